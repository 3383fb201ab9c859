"""The terms of one field of one segment and where they stand: gathered while writing, mapped while reading.

All terms of a field stand one after the other, sorted, and so do their postings: those of a prefix are one piece,
read at once.
"""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np

from search.streams import Numbers, Stream, differences, narrow, packed, sums

_HALF: Final = 16


class _Vocabulary(dict[bytes, int]):
    def __missing__(self, term: bytes) -> int:
        number = self[term] = len(self)
        return number


class Gathered:
    """The postings of one field while a segment is written: one entry a time that a term stands in a document.

    Documents come in rising order, positions in rising order within one. A field without positions leaves them
    empty; what stands several times is then one posting of that weight.
    """

    def __init__(self) -> None:
        self._numbers = _Vocabulary()
        self._terms = array("I")
        self._documents = array("I")
        self._positions = array("I")

    def __len__(self) -> int:
        return len(self._terms)

    def add(self, document: int, terms: Sequence[bytes], positions: Iterable[int] = ()) -> None:
        """``terms`` as they stand in one document."""
        numbers = self._numbers
        self._terms.extend([numbers[term] for term in terms])
        self._documents.extend([document] * len(terms))
        self._positions.extend(positions)

    def merge(self, table: "Table", document_map: Numbers) -> None:
        """All of another segment. ``document_map`` gives its documents' new numbers, -1 for those that go."""
        weights = table.weights(0, len(table))
        terms = np.repeat(np.repeat(np.arange(len(table)), np.diff(table.first)), weights)
        documents = np.repeat(document_map[table.documents(0, len(table))], weights)
        kept = documents >= 0
        left, places = np.unique(terms[kept], return_inverse=True)
        spelled = table.terms(0, len(table))
        numbers = np.array([self._numbers[spelled[term]] for term in left.tolist()], np.int64)
        _extend(self._terms, numbers[places])
        _extend(self._documents, documents[kept])
        if table.has_positions:
            _extend(self._positions, table.positions(0, len(table))[kept])

    def beginnings(self, sizes: range) -> "Gathered":
        """A field of the first letters of these terms: in which documents some term begins so."""
        found = Gathered()
        numbers = found._numbers
        terms, documents = _whole(self._terms), _whole(self._documents)
        spelled = [term.decode("utf-8", "replace") for term in self._numbers]
        most = int(documents.max(initial=0)) + 1
        pairs = []
        for size in sizes:
            beginning = np.array([numbers[letters[:size].encode()] for letters in spelled], np.int64)
            if len(terms):
                pairs.append(np.unique(beginning[terms] * most + documents))
        if pairs:
            every = np.unique(np.concatenate(pairs))
            order = np.argsort(every % most, kind="stable")
            _extend(found._terms, (every // most)[order])
            _extend(found._documents, (every % most)[order])
        return found

    def arrays(self, *, weighted: bool) -> dict[str, Numbers]:
        """What ``Table`` reads, where anything was gathered."""
        spelled = sorted(self._numbers)
        rank = np.empty(len(spelled), np.uint32)
        rank[[self._numbers[term] for term in spelled]] = np.arange(len(spelled), dtype=np.uint32)
        terms = rank[_whole(self._terms)]
        order = _stable_order(terms)
        terms, documents = terms[order], _whole(self._documents)[order]
        fresh = np.flatnonzero((np.diff(terms, prepend=-1) != 0) | (np.diff(documents, prepend=-1) != 0))
        times = np.diff(fresh, append=len(terms))
        first = np.searchsorted(terms[fresh], np.arange(len(spelled) + 1))
        starts = first[:-1]
        documents_stream, large = packed(differences(documents[fresh].astype(np.int64), starts), first)
        found = {
            "spelled": np.frombuffer(b"".join(spelled), np.uint8),
            "ends": narrow(np.cumsum([0, *map(len, spelled)])),
            "first": narrow(first),
            "documents": documents_stream.small,
            "documents_large": documents_stream.large,
            "documents_at": narrow(large),
        }
        if weighted:
            several = np.flatnonzero(times > 1)
            begins = np.searchsorted(several, first)
            stream, large = packed(times[several], begins)
            found |= {
                "several": np.packbits(times > 1),
                "times": stream.small,
                "times_large": stream.large,
                "times_first": narrow(begins),
                "times_at": narrow(large),
            }
        if len(self._positions):
            positions = _whole(self._positions)[order].astype(np.int64)
            begins = np.append(fresh, len(terms))[first]
            stream, large = packed(differences(positions, fresh), begins)
            found |= {
                "positions": stream.small,
                "positions_large": stream.large,
                "positions_first": narrow(begins),
                "positions_at": narrow(large),
            }
        return found


def _whole(numbers: "array[int]") -> Numbers:
    return np.frombuffer(numbers, np.uint32) if numbers else np.empty(0, np.uint32)


def _extend(numbers: "array[int]", more: Numbers) -> None:
    numbers.frombytes(more.astype(np.uint32).tobytes())


def _stable_order(terms: Numbers) -> Numbers:
    """The stable order of numbers below 2³², by two passes over sixteen bits, which numpy sorts by radix."""
    order = np.argsort(terms.astype(np.uint16), kind="stable")
    high = (terms >> _HALF).astype(np.uint16)
    return order[np.argsort(high[order], kind="stable")] if high.any() else order


@dataclass(frozen=True)
class Table:
    """The terms of one field of one segment. Terms are numbered as they are sorted."""

    arrays: dict[str, Numbers]

    def __len__(self) -> int:
        return len(self.first) - 1

    @cached_property
    def first(self) -> Numbers:
        """Which posting is each term's first."""
        return self.arrays["first"].astype(np.int64)

    @cached_property
    def _spelled(self) -> bytes:
        return self.arrays["spelled"].tobytes()

    @cached_property
    def _ends(self) -> Numbers:
        return self.arrays["ends"]

    def term(self, number: int) -> bytes:
        return self._spelled[self._ends[number] : self._ends[number + 1]]

    def terms(self, first: int, last: int) -> list[bytes]:
        """The terms ``[first, last)``."""
        ends = self._ends[first : last + 1].tolist()
        spelled = self._spelled
        return [spelled[ends[at] : ends[at + 1]] for at in range(last - first)]

    def find(self, term: bytes) -> int:
        """The number of ``term``, -1 where it does not stand."""
        number = self._at(term)
        return number if number < len(self) and self.term(number) == term else -1

    def starting(self, prefix: bytes) -> tuple[int, int]:
        """The numbers of the terms that begin so: ``[first, last)``."""
        # No byte of UTF-8 is 255.
        return self._at(prefix), self._at(prefix + b"\xff")

    def _at(self, term: bytes) -> int:
        low, high = 0, len(self)
        while low < high:
            middle = (low + high) // 2
            if self.term(middle) < term:
                low = middle + 1
            else:
                high = middle
        return low

    # Postings of the terms [first, last), each term's one after the other

    def documents(self, first: int, last: int) -> Numbers:
        """The documents of each posting, rising within a term."""
        large = self.arrays["documents_at"]
        stream = Stream(self.arrays["documents"], self.arrays["documents_large"])
        begin, end = int(self.first[first]), int(self.first[last])
        numbers = stream.read(begin, end, int(large[first]), int(large[last]))
        return sums(numbers, self.first[first:last] - begin)

    def weights(self, first: int, last: int) -> Numbers:
        """How many times each posting's term stands in its document; 1 in a field without weights."""
        begin, end = int(self.first[first]), int(self.first[last])
        weights = np.ones(end - begin, np.int64)
        if "several" in self.arrays:
            begins, large = self.arrays["times_first"], self.arrays["times_at"]
            stream = Stream(self.arrays["times"], self.arrays["times_large"])
            bits = np.unpackbits(self.arrays["several"][begin // 8 : (end + 7) // 8])
            several = bits[begin % 8 :][: end - begin].view(np.bool_)
            weights[several] = stream.read(int(begins[first]), int(begins[last]), int(large[first]), int(large[last]))
        return weights

    @property
    def has_positions(self) -> bool:
        return "positions" in self.arrays

    def positions(self, first: int, last: int) -> Numbers:
        """The positions of each posting, as many as its weight."""
        begins, large = self.arrays["positions_first"], self.arrays["positions_at"]
        stream = Stream(self.arrays["positions"], self.arrays["positions_large"])
        numbers = stream.read(int(begins[first]), int(begins[last]), int(large[first]), int(large[last]))
        weights = self.weights(first, last)
        return sums(numbers, np.cumsum(weights) - weights)
