"""Figures of different articles that measure the same thing stand together."""

from datetime import date

from search.comparison.model import Verdict
from search.comparison.topics import find_topics
from tests.search.comparison.press import article, topics, verdict_on

BRIDGE = (
    "Le viaduc d’Ormel ouvre lundi\n\nLe viaduc d’Ormel, long de 820 mètres, ouvrira lundi. Le chantier a coûté"
    " 96 millions d’euros. Il a mobilisé 340 ouvriers pendant trois ans."
)
BRIDGE_AGAIN = (
    "Ormel inaugure son viaduc\n\nDès lundi, les voitures emprunteront le viaduc d’Ormel et ses 0,82 kilomètre de"
    " tablier. Coût du chantier : 112 millions d’euros. Quelque 340 ouvriers y ont travaillé."
)
CHEESE = (
    "La tomme de Brévent en tête\n\nLa coopérative de Brévent a vendu 1 200 tonnes de tomme l’an dernier, pour un"
    " chiffre d’affaires de 14 millions d’euros. Elle emploie 62 salariés."
)


def test_conflict_on_one_measure_is_found_with_its_label_and_what_would_settle_it() -> None:
    found = topics(BRIDGE, BRIDGE_AGAIN)
    verdict = verdict_on(found, "96 millions d’euros", "112 millions d’euros")
    assert verdict is not None
    assert verdict[0] is Verdict.CONFLICT
    first = found[0]
    assert first.verdict is Verdict.CONFLICT
    assert first.settle
    assert first.label[0].islower()


def test_units_are_converted() -> None:
    verdict = verdict_on(topics(BRIDGE, BRIDGE_AGAIN), "820 mètres", "0,82 kilomètre")
    assert verdict is not None
    assert verdict[0] is Verdict.AGREE_AFTER_CONVERSION


def test_unrelated_articles_share_no_topic() -> None:
    assert topics(BRIDGE, CHEESE) == []


def test_unrelated_articles_do_not_disturb_a_topic() -> None:
    found = topics(BRIDGE, CHEESE, BRIDGE_AGAIN)
    assert verdict_on(found, "96 millions d’euros", "112 millions d’euros") is not None
    assert all(statement.card.id != "a1" for topic in found for statement in topic.statements)


def test_worst_verdict_first() -> None:
    ranks = [list(Verdict).index(topic.verdict) for topic in topics(BRIDGE, BRIDGE_AGAIN)]
    assert ranks == sorted(ranks, reverse=True)
    assert len(ranks) > 1


def test_identity_does_not_depend_on_other_articles() -> None:
    alone = topics(BRIDGE, BRIDGE_AGAIN)
    with_more = find_topics([article(0, BRIDGE), article(1, BRIDGE_AGAIN), article(2, CHEESE)])
    assert {topic.id for topic in alone} == {topic.id for topic in with_more}


def test_successive_tolls_are_not_a_conflict() -> None:
    found = topics(
        "Explosion à Varnes\n\nL’explosion de l’usine de Varnes a fait 12 morts, selon un bilan"
        " provisoire de la préfecture.",
        "Varnes en deuil\n\nLe bilan de l’explosion de l’usine de Varnes est désormais de 19 morts.",
        published=[date(2022, 3, 1), date(2022, 3, 3)],
    )
    verdict = verdict_on(found, "12", "19")
    assert verdict is not None
    assert verdict[0] is Verdict.DIFFERENT_SCOPE
    assert "1er mars 2022" in verdict[1]


def test_two_sources_of_one_article_are_laid_side_by_side() -> None:
    text = (
        "Défilé à Tarnac\n\nLa manifestation contre la carrière de Tarnac a réuni samedi 900 personnes selon la"
        " police, 2 500 selon les organisateurs."
    )
    verdict = verdict_on(topics(text), "900", "2 500")
    assert verdict is not None
    assert verdict[0] is Verdict.CONFLICT


def test_conversion_in_parentheses_agrees_with_what_it_converts() -> None:
    text = "Lumia lève des fonds\n\nLa société Lumia a levé 20 millions d’euros (21,7 millions de dollars)."
    verdict = verdict_on(
        topics(text, published=[date(2024, 2, 26)]), "20 millions d’euros", "21,7 millions de dollars"
    )
    assert verdict is not None
    assert verdict[0] is Verdict.AGREE_AFTER_CONVERSION


def test_copies_are_one_witness() -> None:
    copied = BRIDGE + " Les riverains attendaient l’ouvrage depuis quinze ans, a rappelé le maire."
    found = topics(BRIDGE, copied, BRIDGE_AGAIN)
    costs = next(t for t in found if any(s.figure.text.startswith("112") for s in t.statements))
    groups = [{costs.statements[index].card.id for index in group} for group in costs.witnesses]
    assert groups == [{"a0", "a1"}]


def test_no_articles_no_topics() -> None:
    assert find_topics([]) == []
