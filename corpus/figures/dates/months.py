"""Months and what is made of them: « en décembre », « fin septembre », « de mars à mai 2024 »."""

from datetime import date, timedelta

from corpus.figures.dates.days import read_day_of_month
from corpus.figures.dates.following import first_after, goes_on, last_before, origin
from corpus.figures.dates.nth import nth_day
from corpus.figures.dates.reader import LAST, NEXT, SPELLED_DAYS, DateReader, FoundDate, year_after
from corpus.figures.tokens import Tokens
from corpus.french.calendar import FULL_MONTHS, WEEKDAYS, Days, edge, month_days
from corpus.french.wordlists import word_set

_MONTH_PREPOSITIONS = word_set(
    """
    en de d' fin début mi depuis dès jusqu'en jusqu' courant avant après ce mois vers entre et à pour du
    """
)
_PLAIN_MONTHS = word_set(
    """
    janvier février juin juillet août septembre octobre novembre décembre
    """
)


def read_month(reader: DateReader, i: int) -> FoundDate | None:
    """« juin 2023 », « en décembre », « décembre dernier », « fin septembre », « de mars à mai 2024 »."""
    tokens = reader.tokens
    month = reader.month_at(i)
    if month is None:
        return None
    number, last = month
    spelled = _spelled_day(reader, i)
    if spelled is not None:
        return spelled
    year = year_after(reader, last)
    first, part = edge_before(tokens, i)
    relative = year is None
    days: Days | None
    if year is not None:
        days, last = month_days(year[0], number), year[1]
    elif tokens.word(last).isdecimal() and len(tokens.word(last)) == 2 and int(tokens.word(last)) > 31:
        # « mai 68 »
        days, last = month_days(1900 + int(tokens.word(last)), number), last + 1
        relative = False
    elif tokens.word(last) in LAST | NEXT and tokens.word(i) in FULL_MONTHS:
        told = origin(reader, first) if tokens.word(last) in ("suivant", "précédent") else None
        if told is not None:
            # « arrêté en mai 2019 et jugé en janvier suivant »
            around = [month_days(told[0].year + shift, number) for shift in (-1, 0, 1)]
            days = first_after(around, told) if tokens.word(last) in NEXT else last_before(around, told)
            relative = False
        else:
            days = _month_beside(reader, number, tokens.word(last) in LAST)
        last += 1
    else:
        before = tokens.word(i - 1)
        named = tokens.word(i) in _PLAIN_MONTHS and not (tokens.capital(i) and tokens.capital(i - 1))
        if not (part or named or before in _MONTH_PREPOSITIONS) or (before == "-" and not part):
            return None
        if before in ("à", "et", "pour", "du") and not named:
            return None
        following = tokens.word(last)
        if following in ("à", "et") and reader.month_at(last + 1) is not None:
            return _month_to_month(reader, i, number, last)
        dated = goes_on(reader, first)
        if dated is not None and dated.days is not None:
            years = (dated.days[0].year, dated.days[0].year + 1)
            days = first_after([month_days(year, number) for year in years], dated.days)
            relative = False
        else:
            days = reader.resolve_month(number, i, last)
    spans = tokens.word(last) in ("à", "-") or (tokens.word(last) == "et" and tokens.word(i - 1) == "entre")
    if days is not None and spans and year is not None:
        to = reader.month_at(last + 1)
        to_year = year_after(reader, to[1]) if to else None
        if to and to_year:
            return FoundDate(first, to_year[1], (days[0], month_days(to_year[0], to[0])[1]))
    if days is not None and part:
        days = edge(part, days)
    elif days is not None:
        nth = nth_day(tokens, i, days)
        if nth is not None:
            return FoundDate(nth[0], last, (nth[1], nth[1]), relative=relative)
        share = _share_before(tokens, i)
        weekend = _weekend_before(tokens, i)
        if share is not None:
            first = share[0]
            days = _share_of(days, share[1], share[2])
        elif weekend is not None:
            first, days = weekend[0], _weekend_of(days, weekend[1])
    return FoundDate(first, last, days, relative=relative)


def _spelled_day(reader: DateReader, i: int) -> FoundDate | None:
    """« le vingt-deux avril », whose month stands at ``i``."""
    if reader.tokens.word(i - 1) not in SPELLED_DAYS:
        return None
    for start in range(max(0, i - 5), i):
        day = reader.day_at(start)
        if day is not None and day[1] == i and reader.tokens.word(start - 1) in _BEFORE_SPELLED:
            return read_day_of_month(reader, start)
    return None


