"""Days told by their place in a month: « le premier lundi de mars », « le 3e jour d'octobre », « le 15 du mois »."""

from datetime import date, timedelta

from corpus.figures.dates.reader import LAST, NEXT, DateReader, FoundDate
from corpus.figures.tokens import NUMBER, Tokens
from corpus.french.calendar import MONTHS, WEEKDAYS, Days, day, shift_months

_ORDINALS = {
    "premier": 1, "première": 1, "deuxième": 2, "second": 2, "seconde": 2, "troisième": 3, "quatrième": 4,
    "cinquième": 5, "sixième": 6, "septième": 7, "huitième": 8, "neuvième": 9, "dixième": 10, "dernier": -1,
}  # fmt: skip
_ENDINGS = frozenset(("er", "e", "ème", "eme", "ᵉ", "nd"))


def ordinal_before(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """The ordinal that ends right before token ``i``: its first token and its number, -1 for « dernier »."""
    word = tokens.word(i - 1)
    if word in _ORDINALS:
        return i - 1, _ORDINALS[word]
    if word in _ENDINGS and tokens.glued(i - 1) and tokens.kind(i - 2) == NUMBER and tokens.word(i - 2).isdecimal():
        return i - 2, int(tokens.word(i - 2)[:3])
    return None


def is_nth_weekday(tokens: Tokens, i: int) -> bool:
    """Whether the weekday at ``i`` is told by its place: « le premier lundi de mars », « … de chaque mois »."""
    after = tokens.word(i + 2)
    placed = tokens.word(i + 1) in ("de", "d'", "du", "en") and (after in MONTHS or after in ("chaque", "mois"))
    placed = placed or tokens.words[i + 1 : i + 4] == ["de", "ce", "mois"]
    return placed and ordinal_before(tokens, i) is not None


def nth_day(tokens: Tokens, i: int, days: Days) -> tuple[int, date] | None:
    """The day told by its place before the month ``days``, whose name stands at token ``i``, and its first token."""
    named = tokens.word(i - 2)
    if tokens.word(i - 1) not in ("de", "d'", "du", "en") or not (named == "jour" or named in WEEKDAYS):
        return None
    ordinal = ordinal_before(tokens, i - 2)
    if ordinal is None:
        return None
    first, number = ordinal
    # An ordinal in digits is no part of a figure for any other rule.
    first = i - 2 if tokens.kind(first) == NUMBER else first
    step = 1 if named == "jour" else 7
    if number < 0:
        found = days[1] if step == 1 else days[1] - timedelta((days[1].weekday() - WEEKDAYS[named]) % 7)
    else:
        start = days[0] if step == 1 else days[0] + timedelta((WEEKDAYS[named] - days[0].weekday()) % 7)
        found = start + timedelta(step * (number - 1))
    return (first, found) if days[0] <= found <= days[1] else None


def read_day_of_this_month(reader: DateReader, number: int, first: int, j: int) -> FoundDate | None:
    """« le 15 du mois prochain », « le 1er de ce mois »: the day ``number`` is at ``first``, the rest from ``j``."""
    tokens = reader.tokens
    if tokens.word(j) == "du" and tokens.word(j + 1) == "mois":
        last = j + 2
    elif tokens.words[j : j + 3] == ["de", "ce", "mois"]:
        last = j + 3
    else:
        return None
    if tokens.word(first - 1) not in ("le", "au", "du"):
        return None
    shift = 0
    if tokens.word(last) in LAST | NEXT:
        shift, last = (-1 if tokens.word(last) in LAST else 1), last + 1
    elif tokens.word(last) in ("de", "d'"):
        return None
    if reader.published is None:
        return FoundDate(first, last, None, relative=True)
    month = shift_months(reader.published.replace(day=1), shift)
    found = day(month.year, month.month, number)
    return FoundDate(first, last, (found, found), relative=True) if found else None
