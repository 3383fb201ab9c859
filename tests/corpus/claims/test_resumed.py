"""A figure set against the one before it, or beside it without a verb, measures the same."""

import pytest

from tests.corpus.claims.reading import claim


@pytest.mark.parametrize(
    ("text", "figure", "measure"),
    [
        (
            "Les ventes ont fondu à 21 millions d’euros, contre 34 millions en 2003.",
            "34",
            "chiffre d’affaires",
        ),
        ("Le meneur écope mardi de sept ans de prison, au lieu des neuf ans requis.", "neuf ans", "peine"),
        ("Seize personnes, et non onze, ont été interpellées après la rixe.", "onze", "interpellations"),
        ("La marge ressort à 7,1 %, contre 6,3 % en 2016.", "6,3 %", "marge"),
        ("L’indemnité plafonnerait à 16 000 euros, contre 31 000 réclamés.", "31 000", "dédommagement"),
        ("Le mécène prend 71 % de la dépense, l’évêché 9 %.", "9 %", "dépenses"),
        ("L’Autriche absorbe 31 % des exportations, Malte 9 %.", "9 %", "exportations"),
        (
            "La grève est suivie par 71 % des postiers, selon le syndicat ; la direction n’en voit que 33 %.",
            "33 %",
            "grévistes",
        ),
    ],
)
def test_the_measure_is_taken_up(text: str, figure: str, measure: str) -> None:
    assert claim(text, figure).measure == measure


@pytest.mark.parametrize(
    ("text", "figure", "measure"),
    [
        ("Le budget atteint 16 millions d’euros, contre 9 millions d’euros de pertes.", "9", "budget"),
        ("Le chiffre d’affaires a crû de 8 %, le bénéfice de 11 %.", "11 %", "chiffre d’affaires"),
    ],
)
def test_what_names_its_own_measure_takes_none_up(text: str, figure: str, measure: str) -> None:
    assert claim(text, figure).measure != measure
