"""Figures that one article sets side by side: restated, converted, of rival sources, part and total."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations, pairwise

from corpus.claims.measures import is_measure
from corpus.claims.model import Role
from corpus.figures.model import Kind
from search.comparison.intervals import reach
from search.comparison.items import Item
from search.comparison.likeness import context, counted, denied, few, governed
from search.comparison.perimeters import EXCLUSIVE
from search.comparison.scope import one_ratio
from search.comparison.voices import counts_too, rivals

_Pairs = set[tuple[int, int]]

_CONVERTED = re.compile(r"^[\s\u00a0]*(?:\(|,? ?soit |,? ?ou |= ?)[^.;()]{0,20}$")
# « 4 millions de yens à chaque club, soit 25 000 euros »
_SOIT = re.compile(r"^[^.;:()\d]{0,60}(?:\(|, (?:soit|ou|c['’]est-à-dire) )[^.,;()\d]{0,25}$")
_AGAINST = re.compile(r",\s*contre\s")
_PART = re.compile(r"\b(?:dont|parmi lesquels|parmi lesquelles|y compris)\s[^,;.]{0,25}$")
_OUT_OF = re.compile(r"[^;.]{0,40}\bsur (?:un total de |les |ses |quelque |environ )*$")
# « Sur les 311 millions récoltés, 210 seulement »
_OF_ALL = re.compile(
    r"(?:^|[.;:»]\s|\b(?:mais|or|et|car),? )(?:sur|des|parmi|de) (?:les |ses |ces |leurs |nos |quelque |environ )*$"
)
_THEN = re.compile(
    r"[^.;:]{2,60}, (?:(?:plus|moins|près|environ|quelque|à peine|au moins|seuls?|seules?)\s?(?:de |d[’'])?)*$"
)
# « 24 euros pour un adulte, 17,50 pour un enfant »
_FOR_OTHERS = re.compile(r"[\s\u00a0]pour (?:les?|la|l[’']|une?|ceux|celles)\b")
_NEXT = re.compile(r"[^.;:]{0,60}(?:,| et) (?:de |à |seulement )*$")
_CONVERTED_WITHIN = 0.03
"""In decimal orders: 7 %, as far as a rounded conversion goes."""
_REWORDED = 0.2
"""In decimal orders: a title rounds, but not by more than half."""
_GOVERNED = 0.3
"""How much the same words must govern a title's figure and one of the text that is not the same."""
_ALIKE = 0.1
"""Cosine of contexts from which two ratios of one article are of one thing."""
_BOUNDING = frozenset({"cumul", "requis", "proposé", "réclamé", "ajusté", "restant"})
_IN_A_BREATH = 60
"""Characters in which « 2 000 selon les organisateurs, 1 200 selon la police » says both."""
_SIDE_BY_SIDE = 160
"""Characters between two figures that a reader still sees together."""


def within(members: Sequence[Item]) -> tuple[_Pairs, _Pairs, _Pairs]:
    """Pairs of one group in one article: those that state one thing twice, those set beside each other, and those of
    which the later gives another source's value for what the earlier states."""
    restated: _Pairs = set()
    beside: _Pairs = set()
    answered: _Pairs = set()
    articles: dict[int, list[Item]] = defaultdict(list)
    for item in members:
        if item.figure.kind is not Kind.DATE:
            articles[item.source].append(item)
    for own in articles.values():
        ordered = sorted(own, key=lambda item: item.figure.start)
        neighbours = set(pairwise(item.number for item in ordered))
        for a, b in combinations(ordered, 2):
            if _restates(a, b):
                restated.add((a.number, b.number))
            elif ((a.number, b.number) in neighbours and _includes(a, b)) or _contrasts(a, b):
                beside.add((a.number, b.number))
        stated = {item.claim.figure: item for item in ordered}
        for b in ordered:
            earlier = stated.get(b.claim.opposes) if b.claim.opposes is not None else None
            if earlier is not None and counts_too(earlier, b):
                answered.add((earlier.number, b.number))
    return restated, beside - answered, answered


def _restates(a: Item, b: Item) -> bool:
    """The title's figure again in the text, or an amount with its conversion right behind it."""
    fa, fb = a.figure, b.figure
    if fa.currency != fb.currency:
        between = _between(a, b)
        return bool(_CONVERTED.match(between) or (_apart(a, b) < _CONVERTED_WITHIN and _SOIT.match(between)))
    if fa.unit != fb.unit and fa.kind in (Kind.MEASURE, Kind.DURATION):
        if _apart(a, b) >= _CONVERTED_WITHIN:
            return False
        titled, between = a.claim.title != b.claim.title and governed(a, b) > 0, _between(a, b)
        return bool(titled or _CONVERTED.match(between) or _SOIT.match(between))
    if fa.value is not None and fa.value == fb.value:
        if few(a) and counted(a, b) < 0:
            return False  # « deux morts », « deux hélicoptères »
        exact = fa.kind is Kind.MONEY and len(a.digits) > 1
        return exact or a.claim.title != b.claim.title or governed(a, b) > 0.8
    if a.claim.title == b.claim.title or fa.unit != fb.unit or _apart(a, b) >= _REWORDED or governed(a, b) <= 0.2:
        return False
    ra, rb = reach(fa), reach(fb)
    return ra is not None and rb is not None and ra.overlaps(rb)


