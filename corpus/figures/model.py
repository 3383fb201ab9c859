"""A figure: a number that the text states, with its unit, and how exactly it is stated."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from corpus.records import record


class Kind(StrEnum):
    """What sort of number it is. The values are the command line's contract."""

    MONEY = "money"
    PERCENT = "percent"
    POINTS = "points"
    COUNT = "count"
    DURATION = "duration"
    DATE = "date"
    TIME = "time"
    MEASURE = "measure"
    MULTIPLIER = "multiplier"


class Qualifier(StrEnum):
    """How exactly a figure is stated. The values are the command line's contract."""

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    ABOVE = "above"
    BELOW = "below"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    SLIGHTLY_ABOVE = "slightly_above"
    SLIGHTLY_BELOW = "slightly_below"
    RANGE = "range"


class Direction(StrEnum):
    """Which way a variation goes."""

    UP = "up"
    DOWN = "down"


class Modality(StrEnum):
    """How the text stands behind the figure, beside plain denial (``Figure.negated``)."""

    STATED = "stated"
    CONDITIONAL = "conditional"
    PLANNED = "planned"
    PAST = "past"
    """A reference to an earlier state that the text sets against the present one: « contre 12 000 en 2019 »."""


@record(kw_only=True)
class Figure:
    """One figure at ``[start, end)`` of the article's text; ``text`` is exactly that slice.

    The span holds number and unit and leaves the qualifier out; for a count it is the number alone.
    """

    start: int
    end: int
    text: str
    kind: Kind
    value: Decimal | None = None
    """The number as stated, scale word multiplied out; ``None`` for a range, a date and a clock time."""
    low: Decimal | None = None
    """Lower end of the interval that the qualifier gives (a range: its lower end); ``None`` where it is open."""
    high: Decimal | None = None
    """Upper end, likewise. An exact figure has ``low == high == value``."""
    step: Decimal | None = None
    """One unit of the last significant digit that the writing shows (« 2,1 Md€ »: 100000000)."""
    unit: str | None = None
    """A count: the noun counted. A measure, duration: the usual symbol or singular. Money: « par action » or none."""
    currency: str | None = None
    """ISO 4217, for money."""
    currency_inferred: bool = False
    """The currency is not written at this figure but taken from its surroundings."""
    qualifier: Qualifier = Qualifier.EXACT
    qualifier_inherent: bool = False
    """The number itself is approximate (« une vingtaine »): it reaches further than « environ »."""
    direction: Direction | None = None
    attribution: str | None = None
    """Who says it, as the text names the source: « la préfecture »."""
    negated: bool = False
    modality: Modality = Modality.STATED
    date_start: date | None = None
    """Dates: first day; ``None`` where a relative date cannot be resolved without a publication day."""
    date_end: date | None = None
    """Dates: last day, included."""
    relative: bool = False
    """The date was resolved against the publication day."""
