"""Whose a figure is and in what words it is said, where another article says another."""

import pytest

from search.comparison.disputes import contested, of_a_party
from search.comparison.items import Item
from search.comparison.misprints import misread
from search.comparison.model import Verdict
from search.comparison.sameness import odds
from search.comparison.ties import Tie
from search.comparison.topics import prepare
from search.comparison.voices import rivals
from tests.search.comparison.press import article, topics, verdict_on


def items(*texts: str) -> list[Item]:
    return prepare([article(number, f"À Orval\n\n{text}") for number, text in enumerate(texts)])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Selon le syndicat, 340 postes sont menacés à Orval.", True),
        ("Une riveraine a compté 340 camions à Orval.", True),
        ("D’après nos informations, 340 postes sont menacés à Orval.", True),
        ("Selon la préfecture, 340 foyers sont privés de courant à Orval.", False),
        ("La tempête a privé 340 foyers de courant à Orval.", False),
    ],
)
def test_who_counts_for_himself_is_told_from_the_authority(text: str, expected: bool) -> None:
    (item,) = items(text)
    assert of_a_party(item) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La mairie dément : 340 arbres seulement ont été abattus.", True),
        ("La facture, elle, atteindra 340 000 euros.", True),
        ("Or 340 arbres ont été abattus.", True),
        ("Le coureur a reçu 340 médailles d’or et une assurance.", False),
        ("Le bûcheron a abattu 340 arbres.", False),
    ],
)
def test_a_sentence_tells_that_others_say_another_thing(text: str, expected: bool) -> None:
    (item,) = items(text)
    assert contested(item) is expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("340", "370", True),
        ("9", "19", True),
        ("4", "7", False),
        ("340", "3 700", False),
        ("34", "56", False),
        ("340", "340", False),
    ],
)
def test_one_digit_is_misread_or_missing(first: str, second: str, expected: bool) -> None:
    one, other = items(f"On a abattu {first} arbres.", f"On a abattu {second} arbres.")
    assert misread(one, other) is expected
    assert misread(other, one) is expected


def test_what_a_party_says_contradicts_what_would_else_be_left_open() -> None:
    plain = "Fuite à Orval\n\nLe réseau d’Orval perd 340 mètres cubes d’eau."
    stated = "Orval\n\nLes canalisations d’Orval laissent filer 480 mètres cubes."
    claimed = "Orval\n\nLes canalisations d’Orval laissent filer 480 mètres cubes, affirme le collectif des usagers."
    found = [verdict_on(topics(plain, other), "340 mètres cubes", "480 mètres cubes") for other in (stated, claimed)]
    assert [verdict and verdict[0] for verdict in found] == [None, Verdict.CONFLICT]


def test_among_many_figures_of_its_sort_one_is_alike_by_chance() -> None:
    one, two = "Le réseau perd 340 mètres cubes d’eau.", "Les canalisations laissent filer 520 mètres cubes."
    crowd = " Il s’en perd 210 mètres cubes à Ormel, 460 mètres cubes à Varnes et 680 mètres cubes à Tarnac."
    (a, b), (c, d, *_) = items(one, two), items(one, two + crowd)
    assert odds(a, b, Tie(1.0)) > odds(c, d, Tie(1.0))


def test_of_a_long_article_most_is_background() -> None:
    one, two = "Le réseau perd 340 mètres cubes d’eau.", "Les canalisations laissent filer 520 mètres cubes."
    (a, b), (c, d) = items(one, two), items(one, two + " L’eau y est rare." * 200)
    assert odds(a, b, Tie(1.0)) > odds(c, d, Tie(1.0)) + 1


def test_what_bears_two_figures_out_counts() -> None:
    a, b = items("Le réseau perd 340 mètres cubes d’eau.", "Les canalisations laissent filer 520 mètres cubes.")
    alone, ahead, among = (odds(a, b, tie) for tie in (Tie(1.0), Tie(1.0, lead=3.0), Tie(1.0, beside=2.0)))
    assert alone < ahead
    assert alone < among


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Selon la préfecture", "Selon le préfet Yves Orban", False),
        ("Selon la mairie", "D’après la maire", False),
        ("Selon M. Orban", "Selon le député Yves Orban", False),
        ("Selon la préfecture de Dax", "Selon le préfet des Landes", True),
        ("Selon la préfecture", "Selon le syndicat", True),
        ("Selon M. Orban", "Selon la députée Anne Roy", True),
    ],
)
def test_an_office_and_its_holder_are_one_source(one: str, other: str, expected: bool) -> None:
    a, b = items(f"{one}, 340 foyers sont privés de courant.", f"{other}, 290 foyers sont privés de courant.")
    assert rivals(a, b) is expected
