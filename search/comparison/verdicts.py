"""The verdict on two figures that measure the same thing, with its proof."""

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial
from itertools import permutations

from corpus.claims.dimensions import AGE
from corpus.claims.model import Role
from corpus.figures.model import Figure, Kind
from corpus.french import typography as t
from search.comparison import proofs, sameness, scope
from search.comparison.changes import put_off
from search.comparison.conversions import (
    bare_dollar,
    bounded_apart,
    converted_apart,
    elastic,
    in_unit_of,
    meet_as_canadian,
    meet_in_base,
    meet_in_euros,
    meet_on_land,
    per_unit_of,
    rewritten_rate,
    unconverted,
)
from search.comparison.extents import of_years, written_digits
from search.comparison.intervals import reach
from search.comparison.items import Item, Neighbour
from search.comparison.likeness import denied
from search.comparison.misprints import transposed
from search.comparison.model import Judgement, Verdict
from search.comparison.months import meet_in_days
from search.comparison.occasions import foreseen
from search.comparison.polls import polls
from search.comparison.restrictions import widened
from search.comparison.ties import Tie
from search.comparison.units import symbol_of, unit_of
from search.comparison.voices import rivals


def judge(
    a: Item, b: Item, around: Sequence[Neighbour] = (), contradict: Callable[[], bool] | None = None
) -> Judgement:
    """How two figures of one topic relate. ``around`` are the other figures of their passages, among which the parts
    of a sum are looked for; ``contradict`` is asked where the two differ and no rule parts them. The verdict does not
    depend on the order of the two."""
    if b.number < a.number:
        a, b = b, a
    verdict, reason = _judge(a, b, around, contradict or partial(sameness.contradict, a, b, _LINKED))
    if verdict is not Verdict.DIFFERENT_SCOPE:
        reason += proofs.understood(a.figure, b.figure)
    return verdict, reason


def _judge(a: Item, b: Item, around: Sequence[Neighbour], contradict: Callable[[], bool]) -> Judgement:
    if a.figure.kind is Kind.DATE:
        return _dates(a, b, contradict)
    opposed = _opposed(a, b)
    if opposed and contradict():
        return Verdict.CONFLICT, opposed
    if opposed and a.figure.value == b.figure.value:
        return Verdict.DIFFERENT_SCOPE, unsure(a, b)
    separate = polls(a, b)
    if separate:
        return Verdict.DIFFERENT_SCOPE, separate
    unknown = _of_two_currencies(a, b) and unconverted(a, b)
    if unknown:
        return Verdict.DIFFERENT_SCOPE, unknown
    met = _meet(a, b)
    if met is not None and met[0] is not Verdict.COMPATIBLE:
        return met
    if met is not None:
        outright = scope.outright(a, b)
        return (Verdict.DIFFERENT_SCOPE, outright) if outright else met
    reason = widened(a, b) if denied(a, b) else scope.certain(a, b, around)
    computed = scope.one_ratio(a, b) and _ratio_proof((a.figure, b.figure), around)
    if reason is None and not (computed or contradict()):
        reason = scope.difference(a, b) or unsure(a, b)
    if reason is not None:
        return Verdict.DIFFERENT_SCOPE, reason
    return Verdict.CONFLICT, contradiction(a, b, around)


def may_contradict(a: Item, b: Item) -> bool:
    """Whether two figures of one article, or of two strangers, among many articles could be said to contradict."""
    return (a.source == b.source and sameness.opposed_by_one(a, b)) or scope.one_ratio(a, b)


def may_agree_converted(a: Item, b: Item) -> bool:
    """Whether two figures could be said to be one in two units or currencies."""
    met = _meet(a, b) if a.figure.kind is not Kind.DATE else None
    return met is not None and met[0] is Verdict.AGREE_AFTER_CONVERSION


def contradiction(a: Item, b: Item, around: Sequence[Neighbour] = ()) -> str:
    """The proof that two figures contradict each other."""
    ratio, share = _ratio_proof((a.figure, b.figure), around), _share_proof((a, b), around)
    return _contradiction(a, b) + ratio + share


