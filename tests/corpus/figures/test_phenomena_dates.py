"""Dates, absolute and told from the day of publication (Tuesday 4 March 2025), phenomenon by phenomenon.

``dates.txt`` has a text a line, « text ⇒ day ; first..last », nothing behind the arrow where it names no day.
"""

from pathlib import Path

import pytest

from tests.corpus.figures.reading import days, read


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le 12 juin 2024, il a plu.", "2024-06-12"), ("Mercredi 12 juin 2024, il a plu.", "2024-06-12"),
        ("Le 1er mai 2024, il a plu.", "2024-05-01"), ("Le premier mai 2024, il a plu.", "2024-05-01"),
        ("Le 12/06/2024, il a plu.", "2024-06-12"), ("Le 12.06.2024, il a plu.", "2024-06-12"),
        ("Le 2024-06-12, il a plu.", "2024-06-12"), ("Le 12 juin dernier, il a plu.", "2024-06-12"),
        ("Le 12 juin prochain, il jouera.", "2025-06-12"), ("Le 12 février, il a plu.", "2025-02-12"),
        ("Le 12 décembre, il a plu.", "2024-12-12"), ("Le 12 avril, il jouera.", "2025-04-12"),
        ("En juin 2024, il a plu.", "2024-06-01..2024-06-30"),
        ("Depuis juin 2024, il pleut.", "2024-06-01..2024-06-30"),
        ("Début juin 2024, il a plu.", "2024-06-01..2024-06-10"),
        ("Mi-juin 2024, il a plu.", "2024-06-10..2024-06-20"),
        ("Fin juin 2024, il a plu.", "2024-06-21..2024-06-30"),
        ("À la fin juin 2024, il a plu.", "2024-06-21..2024-06-30"),
        ("En 2023, il a plu.", "2023-01-01..2023-12-31"), ("Fin 2023, il a plu.", "2023-10-01..2023-12-31"),
        ("Début 2023, il a plu.", "2023-01-01..2023-03-31"), ("Mi-2023, il a plu.", "2023-05-01..2023-08-31"),
        ("L’été 2023 fut sec.", "2023-06-21..2023-09-21"), ("Au printemps 2023, il a plu.", "2023-03-20..2023-06-20"),
        ("À l’automne 2023, il a plu.", "2023-09-22..2023-12-20"),
        ("L’hiver 2023-2024 fut doux.", "2023-12-21..2024-03-19"),
        ("Au premier trimestre 2024, il a plu.", "2024-01-01..2024-03-31"),
        ("Au troisième trimestre de 2024, il a plu.", "2024-07-01..2024-09-30"),
        ("Au second semestre 2024, il a plu.", "2024-07-01..2024-12-31"),
        ("Au 2e trimestre 2024, il a plu.", "2024-04-01..2024-06-30"),
        ("Dans les années 1990, il pleuvait.", "1990-01-01..1999-12-31"),
        ("Dans les années 80, il pleuvait.", "1980-01-01..1989-12-31"),
        ("Dans les années quatre-vingt-dix, il pleuvait.", "1990-01-01..1999-12-31"),
        ("De 2019 à 2023, il a plu.", "2019-01-01..2023-12-31"),
        ("Entre 2019 et 2023, il a plu.", "2019-01-01..2023-12-31"),
        ("Du 9 au 12 mai 2024, il a plu.", "2024-05-09..2024-05-12"),
        ("Du 28 mai au 3 juin 2024, il a plu.", "2024-05-28..2024-06-03"),
        ("Les 8 et 9 juin 2024, il a plu.", "2024-06-08..2024-06-09"),
        ("De mars à mai 2024, il a plu.", "2024-03-01..2024-05-31"),
        ("La saison 2023-2024 est finie.", "2023-01-01..2024-12-31"),
        ("À Noël 2023, il a neigé.", "2023-12-25"), ("À Pâques 2024, il a plu.", "2024-03-31"),
        ("Au Nouvel An 2024, il a neigé.", "2024-01-01"),
    ],
)  # fmt: skip
def test_absolute_and_partial(text: str, found: str) -> None:
    assert days(text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Il a plu hier.", "2025-03-03"), ("Il a plu avant-hier.", "2025-03-02"),
        ("Il joue aujourd’hui.", "2025-03-04"),
        ("Il jouera demain.", "2025-03-05"), ("Il jouera après-demain.", "2025-03-06"),
        ("Il a plu hier soir.", "2025-03-03"), ("Il a plu ce matin.", "2025-03-04"),
        ("Il jouera ce soir.", "2025-03-04"),
        ("Il a plu lundi.", "2025-03-03"), ("Il a plu lundi dernier.", "2025-03-03"),
        ("Il a plu jeudi.", "2025-02-27"),
        ("Il jouera jeudi.", "2025-03-06"), ("Il jouera lundi prochain.", "2025-03-10"),
        ("Il a joué ce mardi.", "2025-03-04"),
        ("Il a plu samedi soir.", "2025-03-01"), ("Il a plu cette semaine.", "2025-03-03..2025-03-09"),
        ("Il a plu la semaine dernière.", "2025-02-24..2025-03-02"),
        ("Il jouera la semaine prochaine.", "2025-03-10..2025-03-16"),
        ("Il a plu ce mois-ci.", "2025-03-01..2025-03-31"),
        ("Il a plu le mois dernier.", "2025-02-01..2025-02-28"),
        ("Il jouera le mois prochain.", "2025-04-01..2025-04-30"),
        ("Il a plu cette année.", "2025-01-01..2025-12-31"), ("Il a plu l’an dernier.", "2024-01-01..2024-12-31"),
        ("Il a plu l’année dernière.", "2024-01-01..2024-12-31"),
        ("Il jouera l’an prochain.", "2026-01-01..2026-12-31"),
        ("Il a plu le week-end dernier.", "2025-03-01..2025-03-02"),
        ("Il jouera ce week-end.", "2025-03-08..2025-03-09"),
        ("Il a plu il y a deux jours.", "2025-03-02"), ("Il a plu il y a deux mois.", "2025-01-01..2025-01-31"),
        ("Il a plu il y a trois ans.", "2022-01-01..2022-12-31"), ("Il jouera dans dix jours.", "2025-03-14"),
        ("Il jouera dans deux semaines.", "2025-03-17..2025-03-23"),
        ("Il a plu en décembre.", "2024-12-01..2024-12-31"),
        ("Il a plu en décembre dernier.", "2024-12-01..2024-12-31"), ("Il jouera en juin.", "2025-06-01..2025-06-30"),
        ("Il jouera en janvier prochain.", "2026-01-01..2026-01-31"),
        ("Il jouera d’ici à la fin de l’année.", "2025-12-31"),
        ("Il jouera à la fin du mois.", "2025-03-21..2025-03-31"),
        ("Il jouera fin septembre.", "2025-09-21..2025-09-30"),
        ("Il jouera à Noël.", "2025-12-25"), ("Il a neigé à Noël.", "2024-12-25"),
        ("Il a neigé au Nouvel An.", "2025-01-01"),
        ("La rue est coupée jusqu’à samedi.", "2025-03-08"), ("La rue sera rouverte d’ici à vendredi.", "2025-03-07"),
        ("La rue était coupée jusqu’à samedi.", "2025-03-01"),
        ("Il a plu dans la nuit de lundi à mardi.", "2025-03-03..2025-03-04"),
        ("Il a plu l’été dernier.", "2024-06-21..2024-09-21"), ("Il jouera cet été.", "2025-06-21..2025-09-21"),
        ("Il jouera au troisième trimestre.", "2025-07-01..2025-09-30"),
        ("Il a plu voilà deux ans.", None), ("Il jouera début avril.", "2025-04-01..2025-04-10"),
    ],
)  # fmt: skip
def test_told_from_the_day_of_publication(text: str, found: str | None) -> None:
    assert days(text) == ([found] if found else [])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Il est parti le 12 février 2025. La veille, il dormait.", ["2025-02-12", "2025-02-11"]),
        ("Il est parti le 12 février 2025. Le lendemain, il dormait.", ["2025-02-12", "2025-02-13"]),
        ("Il est parti le 12 février 2025 et revenu dès le lendemain.", ["2025-02-12", "2025-02-13"]),
        ("Il est parti lundi. La veille, il dormait.", ["2025-03-03", "2025-03-02"]),
        ("Il est parti le 12 février 2025. Le 16, il dormait.", ["2025-02-12", "2025-02-16"]),
        ("Il est parti le 12 février 2025, avant de revenir le 16.", ["2025-02-12", "2025-02-16"]),
        ("Tout s’est joué la veille de Noël.", ["2024-12-24"]),
    ],
)
def test_told_from_a_day_just_named(text: str, found: list[str]) -> None:
    assert days(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Les Jeux de Paris 2024 ont plu.", "L’Euro 2024 fut beau.", "Le quartier du 8-Mai est calme.",
        "L’école du 14-Juillet a brûlé.", "La rue du 11-Novembre-1918 est barrée.", "Il a composé le 16.",
        "Le plan France 2030 avance.", "La place du 19-Mars-1962 est vide.", "Il prépare Los Angeles 2028.",
        "Le lendemain sera dur.", "Un lundi sur deux, il dort.", "Chaque lundi, il dort.", "Il dort le lundi.",
        "La loi de 1905 tient.", "Il a été élu.", "Sur les 2 000 marches, il dort.",
        "Le rendement est de 2 025 kilos.",
    ],
)  # fmt: skip
def test_no_date_is_read(text: str) -> None:
    assert days(text) == []


