"""Which figures of a corpus measure the same thing: scored pairs, rivals that share one figure, clusters."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from math import exp, log, sqrt

from corpus.figures.model import Kind
from corpus.weighing import weigh
from search.comparison import weights
from search.comparison.evidence import Anchors, decision, features, in_both, worth_weighing
from search.comparison.items import Item
from search.comparison.likeness import NEAR, denied, few
from search.comparison.relatedness import Related
from search.comparison.shelves import Shelf, worth_a_look
from search.comparison.siblings import within
from search.comparison.ties import UNKNOWN, Ties
from search.comparison.voices import rivals

_LINKED, _COMMON_LINKED = -2.5, -1.5
"""Log-odds of measuring one thing, rivals considered, from which a pair is joined; of dates and counts up to ten more
is asked, for any text has some that nothing ties."""
_STRANGERS = 3.0
"""How much more it takes between two articles that share next to nothing."""
_AMONG_MANY = 2.8
"""How much more it takes in a folder of many articles, where more pairs are alike by chance."""
_DATES = 2.0
"""By how much that is more for dates: many articles name one day."""
_RESTATED, _ANSWERED, _BESIDE = 4.0, 3.0, 1.5
"""What it counts for that one article states one thing twice, gives two sources' figures for it, or sets two figures
side by side."""
DENIED = 3.0
"""What it counts for that one says that it is not what the other says."""
_TELLING = (0.0, 0.0, 0.7, 1.0)
"""By significant digits, how telling a value is that two articles state; a day."""
_TELLING_DAY = 0.6
_ANCHORS = 30
"""Values that two articles share, looked for beside each pair of their figures, at most: tables share thousands."""


@dataclass(frozen=True, slots=True)
class Links:
    """Clusters of item numbers, and the log-odds of each pair that has any evidence for it."""

    clusters: list[list[int]]
    scores: Mapping[tuple[int, int], float]
    plain: frozenset[tuple[int, int]]
    """Pairs of articles, by ``Item.source``, that plainly speak of one event."""
    ties: Ties
    """The same odds, for any pair, and what bears them out."""


def link(items: Sequence[Item], pairs: Iterable[Related], *, many: bool = False) -> Links:
    """Join the figures of which two articles say the same, and those that one article sets side by side. ``pairs``
    are the articles to compare, by ``Item.source``; ``many`` tells that they are some of many."""
    grouped: dict[int, dict[tuple[str, ...], list[Item]]] = defaultdict(lambda: defaultdict(list))
    for item in items:
        grouped[item.source][item.group].append(item)
    shelves = {source: {group: Shelf(own) for group, own in groups.items()} for source, groups in grouped.items()}
    restated: set[tuple[int, int]] = set()
    beside: set[tuple[int, int]] = set()
    answered: set[tuple[int, int]] = set()
    for groups in grouped.values():
        for own in groups.values():
            if len(own) == 1:
                continue
            same, contrasted, opposed = within(own)
            restated |= same
            beside |= contrasted
            answered |= opposed
    twins = {number: cluster[0] for cluster in clusters(restated) for number in cluster}
    scores = dict.fromkeys(beside, _BESIDE) | dict.fromkeys(answered, _ANSWERED) | dict.fromkeys(restated, _RESTATED)
    more = _AMONG_MANY if many else 0.0
    plain = set()
    stating = {source: by_value(chain.from_iterable(groups.values())) for source, groups in grouped.items()}
    for i, j, strangeness in pairs:
        if strangeness == 0:
            plain.add((i, j))
        # Where many articles are looked through, two that plainly tell of one event are as good as laid side by side.
        asked = strangeness * _STRANGERS + (more if strangeness else 0.0)
        common = shelves.get(i, {}).keys() & shelves.get(j, {}).keys()
        anchors = anchors_of([item for group in common for item in grouped[i][group]], stating.get(j, {}))
        for group in common:
            left, right = shelves[i][group], shelves[j][group]
            scores |= _matches(left, right, twins, anchors, asked, many=many)
    return Links(agreeing(scores, beside, answered, items), scores, frozenset(plain), Ties(items, scores))


def by_value(items: Iterable[Item]) -> dict[tuple[object, ...], list[Item]]:
    """Figures by what they state."""
    found: dict[tuple[object, ...], list[Item]] = defaultdict(list)
    for item in items:
        found[_stated(item)].append(item)
    return found


def anchors_of(left: Iterable[Item], right: Mapping[tuple[object, ...], Sequence[Item]]) -> Anchors:
    """The pairs of two articles' figures that state one telling value or day, the ``_ANCHORS`` most telling; those of
    the ``right`` one by what they state."""
    found = [
        (item, item.figure.start, other, other.figure.start, telling)
        for item in left
        if (telling := _TELLING_DAY if item.days else _TELLING[min(len(item.digits), 3)])
        for other in right.get(_stated(item), ())
    ]
    return sorted(found, key=lambda anchor: -anchor[-1])[:_ANCHORS] if len(found) > _ANCHORS else found


def _stated(item: Item) -> tuple[object, ...]:
    return (*item.group, item.days or (None if item.magnitude is None else round(item.magnitude, 6)))


def _matches(
    left: Shelf,
    right: Shelf,
    twins: Mapping[int, int],
    anchors: Anchors,
    more: float,
    *,
    many: bool,
) -> dict[tuple[int, int], float]:
    """The log-odds of two articles' figures: each pair's own evidence (``more`` is asked where the articles are
    hardly related) held against that of every other figure that either might match instead, and against matching
    none; among ``many`` articles only promising pairs are weighed. Figures that state one thing twice (``twins``) are
    no rivals, and what one says that it is not is what it speaks of."""
    chosen = weights.fitted()[decision(left.items[0])]
    more *= _DATES if left.dated else 1.0
    odds: dict[tuple[int, int], float] = {}
    opposed: set[tuple[int, int]] = set()
    denies = left.denies or right.denies
    weighed = [
        (a, b)
        for a, b in worth_a_look(left, right, strangers=more > 0)
        if (denies and denied(a, b)) or worth_weighing(a, b, many=many)
    ]
    both = in_both(weighed) if left.dated else ()
    for a, b in weighed:
        own = weigh(features(a, b, anchors, both), chosen) - more
        if denies and denied(a, b):
            opposed.add((a.number, b.number))
            own += DENIED
        odds[a.number, b.number] = exp(min(_CERTAIN, own))
    total: dict[int, float] = {}
    pooled: dict[tuple[int, int], float] = {}
    for (i, j), value in odds.items():
        for one, other in ((i, j), (j, i)):
            total[one] = total.get(one, 1.0) + value
            if other in twins:
                pooled[one, twins[other]] = pooled.get((one, twins[other]), 0.0) + value
    scores = {}
    for (i, j), value in odds.items():
        if value > _NEGLIGIBLE:
            ours = pooled[i, twins[j]] if j in twins else value
            theirs = pooled[j, twins[i]] if i in twins else value
            share = min(_SURE, sqrt(ours / total[i] * (theirs / total[j])))
            own = log(share / (1 - share))
            scores[i, j] = max(own, DENIED) if (i, j) in opposed else own
    return scores


_CERTAIN, _SURE, _NEGLIGIBLE = 30.0, 1 - 1e-9, 0.01


def agreeing(
    scores: Mapping[tuple[int, int], float],
    beside: Iterable[tuple[int, int]],
    answered: Iterable[tuple[int, int]],
    items: Sequence[Item],
) -> list[list[int]]:
    """Clusters built from the surest pair down; two join where all that is known of their pairs speaks for it. What
    an article sets ``beside`` a figure comes last: where nothing else is like it, or where two sources say one of the
    two each, whoever else repeats them."""
    home: dict[int, list[int]] = {}
    sure = [pair for pair, odds in scores.items() if odds >= _needed(items[pair[0]]) and pair not in beside]
    for i, j in sorted(sure, key=lambda pair: (-scores[pair], pair)):
        left, right = home.setdefault(i, [i]), home.setdefault(j, [j])
        if left is right:
            continue
        if len(left) + len(right) > 2:
            known = [
                scores.get((min(a, b), max(a, b)), UNKNOWN)
                for a in left
                for b in right
                if not _again(items[a], items[b])
            ]
            if sum(known) < _needed(items[i]) * len(known):
                continue
        left.extend(right)
        for number in right:
            home[number] = left
    for i, j in sorted((*beside, *answered)):
        left, right = home.setdefault(i, [i]), home.setdefault(j, [j])
        if left is not right and (
            min(len(left), len(right)) == 1 or rivals(items[i], items[j]) or (i, j) in answered
        ):
            left.extend(right)
            for number in right:
                home[number] = left
    joined = {id(members): sorted(members) for members in home.values() if len(members) > 1}
    return sorted(joined.values())


def _needed(item: Item) -> float:
    return _COMMON_LINKED if item.figure.kind is Kind.DATE or few(item) else _LINKED


def _again(a: Item, b: Item) -> bool:
    """Whether one article states a value twice: nothing says that it is another thing."""
    return (
        a.source == b.source
        and a.magnitude is not None
        and b.magnitude is not None
        and abs(a.magnitude - b.magnitude) < NEAR
    )


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