_LINKED = Tie(3.0)
"""The log-odds that two figures measure one thing, where nobody says."""
UNSURE, TWO_MOMENTS = "rien n’assure que ce soit le même chiffre", "sans doute deux moments"
UNTIED = "ils se recoupent, mais rien d’autre ne les lie"


def unsure(a: Item, b: Item, why: str = UNSURE) -> str:
    """What is said of two figures that nothing assures to be one."""
    return f"{proofs.stated(a.figure)} et {proofs.stated(b.figure)}{t.NBSP}: {why}"


def _ratio_proof(figures: Sequence[Figure], around: Sequence[Neighbour]) -> str:
    """« 11 Md$ ÷ 16 M$ = 687,5 »: the two amounts of the passage that give one of two multipliers."""
    for figure in figures:
        if figure.kind is not Kind.MULTIPLIER or figure.value is None:
            continue
        for (dividend, _), (divisor, _) in permutations(around, 2):
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


def _share_proof(items: Sequence[Item], around: Sequence[Neighbour]) -> str:
    """« 412 000 contre 503 000 = −18,1 % », « 120 sur 800 = 15 % »: the two figures of the passage that give one of
    two percentages."""
    for item in items:
        figure = item.figure
        if figure.kind is not Kind.PERCENT or figure.value is None or not figure.step:
            continue
        varies = item.claim.role is Role.VARIATION
        for (part, _), (whole, _) in permutations(around, 2):
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
    as_a = per_unit_of(b, a)
    if as_a is not None:
        return _meet_per_unit(a, b, as_a)
    fa, fb = a.figure, b.figure
    if _of_two_currencies(a, b):
        return meet_in_euros(a, b)
    if fa.unit != fb.unit and unit_of(fa) and unit_of(fb) and symbol_of(fa) != symbol_of(fb):
        return meet_in_base(a, b) or meet_on_land(a, b) or meet_in_days(fa, fb)
    if fa.value is not None and fa.value == fb.value:
        if bounded_apart(fa, fb):
            return Verdict.COMPATIBLE, f"{proofs.allows(fa)}{t.NBSP}; {proofs.allows(fb)}"
        return Verdict.AGREE, _same(fa, fb)
    if fa.value is None and fb.value is None and (fa.low, fa.high) == (fb.low, fb.high):
        return Verdict.AGREE, f"même intervalle{t.NBSP}: {proofs.stated(fa)}"
    ra, rb = reach(fa), reach(fb)
    if ra is not None and rb is not None and ra.overlaps(rb):
        return Verdict.COMPATIBLE, _compatible(fa, fb)
    if a.claim.measure == b.claim.measure == AGE and _birthday_between(a, b):
        return Verdict.COMPATIBLE, f"{proofs.stated(fa)} et {proofs.stated(fb)}{t.NBSP}: un anniversaire les sépare"
    return meet_as_canadian(a, b) if fa.kind is Kind.MONEY else None


def _meet_per_unit(a: Item, b: Item, as_a: Item) -> Judgement | None:
    """Two prices, of a tonne and of a kilo; ``as_a`` is the second as the first is said."""
    met = _meet(a, as_a)
    if met is None:
        return None
    shown = rewritten_rate(b, as_a)
    if met[0] is Verdict.AGREE or (met[0] is Verdict.COMPATIBLE and not elastic(a.figure) and not elastic(b.figure)):
        return Verdict.AGREE_AFTER_CONVERSION, f"{shown}, pour {proofs.stated(a.figure)}"
    return met[0], f"{shown}{t.NBSP}; {met[1]}"


def _of_two_currencies(a: Item, b: Item) -> bool:
    fa, fb = a.figure, b.figure
    if fa.kind is not Kind.MONEY or fa.currency == fb.currency or {fa.currency, fb.currency} == _ONE_FRANC:
        return False
    return not (bare_dollar(fa, fb) or _left_unsaid(fa, fb))


_ONE_FRANC = frozenset({"XOF", "XAF"})
"""« francs CFA »: two currencies at par, and few texts say of which they speak."""


