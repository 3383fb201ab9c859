"""Two opinion polls do not contradict each other."""

from datetime import date

import pytest

from search.comparison.model import Verdict
from search.comparison.topics import prepare
from tests.search.comparison.press import article, topics, verdict_on, why_parted

DAYS = (date(2021, 2, 12), date(2021, 2, 26))
FIRST = (
    "Le vélo séduit Orval\n\nÀ Orval, 61 % des habitants roulent à vélo. Enquête menée en ligne les 8 et 9 février"
    " auprès de 1.012 personnes de 18 ans et plus, selon la méthode des quotas."
)
SECOND = (
    "Orval boude le vélo\n\nÀ Orval, 54 % des habitants roulent à vélo. Enquête menée en ligne les 22 et 23 février"
    " auprès de 1.006 personnes de 18 ans et plus, selon la méthode des quotas."
)


@pytest.mark.parametrize("figures", [("61 %", "54 %"), ("1.012", "1.006"), ("8 et 9 février", "22 et 23 février")])
def test_polls_taken_on_other_days_are_two(figures: tuple[str, str]) -> None:
    told = verdict_on(topics(FIRST, SECOND, published=DAYS), *figures)
    assert told is None or told[0] is Verdict.DIFFERENT_SCOPE
    (days,) = {item.polled for item in prepare([article(0, FIRST, DAYS[0])]) if item.claim.measure == "échantillon"}
    assert days == (date(2021, 2, 8), date(2021, 2, 9))


def test_the_proof_tells_when_each_was_taken() -> None:
    reason = why_parted(FIRST, SECOND, ("61 %", "54 %"), days=14)
    assert reason.startswith("deux enquêtes")
    assert "février" in reason


def test_one_poll_that_two_papers_report_may_be_told_wrongly() -> None:
    other = SECOND.replace("les 22 et 23 février", "les 8 et 9 février")
    told = verdict_on(topics(FIRST, other, published=(DAYS[0], DAYS[0])), "61 %", "54 %")
    assert told is not None
    assert told[0] is Verdict.CONFLICT


def test_two_institutes_are_two_polls() -> None:
    reason = why_parted(
        "Orval\n\nSelon un sondage Mesura, 61 % des habitants d’Orval roulent à vélo.",
        "Orval\n\nSelon un sondage Opiris, 54 % des habitants d’Orval roulent à vélo.",
        ("61 %", "54 %"),
    )
    assert reason.startswith("deux enquêtes")


def test_an_inquiry_of_the_police_is_no_poll() -> None:
    asked = "Le maire a été interrogé."
    text = f"Orval\n\nL’enquête menée les 8 et 9 février par la police d’Orval a duré deux jours. {asked}"
    assert {item.polled for item in prepare([article(0, text, DAYS[0])])} == {None}
