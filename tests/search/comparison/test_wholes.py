"""Parts and wholes, sums, and counts that went on: figures that differ without a contradiction, and those that do."""

from datetime import date

import pytest

from search.comparison.model import Topic, Verdict
from tests.search.comparison.press import topics, verdict_on, verdicts

DAYS = (date(2023, 6, 12), date(2023, 6, 15))


def conflicts(found: list[Topic]) -> list[Topic]:
    return [topic for topic in found if topic.verdict is Verdict.CONFLICT]


def test_what_counts_something_else_adds_up_to_no_sum() -> None:
    found = topics(
        "Déraillement à Orval\n\nÀ Orval, les quatorze wagons renversés du train sont relevés par deux grues.",
        "Orval\n\nÀ Orval, les pompiers ont compté seize wagons renversés du train.",
    )
    verdict = verdict_on(found, "quatorze", "seize")
    assert verdict is not None
    assert verdict[0] is Verdict.CONFLICT


@pytest.mark.parametrize(
    ("first", "second", "figures", "expected"),
    [
        (
            "Il ne reste que six maîtres pour quatorze classes d’Orval.",
            "Huit maîtres manquent, sur quatorze, à Orval.",
            ("six", "Huit"),
            "6 + 8 = 14",
        ),
        ("Le taux d’occupation des gîtes d’Orval : 38 %.", "Gîtes d’Orval : 62 % vides.", ("38 %", "62 %"), "= 100"),
        (
            "Sept des treize wagons d’Orval ont versé.",
            "Six wagons sur treize ont versé à Orval.",
            ("Sept", "Six"),
            None,
        ),
    ],
)
def test_two_parts_of_one_whole_do_not_contradict(
    first: str, second: str, figures: tuple[str, str], expected: str | None
) -> None:
    verdict = verdict_on(topics(f"Orval\n\n{first}", f"À Orval\n\n{second}"), *figures)
    assert verdict is not None
    assert ("même tout" in verdict[1]) is bool(expected)
    assert (expected or "") in verdict[1].replace("\u00a0", " ")


def test_what_is_among_them_adds_nothing_to_them() -> None:
    found = topics(
        "Explosion à Orval\n\nDes douze blessés de l’explosion d’Orval, trois sont sortis de l’hôpital.",
        "Orval en deuil\n\nL’explosion d’Orval a fait quinze blessés.",
    )
    assert not [pair for topic in found for pair in topic.pairs if "total et partie" in pair.reason]


@pytest.mark.parametrize("whole", ["Des 31 wagons du train d’Orval", "Sur les 31 wagons du train d’Orval"])
def test_the_whole_of_a_part_contradicts_no_count_of_something_less(whole: str) -> None:
    found = topics(
        f"Train d’Orval\n\n{whole}, vingt-deux sont bons pour la casse.",
        "Orval\n\nSeize wagons du train d’Orval se sont renversés.",
    )
    assert not conflicts(found)


def test_a_part_without_a_noun_of_its_own_contradicts_nothing() -> None:
    found = topics(
        "Orvalis taille\n\nOrvalis supprimera en Allemagne 5 100 postes, 1 700 en Pologne, selon le constructeur.",
        "Orvalis\n\nOrvalis supprimera 3 500 postes, dont 2 398 en atelier et 980 au siège, selon le syndicat.",
    )
    verdict = verdict_on(found, "1 700", "2 398")
    assert verdict is None or verdict[0] is not Verdict.CONFLICT


def test_a_whole_is_no_less_than_what_it_is_held_against() -> None:
    found = topics(
        "Expulsion à Orval\n\nL’usine d’Orval avait 350 occupants avant l’expulsion, selon la mairie.",
        "Orval\n\nSur les 280 occupants de l’usine d’Orval, 198 ont accepté un hébergement, selon la préfecture.",
    )
    verdict = verdict_on(found, "350", "280")
    assert verdict is not None
    assert verdict[0] is Verdict.CONFLICT


def test_no_mark_hides_a_slip_of_a_long_number() -> None:
    found = topics(
        "Grève à Orval\n\nAu plus fort de la grève, 1 430 trains d’Orval ont été supprimés.",
        "Trains d’Orval\n\nLa grève d’Orval a supprimé 1 340 trains.",
    )
    verdict = verdict_on(found, "1 430", "1 340")
    assert verdict is not None
    assert verdict[0] is Verdict.CONFLICT


