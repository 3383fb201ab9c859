"""Escape and what is typed right behind it."""

import pytest

from tui.terminal.key_parser import KeyParser


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("\x1bt", ["escape", "t"]),
        ("\x1bT", ["escape", "T"]),
        ("\x1b?", ["escape", "question_mark"]),
        ("\x1b", ["escape"]),
        ("\x1b[A", ["up"]),
        ("\x1b\x1b[B", ["escape", "down"]),
        ("té", ["t", "é"]),
    ],
)
def test_escape_is_a_key_of_its_own_whatever_comes_behind_it(typed: str, keys: list[str]) -> None:
    parser = KeyParser()
    events = [event for character in typed for event in parser.feed(character)]
    events += list(parser.feed(""))
    assert [getattr(event, "key", None) for event in events] == keys
