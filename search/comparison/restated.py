"""What parts two figures parts them also where the articles say them again."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from corpus.figures.model import Kind
from search.comparison.items import Item
from search.comparison.model import Pair, Verdict
from search.comparison.moments import NO_COMMON_DAY
from search.comparison.scope import one_article, two_places
from search.comparison.voices import counts_too

_Twin = tuple[int, int]


def restated(pairs: Sequence[Pair], members: Sequence[Item], assured: Callable[[Pair], bool]) -> list[Pair]:
    """What parts a figure from another parts it also where the article says it again: « 5 millions au marteau », then
    « aux 5 millions s’ajoutent les frais ». Two places part it also where another article says it without its own,
    and so does an article that has both: « 40 euros au guichet, 95 dans la rue ». ``assured`` tells of a
    pair whether it is of one measure."""
    same: dict[int, set[int]] = {index: {index} for index in range(len(members))}
    again: dict[int, set[int]] = {index: {index} for index in range(len(members))}
    for pair in pairs:
        if pair.verdict is Verdict.AGREE:
            one_article = members[pair.i].source == members[pair.j].source
            for found in (same, again) if one_article else (same,):
                found[pair.i].add(pair.j)
                found[pair.j].add(pair.i)
    opposed = {(pair.i, pair.j): pair for pair in pairs if pair.verdict is Verdict.CONFLICT}
    parted = {
        (pair.i, pair.j): pair.reason
        for pair in pairs
        if pair.verdict is Verdict.DIFFERENT_SCOPE
        and assured(pair)
        and not pair.reason.endswith(NO_COMMON_DAY)
        and not _unsourced(pair, members, again, opposed)
    }
    apart = {
        twin: reason
        for twin, reason in parted.items()
        if two_places(*(members[index] for index in twin)) or _side_by_side(*(members[index] for index in twin))
    }
    kept = []
    for pair in pairs:
        if told := _unsourced(pair, members, again, opposed):
            pair = replace(pair, verdict=Verdict.CONFLICT, reason=told.reason)
        elif pair.verdict is Verdict.CONFLICT:
            reason = _told(parted, again, pair) or _told(apart, same, pair)
            pair = replace(pair, verdict=Verdict.DIFFERENT_SCOPE, reason=reason) if reason else pair
        kept.append(pair)
    return kept


def _unsourced(
    pair: Pair, members: Sequence[Item], again: Mapping[int, set[int]], opposed: Mapping[_Twin, Pair]
) -> Pair | None:
    """The contradiction of two sources in one article, of which a pair has one value as the title says it, without
    its source: « 300 marcheurs à Orval », « 300 selon la police, 900 selon le syndicat »."""
    a, b = members[pair.i], members[pair.j]
    if (
        pair.verdict is not Verdict.DIFFERENT_SCOPE
        or one_article(a, b) is None
        or not (a.claim.title or b.claim.title)
    ):
        return None
    twins = ((min(i, j), max(i, j)) for i in again[pair.i] for j in again[pair.j])
    answered = (twin for twin in twins if twin in opposed and counts_too(*(members[index] for index in twin)))
    return next((opposed[twin] for twin in answered), None)


def _side_by_side(a: Item, b: Item) -> bool:
    """Whether an article has both, so that it holds neither for a rival of the other: in one sentence, or two values
    that hardly stand in it by chance."""
    if a.source != b.source or a.figure.kind is Kind.DATE:
        return False
    return a.claim.sentence == b.claim.sentence or min(len(a.digits), len(b.digits)) >= _TELLING


_TELLING = 2
"""Significant digits."""


def _told(parted: Mapping[_Twin, str], same: Mapping[int, set[int]], pair: Pair) -> str | None:
    """What parts two figures that are said to be the same as those of a pair."""
    twins = ((min(i, j), max(i, j)) for i in same[pair.i] for j in same[pair.j])
    return next((parted[twin] for twin in twins if twin in parted), None)
