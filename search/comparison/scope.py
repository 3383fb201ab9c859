"""Whether two figures of one measure speak of different things: another perimeter, place or time, or a part."""

import re
from collections.abc import Callable, Iterable, Sequence

from corpus.claims.ages import AGE
from corpus.claims.measures import akin, is_measure
from corpus.claims.model import Role
from corpus.figures.model import Kind
from corpus.french import typography as t
from search.comparison import proofs
from search.comparison.changes import bygone, moved, to_come
from search.comparison.items import Item, Neighbour
from search.comparison.likeness import orders_between
from search.comparison.misprints import slipped, transposed
from search.comparison.moments import (
    birthdays,
    countdown,
    editions,
    one_period,
    periods,
    spans,
    stated_periods,
)
from search.comparison.opposites import told_apart
from search.comparison.prospects import expected, fulfilled
from search.comparison.restrictions import grouped, restricted, successors
from search.comparison.snapshots import hours, partial, usual
from search.comparison.stages import budgeted, norms, sentenced, stages, was_and_will_be
from search.comparison.sums import completing, derived, shared, superseded
from search.comparison.tolls import tolls, updated
from search.comparison.voices import counts_too, rivals

# Marks that exclude or bound each other: where one side bears one and the other bears none or another of the same
# line, the two figures count different things.
EXCLUSIVE: tuple[frozenset[str], ...] = (
    frozenset({"TTC", "HT"}),
    frozenset({"bonus compris", "hors bonus"}),
    frozenset({"frais compris", "hors frais"}),
    frozenset({"premier tour", "second tour"}),
    frozenset({"toutes compétitions", "championnat", "coupe"}),
    frozenset({"pour", "contre"}),
    frozenset({"net", "brut"}),
    frozenset({"réclamé", "proposé"}),
)
# How often; it bounds nothing where only one side says it and the values are of one order.
_RATES = frozenset({"par mois", "par semaine", "par an", "par jour"})
_ONE_SIDED = (
    "ensemble",
    "limite",
    "un autre",
    "requis",
    "en termes réels",
    "sans le reste",
    "seuil",
    "à vol d’oiseau",
    "capacité",
    "au départ",
    "résultats partiels",
    "avec sursis",
    "ferme",
    "au plus fort",
    "cumul",
    "part",
    "une partie",
    "une année",
    "autre",
    "ajusté",
    "à périmètre comparable",
    "en moyenne",
    "médiane",
    "restant",
)
_OUTGROWN = 1.25
"""« au moins 34 » leaves room for 87, yet a toll that grew by more than this is another toll."""


def certain(a: Item, b: Item, around: Sequence[Neighbour]) -> str | None:
    """Why two figures that differ do not contradict, whatever else speaks for it, in French."""
    if transposed(a, b):
        rules = (*_OF_SLIPS, marks, tolls) if len(a.shuffled) <= _SHORT else _OF_SLIPS
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
    return _first(a, b, (tolls, two_measures))


def outright(a: Item, b: Item) -> str | None:
    """The differences that hold even where the two intervals happen to overlap."""
    return _first(a, b, (stated_periods, expected)) or (tolls(a, b) if _ratio(a, b) > _OUTGROWN else None)


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
        if bygone(other):
            return None  # « a ramené son effectif de 540 à 410 », « ils étaient 610 il y a un an »
        return f"{proofs.stated(old.figure)} est un point de comparaison, pas la valeur actuelle"
    if _relative(a) and Role.VARIATION in (a.claim.role, b.claim.role) and a.claim.role is not b.claim.role:
        change = a if a.claim.role is Role.VARIATION else b
        return f"{proofs.stated(change.figure)} est une variation, l’autre chiffre un niveau"
    return None


