"""What a pair of figures is called, and the proof that comes with it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article
from corpus.claims.model import Claim, Role
from corpus.figures.model import Direction, Figure, Kind, Qualifier
from search.comparison.items import Item, items
from search.comparison.model import Verdict
from search.comparison.verdicts import judge
from tests.search.comparison.press import topics

DAY = date(2024, 2, 26)


def money(text: str, value: str, currency: str = "EUR", step: str = "1000000") -> Figure:
    exact = Decimal(value)
    return Figure(
        start=0, end=len(text), text=text, kind=Kind.MONEY, value=exact, low=exact, high=exact,
        step=Decimal(step), currency=currency,
    )  # fmt: skip


def step(millions: str) -> str:
    """That of the last digit."""
    return f"1e{6 - len(millions.partition(',')[2])}"


def pair(a: Figure, b: Figure, **claims: object) -> tuple[Item, Item]:
    first = Claim(figure=0, measure="budget")
    second = Claim(figure=0, measure="budget", **claims)  # type: ignore[arg-type]
    articles = [Article(id=name, text="x" * 40, title=name, published=DAY) for name in ("un", "deux")]
    left, right = items([(articles[0], [a], [first]), (articles[1], [b], [second])])
    return left, right


_VALUES = st.integers(1, 10**9).map(Decimal)
_FIGURES = st.builds(
    lambda value, currency, qualifier: Figure(
        start=0,
        end=3,
        text="777",
        kind=Kind.MONEY,
        value=value,
        low=value if qualifier is not Qualifier.BELOW else None,
        high=value if qualifier is not Qualifier.ABOVE else None,
        step=Decimal(1),
        currency=currency,
        qualifier=qualifier,
    ),
    _VALUES,
    st.sampled_from(["EUR", "USD", "GBP", "XOF", "AED", "MAD", "TND", "EGP"]),
    st.sampled_from([Qualifier.EXACT, Qualifier.ABOVE, Qualifier.BELOW]),
)


@given(_FIGURES, _FIGURES)
def test_symmetric(a: Figure, b: Figure) -> None:
    left, right = pair(a, b)
    assert judge(left, right) == judge(right, left)


@given(_FIGURES)
def test_a_figure_agrees_with_itself(a: Figure) -> None:
    assert judge(*pair(a, a))[0] is Verdict.AGREE


@given(_FIGURES, _FIGURES)
def test_every_verdict_has_a_proof(a: Figure, b: Figure) -> None:
    assert judge(*pair(a, b))[1].strip()


def test_conversion_names_rate_day_and_result() -> None:
    verdict, proof = judge(
        *pair(money("15 millions d’euros", "15e6"), money("16 millions de dollars", "16e6", "USD"))
    )
    assert verdict is Verdict.AGREE_AFTER_CONVERSION
    for part in ("15\u00a0M€", "1,0852", "BCE", "26 février 2024", "16,28\u00a0M$", "16\u00a0M$"):
        assert part in proof


@pytest.mark.parametrize(
    ("euros", "dollars", "why"),
    [
        ("15", "16", "soit 16\u00a0M$ arrondi"),
        ("15", "16,7", "contre 16,7\u00a0M$\u00a0; 15\u00a0M€ peut en être l’arrondi"),
        (
            "15,21",
            "16,3",
            "contre 16,3\u00a0M$\u00a0; 1,3\u00a0% d’écart, ce dont les taux varient en quelques jours",
        ),
    ],
)
def test_two_amounts_that_differ_once_converted_and_agree_say_why(euros: str, dollars: str, why: str) -> None:
    verdict, proof = judge(
        *pair(
            money(f"{euros} millions d’euros", f"{euros.replace(',', '.')}e6", step=step(euros)),
            money(f"{dollars} millions de dollars", f"{dollars.replace(',', '.')}e6", "USD", step(dollars)),
        )
    )
    assert verdict is Verdict.AGREE_AFTER_CONVERSION
    assert proof.endswith(why)


def test_conversion_takes_the_day_that_the_figure_is_about() -> None:
    day = date(2023, 12, 11)
    _, proof = judge(
        *pair(
            money("385 millions d’euros", "385e6"),
            money("414 millions de dollars", "414e6", "USD"),
            period=(day, day),
        )
    )
    assert "11 décembre 2023" in proof  # fmt: skip


def test_rounding_is_compatible() -> None:
    verdict, proof = judge(
        *pair(money("4,82 milliards", "4.82e9", step="1e7"), money("4,8 milliards", "4.8e9", step="1e8"))
    )
    assert verdict is Verdict.COMPATIBLE
    assert "4,82\u00a0Md€ s’arrondit à 4,8\u00a0Md€" in proof


def test_conflict_states_the_gap() -> None:
    verdict, proof = judge(*pair(money("100 millions", "100e6"), money("125 millions", "125e6")))
    assert verdict is Verdict.CONFLICT
    assert proof == "100\u00a0M€ contre 125\u00a0M€\u00a0: 25\u00a0M€ d’écart"


@pytest.mark.parametrize(
    "claims",
    [{"perimeter": ("TTC",)}, {"period": (date(2019, 1, 1), date(2019, 12, 31))}, {"role": Role.REFERENCE}],
    ids=["tax", "year", "reference"],
)
def test_another_scope_is_no_conflict(claims: dict[str, object]) -> None:
    left, right = pair(money("100 millions", "100e6"), money("125 millions", "125e6"), **claims)
    assert judge(left, right)[0] is Verdict.DIFFERENT_SCOPE


def test_sum_explains_the_difference() -> None:
    part = money("25 millions", "25e6")
    verdict, proof = judge(
        *pair(money("100 millions", "100e6"), money("125 millions", "125e6")), [(part, Claim(figure=0))]
    )
    assert verdict is Verdict.DIFFERENT_SCOPE
    assert "100\u00a0M€ + 25\u00a0M€ = 125\u00a0M€" in proof


def test_same_number_in_opposite_directions_is_a_conflict() -> None:
    def change(direction: Direction) -> Figure:
        return Figure(
            start=0, end=3, text="3 %", kind=Kind.PERCENT, value=Decimal(3), low=Decimal(3), high=Decimal(3),
            step=Decimal(1), direction=direction,
        )  # fmt: skip

    article = Article(id="un", text="x" * 9, title="un", published=DAY)
    claims = [Claim(figure=0, measure="prix", role=Role.VARIATION)]
    other = Article(id="deux", text="x" * 9, title="deux", published=DAY)
    left, right = items([(article, [change(Direction.UP)], claims), (other, [change(Direction.DOWN)], claims)])
    verdict, proof = judge(left, right)
    assert verdict is Verdict.CONFLICT
    assert "hausse" in proof
    assert "baisse" in proof


def test_a_small_number_in_words_rounds_a_decimal() -> None:
    def points(text: str, value: str, step: str) -> Figure:
        exact = Decimal(value)
        return Figure(
            start=0, end=len(text), text=text, kind=Kind.POINTS, value=exact, low=exact, high=exact,
            step=Decimal(step), unit="point",
        )  # fmt: skip

    assert judge(*pair(points("cinq points", "5", "1"), points("4,6 points", "4.6", "0.1")))[0] is Verdict.COMPATIBLE
    assert judge(*pair(points("cinq points", "5", "1"), points("3,9 points", "3.9", "0.1")))[0] is Verdict.CONFLICT


def test_both_ends_of_a_range_are_converted() -> None:
    def between(text: str, low: str, high: str, currency: str) -> Figure:
        return Figure(
            start=0, end=len(text), text=text, kind=Kind.MONEY, low=Decimal(low), high=Decimal(high),
            step=Decimal(100000), currency=currency, qualifier=Qualifier.RANGE,
        )  # fmt: skip

    _, proof = judge(*pair(between("2 et 3", "2e6", "3e6", "EUR"), between("2,1 et 3,3", "2.1e6", "3.3e6", "USD")))
    for part in ("2\u00a0M€", "3\u00a0M€", "1,0852", "2,17\u00a0M$", "3,26\u00a0M$"):
        assert part in proof


def test_a_dollar_without_its_country_is_that_of_the_other_paper() -> None:
    verdict, proof = judge(*pair(money("34 millions", "34e6", "CAD"), money("34 M$", "34e6", "USD")))
    assert verdict is Verdict.AGREE
    assert proof
    other, _ = judge(*pair(money("34 millions", "34e6", "CAD"), money("34 M€", "34e6", "EUR")))
    assert other is not Verdict.AGREE


def test_dollars_without_a_country_may_be_canadian_beside_american_ones() -> None:
    said, named = (
        money("27 millions de dollars", "27e6", "USD"),
        money("20 millions de dollars américains", "20e6", "USD"),
    )
    verdict, proof = judge(*pair(said, named))
    assert verdict is Verdict.AGREE_AFTER_CONVERSION
    assert "canadiens" in proof
    further = money("24 millions de dollars américains", "24e6", "USD")
    assert judge(*pair(said, further))[0] is not Verdict.AGREE_AFTER_CONVERSION


def test_other_prices_of_two_units_contradict_with_the_conversion() -> None:
    tonne = replace(money("270 euros", "270", step="10"), unit="par tonne")
    kilo = replace(money("35 centimes", "0.35", step="0.01"), unit="par kilo")
    verdict, proof = judge(*pair(tonne, kilo), contradict=lambda: True)
    assert verdict is Verdict.CONFLICT
    assert "0,35\u00a0€ par kilo = 350\u00a0€ par tonne" in proof


@pytest.mark.parametrize(("first", "second"), [("40 M€", "42 M€"), ("42 M€", "40 M€")])
def test_the_finer_number_rounds_to_the_rounder_one_in_any_order(first: str, second: str) -> None:
    found = topics(f"La halle d’Orval a coûté {first}.", f"La halle d’Orval a coûté {second}.")
    [pair] = [pair for topic in found for pair in topic.pairs]
    assert pair.reason == "42\u00a0M€ s’arrondit à 40\u00a0M€"


def test_one_writing_with_another_apostrophe_is_one_writing() -> None:
    found = topics("La halle d’Orval a coûté 3 millions d’euros.", "La halle d'Orval a coûté 3 millions d'euros.")
    [pair] = [pair for topic in found for pair in topic.pairs]
    assert pair.reason == "même valeur\u00a0: 3\u00a0M€"


@pytest.mark.parametrize(
    ("published", "apart"),
    [(date(2021, 6, 1), "151\u00a0jours"), (date(2022, 6, 1), "16\u00a0mois"), (date(2028, 6, 1), "7\u00a0ans")],
)
def test_papers_far_apart_are_so_by_months_or_years(published: date, apart: str) -> None:
    found = topics(
        "La halle d’Orval a coûté 3,2 millions d’euros.",
        "La halle d’Orval a coûté 4,7 millions d’euros.",
        published=[date(2021, 1, 1), published],
    )
    [pair] = [pair for topic in found for pair in topic.pairs]
    assert f"à {apart} d’écart" in pair.reason
