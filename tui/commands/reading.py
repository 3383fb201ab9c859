"""How a figure was read, in words: « environ 415 M$ », « de 12 % à 15 % », « 26 févr. 2024 »."""

from datetime import date, timedelta
from decimal import Decimal

from corpus.figures.model import Figure, Kind, Qualifier
from corpus.french.typography import NBSP, amount, long_date, medium_date, number, percent

KINDS = {
    Kind.MONEY: "montant",
    Kind.PERCENT: "pourcentage",
    Kind.POINTS: "points",
    Kind.COUNT: "nombre",
    Kind.DURATION: "durée",
    Kind.DATE: "date",
    Kind.TIME: "heure",
    Kind.MEASURE: "mesure",
    Kind.MULTIPLIER: "facteur",
}
_QUALIFIERS = {
    Qualifier.EXACT: "",
    Qualifier.ABOUT: "environ ",
    Qualifier.NEARLY: "près de ",
    Qualifier.ABOVE: "plus de ",
    Qualifier.BELOW: "moins de ",
    Qualifier.AT_LEAST: "au moins ",
    Qualifier.AT_MOST: "au plus ",
    Qualifier.SLIGHTLY_ABOVE: "un peu plus de ",
    Qualifier.SLIGHTLY_BELOW: "un peu moins de ",
    Qualifier.RANGE: "",
}


def reading(figure: Figure) -> str:
    """The figure's value as it was understood; empty where there is none to show (a clock time)."""
    if figure.kind is Kind.DATE:
        return _days(figure.date_start, figure.date_end)
    if figure.value is not None:
        shown = _QUALIFIERS[figure.qualifier] + _with_unit(figure, figure.value)
    elif figure.low is not None and figure.high is not None:
        shown = f"de {_with_unit(figure, figure.low)} à {_with_unit(figure, figure.high)}"
    else:
        return ""
    return f"non pas {shown}" if figure.negated else shown


def _days(first: date | None, last: date | None) -> str:
    """« 26 févr. 2024 », « février 2024 », « 2024 », « 26 févr. 2024 – 2 mars 2024 »."""
    if first is None or last is None or first == last:
        return medium_date(first) if first else ""
    after = last + timedelta(days=1) if last < date.max else last
    if first.day == after.day == 1:
        if first.month == after.month == 1 and after.year == first.year + 1:
            return str(first.year)
        if (after.year - first.year) * 12 + after.month - first.month == 1:
            return long_date(first).partition(" ")[2]
    return f"{medium_date(first)} – {medium_date(last)}"


def _with_unit(figure: Figure, value: Decimal) -> str:
    if figure.kind is Kind.MONEY and figure.currency:
        return amount(value, figure.currency)
    if figure.kind is Kind.PERCENT:
        return percent(value)
    if figure.kind is Kind.MULTIPLIER:
        return f"×{NBSP}{number(value)}"
    unit = {Kind.POINTS: "points"}.get(figure.kind, figure.unit or "")
    return f"{number(value)}{NBSP}{unit}" if unit else number(value)
