"""The verdict on two figures that measure the same thing, with its proof."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from functools import partial
from itertools import permutations

from corpus.claims.model import Role
from corpus.figures.model import Figure, Kind, Qualifier
from corpus.french import typography as t
from search.comparison import proofs, sameness, scope
from search.comparison.exchange import rate
from search.comparison.intervals import Interval, reach
from search.comparison.items import Item
from search.comparison.likeness import denied, over_and_to_come, transposed
from search.comparison.model import Verdict
from search.comparison.units import Unit, between, symbol_of, to_base, unit_of
from search.comparison.voices import surveys

Judgement = tuple[Verdict, str]

_ONE_SIDED = {
    Qualifier.NEARLY,
    Qualifier.ABOVE,
    Qualifier.BELOW,
    Qualifier.AT_LEAST,
    Qualifier.AT_MOST,
    Qualifier.SLIGHTLY_ABOVE,
    Qualifier.SLIGHTLY_BELOW,
}
"""Qualifiers that say on which side the true value lies: « près de 20 % » is not « 20 % »."""
_AGE = "âge"
_CENT = Decimal("0.01")
_RATE_OF_ANOTHER_DAY = Decimal("0.015")
"""How far apart a converted amount may be and still be the same: the rate moves by so much in a few days."""
_LOOSE = Decimal("0.05")
"""Amounts that only meet because one is written with a single digit (« 2 Md$ ») do not « agree » beyond this gap."""


def judge(a: Item, b: Item, around: Sequence[Figure] = (), contradict: Callable[[], bool] | None = None) -> Judgement:
    """How two figures of one topic relate. ``around`` are the other figures of their passages, among which the parts
    of a sum are looked for; ``contradict`` is asked where the two differ and no rule parts them. The verdict does not
    depend on the order of the two."""
    if b.number < a.number:
        a, b = b, a
    contradict = contradict or partial(sameness.contradict, a, b, _LINKED)
    if a.figure.kind is Kind.DATE:
        return _dates(a, b, contradict)
    opposed = _opposed(a, b)
    if opposed and contradict():
        return Verdict.CONFLICT, opposed
    separate = surveys(a, b)
    if separate:
        return Verdict.DIFFERENT_SCOPE, separate
    met = _meet(a, b)
    if met is not None and met[0] is not Verdict.COMPATIBLE:
        return met
    if met is not None:
        outright = scope.outright(a, b)
        return (Verdict.DIFFERENT_SCOPE, outright) if outright else met
    reason = None if denied(a, b) else scope.certain(a, b, around)
    computed = scope.one_ratio(a, b) and _ratio_proof((a.figure, b.figure), around)
    if reason is None and not (computed or contradict()):
        reason = scope.difference(a, b) or _unsure(a, b)
    if reason is not None:
        return Verdict.DIFFERENT_SCOPE, reason
    return Verdict.CONFLICT, contradiction(a, b, around)


def contradiction(a: Item, b: Item, around: Sequence[Figure] = ()) -> str:
    """The proof that two figures contradict each other."""
    ratio, share = _ratio_proof((a.figure, b.figure), around), _share_proof((a, b), around)
    return _contradiction(a, b) + ratio + share


_LINKED = 3.0
"""The log-odds that two figures measure one thing, where nobody says."""
UNSURE = "rien n’assure que ce soit le même chiffre"


def _unsure(a: Item, b: Item) -> str:
    stated = f"{proofs.stated(a.figure)} et {proofs.stated(b.figure)}"
    return f"{stated}{t.NBSP}: {UNSURE}"


def _ratio_proof(figures: Sequence[Figure], around: Sequence[Figure]) -> str:
    """« 11 Md$ ÷ 16 M$ = 687,5 »: the two amounts of the passage that give one of two multipliers."""
    for figure in figures:
        if figure.kind is not Kind.MULTIPLIER or figure.value is None:
            continue
        for dividend, divisor in permutations(around, 2):
            if (
                dividend.value
                and divisor.value
                and dividend.kind is divisor.kind is not Kind.MULTIPLIER
                and dividend.currency == divisor.currency
                and abs(dividend.value / divisor.value - figure.value) <= (figure.step or Decimal(0)) / 2
            ):
                above, below = proofs.quantity(dividend.value, dividend), proofs.quantity(divisor.value, divisor)
                return f"{t.NBSP}; {above} ÷ {below} = {t.number(figure.value)}"
    return ""


def _share_proof(items: Sequence[Item], around: Sequence[Figure]) -> str:
    """« 412 000 contre 503 000 = −18,1 % », « 120 sur 800 = 15 % »: the two figures of the passage that give one of
    two percentages."""
    for item in items:
        figure = item.figure
        if figure.kind is not Kind.PERCENT or figure.value is None or not figure.step:
            continue
        varies = item.claim.role is Role.VARIATION
        for part, whole in permutations(around, 2):
            if (
                not part.value
                or not whole.value
                or part.value == whole.value
                or part.kind is not whole.kind
                or part.kind not in (Kind.MONEY, Kind.COUNT, Kind.MEASURE)
                or (part.currency, symbol_of(part)) != (whole.currency, symbol_of(whole))
            ):
                continue
            share = (part.value - whole.value if varies else part.value) / whole.value * 100
            if abs(abs(share) - figure.value) <= figure.step / 2 and (varies or share < 100):
                shown = t.percent(share, 1, signed=varies)
                word = "contre" if varies else "sur"
                amounts = f"{proofs.quantity(part.value, part)} {word} {proofs.quantity(whole.value, whole)}"
                return f"{t.NBSP}; {amounts} = {shown}"
    return ""


def reference_day(item: Item) -> date | None:
    """The day whose exchange rate applies: the last of the period that the figure is about, where that is a matter of
    days and past, else the day of publication."""
    published, period = item.article.published, item.claim.period
    if period is not None and (period[1] - period[0]).days <= 31 and (published is None or period[1] <= published):
        return period[1]
    return published


def _opposed(a: Item, b: Item) -> str | None:
    if a.figure.kind is Kind.MEASURE:
        return None
    da, db = a.figure.direction, b.figure.direction
    if da and db and da is not db and a.claim.role is Role.VARIATION and b.claim.role is Role.VARIATION:
        first, second = ("hausse" if d == "up" else "baisse" for d in (da, db))
        return f"sens opposés{t.NBSP}: {first} de {proofs.stated(a.figure)}, {second} de {proofs.stated(b.figure)}"
    return None


def _meet(a: Item, b: Item) -> Judgement | None:
    """Agreement of any degree, ``None`` where no reading makes the two meet."""
    fa, fb = a.figure, b.figure
    if fa.kind is Kind.MONEY and fa.currency != fb.currency:
        return _meet_in_euros(a, b)
    ua, ub = unit_of(fa), unit_of(fb)
    if ua is not None and ub is not None and symbol_of(fa) != symbol_of(fb):
        return _meet_in_base(a, b)
    if fa.value is not None and fa.value == fb.value:
        if _bounded_apart(fa, fb):
            return Verdict.COMPATIBLE, f"{proofs.allows(fa)}{t.NBSP}; {proofs.allows(fb)}"
        return Verdict.AGREE, _same(fa, fb)
    if fa.value is None and fb.value is None and (fa.low, fa.high) == (fb.low, fb.high):
        return Verdict.AGREE, f"même intervalle{t.NBSP}: {proofs.stated(fa)}"
    ra, rb = reach(fa), reach(fb)
    if ra is not None and rb is not None and ra.overlaps(rb):
        return Verdict.COMPATIBLE, _compatible(fa, fb)
    if fa.value is not None and fb.value is not None and a.claim.measure == b.claim.measure == _AGE:
        low, high = sorted((fa.value, fb.value))
        if high - low <= 1:
            return (
                Verdict.COMPATIBLE,
                f"{proofs.stated(fa)} et {proofs.stated(fb)}{t.NBSP}: un anniversaire les sépare",
            )
    return None


def _bounded_apart(a: Figure, b: Figure) -> bool:
    """Whether one of two equal values is only a bound: « plus de 400 » beside « 400 »."""
    return a.qualifier is not b.qualifier and (a.qualifier in _ONE_SIDED or b.qualifier in _ONE_SIDED)


def _same(a: Figure, b: Figure) -> str:
    assert a.value is not None
    if a.text == b.text:
        return f"même valeur{t.NBSP}: {proofs.quantity(a.value, a)}"
    return f"«{t.NBSP}{a.text}{t.NBSP}» = «{t.NBSP}{b.text}{t.NBSP}» = {proofs.quantity(a.value, a)}"


def _compatible(a: Figure, b: Figure) -> str:
    parts = [proofs.allows(f) if _elastic(f) else proofs.stated(f) for f in (a, b)]
    if not _elastic(a) and not _elastic(b) and a.value is not None and b.value is not None:
        rough, fine = (a, b) if (a.step or 0) > (b.step or 0) else (b, a)
        assert fine.value is not None and rough.value is not None
        if fine.kind is Kind.PERCENT and not any(c.isdigit() for c in rough.text):
            return (
                f"{proofs.quantity(fine.value, fine)} se dit «{t.NBSP}{rough.text}{t.NBSP}»"
                f"{proofs.apart(rough.value, fine.value)}"
            )
        return (
            f"{proofs.quantity(fine.value, fine)} s’arrondit à {proofs.quantity(rough.value, rough)}"
            f"{proofs.apart(rough.value, fine.value)}"
        )
    return f"{parts[0]}{t.NBSP}; {parts[1]}{t.NBSP}: les deux se recoupent"


def _elastic(figure: Figure) -> bool:
    return figure.qualifier is not Qualifier.EXACT or figure.value is None


def _meet_in_euros(a: Item, b: Item) -> Judgement | None:
    candidates = [d for d in (reference_day(a), reference_day(b)) if d is not None]
    best: Judgement | None = None
    for day in dict.fromkeys(sorted(candidates)):
        met = _convert(a.figure, b.figure, day)
        if met is not None and (best is None or met[0] is Verdict.AGREE_AFTER_CONVERSION):
            best = met
            if met[0] is Verdict.AGREE_AFTER_CONVERSION:
                break
    return best


def _convert(a: Figure, b: Figure, day: date) -> Judgement | None:
    assert a.currency and b.currency
    ra, rb = rate(a.currency, day), rate(b.currency, day)
    if ra is None or rb is None:
        return None
    factor = rb[0] / ra[0]
    ia, ib = reach(a), reach(b)
    if ia is None or ib is None:
        return None
    near = a.value and b.value and abs(a.value * factor - b.value) <= _RATE_OF_ANOTHER_DAY * abs(b.value)
    if not near and not ia.scaled(factor).overlaps(ib):
        return None
    proof = conversion(a, b, day)
    if a.value is None or b.value is None:
        return Verdict.COMPATIBLE, proof
    close = abs(a.value * factor - b.value) <= _LOOSE * abs(b.value)
    exact = not _elastic(a) and not _elastic(b)
    if close and (exact or near):
        return Verdict.AGREE_AFTER_CONVERSION, proof
    return Verdict.COMPATIBLE, proof


def conversion(a: Figure, b: Figure, day: date) -> str:
    """The conversion of one amount into the other's currency, from the euro where one of them is in euros."""
    if b.currency == "EUR" and a.currency != "EUR":
        a, b = b, a
    assert a.currency and b.currency
    ra, rb = rate(a.currency, day), rate(b.currency, day)
    assert ra is not None and rb is not None
    if a.currency == "EUR" and a.low is not None and a.high is not None and a.value is None:
        return proofs.converted_range((a.low, a.high), rb[0], rb[1], b)
    start = a.value if a.value is not None else a.low if a.low is not None else a.high
    assert start is not None
    if a.currency == "EUR":
        result = start * rb[0]
        text = proofs.converted(start, "EUR", rb[0], rb[1], result, b.currency)
    else:
        euros = start / ra[0]
        result = euros * rb[0]
        text = (
            proofs.converted(start, a.currency, ra[0], ra[1], euros, "EUR")
            + f"{t.NBSP}; × {t.number(rb[0])} = {t.amount(result, b.currency)}"
        )
    if b.value is None:
        return f"{text}, à comparer à {proofs.stated(b)}"
    if _elastic(b):
        return f"{text}, pour «{t.NBSP}{proofs.stated(b)}{t.NBSP}»{proofs.apart(b.value, result)}"
    rounded = "soit" if abs(result - b.value) <= (b.step or Decimal(0)) / 2 else "contre"
    suffix = " arrondi" if rounded == "soit" and result != b.value else ""
    return f"{text}, {rounded} {proofs.quantity(b.value, b)}{suffix}{proofs.apart(b.value, result)}"