@pytest.mark.parametrize(
    ("early", "late", "figures", "words"),
    [
        (
            "L’explosion d’Orval a fait 90 victimes, selon la préfecture.",
            "L’explosion d’Orval a fait 112 victimes, contre 90 dans un premier calcul, selon l’agence de santé.",
            ("90", "112"),
            "la valeur d’avant",
        ),
        (
            "Le notaire d’Orval a versé une caution de 40 000 euros.",
            "La caution du notaire d’Orval a été ramenée à 25 000 euros.",
            ("40 000 euros", "25 000 euros"),
            "après changement",
        ),
        (
            "Le forfait d’Orval vaut 90 euros.",
            "Le forfait d’Orval vient d’être relevé à 97 euros.",
            ("90 euros", "97 euros"),
            "après changement",
        ),
        (
            "Le forfait d’Orval vaut 90 euros.",
            "Le forfait d’Orval a été relevé, dimanche soir, à 97 euros.",
            ("90 euros", "97 euros"),
            "après changement",
        ),
        (
            "Le litre de gazole a grimpé à 1,79 euro à Orval.",
            "Le litre de gazole est redescendu à 1,68 euro à Orval.",
            ("1,79 euro", "1,68 euro"),
            "après changement",
        ),
        (
            "La cagnotte pour les sinistrés d’Orval a recueilli 18 400 euros.",
            "La cagnotte pour les sinistrés d’Orval atteint 62 000 euros.",
            ("18 400 euros", "62 000 euros"),
            "bilans successifs",
        ),
        (
            "L’émeute d’Orval a fait onze blessés, selon le procureur.",
            "L’émeute d’Orval a fait à présent dix-sept blessés, selon le parquet.",
            ("onze", "dix-sept"),
            "bilans successifs",
        ),
        (
            "L’émeute d’Orval a fait onze blessés, selon les pompiers.",
            "L’émeute d’Orval a fait treize blessés, selon le parquet.",
            ("onze", "treize"),
            "bilans successifs",
        ),
        (
            "L’avalanche d’Orval a fait deux morts, a indiqué la préfecture.",
            "L’avalanche d’Orval, qui a fait quatre morts, a duré vingt secondes, selon l’expert.",
            ("deux", "quatre"),
            "bilans successifs",
        ),
    ],
    ids=["contre", "ramenée à", "vient d’être", "incise", "redescendu à", "cagnotte", "à présent", "titre", "morts"],
)
def test_what_changed_between_two_papers_is_no_conflict(
    early: str, late: str, figures: tuple[str, str], words: str
) -> None:
    found = topics(f"Orval\n\n{early}", f"À Orval, le bilan s’alourdit\n\n{late}", published=DAYS)
    verdict = verdict_on(found, *figures)
    assert verdict is not None
    assert verdict[0] is Verdict.DIFFERENT_SCOPE
    assert words in verdict[1]


@pytest.mark.parametrize("text", ["en hausse de 8 %", "8 % de plus qu’un an avant"])
def test_one_number_up_here_and_down_there_never_agrees(text: str) -> None:
    found = topics(
        "Collecte d’Orval\n\nLa collecte d’Orval a réuni 186 tonnes de denrées, 8 % de moins qu’en 2022.",
        f"Orval donne\n\nLa collecte d’Orval a réuni 186 tonnes de denrées, {text}.",
    )
    verdict = verdict_on(found, "8 %", "8 %")
    assert verdict is not None
    assert verdict[0] is Verdict.CONFLICT
    assert "sens opposés" in verdict[1]


def test_two_counts_of_a_list_measure_nothing_of_each_other() -> None:
    found = topics(
        "Faillite à Orval\n\nLa chaîne d’Orval exploite 112 magasins.",
        "Orval\n\nNonante-deux salariés, neuf magasins : la chaîne d’Orval ferme ses portes.",
    )
    assert not conflicts(found)


def test_what_stands_beside_the_whole_alone_is_no_missing_part() -> None:
    found = verdicts(
        "Fuite à Orval\n\nCinquante nageurs ont été hospitalisés à Orval.",
        "Fuite à Orval\n\nLa fuite d’Orval a envoyé 54 nageurs à l’hôpital\u00a0; quatre y dorment encore.",
    )
    assert found.get(frozenset(("Cinquante", "54"))) is not Verdict.DIFFERENT_SCOPE
    found = verdicts(
        "Lits d’Orval\n\nL’hôpital d’Orval comptera 1 180 lits.",
        "Lits d’Orval\n\nLa fusion supprimera 70 des 1 250 lits de l’hôpital d’Orval.",
    )
    assert found[frozenset(("1 180", "1 250"))] is Verdict.DIFFERENT_SCOPE


def test_height_and_width_add_up_to_nothing() -> None:
    found = verdicts(
        "Avalanche à Orval\n\nLa plaque d’Orval, large de 120 mètres, a cédé à 2 140 mètres d’altitude.",
        "Avalanche à Orval\n\nLa plaque d’Orval est partie de 2 260 mètres d’altitude.",
    )
    assert found[frozenset(("2 140 mètres", "2 260 mètres"))] is Verdict.CONFLICT


def test_a_quoted_price_is_another_every_day() -> None:
    found = verdicts(
        "Blé\n\nÀ Orval, la tonne de blé s’échangeait à 171 euros lundi.",
        "Blé\n\nMercredi, à Orval, la tonne de blé valait 164 euros.",
    )
    assert found[frozenset(("171 euros", "164 euros"))] is Verdict.DIFFERENT_SCOPE


