"""Which articles of a corpus may speak of one event: they share names, words and values that few others have."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from itertools import chain
from math import log, sqrt

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


def related(outlines: Sequence[Outline], named: Callable[[int], frozenset[str]]) -> Iterator[Related]:
    """The pairs of articles, in order of ``j``; ``named`` gives the words of one that have a capital."""
    total = len(outlines)
    articles = [outline.terms for outline in outlines]
    few = total <= ALL_PAIRS
    low, high = _FEW if few else _MANY
    frequency = Counter(chain.from_iterable(articles))
    shares = _shares(outlines, frequency)
    weights = {share: sqrt(log(1 + 1 / share)) for share in set(shares.values())}
    weight = {term: weights[share] for term, share in shares.items()}
    lengths = [sqrt(sum(map(weight.__getitem__, terms))) or 1.0 for terms in articles]
    common = max(_AMONG_MANY, _COMMON * min(1.0, _FOLDER / max(1, total)))
    longest = total if total <= _SMALL else _LONGEST
    behind: dict[str, list[int]] = {
        term: [] for term, count in frequency.items() if 1 < count <= longest and shares[term] <= common
    }
    relating, named = frozenset(behind), cache(named)

    def of_one_sort(i: int, j: int) -> bool:
        """Whether two articles share no name, and nothing but what all articles share: a vote in each of twenty
        towns. Hardly any share nothing else, and names have to be looked for."""
        rarest = min(map(frequency.__getitem__, articles[i] & articles[j]))
        return rarest > _COMMON * total and named(i).isdisjoint(named(j))

    for j, terms in enumerate(articles):
        shared: dict[int, float] = defaultdict(float)
        for term in terms & relating:
            earlier, its = behind[term], weight[term]
            for i in earlier:
                shared[i] += its
            earlier.append(j)
        for i in range(j) if few else sorted(shared):
            cosine = shared.get(i, 0.0) / (lengths[i] * lengths[j])
            if not few and (cosine < low or of_one_sort(i, j)):
                continue
            yield i, j, min(1.0, max(0.0, (high - cosine) / (high - low)))


def _shares(outlines: Sequence[Outline], frequency: Mapping[str, int]) -> dict[str, float]:
    """How common each term is: in how many of these articles or, if that is less, of their weeks, for all articles
    of a folder on one event have its words, and hardly ever less than in the press at large."""
    by_week: dict[int | None, set[str]] = defaultdict(set)
    for outline in outlines:
        week = outline.published.toordinal() // _WEEK if outline.published else None
        by_week[week] |= outline.terms
    weeks = Counter(chain.from_iterable(by_week.values()))
    total, in_all = len(outlines), sum(map(bool, by_week.values()))

    @cache  # most terms have small numbers
    def share_of(articles: int, weeks: int, usual: float) -> float:
        prior = usual or _RARE
        return max(min(_share(articles, total, prior, _ARTICLES), _share(weeks, in_all, prior, _WEEKS)), usual / 2)

    known = _at_large()
    return {term: share_of(count, weeks[term], known.get(term, 0.0)) for term, count in frequency.items()}


def _share(count: int, total: int, prior: float, worth: int) -> float:
    return (count + worth * prior) / (total + worth)


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
