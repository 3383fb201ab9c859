"""A figure restated in the words that a person types."""

from decimal import Decimal
from pathlib import Path

import pytest

from search.corrections import Corrections, CorrectionsError, FigureRef, Restate
from search.corrections.typed import restate

SUM = FigureRef("lundi.txt", 0, 19, "12 millions d’euros")
COUNT = FigureRef("lundi.txt", 30, 43, "120 habitants")


@pytest.mark.parametrize(
    ("figure", "said", "currency", "unit", "value"),
    [
        (SUM, "dollars", "USD", None, None),
        (SUM, "16 millions", None, None, Decimal(16_000_000)),
        (SUM, "16 millions de dollars", "USD", None, Decimal(16_000_000)),
        (COUNT, "euros", "EUR", None, None),
        (COUNT, "foyers", None, "foyers", None),
        (COUNT, "km", None, "km", None),
    ],
)
def test_what_is_typed_is_what_it_is(
    tmp_path: Path, figure: FigureRef, said: str, currency: str | None, unit: str | None, value: Decimal | None
) -> None:
    done = restate(Corrections(tmp_path), figure, said)
    assert isinstance(done.act, Restate)
    assert (done.act.currency, done.act.unit, done.act.value) == (currency, unit, value)


@pytest.mark.parametrize("said", ["dolars", "patates", "12 milliars d’euros", ""])
def test_a_slip_of_the_pen_makes_no_sum_a_count(tmp_path: Path, said: str) -> None:
    with pytest.raises(CorrectionsError):
        restate(Corrections(tmp_path), SUM, said)
