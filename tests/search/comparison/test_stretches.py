"""Two figures of two stretches of way or time: how far off and how long, since when and how much more."""

from collections.abc import Callable
from datetime import date

import pytest

from search.comparison.items import Item
from search.comparison.model import Verdict
from search.comparison.stretches import distances, times, topped
from tests.search.comparison.press import item_of, topics, verdict_on

Rule = Callable[[Item, Item], str | None]


@pytest.mark.parametrize(
    ("rule", "first", "second", "words"),
    [
        (
            distances,
            ("La péniche a coulé à 9 kilomètres du pont d’Orval.", "9 kilomètres"),
            ("Le fioul d’Orval souille 13 kilomètres de berges.", "13 kilomètres"),
            "de distance",
        ),
        (
            distances,
            ("Le puits d’Orval est situé à 700 mètres en amont.", "700 mètres"),
            ("La digue d’Orval est longue de 900 mètres.", "900 mètres"),
            "d’étendue",
        ),
        (
            distances,
            ("L’épave d’Orval gît à 2 100 mètres d’altitude.", "2 100 mètres"),
            ("On a marché sur 1 600 mètres jusqu’à l’épave d’Orval.", "1 600 mètres"),
            "deux dimensions",
        ),
        (
            times,
            ("Le bac d’Orval est à quai depuis seize jours.", "seize jours"),
            ("Réparer le bac d’Orval prendra quatre semaines.", "quatre semaines"),
            "déjà",
        ),
        (
            times,
            ("Le bac d’Orval est reparti neuf jours après le déclenchement du conflit.", "neuf jours"),
            ("Les marins d’Orval entament une grève de deux jours.", "deux jours"),
            "à prévoir",
        ),
        (
            topped,
            ("À Orval, la température moyenne était de 29 degrés.", "29 degrés"),
            ("À Orval, on a relevé jusqu’à 41 degrés.", "41 degrés"),
            "la moyenne",
        ),
    ],
)
def test_two_stretches(rule: Rule, first: tuple[str, str], second: tuple[str, str], words: str) -> None:
    reason = rule(item_of(*first), item_of(*second))
    assert reason is not None
    assert words in reason
    assert rule(item_of(*second), item_of(*first)) is not None


@pytest.mark.parametrize(
    ("rule", "first", "second"),
    [
        (
            distances,
            ("Le canon d’Orval tire des tubes de 90 centimètres de diamètre.", "90 centimètres"),
            ("Les tubes du canon d’Orval ont 70 centimètres de large.", "70 centimètres"),
        ),
        (
            distances,
            ("La péniche a coulé à 9 kilomètres du pont d’Orval.", "9 kilomètres"),
            ("La péniche se trouve à 13 kilomètres du pont d’Orval.", "13 kilomètres"),
        ),
        (
            distances,
            ("La flèche d’Orval culmine à 70 mètres du sol.", "70 mètres"),
            ("La flèche d’Orval mesure 77 mètres.", "77 mètres"),
        ),
        (
            times,
            ("Le bac d’Orval est à quai depuis seize jours.", "seize jours"),
            ("Le bac d’Orval est à quai depuis dix jours.", "dix jours"),
        ),
    ],
)
def test_one_stretch(rule: Rule, first: tuple[str, str], second: tuple[str, str]) -> None:
    assert rule(item_of(*first), item_of(*second)) is None


def test_an_average_and_the_highest_do_not_even_meet() -> None:
    verdict = verdict_on(
        topics(
            "Orval\n\nÀ Orval, le mètre carré se vend en moyenne 3 400 euros.",
            "À Orval\n\nÀ Orval, le mètre carré se vend jusqu’à 7 100 euros.",
        ),
        "3 400 euros",
        "7 100 euros",
    )
    assert verdict is None or verdict[0] is Verdict.DIFFERENT_SCOPE


def test_the_workers_of_one_country_are_some_of_all() -> None:
    found = topics(
        "Orval\n\nLa verrerie Orval emploie 2 600 ouvriers.",
        "Verrerie Orval\n\nLa verrerie Orval emploie 1 700 ouvriers de Belgique.",
        published=(date(2023, 6, 12), date(2023, 6, 13)),
    )
    verdict = verdict_on(found, "2 600", "1 700")
    assert verdict is None or verdict[0] is Verdict.DIFFERENT_SCOPE


def test_a_peak_is_no_mean_that_stands_before_it() -> None:
    gone = item_of("Le hors-bord file à 23 nœuds de moyenne, mais avec des pointes à 37 nœuds.", "37 nœuds")
    assert topped(gone, item_of("Le hors-bord a filé jusqu’à 41 nœuds.", "41 nœuds")) is None
