"""Amounts in currencies that have no rate of a day: average rates of a year, pegs, and no rate at all."""

from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article
from corpus.claims.model import Claim
from corpus.figures.model import Figure, Kind
from search import schema
from search.comparison import averages, yearly
from search.comparison.exchange import mean, rate, roughly, to_euros, year_of_average
from search.comparison.items import Item, group_of, items
from search.comparison.model import Verdict
from search.comparison.verdicts import judge
from tests.search.comparison.press import topics, verdict_on

_AVERAGED = ["CDF", "DZD", "GNF", "HTG", "LBP", "MAD", "MGA", "MRU", "MUR", "RWF", "TND"]
_LAST = averages.first_and_last("MAD")[1]
_BRIDGE = "Le pont de Valmorel a coûté {} au département, selon son président."


def money(value: Decimal | str, currency: str) -> Figure:
    exact = Decimal(value)
    return Figure(
        start=0, end=3, text="777", kind=Kind.MONEY, value=exact, low=exact, high=exact,
        step=Decimal("0.01"), currency=currency,
    )  # fmt: skip


def pair(a: Figure, b: Figure, published: date | None, **claims: object) -> tuple[Item, Item]:
    said = [Claim(figure=0, measure="budget"), Claim(figure=0, measure="budget", **claims)]  # type: ignore[arg-type]
    articles = [Article(id=name, text="x" * 40, title=name, published=published) for name in ("un", "deux")]
    one, other = items([(article, [f], [c]) for article, f, c in zip(articles, (a, b), said, strict=True)])
    return one, other


def bridge(one: str, other: str, day: date) -> tuple[Verdict, str] | None:
    return verdict_on(topics(_BRIDGE.format(one), _BRIDGE.format(other), published=[day, day]), one, other)


# The table


@pytest.mark.parametrize("currency", _AVERAGED)
def test_no_average_has_a_slipped_digit(currency: str) -> None:
    first, last = averages.first_and_last(currency)
    rates = [averages.per_dollar(currency, year) for year in range(first, last + 1)]
    known = [each for each in rates if each is not None]
    assert len(known) == len(rates), "a year is missing"
    assert all(Decimal("0.6") < after / before < Decimal("1.7") for before, after in pairwise(known))


def test_the_dirham_keeps_to_its_basket_of_euros_and_dollars() -> None:
    for year in range(1999, _LAST + 1):
        euros = to_euros(Decimal(1000), "MAD", date(year, 7, 1))
        assert euros is not None and Decimal(85) < euros < Decimal(102), year


def test_the_year_after_the_last_takes_the_last_average_and_no_later_one_any() -> None:
    assert year_of_average("MAD", _LAST + 1) == _LAST
    assert year_of_average("MAD", _LAST + 2) is None
    assert year_of_average("MAD", 1998) is None
    assert to_euros(Decimal(1), "MAD", date(_LAST + 2, 1, 2)) is None


def test_pegs_follow_the_dollar_of_the_day() -> None:
    day = date(2024, 2, 26)
    assert rate("AED", day) == (Decimal("1.0852") * Decimal("3.6725"), day)
    assert rate("DJF", date(1998, 6, 1)) is None


def test_a_part_of_a_year_makes_no_average() -> None:
    assert mean("USD", 1998) is None
    assert mean("RUB", 2022) is None
    assert mean("XOF", 2013) == Decimal("655.957")


@given(st.sampled_from([*_AVERAGED, "AED", "USD", "RUB", "FRF"]), st.none() | st.dates(date(1970, 1, 1)))
def test_any_day_tells_the_order_of_a_currency_that_has_a_rate(currency: str, day: date | None) -> None:
    euros = roughly(Decimal(1000), currency, day)
    assert euros is not None and euros > 0
    assert roughly(Decimal(1000), "EGP", day) is None


def test_a_change_of_the_averages_makes_another_index(monkeypatch: pytest.MonkeyPatch) -> None:
    before = schema.fingerprint()
    monkeypatch.setattr(schema, "_MAKING", tuple(each for each in schema._MAKING if "averages.toml" not in each))
    schema.fingerprint.cache_clear()
    assert schema.fingerprint() != before
    monkeypatch.undo()
    schema.fingerprint.cache_clear()
    assert schema.fingerprint() == before


# Verdicts

_YEARS = st.integers(1999, _LAST)
_VALUES = st.integers(10**3, 10**9).map(Decimal)


@given(_VALUES, st.sampled_from(["MAD", "TND", "DZD"]), st.sampled_from(["EUR", "USD", "XOF", "GBP"]), _YEARS)
def test_what_an_average_makes_equal_agrees_and_is_never_far_below_15_per_cent(
    value: Decimal, averaged: str, other: str, year: int
) -> None:
    crossing = yearly.crossing(averaged, other, year)
    assert crossing is not None
    same, published = value * crossing.factor, date(year, 5, 2)
    for share, wanted in (("1", Verdict.AGREE_AFTER_CONVERSION), ("1.04", Verdict.AGREE_AFTER_CONVERSION)):
        verdict, proof = judge(*pair(money(value, averaged), money(same * Decimal(share), other), published))
        assert verdict is wanted
        assert f"taux moyen de {year}" in proof and "Banque mondiale" in proof
    for share in ("0.89", "1.12"):
        verdict, _ = judge(*pair(money(value, averaged), money(same * Decimal(share), other), published))
        assert verdict is Verdict.COMPATIBLE


