"""The keys of the settings: written as a person writes them, and told where they can't be taken."""

import pytest

from tui import keymap


def read(**written: str) -> tuple[dict[str, str], list[str]]:
    keys, told = keymap.read({name.replace("_", "-"): value for name, value in written.items()})
    return keys, [line.replace("\u00a0", " ") for line in told]


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("Q", "Q"),
        ("é", "é"),
        ("!", "exclamation_mark"),
        ("backslash", "backslash"),
        ("f5, $", "f5,dollar_sign"),
        ("Ctrl+B", "ctrl+b"),
        ("ctrl+b", "ctrl+b"),
        ("Maj+q", "Q"),
        ("Maj+F3", "shift+f3"),
        ("Page préc.", "pageup"),
        ("Suppr", "delete"),
    ],
)
def test_keys_are_written_as_they_are_shown_or_as_textual_calls_them(written: str, key: str) -> None:
    assert read(zoom=written) == ({"zoom": key}, [])


def test_a_comma_alone_is_the_key_of_that_name() -> None:
    assert read(previous_paragraph=",")[0] == {"previous-paragraph": "comma"}


@pytest.mark.parametrize("written", ["ctrl+", "ctrl+azerty", "controle+b", "un mot"])
def test_what_is_no_key_is_told_and_leaves_the_one_that_was(written: str) -> None:
    keys, told = read(zoom=written)
    assert keys == {}
    assert told == [f"[keys] zoom : « {written} » n’est pas une touche"]


def test_no_key_at_all_leaves_the_one_that_was() -> None:
    assert read(zoom="") == ({}, ["[keys] zoom : aucune touche n’est donnée"])


def test_a_name_of_nothing_is_told_with_one_that_is_near() -> None:
    assert read(compar="f4") == ({}, ["aucune touche ne s’appelle « compar » ; vouliez-vous dire « compare » ?"])


def test_a_key_that_something_else_has_in_the_same_place_is_told_once() -> None:
    assert read(quit="x")[1] == [
        "[keys] quit : « x » était la touche de part (corriger : autre chose que la référence)"
    ]
    assert len(read(quit="f6", zoom="f6")[1]) == 1
    assert read(quit="x", part="q")[1] == []
