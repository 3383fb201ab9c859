"""What speaks for and against two figures measuring the same thing; closeness of value is never required."""

from collections.abc import Collection, Iterable, Sequence
from math import exp, inf

from corpus.claims.dimensions import AGE
from corpus.claims.measures import akin, is_measure
from corpus.claims.model import Role
from corpus.figures.model import Kind
from search.comparison.items import Item
from search.comparison.lengths import of_lengths, of_two_lengths
from search.comparison.likeness import (
    NEAR,
    SCOPES,
    WHOLES,
    apart,
    context,
    counted,
    days,
    directions,
    event,
    few,
    governed,
    human,
    marks_of,
    measured,
    measures,
    nouns,
    said_otherwise,
    shared_word,
    values,
)
from search.comparison.misprints import slipped, transposed, years_transposed
from search.comparison.occasions import distance, foreseen, meet, of_two_events, to_come
from search.comparison.one_bearer import cannot_be_one, of_bearers
from search.comparison.units import unit_of
from search.comparison.voices import rivals

Anchors = Sequence[tuple[Item, int, Item, int, float]]
"""Pairs of other figures of the two articles that state one telling value or day, each with where it stands, and how
telling that is."""


def worth_weighing(a: Item, b: Item, *, many: bool) -> bool:
    """Whether to weigh all evidence: nothing forbids that the two are one and, among ``many`` articles, something at
    first sight speaks for it, if neither denies the other."""
    if a.figure.kind is Kind.DATE:  # most pairs are of dates, and most of these have nothing in common
        return (not many or meet(a, b) or _have_a_word_in_common(a, b)) and not of_two_events(a, b)
    return (not many or _promising(a, b)) and not impossible(a, b)


def _promising(a: Item, b: Item) -> bool:
    """A cheap look: some word, value or place in the article in common."""
    ours, theirs = a.words, b.words
    if (a.leads and b.leads) or a.rivals == b.rivals == 1 or not ours.families.isdisjoint(theirs.families):
        return True
    if not ours.governors.isdisjoint(theirs.governors):
        return True
    if a.magnitude is not None and b.magnitude is not None and abs(a.magnitude - b.magnitude) < NEAR:
        return True
    one, other = a.claim.measure, b.claim.measure
    if one and other and (one == other or akin(one, other)):
        return True
    if not a.own_marks.isdisjoint(b.own_marks) or transposed(a, b):
        return True
    return ours.beside == theirs.beside != ""


def _have_a_word_in_common(a: Item, b: Item) -> bool:
    return not a.words.closeness.keys().isdisjoint(b.words.closeness)


def impossible(a: Item, b: Item) -> bool:
    """What no other evidence outweighs: two people's ages or shares; nothing against something; days that do not name
    one event (of another grain, or further apart than two reports of one event)."""
    if a.figure.kind is Kind.DATE:
        return of_two_events(a, b)
    slip = transposed(a, b) and a.claim.measure != AGE
    return _of_two_things(a, b) and values(a, b) < 1.0 and not slip  # three digits alike are no chance


def _of_two_things(a: Item, b: Item) -> bool:
    kind = a.figure.kind
    if (a.magnitude is None) != (b.magnitude is None) and (a.figure.value == 0) != (b.figure.value == 0):
        return True
    if _of_two_levels(a, b):
        return True
    if kind is Kind.COUNT:
        return _few_of_two_sorts(a, b)
    if a.bearer is not None and b.bearer is not None:
        return cannot_be_one(a.bearer, b.bearer)
    if kind is Kind.DURATION:
        return of_two_lengths(a, b)
    if kind is Kind.PERCENT and a.claim.measure in PERSONAL and b.claim.measure in PERSONAL:
        return bool(a.claim.subject and b.claim.subject) and a.claim.subject != b.claim.subject
    return kind is Kind.PERCENT and _of_two_wholes(a, b)


def _of_two_wholes(a: Item, b: Item) -> bool:
    """« 75 % du capital », « 80 % de la croissance »: nothing ties them, unless the two are as good as equal."""
    told = nouns(a.claim, b.claim)
    return measures(a.claim, b.claim) == -1.0 and (told == -1.0 or (told < 0 and apart(a, b) > _EQUAL))


