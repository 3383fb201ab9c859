"""What two figures add up to, a part that both articles name, and sources that one sentence sets side by side."""

import pytest

from search.comparison.model import Verdict
from tests.search.comparison.press import topics, verdict_on


@pytest.mark.parametrize(
    ("first", "second", "figures", "words"),
    [
        (
            "Le club d’Orval congédie vingt-sept joueurs et quatorze employés.",
            "Orval : 41 licenciements au club.",
            ("quatorze", "41"),
            "14 + 27 = 41",
        ),
        (
            "Le projet portera la carrière d’Orval de 18 à 31 hectares.",
            "La carrière d’Orval prendra treize hectares de forêt.",
            ("31 hectares", "treize hectares"),
            "13 ha + 18 ha = 31 ha",
        ),
    ],
)
def test_what_two_figures_add_up_to_is_no_other_count(
    first: str, second: str, figures: tuple[str, str], words: str
) -> None:
    verdict = verdict_on(topics(f"Orval\n\n{first}", f"À Orval\n\n{second}"), *figures)
    assert verdict is not None
    assert words in verdict[1].replace("\u00a0", " ")


def test_a_part_that_both_articles_name_is_one_thing() -> None:
    found = topics(
        "Orval\n\nLe musée a coûté 12 millions d’euros, dont 2,1 millions d’euros donnés par la fondation Perrin.",
        "Musée d’Orval\n\nPour ce musée, la fondation Perrin a donné 2,5 millions d’euros, affirme le syndicat.",
    )
    verdict = verdict_on(found, "2,1 millions d’euros", "2,5 millions d’euros")
    assert verdict is not None
    assert "périmètres différents" not in verdict[1]


def test_two_sources_of_one_sentence_contradict_whatever_the_title_says() -> None:
    found = topics(
        "900 marcheurs à Orval\n\nIls étaient 900 selon la police, 2 500 d’après le comité, à marcher à Orval.",
        "Orval\n\nLa marche d’Orval a eu lieu.",
    )
    verdict = verdict_on(found, "900", "2 500")
    assert verdict is not None
    assert verdict[0] is Verdict.CONFLICT
