"""States of one count that goes on from report to report: the dead of a disaster, the land burnt, the strikers."""

import re

from corpus.claims.words import family, stem
from corpus.figures.model import Kind
from corpus.french import typography as t
from corpus.french.calendar import A_WEEKDAY
from search.comparison import proofs
from search.comparison.items import COUNTING, Item
from search.comparison.likeness import measures
from search.comparison.misprints import has_few_digits, transposed
from search.comparison.moments import days_between, in_order, one_period, paper_day

# Whose count grows from one report to the next.
_TOLLS = {
    "morts", "blessés", "disparus", "évacués", "déplacés", "surface", "victimes", "dégâts", "pompiers", "malades",
    "dons", "signatures",
}  # fmt: skip
_DAILY = {"grévistes", "malades", "hospitalisations", "contaminations"}
"""What is another figure every day."""
_FIRE = frozenset(map(family, map(stem, ("feu", "flammes", "brûler", "fumée", "pinède")))) | {"incendie"}


SUCCESSIVE = "bilans successifs"
"""How the reason begins that says so."""


def tolls(a: Item, b: Item) -> str | None:
    """Why the two are states of one count, in French; ``None`` where nothing says so."""
    ordered = in_order(a, b)
    if ordered is None and _outrun(a, b):
        return f"{SUCCESSIVE}{t.NBSP}: l’un des deux est provisoire"
    if ordered is None or a.figure.kind is Kind.PERCENT or not _successive(*ordered):
        return None
    early, late = (f"{proofs.stated(item.figure)} au {paper_day(item)}" for item in ordered)
    return f"{SUCCESSIVE}{t.NBSP}: {early}, {late}"


def _outrun(a: Item, b: Item) -> bool:
    """Whether of two tolls of one day the smaller is said to be provisional, and the other is not."""
    less, more = sorted((a, b), key=lambda item: item.magnitude or 0.0)
    provisional = "bilan provisoire" in less.claim.perimeter and "bilan provisoire" not in more.claim.perimeter
    return provisional and less.source != more.source and less.claim.measure == more.claim.measure in _TOLLS


def updated(a: Item, b: Item) -> bool:
    """Whether the later of two articles, or its title, says that its count is the present state: « désormais trois
    morts », « Séisme : le bilan s’alourdit »."""
    ordered = in_order(a, b)
    if ordered is None:
        return _outrun(a, b)
    early, late = ordered
    if _explained(early, late):
        return True
    of_harm = a.claim.measure == "morts" or _of_harm(early) or _of_harm(late)
    if of_harm and days_between(a, b) >= _LATER and a.claim.measure == b.claim.measure and not _shrunk(early, late):
        return True  # of the dead, of land burnt, another number is a later one, whoever gives it
    if "bilan provisoire" in early.claim.perimeter and "bilan provisoire" not in late.claim.perimeter:
        return True
    if _goes_on(early, late) or _of_another_week(early, late):
        return True
    return _counting(late) and not _counting(early)


_LATER = 3
"""Days."""


def _counting(item: Item) -> bool:
    return "bilan" in item.claim.perimeter or (
        item.claim.measure in _TOLLS and bool(_BILAN.search(item.article.title))
    )


_BILAN = re.compile(r"\b[Bb]ilan\b")


def _successive(early: Item, late: Item) -> bool:
    """Whether the two are states of one count that goes on: they say so, or what is counted grows in the first days
    (deaths, burnt land) and did, or changes from day to day (who is on strike)."""
    if _misprinted(early, late) or "bilan définitif" in early.claim.perimeter or _contested(early, late):
        return False
    measures = {early.claim.measure, late.claim.measure, *early.claim.noun, *late.claim.noun}
    if _of_harm(early) or _of_harm(late):
        measures.add("dégâts")
    daily = "par jour" in early.claim.perimeter and "par jour" in late.claim.perimeter
    if (measures & _DAILY or (daily and measures & _TOLLS)) and not (
        one_period(early, late) or _same_day(early, late) or (_shrunk(early, late) and _admitted(early, late))
    ):
        return True
    if _goes_on(early, late) or _explained(early, late) or _counted_later(early, late):
        return True
    if not measures & _TOLLS or _one_day(early, late) or (measures & _MOVED and _of_one_night(early, late)):
        return False
    if "pompiers" in measures and any(_PUT_OUT.search(item.sentence) for item in (early, late)):
        return False
    if COUNTING & {*early.claim.perimeter, *late.claim.perimeter} and not _shrunk(early, late):
        return True
    if "surface" in measures and not (_of_fire(early) or _of_fire(late)):
        return False
    grown = early.magnitude is not None and late.magnitude is not None and late.magnitude > early.magnitude
    return grown and _fresh(early) and _fresh(late)


