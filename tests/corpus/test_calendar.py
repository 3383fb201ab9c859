"""The calendar behind the names of days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.french.calendar import (
    easter,
    edge,
    month_days,
    part_of_year,
    season_days,
    shift_months,
    weekday_near,
    year_days,
)


@given(st.dates(), st.integers(0, 6), st.booleans())
def test_a_weekday_is_found_within_a_week_on_the_right_side(published: date, weekday: int, future: bool) -> None:
    if not date(2, 1, 1) < published < date(9998, 1, 1):
        return
    found = weekday_near(published, weekday, future)
    assert found.weekday() == weekday
    assert 0 <= (found - published).days * (1 if future else -1) < 7


@pytest.mark.parametrize(("year", "day"), [(2000, (4, 23)), (2024, (3, 31)), (2025, (4, 20)), (2038, (4, 25))])
def test_easter(year: int, day: tuple[int, int]) -> None:
    assert easter(year) == date(year, *day)


def test_parts_of_a_year() -> None:
    assert part_of_year(2025, 3, 4) == (date(2025, 7, 1), date(2025, 9, 30))
    assert part_of_year(2025, 1, 2) == (date(2025, 1, 1), date(2025, 6, 30))
    assert season_days("hiver", 2024) == (date(2024, 12, 21), date(2025, 3, 19))
    assert edge("fin", month_days(2025, 9)) == (date(2025, 9, 21), date(2025, 9, 30))
    assert edge("fin", year_days(2025)) == (date(2025, 10, 1), date(2025, 12, 31))
    assert edge("début", year_days(2025)) == (date(2025, 1, 1), date(2025, 3, 31))


@given(st.dates(), st.integers(-200_000, 200_000))
def test_shifting_months_never_leaves_the_calendar(day: date, months: int) -> None:
    assert date.min <= shift_months(day, months) <= date.max
