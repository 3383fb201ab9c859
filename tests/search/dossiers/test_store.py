"""Dossiers are kept, shared between windows, and nothing that a person wrote is lost."""

import json
import multiprocessing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.article import Article
from search.corrections.model import FigureRef
from search.dossiers import (
    ArticleRef,
    Dossier,
    Dossiers,
    DossiersError,
    Item,
    Passage,
    TopicRef,
    What,
    WholeArticle,
    document,
)
from search.keeping import Newer, Unreadable

ARTICLE = Article(id="pont", title="Le pont rouvre", text="Le pont rouvre lundi. Il a coûté 12 millions d’euros.")


def article(id: str) -> WholeArticle:
    return WholeArticle(ArticleRef(article=id, title=f"Titre de {id}"))


def names(dossiers: Dossiers) -> list[str]:
    """What stands in the first dossier."""
    return [item.what.of.article for item in dossiers.all()[0].items if isinstance(item.what, WholeArticle)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "dossiers" / "cle"


def test_what_one_window_sets_aside_another_sees(folder: Path) -> None:
    here, there = Dossiers(folder), Dossiers(folder)
    assert there.all() == ()
    made = here.create("À suivre")
    item = here.add(made.id, Passage.at(ARTICLE, (21, 60)), "à vérifier\nau conseil")
    (seen,) = there.all()
    assert seen.name == "À suivre"
    assert seen.items == (item,)
    assert isinstance(item.what, Passage) and item.what.text == "Il a coûté 12 millions d’euros."
    assert Dossiers(folder).find("à SUIVRE") == seen == Dossiers(folder).find(made.id)


def test_a_name_that_is_there_is_the_same_dossier(folder: Path) -> None:
    here, there = Dossiers(folder), Dossiers(folder)
    assert here.create("Ponts") == there.create(" ponts ")
    with pytest.raises(DossiersError, match="il faut un nom"):
        here.create(" \x1b ")


def test_the_same_thing_stands_once_and_no_note_is_lost(folder: Path) -> None:
    here = Dossiers(folder)
    made = here.create("Ponts")
    first = here.add(made.id, article("a"), "une note")
    assert here.add(made.id, article("a"), "une note") == first
    assert here.add(made.id, article("a"), "une autre").note == "une note\nune autre"
    assert names(here) == ["a"]


def test_items_go_where_they_are_moved_and_no_further_than_the_ends(folder: Path) -> None:
    here = Dossiers(folder)
    made = here.create("Ponts")
    items = [here.add(made.id, article(name)) for name in "abc"]
    assert here.move(made.id, items[2].id, -1) == 1
    assert names(here) == ["a", "c", "b"]
    assert here.move(made.id, items[0].id, 9) == 2
    assert names(here) == ["c", "b", "a"]
    here.undo()
    here.undo()
    assert names(here) == ["a", "b", "c"]


def test_every_change_is_taken_back_last_first(folder: Path) -> None:
    here = Dossiers(folder)
    made = here.create("Ponts")
    states = [here.all()]
    a = here.add(made.id, article("a"))
    b = here.add(made.id, article("b"))
    states.append(here.all())
    for change in (
        lambda: here.annotate(made.id, a.id, "mieux", ""),
        lambda: here.drop(made.id, a.id),
        lambda: here.move(made.id, b.id, 0),  # changes nothing, and is nothing to take back
        lambda: here.rename(made.id, "Viaducs"),
        lambda: here.remove(made.id),
    ):
        change()
        if here.all() != states[-1]:
            states.append(here.all())
    for state in reversed(states[1:-1]):
        assert here.undo()
        assert here.all() == state
    assert here.undo() == here.undo() == "ajout"
    assert here.all() == states[0]
    here.undo()
    assert here.all() == ()
    assert here.undo() is None


def test_the_last_change_of_an_earlier_session_is_taken_back(folder: Path) -> None:
    assert Dossiers(folder).restore() is None
    made = Dossiers(folder).create("Ponts")
    one = Dossiers(folder).add(made.id, article("a"), "une note\nde deux lignes")
    Dossiers(folder).drop(made.id, one.id)
    assert Dossiers(folder).restore() == Dossiers(folder).all()
    (kept,) = Dossiers(folder).all()[0].items
    assert (kept.id, kept.note) == (one.id, "une note\nde deux lignes")
    # Taking it back was a change, too.
    Dossiers(folder).restore()
    assert Dossiers(folder).all()[0].items == ()


def test_nothing_is_restored_from_a_damaged_file_or_without_one(folder: Path) -> None:
    assert Dossiers(None).restore() is None
    made = Dossiers(folder).create("Ponts")
    Dossiers(folder).add(made.id, article("a"))
    (folder / "dossiers.previous.json").write_bytes(b"{")
    before = Dossiers(folder).all()
    assert Dossiers(folder).restore() is None
    assert Dossiers(folder).all() == before


def test_a_note_that_another_window_changed_is_not_written_over(folder: Path) -> None:
    here, there = Dossiers(folder), Dossiers(folder)
    made = here.create("Ponts")
    item = here.add(made.id, article("a"), "avant")
    there.annotate(made.id, item.id, "de l’autre", "avant")
    with pytest.raises(DossiersError, match="une autre fenêtre a changé"):
        here.annotate(made.id, item.id, "de moi", "avant")
    with pytest.raises(DossiersError, match="sa note a changé"):
        here.undo()  # what it would remove has another's note by now
    assert here.all()[0].items[0].note == "de l’autre"


def test_what_another_window_removed_is_said_to_be_gone(folder: Path) -> None:
    here, there = Dossiers(folder), Dossiers(folder)
    made = here.create("Ponts")
    item = here.add(made.id, article("a"))
    there.drop(made.id, item.id)
    with pytest.raises(DossiersError, match="ce n’est plus dans"):
        here.annotate(made.id, item.id, "x", "")
    there.remove(made.id)
    with pytest.raises(DossiersError, match="n’existe plus"):
        here.add(made.id, article("b"))


def _add(folder: Path, name: str) -> None:
    here = Dossiers(folder)
    made = here.create("Ensemble")
    for number in range(10):
        here.add(made.id, article(f"{name}-{number}"), f"note {name}")


def test_two_programs_that_add_to_one_dossier_are_both_kept(folder: Path) -> None:
    context = multiprocessing.get_context("fork")
    programs = [context.Process(target=_add, args=(folder, name)) for name in "ab"]
    for program in programs:
        program.start()
    for program in programs:
        program.join(60)
    (made,) = Dossiers(folder).all()
    assert sorted(names(Dossiers(folder))) == sorted(f"{name}-{number}" for name in "ab" for number in range(10))
    assert len({item.id for item in made.items}) == 20


def test_a_damaged_file_is_kept_aside_and_the_version_before_taken_up(folder: Path) -> None:
    here = Dossiers(folder)
    made = here.create("Ponts")
    here.add(made.id, article("a"))
    (folder / "dossiers.json").write_bytes(b'{"version": 1, "dossiers": [{}]}')
    later = Dossiers(folder)
    assert [each.name for each in later.all()] == ["Ponts"]
    assert "abîmé" in later.problems[0].message
    assert len(list(folder.glob("dossiers.damaged-*.json"))) == 1


def test_a_later_version_s_file_is_neither_read_nor_changed(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "dossiers.json").write_text('{"version": 9}')
    here = Dossiers(folder)
    assert here.all() == ()
    with pytest.raises(DossiersError, match="version plus récente"):
        here.create("Ponts")
    assert (folder / "dossiers.json").read_text() == '{"version": 9}'


def test_what_cannot_be_kept_is_said_in_french_and_nothing_has_changed(tmp_path: Path) -> None:
    (tmp_path / "occupé").write_text("un fichier à la place du dossier")
    here = Dossiers(tmp_path / "occupé" / "dossiers")
    with pytest.raises(DossiersError, match=r"changement non gardé \(ce n’est pas un dossier\)"):
        here.create("Ponts")
    assert here.all() == ()


def test_without_a_folder_they_last_as_long_as_the_program() -> None:
    here = Dossiers(None)
    made = here.create("Ponts")
    here.add(made.id, article("a"))
    assert names(here) == ["a"]


# The file's form

words = st.text(max_size=8)
refs = st.builds(
    ArticleRef,
    article=words,
    title=words,
    source=st.none() | words,
    published=st.none() | st.dates(),
    author=st.none() | words,
    url=st.none() | words,
    page=st.none() | words,
)
figures = st.builds(FigureRef, words, st.just(0), st.just(1), words)
whats: st.SearchStrategy[What] = st.one_of(
    st.builds(WholeArticle, refs),
    st.builds(Passage, refs, st.integers(0, 99), st.integers(0, 99), words, words, words),
    st.builds(TopicRef, words, words, words, words, st.lists(figures).map(tuple)),
)
MADE = datetime(2024, 3, 1, 12, 30, tzinfo=UTC)


@settings(suppress_health_check=[HealthCheck.too_slow])  # ten texts to each of some items
@given(st.lists(st.tuples(whats, words), max_size=3))
def test_what_is_written_is_read_again(made: list[tuple[What, str]]) -> None:
    items = tuple(Item(id=f"i{n}", made=MADE, what=what, note=note) for n, (what, note) in enumerate(made))
    dossiers = (Dossier(id="d", name="Ponts", made=MADE, items=items),)
    assert document.read(document.dump(dossiers)) == dossiers


@given(st.recursive(st.none() | st.integers() | st.text(max_size=5), lambda inner: st.lists(inner, max_size=3)))
def test_any_json_in_the_place_of_dossiers_is_read_or_refused(value: Any) -> None:
    data = json.dumps({"version": 1, "dossiers": value}).encode()
    if value == []:
        assert document.read(data) == ()
    else:
        with pytest.raises(Unreadable):
            document.read(data)


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with pytest.raises((Unreadable, Newer)):
        document.read(data)


def test_every_earlier_version_has_its_migration() -> None:
    assert set(document.MIGRATIONS) == set(range(1, document.VERSION))
