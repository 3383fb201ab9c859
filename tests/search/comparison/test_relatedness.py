"""Articles are related by how much of what they say few others say."""

from datetime import date, timedelta
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from search.comparison import relatedness
from search.comparison.relatedness import ALL_PAIRS, Outline, Related, related

FIRST = date(2024, 1, 1)


def outlines_of(*terms: str, weeks_apart: int = 0) -> list[Outline]:
    return [
        Outline(str(number), frozenset(own.split()), FIRST + timedelta(weeks=weeks_apart * number))
        for number, own in enumerate(terms)
    ]


def alone(number: int, count: int) -> str:
    """Words that no other article has."""
    return " ".join(f"seul{number}x{each}" for each in range(count))


def told(outlines: list[Outline]) -> dict[tuple[int, int], float]:
    return {(i, j): strangeness for i, j, strangeness in related(outlines, lambda number: frozenset(str(number)))}


OTHERS = [f"{alone(number, 3)} commun{number % 3}" for number in range(10, 40)]


def test_what_few_others_say_relates_two_and_what_many_say_less() -> None:
    few = [f"écluse {alone(number, 9)}" for number in range(2)]
    many = [f"commun0 {alone(number, 9)}" for number in range(2, 4)]
    found = told(outlines_of(*few, *many, *OTHERS))
    assert found[0, 1] < found.get((2, 3), 1.0)


def test_what_two_do_not_share_relates_none() -> None:
    assert (0, 1) not in told(outlines_of("écluse amont", "canal aval", *OTHERS))


def test_a_word_among_many_others_relates_none() -> None:
    long = [f"écluse {alone(number, 60)}" for number in range(2)]
    assert (0, 1) not in told(outlines_of(*long, *OTHERS))


def test_few_articles_are_all_related_however_little_they_share() -> None:
    found = told(outlines_of(*[alone(number, 1) for number in range(ALL_PAIRS)]))
    assert found == {(i, j): 1.0 for j in range(ALL_PAIRS) for i in range(j)}


def test_what_all_say_in_one_week_is_rarer_than_what_they_say_week_after_week() -> None:
    terms = [*[f"écluse {alone(number, 14)}" for number in range(6)], *OTHERS]
    assert told(outlines_of(*terms))[0, 1] < told(outlines_of(*terms, weeks_apart=1)).get((0, 1), 1.0)


@given(st.lists(st.frozensets(st.sampled_from("abcdefghijklmnop"), max_size=6), max_size=25), st.integers(1, 40))
def test_looking_at_some_at_a_time_finds_the_same(terms: list[frozenset[str]], block: int) -> None:
    outlines = [Outline(str(number), own, None) for number, own in enumerate(terms)]

    def rounded() -> list[Related]:
        return [(i, j, round(off, 9)) for i, j, off in related(outlines, lambda number: frozenset("abc"[number % 3]))]

    whole = rounded()
    with patch.object(relatedness, "_BLOCK", block):
        assert rounded() == whole
