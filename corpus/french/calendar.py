"""Days, months, seasons and their French names: pure calendar arithmetic, no text."""

import calendar
from datetime import date, timedelta
from typing import TypeAlias

Days: TypeAlias = tuple[date, date]
"""First and last day, both included."""

_MONTH_NAMES = (
    ("janvier", "janv"), ("février", "févr", "fév", "fevrier", "fev"), ("mars",), ("avril", "avr"), ("mai",),
    ("juin",), ("juillet", "juil"), ("août", "aout"), ("septembre", "sept"), ("octobre", "oct"), ("novembre", "nov"),
    ("décembre", "déc", "decembre"),
)  # fmt: skip
MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names}
"""Month numbers by their names and usual abbreviations, in lower case."""

MONTH_NAMES = tuple(names[0] for names in _MONTH_NAMES)
"""From « janvier » on."""

FULL_MONTHS = frozenset(MONTH_NAMES) | {"aout", "fevrier", "decembre"}

WEEKDAYS = {
    name: number
    for number, name in enumerate(("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"))
}
"""Monday is 0, as for ``date.weekday``."""

A_WEEKDAY, A_MONTH = "|".join(WEEKDAYS), "|".join(MONTH_NAMES)
"""Alternatives for patterns."""

SEASONS = {"printemps": (3, 20, 6, 20), "été": (6, 21, 9, 21), "automne": (9, 22, 12, 20), "hiver": (12, 21, 3, 19)}
"""First and last month and day by the astronomical calendar, as the French press counts them; winter ends in the
year after the one that names it."""

ORDINALS = {
    "premier": 1, "première": 1, "1er": 1, "1re": 1, "1ère": 1, "deuxième": 2, "second": 2, "seconde": 2, "2e": 2,
    "2ème": 2, "2nd": 2, "2nde": 2, "troisième": 3, "3e": 3, "3ème": 3, "quatrième": 4, "4e": 4, "4ème": 4,
}  # fmt: skip
"""Ordinals that count quarters and halves of a year."""


FEASTS = {"noël": (12, 25), "toussaint": (11, 1), "assomption": (8, 15)}
"""Month and day of the feasts that stand on one."""


def day(year: int, month: int, number: int) -> date | None:
    """That day, or ``None`` where the calendar has none (30 February) or Python no year for it."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def month_days(year: int, month: int) -> Days:
    """From the first day of a month to its last."""
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def year_days(year: int) -> Days:
    """From the first day of a year to its last."""
    return date(year, 1, 1), date(year, 12, 31)


def part_of_year(year: int, number: int, parts: int) -> Days:
    """The ``number``-th of ``parts`` equal parts (2: half-years, 4: quarters)."""
    months = 12 // parts
    last = number * months
    return date(year, last - months + 1, 1), month_days(year, last)[1]


def season_days(name: str, year: int) -> Days:
    """The season that begins in ``year``."""
    first_month, first_day, last_month, last_day = SEASONS[name]
    end_year = year + (last_month < first_month)
    return date(year, first_month, first_day), date(end_year, last_month, last_day)


def edge(part: str, days: Days) -> Days:
    """« début », « mi » or « fin »: a third of a month; of a year its first or last quarter, or May to August."""
    first, last = days
    if (last - first).days < 32:
        if part == "début":
            return first, first.replace(day=10)
        return (first.replace(day=10), first.replace(day=20)) if part == "mi" else (first.replace(day=21), last)
    year = first.year
    if part == "début":
        return first, month_days(year, first.month + 2)[1] if first.month <= 10 else last
    if part == "mi":
        return date(year, 5, 1), date(year, 8, 31)
    return (date(last.year, last.month - 2, 1) if last.month > 2 else first), last


def shift_months(day_: date, months: int) -> date:
    """``months`` later (or earlier), on the last day of a shorter month; clipped to the years Python knows."""
    index = day_.year * 12 + day_.month - 1 + months
    year, month = divmod(index, 12)
    if year < 1:
        return date.min
    if year > 9999:
        return date.max
    return date(year, month + 1, min(day_.day, calendar.monthrange(year, month + 1)[1]))


def shift_days(day_: date, days: int) -> date:
    """``days`` later (or earlier), clipped to the years Python knows."""
    try:
        return day_ + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def week_of(day_: date) -> Days:
    """Monday to Sunday."""
    monday = shift_days(day_, -day_.weekday())
    return monday, shift_days(monday, 6)


def weekday_near(published: date, weekday: int, future: bool) -> date:
    """The last such day up to ``published``, or the first from it on; the day itself is both."""
    back = (published.weekday() - weekday) % 7
    return shift_days(published, (7 - back) % 7 if future else -back)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The ``nth`` such day of the month, from 1; -1 is the last."""
    first, last = month_days(year, month)
    if nth < 0:
        return last - timedelta((last.weekday() - weekday) % 7)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1))


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the anonymous computus of 1876 (Meeus, Jones, Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, number = divmod(h + weekday - 7 * m + 114, 31)
    return date(year, month, number + 1)
