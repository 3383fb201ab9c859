"""Which figures of an article are compared at all."""

import pytest

from search.comparison.topics import prepare
from tests.search.comparison.press import article


@pytest.mark.parametrize(
    ("text", "compared"),
    [
        ("La lettre reste 100 % gratuite.", 0),
        ("Le groupe détient 100 % du capital.", 1),
        ("La hausse atteint 100 %.", 1),
        ("Le groupe en détient 75 % gratuits.", 1),
    ],
)
def test_a_hundred_per_cent_before_an_adjective_is_a_word(text: str, compared: int) -> None:
    assert len(prepare([article(0, text)])) == compared


@pytest.mark.parametrize(
    ("text", "compared"),
    [
        ("Le bolide avale le 0 à 100 km/h sans effort.", 0),
        ("Des vents de 90 à 100 km/h ont soufflé.", 1),
        ("La grêle a détruit de 0 à 15 % des vignes.", 1),
    ],
)
def test_a_speed_reached_from_nought_is_an_exercise(text: str, compared: int) -> None:
    assert len(prepare([article(0, text)])) == compared
