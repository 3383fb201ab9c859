"""Which articles of a corpus may speak of one event: they share names, words and values that few others have."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from itertools import chain, count, repeat

import numpy as np

from search.streams import Numbers, distinct

Related = tuple[int, int, float]
"""Two articles ``i < j`` that are worth comparing, and how far they fall short of plainly speaking of one event, from
0 to 1."""


@dataclass(frozen=True, slots=True)
class Outline:
    """What must be known of every article of a corpus at once, that it be put among those on the same event."""

    id: str
    terms: frozenset[str]
    """The words near its figures, ``@`` and a name, ``#`` and a day or a telling value."""
    published: date | None


ALL_PAIRS = 12
"""Up to so many articles every pair is looked at: a reader put them side by side for a reason."""
_MANY, _FEW = (0.05, 0.1), (0.0, 0.02)
"""Cosines of two articles' weighted terms: below the first they share nothing, above the second they are on one
event. At the second lie nine in ten of the pairs of invented dossiers read fifteen together, which are on one event,
and of real articles weeks apart one pair in three thousand; in a folder of two to five articles, where no word is
rare, nine in ten lie above 0.03."""
_COMMON, _AMONG_MANY, _FOLDER = 0.25, 0.05, 40
"""A term that a greater share of articles has relates nobody: in a folder of so many articles at most, and in ever
larger corpora, where chance relates more."""
_ARTICLES, _WEEKS = 60, 120
"""How many articles, and weeks, what is known of the press at large is worth beside what the corpus says."""
_RARE = 0.003
"""The share of all articles that have a term of which nothing is known."""
_SMALL, _LONGEST = 300, 60
"""In larger corpora, the articles behind one term that are paired at most, so that time stays linear in their
number."""
_LARGEST = 150
"""Articles of one story at most, so that memory is bounded."""
_WEEK = 7
_NEVER, _END = -_WEEK, 1 << 20
"""The day of what has none, in a week of its own; more weeks than there are to the year 9999."""


def related(outlines: Sequence[Outline], named: Callable[[int], frozenset[str]]) -> Iterator[Related]:
    """The pairs of articles, in order of ``j``; ``named`` gives the words of one that have a capital."""
    total = len(outlines)
    articles = [outline.terms for outline in outlines]
    few = total <= ALL_PAIRS
    low, high = _FEW if few else _MANY
    terms = list(dict.fromkeys(chain.from_iterable(articles)))
    number = dict(zip(terms, count()))
    # One row for each term of each article: which article, which term.
    whose = np.repeat(np.arange(total), list(map(len, articles)))
    which = np.fromiter(map(number.__getitem__, chain.from_iterable(articles)), np.int64, len(whose))
    counts = np.bincount(which, minlength=len(terms))
    shares = _shares(outlines, terms, whose, which, counts)
    weights = np.sqrt(np.log1p(1 / shares))
    lengths = np.sqrt(np.bincount(whose, weights[which], total))
    lengths[lengths == 0.0] = 1.0
    common = max(_AMONG_MANY, _COMMON * min(1.0, _FOLDER / max(1, total)))
    longest = total if total <= _SMALL else _LONGEST
    relating = ((counts > 1) & (counts <= longest) & (shares <= common))[which]
    frequency, named = dict(zip(terms, counts.tolist(), strict=True)), cache(named)

    def of_one_sort(i: int, j: int) -> bool:
        """Whether two articles share no name, and nothing but what all articles share: a vote in each of twenty
        towns. Hardly any share nothing else, and names have to be looked for."""
        rarest = min(map(frequency.__getitem__, articles[i] & articles[j]))
        return rarest > _COMMON * total and named(i).isdisjoint(named(j))

    for first, shared in _shared(whose[relating], which[relating], weights, total):
        cosines = shared / lengths / lengths[first : first + len(shared), None]
        worth = np.tri(len(shared), total, first - 1, bool) if few else (shared > 0.0) & (cosines >= low)
        js, others = np.nonzero(worth)
        for i, j, cosine in zip(others.tolist(), (js + first).tolist(), cosines[worth].tolist(), strict=True):
            if few or not of_one_sort(i, j):
                yield i, j, min(1.0, max(0.0, (high - cosine) / (high - low)))


def _shared(whose: Numbers, which: Numbers, weights: Numbers, total: int) -> Iterator[tuple[int, Numbers]]:
    """By article ``j``, some at a time, and by each before it: the weight of the terms that they share, and the first
    ``j`` of those. The rows, ``which`` term and ``whose``, are in order of articles."""
    order = np.argsort(which * total + whose)
    behind = whose[order]
    counts = np.bincount(which)
    starts = (np.cumsum(counts) - counts)[which]
    earlier = np.empty(len(which), np.int64)
    earlier[order] = np.arange(len(which))
    earlier -= starts  # how many articles before it have a row's term
    edges = np.searchsorted(whose, np.arange(total + 1))
    made = np.concatenate([[0], np.cumsum(earlier)])[edges]
    first = 0
    while first < total:
        most = min(first + max(1, _BLOCK // total), int(np.searchsorted(made, made[first] + _BLOCK, "right")) - 1)
        last = max(first + 1, most)
        rows = slice(edges[first], edges[last])
        each = earlier[rows]
        before = behind[np.repeat(starts[rows] - (np.cumsum(each) - each), each) + np.arange(int(each.sum()))]
        pairs = np.repeat((whose[rows] - first) * total, each) + before
        sums = np.bincount(pairs, np.repeat(weights[which[rows]], each), (last - first) * total)
        yield first, sums.reshape(last - first, total)
        first = last


_BLOCK = 1 << 18
"""Pairs of articles, and terms that two have in common, that are looked at at once."""


def _shares(
    outlines: Sequence[Outline], terms: Sequence[str], whose: Numbers, which: Numbers, counts: Numbers
) -> Numbers:
    """How common each term is: in how many of these articles or, if that is less, of their weeks, for all articles
    of a folder on one event have its words, and hardly ever less than in the press at large."""
    days = [outline.published.toordinal() if outline.published else _NEVER for outline in outlines]
    weeks = np.array(days, np.int64) // _WEEK + 1
    in_weeks = np.bincount(distinct(which * _END + weeks[whose]) // _END, minlength=len(terms))
    in_all = len(distinct(weeks[whose]))
    usual = np.fromiter(map(_at_large().get, terms, repeat(0.0)), np.float64, len(terms))
    prior = np.where(usual > 0.0, usual, _RARE)
    among = (counts + _ARTICLES * prior) / (len(outlines) + _ARTICLES)
    shares = np.minimum(among, (in_weeks + _WEEKS * prior) / (in_all + _WEEKS))
    return np.asarray(np.maximum(shares, usual / 2))


@cache
def _at_large() -> dict[str, float]:
    """The share of French press articles that have a common term near a figure."""
    text = files(__package__).joinpath("common_words.txt").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {term: int(percentage) / 100 for percentage, *terms in rows for term in terms}


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
