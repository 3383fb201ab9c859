"""How alike two figures are in one respect: noun, measure, period, direction, value, days."""

import re
from functools import lru_cache
from importlib.resources import files
from math import log10

from corpus.claims.dimensions import DURATION
from corpus.claims.in_force import BY_THEN
from corpus.claims.measures import akin, is_measure, of_people, of_word
from corpus.claims.model import Claim, Role
from corpus.claims.persons import anyone, counts_people
from corpus.claims.words import family, people
from corpus.figures.model import Figure, Kind
from search.comparison.items import COUNTING, Item, stated
from search.comparison.misprints import slipped
from search.comparison.thesaurus import in_other_words, one_concept
from search.comparison.units import rate_of


def event(a: Item, b: Item) -> float:
    """How sure it is that both dates are of one event, 0 to 1: one that both name, and name first."""
    own, others = a.claim.events, b.claim.events
    if not (own and others):
        return 0.0
    if of_two_aims(a, b):
        return 0.0
    return max(
        (
            1.0 / (1 + n + m)
            for n, term in enumerate(own)
            for m, other in enumerate(others)
            if _one_event(term, other)
        ),
        default=0.0,
    )


def of_two_aims(a: Item, b: Item) -> bool:
    """« 900 logements d’ici à 2031 », « réduire la vitesse d’ici à 2034 »: by when, and nothing else in common."""
    if not a.claim.events == b.claim.events == (BY_THEN,) or days(a, b):
        return False
    return not governed(a, b, but=BY_THEN) and not said_otherwise(a, b)


def _one_event(a: str, b: str) -> bool:
    """« L’exposition a fermé ses portes », « s’est achevée »: one thing that happens, in two words."""
    return a == b or (a, b) in _in_two_words()


@lru_cache(maxsize=1)
def _in_two_words() -> frozenset[tuple[str, str]]:
    lines = files("search.comparison").joinpath("one_event.txt").read_text("utf-8").splitlines()
    listed = [line.split(": ") for line in lines if not line.startswith("#")]
    pairs = [(first, other) for first, others in listed for other in others.split(", ")]
    return frozenset((*pairs, *((other, first) for first, other in pairs)))


def context(a: Item, b: Item) -> float:
    """How alike the words around two figures are, by nearness and rarity: cosine, 0 to 1."""
    if a.words.families.isdisjoint(b.words.families):
        return 0.0
    theirs = b.words.weights
    return sum([weight * theirs[term] for term, weight in a.words.weights.items() if term in theirs])


def shared_word(a: Item, b: Item) -> float:
    """How near to both figures the nearest word that both have stands, 0 to 1."""
    if a.words.families.isdisjoint(b.words.families):
        return 0.0
    ours, theirs = a.words.closeness, b.words.closeness
    return max([near * theirs[term] for term, near in ours.items() if term in theirs], default=0.0)


def said_otherwise(a: Item, b: Item) -> float:
    """How near to both words stand that name one thing in two ways, 0 to 1."""
    return in_other_words(a.words.concepts, b.words.concepts)


def governed(a: Item, b: Item, but: str | None = None) -> float:
    """How strongly the same words govern both, leaving one word out."""
    if a.words.governors.isdisjoint(b.words.governors):
        return 0.0
    total = 0.0
    theirs = b.words.heads
    for term, weight in a.words.heads.items():
        other = theirs.get(term)
        if other is not None and term != but:
            total += weight if weight < other else other
    return total


SCOPES = frozenset(
    {
        "cumul",
        "net",
        "brut",
        "TTC",
        "HT",
        "ajusté",
        "révisé",
        "en moyenne",
        "frais compris",
        "hors frais",
        "à périmètre comparable",
    }
)
"""Marks that part two figures of one thing rather than two things."""


WHOLES = frozenset({"ensemble"})
"""« dix des quinze lits », « quinze lits »: out of how many some are says nothing of which they are."""


