"""A correction holds at once, at the next opening, and whatever becomes of the index."""

import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from corpus.entities.model import EntityType
from search.comparison.model import Statement, Topic
from search.corrections import FigureRef
from search.facets import Facet, Filters
from search.library import Library
from tests.search.conftest import write

PRESS = [
    {
        "id": "lundi",
        "title": "La médiathèque de Brévent a son budget",
        "published": "2024-02-26",
        "text": "Le conseil municipal de Brévent a voté lundi le budget de la médiathèque. La construction de la"
        " médiathèque coûtera 15 millions d’euros, selon la mairie. La société Lactiva donne 40 000 euros.",
    },
    {
        "id": "mardi",
        "title": "Une médiathèque plus chère que prévu à Brévent",
        "published": "2024-02-27",
        "text": "À Brévent, la construction de la médiathèque coûtera 19 millions d’euros, selon l’opposition."
        " La société Lactiva ne dit rien.",
    },
]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return write(tmp_path / "presse.jsonl", PRESS)


def opened(corpus: Path, *, rebuild: bool = False, gazetteer: Path | None = None) -> Library:
    folder = corpus.parent
    return Library.open(corpus, cache=folder / "cache", data=folder / "data", rebuild=rebuild, gazetteer=gazetteer)


@pytest.fixture
def library(corpus: Path) -> Iterator[Library]:
    library = opened(corpus)
    yield library
    library.close()


def cost(library: Library, article: str, text: str) -> FigureRef:
    read = library.open_article(article)
    assert read is not None
    figure = next(figure for figure in read.annotated.figures if figure.text == text)
    return FigureRef(article, figure.start, figure.end, figure.text)


def costs(library: Library) -> tuple[FigureRef, FigureRef]:
    return cost(library, "lundi", "15 millions d’euros"), cost(library, "mardi", "19 millions d’euros")


def together(topics: tuple[Topic, ...], *refs: FigureRef) -> bool:
    def stands(ref: FigureRef, statements: tuple[Statement, ...]) -> bool:
        return any((each.card.id, each.figure.start) == (ref.article, ref.start) for each in statements)

    return any(all(stands(ref, topic.statements) for ref in refs) for topic in topics)


def names(library: Library) -> set[str]:
    return {mention.canonical for article in library.annotated() for mention in article.mentions}


def test_a_parted_pair_is_parted_at_once_and_together_again_once_undone(library: Library) -> None:
    pair = costs(library)
    before = library.topics()
    assert together(before, *pair)
    made = library.corrections.part(*pair)
    assert not together(library.topics(), *pair)
    assert library.corrections.undo(made.id)
    assert library.topics() == before


def test_it_holds_at_the_next_opening_and_when_the_index_is_gone(corpus: Path) -> None:
    first = opened(corpus)
    pair = costs(first)
    first.corrections.part(*pair)
    first.close()
    shutil.rmtree(corpus.parent / "cache")
    for rebuild in (False, True):
        again = opened(corpus, rebuild=rebuild)
        assert not together(again.topics(), *pair)
        again.close()


def test_another_window_s_correction_shows_without_opening_again(corpus: Path, library: Library) -> None:
    pair = costs(library)
    assert together(library.topics(), *pair)
    other = opened(corpus)
    other.corrections.part(*pair)
    other.close()
    assert not together(library.topics(), *pair)


def test_a_restated_figure_is_restated_everywhere(library: Library) -> None:
    ref = costs(library)[1]
    library.corrections.restate(ref, currency="USD", value=Decimal(16_300_000))
    read = library.open_article("mardi")
    assert read is not None
    figure = next(figure for figure in read.annotated.figures if figure.start == ref.start)
    assert (figure.currency, figure.value, figure.text) == ("USD", Decimal(16_300_000), ref.text)
    (topic,) = (topic for topic in library.topics() if together((topic,), ref))
    assert "(chiffre corrigé par vous)" in topic.reason


