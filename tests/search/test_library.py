"""A library as its readers know it: what is found, in which order, and what is shown of it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.annotate import AnnotatedArticle
from corpus.article import CorpusError
from search.library import Library
from search.snapshot import Snapshot
from tests.search.conftest import PRESS, write

Found = Callable[..., list[str]]


def test_a_search_without_accents_finds_the_same(found: Found) -> None:
    for typed in ("évaluation", "evaluation", "EVALUATION", "évaluée", "évalue"):
        assert sorted(found(typed)) == ["crue", "tram"], typed


@pytest.mark.parametrize("typed", ["ia", "l’IA", "l'ia", "IA"])
def test_an_elided_article_does_not_hide_a_word(found: Found, typed: str) -> None:
    assert found(typed) == ["robot"]


@pytest.mark.parametrize("typed", ["AFP", "A.F.P.", "l’AFP", "afp"])
def test_an_acronym_is_found_with_and_without_points(found: Found, typed: str) -> None:
    assert found(typed) == ["lait"]


@pytest.mark.parametrize("typed", ["1500", "1 500", "1.500", "1\u00a0500 éleveurs"])
def test_a_number_is_found_however_it_is_grouped(found: Found, typed: str) -> None:
    assert found(typed) == ["lait"]


@pytest.mark.parametrize("typed", ["Saint-Étienne", "saint etienne", "étienne", "porte-parole", "parole"])
def test_a_hyphened_word_is_found_whole_and_by_its_parts(found: Found, typed: str) -> None:
    assert found(typed) == ["tram"]


def test_amounts_are_found_by_sign_or_word(found: Found) -> None:
    assert sorted(found("M€")) == sorted(found("millions euros")) == ["robot", "tram"]


def test_quotes_ask_for_the_exact_form(found: Found) -> None:
    assert found('"évalué"') == ["tram"]
    assert found('"évalue"') == ["crue"]
    assert found('"evalue"') == []


def test_a_phrase_asks_for_the_order_of_words(found: Found) -> None:
    assert found('"plan de relance"') == ["robot"]
    assert sorted(found("plan de relance")) == ["crue", "robot"]
    assert found('"l’un d’eux"') == ["lait"]


def test_a_phrase_may_stand_in_the_title(found: Found) -> None:
    assert found('"robot cueilleur financé"') == ["robot"]
    assert found('titre:"robot cueilleur"') == ["robot"]
    assert found('titre:"son robot"') == []


def test_operators(found: Found) -> None:
    assert sorted(found("tramway OU lait")) == ["crue", "lait", "tram"]
    assert found("tramway SAUF crue") == ["tram"]
    assert found("tramway -mairie") == ["crue"]
    assert sorted(found("-tramway")) == ["lait", "robot", "sans-date"]
    assert sorted(found("(tramway OU lait) prix")) == ["lait"]


def test_prefixes_and_misspellings(found: Found) -> None:
    assert sorted(found("tram*")) == ["crue", "tram"]
    assert sorted(found("évalu*")) == ["crue", "tram"]
    assert found("elev*") == ["lait"]
    assert sorted(found("tramwya~")) == ["crue", "tram"]
    assert len(found("*")) == len(PRESS)


def test_fields(found: Found) -> None:
    assert sorted(found("source:gazette")) == ["robot", "tram"]
    assert found("auteur:bonnard") == ["tram"]
    assert found("titre:évaluer") == ["tram"]
    assert found("source:gazette robot") == ["robot"]
    assert sorted(found("source:gazete~")) == ["robot", "tram"]
    assert found("titre:tramwya~") == ["tram"]
    assert sorted(found("source:(gazette OU courrier)")) == ["lait", "robot", "tram"]


def test_names(found: Found) -> None:
    """Names are the annotator's to find: only those that any would."""
    assert found("org:AFP") == found("entité:afp") == found('org:"A.F.P."') == ["lait"]
    assert found("personne:afp") == []


def test_dates(found: Found) -> None:
    assert sorted(found("date:2024-02")) == ["lait", "tram"]
    assert found("date:2024-02-21..2024-03-01") == ["robot", "lait"]
    assert found("date:<2024") == ["crue"]
    assert sorted(found("SAUF date:2024")) == ["crue", "sans-date"]


def test_an_amount_in_euros_finds_what_a_yearly_average_or_a_peg_converts(tmp_path: Path) -> None:
    told = {"digue": ("2013-06-03", "84 millions de dirhams"), "tour": ("2024-02-26", "30 millions de riyals")}
    told |= {"port": ("2013-06-03", "84 millions de livres égyptiennes")}
    path = write(
        tmp_path / "presse.jsonl",
        [
            {"id": name, "published": day, "text": f"L’ouvrage a coûté {amount} au Maroc."}
            for name, (day, amount) in told.items()
        ],
    )
    library = Library.open(path, cache=tmp_path / "cache")
    # 84 ÷ (8,4055 MAD × 1,3281 $) = 7,52 millions d'euros; 30 ÷ (3,75 SAR × 1,0852 $) = 7,37.
    for query, ids in (
        ("7,5M€..7,6M€", {"digue"}),
        ("7,3M€..7,4M€", {"tour"}),
        (">60M€", set()),
        ("84M", {"digue", "port"}),
    ):
        assert {hit.card.id for hit in library.search(f"chiffre:{query}").hits} == ids, query
    library.close()


