"""How far figures reach."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from corpus.figures.model import Figure, Kind, Qualifier
from search.comparison.intervals import Interval, reach

_ENDS = st.none() | st.decimals(-1000, 1000, places=1)
_INTERVALS = st.tuples(_ENDS, _ENDS).map(
    lambda ends: Interval(*ends) if None in ends else Interval(*sorted(end for end in ends if end is not None))
)


def figure(text: str, value: str, step: str, kind: Kind = Kind.COUNT) -> Figure:
    exact = Decimal(value)
    return Figure(
        start=0, end=len(text), text=text, kind=kind, value=exact, low=exact, high=exact, step=Decimal(step)
    )


@given(_INTERVALS, _INTERVALS)
def test_overlap_is_symmetric(a: Interval, b: Interval) -> None:
    assert a.overlaps(b) == b.overlaps(a)


@given(_INTERVALS)
def test_everything_overlaps_itself(a: Interval) -> None:
    assert a.overlaps(a)


@given(_INTERVALS, _INTERVALS, st.decimals("0.1", 100, places=1))
def test_scaling_keeps_overlap(a: Interval, b: Interval, factor: Decimal) -> None:
    assert a.overlaps(b) == a.scaled(factor).overlaps(b.scaled(factor))


def test_rounding_reaches_half_of_the_last_digit() -> None:
    assert reach(figure("2,1", "2.1", "0.1")) == Interval(Decimal("2.05"), Decimal("2.15"))


def test_neighbouring_integers_do_not_meet() -> None:
    seven, eight = reach(figure("sept", "7", "1")), reach(figure("huit", "8", "1"))
    assert seven is not None
    assert eight is not None
    assert not seven.overlaps(eight)


def test_final_zeros_promise_little() -> None:
    """« 40 » is not « 35 », though its last significant digit is a ten."""
    forty = reach(figure("40", "40", "10"))
    assert forty is not None
    assert not forty.contains(Decimal(35))


def test_fraction_covers_its_neighbourhood() -> None:
    third = figure("un tiers", "33.333", "0.001", Kind.PERCENT)
    assert (reached := reach(third)) is not None
    assert reached.contains(Decimal(32))
    assert not reached.contains(Decimal(40))


def test_qualifier_opens_the_interval() -> None:
    above = replace(figure("20 000", "20000", "1000"), qualifier=Qualifier.ABOVE, high=None)
    assert reach(above) == Interval(Decimal(20000), None)


@given(st.integers(1, 9), st.sampled_from([3, 4, 5]))
def test_whole_thousands_are_rounded(digit: int, zeros: int) -> None:
    """« 9 000 marcheurs », beside « près de 10 000 »."""
    value = digit * 10**zeros
    reached = reach(figure(str(value), str(value), str(10 ** (zeros - 1))))
    assert reached is not None
    assert reached.contains(value * Decimal("1.05"))
    assert not reached.contains(value * Decimal("1.06"))


def test_halves_and_quarters_of_an_hour_are_round() -> None:
    said, counted = (
        replace(figure(text, value, step, Kind.DURATION), unit="heure")
        for text, value, step in (("une heure et quart", "1.25", "0.01"), ("1 h 15", "1.25", "0.01"))
    )
    reached, exact = reach(said), reach(counted)
    assert reached is not None
    assert exact is not None
    assert reached.contains(Decimal("1.3"))
    assert not exact.contains(Decimal("1.3"))
