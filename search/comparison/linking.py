"""Which figures of a corpus measure the same thing: scored pairs, mutual best matches, clusters."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from corpus.figures.model import Kind
from search.comparison.evidence import Item, features

# Weights were set by hand after a logistic regression over invented dossiers on other subjects than the tests'; only
# their order of magnitude matters.
_WEIGHTS: Mapping[str, float] = {
    "context": 1.6,
    "near": 1.3,
    "noun": 1.2,
    "measure": 0.7,
    "subject": 0.3,
    "value": 2.2,
    "title": 0.5,
    "role": -0.6,
    "variation": -2.5,
    "days": 3.5,
}
_LINKED = 1.5
_DATES_LINKED = 2.2
_MARGIN = 0.25
"""How far behind a figure's best match another may stay and still count as one."""


@dataclass(frozen=True, slots=True)
class Links:
    """Clusters of item numbers, and the score of each pair that was linked directly."""

    clusters: list[list[int]]
    scores: Mapping[tuple[int, int], float]


def score(a: Item, b: Item) -> float:
    """The evidence on a pair in one number; above ``_LINKED`` they may measure the same thing."""
    return sum(_WEIGHTS.get(name, 0.0) * value for name, value in features(a, b).items())


def link(items: Sequence[Item]) -> Links:
    """Join the figures that are each other's best match between two articles."""
    groups: dict[tuple[str, ...], list[Item]] = defaultdict(list)
    for item in items:
        groups[item.group].append(item)
    scores: dict[tuple[int, int], float] = {}
    for members in groups.values():
        scores |= _matches(members)
    return Links(_clusters(scores), scores)


def _matches(members: Sequence[Item]) -> dict[tuple[int, int], float]:
    candidates: dict[tuple[int, int], float] = {}
    best: dict[tuple[int, int], float] = defaultdict(float)
    for a, b in combinations(members, 2):
        if a.source == b.source:
            continue
        value = score(a, b)
        if value < (_DATES_LINKED if a.figure.kind is Kind.DATE else _LINKED):
            continue
        candidates[a.number, b.number] = value
        best[a.number, b.source] = max(best[a.number, b.source], value)
        best[b.number, a.source] = max(best[b.number, a.source], value)
    sources = {item.number: item.source for item in members}
    return {
        (i, j): value
        for (i, j), value in candidates.items()
        if value >= max(best[i, sources[j]], best[j, sources[i]]) - _MARGIN
    } | _restated(members)


def _restated(members: Sequence[Item]) -> dict[tuple[int, int], float]:
    """The same value twice in one article, once in the title."""
    return {
        (a.number, b.number): 2.0
        for a, b in combinations(members, 2)
        if a.source == b.source
        and a.claim.title != b.claim.title
        and a.figure.value is not None
        and a.figure.value == b.figure.value
    }


def _clusters(pairs: Mapping[tuple[int, int], float]) -> list[list[int]]:
    root: dict[int, int] = {}

    def find(number: int) -> int:
        root.setdefault(number, number)
        while root[number] != number:
            root[number] = root[root[number]]
            number = root[number]
        return number

    for i, j in pairs:
        root[find(i)] = find(j)
    joined: dict[int, list[int]] = defaultdict(list)
    for number in sorted(root):
        joined[find(number)].append(number)
    return sorted(joined.values())
