"""What is quoted of a hit: whole words, an ellipsis where it is cut, and the words sought where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.results import ArticleCard, Excerpt, Hit
from tui import excerpts


def hit(text: str, start: int, *offsets: tuple[int, int]) -> Hit:
    return Hit(ArticleCard(id="a", title="Titre"), 1.0, Excerpt(start, start + len(text), text), offsets)


@pytest.mark.parametrize(
    ("text", "start", "quoted"),
    [
        ("Le pont ouvre.", 0, "Le pont ouvre."),
        ("Le pont ouvre.", 40, "Le pont ouvre."),
        ("le pont ouvre", 40, "…le pont ouvre…"),
        (": l’alliance de deux villes,", 40, "…l’alliance de deux villes…"),
        ("» Le pont ouvre !", 40, "…Le pont ouvre !"),
        ("Le pont.  La route", 0, "Le pont. La route…"),
        ("…", 3, "…"),
        ("", 0, ""),
    ],
)
def test_an_excerpt_is_quoted_as_french_quotes(text: str, start: int, quoted: str) -> None:
    assert excerpts.quoted(hit(text, start))[0] == quoted


texts = st.text(alphabet="ab É:;.»  ", min_size=1, max_size=30)


@given(texts, st.integers(0, 50), st.data())
def test_the_words_sought_are_where_they_are_said_to_be(text: str, start: int, data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(text) - 1))
    last = data.draw(st.integers(first + 1, len(text)))
    words, marks = excerpts.quoted(hit(text, start, (start + first, start + last)))
    for begin, end in marks:
        assert words[begin:end].split() == text[first:last].split()
    kept = text.strip(" :;.»")
    if kept and text[first:last] == kept:
        assert len(marks) == 1
