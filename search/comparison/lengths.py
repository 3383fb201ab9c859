"""Two lengths of time: whether they can be of one thing or one person, and what speaks for it."""

from corpus.claims.dimensions import AGE, DURATION
from search.comparison.items import Item
from search.comparison.likeness import apart, governed


def of_two_lengths(a: Item, b: Item) -> bool:
    """Whether nothing lets two lengths of time be one: the ages of two people, a year that is as long as any other,
    the times in which two sums came about."""
    aged = [item.claim.measure == AGE for item in (a, b)]
    if all(aged):
        return _of_two_people(a, b)
    if any(aged):
        return not _nearly_one(a, b) and governed(a, b, but=AGE) < _GOVERNED
    return _round(a, b) or _of_two_paces(a, b)


def _of_two_people(a: Item, b: Item) -> bool:
    """« un apprenti de 16 ans », « des ouvriers de 21 à 58 ans »; two names; « un éleveur », « la gérante »."""
    ranges = [item.figure.value is None for item in (a, b)]
    if any(ranges):
        return not all(ranges)
    if (_GROUP in a.claim.perimeter) != (_GROUP in b.claim.perimeter):
        return True
    if None in (a.claim.subject, b.claim.subject):
        return not _nearly_one(a, b) and governed(a, b, but=AGE) < _GOVERNED
    return a.claim.subject != b.claim.subject


_GROUP = "classe d’âge"


def _nearly_one(a: Item, b: Item) -> bool:
    """Whether two ages are nearly the same, the less so where both call him the same."""
    named = bool(a.words.heads.keys() & b.words.heads.keys() - {AGE})
    return apart(a, b) < (_ONES_AGE if named else _SAME_AGE)


def _round(a: Item, b: Item) -> bool:
    """« depuis un an », « un an d’abonnement », « douze mois »: a year is as long as another, whatever lasts it."""
    if a.figure.value != 1 and b.figure.value != 1:
        return False
    return not a.claim.measure == b.claim.measure is not None and governed(a, b) < _GOVERNED


def _of_two_paces(a: Item, b: Item) -> bool:
    """« 612 000 entrées en cinq jours », « 738 000 en sept jours »."""
    paces = a.during is not None and b.during is not None and a.claim.measure != DURATION
    return paces and apart(a, b) > _SAME_SPAN


def of_lengths(a: Item, b: Item) -> dict[str, float]:
    """The evidence: every text has some lengths of time, and most are of something else."""
    found = {}
    aged = [item.claim.measure == AGE for item in (a, b)]
    if all(aged):
        found["ages"] = 1.0
        if _nearly_one(a, b):
            found["one age"] = 1.0
    elif any(aged):
        found["age and span"] = 1.0
    framing = a.claim.adjunct + b.claim.adjunct
    if framing:
        found["two frames" if framing == 2 else "one frame"] = 1.0
    if apart(a, b) > _ONE_SPAN:
        found["another order"] = 1.0
    if 1 in (a.figure.value, b.figure.value):
        found["of one"] = 1.0
    return found


_SAME_AGE, _ONES_AGE = 0.05, 0.15
"""In decimal orders: 12 %; 40 % of one whom both call the same."""
_SAME_SPAN, _ONE_SPAN = 0.06, 0.3
"""In decimal orders: « vingt-deux mois » is « près de deux ans »; twice."""
_GOVERNED = 0.35
"""How much the same words must govern two lengths that every text has."""
