"""What holds for every text: offsets, order, no exception."""

import sys
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.entities.model import Mention
from corpus.entities.recogniser import find_mentions
from corpus.entities.tokens import fold, plain, tokenise

_WORDS = (
    "Microsoft Mistral AI Le la l' d' L’ de du des X M$ MS Orange Emmanuel Macron M. Mme Paris-Lyon Comité "
    "firme Redmond ( ) « » “ ” \" ' - . , : ! 16 2024 19e A6 RN société française start-up (FTC) JO Jeux olympiques "
    "ministre ÉTAT œ e\u0301 \u202e \u200b \x1b[31m [b] 𝔐 🇫🇷 https://x.fr a@b.c @moi # & Le\u00a0Chat"
)
_PIECES = st.sampled_from(_WORDS.split(" "))
_TEXTS = st.lists(st.one_of(_PIECES, st.text(max_size=5)), max_size=40).flatmap(
    lambda pieces: st.sampled_from([" ", "", "\n", "\u00a0"]).map(lambda glue: glue.join(pieces))
)


def assert_sound(text: str, mentions: list[Mention]) -> None:
    end = 0
    for mention in mentions:
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        assert mention.canonical.strip()
        assert "\n" not in mention.text
        end = mention.end


@settings(max_examples=300, deadline=None)
@given(_TEXTS)
def test_mentions_slice_the_text_in_order_without_overlap(text: str) -> None:
    assert_sound(text, find_mentions(text))


@settings(max_examples=100, deadline=None)
@given(_TEXTS)
def test_the_same_text_gives_the_same_mentions(text: str) -> None:
    assert find_mentions(text) == find_mentions(text)


@given(_TEXTS)
def test_tokens_cover_all_but_spaces_in_order(text: str) -> None:
    tokens = tokenise(text)
    covered: set[int] = set()
    end = 0
    for word, start, stop in zip(tokens.words, tokens.starts, tokens.ends, strict=True):
        assert end <= start < stop
        assert plain(text)[start:stop] == word
        covered.update(range(start, stop))
        end = stop
    left = {text[i] for i in range(len(text)) if i not in covered}
    assert all(character.isspace() for character in left)
    assert len(tokens.opens) == len(tokens.shouted) == len(tokens)


@given(_TEXTS)
def test_a_handle_on_another_line_changes_nothing_in_how_the_others_are_read(text: str) -> None:
    alone, beside = tokenise(text), tokenise(f"{text}\n@")
    size = len(alone)
    assert alone.words == beside.words[:size]
    assert alone.shapes == beside.shapes[:size]
    assert alone.shouted == beside.shouted[:size]


@given(st.text(max_size=60))
def test_the_plain_form_keeps_every_offset(text: str) -> None:
    assert len(plain(text)) == len(text)


@given(st.text(max_size=20))
def test_folding_twice_changes_nothing(word: str) -> None:
    assert fold(fold(word)) == fold(word)


RUNS = [
    "Comité de la ",
    "La firme de Redmond. ",
    "Aa bb (AB) ",
    "a.",
    "Aa-",
    "« A » ",
    "Jean van ",
    "ABC ",
    "(",
    "place de ",
    "Rue ",
    "Mont Blanc ",
    "Tour de France de Paris ",
    "JO Paris ",
    '"Aa" ',
    "ABcdLes",
    "NOUS DE LA ",
    "président de Aa ",
    "Renault 4 Aa ",
    "Lyon, Aa, ",
    "le club phocéen OM ",
    "Microsoft-",
]


@pytest.mark.parametrize("piece", RUNS)
def test_long_runs_of_anything_are_read(piece: str) -> None:
    text = piece * 500
    assert_sound(text, find_mentions(text))


def steps(text: str) -> int:
    """Lines of Python that recognition runs through: a measure of work that is the same on every machine."""
    count = 0

    def line(frame: FrameType, event: str, argument: object) -> Any:
        nonlocal count
        count += 1
        return line

    before = sys.gettrace()
    sys.settrace(line)
    try:
        find_mentions(text)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("piece", RUNS)
def test_twice_the_text_is_no_more_than_twice_the_work(piece: str) -> None:
    find_mentions(piece)  # what is read once and kept
    assert steps(piece * 160) < 2.2 * steps(piece * 80)