def _left_unsaid(a: Figure, b: Figure) -> bool:
    """« 3,6 milliards », of what money the text does not say, beside « 3,6 milliards de dirhams »."""
    return a.value is not None and a.value == b.value and a.currency_inferred != b.currency_inferred


def _birthday_between(a: Item, b: Item) -> bool:
    """Whether somebody may have turned a year older between two articles: a few days apart that is less likely than
    that one of them is wrong."""
    first, second = a.article.published, b.article.published
    if a.figure.value is None or b.figure.value is None or abs(a.figure.value - b.figure.value) != 1:
        return False
    if first is None or second is None:
        return True
    aged = b.figure.value > a.figure.value if second > first else a.figure.value > b.figure.value
    return aged and abs((second - first).days) > _WEEKS


_WEEKS = 30
"""Days between two articles from which a birthday lies likely enough between them: one in twelve."""


def _same(a: Figure, b: Figure) -> str:
    if a.currency_inferred and not b.currency_inferred:
        a, b = b, a
    assert a.value is not None
    if a.text.replace("’", "'") == b.text.replace("’", "'"):
        return f"même valeur{t.NBSP}: {proofs.quantity(a.value, a)}"
    return f"«{t.NBSP}{a.text}{t.NBSP}» = «{t.NBSP}{b.text}{t.NBSP}» = {proofs.quantity(a.value, a)}"


def _compatible(a: Figure, b: Figure) -> str:
    parts = [proofs.allows(f) if elastic(f) else proofs.stated(f) for f in (a, b)]
    if not elastic(a) and not elastic(b) and a.value is not None and b.value is not None:
        rough, fine = (a, b) if _coarseness(a) > _coarseness(b) else (b, a)
        assert fine.value is not None and rough.value is not None
        if fine.kind is Kind.PERCENT and not any(c.isdigit() for c in rough.text):
            return f"{proofs.quantity(fine.value, fine)} se dit «{t.NBSP}{rough.text}{t.NBSP}»"
        return f"{proofs.quantity(fine.value, fine)} s’arrondit à {proofs.quantity(rough.value, rough)}"
    return f"{parts[0]}{t.NBSP}; {parts[1]}{t.NBSP}: les deux se recoupent"


def _coarseness(figure: Figure) -> tuple[Decimal, int]:
    """The greater, the more coarsely a number is written: « 40 M€ » more than « 42 M€ »."""
    return figure.step or Decimal(0), -len(written_digits(figure))


def _contradiction(a: Item, b: Item) -> str:
    fa, fb = a.figure, b.figure
    text = f"{proofs.stated(fa)} contre {proofs.stated(fb)}"
    as_a = per_unit_of(b, a)
    if as_a is not None:
        return f"{text}{t.NBSP}: {rewritten_rate(b, as_a)}"
    if fa.kind is Kind.MONEY and fa.currency != fb.currency and {fa.currency, fb.currency} != _ONE_FRANC:
        shown = converted_apart(a, b)
        return f"{text}{t.NBSP}: {shown}" if shown else text
    rewritten = in_unit_of(fa, fb)
    if rewritten is not None and fb.value is not None and symbol_of(fa) != symbol_of(fb):
        return f"{text}{t.NBSP}: {rewritten}"
    if fa.value is not None and fb.value is not None:
        text += proofs.difference(fa.value, fb.value, fa)
    if transposed(a, b):
        text += ", chiffres peut-être inversés"
    if not rivals(a, b):
        return text
    said = [f"{item.claim.attribution}{t.NBSP}: {proofs.stated(item.figure)}" for item in (a, b)]
    return f"{text}, selon {f'{t.NBSP}; '.join(said)}"


