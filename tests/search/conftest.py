"""A small press of our own, written for these tests."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from corpus.annotate import AnnotatedArticle
from corpus.article import Article
from corpus.steps import Steps
from search.library import Library

PRESS: list[dict[str, Any]] = [
    {
        "id": "tram",
        "title": "Le tramway de Saint-Étienne évalué",
        "source": "La Gazette du Forez",
        "author": "Claire Bonnard",
        "published": "2024-02-20",
        "text": "La mairie a évalué le coût du tramway à 12 M€. L’évaluation, rendue mardi, déplaît au porte-parole "
        "des commerçants. Les travaux dureront jusqu’à l’été.",
    },
    {
        "id": "lait",
        "title": "Les éleveurs demandent un prix juste",
        "source": "Le Courrier des champs",
        "author": "Hugo Marchetti",
        "published": "2024-02-27",
        "text": "Selon l’A.F.P., 1 500 éleveurs ont manifesté. Le prix du lait a perdu 13 % en un an. « C’est au "
        "cœur de nos vies », dit l’un d’eux. Aujourd’hui, la coopérative collecte le lait à perte.",
    },
    {
        "id": "robot",
        "title": "Un robot cueilleur financé",
        "source": "La Gazette du Forez",
        "published": "2024-03-01",
        "text": "La jeune pousse Cueillor a levé 25 millions d’euros pour son robot cueilleur. L’IA du robot "
        "reconnaît les fruits mûrs. Le plan de relance de la région apporte 3,5 millions.",
    },
    {
        "id": "crue",
        "title": "La crue recule",
        "published": "2023-12-24",
        "text": "La rivière recule, le plan de secours est levé. De la relance des pompes dépend la suite. Le "
        "tramway ne circule pas. On évalue les dégâts à 40 millions de dollars.",
    },
    {
        "id": "sans-date",
        "title": "Portrait d’un relieur",
        "text": "Il relie des livres depuis vingt ans, sans machine.",
    },
]


def write(path: Path, articles: list[dict[str, Any]]) -> Path:
    """A JSON Lines corpus."""
    path.write_text("".join(json.dumps(article, ensure_ascii=False) + "\n" for article in articles), encoding="utf-8")
    return path


def unmarked(article: Article, *_: object) -> Steps[AnnotatedArticle]:
    """In place of ``annotation``, where marks are not what is tried."""
    yield
    return AnnotatedArticle(article, (), (), ())


@pytest.fixture(scope="package")
def press(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The library of ``PRESS``; not to be changed."""
    folder = tmp_path_factory.mktemp("press")
    library = Library.open(write(folder / "presse.jsonl", PRESS), cache=folder / "cache")
    yield library
    library.close()


@pytest.fixture
def found(press: Library) -> Callable[..., list[str]]:
    """The ids that a query finds, best first."""

    def search(query: str, **options: Any) -> list[str]:
        return [hit.card.id for hit in press.search(query, **options).hits]

    return search
