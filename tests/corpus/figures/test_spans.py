"""Lengths of time in two units or three."""

import pytest

from tests.corpus.figures.reading import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il a régné quarante et un ans et trois mois.", [("quarante et un ans et trois mois", "41.25", "an")]),
        ("La grossesse dure 31 semaines et 6 jours.", [("31 semaines et 6 jours", "31.8571", "semaine")]),
        ("La traversée a pris 9 jours et 18 heures.", [("9 jours et 18 heures", "9.75", "jour")]),
        ("Otage pendant 1 an, 9 mois et 5 jours.", [("1 an, 9 mois et 5 jours", "1.7637", "an")]),
        ("Ils ont pris cinq ans et huit mois respectivement.", [("cinq ans", "5", "an"), ("huit mois", "8", "mois")]),
        ("Un bail de huit ans, six mois de préavis.", [("huit ans", "8", "an"), ("six mois", "6", "mois")]),
        ("Des enfants entre un an et neuf mois.", [("un an", "1", "an"), ("neuf mois", "9", "mois")]),
        ("Il a huit ans et dix-huit mois de retard.", [("huit ans", "8", "an"), ("dix-huit mois", "18", "mois")]),
    ],
)  # fmt: skip
def test_lesser_units_are_added(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(figure.text, str(figure.value), figure.unit) for figure in read(text)] == expected
