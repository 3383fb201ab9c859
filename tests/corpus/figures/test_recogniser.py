"""What holds for any text whatever."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.figures.model import Qualifier
from corpus.figures.recogniser import find_figures

_PIECES = st.sampled_from(
    [
        "12",
        "1 200",
        "2024",
        "trois",
        "vingt",
        "-",
        "et",
        " ",
        "\n",
        "millions",
        "%",
        "€",
        "$",
        "de",
        "d’",
        "à",
        "entre",
        "lundi",
        "mars",
        "3",
        "er",
        "h",
        "30",
        "selon",
        "la police",
        "plus de",
        "personnes",
        "sur",
        "dix",
        "demi",
        "une",
        "vingtaine",
        ".",
        ",",
        "«",
        "»",
        "/",
        "°C",
        "km",
        "ans",
        "il y a",
        "fin",
        "contre",
        "n’a pas",
        "loi",
        "du",
        "rue",
        "İ",
        "ß",
        "\u202f",
        "😀",
        "\u0301",
        "٣",
        "²",
        "½",
    ]
)


_TEXTS = st.one_of(
    st.lists(_PIECES, max_size=40).map("".join),
    st.lists(_PIECES, max_size=40).map(" ".join),
    st.text(max_size=120),
)


@settings(max_examples=300)
@given(
    st.lists(_PIECES, max_size=40).map("".join) | st.lists(_PIECES, max_size=40).map(" ".join) | st.text(max_size=120)
)
def test_offsets_slice_the_text_and_figures_never_overlap(text: str) -> None:
    end = 0
    for figure in find_figures(text, date(2025, 3, 4)):
        assert end <= figure.start < figure.end <= len(text)
        assert text[figure.start : figure.end] == figure.text
        end = figure.end


@settings(max_examples=200)
@given(st.lists(_PIECES, max_size=40).map(" ".join))
def test_intervals_hold_the_value(text: str) -> None:
    for figure in find_figures(text, None):
        if figure.value is None or figure.value < 0:
            continue
        assert figure.low is None or figure.low <= figure.value
        assert figure.high is None or figure.high >= figure.value
        if figure.qualifier is Qualifier.EXACT:
            assert figure.low == figure.high == figure.value


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u202f"])
@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_typography_changes_nothing(space: str, apostrophe: str) -> None:
    text = "Près de 1 200 salariés, soit 3,4 % de plus, pour 12 millions d'euros."
    written = text.replace("1 200", f"1{space}200").replace(" %", f"{space}%").replace("'", apostrophe)
    plain, typeset = find_figures(text, None), find_figures(written, None)
    assert [(f.start, f.end, f.value, f.kind) for f in plain] == [(f.start, f.end, f.value, f.kind) for f in typeset]


_HEAVY = (
    "1|1 |a|1a|1-|1.|.|«|« 3 euros |3 millions, |selon 3 |vingt-|un |3 francs |lundi |2024-|dans |de |"
    "'|12/|@|a.|n'a pas |"
    "la police a compté 3 morts, |\u0301"
)


@pytest.mark.parametrize("piece", _HEAVY.split("|"))
def test_any_long_text_is_read_to_its_end(piece: str) -> None:
    find_figures(piece * (60_000 // len(piece)), date(2025, 3, 4))


def test_an_empty_text_states_nothing() -> None:
    assert find_figures("", None) == []
