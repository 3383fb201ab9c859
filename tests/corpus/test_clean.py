"""Cleaning: nothing a terminal would obey stays, ordinary text stays as it is."""

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from corpus.french.clean import clean, clean_line

ORDINARY = st.text(
    st.sampled_from(
        "abcdefghijklmnopqrstuvwxyzABCÉÈÀÇéèêëàâçùûüôöîïœæŒ0123456789 ’'«»“”…–—-,.;:?!()%€$£°\n\t\u00a0\u202f"
    )
)
# Dense in what matters, so that sequences, halves of sequences and joints between them come up.
HOSTILE = st.text(
    st.sampled_from("\x1b\x9b\x9d\x90\x9c\x07[]P\\;mlhH012 aé\u0301\u200b\u202e\r\n\t\ud800\udc00\ufeff\x85\u2028")
)

FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)


@given(st.text() | HOSTILE | st.text(st.characters(categories=["Cc", "Cf", "Cs", "Ll", "Mn"])))
@example("\x1b\u200b[31m")
@example("e\u200b\u0301")
def test_nothing_forbidden_is_left_and_a_second_pass_changes_nothing(text: str) -> None:
    cleaned = clean(text)
    assert not FORBIDDEN.search(cleaned)
    assert unicodedata.is_normalized("NFC", cleaned)
    assert clean(cleaned) == cleaned
    cleaned.encode()


@given(ORDINARY)
def test_ordinary_text_comes_back_as_it_was(text: str) -> None:
    assert clean(text) == text


@given(st.lists(ORDINARY, min_size=2, max_size=5), st.data())
def test_escape_sequences_go_whole(pieces: list[str], data: st.DataObject) -> None:
    sequences = st.sampled_from(
        [
            "\x1b[0m",
            "\x1b[38;5;12m",
            "\x1b[?1049h",
            "\x9b2J",
            "\x1b]0;titre\x07",
            "\x1b]8;;https://exemple.fr\x1b\\",
            "\x9d52;c;QUJD\x9c",
            "\x1bPq#0\n~~\x1b\\",
            "\x1b_Gf=24\x1b\\",
            "\x1b(B",
            "\x1bc",
        ]
    )
    hostile = "".join(piece + data.draw(sequences) for piece in pieces)
    assert clean(hostile) == "".join(pieces)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("l’été\r\nsuivant\rencore", "l’été\nsuivant\nencore"),
        ("\ufeffDébut", "Début"),
        ("por\u00adte\u200b-pa\u2060role", "porte-parole"),
        ("e\u0301te\u0301", "été"),
        ("au \u202etrebla\u202c port", "au trebla port"),
        ("page 1\x0cpage 2", "page 1\npage 2"),
        ("1\u202f500\u00a0€", "1\u202f500\u00a0€"),
    ],
)
def test_what_becomes_of(written: str, kept: str) -> None:
    assert clean(written) == kept


def test_a_control_string_that_never_ends_does_not_take_the_article_with_it() -> None:
    assert clean("avant \x1b]0;titre sans fin\nLa suite de l’article.") == "avant \nLa suite de l’article."


def test_a_letter_of_another_code_page_takes_nothing_with_it() -> None:
    assert clean("Les \x90lus ont voté.") == "Les lus ont voté."
    assert clean("avant \x90caché\x9c après") == "avant  après"


@given(st.text() | HOSTILE)
def test_a_line_is_one_line_without_blanks_around(text: str) -> None:
    line = clean_line(text)
    assert "\n" not in line and "\t" not in line and "  " not in line
    assert line == line.strip(" ") == clean_line(line)


def test_a_line_keeps_the_spaces_of_french_typography() -> None:
    assert clean_line(" Bruxelles\u00a0: 1\u202f500 \n puces ") == "Bruxelles\u00a0: 1\u202f500 puces"
