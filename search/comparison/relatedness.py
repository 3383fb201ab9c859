"""Which articles of a corpus may speak of one event: they share names and words that few others have."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from math import log, sqrt

Related = tuple[int, int, float]
"""Two articles ``i < j`` that are worth comparing, and how far they fall short of plainly speaking of one event, from
0 to 1."""

ALL_PAIRS = 12
"""Up to so many articles every pair is looked at: a reader put them side by side for a reason."""
_MANY, _FEW = (0.05, 0.12), (0.0, 0.02)
"""Cosines of two articles' weighted terms: below the first they share nothing, above the second they are on one
event. On invented dossiers read together 90 % of the pairs on one event lie above 0.05 and 95 % of the others below;
in a folder of two to five articles, where no word is rare, 90 % lie above 0.03."""
_COMMON, _RARE = 0.1, 6
"""A term that more than this share of the articles has, and more than so many of them, relates nobody."""
_LONGEST = 60
"""Articles behind one term that are paired at most, so that time stays linear in the corpus."""
_LARGEST = 150
"""Articles of one story at most, so that memory is bounded."""


def related(articles: Sequence[frozenset[str]]) -> Iterator[Related]:
    """The pairs of articles, given the terms of each, in order of ``j``."""
    total = len(articles)
    frequency = Counter(chain.from_iterable(articles))
    by_count = {count: log(1 + total / count) ** 2 for count in set(frequency.values())}
    weight = {term: by_count[count] for term, count in frequency.items()}
    lengths = [sqrt(sum(map(weight.__getitem__, terms))) or 1.0 for terms in articles]
    few = total <= ALL_PAIRS
    limit = total if few else min(_LONGEST, max(_RARE, int(total * _COMMON)))
    low, high = _FEW if few else _MANY
    behind: dict[str, list[int]] = {term: [] for term, count in frequency.items() if 1 < count <= limit}
    relating = frozenset(behind)
    for j, terms in enumerate(articles):
        shared: dict[int, float] = defaultdict(float)
        for term in terms & relating:
            earlier, its = behind[term], weight[term]
            for i in earlier:
                shared[i] += its
            earlier.append(j)
        for i in range(j) if few else sorted(shared):
            cosine = shared.get(i, 0.0) / (lengths[i] * lengths[j])
            if few or cosine >= low:
                yield i, j, min(1.0, max(0.0, (high - cosine) / (high - low)))


def stories(
    total: int, pairs: Sequence[Related], together: Iterable[tuple[int, int]] = ()
) -> list[tuple[list[int], list[Related]]]:
    """The articles ``0 … total - 1`` by story, each story's numbers sorted and its pairs by their place in it: those
    that chains of pairs join, the plainest first, and those that a person put ``together``. Few are one story."""
    if total <= ALL_PAIRS:
        return [(list(range(total)), list(pairs))] if total else []
    home = {number: [number] for number in range(total)}
    ranked = sorted(pairs, key=lambda pair: (pair[2], pair[0], pair[1]))
    for i, j, strangeness in [*((i, j, -1.0) for i, j in together), *ranked]:
        left, right = sorted((home[i], home[j]), key=len, reverse=True)
        if left is right or (strangeness >= 0 and len(left) + len(right) > _LARGEST):
            continue
        left.extend(right)
        for number in right:
            home[number] = left
    numbers = sorted({id(members): sorted(members) for members in home.values()}.values())
    place = {number: (story, index) for story, members in enumerate(numbers) for index, number in enumerate(members)}
    own: list[list[Related]] = [[] for _ in numbers]
    for i, j, strangeness in pairs:
        if place[i][0] == place[j][0]:
            own[place[i][0]].append((place[i][1], place[j][1], strangeness))
    return list(zip(numbers, own, strict=True))
