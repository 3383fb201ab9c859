"""Queries find names and figures as they were corrected."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from corpus.annotate import AnnotatedArticle, annotation
from corpus.article import Article
from corpus.entities.model import EntityType, Mention
from corpus.steps import Steps
from search import documents
from search.corrections import FigureRef
from search.facets import Facet
from search.library import Library
from tests.search.conftest import write

NAMES = {
    "Orchidor": EntityType.PER,  # a company, misread
    "Ville-Neuve": EntityType.LOC,
    "Mairie de Ville-Neuve": EntityType.ORG,
    "Jeanne Roux": EntityType.PER,
    "Mme Roux": EntityType.PER,
    "Mardi": EntityType.PER,  # no name at all
}

PRESS = [
    {"id": "a", "text": "Orchidor a levé 12 millions d’euros. Jeanne Roux s’en félicite."},
    {"id": "b", "text": "À Ville-Neuve, Mme Roux et Orchidor signent un accord."},
    {"id": "c", "text": "Mardi, il a plu sur Ville-Neuve. Le prix était de 40 millions de dollars."},
    {"id": "d", "text": "Jeanne Roux, maire, préside la Mairie de Ville-Neuve."},
]


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Library]:
    def marked(article: Article, *options: object) -> Steps[AnnotatedArticle]:
        found = yield from annotation(article)
        mentions = [
            Mention(at, at + len(name), name, kind, name)
            for name, kind in NAMES.items()
            if (at := article.text.find(name)) >= 0
        ]
        return AnnotatedArticle(article, tuple(mentions), found.figures, found.claims)

    monkeypatch.setattr(documents, "annotation", marked)
    library = Library.open(write(tmp_path / "presse.jsonl", PRESS), cache=tmp_path / "cache")
    yield library
    library.close()


@pytest.fixture
def found(library: Library) -> Callable[[str], list[str]]:
    return lambda query: sorted(hit.card.id for hit in library.search(query).hits)


def facet(library: Library, value: str) -> int:
    counts = next(each for each in library.search("").facets if each.facet is Facet.ENTITY)
    return next((each.count for each in counts.values if each.value == value), 0)


def test_another_type(library: Library, found: Callable[[str], list[str]]) -> None:
    assert (found("personne:orchidor"), found("org:orchidor")) == (["a", "b"], [])
    library.corrections.retype("Orchidor", "ORG")
    assert (found("personne:orchidor"), found("org:orchidor")) == ([], ["a", "b"])
    assert found('org:"Orchidor"') == found("entité:orchidor") == found("org:orch*") == ["a", "b"]
    assert (facet(library, "ORG:Orchidor"), facet(library, "PER:Orchidor")) == (2, 0)


def test_another_name_and_the_one_that_stands_in_the_text(
    library: Library, found: Callable[[str], list[str]]
) -> None:
    library.corrections.rename("Orchidor", "Groupe Orchidée")
    assert found("personne:orchidee") == found('personne:"groupe orchidée"') == ["a", "b"]
    assert found("personne:orchidor") == ["a", "b"]
    assert facet(library, "PER:Groupe Orchidée") == 2


def test_two_that_are_one(library: Library, found: Callable[[str], list[str]]) -> None:
    assert found('personne:"Jeanne Roux"') == ["a", "d"]
    library.corrections.merge("Mme Roux", into="Jeanne Roux")
    assert found('personne:"Jeanne Roux"') == ["a", "b", "d"]
    assert facet(library, "PER:Jeanne Roux") == 3


def test_no_name_at_all(library: Library, found: Callable[[str], list[str]]) -> None:
    assert found("personne:mardi") == ["c"]
    library.corrections.ignore("Mardi")
    assert found("personne:mardi") == found("entité:mardi") == []
    assert found("mardi") == ["c"]


def test_another_entity_of_the_same_words_keeps_its_article(
    library: Library, found: Callable[[str], list[str]]
) -> None:
    library.corrections.ignore("Ville-Neuve")
    assert found("lieu:neuve") == []
    assert found("entité:neuve") == ["d"]


def test_in_one_article_only(library: Library, found: Callable[[str], list[str]]) -> None:
    library.corrections.retype("Orchidor", "ORG", article="a")
    assert (found("personne:orchidor"), found("org:orchidor")) == (["b"], ["a"])


def test_a_correction_taken_back(library: Library, found: Callable[[str], list[str]]) -> None:
    made = library.corrections.retype("Orchidor", "ORG")
    assert found("org:orchidor") == ["a", "b"]
    library.corrections.undo(made.id)
    assert found("org:orchidor") == []


def test_a_figure_restated(library: Library, found: Callable[[str], list[str]]) -> None:
    assert found("chiffre:>10M€") == ["a"]
    figure = next(each for each in library.open_article("c").annotated.figures if each.text.startswith("40"))  # type: ignore[union-attr]
    library.corrections.restate(FigureRef("c", figure.start, figure.end, figure.text), currency="EUR")
    assert found("chiffre:>10M€") == ["a", "c"]
    (hit,) = (hit for hit in library.search("chiffre:>30M€").hits)
    assert [PRESS[2]["text"][start:end] for start, end in hit.offsets] == [figure.text]
    library.corrections.restate(FigureRef("c", figure.start, figure.end, figure.text), currency="USD", value="1")  # type: ignore[arg-type]
    assert found("chiffre:>10M€") == ["a"]
