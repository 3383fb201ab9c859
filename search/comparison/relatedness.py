"""Which articles of a corpus may speak of one event: they share names and words that few others have."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import log, sqrt

ALL_PAIRS = 12
"""Up to so many articles every pair is looked at: a reader put them side by side for a reason."""
_MANY, _FEW = (0.05, 0.12), (0.0, 0.02)
"""Cosines of two articles' weighted terms: below the first they share nothing, above the second they are on one
event. On invented dossiers read together 90 % of the pairs on one event lie above 0.05 and 95 % of the others below;
in a folder of two to five articles, where no word is rare, 90 % lie above 0.03."""
_COMMON = 0.1
"""A term that more than this share of the articles has relates nobody."""
_LONGEST = 60
"""Articles behind one term that are paired at most, so that time stays linear in the corpus."""


def related(articles: Sequence[frozenset[str]]) -> Iterator[tuple[int, int, float]]:
    """Pairs ``i < j`` of articles, given the terms of each, that are worth comparing, and how far they fall short of
    plainly speaking of one event, from 0 to 1."""
    total = len(articles)
    frequency = Counter(term for terms in articles for term in terms)
    weight = {term: log(1 + total / count) ** 2 for term, count in frequency.items()}
    lengths = [sqrt(sum(weight[term] for term in terms)) or 1.0 for terms in articles]
    behind: dict[str, list[int]] = defaultdict(list)
    limit = total if total <= ALL_PAIRS else min(_LONGEST, max(3, int(total * _COMMON)))
    for number, terms in enumerate(articles):
        for term in terms:
            if 1 < frequency[term] <= limit:
                behind[term].append(number)
    shared: dict[tuple[int, int], float] = defaultdict(float)
    for term, numbers in behind.items():
        for pair in combinations(numbers, 2):
            shared[pair] += weight[term]
    few = total <= ALL_PAIRS
    low, high = _FEW if few else _MANY
    for i, j in combinations(range(total), 2) if few else sorted(shared):
        cosine = shared.get((i, j), 0.0) / (lengths[i] * lengths[j])
        if few or cosine >= low:
            yield i, j, min(1.0, max(0.0, (high - cosine) / (high - low)))
