"""The last word of a query, once its typing is over."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.library import Library
from tests.search.conftest import write


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    place = tmp_path_factory.mktemp("finishing")
    texts = ("Le métro ouvre.", "La métropole vote.", "Le budget est voté à Saint-Étienne.")
    articles = [{"id": text, "text": text, "published": "2024-02-20"} for text in texts]
    return Library.open(write(place / "presse.jsonl", articles), cache=place / "cache")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("métro", "métro"),
        ("metro", "metro"),
        ("métr", "métr*"),
        ("budget OU métr", "budget OU métr*"),
        ("vote SAUF métrop", "vote SAUF métrop*"),
        ("budget -métr", "budget -métr*"),
        ("(budget OU métr", "(budget OU métr*"),
        ("saint-étie", "saint-étie*"),
        ("xyzzy", "xyzzy"),
        ("métr ", "métr "),
        ("métr*", "métr*"),
        ('"la métrop', '"la métrop'),
        ('"la métropole"', '"la métropole"'),
        ("date:2024-13", "date:2024-13"),
        ("date:2024", "date:2024"),
        ("budget OU", "budget OU"),
        ("", ""),
    ],
)
def test_the_last_word_counts_whole_where_the_corpus_has_it(library: Library, typed: str, meant: str) -> None:
    assert library.finished(typed) == meant


@given(typed=st.text("métrobudgesv *:()\"«»-~'OU", max_size=20))
def test_what_is_meant_is_what_was_typed_or_its_beginning_and_stays_so(library: Library, typed: str) -> None:
    meant = library.finished(typed)
    assert meant in (typed, f"{typed}*")
    assert library.finished(meant) == meant


def test_a_word_that_is_there_begins_no_other(library: Library) -> None:
    assert library.search("métro", as_typed=True).total == 2
    assert library.search(library.finished("métro")).total == 1
