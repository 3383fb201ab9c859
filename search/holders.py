"""Which documents hold each term of a field, in the least room that reads at once.

Most terms stand in articles alone, between which lie the documents of their figures: their articles are counted
among articles. A term that more than one article in eight holds has a bit for each; the others have the distances
from one to the next.
"""

from collections.abc import Callable
from functools import cached_property
from typing import Final

import numpy as np

from search import blocks
from search.blocks import Blocks
from search.streams import Numbers, Stream, differences, sums

_DENSE: Final = 8
"""Bits that a distance takes at least."""


def written(
    documents: Numbers, first: Numbers, articles: Numbers, *, packed: bool = False, rows_packed: bool = False
) -> dict[str, Numbers]:
    """The arrays that ``Holders`` reads.

    ``documents`` are those of one term after the other, each term's rising, ``first`` where each term's begin and
    where all end; ``articles`` are the segment's documents that are articles, rising. Distances that are ``packed``,
    and bits, take less room, and longer to read.
    """
    counts = np.diff(first)
    is_article = np.zeros(1 + int(max(documents.max(initial=0), articles.max(initial=0))), np.bool_)
    is_article[articles] = True
    places = (np.cumsum(is_article) - 1).astype(documents.dtype)[documents]
    others = ~is_article[documents]
    before = np.concatenate((np.zeros(1, np.int64), np.cumsum(others)))
    of_articles = before[first[1:]] == before[first[:-1]]
    numbers = np.where(np.repeat(of_articles, counts), places, documents)
    del before, others, places  # a build's memory is highest here
    dense = of_articles & (counts * _DENSE > len(articles))
    sparse = numbers[~np.repeat(dense, counts)]
    starts = np.cumsum(counts[~dense]) - counts[~dense]
    rows = [np.empty(0, np.uint8)]
    for term in np.flatnonzero(dense).tolist():
        row = np.zeros(len(articles), np.bool_)
        row[numbers[first[term] : first[term + 1]]] = True
        rows.append(np.packbits(row))
    found = Stream.of(differences(sparse, starts[counts[~dense] > 0]), packed=packed).parts("documents")
    row_bytes = np.concatenate(rows)
    found |= blocks.written("dense_rows", Blocks.of(row_bytes) if rows_packed else row_bytes)
    found["dense"] = np.flatnonzero(dense).astype(np.uint32)
    if not of_articles.all():
        found["of_articles"] = np.packbits(of_articles)
    return found


class Holders:
    """The documents of the terms of one field of one segment."""

    def __init__(self, arrays: dict[str, Numbers], articles: Callable[[], Numbers]) -> None:
        """``articles`` gives what ``written`` was given."""
        self._distances = Stream.among(arrays, "documents")
        self._dense, self._rows = arrays["dense"], blocks.among(arrays, "dense_rows")
        self._of_articles = arrays.get("of_articles")
        self._articles = articles
        self._before: Numbers | None = None

    def read(self, first: int, last: int, begins: Numbers) -> Numbers:
        """Of the terms ``[first, last)``, rising within a term; ``begins`` is where each term's begin among all, and
        where all end."""
        begin, end = int(begins[first]), int(begins[last])
        one, other = np.searchsorted(self._dense, (first, last)).tolist()
        skipped = self._skipped(begins)
        start, stop = begin - int(skipped[one]), end - int(skipped[other])
        if one == other:
            numbers = sums(self._distances.read(start, stop), begins[first:last] - begin)
            return self._documents(numbers, first, last, begins)
        numbers = np.empty(end - begin, np.int64)
        sparse = np.ones(end - begin, np.bool_)
        counts = np.diff(begins[first : last + 1])
        for place in range(one, other):
            term = int(self._dense[place])
            here = slice(int(begins[term]) - begin, int(begins[term + 1]) - begin)
            numbers[here], sparse[here], counts[term - first] = self._row(place), False, 0
        if start < stop:
            counts = counts[counts > 0]
            numbers[sparse] = sums(self._distances.read(start, stop), np.cumsum(counts) - counts)
        return self._documents(numbers, first, last, begins)

    def _row(self, place: int) -> Numbers:
        width = len(self._rows) // len(self._dense)
        # Of truth values numpy looks for those that are set in a sixth of the time of looking for numbers.
        return np.flatnonzero(np.unpackbits(self._rows[place * width : (place + 1) * width]).view(np.bool_))

    def _skipped(self, begins: Numbers) -> Numbers:
        """How many documents the dense terms have, before each of them and in all."""
        if self._before is None:
            counts = begins[self._dense.astype(np.int64) + 1] - begins[self._dense]
            self._before = np.concatenate((np.zeros(1, np.int64), np.cumsum(counts)))
        return self._before

    def _documents(self, numbers: Numbers, first: int, last: int, begins: Numbers) -> Numbers:
        articles = self._article_numbers
        if self._of_articles is None:
            return articles[numbers]
        mine = np.unpackbits(self._of_articles, count=last)[first:].view(np.bool_)
        if not mine.any():
            return numbers
        if mine.all():
            return articles[numbers]
        mine = np.repeat(mine, np.diff(begins[first : last + 1]))
        numbers[mine] = articles[numbers[mine]]
        return numbers

    @cached_property
    def _article_numbers(self) -> Numbers:
        return self._articles()