@pytest.mark.parametrize(
    "text", ["Il a plu hier.", "Il jouera jeudi.", "Il a plu en décembre.", "Il a plu l’an dernier."]
)
def test_without_a_day_of_publication_a_relative_date_stays_open(text: str) -> None:
    figures = read(text, None)
    assert [(figure.kind.value, figure.date_start, figure.relative) for figure in figures] == [("date", None, True)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Il est parti à 15 h 30.", "time"), ("Il est parti à 15h30.", "time"),
        ("Il est parti vers 8 heures.", "time"), ("Le feu a pris aux environs de 16 heures.", "time"),
        ("Elle finira aux alentours de 22 heures.", "time"), ("Le trajet dure autour de 8 heures.", "duration"),
        ("L’attente était aux alentours de deux heures.", "duration"),
        ("Il est parti à huit heures et demie.", "time"), ("Il part à 20 h.", "time"),
        ("Il a dormi 8 heures.", "duration"),
        ("Il a attendu près d’une heure à l’école.", "duration"), ("Il a attendu 2 h 30.", "duration"),
        ("La nuit a duré plus de deux heures.", "duration"), ("Il est parti à minuit et demi.", "time"),
        ("Il est parti à midi moins le quart.", "time"), ("Il est parti à minuit dix.", "time"),
        ("Il est parti à midi.", None), ("Il est parti à 18:30.", "time"),
        ("Il est parti à environ 17 heures.", "time"), ("Il est à environ 17 heures de route.", "duration"),
        ("Le guichet ouvre à partir de 10 heures 15.", "time"),
        ("Le vélo se loue à partir de 3 heures par jour.", "duration"),
        ("Il est parti à quatre heures de l’après-midi.", "time"), ("Il repart dans 3 h 20.", "duration"),
        ("Il n’a pas dormi ces 48 heures passées.", "duration"),
        ("Les 36 heures écoulées ont été calmes.", "duration"),
    ],
)  # fmt: skip
def test_clock_times_stand_apart_from_lengths(text: str, kind: str | None) -> None:
    assert [figure.kind.value for figure in read(text)] == ([kind] if kind else [])


def _told() -> list[tuple[str, list[str]]]:
    rows = (Path(__file__).parent / "dates.txt").read_text("utf-8").splitlines()
    pairs = (row.split("⇒") for row in rows if not row.startswith("#"))
    return [(text.strip(), [day.strip() for day in found.split(";") if day.strip()]) for text, found in pairs]


@pytest.mark.parametrize(("text", "found"), _told())
def test_a_day_however_the_calendar_is_told(text: str, found: list[str]) -> None:
    assert days(text) == found