def marks(a: Item, b: Item) -> str | None:
    if AGE in (a.claim.measure, b.claim.measure):
        return None
    if a.claim.perimeter == b.claim.perimeter:
        return None
    ma, mb = set(a.claim.perimeter), set(b.claim.perimeter)
    if "requis" in ma & mb:  # « l’avocat général a réclamé quinze ans »
        ma, mb = ma - {"réclamé"}, mb - {"réclamé"}
    if _relative(a) and not (ma & _OF_AMOUNTS and mb & _OF_AMOUNTS):
        ma, mb = ma - _OF_AMOUNTS, mb - _OF_AMOUNTS
    for line in EXCLUSIVE:
        left, right = ma & line, mb & line
        if left != right and (left or right) and left | right != {"pour"}:
            return _perimeters(left, right)
    left, right = ma & _RATES, mb & _RATES
    if left != right and ((left and right) or _ratio(a, b) >= _RATE_RATIO):
        return _perimeters(left, right)
    if ("par tête" in ma) != ("par tête" in mb) and _ratio(a, b) >= _RATE_RATIO:
        return _perimeters({"par tête"} & ma, {"par tête"} & mb)
    said = [item.article.text[slice(*item.claim.sentence)] for item in (b, a)]
    left, right = ({mark for mark in side if _bounds(mark, by)} for side, by in zip((ma, mb), said, strict=True))
    if not alike(left, right):
        return _perimeters(left, right)
    for mark in _ONE_SIDED:
        if (mark in ma) != (mark in mb) and _holds(mark, *((a, b) if mark in ma else (b, a))):
            return _perimeters({mark} & ma, {mark} & mb)
    return None


def _bounds(mark: str, beside: str) -> bool:
    """Whether a mark bounds a figure beside the other one’s sentence; « pour la seule ville d’Orval » does not where
    that names Orval too."""
    return bool(_BOUND.search(mark)) and not ("seul" in mark and mark.split()[-1].capitalize() in beside)


def alike(left: Iterable[str], right: Iterable[str]) -> bool:
    """Whether two figures have the same marks, said of one debt or of several."""
    return set(map(_singular, left)) == set(map(_singular, right))


def _singular(mark: str) -> str:
    """« dettes comprises », « dette comprise »."""
    return " ".join(word.rstrip("s") for word in mark.split())


def _holds(mark: str, bearer: Item, other: Item) -> bool:
    """Whether a mark that only one of two figures bears says that they count different things."""
    said = other.article.text[slice(*other.claim.sentence)]
    if mark == "part" and bearer.claim.place and bearer.claim.place in said:
        return False  # « dont 8 000 à Lyon », « 11 000 dans les rues de Lyon »
    if mark == "part" and not set(bearer.claim.noun).isdisjoint(other.claim.noun):
        # « 427 employés, dont 361 syndiqués », « ses 380 syndiqués » are of one thing; « dix-neuf arrestations,
        # dont sept ont été cassées » is a part of what was counted before.
        return bool(_BARE.match(bearer.article.text, bearer.figure.end))
    if mark in _WHOLE_OR_PART and _ratio(bearer, other) < _NEAR:
        return False  # « dix des dix-sept suspects », « quatorze suspects »: two counts of one whole
    if mark in ("ensemble", "cumul") and bearer.magnitude is not None and other.magnitude is not None:
        return bearer.magnitude >= other.magnitude  # « ils étaient 350 » is no part of « sur les 280 occupants »
    if mark == "ferme":
        # « quatre ans ferme » is the whole sentence, where no part of it is suspended.
        return any("sursis" in item.article.text for item in (bearer, other))
    if mark == "au plus fort" and _PEAK.search(other.article.text, *other.claim.sentence):
        return False  # « des pointes à 130 km/h », « 128 km/h au plus fort du coup de vent »
    if mark == "une partie" and bearer.magnitude is not None and other.magnitude is not None:
        return bearer.magnitude <= other.magnitude  # and the part no more
    return True


_WHOLE_OR_PART = frozenset({"ensemble", "une partie"})
_NEAR = 1.5
"""Times: what is so near a whole is hardly a part of it."""
_PEAK = re.compile(r"\b(?:pointes?|pics?|rafales?|bourrasques?|maximum|record)\b")
_BARE = re.compile(
    r"\s*(?:[,;.)]|(?:à|au|aux|en|dans|sur|chez|"
    r"ont|avaient|auront|auraient|sont|étaient|seront|seraient|fer(?:ont|aient))\b)"
)
"""What follows a number without a noun of its own."""
_BOUND = re.compile(
    r"^(?:hors|sans|en (?:comptant|ajoutant|incluant|intégrant)|avec|y compris|chez les|(?:\w+ )*seule?s?)\b|"
    r"\b(?:comprise?s?|incluse?s?)$"
)
"""« hors foncier », « dette incluse », « en comptant les options »."""
_OF_AMOUNTS = frozenset({"brut", "net", "ajusté"})
"""« 11 fois l’excédent brut », « une prime de 43 % »: the word goes with the amount, not with the ratio, unless both
sides have one: « 60 % du salaire brut », « 72 % du net »."""


def _relative(item: Item) -> bool:
    return item.figure.kind in (Kind.PERCENT, Kind.POINTS, Kind.MULTIPLIER)


