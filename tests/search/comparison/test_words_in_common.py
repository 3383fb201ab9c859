"""A quick look at two figures' words and digits finds no less than the weighing behind it."""

from decimal import Decimal

import pytest

from corpus.claims.measures import spaced, terms_alone
from corpus.claims.model import Claim
from corpus.figures.model import Figure, Kind
from search.comparison.contexts import Rarity, Words
from search.comparison.extents import sorted_digits, written_digits
from search.comparison.items import Item, capitals
from search.comparison.likeness import context, governed, shared_word
from search.comparison.topics import prepare
from tests.search.comparison.press import article

TEXT = (
    "Orval rouvre son port\n\nLe chantier naval d’Orval a coûté 38 millions d’euros, selon la région. Il emploie"
    " 210 soudeurs et 35 apprentis. La jetée, longue de 1,2 kilomètre, avait été fermée le 4 mai 2019."
)


def _items() -> list[Item]:
    return prepare([article(0, TEXT)])


def test_every_word_that_is_weighed_is_among_the_families() -> None:
    for item in _items():
        words = item.words
        assert words.families == words.closeness.keys() == words.weights.keys()
        assert words.governors == words.heads.keys()


def test_figures_without_a_word_in_common_share_nothing() -> None:
    alike = [(a, b) for a in _items() for b in _items() if governed(a, b) > 0]
    apart = [(a, b) for a in _items() for b in _items() if a.words.families.isdisjoint(b.words.families)]
    assert alike
    assert all(context(a, b) == shared_word(a, b) == 0 for a, b in apart)


def test_the_nearest_word_of_a_family_counts() -> None:
    figure = Figure(start=0, end=1, text="…", kind=Kind.COUNT)
    claim = Claim(figure=0, context=("goudronn", "toitur", "goudronnag"))
    closeness = Words("", figure, claim, Rarity([])).closeness
    assert sorted(closeness) == ["goudro", "toitur"]
    assert closeness["goudro"] == 1.0 > closeness["toitur"]


@pytest.mark.parametrize(
    ("value", "digits"),
    [("38000000", "38"), ("3.8E+7", "38"), ("-1.20", "12"), ("0.05", "5"), ("0.00", "0"), ("1050", "105")],
)
def test_the_digits_of_a_value_are_those_that_it_shows(value: str, digits: str) -> None:
    figure = Figure(start=0, end=1, text="…", kind=Kind.COUNT, value=Decimal(value))
    assert written_digits(figure) == digits


def test_digits_in_order_leave_noughts_out() -> None:
    assert sorted_digits("7031") == "137"


def test_spaces_for_what_parts_words_leave_the_terms_as_they_are() -> None:
    text = "l'abbaye saint-paul (fermée) a 3,5 km/h, c'est-à-dire « peu »: \"non\". et/ou fini…"
    assert len(spaced(text)) == len(text)
    assert [*terms_alone(spaced(text), 0, len(text))] == [*terms_alone(text, 0, len(text))]


def test_names_right_behind_one_another_and_behind_an_article_are_told() -> None:
    read = article(0, "Orval\n\nLe maire Paul Durtal a vu l’Union des ports, 12 élus et Anne Morvan, à Lisle.")
    assert capitals(read) == {"Paul", "Durtal", "Union", "Anne", "Morvan", "Lisle"}
