"""The arithmetic behind a verdict, in French, with what a reader needs to recompute it."""

import re
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache

from corpus.figures.model import Figure, Kind, Qualifier
from corpus.figures.money_homes import shared_name
from corpus.french import typography as t
from corpus.french.wordlists import word_set
from search.comparison.exchange import FIXED, PEGGED
from search.comparison.intervals import Interval, reach
from search.comparison.units import symbol_of

_QUALIFIED = {
    Qualifier.ABOUT: "environ ",
    Qualifier.NEARLY: "près de ",
    Qualifier.ABOVE: "plus de ",
    Qualifier.BELOW: "moins de ",
    Qualifier.AT_LEAST: "au moins ",
    Qualifier.AT_MOST: "au plus ",
    Qualifier.SLIGHTLY_ABOVE: "un peu plus de ",
    Qualifier.SLIGHTLY_BELOW: "un peu moins de ",
}
_SPELLED_UNITS = word_set(
    """
    an mois jour semaine heure minute seconde siècle trimestre semestre décennie millénaire milliseconde acre are
    baril carat gallon livre mile mille nœud once pied pouce stère yard
    """
)
_SQUARED = {"pied²": "pi²", "pied³": "pi³", "mile²": "mi²"}
"""As Quebec writes them."""


def on_each_side(what: str, one: str | None, other: str | None) -> str:
    """« deux mesures : tirs d’un côté, loups de l’autre »: in what two figures are not one, as each text says."""
    first, second = one or _UNSAID, other or _UNSAID
    return f"{what}{t.NBSP}: {first} d’un côté, {second} de l’autre"


_UNSAID = "sans précision"
PERIMETERS = "périmètres différents"


def understood(a: Figure, b: Figure) -> str:
    """« ; par « dinars », entendre dinars tunisiens »: whose money it is that neither text says of itself."""
    found = []
    for figure in (a, b):
        name = shared_name(figure.text)
        if figure.currency and figure.currency_inferred and (name or a.currency != b.currency):
            said = f"{name}s" if name else figure.text
            found.append(f"{t.NBSP}; par «{t.NBSP}{said}{t.NBSP}», entendre {t.currency_names(figure.currency)}")
    return "".join(dict.fromkeys(found))


def quantity(value: Decimal, figure: Figure, decimals: int | None = None) -> str:
    """``value`` in the figure's unit or currency: « 16,28 M$ », « 42,6 °C », « 3 semaines », « 8 500 »."""
    return _written(value, figure.kind, figure.currency, symbol_of(figure), decimals)


@lru_cache(maxsize=4096)  # a topic says the same few values again in the proof of each of its pairs
def _written(value: Decimal, kind: Kind, currency: str | None, unit: str | None, decimals: int | None) -> str:
    if kind is Kind.MONEY and currency:
        return t.amount(value, currency, decimals)
    if kind is Kind.PERCENT:
        return t.percent(value, decimals)
    shown = t.number(value, decimals)
    if kind is Kind.POINTS:
        return _points(value, shown)
    if kind is Kind.MULTIPLIER:
        return f"{shown}{t.NBSP}fois"
    if unit is None or kind is Kind.COUNT:
        return shown
    if unit == "magnitude":
        return f"magnitude{t.NBSP}{shown}"
    if unit in _SPELLED_UNITS:
        return (kind is Kind.DURATION and in_two_units(value, unit)) or _spelled(value, shown, unit)
    return f"{shown}{t.NBSP}{_SQUARED.get(unit, unit)}"


def _spelled(value: Decimal, shown: str, unit: str) -> str:
    return f"{shown}{t.NBSP}{unit}" + ("s" if abs(value) >= 2 and unit != "mois" else "")


def in_two_units(value: Decimal, unit: str | None) -> str | None:
    """« 7 ans et 10 mois » rather than 7,8333 ans, « 45 minutes » rather than 0,75 heure; ``None`` for whole numbers
    and halves, and where nothing comes out even."""
    if unit not in _LESSER or value <= 0 or value % _HALF == 0:
        return None
    lesser, of_it = _LESSER[unit]
    whole, parts = int(value), value % 1 * of_it
    number = parts.to_integral_value()
    if abs(parts - number) > _UNEVEN or not 0 < number < of_it:
        return None
    less = _spelled(number, t.number(number), lesser)
    return f"{_spelled(Decimal(whole), t.number(whole), unit)} et {less}" if whole else less


_LESSER = {
    "an": ("mois", 12),
    "semaine": ("jour", 7),
    "jour": ("heure", 24),
    "heure": ("minute", 60),
    "minute": ("seconde", 60),
}
_HALF, _UNEVEN = Decimal("0.5"), Decimal("0.02")


def _points(value: Decimal, shown: str) -> str:
    return f"{shown}{t.NBSP}point" + ("s" if abs(value) >= 2 else "")


def stated(figure: Figure) -> str:
    """The figure as it is stated, with its qualifier, in normal form: « près de 48 M$ », « entre 12 et 15 € »."""
    if figure.kind is Kind.DATE:
        return days(figure)
    if figure.value is None:
        if figure.low is not None and figure.high is not None:
            return f"entre {quantity(figure.low, figure)} et {quantity(figure.high, figure)}"
        return f"«{t.NBSP}{figure.text}{t.NBSP}»"
    qualified = _QUALIFIED.get(figure.qualifier, "environ " if figure.qualifier_inherent else "")
    if figure.kind is Kind.PERCENT and not _IN_HUNDREDTHS.search(figure.text):
        if figure.qualifier_inherent and figure.qualifier in _QUALIFIED:
            return figure.text[0].lower() + figure.text[1:]  # « un gros tiers » says so itself
        return _before(qualified, figure.text[0].lower() + figure.text[1:])
    return qualified + quantity(figure.value, figure)


