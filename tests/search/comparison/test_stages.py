"""Figures of two stages of one thing: required and measured, entered and finished, counted and revised."""

from datetime import date

import pytest

from search.comparison.model import Verdict
from search.comparison.stages import stages
from tests.search.comparison.press import item_of, topics, verdict_on

_DAYS = (date(2023, 6, 14), date(2023, 6, 16))


@pytest.mark.parametrize(
    ("first", "second", "figures", "words"),
    [
        (
            "Les apprentis d’Orval dorment six heures par nuit.",
            "Les apprentis d’Orval ne dorment pas les huit heures par nuit recommandées.",
            ("six heures", "huit heures"),
            "une norme",
        ),
        (
            "Le scooter d’Orval roulait à 41 km/h.",
            "Le maire d’Orval veut limiter la vitesse des scooters à 25 km/h.",
            ("41 km/h", "25 km/h"),
            "une norme",
        ),
        (
            "La paroisse espère 4 200 pèlerins au pardon d’Orval.",
            "Le pardon d’Orval a attiré 3 550 pèlerins.",
            ("4 200", "3 550"),
            "ce qui était attendu",
        ),
        (
            "Le guide d’Orval a été tiré à 41 000 exemplaires.",
            "Le guide d’Orval s’est vendu à 27 000 exemplaires.",
            ("41 000", "27 000"),
            "vendu",
        ),
        (
            "Les éleveurs d’Orval ont perdu 640 brebis.",
            "À Orval, 510 brebis seront indemnisées.",
            ("640", "510"),
            "indemnisées",
        ),
        (
            "Le pont d’Orval devait se faire sur un devis de 31 millions d’euros.",
            "Le pont d’Orval coûte 38 millions d’euros.",
            ("31 millions d’euros", "38 millions d’euros"),
            "le devis",
        ),
        (
            "Le trail d’Orval a réuni 2 640 partants.",
            "Le trail d’Orval comptait 2 460 inscrits.",
            ("2 640", "2 460"),
            "inscrits",
        ),
        (
            "La halle d’Orval mesurait 61 mètres.",
            "La halle d’Orval mesurera 75 mètres.",
            ("61 mètres", "75 mètres"),
            "deux époques",
        ),
        (
            "Longue de 61 mètres, la halle d’Orval avait été bâtie en 1912.",
            "La halle d’Orval mesurera 75 mètres de long.",
            ("61 mètres", "75 mètres"),
            "deux époques",
        ),
        (
            "Près de 870 coureurs du trail d’Orval ont terminé.",
            "Le trail d’Orval vit des inscriptions, au nombre de 945.",
            ("870", "945"),
            "inscriptions",
        ),
        (
            "Les coffrets du brasseur d’Orval étaient vendus 48 euros.",
            "Les coffrets du brasseur d’Orval se revendaient 135 euros.",
            ("48 euros", "135 euros"),
            "revendaient",
        ),
        (
            "Le chômage d’Orval a touché 24,3 % des jeunes.",
            "Le taux de chômage d’Orval a été révisé à 25,1 % des jeunes.",
            ("24,3 %", "25,1 %"),
            "après changement",
        ),
        (
            "Orval va procéder à 42 fermetures d’écoles.",
            "Orval et les maires ont ramené à 38 le nombre de fermetures d’écoles.",
            ("42", "38"),
            "après changement",
        ),
    ],
)
def test_two_stages_of_one_thing_do_not_contradict(
    first: str, second: str, figures: tuple[str, str], words: str
) -> None:
    verdict = verdict_on(topics(f"Orval\n\n{first}", f"À Orval\n\n{second}", published=_DAYS), *figures)
    assert verdict is not None
    assert verdict[0] is Verdict.DIFFERENT_SCOPE
    assert words in verdict[1]


