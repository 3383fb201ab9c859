"""What is corrected in a conversation, and by whom it is not."""

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.entities.model import EntityType
from search.corrections import Ignore, Join, Merge, Part, Rename, Restate, Retype
from search.library import Library
from tests.tui.plain.talking import PRESS, Reader, opened
from tui.plain.conversation import Conversation

NEW = "Roazhon"
MORE = {
    "id": "mercredi",
    "title": "La dette de Rennes",
    "source": "L’Hebdo",
    "text": "La dette de Rennes atteint 400 millions d’euros. Le maire de Rennes s’en inquiète.",
}
AGAIN = {
    "id": "jeudi",
    "title": "Rennes endettée",
    "source": "Le Quotidien",
    "text": "La dette de Rennes atteint 410 millions d’euros, selon la mairie.",
}

TWO = {"id": "vendredi", "title": "Deux villes", "text": "Quimper et Vannes signent un accord."}


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with opened(tmp_path, (*PRESS[:2], MORE, AGAIN, TWO)) as library:
        yield library


def number(said: str, words: str) -> str:
    """The number of the line that has these words."""
    return next(found[1] for found in re.finditer(r"^(\d+)\. (.*)", said, re.MULTILINE) if words in found[2])


def topic(ask: Reader) -> str:
    """Have the topic of the pool's cost told."""
    listed = ask.talk("sujets piscine")
    return ask(number(listed, "coût"))


def test_a_name_of_the_list_of_names_is_corrected_in_every_article(ask: Reader, library: Library) -> None:
    listed = ask.talk("la", "noms")
    asked = ask(f"corriger {number(listed, 'Rennes')}")
    assert "C’est un autre de ces noms." in asked
    said = ask.talk(number(asked, "Son nom est autre"), NEW)
    assert said.startswith("Corrigé")
    assert "Quoi" in ask("corriger 1")  # the names that were listed are others now
    renamed = [each.act for each in library.corrections.entries()]
    assert renamed == [Rename("Rennes", NEW)]


def test_which_other_name_it_is_may_be_said_by_a_part_of_it(ask: Reader, library: Library) -> None:
    listed = ask.talk("la", "noms")
    asked = ask(f"corriger {number(listed, 'Rennes')}")
    offered = ask(number(asked, "un autre de ces noms"))
    assert "désigne" in offered
    assert "Aucun de ces noms" in ask("zyx")
    found = ask("VANN")
    assert found.splitlines()[1:] == ["1. Vannes."]
    ask("1")
    assert [each.act for each in library.corrections.entries()] == [Merge("Rennes", "Vannes")]


def test_a_figure_is_parted_from_the_reference_and_put_back(ask: Reader, library: Library) -> None:
    told = topic(ask)
    asked = ask(f"corriger {number(told, '19 millions')}")
    assert "ne mesure pas la même chose que « 15 millions d’euros », Le Quotidien." in asked
    said = ask(number(asked, "ne mesure pas"))
    assert said.startswith("Corrigé : « 1")
    assert "Aucun autre article" in said
    (made,) = library.corrections.entries()
    assert isinstance(made.act, Part)
    assert ask("annuler").startswith("Annulé : ")
    assert library.corrections.entries() == ()
    assert "19 millions" in topic(ask)


def test_a_figure_is_joined_to_the_topic_that_is_found_by_its_words(ask: Reader, library: Library) -> None:
    ask.talk("piscine budget", "1")
    asked = ask(f"corriger {number(ask('chiffres'), '15 millions')}")
    offered = ask(number(asked, "un autre sujet"))
    assert "Aucun de ces sujets" in ask("xylophone")
    assert number(offered, "dette")
    assert "Corrigé" in ask(number(ask("dette"), "dette"))
    assert isinstance(library.corrections.entries()[0].act, Join)


@pytest.mark.parametrize(
    ("words", "currency", "value"), [("dollars", "USD", None), ("16 millions", None, 16_000_000)]
)
def test_a_figure_is_restated_in_the_reader_s_words(
    ask: Reader, library: Library, words: str, currency: str | None, value: int | None
) -> None:
    asked = ask(f"corriger {number(topic(ask), '15 millions')}")
    assert "est en réalité" in ask(number(asked, "monnaie"))
    assert "corrigé par vous" in ask(words)
    act = library.corrections.entries()[0].act
    assert isinstance(act, Restate)
    assert (act.currency, act.value) == (currency, None if value is None else Decimal(value))


def test_what_no_figure_is_is_not_kept(ask: Reader, library: Library) -> None:
    asked = ask(f"corriger {number(topic(ask), '15 millions')}")
    ask(number(asked, "monnaie"))
    assert "Pas corrigé : « ??? » n’est ni un nombre" in ask("???")
    assert library.corrections.entries() == ()


