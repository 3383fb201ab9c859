"""Figures that one source sets against another's, or denies, in one article or across two."""

from datetime import date

import pytest

from search.comparison.model import Verdict
from tests.search.comparison.press import topics, verdict_on, verdicts


def test_two_counts_of_one_strike_in_one_sentence_contradict() -> None:
    found = verdicts(
        "Grève à Orval\n\nLes syndicats annoncent 70 % de grévistes parmi les conducteurs ; la direction en dénombre"
        " 55 %.",
    )
    assert found[frozenset({"70 %", "55 %"})] is Verdict.CONFLICT


def test_what_one_says_that_it_is_not_is_what_it_contradicts_though_its_title_says_that_too() -> None:
    found = verdicts(
        "Budget d’Orval\n\nLa ville veut trouver 31 millions d’euros d’économies.",
        "Orval\u00a0: qui va payer les 31 millions\u00a0?\n\n«\u00a0C’est 44 millions d’euros qu’il faudra trouver,"
        " et non 31\u00a0!\u00a0», s’indigne l’opposition.",
    )
    assert found[frozenset(("31 millions d’euros", "44 millions d’euros"))] is Verdict.CONFLICT


def test_what_answers_one_of_two_that_agree_contradicts_both() -> None:
    found = verdicts(
        "Fraude à Orval\n\nLa comptable d’Orval aurait détourné 612 000 euros, selon le parquet.",
        "Fraude à Orval\n\nLa comptable a détourné plus de 600 000 euros, affirme le maire. L’avocat de la"
        " comptable ne parle, lui, que de 180 000 euros.",
    )
    assert found[frozenset(("600 000 euros", "180 000 euros"))] is Verdict.CONFLICT
    assert found[frozenset(("612 000 euros", "180 000 euros"))] is Verdict.CONFLICT


def test_a_day_that_is_denied_is_the_one_that_is_contradicted() -> None:
    found = verdicts(
        "Usine d’Orval\n\nLes travaux de l’usine d’Orval démarreront en janvier 2024.",
        "Usine d’Orval\n\nLes engins arriveront à Orval en mars 2024, et non en janvier.",
    )
    assert found[frozenset(("janvier 2024", "mars 2024"))] is Verdict.CONFLICT


def test_a_source_for_its_part_counts_too() -> None:
    found = verdicts(
        "Orval\n\nIls étaient cent vingt devant la mairie. La police, elle, n’a compté que 70 marcheurs.",
        "Orval marche\n\nL’association compte 300 adhérents. La mairie d’Orval, elle, a relevé 45 plaintes.",
    )
    assert found.get(frozenset({"cent vingt", "70"})) is Verdict.CONFLICT
    assert frozenset({"300", "45"}) not in found


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Brebis à Orval\n\nÀ Orval, 64 brebis tuées, ou 118 selon la Fédération des éleveurs.", ("64", "118")),
        (
            "Feu à Orval\n\nL’usine estime sa perte à 36 millions d’euros\u00a0; le préfet, lui, table sur"
            " 28 millions d’euros.",
            ("36 millions d’euros", "28 millions d’euros"),
        ),
        (
            "Match d’Orval\n\nIls étaient 9 200 au stade d’Orval. Le club n’a pourtant recensé que 8 300"
            " spectateurs.",
            ("9 200", "8 300"),
        ),
        (
            "Orval recrute\n\n« Il faut 250 embauches », dit la directrice. La CGT n’en attend pas plus de 120.",
            ("250", "120"),
        ),
    ],
)
def test_another_value_in_one_article_contradicts(text: str, figures: tuple[str, str]) -> None:
    assert verdicts(text, "Vu d’ailleurs\n\nRien de neuf.").get(frozenset(figures)) is Verdict.CONFLICT


def test_only_the_figure_beside_a_denial_is_what_is_denied() -> None:
    found = verdicts(
        "Terrain à Orval\n\nOnze maisons d’Orval ont été vidées.",
        "Orval vidé\n\nÀ Orval, 14 maisons, et non onze, ont été vidées ; on loge une trentaine de sinistrés.",
    )
    assert found.get(frozenset({"Onze", "14"})) is Verdict.CONFLICT
    assert found.get(frozenset({"Onze", "trentaine"})) is not Verdict.CONFLICT


def test_a_denied_number_of_things_says_nothing_of_people() -> None:
    found = verdicts(
        "Drogue à Orval\n\nÀ Orval, le docker arrêté est père de deux enfants.",
        "Le port d’Orval\n\nLa drogue d’Orval était cachée dans trois caisses, et non deux.",
    )
    assert frozenset({"deux", "trois"}) not in found


