"""Whose share of a vote a percentage is, cast or intended."""

import pytest

from tests.corpus.claims.reading import claim


@pytest.mark.parametrize(
    ("text", "figure", "measure", "side"),
    [
        ("Les citoyens d’Orval ont approuvé dimanche le pont par 61 % des voix.", "61 %", "voix", "pour"),
        ("Le budget d’Orval a été rejeté par 54 % des votants.", "54 %", "voix", "contre"),
        ("Les adhérents ont ratifié l’accord d’Orval à 72 %.", "72 %", "voix", "pour"),
        ("Au référendum d’Orval, le non obtient 58 %.", "58 %", "voix", "contre"),
        ("Selon un sondage, le oui recueille 61 % des intentions de vote.", "61 %", "intentions de vote", "pour"),
        (
            "Le sondage d’Orval donne 61 % pour le oui, contre 31 % pour le non.",
            "31 %",
            "intentions de vote",
            "contre",
        ),
        ("À 38 % dans un sondage, le non rattrape le oui à Orval.", "38 %", "intentions de vote", "contre"),
        ("Le conseil d’Orval l’a élue, avec 83 % de voix favorables.", "83 %", "voix", "pour"),
        ("Le club d’Orval a approuvé la fusion : 91 % des voix.", "91 %", "voix", "pour"),
        ("Les dockers d’Orval ont voté la grève à 94 %.", "94 %", "vote de grève", "pour"),
    ],
)
def test_shares_of_those_for_and_against(text: str, figure: str, measure: str, side: str) -> None:
    found = claim(text, figure)
    assert found.measure == measure
    assert side in found.perimeter


@pytest.mark.parametrize(
    ("text", "figure", "measure"),
    [
        ("Crédité de 23 % par Valtor, Paul Verdier grimpe dans le sondage.", "23 %", "intentions de vote"),
        ("Paul Verdier, 44 ans, que Valtor place à 23 %, rit des sondages.", "23 %", "intentions de vote"),
        ("L’institut Valtor crédite Paul Verdier de 23 %.", "23 %", "intentions de vote"),
        ("Au premier tour, la commission électorale attribue 23 % à Paul Verdier.", "23 %", "voix"),
        ("Anne Leroux obtient 41 % des voix, devant Paul Verdier (23 %).", "23 %", "voix"),
    ],
)
def test_the_candidate_is_named(text: str, figure: str, measure: str) -> None:
    found = claim(text, figure)
    assert (found.measure, found.subject) == (measure, "Paul Verdier")


def test_votes_in_two_places_are_no_one_side() -> None:
    text = "Les deux clubs ont approuvé la fusion : 91 % des voix à Orval, 78 % à Lunel."
    assert claim(text, "91 %").perimeter == claim(text, "78 %").perimeter == ()


def test_without_a_vote_nobody_has_voices() -> None:
    assert claim("L’atelier d’Orval obtient 12 % de remise.", "12 %").measure != "voix"
    assert claim("Les pommes d’Orval sont adoptées par 40 % des cuisines.", "40 %").measure != "voix"
