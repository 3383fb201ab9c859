"""A figure as a person says that it is to be read."""

from dataclasses import replace
from decimal import Decimal
from typing import Final

from corpus.figures.model import Figure, Kind, Qualifier
from search.comparison.units import unit_named
from search.corrections.model import Restate

_KINDS: Final = {"%": Kind.PERCENT, "point": Kind.POINTS, "points": Kind.POINTS}
_NUMBERS: Final = frozenset({Kind.MONEY, Kind.PERCENT, Kind.POINTS, Kind.COUNT, Kind.DURATION, Kind.MEASURE})


def restated(figure: Figure, act: Restate) -> Figure:
    """``figure`` with what ``act`` says of it in place of what was read; its place and text stay."""
    if act.value is not None:
        figure = _revalued(figure, act.value)
    if act.currency is not None:
        unit = figure.unit if figure.kind is Kind.MONEY else None
        figure = replace(figure, kind=Kind.MONEY, currency=act.currency, currency_inferred=False, unit=unit)
    if act.unit is not None:
        figure = _in_unit(figure, act.unit)
    return figure


def _revalued(figure: Figure, value: Decimal) -> Figure:
    """With another value. What the qualifier allows and the writing's precision grow or shrink with it: a person who
    adds a scale word that was missed leaves « près de » as near as it was."""
    kind = figure.kind if figure.kind in _NUMBERS or figure.kind is Kind.MULTIPLIER else Kind.COUNT
    if figure.value and value / figure.value > 0 and figure.kind is kind:
        ratio = value / figure.value
        low, high, step = (None if each is None else each * ratio for each in (figure.low, figure.high, figure.step))
        return replace(figure, value=value, low=low, high=high, step=step)
    step = Decimal(1).scaleb(int(value.normalize().as_tuple().exponent))
    return replace(
        figure,
        kind=kind,
        value=value,
        low=value,
        high=value,
        step=step,
        qualifier=Qualifier.EXACT,
        qualifier_inherent=False,
        date_start=None,
        date_end=None,
        relative=False,
    )


def _in_unit(figure: Figure, unit: str) -> Figure:
    if figure.kind is Kind.MONEY and unit.startswith("par "):
        return replace(figure, unit=unit)
    known = unit_named(unit)
    kind = _KINDS.get(unit) or (Kind.COUNT if known is None else Kind.MEASURE)
    if known is not None and known.dimension == "durée":
        kind = Kind.DURATION
    written = "point" if kind is Kind.POINTS else unit
    return replace(figure, kind=kind, unit=written, currency=None, currency_inferred=False)
