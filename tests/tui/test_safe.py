"""Nothing that a terminal would obey gets through."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from tui.terminal.safe import safe

_DIRECTIONS = {"LRO", "RLO", "LRE", "RLE", "PDF", "LRI", "RLI", "FSI", "PDI"}


@given(st.text())
def test_no_control_format_or_surrogate_character_is_left(text: str) -> None:
    for character in safe(text):
        assert unicodedata.category(character) not in {"Cc", "Cs"}
        assert unicodedata.bidirectional(character) not in _DIRECTIONS
        assert character not in "\u200b\u200c\u200d\u2060\ufeff\u00ad"


def test_escape_sequences_lose_their_escape() -> None:
    assert safe("a\x1b]52;c;eA==\x07b\x9b31mc") == "a]52;c;eA==b31mc"


def test_white_space_becomes_one_space_and_french_spaces_stay() -> None:
    assert safe("a\tb\nc\u00a0;\u202f1") == "a b c\u00a0;\u202f1"
    assert safe("1\u202f000", plain_spaces=True) == "1\u00a0000"


@given(st.text(st.characters(categories=("L", "N", "P", "Zs"))))
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert safe(text) == text