def sorts(a: Item, b: Item) -> str | None:
    """Wholesale and retail, with the land and without."""
    found = told_apart(a, b)
    return found and f"périmètres différents{t.NBSP}: {found[0]} d’un côté, {found[1]} de l’autre"


def bases(a: Item, b: Item) -> str | None:
    """« 2,3 °C de plus que la normale 1991-2020 », « 2,5 °C de plus qu’entre 1981 et 2010 »."""
    if not (a.base and b.base) or a.base == b.base or Role.LEVEL in (a.claim.role, b.claim.role):
        return None
    return f"références différentes{t.NBSP}: {proofs.span(*a.base)} et {proofs.span(*b.base)}"


def two_measures(a: Item, b: Item) -> str | None:
    """« 1 082 loups », « 300 tirs »: two things that the lexicon tells apart."""
    ma, mb = a.claim.measure, b.claim.measure
    if a.figure.kind is not Kind.COUNT or not (ma and mb) or ma == mb or akin(ma, mb):
        return None
    if not (is_measure(ma) and is_measure(mb)) or ma in b.claim.heads or mb in a.claim.heads:
        return None  # « 17 supporters ont été interpellés », « 27 interpellations »
    return f"deux mesures{t.NBSP}: {ma} d’un côté, {mb} de l’autre"


_RATE_RATIO = 4
"""A month has more than four weeks: less than that apart, a rate and a bare figure are not what the mark parts."""


def incomparable(a: Item, b: Item) -> str | None:
    """Tenfold apart is no disagreement on one thing, unless it is the slip of a thousand (« millions »)."""
    ratio = _ratio(a, b)
    if ratio < _TENFOLD or slipped(a, b):
        return None
    return (
        f"{proofs.stated(a.figure)} et {proofs.stated(b.figure)}{t.NBSP}: un écart trop grand pour un même chiffre,"
        " sans doute deux objets"
    )


_TENFOLD = 10


def _ratio(a: Item, b: Item) -> float:
    return 10 ** orders_between(a, b) if a.magnitude is not None and b.magnitude is not None else 1.0


def _perimeters(left: set[str], right: set[str]) -> str:
    named = [" et ".join(sorted(side)) if side else "sans précision" for side in (left, right)]
    return f"périmètres différents{t.NBSP}: {named[0]} d’un côté, {named[1]} de l’autre"


def places(a: Item, b: Item) -> str | None:
    pa, pb = a.claim.place, b.claim.place
    if pa == pb or not (pa or pb) or (a.source == b.source and rivals(a, b)):
        return None  # « 190 000 en France, selon les autorités, 600 000 d’après les syndicats »
    if pa and pb:
        return f"lieux différents{t.NBSP}: {pa} et {pb}"
    part, whole = (a, b) if pa else (b, a)
    if (pa or pb or "") in whole.article.text:
        return None  # the other article is about that place
    if part.magnitude is None or whole.magnitude is None:
        return None
    if part.magnitude > whole.magnitude and not _of_one(part):
        return None
    if rivals(a, b) and _ratio(a, b) < _RIVAL_RATIO:
        return None  # « À Bruxelles, 12 000 selon la police », « le cortège bruxellois : 20 000 selon la CGT »
    return f"{pa or pb} seulement d’un côté, sans limite de lieu de l’autre"


def two_places(a: Item, b: Item) -> bool:
    """Whether each of the two is said to be of a place of its own."""
    return bool(a.claim.place and b.claim.place) and a.claim.place != b.claim.place


def _of_one(item: Item) -> bool:
    """Whether the figure is of one thing and adds up to nothing: a price, a rate."""
    return _relative(item) or (item.figure.kind is Kind.MONEY and item.claim.measure in _UNIT_PRICES)


_UNIT_PRICES = frozenset({"prix", "loyer", "salaire", "dépenses"})
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
    return not known and not a.names.isdisjoint(b.names) and (near or bool(parties))


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
    to_come,
    norms,
    expected,
    fulfilled,
    hours,
    partial,
    usual,
    budgeted,
    was_and_will_be,
    sentenced,
    stages,
    restricted,
    grouped,
    successors,
    places,
    editions,
    one_article,
    incomparable,
)
_OF_SLIPS = (roles, stages, one_article, incomparable)
"""What holds even where one of two figures looks like a slip of the other: 1 340 and 1 430."""
_SHORT = 2
"""Digits that stand in the other order by chance too (84 and 48): what is counted may be another thing."""
