"""What « vingt autres » count, and whether others and new ones are all that there are."""

import pytest

from tests.corpus.claims.reading import claim


@pytest.mark.parametrize(
    ("text", "figure", "measure"),
    [
        ("La ville va repeindre 24 écoles ; sept autres seront fermées.", "sept", "écoles"),
        ("La tornade a abattu quarante granges et soulevé cent dix autres.", "cent dix", "granges"),
        ("Douze gîtes sont fermés ; vingt autres rouvriront mardi.", "vingt", "hébergements"),
        ("Le musée a rendu 14 statues ; il en prêtera 22 autres.", "22", "statues"),
    ],
)
def test_others_are_of_what_was_counted_before(text: str, figure: str, measure: str) -> None:
    read = claim(text, figure)
    assert (read.measure, read.perimeter) == (measure, ())


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("La région a fermé douze lycées ; elle en fermera huit autres.", "huit"),
        ("Le tribunal a condamné douze prévenus et cinq autres à Metz.", "cinq"),
        ("Le séisme a tué 30 personnes ; 12 autres corps ont été retrouvés.", "12"),
    ],
)
def test_others_who_share_a_fate_are_not_all(text: str, figure: str) -> None:
    assert "autre" in claim(text, figure).perimeter


def test_others_than_the_dead_are_all_of_the_wounded_whatever_day_stands_between() -> None:
    read = claim("La bourrasque a tué trois marins mardi 4 mai. Elle en a blessé neuf autres.", "neuf")
    assert (read.measure, read.perimeter) == ("blessés", ())


@pytest.mark.parametrize(
    ("text", "figure", "marked"),
    [
        ("La région a commandé 18 nouvelles rames.", "18", False),
        ("Vingt-deux nouvelles éoliennes seront montées.", "Vingt-deux", False),
        ("Le club compte 40 nouveaux adhérents.", "40", True),
        ("La préfecture signale 31 nouveaux cas.", "31", True),
    ],
)
def test_what_is_made_or_bought_is_new(text: str, figure: str, marked: bool) -> None:
    assert ("autre" in claim(text, figure).perimeter) is marked


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Quatre-vingts nouveaux salariés ont rejoint le dépôt.", "Quatre-vingts"),
        ("La clinique, qui compte 310 agents, en a embauché 28.", "28"),
        ("La verrerie va recruter 30 techniciens.", "30"),
    ],
)
def test_who_is_hired_is_counted_as_hired(text: str, figure: str) -> None:
    read = claim(text, figure)
    assert (read.measure, read.perimeter) == ("embauches", ())


def test_the_toll_in_the_end_is_final() -> None:
    assert "bilan définitif" in claim("La collision a finalement fait douze blessés.", "douze").perimeter
