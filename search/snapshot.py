"""One generation of an index, read: its articles, their columns and the postings of its terms.

Documents have Whoosh's numbers; articles, of which alone searches speak, are numbered 0, 1, 2… in the order of their
documents.
"""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import numpy as np
from whoosh.index import FileIndex

from corpus.annotate import AnnotatedArticle
from corpus.article import Article
from search.columns import NumberReader
from search.documents import BOUNDS, DIGEST, manifest_key, read_card
from search.duplicates import NO_COPIES, Copies
from search.marks import read_marks
from search.postings import Table
from search.results import ArticleCard
from search.schema import ARTICLE
from search.sketches import PRINT
from search.streams import Numbers
from search.texts import Kept

if TYPE_CHECKING:
    from search.corrected import Corrected
    from search.corrections.facets import CorrectedFacets

_CACHE_BYTES: Final = 64 * 2**20
_PLACE_BITS: Final = 24
"""A place is an article's number and a position in it, of so many bits."""

_CARD_FIELDS: Final = frozenset(field.name for field in fields(ArticleCard))

_Derived = TypeVar("_Derived")
_Kept = TypeVar("_Kept", bound="Postings | Numbers")


@dataclass(frozen=True, slots=True)
class Postings:
    """Where a term stands, or any of several: articles, rising within a term, and the term's weight in each."""

    articles: Numbers
    weights: Numbers

    def __len__(self) -> int:
        return len(self.articles)

    @property
    def nbytes(self) -> int:
        return self.articles.nbytes + self.weights.nbytes


@dataclass(frozen=True, slots=True)
class _Leaf:
    """One segment: its tables, and the number of its first document."""

    tables: dict[str, Table]
    base: int
    reader: Any


