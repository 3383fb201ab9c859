"""Whether two figures of one measure speak of different things: another perimeter, place or time, or a part."""

import re
from collections.abc import Callable, Sequence

from corpus.claims.dimensions import AGE, DURATION
from corpus.claims.measures import akin, is_measure
from corpus.claims.model import Role
from corpus.figures.model import Kind
from corpus.french import typography as t
from search.comparison import proofs
from search.comparison.changes import bygone, had_been, moved, no_more, not_yet
from search.comparison.items import Item, Neighbour
from search.comparison.likeness import ELASTIC
from search.comparison.misprints import has_few_digits, slipped, transposed
from search.comparison.moments import (
    ONE_AFFAIR,
    birthdays,
    countdown,
    days_between,
    editions,
    one_period,
    periods,
    spans,
    stated_periods,
)
from search.comparison.natures import natures
from search.comparison.opposites import told_apart
from search.comparison.perimeters import marks, ratio, relative
from search.comparison.prospects import aimed, expected, fulfilled, once_promised
from search.comparison.restrictions import grouped, restricted, successors
from search.comparison.settings import afterwards, closed_in
from search.comparison.shares import wholes
from search.comparison.snapshots import hours, partial, records, since, usual
from search.comparison.stages import budgeted, norms, refused, sentenced, stages, upheld, was_and_will_be
from search.comparison.stretches import distances, times, topped
from search.comparison.sums import completing, derived, shared, superseded
from search.comparison.tolls import tolls, updated
from search.comparison.voices import counts_too, rivals

_OUTGROWN = 1.25
"""« au moins 34 » leaves room for 87, yet a toll that grew by more than this is another toll."""


def certain(a: Item, b: Item, around: Sequence[Neighbour]) -> str | None:
    """Why two figures that differ do not contradict, whatever else speaks for it, in French."""
    if transposed(a, b) and days_between(a, b) <= ONE_AFFAIR:
        rules = (*_OF_SLIPS, marks, tolls, natures, wholes, distances) if has_few_digits(a) else _OF_SLIPS
        return derived(a, b, around) or _first(a, b, rules)
    if reason := superseded(a, b, around):
        return reason
    went_on = tolls(a, b) if updated(a, b) or not (a.claim.attribution or b.claim.attribution) else None
    sums = derived(a, b, around) or shared(a, b, around) or completing(a, b, around)
    return sums or went_on or _first(a, b, _CERTAIN)


def parted(a: Item, b: Item) -> str | None:
    """Why two figures are of two things, even where one looks like a slip of the other; what the texts around add up
    to is left out."""
    return _first(a, b, _CERTAIN)


def difference(a: Item, b: Item) -> str | None:
    """Why the two may not speak of the same thing, in French; ``None`` where nothing says so. It holds unless other
    evidence prevails."""
    return _first(a, b, (tolls, _two_measures, _in_one_place))


def outright(a: Item, b: Item) -> str | None:
    """The differences that hold even where the two intervals happen to overlap."""
    return _first(a, b, (stated_periods, expected, topped)) or (tolls(a, b) if ratio(a, b) > _OUTGROWN else None)


def _first(a: Item, b: Item, rules: Sequence[Callable[[Item, Item], str | None]]) -> str | None:
    for rule in rules:
        if reason := rule(a, b):
            return reason
    return None


def roles(a: Item, b: Item) -> str | None:
    """« 18 % du total », « a chuté de 20 % ». Amounts may be said both ways: « une addition de 180 euros »,
    « alourdie de 112 euros »."""
    if Role.REFERENCE in (a.claim.role, b.claim.role) and a.claim.role is not b.claim.role and not one_period(a, b):
        old, other = (a, b) if a.claim.role is Role.REFERENCE else (b, a)
        if bygone(other) or had_been(other):
            return None  # « a ramené son effectif de 540 à 410 », « ils étaient 610 il y a un an »
        return f"{proofs.stated(old.figure)} est un point de comparaison, pas la valeur actuelle"
    if relative(a) and Role.VARIATION in (a.claim.role, b.claim.role) and a.claim.role is not b.claim.role:
        change = a if a.claim.role is Role.VARIATION else b
        return f"{proofs.stated(change.figure)} est une variation, l’autre chiffre un niveau"
    return None


