"""Which way a variation goes, what is only planned or conditional, and what is denied."""

import pytest

from corpus.figures.model import Figure
from tests.corpus.figures.reading import read


def _first(text: str) -> Figure:
    return next(figure for figure in read(text) if figure.kind not in ("date", "time"))


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Les ventes progressent de 7 %.", "up"), ("Les ventes ont bondi de plus de 7 %.", "up"),
        ("Une hausse de 2,5 % est prévue.", "up"), ("Les prix augmentent de 7 euros.", "up"),
        ("Le parti gagne 4 points.", "up"), ("Le parti en gagne 4, à 30 %.", None),
        ("Les ventes sont en hausse de 7 %.", "up"), ("Les ventes affichent +7 %.", "up"),
        ("C’est 7 % de plus qu’en 2020.", "up"), ("C’est 3 degrés de plus que la normale.", "up"),
        ("Les prix ont grimpé de 12 %.", "up"), ("La croissance de 7 % surprend.", "up"),
        ("Les ventes reculent de 7 %.", "down"), ("Les ventes ont chuté de près de 7 %.", "down"),
        ("Une baisse de 2,5 % est prévue.", "down"), ("Les prix diminuent de 7 euros.", "down"),
        ("Le parti perd 4 points.", "down"), ("Les ventes sont en baisse de 7 %.", "down"),
        ("Les ventes affichent -7 %.", "down"), ("C’est 7 % de moins qu’en 2020.", "down"),
        ("Les effectifs fondent de 12 %.", "down"), ("Le titre a cédé 3 %.", "down"),
        ("Le budget a été amputé de 3 millions d’euros.", "down"), ("Le taux a été abaissé de 0,5 point.", "down"),
        ("Le repli de 7 % surprend.", "down"), ("La part est de 7 %.", None), ("Le prix atteint 7 euros.", None),
        ("Le taux tombe à 7 %.", None), ("Le taux a augmenté à 7 %.", None),
        ("Le prix est de 7 euros, en baisse.", None),
        ("L’augmentation atteint 7 %.", "up"), ("On compte 40 cas.", None),
        ("Les fonds de 7 millions d’euros dorment.", None),
    ],
)  # fmt: skip
def test_which_way_it_goes(text: str, direction: str | None) -> None:
    assert _first(text).direction == direction


