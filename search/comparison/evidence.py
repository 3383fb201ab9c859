"""What speaks for and against two figures measuring the same thing; closeness of value is never required."""

from collections.abc import Sequence
from math import exp

from corpus.claims.measures import akin, is_measure
from corpus.claims.model import Role
from corpus.figures.model import Kind, Qualifier
from search.comparison.items import Item
from search.comparison.likeness import (
    NEAR,
    SCOPES,
    apart,
    context,
    days,
    days_apart,
    denied,
    directions,
    event,
    governed,
    marks,
    measures,
    nearness,
    nouns,
    periods,
    persons,
    remote,
    shared_word,
    transposed,
    values,
)
from search.comparison.units import unit_of

Anchors = Sequence[tuple[Item, Item, float]]
"""Pairs of other figures of the two articles that state one telling value or day, and how telling it is."""


def promising(a: Item, b: Item) -> bool:
    """A cheap look before all evidence is weighed: some word, value, day or place in the article in common."""
    if a.days is not None and b.days is not None:
        return True
    if a.magnitude is not None and b.magnitude is not None and abs(a.magnitude - b.magnitude) < NEAR:
        return True
    if (a.leads and b.leads) or a.rivals == b.rivals == 1 or a.claim.measure == b.claim.measure is not None:
        return True
    if denied(a, b):
        return True
    if not a.heads.keys().isdisjoint(b.heads) or not a.weights.keys().isdisjoint(b.weights):
        return True
    return transposed(a, b) or a.figure.value in b.sums or b.figure.value in a.sums


def impossible(a: Item, b: Item) -> bool:
    """What no other evidence outweighs: two people's ages; shares of two different things; nothing against something;
    days that do not name one event (of another grain, or further apart than two reports of one event)."""
    if a.claim.measure == b.claim.measure == "âge":
        return a.claim.subject != b.claim.subject
    if a.figure.kind is Kind.PERCENT and a.claim.measure in _PERSONAL and b.claim.measure in _PERSONAL:
        return bool(a.claim.subject and b.claim.subject) and a.claim.subject != b.claim.subject
    if a.figure.kind is Kind.PERCENT and nouns(a.claim, b.claim) < 0:
        return True
    if a.figure.kind is not Kind.DATE:
        return (a.figure.value == 0) != (b.figure.value == 0)
    if a.days is None or b.days is None:
        return True
    if days(a, b):
        return False
    lengths = [last - first + 1 for first, last in (a.days, b.days)]
    if min(lengths) > _SEASON and (a.figure.relative or b.figure.relative):
        return True  # « il y a quatre ans » is no year
    published = [item.article.published for item in (a, b) if item.article.published]
    if len(published) == 2 and abs((published[0] - published[1]).days) > _ONE_STORY:
        return True
    allowed = next(most for grain, most in _DAYS_APART if min(lengths) <= grain)
    return abs(a.days[0] - b.days[0]) > allowed


_SEASON = 200
_ONE_STORY = 31
"""Days between two articles in which one may correct the other's day."""
_DAYS_APART = ((2, 31), (_SEASON, 400), (10**7, 1100))
"""Up to so long a date, in days, the furthest that two of one event are apart: days, months and quarters, years."""

_PERSONAL = frozenset({"intentions de vote", "voix"})
"""What each candidate has of one's own."""


def features(a: Item, b: Item, anchors: Anchors = ()) -> dict[str, float]:
    """The evidence on a pair of one group, by the names that the weights have."""
    return _of_dates(a, b, anchors) if a.figure.kind is Kind.DATE else _of_amounts(a, b, anchors)


def _of_dates(a: Item, b: Item, anchors: Anchors) -> dict[str, float]:
    met = days(a, b)
    return {
        "context": context(a, b),
        "near": nearness(a, b),
        "shared": shared_word(a, b),
        "governed": governed(a, b),
        "days": met,
        "remote": remote(a, b),
        "event": float(not met and event(a, b)),
        "days apart": days_apart(a, b),
        "relative": float(a.figure.relative != b.figure.relative),
        "ahead": float(a.ahead == b.ahead != ""),
        "names": _names(a, b),
        "measure": measures(a.claim, b.claim),
        "one measure": float(_one_measure(a, b)),
        "leading": float(a.leads and b.leads),
        "distance": abs(a.position - b.position),
        "anchor": _anchored(a, b, anchors),
    }


