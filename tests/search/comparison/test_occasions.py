"""Whether two dates can be of one occasion, by what each paper could know when it came out."""

from datetime import date
from itertools import product

import pytest

from search.comparison.evidence import features, in_both
from search.comparison.items import Item
from search.comparison.model import Verdict
from search.comparison.occasions import distance, foreseen, of_two_events, to_come, told_since
from search.comparison.topics import prepare
from tests.search.comparison.press import article, topics, verdict_on


def _dates(first: tuple[str, date], second: tuple[str, date]) -> tuple[Item, Item]:
    """The last date of each of two articles."""
    read = [article(n, f"Orval\n\n{text}", day) for n, (text, day) in enumerate((first, second))]
    items = prepare(read)
    a, b = ([item for item in items if item.source == n and item.days][-1] for n in (0, 1))
    return a, b


def test_what_was_past_before_the_other_came_is_another_event() -> None:
    """15 May 2023 is a Monday."""
    early = ("Le bac d’Orval a repris lundi.", date(2023, 5, 16))
    later = ("Le bac d’Orval a repris jeudi.", date(2023, 5, 19))
    a, b = _dates(early, later)
    assert told_since(a, b)
    assert of_two_events(a, b)
    assert told_since(b, a)


def test_two_papers_that_came_out_after_both_days_may_tell_one_event() -> None:
    a, b = _dates(("Le bac d’Orval a repris lundi.", date(2023, 5, 20)), ("Il a repris jeudi.", date(2023, 5, 19)))
    assert not told_since(a, b)
    assert not of_two_events(a, b)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # It came earlier than planned.
        (
            ("Le bac d’Orval reprendra le 18 mai.", date(2023, 5, 12)),
            ("Le bac d’Orval a repris lundi.", date(2023, 5, 16)),
        ),
        # The day that was announced had gone by when another was.
        (
            ("Le bac d’Orval reprendra le 12 mai.", date(2023, 5, 10)),
            ("Le bac d’Orval reprendra le 22 mai.", date(2023, 5, 16)),
        ),
    ],
)
def test_what_is_planned_may_change(first: tuple[str, date], second: tuple[str, date]) -> None:
    a, b = _dates(first, second)
    assert foreseen(a, b)
    assert foreseen(b, a)
    assert not told_since(a, b)


def test_what_came_only_then_came_later_than_was_said() -> None:
    a, b = _dates(
        ("Le bac d’Orval reprendra mercredi.", date(2023, 5, 15)),
        ("Le bac d’Orval n’a repris que jeudi.", date(2023, 5, 19)),
    )
    assert foreseen(a, b)


def test_two_days_to_come_are_one_plan() -> None:
    a, b = _dates(
        ("Le bac d’Orval reprendra le 20 mai.", date(2023, 5, 12)),
        ("Le bac d’Orval reprendra le 22 mai.", date(2023, 5, 16)),
    )
    assert to_come(a)
    assert to_come(b)
    assert not foreseen(a, b)


def test_papers_that_could_not_know_of_each_other_do_not_contradict() -> None:
    """A blockade that is told on two days is two blockades; one that both tell of afterwards is one."""
    one = "Blocage à Orval\n\nLes bateliers d’Orval ont bloqué lundi l’écluse de la Sauve."
    other = "L’écluse d’Orval\n\nL’écluse de la Sauve, à Orval, a été bloquée mercredi par les bateliers."
    apart = topics(one, other, published=(date(2023, 5, 16), date(2023, 5, 18)))
    assert verdict_on(apart, "lundi", "mercredi") is None
    after = topics(one, other, published=(date(2023, 5, 18), date(2023, 5, 18)))
    told = verdict_on(after, "lundi", "mercredi")
    assert told is not None
    assert told[0] is Verdict.CONFLICT


@pytest.mark.parametrize(
    ("second", "two"), [("La halle fut vendue en mai 2008.", False), ("Il est né en mai 2008.", True)]
)
def test_years_apart_only_what_the_same_words_govern_is_one(second: str, two: bool) -> None:
    day = date(2023, 5, 20)
    a, b = _dates(("La halle fut vendue en mai 2004.", day), (second, day))
    assert of_two_events(a, b) is two