# « quatre-vingts pompiers ont lutté toute la nuit »: no more will come
_PUT_OUT = re.compile(
    r"\b(?:ont|avaient|a|avait) (?:\w+ )?(?:lutté|éteint|maîtrisé|circonscrit|combattu|bataillé|fixé)\b|"
    r"\b(?:été|est|était) (?:\w+ )?(?:éteinte?|maîtrisée?|circonscrite?)\b|\bvenus? à bout\b"
)


def _of_one_night(early: Item, late: Item) -> bool:
    """« Dans la nuit, 90 riverains ont été évacués », « 120 riverains avaient été évacués la nuit du sinistre »."""
    return bool(_NIGHT.search(early.sentence) and _THAT_NIGHT.search(late.sentence))


_MOVED = {"évacués", "déplacés"}
_NIGHT = re.compile(r"\b(?:[Dd]ans|[Dd]urant|[Pp]endant|[Cc]ours de) la nuit\b|\b[Cc]ette nuit\b")
_THAT_NIGHT = re.compile(r"\bla nuit (?:d[eu]s? |de la |de l['’]|d['’])[a-zà-ÿ]{4,}\b|\bcette nuit-là\b")


def _of_another_week(early: Item, late: Item) -> bool:
    """« 910 cas », and two weeks later « 1 620 cas »: who falls ill or gives goes on from day to day."""
    measured = early.claim.measure == late.claim.measure and early.claim.measure in _TOLLS
    return (
        measured and days_between(early, late) >= _WEEK and not _shrunk(early, late) and not _contested(early, late)
    )


_WEEK = 7
"""Days."""


def _misprinted(early: Item, late: Item) -> bool:
    """Whether one looks like a slip of the other; « 13 granges détruites », then 31, are alike by chance."""
    grown = has_few_digits(late) and (_of_harm(early) or _of_harm(late)) and not _shrunk(early, late)
    return transposed(early, late) and not grown


def _contested(early: Item, late: Item) -> bool:
    """« conteste les chiffres officiels », « 47 morts, et non 29 »: no later state, another count."""
    return any(item.denied or _CONTESTS.search(item.sentence) for item in (early, late))


_CONTESTS = re.compile(
    r"\b(?:contest|réfut|rectifi|démen|dément)\w*[^.;]{0,30}\b(?:chiffres?|bilans?|comptes?|décomptes?)\b"
)


def _explained(early: Item, late: Item) -> bool:
    """« neuf morts, un blessé ayant succombé », « huit blessés ; un autre est mort depuis »: the later article
    says itself why its count is another."""
    if (
        not {early.claim.measure, late.claim.measure} <= _CASUALTIES
        or early.magnitude is None
        or late.magnitude is None
    ):
        return False
    more = late.magnitude > early.magnitude
    grows = late.claim.measure in ("morts", "victimes")
    if more is not grows:
        return False
    start, end = late.claim.sentence
    told = late.article.text[max(0, start - _SENTENCE) : end + _SENTENCE]
    return _DIED_SINCE.search(told) is not None


_CASUALTIES = {"morts", "blessés", "disparus", "victimes"}
_SENTENCE = 120
"""Characters before and behind the sentence of a toll in which the article says why it changed."""
_DIED_SINCE = re.compile(
    r"\bsuccomb\w+|\b(?:morte?s?|décédée?s?|décès) (?:\w+ ){0,3}(?:à l[’']hôpital|des suites|depuis|"
    r"de (?:ses|leurs) blessures|(?:dans|durant|pendant) la nuit)|"
    r"\bcorps (?:sans vie )?[^.;]{0,20}(?:retrouv|extrait|dégag|repêch|découvert|remont)|"
    r"\b(?:retrouv|extrait|dégag|repêch|découvert|remont)\w+ [^.;]{0,20}\bcorps\b"
)


