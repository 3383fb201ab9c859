"""Escape and what is typed right behind it, and what is pasted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual.message import Message

from tui.terminal.key_parser import KeyParser

BEGIN, END = "\x1b[200~", "\x1b[201~"


def parsed(typed: str) -> list[Message]:
    parser = KeyParser()
    return [event for character in typed for event in parser.feed(character)] + list(parser.feed(""))


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
    assert [getattr(event, "key", None) for event in parsed(typed)] == keys


@given(st.text(st.sampled_from("aq~[201\x1b\r\t\n é"), min_size=1, max_size=60).filter(lambda text: END not in text))
def test_what_is_pasted_is_text_and_presses_no_key(text: str) -> None:
    pasted, key = parsed(f"{BEGIN}{text}{END}j")
    assert isinstance(pasted, events.Paste) and pasted.text == text.replace("\x1b", "")
    assert isinstance(key, events.Key) and key.key == "j"


def test_an_escape_sequence_in_what_is_pasted_does_not_end_it() -> None:
    pasted, key = parsed(f"{BEGIN}\x1b[31mrouge\x1b[20\tq\r\x1b[Aoublié{END}\x1b[A")
    assert isinstance(pasted, events.Paste) and pasted.text == "[31mrouge[20\tq\r[Aoublié"
    assert isinstance(key, events.Key) and key.key == "up"