def test_figures(found: Found) -> None:
    assert found("chiffre:12M€") == ["tram"]
    assert found("chiffre:13%") == ["lait"]
    assert found("chiffre:>20M€ robot") == ["robot"]
    assert "tram" not in found("chiffre:>20M€")
    assert found("chiffre:40M$") == ["crue"]
    # 40 millions de dollars sont 36,3 millions d'euros au cours du 24 décembre 2023 (BCE, le 22 : 1,1023).
    assert found("chiffre:36M€..37M€") == ["crue"]
    # Au jour le jour l'euro a valu entre 0,8 et 1,7 dollar: 12 millions d'euros en sont plus de 9 de dollars.
    assert "tram" in found("chiffre:>9M$") and "tram" not in found("chiffre:>25M$")
    assert found("chiffre:12M€ source:gazette -robot") == ["tram"]


def test_nothing_typed_shows_all_newest_first_and_undated_last(press: Library) -> None:
    results = press.search("")
    assert [hit.card.id for hit in results.hits] == ["robot", "lait", "tram", "crue", "sans-date"]
    assert results.total == len(press) == 5
    assert results.hits[0].excerpt.text.startswith("La jeune pousse")
    assert results.hits[0].offsets == ()


def test_a_page_at_a_time(press: Library) -> None:
    whole = [hit.card.id for hit in press.search("le OU la").hits]
    pages = [hit.card.id for offset in range(5) for hit in press.search("le OU la", limit=1, offset=offset).hits]
    assert pages == whole
    assert press.search("le OU la", limit=1).total == len(whole)


def test_a_word_in_the_title_counts_more(found: Found) -> None:
    assert found("tramway")[0] == "tram"


def test_each_key_typed_finds_what_the_word_will(press: Library) -> None:
    word = "tramway"
    for size in range(1, len(word) + 1):
        ids = {hit.card.id for hit in press.search(word[:size], as_typed=True).hits}
        assert {"crue", "tram"} <= ids


def test_words_are_given_up_only_where_no_article_has_all(press: Library) -> None:
    strict, relaxed = press.search("lait prix"), press.search("lait trombone")
    assert strict.notice is None and strict.total == 1
    assert [hit.card.id for hit in relaxed.hits] == ["lait"]
    assert relaxed.notice and relaxed.notice.startswith("Aucun article ne contient tous ces mots")


@pytest.mark.parametrize(
    "typed", ["Qui a évalué le tramway rouge ?", "à quel prix le lait est-il vendu", "prix du lait\u00a0?"]
)
def test_a_question_is_answered_by_what_comes_nearest(press: Library, typed: str) -> None:
    results = press.search(typed)
    assert results.hits[0].card.id in {"tram", "lait"}


def test_a_quotation_in_a_question_is_a_hint(found: Found) -> None:
    assert found('Que dit le porte-parole des "commerçants fâchés"\u00a0?')[0] == "tram"
    assert found('"commerçants fâchés"') == []


def test_conditions_are_never_given_up(found: Found) -> None:
    assert found("lait trombone source:gazette") == []
    assert found('lait "prix trombone"') == []


def test_a_misspelt_word_is_corrected(press: Library) -> None:
    results = press.search("tramwai")
    assert results.total == 0 and results.suggestion == "tramway"
    assert press.search("cueileur robot").suggestion == "cueilleur robot"
    assert press.search("xyzxyzxyz").suggestion is None


def test_a_fault_is_said_and_the_rest_searched(press: Library) -> None:
    results = press.search("(lait")
    assert [hit.card.id for hit in results.hits] == ["lait"]
    assert results.notice == "Parenthèse jamais fermée, au caractère\u00a01."


@pytest.mark.parametrize("query", ["chiffre:>abc", "date:2024-13", "("])
def test_a_query_of_which_nothing_is_understood_finds_nothing(query: str, press: Library) -> None:
    results = press.search(query)
    assert results.total == 0 and results.notice
    assert press.search(f"{query} lait").total == 1


@given(st.text(max_size=30), st.booleans())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_query_raises(press: Library, query: str, as_typed: bool) -> None:
    results = press.search(query, as_typed=as_typed)
    assert results.total >= len(results.hits)


