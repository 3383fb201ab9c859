"""French numbers, amounts and dates."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.french import typography as typo


@pytest.mark.parametrize(
    ("value", "decimals", "shown"),
    [
        (Decimal("1234567.89"), None, "1\u202f234\u202f567,89"),
        (1500, None, "1\u202f500"),
        (Decimal("16.278"), 2, "16,28"),
        (Decimal("0.5"), 0, "1"),
        (-7, None, "\u22127"),
        (Decimal("1E+6"), None, "1\u202f000\u202f000"),
    ],
)
def test_number(value: Decimal | int, decimals: int | None, shown: str) -> None:
    assert typo.number(value, decimals) == shown


@pytest.mark.parametrize(
    ("value", "currency", "shown"),
    [
        ("2500000000", "EUR", "2,5\u00a0Md€"),
        ("16000000", "USD", "16\u00a0M$"),
        ("27.60", "EUR", "27,60\u00a0€"),
        ("300000", "USD", "300\u202f000\u00a0$"),
        ("1200000000", "XOF", "1,2\u00a0Md\u00a0FCFA"),
        ("0", "EUR", "0\u00a0€"),
    ],
)
def test_amount(value: str, currency: str, shown: str) -> None:
    assert typo.amount(Decimal(value), currency) == shown


def test_dates() -> None:
    assert typo.long_date(date(2024, 2, 1)) == "1er février 2024"
    assert typo.long_date(date(2024, 2, 26), weekday=True) == "lundi 26 février 2024"
    assert typo.long_date(date(2024, 2, 11)) == "11 février 2024"
    assert typo.medium_date(date(2024, 2, 26)) == "26 févr. 2024"
    assert typo.medium_date(date(2024, 3, 1)) == "1er mars 2024"
    assert typo.short_date(date(2024, 3, 1)) == "01/03/24"


def test_plural_starts_at_two() -> None:
    assert typo.plural(0, "conflit") == "0\u00a0conflit"
    assert typo.plural(1, "article") == "1\u00a0article"
    assert typo.plural(2, "journal", "journaux") == "2\u00a0journaux"


@given(st.decimals(min_value=-(10**15), max_value=10**15, places=4))
def test_a_number_reads_back(value: Decimal) -> None:
    shown = typo.number(value).replace("\u202f", "").replace("\u2212", "-").replace(",", ".")
    assert Decimal(shown) == value
