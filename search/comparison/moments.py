"""Whether two figures are of different times: periods, days between the papers, ages to come, how long they count."""

import re
from datetime import date

from corpus.claims.ballots import SIDES
from corpus.claims.dimensions import AGE, SIZES
from corpus.claims.lasting import HOURS
from corpus.figures.model import Kind, Modality
from corpus.french import typography as t
from search.comparison import proofs
from search.comparison.items import Item, sole_bearer


def in_order(a: Item, b: Item) -> tuple[Item, Item] | None:
    """The two by the days of their papers; ``None`` where these are one or not known."""
    first, second = a.article.published, b.article.published
    if first is None or second is None or first == second:
        return None
    return (a, b) if first < second else (b, a)


def days_between(a: Item, b: Item) -> int:
    """Days between the two papers, 0 where one day is not known."""
    first, second = a.article.published, b.article.published
    return abs((first - second).days) if first and second else 0


def day_of(item: Item) -> date | None:
    """The last of the few days that a figure is said to be of, or the day of the paper."""
    period = item.claim.period
    return period[1] if period is not None and (period[1] - period[0]).days < _FEW_DAYS else item.article.published


_FEW_DAYS = 7


def paper_day(item: Item) -> str:
    """The day of the paper, which must be known, in French."""
    assert item.article.published is not None
    return t.long_date(item.article.published)


def stated_periods(a: Item, b: Item) -> str | None:
    """As ``periods``, where both texts name a period."""
    return periods(a, b) if a.claim.period and b.claim.period else None


def periods(a: Item, b: Item) -> str | None:
    """Why two figures are of two periods, in French; ``None`` where nothing says so."""
    pa, pb = a.claim.period, b.claim.period
    bounded = [item for item in (a, b) if item.claim.period]
    if len(bounded) == 1 and "cumul" in (a.claim.perimeter + b.claim.perimeter) and bounded[0].claim.period:
        return (
            f"{proofs.stated(bounded[0].figure)} pour une période ({proofs.span(*bounded[0].claim.period)}),"
            " un cumul sans limite de date de l’autre côté"
        )
    if pa is None or pb is None:
        pa, pb = pa or _year(a, pb), pb or _year(b, pa)
    if pa is None or pb is None or (pa[0] <= pb[1] and pb[0] <= pa[1]):
        return None
    days = (pa[1] - pa[0]).days < 27 and (pb[1] - pb[0]).days < 27 and abs((pa[0] - pb[0]).days) < 40
    weather = a.claim.measure == b.claim.measure == WEATHER
    if days and not weather and not (_quoted(a) or _quoted(b)):
        return None  # days of reporting, rather than what the figure is about
    return f"périodes différentes{t.NBSP}: {proofs.span(*pa)} et {proofs.span(*pb)}"


_HAD_DONE = re.compile(r"\b(?:avai(?:t|ent)|étai(?:t|ent)) (?:\w+ )?\w{2,}(?:é|i|u|is|it|ert)e?s?\b[^,;.:]*$")
WEATHER = "température"
"""Every day has its own."""


def one_period(a: Item, b: Item) -> bool:
    """Whether both figures are said to be of one time."""
    pa, pb = a.claim.period, b.claim.period
    return pa is not None and pb is not None and pa[0] <= pb[1] and pb[0] <= pa[1]


def _year(item: Item, other: tuple[date, date] | None) -> tuple[date, date] | None:
    """A figure without a date is of about its publication: set against a period two years before, that is enough;
    against a year to come, of which a plan without a date may speak too, where it is far and the figure is of now."""
    published = item.article.published
    if published is None or other is None or item.during is not None or (other[1] - other[0]).days > _A_YEAR:
        return None  # what came about over years is told again without them
    if _HAD_DONE.search(item.lead(2 * _NEAR).lower()):
        return None  # « la police avait saisi neuf armes » some time ago
    ahead = other[0].year - published.year >= _FAR_AHEAD and item.figure.modality is Modality.STATED
    if published.year - other[0].year < 2 and not ahead:
        return None
    if any(str(day.year) in item.sentence for day in other):
        return None  # its sentence speaks of those years too
    return date(published.year, 1, 1), date(published.year, 12, 31)


def _quoted(item: Item) -> bool:
    """« l'once, cotée 1 900 dollars lundi »: what has another price every day."""
    return item.figure.kind is Kind.MONEY and bool(_QUOTE.search(item.article.text, *item.claim.sentence))


_QUOTE = re.compile(
    r"\b(?:cot(?:e|ent|ée?s?|ait|aient|ation)\b|s['’](?:é|e)chang|(?:se|s['’]y) négoci|"
    r"clôtur|vala(?:it|ient)|cours (?:d[eu]|s['’]))"
)
_FAR_AHEAD = 5
"""Years."""


def birthdays(a: Item, b: Item) -> str | None:
    """« 27 ans », « qui fêtera ses 28 ans le 22 janvier »: an age that is to come."""
    if a.bearer is None or b.bearer is None:
        return None
    if a.bearer.then is not b.bearer.then:
        then = a if a.bearer.then else b
        return f"{proofs.stated(then.figure)}{t.NBSP}: un âge d’alors"
    found = sole_bearer(a, b, _reached_later)
    if found is None:
        return None
    return f"{proofs.stated(found[0].figure)}{t.NBSP}: un âge à venir"


def _reached_later(item: Item) -> bool:
    return item.figure.modality is Modality.PLANNED and bool(_REACHES.search(item.lead(_NEAR).lower()))


