"""A figure while it is being read: tokens, kind, unit, and what is still open."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from corpus.figures.amounts import Number
from corpus.figures.model import Direction, Kind, Modality, Qualifier


@dataclass(slots=True)
class Draft:
    """A figure on tokens ``[first, last)``. ``lead`` is where what belongs to it begins (determiner, qualifier)."""

    first: int
    last: int
    kind: Kind
    number: Number | None = None
    value: Decimal | None = None
    step: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None
    currency: str | None = None
    currency_inferred: bool = False
    currency_assumed: bool = False
    """The text names it but never says of which country: « francs »."""
    bare: bool = False
    """Neither unit nor counted noun stands at it: both must come from around it."""
    noun_end: int = 0
    """The token after the counted noun, for a count."""
    lead: int = 0
    qualifier: Qualifier = Qualifier.EXACT
    inherent: bool = False
    direction: Direction | None = None
    negated: bool = False
    modality: Modality = Modality.STATED
    attribution: str | None = None
    days: tuple[date, date] | None = None
    relative: bool = False
    clock: bool = False

    @property
    def reach(self) -> int:
        """The token after the figure and, for a count, after its noun."""
        return max(self.last, self.noun_end)


def draft_number(number: Number, kind: Kind, last: int | None = None) -> Draft:
    """A draft around ``number`` that ends at token ``last`` (default: with the number)."""
    return Draft(
        first=number.first, last=last or number.last, kind=kind, number=number, value=number.value, step=number.step,
        inherent=number.inherent, lead=number.first,
    )  # fmt: skip


def draft_with_unit(number: Number, kind: Kind, end: int, unit: str | None) -> Draft:
    """A draft from ``number`` to its ``unit``, which ends before token ``end``."""
    draft = draft_number(number, kind, end)
    draft.unit = unit
    return draft
