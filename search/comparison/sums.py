"""Whether a third figure makes one of two the sum of the other and itself."""

import re
from collections.abc import Sequence
from decimal import Decimal

from corpus.claims.model import Claim, Role
from corpus.figures.model import Figure, Kind, Qualifier
from corpus.french import typography as t
from search.comparison import proofs
from search.comparison.items import Item, Neighbour
from search.comparison.likeness import human
from search.comparison.moments import in_order, paper_day, voted


def derived(a: Item, b: Item, others: Sequence[Neighbour]) -> str | None:
    """The third figure that makes one of the two the sum of the other and itself, with the sum, in French."""
    fa, fb = a.figure, b.figure
    if (
        fa.kind is Kind.DATE
        or fa.value is None
        or fb.value is None
        or fa.currency != fb.currency
        or (fa.kind is not Kind.COUNT and fa.unit != fb.unit)
        or _never_adds_up(fa.unit)
    ):
        return None
    small, large = (fa, fb) if fa.value <= fb.value else (fb, fa)
    assert small.value is not None and large.value is not None
    for third, claim in others:
        if (
            third is not fa
            and third is not fb
            and third.value is not None
            and third.kind is fa.kind
            and third.currency == fa.currency
            and (fa.kind is Kind.COUNT or third.unit == fa.unit)
            and third.value > 0
            and not third.negated
            and _adds_up(small, third, claim, large, a if small is fa else b)
            and not any(_included(third, item.article.text) for item in (a, b))
            and (not _of_others(third, claim.noun, a, b) or _together(third, large, a if small is fa else b))
            and (
                _grown_from(third, a if large is fa else b)
                or (
                    not _of_another_measure(claim, a, b)
                    and not _beside_the_whole(third, claim, a if large is fa else b, b if large is fa else a)
                )
            )
        ):
            return (
                f"total et partie{t.NBSP}: {proofs.stated(small)} + {proofs.quantity(third.value, third)}"
                f" = {proofs.quantity(small.value + third.value, large)}"
            )
    return None


def shared(a: Item, b: Item, others: Sequence[Neighbour]) -> str | None:
    """« 90 000 euros, payés à 40 % par la ville », « la ville donne 36 000 »: the share beside one of the two that
    makes it the other, with the product, in French."""
    small, large = sorted((a, b), key=lambda item: item.figure.value or Decimal(0))
    part, whole = small.figure, large.figure
    if part.kind not in _SHARED or part.value is None or whole.value is None or part.currency != whole.currency:
        return None
    if part.kind is not Kind.COUNT and part.unit != whole.unit:
        return None
    for share, claim in others:
        if (
            share.kind is Kind.PERCENT
            and share.value is not None
            and claim.role is Role.LEVEL
            and claim.sentence == large.claim.sentence
            and large.article.text.startswith(share.text, share.start)
            and part.value >= _TOO_FEW
            and not (part.kind is Kind.COUNT and _of_another_thing(claim, a, b))
            and abs(whole.value * share.value / 100 - part.value) <= part.value * _ABOUT
        ):
            product = f"{proofs.stated(share)} de {proofs.stated(whole)} font {proofs.stated(part)}"
            return f"total et partie{t.NBSP}: {product}"
    return None


def _of_another_thing(claim: Claim, a: Item, b: Item) -> bool:
    """« Les maçons, en grève à 60 %, refusent la fin de 45 contrats »: strikers make no part of contracts."""
    named = {claim.measure, *claim.noun} - {None}
    return bool(named) and named.isdisjoint((a.claim.measure, b.claim.measure, *a.claim.noun, *b.claim.noun))


_SHARED = (Kind.MONEY, Kind.COUNT, Kind.MEASURE)
_A_FEW = 10
"""Fewer than this tell two small counts apart by chance."""
_TOO_FEW = 20
"""Less than this is a share of much by chance."""
_ABOUT = Decimal("0.01")


