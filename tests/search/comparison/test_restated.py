"""What an article that has two figures says of them, beside another that has but one."""

from datetime import date

import pytest

from search.comparison.model import Pair, Verdict
from search.comparison.restated import restated
from search.comparison.siblings import within
from search.comparison.topics import prepare
from tests.search.comparison.press import article, topics, verdict_on


@pytest.mark.parametrize(
    ("second", "verdict"),
    [
        ("L’action Lumex a bondi à 22,15 euros, juste sous le prix de l’offre (23,60 euros).", "different-scope"),
        ("Lumex vaut 22,15 euros par action. Son prix dépasse 20 euros. Le ticket vaut 9 euros.", "conflict"),
    ],
)
def test_an_article_that_has_both_figures_parts_them_also_for_another(second: str, verdict: str) -> None:
    one = "Orval achète Lumex\n\nLe groupe Orval achète Lumex pour 23,60 euros par action."
    members = prepare([article(0, one), article(1, f"Lumex en Bourse\n\n{second}")])[:3]
    offer, price, again = range(3)
    pairs = [
        Pair(offer, price, Verdict.CONFLICT, "1,45 € d’écart"),
        Pair(offer, again, Verdict.AGREE if verdict != "conflict" else Verdict.COMPATIBLE, ""),
        Pair(price, again, Verdict.DIFFERENT_SCOPE, "le même article distingue les deux"),
    ]
    assert restated(pairs, members, lambda _: True)[0].verdict == verdict


def test_rivals_that_an_article_sets_side_by_side_still_contradict() -> None:
    found = topics(
        "Orval manifeste\n\nÀ Orval, 3 400 personnes ont défilé selon la préfecture, 7 200 selon la CGT.",
        "Marche à Orval\n\nÀ Orval, 7 200 personnes ont défilé, selon la CGT.",
    )
    verdict = verdict_on(found, "3 400", "7 200")
    assert verdict is not None
    assert verdict[0] is Verdict.CONFLICT


def test_a_title_is_of_the_year_that_its_text_says() -> None:
    found = topics(
        "La caisse d’Orval perd 19 millions\n\nElle a publié une perte de 19 millions d’euros pour 2022.",
        "Caisse d’Orval\n\nEn 2022, la caisse d’Orval a subi une perte de 29 millions d’euros, soutient le syndicat.",
        published=(date(2023, 2, 1), date(2023, 3, 20)),
    )
    verdicts = {pair.verdict for topic in found for pair in topic.pairs}
    assert verdicts == {Verdict.AGREE, Verdict.CONFLICT}


def test_what_a_title_counts_is_not_whatever_the_text_has_as_many_of() -> None:
    told = article(0, "Chute à Orval : trois morts\n\nTrois treuils ont servi. Trois skieurs sont morts.")
    title, winches, skiers = prepare([told])
    same, _, _ = within([title, winches, skiers])
    assert (title.number, winches.number) not in same
    assert (title.number, skiers.number) in same
