"""Figures that give another value for what has just been said, or by how much it changed, and so name nothing
themselves."""

import re
from collections.abc import Sequence

from corpus.claims.answers import NEVER, WITHIN, answers
from corpus.claims.model import Claim, Role
from corpus.claims.passages import Passages
from corpus.claims.roughly import QUALIFIER
from corpus.figures.model import Kind

_BACK = 3
"""Figures in which the one that is answered is looked for."""


def echoed(passages: Passages, index: int, claims: Sequence[Claim]) -> int | None:
    """The earlier figure whose measure a figure gives another value of, both by their places in the article;
    ``claims`` are those of the figures before it."""
    figure = passages.figures[index]
    if figure.kind in NEVER:
        return None
    at = passages.places[index]
    for back in range(index - 1, max(-1, index - 1 - _BACK), -1):
        earlier = passages.figures[back]
        if at - passages.places[back] > 1:
            return None
        if earlier.kind is not figure.kind:
            continue
        part = "part" in claims[back].perimeter  # « 15 000, dont 6 200 ici ; le syndicat en compte 20 000 »
        between, after = passages.lower[earlier.end : figure.start], passages.lower[figure.end : figure.end + WITHIN]
        if not part and answers(between, after, earlier, figure):
            return back
    return None


# « 92 000 billets, soit 11 % de mieux », « 310 000 visiteurs, en hausse de 4 % », « 900 adhérents (+ 3 %) »
_SO_MUCH_MORE = re.compile(
    r"(?:[^;:.]{0,80}, soit (?:en |une? )?|"
    r"[^;:.]{0,90}\s: (?:c'est|soit|cela fait|cela représente)(?: une?)? |"
    r"(?:(?!\bet\b|\bmais\b|\bdont\b|\bqu[ie]\b)[^,;:.()]){0,60}(?:, |\())"
    r"(?:(?:en|une?)(?: \w+){1,3} (?:de |d'))?(?:\+ ?|- ?|– ?)?" + QUALIFIER
)


def changed(passages: Passages, index: int, claims: Sequence[Claim]) -> int | None:
    """The level of which a figure says by how much it changed, right behind it, both by their places in the article;
    ``claims`` are those of the figures before it."""
    figure = passages.figures[index]
    if figure.kind not in _CHANGES:
        return _added(passages, index, claims)
    at = passages.places[index]
    for back in range(index - 1, max(-1, index - 1 - _BACK), -1):
        earlier = passages.figures[back]
        if passages.places[back] != at:
            return _told_before(passages, index, claims)
        if earlier.kind in (Kind.DATE, Kind.TIME, Kind.DURATION):
            continue
        told = claims[back].role is Role.LEVEL and _SO_MUCH_MORE.fullmatch(passages.lower, earlier.end, figure.start)
        return back if told else None
    return None


def _added(passages: Passages, index: int, claims: Sequence[Claim]) -> int | None:
    """« 7 millions de francs, soit 400 000 de plus qu’en 1996 »: an amount that says by how much the one right before
    it changed."""
    if not index:
        return None
    level, change = passages.figures[index - 1], passages.figures[index]
    one = level.kind is change.kind and passages.places[index - 1] == passages.places[index]
    told = (
        one
        and claims[index - 1].role is Role.LEVEL
        and _THAT_MANY_MORE.fullmatch(passages.lower, level.end, change.start)
    )
    return index - 1 if told else None


_THAT_MANY_MORE = re.compile(rf"(?:[^;:.,]{{0,60}}, (?:soit |c'est )?|[^;:.,]{{0,40}} \(soit ){QUALIFIER}")


# « Le port a débarqué 900 tonnes. C’est 12 % de plus »
_THAT_IS = re.compile(
    r"\s*(?:c'est|soit|cela (?:fait|représente)|ce qui (?:fait|représente)|il s'agit d')(?: là)?(?: bien)?"
    rf"(?: (?:une?|de|d'une?)(?: \w+){{1,2}} (?:de |d'))?\s?{QUALIFIER}"
)


def _told_before(passages: Passages, index: int, claims: Sequence[Claim]) -> int | None:
    """The level that the sentence before states first, where a sentence only says by how much that changed."""
    at = passages.places[index]
    if not _THAT_IS.fullmatch(passages.lower, passages.spans[at][0], passages.figures[index].start):
        return None
    before = [
        back
        for back in range(max(0, index - 1 - _BACK), index)
        if passages.places[back] == at - 1 and passages.figures[back].kind in _LEVELS
    ]
    return before[0] if before and claims[before[0]].role is Role.LEVEL else None


_CHANGES = (Kind.PERCENT, Kind.POINTS)
_LEVELS = (Kind.COUNT, Kind.MONEY, Kind.MEASURE)