@pytest.mark.parametrize(
    ("text", "directions"),
    [
        ("Les infirmières réclament 12 % de hausse ; la région en offre 4.", ["up", "up"]),
        ("Les dockers exigent 9 % de plus, quand l’armateur s’en tient à 5 %.", ["up", "up"]),
        ("Elles voulaient 90 euros de plus, elles en ont obtenu 40.", ["up", "up"]),
        ("Les ventes baissent de 9 %, la ville en réclame 4 %.", ["down", "down"]),
        ("L’intersyndicale demande 6 % par an.", ["up"]), ("Le fonds demande 6 % par an.", [None]),
        ("Les salariés demandent 6 % du capital.", [None]), ("Le bourg a perdu 90 habitants.", ["down"]),
        ("Le lycée gagne près de 40 élèves.", ["up"]), ("Le club a perdu 40 matches.", [None]),
        ("La joueuse gagne 12 places.", ["up"]), ("Il est revenu amaigri de 9 kilos.", ["down"]),
        ("L’annonce a propulsé le titre de 9 %.", ["up"]), ("Les étudiants gardent leur remise de 20 %.", [None]),
        ("Les tarifs ont été relevés lors de 12 réunions.", [None]),
        ("La nacelle s’est arrêtée à 80 mètres au-dessus du sol.", [None]),
        ("Les prises ont baissé au cours des 20 dernières années.", [None]),
        ("L’évêché a cédé 12 hectares.", [None]), ("Le quai a cédé sur 40 mètres.", [None]),
        ("Les comptes sont excédentaires de 3 millions d’euros.", [None]),
    ],
)  # fmt: skip
def test_which_way_what_is_taken_up_or_lost_goes(text: str, directions: list[str | None]) -> None:
    assert [figure.direction for figure in read(text) if figure.kind != "date"] == directions


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Le pont coûte 7 millions d’euros.", "stated"), ("Le pont a coûté 7 millions d’euros.", "stated"),
        ("Le pont coûterait 7 millions d’euros.", "conditional"), ("Le bilan serait de 40 morts.", "conditional"),
        ("Il y aurait 40 morts.", "conditional"), ("Le club aurait payé 7 millions d’euros.", "conditional"),
        ("Le pont pourrait coûter 7 millions d’euros.", "conditional"),
        ("Le pont coûtera 7 millions d’euros.", "planned"), ("L’usine doit créer 40 emplois.", "planned"),
        ("L’usine va créer 40 emplois.", "planned"), ("Le groupe vise 40 ouvertures.", "planned"),
        ("La mairie prévoit 40 logements.", "planned"), ("L’objectif est de 40 logements.", "planned"),
        ("On a vu 12 000 marcheurs, contre 9 000 en 2019.", "stated"),
    ],
)  # fmt: skip
def test_how_the_text_stands_behind_it(text: str, modality: str) -> None:
    assert _first(text).modality == modality


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("La fête aura coûté 7 millions d’euros.", "stated"), ("Il aura fallu 40 jours.", "stated"),
        ("Les élèves n’auront que 40 places.", "planned"), ("La ville aura droit à 40 places.", "planned"),
        ("Il pèse 40 tonnes de plus que prévu.", "stated"), ("Prévu pour 40 personnes, le quai cède.", "stated"),
        ("La régie doit 7 millions d’euros.", "stated"), ("La régie doit verser 7 millions d’euros.", "planned"),
        ("On va trop loin pour 40 % des inscrits.", "stated"), ("Le texte a 40 voix au projet de loi.", "stated"),
        ("Ils sont 40 % à croire que le pont fermera.", "stated"),
        ("La cour a rejeté 40 recours et en jugera ailleurs.", "stated"),
        ("La Gaspera roule à 40 km/h.", "stated"), ("Nous allons envoyer 40 tentes.", "planned"),
        ("Quelque 40 voiliers sont attendus.", "planned"),
    ],
)  # fmt: skip
def test_what_only_sounds_like_a_plan_is_stated(text: str, modality: str) -> None:
    assert _first(text).modality == modality


def test_a_figure_said_otherwise_is_as_sure_as_the_one_before() -> None:
    text = "La passerelle coûtera 9 millions d’euros, soit 2 millions d’euros de plus que prévu."
    assert [figure.modality.value for figure in read(text)] == ["planned", "planned"]


@pytest.mark.parametrize(
    "text", ["On a vu 12 000 marcheurs, contre 9 000 en 2019.", "Il coûte 12 euros, contre 9 euros en 2019."]
)
def test_what_the_present_is_set_against_is_past(text: str) -> None:
    assert [figure.modality.value for figure in read(text) if figure.kind != "date"] == ["stated", "past"]


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Pas 4,6 millions d’euros, a-t-il corrigé, mais 2,8 millions d’euros.", [True, False]),
        ("Pas moins de 300 personnes sont venues.", [False]),
        ("Ils étaient 40, et non 90.", [False, True]),
        ("Le coût est de 40 euros, et non pas de 90 euros.", [False, True]),
        ("Le recul n’est pas de 3 %, mais de 7 %.", [True, False]),
        ("Il faut 40 euros, pas 90.", [False, True]), ("Il n’a pas levé 40 millions d’euros.", [True]),
        ("Ce ne sont pas 40 postes qui partent, mais 90.", [True, False]), ("Il n’y a pas 40 solutions.", [True]),
        ("Elle n’a pas rendu les 40 000 euros prêtés.", [False]),
        ("Il n’a pas dépassé 40 km/h.", [False]), ("Il n’y a pas plus de 40 cas.", [False]),
        ("Il a levé 40 millions d’euros.", [False]), ("Il n’a que 40 euros.", [False]),
        ("Pas moins de 40 cas sont connus.", [False]), ("Il ne reste plus que 40 places.", [False]),
    ],
)  # fmt: skip
def test_what_is_denied(text: str, denied: list[bool]) -> None:
    assert [figure.negated for figure in read(text)] == denied
