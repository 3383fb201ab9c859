"""The values of the fields ``date:`` and ``chiffre:`` as people type them."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from corpus.french.calendar import MONTHS
from search.analysis import fold, stems, tokens
from search.syntax import Dates, Figures

_MONTHS: Final = {fold(name): number for name, number in MONTHS.items()}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_POINT = (
    r"\d{4}-\d{1,2}-\d{1,2}|\d{4}-\d{1,2}|\d{1,2}/\d{1,2}/\d{4}|\d{1,2}/\d{4}|\d{4}"
    rf"|(?:\d{{1,2}}(?:er)?\s+)?(?:{_MONTH})\b\.?(?:\s+\d{{4}})?"
    r"|aujourd'?hui|avant-hier|hier|cette[ -]semaine|ce[ -]mois(?:-ci)?|cette[ -]annee"
)
_DATES = re.compile(rf"(?P<compare>>=|<=|>|<)?\s*(?P<first>{_POINT})?(?P<dots>\.\.\.?)?(?P<last>{_POINT})?(?![\w/-])")

_NUMBER = r"\d{1,3}(?:[ \u00a0\u202f\u2009.]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)?"
_SCALES: Final = {
    "k": 1e3, "m": 1e6, "md": 1e9, "mds": 1e9, "mrd": 1e9, "mrds": 1e9,
    "millier": 1e3, "milliers": 1e3, "mille": 1e3, "million": 1e6, "millions": 1e6, "milliard": 1e9, "milliards": 1e9,
}  # fmt: skip
_CURRENCIES: Final = {
    "€": "EUR", "euro": "EUR", "euros": "EUR", "eur": "EUR", "$": "USD", "dollar": "USD", "dollars": "USD",
    "usd": "USD", "£": "GBP", "livre": "GBP", "livres": "GBP", "gbp": "GBP", "chf": "CHF",
    "yen": "JPY", "yens": "JPY",
}  # fmt: skip
_AMOUNT = (
    rf"(?:{_NUMBER})(?:\s?(?:milliards?|millions?|milliers?|mille|Mds?|mds?|Mrds?|[kKM](?=[€$£\s.]|$))\b)?"
    r"(?:\s?(?:d[e'’]\s?)?(?:[€$£%]|euros?\b|dollars?\b|livres?\b|yens?\b|EUR\b|USD\b|GBP\b|CHF\b))?"
)
_FIGURES = re.compile(
    rf"(?P<compare>>=|<=|≥|≤|>|<|=)?\s*(?P<first>{_AMOUNT})?(?P<dots>\.\.\.?)?(?P<last>{_AMOUNT})?(?P<unit>[^\W\d_]+)?",
    re.IGNORECASE,
)


def read_dates(text: str, today: date) -> tuple[Dates, int] | None:
    """The dates that ``text`` begins with, and how many characters they take; ``None`` where it begins with none."""
    # Folding letter by letter keeps the offsets.
    folded = "".join(fold(c) if len(fold(c)) == 1 else c for c in text)
    match = _DATES.match(folded)
    if not match or not (match["first"] or match["last"]):
        return None
    first = _days(match["first"], today) if match["first"] else None
    last = _days(match["last"], today) if match["last"] else None
    if (match["first"] and not first) or (match["last"] and not last):
        return None
    dates: Dates | None
    if match["dots"]:
        dates = Dates(first[0] if first else None, last[1] if last else None)
    elif first and not last:
        dates = _compared(match["compare"], *first)
    else:
        dates = None
    return (dates, match.end()) if dates else None


def _compared(compare: str | None, first: date, last: date) -> Dates:
    match compare:
        case ">":
            return Dates(_shift(last, 1), None)
        case ">=":
            return Dates(first, None)
        case "<":
            return Dates(None, _shift(first, -1))
        case "<=":
            return Dates(None, last)
        case _:
            return Dates(first, last)


def _shift(day: date, days: int) -> date:
    try:
        return day + timedelta(days)
    except OverflowError:
        return day


def _days(point: str, today: date) -> tuple[date, date] | None:
    """First and last day that a date names."""
    try:
        return _named_days(point, today) or _numbered_days(point)
    except (ValueError, OverflowError):
        return None


def _numbered_days(point: str) -> tuple[date, date]:
    numbers = [int(number) for number in re.split("[-/]", point)]
    if "/" in point:
        numbers.reverse()
    match numbers:
        case [year]:
            return date(year, 1, 1), date(year, 12, 31)
        case [year, month]:
            return _month(year, month)
        case _:
            day = date(*numbers)
            return day, day


def _named_days(point: str, today: date) -> tuple[date, date] | None:
    name = point.replace(" ", "-").replace("'", "")
    back = {"aujourdhui": 0, "hier": 1, "avant-hier": 2}
    if name in back:
        day = today - timedelta(back[name])
        return day, day
    if name == "cette-semaine":
        monday = today - timedelta(today.weekday())
        return monday, monday + timedelta(6)
    if name.startswith("ce-mois"):
        return _month(today.year, today.month)
    if name == "cette-annee":
        return date(today.year, 1, 1), date(today.year, 12, 31)
    match = re.fullmatch(rf"(?:(\d{{1,2}})(?:er)?\s+)?({_MONTH})\.?(?:\s+(\d{{4}}))?", point)
    if not match:
        return None
    month = _MONTHS[match[2]]
    # Without a year: the last such month that has begun.
    year = int(match[3]) if match[3] else today.year - (month > today.month)
    if match[1]:
        day = date(year, month, int(match[1]))
        return day, day
    return _month(year, month)


def _month(year: int, month: int) -> tuple[date, date]:
    first = date(year, month, 1)
    return first, first.replace(day=monthrange(year, month)[1])


@dataclass(frozen=True, slots=True)
class _Amount:
    number: float
    scale: float | None
    unit: str | None

    @property
    def value(self) -> float:
        return self.number * (self.scale or 1)


def read_figures(text: str) -> tuple[Figures, int] | None:
    """The figure or range that ``text`` begins with, and how many characters it takes; ``None`` for none."""
    match = _FIGURES.match(text)
    if not match or not (match["first"] or match["last"]):
        return None
    first = _amount(match["first"]) if match["first"] else None
    last = _amount(match["last"]) if match["last"] else None
    unit = _unit(match["unit"]) if match["unit"] else None
    unit = unit or (last and last.unit) or (first and first.unit) or None
    if not match["dots"]:
        if first is None or last is not None:
            return None
        return _compare(match["compare"], first.value, unit), match.end()
    if first and last and first.scale is None and first.unit is None and first.number < last.value:
        first = _Amount(first.number, last.scale, None)  # « 10..20M€ »
    return Figures(first.value if first else None, last.value if last else None, unit=unit), match.end()


def _compare(compare: str | None, value: float, unit: str | None) -> Figures:
    match compare:
        case ">":
            return Figures(value, None, low_open=True, unit=unit)
        case ">=" | "≥":
            return Figures(value, None, unit=unit)
        case "<":
            return Figures(None, value, high_open=True, unit=unit)
        case "<=" | "≤":
            return Figures(None, value, unit=unit)
        case _:
            return Figures(value, value, unit=unit)


def _amount(text: str) -> _Amount:
    match = re.match(_NUMBER, text)
    assert match
    number = re.sub(r"[ \u00a0\u202f\u2009]", "", match[0])
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", number):
        number = number.replace(".", "")
    scale = currency = None
    for word in re.findall(r"[^\W\d_]+|[€$£%]", text[match.end() :]):
        lower = word.lower()
        if lower in _SCALES and scale is None:
            scale = _SCALES[lower]
        elif word == "%":
            currency = "%"
        else:
            currency = _CURRENCIES.get(lower, currency)
    return _Amount(float(number.replace(",", ".")), scale, currency)


def _unit(word: str) -> str | None:
    exact = next((token.exact for token in tokens(word) if token.exact), "")
    return stems(exact)[0] if exact else None
