"""Units of measure and duration, and how one becomes another."""

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from corpus.figures.model import Figure, Kind


@dataclass(frozen=True, slots=True)
class Unit:
    """``base = value × factor + offset``; two units compare only within one ``dimension``."""

    dimension: str
    factor: Decimal = Decimal(1)
    offset: Decimal = Decimal(0)


def _units(dimension: str, **factors: str) -> dict[str, Unit]:
    return {name: Unit(dimension, Decimal(factor)) for name, factor in factors.items()}


# Factors by definition (SI brochure, 9th ed.; international yard and pound agreement of 1959 for mile, foot, pound).
# Calendar: a year of 365.25 days, a month a twelfth of it.
_KNOWN: dict[str, Unit] = (
    _units("longueur", m="1", mile="1609.344", mille="1852", yard="0.9144", pied="0.3048", pouce="0.0254")
    | _units("surface", ha="10000", are="100", acre="4046.8564224")
    | {"m²": Unit("surface"), "km²": Unit("surface", Decimal(1_000_000)), "cm²": Unit("surface", Decimal("0.0001"))}
    | {"m2": Unit("surface"), "km2": Unit("surface", Decimal(1_000_000))}
    # The troy ounce, by which gold and silver are counted; the metric carat, by which stones are weighed.
    | _units("masse", g="0.001", once="0.0311034768", livre="0.45359237", lb="0.45359237", q="100", t="1000")
    | _units("masse", carat="0.0002")
    | {"pied²": Unit("surface", Decimal("0.09290304")), "mile²": Unit("surface", Decimal("2589988.110336"))}
    # The barrel of oil and the US gallon.
    | _units("volume", l="1", L="1", baril="158.987294928", gallon="3.785411784", stère="1000")
    | {"m³": Unit("volume", Decimal(1000)), "m3": Unit("volume", Decimal(1000)), "dm³": Unit("volume")}
    | {"cm³": Unit("volume", Decimal("0.001")), "pied³": Unit("volume", Decimal("28.316846592"))}
    | {"km³": Unit("volume", Decimal(10**12)), "Mm³": Unit("volume", Decimal(10**9))}
    | _units("puissance", ch="735.49875", W="1")
    | _units("énergie", Wh="1", J="0.0002777777777777778", cal="0.001163")
    | _units("énergie", tep="11630000", tec="8141000")  # the IEA's, 41.868 GJ and 7 Gcal
    | _units("tension", V="1")
    | _units("courant", A="1")
    | _units("force", N="1")
    | _units("fréquence", Hz="1")
    | _units("pression", Pa="1", bar="100000", psi="6894.757293168", mmHg="133.322387415")
    | _units("dose", Sv="1")
    | _units("radioactivité", Bq="1")
    | _units("données", o="8", bit="1")
    | {"°C": Unit("température"), "°F": Unit("température", Decimal(5) / 9, Decimal(-160) / 9)}
    | {"K": Unit("température", offset=Decimal("-273.15"))}
    | {"km/h": Unit("vitesse"), "m/s": Unit("vitesse", Decimal("3.6")), "nœud": Unit("vitesse", Decimal("1.852"))}
    | {"mph": Unit("vitesse", Decimal("1.609344"))}
    | _units("durée", seconde="1", minute="60", heure="3600", jour="86400", semaine="604800")
    | _units("durée", mois="2629800", trimestre="7889400", semestre="15778800", an="31557600")
    | _units("durée", milliseconde="0.001", décennie="315576000", siècle="3155760000", millénaire="31557600000")
)
_PREFIXED = frozenset(
    ("g", "t", "m", "l", "W", "Wh", "J", "cal", "V", "A", "N", "Hz", "Pa", "bar", "Sv", "Bq", "o", "bit", "tep")
)
_PREFIXES = {
    "n": -9, "µ": -6, "m": -3, "c": -2, "d": -1, "da": 1, "h": 2, "k": 3, "M": 6, "G": 9, "T": 12, "P": 15,
}  # fmt: skip
_ALSO = {
    "degré": "°C", "degrés": "°C", "°": "°C", "ans": "an", "année": "an", "années": "an", "jours": "jour",
    "semaines": "semaine", "heures": "heure", "h": "heure", "min": "minute", "minutes": "minute", "s": "seconde",
    "secondes": "seconde", "tonne": "t", "tonnes": "t", "hectare": "ha", "hectares": "ha", "kilomètre": "km",
    "kilomètres": "km", "mètre": "m", "mètres": "m", "litre": "l", "litres": "l", "mètres carrés": "m²",
    "mètre carré": "m²", "kilomètres carrés": "km²", "kilomètre carré": "km²", "mètres cubes": "m³",
    "mètre cube": "m³", "kilo": "kg", "kilos": "kg", "quintal": "q",
    "siècles": "siècle", "nœuds": "nœud", "miles": "mile", "pieds": "pied", "milles": "mille", "livres": "livre",
}  # fmt: skip


def unit_of(figure: Figure) -> Unit | None:
    """The unit of a measure or a duration, if it is one that converts."""
    if figure.kind not in (Kind.MEASURE, Kind.DURATION) or not figure.unit:
        return None
    return unit_named(figure.unit)


def rate_of(figure: Figure) -> Unit | None:
    """What an amount of money is for one of, if that is a unit that converts: « 210 euros la tonne »."""
    if figure.kind is not Kind.MONEY or not figure.unit or not figure.unit.startswith(_PER):
        return None
    return unit_named(figure.unit.removeprefix(_PER))


_PER = "par "


@lru_cache(maxsize=512)
def unit_named(name: str) -> Unit | None:
    """The unit of that symbol, singular or plural, if it is one that converts; a rate (« µg/m³ », « t par jour »)
    does where both its halves do."""
    symbol = _ALSO.get(name, name)
    known = _KNOWN.get(symbol) or _prefixed(symbol)
    above, rate, below = name.replace(" par ", "/").partition("/")
    if known is not None or not rate:
        return known
    over, under = unit_named(above), unit_named(below)
    if over is None or under is None or over.offset or under.offset:
        return None
    return Unit(f"{over.dimension}/{under.dimension}", over.factor / under.factor)


def _prefixed(name: str) -> Unit | None:
    """« GBq », « mSv »: a power of ten of a unit."""
    for length in (1, 2):
        prefix, base = name[:length], name[length:]
        if prefix in _PREFIXES and base in _PREFIXED:
            of = _KNOWN[base]
            return Unit(of.dimension, of.factor.scaleb(_PREFIXES[prefix]))
    return None


def symbol_of(figure: Figure) -> str | None:
    """The unit's usual symbol or singular, whatever form the text has."""
    return _ALSO.get(figure.unit, figure.unit) if figure.unit else None


def to_base(value: Decimal, unit: Unit) -> Decimal:
    """``value`` in the unit that its dimension is compared in."""
    return value * unit.factor + unit.offset


def between(value: Decimal, source: Unit, target: Unit) -> Decimal:
    """``value`` of ``source`` in ``target``; both of one dimension."""
    return (to_base(value, source) - target.offset) / target.factor
