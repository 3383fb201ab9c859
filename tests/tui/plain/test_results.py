"""Filters, orders, months, contexts, names, exports and searches in a conversation."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from search.corpora import Corpora
from search.library import Library
from tests.tui.plain.talking import PRESS, Reader, opened
from tui import paths, scope
from tui.plain.conversation import Conversation
from tui.plain.corpora import Elsewhere

COPY = {**PRESS[0], "id": "reprise", "source": "Le Fil", "published": "2024-03-02"}
COPY["text"] = str(COPY["text"]).replace("voté lundi", "voté hier soir")

TOWNS = (
    "Angers", "Brest", "Caen", "Dijon", "Grenoble", "Lille", "Limoges", "Marseille", "Metz", "Montpellier", "Nancy",
    "Nantes", "Nice", "Orléans", "Poitiers", "Quimper", "Reims", "Rennes", "Rouen", "Strasbourg", "Toulon",
    "Toulouse", "Tours", "Vannes",
)  # fmt: skip


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with opened(tmp_path_factory.mktemp("press"), [*PRESS, COPY]) as library:
        yield library


@pytest.fixture
def ask(library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Reader:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    return Reader(library)


def number(said: str, words: str) -> str:
    """The number of the line that has these words."""
    return next(line.partition(".")[0] for line in said.splitlines() if words in line and line[0].isdecimal())


def test_a_filter_is_put_and_taken_off_by_its_number_and_lasts_through_searches(ask: Reader) -> None:
    sources = ask.talk("piscine", "filtrer source")
    assert sources.startswith("Sources : 3.")
    hebdo = number(sources, "L’Hebdo, 1 article.")
    assert "Filtre mis : L’Hebdo." in ask(hebdo)
    assert ask("résultats").startswith("1 article pour « piscine ». Filtres : L’Hebdo.")
    assert ask("vannes").startswith("1 article pour « vannes ». Filtres : L’Hebdo.")
    assert "L’Hebdo, 1 article, mis." in ask("filtrer source")
    assert "Filtre enlevé : L’Hebdo." in ask(hebdo)
    assert ask("résultats").startswith("3 articles pour « vannes », dont 1 reprise")


def test_a_filter_is_found_by_words_of_it_and_all_are_taken_off_at_once(ask: Reader) -> None:
    assert "1. L’Hebdo, 1 article." in ask.talk("piscine", "filtrer hebdo")
    assert "Filtres : L’Hebdo" in ask("1")
    assert "Il n’y a plus de filtre." in ask("filtrer rien")
    assert "n’a « xylophone »" in ask("filtrer xylophone")


def test_a_name_too_rare_to_be_listed_is_found_and_counted_as_it_would_filter(tmp_path: Path) -> None:
    many = [
        {"id": f"n{n}", "title": f"Jour {n}", "text": f"Le maire de {town} a parlé. Paris et Lyon aussi."}
        for n, town in enumerate(TOWNS)
    ]
    (tmp_path / "press.jsonl").write_text("\n".join(map(json.dumps, many)), "utf-8")
    library = Library.open(tmp_path / "press.jsonl", cache=tmp_path / "cache")
    ask = Reader(library)
    assert "Pour un autre" in ask.talk("maire", "filtrer nom")
    assert "1. Vannes, 1 article." in ask("filtrer vannes")
    assert "1 article pour « maire »." in ask("1")
    library.close()


def test_filters_are_listed_by_sort_with_how_many_there_are(ask: Reader) -> None:
    said = ask.talk("piscine", "filtrer")
    assert "Sources : 3." in said and "Mois : 2." in said
    assert "Le Quotidien, 1 article." in ask(number(said, "Sources"))


def test_results_are_put_in_order_by_date_and_by_source(ask: Reader) -> None:
    first = ask.talk("vannes", "trier par date").splitlines()
    assert first[0].endswith("Par date.")
    assert "2 mars 2024" in first[3]
    assert ask.talk("trier source").splitlines()[3].startswith("L’Hebdo")
    said = ask("trier")
    assert "Par date" not in ask(number(said, "Par pertinence")).splitlines()[0]


def test_months_are_told_in_full_and_narrow_the_results(ask: Reader) -> None:
    said = ask.talk("piscine", "mois")
    assert said.splitlines() == ["3 articles, 2 mois.", "1. mars 2024, 1 article.", "2. février 2024, 2 articles."]
    assert "Filtres : mars 2024." in ask("1")


def test_contexts_are_told_line_by_line_and_lead_to_their_passage(ask: Reader) -> None:
    said = ask.talk("baigneurs", "contexte")
    assert said.startswith("2 occurrences de « baigneurs », dans l’ordre du texte.")
    assert "recevra 40 000 baigneurs par an" in said
    passage = ask("1").splitlines()
    assert passage[1] == "Elle recevra 40 000 baigneurs par an."
    assert "« Elle recevra 40 000 baigneurs par an. »" in ask("citer")
    assert "selon ce qui suit" in ask("contexte après")
    assert "Rien n’est cherché" in ask.talk("chercher", "contexte")


def test_occurrences_are_those_of_the_open_article(ask: Reader) -> None:
    assert "Aucun article n’est ouvert" in ask("occurrences")
    assert ask.talk("opposition", "1", "occurrences").startswith("1 occurrence")
    assert "selon l’opposition" in ask("1")


def test_a_name_has_a_page_of_its_own_from_which_one_goes_on(ask: Reader) -> None:
    said = ask.talk("piscine", "noms")
    page = ask(number(said, "Vannes, lieu, 3 articles."))
    assert page.startswith("Vannes, lieu : 3 articles")
    assert "coûtera 19 millions" in ask(number(page, "Une piscine plus chère"))
    assert ask("fiche vannes").startswith("Vannes, lieu : 3 articles")
    assert "Filtre mis : Vannes." in ask("1")


def test_where_copies_differ_is_told(ask: Reader) -> None:
    heading = ask.talk("baigneurs", "1").splitlines()[:4]
    assert any("epri" in line for line in heading) and "Tapez reprises pour ce qui diffère." in heading
    said = ask("reprises")
    assert said.startswith("1 reprise de") and "1 passage diffère" in said
    assert "lundi" in ask("1") and "hier soir" in ask("1")


def test_another_figure_is_taken_for_reference(ask: Reader) -> None:
    assert "Lisez d’abord un sujet" in ask("référence 1")
    before = ask.talk("sujets", "1")
    other = next(line.partition(".")[0] for line in before.splitlines() if "conflit, écart" in line)
    assert "la référence." in next(line for line in ask(f"référence {other}").splitlines() if line.startswith(other))
    assert "vont de 1 à" in ask("référence 99")


def test_topics_are_those_that_the_search_is_about(ask: Reader) -> None:
    assert "Aucun sujet de la recherche « marais »" in ask.talk("marais", "sujets")
    assert "conflit" in ask("sujets tous")
    assert "1 sujet sur 2 de la recherche « piscine », dont 1 conflit." in ask("sujets piscine")


def test_a_comparison_of_very_many_articles_is_said_to_take_minutes(
    ask: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scope, "WHOLE_CORPUS", 1)
    assert "quelques minutes" in ask("sujets").splitlines()[0]
    assert "quelques minutes" not in ask.talk("piscine", "sujets")
    assert "conflit" in ask.talk("chercher", "résultats", "lire 1", "sujets piscine")


@pytest.mark.parametrize(
    ("lines", "name", "inside"),
    [
        (("opposition", "exporter csv"), "recherche-opposition.csv", "L’Hebdo"),
        (("chercher", "exporter csv"), "tous-les-articles.csv", "Brève 11"),
        (("opposition", "1", "exporter", "1"), "une-piscine-plus-chere-a-vannes.md", "19 millions"),
        (("sujets", "1", "exporter en html"), "*.html", "19 millions"),
        (("opposition", "1", "garder", "Bassins", "", "dossiers", "1", "exporter bibtex"), "bassins.bib", "L’Hebdo"),
    ],
)
def test_what_was_told_last_is_exported(
    ask: Reader, tmp_path: Path, lines: tuple[str, ...], name: str, inside: str
) -> None:
    assert ask.talk(*lines).startswith("Enregistré : ")
    (written,) = (tmp_path / "mistral-tui" / "exports").glob(name)
    assert inside in written.read_text("utf-8")


def test_an_export_can_be_given_up_and_words_after_it_are_a_search(ask: Reader, tmp_path: Path) -> None:
    assert ask("exporter").startswith("Rien à exporter")
    assert ask.talk("opposition", "exporter", "") == "Rien n’est exporté."
    assert "pour « exporter du blé »" in ask("exporter du blé")
    assert not (tmp_path / "mistral-tui" / "exports").exists()


def test_searches_are_remembered_kept_and_forgotten(ask: Reader) -> None:
    assert "0 recherche gardée" in ask("recherches")
    said = ask.talk("opposition", "1", "recherches")
    assert "1. opposition." in said
    assert ask(number(said, "Garder")) == "Recherche gardée : opposition."
    assert "1. opposition, gardée." in ask.talk("vannes", "recherches")
    assert "1 article pour « opposition »" in ask("1")
    assert ask.talk("recherches", "oublier 1") == "Recherche oubliée : opposition."


def test_dossiers_are_renamed_put_in_order_and_removed(ask: Reader, library: Library) -> None:
    ask.talk("opposition", "1", "garder", "Eaux", "", "baigneurs", "1", "garder", "Eaux", "")
    opened = ask.talk("dossiers", number(ask("dossiers"), "Eaux"))
    assert opened.splitlines()[1].startswith("1. Article : « Une piscine")
    assert ask.talk("descendre 1").splitlines()[2].startswith("2. Article : « Une piscine")
    place = number(ask("dossiers"), "Eaux")
    assert ask.talk(f"renommer {place}", "Eaux vives") == "Le dossier s’appelle « Eaux vives »."
    assert "est supprimé" in ask(f"supprimer {number(ask('dossiers'), 'Eaux vives')}")
    assert library.dossiers.find("Eaux vives") is None
    ask("annuler")
    assert library.dossiers.find("Eaux vives") is not None


def test_another_corpus_is_gone_over_to(ask: Reader) -> None:
    said = ask("corpus")
    assert not ask.conversation.elsewhere
    ask(number(said, "articles fournis"))
    assert ask.conversation.elsewhere == Elsewhere(None)


def test_a_corpus_that_is_gone_is_said_to_be_and_the_present_one_stays(ask: Reader, tmp_path: Path) -> None:
    place = tmp_path / "anciens"
    place.mkdir()
    Corpora(paths.data()).add("anciens", place)
    place.rmdir()
    said = ask("corpus")
    assert "anciens, introuvable." in said
    assert str(place) in ask(number(said, "anciens"))
    assert not ask.conversation.elsewhere


def test_the_open_corpus_is_named_and_named_anew(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    place = tmp_path / "presse"
    place.mkdir()
    ask = Reader(library, place)
    said = ask("corpus")
    asked = ask(number(said, "Nommer celui qui est ouvert"))
    assert str(place) in asked
    assert ask("a/b").startswith("Pas nommé")
    assert ask.talk("nommer", "Hebdo") == "Ce corpus s’appelle « Hebdo »."
    said = ask("corpus")
    assert "Nommer celui qui est ouvert" not in said
    ask.talk(f"nommer {number(said, 'Hebdo')}", "La semaine")
    assert [each.name for each in Corpora(paths.data()).all()] == ["La semaine"]
    assert ask.talk("nommer", "") == "Rien n’est nommé."
    assert "Tapez corpus" in ask("nommer 9")


def test_the_bundled_articles_keep_their_name(ask: Reader) -> None:
    assert "ne changent pas de nom" in ask("nommer")
    assert not ask.conversation.asking


def test_strangers_export_nothing_and_see_no_corpus(library: Library, tmp_path: Path) -> None:
    conversation = Conversation(library, keeps=False)
    for line in ("opposition", "exporter csv", "recherches", "corpus", "oublier 1", "supprimer 1"):
        assert "pour «" in next(conversation.answer(line))
    assert not (tmp_path / "mistral-tui").exists()


def test_the_report_says_what_was_read(ask: Reader) -> None:
    said = ask("compte rendu")
    assert "Articles : 15." in said and "Reprises : 1 reprise" in said
