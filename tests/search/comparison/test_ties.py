"""What bears two figures out as one thing: the lead over their rivals, what stands in the same sentences."""

from search.comparison.items import Item
from search.comparison.ties import UNKNOWN, Tie, Ties
from search.comparison.topics import prepare
from tests.search.comparison.press import article


def _items() -> list[Item]:
    """Of two articles: « 45 », « 12 » in one sentence, « 8 » in the next; « 47 », « 13 » in one."""
    first = "Orval\n\nLa fonderie emploie 45 ouvriers et 12 apprentis. Elle a coulé 8 cloches."
    return prepare([article(0, first), article(1, "Orval\n\nLa fonderie emploie 47 ouvriers et 13 apprentis.")])


def _between(scores: dict[tuple[str, str], float], first: str, second: str) -> Tie:
    items = _items()
    number = {item.figure.text: item.number for item in items}
    ties = Ties(items, {(number[one], number[other]): odds for (one, other), odds in scores.items()})
    a, b = items[number[first]], items[number[second]]
    assert ties.between(a, b) == ties.between(b, a)
    return ties.between(a, b)


def test_the_lead_is_over_the_best_rival_of_either() -> None:
    assert _between({("45", "47"): 2.0, ("12", "47"): 0.5, ("45", "13"): -1.0}, "45", "47").lead == 1.5
    assert _between({("45", "47"): 2.0, ("45", "13"): 3.0}, "45", "47").lead == -1.0


def test_within_an_article_nothing_leads() -> None:
    assert _between({("45", "8"): 2.0, ("45", "47"): 1.0}, "45", "8") == Tie(2.0, 0.0, UNKNOWN)


def test_the_figures_beside_are_those_of_the_same_sentences() -> None:
    assert _between({("45", "47"): 2.0, ("12", "13"): 1.0}, "45", "47").beside == 1.0
    assert _between({("45", "47"): 2.0, ("8", "13"): 1.0}, "45", "47").beside == UNKNOWN


def test_two_figures_that_nothing_ties_have_the_odds_of_strangers() -> None:
    assert _between({}, "45", "13").odds == UNKNOWN