def completing(a: Item, b: Item, others: Sequence[Neighbour]) -> str | None:
    """« six maîtres pour quatorze classes », « huit maîtres manquent sur quatorze »: the whole beside each of the two
    that they make up together, with the sum, in French. Of shares it is all there is."""
    fa, fb = a.figure, b.figure
    if fa.value is None or fb.value is None or abs(fa.value - fb.value) <= 1 or fa.currency != fb.currency:
        return None  # of 13, seven or six: two counts of one part
    if (fa.kind is not Kind.COUNT and fa.unit != fb.unit) or voted(a, b):
        return None
    total = fa.value + fb.value
    both_out_of_it = all(any(_is_whole(third, claim, total, item) for third, claim in others) for item in (a, b))
    if not (total == _ALL if fa.kind is Kind.PERCENT else fa.kind in _SHARED and both_out_of_it):
        return None
    sum_ = f"{proofs.stated(fa)} + {proofs.stated(fb)} = {proofs.quantity(total, fa)}"
    return f"deux parts d’un même tout{t.NBSP}: {sum_}"


def _is_whole(third: Figure, claim: Claim, total: Decimal, part: Item) -> bool:
    """Whether a figure of the part's own sentence is the total."""
    text = part.article.text
    beside = claim.sentence == part.claim.sentence and text.startswith(third.text, third.start)
    if not beside or third.kind is not part.figure.kind or third.value != total:
        return False
    if third.unit in (None, part.figure.unit):
        return True
    if third.start < part.figure.start:
        return _AMONG_THEM.search(text, max(0, third.start - _NEAR), third.start) is not None
    return _OUT_OF_THEM.search(text, part.figure.end, third.start) is not None


_OUT_OF_THEM = re.compile(r"\b(?:sur|pour|parmi|des|de (?:ses|ces|leurs|nos))\b")
_AMONG_THEM = re.compile(r"\b(?:[Ss]ur|[Pp]our|[Pp]armi|[Dd]es)(?: (?:les|ces|ses|leurs|un total de))?\s$")
"""What stands between a part and its whole where each has a noun; « 31 villes sur douze scènes » are none."""
_ALL = 100


def _adds_up(small: Figure, third: Figure, claim: Claim, large: Figure, part: Item) -> bool:
    """« 21 000 places au soleil et 14 000 à l’ombre », « plus de 34 000 »: the parts of a rounded whole stand side by
    side."""
    assert small.value is not None and third.value is not None and large.value is not None
    total = small.value + third.value
    if total == large.value:
        return True
    if large.qualifier is Qualifier.EXACT or abs(total - large.value) > large.value * _ROUNDED_BY:
        return False
    if large.qualifier is Qualifier.ABOVE and total < large.value:
        return False
    text, first, last = part.article.text, *sorted((small, third), key=lambda figure: figure.start)
    beside = claim.sentence == part.claim.sentence and text.startswith(third.text, third.start)
    return beside and _AND.fullmatch(text, first.end, last.start) is not None


def _together(third: Figure, large: Figure, part: Item) -> bool:
    """« vingt-trois danseurs et seize employés sont licenciés », « 39 licenciements »: so many by no chance."""
    first, last = sorted((part.figure, third), key=lambda figure: figure.start)
    text = part.article.text
    near = text.startswith(third.text, third.start) and _AND.fullmatch(text, first.end, last.start) is not None
    return near and large.value is not None and large.value >= _TOO_FEW


_ROUNDED_BY = Decimal("0.05")
"""Share of a rounded whole by which its parts may miss it."""
_AND = re.compile(r"[^,;:.()]{0,40}(?:,| et)(?: (?:environ|quelque|près de))? ")


def superseded(a: Item, b: Item, others: Sequence[Neighbour]) -> str | None:
    """« revoit le bilan : 112 décès, contre 90 dans la première estimation »: the later of two articles gives the
    earlier one's value as what was so before."""
    ordered = in_order(a, b)
    if ordered is None:
        return None
    early, late = ordered
    for third, claim in others:
        if (
            claim.role is Role.REFERENCE
            and claim.sentence == late.claim.sentence
            and third.kind is early.figure.kind
            and third.value == early.figure.value
            and late.article.text.startswith(third.text, third.start)
        ):
            day = paper_day(late)
            return f"{proofs.stated(early.figure)}{t.NBSP}: la valeur d’avant, selon l’article du {day}"
    return None


