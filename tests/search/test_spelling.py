"""Distances between spellings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.spelling import Spellings, distance, within

WORDS = st.text("abcd", max_size=8)
ANY = st.text("abé`z9α", max_size=6)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("tramway", "tramway", 0),
        ("tramwya", "tramway", 1),
        ("ab", "cd", 2),
        ("tramwai", "tramway", 1),
        ("lait", "laits", 1),
        ("ab", "cd", 2),
    ],
)
def test_letters_changed_added_dropped_and_swapped(left: str, right: str, expected: int) -> None:
    assert distance(left, right, 3) == expected


@given(WORDS, WORDS, st.integers(0, 3))
def test_it_goes_both_ways_and_the_quick_answer_is_the_same(left: str, right: str, most: int) -> None:
    assert distance(left, right, most) == distance(right, left, most)
    assert within(left, right, most) == (distance(left, right, most) <= most)
    assert (distance(left, right, most) == 0) == (left == right)


@given(st.lists(ANY, max_size=12), ANY, st.integers(0, 3))
def test_of_many_the_same_are_near_as_one_by_one(words: list[str], word: str, most: int) -> None:
    near = [place for place, other in enumerate(words) if distance(word, other, most) <= most]
    assert Spellings(words).near(word, most) == near