_EQUAL = 0.015
"""In decimal orders: 3 %."""


def _of_two_levels(a: Item, b: Item) -> bool:
    """« 4,8 milliards de ventes, en recul de 3 % », « 392 millions, un repli de 8 % »: a group and its branch."""
    if a.level is None or b.level is None or a.level[0] != b.level[0]:
        return False
    return abs(a.level[1] - b.level[1]) > _ONE_EVENT


def _few_of_two_sorts(a: Item, b: Item) -> bool:
    """« deux explications », « trois partenariats », even where one sentence has both words; but « sept voleurs » may
    be « cinq membres du réseau »."""
    told = few(a) and few(b) and bool(a.claim.noun and b.claim.noun) and nouns(a.claim, b.claim) <= 0
    return told and not (human(a) and human(b))


_ONE_EVENT = 0.3
"""In decimal orders: twice."""


PERSONAL = frozenset({"intentions de vote", "voix"})
"""What each candidate has of one's own."""


def decision(item: Item) -> str:
    """By which weights a figure and another of its group are judged to measure one thing."""
    return "ages" if item.claim.measure == AGE else _DECISIONS.get(item.figure.kind, "amounts")


_DECISIONS = {Kind.DATE: "dates", Kind.DURATION: "durations"}


def features(a: Item, b: Item, anchors: Anchors = (), both: Collection[int] = ()) -> dict[str, float]:
    """The evidence on a pair of one group, by the names that the weights have; what is not there is nought. ``both``
    are the numbers of the dates that each of the two articles has, so that they are matched already."""
    if a.figure.kind is Kind.DATE:
        found = _of_dates(a, b)
        if both and (matched := (a.number in both) + (b.number in both)) and not meet(a, b):
            found["matched"] = float(matched)
    else:
        found = _of_ages(a, b) if a.claim.measure == AGE else _of_amounts(a, b)
    found["distance"] = _far_apart(a, b)
    found["governed"] = governed(a, b, but=AGE)
    found["said otherwise"] = said_otherwise(a, b)
    if a.leads and b.leads:
        found["leading"] = 1.0
    if anchors:
        found["anchor"] = _anchored(a, b, anchors)
    return found


def _far_apart(a: Item, b: Item) -> float:
    """How far apart they stand in their articles, 0 to 1. Where a long one has an amount that both call by one name
    says less than in a short one, which begins with the news in every paper."""
    apart = abs(a.position - b.position)
    if (
        a.figure.kind not in _QUANTITIES
        or a.claim.measure != b.claim.measure
        or not is_measure(a.claim.measure or "")
    ):
        return apart
    return apart * min(1.0, _SHORT / max(len(item.article.text) for item in (a, b)))


_QUANTITIES = (Kind.MONEY, Kind.COUNT, Kind.MEASURE)
_SHORT = 1500
"""Characters of an article that is short."""


def in_both(pairs: Iterable[tuple[Item, Item]]) -> frozenset[int]:
    """Of the dates of two articles that may be of one event the numbers of those that have a day in common."""
    return frozenset(item.number for pair in pairs if meet(*pair) for item in pair)


def _of_dates(a: Item, b: Item) -> dict[str, float]:
    met = days(a, b)
    found = {"overlap" if a.days != b.days else "days": met, "context": context(a, b)}
    shared = event(a, b)
    if shared:
        found["first event"] = shared
        if a.sole and b.sole:
            found["sole event"] = shared
        if not met:
            found["event of two days"] = 1.0
    elif a.claim.events and b.claim.events:
        found["two events"] = 1.0
    if not met:
        _add_times(a, b, found)
    elif a.figure.relative != b.figure.relative:
        found["relative"] = 1.0
    if a.words.beside == b.words.beside != "":
        found["ahead"] = 1.0
    return found


