"""Acronyms that the text itself defines: « Federal Trade Commission (FTC) », « taxe sur la valeur ajoutée (TVA) »."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import compress, count

from corpus.entities.sequences import surface
from corpus.entities.tokens import Tokens, fold
from corpus.french.function_words import WITHIN_NAMES
from corpus.french.wordlists import word_set

_SMALL = frozenset(map(fold, WITHIN_NAMES)) | word_set("of the and for in")
_LONGEST = 14
"""Tokens looked back at for the long form."""


@dataclass(frozen=True, slots=True)
class Definition:
    """``acronym`` stands for the words ``[first, last)``; ``named`` when their first letter is a capital."""

    acronym: str
    first: int
    last: int
    named: bool
    long_form: str


def find_definitions(tokens: Tokens) -> Iterator[Definition]:
    """Every « long form (ACRONYM) » whose initials are the acronym's letters."""
    for i in compress(count(1), map("(".__eq__, tokens.words)):
        if not 1 < i < len(tokens) - 1 or tokens.words[i + 1] not in {")", ",", ";"}:
            continue
        acronym = tokens.words[i].replace(".", "")
        if not (2 <= len(acronym) <= 8 and acronym[0].isupper() and sum(c.isupper() for c in acronym) >= 2):
            continue
        last = i - 1
        while last > 0 and tokens.words[last - 1] in {"»", "”", '"'}:
            last -= 1
        first = _long_form(tokens, last, fold(acronym))
        if first is not None:
            yield Definition(
                tokens.words[i], first, last, tokens.words[first][0].isupper(), surface(tokens, first, last)
            )


def _long_form(tokens: Tokens, last: int, letters: str) -> int | None:
    """Where the words begin whose initials, small words apart, spell ``letters`` backwards from ``last``."""
    wanted = len(letters) - 1
    k = last - 1
    while k >= max(0, last - _LONGEST) and wanted >= 0:
        word = tokens.folded[k]
        if not word[0].isalnum():
            return None
        parts = [part for part in word.split("-") if part]
        initials = "".join(part[0] for part in parts)
        if letters[: wanted + 1].endswith(initials):
            wanted -= len(initials)
        elif word[0] == letters[wanted]:
            wanted -= 1
        elif word not in _SMALL:
            return None
        if wanted < 0:
            return k
        k -= 1
    return None