def _meet_in_base(a: Item, b: Item) -> Judgement | None:
    fa, fb = a.figure, b.figure
    ua, ub = unit_of(fa), unit_of(fb)
    ia, ib = reach(fa), reach(fb)
    assert ua is not None and ub is not None
    if ia is None or ib is None:
        return None
    base_a, base_b = ia.scaled(ua.factor, ua.offset), ib.scaled(ub.factor, ub.offset)
    equal = fa.value is not None and fb.value is not None and to_base(fa.value, ua) == to_base(fb.value, ub)
    if not equal and not base_a.overlaps(base_b):
        return None
    proof = f"{proofs.stated(fa)} et {proofs.stated(fb)}"
    rewritten = _in_unit_of(fa, fb)
    if rewritten is not None and fb.value is not None:
        beside = proofs.stated(fb)
        exact = rewritten[1].endswith(f" = {beside}")
        proof = rewritten[1] if exact else f"{rewritten[1]}, pour {beside}{proofs.apart(fb.value, rewritten[0])}"
    rounds = not _elastic(fa) and not _elastic(fb) and (_within(fa, base_b, ua) or _within(fb, base_a, ub))
    agree = rounds or (equal and not _bounded_apart(fa, fb))
    return (Verdict.AGREE_AFTER_CONVERSION if agree else Verdict.COMPATIBLE), proof


