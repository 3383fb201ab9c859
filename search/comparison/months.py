"""Months and years have no one length: eight weeks are two months."""

from decimal import Decimal
from typing import Final

from corpus.figures.model import Figure
from corpus.french import typography as t
from search.comparison import proofs
from search.comparison.intervals import Interval, reach
from search.comparison.model import Judgement, Verdict
from search.comparison.units import symbol_of, unit_of

_DAYS: Final = {"mois": (28, 31), "trimestre": (90, 92), "semestre": (181, 184), "an": (365, 366)}
"""The shortest and the longest by the calendar."""
_A_DAY: Final = Decimal(86400)


def meet_in_days(a: Figure, b: Figure) -> Judgement | None:
    """Whether two lengths of time, one in months or longer, one in shorter units, are one where the months are short
    or long; ``None`` where they are not, or are of other units."""
    named = [(symbol, _DAYS[symbol]) for each in (a, b) if (symbol := symbol_of(each)) in _DAYS]
    ours, theirs = _in_days(a), _in_days(b)
    if len(named) != 1 or ours is None or theirs is None or not ours.overlaps(theirs):
        return None
    symbol, (least, most) = named[0]
    proof = f"un {symbol} a de {least} à {most}{t.NBSP}jours"
    return Verdict.COMPATIBLE, f"{proofs.stated(a)} et {proofs.stated(b)}{t.NBSP}: {proof}"


def _in_days(figure: Figure) -> Interval | None:
    interval, unit = reach(figure), unit_of(figure)
    if interval is None or unit is None:
        return None
    low, high = interval.low, interval.high
    least, most = _DAYS.get(symbol_of(figure) or "", (unit.factor / _A_DAY,) * 2)
    return Interval(None if low is None else low * least, None if high is None else high * most)
