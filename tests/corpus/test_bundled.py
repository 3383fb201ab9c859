"""The articles that ship: each opens with all its fields and holds the figures that make the comparison worth it."""

import re
from datetime import date

import pytest

from corpus.article import Article
from corpus.readers import bundled, read_corpus

FIGURES = {
    "01-pourquoi-microsoft-courtise-mistral.md": (
        "2 milliards d'euros",
        "seulement 10 mois d'exercice",
        "il y a moins d'un an",
        "environ 415 millions de dollars",
        "En 2023",
        "75% du capital",
    ),
    "02-bruxelles-va-lire-l-accord.md": (
        "environ 13 milliards de dollars",
        "un accord de 16 millions de dollars",
        "en dix mois de vie",
        "2 milliards de dollars",
        "licence Apache 2.0",
        "ce mardi",
        "GPT-4",
        "20 % des puces de pointe",
        "en 2030",
        "de 20 %",
    ),
    "03-microsoft-s-associe-a-mistral.md": (
        "lundi",
        "quelques semaines seulement",
        "13 milliards de dollars",
        "l'un des trois",
        "près de 500 millions d'euros",
        "l'an dernier",
        "540 millions de dollars",
        "plus de 2,0 milliards de dollars",
        "l'année dernière",
        "En décembre",
    ),
    "04-les-lecteurs-reagissent.md": (
        "il y a quelques semaines",
        "100 fois plus",
        "près de 50 ans",
        "300k$ par an",
        "en un an",
        "Llama 2",
        "M$",
        "0€",
        "à 15 millions",
        "un peu moins de 2 milliards d'€",
        "les 15 millions de Microsoft",
        "(moins d'1%)",
        "moins d'1% des parts",
        "11 milliards de $",
        "16 millions de $",
        "un facteur 687,5",
    ),
    "05-un-partenariat-sous-surveillance.md": (
        "lundi dernier",
        "Troisième LLM",
        "Mistral 7B",
        "Mixtral 8x7B",
        "15 millions d'euros",
        "385 millions",
        "en décembre dernier",
        "environ 2 milliards de dollars",
        "sept mois après sa création",
        "moins de 1% du capital",
        "9 novembre dernier",
        "prochaines semaines",
        "depuis 2021",
        "1 500 H100",
        "juin dernier",
        "à eux trois 80 % de la croissance",
        "en 2021",
        "+ de 18 000 membres",
        "100% gratuite",
        "1 an d'abonnement",
        "27,60€",
    ),
}


@pytest.fixture(scope="module")
def articles() -> dict[str, Article]:
    found = list(read_corpus(bundled()))
    assert all(isinstance(item, Article) for item in found), found
    return {item.id: item for item in found if isinstance(item, Article)}


def test_all_five_open_in_the_order_of_their_days(articles: dict[str, Article]) -> None:
    assert list(articles) == list(FIGURES)
    days = [article.published for article in articles.values()]
    assert days == [date(2024, 2, day) for day in (26, 27, 27, 28, 29)]
    assert len({article.title for article in articles.values()}) == 5


def test_each_says_what_it_is_and_where_it_comes_from(articles: dict[str, Article]) -> None:
    for article in articles.values():
        assert article.source and article.kind and article.origin
        assert "mistral-tui" in article.origin
        assert len(article.title) <= 60


@pytest.mark.parametrize(
    ("name", "figure"), [(name, figure) for name, figures in FIGURES.items() for figure in figures]
)
def test_the_figures_stand_as_the_press_wrote_them(articles: dict[str, Article], name: str, figure: str) -> None:
    text = articles[name].text.replace("’", "'")
    assert re.search(rf"(?<![\w,.]){re.escape(figure)}(?![\w%])", text)


def test_no_mark_of_the_markup_is_left_in_the_texts(articles: dict[str, Article]) -> None:
    for article in articles.values():
        assert not re.search(r"[*_`#\\]|^---|&\w+;", article.text, re.MULTILINE)
