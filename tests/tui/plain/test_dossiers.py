"""What is set aside, read and changed in a conversation, and by whom it is not."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.dossiers import ArticleRef, Dossiers, Passage, TopicRef, WholeArticle
from search.library import Library
from tests.tui.plain.talking import PRESS, Reader, opened
from tui.plain.conversation import Conversation


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with opened(tmp_path, PRESS[:4]) as library:
        yield library


def test_the_article_that_was_read_is_kept_with_a_note_of_several_lines(ask: Reader, library: Library) -> None:
    assert "Le nom du dossier" in ask.talk("opposition", "1", "garder")
    assert "Votre note" in ask("Piscine")
    assert ask.talk("à vérifier", "auprès de la mairie", "") == "Gardé dans « Piscine »."
    (made,) = library.dossiers.all()
    (item,) = made.items
    assert isinstance(item.what, WholeArticle) and item.what.of.article == "mardi"
    assert (made.name, item.note) == ("Piscine", "à vérifier\nauprès de la mairie")


def test_a_passage_is_kept_by_its_words_or_as_it_was_told_and_a_topic_too(ask: Reader, library: Library) -> None:
    ask.talk("opposition", "1", "garder « la construction de la piscine »", "Piscine", "")
    assert "1. Piscine, 1 pièce." in ask.talk("sujets", "1", "garder")
    ask.talk("1", "")
    assert "19 millions" in ask.talk("sujets", "1", "2") or "15 millions" in ask("1")
    ask.talk("garder", "piscine", "")
    kinds = [type(item.what) for item in library.dossiers.all()[0].items]
    assert kinds == [Passage, TopicRef, Passage]
    words = library.dossiers.all()[0].items[0].what
    assert isinstance(words, Passage) and words.text == "la construction de la piscine"


def test_words_that_do_not_follow_each_other_are_no_passage(ask: Reader, library: Library) -> None:
    assert "ne se suivent pas" in ask.talk("opposition", "1", "garder piscine construction")
    assert "Aucun article n’est ouvert" in Reader(library)("garder la piscine")
    assert library.dossiers.all() == ()


def test_nothing_is_kept_before_anything_is_read_or_by_who_gives_up(ask: Reader, library: Library) -> None:
    assert "Lisez d’abord" in ask("garder")
    assert ask.talk("opposition", "1", "garder", "") == "Rien n’est gardé."
    assert library.dossiers.all() == ()
    # And the conversation goes on.
    assert "Une piscine plus chère" in ask("opposition")


def test_dossiers_are_listed_opened_and_their_pieces_read(ask: Reader) -> None:
    assert "Il n’y a pas encore de dossier" in ask("dossiers")
    ask.talk("opposition", "1", "garder", "Piscine", "un", "deux", "")
    assert ask("dossiers").splitlines() == ["1 dossier.", "1. Piscine, 1 pièce."]
    assert ask("1").splitlines() == [
        "Piscine, 1 pièce.",
        "1. Article : « Une piscine plus chère à Vannes », avec une note",
    ]
    assert ask("1").splitlines() == [
        "« Une piscine plus chère à Vannes », L’Hebdo, 27 février 2024",
        "Note : un",
        "deux",
    ]


def test_a_piece_is_noted_removed_and_put_back(ask: Reader, library: Library) -> None:
    ask.talk("opposition", "1", "garder", "Piscine", "avant", "")
    assert "Aucun dossier n’est ouvert" in ask("noter 1")
    assert "La note qui y est" in ask.talk("dossiers", "1", "noter 1")
    assert ask.talk("après", "") == "Noté."
    assert library.dossiers.all()[0].items[0].note == "après"
    assert ask.talk("noter 1", "") == "La note est enlevée."
    assert "Il n’y a pas de pièce 2" in ask("retirer 2")
    assert "Piscine, 0 pièce." in ask("retirer 1")
    assert ask("annuler") == "Annulé : retrait."
    assert len(library.dossiers.all()[0].items) == 1
    assert "plus rien à annuler" in ask.talk(*["annuler"] * 6)


def test_what_another_window_changed_meanwhile_is_not_written_over(ask: Reader, library: Library) -> None:
    ask.talk("opposition", "1", "garder", "Piscine", "", "dossiers", "1", "noter 1", "de moi")
    made = library.dossiers.all()[0]
    library.dossiers.annotate(made.id, made.items[0].id, "de l’autre", "")
    assert ask("").startswith("Pas gardé : une autre fenêtre a changé cette note")
    assert library.dossiers.all()[0].items[0].note == "de l’autre"


def test_a_piece_that_is_gone_from_the_corpus_is_said_to_be(library: Library) -> None:
    gone = Passage(ArticleRef(article="autre", title="Autre"), 0, 5, "Adieu")
    library.dossiers.add(library.dossiers.create("Piscine").id, gone)
    ask = Reader(library)
    assert "1. Passage : « Adieu » (perdu)" in ask.talk("dossiers", "1")
    assert "Cet article n’est plus dans le corpus." in ask("1")


def test_command_words_with_something_else_behind_them_are_searches(ask: Reader) -> None:
    for line in ("dossiers piscine", "noter la piscine", "annuler tout"):
        assert f"pour « {line} »" in ask(line)


def test_strangers_keep_nothing_and_are_told_of_nothing(library: Library) -> None:
    conversation = Conversation(library, keeps=False)
    for line in ("opposition", "1"):
        list(conversation.answer(line))
    assert "pour « garder »" in "\n".join(conversation.answer("garder"))
    assert not any("garder" in line or "dossier" in line for line in conversation.answer("aide"))
    assert library.dossiers.all() == ()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(
    ["opposition", "1", "2", "garder", "garder la piscine", "Piscine", "", "dossiers", "noter 1", "retirer 1",
     "annuler", "sujets", "\x1b[2J", "9" * 400],
), max_size=25))  # fmt: skip
def test_any_conversation_is_answered(library: Library, lines: list[str]) -> None:
    library.dossiers = Dossiers(None)
    ask = Reader(library)
    for line in lines:
        ask(line)
