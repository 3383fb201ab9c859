"""What a person corrected: plain values, chronological, each undone by its id."""

import re
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Final, TypeAlias

from corpus.entities.model import EntityType

_CURRENCY: Final = re.compile("[A-Z]{3}")
_DECIMALS: Final = 30
"""No press figure has as many; more would be written out, digit by digit, wherever the figure is shown."""
_LARGEST: Final = Decimal(10) ** _DECIMALS


class CorrectionsError(ValueError):
    """A correction that can't be made or kept; the message is one line of French."""


_DIGITS: Final = 28
"""What ``decimal`` reckons with unless it is told otherwise, and thus all that can be written out."""


def _digits(value: Decimal) -> int:
    """Before and behind the comma, once it is written out."""
    return max(1, value.adjusted() + 1) + max(0, -int(value.as_tuple().exponent))


@dataclass(frozen=True, slots=True)
class FigureRef:
    """A figure as an article stated it when it was corrected: ``text`` stood at ``[start, end)`` of that article.

    Where the article has changed since, the nearest figure of the same text is meant (``locate``).
    """

    article: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Part:
    """The two do not measure the same thing: they never stand in one topic."""

    a: FigureRef
    b: FigureRef


@dataclass(frozen=True, slots=True)
class Join:
    """The two measure the same thing: they always stand in one topic."""

    a: FigureRef
    b: FigureRef


@dataclass(frozen=True, slots=True)
class Restate:
    """The figure was misread. What is ``None`` stays as it was read."""

    figure: FigureRef
    currency: str | None = None
    """ISO 4217."""
    unit: str | None = None
    """A unit's symbol or singular, « % », « point », or the noun counted."""
    value: Decimal | None = None
    """Scale word multiplied out."""

    def __post_init__(self) -> None:
        if self.currency is None and self.unit is None and self.value is None:
            raise CorrectionsError("il faut une monnaie, une unité ou une valeur")
        if self.currency is not None and not _CURRENCY.fullmatch(self.currency):
            raise CorrectionsError(f"«\u00a0{self.currency}\u00a0» n’est pas le code d’une monnaie (EUR, USD, GBP…)")
        if self.currency is not None and self.unit is not None and not self.unit.startswith("par "):
            raise CorrectionsError("un chiffre est une somme d’argent ou une mesure, pas les deux")
        if self.value is not None and not (self.value.is_finite() and self.value.copy_abs() < _LARGEST):
            raise CorrectionsError("une valeur corrigée est un nombre, de trente chiffres au plus")
        if self.value is not None and int(self.value.as_tuple().exponent) < -_DECIMALS:
            raise CorrectionsError("une valeur corrigée a trente décimales au plus")
        if self.value is not None and _digits(self.value) > _DIGITS:
            raise CorrectionsError("une valeur corrigée a vingt-huit chiffres au plus")


@dataclass(frozen=True, slots=True)
class Rename:
    """The entity ``name`` is called ``new``; in one article, or in all for ``None``."""

    name: str
    new: str
    article: str | None = None


@dataclass(frozen=True, slots=True)
class Merge:
    """The entity ``name`` is the entity ``into``, and takes its type."""

    name: str
    into: str
    article: str | None = None


@dataclass(frozen=True, slots=True)
class Retype:
    """The entity ``name`` is of another type."""

    name: str
    type: EntityType
    article: str | None = None


@dataclass(frozen=True, slots=True)
class Ignore:
    """``name`` is no entity."""

    name: str
    article: str | None = None


FigureAct: TypeAlias = Part | Join | Restate
EntityAct: TypeAlias = Rename | Merge | Retype | Ignore
Act: TypeAlias = FigureAct | EntityAct


@dataclass(frozen=True, slots=True)
class Correction:
    """One act as it is kept and listed."""

    id: str
    """A few letters and digits, unique in the corpus: what ``undo`` takes."""
    made: datetime
    """When, in UTC."""
    act: Act
    wording: str
    """One line of French that says what was corrected, and « sans objet » where that is gone."""
    moot: bool = False
    """Whether what was corrected is no longer in the corpus. Known only where the corpus is (``Library``)."""


def figures_of(act: Act) -> tuple[FigureRef, ...]:
    """The figures that an act is about; none for an act on an entity."""
    match act:
        case Part(a, b) | Join(a, b):
            return (a, b)
        case Restate(figure):
            return (figure,)
    return ()