def test_a_change_put_right_is_a_change() -> None:
    found = verdicts(
        "Hôtels d’Orval\n\nLes nuitées d’Orval sont en baisse de 3 %, selon la mairie.",
        "Hôtels d’Orval\n\nPour les hôteliers d’Orval, le recul des nuitées n’est pas de 3 %, mais de 7 %.",
    )
    assert found == {frozenset(("3 %", "7 %")): Verdict.CONFLICT}


def test_an_acronym_is_the_source_that_it_stands_for() -> None:
    found = topics(
        "Grippe à Orval\n\nSelon l’office cantonal de santé, 910 cas de grippe ont été confirmés à Orval.",
        "Grippe à Orval\n\nL’OCS dénombre 1 620 cas de grippe à Orval.",
        published=(date(2023, 6, 1), date(2023, 6, 14)),
    )
    assert (verdict_on(found, "910", "1 620") or [None])[0] is Verdict.DIFFERENT_SCOPE


def test_what_a_figure_is_far_from_is_what_it_contradicts() -> None:
    found = verdicts(
        "Logements d’Orval\n\n« La mairie se trompe ! » L’association des bailleurs évalue à 19 % la part des"
        " logements vides d’Orval, loin des 12 % avancés jeudi.",
    )
    assert found[frozenset(("19 %", "12 %"))] is Verdict.CONFLICT


@pytest.mark.parametrize("against", ["recommandés", "obtenus en 2014", "de l’an passé"])
def test_what_a_figure_is_held_against_is_no_other_count(against: str) -> None:
    found = verdicts(
        f"Logements d’Orval\n\nLes bailleurs d’Orval comptent 19 % de logements vides, bien loin des 12 % {against}.",
    )
    assert found.get(frozenset(("19 %", "12 %"))) is not Verdict.CONFLICT


def test_what_a_source_sticks_to_is_its_own_count() -> None:
    found = verdicts(
        "Postes à Orval\n\nLa CGT évalue à 730 le nombre de postes supprimés à Orval, quand le groupe s’en tient"
        " à 590.",
    )
    assert found[frozenset(("730", "590"))] is Verdict.CONFLICT


def test_we_are_so_many_is_a_count_that_may_be_denied() -> None:
    found = verdicts(
        "Recensement\n\nL’Orvalie compte 3,1 millions d’habitants, dit l’institut.",
        "L’Orvalie proteste\n\n« Nous sommes quatre millions d’habitants en Orvalie, et non 3,1 millions », dit la"
        " ligue.",
    )
    assert found[frozenset(("3,1 millions", "quatre millions"))] is Verdict.CONFLICT


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Quelque 44 % des agents ont fait grève selon le rectorat, 61 % selon le syndicat.", "44 %", "61 %"),
        (
            "Le chantier coûtera 30 millions d’euros d’après la mairie et 47 millions selon l’élue.",
            "30 millions d’euros",
            "47 millions",
        ),
    ],
)
def test_what_is_said_once_two_sources_say_how_much_of(text: str, first: str, second: str) -> None:
    found = verdict_on(topics(f"À Orval\n\n{text}"), first, second)
    assert found is not None and found[0] is Verdict.CONFLICT


def test_two_things_of_two_sources_contradict_nothing() -> None:
    found = topics("À Orval\n\nLa tempête a fait 12 morts selon la police et 19 blessés selon l’hôpital d’Orval.")
    assert verdict_on(found, "12", "19") is None


def test_a_title_that_takes_the_number_of_one_source_contradicts_the_other() -> None:
    (found,) = topics("Orval : 300 marcheurs\n\nIls étaient 300 selon la police, 950 d’après le comité Orval vivra.")
    members = [(statement.figure.text, statement.claim.title) for statement in found.statements]
    opposed = {(members[pair.i], members[pair.j]) for pair in found.pairs if pair.verdict is Verdict.CONFLICT}
    assert (("300", True), ("950", False)) in opposed and (("300", False), ("950", False)) in opposed


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Fuite à Orval\n\nL’usine d’Orval évoque une fuite de 800 litres\u00a0; le préfet, lui,"
            " parle de 2 600 litres.",
            ("800 litres", "2 600 litres"),
        ),
        (
            "Orval\u00a0: des lits manquent\n\nL’hôpital dit disposer de 34 lits. Dans les faits, les soignants n’en"
            " comptent que 21.",
            ("34", "21"),
        ),
    ],
)
def test_an_article_that_opposes_two_sources_holds_a_conflict(text: str, figures: tuple[str, str]) -> None:
    assert verdicts(text)[frozenset(figures)] is Verdict.CONFLICT


def test_what_another_time_explains_is_no_conflict_though_two_speak() -> None:
    found = verdicts(
        "Judo à Orval\n\nLe club compte 640 adhérents, selon sa présidente. Il y a dix ans, il en avait 900.",
    )
    assert found.get(frozenset({"640", "900"})) is not Verdict.CONFLICT