def _within(figure: Figure, base: Interval, unit: Unit) -> bool:
    """Whether the figure's own value, converted, lies in what the other's rounding allows."""
    return figure.value is not None and base.contains(to_base(figure.value, unit))


def _in_unit_of(figure: Figure, target: Figure) -> tuple[Decimal, str] | None:
    """The value in the other's unit, and « 450 ha = 4,5 km² »."""
    source, unit = unit_of(figure), unit_of(target)
    if figure.value is None or source is None or unit is None:
        return None
    result = between(figure.value, source, unit)
    shown = result.quantize(_CENT) if abs(result) >= _CENT else result
    return result, f"{proofs.quantity(figure.value, figure)} = {proofs.quantity(shown.normalize(), target)}"


def _contradiction(a: Item, b: Item) -> str:
    fa, fb = a.figure, b.figure
    text = f"{proofs.stated(fa)} contre {proofs.stated(fb)}"
    if fa.kind is Kind.MONEY and fa.currency != fb.currency:
        day = reference_day(a) or reference_day(b)
        if day and fa.currency and fb.currency and rate(fa.currency, day) and rate(fb.currency, day):
            return f"{text}{t.NBSP}: {conversion(fa, fb, day)}"
        return text
    rewritten = _in_unit_of(fa, fb)
    if rewritten is not None and fb.value is not None and symbol_of(fa) != symbol_of(fb):
        return f"{text}{t.NBSP}: {rewritten[1]}{proofs.apart(fb.value, rewritten[0])}"
    if fa.value is not None and fb.value is not None:
        text += proofs.difference(fa.value, fb.value, fa)
    if transposed(a, b):
        text += ", chiffres peut-être inversés"
    said = [f"{i.claim.attribution}{t.NBSP}: {proofs.stated(i.figure)}" for i in (a, b) if i.claim.attribution]
    return text + (f", selon {f'{t.NBSP}; '.join(said)}" if len(said) == 2 else "")


