"""What was set aside is found again when its article changes, or known to be gone."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article
from search.dossiers import DossiersError, Passage, TopicRef, WholeArticle
from search.dossiers.finding import find, locate
from search.library import Library

TEXT = "Le pont rouvre lundi. Il a coûté 12 millions d’euros, dit la mairie.\n\nIl a coûté 12 millions d’euros ?"
ARTICLE = Article(id="pont", title="Le pont rouvre", text=TEXT)
COST = "Il a coûté 12 millions d’euros"
SECOND = TEXT.rindex(COST)


def test_a_passage_is_where_it_was() -> None:
    assert locate(Passage.at(ARTICLE, (22, 30)), TEXT) == (22, 30)


def test_the_words_around_tell_one_place_from_another() -> None:
    passage = Passage.at(ARTICLE, (SECOND, SECOND + len(COST)))
    longer = "Mis à jour. " * 9 + TEXT
    assert locate(passage, longer) == (longer.rindex(COST), longer.rindex(COST) + len(COST))


def test_apostrophes_and_spaces_may_have_changed() -> None:
    passage = Passage.at(ARTICLE, (22, 22 + len(COST)))
    changed = TEXT.replace("’", "'").replace(" millions", "\u00a0millions").replace("Il a", "Il  a")
    found = locate(passage, changed)
    assert found is not None
    assert changed[slice(*found)] == "Il  a coûté 12\u00a0millions d'euros"
    assert found[0] == changed.index("Il  a")


def test_a_passage_whose_words_are_gone_is_gone() -> None:
    assert locate(Passage.at(ARTICLE, (0, 21)), "Le pont reste fermé.") is None


@given(st.text(), st.integers(0, 40), st.integers(0, 40), st.text(max_size=20))
def test_a_passage_is_found_whatever_comes_before_it(text: str, start: int, length: int, before: str) -> None:
    article = replace(ARTICLE, text=text)
    try:
        passage = Passage.at(article, (start, min(len(text), start + length)))
    except DossiersError:
        assert not text[start : start + length].strip()
        return
    assert text[passage.start : passage.end] == passage.text == passage.text.strip()
    found = locate(passage, before + text)
    assert found is not None
    assert (before + text)[slice(*found)].split() == passage.text.split()


@pytest.fixture
def press(tmp_path: Path) -> Path:
    folder = tmp_path / "presse"
    folder.mkdir()
    (folder / "pont.txt").write_text(f"Le pont rouvre\n\n{TEXT}\n", "utf-8")
    return folder


def opened(folder: Path) -> Library:
    return Library.open(folder, cache=folder.parent / "cache", data=folder.parent / "data")


def test_an_article_is_found_under_another_file_name_and_a_lost_one_is_gone(press: Path) -> None:
    library = opened(press)
    article = library.open_article("pont.txt")
    assert article is not None
    passage = Passage.at(article.annotated.article, (16, 37))
    whole = WholeArticle(passage.of)
    library.close()
    (press / "pont.txt").rename(press / "lundi.txt")
    library = opened(press)
    found = find(passage, library)
    assert found.article is not None and found.article.id == "lundi.txt"
    assert found.span is not None and found.article.text[slice(*found.span)] == passage.text
    library.close()
    (press / "lundi.txt").rename(press.parent / "lundi.txt")
    (press / "autre.txt").write_text("Rien à voir\n\nDu tout.", "utf-8")
    library = opened(press)
    assert find(whole, library).gone
    assert find(passage, library).gone
    library.close()


def test_a_topic_is_found_by_its_figures() -> None:
    library = Library.open(None, cache=Path("/nonexistent"), data=None)
    topics = library.topics()
    ref = TopicRef.of(topics[0])
    assert find(ref, library).topic == topics[0]
    assert find(replace(ref, id="autre"), library).topic == topics[0]
    lost = replace(ref, id="autre", figures=tuple(replace(each, article="perdu") for each in ref.figures))
    assert find(lost, library).gone
    library.close()
