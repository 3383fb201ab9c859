"""Counts of which the sentence says but what one is, or whose they are."""

import pytest

from tests.corpus.claims.reading import claim


@pytest.mark.parametrize(
    ("text", "figure", "measure"),
    [
        ("Luc, dont le verger est l’un des 230 que la grêle a ravagés, attend.", "230", "vergers"),
        ("Son moulin à farine est l’un des 26 que la crue a emportés.", "26", "moulins"),
        ("Son bateau est l’un des 48 qui pêchent le hareng.", "48", "bateaux"),
        ("La vieille école d’Orval figure parmi les 310 que la région fermera.", "310", "écoles"),
        ("Sa plainte est l’une des 1 200 que le tribunal a reçues.", "1 200", "plaintes"),
    ],
)
def test_what_one_is_all_are(text: str, figure: str, measure: str) -> None:
    assert claim(text, figure).measure == measure


@pytest.mark.parametrize(
    ("text", "figure", "part"),
    [
        ("La Bretagne, dont 48 communes manquent de médecin, attend.", "48", False),
        ("La vallée, dont 26 hameaux jouxtent le lac, attend.", "26", False),
        ("Le lycée, dont 75 élèves ont été intoxiqués, a fermé sa cantine.", "75", False),
        ("La compagnie a 900 employés, dont 361 cadres manquent à l’appel.", "361", True),
        ("Les bateaux du port, dont douze cotres sont à quai, attendent.", "douze", True),
        ("Le groupe, dont huit magasins à Lyon, attend.", "huit", True),
    ],
)
def test_dont_says_whose_things_do_something(text: str, figure: str, part: bool) -> None:
    assert ("part" in claim(text, figure).perimeter) is part
