"""Streams of small numbers: a byte each, and for the few that need more, their place in a second stream.

A number below 255 is its byte; any other is the byte 255 here and itself in ``large``. Reading back is a copy and one
masked assignment, whatever the length. (The escape coding of Zukowski and others, « Super-scalar RAM-CPU cache
compression », 2006, with whole bytes.)
"""

from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import numpy as np

Numbers: TypeAlias = np.ndarray[Any, np.dtype[Any]]
"""One-dimensional, of integers unless it says otherwise."""

_ESCAPE: Final = 255


@dataclass(frozen=True, slots=True)
class Stream:
    """``small`` holds a byte a number, ``large`` the numbers that are escaped there, in order."""

    small: Numbers
    large: Numbers

    def read(self, first: int, last: int, large_first: int, large_last: int) -> Numbers:
        """The numbers ``[first, last)``, whose escapes are ``[large_first, large_last)`` of ``large``."""
        numbers = self.small[first:last].astype(np.int64)
        if large_last > large_first:
            numbers[numbers == _ESCAPE] = self.large[large_first:large_last]
        return numbers


def packed(numbers: Numbers, starts: Numbers) -> tuple[Stream, Numbers]:
    """A stream of ``numbers``, and for each place of ``starts`` how many escapes stand before it."""
    escaped = np.flatnonzero(numbers >= _ESCAPE)
    small = np.minimum(numbers, _ESCAPE).astype(np.uint8)
    return Stream(small, narrow(numbers[escaped])), np.searchsorted(escaped, starts)


def narrow(numbers: Numbers) -> Numbers:
    """The same in the narrowest unsigned type that holds them all."""
    most = int(numbers.max()) if len(numbers) else 0
    kind = np.uint8 if most < 1 << 8 else np.uint16 if most < 1 << 16 else np.uint32 if most < 1 << 32 else np.uint64
    return numbers.astype(kind)


def differences(numbers: Numbers, starts: Numbers) -> Numbers:
    """Each number less the one before it; those at ``starts`` as they are."""
    result = np.diff(numbers, prepend=0)
    result[starts] = numbers[starts]
    return result


def sums(numbers: Numbers, starts: Numbers) -> Numbers:
    """What ``differences`` was made of. ``starts`` rise and begin with 0."""
    total = np.cumsum(numbers)
    if len(starts) > 1:
        before = total[starts] - numbers[starts]
        total -= np.repeat(before, np.diff(starts, append=len(numbers)))
    return total