def _included(figure: Figure, text: str) -> bool:
    """« 61 survivants, dont trois enfants », « des 61 survivants, trois »: no more than that, whatever counts 58; but
    « 61 coureurs, dont trois hors classement » leave 58."""
    return (
        text.startswith(figure.text, figure.start)
        and bool(_AMONG.search(text, max(0, figure.start - _NEAR), figure.start))
        and not _OUTSIDE.match(text, figure.end)
    )


_NEAR = 60
"""Characters before a figure in which what it is among stands."""
_OUTSIDE = re.compile(r" (?:\w+ )?(?:hors|non) \w+")
_AMONG = re.compile(r"\bdont (?:\w+ ){0,2}$|\b(?:[Dd]es|(?:[Ss]ur|[Pp]armi) (?:les|ces|ses)) [^,.;:]{3,40}, $")


def _beside_the_whole(third: Figure, claim: Claim, large: Item, small: Item) -> bool:
    """« 52 élèves à l’infirmerie ; quatre y dorment »: what stands beside the larger of the two alone is no part
    that the other lacks, unless it is one of them (« ôtera 40 des 900 sièges ») or is left out (« hors
    classement »)."""
    here, there = (
        claim.sentence == item.claim.sentence and item.article.text.startswith(third.text, third.start)
        for item in (large, small)
    )
    text = large.article.text
    counted = _OUT_OF.fullmatch(text, third.end, large.figure.start) or _OUTSIDE.match(text, third.end)
    return here and not there and not counted


_OUT_OF = re.compile(r"[^,;:.]{0,30}\b(?:des|de ses|de leurs|sur les|sur ses) ")


def _grown_from(third: Figure, large: Item) -> bool:
    """« portera le bassin de 22 à 38 hectares », « prendra 16 hectares »: what it grows by."""
    text = large.article.text
    beside = text.startswith(third.text, third.start) and third.start < large.figure.start
    return beside and _GROWN_TO.fullmatch(text, third.end, large.figure.start) is not None


_GROWN_TO = re.compile(r"(?: \w+){0,2} à (?:environ |près de |quelque )?")


def _of_another_measure(claim: Claim, a: Item, b: Item) -> bool:
    """« 1 900 mètres d’altitude », « 90 mètres de large »: height and width add up to nothing."""
    if a.figure.kind not in (Kind.MEASURE, Kind.DURATION) or claim.measure is None:
        return False
    return None not in (measured := {a.claim.measure, b.claim.measure}) and claim.measure not in measured


def _never_adds_up(unit: str | None) -> bool:
    """« 4 °C » and 3 °C make no 7 °C, 60 km/h and 20 km/h no 80 km/h."""
    return unit is not None and ("/" in unit or unit in _DEGREES)


_DEGREES = ("°C", "°F", "K", "nœud", "dB")


def _of_others(third: Figure, noun: Sequence[str], a: Item, b: Item) -> bool:
    """« 14 wagons », « seize wagons », « deux grues »: wagons and cranes add up to no number of wagons. Nor do « dont
    cinq graves », « dont sept graves » and « deux bus »: a few of anything make the difference of a few."""
    na, nb = set(a.claim.noun), set(b.claim.noun)
    bare = not (a.figure.unit and b.figure.unit)
    counted = na | nb if bare else na & nb
    if not counted:
        return bool(noun) and third.value is not None and third.value < _A_FEW
    if _other_thing(third.unit, a, b):
        return True
    return bool(counted and noun) and counted.isdisjoint(noun)


def _other_thing(unit: str | None, a: Item, b: Item) -> bool:
    """« trois tunnels et huit ponts », « onze ponts »: of works that the lexicon calls alike, the sum is no number of
    bridges."""
    one, other = a.figure.unit, b.figure.unit
    return bool(unit and one) and one == other != unit and not human(a)