def test_each_grain_has_its_own_distance() -> None:
    day = date(2023, 5, 20)
    days = distance(*_dates(("Il a repris le 3 mai.", day), ("Il a repris le 5 mai.", day)))
    month = distance(*_dates(("Il a repris en mars.", day), ("Il a repris le 5 mai.", day)))
    years = distance(*_dates(("Il fut bâti en 1931.", day), ("Il fut bâti en 1934.", day)))
    assert days.keys() == {"days apart"}
    assert month.keys() == {"day and month", "months apart"}
    assert years.keys() == {"of years"}


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        # Long ago: a year that neither paper is near is named for what happened in it.
        ("Le lac d’Orval n’avait plus gelé depuis 1964.", "On y patinait, dit-il, comme en 1964.", True),
        # Of late: the words must be the same.
        ("Le lac d’Orval avait perdu 40 truites en 2020.", "Le bac a repeint ses cloisons en 2020.", False),
        ("Le lac d’Orval avait perdu 40 truites en 2020.", "En 2020, le lac avait perdu 38 truites.", True),
        # Any text names its own year.
        ("Le lac d’Orval n’a pas gelé en 2023.", "On y patinera, dit-il, en 2023.", False),
        # Another year, or a part of it.
        ("Le lac d’Orval n’avait plus gelé depuis 1964.", "On y patinait en mai 1964.", False),
    ],
)
def test_two_papers_may_recall_one_year(first: str, second: str, *, one: bool) -> None:
    a, b = _dates((first, date(2023, 5, 16)), (second, date(2023, 5, 17)))
    assert of_two_events(a, b) is not one


def test_papers_that_recall_one_year_agree_on_it() -> None:
    found = topics(
        "Gel à Orval\n\nLe lac d’Orval a gelé lundi. Il n’avait plus gelé depuis 1964.",
        "Orval sous la glace\n\nLe lac d’Orval a gelé. On y patinait, dit un pêcheur, comme en 1964.",
    )
    told = verdict_on(found, "1964", "1964")
    assert told is not None
    assert told[0] is Verdict.AGREE


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        # What happens but once, and what happened last, is one thing however far apart the papers put it.
        ("La grotte fut découverte en 1911.", "On la repéra en 1934.", True),
        ("Ce coffre fut sculpté en 1911.", "La gravure date de 1934.", True),
        ("Il n’avait plus gelé depuis janvier 1996.", "Le dernier gel remontait à février 2012.", True),
        ("On y a tenu foire en 1911.", "On la repéra en 1934.", False),
        ("Le chai, fondé en 1911, a brûlé.", "Né en 1987, il l’a racheté.", False),
        # Half a year apart, where both name the event and the year.
        ("L’arrêté vaut jusqu’au 30 juin 2024.", "Il expire le 31 décembre 2024.", True),
        ("L’arrêté vaut jusqu’au 30 juin 2024.", "On y dansera le 31 décembre 2024.", False),
        ("L’arrêté vaut jusqu’au 30 juin 2024.", "Il expire le 31 décembre 2028.", False),
    ],
)
def test_what_happens_once_may_be_put_far_apart(first: str, second: str, *, one: bool) -> None:
    day = date(2023, 5, 20)
    assert of_two_events(*_dates((first, day), (second, day))) is not one


def test_a_day_that_both_papers_tell_is_matched() -> None:
    """« le 3 mai » of both is one thing; so the other day of one of them is rather another."""
    day = date(2023, 5, 20)
    read = [
        article(0, "Orval\n\nLe bac d’Orval a fermé le 3 mai et rouvert le 9 mai.", day),
        article(1, "Orval\n\nLe bac d’Orval a fermé le 3 mai. Le pont a rouvert le 11 mai.", day),
    ]
    dates = [item for item in prepare(read) if item.days]
    both = in_both(product(dates[:2], dates[2:]))
    closed, opened, shut, bridge = dates
    assert both == {closed.number, shut.number}
    assert features(opened, bridge, both=both).get("matched") is None
    assert features(closed, bridge, both=both)["matched"] == 1.0
    assert "matched" not in features(closed, shut, both=both)


@pytest.mark.parametrize(
    ("second", "sole"),
    [
        ("Le pont d’Orval a rouvert le 9 mai.", True),
        ("Le pont d’Orval a rouvert le 9 mai, la route a fermé le 2 mai.", True),
        ("Le pont d’Orval a rouvert le 9 mai, la route rouvrira le 30 mai.", False),
    ],
)
def test_the_one_reopening_of_each_paper_is_rather_one(second: str, *, sole: bool) -> None:
    day = date(2023, 5, 20)
    read = [article(0, "Orval\n\nLe pont d’Orval a rouvert le 11 mai.", day), article(1, f"Orval\n\n{second}", day)]
    first, other = [item for item in prepare(read) if item.days][:2]
    assert ("sole event" in features(first, other)) is sole
