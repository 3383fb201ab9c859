"""The words around a figure, weighed by how near they stand and how rare they are among the figures compared."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, cached_property
from itertools import chain
from math import exp, log, sqrt
from operator import attrgetter, truediv

from corpus.claims.model import Claim
from corpus.claims.words import family, stems
from corpus.entities.model import Mention
from corpus.figures.model import Figure, Kind
from search.comparison.bearers import Bearer, bearer_of
from search.comparison.thesaurus import KEYS, Concepts, concepts

_NEAREST = 3
"""The terms that count as standing right at the figure."""
_CLOSE = 6.0
"""In how many words nearness falls to a third."""
_SEEN = 40
"""Characters around a figure in which the words right beside it stand."""
_BESIDE = 45
"""Characters around a figure in which a word that says which sort of thing it counts is its own."""
FIGURE = "¤"
"""What stands for the figure in its ``passage``."""
_NEARNESS = tuple(exp(-rank / _CLOSE) for rank in range(64))
_FARTHER = tuple(1.0 + 0.35 * rank for rank in range(64))
"""By how much the words of a context weigh less, the nearest first; there are fewer."""


class Rarity:
    """How rare the terms of some claims are: among all of them, and among those of one article that has the term (so
    that a copy, or a tenth article on one event, makes none common). Counted when it is first asked for: many an
    article has nothing to compare."""

    def __init__(self, claims: Sequence[tuple[int, Claim]]) -> None:
        """``claims`` with which article of the corpus each is of."""
        self._claims = claims

    @cached_property
    def around(self) -> Mapping[str, float]:
        """Of the words around figures, 0.05 to 1."""
        return self._rarity({*claim.context, *claim.noun} for _, claim in self._claims)

    @cached_property
    def governing(self) -> Mapping[str, float]:
        """Of what governs them."""
        return self._rarity({*claim.heads, *claim.noun} for _, claim in self._claims)

    def _rarity(self, terms: Iterable[set[str]]) -> dict[str, float]:
        total = len(self._claims)
        own = max(2.0, total / max(1, len({source for source, _ in self._claims})))
        log_own, log_total = log(own + 2), log(total + 1)
        articles_with = self._articles_with

        @cache  # most terms have small numbers
        def rarity_of(count: int, articles: int) -> float:
            within = 1.0 - log(max(1.0, count / articles)) / log_own
            return max(0.05, (within + 1.0 - log(count) / log_total) / 2)

        counted = Counter(chain.from_iterable(terms))
        return {term: rarity_of(count, articles_with[term]) for term, count in counted.items()}

    @cached_property
    def _articles_with(self) -> Mapping[str, int]:
        terms: dict[int, set[str]] = defaultdict(set)
        for source, claim in self._claims:
            terms[source].update(claim.context, claim.noun, claim.heads)
        return Counter(chain.from_iterable(terms.values()))


class Named:
    """The entities that an article names, in order of where, which is told when it is first asked for."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._mentions = mentions

    @cached_property
    def _ordered(self) -> tuple[list[int], list[str]]:
        ordered = sorted(self._mentions, key=_start)
        return [mention.start for mention in ordered], [mention.canonical for mention in ordered]

    def within(self, start: int, end: int) -> Sequence[str]:
        """The names of those that begin in ``[start, end)`` of the text."""
        starts, names = self._ordered
        return names[bisect_left(starts, start) : bisect_left(starts, end)]


_start = attrgetter("start")


