"""What speaks for two figures that differ being of one date, place and perimeter, so that they contradict."""

import re
from math import log2

from corpus.claims.dimensions import PLACES, SIZES
from corpus.claims.measures import is_measure
from corpus.claims.model import Role
from corpus.figures.model import Direction, Kind, Modality, Qualifier
from corpus.weighing import weigh
from search.comparison import weights
from search.comparison.disputes import contested, of_a_party
from search.comparison.evidence import PERSONAL, decision
from search.comparison.items import Item
from search.comparison.likeness import (
    ELASTIC,
    counted,
    denied,
    governed,
    measured,
    measures,
    of_two_aims,
)
from search.comparison.misprints import has_few_digits, misread, slipped, transposed, years_transposed
from search.comparison.moments import ONE_AFFAIR, day_of, days_between, voted
from search.comparison.occasions import to_come
from search.comparison.one_bearer import surely_one
from search.comparison.perimeters import unlike
from search.comparison.scope import difference, two_lengths
from search.comparison.ties import Tie
from search.comparison.tolls import tolls
from search.comparison.voices import counts_too, rivals


def contradict(a: Item, b: Item, tie: Tie) -> bool:
    """Whether two figures that no reading makes meet are likely of one scope."""
    if days_between(a, b) <= ONE_AFFAIR and (denied(a, b) or _slips(a, b) or _reversed(a, b)):
        return True
    if _of_unnamed(a, b) or _of_two_parts(a, b) or of_two_aims(a, b) or two_lengths(a, b):
        return False
    if counts_too(a, b):
        return True
    if years_transposed(a, b):
        return odds(a, b, tie) > 0
    return odds(a, b, tie) > (_NEEDED_UNTIED if _untied(a, b) else _NEEDED[decision(a)])


def meet_by_chance(a: Item, b: Item, link: float) -> bool:
    """Whether nothing but wide reaches lets two figures meet: « plus de 120 » leaves room for 190 of anything. The
    further apart the two values, the more must say that they measure one thing; « une vingtaine de morts » and 23
    dead do."""
    if a.magnitude is None or b.magnitude is None:
        return False
    orders = abs(a.magnitude - b.magnitude)
    if orders >= _HALF_AS_MUCH_AGAIN:
        return link < _AS_LIKELY
    named = measures(a.claim, b.claim) == 1.0 and is_measure(a.claim.measure or "")
    return orders > _NEAR and link < _HARDLY and not named


_NEAR, _HALF_AS_MUCH_AGAIN = 0.04, 0.18
"""In decimal orders: 10 %, 50 %."""
_HARDLY, _AS_LIKELY = -1.0, 0.0
"""Log-odds of measuring one thing."""


def _slips(a: Item, b: Item) -> bool:
    """1 340 and 1 430; « 84 camions », « 48 camions » may have their digits by chance."""
    return transposed(a, b) and not has_few_digits(a)


def _reversed(a: Item, b: Item) -> bool:
    """« 8 % de moins qu’en 2024 », « en hausse de 8 % »: one number, and one of the two has its sign wrong."""
    ways = {a.figure.direction, b.figure.direction}
    one_number = a.figure.value is not None and a.figure.value == b.figure.value
    return one_number and a.claim.role is b.claim.role is Role.VARIATION and ways == {Direction.UP, Direction.DOWN}


def _untied(a: Item, b: Item) -> bool:
    """« 12 % des votants », « 12 % de hausse »: every text has shares, and these are of two things."""
    share = a.figure.kind in (Kind.PERCENT, Kind.POINTS)
    return share and measures(a.claim, b.claim) < 0 and governed(a, b) < _TIED


_TIED = 0.05


def _of_two_parts(a: Item, b: Item) -> bool:
    """« dix-huit blessés, dont cinq grièvement », « dont huit enfants »: two sorts of one whole."""
    parts = "part" in a.claim.perimeter and "part" in b.claim.perimeter
    return parts and measures(a.claim, b.claim) == -1.0


