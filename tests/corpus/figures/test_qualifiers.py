"""How exactly, which way, denied or not."""

from decimal import Decimal

import pytest

from tests.corpus.figures.reading import one, read


@pytest.mark.parametrize(
    ("text", "qualifier", "low", "high"),
    [
        ("Il y a 100 places.", "exact", 100, 100),
        ("Il y a environ 100 places.", "about", 90, 110),
        ("Il y a quelque 100 places.", "about", 90, 110),
        ("Il y a 100 places environ.", "about", 90, 110),
        ("Il y a une centaine de places.", "about", 80, 125),
        ("Il y a près de 100 places.", "nearly", 90, 100),
        ("Il y a un peu moins de 100 places.", "slightly_below", 90, 100),
        ("Il y a un peu plus de 100 places.", "slightly_above", 100, 110),
        ("Il y a 100 et quelques places.", "slightly_above", 100, 110),
        ("Il y a 100 places et quelques bancs.", "exact", 100, 100),
        ("Il y a plus de 100 places.", "above", 100, None),
        ("Le total dépasse 100 places.", "above", 100, None),
        ("On a franchi la barre des 100 places.", "above", 100, None),
        ("Il y a au moins 100 places.", "at_least", 100, None),
        ("Il n’y a pas moins de 100 places.", "at_least", 100, None),
        ("Le total n’est jamais descendu sous les 100 places.", "at_least", 100, None),
        ("Le total ne tombe plus en dessous de 100 places.", "at_least", 100, None),
        ("Le total n’est jamais monté au-dessus de 100 places.", "at_most", None, 100),
        ("Le total a monté au-delà de 100 places.", "above", 100, None),
        ("Il y a moins de 100 places.", "below", None, 100),
        ("Il y a 100 places au maximum.", "at_most", None, 100),
        ("La file a atteint 100 places au maximum.", "exact", 100, 100),
        ("Le total n’a pas dépassé 100 places.", "at_most", None, 100),
        ("Il y a 100 places ou plus.", "at_least", 100, None),
        ("Il y a jusqu’à 100 places.", "at_most", None, 100),
        ("Il y a plus d’une centaine de places.", "above", 100, None),
    ],
)
def test_qualifiers_and_how_far_they_reach(text: str, qualifier: str, low: int | None, high: int | None) -> None:
    figure = one(text)
    assert (figure.qualifier, figure.low, figure.high) == (qualifier, low, high)
    assert figure.value == 100


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("Il y a « largement plus » de 100 places.", "above"),
        ('Il y a "un peu moins" de 100 places.', "slightly_below"),
        ("Il y a un « peu plus » de 100 places.", "slightly_above"),
        ("Il y a « près de » 100 places.", "nearly"),
        ("« Presque » 100 places sont prises.", "exact"),  # a title, or the head of a sentence
        ("On dit « n’en vouloir plus » de 100 places.", "exact"),
        ("Il y a « presque » des chaises, et 100 places.", "exact"),
    ],
)
def test_a_paper_may_leave_the_turn_of_phrase_to_its_source(text: str, qualifier: str) -> None:
    assert one(text).qualifier == qualifier