ELASTIC = frozenset({"manifestants", "grévistes", "morts", "blessés", "disparus", "évacués", "victimes"})
"""Counts that rival sources or successive days put far apart."""


_SLIP = 0.2
"""What « millions » for « milliards » counts for."""


def apart(a: Item, b: Item) -> float:
    """Decimal orders between two values."""
    if a.magnitude is None or b.magnitude is None:
        return 0.0
    orders = orders_between(a, b)
    if slipped(a, b):
        return _SLIP
    return orders * (0.3 if _elastic(a.claim.measure, b.claim.measure) else 1.0)


def _elastic(one: str | None, other: str | None) -> bool:
    """Whether rival sources put two counts far apart: of one such thing, or of a crowd by another word."""
    return (one == other and one in ELASTIC) or (_CROWD in (one, other) and {one, other} <= _CROWDS)


_CROWD = "manifestants"
_CROWDS = frozenset({_CROWD, "fréquentation", "participants"})


def orders_between(a: Item, b: Item) -> float:
    """Decimal orders between two values that are not nought; of « 210 euros la tonne » and « 21 centimes le kilo »
    none."""
    assert a.magnitude is not None and b.magnitude is not None
    orders = a.magnitude - b.magnitude
    if a.figure.kind is Kind.MONEY and a.figure.unit != b.figure.unit:
        ours, theirs = rate_of(a.figure), rate_of(b.figure)
        if ours is not None and theirs is not None and ours.dimension == theirs.dimension:
            orders -= log10(ours.factor / theirs.factor)
    return abs(orders)


def marks_of(item: Item) -> frozenset[str]:
    """The perimeter that a figure is said to be of, but for how it was counted."""
    return frozenset(item.claim.perimeter) - COUNTING


def nouns(a: Claim, b: Claim) -> float:
    """One counted noun, two, or one that governs the other figure: « emploie 210 agents », « 218 salariés »."""
    if not a.noun or not b.noun:
        return 0.0
    if a.noun == b.noun or set(a.noun) & set(b.noun):
        return 1.0
    if any(akin(x, y) or family(x) == family(y) for x in a.noun for y in b.noun):
        return AKIN
    if one_concept(a.noun, b.noun):
        return AKIN
    governing = (set(a.noun) & set(b.heads)) | (set(b.noun) & set(a.heads))
    if any(map(is_measure, governing)) or _governs(a, b) or _governs(b, a):
        return 0.0
    return -1.0 if all(any(map(is_measure, noun)) for noun in (a.noun, b.noun)) else -0.6


def _governs(a: Claim, b: Claim) -> bool:
    """« 30 lits seront fermés », « 41 fermetures »: what one counts is what befalls the other."""
    return not {family(noun) for noun in a.noun}.isdisjoint(map(family, b.heads))


def counted(a: Item, b: Item) -> float:
    """How alike the nouns of two counts are, -1 to 1. Two nouns of people may be of the same ones: « sept
    malfaiteurs », « neuf cambrioleurs »."""
    told = nouns(a.claim, b.claim) or _persons(a.figure, b.figure)
    return 0.0 if -1.0 < told < 0 and human(a) and human(b) else told


def _persons(a: Figure, b: Figure) -> float:
    """Persons are no machines: « une centaine de personnes », « 62 éoliennes »."""
    for one, other in ((a, b), (b, a)):
        if anyone(one) and other.unit and not anyone(other):
            noun = other.unit.lower().split()[0]
            if noun not in people() and of_word(noun) is None and not _AGENTS.search(noun):
                return -0.6
    return 0.0


def human(item: Item) -> bool:
    """Whether a count is of people."""
    if item.figure.kind is not Kind.COUNT:
        return False
    return counts_people(item.figure) or any(map(of_people, item.claim.noun))


_AGENTS = re.compile(r"(?:eur|euse|trice|ant|ante|ien|iste|ier|ière|é|ée|ais|ois)s?$")


