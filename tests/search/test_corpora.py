"""Corpora by name: what was made in one follows it, and nothing at its path is touched."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.french.clean import clean_line
from search import corpora
from search.corpora import Corpora, CorporaError, NamedCorpus
from search.identity import corpus_key
from search.keeping import Newer, Unreadable
from search.library import Library


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def press(folder: Path, words: str = "La ville paiera 12 millions d’euros.") -> Path:
    folder.mkdir(parents=True)
    (folder / "un.txt").write_text(f"Le budget est voté\n\n{words}\n", "utf-8")
    return folder


def opened(root: Path, tmp_path: Path, data: Path) -> Library:
    return Library.open(root, cache=tmp_path / "cache", data=data)


def test_a_corpus_is_found_by_its_name_whatever_the_capitals(tmp_path: Path, data: Path) -> None:
    root = press(tmp_path / "presse")
    made = Corpora(data).add("Presse  du\x07 matin", root)
    assert made.name == "Presse du matin"
    assert Corpora(data).named("presse DU matin") == made
    assert Corpora(data).at(tmp_path / "presse" / ".." / "presse") == made
    assert [each.name for each in Corpora(data).all()] == ["Presse du matin"]


@pytest.mark.parametrize("name", ["", " ", "-x", ".x", "a/b", "x" * 61])
def test_what_is_no_name_is_refused(name: str, tmp_path: Path, data: Path) -> None:
    with pytest.raises(CorporaError, match="ne peut pas être un nom"):
        Corpora(data).add(name, press(tmp_path / "presse"))
    assert Corpora(data).all() == ()


def test_a_name_is_given_once_and_a_corpus_has_one(tmp_path: Path, data: Path) -> None:
    one, other = press(tmp_path / "un"), press(tmp_path / "deux")
    Corpora(data).add("presse", one)
    with pytest.raises(CorporaError, match="est déjà le nom"):
        Corpora(data).add("Presse", other)
    with pytest.raises(CorporaError, match="s’appelle déjà"):
        Corpora(data).add("journaux", one)
    Corpora(data).add("journaux", other)
    with pytest.raises(CorporaError, match="est déjà le nom"):
        Corpora(data).rename("journaux", "presse")
    assert Corpora(data).rename("journaux", "Journaux").name == "Journaux"


def test_nothing_is_named_that_is_not_there(tmp_path: Path, data: Path) -> None:
    with pytest.raises(CorporaError, match="aucun fichier ni dossier"):
        Corpora(data).add("rien", tmp_path / "rien")


def test_to_forget_a_name_leaves_the_press_and_what_was_made(tmp_path: Path, data: Path) -> None:
    root = press(tmp_path / "presse")
    Corpora(data).add("presse", root)
    with opened_and_closed(root, tmp_path, data) as library:
        library.corrections.ignore("Budget")
    Corpora(data).forget("presse")
    assert Corpora(data).all() == ()
    assert (root / "un.txt").exists()
    with opened_and_closed(root, tmp_path, data) as library:
        assert len(library.corrections.entries()) == 1


class opened_and_closed:
    """A library for the length of a block."""

    def __init__(self, root: Path, tmp_path: Path, data: Path) -> None:
        self._arguments = root, tmp_path, data

    def __enter__(self) -> Library:
        self._library = opened(*self._arguments)
        return self._library

    def __exit__(self, *error: object) -> None:
        self._library.close()


@pytest.mark.parametrize("named", [True, False])
def test_corrections_and_dossiers_follow_a_corpus_that_moves(named: bool, tmp_path: Path, data: Path) -> None:
    root = press(tmp_path / "presse")
    if named:
        Corpora(data).add("presse", root)
    with opened_and_closed(root, tmp_path, data) as library:
        library.corrections.ignore("Budget")
        library.dossiers.create("À suivre")
    moved = root.rename(tmp_path / "ailleurs")
    Corpora(data).move("presse" if named else str(tmp_path / "presse"), moved)
    with opened_and_closed(moved, tmp_path, data) as library:
        assert len(library.corrections.entries()) == 1
        assert [each.name for each in library.dossiers.all()] == ["À suivre"]
    # Another corpus that comes to lie where it was has nothing of it, and forgetting the name loses nothing.
    again = press(tmp_path / "presse", "Rien à voir.")
    with opened_and_closed(again, tmp_path, data) as library:
        assert library.corrections.entries() == ()
    if named:
        Corpora(data).forget("presse")
    with opened_and_closed(moved, tmp_path, data) as library:
        assert len(library.corrections.entries()) == 1


def test_a_corpus_that_moved_without_a_word_is_asked_about(tmp_path: Path, data: Path) -> None:
    root = press(tmp_path / "presse")
    for _ in range(2):  # where something was made, the second opening remembers the place
        with opened_and_closed(root, tmp_path, data) as library:
            library.dossiers.create("À suivre")
            assert library.problems == ()
    (tmp_path / "disque").mkdir()
    moved = root.rename(tmp_path / "disque" / "presse")
    with opened_and_closed(moved, tmp_path, data) as library:
        (told,) = library.problems
        assert str(root) in told.message and "corpora move" in told.message and not told.refused
    with opened_and_closed(press(tmp_path / "disque" / "autre"), tmp_path, data) as library:
        assert library.problems == ()
    Corpora(data).move(str(root), moved)
    with opened_and_closed(moved, tmp_path, data) as library:
        assert [each.name for each in library.dossiers.all()] == ["À suivre"]
        assert library.problems == ()
    assert Corpora(data).all() == ()  # it still has no name


def test_nothing_moves_onto_notes_that_are_there(tmp_path: Path, data: Path) -> None:
    one, other = press(tmp_path / "un"), press(tmp_path / "deux")
    for root in (one, other):
        with opened_and_closed(root, tmp_path, data) as library:
            library.corrections.ignore(root.name)
    with pytest.raises(CorporaError, match="déjà attachés"):
        Corpora(data).move(str(one), other)
    with opened_and_closed(one, tmp_path, data) as library:
        assert "un" in library.corrections.entries()[0].wording


def test_what_was_never_opened_cannot_move(tmp_path: Path, data: Path) -> None:
    with pytest.raises(CorporaError, match="ni corpus de ce nom"):
        Corpora(data).move("jamais", press(tmp_path / "presse"))


def test_a_corpus_without_a_name_keeps_the_key_of_its_path(tmp_path: Path, data: Path) -> None:
    assert Corpora(data).identity(tmp_path) == corpus_key(tmp_path)


def test_a_damaged_list_is_kept_aside_and_said_so(tmp_path: Path, data: Path) -> None:
    Corpora(data).add("presse", press(tmp_path / "presse"))
    Corpora(data).rename("presse", "journaux")
    (data / "corpora" / "corpora.json").write_bytes(b"\0" * 40)
    seen = Corpora(data)
    assert [each.name for each in seen.all()] == ["presse"]  # the version before
    assert seen.problem is not None and "abîmé" in seen.problem.message
    assert [path.read_bytes() for path in (data / "corpora").glob("*damaged*")] == [b"\0" * 40]


names = st.text(min_size=1, max_size=8)


@given(st.lists(st.tuples(names, names), max_size=4, unique_by=(lambda pair: pair[0], lambda pair: pair[1])))
def test_what_is_written_is_read_again_or_refused(pairs: list[tuple[str, str]]) -> None:
    made = datetime(2024, 3, 1, tzinfo=UTC)
    entries = tuple(
        NamedCorpus(name=name, path=Path(f"/{path}"), id=f"{number:016x}", added=made)
        for number, (name, path) in enumerate(pairs)
    )
    try:
        assert corpora.read(corpora.dump(entries)) == entries
    except Unreadable:
        assert any(name != clean_line(name) or name[0] in "-." or "/" in name or "\0" in path
                   or len({each.path for each in entries}) < len(entries) for name, path in pairs)  # fmt: skip


@given(
    st.binary(max_size=40) | st.recursive(st.none() | st.integers() | st.text(max_size=3), st.lists).map(json.dumps)
)
def test_any_bytes_are_read_or_refused(data: bytes | str) -> None:
    with pytest.raises((Unreadable, Newer)):
        corpora.read(data.encode() if isinstance(data, str) else data)


def test_a_later_version_s_list_is_left_alone(tmp_path: Path, data: Path) -> None:
    (data / "corpora").mkdir(parents=True)
    (data / "corpora" / "corpora.json").write_text('{"version": 2}')
    with pytest.raises(CorporaError, match="version plus récente"):
        Corpora(data).add("presse", press(tmp_path / "presse"))
    assert (data / "corpora" / "corpora.json").read_text() == '{"version": 2}'
    assert set(corpora.MIGRATIONS) == set(range(1, corpora.VERSION))
