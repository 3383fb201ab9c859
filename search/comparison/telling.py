"""Which figures that are laid side by side make a topic: two in three of these sets tell nothing."""

from collections import defaultdict
from collections.abc import Sequence, Sized
from dataclasses import dataclass
from itertools import chain, combinations

from corpus.annotate import AnnotatedArticle
from corpus.figures.model import Kind
from search.comparison.conversions import bare
from search.comparison.extents import is_telling
from search.comparison.items import Item
from search.comparison.labels import event_of
from search.comparison.linking import Links
from search.comparison.model import Pair, Verdict
from search.comparison.moments import NO_COMMON_DAY
from search.comparison.relatedness import ALL_PAIRS
from search.comparison.verdicts import TWO_MOMENTS, UNSURE, UNTIED, may_agree_converted, may_contradict

EMPTY = (UNSURE, UNTIED, TWO_MOMENTS)
"""How the reasons end that say nothing of two figures."""


@dataclass(frozen=True, slots=True)
class Judged:
    """The figures of a story that may make a topic, and how they relate."""

    members: Sequence[Item]
    pairs: Sequence[Pair]
    worst: Pair

    @property
    def verdict(self) -> Verdict:
        return self.worst.verdict


def come_to_nothing(members: Sequence[Item], links: Links) -> bool:
    """Whether figures of a story among many articles make no topic however they relate, so that they need not be
    judged: those of one article of which none can contradict another or be it in another unit, and short ones of
    strangers of which none can contradict another."""
    sources = sorted({item.source for item in members})
    alone = len(sources) == 1
    if not alone and not (_short(members) and _of_strangers(sources, links)):
        return False
    return not any(may_contradict(a, b) or (alone and may_agree_converted(a, b)) for a, b in combinations(members, 2))


def alone_for_nothing(article: AnnotatedArticle) -> bool:
    """The same of all figures of an article that is the only one on its event, as half of many are: it sets none
    against another, and none of one kind is another source's, in another unit or in another currency."""
    sources: dict[Kind, set[str]] = defaultdict(set)
    written: dict[Kind, set[tuple[str | None, str | None, bool]]] = defaultdict(set)
    for claim in article.claims:
        figure = article.figures[claim.figure]
        if claim.opposes is not None or figure.kind is Kind.MULTIPLIER:
            return False
        if claim.attribution:
            sources[figure.kind].add(claim.attribution)
        if figure.kind in _CONVERTED:
            written[figure.kind].add((figure.unit, figure.currency, bare(figure)))
    return not any(len(found) > 1 for found in chain[Sized](sources.values(), written.values()))


_CONVERTED = (Kind.MONEY, Kind.MEASURE, Kind.DURATION)


def is_told(found: Judged, members: Sequence[Item], links: Links, total: int) -> bool:
    """Whether figures of a story, one of ``total`` articles, make a topic; ``members`` are those that were judged."""
    if _repeats(found, total) or _tells_nothing(found, total):
        return False
    return total <= ALL_PAIRS or not (_strange(found, members, links) or _of_one_day(found, members))


def _repeats(found: Judged, articles: int) -> bool:
    """One article that repeats itself compares nothing; one that contradicts itself, lays rival sources side by side
    or converts an amount does, and, where a reader laid few articles side by side, one that tells total from part."""
    telling = {Verdict.CONFLICT, Verdict.AGREE_AFTER_CONVERSION}
    if articles <= ALL_PAIRS:
        telling.add(Verdict.DIFFERENT_SCOPE)
    return len({item.article.id for item in found.members}) == 1 and found.verdict not in telling


def _of_one_day(found: Judged, members: Sequence[Item]) -> bool:
    """Whether articles only name one day, of which no event is said in common."""
    dated = members[0].figure.kind is Kind.DATE
    return dated and found.verdict in (Verdict.AGREE, Verdict.COMPATIBLE) and not event_of(members)


def _tells_nothing(found: Judged, total: int) -> bool:
    """Whether nothing assures of any two of its figures that they are one; among many articles, those months apart
    are on two events."""
    empty = EMPTY if total <= ALL_PAIRS else (*EMPTY, NO_COMMON_DAY)
    return all(p.verdict is Verdict.DIFFERENT_SCOPE and p.reason.endswith(empty) for p in found.pairs)


def _strange(found: Judged, members: Sequence[Item], links: Links) -> bool:
    """Whether nothing ties the figures but that they are alike, in articles on other events: all of another scope, or
    so short that two articles in ten have the like."""
    sources = sorted({item.source for item in members})
    apart = all(pair.verdict is Verdict.DIFFERENT_SCOPE for pair in found.pairs)
    short = len(sources) > 1 and _short(members) and found.verdict is not Verdict.CONFLICT
    return (apart or short) and _of_strangers(sources, links)


def _short(members: Sequence[Item]) -> bool:
    return members[0].figure.kind is not Kind.DATE and not any(is_telling(item.digits) for item in members)


def _of_strangers(sources: Sequence[int], links: Links) -> bool:
    return links.plain.isdisjoint(combinations(sources, 2))