@pytest.mark.parametrize(
    ("text", "qualifier", "low", "high"),
    [
        ("Une bonne moitié des places est prise.", "slightly_above", "50", "55"),
        ("Une petite moitié des places est prise.", "slightly_below", "45", "50"),
        ("Un gros quart des places est pris.", "slightly_above", "25", "27.5"),
    ],
)
def test_a_good_half_is_a_little_more(text: str, qualifier: str, low: str, high: str) -> None:
    figure = one(text)
    assert (figure.qualifier, figure.low, figure.high) == (qualifier, Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("Le taux de réussite plafonne à 54 %.", "exact"),
        ("Leur liste plafonnait à 12 %.", "exact"),
        ("La couverture a plafonné à 61 %.", "exact"),
        ("Le loyer est plafonné à 700 euros.", "exact"),
        ("Une indemnité plafonnée à 20 000 euros.", "exact"),
        ("Le prêt, plafonné à 5 000 euros, est sans intérêt.", "exact"),
        ("La liste culmine à 31 %.", "exact"),
        ("La foule a culminé à 4 000 personnes.", "exact"),
        ("Les sinistrés dorment sous les 90 bâches.", "exact"),
        ("Le bilan repasse sous les 90 cas.", "below"),
        ("La note dépasse rarement 90 euros.", "at_most"),
        ("Les bêtes excèdent rarement 40 kilos.", "at_most"),
        ("La note dépasse souvent 90 euros.", "above"),
        ("Il a fallu creuser jusqu’à 120 m.", "exact"),
        ("La sonde a foré jusqu’à 900 mètres.", "exact"),
        ("Le robot est descendu jusqu’à 3 000 mètres.", "exact"),
        ("Le robot peut descendre jusqu’à 3 000 mètres.", "at_most"),
        ("Les vagues montent jusqu’à 9 mètres.", "at_most"),
        ("Les ventes dépassent à peine 3 milliards d’euros.", "slightly_above"),
        ("La fréquentation atteint à peine 4 000 visiteurs.", "exact"),
        ("À peine 40 % des ruches ont survécu.", "exact"),
        ("Au-delà de 48 heures, le lait tourne.", "exact"),
        ("Le quorum est atteint, au-delà des 50 % requis.", "exact"),
        ("Le déficit monte au-delà de 3 milliards d’euros.", "above"),
        ("La drogue était emballée en plus de 2 300 paquets.", "above"),
        ("Des sonates en plus de trois heures : le pari est tenu.", "above"),
        ("En plus de trois heures de retard, il a fallu marcher.", "exact"),
        ("En plus de ces trois heures, il en doit une autre.", "exact"),
        ("La lettre vaudra bientôt 1,63 franc.", "exact"),
        ("Le mercure a grimpé jusqu’à 39 °C.", "exact"),
        ("La plaque s’est rompue vers 2 300 mètres.", "about"),
        ("On s’active autour de ses 900 kilos.", "exact"),
        ("Les cars ne partent plus des deux gares.", "exact"),
        ("Elle emploie plus des deux tiers des ouvriers.", "above"),
        ("La cuve est loin de son maximum de 80 litres.", "exact"),
        ("Un maximum de 80 litres est toléré.", "at_most"),
        ("La halle a une capacité d’accueil maximale de 900 élèves.", "exact"),
        ("Le gouffre a une profondeur maximale de 62 mètres.", "exact"),
        ("Une aide maximale de 900 euros est prévue.", "at_most"),
    ],
)
def test_a_ceiling_that_is_reached_and_one_that_is_set(text: str, qualifier: str) -> None:
    assert one(text).qualifier == qualifier


def test_more_than_another_number_is_no_more_than_the_one_before() -> None:
    assert [figure.qualifier for figure in read("Il y a 100 bancs et plus de 40 chaises.")] == ["exact", "above"]


def test_a_collective_says_that_the_number_itself_is_approximate() -> None:
    assert one("Une vingtaine de colis.").qualifier_inherent
    assert not one("Environ vingt colis.").qualifier_inherent


def test_what_is_denied_is_marked() -> None:
    stated, denied = read("La CGT parle de 450 départs, et non 420.")
    assert (stated.negated, denied.negated) == (False, True)


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Les ventes progressent de 7 %.", "up"),
        ("Les ventes sont en hausse de plus de 7 %.", "up"),
        ("Les ventes reculent de 7 %.", "down"),
        ("Le titre a cédé 7 %.", "down"),
        ("Elle consomme 7 % d’énergie en moins.", "down"),
        ("Le taux s’établit à 7 %.", None),
    ],
)
def test_which_way_a_variation_goes(text: str, direction: str | None) -> None:
    assert one(text).direction == direction


def test_how_the_text_stands_behind_a_figure() -> None:
    assert one("Le pont coûterait 12 millions d’euros.").modality == "conditional"
    assert one("Le pont coûtera 12 millions d’euros.").modality == "planned"
    assert one("Le pont a coûté 12 millions d’euros.").modality == "stated"
    assert one("La ville s’est engagée à planter 300 arbres.").modality == "planned"
    assert one("Les 40 concerts prévus au parc ont été annulés.").modality == "stated"
    assert read("Il y a 30 lits, contre 45 en 2019.")[1].modality == "past"
