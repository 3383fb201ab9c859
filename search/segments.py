"""Where terms stand in one generation of an index: the tables of its segments, read as one.

Documents have Whoosh's numbers; articles, of which alone searches speak, are numbered 0, 1, 2… in the order of their
documents.
"""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final, TypeVar

import numpy as np

from search.duplicates import NO_COPIES, Copies
from search.postings import Table
from search.schema import ARTICLE
from search.streams import Numbers

_CACHE_BYTES: Final = 64 * 2**20
_PLACE_BITS: Final = 24
"""A place is an article's number and a position in it, of so many bits."""

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


class Segments:
    """The terms of one committed state of the index. Not for several threads at once."""

    def __init__(self, reader: Any) -> None:
        """``reader`` is Whoosh's, of all segments."""
        self._reader = reader
        # Of an index without a segment Whoosh's reader has no tables.
        leaves = [(leaf, base) for leaf, base in reader.leaf_readers() if leaf.doc_count_all()]
        self._leaves = [_Leaf(leaf._terms.tables, base, leaf) for leaf, base in leaves]
        self._cache: OrderedDict[tuple[str, str, bytes], Postings | Numbers] = OrderedDict()
        self._cached_bytes = 0
        self.copies = NO_COPIES

    def take(self, copies: Copies) -> None:
        """From now on articles that another stands for are as if they were not there, but for ``find``. To be called
        before anything is asked of articles."""
        self.copies = copies
        self.__dict__.pop("_alive", None)

    @cached_property
    def documents(self) -> Numbers:
        """By article: its document."""
        return self.holders("kind", ARTICLE)

    def __len__(self) -> int:
        """How many articles there are."""
        return len(self.documents)

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
                articles = self._articles[leaf.base :][table.documents(first, last)]
                here = table.places(first, last, articles << _PLACE_BITS)
                # Of a document that is gone they are negative.
                found.append(here[here >= 0] if articles.min(initial=0) < 0 else here)
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
                here = self._articles[leaf.base :][table.documents(first, last)]
                times, alive = table.weights(first, last), here >= 0
                gone = not alive.all()
                articles.append(here[alive] if gone else here)
                weights.append(times[alive] if gone else times)
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
    """The articles of ``Segments.places``."""
    return places >> _PLACE_BITS


def position_of(places: Numbers) -> Numbers:
    """The positions of ``Segments.places``."""
    return places & ((1 << _PLACE_BITS) - 1)