class Snapshot:
    """Reads one committed state of the index; later commits don't change it. Not for several threads at once."""

    def __init__(self, index: FileIndex) -> None:
        self._reader: Any = index.reader()
        # Of an index without a segment Whoosh's reader has no tables.
        leaves = [(leaf, base) for leaf, base in self._reader.leaf_readers() if leaf.doc_count_all()]
        self._leaves = [_Leaf(leaf._terms.tables, base, leaf) for leaf, base in leaves]
        self._bases = [leaf.base for leaf in self._leaves]
        self._counts = [int(leaf.reader.doc_count_all()) for leaf in self._leaves]
        # All files are opened now: whoever updates the index may remove them at any time.
        self._columns = {
            (name, leaf): opened.reader.column_reader(name, translate=False)
            for leaf, opened in enumerate(self._leaves)
            for name, field in opened.reader.schema.items()
            if field.column_type
        }
        self._kept = Kept(Path(index.storage.folder))
        self._cache: OrderedDict[tuple[str, str, bytes], Postings | Numbers] = OrderedDict()
        self._cached_bytes = 0
        self._derived: dict[str, Any] = {}
        self.copies = NO_COPIES

    def close(self) -> None:
        self._reader.close()

    def take(self, copies: Copies) -> None:
        """From now on articles that another stands for are as if they were not there, but for ``find``. To be called
        before anything is asked of articles."""
        self.copies = copies
        self.__dict__.pop("_alive", None)

    # Articles

    @cached_property
    def documents(self) -> Numbers:
        """By article: its document."""
        return self.holders("kind", ARTICLE)

    def __len__(self) -> int:
        """How many articles there are."""
        return len(self.documents)

    facets: "CorrectedFacets | None" = None
    """What corrections make of the facets; set by the library, which knows them."""
    corrected: "Corrected | None" = None
    """What they make of the answers about names and figures, likewise."""

    def once(self, name: str, make: Callable[[], _Derived]) -> _Derived:
        """What ``make`` gives, kept as ``name`` for as long as the snapshot is."""
        if name not in self._derived:
            self._derived[name] = make()
        kept: _Derived = self._derived[name]
        return kept

    @cached_property
    def _articles(self) -> Numbers:
        """By document: its article's number, -1 for other documents and deleted ones."""
        numbers = np.full(int(self._reader.doc_count_all()), -1, np.int64)
        numbers[self.documents] = np.arange(len(self))
        return numbers

    @cached_property
    def _alive(self) -> Numbers:
        alive = np.ones(int(self._reader.doc_count_all()), np.bool_)
        for leaf in self._leaves:
            deleted = leaf.reader.deleted_docs_set
            if deleted:
                alive[leaf.base + np.fromiter(deleted, np.int64, len(deleted))] = False
            table = leaf.tables["key"]
            for article_id in self.copies.twins:
                where = table.of(article_id.encode("utf-8", "replace"))
                alive[table.documents(*where) + leaf.base] = False
        return alive

    @cached_property
    def days(self) -> Numbers:
        """By article: ordinal of the day of publication, 0 where unknown."""
        return self._load("day", np.int64)[self.documents]

    @cached_property
    def lengths(self) -> Numbers:
        return self._load("length", np.float64)[self.documents]

    @cached_property
    def ids(self) -> list[str]:
        """By article."""
        found = [""] * len(self)
        for leaf in self._leaves:
            table = leaf.tables["key"]
            terms = table.terms(0, len(table))
            articles = self._articles[table.documents(0, len(table)) + leaf.base]
            owners = np.repeat(np.arange(len(table)), np.diff(table.first))
            kept = articles >= 0
            for article, owner in zip(articles[kept].tolist(), owners[kept].tolist(), strict=True):
                found[article] = terms[owner].decode()
        return found

    @cached_property
    def order(self) -> Numbers:
        """By article: its place when newest come first, unknown days last, then by id. Decides between equals."""
        ids = self.ids
        alphabetical = np.array(sorted(range(len(ids)), key=ids.__getitem__), np.int64)
        newest = alphabetical[np.argsort(-self.days[alphabetical], kind="stable")]
        places = np.empty(len(ids), np.int64)
        places[newest] = np.arange(len(ids))
        return places

    @cached_property
    def files(self) -> list[str]:
        """By article: the name of the file that it was read from."""
        found: list[str] = []
        for leaf, own in enumerate(self._own):
            if not len(own):
                continue
            column = self._columns["file", leaf]
            names = [name.decode() for name in column.names]
            found += [names[number] for number in column.numbers[own].tolist()]
        return found

    @cached_property
    def ranks(self) -> Numbers:
        """By article: its place among the articles of its file."""
        return self._load("rank", np.int64)[self.documents]

    @cached_property
    def corpus_order(self) -> list[int]:
        """The articles by file, then by place in it."""
        files, ranks = self.files, self.ranks
        return sorted(range(len(self)), key=lambda article: (files[article], ranks[article]))

    def find(self, article_id: str) -> int | None:
        """The number of the article of that id, or of the one that stands for it."""
        article_id = self.copies.twins.get(article_id, article_id)
        articles = self.postings("key", article_id.encode("utf-8", "replace")).articles
        return int(articles[0]) if len(articles) else None

    def manifest(self) -> bytes | None:
        for document in self.holders("key", manifest_key()):
            return bytes(self._cell("card", int(document)))
        return None

    def stated(self, article: int) -> dict[str, Any]:
        return read_card(self._kept.cards.unpack(self._cell("card", int(self.documents[article]))))

    def card(self, article: int) -> ArticleCard:
        fields = {name: value for name, value in self.stated(article).items() if name in _CARD_FIELDS}
        try:
            return ArticleCard(**fields)
        except TypeError as error:  # a bit of a field's name was lost
            raise ValueError("a card lacks a field") from error

    def text(self, article: int) -> str:
        return self._kept.texts.unpack(self._cell("text", int(self.documents[article]))).decode()

    def digest(self, article: int) -> bytes:
        return self._digests[article][:DIGEST]

    def fingerprint(self, article: int) -> bytes:
        """What ``search.sketches.fingerprint`` made of the article."""
        return self._digests[article][DIGEST : DIGEST + PRINT]

    def record(self, article: int) -> bytes:
        """The digest of the record that the article was read from; empty where it is to be read again."""
        return self._digests[article][DIGEST + PRINT :]

    @cached_property
    def _digests(self) -> list[bytes]:
        """By article. Whoever asks for one asks for most."""
        found: list[bytes] = []
        for leaf, own in enumerate(self._own):
            if len(own):
                every = self._columns["digest", leaf].every()
                found += [every[document] for document in own.tolist()]
        return found

    @cached_property
    def _own(self) -> list[Numbers]:
        """By segment: its articles' documents, counted from its first."""
        ends = [base + count for base, count in zip(self._bases, self._counts, strict=True)]
        edges = np.searchsorted(self.documents, [self._bases, ends]) if ends else np.empty((2, 0), np.int64)
        places = zip(self._bases, *edges.tolist(), strict=True)
        return [self.documents[first:last] - base for base, first, last in places]

    def annotated(self, article: int) -> AnnotatedArticle:
        packed = self._kept.texts.unpack(self._cell("text", int(self.documents[article])))
        marks = self._kept.marks.unpack(self._cell("marks", int(self.documents[article])), packed)
        read = Article(text=packed.decode(), **self.stated(article))
        return AnnotatedArticle(read, *read_marks(marks, read.text))

    def parents(self, figures: Numbers) -> Numbers:
        """The articles that figures stand in, which are given by document."""
        return np.searchsorted(self.documents, figures, "right") - 1

    # Columns

    def _cell(self, name: str, document: int) -> Any:
        leaf = bisect_right(self._bases, document) - 1
        return self._columns[name, leaf][document - self._bases[leaf]]

    @cached_property
    def bounds(self) -> dict[str, Numbers]:
        """The columns of figures' bounds, by document."""
        found = {name: self._load(name, np.float64) for ends in BOUNDS for name in ends}
        for low, high in BOUNDS:
            found[high] = np.where(np.isnan(found[high]), found[low], found[high])
        return found

    def _load(self, name: str, kind: type) -> Numbers:
        parts: list[Numbers] = [np.empty(0, kind)]
        for leaf, count in enumerate(self._counts):
            column = self._columns[name, leaf]
            # A segment where nothing has a value has no column.
            parts.append(column.numbers.astype(kind) if isinstance(column, NumberReader) else np.zeros(count, kind))
        return np.concatenate(parts)

    # Terms

    def postings(self, name: str, term: bytes) -> Postings:
        """The articles that have ``term``; none is an empty list."""
        return self._cached("term", name, term, lambda: self._postings(name, lambda table: table.of(term)))

    def beginning(self, name: str, prefix: bytes) -> Postings:
        """Those of all terms that begin so, one term's after the other's."""
        return self._cached(
            "prefix", name, prefix, lambda: self._postings(name, lambda table: table.starting(prefix))
        )

    def places(self, prefix: bytes, *, whole: bool) -> Numbers:
        """Where a form stands, or those that begin so: rising numbers of which ``article_of`` gives the article,
        and which differ by one for words that follow each other."""
        kind = "places" if whole else "places of prefix"
        return self._cached(kind, "forms", prefix, lambda: self._places(prefix, whole))

    def _places(self, prefix: bytes, whole: bool) -> Numbers:
        found = []
        for leaf in self._leaves:
            table = leaf.tables.get("forms")
            first, last = (table.of(prefix) if whole else table.starting(prefix)) if table else (0, 0)
            if table and first < last:
                articles = self._articles[table.documents(first, last) + leaf.base]
                articles = np.repeat(articles, table.weights(first, last))
                here = (articles << _PLACE_BITS) + table.positions(first, last)
                found.append(here[articles >= 0])
        places = np.concatenate(found) if found else np.empty(0, np.int64)
        return places if whole else np.sort(places)

    def holders(self, name: str, term: bytes) -> Numbers:
        """The documents, of whatever kind, that have ``term``."""
        found = []
        for leaf in self._leaves:
            table = leaf.tables.get(name)
            if table is not None:
                found.append(table.documents(*table.of(term)) + leaf.base)
        documents = np.concatenate(found) if found else np.empty(0, np.int64)
        return documents[self._alive[documents]]

    def terms(self, name: str, prefix: bytes) -> list[bytes]:
        """The terms of a field that begin with ``prefix``, in order."""
        found: list[list[bytes]] = []
        for leaf in self._leaves:
            table = leaf.tables.get(name)
            if table is not None:
                found.append(table.terms(*table.starting(prefix)))
        return found[0] if len(found) == 1 else sorted(set().union(*found))

    def spread(self, name: str, prefix: bytes) -> tuple[list[bytes], Numbers, Numbers]:
        """The terms that begin with ``prefix``, and all pairs of a term, by its place among them, and an article."""
        terms = self.terms(name, prefix)
        place = {term: number for number, term in enumerate(terms)}
        owners, articles = [np.empty(0, np.int64)], [np.empty(0, np.int64)]
        for leaf in self._leaves:
            table = leaf.tables.get(name)
            if table is not None:
                first, last = table.starting(prefix)
                numbers = np.array([place[term] for term in table.terms(first, last)], np.int64)
                owners.append(np.repeat(numbers, np.diff(table.first[first : last + 1])))
                articles.append(self._articles[table.documents(first, last) + leaf.base])
        owner, article = np.concatenate(owners), np.concatenate(articles)
        return terms, owner[article >= 0], article[article >= 0]

    def _postings(self, name: str, span: Callable[[Table], tuple[int, int]]) -> Postings:
        articles, weights = [], []
        for leaf in self._leaves:
            table = leaf.tables.get(name)
            first, last = span(table) if table is not None else (0, 0)
            if table is not None and first < last:
                here = self._articles[table.documents(first, last) + leaf.base]
                alive = here >= 0
                articles.append(here[alive])
                weights.append(table.weights(first, last)[alive])
        if not articles:
            return Postings(np.empty(0, np.int64), np.empty(0, np.int64))
        return Postings(np.concatenate(articles), np.concatenate(weights))

    def _cached(self, kind: str, name: str, term: bytes, read: Callable[[], _Kept]) -> _Kept:
        key = (kind, name, term)
        found: Any = self._cache.get(key)
        if found is not None:
            self._cache.move_to_end(key)
            kept: _Kept = found
            return kept
        made = read()
        self._cache[key] = made
        self._cached_bytes += made.nbytes + _OVERHEAD
        while self._cached_bytes > _CACHE_BYTES and len(self._cache) > 1:
            self._cached_bytes -= self._cache.popitem(last=False)[1].nbytes + _OVERHEAD
        return made


_OVERHEAD: Final = 500
"""Bytes that an entry of the cache takes beside its numbers."""


def article_of(places: Numbers) -> Numbers:
    """The articles of ``Snapshot.places``."""
    return places >> _PLACE_BITS


def position_of(places: Numbers) -> Numbers:
    """The positions of ``Snapshot.places``."""
    return places & ((1 << _PLACE_BITS) - 1)
