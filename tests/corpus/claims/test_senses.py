"""Words of the lexicon in another sense than theirs, and counts of persons beside things."""

import pytest

from tests.corpus.claims.reading import claim


@pytest.mark.parametrize(
    ("text", "figure", "measure"),
    [
        ("Aux législatives, le centre obtient dix-sept sièges.", "dix-sept", "sièges"),
        ("Le nouveau cinéma offre dix-sept sièges.", "dix-sept", "places"),
        ("La berline reçoit un bloc V8 biturbo de 610 ch.", "610 ch", "chevaux-vapeur"),
        ("C’est la dette la plus lourde jamais vue dans ce canton : 75 millions d’euros.", "75", "dette"),
        ("Six gardiens de prison étaient absents.", "Six", "gardiens de prison"),
        ("La ville a connu six dimanches de mobilisation.", "six", "dimanches de mobilisation"),
        ("Les douaniers ont ouvert neuf sacs de cannabis.", "neuf", "stupéfiants"),
    ],
)
def test_the_sense_of_a_word(text: str, figure: str, measure: str) -> None:
    assert claim(text, figure).measure == measure


@pytest.mark.parametrize(
    ("text", "figure", "thing"),
    [
        ("Près de 90 personnes ont dormi dans un train.", "90", "trains"),
        ("Dans le centre, 90 personnes chantaient.", "90", "centres"),
        ("Elles étaient quatre-vingts à conduire leurs camions.", "quatre-vingts", "camions"),
        ("L’enquête a rapporté 9 000 euros.", "9 000", "enquête"),
    ],
)
def test_what_a_figure_cannot_state(text: str, figure: str, thing: str) -> None:
    assert claim(text, figure).measure != thing


def test_whom_counted_persons_are_of_is_not_counted() -> None:
    assert "ovins" not in claim("Onze éleveurs de brebis ont signé.", "Onze").noun
    assert "équipage" in claim("Onze membres d’équipage ont signé.", "Onze").noun
