"""What speaks for two figures being of one thing, beyond their words."""

import pytest

from search.comparison.evidence import features
from search.comparison.items import Item
from search.comparison.topics import prepare
from tests.search.comparison.press import article

_STUFFING = "Il faisait beau ce matin-là sur la place, et chacun en parlait encore. " * 40


def _far_apart(early: str, late: str, figures: tuple[str, str], stuffing: str) -> float:
    """The evidence of places for a figure at the head of one article and one at the end of another."""
    items = prepare([article(0, f"Orval\n\n{early} {stuffing}"), article(1, f"Orval\n\n{stuffing} {late}")])
    a, b = (_of(items, source, text) for source, text in enumerate(figures))
    return features(a, b)["distance"]


def _of(items: list[Item], source: int, text: str) -> Item:
    return next(item for item in items if item.source == source and item.figure.text == text)


def test_where_a_long_article_has_a_sum_of_one_name_says_little() -> None:
    sums = "Le pont a coûté 31 millions d’euros.", "Le pont a coûté 33 millions d’euros."
    figures = "31 millions d’euros", "33 millions d’euros"
    assert _far_apart(*sums, figures, "") < 1
    assert _far_apart(*sums, figures, _STUFFING) < 0.6


@pytest.mark.parametrize(
    ("early", "late", "figures"),
    [
        ("Il y a 31 cageots.", "On a peint 33 bancs.", ("31", "33")),
        ("Le taux de chômage est de 7,1 %.", "Le taux de chômage est de 7,4 %.", ("7,1 %", "7,4 %")),
    ],
)
def test_of_two_names_and_of_shares_it_says_as_much_as_in_a_short_one(
    early: str, late: str, figures: tuple[str, str]
) -> None:
    assert _far_apart(early, late, figures, _STUFFING) > 0.9
