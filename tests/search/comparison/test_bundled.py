"""The bundled articles disagree where their readers should see it, by the same rules as any corpus."""

import pytest

from corpus.annotate import annotate
from corpus.article import Article
from corpus.readers import bundled, read_corpus
from search.comparison.model import Topic, Verdict
from search.comparison.topics import find_topics


@pytest.fixture(scope="module")
def found() -> list[Topic]:
    articles = [item for item in read_corpus(bundled()) if isinstance(item, Article)]
    return find_topics(annotate(article) for article in articles)


def _of(found: list[Topic], *texts: str) -> Topic:
    """The topic in which a figure of each of these texts stands."""
    return next(t for t in found if all(any(s.figure.text.startswith(x) for s in t.statements) for x in texts))


def test_eleven_against_thirteen_billions_in_openai(found: list[Topic]) -> None:
    topic = _of(found, "11 milliards", "13 milliards")
    assert topic.verdict is Verdict.CONFLICT
    assert "OpenAI" in topic.label
    assert found[0].verdict is Verdict.CONFLICT


def test_fifteen_million_euros_are_sixteen_million_dollars(found: list[Topic]) -> None:
    topic = _of(found, "15 millions", "16 millions")
    assert topic.verdict is Verdict.AGREE_AFTER_CONVERSION
    assert "BCE" in topic.reason
    assert topic.label == "investissement de Microsoft"


def test_a_ratio_is_held_against_the_amounts_that_give_another(found: list[Topic]) -> None:
    topic = _of(found, "100 fois", "687,5")
    assert topic.verdict is Verdict.CONFLICT
    assert "11\u00a0Md$ ÷ 16\u00a0M$ = 687,5" in topic.reason


def test_valuations_stand_together(found: list[Topic]) -> None:
    topic = _of(found, "2 milliards d’euros", "2,0 milliards de dollars", "2 milliards d’€")
    assert topic.label == "valorisation de Mistral AI"
    assert len({s.card.id for s in topic.statements}) == 5
    assert topic.verdict is Verdict.COMPATIBLE


def test_amounts_raised_stand_together_and_parenthesis_agrees(found: list[Topic]) -> None:
    topic = _of(found, "415 millions", "500 millions", "540 millions", "385 millions")
    texts = [s.figure.text for s in topic.statements]
    pair = next(p for p in topic.pairs if {texts[p.i][:3], texts[p.j][:3]} == {"500", "540"})
    assert pair.verdict is Verdict.AGREE_AFTER_CONVERSION
    assert all(p.verdict is not Verdict.CONFLICT for p in topic.pairs)


def test_names_of_models_are_in_no_topic(found: list[Topic]) -> None:
    stated = {s.figure.text for t in found for s in t.statements}
    assert not stated & {"7B", "4", "2", "H100"}
