"""No pair that the evidence could join falls away before it is looked at."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article
from corpus.claims.model import Claim
from corpus.figures.model import Figure, Kind
from search.comparison.evidence import worth_weighing
from search.comparison.items import items
from search.comparison.misprints import slipped
from search.comparison.shelves import Shelf, worth_a_look

_DAYS = st.integers(-1500, 1500).map(lambda days: date(2021, 1, 1) + timedelta(days=days))
_LENGTHS = st.sampled_from([1, 2, 30, 31, 200, 201, 365, 1200])


@st.composite
def _dates(draw: st.DrawFn) -> Figure:
    if draw(st.booleans()):
        year = draw(st.sampled_from(["1926", "1962", "2019", "2021"]))
        return Figure(
            start=0, end=4, text=year, kind=Kind.DATE,
            date_start=date(int(year), 1, 1), date_end=date(int(year), 12, 31),
        )  # fmt: skip
    first = draw(_DAYS)
    last = first + timedelta(days=draw(_LENGTHS) - 1)
    return Figure(start=0, end=5, text="alors", kind=Kind.DATE, date_start=first, date_end=last)


_COUNTS = st.builds(
    lambda digits, zeros: Figure(
        start=0, end=3, text="777", kind=Kind.COUNT, value=Decimal(digits).scaleb(zeros), step=Decimal(1)
    ),
    st.integers(1, 99),
    st.integers(0, 9),
)


def _laid(a: Figure, b: Figure, measure: str | None = None) -> tuple[Shelf, Shelf]:
    articles = [Article(id=name, text="x" * 40, title=name) for name in ("un", "deux")]
    claim = Claim(figure=0, measure=measure)
    left, right = items([(articles[0], [a], [claim]), (articles[1], [b], [claim])])
    return Shelf([left]), Shelf([right])


@given(_dates(), _dates(), st.sampled_from([None, "construction"]))
def test_every_two_dates_that_may_be_one_are_looked_at(a: Figure, b: Figure, measure: str | None) -> None:
    left, right = _laid(a, b, measure)
    pair = left.items[0], right.items[0]
    assert not worth_weighing(*pair, many=False) or [*worth_a_look(left, right, strangers=True)] == [pair]


@given(_COUNTS, _COUNTS)
def test_amounts_of_one_order_are_looked_at(a: Figure, b: Figure) -> None:
    left, right = _laid(a, b)
    one, other = left.items[0], right.items[0]
    assert one.magnitude is not None and other.magnitude is not None
    expected = abs(one.magnitude - other.magnitude) <= 0.8 or slipped(one, other)
    assert bool([*worth_a_look(left, right, strangers=True)]) == expected
    assert [*worth_a_look(left, right, strangers=False)] == [(one, other)]
