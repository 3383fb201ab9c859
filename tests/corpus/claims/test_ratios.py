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
        ("À Orval, 9 % des maisons du bourg étaient encore inhabitées.", "9 %", "logements vacants"),
        ("Les studios vides ne formaient, en mars, que 3 % du total.", "3 %", "logements vacants"),
        ("Le viaduc d’Orval est achevé à près de 46 %.", "46 %", "avancement"),
        ("À Orval, 46 % des travaux ont été réalisés.", "46 %", "avancement"),
        ("Le chantier d’Orval en est à 46 %.", "46 %", "avancement"),
        ("À Orval, 71 % des apprentis ont été reçus.", "71 %", "réussite"),
        ("À Orval, 71 % des apprentis ont décroché leur diplôme.", "71 %", "réussite"),
        ("La salle d’Orval a coûté 8 millions, dont 45 % viennent de la région.", "45 %", "part financée"),
        ("La salle d’Orval a coûté 8 millions, dont un tiers viendra du département.", "un tiers", "part financée"),
        ("La salle d’Orval est subventionnée à hauteur de 35 %.", "35 %", "part financée"),
        ("Le département n’a réglé que 35 % de la facture d’Orval.", "35 %", "part financée"),
        ("Les mécènes d’Orval apportent moins du quart des 8 millions d’euros.", "quart", "part financée"),
        ("La part de la région plafonne à 35 %, regrette Orval.", "35 %", "part financée"),
        ("À Orval, un bus sur trois seulement a roulé lundi.", "un bus sur trois", "trafic assuré"),
        ("À Orval, six trams sur dix ont circulé malgré la neige.", "six trams sur dix", "trafic assuré"),
        ("Près de 45 % des ferries d’Orval seront assurés.", "45 %", "trafic assuré"),
        ("À la Bourse, l’action du brasseur, introduite à 12 euros, a pris 7 %.", "7 %", "cours de l’action"),
        ("La Bourse salue l’accord : le titre du brasseur bondit de 7 %.", "7 %", "cours de l’action"),
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


def test_a_title_that_is_no_share_has_no_price() -> None:
    assert claim("Le titre du roman d’Orval se vend 7 % de mieux.", "7 %").measure != "cours de l’action"


@pytest.mark.parametrize(
    ("text", "figure", "measure"),
    [
        ("Le port d’Orval a traité 900 tonnes de thon. C’est 12 % de plus que l’an dernier.", "12 %", "thon"),
        ("Un studio d’Orval a un loyer de 610 euros, note mardi l’agence : c’est 12 % de plus.", "12 %", "loyer"),
    ],
)
def test_a_change_is_of_what_was_said_right_before(text: str, figure: str, measure: str) -> None:
    assert claim(text, figure).measure == claim(text, figure).heads[0]
    assert claim(text, figure).measure == claim(text, "900" if measure == "thon" else "610").measure


def test_what_is_told_by_the_month_has_shares_of_no_month() -> None:
    assert "par mois" not in claim("Chaque mois, 400 voisins y dînent, dont 35 % d’étudiants.", "35 %").perimeter
    assert "par mois" in claim("Orval place cette somme à 2 % par mois.", "2 %").perimeter


def test_an_overrun_is_a_change_of_the_cost() -> None:
    found = claim("Le dérapage financier du pont d’Orval atteint 23 %.", "23 %")
    assert (found.measure, found.role.value) == ("coût", "variation")


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Six marins sur dix sont en grève, assure le syndicat ; moins du tiers, rétorque l’armateur.", "tiers"),
        ("Le syndicat compte 61 % de grévistes. L’armateur annonce, lui, une proportion de 32 %.", "32 %"),
    ],
)
def test_an_answer_is_of_what_it_answers(text: str, figure: str) -> None:
    found = claim(text, figure)
    assert (found.measure, found.opposes) == ("grévistes", 0)
