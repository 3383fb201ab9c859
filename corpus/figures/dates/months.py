"""Months and what is made of them: « en décembre », « fin septembre », « de mars à mai 2024 »."""

from datetime import date

from corpus.figures.dates.reader import LAST, NEXT, DateReader, FoundDate, year_after
from corpus.figures.tokens import Tokens
from corpus.french.calendar import FULL_MONTHS, Days, edge, month_days
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
        days = reader.resolve_month(number, i, last)
    if days is not None and tokens.word(last) in ("à", "-") and year is not None:
        to = reader.month_at(last + 1)
        to_year = year_after(reader, to[1]) if to else None
        if to and to_year:
            return FoundDate(first, to_year[1], (days[0], month_days(to_year[0], to[0])[1]))
    if days is not None and part:
        days = edge(part, days)
    return FoundDate(first, last, days, relative=relative)


def _month_to_month(reader: DateReader, i: int, number: int, j: int) -> FoundDate | None:
    """« de mars à mai 2024 », « entre juin et août »."""
    to = reader.month_at(j + 1)
    if to is None:
        return None
    year = year_after(reader, to[1])
    end = year[1] if year else to[1]
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
