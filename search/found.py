"""Articles with scores: what a query's parts give, and how they combine. Articles are numbered 0, 1, 2… as they stand
in the index."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from search.streams import Numbers


@dataclass(frozen=True, slots=True)
class Found:
    """Some articles, rising, each with its score."""

    articles: Numbers
    scores: Numbers
    """Floating point."""

    def __len__(self) -> int:
        return len(self.articles)

    def only(self, chosen: Numbers) -> "Found":
        """Those where ``chosen``, one truth value each, says so."""
        return Found(self.articles[chosen], self.scores[chosen])

    def among(self, size: int) -> Numbers:
        """For each article of ``size`` whether it is one of these."""
        mask = np.zeros(size, np.bool_)
        mask[self.articles] = True
        return mask


def unscored(articles: Numbers) -> Found:
    """Articles that only restrict: score 0."""
    return Found(articles, np.zeros(len(articles)))


NOTHING = unscored(np.empty(0, np.int64))


def both(left: Found, right: Found, size: int) -> Found:
    """Those of both, scores added. ``size`` is how many articles there are."""
    if len(right) < len(left):
        left, right = right, left
    scores = np.zeros(size)
    scores[right.articles] = right.scores
    kept = left.only(right.among(size)[left.articles])
    return Found(kept.articles, kept.scores + scores[kept.articles])


def either(several: Sequence[Found], size: int) -> Found:
    """Those of any, scores added."""
    if len(several) == 1:
        return several[0]
    mask, scores = np.zeros(size, np.bool_), np.zeros(size)
    for found in several:
        mask[found.articles] = True
        scores[found.articles] += found.scores
    articles = np.flatnonzero(mask)
    return Found(articles, scores[articles])


def weighted(articles: Iterable[Numbers], weights: Iterable[Numbers], size: int) -> tuple[Numbers, Numbers]:
    """Several terms that count as one: the articles that have any, and the sum of their weights in each."""
    every, weight = np.concatenate(list(articles)), np.concatenate(list(weights))
    if (every[1:] > every[:-1]).all():  # of one term alone
        return every, weight
    total = np.bincount(every, weight, size) if len(every) else np.zeros(size)
    found = np.flatnonzero(total > 0)  # a tenth of the time of looking among the numbers themselves
    return found, total[found]