def measures(a: Claim, b: Claim) -> float:
    """One measure, two of the lexicon (which is rarely wrong), or two that only their wording parts."""
    if not a.measure or not b.measure:
        return 0.0
    if a.measure == b.measure:
        return 1.0
    if akin(a.measure, b.measure) or _one_event(a.measure, b.measure):
        return AKIN
    if DURATION in (a.measure, b.measure):
        return 0.0  # how long anything took
    if a.measure in b.heads or b.measure in a.heads or a.measure in b.noun or b.measure in a.noun:
        return 0.0
    return -1.0 if is_measure(a.measure) and is_measure(b.measure) else UNLIKE


def measured(a: Item, b: Item) -> float:
    """The same of two figures: mere « personnes » may be anybody, whatever their wording says of them."""
    told = measures(a.claim, b.claim)
    return 0.0 if told < 0 and human(a) and human(b) and (_anybody(a) or _anybody(b)) else told


def _anybody(item: Item) -> bool:
    return anyone(item.figure) and not is_measure(item.claim.measure or "")


AKIN, UNLIKE = 0.6, -0.3
"""Two words that the press uses of one thing; two that only their wording parts."""


def directions(a: Item, b: Item) -> float:
    """Whether two changes go one way, 1, or two, -1."""
    if a.claim.role is not Role.VARIATION or b.claim.role is not Role.VARIATION:
        return 0.0
    da, db = a.figure.direction, b.figure.direction
    return 0.0 if not (da and db) else 1.0 if da is db else -1.0


def values(a: Item, b: Item) -> float:
    """How telling an equal value is (more digits, more telling); 0 where the values differ."""
    if a.magnitude is None or b.magnitude is None:
        return 0.0
    distance = orders_between(a, b)
    if distance >= _CONVERTED:
        return 0.0
    written_alike = (a.figure.currency, a.figure.unit) == (b.figure.currency, b.figure.unit)
    if distance >= _EQUAL and (written_alike or a.figure.kind is Kind.COUNT):
        return 0.0
    return _BY_DIGITS[min(max(len(a.digits), len(b.digits)), 3)]


def denied(a: Item, b: Item) -> bool:
    """Whether one says that it is not what the other says; « trois caisses, et non deux » says nothing of two men."""
    if not (a.denied or b.denied) or _people_and_things(a, b):
        return False
    return stated(a.figure) in b.denied or stated(b.figure) in a.denied


def _people_and_things(a: Item, b: Item) -> bool:
    """Whether one counts a few people, the other a few of something else: any text has such numbers."""
    return few(a) and few(b) and counts_people(a.figure) != counts_people(b.figure)


def few(item: Item) -> bool:
    """Whether it counts up to ten of something: any text is full of such numbers."""
    return item.figure.kind is Kind.COUNT and item.magnitude is not None and item.magnitude <= _TEN


_TEN = 1.0
"""In decimal orders."""


_EQUAL, _CONVERTED, NEAR = 1e-6, 0.011, 0.022
"""In decimal logarithms: equal; 2.5 %, as far as a rounded conversion goes; 5 %."""


_BY_DIGITS = (0.0, 0.3, 0.7, 1.0)
"""How telling an equal value is by its significant digits: two articles have a « quatre » each by chance."""


def days(a: Item, b: Item) -> float:
    """How telling it is that two dates are one or overlap: days more than months."""
    if a.days is None or b.days is None or a.days[0] > b.days[1] or b.days[0] > a.days[1]:
        return 0.0
    longest = max(last - first for first, last in (a.days, b.days))
    if a.days == b.days:
        return 1.0 if longest < _WEEK else 0.6
    return 0.6 if longest < _WEEK else 0.4 if longest < _SEASON else 0.1


_WEEK, _SEASON = 10, 200
"""Days up to which a date names an occasion; up to which it still says something that another lies in it."""
