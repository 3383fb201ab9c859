"""A corrected figure is found again where it now stands, and says what the person says."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.figures.model import Figure, Kind, Qualifier
from search.corrections import FigureRef, Restate
from search.corrections.locating import locate
from search.corrections.restating import restated
from tests.search.corrections.acts import ref


def figure(start: int, text: str) -> Figure:
    value = Decimal(12)
    return Figure(
        start=start,
        end=start + len(text),
        text=text,
        kind=Kind.COUNT,
        value=value,
        low=value,
        high=value,
        unit="élus",
    )


@given(st.lists(st.integers(0, 5000), min_size=1, max_size=6, unique=True), st.data(), st.integers(0, 300))
def test_it_is_found_after_text_was_put_before_it(starts: list[int], data: st.DataObject, shift: int) -> None:
    starts = [1000 * place + start % 100 for place, start in enumerate(sorted(starts))]
    meant = data.draw(st.integers(0, len(starts) - 1))
    wanted = ref("a", starts[meant], "12")
    assert locate(wanted, [figure(start + shift, "12") for start in starts]) == meant


def test_it_is_the_nearest_of_its_text() -> None:
    figures = [figure(10, "12"), figure(95, "13"), figure(120, "12")]
    assert locate(ref("a", 90, "12"), figures) == 2
    assert locate(ref("a", 90, "13"), figures) == 1


def test_typography_may_change() -> None:
    assert locate(ref("a", 10, "12 000 d'euros"), [figure(12, "12\u202f000 d’euros")]) == 0


def test_gone_is_gone() -> None:
    assert locate(ref("a", 10, "12"), []) is None
    assert locate(ref("a", 10, "12"), [figure(10, "13")]) is None


def test_the_same_digits_pages_away_are_another_s() -> None:
    assert locate(ref("a", 10, "12"), [figure(10_000, "12")]) is None


MONEY = Figure(
    start=0,
    end=12,
    text="15 millions",
    kind=Kind.MONEY,
    value=Decimal(15_000_000),
    low=Decimal(14_500_000),
    high=Decimal(15_500_000),
    step=Decimal(1_000_000),
    currency="EUR",
    currency_inferred=True,
    qualifier=Qualifier.ABOUT,
)
HERE = FigureRef("a", 0, 12, "15 millions")


def test_another_currency_leaves_the_rest() -> None:
    assert restated(MONEY, Restate(HERE, currency="USD")) == replace(MONEY, currency="USD", currency_inferred=False)


def test_a_count_becomes_money() -> None:
    read = restated(figure(0, "12"), Restate(HERE, currency="EUR"))
    assert (read.kind, read.currency, read.unit, read.value) == (Kind.MONEY, "EUR", None, Decimal(12))


def test_a_missed_scale_word_keeps_the_qualifier_and_the_precision() -> None:
    read = restated(MONEY, Restate(HERE, value=Decimal(15_000_000_000)))
    assert (read.value, read.low, read.high) == (
        Decimal(15_000_000_000),
        Decimal(14_500_000_000),
        Decimal(15_500_000_000),
    )
    assert (read.step, read.qualifier) == (Decimal(1_000_000_000), Qualifier.ABOUT)


def test_a_range_becomes_one_exact_value() -> None:
    span = replace(MONEY, value=None, qualifier=Qualifier.RANGE)
    read = restated(span, Restate(HERE, value=Decimal("15200000")))
    assert (read.value, read.low, read.high, read.step) == (*[Decimal(15_200_000)] * 3, Decimal(100_000))
    assert read.qualifier is Qualifier.EXACT


def test_a_date_becomes_a_number() -> None:
    day = Figure(
        start=0, end=4, text="2024", kind=Kind.DATE, date_start=date(2024, 1, 1), date_end=date(2024, 12, 31)
    )
    read = restated(day, Restate(HERE, value=Decimal(2024), unit="élus"))
    assert (read.kind, read.value, read.unit, read.date_start) == (Kind.COUNT, Decimal(2024), "élus", None)


@pytest.mark.parametrize(
    ("unit", "kind"),
    [
        ("km", Kind.MEASURE),
        ("hectares", Kind.MEASURE),
        ("mois", Kind.DURATION),
        ("%", Kind.PERCENT),
        ("point", Kind.POINTS),
        ("manifestants", Kind.COUNT),
    ],
)
def test_a_unit_makes_the_kind(unit: str, kind: Kind) -> None:
    read = restated(MONEY, Restate(HERE, unit=unit))
    assert (read.kind, read.unit, read.currency) == (kind, unit, None)


def test_an_amount_may_be_for_each() -> None:
    read = restated(MONEY, Restate(HERE, unit="par habitant", currency="USD"))
    assert (read.kind, read.unit, read.currency) == (Kind.MONEY, "par habitant", "USD")


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=3))
def test_the_value_lies_in_its_interval(value: Decimal) -> None:
    read = restated(MONEY, Restate(HERE, value=value))
    assert read.value == value
    assert read.low is not None and read.high is not None
    assert min(read.low, read.high) <= value <= max(read.low, read.high)
    assert read.low <= read.high
