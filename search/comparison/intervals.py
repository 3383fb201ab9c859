"""How far a figure reaches: the interval that its qualifier and its rounding allow."""

import re
from decimal import Decimal

from corpus.figures.model import Figure, Kind, Qualifier
from corpus.records import record

# « 40 » may be thirty-nine or forty-one, not thirty-five: final zeros written out say little about precision, so they
# give no more than this share of the value.
_ROUND_NUMBER = Decimal("0.05")
# « un tiers », « les trois quarts »: said of 31 % as of 35 %.
_FRACTION = Decimal("0.06")
# « cinq points » for 4,6: a small number in words is what a decimal rounds to.
_CONTINUOUS, _SMALL = frozenset({Kind.PERCENT, Kind.POINTS, Kind.MEASURE}), 16
# « 7 000 marcheurs »: nobody counted thousands one by one.
_THOUSANDS = 1000
# « trois quarts d’heure », « un an et demi »: said of 46 minutes, of seventeen months.
_IN_PARTS = re.compile(r"\b(?:demie?|quarts?|tiers)\b", re.IGNORECASE)
_PER_CENT = re.compile(r"%|pour ?cent|pc\b")
_ROUND = re.compile(r"^\D*(?:\d[\d\s\u00a0\u202f.]*)?0(?![\d,])")


@record()
class Interval:
    """From ``low`` to ``high``, ``None`` where it has no end on that side."""

    low: Decimal | None
    high: Decimal | None

    def overlaps(self, other: "Interval") -> bool:
        """Whether they share more than a common end (2 ± 0.5 and 3 ± 0.5 do not); a single value within counts."""
        low = max((end for end in (self.low, other.low) if end is not None), default=None)
        high = min((end for end in (self.high, other.high) if end is not None), default=None)
        if low is None or high is None:
            return True
        return low < high or (low == high and (self.point or other.point or self.closed_at(low, other)))

    def contains(self, value: Decimal) -> bool:
        """Whether ``value`` lies in it, ends included."""
        return (self.low is None or self.low <= value) and (self.high is None or value <= self.high)

    @property
    def point(self) -> bool:
        """Whether it is one value."""
        return self.low is not None and self.low == self.high

    def closed_at(self, end: Decimal, other: "Interval") -> bool:
        """Whether both are open-ended away from ``end``: « au plus 5 » and « au moins 5 » meet at 5."""
        return (self.low is None or self.high is None) and (other.low is None or other.high is None)

    def scaled(self, factor: Decimal, offset: Decimal = Decimal(0)) -> "Interval":
        """The interval of ``value × factor + offset``; ``factor`` is positive."""
        return Interval(
            None if self.low is None else self.low * factor + offset,
            None if self.high is None else self.high * factor + offset,
        )

    def widened(self, share: Decimal) -> "Interval":
        """The interval whose ends lie further out by that ``share`` of each."""
        return Interval(
            None if self.low is None else self.low - abs(self.low) * share,
            None if self.high is None else self.high + abs(self.high) * share,
        )


def _rounding(figure: Figure) -> Decimal:
    """Half a unit of the last digit that the writing shows, less for round numbers; 0 where nothing is known."""
    if figure.step is None or figure.value is None:
        return Decimal(0)
    if figure.kind is Kind.PERCENT and not _PER_CENT.search(figure.text):
        return abs(figure.value) * _FRACTION
    half = figure.step / 2
    if figure.kind is Kind.DURATION and _IN_PARTS.search(figure.text):
        return max(half, abs(figure.value) * _ROUND_NUMBER)
    spelled = not any(c.isdigit() for c in figure.text)
    if spelled and figure.kind in _CONTINUOUS and abs(figure.value) < _SMALL:
        return half
    if abs(figure.value) >= _THOUSANDS and figure.value % _THOUSANDS == 0:
        half = max(half, Decimal(1).scaleb(_zeros(figure.value)) / 2)
    if _ROUND.match(figure.text) or spelled:
        half = min(half, abs(figure.value) * _ROUND_NUMBER)
    return half


def _zeros(value: Decimal) -> int:
    """How many zeros a whole number ends in."""
    digits = str(int(value))
    return len(digits) - len(digits.rstrip("0"))


def reach(figure: Figure) -> Interval | None:
    """The values that the figure allows; ``None`` for a date or a clock time."""
    if figure.value is not None and figure.qualifier is Qualifier.EXACT:
        half = _rounding(figure)
        return Interval(figure.value - half, figure.value + half)
    if figure.low is None and figure.high is None:
        return None
    return Interval(figure.low, figure.high)
