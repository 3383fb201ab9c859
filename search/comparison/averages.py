"""The average rates of a year against the dollar, for currencies that the European Central Bank does not quote."""

import tomllib
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from importlib.resources import files


def averaged(currency: str) -> bool:
    """Whether all that is known of a currency is what it was worth on average over a year."""
    return currency in _table()


def per_dollar(currency: str, year: int) -> Decimal | None:
    """Units of ``currency`` for one dollar of the United States on average over ``year``."""
    return _table().get(currency, {}).get(year)


def first_and_last(currency: str) -> tuple[int, int]:
    """The years between which a currency has averages."""
    years = _table()[currency]
    return min(years), max(years)


@lru_cache(maxsize=1)
def _table() -> Mapping[str, Mapping[int, Decimal]]:
    text = files("search.comparison").joinpath("averages.toml").read_text("utf-8")
    read: dict[str, dict[str, Decimal]] = tomllib.loads(text, parse_float=Decimal)
    return {currency: {int(year): rate for year, rate in years.items()} for currency, years in read.items()}
