"""What a figure amounts to, for one to be held against another: its magnitude, its digits, its days."""

from collections.abc import Collection
from datetime import date
from decimal import Decimal
from math import log10

from corpus.article import Article
from corpus.figures.model import Figure, Kind
from corpus.french.remembered import Remembered
from search.comparison.exchange import roughly
from search.comparison.units import to_base, unit_of


def ordinals(figure: Figure) -> tuple[int, int] | None:
    """The first and last day of a date, as ``date.toordinal`` counts them; ``None`` for what is no date."""
    if figure.kind is not Kind.DATE or figure.date_start is None:
        return None
    return figure.date_start.toordinal(), (figure.date_end or figure.date_start).toordinal()


def of_years(first: date, last: date) -> bool:
    """Whether days are a span of years, which something is held against rather than when it happened."""
    return (last - first).days > _YEARS


_YEARS = 1000
"""Days."""


def sole(own: float | None, others: Collection[float]) -> bool:
    """Whether the others, itself among them, are the same value, rounded or converted, or of another order."""
    if own is None or len(others) == 1:
        return own is not None
    return all(abs(own - other) < _ROUNDED or abs(own - other) > 1 for other in others)


_ROUNDED = 0.03
"""In decimal orders: 7 %."""


def magnitude_of(figure: Figure, article: Article) -> float | None:
    """Decimal logarithm of the value in its dimension's base unit or, roughly, in euros; ``None`` for nought."""
    value = figure.value if figure.value is not None else figure.low if figure.low is not None else figure.high
    if value is None:
        return None
    unit = unit_of(figure)
    if unit is not None:
        value = to_base(value, unit)
    if figure.kind is Kind.MONEY and figure.currency:
        # A currency without any rate is held against itself alone: see items.group_of.
        value = roughly(value, figure.currency, article.published) or value
    return log10(abs(value)) if value else None


def written_digits(figure: Figure) -> str:
    """The significant digits of the value, or of a range's first."""
    value = figure.value if figure.value is not None else figure.low
    return "" if value is None else _DIGITS[str(value)]


def is_telling(digits: str) -> bool:
    """Whether a value has so many significant digits that two articles hardly state it by chance."""
    return len(digits) >= _TELLING


_TELLING = 3
_DIGITS = Remembered(lambda written: f"{Decimal(written):f}".replace(".", "").strip("-0") or "0")
"""By a number as Python writes it."""


def sorted_digits(digits: str) -> str:
    """The digits in order of size, without zeros."""
    return _SORTED[digits]


_SORTED = Remembered(lambda digits: "".join(sorted(digits.replace("0", ""))))
