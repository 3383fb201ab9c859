"""Lines break where French typography lets them, and nowhere else."""

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, split_graphemes

from tui.wrapping import wrap

texts = st.text(
    alphabet=st.one_of(
        st.sampled_from("abcdeéœ0123456789 \t\n-‐.,;:!?«»()%€’\u00a0\u202f"),
        st.sampled_from("日本語e\u0301\u200d\ufe0f❤👨👩"),
        st.characters(exclude_categories=["Cs", "Cc"]),
    ),
    max_size=200,
)
widths = st.integers(min_value=1, max_value=40)
prose = st.lists(
    st.from_regex(r"[a-zéà]{1,9}", fullmatch=True)
    | st.sampled_from(["mot ;", "mot\u00a0!", "« mot »", "40\u202f000"]),
    min_size=1,
    max_size=30,
).map(" ".join)


def lines(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width)]


@given(texts, widths)
def test_the_lines_hold_all_the_text_in_order_but_white_space(text: str, width: int) -> None:
    spans = wrap(text, width)
    end = 0
    for start, stop in spans:
        assert start <= stop
        assert text[end:start].strip(" \t\n") == ""
        end = stop
    assert text[end:].strip(" \t\n") == ""


@given(texts, widths)
def test_no_line_is_wider_than_asked_save_for_one_character(text: str, width: int) -> None:
    for line in lines(text, width):
        assert cell_len(line) <= width or len(split_graphemes(line)[0]) == 1


@given(texts, widths)
def test_a_line_never_begins_nor_ends_with_an_ordinary_space(text: str, width: int) -> None:
    for line in lines(text, width):
        assert line == line.strip(" \t")
        assert "\n" not in line


@given(prose, st.integers(min_value=12, max_value=60))
def test_prose_is_filled_and_high_punctuation_stays_with_its_word(text: str, width: int) -> None:
    broken = lines(text, width)
    for line, following in itertools.pairwise(broken):
        assert not following.startswith((";", "!", "»", "\u00a0", "\u202f"))
        assert not line.endswith(("«", "\u00a0", "\u202f"))
        first = re.split(r"(?<![«]) (?![;»])", following)[0]
        assert cell_len(line) + 1 + cell_len(first) > width
    assert " ".join(broken) == text


@given(texts, st.integers(min_value=2, max_value=40))
def test_every_paragraph_is_wrapped_on_its_own(text: str, width: int) -> None:
    apart = [line for paragraph in text.split("\n") for line in lines(paragraph, width)]
    assert lines(text, width) == apart


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("", 10, [""]),
        ("un\n\ndeux", 10, ["un", "", "deux"]),
        ("le porte-parole", 9, ["le porte-", "parole"]),
        ("le 2024-02-26 au soir", 8, ["le", "2024-02-", "26 au", "soir"]),
        ("valorisée 2\u00a0milliards", 13, ["valorisée", "2\u00a0milliards"]),
        ("soit 40 000 euros", 8, ["soit", "40 000", "euros"]),
        ("vraiment ?", 8, ["vraiment", "?"]),
        ("dit-il vraiment ?", 10, ["dit-il", "vraiment ?"]),
        ("elle dit « oui » enfin", 12, ["elle dit", "« oui »", "enfin"]),
        ("日本語日本語", 5, ["日本", "語日", "本語"]),
        ("anticonstitutionnel", 8, ["anticons", "titution", "nel"]),
        ("e\u0301te\u0301", 2, ["e\u0301t", "e\u0301"]),
    ],
)
def test_examples(text: str, width: int, expected: list[str]) -> None:
    assert lines(text, width) == expected


def test_a_line_without_a_cell_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        wrap("mot", 0)
