"""How two figures are tied: by their own evidence, ahead of their rivals, and by what their sentences share."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from search.comparison.items import Item


@dataclass(frozen=True, slots=True)
class Tie:
    """Log-odds that two figures measure one thing, and what bears them out."""

    odds: float
    lead: float = 0.0
    """By how much these exceed those of the best other match that either has in the other's article; 0 within one."""
    beside: float = 0.0
    """The best odds of two other figures, one of each sentence."""


UNKNOWN = -4.0
"""The log-odds of two figures of one topic that nothing ties."""
_ALONE = -6.0
"""Those of the best rival where there is none."""


class Ties:
    """The ties of the ``items`` of one story, whose ``scores`` are the log-odds of each pair of their numbers that
    has any."""

    def __init__(self, items: Sequence[Item], scores: Mapping[tuple[int, int], float]) -> None:
        self._items = items
        self._scores = scores

    def between(self, a: Item, b: Item) -> Tie:
        """How well two items fit, and how much better than their rivals."""
        odds = self.odds(a, b)
        lead = odds - max(self._best_rival(a, b), self._best_rival(b, a)) if a.source != b.source else 0.0
        beside = (self.odds(x, y) for x in self._mates(a) for y in self._mates(b) if x is not y)
        return Tie(odds, lead, max(beside, default=UNKNOWN))

    def odds(self, a: Item, b: Item) -> float:
        """The log-odds that two items are of one thing."""
        return self._scores.get((min(a.number, b.number), max(a.number, b.number)), UNKNOWN)

    def _best_rival(self, item: Item, match: Item) -> float:
        others = self._matches.get((item.number, match.source), ())
        return max((odds for odds, number in others if number != match.number), default=_ALONE)

    @cached_property
    def _matches(self) -> dict[tuple[int, int], list[tuple[float, int]]]:
        """For an item and the source of another article, its matches there."""
        found: dict[tuple[int, int], list[tuple[float, int]]] = defaultdict(list)
        for (i, j), odds in self._scores.items():
            one, other = self._items[i].source, self._items[j].source
            if one != other:
                found[i, other].append((odds, j))
                found[j, one].append((odds, i))
        return dict(found)

    def _mates(self, item: Item) -> list[Item]:
        """The other figures of its sentence."""
        return [each for each in self._sentences[item.source, item.claim.sentence[0]] if each is not item]

    @cached_property
    def _sentences(self) -> dict[tuple[int, int], list[Item]]:
        found: dict[tuple[int, int], list[Item]] = defaultdict(list)
        for item in self._items:
            found[item.source, item.claim.sentence[0]].append(item)
        return dict(found)
