"""What is answered to what is typed, on a press of our own."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.annotate import annotate
from corpus.article import Article
from search.library import Library
from tests.tui.plain.talking import PRESS, Reader, opened
from tui.plain import help, telling
from tui.plain.conversation import Conversation
from tui.plain.reading import PAGE


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with opened(tmp_path_factory.mktemp("press"), PRESS) as library:
        yield library


def test_the_greeting_says_what_there_is_and_what_to_do(library: Library) -> None:
    said = "\n".join(Conversation(library).greeting())
    assert "14\u00a0articles" in said
    assert "aide" in said


def test_a_search_numbers_its_results_and_a_number_reads_one(ask: Reader) -> None:
    said = ask("piscine opposition")
    assert "1. Une piscine plus chère à Vannes" in said
    assert "L’Hebdo, 27 février 2024." in said
    assert "19 millions d’euros" in ask("1")


def test_paragraphs_of_an_article_are_told_one_by_one(ask: Reader) -> None:
    ask("baigneurs")
    said = ask("1").splitlines()
    assert "Elle recevra 40 000 baigneurs par an." in said
    assert said[0] == "La piscine de Vannes a son budget"


def test_more_results_come_on_request_and_their_numbers_go_on(ask: Reader) -> None:
    assert f"{PAGE}. " in ask("marais")
    assert "11. " in ask("")
    assert ask("suite") == "C’est tout."
    assert "Brève" in ask("12")


def test_marks_are_named_in_the_text_once_asked_for(ask: Reader) -> None:
    ask("baigneurs")
    assert "[" not in ask("1")
    ask("marques")
    assert "15 millions d’euros [chiffre" in ask("lire")
    assert "Vannes [lieu]" in ask("lire 1")
    ask("MARQUES")
    assert "[" not in ask("lire")


def test_entities_and_figures_are_listed_and_their_numbers_go_on_from_there(ask: Reader) -> None:
    ask("baigneurs")
    ask("1")
    assert "Vannes, lieu, 1 mention" in ask("entités")
    assert "Vannes" in ask("1")
    figures = ask("chiffres")
    number = next(line.split(".")[0] for line in figures.splitlines() if "15 millions" in line)
    assert "conflit" in next(line for line in figures.splitlines() if "15 millions" in line)
    compared = ask(number)
    assert "Verdict : conflit." in compared
    assert "19 millions d’euros" in compared
    assert compared == ask(f"comparer {number}") or "15 millions" in ask(f"comparer {number}")


def test_a_topic_leads_to_the_passages_of_its_articles(ask: Reader) -> None:
    said = ask("sujets")
    assert "conflit" in said.splitlines()[1]
    topic = ask("1")
    number = next(line.split(".")[0] for line in topic.splitlines() if "L’Hebdo" in line)
    assert "selon l’opposition" in ask(number)
    assert "Une piscine plus chère" in ask("lire")


def test_what_is_not_there_is_said(ask: Reader) -> None:
    assert "Aucun article" in ask("xylophone")
    assert "pas de liste" in ask("3")
    assert "Aucun article n’est ouvert" in ask("chiffres")
    assert "Aucun article n’est ouvert" in ask("comparer 1")
    assert "pas de résultat 99" in ask("lire 99")
    ask("piscine")
    assert "va de 1 à 2" in ask("7")


def test_a_command_word_with_other_words_is_a_search(ask: Reader) -> None:
    assert "pour « chiffres du marais »" in ask("chiffres du marais")
    assert "pour « 12 »" in ask("chercher 12")


@pytest.mark.parametrize("keeps", [True, False])
def test_each_word_that_help_names_is_understood(library: Library, keeps: bool) -> None:
    for subject, lines in help.subjects(keeps=keeps).items():
        said = "\n".join(Conversation(library, keeps=keeps).answer(f"aide {subject}"))
        for typed in (each for usage, _ in lines if ":" not in usage for each in usage.split(", ")):
            assert typed in said
            conversation = Conversation(library, keeps=keeps)
            line = typed.replace("NUMÉRO", "1").replace("MOTS", "rien de tel").replace("NOM", "Vannes")
            answered = "\n".join(conversation.answer(line))
            assert typed == "chercher MOTS" or f"pour «\u00a0{line}\u00a0»" not in answered


def test_help_is_told_by_subject_or_whole(ask: Reader) -> None:
    assert "aide recherche : chercher MOTS" in ask("aide")
    assert "filtrer rien" in ask("aide recherche")
    assert "garder MOTS" in ask("aide tout") and "filtrer rien" in ask("aide tout")
    assert "pour « aide sociale »" in ask("aide sociale")


def test_a_misspelt_command_that_finds_nothing_is_told(ask: Reader) -> None:
    assert ask("sujet").splitlines()[-1] == "Si c’est une commande : sujets."
    assert ask("dosier").splitlines()[-1] == "Si c’est une commande : dossiers."
    assert "commande" not in ask("xylophone") and "commande" not in ask("marais")


def test_leaving(ask: Reader) -> None:
    assert ask("quitter") == ""
    assert ask.conversation.over


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.one_of(st.text(max_size=12), st.sampled_from(["1", "2", "lire", "chiffres", "sujets", "suite"]))))
def test_no_line_is_too_strange(library: Library, lines: list[str]) -> None:
    conversation = Conversation(library)
    for line in lines:
        for paragraph in conversation.answer(line):
            assert isinstance(paragraph, str)


def test_a_figure_is_not_said_twice_where_only_the_blank_in_it_differs() -> None:
    text = "Le refuge de Sambre accueille 1 250 chiens et 12 300 chats. Il vend 3\u202f400 colliers, et vingt niches."
    annotated = annotate(Article(id="a", title="Le refuge", text=text))
    said = [telling.figure(number, one, None) for number, one in enumerate(annotated.figures, 1)]
    assert [" lu " in line for line in said] == [False, False, False, True]
