"""A dictionary for compressing many short texts alike: the passages that say most of what they have in common.

After the cover of Liao, Petri, Moffat and Wirth (« Effective construction of relative Lempel-Ziv dictionaries »,
2016): the sample is cut into as many stretches as the dictionary has pieces, and each gives the piece whose runs of
``_RUN`` bytes are met most often in the whole sample; what a piece has counts no more for the next ones.
"""

from typing import Final

import numpy as np

_PIECE: Final = 64
"""Bytes."""
_RUN: Final = 6
_STARTS: Final = _PIECE - _RUN + 1
"""Runs that begin in a piece."""
_FACTOR: Final = np.uint64(0x9E3779B97F4A7C15)
_SHIFT: Final = np.uint64(64 - 19)
"""Runs are counted by as many bits of a hash: to sort a million of them takes twice as long as all the rest, and the
few that share a count make no worse a dictionary."""


def dictionary(sample: bytes, room: int) -> bytes:
    """At most ``room`` bytes, the best at the end, where they are looked back on at the least cost; none for a sample
    that has not as much."""
    whole = np.frombuffer(sample, np.uint8)
    count, pieces = len(whole) - _RUN + 1, room // _PIECE
    if not pieces or count < pieces * _PIECE:
        return b""
    runs = np.zeros(count, np.uint64)
    for place in range(_RUN):
        runs = runs << np.uint64(8) | whole[place : place + count]
    kinds = (runs * _FACTOR >> _SHIFT).astype(np.intp)
    often = np.bincount(kinds)
    often[often < 2] = 0
    found: list[tuple[int, bytes]] = []
    size = count // pieces
    for start in range(0, pieces * size, size):
        sums = np.concatenate(([0], np.cumsum(often[kinds[start : start + size]])))
        worth = sums[_STARTS:] - sums[:-_STARTS]
        best = start + int(worth.argmax())
        found.append((int(worth.max()), whole[best : best + _PIECE].tobytes()))
        often[kinds[best : best + _STARTS]] = 0
    return b"".join(piece for _, piece in sorted(found))
