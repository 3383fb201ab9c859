"""Topics of one name on one list say what tells them apart."""

from pathlib import Path

from corpus.annotate import annotate
from corpus.article import Article
from search.comparison.model import Topic
from search.comparison.namesakes import told_apart
from search.comparison.topics import find_topics
from search.library import Library

TWO_COSTS = (
    "Le coût du tramway de Lorville atteint 84 millions d’euros. Le coût de la patinoire sera de 3 millions d’euros.",
    "Le coût du tramway de Lorville atteint 97 millions d’euros. Le coût de la patinoire sera de 5 millions d’euros.",
)
TOLD_APART = {"coût\u00a0: tramway", "coût\u00a0: patinoire"}


def found(*texts: str) -> list[Topic]:
    return find_topics(
        annotate(Article(id=str(number), title="Lorville", source=f"Le Journal {number}", text=text))
        for number, text in enumerate(texts)
    )


def test_the_noun_that_only_one_of_two_namesakes_has() -> None:
    assert [topic.label for topic in found(*TWO_COSTS)] == ["coût", "coût"]
    assert {topic.label for topic in told_apart(found(*TWO_COSTS))} == TOLD_APART


def test_the_noun_that_the_name_governs_before_one_that_stands_nearer_to_the_figure() -> None:
    texts = [
        f"Le coût de la vaccination des troupeaux dans les estives est de {price} euros. "
        f"Le coût du loup est de {loss} euros par an."
        for price, loss in (("25 000", "900"), ("31 000", "700"))
    ]
    assert {topic.label for topic in told_apart(found(*texts))} == {
        "coût\u00a0: vaccination",
        "coût\u00a0: loup",
    }


def test_the_list_of_a_corpus_tells_them_apart(tmp_path: Path) -> None:
    corpus = tmp_path / "lorville"
    corpus.mkdir()
    for number, text in enumerate(TWO_COSTS):
        (corpus / f"{number}.txt").write_text(f"Lorville\n\n{text}", encoding="utf-8")
    topics = Library.open(corpus, cache=tmp_path / "cache").topics()
    assert {topic.label for topic in topics} == TOLD_APART


def test_what_the_figures_say_where_no_noun_tells_them_apart() -> None:
    first, _ = found(*TWO_COSTS)
    same = told_apart([first, first])
    assert same[0].label == "coût\u00a0: 84\u00a0M€ ou 97\u00a0M€"
    assert same[0].statements == first.statements


def test_the_days_of_dates() -> None:
    topics = found(
        "L’ouverture de la patinoire aura lieu le 4 mars 2025. L’ouverture du tramway aura lieu le 9 juin 2026.",
        "L’ouverture de la patinoire est fixée au 4 mars 2025. L’ouverture du tramway est fixée au 9 juin 2026.",
    )
    assert [topic.label for topic in topics] == ["date\u00a0: ouverture"] * 2
    assert {topic.label for topic in told_apart(topics)} == {
        "date\u00a0: ouverture, mardi 4 mars 2025",
        "date\u00a0: ouverture, mardi 9 juin 2026",
    }


def test_a_name_that_one_topic_bears_stays() -> None:
    [alone] = found("Le coût du tramway atteint 84 millions d’euros.", "Le coût du tramway atteint 97 millions.")
    assert told_apart([alone]) == (alone,)
