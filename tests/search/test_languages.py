"""Articles in another language are kept, marked, found, and left out of figures and comparison."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.language import is_french, language_name, language_of
from search.library import Library
from tests.search.texts import DISPATCH, ENGLISH, GERMAN, OTHER


def library(path: Path, **articles: Any) -> Library:
    lines = [json.dumps({"id": id, **stated}, ensure_ascii=False) for id, stated in articles.items()]
    (path / "presse.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return Library.open(path / "presse.jsonl", cache=path / "cache")


@pytest.mark.parametrize(
    ("text", "declared", "language"),
    [
        (DISPATCH, None, None),
        (OTHER, "fr", "fr"),
        (ENGLISH, None, "en"),
        (GERMAN, None, "de"),
        (ENGLISH, "en", "en"),
        (ENGLISH, "English", "en"),
        (DISPATCH, "en", "fr"),  # a page's template
        (ENGLISH, "fr", "en"),
        (ENGLISH, "Lingua ignota", "en"),
        ("Breaking news", None, None),
        ("Breaking news", "en", "en"),
        ("12 345,6", None, None),
        ("", None, None),
    ],
)
def test_the_language_of_a_text(text: str, declared: str | None, language: str | None) -> None:
    assert language_of(text, declared) == language


def test_a_french_article_that_quotes_english_is_french() -> None:
    assert is_french(language_of(f"{DISPATCH} « We shall see », dit-il. {OTHER} « The show must go on. »", None))


@pytest.mark.parametrize(
    "text",
    [
        "Déjà sous contrôle judiciaire, il avait tenté, sans succès, de vendre deux joueurs à Lens ; la ligue avait"
        " alors gelé le budget. Même sort, encore, à Metz : le trésorier avait fui à Gand, puis plusieurs proches,"
        " ses neveux notamment. Cela lui vaut procès depuis mardi.",
        "Le maire de Brest a reçu hier la directrice de la piscine, qui lui a remis une pétition : dans le bassin,"
        " l'eau est trop froide pour les enfants.",
    ],
    ids=["sparse in articles", "brief"],
)
def test_french_is_told_without_the_model(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("corpus.language._identifier", lambda: pytest.fail("the model was asked"))
    assert language_of(text, None) is None


@given(st.text(max_size=300), st.none() | st.text(max_size=20))
def test_any_text_has_a_language_or_none(text: str, declared: str | None) -> None:
    found = language_of(text, declared)
    assert found is None or (len(found) == 2 and found.isalpha())


def test_languages_have_their_french_names() -> None:
    assert [language_name(code) for code in ("en", "de", "zh", "qq")] == ["anglais", "allemand", "chinois", "qq"]


def test_an_english_article_is_kept_marked_and_found(tmp_path: Path) -> None:
    found = library(tmp_path, a={"text": DISPATCH}, b={"text": ENGLISH})
    (hit,) = found.search("council").hits
    assert (hit.card.id, hit.card.language) == ("b", "en")
    assert found.search("coulisses").hits[0].card.language is None
    assert found.report.languages == (("en", 1),)


def test_it_has_no_figures_and_stands_in_no_comparison(tmp_path: Path) -> None:
    found = library(
        tmp_path, a={"text": DISPATCH}, b={"text": ENGLISH}, c={"text": ENGLISH + " It costs €5 million."}
    )
    by_id = {each.article.id: each for each in found.annotated()}
    assert by_id["a"].figures and not by_id["b"].figures and not by_id["b"].mentions
    assert not any(each.card.id != "a" for topic in found.topics() for each in topic.statements)


def test_an_article_whose_language_was_found_is_not_read_as_changed(tmp_path: Path) -> None:
    library(tmp_path, a={"text": ENGLISH}, b={"text": OTHER})
    changes = library(tmp_path, a={"text": ENGLISH}, b={"text": OTHER}, c={"text": DISPATCH}).report.changes
    assert (changes.new, changes.changed, changes.unchanged) == (1, 0, 2)
