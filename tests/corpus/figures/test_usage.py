"""What French usage leaves to the reader: falls that span, sums in sums, days gone by, speakers of a title."""

from datetime import date

import pytest

from corpus.figures.model import Kind, Qualifier
from tests.corpus.figures.reading import days, read, values


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("La production recule de 10 à 15 %.", [("percent", "10..15", "%")]),
        ("Les vergers craignent une baisse de 2 à 3 tonnes.", [("measure", "2..3", "t")]),
        ("Une hausse de 4 à 6 % est attendue.", [("percent", "4..6", "%")]),
        ("Malgré la baisse, le taux est passé de 4 à 6 %.", [("percent", "4", "%"), ("percent", "6", "%")]),
        ("Le taux a reculé de 9 à 6 %.", [("percent", "9", "%"), ("percent", "6", "%")]),
    ],
)
def test_a_fall_to_more_is_a_range(text: str, found: list[tuple[str, str, str | None]]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le plan coûte 14 millions d'euros, dont 3 millions de mesures sociales.", ("money", "3000000", "EUR")),
        ("Il a vendu pour 14 millions d'euros, dont 3 millions de billets.", ("count", "3000000", "billets")),
        ("Ils claironnent 14 millions d'euros. Lui n'en retient que 3 millions.", ("money", "3000000", "EUR")),
        ("Cela coûte 4 euros. Le chiffre d'affaires, 2,4 milliards, stagne.", ("money", "2400000000", "EUR")),
        ("La vente vaut 12 millions de francs suisses. Le site en vaut 4 millions de francs depuis 2023.",
         ("money", "4000000", "CHF")),
    ],
)  # fmt: skip
def test_a_sum_is_told_by_the_sum_before(text: str, found: tuple[str, str, str]) -> None:
    assert values(text)[-1] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ils étaient 4 000 à applaudir le vainqueur dimanche.", ["2025-03-02"]),
        ("Ils étaient 4 000, selon la police, à défiler dimanche.", ["2025-03-02"]),
        ("Ils étaient 4 000 à applaudir le vainqueur dimanche. La veille, il avait gagné.",
         ["2025-03-02", "2025-03-01"]),
        ("La victoire de samedi rapportera une prime au club.", ["2025-03-01"]),
        ("Le match de samedi rapportera une prime au club.", ["2025-03-08"]),
        ("La route rouvrira : la neige fond depuis jeudi.", ["2025-02-27"]),
    ],
)  # fmt: skip
def test_a_day_that_is_past_whatever_the_next_verb_says(text: str, found: list[str]) -> None:
    assert days(text) == found


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("L'artisan de 47 ans évalue ses dégâts à 30 000 euros.", "l'artisan"),
        ("Le groupe aux 900 000 clients chiffre sa perte à 4 millions d'euros.", "le groupe"),
        ("Le parc attend 6 000 visiteurs.", "le parc"),
        ("La préfecture a compté 45 000 curieux hier à Lyon, les organisateurs 80 000.", "les organisateurs"),
        ("La CGT annonce 400 marcheurs hier, la mairie verse 900 euros.", "la CGT"),
        ("La foire attend 40 000 personnes.", "la foire"),
        ("Le train attend 40 personnes.", None),
        ("Rouvray : « On a perdu 30 % de nos clients »\n\nLe pont est fermé. « C'est long », souffle Léa Morin.",
         "Léa Morin"),
        ("Vasseur : « On a perdu 30 % de nos clients »\n\nPaul Vasseur part. « Oui », dit Léa Morin.", "Vasseur"),
        ("« On a perdu 30 % de nos clients »\n\nPaul Vasseur ne décolère pas. Le pont est fermé.", "Paul Vasseur"),
        ("« On a perdu 30 % de nos clients »\n\nLe pont est fermé.", None),
        ("« On a perdu 30 % de nos clients »\n\n« Oui », souffle Léa Morin. « Non », assure la mairie.", None),
    ],
)  # fmt: skip
def test_who_says_it(text: str, speaker: str | None) -> None:
    said = [figure.attribution for figure in read(text) if figure.kind is not Kind.DURATION]
    assert said[-1] == speaker


@pytest.mark.parametrize(
    ("text", "kind", "qualifier"),
    [
        ("Ils ont attendu jusqu'à trois heures sous le soleil.", Kind.DURATION, Qualifier.AT_MOST),
        ("Le bar reste ouvert jusqu'à deux heures.", Kind.TIME, Qualifier.EXACT),
        ("C'est plus du double du record.", Kind.MULTIPLIER, Qualifier.ABOVE),
        ("Il faut travailler jusqu'à 66 ans.", Kind.DURATION, Qualifier.EXACT),
        ("Il risque jusqu'à 10 ans de prison.", Kind.DURATION, Qualifier.AT_MOST),
    ],
)
def test_up_to_and_more_than(text: str, kind: Kind, qualifier: Qualifier) -> None:
    (figure,) = read(text)
    assert (figure.kind, figure.qualifier) == (kind, qualifier)


def test_a_year_of_foundation_makes_no_french_franc() -> None:
    text = (
        "Née en 1891, la fabrique vaut depuis 2024 9 millions de francs. Elle a coûté 2 millions de francs suisses."
    )
    sums = [figure.currency for figure in read(text, date(2025, 3, 4)) if figure.kind is Kind.MONEY]
    assert sums == ["CHF", "CHF"]
