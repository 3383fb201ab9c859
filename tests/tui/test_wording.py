"""What is read on screen is French and set as French is."""

import re

import pytest
from textual.binding import Binding

from corpus.article import Problem
from search.results import Results
from tui.actions import ALL_KEYS, CHOOSING, SHOWN, Place, key_name
from tui.screens import notes
from tui.screens.help import HelpScreen

_BAD_SPACE = re.compile(r"[^\s] [:;?!»%€]|« |\w'\w|\.\.\.")
_KEYS: list[Binding] = ALL_KEYS


@pytest.mark.parametrize("binding", _KEYS, ids=lambda binding: binding.id)
def test_what_a_key_does_is_well_set(binding: Binding) -> None:
    for words in (binding.description, binding.tooltip):
        assert words and not _BAD_SPACE.search(words)


@pytest.mark.parametrize("place", Place)
def test_help_is_well_set(place: Place) -> None:
    for keys, words in HelpScreen(place, {}).rows:
        assert keys or words
        assert not _BAD_SPACE.search(words)


def test_notes_are_well_set() -> None:
    said = [
        notes.indexing(1, 1200).plain,
        notes.nothing(Results("pont", (), 0, suggestion="ponts", notice="Un mot a été laissé de côté.")).plain,
        notes.nothing(Results("", (), 0)).plain,
        notes.refused("dossier : vide").plain.replace("dossier : vide", ""),
        notes.problems((Problem("a", "b"),)),
        notes.problems((Problem("a", "b"), Problem("c", "d"))),
        notes.problems((Problem("a", "b", refused=False),)),
        notes.too_small(10, 5),
    ]
    for words in said:
        assert words and not _BAD_SPACE.search(words)
    assert "1\u202f200\u00a0articles" in said[0]
    assert "1\u00a0fichier mal lu" in said[4]
    assert "2\u00a0fichiers mal lus" in said[5]


def test_the_keys_of_the_bottom_line_exist() -> None:
    names = {binding.id for binding in _KEYS}
    for place, shown in SHOWN.items():
        assert set(shown) <= names
        assert "list.choose" not in shown or place in CHOOSING


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("enter", "Entrée"),
        ("ctrl+p", "Ctrl+P"),
        ("shift+tab", "Maj+Tab"),
        ("slash", "/"),
        ("N", "N"),
        ("space", "Espace"),
    ],
)
def test_keys_are_called_by_their_french_names(key: str, name: str) -> None:
    assert key_name(key) == name
