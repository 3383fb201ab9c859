"""Conditions held against figures together give what each gives by itself."""

from math import inf, nan

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from search.stated import asked, meets
from search.syntax import All, Any, Figures, Not

numbers = st.integers(-3, 3).map(float)
figures = st.builds(
    Figures,
    low=st.none() | numbers,
    high=st.none() | numbers,
    low_open=st.booleans(),
    high_open=st.booleans(),
    unit=st.sampled_from([None, "EUR", "%"]),
    measure=st.sampled_from([(), ("prix",)]),
)
ends = st.lists(st.tuples(numbers | st.just(-inf) | st.just(nan), numbers | st.just(inf) | st.just(nan)), max_size=6)


@given(ends, st.lists(figures, min_size=1, max_size=4), st.none() | st.just(2.0))
def test_an_interval_meets_several_conditions_where_it_meets_one(
    intervals: list[tuple[float, float]], conditions: list[Figures], rate: float | None
) -> None:
    lows, highs = (np.array([each[end] for each in intervals], np.float64) for end in (0, 1))
    together = meets(lows, highs, conditions, rate)
    apart = [meets(lows, highs, (each,), rate) for each in conditions]
    assert together.tolist() == np.any(apart, axis=0).tolist()
    for (low, high), *met in zip(intervals, *(each.tolist() for each in apart), strict=True):
        for each, meets_it in zip(conditions, met, strict=True):
            if rate is None:
                above = each.low is None or (high > each.low if each.low_open else high >= each.low)
                below = each.high is None or (low < each.high if each.high_open else low <= each.high)
                if low == low and high == high and abs(low) < inf and abs(high) < inf:
                    assert meets_it == (above and below)


@given(st.lists(figures, max_size=6))
def test_conditions_alike_are_held_together_and_none_is_lost(conditions: list[Figures]) -> None:
    groups = asked(All((Any(tuple(conditions)), Not(Figures(unit="km")))))
    assert sorted(repr(each) for group in groups for each in group) == sorted(map(repr, conditions))
    assert all(len({(each.unit, each.measure) for each in group}) == 1 for group in groups)
    assert len({(group[0].unit, group[0].measure) for group in groups}) == len(groups)