def _add_times(a: Item, b: Item, found: dict[str, float]) -> None:
    """Of days that do not meet, what each paper knew of its own."""
    if years_transposed(a, b):
        found["transposed"] = 1.0
    if a.figure.relative != b.figure.relative:
        found["one relative"] = 1.0
    found |= distance(a, b)
    ahead = to_come(a) + to_come(b)
    if ahead:
        found["to come" if ahead == 2 else "one to come"] = 1.0
    if foreseen(a, b):
        found["foreseen"] = 1.0
    measure = a.claim.measure
    if measure is not None and measure == b.claim.measure:
        found["one measure"] = 1.0


def _of_amounts(a: Item, b: Item) -> dict[str, float]:
    fa, ca, cb = a.figure, a.claim, b.claim
    found = {
        "shared": shared_word(a, b),
        "noun": counted(a, b),
        "measure": measured(a, b),
        "alone": 1.0 / (a.rivals * b.rivals),
    }
    if fa.kind is Kind.PERCENT:
        found["percent"] = 1.0
    if a.words.beside == b.words.beside != "":
        found["behind"] = 1.0
    if a.sole and b.sole and ca.measure == cb.measure is not None:
        found["sole"] = 1.0
    if not (ca.subject and cb.subject):
        found["no subject"] = 1.0
    if rivals(a, b):
        found["rival sources"] = 1.0
    if a.words.names and b.words.names:
        found["other names" if a.words.names.isdisjoint(b.words.names) else "names"] = 1.0
    _add_values(a, b, found)
    if fa.kind is Kind.DURATION:
        found |= of_lengths(a, b)
    if ca.role is not cb.role:
        found["role"] = 1.0
    elif ca.role is Role.VARIATION:
        found["direction"] = directions(a, b)
    if ca.perimeter or cb.perimeter:
        if not a.own_marks.isdisjoint(b.own_marks):
            found["marks"] = 1.0
        if (marks_of(a) ^ marks_of(b)) - SCOPES - WHOLES:
            found["unlike marks"] = 1.0
    return found


def _of_ages(a: Item, b: Item) -> dict[str, float]:
    """Two ages, by whose they are."""
    found = {"shared": shared_word(a, b), "alone": 1.0 / (a.rivals * b.rivals)}
    if a.bearer is not None and b.bearer is not None:
        found |= of_bearers(a.bearer, b.bearer)
    if a.words.names and b.words.names:
        found["other names" if a.words.names.isdisjoint(b.words.names) else "names"] = 1.0
    _add_values(a, b, found)
    return found


def _add_values(a: Item, b: Item, found: dict[str, float]) -> None:
    """Of equal values the more telling the more digits; of others how far they are apart."""
    if len(a.digits) > 1 and a.digits == b.digits:
        found["digits"] = 1.0
    if a.magnitude is None or b.magnitude is None:
        return
    equal = values(a, b)
    distance = found[_APART[a.figure.kind]] = apart(a, b)
    if equal:
        found["equal"] = equal
        if (a.figure.currency, unit_of(a.figure)) != (b.figure.currency, unit_of(b.figure)):
            found["converted"] = 1.0
    elif distance < _CLOSE:
        found["close"] = 1.0
    if a.shuffled == b.shuffled and transposed(a, b):
        found["transposed"] = 1.0
    if slipped(a, b):
        found["slip"] = 1.0


_CLOSE = 0.05
"""In decimal orders: 12 %."""
_APART = {kind: f"apart {kind.value}" for kind in Kind}
"""Two reports on one sum differ by more than two on one share."""


_PASSAGE = 150
"""Characters over which a figure that both articles state says a third of what it would right beside."""


def _anchored(a: Item, b: Item, anchors: Anchors) -> float:
    """How near both stand to a figure that their articles have in common."""
    nearest: dict[float, int] = {}
    here, there = a.figure.start, b.figure.start
    for left, place, right, its_place, telling in anchors:
        if left is not a and right is not b:
            off = abs(place - here) + abs(its_place - there)
            if off < nearest.get(telling, inf):
                nearest[telling] = off
    return max([telling * exp(-off / _PASSAGE) for telling, off in nearest.items()], default=0.0)
