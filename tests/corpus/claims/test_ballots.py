"""How those who are counted voted."""

import pytest

from tests.corpus.claims.reading import claim


@pytest.mark.parametrize(
    ("text", "figure", "side"),
    [
        ("Cinquante-trois députés ont dit oui à la loi d’Orval.", "Cinquante-trois", "pour"),
        ("À Orval, 24 élus contre 13 ont scellé le sort de la ligne.", "24", "pour"),
        ("À Orval, 24 élus contre 13 ont scellé le sort de la ligne.", "13", "contre"),
        ("Jeudi, 27 conseillers régionaux s’y étaient opposés.", "27", "contre"),
        ("À Orval, dix-neuf élus ont approuvé, cinq se sont opposés.", "cinq", "contre"),
        ("Douze sénateurs ont voté contre la réforme.", "Douze", "contre"),
        ("Trois élus de gauche se sont abstenus.", "Trois", "abstention"),
        ("La délibération a été prise à l’automne par 21 élus.", "21", "pour"),
        ("Le texte a été voté par 21 délégués contre treize.", "treize", "contre"),
        ("Le projet, acquis par 22 voix, verra le jour à Orval.", "22", "pour"),
        ("Le conseil d’Orval a prolongé l’essai, par 22 voix.", "22", "pour"),
        ("La loi d’Orval passe par 41 voix contre 33 et deux abstentions.", "33", "contre"),
        ("Trente députés pour, 22 contre : la loi d’Orval passe.", "Trente", "pour"),
        ("Trente députés pour, 22 contre : la loi d’Orval passe.", "22", "contre"),
    ],
)
def test_those_who_vote_are_voices(text: str, figure: str, side: str) -> None:
    found = claim(text, figure)
    assert found.measure == "voix"
    assert side in found.perimeter
    assert found.role == "level"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Soixante-huit députés ont visité l’usine d’Orval.", "Soixante-huit"),
        ("Les 21 élus d’Orval siègent le lundi.", "21"),
        ("À Orval, 40 élus contre la fermeture se sont réunis.", "40"),
    ],
)
def test_those_who_do_not_vote_are_none(text: str, figure: str) -> None:
    assert claim(text, figure).measure != "voix"
