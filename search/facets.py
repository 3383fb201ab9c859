"""What an answer can be narrowed by, and how it is sorted. Plain values: nothing here opens an index.

Sources and months are alternatives: an article has one of each, so two that are set mean either, and the counts of
the others are those of the answer without that facet's own filter. Names and kinds of figure add up: an article has
many, so two that are set mean both, and the counts are those of the answer as it stands.
"""

from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from typing import Final


class Sort(StrEnum):
    """The order of hits. The values are the command line's contract."""

    RELEVANCE = "relevance"
    """Best first; equal ones newest first."""
    DATE = "date"
    """Newest first, unknown days last."""
    SOURCE = "source"
    """By the source's name as French sorts it, unknown ones last; within a source newest first."""


class Facet(StrEnum):
    """What answers are narrowed by. The values are the command line's contract and name the fields of ``Filters``."""

    SOURCE = "source"
    """Value: the source as the articles name it; empty for articles without."""
    MONTH = "month"
    """Value: « 2024-02 »; empty for articles without a date."""
    ENTITY = "entity"
    """Value: the type, a colon and the canonical name: « ORG:Mistral AI »."""
    FIGURE = "figure"
    """Value: a ``corpus.figures.model.Kind``: articles with a figure of that kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What is set, by facet: values as ``FacetValue.value`` gives them. ``Filters()`` lets everything through."""

    source: frozenset[str] = frozenset()
    month: frozenset[str] = frozenset()
    entity: frozenset[str] = frozenset()
    figure: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return any(getattr(self, field.name) for field in fields(self))

    def of(self, facet: Facet) -> frozenset[str]:
        """The values of one facet that are set."""
        values: frozenset[str] = getattr(self, facet.value)
        return values

    def toggled(self, facet: Facet, value: str) -> "Filters":
        """With one value set if it was not, unset if it was."""
        return replace(self, **{facet.value: self.of(facet) ^ {value}})

    def without(self, facet: Facet) -> "Filters":
        """With nothing set of one facet."""
        return replace(self, **{facet.value: frozenset()})


NO_FILTERS: Final = Filters()


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value of a facet and how many articles of the answer have it. ``label`` is French, for a person."""

    facet: Facet
    value: str
    label: str
    count: int
    chosen: bool = False
    """Whether it is set; those that are set are always given, even where ``count`` is 0."""


@dataclass(frozen=True, slots=True)
class FacetCounts:
    """The values of one facet: the most frequent first, months newest first. ``distinct`` counts all there are,
    of which ``values`` may show a part."""

    facet: Facet
    values: tuple[FacetValue, ...]
    distinct: int


@dataclass(frozen=True, slots=True)
class MonthCount:
    """How many articles of an answer were published in the month that begins on ``month``."""

    month: date
    count: int

    @property
    def value(self) -> str:
        """As ``Filters.month`` takes it."""
        return f"{self.month:%Y-%m}"


@dataclass(frozen=True, slots=True)
class Timeline:
    """An answer by month: every month from the first to the last that has articles, empty ones between included;
    ``undated`` articles stand in none."""

    months: tuple[MonthCount, ...]
    undated: int
