"""Counting an answer by facet and by month, and narrowing it: over tables that a snapshot makes once."""

from datetime import date
from typing import Final

import numpy as np

from corpus.figures.model import Kind
from corpus.french.calendar import MONTH_NAMES
from search.analysis import fold
from search.facets import Facet, FacetCounts, FacetValue, Filters, MonthCount, Timeline
from search.found import Found
from search.schema import SEPARATOR
from search.snapshot import Snapshot
from search.streams import Numbers

_KINDS: Final = {
    Kind.MONEY: "sommes d’argent",
    Kind.PERCENT: "pourcentages",
    Kind.POINTS: "points",
    Kind.COUNT: "nombres",
    Kind.DURATION: "durées",
    Kind.DATE: "dates",
    Kind.TIME: "heures",
    Kind.MEASURE: "mesures",
    Kind.MULTIPLIER: "multiples",
}
_ALTERNATIVES: Final = (Facet.SOURCE, Facet.MONTH)
_UNDATED: Final = -1


def narrowed(snapshot: Snapshot, found: Found, filters: Filters) -> Found:
    """Those that pass ``filters``."""
    for facet in Facet:
        chosen = filters.of(facet)
        if not chosen:
            continue
        several = [_having(snapshot, facet, value)[found.articles] for value in sorted(chosen)]
        combine = np.logical_or if facet in _ALTERNATIVES else np.logical_and
        found = found.only(combine.reduce(several))
    return found


def counts(snapshot: Snapshot, found: Found, filters: Filters, most: int = 20) -> tuple[FacetCounts, ...]:
    """Each facet's ``most`` frequent values. ``found`` is the answer before any filter."""
    return tuple(_counts(snapshot, found, filters, facet, most) for facet in Facet)


def timeline(snapshot: Snapshot, found: Found) -> Timeline:
    """The articles by month, none left out between the first and the last."""
    months = _months(snapshot)[found.articles]
    dated = months[months != _UNDATED]
    if not len(dated):
        return Timeline((), len(months))
    first = int(dated.min())
    by_month = np.bincount(dated - first).tolist()
    return Timeline(
        tuple(MonthCount(_first_day(first + number), count) for number, count in enumerate(by_month)),
        len(months) - len(dated),
    )


def source_places(snapshot: Snapshot) -> Numbers:
    """By article: the place of its source in the order of names, those without one last."""
    return snapshot.once("source places", lambda: _source_places(snapshot))


def _source_places(snapshot: Snapshot) -> Numbers:
    terms, owners, articles = _table(snapshot, Facet.SOURCE)
    names = [_value(term) for term in terms]
    ordered = sorted(range(len(names)), key=lambda number: (not names[number], fold(names[number]), names[number]))
    place = np.empty(len(names), np.int64)
    place[ordered] = np.arange(len(names))
    by_article = np.zeros(len(snapshot), np.int64)
    by_article[articles] = place[owners]
    return by_article


def _counts(snapshot: Snapshot, found: Found, filters: Filters, facet: Facet, most: int) -> FacetCounts:
    chosen = filters.of(facet)
    given = narrowed(snapshot, found, filters.without(facet) if facet in _ALTERNATIVES else filters)
    if facet is Facet.MONTH:
        months = _months(snapshot)[given.articles]
        numbers, times = np.unique(months, return_counts=True)
        counted = {
            _month_value(number): count for number, count in zip(numbers.tolist(), times.tolist(), strict=True)
        }
        ranked = sorted(counted, reverse=True)
    else:
        terms, owners, articles = _table(snapshot, facet)
        present = given.among(len(snapshot))[articles]
        times = np.bincount(owners[present], minlength=len(terms))
        best = np.flatnonzero(times > 0)
        distinct = len(best)
        if distinct > most:
            least = np.partition(times[best], distinct - most)[distinct - most]
            best = best[times[best] >= least]
        counted = {_value(terms[number]): int(times[number]) for number in best.tolist()}
        ranked = sorted(counted, key=lambda value: (-counted[value], fold(value), value))
    if facet is Facet.MONTH:
        distinct = len(counted)
    shown = ranked[:most]
    for value in sorted(chosen - set(shown)):
        shown.append(value)
        if value not in counted:
            counted[value] = int(_having(snapshot, facet, value)[given.articles].sum())
    values = (FacetValue(facet, value, label(facet, value), counted[value], value in chosen) for value in shown)
    return FacetCounts(facet, tuple(values), distinct)


def label(facet: Facet, value: str) -> str:
    """A value as a person reads it: « février 2024 », « sommes d’argent »."""
    match facet:
        case Facet.SOURCE:
            return value or "source inconnue"
        case Facet.MONTH:
            year, _, month = value.partition("-")
            known = year.isdigit() and month.isdigit() and 1 <= int(month) <= len(MONTH_NAMES)
            return f"{MONTH_NAMES[int(month) - 1]} {int(year)}" if known else value or "sans date"
        case Facet.ENTITY:
            return value.partition(":")[2] or value
        case Facet.FIGURE:
            return next((name for kind, name in _KINDS.items() if kind == value), value)


def _having(snapshot: Snapshot, facet: Facet, value: str) -> Numbers:
    """By article: whether it has this value."""
    if facet is Facet.MONTH:
        months: Numbers = _months(snapshot) == _month_number(value)
        return months
    term = f"{facet}{SEPARATOR}{value}".encode("utf-8", "replace")
    having = np.zeros(len(snapshot), np.bool_)
    if snapshot.facets is None:
        having[snapshot.postings("facets", term).articles] = True
    else:
        terms, owners, articles = _table(snapshot, facet)
        if term in terms:
            having[articles[owners == terms.index(term)]] = True
    return having


def _table(snapshot: Snapshot, facet: Facet) -> tuple[list[bytes], Numbers, Numbers]:
    """A facet's terms, and which article has which."""
    read = snapshot.once(f"facet {facet}", lambda: snapshot.spread("facets", f"{facet}{SEPARATOR}".encode()))
    return read if snapshot.facets is None else snapshot.facets.table(facet, read)


def _value(term: bytes) -> str:
    return term.decode().partition(SEPARATOR)[2]


# Months are numbered from year 0 on.


def _months(snapshot: Snapshot) -> Numbers:
    """By article: the number of its month."""

    def make() -> Numbers:
        days, inverse = np.unique(snapshot.days, return_inverse=True)
        return np.array([_month_of(day) for day in days.tolist()], np.int64)[inverse]

    return snapshot.once("months", make)


def _month_of(ordinal: int) -> int:
    if not ordinal:
        return _UNDATED
    day = date.fromordinal(ordinal)
    return 12 * day.year + day.month - 1


def _first_day(number: int) -> date:
    return date(number // 12, number % 12 + 1, 1)


def _month_value(number: int) -> str:
    return "" if number == _UNDATED else f"{_first_day(number):%Y-%m}"


def _month_number(value: str) -> int:
    year, _, month = value.partition("-")
    if not value:
        return _UNDATED
    return 12 * int(year) + int(month) - 1 if year.isdigit() and month.isdigit() else -2
