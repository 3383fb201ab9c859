"""Streams of small numbers: one byte for most, two for the middling, more for the few that need it.

A number below 224 is its byte. Up to 8,159 the byte says 224 and its 256s, and a second stream has what is left. Any
other is the byte 255 here and its low 16 bits in a third stream, with those above in a fourth. Reading back is a copy
and two masked assignments, whatever the length. (The escape coding of Zukowski and others, « Super-scalar RAM-CPU
cache compression », 2006, with whole bytes.) How many escapes stand before every 4,096th number is kept, so that
reading can begin anywhere.
"""

from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import numpy as np

from search import blocks
from search.blocks import Blocks

Numbers: TypeAlias = np.ndarray[Any, np.dtype[Any]]
"""One-dimensional, of integers unless it says otherwise."""

_MIDDLE: Final = 224
"""The first byte that stands for a number of two bytes."""
_LARGE: Final = 255
LARGE: Final = _MIDDLE + (_LARGE - _MIDDLE) * 256
"""The first number that needs more than two bytes."""
_SAMPLE_BITS: Final = 12
SAMPLE: Final = 1 << _SAMPLE_BITS
"""Numbers from one kept place to the next."""


@dataclass(frozen=True, slots=True)
class Stream:
    """``small`` holds a byte a number, ``middle`` the second bytes and ``large`` the low 16 bits of the numbers that
    are escaped there, in order, ``high`` the bits above, if any has some; ``before`` how many of both there are
    before each ``SAMPLE``: middle, large, middle, large…"""

    small: Numbers | Blocks
    middle: Numbers
    large: Numbers
    high: Numbers
    before: Numbers

    @classmethod
    def of(cls, numbers: Numbers, *, packed: bool = False) -> "Stream":
        """A stream of ``numbers``, none negative; ``packed`` takes less room, and longer to read."""
        small = np.minimum(numbers, _LARGE).astype(np.uint8)
        beyond = numbers >= LARGE
        middling = (numbers >= _MIDDLE) & ~beyond
        rest = numbers[middling] - _MIDDLE
        small[middling] = _MIDDLE + (rest >> 8)
        small[beyond] = _LARGE
        before = np.stack((counted_before(middling), counted_before(beyond)), axis=1)
        large = numbers[beyond]
        high = narrow(large >> _LOW) if (large >> _LOW).any() else np.empty(0, np.uint8)
        return cls(
            Blocks.of(small) if packed else small,
            (rest & 255).astype(np.uint8),
            (large & ((1 << _LOW) - 1)).astype(np.uint16),
            high,
            narrow(before.reshape(-1)),
        )

    @classmethod
    def among(cls, arrays: dict[str, Numbers], name: str) -> "Stream":
        """The one that ``parts`` wrote as ``name``."""
        return cls(blocks.among(arrays, name), *(arrays[f"{name}_{part}"] for part in _PARTS))

    def parts(self, name: str) -> dict[str, Numbers]:
        """Its arrays, by names that begin with ``name``."""
        arrays = (self.middle, self.large, self.high, self.before)
        rest = {f"{name}_{part}": array for part, array in zip(_PARTS, arrays, strict=True)}
        return blocks.written(name, self.small) | rest

    def __len__(self) -> int:
        return len(self.small)

    def read(self, first: int, last: int) -> Numbers:
        """The numbers ``[first, last)``."""
        if first >= last:
            return np.empty(0, np.int64)
        sample = first >> _SAMPLE_BITS
        begin = sample << _SAMPLE_BITS
        small = self.small[begin:last]
        lead, numbers = small[: first - begin], small[first - begin :].astype(np.int64)
        escaped = np.flatnonzero(numbers >= _MIDDLE)
        if len(escaped):
            beyond = numbers[escaped] == _LARGE
            middling = escaped[~beyond]
            large = int(self.before[2 * sample + 1]) + int(np.count_nonzero(lead == _LARGE))
            middle = int(self.before[2 * sample]) + int(np.count_nonzero(lead >= _MIDDLE))
            middle -= int(np.count_nonzero(lead == _LARGE))
            second = self.middle[middle : middle + len(middling)]
            numbers[middling] = _MIDDLE + ((numbers[middling] - _MIDDLE) << 8) + second
            end = large + len(escaped) - len(middling)
            numbers[escaped[beyond]] = self.large[large:end]
            if len(self.high):
                numbers[escaped[beyond]] += self.high[large:end].astype(np.int64) << _LOW
        return numbers


_LOW: Final = 16
_PARTS: Final = ("middle", "large", "high", "before")


@dataclass(frozen=True, slots=True)
class Bits:
    """A truth value a place, eight to the byte; ``before`` how many are true before each ``SAMPLE``."""

    packed: Numbers
    before: Numbers

    @classmethod
    def of(cls, values: Numbers) -> "Bits":
        return cls(np.packbits(values), narrow(counted_before(values)))

    def read(self, first: int, last: int) -> Numbers:
        """The truth values ``[first, last)``."""
        bits = np.unpackbits(self.packed[first // 8 : (last + 7) // 8])
        values: Numbers = bits[first % 8 :][: last - first].view(np.bool_)
        return values

    def rank(self, place: int) -> int:
        """How many are true before ``place``."""
        sample = place >> _SAMPLE_BITS
        return int(self.before[sample]) + int(np.count_nonzero(self.read(sample << _SAMPLE_BITS, place)))


def counted_before(values: Numbers) -> Numbers:
    """The sum of ``values`` before each ``SAMPLE`` of them, the one that would come next included."""
    counts = np.add.reduceat(values, np.arange(0, len(values), SAMPLE), dtype=np.int64) if len(values) else values[:0]
    if len(values) % SAMPLE:
        counts = counts[:-1]
    return np.cumsum(np.concatenate((np.zeros(1, np.int64), counts)))


def narrow(numbers: Numbers) -> Numbers:
    """The same in the narrowest unsigned type that holds them all."""
    most = int(numbers.max()) if len(numbers) else 0
    kind = np.uint8 if most < 1 << 8 else np.uint16 if most < 1 << 16 else np.uint32 if most < 1 << 32 else np.uint64
    return numbers.astype(kind)


def distinct(numbers: Numbers) -> Numbers:
    """Rising, each once, of some from 0 on. ``np.unique`` looks every one up, which takes ten times as long."""
    ordered = np.sort(numbers)
    return np.asarray(ordered[np.diff(ordered, prepend=-1) != 0])


def differences(numbers: Numbers, starts: Numbers) -> Numbers:
    """Each number less the one before it; those at ``starts`` as they are."""
    result = np.diff(numbers, prepend=numbers.dtype.type(0))
    result[starts] = numbers[starts]
    return result


def sums(numbers: Numbers, starts: Numbers) -> Numbers:
    """What ``differences`` was made of. ``starts`` rise and begin with 0."""
    total = np.cumsum(numbers)
    if len(starts) > 1:
        before = total[starts] - numbers[starts]
        total -= np.repeat(before, np.diff(starts, append=len(numbers)))
    return total