def _counted_later(early: Item, late: Item) -> bool:
    """« 58 plaintes avaient été enregistrées jeudi soir »: what had come in by then."""
    if early.figure.kind is not Kind.COUNT or (late.magnitude or 0.0) <= (early.magnitude or 0.0):
        return False
    by_then, before = (_HAD_COME.search(item.sentence) for item in (late, early))
    return by_then is not None and before is None


_HAD_COME = re.compile(
    r"\b(?:étaient|était|avaient (?:déjà )?été|avait été)\b(?: \w+)? (?:recens|dénombr|enregistr|comptabilis|signal|"
    rf"confirm|déclar|répertori|dépos|reçu|hospitalis|identifi)\w*[^.;]{{0,30}}\b(?:{A_WEEKDAY}|"
    r"hier|minuit|midi|mi-journée|matin|soir|heures?|h|ce jour|ce stade)\b|"
    r"\b(?:[Oo]n|[Ll]es? \w+) en (?:comptai|dénombrai|recensai)\w+|\bdernier (?:pointage|comptage|décompte)\b"
)


def _goes_on(early: Item, late: Item) -> bool:
    """« ont déjà planté 900 hectares », and days later « la surface plantée atteint 2 400 hectares »."""
    if measures(early.claim, late.claim) == -1.0 or days_between(early, late) < _LATER or _shrunk(early, late):
        return False
    return bool(_SO_FAR.search(early.sentence) and _BY_NOW.search(late.sentence))


_SO_FAR = re.compile(r"\b(?:[Dd]éjà|[Dd]epuis|jusqu[’']ici|à ce (?:stade|jour)|pour l[’'](?:heure|instant))\b")
_BY_NOW = re.compile(r"\b(?:atteint|atteignait|atteignent|dépasse|désormais|à présent|maintenant)\b")


def _admitted(early: Item, late: Item) -> bool:
    """« quarante coureurs ont été conduits à l’hôpital »: so many in all, which fewer another day are not."""
    return any(_TAKEN_IN.search(item.sentence) for item in (early, late))


_TAKEN_IN = re.compile(
    r"\b(?:a|ont|avai(?:t|ent)) (?:\w+ )?(?:été|dû être) (?:\w+ )?(?:hospitalis|admis|conduit|transport|transfér|"
    r"emmen|évacu|soign|pris)\w*"
)


def _same_day(early: Item, late: Item) -> bool:
    """« Mardi, 310 agents ont débrayé » in Wednesday’s paper, and Tuesday’s own."""
    period, published = late.claim.period, early.article.published
    return early.claim.period is None and period is not None and period[0] == published == period[1]


def _of_harm(item: Item) -> bool:
    """« 12 maisons détruites », « le feu a parcouru 900 hectares »."""
    return "détruits" in item.claim.heads or (item.claim.measure == "surface" and _of_fire(item))


def _of_fire(item: Item) -> bool:
    return not (_FIRE.isdisjoint(item.words.heads) and _FIRE.isdisjoint(item.words.weights))


def _shrunk(early: Item, late: Item) -> bool:
    """A toll only falls where it is corrected."""
    final = {"bilan provisoire", "bilan définitif"} & {*early.claim.perimeter, *late.claim.perimeter}
    return not final and (early.magnitude or 0.0) > (late.magnitude or 0.0)


def _one_day(a: Item, b: Item) -> bool:
    """Whether both say of which day their count is, and it is the same; but a count in the papers of that day or the
    next is hardly over."""
    pa, pb = a.claim.period, b.claim.period
    if pa is None or pa != pb or pa[0] != pa[1]:
        return False
    early = min((item.article.published for item in (a, b) if item.article.published), default=pa[0])
    return (early - pa[1]).days > _NEXT_DAY or days_between(a, b) <= _NEXT_DAY


def _fresh(item: Item) -> bool:
    """Whether the article tells of its own days."""
    published, period = item.article.published, item.claim.period
    return published is not None and (period is None or (published - period[1]).days <= _ONGOING)


_NEXT_DAY = 1
_ONGOING = 14
"""Days in which the count of a disaster still grows."""
