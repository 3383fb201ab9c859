"""Words beside two figures that say that they count two sorts of one thing."""

import pytest

from search.comparison.model import Verdict
from search.comparison.opposites import told_apart
from tests.search.comparison.press import item_of, judged, topics


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("La panne d’Orval touche 3 100 foyers.", "La panne d’Orval touche 7 400 habitants."),
        (
            "Le chômage touche 11,4 % des actifs de la ville d’Orval.",
            "Le chômage touche 8,1 % des actifs dans l’agglomération d’Orval.",
        ),
        (
            "La rénovation du lycée d’Orval coûte 12 millions d’euros avec l’internat.",
            "La rénovation du lycée d’Orval coûte 9 millions d’euros.",
        ),
        (
            "La grille relève les salaires d’Orval de 2,6 %.",
            "Une fois l’inflation déduite, la grille relève les salaires d’Orval de 0,9 %.",
        ),
        (
            "Le journal d’Orval diffuse 38 000 exemplaires par jour.",
            "Le journal d’Orval vend 31 000 exemplaires par jour, le reste étant offert.",
        ),
    ],
)
def test_two_sorts_do_not_contradict(first: str, second: str) -> None:
    found = topics(f"Orval\n\n{first}", f"À Orval\n\n{second}")
    assert not [topic for topic in found if topic.verdict is Verdict.CONFLICT]


def test_what_a_firm_earned_is_its_net_profit() -> None:
    verdict, reason = judged(
        "La cidrerie d’Orval affiche un bénéfice net de 3 millions d’euros.",
        "La cidrerie d’Orval a gagné 5 millions d’euros.",
        ("3 millions d’euros", "5 millions d’euros"),
    )
    assert verdict is Verdict.CONFLICT, reason


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            ("La fusion fera perdre 310 emplois à Orval.", "310"),
            ("À Orval, 380 postes disparaîtraient avec la fusion.", "380"),
        ),
        (
            ("L’école d’Orval a 900 élèves hors internes et un budget de 4 millions d’euros.", "4 millions d’euros"),
            ("L’école d’Orval a un budget de 5 millions d’euros.", "5 millions d’euros"),
        ),
        (
            ("Il a battu le record du monde en 41 minutes.", "41 minutes"),
            ("Il a couru 43 minutes, à 18 km/h de moyenne.", "43 minutes"),
        ),
    ],
)
def test_what_stands_beside_by_chance_parts_nothing(first: tuple[str, str], second: tuple[str, str]) -> None:
    assert told_apart(item_of(*first), item_of(*second)) is None
