"""Amounts whose currency a text leaves half said."""

from search.comparison.model import Verdict
from tests.search.comparison.press import topics, verdict_on


def test_dollars_that_meet_only_as_canadian_ones_are_canadian() -> None:
    found = topics(
        "Orval vend sa brasserie\n\nLa brasserie d’Orval est vendue 29 millions de dollars.",
        "La brasserie d’Orval change de mains\n\nLa brasserie d’Orval a été vendue 20 millions d’euros.",
    )
    verdict = verdict_on(found, "29 millions de dollars", "20 millions d’euros")
    assert verdict is not None
    assert verdict[0] is Verdict.AGREE_AFTER_CONVERSION
    assert "dollars canadiens" in verdict[1]


def test_american_dollars_stay_american() -> None:
    found = topics(
        "Orval vend sa brasserie\n\nLa brasserie d’Orval est vendue 29 millions de dollars américains.",
        "La brasserie d’Orval change de mains\n\nLa brasserie d’Orval a été vendue 20 millions d’euros.",
    )
    verdict = verdict_on(found, "29 millions de dollars américains", "20 millions d’euros")
    assert verdict is not None
    assert verdict[0] is Verdict.CONFLICT


def test_what_money_a_text_leaves_unsaid_is_that_of_the_same_number_elsewhere() -> None:
    found = topics(
        "Orval et son pont\n\nLe pont d’Orval coûtera 2,37 milliards de dirhams.",
        "Le pont d’Orval\n\nLe pont d’Orval coûtera 2,37 milliards, calcule la ville.",
    )
    verdict = verdict_on(found, "2,37 milliards de dirhams", "2,37 milliards")
    assert verdict is not None
    assert verdict[0] is Verdict.AGREE
    assert "dirham" in verdict[1] or "MAD" in verdict[1]


def test_a_paper_next_to_a_canadian_one_means_the_same_dollars() -> None:
    found = topics(
        "Budget d’Orval\n\nLe budget d’Orval est de 412,7 millions de dollars canadiens.",
        "Budget d’Orval\n\nLe budget d’Orval frôle 415 millions de dollars.",
    )
    verdict = verdict_on(found, "412,7 millions de dollars canadiens", "415 millions de dollars")
    assert verdict is not None
    assert verdict[0] is Verdict.COMPATIBLE
