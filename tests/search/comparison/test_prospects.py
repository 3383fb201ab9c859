"""What was hoped for, planned, promised or allowed is not what came of it, and contradicts it nowhere."""

from datetime import date

import pytest

from search.comparison.model import Verdict
from tests.search.comparison.press import judged, topics, verdict_on, why_parted

_DAYS = (date(2023, 6, 14), date(2023, 6, 16))


@pytest.mark.parametrize(
    ("first", "second", "figures", "words"),
    [
        (
            "Orval comptait loger 240 réfugiés à la rentrée.",
            "À Orval, 130 réfugiés ont trouvé un toit.",
            ("240", "130"),
            "ce qui était attendu",
        ),
        (
            "Orval doit planter 2 600 hêtres d’ici à mars.",
            "À Orval, 1 900 hêtres ont été plantés.",
            ("2 600", "1 900"),
            "ce qui était attendu",
        ),
        (
            "Un dépistage visant 2 600 marins débutera lundi à Orval.",
            "Le dépistage d’Orval n’a touché que 1 900 marins.",
            ("2 600", "1 900"),
            "ce qui était attendu",
        ),
        (
            "Quelque 700 écoliers d’Orval sont attendus au cross.",
            "Au cross d’Orval, 580 écoliers se sont élancés.",
            ("700", "580"),
            "ce qui était attendu",
        ),
        (
            "Orval : 320 tombes à restaurer au cimetière.",
            "Le fossoyeur d’Orval a restauré 210 tombes.",
            ("320", "210"),
            "ce qui était attendu",
        ),
        (
            "Le préfet autorise 90 chasseurs sur l’étang d’Orval.",
            "À Orval, 64 chasseurs sont venus.",
            ("90", "64"),
            "ce qui était attendu",
        ),
        (
            "À Orval, 310 lycéens étaient inscrits à l’épreuve.",
            "À Orval, 285 lycéens ont composé dans le calme.",
            ("310", "285"),
            "inscrits",
        ),
        (
            "Quelque 120 riverains d’Orval ont été évacués.",
            "À Orval, 85 riverains ont regagné leur maison.",
            ("120", "85"),
            "évacués",
        ),
        (
            "Le cirque d’Orval a vendu 6 400 billets.",
            "Devant 5 100 spectateurs, le cirque d’Orval a fait ses adieux.",
            ("6 400", "5 100"),
            "billets",
        ),
        (
            "Orval vise 1 900 places de crèche.",
            "Orval compte 1 240 places de crèche.",
            ("1 900", "1 240"),
            "un objectif",
        ),
        (
            "Orval rasera 320 baraques d’ici à 2029.",
            "Orval a déjà rasé 140 baraques.",
            ("320", "140"),
            "ce qui était attendu",
        ),
        (
            "Le théâtre d’Orval met en vente 4 500 fauteuils.",
            "Le théâtre d’Orval n’a écoulé que 2 700 fauteuils.",
            ("4 500", "2 700"),
            "écoulé",
        ),
        (
            "L’asile d’Orval peut héberger 90 vieillards.",
            "À l’asile d’Orval, 130 vieillards s’entassent.",
            ("90", "130"),
            "capacité",
        ),
        (
            "Les bedeaux d’Orval veulent 4 euros de plus par mois.",
            "Les bedeaux d’Orval recevront 1,80 euro de plus par mois.",
            ("4 euros", "1,80 euro"),
            "réclamé",
        ),
        (
            "Le procès d’Orval s’ouvre : 42 voisins seront entendus.",
            "Les jurés d’Orval ont examiné trois lettres et entendu 37 voisins.",
            ("42", "37"),
            "ce qui était attendu",
        ),
        (
            "Le parc d’Orval table sur 6 500 promeneurs par an.",
            "Le parc d’Orval en dénombre 4 200 promeneurs.",
            ("6 500", "4 200"),
            "ce qui était attendu",
        ),
        (
            "Les usagers d’Orval pestent : « On nous promettait 30 euros par mois. »",
            "La carte d’Orval coûtera 50 euros par mois.",
            ("30 euros", "50 euros"),
            "ce qui était promis",
        ),
        (
            "Les bateliers d’Orval refusent que leur retraite soit relevée à 64 ans.",
            "L’accord d’Orval fixe la retraite des bateliers à 62 ans.",
            ("64 ans", "62 ans"),
            "refusé",
        ),
        (
            "Le trésorier d’Orval est accusé d’avoir détourné 90 000 euros.",
            "Le tribunal d’Orval n’a retenu que 60 000 euros de détournement.",
            ("90 000 euros", "60 000 euros"),
            "la justice a retenu",
        ),
        (
            "Le trésorier d’Orval encourt dix ans de prison et, à l’en croire, une amende de 80 000 euros.",
            "Le trésorier d’Orval est condamné à 20 000 euros d’amende.",
            ("80 000 euros", "20 000 euros"),
            "encourue",
        ),
        (
            "À Orval, 86 rescapés ont touché terre.",
            "Ils étaient 101 sur cette pirogue partie d’Orval.",
            ("86", "101"),
            "rescapés",
        ),
        (
            "Orval a délivré 145 permis de construire.",
            "À Orval, 87 logements sont sortis de terre.",
            ("145", "87"),
            "permis",
        ),
        (
            "Le musée d’Orval avait sollicité une avance de 90 000 euros.",
            "La région a donné au musée d’Orval une avance de 35 000 euros.",
            ("90 000 euros", "35 000 euros"),
            "réclamé",
        ),
        (
            "Il manquait 46 infirmiers à la clinique d’Orval.",
            "La clinique d’Orval a comblé 19 postes d’infirmiers.",
            ("46", "19"),
            "manquait",
        ),
    ],
)
def test_what_was_planned_or_asked_is_not_what_came(
    first: str, second: str, figures: tuple[str, str], words: str
) -> None:
    assert words in why_parted(first, second, figures)


