"""An index says which recogniser its names come from, and never mixes two."""

from pathlib import Path

import pytest

from corpus.entities import spacy_model
from corpus.entities.model import EntityType
from corpus.entities.spacy_model import ModelError
from corpus.entities.statistical import Guess
from search.library import Library
from tests.search.conftest import write

TEXT = "On parle beaucoup de Trevazan en ce moment."


class Seer:
    """Sees a person in Trevazan."""

    name = "devin 1.0"

    def guess(self, text: str) -> list[Guess]:
        at = text.find("Trevazan")
        return [Guess(at, at + 8, EntityType.PER)] if at >= 0 else []


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(spacy_model, "installed", lambda: Seer.name)
    monkeypatch.setattr(spacy_model, "load", Seer)
    return write(tmp_path / "presse.jsonl", [{"id": "a", "text": TEXT}])


def opened(corpus: Path, *, model: bool) -> Library:
    return Library.open(corpus, cache=corpus.parent / "cache", model=model)


def kinds(library: Library) -> list[EntityType]:
    return [mention.type for article in library.annotated() for mention in article.mentions]


def test_the_model_joins_where_it_is_wanted_and_the_index_says_which(corpus: Path) -> None:
    library = opened(corpus, model=True)
    assert (kinds(library), library.model) == ([EntityType.PER], "devin 1.0")
    library.close()


def test_an_index_made_without_the_model_is_made_again_with_it_and_back(corpus: Path) -> None:
    for model, kind, name in ((False, EntityType.LOC, ""), (True, EntityType.PER, "devin 1.0"), (False, "LOC", "")):
        library = opened(corpus, model=model)
        assert (kinds(library), library.model) == ([kind], name)
        library.close()


def test_a_current_index_is_opened_without_loading_the_model(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(corpus, model=True).close()
    monkeypatch.setattr(spacy_model, "load", lambda: pytest.fail("loaded"))
    assert kinds(opened(corpus, model=True)) == [EntityType.PER]


def test_a_model_that_does_not_load_is_told_and_done_without(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> Seer:
        raise ModelError("OSError")

    monkeypatch.setattr(spacy_model, "load", broken)
    for _ in range(2):
        library = opened(corpus, model=True)
        assert (kinds(library), library.model) == ([EntityType.LOC], "")
        assert [(each.path, each.refused) for each in library.problems] == [("devin 1.0", False)]
        library.close()


def test_without_the_extra_nothing_changes(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(corpus, model=False).close()
    monkeypatch.setattr(spacy_model, "installed", str)
    library = opened(corpus, model=True)
    assert (kinds(library), library.model, library.problems) == ([EntityType.LOC], "", ())