def sorts(a: Item, b: Item) -> str | None:
    """Wholesale and retail, with the land and without."""
    found = told_apart(a, b)
    return found and proofs.on_each_side(proofs.PERIMETERS, *found)


def bases(a: Item, b: Item) -> str | None:
    """« 2,3 °C de plus que la normale 1991-2020 », « 2,5 °C de plus qu’entre 1981 et 2010 »."""
    if not (a.base and b.base) or a.base == b.base or Role.LEVEL in (a.claim.role, b.claim.role):
        return None
    return f"références différentes{t.NBSP}: {proofs.span(*a.base)} et {proofs.span(*b.base)}"


def _two_measures(a: Item, b: Item) -> str | None:
    """« 1 082 loups », « 300 tirs »: two things that the lexicon tells apart."""
    ma, mb = a.claim.measure, b.claim.measure
    if a.figure.kind is not Kind.COUNT or not (ma and mb) or ma == mb or akin(ma, mb):
        return None
    if not (is_measure(ma) and is_measure(mb)) or ma in b.claim.heads or mb in a.claim.heads:
        return None  # « 17 supporters ont été interpellés », « 27 interpellations »
    return proofs.on_each_side("deux mesures", ma, mb)


def two_lengths(a: Item, b: Item) -> bool:
    """« une garantie de trois ans », « un contrat de deux ans »: two things that last."""
    ma, mb = a.claim.measure, b.claim.measure
    if a.figure.kind is not Kind.DURATION or not (ma and mb) or ma == mb or akin(ma, mb):
        return False
    if not (is_measure(ma) and is_measure(mb)) or ma in b.claim.heads or mb in a.claim.heads:
        return False
    return {ma, mb}.isdisjoint((AGE, DURATION))


def _incomparable(a: Item, b: Item) -> str | None:
    """Tenfold apart is no disagreement on one thing, unless it is the slip of a thousand (« millions »)."""
    if ratio(a, b) < _TENFOLD or slipped(a, b):
        return None
    return (
        f"{proofs.stated(a.figure)} et {proofs.stated(b.figure)}{t.NBSP}: un écart trop grand pour un même chiffre,"
        " sans doute deux objets"
    )


_TENFOLD = 10


def places(a: Item, b: Item) -> str | None:
    """Why two figures are of two places, or one of a part of the other's, in French; ``None`` where nothing says
    so."""
    pa, pb = a.claim.place, b.claim.place
    if pa == pb or not (pa or pb) or _of_one_crowd(a, b):
        return None
    if pa and pb:
        return f"lieux différents{t.NBSP}: {pa} et {pb}"
    only = ratio(a, b) >= _RIVAL_RATIO or _of_there_alone(a if pa else b)
    return _in_one_place(a, b) if only else None


def _of_there_alone(item: Item) -> bool:
    """« 1 700 ouvriers de Belgique », « au Maroc seul », « à Brest, 900 ouvriers ; à Lorient, 400 »."""
    place, behind = item.claim.place or "", _WHOSE.match(item.article.text, item.figure.end)
    there = behind is not None and item.article.text.startswith(place, behind.end())
    return there or f"{place} seul" in item.sentence or _ELSEWHERE.match(item.plain_sentence) is not None


_WHOSE = re.compile(r"\s[\w-]+(?: [\w-]+)? (?:de la |de l['’]|d[eu]s? |d['’])")


_THERE = r"(?:à|au|aux|en|dans|sur|près de)\s[^,.;:()\d]{2,34},"
_ELSEWHERE = re.compile(rf"[\s«]*(?:mais )?{_THERE}\s[^.]*?(?:[;:]|\s(?:et|mais|quand|contre),?)\s{_THERE}\s")