@pytest.mark.parametrize(
    ("first", "second", "figures"),
    [
        # What a deal lays down is as good as got.
        (
            "L’accord d’Orval prévoit 180 euros de hausse par mois.",
            "Les potiers d’Orval ont obtenu 140 euros de hausse par mois.",
            ("180 euros", "140 euros"),
        ),
        # All of them went through it.
        (
            "Le caboteur d’Orval a coulé avec 21 marins à bord.",
            "Le caboteur d’Orval a coulé : ses 23 marins ont été secourus.",
            ("21", "23"),
        ),
        # A ransom is what is demanded.
        (
            "Les pirates d’Orval réclament une rançon de 250 000 euros.",
            "La rançon du pétrolier d’Orval, fixée à 350 000 euros, dépasse son prix.",
            ("250 000 euros", "350 000 euros"),
        ),
        (
            "Les pirates demandent 250 000 euros à la régie d’Orval.",
            "La rançon de la régie d’Orval, fixée à 350 000 euros, dépasse son budget.",
            ("250 000 euros", "350 000 euros"),
        ),
        # So much beyond what was planned is what came.
        (
            "La halle d’Orval a coûté 3 millions d’euros, soit 12 % de plus que prévu.",
            "Le devis de la halle d’Orval a été dépassé de 20 %.",
            ("12 %", "20 %"),
        ),
        (
            "Les bouchers d’Orval réclament neuf jours de congé.",
            "Les bouchers d’Orval veulent un vestiaire et obtenir douze jours de congé.",
            ("neuf jours", "douze jours"),
        ),
        # To keep what there is, and all those that there are.
        (
            "Le repreneur s’engage à conserver les 310 emplois de la scierie d’Orval.",
            "Les 270 emplois de la scierie d’Orval ont fait des envieux.",
            ("310", "270"),
        ),
        (
            "Ils étaient 380 hier à marcher dans Orval.",
            "La marche d’Orval a réuni 700 personnes.",
            ("380", "700"),
        ),
    ],
)
def test_what_is_sure_is_no_plan(first: str, second: str, figures: tuple[str, str]) -> None:
    verdict, reason = judged(first, second, figures)
    assert verdict is Verdict.CONFLICT, reason


def test_a_town_is_nothing_to_do() -> None:
    said = "Les voleurs ont emporté 14 vélos à Quimper.", "À Quimper, 19 vélos ont été volés."
    verdict = verdict_on(topics(f"Orval\n\n{said[0]}", f"À Orval\n\n{said[1]}"), "14", "19")
    assert verdict is not None
    assert verdict[0] is Verdict.CONFLICT
