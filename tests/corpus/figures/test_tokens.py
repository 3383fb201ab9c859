"""Tokens that rules ask for: those of the text, and nothing beyond its ends."""

import pytest

from corpus.figures.tokens import LINE, NUMBER, Tokens


@pytest.mark.parametrize("text", ["", "Onze", "Le 4 mai, 30 ânes sont partis."])
def test_rules_may_look_beyond_both_ends(text: str) -> None:
    tokens = Tokens(text)
    for beyond in (*range(-40, 0), *range(len(tokens), len(tokens) + 40)):
        assert (tokens.word(beyond), tokens.kind(beyond), tokens.raw(beyond)) == ("", LINE, "")
        assert not tokens.glued(beyond) and not tokens.capital(beyond)


def test_a_token_has_a_word_and_a_kind() -> None:
    tokens = Tokens("Le 4 mai")
    assert [tokens.word(i) for i in range(3)] == ["le", "4", "mai"]
    assert tokens.kind(1) == NUMBER