@given(_VALUES, _VALUES, st.sampled_from(["EGP", "BIF", "ZZZ"]), st.sampled_from(["EUR", "USD", "MAD"]))
def test_without_a_rate_two_currencies_are_never_held_against_each_other(
    one: Decimal, two: Decimal, lacking: str, other: str
) -> None:
    a, b = money(one, lacking), money(two, other)
    assert group_of(a) != group_of(b)
    verdict, reason = judge(*pair(a, b, date(2015, 3, 3)))
    assert verdict is Verdict.DIFFERENT_SCOPE
    assert "aucun taux publié pour les" in reason and "trop grand" not in reason


@given(_VALUES, _VALUES, st.sampled_from(["MAD", "USD", "AED"]))
def test_without_a_date_two_currencies_are_never_held_against_each_other(
    one: Decimal, two: Decimal, currency: str
) -> None:
    verdict, reason = judge(*pair(money(one, "EUR"), money(two, currency), None))
    assert verdict is Verdict.DIFFERENT_SCOPE and "faute de date" in reason


def test_amounts_of_one_currency_need_no_rate() -> None:
    same = money("4e6", "EGP")
    assert judge(*pair(same, same, None))[0] is Verdict.AGREE
    assert judge(*pair(money("4e6", "EGP"), money("5e6", "EGP"), date(2015, 3, 3)))[0] is Verdict.CONFLICT


@pytest.mark.parametrize(
    ("one", "other", "day", "verdict", "parts"),
    [
        ("84 millions de dirhams", "10 millions de dollars", date(2013, 9, 9), Verdict.AGREE_AFTER_CONVERSION,
         ["84\u00a0M\u00a0MAD = 9,99\u00a0M$ (taux moyen de 2013\u00a0: 8,4055\u00a0MAD pour 1\u00a0$, Banque mondi"
          "ale), soit 10\u00a0M$ arrondi"]),
        ("84 millions de dirhams", "7,5 millions d'euros", date(2013, 9, 9), Verdict.AGREE_AFTER_CONVERSION,
         ["= 9,99\u00a0M$ (", "= 7,52\u00a0M€ (taux moyen de 2013\u00a0: 1,32812\u00a0$ pour 1\u00a0€, BCE)"]),
        ("84 millions de dirhams", "6,8 millions d'euros", date(2013, 9, 9), Verdict.COMPATIBLE, ["contre 6,8"]),
        ("84 millions de dirhams", "12 millions d'euros", date(2013, 9, 9), Verdict.CONFLICT, ["= 7,52\u00a0M€"]),
        ("84 millions de dirhams", "16,2 millions de dinars tunisiens", date(2013, 9, 9),
         Verdict.AGREE_AFTER_CONVERSION, ["1,62466\u00a0TND pour 1\u00a0$, Banque mondiale"]),
        ("84 millions de dirhams", "4,9 milliards de francs CFA", date(2013, 9, 9), Verdict.AGREE_AFTER_CONVERSION,
         ["BCE et parité fixe"]),
        ("84 millions de dirhams", "7,8 millions d'euros", date(_LAST + 1, 9, 9), Verdict.AGREE_AFTER_CONVERSION,
         [f"taux moyen de {_LAST}, le dernier connu"]),
        ("84 millions de dirhams", "6,4 millions d'euros", date(_LAST + 1, 9, 9), Verdict.COMPATIBLE, []),
        ("84 millions de dirhams", "7,8 millions d'euros", date(_LAST + 2, 9, 9), Verdict.DIFFERENT_SCOPE,
         [f"84\u00a0M\u00a0MAD et 7,8\u00a0M€\u00a0: aucun taux publié pour les dirhams marocains en {_LAST + 2}"]),
        ("500 millions de roubles", "5 millions d'euros", date(2024, 9, 9), Verdict.DIFFERENT_SCOPE,
         ["aucun taux publié pour les roubles russes en 2024"]),
        ("30 millions de riyals", "6,4 millions d'euros", date(2024, 2, 26), Verdict.CONFLICT, []),
        ("30 millions de riyals", "7,4 millions d'euros", date(2024, 2, 26), Verdict.AGREE_AFTER_CONVERSION,
         ["BCE, 26 février 2024, à la parité fixe de 3,75\u00a0SAR pour 1\u00a0$"]),
    ],
)  # fmt: skip
def test_of_two_reports_in_two_currencies(
    one: str, other: str, day: date, verdict: Verdict, parts: list[str]
) -> None:
    found = bridge(one, other, day)
    assert found is not None
    assert found[0] is verdict
    assert [part for part in parts if part not in found[1]] == []


def test_a_range_is_converted_from_end_to_end() -> None:
    reported = [_BRIDGE.format(each) for each in ("entre 80 et 90 millions de dirhams", "7,5 millions d'euros")]
    (topic,) = topics(*reported, published=[date(2013, 9, 9)] * 2)
    assert topic.pairs[0].verdict is Verdict.COMPATIBLE
    assert "= de 7,17\u00a0M€ à 8,06\u00a0M€" in topic.pairs[0].reason


def test_the_average_is_that_of_the_year_that_the_figure_is_about() -> None:
    year = (date(2015, 1, 1), date(2015, 12, 31))
    _, proof = judge(*pair(money("15.5e6", "EUR"), money("168e6", "MAD"), date(2016, 2, 1), period=year))
    assert "taux moyen de 2015" in proof


def test_a_year_over_which_a_currency_fell_leaves_more_room() -> None:
    quiet, fallen = yearly.crossing("CDF", "USD", 2013), yearly.crossing("CDF", "USD", 2016)
    assert quiet is not None and fallen is not None
    assert quiet.margin == yearly.ROUGH < Decimal("0.3") < fallen.margin


def test_currencies_without_a_rate_make_no_topic_with_others() -> None:
    assert bridge("84 millions de livres égyptiennes", "84 millions d'euros", date(2015, 9, 9)) is None
