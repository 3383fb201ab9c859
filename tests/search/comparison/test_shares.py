"""Two percentages of two wholes: the turnout and a score, those present and all."""

import pytest

from search.comparison.model import Verdict
from search.comparison.shares import wholes
from tests.search.comparison.press import item_of, topics


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        (
            ("La participation à Orval atteint 61 %.", "61 %"),
            ("Le maire d’Orval obtient 57 % des suffrages.", "57 %"),
            ("participation", "des suffrages"),
        ),
        (
            ("L’accord d’Orval est voté par 58 % des présents.", "58 %"),
            ("L’accord d’Orval est voté par 21 % des salariés.", "21 %"),
            ("des présents", "des salariés"),
        ),
        (
            ("Orval a reçu 340 apprentis, soit 83 %.", "83 %"),
            ("Rapporté à l’ensemble des candidats, le score d’Orval est de 66 %.", "66 %"),
            ("Rapporté à l’ensemble des candidats", "sans précision"),
        ),
        (
            ("À Orval, 84 % des étudiants ont droit à la bourse.", "84 %"),
            ("La bourse d’Orval : 51 % des étudiants éligibles l’ont demandée.", "51 %"),
            ("ont droit", "l'ont demandée"),
        ),
        (
            ("À Orval, 70 % des fermes peuvent prétendre à l’aide.", "70 %"),
            ("À Orval, 40 % des fermes ont sauté le pas.", "40 %"),
            ("peuvent prétendre", "ont sauté le pas"),
        ),
        (
            ("Le scrutin d’Orval réunit 52 % de femmes.", "52 %"),
            ("À Orval, 47 % se sont déplacés.", "47 %"),
            ("de femmes", "sans précision"),
        ),
    ],
)
def test_two_wholes(first: tuple[str, str], second: tuple[str, str], words: tuple[str, str]) -> None:
    reason = wholes(item_of(*first), item_of(*second))
    assert reason is not None
    assert all(word in reason for word in words)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("Le maire obtient 57 % des suffrages.", "57 %"), ("Le maire recueille 53 % des voix.", "53 %")),
        (("À Orval, 58 % des agents ont voté.", "58 %"), ("À Orval, 51 % des salariés ont voté.", "51 %")),
        (
            ("À Orval, 84 % des étudiants ont droit à la bourse.", "84 %"),
            ("À Orval, 79 % des étudiants peuvent prétendre à la bourse.", "79 %"),
        ),
        (("Orval compte 52 % de femmes.", "52 %"), ("À Orval, 47 % des élus sont des femmes.", "47 %")),
    ],
)
def test_one_whole(first: tuple[str, str], second: tuple[str, str]) -> None:
    assert wholes(item_of(*first), item_of(*second)) is None


def test_digits_alike_do_not_make_two_wholes_one() -> None:
    found = topics(
        "Vote à Orval\n\nÀ Orval, le maire réunit 62 % des suffrages.",
        "Le vote d’Orval\n\nÀ Orval, la participation, soit 26 %, déçoit le maire.",
    )
    assert not [topic for topic in found if topic.verdict is Verdict.CONFLICT]