def test_names_change_at_once_in_an_article_and_in_all(library: Library) -> None:
    assert "Lactiva" in names(library)
    made = library.corrections.rename("Lactiva", "Groupe Lactiva")
    assert "Groupe Lactiva" in names(library)
    assert "Lactiva" not in names(library)
    library.corrections.undo(made.id)
    library.corrections.ignore("Lactiva", "mardi")
    for article, there in (("lundi", True), ("mardi", False)):
        read = library.open_article(article)
        assert read is not None
        assert any(mention.canonical == "Lactiva" for mention in read.annotated.mentions) is there


def facet(library: Library, facet: Facet, **filters: str) -> dict[str, int]:
    """The facet's values in all articles, with their counts."""
    chosen = Filters(**{name: frozenset({value}) for name, value in filters.items()})
    (counts,) = (each for each in library.search("", filters=chosen).facets if each.facet is facet)
    return {value.value: value.count for value in counts.values}


def found(library: Library, **filters: str) -> set[str]:
    chosen = Filters(**{name: frozenset({value}) for name, value in filters.items()})
    return {hit.card.id for hit in library.search("", filters=chosen).hits}


def test_facets_and_filters_follow_the_names(library: Library) -> None:
    before = facet(library, Facet.ENTITY)
    assert before["ORG:Lactiva"] == 2
    assert before["LOC:Brévent"] == 2
    library.corrections.rename("Lactiva", "Groupe Lactiva")
    library.corrections.merge("Brévent", "Groupe Lactiva", "mardi")
    now = facet(library, Facet.ENTITY)
    assert "ORG:Lactiva" not in now
    assert (now["ORG:Groupe Lactiva"], now["LOC:Brévent"]) == (2, 1)
    assert found(library, entity="ORG:Groupe Lactiva") == {"lundi", "mardi"}
    assert found(library, entity="LOC:Brévent") == {"lundi"}
    assert found(library, entity="ORG:Lactiva") == set()
    library.corrections.ignore("Groupe Lactiva")
    assert "ORG:Groupe Lactiva" not in facet(library, Facet.ENTITY)
    for each in library.corrections.entries():
        library.corrections.undo(each.id)
    assert facet(library, Facet.ENTITY) == before


def test_the_facet_of_figures_follows_a_restated_one(library: Library) -> None:
    ref = costs(library)[1]
    before = facet(library, Facet.FIGURE)
    assert before["money"] == 2
    library.corrections.restate(ref, unit="km")
    assert (facet(library, Facet.FIGURE)["money"], facet(library, Facet.FIGURE)["measure"]) == (1, 1)
    assert found(library, figure="measure") == {"mardi"}


def test_facets_count_what_the_articles_show(library: Library) -> None:
    library.corrections.merge("Lactiva", "Brévent")
    library.corrections.retype("Brévent", EntityType.PRODUCT, "lundi")
    shown: dict[str, int] = {}
    for each in library.annotated():
        for value in {f"{mention.type}:{mention.canonical}" for mention in each.mentions}:
            shown[value] = shown.get(value, 0) + 1
    assert facet(library, Facet.ENTITY) == shown


def test_what_is_gone_is_listed_as_moot_until_it_is_back(corpus: Path) -> None:
    library = opened(corpus)
    pair = costs(library)
    library.corrections.part(*pair)
    library.corrections.rename("Lactiva", "Groupe Lactiva")
    library.corrections.merge("Groupe Lactiva", "Microsoft")
    library.corrections.ignore("Nulle Part")
    assert [each.moot for each in library.corrections.entries()] == [True, False, False, False]
    library.close()
    write(corpus, [PRESS[0], {**PRESS[1], "text": "À Brévent, rien ne va plus."}])
    library = opened(corpus)
    entries = library.corrections.entries()
    assert [each.moot for each in entries] == [True, False, False, True]
    assert entries[-1].wording.endswith(" (sans objet)")
    library.close()
    write(corpus, PRESS)
    library = opened(corpus)
    assert not library.corrections.entries()[-1].moot
    assert not together(library.topics(), *pair)
    library.close()


