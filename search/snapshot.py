"""One generation of an index, read: its articles, their columns and the postings of a term."""

from array import array
from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain, compress
from typing import Any, Final

from whoosh.index import FileIndex
from whoosh.reading import TermNotFound

from corpus.annotate import AnnotatedArticle
from corpus.article import Article
from search.codec import PostingsMatcher
from search.documents import manifest_key, read_card, read_marks, read_text
from search.results import ArticleCard
from search.schema import ARTICLE

_CACHE_BYTES: Final = 64 * 2**20


@dataclass(slots=True)
class Postings:
    """Where a term stands: documents in rising order and the term's weight in each."""

    documents: "array[int]"
    weights: "array[int]"
    positions: "array[int] | None" = None
    """Where they were asked for: those of all documents one after the other, as many for each as its weight."""
    _starts: "array[int] | None" = None

    def __len__(self) -> int:
        return len(self.documents)

    def positions_in(self, document: int) -> "array[int]":
        """The positions in one document."""
        assert self.positions is not None
        if self._starts is None:
            self._starts = array("I", accumulate(self.weights, initial=0))
        place = bisect_left(self.documents, document)
        if place == len(self.documents) or self.documents[place] != document:
            return array("I")
        return self.positions[self._starts[place] : self._starts[place + 1]]


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
        return 1 - int(self._reader.doc_count()) / max(1, self.size)

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
        """Where ``term`` stands; nowhere is an empty list. ``positions`` are read only on demand."""
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
            here = _read(matcher, base, leaf.deleted_docs_set, positions)
            found = _joined(found, here) if found else here
        return found or Postings(array("I"), array("B"), array("I") if positions else None)

    def terms(self, name: str, prefix: bytes) -> Iterator[bytes]:
        """The terms of a field that begin with ``prefix``, in order."""
        return (term for term in self._reader.expand_prefix(name, prefix))


def _read(matcher: Any, base: int, deleted: frozenset[int], with_positions: bool) -> Postings:
    """A segment's postings of one term, numbered from ``base``."""
    if deleted:
        matcher = matcher.child
    assert isinstance(matcher, PostingsMatcher)
    documents, weights = matcher.documents, matcher.weights
    positions = matcher.positions() if with_positions else None
    if deleted and not deleted.isdisjoint(documents):
        if positions is not None:
            every = Postings(documents, weights, positions)
            kept = (every.positions_in(document) for document in documents if document not in deleted)
            positions = array("I", chain.from_iterable(kept))
        alive = [document not in deleted for document in documents]
        documents = array("I", compress(documents, alive))
        weights = array(weights.typecode, compress(weights, alive))
    if base:
        documents = array("I", (document + base for document in documents))
    return Postings(documents, weights, positions)


def _joined(left: Postings, right: Postings) -> Postings:
    weights = array("I", left.weights)
    weights.extend(array("I", right.weights))
    positions = None if left.positions is None or right.positions is None else left.positions + right.positions
    return Postings(left.documents + right.documents, weights, positions)


def _weight(postings: Postings) -> int:
    """Bytes, about."""
    return 300 + 8 * len(postings) + 4 * len(postings.positions or ())
