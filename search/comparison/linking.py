"""Which figures of a corpus measure the same thing: scored pairs, mutual best matches, clusters."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from corpus.figures.model import Kind
from search.comparison.evidence import at_odds, features, impossible, promising
from search.comparison.items import Item
from search.comparison.relatedness import ALL_PAIRS, related
from search.comparison.siblings import within

# Log-odds, from a logistic regression (ridge, one observation a pair of two articles' figures of one group) over
# 22 dossiers of invented press on as many subjects; each was judged by weights fitted without it.
_WEIGHTS: Mapping[str, float] = {
    "bias": -1.31,
    "context": 1.07,
    "governed": 0.57,
    "noun": 1.19,
    "measure": 0.29,
    "sole": 0.71,
    "subject": 0.18,
    "value": 3.66,
    "close": 1.55,
    "far": -0.93,
    "transposed": 1.65,
    "apart": -3.7,
    "alone": 1.58,
    "limit": -0.59,
    "variation": -0.36,
    "direction": 1.19,
    "period": 1.66,
    "sum": 0.91,
    "beside": 0.18,
    "marks": 1.6,
    "unlike marks": -0.91,
    "framing": -0.56,
    "leading": 1.05,
    "distance": -0.85,
    "title": 0.18,
    "place": 0.66,
    "percent": -0.57,
}
_DATE_WEIGHTS: Mapping[str, float] = {
    "bias": -1.55,
    "context": 1.2,
    "governed": 0.7,
    "measure": -0.19,
    "subject": 0.3,
    "alone": 0.09,
    "beside": -0.35,
    "marks": 0.35,
    "unlike marks": -0.21,
    "leading": 0.88,
    "distance": -1.05,
    "title": -0.01,
    "days": 2.82,
    "remote": 3.3,
    "event": 1.5,
    "days apart": -0.65,
    "relative": -1.82,
}
_LINKED = -0.5
"""Log-odds from which a pair with equal or near values is joined, where each is the other's best match."""
_LINKED_APART = -1.5
"""Where the values differ: being each other's best match already tells a lot."""
_OTHER_NOUNS = 0.0
"""Where the values differ, and the nouns counted or two measures of the lexicon do."""
_DATES_LINKED = 0.0
_BRIEF = 5.3
"""Decimal logarithm of seconds, two days: « un an » and « douze mois » frame anything, « 90 secondes » does not."""
_SAME_SPAN = 0.06
"""In decimal orders: « vingt-deux mois » is « près de deux ans »."""
_STRANGERS = 2.0
"""How much more it takes between two articles that share next to nothing."""
_AMONG_MANY = 1.0
"""How much more it takes in a folder of many articles, where more pairs are alike by chance."""
_BESIDE = 2.0
"""What it counts for that one article sets two figures side by side."""
_NONE = -9.0
_MARGIN = 1.5
"""How far behind a figure's best match another may stay and still count as one."""


@dataclass(frozen=True, slots=True)
class Links:
    """Clusters of item numbers, and the score of each pair that was linked directly."""

    clusters: list[list[int]]
    scores: Mapping[tuple[int, int], float]
    stories: frozenset[tuple[int, int]]
    """Pairs of articles, by ``Item.source``, that plainly speak of one event; each article with itself."""


def weigh(evidence: Mapping[str, float], weights: Mapping[str, float] = _WEIGHTS) -> float:
    """The evidence on a pair in one number: log-odds of measuring one thing."""
    total = weights["bias"]
    for name, value in evidence.items():
        if value and name in weights:
            total += weights[name] * value
    return total