_IN_HUNDREDTHS = re.compile(r"%|cent\b|\bpc\b|[\d,]+$")
"""« 36 % », not « un tiers », « 2 élèves sur 5 », which stand as they are written."""


def _before(qualified: str, words: str) -> str:
    """« plus de » and « un tiers »: « plus d’un tiers »."""
    elided = qualified.endswith("de ") and words[0] in "aeiouéh"
    return f"{qualified[:-2]}’{words}" if elided else qualified + words


def days(figure: Figure) -> str:
    """The day or days of a date: « mardi 4 mars 2025 », « 2021 », « du 9 mai 2025 au 12 mai 2025 »."""
    start, end = figure.date_start, figure.date_end or figure.date_start
    if start is None or end is None:
        return f"«{t.NBSP}{figure.text}{t.NBSP}»"
    return span(start, end)


@lru_cache(maxsize=1024)
def span(start: date, end: date) -> str:
    """One day, a whole month or year, or from one day to another."""
    if start == end:
        return t.long_date(start, weekday=True)
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return str(start.year) if start.year == end.year else f"{start.year}-{end.year}"
    if start.day == 1 and (end + timedelta(days=1)).day == 1 and (start.year, start.month) == (end.year, end.month):
        return t.long_date(end).split(" ", 1)[1]
    first = t.long_date(start).split(" ")
    shared = 2 if (start.year, start.month) == (end.year, end.month) else 1 if start.year == end.year else 0
    return f"du {' '.join(first[: len(first) - shared])} au {t.long_date(end)}"


def interval(reached: Interval, figure: Figure) -> str:
    """« de 16 650 à 18 500 », « 7 % ou plus »."""
    if reached.low is None and reached.high is None:
        return "n’importe quelle valeur"
    if reached.low is None and reached.high is not None:
        return f"{quantity(reached.high, figure)} ou moins"
    if reached.high is None and reached.low is not None:
        return f"{quantity(reached.low, figure)} ou plus"
    assert reached.low is not None and reached.high is not None
    return f"de {quantity(reached.low, figure)} à {quantity(reached.high, figure)}"


def allows(figure: Figure) -> str:
    """« “près de 18 500” va de 16 650 à 18 500 »."""
    reached = reach(figure)
    said = stated(figure)
    if reached is None:
        return said
    return f"«{t.NBSP}{said}{t.NBSP}» couvre {interval(reached, figure)}"


@lru_cache(maxsize=4096)
def difference(a: Decimal, b: Decimal, figure: Figure) -> str:
    """What lies between two values in the figure's unit, « : 2 Md$ d’écart », with the colon; empty for multiples,
    of which a difference says nothing."""
    if figure.kind is Kind.MULTIPLIER:
        return ""
    apart = abs(a - b)
    if figure.kind is Kind.PERCENT:
        shown = _points(apart, t.number(apart))
    elif figure.unit == "magnitude":
        shown = t.number(apart)
    else:
        shown = quantity(apart, figure)
    return f"{t.NBSP}: {shown} d’écart"


def converted(value: Decimal, source: str, rate: Decimal, published: date, result: Decimal, target: str) -> str:
    """« 15 M€ × 1,0852 (BCE, 26 février 2024) = 16,28 M$ »; ``rate`` is units of ``target`` for one of ``source``
    where the source is the euro, else units of ``source`` for one euro, by which one divides."""
    sign = "×" if source == "EUR" else "÷"
    return (
        f"{t.amount(value, source)} {sign} {t.number(rate)} ({_authority(source, target, published)})"
        f" = {t.amount(result, target)}"
    )


def converted_range(ends: tuple[Decimal, Decimal], rate: Decimal, published: date, target: Figure) -> str:
    """« de 2,5 M€ à 3 M€ × 1,1 (BCE, 9 avril 2025) = de 2,75 M$ à 3,3 M$, pour 2,7 M$ »; ``ends`` are in euros."""
    assert target.currency is not None
    first, last = (t.amount(end * rate, target.currency) for end in ends)
    return (
        f"de {t.amount(ends[0], 'EUR')} à {t.amount(ends[1], 'EUR')} × {t.number(rate)}"
        f" ({_authority('EUR', target.currency, published)}) = de {first} à {last}, pour {stated(target)}"
    )


def _authority(source: str, target: str, published: date) -> str:
    """« BCE, 26 février 2024 »; of a currency pegged to the dollar its peg too."""
    currency = target if source == "EUR" else source
    day = t.long_date(published)
    if currency in PEGGED:
        peg = f"{t.number(PEGGED[currency])}{t.NBSP}{t.currency_symbol(currency)} pour 1{t.NBSP}$"
        return f"BCE, {day}, à la parité fixe de {peg}"
    return f"parité fixe, {day}" if currency in FIXED else f"BCE, {day}"


def held_against(result: Decimal | None, other: Figure) -> str:
    """« , soit 5,6 M€ arrondi », « , contre 8 M€ »: a converted value, ``None`` for a range, beside the other's."""
    if other.value is None:
        return f", à comparer à {stated(other)}"
    if result is None or other.qualifier is not Qualifier.EXACT:
        return f", pour «{t.NBSP}{stated(other)}{t.NBSP}»"
    rounded = "soit" if abs(result - other.value) <= (other.step or Decimal(0)) / 2 else "contre"
    suffix = " arrondi" if rounded == "soit" and result != other.value else ""
    return f", {rounded} {quantity(other.value, other)}{suffix}"
