"""Units and rates that convert into each other, and those that do not."""

from decimal import Decimal

import pytest

from search.comparison.model import Verdict
from search.comparison.units import between, unit_named
from tests.search.comparison.press import topics, verdict_on


@pytest.mark.parametrize(
    ("value", "source", "target", "expected"),
    [
        ("2", "t par jour", "kg/jour", "2000"),
        ("86", "µg par m³", "µg/m³", "86"),
        ("1", "kg", "once", "32.15074656862798"),
        ("36", "km/h", "m/s", "10"),
        ("3", "km³", "Mm³", "3000"),
        ("1000", "pied³", "m³", "28.316846592"),
        ("2", "tep", "MWh", "23.26"),
    ],
)
def test_rates_convert_as_their_halves_do(value: str, source: str, target: str, expected: str) -> None:
    one, other = unit_named(source), unit_named(target)
    assert one is not None
    assert other is not None
    assert one.dimension == other.dimension
    assert between(Decimal(value), one, other) == pytest.approx(Decimal(expected))


@pytest.mark.parametrize("name", ["élèves par classe", "l/100 km", "par an", "/", "°F par an"])
def test_what_is_no_rate_of_two_units_does_not_convert(name: str) -> None:
    assert unit_named(name) is None


def test_a_rate_in_words_agrees_with_its_symbol() -> None:
    found = topics(
        "Air d’Orval\n\nÀ Orval, la concentration en particules a atteint 86 microgrammes par mètre cube.",
        "Orval sous les particules\n\nÀ Orval, la concentration en particules a atteint 86 µg/m³.",
    )
    verdict = verdict_on(found, "86 microgrammes par mètre cube", "86 µg/m³")
    assert verdict is not None
    assert verdict[0] in (Verdict.AGREE, Verdict.AGREE_AFTER_CONVERSION)
