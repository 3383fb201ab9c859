"""The terms of one field of one segment and where they stand: gathered while writing, mapped while reading.

All terms of a field stand one after the other, sorted, and so do their postings: those of a prefix are one piece,
read at once.
"""

from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np

from search import holders
from search.holders import Holders
from search.planes import packed, unpacked
from search.schema import TITLE_ROOM
from search.streams import LARGE, SAMPLE, Bits, Numbers, Stream, counted_before, differences, distinct, narrow
from search.vocabulary import Vocabulary, written

_HALF: Final = 16
_COUNT: Final = "<u4"


def no_articles() -> Numbers:
    """Of a segment of which nothing is said."""
    return np.empty(0, np.int64)


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
        self._terms.extend(map(self._numbers.__getitem__, terms))
        self._documents.extend(array("I", (document,)) * len(terms))
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
            _extend(self._positions, table.places(0, len(table))[kept])

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
                pairs.append(distinct(beginning[terms] * most + documents))
        if pairs:
            every = distinct(np.concatenate(pairs))
            order = np.argsort(every % most, kind="stable")
            _extend(found._terms, (every // most)[order])
            _extend(found._documents, (every % most)[order])
        return found

    def holders(self, term: bytes) -> Numbers:
        """The documents that have ``term``."""
        number = self._numbers.get(term, len(self._numbers))
        return distinct(_whole(self._documents)[_whole(self._terms) == number]).astype(np.int64)

    def arrays(self, *, weighted: bool, articles: Numbers | None = None) -> dict[str, Numbers]:
        """What ``Table`` reads, where anything was gathered; ``articles`` are the documents that are articles."""
        spelled = sorted(self._numbers)
        rank = np.empty(len(spelled), np.uint32)
        rank[[self._numbers[term] for term in spelled]] = np.arange(len(spelled), dtype=np.uint32)
        terms = rank[_whole(self._terms)]
        order = _stable_order(terms)
        terms, documents = terms[order], _whole(self._documents)[order]
        fresh = np.flatnonzero(_other(terms) | _other(documents))
        times = np.diff(fresh, append=len(terms))
        first = np.concatenate((np.zeros(1, np.int64), np.cumsum(np.bincount(terms[fresh], minlength=len(spelled)))))
        found = written(spelled)
        found["counts"] = np.frombuffer(packed(np.diff(first).astype(_COUNT)), np.uint8)
        of_articles = no_articles() if articles is None else articles
        # Forms are looked for at every key, and the commonest stems in every other query. The rest may take a while.
        found |= holders.written(
            documents[fresh].astype(np.int32),
            first,
            of_articles,
            packed=not len(self._positions),
            rows_packed=not weighted,
        )
        if weighted:
            found |= _Times.written(times)
        del terms, documents, times
        if len(self._positions):
            # Half the room of an array's usual numbers: this is where a build's memory is highest.
            positions = _whole(self._positions)[order].astype(np.int32)
            del order
            gaps = differences(positions, fresh)
            del positions
            gaps[fresh] = _turned(gaps[fresh], -TITLE_ROOM)
            found |= Stream.of(gaps, packed=True).parts("positions")
        return found


def _other(numbers: Numbers) -> Numbers:
    """Which numbers are not the one before."""
    return np.concatenate((np.ones(min(1, len(numbers)), bool), numbers[1:] != numbers[:-1]))


def _turned(positions: Numbers, by: int) -> Numbers:
    """Positions that take little room moved round by so many: those of the text, which are many, then begin with 0,
    and those of the title before it come last."""
    return np.where(positions < LARGE, (positions + by) % LARGE, positions)


def _whole(numbers: "array[int]") -> Numbers:
    return np.frombuffer(numbers, np.uint32) if numbers else np.empty(0, np.uint32)


def _extend(numbers: "array[int]", more: Numbers) -> None:
    numbers.frombytes(more.astype(np.uint32).tobytes())


def _stable_order(terms: Numbers) -> Numbers:
    """The stable order of numbers below 2³², by two passes over sixteen bits, which numpy sorts by radix."""
    order = np.argsort(terms.astype(np.uint16), kind="stable")
    high = (terms >> _HALF).astype(np.uint16)
    return order[np.argsort(high[order], kind="stable")] if high.any() else order


@dataclass(frozen=True, slots=True)
class _Times:
    """How many times a posting's term stands in its document, and where its positions begin.

    Most stand once and most others twice: by posting there is a bit that says whether it stands more than once, by
    posting of which it is set one for more than twice, and so on.
    """

    several: list[Bits]
    rest: Stream
    """Of those of which the last bit is set: how many times beyond as many as there are bits."""
    sums: Numbers
    """Of ``rest`` before each ``SAMPLE``."""

    @staticmethod
    def written(times: Numbers) -> dict[str, Numbers]:
        found: dict[str, Numbers] = {}
        for level in range(_LEVELS):
            bits = Bits.of(times > 1)
            found |= {f"several{level}": bits.packed, f"several{level}_before": bits.before}
            times = times[times > 1] - 1
        return found | Stream.of(times, packed=True).parts("times") | {"sums": narrow(counted_before(times))}

    @classmethod
    def among(cls, arrays: dict[str, Numbers]) -> "_Times | None":
        if "sums" not in arrays:
            return None
        several = [Bits(arrays[f"several{level}"], arrays[f"several{level}_before"]) for level in range(_LEVELS)]
        return cls(several, Stream.among(arrays, "times"), arrays["sums"])

    def read(self, first: int, last: int, level: int = 0) -> Numbers:
        """Of the postings ``[first, last)``."""
        if level == _LEVELS:
            return self.rest.read(first, last)
        times = np.ones(last - first, np.int64)
        places = np.flatnonzero(self.several[level].read(first, last))
        if len(places):
            rank = self.several[level].rank(first)
            times[places] = 1 + self.read(rank, rank + len(places), level + 1)
        return times

    def before(self, posting: int, level: int = 0) -> int:
        """Of all postings before this one, added up."""
        if level == _LEVELS:
            sample = posting // SAMPLE
            return int(self.sums[sample]) + int(self.rest.read(sample * SAMPLE, posting).sum())
        return posting + self.before(self.several[level].rank(posting), level + 1)


_LEVELS: Final = 3


class Table:
    """The terms of one field of one segment. Terms are numbered as they are sorted."""

    def __init__(self, arrays: dict[str, Numbers], articles: Callable[[], Numbers] = no_articles) -> None:
        """``arrays`` are those that ``Gathered`` made; ``articles`` gives the documents that it was told of."""
        self._vocabulary = Vocabulary(arrays)
        self._counts = arrays["counts"]
        self._holders = Holders(arrays, articles)
        self._times = _Times.among(arrays)
        self._positions = Stream.among(arrays, "positions") if "positions" in arrays else None

    def __len__(self) -> int:
        return len(self.first) - 1

    @cached_property
    def first(self) -> Numbers:
        """Which posting is each term's first, and how many there are."""
        counts = unpacked(self._counts.tobytes(), _COUNT)
        return np.concatenate((np.zeros(1, np.int64), np.cumsum(counts, dtype=np.int64)))

    def terms(self, first: int, last: int) -> list[bytes]:
        """The terms ``[first, last)``."""
        return self._vocabulary.terms(first, last)

    def find(self, term: bytes) -> int:
        """The number of ``term``, -1 where it does not stand."""
        return self._vocabulary.find(term)

    def of(self, term: bytes) -> tuple[int, int]:
        """``[first, last)`` of the one ``term``, nothing where it does not stand."""
        number = self.find(term)
        return (number, number + 1) if number >= 0 else (0, 0)

    def starting(self, prefix: bytes) -> tuple[int, int]:
        """The numbers of the terms that begin so: ``[first, last)``."""
        # No byte of UTF-8 is 255.
        return self._vocabulary.place(prefix), self._vocabulary.place(prefix + b"\xff")

    # Postings of the terms [first, last), each term's one after the other

    def documents(self, first: int, last: int) -> Numbers:
        """The documents of each posting, rising within a term."""
        return self._holders.read(first, last, self.first)

    def weights(self, first: int, last: int) -> Numbers:
        """How many times each posting's term stands in its document; 1 in a field without weights."""
        begin, end = int(self.first[first]), int(self.first[last])
        return self._times.read(begin, end) if self._times else np.ones(end - begin, np.int64)

    @property
    def has_positions(self) -> bool:
        return self._positions is not None

    def places(self, first: int, last: int, bases: Numbers | int = 0) -> Numbers:
        """The positions of each posting, as many as its weight, and its base added to each."""
        assert self._positions is not None and self._times
        weights = self.weights(first, last)
        begin = self._times.before(int(self.first[first]))
        ends = np.cumsum(weights)
        numbers = self._positions.read(begin, begin + int(ends[-1]) if len(ends) else begin)
        starts = ends - weights
        begun = _turned(numbers[starts], TITLE_ROOM)
        numbers[starts] = begun
        total = np.cumsum(numbers)
        total += np.repeat(bases + begun - total[starts], weights)
        return total
