"""What a percentage measures by the phrase it stands in."""

import pytest

from tests.corpus.claims.reading import claim


@pytest.mark.parametrize(
    ("text", "figure", "measure"),
    [
        ("Le brasseur d’Orval tient 18 % du marché.", "18 %", "part de marché"),
        ("La halte d’Orval a reçu 640 randonneurs, soit 74 % de sa capacité.", "74 %", "taux d’occupation"),
        ("Les citernes d’Orval ne sont pleines qu’à 12 %.", "12 %", "taux d’occupation"),
        ("À Orval, 83 % des emplacements étaient réservés.", "83 %", "taux d’occupation"),
        ("L’équipe d’Orval a pucé 310 chiens, soit 55 % de la population visée.", "55 %", "couverture"),
        ("À Orval, le taux de couverture atteint 67 %.", "67 %", "couverture"),
        ("Le viaduc d’Orval est achevé à près de 46 %.", "46 %", "avancement"),
        ("À Orval, 46 % des travaux ont été réalisés.", "46 %", "avancement"),
        ("Le chantier d’Orval en est à 46 %.", "46 %", "avancement"),
        ("À Orval, 71 % des apprentis ont été reçus.", "71 %", "réussite"),
        ("À Orval, 71 % des apprentis ont décroché leur diplôme.", "71 %", "réussite"),
        ("La salle d’Orval a coûté 8 millions, dont 35 % apportés par la région.", "35 %", "part financée"),
        ("La salle d’Orval a coûté 8 millions, dont un tiers viendra du département.", "un tiers", "part financée"),
        ("La salle d’Orval est subventionnée à hauteur de 35 %.", "35 %", "part financée"),
        ("Le département n’a réglé que 35 % de la facture d’Orval.", "35 %", "part financée"),
        ("Les mécènes d’Orval apportent moins du quart des 8 millions d’euros.", "quart", "part financée"),
        ("La part de la région plafonne à 35 %, regrette Orval.", "35 %", "part financée"),
        ("La province d’Orval en prendra en charge 35 %.", "35 %", "part financée"),
    ],
)
def test_the_phrase_tells_what_a_share_is_of(text: str, figure: str, measure: str) -> None:
    found = claim(text, figure)
    assert found.measure == measure
    assert found.heads[0] == measure


def test_a_change_is_no_such_share() -> None:
    assert claim("Les pêches d’Orval reculent de 12 % du marché de gros.", "12 %").measure != "part de marché"
    assert claim("Orval vend 9 % de pommes de plus.", "9 %").measure != "part financée"


def test_the_words_of_a_fraction_are_no_noun() -> None:
    assert claim("Les citernes d’Orval sont pleines à un gros quart.", "un gros quart").noun == ()
