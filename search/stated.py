"""The figures that one article states, held against the conditions of a query."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from corpus.annotate import AnnotatedArticle
from search.documents import stated_figures
from search.streams import Numbers
from search.syntax import All, Any, Figures, Node

_CONVERTED: Final = 0.005
"""Share of its value within which a converted amount equals another."""


@dataclass(frozen=True, slots=True)
class Stated:
    """An article's figures that have a number, looked up once for all conditions of a query."""

    places: list[int]
    """Among all its figures."""
    facts: list[set[tuple[str, str]]]
    bounds: dict[str, Numbers]
    """By column; not a number where a figure has no such bound."""
    _having: dict[frozenset[tuple[str, str]], Numbers] = field(default_factory=dict)

    @classmethod
    def of(cls, annotated: AnnotatedArticle) -> "Stated":
        stated = list(stated_figures(annotated))
        bounds = {
            column: np.array([each.get(column, np.nan) for _, _, each in stated], np.float64)
            for column in ("low", "high", "low_euros", "high_euros")
        }
        return cls([place for place, _, _ in stated], [facts for _, facts, _ in stated], bounds)

    def having(self, *wanted: tuple[str, str]) -> Numbers:
        """Which of them carry all of these facts. Many conditions ask for the same ones."""
        key = frozenset(wanted)
        if key not in self._having:
            self._having[key] = np.array([key <= facts for facts in self.facts], np.bool_)
        return self._having[key]


def asked(node: Node | None) -> list[list[Figures]]:
    """The figures that a query asks for, those together that are in the same unit and of the same measure: of one
    article they are held against all of these in one go."""
    alike: dict[object, list[Figures]] = {}
    for each in _conditions(node):
        alike.setdefault((each.unit, each.measure), []).append(each)
    return list(alike.values())


def _conditions(node: Node | None) -> Iterator[Figures]:
    match node:
        case Figures():
            yield node
        case All() | Any():
            for child in node.nodes:
                yield from _conditions(child)


def meets(lows: Numbers, highs: Numbers, conditions: Sequence[Figures], rate: float | None = None) -> Numbers:
    """Which intervals meet the bounds of one of the conditions, times ``rate`` where they are in euros."""
    low = np.array([[-np.inf if each.low is None else each.low * (rate or 1)] for each in conditions])
    high = np.array([[np.inf if each.high is None else each.high * (rate or 1)] for each in conditions])
    if rate is not None:
        exact = np.array([[each.low == each.high] for each in conditions])
        low, high = np.where(exact, low * (1 - _CONVERTED), low), np.where(exact, high * (1 + _CONVERTED), high)
    above = np.where([[each.low_open] for each in conditions], highs > low, highs >= low)
    below = np.where([[each.high_open] for each in conditions], lows < high, lows <= high)
    return np.asarray((above & below).any(axis=0))