def _dates(a: Item, b: Item, contradict: Callable[[], bool]) -> Judgement:
    fa, fb = a.figure, b.figure
    da, db = (fa.date_start, fa.date_end or fa.date_start), (fb.date_start, fb.date_end or fb.date_start)
    if da == db:
        return Verdict.AGREE, f"même date{t.NBSP}: {proofs.days(fa)}"
    assert da[0] and da[1] and db[0] and db[1]
    crime = _CRIME in a.claim.events and _CRIME in b.claim.events
    if of_years(da[0], da[1]) and of_years(db[0], db[1]) and not crime:
        return Verdict.DIFFERENT_SCOPE, f"{proofs.days(fa)} et {proofs.days(fb)}{t.NBSP}: deux périodes de référence"
    if da[0] <= db[1] and db[0] <= da[1] and not (crime and (da[0] == db[0]) != (da[1] == db[1])):
        return Verdict.COMPATIBLE, f"{proofs.days(fa)} et {proofs.days(fb)} se recoupent"
    rough = next((f for f in (fa, fb) if f.text.lower().startswith(_AGO)), None)
    if rough is not None and max(da[0] - db[1], db[0] - da[1]).days <= _roundness(rough):
        about = f"«{t.NBSP}{rough.text}{t.NBSP}» compte en gros"
        return Verdict.COMPATIBLE, f"{about}{t.NBSP}: {proofs.days(fa)} et {proofs.days(fb)}"
    if _compared(a) or _compared(b):
        return Verdict.DIFFERENT_SCOPE, f"{proofs.days(fa)} et {proofs.days(fb)}{t.NBSP}: l’un n’est que comparé"
    if separate := polls(a, b):
        return Verdict.DIFFERENT_SCOPE, separate
    if put_off(a, b):
        return Verdict.DIFFERENT_SCOPE, f"{proofs.days(fa)} et {proofs.days(fb)}{t.NBSP}: la date a été déplacée"
    if foreseen(a, b):
        return Verdict.DIFFERENT_SCOPE, f"{proofs.days(fa)} et {proofs.days(fb)}{t.NBSP}: {_FORESEEN}"
    if _today(a) or _today(b) or not contradict():
        return Verdict.DIFFERENT_SCOPE, f"{proofs.days(fa)} et {proofs.days(fb)}{t.NBSP}: {TWO_MOMENTS}"
    return Verdict.CONFLICT, f"{proofs.days(fa)} contre {proofs.days(fb)}"


_FORESEEN = "l’un était passé quand l’autre était à venir"


def _compared(item: Item) -> bool:
    """« 12 % de plus qu'en 2018 »: a time that something is held against; « elle n’ouvrira qu’en 2018 » is none."""
    text, start = item.article.text, item.figure.start
    opening = max(item.claim.sentence[0], start - _LEAD)
    against = _AGAINST.search(text, opening, start)
    return against is not None and not (text[against.start()] == "q" and _ONLY.search(text, opening, start))


_AGAINST = re.compile(r"\b(?:qu['’]|que |par rapport |contre [^.;,]{1,25} )(?:en |au |à |à la |fin |le )?$")
_COMPARING = r"(?:pas|plus|moins|aussi|autant|mieux|pire|meilleure?s?|même|telle?|jamais)"
_ONLY = re.compile(
    rf"\b[Nn](?:e |['’])(?:(?!\b{_COMPARING}\b)[^.;:,]){{1,60}}\bqu(?:e |['’])(?:en |au |à |à la |fin |le )?$"
)
_LEAD = 70
"""Characters before a date in which the words stand that hold something against it."""


def _today(item: Item) -> bool:
    """« aujourd’hui », « LILLE, 21 nov. – »: what each paper says of its own day."""
    text, figure = item.article.text, item.figure
    if figure.text.lower().replace("’", "'") == "aujourd'hui":
        return True
    line = text.rfind("\n", 0, figure.start) + 1
    return bool(_PLACE.fullmatch(text, line, figure.start) and _DASH.match(text, figure.end))


_PLACE = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ' ’-]+(?: \([^)]*\))?,? (?:le )?")
_DASH = re.compile(r"\s*(?:\([^)]*\)\s*)?[–—-]")
_AGO = "il y a "
_HALVES = (("semaine", 4), ("mois", 16), ("an", 183))


def _roundness(figure: Figure) -> int:
    """By how many days « il y a deux semaines » may be off: half of its unit."""
    return next((days for unit, days in _HALVES if re.search(rf"\b{unit}s?\b", figure.text)), 0)


_CRIME = "faits"
"""What has one span that is told, however many years it is: « détournés de 2009 à 2014 »."""
