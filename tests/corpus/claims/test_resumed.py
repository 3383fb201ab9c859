"""A figure set against the one before it, or beside it without a verb, measures the same."""

import pytest

from tests.corpus.claims.reading import claim


@pytest.mark.parametrize(
    ("text", "figure", "measure"),
    [
        (
            "Les recettes ont plongé à 21 millions d’euros, contre 34 millions avant la crue.",
            "34",
            "chiffre d’affaires",
        ),
        ("L’armateur écope jeudi de quatre ans de prison, au lieu des cinq ans plaidés.", "cinq ans", "peine"),
        ("Seize personnes, et non onze, ont été hospitalisées après la fuite.", "onze", "hospitalisations"),
        ("Le rendement tombe à 7,1 %, contre 8,4 % en 2011.", "8,4 %", "rendement"),
        ("Le mécène règle 71 % de la facture, l’évêché 9 %.", "9 %", "part financée"),
        ("L’Autriche reçoit 57 % des exportations, Malte 9 %.", "9 %", "exportations"),
        ("En Corse, le chômage atteint 9 % ; dans le Gard, il tombe à 6 %.", "6 %", "chômage"),
        ("À Vannes, il est tombé 40 mm de pluie, mais à Auray, 75 mm.", "75 mm", "pluie"),
        ("Dans le bourg, la vaccination atteint 82 % ; en ville, elle n’est que de 61 %.", "61 %", "vaccins"),
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
