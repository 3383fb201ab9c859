"""The numbers that a reader types."""

_LONGEST = 9
"""Digits: no list is longer, and Python takes its time to read a number of thousands of them."""


def whole(word: str) -> int | None:
    """The number that a word is, ``None`` where it is none."""
    return int(word) if word.isdecimal() and len(word) <= _LONGEST else None
