"""Two lengths of time that are no ages: whether they can be of one thing, and what speaks for it."""

from corpus.claims.dimensions import DURATION
from search.comparison.items import Item
from search.comparison.likeness import apart, governed
from search.comparison.ways import one_way


def of_two_lengths(a: Item, b: Item) -> bool:
    """Whether nothing lets two lengths of time be one: a year that is as long as any other, the times in which two
    sums came about."""
    return _round(a, b) or _of_two_paces(a, b)


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
    alike = one_way(a, b)
    if alike is not None:
        found["one way" if alike else "two ways"] = 1.0
    framing = a.claim.adjunct + b.claim.adjunct
    if framing:
        found["two frames" if framing == 2 else "one frame"] = 1.0
    if apart(a, b) > _ONE_SPAN:
        found["another order"] = 1.0
    if 1 in (a.figure.value, b.figure.value):
        found["of one"] = 1.0
    return found


_SAME_SPAN, _ONE_SPAN = 0.06, 0.3
"""In decimal orders: « vingt-deux mois » is « près de deux ans »; twice."""
_GOVERNED = 0.35
"""How much the same words must govern two lengths that every text has."""