def _dates(a: Item, b: Item, contradict: Callable[[], bool]) -> Judgement:
    fa, fb = a.figure, b.figure
    da, db = (fa.date_start, fa.date_end or fa.date_start), (fb.date_start, fb.date_end or fb.date_start)
    if da == db:
        return Verdict.AGREE, f"même date{t.NBSP}: {proofs.days(fa)}"
    assert da[0] and da[1] and db[0] and db[1]
    if min(da[1] - da[0], db[1] - db[0]).days > _YEARS:
        return Verdict.DIFFERENT_SCOPE, f"{proofs.days(fa)} et {proofs.days(fb)}{t.NBSP}: deux périodes de référence"
    if da[0] <= db[1] and db[0] <= da[1]:
        return Verdict.COMPATIBLE, f"{proofs.days(fa)} et {proofs.days(fb)} se recoupent"
    if over_and_to_come(a, b):
        return Verdict.DIFFERENT_SCOPE, f"{proofs.days(fa)} et {proofs.days(fb)}{t.NBSP}: l’un passé, l’autre à venir"
    if not contradict():
        return Verdict.DIFFERENT_SCOPE, f"{proofs.days(fa)} et {proofs.days(fb)}{t.NBSP}: sans doute deux moments"
    return Verdict.CONFLICT, f"{proofs.days(fa)} contre {proofs.days(fb)}"


_YEARS = 1000
"""Days of a span of years, which is what something is held against rather than when it happened."""