class Words:
    """The words around one figure, as measures and word families, weighed when they are first asked for: half of the
    figures have no other to be held against."""

    def __init__(self, text: str, figure: Figure, claim: Claim, rarity: Rarity, named: "Named | None" = None) -> None:
        self._text, self._figure, self._claim, self._rarity, self._named = text, figure, claim, rarity, named

    @cached_property
    def names(self) -> frozenset[str]:
        """The entities that its sentence names."""
        return frozenset(self._named.within(*self._claim.sentence)) if self._named else frozenset()

    @cached_property
    def bearer(self) -> Bearer | None:
        """Of an age, whose it is."""
        return bearer_of(self._text, self._figure, self._claim)

    @cached_property
    def weights(self) -> Mapping[str, float]:
        """Context: the nearer to the figure and the rarer, the heavier. Length 1."""
        rarities = self._rarity.around
        context = self._claim.context
        weights = dict(zip(context, map(truediv, map(rarities.__getitem__, context), _FARTHER), strict=False))
        for term in self._claim.noun:
            weights[term] = rarities[term] * 1.5
        found = _by_family(weights)
        length = sqrt(sum([weight * weight for weight in found.values()])) or 1.0
        return {term: weight / length for term, weight in found.items()}

    @cached_property
    def heads(self) -> Mapping[str, float]:
        """What governs the figure and the counted noun, the first the heaviest, by rarity."""
        claim, rarities = self._claim, self._rarity.governing
        weights = {term: rarities[term] / (1.0 + 0.5 * rank) for rank, term in enumerate(claim.heads)}
        for rank, term in enumerate(claim.context[:_NEAREST]):
            weights.setdefault(term, 0.4 * rarities.get(term, 1.0) / (1.0 + 0.5 * rank))
        for term in claim.noun:
            weights[term] = 1.2 * rarities[term]
        return _by_family(weights)

    @cached_property
    def closeness(self) -> Mapping[str, float]:
        """Each word's nearness, 0 to 1, however common it is."""
        context = self._claim.context
        # The nearest come last, so that of one family the nearest stays.
        weights = dict(zip(map(KEYS.__getitem__, context[::-1]), _NEARNESS[len(context) - 1 :: -1], strict=False))
        for term in self._claim.noun:
            weights[KEYS[term]] = 1.0
        return weights

    # Most pairs have no word in common: that takes no weighing, which needs the rarity of each.

    @cached_property
    def families(self) -> frozenset[str]:
        """All that ``weights`` and ``closeness`` have."""
        return frozenset(map(KEYS.__getitem__, (*self._claim.context, *self._claim.noun)))

    @cached_property
    def governors(self) -> frozenset[str]:
        """All that ``heads`` has."""
        claim = self._claim
        return frozenset(map(KEYS.__getitem__, (*claim.heads, *claim.context[:_NEAREST], *claim.noun)))

    @cached_property
    def concepts(self) -> Concepts:
        """What those words name, by their nearness."""
        context = self._claim.context
        near = dict(zip(context[::-1], _NEARNESS[len(context) - 1 :: -1], strict=False))
        return concepts(near | dict.fromkeys(self._claim.noun, 1.0))

    @cached_property
    def passage(self) -> str:
        """What stands right around the figure in its clause, in lower case, with ``FIGURE`` in its place."""
        figure, (first, last) = self._figure, self._claim.sentence
        before = self._text[max(first, figure.start - _BESIDE) : figure.start]
        after = self._text[figure.end : min(last, figure.end + _BESIDE)]
        before, after = re.split(r"[.;:]\s", before)[-1], re.split(r"[.;:]\s", after)[0]
        return f"{before} {FIGURE} {after}".lower().replace("’", "'")

    @cached_property
    def beside(self) -> str:
        """The family of the word of content right behind the figure, before it for a date; empty where there is
        none."""
        figure, (first, last) = self._figure, self._claim.sentence
        if figure.kind is Kind.DATE:
            before = [*stems(self._text, max(first, figure.start - _SEEN), figure.start)]
            return family(before[-1]) if before else ""
        behind = next(stems(self._text, figure.end, min(last, figure.end + _SEEN)), None)
        return family(behind) if behind else ""


def split_at_figure(passage: str) -> tuple[str, str]:
    """What stands before the figure in its ``passage``, and behind it."""
    before, after = passage.split(f" {FIGURE} ", 1)
    return before, after


def _by_family(weights: Mapping[str, float]) -> dict[str, float]:
    keys = list(map(KEYS.__getitem__, weights))
    joined = dict(zip(keys, weights.values(), strict=True))
    if len(joined) == len(keys):  # nearly always
        return joined
    joined.clear()
    for key, weight in zip(keys, weights.values(), strict=True):
        if weight > joined.get(key, 0.0):
            joined[key] = weight
    return joined
