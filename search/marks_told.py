"""What an article's text says again of its marks, so that the index need not keep it.

Nothing here must be right: what is expected is held against what was marked, and where the two differ that is kept.
It must only be the same whenever the same text is asked.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from itertools import chain
from operator import attrgetter
from typing import Final

from corpus.entities.model import Mention
from corpus.figures.model import Figure, Kind
from corpus.french.numerals import SCALES, read_cardinal, read_digits
from corpus.french.remembered import Remembered
from search.mark_columns import FIRST, letter

# Figures

_DIGITS: Final = re.compile(r"[0-9](?:[0-9.' ]*[0-9])?(?:,[0-9]+)?")
_PLAIN: Final = str.maketrans("\u00a0\u202f’-", "  ' ")


def _number(text: str) -> tuple[str | None, str | None]:
    plain = text.translate(_PLAIN).lower()
    digits = _DIGITS.match(plain)
    if digits:
        value, step = read_digits(digits[0])
        rest = plain[digits.end() :].split(maxsplit=1)
    else:
        words = plain.split()
        cardinal = read_cardinal(words, 0)
        if cardinal is None:
            return None, None
        value, step = read_digits(str(cardinal[0]))
        rest = words[cardinal[1] :]
    scale = SCALES.get(rest[0], 1) if rest else 1
    return str(value * scale), str(step * scale)


NUMBERS: Final = Remembered(_number)
"""By a figure's text: the value and step of the number that it begins with, as they are written out."""


def days(text: str) -> tuple[date, date] | tuple[None, None]:
    """First and last day of what is written as a year alone."""
    if len(text) == _YEAR and text.isascii() and text.isdecimal() and text > "0000":
        return date(int(text), 1, 1), date(int(text), 12, 31)
    return None, None


_YEAR: Final = 4
_UNITS: Final = {
    "ans": "an", "années": "an", "heures": "heure", "jours": "jour", "minutes": "minute", "semaines": "semaine",
    "secondes": "seconde", "points": "point", "kilomètres": "km", "mètres": "m",
}  # fmt: skip


def unit(text: str, kind: Kind) -> str | None:
    """The one that a figure's own text ends with."""
    if kind is Kind.PERCENT:
        return "%"
    if kind in (Kind.DURATION, Kind.MEASURE, Kind.POINTS):
        last = text.replace("\u00a0", " ").rpartition(" ")[2].lower()
        return _UNITS.get(last, last)
    return None


# Claims


class Surroundings:
    """The words and names around an article's figures."""

    def __init__(self, text: str, figures: Sequence[Figure], mentions: Sequence[Mention]) -> None:
        from corpus.claims.measures import spaced, terms_alone

        lower = text.lower()
        self.lower = (lower if len(lower) == len(text) else text).replace("’", "'")
        """As claims write what they take from the text."""
        self._names = [mention.canonical for mention in mentions]
        self._known = set(self._names)
        self._starts = [mention.start for mention in mentions]
        self._terms: list[str] = []
        self._before: dict[int, int] = {}
        words, end = spaced(self.lower), 0
        for figure in sorted(figures, key=_start):
            self._terms += terms_alone(words, end, max(end, figure.start))
            self._before[figure.start] = len(self._terms)
            end = max(end, figure.end)
        self._terms += terms_alone(words, end, len(text))

    # The terms around a figure, the nearest first, are one by one the next of those before it, going backwards, or of
    # those behind it, but for those that were taken already.

    def _sides(self, figure: Figure) -> tuple[list[str], list[str]]:
        """The terms before a figure and behind it, the nearest last."""
        middle = self._before[figure.start]
        return self._terms[max(0, middle - _REACH) : middle], self._terms[middle : middle + _REACH][::-1]

    def order(self, terms: Sequence[str], figure: Figure) -> str:
        """How ``terms`` follow each other on the sides of a figure: a letter each, or in full between two marks."""
        sides, taken = self._sides(figure), set[str]()
        before, behind = sides
        found: list[str] = []
        for term in terms:
            while before and before[-1] in taken:
                before.pop()
            while behind and behind[-1] in taken:
                behind.pop()
            if before and before[-1] == term:
                before.pop()
                found.append(_NEXT_BEFORE)
            elif behind and behind[-1] == term:
                behind.pop()
                found.append(_NEXT_BEHIND)
            else:
                places = [(near[::-1].index(term) + 1, side) for side, near in enumerate(sides) if term in near]
                place, side = min(places, default=(0, 0))
                if place and term not in taken:
                    del sides[side][-place]
                    found.append(letter(len(sides) * (place - 1) + side))
                else:
                    found.append(f"{MARK}{term}{MARK}")
            taken.add(term)
        return "".join(found)

    def terms(self, order: str, figure: Figure) -> tuple[str, ...]:
        """What ``order`` was given. Raises ``IndexError`` for what it can't have made, or gives other terms."""
        terms = self._terms
        behind = self._before[figure.start]
        before = behind - 1
        passed: set[int] = set()
        found: dict[str, None] = {}
        for turn, part in enumerate(order.split(MARK)):
            if turn % 2:
                found[part] = None
                continue
            for each in part:
                if each == _NEXT_BEFORE:
                    while (term := terms[before]) in found:
                        before -= 1
                    before -= 1
                elif each == _NEXT_BEHIND:
                    while (term := terms[behind]) in found:
                        behind += 1
                    behind += 1
                else:
                    farther, side = divmod(ord(each) - FIRST, 2)
                    step, at = (1, behind) if side else (-1, before)
                    while terms[at] in found:
                        at += step
                    while farther:
                        at += step
                        farther -= at not in passed
                    term = terms[at]
                    passed.add(at)
                found[term] = None
        return tuple(found)

    def place_of(self, name: str | None, figure: Figure) -> int | None:
        """Where an entity is among those named: those up to the figure first, going backwards; ``None`` for one that
        is not, or is too far away."""
        if name not in self._known:
            return None
        before = bisect_left(self._starts, figure.end)
        near = chain(range(before - 1, max(-1, before - 1 - _FAR), -1), range(before, before + _FAR))
        for place, mention in enumerate(near):
            if mention < len(self._names) and self._names[mention] == name:
                return place
        return None

    def name_at(self, place: int, figure: Figure) -> str:
        """What ``place_of`` gave the place of."""
        before = bisect_left(self._starts, figure.end)
        back = min(before, _FAR)
        return self._names[before - 1 - place if place < back else before + place - back]


_start = attrgetter("start")
_NEXT_BEFORE, _NEXT_BEHIND = letter(0), letter(1)
_FAR: Final = 50
"""Mentions on each side of a figure."""
_REACH: Final = 60
"""Words with content, likewise."""
MARK: Final = "\t"
"""Stands on both sides of what is written in full."""
