"""Dates told from the one that the text has just given: « l'été suivant », « la première en mai 2026, l'autre en
juin »."""

from collections.abc import Sequence
from datetime import date

from corpus.figures.dates.reader import DateReader, FoundDate
from corpus.french.calendar import Days


def origin(reader: DateReader, i: int) -> Days | None:
    """The days of the date told last, in the sentence of token ``i`` or the one before: what « suivant » and
    « précédent » count from."""
    told = reader.told
    if told is None or reader.clauses.index(i) - reader.clauses.index(told.first) > 1:
        return None
    return told.days


def year_or_month(reader: DateReader, i: int, word: str) -> date | None:
    """The day that « l'année suivante », « le mois précédent » count from: the year or the month told last."""
    told = origin(reader, i)
    return told[0] if told is not None and (told[1] - told[0]).days < _LENGTHS.get(word, 0) else None


_LENGTHS = {"an": 366, "année": 366, "mois": 31, "trimestre": 92, "semestre": 184}
"""Days."""


def first_after(choices: Sequence[Days], than: Days) -> Days | None:
    """The first of ``choices``, in order, that begins behind ``than``."""
    return next((days for days in choices if days[0] > than[1]), None)


def last_before(choices: Sequence[Days], than: Days) -> Days | None:
    """The last of ``choices``, in order, that ends ahead of ``than``."""
    return next((days for days in reversed(choices) if days[1] < than[0]), None)


def goes_on(reader: DateReader, first: int) -> FoundDate | None:
    """The date before token ``first`` that has its own year, where what lies between has no verb but its: « ouvrira
    en mai 2026, le second en octobre »."""
    told = reader.told
    if told is None or told.relative or told.days is None or (told.days[1] - told.days[0]).days > _QUARTER:
        return None
    if not 0 < first - told.last <= _NEAR or reader.clauses.index(told.first) != reader.clauses.index(first):
        return None
    between = reader.tokens.words[told.last : first]
    joined = between[0] in _JOINTS and _ORDERING.isdisjoint(between)
    return told if joined and reader.clauses.verbless(told.last + 1, first) else None


_NEAR = 8
"""Tokens."""
_QUARTER = 92
"""Days: « créé en 2010, en juin » tells no June of that year."""
_JOINTS = frozenset((",", "et", "puis", ";"))
_ORDERING = frozenset(("avant", "après", "depuis", "jusqu'", "contre", "dès", "du", "(", "que"))
"""Words behind which another date may lie on either side."""