@pytest.mark.parametrize(
    ("first", "second", "figures"),
    [
        (
            "Les apprentis d’Orval ne dorment pas les huit heures par nuit recommandées.",
            "Les apprentis d’Orval devraient dormir neuf heures par nuit.",
            ("huit heures", "neuf heures"),
        ),
        (
            "La paroisse espère 4 200 pèlerins au pardon d’Orval.",
            "La paroisse attend 3 550 pèlerins au pardon d’Orval.",
            ("4 200", "3 550"),
        ),
        (
            "La halle d’Orval mesurera 61 mètres.",
            "La halle d’Orval mesurera 75 mètres.",
            ("61 mètres", "75 mètres"),
        ),
        (
            "Le trail d’Orval a réuni 2 640 partants.",
            "Le trail d’Orval a réuni 2 910 partants.",
            ("2 640", "2 910"),
        ),
    ],
)
def test_one_stage_told_twice_contradicts(first: str, second: str, figures: tuple[str, str]) -> None:
    verdict = verdict_on(topics(f"Orval\n\n{first}", f"À Orval\n\n{second}", published=_DAYS), *figures)
    assert verdict is not None
    assert verdict[0] is Verdict.CONFLICT


def test_a_date_put_off_is_no_other_date() -> None:
    found = topics(
        "Orval\n\nLe collège d’Orval fermera en juin 2024.",
        "À Orval\n\nLe collège d’Orval fermera bien, mais en décembre 2024 seulement.",
        published=_DAYS,
    )
    verdict = verdict_on(found, "juin 2024", "décembre 2024")
    assert verdict is not None
    assert verdict[0] is Verdict.DIFFERENT_SCOPE


def test_a_number_revised_by_one_leaves_another_party_with_its_own() -> None:
    found = topics(
        "Orval débraie\n\nLe chômage d’Orval a touché 42 % des jeunes, selon le syndicat.",
        "Orval débraie\n\nLe taux de chômage d’Orval a été révisé à 25,1 % des jeunes, selon la mairie.",
        published=_DAYS,
    )
    verdict = verdict_on(found, "42 %", "25,1 %")
    assert verdict is not None
    assert verdict[0] is Verdict.CONFLICT


@pytest.mark.parametrize(
    ("first", "second", "figures"),
    [
        (
            "L’incendie de l’usine d’Orval a fait sept morts, selon la police.",
            "L’incendie de l’usine d’Orval a fait huit morts, un blessé étant décédé à l’hôpital, selon le maire.",
            ("sept", "huit"),
        ),
        (
            "L’incendie de l’usine d’Orval a fait 34 blessés.",
            "L’incendie de l’usine d’Orval a fait 33 blessés. L’un des ouvriers est mort depuis.",
            ("34", "33"),
        ),
        (
            "La mairie d’Orval reçoit les riverains. Seize plaintes ont été déposées.",
            "La mairie d’Orval reçoit les riverains. Vingt-neuf plaintes étaient recensées jeudi.",
            ("Seize", "Vingt-neuf"),
        ),
        (  # two digits in the other order by chance
            "L’incendie d’Orval a détruit 13 granges.",
            "L’incendie d’Orval a détruit 31 granges.",
            ("13", "31"),
        ),
        (
            "L’incendie de l’usine d’Orval a fait huit morts, selon le préfet.",
            "L’incendie de l’usine d’Orval a fait six morts, selon un premier bilan du maire.",
            ("huit", "six"),
        ),
    ],
)
def test_a_later_count_that_says_why_it_is_another(first: str, second: str, figures: tuple[str, str]) -> None:
    verdict = verdict_on(topics(f"Orval\n\n{first}", f"À Orval\n\n{second}", published=_DAYS), *figures)
    assert verdict is not None
    assert verdict[0] is Verdict.DIFFERENT_SCOPE
    assert "bilans successifs" in verdict[1]


def test_those_on_trial_are_not_those_found_guilty() -> None:
    tried = item_of("Ils étaient vingt à comparaître à Orval.", "vingt")
    assert stages(tried, item_of("À Orval, sept des douze prévenus ont été reconnus coupables.", "sept"))
    assert stages(tried, item_of("À Orval, les 14 condamnés feront appel.", "14"))
    assert not stages(tried, item_of("À Orval, 21 prévenus ont été reconnus coupables.", "21"))
