"""What is quoted of a hit: whole words, an ellipsis where it is cut, and the words sought where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.style import Style

from search.results import ArticleCard, Excerpt, Hit
from tui import excerpts
from tui.widgets.quoted import quoted
from tui.widgets.results import ResultList


def hit(text: str, start: int, *offsets: tuple[int, int], amid: bool = False) -> Hit:
    return Hit(ArticleCard(id="a", title="Titre"), 1.0, Excerpt(start, start + len(text), text, amid), offsets)


@pytest.mark.parametrize(
    ("text", "start", "amid", "quoted"),
    [
        ("Le pont ouvre.", 0, False, "Le pont ouvre."),
        ("Le pont ouvre.", 40, False, "Le pont ouvre."),
        ("le pont ouvre", 40, True, "…le pont ouvre…"),
        ("12,5 millions.", 40, True, "…12,5 millions."),
        (": l’alliance de deux villes,", 40, True, "…l’alliance de deux villes…"),
        ("» Le pont ouvre !", 40, False, "…Le pont ouvre !"),
        ("Le pont.  La route", 0, False, "Le pont. La route…"),
        ("Le pont ouvre. «", 0, False, "Le pont ouvre."),
        ("Le bateau baptisé “Le Chat”", 0, False, "Le bateau baptisé “Le Chat”…"),
        ("Il l’a dit : « Le pont ouvre. »", 0, False, "Il l’a dit : « Le pont ouvre. »"),
        ("…", 3, False, "…"),
        ("", 0, False, ""),
    ],
)
def test_an_excerpt_is_quoted_as_french_quotes(text: str, start: int, amid: bool, quoted: str) -> None:
    assert excerpts.quoted(hit(text, start, amid=amid))[0] == quoted


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


@pytest.mark.parametrize(
    ("words", "cells", "ahead", "behind"),
    [
        ("Le pont a coûté 12,5", 40, "Le pont a coûté 12,5", "Le pont a coûté 12,5"),
        ("Le pont a coûté 12,5", 10, "coûté 12,5", "Le pont a"),
        ("Le pont a coûté 12,5", 9, "12,5", "Le pont a"),
        ("Le pont a coûté 12,5", 8, "12,5", "Le pont"),
        ("1\u202f200 euros", 8, "euros", "1\u202f200"),
        ("d’euros", 3, "ros", "d’e"),
        ("un 橋 deux", 7, "橋 deux", "un 橋"),
        ("un mot", 0, "", ""),
        ("", 5, "", ""),
    ],
)
def test_what_is_cut_is_cut_between_words(words: str, cells: int, ahead: str, behind: str) -> None:
    assert (excerpts.ahead(words, cells), excerpts.behind(words, cells)) == (ahead, behind)


@pytest.mark.parametrize(
    ("behind", "shown"),
    [
        (". Il part à midi, tous les jours sauf le lundi.", "«\u00a0…coûte 12 euros. Il…\u00a0»"),
        (". Partira-t-il à midi, tous les jours sauf le lundi ?", "«\u00a0…coûte 12 euros.\u00a0»"),
        (", dit-il, et il part à midi tous les jours.", "«\u00a0…coûte 12 euros…\u00a0»"),
    ],
)
def test_no_ellipsis_is_glued_to_what_ends_a_sentence_or_a_clause(behind: str, shown: str) -> None:
    sentence = f"Le bac de Quillan coûte 12 euros{behind}"
    start = sentence.index("12")
    assert quoted(sentence, (start, start + 8), longest=24).plain == shown


class Unstyled(ResultList):
    """A list of results on no screen."""

    def look(self, name: str) -> Style:
        return Style()


def test_a_result_that_is_cut_where_a_sentence_ends_says_so_by_its_full_stop() -> None:
    found = hit("Le bac de Quillan ne part plus. " + "Il faut attendre demain. " * 8, 0)
    lines = [Unstyled()._excerpt_line(found, 1, width).plain for width in range(30, 80)]
    assert not [line for line in lines if ".…" in line]
    assert any(line.endswith("…") for line in lines) and any(line.endswith(".") for line in lines)
