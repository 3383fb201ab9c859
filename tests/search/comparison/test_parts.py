"""Parts and their totals, in one article or in two: which differ without a contradiction."""

import pytest

from search.comparison.items import items
from search.comparison.model import Verdict
from search.comparison.perimeters import marks
from search.comparison.scope import places
from tests.search.comparison.press import article, item_of, topics, verdict_on


def test_a_part_is_of_the_count_before_it_and_of_no_other() -> None:
    found = topics(
        "Accident à Orval\n\nL’accident d’Orval a fait quatre morts et dix-huit blessés, dont six enfants.",
        "Orval en deuil\n\nL’accident d’Orval a fait quatre morts et dix-huit blessés.",
    )
    assert verdict_on(found, "quatre", "six") is None


def test_a_part_stands_with_its_total_and_does_not_contradict_it() -> None:
    found = topics(
        "Usine d’Aubrac\n\nL’usine d’Aubrac supprimera 427 emplois, dont 361 en production.",
        "Aubrac\n\nQuelque 430 emplois disparaîtront à l’usine d’Aubrac.",
    )
    assert verdict_on(found, "427", "430") is not None
    part = verdict_on(found, "427", "361")
    assert part is not None
    assert part[0] is Verdict.DIFFERENT_SCOPE


@pytest.mark.parametrize("bound", ["avec les primes", "hors taxe", "prime comprise"])
def test_a_sum_with_something_or_without_is_not_the_sum(bound: str) -> None:
    plain = "Lait à Orval\n\nLa laiterie d’Orval paie 440 euros les mille litres de lait."
    bounded = f"Lait à Orval\n\nLa laiterie d’Orval paie 478 euros {bound} les mille litres de lait."
    assert Verdict.CONFLICT not in {topic.verdict for topic in topics(plain, bounded)}
    free = topics(plain, bounded.replace(f" {bound}", ""))
    assert Verdict.CONFLICT in {topic.verdict for topic in free}


@pytest.mark.parametrize(
    ("sentence", "whole", "part"),
    [
        ("Sur les 311 millions d’euros récoltés, 210 millions d’euros seulement iront au musée.", "311", "210"),
        ("L’entrée du musée coûte 14 euros, 7 euros pour les enfants.", "14 euros", "7 euros"),
    ],
)
def test_a_part_and_another_price_are_beside_the_whole(sentence: str, whole: str, part: str) -> None:
    found = topics(f"Le musée d’Orval\n\n{sentence}", "Vu d’ailleurs\n\nRien de neuf.")
    figures = {statement.figure.text for topic in found for statement in topic.statements}
    assert any(text.startswith(whole) for text in figures)
    assert any(text.startswith(part) for text in figures)
    assert {topic.verdict for topic in found} == {Verdict.DIFFERENT_SCOPE}


def test_one_bound_said_of_one_debt_or_several_parts_nothing() -> None:
    found = topics(
        "Orvalis\n\nLe prix du rachat de Cambrel par Orvalis est de 410 millions d’euros, dettes comprises.",
        "Cambrel vendu\n\nLe prix du rachat de Cambrel par Orvalis est de 470 millions d’euros, dette comprise.",
    )
    verdict = verdict_on(found, "410 millions d’euros", "470 millions d’euros")
    assert verdict is not None
    assert verdict[0] is Verdict.CONFLICT


def test_a_total_is_no_less_than_what_it_adds_up() -> None:
    found = topics(
        "Hôpital d’Orval\n\nL’hôpital d’Orval emploie 640 infirmiers, selon la direction.",
        "Orval\n\nL’hôpital d’Orval emploie au total 510 infirmiers, selon la CGT.",
    )
    verdict = verdict_on(found, "640", "510")
    assert verdict is not None
    assert verdict[0] is Verdict.CONFLICT


def test_what_some_are_counted_out_of_is_all_of_them() -> None:
    found = topics(
        "Vol à Orval\n\nDix des dix-sept suspects d’Orval ont été relâchés.",
        "Orval\n\nLa police d’Orval a arrêté quatorze suspects, assurent leurs avocats.",
    )
    assert (verdict_on(found, "dix-sept", "quatorze") or [None])[0] is Verdict.CONFLICT


def test_a_part_is_held_against_what_its_holder_gave() -> None:
    part = item_of(
        "La halle a coûté 14 millions d’euros, dont 2 millions d’euros offerts par la fondation Valtor.",
        "2 millions d’euros",
    )
    assert marks(part, item_of("La fondation Valtor a offert 3 millions d’euros.", "3 millions d’euros")) is None
    assert marks(part, item_of("La halle a coûté 3 millions d’euros.", "3 millions d’euros")) is not None


def test_what_one_town_loses_is_no_rival_of_the_whole_however_often_both_articles_name_it() -> None:
    lead = "La nouvelle a surpris tout le monde, des ateliers jusqu’aux bureaux de la direction. " * 4
    told = article(
        1, f"Orval\n\nL’équipementier supprimera 9 000 postes.\n\n{lead}\n\nLes élus de Nantes protestent."
    )
    whole = next(item for item in items([(told.article, told.figures, told.claims)], [told.mentions]))
    part = item_of("L’équipementier supprimera 2 100 postes à Nantes.", "2 100")
    assert places(part, whole) is not None
    near = item_of("L’équipementier supprimera 6 400 postes à Nantes.", "6 400")
    assert places(near, whole) is None


def test_what_is_said_of_one_town_beside_another_is_no_rival_of_the_whole() -> None:
    whole = item_of("L’équipementier supprimera 9 000 postes.", "9 000")
    beside = item_of("À Nantes, 6 400 postes disparaissent ; à Lens, l’équipementier en supprime 600.", "6 400")
    assert places(beside, whole) is not None
    assert places(item_of("À Nantes, 6 400 postes disparaissent.", "6 400"), whole) is None


@pytest.mark.parametrize(
    ("first", "second", "figures", "parted"),
    [
        (
            "Orval reçoit une première tranche de 9 000 euros.",
            "Orval recevra 30 000 euros.",
            ("9 000 euros", "30 000 euros"),
            True,
        ),
        (
            "Orval reçoit une première tranche de 40 000 euros.",
            "Orval recevra 30 000 euros.",
            ("40 000 euros", "30 000 euros"),
            False,
        ),
        ("Les 40 premiers lits d’Orval arrivent.", "Orval aura 90 lits.", ("40", "90"), True),
        (
            "Le vase, mis à prix 900 euros, part à Orval.",
            "Le vase d’Orval vaut 7 000 euros.",
            ("900 euros", "7 000 euros"),
            True,
        ),
        ("Le hall d’Orval peut accueillir 900 curieux.", "Le hall d’Orval a 850 places.", ("900", "850"), False),
        ("Le hall d’Orval peut accueillir 900 curieux.", "Le hall d’Orval a reçu 400 curieux.", ("900", "400"), True),
    ],
)
def test_the_first_of_several_and_room_for_so_many(
    first: str, second: str, figures: tuple[str, str], parted: bool
) -> None:
    a, b = (item_of(text, figure) for text, figure in zip((first, second), figures, strict=True))
    assert (marks(a, b) is not None) is parted