def _of_amounts(a: Item, b: Item, anchors: Anchors) -> dict[str, float]:
    fa, fb, ca, cb = a.figure, b.figure, a.claim, b.claim
    equal, _, _ = values(a, b)
    distance = apart(a, b)
    ages = (ca.measure == "âge") + (cb.measure == "âge")
    return {
        "context": context(a, b),
        "near": nearness(a, b),
        "shared": shared_word(a, b),
        "governed": governed(a, b),
        "noun": nouns(ca, cb) or persons(fa, fb),
        "behind": float(a.behind == b.behind != ""),
        "bare": float(fa.kind is Kind.COUNT and bool(fa.unit) != bool(fb.unit)),
        "measure": measures(ca, cb),
        "one measure": float(_one_measure(a, b)),
        "two measures": float(_two_measures(a, b)),
        "sole": float(ca.measure == cb.measure is not None and a.sole and b.sole),
        "one age": float(ages == 1),
        "ages": float(ages == 2),
        "subject": _subjects(a, b),
        "no subject": float(not (ca.subject and cb.subject)),
        "place": float(ca.place == cb.place is not None),
        "names": _names(a, b),
        "equal": equal,
        "converted": float(equal > 0 and (fa.currency, unit_of(fa)) != (fb.currency, unit_of(fb))),
        "digits": float(a.digits == b.digits and len(a.digits) > 1),
        "close": float(not equal and distance < _CLOSE),
        "apart": distance,
        "threefold": float(_FAR[0] <= distance < _FAR[1]),
        "tenfold": float(_FAR[1] <= distance < _FAR[2]),
        "transposed": float(transposed(a, b)),
        "slip": float(_slip(a, b)),
        "currency": float(fa.currency != fb.currency),
        "per": float(fa.kind is Kind.MONEY and (fa.unit or "") != (fb.unit or "")),
        "qualified": float(fa.qualifier is not Qualifier.EXACT) + float(fb.qualifier is not Qualifier.EXACT),
        "alone": 1.0 / (a.rivals * b.rivals),
        "limit": float(("limite" in ca.perimeter) != ("limite" in cb.perimeter)),
        "role": float(ca.role is not cb.role),
        "variation": float((ca.role is Role.VARIATION) != (cb.role is Role.VARIATION)),
        "direction": directions(a, b),
        "period": periods(a, b),
        "sum": float(fa.value in b.sums or fb.value in a.sums),
        "said": 0.0 if not (ca.attribution and cb.attribution) else 1.0 if ca.attribution == cb.attribution else -1.0,
        "marks": float(not a.own_marks.isdisjoint(b.own_marks)),
        "unlike marks": float(bool((marks(a) ^ marks(b)) - SCOPES)),
        "framing": 0.0 if equal else float(ca.adjunct) + float(cb.adjunct),
        "leading": float(a.leads and b.leads),
        "distance": abs(a.position - b.position),
        "title": float(ca.title != cb.title),
        "percent": float(fa.kind is Kind.PERCENT),
        "physical": float(fa.kind is Kind.MEASURE),
        "span": float(fa.kind is Kind.DURATION),
        "money": float(fa.kind is Kind.MONEY),
        "anchor": _anchored(a, b, anchors),
    }


_CLOSE = 0.05
"""In decimal orders: 12 %."""
_FAR = 0.5, 0.8, 1.2
"""In decimal orders: three, six and sixteen times."""


def _one_measure(a: Item, b: Item) -> bool:
    measure = a.claim.measure
    return measure is not None and measure == b.claim.measure and is_measure(measure)


def _two_measures(a: Item, b: Item) -> bool:
    """Two of the lexicon, which is rarely wrong."""
    ma, mb = a.claim.measure, b.claim.measure
    return bool(ma and mb and ma != mb and is_measure(ma) and is_measure(mb) and not akin(ma, mb))


def _subjects(a: Item, b: Item) -> float:
    if not (a.claim.subject and b.claim.subject):
        return 0.0
    return a.subject if a.claim.subject == b.claim.subject else -min(a.subject, b.subject)


def _names(a: Item, b: Item) -> float:
    """The share of the entities that both sentences name."""
    return len(a.names & b.names) / len(a.names | b.names) if a.names and b.names else 0.0


def _slip(a: Item, b: Item) -> bool:
    """« millions » for « milliards »."""
    if a.magnitude is None or b.magnitude is None:
        return False
    return abs(abs(a.magnitude - b.magnitude) - 3) < NEAR


_PASSAGE = 150
"""Characters over which a figure that both articles state says a third of what it would right beside."""


def _anchored(a: Item, b: Item, anchors: Anchors) -> float:
    """How near both stand to a figure that their articles have in common."""
    best = 0.0
    for left, right, telling in anchors:
        if left is not a and right is not b:
            off = abs(left.figure.start - a.figure.start) + abs(right.figure.start - b.figure.start)
            best = max(best, telling * exp(-off / _PASSAGE))
    return best