def test_what_holds_from_a_day_to_come_is_another_price() -> None:
    found = verdicts(
        "Pain\n\nÀ Orval, la baguette de pain est vendue 1,15 euro.",
        "Pain\n\nÀ Orval, la baguette de pain sera vendue 1,25 euro à compter du 1er octobre.",
    )
    assert found[frozenset(("1,15 euro", "1,25 euro"))] is Verdict.DIFFERENT_SCOPE


def test_two_levels_of_one_year_contradict_though_one_is_told_as_past() -> None:
    found = verdicts(
        "Melons\n\nEn 2016, le marché d’Orval avait vendu 2,7 millions de melons.",
        "Melons\n\nLe marché d’Orval a vendu 2,3 millions de melons en 2016.",
    )
    assert found[frozenset(("2,7 millions", "2,3 millions"))] is Verdict.CONFLICT


def test_a_race_that_was_put_off_had_another_day() -> None:
    found = topics(
        "Régate\n\nÀ Orval, la régate partira le 6 décembre.",
        "Régate\n\nÀ Orval, le club a reporté la régate au 13 décembre.",
        published=[date(2023, 12, 1), date(2023, 12, 4)],
    )
    verdict = verdict_on(found, "6 décembre", "13 décembre")
    assert verdict is not None
    assert verdict[0] is Verdict.DIFFERENT_SCOPE
    assert "déplacée" in verdict[1]


def test_what_one_paper_says_of_each_contradicts_what_another_says_by_head() -> None:
    found = verdicts(
        "Eau\n\nÀ Orval, la facture d’eau sera de 712 euros, selon la mairie.",
        "Eau\n\nÀ Orval, la facture d’eau sera de 840 euros par habitant, selon le syndicat.",
    )
    assert found[frozenset(("712 euros", "840 euros"))] is Verdict.CONFLICT


def test_a_decimal_is_no_slip_for_a_whole_number() -> None:
    found = verdicts(
        "Chaleur\n\nÀ Orval, le mercure a atteint 30,1 °C jeudi.",
        "Chaleur\n\nÀ Orval, le mercure retombera à 13 °C dimanche.",
    )
    assert found.get(frozenset(("30,1 °C", "13 °C"))) is not Verdict.CONFLICT


def test_what_goes_on_has_lasted_longer_by_the_next_paper() -> None:
    found = topics(
        "Canicule à Orval\n\nLa canicule d’Orval dure depuis cinq jours.",
        "Canicule à Orval\n\nLa canicule d’Orval, finie la veille, aura duré neuf jours.",
        published=[date(2023, 6, 12), date(2023, 6, 18)],
    )
    assert not conflicts(found)


def test_as_the_crow_flies_is_another_distance() -> None:
    found = verdicts(
        "Marche\n\nLe marcheur d’Orval a parcouru 740 kilomètres.",
        "Marche\n\nLe marcheur d’Orval a parcouru 610 kilomètres à vol d’oiseau.",
    )
    assert found[frozenset(("740 kilomètres", "610 kilomètres"))] is Verdict.DIFFERENT_SCOPE


def test_a_threshold_is_not_what_was_measured() -> None:
    found = verdicts(
        "Vent\n\nÀ Orval, le vent a soufflé à 70 km/h, disent les marins.",
        "Vent\n\nÀ Orval, le vent est resté sous le seuil de 60 km/h.",
    )
    assert found.get(frozenset(("70 km/h", "60 km/h"))) is not Verdict.CONFLICT


def test_the_day_of_a_dateline_is_the_papers_own() -> None:
    found = verdicts(
        "Accord à Orval\n\nLes ouvriers d’Orval ont approuvé dimanche l’accord de salaire.",
        "Accord à Orval\n\nORVAL, 13 juin – Un accord de salaire met fin à la grève des ouvriers d’Orval.",
    )
    assert Verdict.CONFLICT not in found.values()


def test_a_year_that_another_is_held_against_contradicts_none() -> None:
    found = verdicts(
        "Ventes d’Orval\n\nLes ventes d’Orval ont crû de 4 % de plus qu’en 2021.",
        "Ventes d’Orval\n\nLes ventes d’Orval ont crû de 4 % en 2022.",
    )
    assert found.get(frozenset(("2021", "2022"))) is not Verdict.CONFLICT


@pytest.mark.parametrize(
    ("verb", "verdict"), [("luttent encore", Verdict.DIFFERENT_SCOPE), ("ont lutté", Verdict.CONFLICT)]
)
def test_once_a_fire_is_out_no_more_will_fight_it(verb: str, verdict: Verdict) -> None:
    found = topics(
        f"Feu à Orval\n\nQuatre-vingts pompiers {verb} contre l’incendie de la scierie d’Orval.",
        f"La scierie d’Orval\n\nÀ Orval, 120 pompiers {verb} contre l’incendie de la scierie.",
        published=(date(2023, 6, 12), date(2023, 6, 13)),
    )
    assert (verdict_on(found, "Quatre-vingts", "120") or (None,))[0] is verdict
