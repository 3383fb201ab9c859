"""Which lengths of time are somebody's age."""

import pytest

from corpus.claims.dimensions import AGE
from tests.corpus.claims.reading import claim


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("« J’avais 23 ans, j’étais apprenti. »", "23 ans"),
        ("J’avais à l’époque 23 ans.", "23 ans"),
        ("La benjamine de la troupe n’a que onze ans.", "onze ans"),
        ("Elle n’a encore que 81 ans.", "81 ans"),
        ("Sa cadette, Maud Perrec, dix-sept ans à peine, gagne trois titres.", "dix-sept ans"),
        ("L’accueil concerne 61 enfants, dont 14 de moins de 3 ans.", "3 ans"),
        ("Le joueur portugais de 33 ans a salué la foule.", "33 ans"),
        ("Neuf élèves de plus de 16 ans étaient absents.", "16 ans"),
    ],
)
def test_an_age(text: str, figure: str) -> None:
    assert claim(text, figure).measure == AGE


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Le meneur écope mardi de sept ans de réclusion.", "sept ans"),
        ("Le boucher a été condamné à cinq ans de prison, le livreur écope aussi de sept ans.", "sept ans"),
        ("Ils ont plus de 12 ans de métier.", "12 ans"),
        ("L’homme qu’elle a aimé, il y a plus de 20 ans, revient.", "20 ans"),
    ],
)
def test_no_age(text: str, figure: str) -> None:
    assert claim(text, figure).measure != AGE
