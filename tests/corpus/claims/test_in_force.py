"""Of a day that bounds what is so, and of a year that stands behind a thing alone."""

import pytest

from tests.corpus.claims.reading import claim


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Le péage passera de 4 à 5 euros le 1er juillet 2023.", "1er juillet"),
        ("L’apprentissage passera de deux à trois ans dès septembre 2023.", "septembre"),
        ("Les gages des bateliers seront relevés de 2 % au 1er juillet 2023.", "1er juillet"),
        ("Les bateliers refusent une baisse de 2 % au 1er juillet 2023.", "1er juillet"),
    ],
)
def test_what_changes_on_a_day_is_so_from_then_on(text: str, figure: str) -> None:
    assert claim(text, figure).events[0] == "début"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Le péage rapportait 5 euros au 1er juillet 2022.", "1er juillet"),
        ("La caravane passera par Orval le 1er juillet 2023.", "1er juillet"),
    ],
)
def test_what_is_so_on_a_day_does_not_begin_then(text: str, figure: str) -> None:
    assert "début" not in claim(text, figure).events


@pytest.mark.parametrize(
    ("text", "year", "event"),
    [
        ("L’aquarelle de 1911 a été volée.", "1911", "création de l’œuvre"),
        ("Le beffroi baroque de 1911 penche.", "1911", "construction"),
        ("Un tramway datant de 1911 a rouvert la ligne.", "1911", "fabrication"),
        ("Le bail de 1911 a été révisé.", "1911", "accord"),
    ],
)
def test_a_year_behind_a_thing_is_when_it_came_to_be(text: str, year: str, event: str) -> None:
    assert claim(text, year).events == (event,)


@pytest.mark.parametrize("text", ["La crue de 1911 a rasé le gué.", "Le beffroi a été frappé par la crue de 1911."])
def test_a_year_behind_what_happened_is_of_that(text: str) -> None:
    assert "construction" not in claim(text, "1911").events


@pytest.mark.parametrize(
    ("text", "figure", "event"),
    [
        ("Le sommelier, employé du casino depuis 1998, a parlé.", "1998", "nomination"),
        ("En poste depuis mars 2014, l’abbé a parlé.", "mars 2014", "nomination"),
        ("Aux commandes depuis 1998, le batelier a parlé.", "1998", "nomination"),
        ("Le lac a gelé pour la première fois depuis 1998.", "1998", "dernière fois"),
        ("Il a plu, du jamais vu depuis 1998.", "1998", "dernière fois"),
    ],
)
def test_since_when_tells_what_happened_then(text: str, figure: str, event: str) -> None:
    assert claim(text, figure).events[0] == event


def test_what_began_is_named_too() -> None:
    assert claim("Une grève commencée le 4 mai 2023 vide les quais.", "4 mai").events == ("début", "grève")