def test_an_article_that_moved_on_keeps_its_correction(corpus: Path) -> None:
    library = opened(corpus)
    library.corrections.part(*costs(library))
    library.close()
    write(corpus, [PRESS[0], {**PRESS[1], "text": "Mise à jour du soir. " + PRESS[1]["text"]}])
    library = opened(corpus)
    assert not together(library.topics(), *costs(library))
    assert not any(each.moot for each in library.corrections.entries())
    library.close()


def test_index_and_corrections_lie_under_one_key(corpus: Path, library: Library) -> None:
    library.corrections.ignore("Lactiva")
    (index,) = (corpus.parent / "cache" / "index").iterdir()
    (kept,) = (corpus.parent / "data" / "corrections").iterdir()
    assert index.name == kept.name


def test_two_corpora_know_nothing_of_each_other(tmp_path: Path, library: Library) -> None:
    library.corrections.ignore("Lactiva")
    (tmp_path / "autre").mkdir()
    other = Library.open(
        write(tmp_path / "autre" / "presse.jsonl", PRESS), cache=tmp_path / "cache", data=tmp_path / "data"
    )
    assert other.corrections.entries() == ()
    other.close()


def test_a_damaged_file_is_among_the_library_s_problems(corpus: Path) -> None:
    library = opened(corpus)
    library.corrections.ignore("Lactiva")
    library.close()
    (file,) = (corpus.parent / "data").rglob("corrections.json")
    file.write_bytes(b"{")
    library = opened(corpus)
    assert any("abîmé" in problem.message for problem in library.problems)
    library.close()


def test_without_a_data_directory_they_go_with_the_library(corpus: Path) -> None:
    library = Library.open(corpus, cache=corpus.parent / "cache")
    library.corrections.ignore("Lactiva")
    assert "Lactiva" not in names(library)
    library.close()
    again = Library.open(corpus, cache=corpus.parent / "cache")
    assert "Lactiva" in names(again)
    again.close()


def test_a_gazetteer_knows_the_types_that_the_corpus_knows(library: Library) -> None:
    assert library.corrections.gazetteer().count("[[entity]]") == 0
    library.corrections.rename("Brévent", "Brévent-le-Haut")
    assert '[[entity]]\nname = "Brévent-le-Haut"\ntype = "LOC"\n' in library.corrections.gazetteer()


OWN = '[[entity]]\nname = "Laiterie Lactiva"\ntype = "PRODUCT"\naliases = ["Lactiva"]\n'


def test_a_person_s_gazetteer_is_read_and_the_index_follows_it(corpus: Path, tmp_path: Path) -> None:
    file = tmp_path / "gazetteer.toml"

    def types() -> set[tuple[str, EntityType]]:
        library = opened(corpus, gazetteer=file)
        assert library.problems == ()
        found = {(m.canonical, m.type) for a in library.annotated() for m in a.mentions if m.text == "Lactiva"}
        library.close()
        return found

    before = types()
    file.write_text(OWN, "utf-8")
    assert types() == {("Laiterie Lactiva", EntityType.PRODUCT)}
    file.write_text(OWN.replace("PRODUCT", "ORG"), "utf-8")
    assert types() == {("Laiterie Lactiva", EntityType.ORG)}
    file.unlink()
    assert types() == before


def test_a_gazetteer_that_cannot_be_read_is_told_in_one_line(corpus: Path, tmp_path: Path) -> None:
    file = tmp_path / "gazetteer.toml"
    file.write_text("[[entity]]\nname = 3\n", "utf-8")
    library = opened(corpus, gazetteer=file)
    (problem,) = library.problems
    assert problem.path == str(file)
    assert "name" in problem.message
    assert len(str(problem).splitlines()) == 1
    assert "Lactiva" in names(library)
    library.close()
