"""Whether two amounts meet at the average rates of a year, where one is in a currency that has no rate of a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Context, Decimal

from corpus.figures.model import Figure
from corpus.french import typography as t
from search.comparison import averages, proofs
from search.comparison.exchange import FIXED, PEGGED, mean, year_of_average
from search.comparison.intervals import reach

_SHOWN = Context(prec=6)
"""Digits of an average as a proof shows and applies it."""
ROUGH = Decimal("0.15")
"""How far apart two amounts may be that an average converts: a currency moves by so much within a year, and each
paper takes the rate of its day."""
_BORROWED = 2
"""By how many times further where the average is that of the year before."""


@dataclass(frozen=True, slots=True)
class Average:
    """What a dollar was worth in a currency over a year, and how a proof says it."""

    per_dollar: Decimal
    said: str


@dataclass(frozen=True, slots=True)
class Crossing:
    """From one currency into another by what a dollar was worth in each."""

    left: Average
    right: Average
    year: int
    margin: Decimal
    """How far apart amounts that it converts may be and still be the same, as a share."""
    borrowed: bool
    """The average is that of the year before the one asked for, the last that there is."""

    @property
    def factor(self) -> Decimal:
        """What one unit of the first currency is worth in the second."""
        return self.right.per_dollar / self.left.per_dollar

    def gap(self, a: Figure, b: Figure) -> Decimal:
        """What lies between two amounts, as a share of the second; nought where one has no single value."""
        return abs(a.value * self.factor - b.value) / abs(b.value) if a.value and b.value else Decimal(0)


def rough(a: str, b: str) -> bool:
    """Whether nothing but averages converts one of two currencies into the other."""
    return averages.averaged(a) or averages.averaged(b)


def crossing(a: str, b: str, year: int) -> Crossing | None:
    """The averages of ``year`` of two currencies, or of the year before where one has no later ones."""
    served = {year_of_average(each, year) for each in (a, b) if averages.averaged(each)}
    if not served or None in served:
        return None
    used = min(each for each in served if each is not None)
    left, right = average(a, used), average(b, used)
    if left is None or right is None:
        return None
    borrowed = used < year
    return Crossing(left, right, used, _margin(a, b, used) * (_BORROWED if borrowed else 1), borrowed)


def nearest(a: Figure, b: Figure, years: Iterable[int]) -> Crossing | None:
    """Of the averages of several years those at which two amounts come nearest to each other."""
    assert a.currency and b.currency
    found = [each for year in years if (each := crossing(a.currency, b.currency, year)) is not None]
    return min(found, key=lambda each: (each.gap(a, b), each.borrowed, each.year), default=None)


def meet(a: Figure, b: Figure, found: Crossing) -> bool:
    """Whether two amounts are no further apart than averages tell."""
    ia, ib = reach(a), reach(b)
    return ia is not None and ib is not None and ia.scaled(found.factor).widened(found.margin).overlaps(ib)


def average(currency: str, year: int) -> Average | None:
    """What a dollar was worth over ``year`` in any currency: by the World Bank, a peg or the Central Bank."""
    if currency == "USD":
        return Average(Decimal(1), "")
    if averages.averaged(currency):
        found = averages.per_dollar(currency, year)
        return None if found is None else Average(found, _said(found, currency, "USD", "Banque mondiale"))
    if currency in PEGGED:
        return Average(PEGGED[currency], _said(PEGGED[currency], currency, "USD", "parité fixe"))
    dollars, units = mean("USD", year), mean(currency, year)
    if dollars is None or units is None:
        return None
    if currency == "EUR":
        shown = _SHOWN.create_decimal(dollars)
        return Average(1 / shown, _said(shown, "USD", "EUR", "BCE"))
    shown = _SHOWN.create_decimal(units / dollars)
    authority = "BCE et parité fixe" if currency in FIXED else "BCE"
    return Average(shown, _said(shown, currency, "USD", authority))


def _said(units: Decimal, currency: str, one: str, authority: str) -> str:
    """« 8,4055 MAD pour 1 $, Banque mondiale »."""
    dear, cheap = t.currency_symbol(one), t.currency_symbol(currency)
    return f"{t.number(units)}{t.NBSP}{cheap} pour 1{t.NBSP}{dear}, {authority}"


def _margin(a: str, b: str, year: int) -> Decimal:
    """More than is usual for a year over which the rate moved further: to the next one or from the one before."""
    moved = [ROUGH]
    left, right = average(a, year), average(b, year)
    for near in (year - 1, year + 1):
        before, beside = average(a, near), average(b, near)
        if left and right and before and beside:
            own, other = right.per_dollar / left.per_dollar, beside.per_dollar / before.per_dollar
            moved.append(abs(other / own - 1))
    return max(moved)


def conversion(a: Figure, b: Figure, found: Crossing) -> str:
    """« 62 M MAD = 7,38 M$ (taux moyen de 2013 : 8,4055 MAD pour 1 $, Banque mondiale) = 5,55 M€ (…), soit 5,6 M€
    arrondi »: one amount into the other's currency, from the one that has averages only."""
    assert a.currency and b.currency
    left, right = found.left, found.right
    if averages.averaged(b.currency) and not averages.averaged(a.currency):
        a, b, left, right = b, a, right, left
    assert a.currency and b.currency
    ends = [a.value] if a.value is not None else [end for end in (a.low, a.high) if end is not None]
    text = _amounts(ends, a.currency)
    for average_of, into, factor in (
        (left, "USD", 1 / left.per_dollar),
        (right, b.currency, right.per_dollar),
    ):
        if average_of.said:
            ends = [end * factor for end in ends]
            text += f" = {_amounts(ends, into)} ({_taken(found)}{t.NBSP}: {average_of.said})"
    return text + proofs.held_against(ends[0] if a.value is not None else None, b)


def _taken(found: Crossing) -> str:
    return f"taux moyen de {found.year}" + (", le dernier connu" if found.borrowed else "")


def _amounts(ends: list[Decimal], currency: str) -> str:
    shown = [t.amount(end, currency) for end in ends]
    return f"de {shown[0]} à {shown[1]}" if len(shown) > 1 else shown[0]