def _needed(a: Item, b: Item, evidence: Mapping[str, float]) -> float:
    """How much evidence joins a pair: more where the values differ, for a false link is then a false conflict."""
    if a.figure.kind is Kind.DATE:
        return _DATES_LINKED
    if a.claim.adjunct and b.claim.adjunct:
        brief = a.magnitude is not None and a.magnitude < _BRIEF
        return _LINKED if evidence["value"] and (brief or a.figure.unit == b.figure.unit) else float("inf")
    if a.claim.adjunct or b.claim.adjunct:
        return _LINKED_APART + 0.65 if evidence["value"] or evidence["apart"] < _SAME_SPAN else float("inf")
    if evidence["value"] or evidence["close"] or evidence["sum"]:
        return _LINKED
    unlike = evidence["noun"] < 0 or evidence["measure"] == -1.0
    return _OTHER_NOUNS if unlike else _LINKED_APART


def link(items: Sequence[Item], terms: Sequence[frozenset[str]]) -> Links:
    """Join the figures that are each other's best match between two articles, and those that one article sets side
    by side. ``terms`` are the words and names of each article, by ``Item.source``."""
    shelves: list[dict[tuple[str, ...], list[Item]]] = [defaultdict(list) for _ in terms]
    for item in items:
        shelves[item.source][item.group].append(item)
    restated: set[tuple[int, int]] = set()
    beside: set[tuple[int, int]] = set()
    for shelf in shelves:
        for own in shelf.values():
            same, contrasted = within(own)
            restated |= same
            beside |= contrasted
    twins = {number: cluster[0] for cluster in clusters(restated) for number in cluster}
    scores = dict.fromkeys(restated | beside, _BESIDE)
    more = _AMONG_MANY if len(terms) > ALL_PAIRS else 0.0
    stories = {(source, source) for source in range(len(terms))}
    for i, j, strangeness in related(terms):
        if strangeness == 0 or len(terms) <= ALL_PAIRS:
            stories.add((i, j))
        for group in shelves[i].keys() & shelves[j].keys():
            scores |= _matches(shelves[i][group], shelves[j][group], twins, more + strangeness * _STRANGERS)
    by_number = {item.number: item for item in items}
    return Links(_agreeing(scores, by_number), scores, frozenset(stories))


def _matches(
    left: Sequence[Item], right: Sequence[Item], twins: Mapping[int, int], more: float
) -> dict[tuple[int, int], float]:
    """The pairs of two articles' figures with enough evidence (``more`` than usual where the articles are hardly
    related), without those of which one side has a clearly better match in the other article. Figures that state one
    thing twice (``twins``) stand for each other; the part of a total is no rival to the total."""
    candidates: dict[tuple[int, int], float] = {}
    best: dict[int, float] = defaultdict(lambda: _NONE)
    for a in left:
        for b in right:
            if not promising(a, b) or impossible(a, b, strangers=more > _AMONG_MANY):
                continue
            evidence = features(a, b)
            value = weigh(evidence, _DATE_WEIGHTS if a.figure.kind is Kind.DATE else _WEIGHTS)
            if value < _needed(a, b, evidence) + more * (2 if evidence["subject"] < 0 else 1):
                continue
            candidates[a.number, b.number] = value
            if evidence["sum"]:
                continue
            for number in (a.number, b.number):
                key = twins.get(number, number)
                best[key] = max(best[key], value)
    return {
        (i, j): value
        for (i, j), value in candidates.items()
        if value >= max(best[twins.get(i, i)], best[twins.get(j, j)]) - _MARGIN
    }


def _agreeing(scores: Mapping[tuple[int, int], float], items: Mapping[int, Item]) -> list[list[int]]:
    """Clusters built from the surest pair down; two do not join where most of their figures are at odds."""
    home: dict[int, list[int]] = {}
    for i, j in sorted(scores, key=lambda pair: (-scores[pair], pair)):
        left, right = home.setdefault(i, [i]), home.setdefault(j, [j])
        if left is right:
            continue
        if len(left) + len(right) > 2:
            odds = sum(at_odds(items[a], items[b]) for a in left for b in right)
            if odds * 2 > len(left) * len(right):
                continue
        left.extend(right)
        for number in right:
            home[number] = left
    joined = {id(members): sorted(members) for members in home.values() if len(members) > 1}
    return sorted(joined.values())


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
