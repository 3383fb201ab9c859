"""Whether two amounts of other currencies or units meet once converted, and the conversion that shows it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from corpus.figures.model import Figure, Kind, Qualifier
from corpus.french import typography as t
from search.comparison import proofs, yearly
from search.comparison.averages import averaged
from search.comparison.contexts import FIGURE
from search.comparison.exchange import rate, year_of_average
from search.comparison.extents import magnitude_of
from search.comparison.intervals import Interval, reach
from search.comparison.items import Item
from search.comparison.model import Judgement, Verdict
from search.comparison.units import Unit, between, rate_of, symbol_of, to_base, unit_of

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
_CENT = Decimal("0.01")
_RATE_OF_ANOTHER_DAY = Decimal("0.015")
"""How far apart a converted amount may be and still be the same: the rate moves by so much in a few days."""
_ROUNDED = 0.042
"""In decimal orders, 10 %: how far apart a rounded measure may be, converted, and still be the same."""
_LOOSE = Decimal("0.05")
"""Amounts that only meet because one is written with a single digit (« 2 Md$ ») do not « agree » beyond this gap."""


def reference_day(item: Item) -> date | None:
    """The day whose exchange rate applies: the last of the period that the figure is about, where that is a matter of
    days and past (of a year, where rates are a year's), else the day of publication."""
    published, period = item.article.published, item.claim.period
    if period is not None and _one_rate(item.figure, *period) and (published is None or period[1] <= published):
        return period[1]
    return published


def _one_rate(figure: Figure, first: date, last: date) -> bool:
    """Whether one rate stands for all of a period."""
    of_a_year = figure.currency is not None and averaged(figure.currency) and first.year == last.year
    return of_a_year or (last - first).days <= 31


def bounded_apart(a: Figure, b: Figure) -> bool:
    """Whether one of two equal values is only a bound: « plus de 400 » beside « 400 »."""
    return a.qualifier is not b.qualifier and (a.qualifier in _ONE_SIDED or b.qualifier in _ONE_SIDED)


def elastic(figure: Figure) -> bool:
    """Whether a figure leaves room for others: an interval, or a number that is not stated as exact."""
    return figure.qualifier is not Qualifier.EXACT or figure.value is None


def bare_dollar(a: Figure, b: Figure) -> bool:
    """« 34 millions de dollars canadiens » in one paper, « 34 M$ » in another: one says « dollar » of one's own."""
    named = {a.currency, b.currency} - {"USD"}
    ours = [figure for figure in (a, b) if figure.currency == "USD"]
    return len(named) == 1 and named <= DOLLARS and all(bare(figure) or figure.currency_inferred for figure in ours)


DOLLARS = frozenset({"CAD", "AUD", "NZD", "HKD", "SGD", "TWD"})
"""Those of other countries than the United States."""


def meet_in_euros(a: Item, b: Item) -> Judgement | None:
    """How two sums in two currencies stand once converted, at the rates of the days that they may be of; ``None``
    where they do not meet."""
    days = _days(a, b)
    assert a.figure.currency and b.figure.currency
    if yearly.rough(a.figure.currency, b.figure.currency):
        return _meet_by_average(a.figure, b.figure, days)
    met = _meet_on(days, a.figure, b.figure)
    if met is not None or not (bare(a.figure) or bare(b.figure)):
        return met
    return _as_canadian(a, b, days)


def meet_as_canadian(a: Item, b: Item) -> Judgement | None:
    """« 3,2 millions de dollars » in the paper of the place are « 2,4 millions de dollars américains » in another."""
    if a.figure.currency != "USD" or b.figure.currency != "USD" or bare(a.figure) == bare(b.figure):
        return None
    return _as_canadian(a, b, _days(a, b))


def _as_canadian(a: Item, b: Item, days: Sequence[date]) -> Judgement | None:
    """« 30 millions de dollars » of a Quebec firm are « 20 millions d'euros »: chance would hardly do so."""
    met = _meet_on(days, *(replace(each, currency="CAD") if bare(each) else each for each in (a.figure, b.figure)))
    if met is None or met[0] is not Verdict.AGREE_AFTER_CONVERSION:
        return None
    return met[0], f"{met[1]}{t.NBSP}: des dollars canadiens"


def bare(figure: Figure) -> bool:
    """Whether it is of dollars that the text says nothing more of."""
    return figure.currency == "USD" and figure.text.lower().endswith(("dollars", "dollar", "$"))


def _meet_on(days: Sequence[date], a: Figure, b: Figure) -> Judgement | None:
    best: Judgement | None = None
    for day in days:
        met = _convert(a, b, day)
        if met is not None and (best is None or met[0] is Verdict.AGREE_AFTER_CONVERSION):
            best = met
            if met[0] is Verdict.AGREE_AFTER_CONVERSION:
                break
    return best


def _days(a: Item, b: Item) -> list[date]:
    """The days whose rates may apply to two amounts, in order."""
    return sorted({day for day in (reference_day(a), reference_day(b)) if day is not None})


def unconverted(a: Item, b: Item) -> str | None:
    """Why nothing is known of two amounts in different currencies: no rate is published for one of them, or no day is
    known. Their bare numbers say nothing about each other."""
    one, other = a.figure.currency, b.figure.currency
    assert one and other
    days = _days(a, b)
    if yearly.rough(one, other):
        found = any(yearly.crossing(one, other, day.year) for day in days)
    else:
        found = any(rate(one, day) and rate(other, day) for day in days)
    if found:
        return None
    stated = f"{proofs.stated(a.figure)} et {proofs.stated(b.figure)}"
    if not days:
        return f"{stated}{t.NBSP}: faute de date, aucun taux ne s’applique"
    lacking = [each for each in (one, other) if not any(_has_rate(each, day) for day in days)] or [one, other]
    names = " ni pour les ".join(t.currency_names(each) for each in lacking)
    years = " ni en ".join(str(year) for year in sorted({day.year for day in days}))
    return f"{stated}{t.NBSP}: aucun taux publié pour les {names} en {years}"


def _has_rate(currency: str, day: date) -> bool:
    if averaged(currency):
        return year_of_average(currency, day.year) is not None
    return rate(currency, day) is not None


def _meet_by_average(a: Figure, b: Figure, days: Sequence[date]) -> Judgement | None:
    found = yearly.nearest(a, b, {day.year for day in days})
    if found is None or not yearly.meet(a, b, found):
        return None
    exact = not elastic(a) and not elastic(b)
    near = (
        a.value is not None and b.value is not None and found.gap(a, b) <= (_LOOSE if exact else _RATE_OF_ANOTHER_DAY)
    )
    return (Verdict.AGREE_AFTER_CONVERSION if near else Verdict.COMPATIBLE), yearly.conversion(a, b, found)


def converted_apart(a: Item, b: Item) -> str | None:
    """The conversion that shows how far apart two amounts in different currencies are."""
    one, other = a.figure.currency, b.figure.currency
    assert one and other
    if yearly.rough(one, other):
        found = yearly.nearest(a.figure, b.figure, {day.year for day in _days(a, b)})
        return None if found is None else yearly.conversion(a.figure, b.figure, found)
    day = reference_day(a) or reference_day(b)
    return _conversion(a.figure, b.figure, day) if day and rate(one, day) and rate(other, day) else None


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
    proof = _conversion(a, b, day)
    if a.value is None or b.value is None:
        return Verdict.COMPATIBLE, proof
    close = abs(a.value * factor - b.value) <= _LOOSE * abs(b.value)
    exact = not elastic(a) and not elastic(b)
    if close and (exact or near):
        return Verdict.AGREE_AFTER_CONVERSION, proof + (_allowed(a, b, factor) if exact else "")
    return Verdict.COMPATIBLE, proof


def _allowed(a: Figure, b: Figure, factor: Decimal) -> str:
    """Why two exact amounts that differ once converted are one: « 17,81 M$, contre 18,2 M$ ; 17 M€ peut en être
    l’arrondi »; empty where the conversion says so itself."""
    assert a.value is not None and b.value is not None
    target = a if b.currency == "EUR" and a.currency != "EUR" else b  # as ``_conversion`` has it
    rounded = [
        figure
        for figure, result in ((a, b.value / factor), (b, a.value * factor))
        if figure.value is not None and abs(result - figure.value) <= (figure.step or Decimal(0)) / 2
    ]
    if target in rounded:
        return ""
    if rounded:
        return f"{t.NBSP}; {proofs.stated(rounded[0])} peut en être l’arrondi"
    gap = abs(a.value * factor - b.value) / abs(b.value) * 100
    return f"{t.NBSP}; {t.percent(gap, 1)} d’écart, ce dont les taux varient en quelques jours"


def _conversion(a: Figure, b: Figure, day: date) -> str:
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
    return text + proofs.held_against(result, b)


def per_unit_of(item: Item, other: Item) -> Item | None:
    """The amount for one of what the other's is for one of: « 21 centimes le kilo » beside « 210 euros la tonne » are
    210 euros; ``None`` where they are for one of the same or of nothing that converts."""
    figure, unit = item.figure, other.figure.unit
    if figure.kind is not Kind.MONEY or figure.unit == unit:
        return None
    ours, theirs = rate_of(figure), rate_of(other.figure)
    if ours is None or theirs is None or ours.dimension != theirs.dimension:
        return None
    times = theirs.factor / ours.factor
    value, low, high, step = (
        None if each is None else each * times for each in (figure.value, figure.low, figure.high, figure.step)
    )
    return replace(item, figure=replace(figure, value=value, low=low, high=high, step=step, unit=unit))


def rewritten_rate(item: Item, as_other: Item) -> str:
    """« 0,21 € par kilo = 210 € par tonne »."""
    one, other = item.figure, as_other.figure
    return f"{proofs.stated(one)} {one.unit} = {proofs.stated(other)} {other.unit}"


def meet_in_base(a: Item, b: Item) -> Judgement | None:
    """How two measures in two units of one dimension stand once converted; ``None`` where they do not meet."""
    fa, fb = a.figure, b.figure
    ua, ub = unit_of(fa), unit_of(fb)
    assert ua is not None and ub is not None
    fa, fb = _as_such(a), _as_such(b)
    ia, ib = reach(fa), reach(fb)
    if ia is None or ib is None:
        return None
    base_a, base_b = ia.scaled(ua.factor, ua.offset), ib.scaled(ub.factor, ub.offset)
    equal = fa.value is not None and fb.value is not None and to_base(fa.value, ua) == to_base(fb.value, ub)
    if not equal and not base_a.overlaps(base_b):
        return None
    proof = f"{proofs.stated(fa)} et {proofs.stated(fb)}"
    rewritten = in_unit_of(fa, fb)
    if rewritten is not None and fb.value is not None:
        beside = proofs.stated(fb)
        proof = rewritten if rewritten.endswith(f" = {beside}") else f"{rewritten}, pour {beside}"
    rounds = not elastic(fa) and not elastic(fb) and (_within(fa, base_b, ua) or _within(fb, base_a, ub))
    near = abs(a.magnitude - b.magnitude) < _ROUNDED if a.magnitude is not None and b.magnitude is not None else equal
    agree = (rounds and near) or (equal and not bounded_apart(fa, fb))
    return (Verdict.AGREE_AFTER_CONVERSION if agree else Verdict.COMPATIBLE), proof


def _as_such(item: Item) -> Figure:
    """« pousse jusqu’à 68 km/h »: what was reached, and no bound below which anything else may lie."""
    if item.figure.qualifier is Qualifier.AT_MOST and _AS_FAR_AS.search(item.words.passage):
        return replace(item.figure, qualifier=Qualifier.EXACT)
    return item.figure


_AS_FAR_AS = re.compile(rf"\bjusqu'à\s+{FIGURE}")


def meet_on_land(a: Item, b: Item) -> Judgement | None:
    """As ``meet_in_base``, « milles » read as those of roads: « une rocade de quatre milles », « 6,4 kilomètres »."""
    if not (_at_sea(a) or _at_sea(b)):
        return None
    met = meet_in_base(*(_on_land(each) if _at_sea(each) else each for each in (a, b)))
    return met and (met[0], f"{met[1]}{t.NBSP}; par «{t.NBSP}milles{t.NBSP}», entendre milles terrestres")


def _at_sea(item: Item) -> bool:
    """Whether a distance is in miles that the text does not say to be nautical."""
    text, figure = item.article.text, item.figure
    return symbol_of(figure) == "mille" and not _NAUTICAL.search(text, figure.start, figure.end + _ADJECTIVE)


def _on_land(item: Item) -> Item:
    figure = replace(item.figure, unit="mile")
    return replace(item, figure=figure, magnitude=magnitude_of(figure, item.article))


_NAUTICAL = re.compile(r"\b(?:nautique|marin)s?\b")
_ADJECTIVE = 10
"""Characters behind a number in which its adjective stands."""


def _within(figure: Figure, base: Interval, unit: Unit) -> bool:
    """Whether the figure's own value, converted, lies in what the other's rounding allows."""
    return figure.value is not None and base.contains(to_base(figure.value, unit))


def in_unit_of(figure: Figure, target: Figure) -> str | None:
    """« 450 ha = 4,5 km² »: the value in the other’s unit; ``None`` where it does not convert."""
    source, unit = unit_of(figure), unit_of(target)
    if figure.value is None or source is None or unit is None:
        return None
    result = between(figure.value, source, unit)
    shown = result.quantize(_CENT) if abs(result) >= _CENT else result
    even = target.kind is Kind.DURATION and proofs.in_two_units(result, symbol_of(target))
    ours, theirs = proofs.quantity(figure.value, figure), even or proofs.quantity(shown.normalize(), target)
    if ours == theirs:
        ours = f"«{t.NBSP}{figure.text}{t.NBSP}»"  # « un quart d’heure »
    return f"{ours} = {theirs}"