@pytest.mark.parametrize(
    ("lines", "act"),
    [
        (("Son nom", NEW, "1"), Rename("Rennes", NEW, "mercredi")),
        (("Son nom", NEW, "2"), Rename("Rennes", NEW)),
        (("sorte", "organisation", "2"), Retype("Rennes", EntityType.ORG)),
        (("pas une entité", "1"), Ignore("Rennes", "mercredi")),
    ],
)
def test_a_name_is_corrected_here_or_everywhere(
    ask: Reader, library: Library, lines: tuple[str, ...], act: Rename | Retype | Ignore
) -> None:
    ask.talk("maire rennes", "1")
    said = ask(f"corriger {number(ask('entités'), 'Rennes')}")
    for line in lines:
        said = ask(line if line.isdigit() or line == NEW else number(said, line))
    assert said.startswith("Corrigé : « Rennes » ")
    assert library.corrections.entries()[0].act == act
    # The list is another by now.
    assert "Quoi ?" in ask("corriger 1")


def test_a_name_is_merged_into_another_of_the_article(ask: Reader, library: Library) -> None:
    ask.talk("Quimper", "1")
    asked = ask(f"corriger {number(ask('entités'), 'Quimper')}")
    offered = ask(number(asked, "une autre entité"))
    ask.talk(number(offered, "Vannes"), "1")
    assert library.corrections.entries()[0].act == Merge("Quimper", "Vannes", "vendredi")


def test_corrections_are_listed_and_taken_back_by_number(ask: Reader, library: Library) -> None:
    assert ask("corrections") == "0 correction."
    assert "Tapez corrections" in ask("annuler 1")
    ask.talk("maire rennes", "1", "entités", "corriger 1", "1", "Roazhon", "2")
    assert "1. « Rennes » s’appelle « Roazhon », partout, le " in ask("corrections")
    assert "de 1 à 1" in ask("annuler 2")
    assert ask("annuler 1") == "Annulé : « Rennes » s’appelle « Roazhon », partout."
    assert ask("annuler 1") == "Cette correction n’y est plus."
    assert library.corrections.entries() == ()


def test_whoever_gives_up_corrects_nothing(ask: Reader, library: Library) -> None:
    ask.talk("maire rennes", "1", "entités")
    for lines in (("corriger 1", ""), ("corriger 1", "1", ""), ("corriger 1", "3", "annuler")):
        assert ask.talk(*lines) == "Rien n’est corrigé."
    assert "un numéro de 1 à" in ask.talk("corriger 1", "12")
    ask("")
    assert "Quoi ?" in ask.talk("rennes", "corriger 1")
    assert library.corrections.entries() == ()


def test_the_last_change_is_taken_back_whichever_it_is(ask: Reader, library: Library) -> None:
    ask.talk("maire rennes", "1", "garder", "Stades", "")
    ask.talk("entités", "corriger 1", "3", "1")
    assert "Annulé : « Rennes » n’est pas une entité" in ask("annuler")
    assert library.corrections.entries() == () and library.dossiers.all()
    assert "Annulé : " in ask("annuler")
    assert not any(dossier.items for dossier in library.dossiers.all())
    assert ask("annuler") == "Il n’y a plus rien à annuler."


def test_what_was_read_is_cited(ask: Reader) -> None:
    assert "Lisez d’abord" in ask("citer")
    ask.talk("opposition", "1")
    assert ask("citer") == "« Une piscine plus chère à Vannes », L’Hebdo, 27 février 2024"
    told = topic(ask)
    ask(number(told, "L’Hebdo"))
    assert ask("citer").startswith("« À Vannes, la construction") and ask("citer").endswith("27 février 2024)")


def test_a_stranger_corrects_nothing(library: Library) -> None:
    stranger = Conversation(library, keeps=False)
    for line in ("corriger 1", "corrections", "annuler"):
        assert "pour «" in "".join(stranger.answer(line))
    assert not any(line.startswith("corriger") for line in stranger.answer("aide"))


LINES = [
    "1", "2", "3", "entités", "chiffres", "sujets", "corriger 1", "corriger 2", "annuler", "corrections", "annuler 1",
    "", "Rennes", "dollars", "garder", "maire rennes",
]  # fmt: skip


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.sampled_from(LINES)))
def test_no_line_is_too_strange_for_corrections(library: Library, lines: list[str]) -> None:
    conversation = Conversation(library)
    for line in lines:
        assert all(isinstance(paragraph, str) for paragraph in conversation.answer(line))


def test_an_article_without_a_source_is_named_by_its_title(tmp_path: Path) -> None:
    lines = [json.dumps({**each, "source": None}, ensure_ascii=False) for each in (MORE, AGAIN)]
    (tmp_path / "bare.jsonl").write_text("\n".join(lines), "utf-8")
    bare = Library.open(tmp_path / "bare.jsonl", cache=tmp_path / "cache")
    ask = Reader(bare)
    told = ask.talk("sujets", "1")
    assert "« La dette de Rennes », date inconnue : « 400 millions d’euros »" in told
    assert "« 400 millions d’euros », « La dette de Rennes » :" in ask(f"corriger {number(told, '400')}")
    bare.close()