def countdown(a: Item, b: Item) -> str | None:
    """« à 42 jours du scrutin », two days later « à 40 jours »: time has passed between the articles."""
    if a.figure.kind is not Kind.DURATION or in_order(a, b) is None:
        return None
    if a.figure.unit != b.figure.unit or a.figure.unit in HOURS:
        return None
    if a.magnitude is None or b.magnitude is None:
        return None
    if _was_over(a, b):
        return None
    off = abs(10**a.magnitude - 10**b.magnitude) / _DAY
    lag = days_between(a, b)
    if (abs(off - lag) > max(1.0, lag * _INEXACT) or off < 1) and not _went_on(a, b, off - lag):
        return None
    return f"{proofs.stated(a.figure)} et {proofs.stated(b.figure)}{t.NBSP}: {_days(lag)} séparent les deux parutions"


def _was_over(a: Item, b: Item) -> bool:
    """« patientait depuis deux jours », « a patienté quatre jours »: up to what is told, and not up to the day of the
    paper."""
    for one, other in ((a, b), (b, a)):
        if _HAD_GONE_ON.search(one.lead(_NEAR)) and _IS_OVER.search(other.lead(_NEAR)):
            return True
    return False


_HAD_GONE_ON = re.compile(r"\b\w+ai(?:t|ent) (?:\w+ )?depuis (?:\w+ )?$")
_IS_OVER = re.compile(r"\b(?:a|ont|avons|ai|avai(?:t|ent)) (?:\w+ )?\w+(?:é|i|u|t|s) (?:pendant |durant )?(?:\w+ )?$")


def _went_on(a: Item, b: Item, beyond: float) -> bool:
    """« dure depuis cinq jours », later « aura duré neuf jours »: it went on, no longer than time has passed."""
    early, late = in_order(a, b) or (a, b)
    since = _SINCE.search(early.article.text, early.claim.sentence[0], early.figure.start)
    return bool(since) and (late.magnitude or 0.0) > (early.magnitude or 0.0) and beyond <= 1


_SINCE = re.compile(r"\bdepuis (?:\w+ )?$")


# « fêtera ses », « aura », not « l’athlète de 29 ans devra »
_REACHES = re.compile(r"\b(?:fêt|souffl|célébr|attein|aur|franch|va )")
_NEAR = 30
"""Characters before an age in which such a verb stands."""


def _days(number: int) -> str:
    return f"{number}{t.NBSP}jour" + ("s" if number > 1 else "")


_DAY = 86400
_INEXACT = 0.1


def spans(a: Item, b: Item) -> str | None:
    """« 612 000 entrées en cinq jours », « 738 214 en sept jours »; « 8 millions perdus en trois ans »,
    « trois millions l’an dernier »."""
    if a.figure.kind is Kind.DURATION:
        return None
    if _AT_ITS_PEAK in a.claim.perimeter + b.claim.perimeter:
        return None  # « semé en trois jours, il a occupé 40 saisonniers au plus fort des semailles »
    if a.during is None or b.during is None:
        return _span_and_year(a, b)
    if abs(a.during[0] - b.during[0]) < _SAME_SPAN:
        return None
    return f"durées différentes{t.NBSP}: {a.during[1]} et {b.during[1]}"


def _span_and_year(a: Item, b: Item) -> str | None:
    """Of one that came about in some years, the other in one of them."""
    found = sole_bearer(a, b, lambda item: item.during is not None)
    if found is None or found[0].during is None or found[1].claim.period is None:
        return None
    (length, words), (first, last) = found[0].during, found[1].claim.period
    if not _A_QUARTER <= (last - first).days <= _A_YEAR or 10**length < _LONGER * (last - first).days * _DAY:
        return None
    return f"durées différentes{t.NBSP}: {words} et {proofs.span(first, last)}"


_AT_ITS_PEAK = "au plus fort"
_SAME_SPAN = 0.02
"""In decimal orders: 5 %."""
_A_QUARTER, _A_YEAR = 85, 366
"""Days."""
_LONGER = 1.5
"""Times."""


def editions(a: Item, b: Item) -> str | None:
    """Articles months apart report another state of things, unless both date their figure alike."""
    if days_between(a, b) <= (ONE_AFFAIR if a.claim.measure == AGE else _ONE_STORY):
        return None  # nobody is three years older in six weeks
    if a.claim.measure == b.claim.measure and (a.claim.measure in SIZES or voted(a, b)):
        return None
    if one_period(a, b):
        return None
    return f"articles parus à {_span(days_between(a, b))} d’écart, {NO_COMMON_DAY}"


def _span(days: int) -> str:
    """« 75 jours », « 14 mois », « 7 ans »: the longer, the less a day tells."""
    if days < _A_YEAR:
        return t.plural(days, "jour")
    return f"{days * 12 // _A_YEAR}{t.NBSP}mois" if days < 3 * _A_YEAR else t.plural(days // _A_YEAR, "an")


_A_YEAR = 365


def voted(a: Item, b: Item) -> bool:
    """Whether both count those who voted for or against: an assembly votes but once."""
    return not SIDES.isdisjoint({*a.claim.perimeter} & {*b.claim.perimeter})


NO_COMMON_DAY = "sans date commune du chiffre"
ONE_AFFAIR = 90
"""Days between two papers beyond which the same number, or its digits in another order, is of another affair."""
_ONE_STORY = 30
"""Days over which the press follows one event with one set of figures."""
