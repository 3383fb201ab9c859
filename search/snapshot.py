"""One generation of an index, read: its articles, their columns and the postings of a term."""

from array import array
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final

from whoosh.codec.whoosh3 import W3LeafMatcher
from whoosh.index import FileIndex
from whoosh.reading import TermNotFound

from corpus.annotate import AnnotatedArticle
from corpus.article import Article
from search.documents import manifest_key, read_card, read_marks, read_text
from search.results import ArticleCard
from search.schema import ARTICLE

_CACHE_BYTES: Final = 64 * 2**20


@dataclass(slots=True)
class Postings:
    """Where a term stands: documents in rising order, the term's weight in each, and its positions, encoded."""

    documents: "array[int]"
    weights: "array[float]"
    values: list[bytes] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.documents)

    def positions(self) -> dict[int, bytes]:
        """Document → encoded positions."""
        return dict(zip(self.documents, self.values, strict=True))


_NOWHERE: Final = Postings(array("I"), array("f"))


class Snapshot:
    """Reads one committed state of the index; later commits don't change it. Not for several threads at once."""

    def __init__(self, index: FileIndex) -> None:
        self._reader: Any = index.reader()
        self._leaves: list[tuple[Any, int]] = list(self._reader.leaf_readers())
        self._bases = [base for _, base in self._leaves]
        self._columns: dict[tuple[str, int], Any] = {}
        self._cache: OrderedDict[tuple[str, bytes, bool], Postings] = OrderedDict()
        self._cached_bytes = 0

    def close(self) -> None:
        self._reader.close()

    @property
    def segments(self) -> int:
        return len(self._leaves)

    @property
    def size(self) -> int:
        """How many documents have a number, deleted ones included."""
        return int(self._reader.doc_count_all())

    def deleted_share(self) -> float:
        return 1 - self._reader.doc_count() / max(1, self.size)

    # Articles

    @cached_property
    def articles(self) -> "array[int]":
        """The document numbers of the articles, rising."""
        return self.postings("kind", ARTICLE).documents

    @cached_property
    def days(self) -> "array[int]":
        """By document number: ordinal of the day of publication, 0 where unknown."""
        return array("i", self._load("day"))

    @cached_property
    def lengths(self) -> "array[int]":
        return array("I", self._load("length"))

    @cached_property
    def newest_first(self) -> list[int]:
        """The articles' document numbers: newest first, unknown days last, then by id."""
        days = self.days
        return sorted(self.articles, key=lambda number: (-days[number], self.stated(number)["id"]))

    @cached_property
    def order(self) -> "array[int]":
        """By document number: place in ``newest_first``, which decides between equal scores."""
        places = array("I", bytes(4 * self.size))
        for place, number in enumerate(self.newest_first):
            places[number] = place
        return places

    @cached_property
    def corpus_order(self) -> dict[int, int]:
        """The articles' document number → place in the corpus: by file, then by place in it."""
        ranks, files = list(self._load("rank")), list(self._load("file"))
        ordered = sorted(self.articles, key=lambda number: (bytes(files[number]).decode(), ranks[number]))
        return {number: place for place, number in enumerate(ordered)}

    def find(self, article_id: str) -> int | None:
        """The document number of the article of that id."""
        for number in self.postings("key", article_id.encode("utf-8", "replace")).documents:
            if self.column("card", number):
                return number
        return None

    def manifest(self) -> bytes | None:
        for number in self.postings("key", manifest_key()).documents:
            return bytes(self.column("card", number))
        return None

    def stated(self, number: int) -> dict[str, Any]:
        return read_card(self.column("card", number))

    def card(self, number: int) -> ArticleCard:
        stated = self.stated(number)
        stated.pop("origin", None)
        return ArticleCard(**stated)

    def text(self, number: int) -> str:
        return read_text(self.column("text", number))

    def annotated(self, number: int) -> AnnotatedArticle:
        article = Article(text=self.text(number), **self.stated(number))
        return AnnotatedArticle(article, *read_marks(self.column("marks", number)))

    def parent(self, figure: int) -> int:
        """The document number of the article that a figure stands in."""
        return self.articles[bisect_right(self.articles, figure) - 1]

    # Columns

    def column(self, name: str, number: int) -> Any:
        leaf = bisect_right(self._bases, number) - 1
        return self._column(name, leaf)[number - self._bases[leaf]]

    def numbers(self, name: str) -> "array[float]":
        """A whole column of floating point numbers."""
        return array("d", self._load(name))

    def _load(self, name: str) -> Iterator[Any]:
        for leaf in range(len(self._leaves)):
            yield from self._column(name, leaf).load()

    def _column(self, name: str, leaf: int) -> Any:
        found = self._columns.get((name, leaf))
        if found is None:
            found = self._columns[name, leaf] = self._leaves[leaf][0].column_reader(name, translate=False)
        return found

    # Terms

    def postings(self, name: str, term: bytes, *, positions: bool = False) -> Postings:
        """Where ``term`` stands; nowhere is an empty list. ``values`` are read only for ``positions``."""
        key = (name, term, positions)
        found = self._cache.get(key)
        if found is not None:
            self._cache.move_to_end(key)
            return found
        found = self._read(name, term, positions)
        self._cache[key] = found
        self._cached_bytes += _weight(found)
        while self._cached_bytes > _CACHE_BYTES and len(self._cache) > 1:
            self._cached_bytes -= _weight(self._cache.popitem(last=False)[1])
        return found

    def _read(self, name: str, term: bytes, positions: bool) -> Postings:
        found: Postings | None = None
        for leaf, base in self._leaves:
            try:
                matcher = leaf.postings(name, term)
            except TermNotFound:
                continue
            found = found or Postings(array("I"), array("f"))
            deleted = leaf.deleted_docs_set
            if deleted:
                matcher = matcher.child
            _read_leaf(matcher, base, deleted, positions, found)
        return found or _NOWHERE

    def terms(self, name: str, prefix: bytes) -> Iterator[bytes]:
        """The terms of a field that begin with ``prefix``, in order."""
        return (term for term in self._reader.expand_prefix(name, prefix))


def _read_leaf(matcher: Any, base: int, deleted: Any, with_values: bool, into: Postings) -> None:
    """Append a segment's postings, a block at a time where the matcher has blocks."""
    documents, weights, values = into.documents, into.weights, into.values
    if isinstance(matcher, W3LeafMatcher) and not deleted:
        while matcher.is_active():
            matcher.id(), matcher.weight()
            documents.extend([number + base for number in matcher._ids] if base else matcher._ids)
            weights.extend(matcher._weights)
            if with_values:
                matcher.value()
                values.extend(matcher._values)
            matcher._next_block()
        return
    while matcher.is_active():
        if matcher.id() not in deleted:
            documents.append(matcher.id() + base)
            weights.append(matcher.weight())
            if with_values:
                values.append(matcher.value())
        matcher.next()


def _weight(postings: Postings) -> int:
    return 200 + 8 * len(postings) + sum(map(len, postings.values)) + 41 * len(postings.values)
