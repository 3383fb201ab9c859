"""How far apart two spellings are, and which of many are near one."""

from collections.abc import Sequence

import numpy as np

from search.streams import Numbers


def distance(left: str, right: str, most: int) -> int:
    """Letters to add, drop, change or swap with their neighbour to get from one to the other; ``most + 1`` if more.

    Optimal string alignment (Boytsov, « Indexing methods for approximate dictionary searching », 2011).
    """
    if abs(len(left) - len(right)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        before, above, row = row, before, [i] + [0] * len(right)
        for j, b in enumerate(right, 1):
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                best = min(best, above[j - 2] + 1)
            row[j] = best
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def within(left: str, right: str, most: int) -> bool:
    """Whether two spellings are at most so far apart. Quick to say no."""
    if abs(len(left) - len(right)) > most or len(set(left) ^ set(right)) > 2 * most:
        return False
    return distance(left, right, most) <= most


class Spellings:
    """Many spellings, prepared to be held against one."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = words
        self._lengths = np.array([len(word) for word in words], np.int64)
        self._letters = _letters([word.encode() for word in words])
        self._plain = np.array([word.isascii() for word in words], np.bool_)

    def near(self, word: str, most: int) -> list[int]:
        """The places of those within ``most``. Those that lack too many letters are left out all at once."""
        apart = np.bitwise_count(self._letters ^ _letters([word.encode()])[0])
        likely = (np.abs(self._lengths - len(word)) <= most) & ((apart <= 2 * most) | ~self._plain)
        if not word.isascii():
            likely |= True
        return [
            place for place in np.flatnonzero(likely).tolist() if distance(word, self._words[place], most) <= most
        ]


def _letters(words: Sequence[bytes]) -> Numbers:
    """A bit for each letter that a word has."""
    ends = np.cumsum([0, *(len(word) + 1 for word in words)])
    # A word is never without a byte: each is given one that stands for no letter.
    every = np.frombuffer(b"".join(word + b"`" for word in words), np.uint8)
    bits = np.left_shift(np.uint32(1), every & 31, dtype=np.uint32)
    return np.bitwise_or.reduceat(bits, ends[:-1]) if len(words) else bits
