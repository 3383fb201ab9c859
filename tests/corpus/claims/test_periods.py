"""Which days a figure is about."""

from datetime import date

import pytest

from tests.corpus.claims.reading import claim

_Y2019 = (date(2019, 1, 1), date(2019, 12, 31))
_MAY_3 = (date(2023, 5, 3), date(2023, 5, 3))
_Y2018 = (date(2018, 1, 1), date(2018, 12, 31))


@pytest.mark.parametrize(
    ("text", "figure", "days"),
    [
        ("Le verger a donné 31 tonnes de poires et 18 tonnes de prunes en 2019.", "31 tonnes", _Y2019),
        ("Deux barques ont chaviré et trois autres ont été jetées à la côte sur le lac en 2019.", "Deux", _Y2019),
        ("Ils étaient 310, le 3 mai 2023, à réclamer un préau.", "310", _MAY_3),
        ("Le record de 2019, 8,4 mètres, n’est pas battu.", "8,4 mètres", _Y2019),
        ("Au cours de l’année 2019, 52 poulains sont nés au haras.", "52", _Y2019),
        ("Selon la chambre des métiers, en 2019, le bourg avait 17 artisans, 4 forges et 9 fours.", "9", _Y2019),
        (
            "La tempête du 3 mai 2023, partie du golfe, a couché 9 km de haies et 62 pylônes.",
            "62",
            _MAY_3,
        ),
        ("La foire de 2019 a reçu 8 400 curieux, dont 900 enfants.", "900", _Y2019),
        ("Le refuge a reçu 640 chats en 2019, contre 580 l’année précédente.", "580", _Y2018),
        ("En 2018, le refuge avait reçu 640 chats, et 710 l’année suivante.", "710", _Y2019),
        ("En 2019, la médiathèque a doublé ses salles. Elle prêtait 61 000 livres.", "61 000", _Y2019),
        ("Le dépôt a fermé en 2019. Il occupait alors 75 caristes.", "75", _Y2019),
        ("Le col a été rouvert en 2019. Cette année-là, 9 000 cyclistes l’ont gravi.", "9 000", _Y2019),
    ],
)
def test_the_period_of_a_figure(text: str, figure: str, days: tuple[date, date]) -> None:
    assert claim(text, figure).period == days


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("La navette prend 900 passagers par jour et sera prolongée en 2026.", "900"),
        ("La halle abrite 60 étals et a été rénovée en 2012.", "60"),
        ("La coopérative, qui fêtera ses cent ans en 2025, réunit 480 éleveurs.", "480"),
        ("Le quai n’ouvrira qu’en avril 2024, et les 38 pêcheurs patientent.", "38"),
        ("Le modèle (ses premiers essais datent de 2016) existe en cinq couleurs.", "cinq"),
        (
            "Il a mis 150 000 euros dans ce coupé, un cabriolet de 1967 pour lequel il a payé 20 000 euros.",
            "20 000",
        ),
        ("Le record de 2014 est battu pour 8 secondes.", "8"),
        ("Le film, sorti il y a trois semaines, cumule 300 000 entrées.", "300 000"),
        ("Le groupe compte 320 ouvriers dans l’usine ouverte en 1990.", "320"),
        ("La scierie fondée il y a neuf ans emploie 34 ouvriers.", "34"),
        ("Le verger a cueilli 31 tonnes de poires, 8 % de plus qu’en 2019, et payé 70 000 euros.", "70 000 euros"),
        ("Le verger a doublé ses ventes par rapport à 2019, à 70 000 euros.", "70 000 euros"),
        ("En 2010, la vallée comptait 40 scieries, contre 9 désormais.", "9"),
        ("En 2019, le pont a fermé. Il serait rouvert pour 3 millions d’euros.", "3 millions"),
        ("En 2019, le pont a fermé. Il compte six arches.", "six"),
    ],
)
def test_what_has_no_period(text: str, figure: str) -> None:
    assert claim(text, figure).period is None


def test_a_year_that_a_figure_is_held_against_is_not_its_own() -> None:
    found = claim("En 2019, le port a perdu 43 escales, un tiers de plus que l’année précédente.", "un tiers")
    assert found.period == _Y2019
