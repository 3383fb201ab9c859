"""Figures taken at another hour, before all was counted, on other days."""

import pytest

from search.comparison.model import Verdict
from tests.search.comparison.press import judged, why_parted


@pytest.mark.parametrize(
    ("first", "second", "figures", "words"),
    [
        (
            "À 10 heures, 310 marcheurs se pressaient devant la mairie d’Orval.",
            "Devant la mairie d’Orval, vers 17 heures, 640 marcheurs chantaient.",
            ("310", "640"),
            "deux heures",
        ),
        (
            "Au petit matin, il faisait 9 degrés à Orval.",
            "On a relevé 21 degrés à Orval vers midi.",
            ("9 degrés", "21 degrés"),
            "deux heures",
        ),
        (
            "L’action Orval valait 31,20 euros lundi soir.",
            "L’action Orval vaut 34 euros mercredi.",
            ("31,20 euros", "34 euros"),
            "périodes",
        ),
        (
            "À midi, la participation au scrutin d’Orval plafonnait à 14 %.",
            "La participation au scrutin d’Orval s’est établie à 47 %.",
            ("14 %", "47 %"),
            "deux heures",
        ),
        (
            "À mi-dépouillement, la maire d’Orval recueillait 38 % des voix.",
            "La maire d’Orval est réélue avec 43 % des voix.",
            ("38 %", "43 %"),
            "partiel",
        ),
        (
            "Selon une première estimation, la tempête d’Orval a coûté 3 millions d’euros.",
            "Le coût définitif de la tempête d’Orval est de 5 millions d’euros.",
            ("3 millions d’euros", "5 millions d’euros"),
            "provisoire",
        ),
        (
            "D’ordinaire, le marché d’Orval attire 900 chalands.",
            "Le marché d’Orval a attiré 350 chalands.",
            ("900", "350"),
            "d’ordinaire",
        ),
        (
            "Une rafale de 131 km/h a décoiffé Orval.",
            "Le record de vent à Orval, 162 km/h, date de 1987.",
            ("131 km/h", "162 km/h"),
            "l’ancien record",
        ),
        (
            "La police d’Orval a arrêté mardi six trafiquants.",
            "La police d’Orval a arrêté 17 trafiquants depuis janvier.",
            ("six", "17"),
            "ce jour-là",
        ),
        (
            "La scierie d’Orval a perdu neuf millions d’euros en trois ans.",
            "La scierie d’Orval a perdu cinq millions d’euros l’an dernier.",
            ("neuf millions d’euros", "cinq millions d’euros"),
            "trois ans et 2022",
        ),
        (
            "Jeudi, 31 ferrys sont restés à quai à Orval.",
            "En trois jours, 84 ferrys sont restés à quai à Orval.",
            ("31", "84"),
            "ce jour-là",
        ),
        (
            "Il a fait 38,4 °C samedi à Orval.",
            "Lundi, il a fait 36,1 °C à Orval.",
            ("38,4 °C", "36,1 °C"),
            "périodes",
        ),
        (
            "La tonne de sel d’Orval valait 90 euros samedi.",
            "La tonne de sel d’Orval cote 97 euros ce lundi.",
            ("90 euros", "97 euros"),
            "périodes",
        ),
        (
            "Le braconnier d’Orval encourt six ans de prison.",
            "Le braconnier d’Orval a été condamné à deux ans de prison.",
            ("six ans", "deux ans"),
            "encourue",
        ),
    ],
)
def test_what_was_not_yet_all_is_no_contradiction(
    first: str, second: str, figures: tuple[str, str], words: str
) -> None:
    assert words in why_parted(first, second, figures)


@pytest.mark.parametrize(
    ("first", "second", "figures"),
    [
        (
            "À 10 heures, 310 marcheurs étaient réunis à Orval.",
            "À 11 heures, 640 marcheurs étaient réunis à Orval.",
            ("310", "640"),
        ),
        (
            "Jeudi, au procès d’Orval, treize des dix-huit prévenus ont été condamnés.",
            "Au procès d’Orval, ils étaient vingt et un à comparaître depuis lundi.",
            ("dix-huit", "vingt et un"),
        ),
        (
            "La maire d’Orval a obtenu 38 % des voix.",
            "La maire d’Orval est réélue avec 43 % des voix.",
            ("38 %", "43 %"),
        ),
        (
            "L’avocate générale d’Orval a demandé douze ans de prison.",
            "L’avocate générale d’Orval a réclamé quinze ans de prison.",
            ("douze ans", "quinze ans"),
        ),
        (
            "Les ardoisiers d’Orval réclament 250 euros de plus par mois.",
            "Le syndicat d’Orval demande 310 euros de plus par mois.",
            ("250 euros", "310 euros"),
        ),
        (
            "Seuls 26 % des élus d’Orval font encore confiance au maire.",
            "Quelque 33 % des élus d’Orval font confiance au maire.",
            ("26 %", "33 %"),
        ),
    ],
)
def test_one_count_taken_at_one_time_contradicts_another(first: str, second: str, figures: tuple[str, str]) -> None:
    verdict, reason = judged(first, second, figures)
    assert verdict is Verdict.CONFLICT, reason
