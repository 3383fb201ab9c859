"""The shipped weights weigh what the code calls evidence, and nothing else."""

from itertools import combinations

import pytest

from corpus.weighing import Weights, weigh
from search.comparison import sameness, weights
from search.comparison.evidence import decision, features
from search.comparison.ties import Tie
from search.comparison.topics import find_topics, prepare
from tests.search.comparison.press import article

TEXTS = (
    "Grève à Nesle\n\nLundi 12, 82 % des soignants de Nesle étaient en grève, selon la CGT, et 340 ont manifesté."
    " La prime coûtera 1,1 million d’euros, en hausse de 4 %. Elle durera deux ans. Un infirmier de 34 ans a parlé.",
    "Nesle en grève\n\nÀ Nesle, mardi 13, 61 % des soignants étaient en grève, selon la direction. Environ 200"
    " soignants ont défilé sur 2,4 km. La prime coûtera 1,9 million d’euros. Elle durera un an et demi.",
)
ITEMS = prepare([article(number, text) for number, text in enumerate(TEXTS)])


def test_every_decision_has_its_weights() -> None:
    decisions = {decision(item) for item in ITEMS}
    assert decisions == {"amounts", "durations", "ages", "dates"}
    assert decisions | {f"conflict of {each}" for each in decisions} == set(weights.fitted())
    assert all("bias" in table for table in weights.fitted().values())


def test_evidence_that_counts_for_much_is_weighed() -> None:
    seen: dict[str, set[str]] = {name: set() for name in weights.fitted()}
    for a, b in combinations(ITEMS, 2):
        if a.group == b.group and a.source != b.source:
            seen[decision(a)] |= features(a, b).keys()
            seen[f"conflict of {decision(a)}"] |= sameness.evidence(a, b, Tie(1.0)).keys()
    for name, central in (
        ("amounts", {"shared", "apart count", "noun", "leading"}),
        ("dates", {"context", "distance", "first event"}),
        ("durations", {"apart duration", "governed"}),
        ("conflict of amounts", {"link", "ratio", "rival sources"}),
        ("conflict of durations", {"link", "lead"}),
        ("conflict of dates", {"link", "lead", "to come"}),
    ):
        assert central <= seen[name]
        assert central <= weights.fitted()[name].keys()


def test_each_decision_asks_for_its_own_weights(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: set[str] = set()

    class Asked(dict[str, Weights]):
        def __getitem__(self, name: str) -> Weights:
            asked.add(name)
            return super().__getitem__(name)

    tables = Asked(weights.fitted())
    monkeypatch.setattr(weights, "fitted", lambda: tables)
    find_topics([article(number, text) for number, text in enumerate(TEXTS)])
    assert {"amounts", "durations", "dates", "conflict of amounts"} <= asked


def test_more_for_than_against_is_more() -> None:
    table = {"bias": -1.0, "for": 2.0, "against": -3.0}
    assert weigh({}, table) == -1.0
    assert weigh({"for": 1.0, "unknown": 9.0}, table) == 1.0
    assert weigh({"for": 1.0, "against": 1.0}, table) < weigh({"for": 1.0}, table)
