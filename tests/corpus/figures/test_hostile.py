"""Long adversarial texts: they end, in time that grows with their length, and offsets stay true.

That the time grows no faster than the length is measured in ``tests/benchmarks/figures.py``; here a quadratic rule
would take hours.
"""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from corpus.figures.recogniser import find_figures
from corpus.french.wordlists import word_set

_SIZE = 60_000


@pytest.mark.parametrize(
    "piece",
    [
        "A ", "123 ", "mille ", "milles ", "cent mille millions ", "9", "1,", "1.1.", "12/12/", "12h", "« 3 ", '" ',
        "selon X ", "a dit, ", ", lui, ", "qui, ", "le 3 mai ", "il y a ", "à l'", "et 2 ", "R+", "un tiers ", "$",
        "dont 3, ", "3 livres ", "Montréal $3 ", "M. ", "que dit ", "son ", "fait-on savoir ",
        "n'a pas dit : 3 ", '"3 francs" ', "3 ans, voire 3 ", "selon le bilan que ", "« On a 3 ânes. » ",
        "Roy, 34 ans, ",
    ],
)  # fmt: skip
def test_a_long_run_of_anything_ends(piece: str) -> None:
    text = piece * (_SIZE // len(piece))
    for figure in find_figures(text, date(2025, 3, 4)):
        assert text[figure.start : figure.end] == figure.text


@pytest.mark.parametrize(
    "text",
    [
        "123 " * 750_000,
        "9" * 300_000,
        "9" * 30 + " millions 2",
        f"de 2 à {'9' * 30} millions",
        "un sur " + "9" * 5000,
        "12 h " + "9" * 5000,
    ],
)
def test_a_number_too_long_to_be_one_is_none(text: str) -> None:
    assert all(figure.value is None or figure.value < 10**40 for figure in find_figures(text, None))


_WORDS = sorted(
    word_set(
        """
        0 00 0,0 000 1 un zéro € $ % sur chance millions mille milles cents et demi quart tiers de à entre - – . , ; :
        ( ) « » fois magnitude h 24 29 février 31 2024 9999 1/0 0/0 virgule livres R+ p. 100 en huit semaine du selon
        la mairie affirme dont contre lundi l’été dernier prochain il y a ans depuis le Le A-t-elle dit que par estimé
        """
    )
)


@given(
    st.lists(st.tuples(st.sampled_from(_WORDS), st.sampled_from((" ", "", "\u00a0", "\n"))), max_size=30),
    st.none() | st.dates(),
)
def test_any_row_of_the_words_that_figures_are_made_of_is_read(
    pieces: list[tuple[str, str]], published: date | None
) -> None:
    text = "".join(word + gap for word, gap in pieces)
    end = 0
    for figure in find_figures(text, published):
        assert figure.start >= end
        assert text[figure.start : figure.end] == figure.text
        end = figure.end


_DIGITS = ("1", "5", "12", "48", "101", "220", "2009", "2024", "1 200", "00", "2,5", "12.5", "10.220")
_JOINTS = (".", "/", "-", ":", "'", ",", "h", "°", "x", "+", "/CE", "\n", " ", "")


@example("directive ", [("2009", "/"), ("48", "/CE")])
@example("le ", [("10.220", "."), ("101", "."), ("5", "")])
@example("hiver ", [("2009", "/")])
@example("", [("12.5", "-"), ("14", "")])
@given(
    st.sampled_from(("", "le ", "du ", "hiver ", "directive ", "adresse ", "loi du ", "l’été ", "à ")),
    st.lists(st.tuples(st.sampled_from(_DIGITS), st.sampled_from(_JOINTS)), min_size=1, max_size=6),
)
def test_numbers_joined_in_any_way_are_read_or_passed_over(before: str, pieces: list[tuple[str, str]]) -> None:
    """Addresses of machines, references of laws, coordinates: « 2009/48/CE », « 10.220.101.5 », « hiver 2009/ »."""
    text = before + "".join(digits + joint for digits, joint in pieces)
    for figure in find_figures(text, date(2025, 3, 4)):
        assert text[figure.start : figure.end] == figure.text


def test_names_taken_up_from_sentence_to_sentence_end() -> None:
    text = "Son porte-parole annonce une trêve. " * 3_000 + "Son porte-parole annonce 12 renforts."
    assert [figure.attribution for figure in find_figures(text, None)] == ["son porte-parole"]