def _of_one_crowd(a: Item, b: Item) -> bool:
    """« 190 000 en France, selon les autorités, 600 000 d’après les syndicats »."""
    near = a.claim.measure in ELASTIC or ratio(a, b) < _RIVAL_RATIO
    return near and a.source == b.source and rivals(a, b)


def _in_one_place(a: Item, b: Item) -> str | None:
    """Where one alone is said to be of a place that the other's article does not name, or names further down. The two
    are surely of a part and of the whole only where they lie far apart: « 410 loutres dans le delta », « les loutres
    sont 520 »."""
    pa, pb = a.claim.place, b.claim.place
    if pa == pb or (pa and pb) or _of_one_crowd(a, b):
        return None
    far = ratio(a, b) >= _RIVAL_RATIO
    part, whole = (a, b) if pa else (b, a)
    said = whole.article.text
    if far:  # « 15 000 postes », « 3 500 à Nantes », which the other article names further down
        said = whole.sentence if a.source == b.source else said[:_HEAD]
    if (pa or pb or "") in said:
        return None  # the other article is about that place
    if part.magnitude is None or whole.magnitude is None:
        return None
    if part.magnitude > whole.magnitude and not _of_one(part):
        return None
    if rivals(a, b) and not far:
        return None  # « À Bruxelles, 12 000 selon la police », « le cortège bruxellois : 20 000 selon la CGT »
    return f"{pa or pb} seulement d’un côté, sans limite de lieu de l’autre"


def two_places(a: Item, b: Item) -> bool:
    """Whether each of the two is said to be of a place of its own."""
    return bool(a.claim.place and b.claim.place) and a.claim.place != b.claim.place


def _of_one(item: Item) -> bool:
    """Whether the figure is of one thing and adds up to nothing: a price, a rate."""
    return relative(item) or (item.figure.kind is Kind.MONEY and item.claim.measure in _UNIT_PRICES)


_UNIT_PRICES = frozenset({"prix", "loyer", "salaire", "dépenses"})
_HEAD = 300
"""Characters in which an article says what place it is about."""
_RIVAL_RATIO = 3
"""How far apart those who count a crowd put it; further, one counts the town and the other the country."""


def one_ratio(a: Item, b: Item) -> bool:
    """Whether two multipliers may be of one thing: of one measure, or of one party where the lexicon does not part
    the measures (« a mis 100 fois plus chez X », « X : 11 milliards contre 16 millions, un facteur 687,5 »)."""
    if a.figure.kind is not Kind.MULTIPLIER:
        return False
    ma, mb = a.claim.measure, b.claim.measure
    if ma == mb:
        return ma is not None
    known = ma is not None and mb is not None and is_measure(ma) and is_measure(mb)
    parties = {a.claim.subject, a.claim.object} & {b.claim.subject, b.claim.object} - {None}
    near = ma in b.claim.context or mb in a.claim.context
    return not known and not a.words.names.isdisjoint(b.words.names) and (near or bool(parties))


def one_article(a: Item, b: Item) -> str | None:
    """An article that gives two values for itself tells them apart, unless it lays two sources side by side."""
    if a.source != b.source or rivals(a, b) or counts_too(a, b) or one_ratio(a, b):
        return None
    return f"le même article distingue les deux{t.NBSP}: {proofs.stated(a.figure)} et {proofs.stated(b.figure)}"


_CERTAIN = (
    roles,
    bases,
    periods,
    birthdays,
    marks,
    sorts,
    spans,
    countdown,
    moved,
    not_yet,
    no_more,
    norms,
    expected,
    fulfilled,
    aimed,
    once_promised,
    hours,
    partial,
    since,
    records,
    usual,
    closed_in,
    afterwards,
    budgeted,
    was_and_will_be,
    sentenced,
    upheld,
    refused,
    stages,
    restricted,
    grouped,
    successors,
    natures,
    wholes,
    distances,
    times,
    topped,
    places,
    editions,
    one_article,
    _incomparable,
)
_OF_SLIPS = (roles, stages, one_article, _incomparable)
"""What holds even where one of two figures looks like a slip of the other: 1 340 and 1 430."""