@given(
    st.sampled_from(["évaluation", "lait prix", '"plan de relance"', "tram*", "l’IA", "chiffre:>1M€", "tramwya~", ""])
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_excerpts_and_offsets_point_into_the_text(press: Library, query: str) -> None:
    for hit in press.search(query).hits:
        text = next(article["text"] for article in PRESS if article["id"] == hit.card.id)
        assert hit.excerpt.text == text[hit.excerpt.start : hit.excerpt.end].replace("\n", " ")
        assert 0 < len(hit.excerpt.text) <= 200
        assert all(0 <= start < end <= len(text) for start, end in hit.offsets)


def test_the_excerpt_shows_the_words(press: Library) -> None:
    hit = press.search("pompes").hits[0]
    start, end = hit.offsets[0]
    assert hit.excerpt.text[start - hit.excerpt.start : end - hit.excerpt.start] == "pompes"


def test_a_figure_asked_for_is_marked(press: Library) -> None:
    hit = press.search("chiffre:12M€").hits[0]
    text = PRESS[0]["text"]
    assert [text[start:end] for start, end in hit.offsets] == ["12 M€"]


def test_an_article_opens_with_its_marks_and_the_words_of_the_query(press: Library) -> None:
    opened = press.open_article("tram", "évaluation")
    assert opened is not None
    article = opened.annotated.article
    assert (article.id, article.published, article.author) == ("tram", date(2024, 2, 20), "Claire Bonnard")
    assert article.text == PRESS[0]["text"]
    assert [article.text[start:end] for start, end in opened.offsets] == ["évalué", "évaluation"]
    assert any(figure.text == "12 M€" for figure in opened.annotated.figures)
    assert press.open_article("inconnu") is None


def test_annotated_articles_come_in_the_order_of_the_corpus(press: Library) -> None:
    assert [found.article.id for found in press.annotated()] == [article["id"] for article in PRESS]
    assert [found.article.id for found in press.annotated("tramway")] == ["tram", "crue"]


def test_equal_answers_keep_their_order(tmp_path: Path) -> None:
    same = [{"id": name, "title": "Brève", "text": "Un chien aboie.", "published": "2024-01-01"} for name in "dbca"]
    same.append({"id": "e", "title": "Brève", "text": "Un chien aboie.", "published": "2024-01-02"})
    library = Library.open(write(tmp_path / "chiens.jsonl", same), cache=tmp_path / "cache")
    for query in ("chien", "ch*", "aboie chien", ""):
        assert [hit.card.id for hit in library.search(query).hits] == ["e", "a", "b", "c", "d"]


def test_where_there_is_nothing_to_read(tmp_path: Path) -> None:
    with pytest.raises(CorpusError):
        Library.open(tmp_path / "absent", cache=tmp_path / "cache")
    (tmp_path / "vide").mkdir()
    with pytest.raises(CorpusError):
        Library.open(tmp_path / "vide", cache=tmp_path / "cache")


def test_beyond_a_bound_phrases_are_looked_for_without_the_order_of_their_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "presse").mkdir()
    for name, text in (("a", "le pont de la ville"), ("b", "la ville de nuit"), ("c", "la ville dort")):
        (tmp_path / "presse" / f"{name}.txt").write_text(text, "utf-8")
    library = Library.open(tmp_path / "presse", cache=tmp_path / "cache")
    ordered = library.search('"de la ville"')
    monkeypatch.setattr("search.evaluate._PLACES", 0)
    coarse = library.search('"de la ville" -absent')
    library.close()
    assert [hit.card.id for hit in ordered.hits] == ["a.txt"] and ordered.notice is None
    assert {hit.card.id for hit in coarse.hits} == {"a.txt", "b.txt"}
    assert coarse.notice and coarse.notice.startswith("Trop d’expressions de mots courants\u00a0:")


def test_topics_of_a_narrower_search_read_no_article_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library = Library.open(write(tmp_path / "presse.jsonl", PRESS), cache=tmp_path / "cache")
    read: list[int] = []
    anew = Snapshot.annotated

    def counting(snapshot: Snapshot, article: int) -> AnnotatedArticle:
        read.append(article)
        return anew(snapshot, article)

    monkeypatch.setattr(Snapshot, "annotated", counting)
    library.topics()
    assert sorted(read) == list(range(len(library)))
    library.topics("tramway")
    assert len(read) == len(library)


def test_topics_after_an_update_are_of_what_was_read_anew(tmp_path: Path) -> None:
    corpus = write(tmp_path / "presse.jsonl", PRESS)
    library = Library.open(corpus, cache=tmp_path / "cache")
    list(library.annotated())
    write(corpus, [{**PRESS[0], "text": "Le pont de Brévent a coûté 3 millions d’euros."}])
    library.update()
    assert [article.article.text for article in library.annotated()] == [
        "Le pont de Brévent a coûté 3 millions d’euros."
    ]
