"""Percentages of one thing in other words: the market, a budget, a dam, a vote."""

import pytest

from search.comparison.model import Verdict
from search.comparison.polls import polls
from tests.search.comparison.press import item_of, verdicts


@pytest.mark.parametrize(
    ("first", "second", "figures"),
    [
        (
            "La halle d’Orval\n\nLa halle d’Orval coûte 8 millions d’euros, dont 45 % viennent de la région.",
            "Une halle pour Orval\n\nLa région a payé 48 % du budget de la halle d’Orval.",
            ("45 %", "48 %"),
        ),
        (
            "Le viaduc d’Orval\n\nL’avancement du chantier du viaduc d’Orval est de 46 %.",
            "Orval attend son viaduc\n\nLe viaduc d’Orval, terminé à 39 % seulement, ouvrira en retard.",
            ("46 %", "39 %"),
        ),
        (
            "L’eau manque à Orval\n\nLa citerne d’Orval tient 900 mètres cubes, soit 17 % de sa capacité.",
            "Orval a soif\n\nLa citerne d’Orval n’est plus pleine qu’à 12 %.",
            ("17 %", "12 %"),
        ),
        (
            "Orval vote\n\nLes citoyens d’Orval ont approuvé dimanche le pont d’Orval par 61 % des voix.",
            "Le pont d’Orval\n\nLe pont d’Orval a été adopté dimanche avec 67 % des suffrages.",
            ("61 %", "67 %"),
        ),
        (
            "Élection à Orval\n\nCrédité de 23 % par l’institut Valtor, Paul Verdier garde espoir à Orval.",
            "À Orval\n\nLes sondages, Paul Verdier, 44 ans, que l’institut Valtor place à 19 % à Orval, en rit.",
            ("23 %", "19 %"),
        ),
    ],
)
def test_shares_of_one_thing_contradict(first: str, second: str, figures: tuple[str, str]) -> None:
    assert verdicts(first, second).get(frozenset(figures)) is Verdict.CONFLICT


def test_a_poll_is_of_whom_its_sentence_names() -> None:
    first = item_of("Le non recueille 39 % des intentions de vote à Orval, selon l’institut Valtor.", "39 %")
    second = item_of(
        "Une enquête de Médisonde le mène à 52 % à Orval, devant le non (33 % des intentions de vote).", "33 %"
    )
    assert "une enquête de Médisonde" in (polls(first, second) or "")


def test_a_good_third_is_a_little_more() -> None:
    first = "L’eau manque à Orval\n\nLes citernes d’Orval sont pleines à un bon tiers."
    second = "Orval a soif\n\nLes citernes d’Orval sont remplies à 35 %."
    assert verdicts(first, second).get(frozenset(("un bon tiers", "35 %"))) is Verdict.COMPATIBLE
