"""Which figures of a corpus measure the same thing: scored pairs, mutual best matches, clusters."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from corpus.figures.model import Kind
from search.comparison.evidence import Item, features
from search.comparison.siblings import within

# Weights were set by hand after a logistic regression over invented dossiers on other subjects than the tests'; only
# their order of magnitude matters.
_WEIGHTS: Mapping[str, float] = {
    "context": 1.6,
    "governed": 1.6,
    "noun": 1.2,
    "measure": 0.5,
    "subject": 0.8,
    "value": 2.2,
    "close": 0.6,
    "alone": 0.4,
    "far": -3.0,
    "apart": -0.2,
    "reference": -0.8,
    "variation": -2.5,
    "direction": 0.8,
    "period": 1.0,
    "sum": 1.5,
    "days": 3.0,
}
_LINKED = 0.5
_LINKED_APART = 0.8
_DATES_LINKED = 2.0
_MARGIN = 0.25
"""How far behind a figure's best match another may stay and still count as one."""


@dataclass(frozen=True, slots=True)
class Links:
    """Clusters of item numbers, and the score of each pair that was linked directly."""

    clusters: list[list[int]]
    scores: Mapping[tuple[int, int], float]


def weigh(evidence: Mapping[str, float]) -> float:
    """The evidence on a pair in one number."""
    return sum(_WEIGHTS[name] * value for name, value in evidence.items())


def _needed(a: Item, evidence: Mapping[str, float]) -> float:
    """How much evidence joins a pair: more where the values differ, since a false link would then be a false conflict."""
    if a.figure.kind is Kind.DATE:
        return _DATES_LINKED
    if a.claim.adjunct:
        return _LINKED if evidence["value"] else float("inf")
    return _LINKED if evidence["value"] or evidence["close"] or evidence["sum"] else _LINKED_APART


def link(items: Sequence[Item]) -> Links:
    """Join the figures that are each other's best match between two articles, and those that one article sets side
    by side."""
    groups: dict[tuple[str, ...], list[Item]] = defaultdict(list)
    for item in items:
        groups[item.group].append(item)
    scores: dict[tuple[int, int], float] = {}
    for members in groups.values():
        scores |= _matches(members)
    return Links(clusters(scores), scores)


def _matches(members: Sequence[Item]) -> dict[tuple[int, int], float]:
    restated, beside = within(members)
    twins = {number: cluster[0] for cluster in clusters(restated) for number in cluster}
    candidates: dict[tuple[int, int], float] = {}
    best: dict[tuple[int, int], float] = defaultdict(float)
    for a, b in combinations(members, 2):
        if a.source == b.source:
            continue
        evidence = features(a, b)
        value = weigh(evidence)
        if value < _needed(a, evidence):
            continue
        candidates[a.number, b.number] = value
        for one, other in ((a, b), (b, a)):
            key = (twins.get(one.number, one.number), other.source)
            best[key] = max(best[key], value)
    sources = {item.number: item.source for item in members}
    kept = {
        (i, j): value
        for (i, j), value in candidates.items()
        if value >= max(best[twins.get(i, i), sources[j]], best[twins.get(j, j), sources[i]]) - _MARGIN
    }
    return kept | dict.fromkeys(restated, _LINKED) | dict.fromkeys(beside, _LINKED)


def clusters(pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """The sets of numbers that chains of pairs join, each sorted."""
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