_BEFORE_SPELLED = frozenset(("le", "du", "au", *WEEKDAYS))
# First and last day of a part of a month, counted from its first day; counted from its end where they are negative.
_SHARES = {
    ("première", "quinzaine"): (0, 14), ("deuxième", "quinzaine"): (15, 0), ("seconde", "quinzaine"): (15, 0),
    ("dernière", "quinzaine"): (15, 0), ("première", "semaine"): (0, 6), ("deuxième", "semaine"): (7, 13),
    ("troisième", "semaine"): (14, 20), ("dernière", "semaine"): (-7, 0), ("premier", "jour"): (0, 0),
    ("dernier", "jour"): (-1, 0), ("1re", "quinzaine"): (0, 14), ("2e", "quinzaine"): (15, 0),
}  # fmt: skip


def _share_before(tokens: Tokens, i: int) -> tuple[int, int, int] | None:
    """« la première quinzaine d'avril », « le dernier jour d'octobre »: its first token and its days."""
    if tokens.word(i - 1) not in ("de", "d'"):
        return None
    share = _SHARES.get((tokens.word(i - 3), tokens.word(i - 2)))
    return (i - 3, *share) if share is not None else None


_WHICH = {"premier": 0, "deuxième": 1, "second": 1, "troisième": 2, "quatrième": 3, "dernier": -1}


def _weekend_before(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """« le premier week-end de septembre »: its first token and which it is, -1 for the last."""
    if tokens.word(i - 1) not in ("de", "d'") or tokens.words[max(0, i - 4) : i - 1] != ["week", "-", "end"]:
        return None
    which = _WHICH.get(tokens.word(i - 5))
    return (i - 5, which) if which is not None else None


def _weekend_of(days: Days, which: int) -> Days:
    """A Saturday of the month and the day after it."""
    first = days[0] + timedelta((5 - days[0].weekday()) % 7)
    if which < 0:
        last = days[1] - timedelta((days[1].weekday() - 5) % 7)
        return last, last + timedelta(1)
    return first + timedelta(7 * which), first + timedelta(7 * which + 1)


def _share_of(days: Days, start: int, end: int) -> Days:
    """The days of a month from the ``start``-th on to the ``end``-th, from 0; to its last where ``end`` is before."""
    if start < 0:
        return days[1] + timedelta(start + 1), days[1]
    return days[0] + timedelta(start), days[0] + timedelta(end) if end >= start else days[1]


def _month_to_month(reader: DateReader, i: int, number: int, j: int) -> FoundDate | None:
    """« de mars à mai 2024 », « entre juin et août »."""
    to = reader.month_at(j + 1)
    if to is None:
        return None
    year = year_after(reader, to[1])
    end = year[1] if year else to[1]
    apart = reader.tokens.word(j) == "et" and reader.tokens.word(i - 1) != "entre" and to[0] - number not in (1, -11)
    if apart:
        # « en janvier et novembre 2015 » are two months
        days = month_days(year[0], number) if year else reader.resolve_month(number, i, j)
        return FoundDate(i, j, days, relative=year is None)
    close = month_days(year[0], to[0]) if year else reader.resolve_month(to[0], i, end)
    if close is None:
        return FoundDate(i, end, None, relative=True)
    opening = close[1].year - (number > to[0])
    return FoundDate(i, end, (date(opening, number, 1), close[1]), relative=year is None)


def _month_beside(reader: DateReader, number: int, past: bool) -> Days | None:
    published = reader.published
    if published is None:
        return None
    year = published.year
    if past:
        year -= number >= published.month
    else:
        year += number <= published.month
    return month_days(year, number)


def edge_before(tokens: Tokens, i: int) -> tuple[int, str | None]:
    """« fin », « début », « mi- » before token ``i``: the first token of the whole, and which part."""
    before = tokens.word(i - 1)
    if before in ("fin", "début"):
        return i - 1, before
    if before == "-" and tokens.word(i - 2) == "mi":
        return i - 2, "mi"
    if before in ("de", "d'", "du", "l'", "la", "mois"):
        for back in (2, 3, 4):
            word = tokens.word(i - back)
            if word in ("fin", "début", "milieu", "mi"):
                return i - back, "mi" if word == "milieu" else word
            if word not in ("de", "d'", "du", "l'", "la", "mois", "année"):
                break
    return i, None