def _of_unnamed(a: Item, b: Item) -> bool:
    """Whether each candidate has a figure of his own, and the texts do not name one and the same; an assembly that
    votes for or against has but one."""
    if voted(a, b):
        return False
    measured = {a.claim.measure, b.claim.measure}
    return not measured.isdisjoint(PERSONAL) and (a.claim.subject is None or a.claim.subject != b.claim.subject)


def opposed_by_one(a: Item, b: Item) -> bool:
    """Whether an article says one of its figures against another, or gives two sources' of one measure."""
    return counts_too(a, b) or (rivals(a, b) and measures(a.claim, b.claim) >= 0)


def contradict_for_sure(a: Item, b: Item, tie: Tie, papers: int) -> bool:
    """The same among many articles, where more pairs are alike by chance, and another day has another figure; so many
    ``papers`` give it."""
    if a.source == b.source and not opposed_by_one(a, b):
        return False
    if (denied(a, b) and days_between(a, b) <= ONE_AFFAIR) or (counts_too(a, b) and rivals(a, b)):
        return True  # « au plus 30 000 manifestants, selon le préfet ; l’opposant en revendique 150 000 »
    lasting = _SAME_NEWS if papers <= _FEW_PAPERS else _FOLLOWED_NEWS
    if days_between(a, b) > lasting:
        return False
    if (
        _of_own_day(a, b)
        or _since_the_day_before(a, b)
        or _of_two_persons(a, b)
        or _of_two_days(a, b, lasting)
        or _of_two_towns(a, b)
    ):
        return False
    return difference(a, b) is None and not _of_two_parties(a, b) and odds(a, b, tie) > _NEEDED[decision(a)]


def _of_own_day(a: Item, b: Item) -> bool:
    """Two papers of two days, and one of them tells of its own."""
    return days_between(a, b) > 0 and any(
        item.days is not None
        and item.article.published is not None
        and item.days[0] == item.days[1] == item.article.published.toordinal()
        for item in (a, b)
    )


def _since_the_day_before(a: Item, b: Item) -> bool:
    """« 40 lits occupés de moins que la veille », « 65 de moins » the day before: another day, another change."""
    return days_between(a, b) > 0 and all(
        item.claim.role is Role.VARIATION and _THE_DAY_BEFORE.search(item.article.text, *item.claim.sentence)
        for item in (a, b)
    )


_THE_DAY_BEFORE = re.compile(
    r"\b(?:(?:que|à|depuis|sur) la veille|(?:qu['’]|depuis )(?:avant-)?hier|en (?:un jour|une journée)|"
    r"(?:24|vingt-quatre|48|quarante-huit) ?(?:h\b|heures))"
)


def _of_two_days(a: Item, b: Item, lasting: int) -> bool:
    """« 2 400 marcheurs le 3 mai », « 1 900 marcheurs » in the paper of the 20th."""
    first, second = day_of(a), day_of(b)
    return first is not None and second is not None and abs((first - second).days) > lasting


def _of_two_towns(a: Item, b: Item) -> bool:
    """« selon la préfecture du Gard »: it counts at home, and the other article never says Gard."""
    return any(
        (home := _AUTHORITY.search(one.claim.attribution or "")) is not None
        and not one.claim.place
        and home.group(1) not in other.article.text
        for one, other in ((a, b), (b, a))
    )


_AUTHORITY = re.compile(
    r"\b(?:préfecture|sous-préfecture|préfète?|mairie|maire|police|gendarmerie|rectorat|parquet|procureure?|pompiers|"
    r"hôpital) (?:de (?:la |l[’'])?|du |des |d[’'])([A-ZÀ-Ý][\w-]+)"
)


def _of_two_persons(a: Item, b: Item) -> bool:
    """« un boulanger de 34 ans », « une boulangère de 37 ans »: nothing says that the ages are of one person."""
    return a.bearer is not None and b.bearer is not None and not surely_one(a.bearer, b.bearer)


def _of_two_parties(a: Item, b: Item) -> bool:
    """« Valtor supprime 1 300 postes », « Airelle en sauverait 1 500 »: each has its own. A crowd is nobody’s."""
    if a.claim.measure in ELASTIC or None in (a.claim.subject, b.claim.subject):
        return False
    return a.claim.subject != b.claim.subject and a.words.names.isdisjoint(b.words.names)


