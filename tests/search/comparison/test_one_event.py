"""A folder of many articles on one event: they are held against each other though no word in it is rare."""

from datetime import date

import pytest

from search.comparison.items import capitals, outline
from search.comparison.linking import agreeing
from search.comparison.model import Topic, Verdict
from search.comparison.reference import reference_of
from search.comparison.relatedness import ALL_PAIRS, related
from search.comparison.topics import find_topics, prepare
from tests.search.comparison.press import article, verdict_on

FIRST = date(2023, 6, 12)
ASIDES = [
    "Le maire a ouvert une cellule d’écoute.",
    "Le pont sera inspecté.",
    "La préfète s’est rendue sur place.",
    "Les trains ne passent plus.",
    "Une enquête est ouverte.",
    "Les écoles restent fermées.",
    "Le ministre viendra.",
    "Les secours pompent l’eau des caves.",
    "La brasserie est à l’arrêt.",
    "Les vignes sont sous l’eau.",
    "L’alerte avait été levée trop tôt.",
    "Les assureurs arrivent.",
    "Le camping a été vidé.",
]
"""What each of as many other papers tells of one flood."""


def _folder(*reports: tuple[str, int]) -> list[Topic]:
    """The topics of some reports of a flood, each with the day that it appeared on, among others on that flood."""
    others = [
        article(
            n,
            f"La Dorne en crue\n\nÀ Brévannes, la crue de la Dorne a surpris douze randonneurs lundi. {aside}",
            FIRST.replace(day=12 + n % 3),
        )
        for n, aside in enumerate(ASIDES)
    ]
    told = [
        article(100 + n, f"La Dorne en crue\n\n{text}", FIRST.replace(day=12 + day))
        for n, (text, day) in enumerate(reports)
    ]
    return find_topics([*others, *told])


def test_reports_on_one_event_are_all_related() -> None:
    folder = [
        article(n, f"La Dorne en crue\n\nÀ Brévannes, la crue de la Dorne a surpris 12 randonneurs. {aside}")
        for n, aside in enumerate(ASIDES)
    ]
    assert len(folder) > ALL_PAIRS
    pairs = related([outline(each) for each in folder], lambda number: capitals(folder[number]))
    plain = [pair for pair in pairs if pair[2] == 0]
    assert len(plain) == len(folder) * (len(folder) - 1) // 2


@pytest.mark.parametrize(("said", "sets"), [(", selon la régie", 1), ("", 2)])
def test_what_two_sources_say_is_one_topic_though_others_repeat_each_of_them(said: str, sets: int) -> None:
    both = f"La crue prive d’eau 4 120 foyers{said}, et 6 350 d’après le collectif."
    items = prepare([article(0, both), article(1, both)])
    count = {(item.source, item.figure.text): item.number for item in items}
    mine, theirs, their_other, my_other = (
        count[0, "4 120"], count[1, "4 120"], count[1, "6 350"], count[0, "6 350"],
    )  # fmt: skip
    alike = {(mine, theirs): 4.0, (my_other, their_other): 4.0}
    assert len(agreeing(alike, [(mine, my_other)], [], items)) == sets


def test_what_one_article_calls_a_part_contradicts_no_whole_of_another() -> None:
    found = _folder(
        ("Après la crue de la Dorne, la brasserie supprimera 870 emplois, dont 540 sur place.", 1),
        ("Après la crue de la Dorne, la brasserie supprimera 540 emplois, selon la direction.", 1),
        ("Après la crue de la Dorne, la brasserie supprimera 990 emplois, selon le syndicat.", 1),
    )
    against = {
        frozenset(topic.statements[n].figure.text for n in (pair.i, pair.j))
        for topic in found
        for pair in topic.pairs
        if pair.verdict is Verdict.CONFLICT
    }
    assert against == {frozenset(("870", "990"))}


EARLIER = "À Brévannes, la crue de la Dorne a détruit 58 maisons, selon la préfecture."


@pytest.mark.parametrize(
    ("later", "verdict"),
    [
        ("La crue de la Dorne a détruit 83 maisons à Brévannes.", Verdict.DIFFERENT_SCOPE),
        ("Un collectif conteste les chiffres : la crue de la Dorne a détruit 83 maisons.", Verdict.CONFLICT),
    ],
)
def test_damage_grows_from_day_to_day_unless_it_is_contested(later: str, verdict: Verdict) -> None:
    found = _folder((EARLIER, 1), (later, 2))
    told = verdict_on(found, "58", "83")
    assert told is not None
    assert told[0] is verdict


def test_what_is_denied_is_the_whole_and_not_its_part() -> None:
    found = _folder(
        ("Le syndicat compte 61 randonneurs bloqués, dont 23 enfants, par la crue de la Dorne, et non 48.", 1),
        ("À Brévannes, la crue de la Dorne a bloqué 48 randonneurs.", 1),
    )
    verdict = verdict_on(found, "61", "48")
    assert verdict is not None
    assert verdict[0] is Verdict.CONFLICT
    part = verdict_on(found, "23", "48")
    assert part is None or part[0] is not Verdict.CONFLICT


def test_a_town_and_a_country_stay_apart_where_others_repeat_the_country_without_its_name() -> None:
    found = _folder(
        ("Les marches de la Dorne ont réuni 41 200 manifestants en Belgique, selon la police.", 1),
        ("La marche de la Dorne a réuni 17 900 manifestants à Liège, d’après le syndicat.", 1),
        ("Les marches de la Dorne ont réuni 41 200 manifestants, selon le ministre.", 1),
    )
    held = [topic.verdict for topic in found if any(one.figure.text == "17 900" for one in topic.statements)]
    assert held == [Verdict.DIFFERENT_SCOPE]


def test_the_surest_contradiction_is_the_one_that_is_told() -> None:
    found = _folder(
        ("La crue de la Dorne prive d’eau 4 120 foyers de Brévannes, selon la régie.", 1),
        ("La crue de la Dorne prive d’eau 5 900 foyers de Brévannes.", 1),
        ("La crue de la Dorne prive d’eau 6 350 foyers de Brévannes, et non 4 120, dit le collectif.", 1),
    )
    told = [topic for topic in found if topic.verdict is Verdict.CONFLICT]
    assert len(told) == 1
    assert told[0].reason.startswith(("4\u202f120 contre 6\u202f350", "6\u202f350 contre 4\u202f120"))


def test_the_others_are_held_against_what_most_papers_say() -> None:
    found = _folder(
        ("La crue de la Dorne prive d’eau 990 foyers à Brévannes, dit la régie.", 1),
        ("À Brévannes, la crue de la Dorne prive d’eau 870 foyers, dit la préfète.", 1),
        ("La crue de la Dorne prive d’eau 870 foyers à Brévannes.", 1),
    )
    topic = next(topic for topic in found if topic.verdict is Verdict.CONFLICT)
    assert topic.statements[reference_of(topic)].figure.text == "870"
