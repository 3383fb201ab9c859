"""What speaks for two figures that differ being of one date, place and perimeter, so that they contradict."""

from math import log1p

from corpus.claims.measures import is_measure
from corpus.claims.model import Role
from corpus.figures.model import Kind, Modality, Qualifier
from search.comparison import weights
from search.comparison.items import Item
from search.comparison.likeness import ELASTIC, days_apart, denied, event, measures, nouns, transposed
from search.comparison.scope import counts_too, rivals


def contradict(a: Item, b: Item, link: float) -> bool:
    """Whether two figures that no reading makes meet are likely of one scope. ``link`` are the log-odds that they
    measure one thing."""
    return denied(a, b) or odds(a, b, link) > _NEEDED


def contradict_for_sure(a: Item, b: Item, link: float) -> bool:
    """The same among many articles, where more pairs are alike by chance, and another day has another figure."""
    first, second = a.article.published, b.article.published
    lag = abs((first - second).days) if first and second else 0
    if a.source == b.source and not (rivals(a, b) or counts_too(a, b)):
        return False
    return denied(a, b) or (lag <= _SAME_NEWS and odds(a, b, link) > _NEEDED_AMONG_MANY)


def odds(a: Item, b: Item, link: float) -> float:
    """The evidence in log-odds."""
    return weights.weigh(evidence(a, b, link), weights.fitted()["conflict"])


_NEEDED, _NEEDED_AMONG_MANY = -0.4, 0.5
"""Log-odds."""
_SAME_NEWS = 3
"""Days in which one piece of news goes round."""


def evidence(a: Item, b: Item, link: float) -> dict[str, float]:
    """The evidence by the names that the weights have."""
    fa, fb, ca, cb = a.figure, b.figure, a.claim, b.claim
    ratio = abs(a.magnitude - b.magnitude) if a.magnitude is not None and b.magnitude is not None else 0.0
    dated = fa.kind is Kind.DATE
    first, second = a.article.published, b.article.published
    lag = abs((first - second).days) if first and second else 0
    one, other = (ca.period, cb.period)
    said = ca.attribution, cb.attribution
    noun = nouns(ca, cb)
    return {
        "link": link,
        "doubt": min(0.0, link),
        "date": float(dated),
        "days apart": days_apart(a, b),
        "event": event(a, b),
        "two events": float(dated and bool(ca.events and cb.events) and not event(a, b)),
        "next day": float(dated and days_apart(a, b) < _NEXT),
        "elastic": float(ca.measure == cb.measure and ca.measure in ELASTIC),
        "ratio": 0.0 if dated else min(ratio, 1.5),
        "near": float(not dated and 0 < ratio < _NEAR),
        "far": float(ratio > _FAR),
        "slip": float(transposed(a, b) or abs(ratio - 3) < _NEAR),
        "percent": float(fa.kind is Kind.PERCENT),
        "money": float(fa.kind is Kind.MONEY),
        "count": float(fa.kind is Kind.COUNT),
        "span": float(fa.kind is Kind.DURATION),
        "lag": log1p(lag),
        "within": float(a.source == b.source),
        "rival sources": float(rivals(a, b)),
        "one source": float(bool(said[0]) != bool(said[1])),
        "noun": max(0.0, noun),
        "other noun": max(0.0, -noun),
        "measure": float(measures(ca, cb) == 1.0 and is_measure(ca.measure or "")),
        "other measure": max(0.0, -measures(ca, cb)),
        "one period": float(one is not None and other is not None and one[0] <= other[1] and other[0] <= one[1]),
        "half period": float((one is None) != (other is None)),
        "half place": float((ca.place is None) != (cb.place is None)),
        "other subject": float(bool(ca.subject and cb.subject and ca.subject != cb.subject)),
        "same subject": float(ca.subject == cb.subject is not None),
        "marks": float(bool(set(ca.perimeter) ^ set(cb.perimeter))),
        "framing": float(ca.adjunct) + float(cb.adjunct),
        "references": float(ca.role is cb.role is Role.REFERENCE),
        "variations": float(ca.role is cb.role is Role.VARIATION),
        "qualified": float(fa.qualifier is not Qualifier.EXACT) + float(fb.qualifier is not Qualifier.EXACT),
        "planned": float((fa.modality is Modality.STATED) != (fb.modality is Modality.STATED)),
        "small": float(len(a.digits) < 2) + float(len(b.digits) < 2),
    }


_NEXT = 0.7
"""Logarithm of two: the next day, month or year."""
_NEAR, _FAR = 0.022, 0.5
"""In decimal orders: 5 %; three times."""
