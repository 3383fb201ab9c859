"""Dates, absolute and relative to the day of publication (here Tuesday 4 March 2025)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.french.typography import long_date
from tests.corpus.figures.reading import days, one


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le pont a rouvert le 12 juin 2023.", "2023-06-12"),
        ("Le pont a rouvert le 1er juillet 2023.", "2023-07-01"),
        ("Le pont rouvrira le 12 juin.", "2025-06-12"),
        ("Le pont rouvrira au 1er janvier.", "2026-01-01"),
        ("Le pont est fermé depuis le 12 décembre.", "2024-12-12"),
        ("Une réunion est prévue jeudi 3 avril.", "2025-04-03"),
        ("L’enquête a eu lieu du 9 au 12 février.", "2025-02-09..2025-02-12"),
        ("Il était là du 28 mai au 3 juin 2024.", "2024-05-28..2024-06-03"),
        ("Signé le 12/05/2024.", "2024-05-12"),
        ("Né en avril 1990.", "1990-04-01..1990-04-30"),
        ("Il a fermé en décembre.", "2024-12-01..2024-12-31"),
        ("Il a fermé en décembre dernier.", "2024-12-01..2024-12-31"),
        ("Le chantier finira fin septembre.", "2025-09-21..2025-09-30"),
        ("Le chantier finira fin 2025.", "2025-10-01..2025-12-31"),
        ("Il a gelé l’hiver dernier.", "2023-12-21..2024-03-19"),
        ("Le bénéfice du premier semestre 2024.", "2024-01-01..2024-06-30"),
        ("Le groupe existe depuis 1998.", "1998-01-01..1998-12-31"),
        ("La normale 1991-2020 est dépassée.", "1991-01-01..2020-12-31"),
        ("Dans les années 1980, on fumait.", "1980-01-01..1989-12-31"),
        ("Il a démissionné lundi.", "2025-03-03"),
        ("Il démissionnera lundi.", "2025-03-10"),
        ("Il a démissionné lundi dernier.", "2025-03-03"),
        ("Il jouera samedi.", "2025-03-08"),
        ("Il est arrivé ce mardi.", "2025-03-04"),
        ("Il est parti hier soir.", "2025-03-03"),
        ("Dans la nuit de dimanche à lundi.", "2025-03-02..2025-03-03"),
        ("Il est né il y a deux mois.", "2025-01-01..2025-01-31"),
        ("Le vote aura lieu dans dix jours.", "2025-03-14"),
        ("Les ventes de l’an dernier.", "2024-01-01..2024-12-31"),
        ("Il paiera d’ici à la fin de l’année.", "2025-12-31"),
        ("Elle a gagné la semaine dernière.", "2025-02-24..2025-03-02"),
    ],
)
def test_first_and_last_day(text: str, expected: str) -> None:
    assert days(text) == [expected]


def test_without_a_day_of_publication_a_relative_date_stays_open() -> None:
    for text in ("Il part lundi.", "Il part hier.", "Il est né il y a deux mois.", "Il part le 12 juin."):
        figure = one(text, None)
        assert (figure.kind, figure.date_start, figure.date_end, figure.relative) == ("date", None, None, True)
    assert days("Il est né le 12 juin 2001.", None) == ["2001-06-12"]


@given(st.dates(date(1800, 1, 1), date(2150, 12, 31)), st.booleans())
def test_every_full_date_is_read_back_from_how_the_program_writes_it(day: date, weekday: bool) -> None:
    figure = one(f"Il est né le {long_date(day, weekday=weekday)}.")
    assert (figure.date_start, figure.date_end, figure.relative) == (day, day, False)


@pytest.mark.parametrize(
    "text", ["Il a été élu.", "Le lundi, le musée ferme.", "Chaque vendredi, on danse.", "Le mai tombe."]
)
def test_what_only_looks_like_a_date(text: str) -> None:
    assert days(text) == []


@given(st.text(max_size=80), st.one_of(st.none(), st.dates()))
def test_any_publication_day_will_do(noise: str, published: date | None) -> None:
    days(f"{noise} lundi 3 mars, il y a 9000 ans, dans 99 siècles, l’an prochain, fin 2199 {noise}", published)