def _contrasts(a: Item, b: Item) -> bool:
    """Two sources on one count, a total and its part, a level and the earlier one it is held against, two ratios of
    one measure."""
    if a.figure.kind is Kind.MULTIPLIER:
        return one_ratio(a, b) or (context(a, b) > _ALIKE and not _two_measures(a, b))
    if denied(a, b):
        return True
    ca, cb = a.claim, b.claim
    gap = b.figure.start - a.figure.end
    if gap > _SIDE_BY_SIDE and ca.sentence != cb.sentence and ca.perimeter == cb.perimeter:
        return False  # most pairs
    if ca.noun and cb.noun and set(ca.noun).isdisjoint(cb.noun):
        return False
    if _told_apart(a, b) or _for_others(a, b):
        return True
    levels = ca.role is cb.role is Role.LEVEL
    if gap <= _SIDE_BY_SIDE and rivals(a, b):
        if a.figure.kind is Kind.COUNT:
            one_noun = ca.noun == cb.noun or not (ca.noun and cb.noun)
            return one_noun and _apart(a, b) < 1 and (gap <= _IN_A_BREATH or not _two_measures(a, b))
        return (
            levels
            and a.figure.kind in (Kind.MONEY, Kind.PERCENT)
            and not _two_measures(a, b)
            and _apart(a, b) < _REWORDED * 2
            and not governed(a, b) == 0 == context(a, b)
        )
    if ca.sentence != cb.sentence:
        if ca.perimeter == cb.perimeter or _BOUNDING.isdisjoint(set(ca.perimeter) ^ set(cb.perimeter)):
            return False
        one = ca.measure == cb.measure and context(a, b) > 0
        return one or (gap < 120 and _apart(a, b) < 0.3 and not _two_measures(a, b))
    if gap < 110 and set(ca.noun) & set(cb.noun) and _AGAINST.search(_between(a, b)):
        return True
    if Role.REFERENCE in (ca.role, cb.role) and ca.role is not cb.role:
        return Role.VARIATION not in (ca.role, cb.role) and gap < 60
    return False


def _two_measures(a: Item, b: Item) -> bool:
    ma, mb = a.claim.measure, b.claim.measure
    return bool(ma and mb and ma != mb and is_measure(ma) and is_measure(mb))


def _includes(a: Item, b: Item) -> bool:
    """« 427 employés, dont 361 syndiqués », « 640 au Japon, sur 1 150 au total », of two figures that follow each
    other: the six of « quatre morts et dix-huit blessés, dont six » are not of the dead."""
    if a.claim.sentence != b.claim.sentence or b.figure.start - a.figure.end >= _SIDE_BY_SIDE // 2:
        return False
    between = _between(a, b)
    if _PART.search(between) or _OUT_OF.match(between):
        return True
    if a.figure.kind is Kind.COUNT:
        return False  # any text has « sur 37 élèves, onze »
    start = a.claim.sentence[0]
    return bool(_OF_ALL.search(a.article.text[start : a.figure.start].lower()) and _THEN.fullmatch(between))


def _for_others(a: Item, b: Item) -> bool:
    """« 24 euros pour un adulte, 17,50 pour un enfant »: two prices of one thing."""
    if a.figure.kind is not Kind.MONEY or a.claim.sentence != b.claim.sentence:
        return False
    return bool(_NEXT.fullmatch(_between(a, b)) and _FOR_OTHERS.match(b.article.text, b.figure.end))


def _told_apart(a: Item, b: Item) -> bool:
    """« 5 millions au marteau, 6 avec les frais » in one sentence; the title's fine, of which a part is suspended."""
    ca, cb = a.claim, b.claim
    if ca.perimeter == cb.perimeter == ():
        return False
    marks = set(ca.perimeter), set(cb.perimeter)
    if ca.sentence == cb.sentence:
        return any(marks[0] & family and marks[1] & family and marks[0] ^ marks[1] for family in EXCLUSIVE)
    return (
        ca.title != cb.title
        and ca.measure is not None
        and ca.measure == cb.measure
        and is_measure(ca.measure)
        and marks[0] != marks[1]
        and _apart(a, b) < _REWORDED * 2
        and governed(a, b) > _GOVERNED
    )


def _apart(a: Item, b: Item) -> float:
    """Decimal orders between the two values."""
    return abs(a.magnitude - b.magnitude) if a.magnitude is not None and b.magnitude is not None else 9.0


def _between(a: Item, b: Item) -> str:
    """The text from one of two figures to the other."""
    return a.article.text[a.figure.end : b.figure.start]
