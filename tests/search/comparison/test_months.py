"""A month has 28 to 31 days, and what is counted in weeks may be one in months."""

import pytest

from search.comparison.model import Verdict
from tests.search.comparison.press import topics


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        ("plus de trois mois", "douze semaines", Verdict.COMPATIBLE),
        ("plus de trois mois", "onze semaines", Verdict.CONFLICT),
        ("moins de deux mois", "62 jours", Verdict.COMPATIBLE),
        ("moins de deux mois", "68 jours", Verdict.CONFLICT),
        ("moins d’un an", "treize mois", Verdict.CONFLICT),
        ("au plus un an", "366 jours", Verdict.COMPATIBLE),
    ],
)
def test_lengths_meet_where_the_months_between_were_short_or_long(first: str, second: str, verdict: Verdict) -> None:
    found = topics(
        f"La restauration de l’orgue d’Orval a duré {first}.", f"La restauration de l’orgue d’Orval a duré {second}."
    )
    [pair] = [pair for topic in found for pair in topic.pairs]
    assert pair.verdict is verdict


def test_the_proof_says_how_long_a_month_is() -> None:
    found = topics(
        "La restauration de l’orgue d’Orval a duré douze semaines.",
        "La restauration de l’orgue d’Orval a duré plus de trois mois.",
    )
    [pair] = [pair for topic in found for pair in topic.pairs]
    assert pair.reason == ("12\u00a0semaines et plus de 3\u00a0mois\u00a0: un mois a de 28 à 31\u00a0jours")
