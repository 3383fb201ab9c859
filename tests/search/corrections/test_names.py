"""Entities as a person corrects them, in an article and as a gazetteer."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from corpus.annotate import AnnotatedArticle
from corpus.entities.gazetteer import Entry, Form, Gazetteer, shipped
from corpus.entities.gazetteer.user import read_entries
from corpus.entities.model import EntityType, Mention
from corpus.entities.recogniser import find_mentions
from search.corrections import Act, Ignore, Merge, Rename, Retype
from search.corrections.applied import Applied
from search.corrections.gazetteer import export
from tests.search.comparison.press import article
from tests.search.corrections.acts import acts, entity_acts

TEXT = (
    "Brévent vend sa laiterie\n\nLa société Lactiva a racheté la laiterie de Brévent pour 12 millions d’euros. La"
    " société Lactiva emploie 40 salariés, selon Microsoft France."
)
READ = article(0, TEXT)


def named(acts: list[Act], read: AnnotatedArticle = READ) -> dict[str, tuple[str, EntityType]]:
    """By what is written: canonical name and type."""
    types = {mention.canonical: mention.type for mention in read.mentions}
    return {each.text: (each.canonical, each.type) for each in Applied(acts, types.get).article(read).mentions}


def test_without_corrections_an_article_stays_itself() -> None:
    assert Applied([]).article(READ) is READ
    assert Applied([Rename("Absente", "Présente"), Ignore("Lactiva", "another")]).article(READ) is READ


def test_a_renamed_entity_keeps_its_mentions() -> None:
    assert named([])["Lactiva"] == ("Lactiva", EntityType.ORG)
    assert named([Rename("Lactiva", "Groupe Lactiva")])["Lactiva"] == ("Groupe Lactiva", EntityType.ORG)


def test_a_merged_entity_takes_name_and_type() -> None:
    assert named([Merge("Brévent", "Lactiva")])["Brévent"] == ("Lactiva", EntityType.ORG)
    assert named([Merge("Brévent", "Le Chat")])["Brévent"] == ("Le Chat", EntityType.PRODUCT)


def test_a_retyped_entity_and_an_ignored_one() -> None:
    assert named([Retype("Lactiva", EntityType.PRODUCT)])["Lactiva"] == ("Lactiva", EntityType.PRODUCT)
    left = named([Ignore("Lactiva")])
    assert "Lactiva" not in left
    assert "Brévent" in left


def test_here_is_one_article() -> None:
    other = article(1, TEXT)
    acts: list[Act] = [Ignore("Lactiva", "a0")]
    assert "Lactiva" not in named(acts)
    assert "Lactiva" in named(acts, other)


def test_acts_follow_each_other() -> None:
    chain: list[Act] = [Rename("Lactiva", "Lacto"), Merge("Lacto", "Microsoft")]
    assert named(chain)["Lactiva"] == ("Microsoft", EntityType.ORG)
    assert named(chain[::-1])["Lactiva"] == ("Lacto", EntityType.ORG)
    assert "Lactiva" not in named([Rename("Lactiva", "Lacto", "a0"), Ignore("Lacto")])


def test_claims_follow_the_names() -> None:
    def subjects(read: AnnotatedArticle) -> set[str | None]:
        return {claim.subject for claim in read.claims}

    corrected = Applied([Rename("Lactiva", "Groupe Lactiva")]).article(READ)
    assert "Lactiva" in subjects(READ)
    assert "Groupe Lactiva" in subjects(corrected)
    assert "Lactiva" not in subjects(corrected)


@given(st.lists(acts, max_size=5))
def test_any_acts_leave_mentions_in_place_and_claims_with_their_figures(made: list[Act]) -> None:
    read = Applied(made).article(READ)
    spans = {(each.start, each.end, each.text) for each in READ.mentions}
    assert {(each.start, each.end, each.text) for each in read.mentions} <= spans
    assert [claim.figure for claim in read.claims] == list(range(len(read.figures)))


def read_again(tmp_path: Path, written: str) -> list[Entry]:
    path = tmp_path / "gazetteer.toml"
    path.write_text(written, "utf-8")
    return read_entries(path)


def unknown(name: str) -> EntityType | None:
    return None


def exported(tmp_path: Path, *acts: Act) -> Gazetteer:
    return shipped().merge(read_again(tmp_path, export(acts, shipped(), unknown)))


def recognised(text: str, names: Gazetteer) -> list[tuple[str, EntityType]]:
    return [(each.canonical, each.type) for each in find_mentions(text, gazetteer=names)]


def test_an_exported_name_is_recognised_in_another_corpus(tmp_path: Path) -> None:
    names = exported(tmp_path, Retype("Lactiva", EntityType.ORG), Rename("Lactiva", "Groupe Lactiva"))
    assert recognised("Hier, Lactiva a fermé.", names) == [("Groupe Lactiva", EntityType.ORG)]


def test_a_known_name_keeps_what_is_known_of_it(tmp_path: Path) -> None:
    names = exported(tmp_path, Rename("Microsoft", "Microsoft Corporation SA"))
    entry = names.entries["Microsoft Corporation SA"]
    assert (entry.seat, entry.country, entry.type) == ("Redmond", "États-Unis", EntityType.ORG)
    assert recognised("La firme de Redmond recrute, dit Microsoft.", names)[-1][0] == "Microsoft Corporation SA"
    assert "Microsoft" not in names.entries


def test_a_chain_of_names_ends_in_the_last(tmp_path: Path) -> None:
    written = export(
        [Retype("A", EntityType.ORG), Rename("A", "B"), Merge("B", "C"), Rename("C", "D")], shipped(), unknown
    )
    (entry,) = read_again(tmp_path, written)
    assert entry.name == "D"
    assert {form.text for form in entry.forms} >= {"A", "B", "C", "D"}


def test_a_name_ignored_or_corrected_here_only_is_not_exported(tmp_path: Path) -> None:
    acts: list[Act] = [Retype("Lactiva", EntityType.ORG, "a0"), Retype("Lacto", EntityType.ORG), Ignore("Lacto")]
    written = export(acts, shipped(), unknown)
    assert read_again(tmp_path, written) == []
    assert "# «\u00a0Lacto\u00a0» n’est pas une entité." in written


def test_the_corpus_says_of_what_type_a_name_is(tmp_path: Path) -> None:
    assert read_again(tmp_path, export([Rename("Zed", "Zède")], shipped(), unknown)) == []
    (entry,) = read_again(tmp_path, export([Rename("Zed", "Zède")], shipped(), lambda name: EntityType.PER))
    assert entry == Entry(name="Zède", type=EntityType.PER, forms=(Form("Zède"), Form("Zed")))


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("gazetteer")


@given(made=st.lists(entity_acts, max_size=5))
@example(made=[Rename("\u00a0", "A"), Retype("\u00a0", EntityType.ORG), Rename("B", "\u202f")])
def test_whatever_the_names_the_export_is_read(place: Path, made: list[Act]) -> None:
    read_again(place, export(made, Gazetteer.of([]), lambda name: EntityType.ORG))


def test_a_person_s_name_wins_over_a_shipped_one_that_differs_by_a_capital(tmp_path: Path) -> None:
    entries = read_again(tmp_path, '[[entity]]\nname = "Lactiva"\ntype = "PRODUCT"\naliases = ["Microsoft"]\n')
    found = find_mentions("Chez Microsoft, on recrute.", gazetteer=shipped().merge(entries))
    assert found == [Mention(5, 14, "Microsoft", EntityType.PRODUCT, "Lactiva")]