def odds(a: Item, b: Item, tie: Tie) -> float:
    """The evidence in log-odds."""
    return weigh(evidence(a, b, tie), weights.fitted()[f"conflict of {decision(a)}"])


_NEEDED = {"amounts": 0.6, "durations": 0.2, "ages": 0.2, "dates": 0.4}
"""Log-odds, for amounts nearly two to one: a conflict that is none costs a reader more than one that is passed over.
Of dates, what papers could not know of each other's day has parted most that are of two events; two years that have
their digits changed round need no more than to be likelier one than not."""
_NEEDED_UNTIED = 2.0
"""Log-odds, of two shares that no word ties: of such conflicts half were none."""
_SAME_NEWS, _FOLLOWED_NEWS = 10, 5
"""Days in which one piece of news goes round; a figure that more than ``_FEW_PAPERS`` give, each what is new."""
_FEW_PAPERS = 4


def evidence(a: Item, b: Item, tie: Tie) -> dict[str, float]:
    """The evidence by the names that the weights have."""
    fa, fb, ca = a.figure, b.figure, a.claim
    ratio = abs(a.magnitude - b.magnitude) if a.magnitude is not None and b.magnitude is not None else 0.0
    if slipped(a, b):
        ratio = 0.0  # a nought too many, or millions for milliards: how far apart they are tells nothing
    same = measured(a, b)
    if fa.kind is Kind.DATE:
        found = {
            "relative": float(fa.relative or fb.relative),
            "to come": float(to_come(a) and to_come(b)),
            "slip": float(years_transposed(a, b)),
        }
    else:
        found = {
            "ratio": min(ratio, 1.5),
            "far": float(ratio > _FAR),
            "tolls": float(tolls(a, b) is not None),
            "slip": float(transposed(a, b) or slipped(a, b)),
            "misread": float(misread(a, b)),
        }
    return found | {
        "link": max(_UNLIKELY, min(tie.odds, _CERTAIN)),
        "lead": max(-_PLAIN, min(tie.lead, _PLAIN)),
        "beside": max(-_PLAIN, min(tie.beside, _PLAIN)),
        "long": min(1.0, log2(max(_PIECE, *(len(item.article.text) for item in (a, b))) / _PIECE) / _DOUBLINGS),
        "days between": min(1.0, days_between(a, b) / _MOVED_ON),
        "crowd": min(1.0, max(a.rivals, b.rivals) / _CROWD),
        "within": float(a.source == b.source),
        "rival sources": float(rivals(a, b) or counts_too(a, b)),
        "other noun": max(0.0, -counted(a, b)),
        "measure": float(same == 1.0 and is_measure(ca.measure or "")),
        "other measure": max(0.0, -same),
        "unlike marks": float(unlike(a, b)),
        "other names": float(bool(a.words.names and b.words.names) and a.words.names.isdisjoint(b.words.names)),
        "planned": float((fa.modality is Modality.PLANNED) != (fb.modality is Modality.PLANNED) and not _lasts(a, b)),
        "rough": float(sum(figure.qualifier is not Qualifier.EXACT for figure in (fa, fb))),
        "party": float(of_a_party(a) or of_a_party(b)),
        "contested": float(contested(a) or contested(b)),
    }


def _lasts(a: Item, b: Item) -> bool:
    """« La halle aura 900 places », « une halle de 900 places »: a thing keeps its size, finished or not."""
    return a.claim.measure == b.claim.measure and a.claim.measure in SIZES | {PLACES}


_UNLIKELY, _CERTAIN = -3.0, 1.5
"""Log-odds of measuring one thing beyond which more tells no more."""
_PLAIN = 3.0
"""Log-odds, of leading rivals or of two neighbours measuring one thing, that are plain enough."""
_PIECE, _DOUBLINGS = 500, 2
"""Characters of a short piece, all of which is on the news, and how often an article is twice as long that is mostly
background, whose figures are alike by chance."""
_MOVED_ON = 10
"""Days after which the news has moved on."""
_CROWD = 8
"""Figures of one sort in an article, among which two are alike by chance."""
_FAR = 0.5
"""In decimal orders: three times."""
