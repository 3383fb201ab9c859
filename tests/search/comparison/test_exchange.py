"""Reference rates of the European Central Bank."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.comparison.exchange import rate, to_euros


def test_rate_of_a_working_day() -> None:
    assert rate("USD", date(2024, 2, 26)) == (Decimal("1.0852"), date(2024, 2, 26))


@pytest.mark.parametrize("day", [date(2023, 12, 9), date(2023, 12, 10)])
def test_weekend_takes_the_friday_before(day: date) -> None:
    assert rate("USD", day) == rate("USD", date(2023, 12, 8))


def test_holiday_takes_the_last_publication() -> None:
    found = rate("GBP", date(2021, 4, 5))  # Easter Monday
    assert found is not None
    assert found[1] == date(2021, 4, 1)


def test_cfa_franc_is_fixed() -> None:
    assert to_euros(Decimal(655957), "XOF", date(2020, 5, 1)) == Decimal(1000)


@pytest.mark.parametrize(
    ("currency", "day"),
    [("USD", date(1998, 12, 31)), ("ZZZ", date(2020, 1, 2)), ("RUB", date(2024, 1, 2)), ("XOF", date(1990, 1, 1))],
    ids=["before the euro", "unknown", "no longer quoted", "fixed, but before the euro"],
)
def test_no_rate(currency: str, day: date) -> None:
    assert rate(currency, day) is None
    assert to_euros(Decimal(1), currency, day) is None


@given(st.dates(date(2000, 1, 1), date(2025, 12, 31)), st.sampled_from(["USD", "GBP", "CHF", "JPY"]))
def test_rate_is_never_of_the_future_nor_stale(day: date, currency: str) -> None:
    found = rate(currency, day)
    assert found is not None
    assert 0 <= (day - found[1]).days <= 7
    assert found[0] > 0
