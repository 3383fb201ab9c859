"""What a reader types: words, however they are accented, and numbers."""

import unicodedata

_LONGEST = 9
"""Digits: no list is longer, and Python takes its time to read a number of thousands of them."""


def folded(words: str) -> str:
    """Without accents and capitals: a command is understood however it is typed."""
    decomposed = unicodedata.normalize("NFD", words.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def whole(word: str) -> int | None:
    """The number that a word is, ``None`` where it is none."""
    return int(word) if word.isdecimal() and len(word) <= _LONGEST else None
