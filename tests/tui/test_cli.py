"""The commands: their shapes, their exit codes, and what they say of bad input."""

import json
import re
from pathlib import Path

import pytest

from search.library import Library
from tests.command import Command
from tui import scope

FIGURE = {
    "article", "start", "end", "text", "kind", "value", "low", "high", "unit", "currency", "qualifier", "direction",
    "attribution", "negated", "date_start", "date_end",
}  # fmt: skip
ENTITY = {"article", "start", "end", "text", "type", "canonical"}
HIT = {"article", "title", "source", "published", "score", "excerpt", "offsets"}
TOPIC = {"topic", "label", "verdict", "reason", "figures", "pairs"}
VERDICTS = ["agree", "agree-after-conversion", "compatible", "different-scope", "conflict"]

ARTICLES = [
    {
        "id": "lundi",
        "title": "La médiathèque de Quimper a son budget",
        "source": "Le Quotidien",
        "published": "2024-02-26",
        "text": "Le conseil municipal de Quimper a voté lundi le budget de la médiathèque."
        " La construction coûtera 15 millions d'euros, selon la mairie. Elle recevra 40\u202f000 visiteurs par an.",
    },
    {
        "id": "mardi",
        "title": "Une médiathèque plus chère que prévu à Quimper",
        "source": "L'Hebdo",
        "published": "2024-02-27",
        "text": "À Quimper, la construction de la médiathèque coûtera 19 millions d'euros, selon l'opposition."
        " La médiathèque recevra 40\u202f000 visiteurs par an, assure la mairie.",
    },
]


@pytest.fixture(scope="session")
def corpus(home: Path) -> Path:
    file = home / "presse.jsonl"
    file.write_text("".join(json.dumps(each, ensure_ascii=False) + "\n" for each in ARTICLES), "utf-8")
    return file


def test_search_gives_hits_whose_offsets_hold_the_words(mistral: Command, corpus: Path) -> None:
    found = mistral("search", "opposition", "-c", corpus, "--json")
    assert (found.code, found.err) == (0, "")
    (hit,) = found.records
    assert hit.keys() >= HIT
    assert (hit["article"], hit["source"], hit["published"]) == ("mardi", "L'Hebdo", "2024-02-27")
    text = ARTICLES[1]["text"]
    assert [text[start:end] for start, end in hit["offsets"]] == ["opposition"]
    start = hit["excerpt_start"]
    assert text[start : start + len(hit["excerpt"])] == hit["excerpt"]


def test_search_gives_no_more_hits_than_asked(mistral: Command, corpus: Path) -> None:
    assert len(mistral("search", "médiathèque", "-c", corpus).records) == 2
    assert len(mistral("search", "médiathèque", "-c", corpus, "-n", 1).records) == 1


def test_a_search_that_finds_nothing_is_1_and_says_so(mistral: Command, corpus: Path) -> None:
    found = mistral("search", "hippopotame", "-c", corpus)
    assert (found.code, found.out) == (1, "")
    assert "hippopotame" in found.complaint


def test_figures_are_as_the_contract_says(mistral: Command, corpus: Path) -> None:
    found = mistral("figures", corpus, "--json")
    assert (found.code, found.err) == (0, "")
    assert all(record.keys() >= FIGURE for record in found.records)
    for record in found.records:
        text = next(each["text"] for each in ARTICLES if each["id"] == record["article"])
        assert text[record["start"] : record["end"]] == record["text"]
    money = [record for record in found.records if record["kind"] == "money"]
    assert [(each["value"], each["currency"]) for each in money] == [(15000000, "EUR"), (19000000, "EUR")]


def test_entities_are_as_the_contract_says(mistral: Command, corpus: Path) -> None:
    found = mistral("entities", corpus, "--json")
    assert (found.code, found.err) == (0, "")
    assert all(record.keys() >= ENTITY for record in found.records)
    assert ("Quimper", "LOC") in {(record["text"], record["type"]) for record in found.records}
    assert {record["type"] for record in found.records} <= {"ORG", "PER", "LOC", "PRODUCT", "EVENT"}


def test_topics_are_as_the_contract_says(mistral: Command, corpus: Path) -> None:
    found = mistral("compare", corpus, "--json")
    assert (found.code, found.err) == (0, "")
    for topic in found.records:
        assert topic.keys() >= TOPIC
        assert topic["verdict"] in VERDICTS
        assert all(each.keys() >= FIGURE for each in topic["figures"])
        for i, j, verdict, reason in topic["pairs"]:
            assert 0 <= i < j < len(topic["figures"])
            assert verdict in VERDICTS
            assert reason
        assert topic["verdict"] == max((pair[2] for pair in topic["pairs"]), key=VERDICTS.index)


def test_a_cost_that_two_articles_dispute_is_a_conflict(mistral: Command, corpus: Path) -> None:
    found = mistral("compare", corpus, "--only", "conflict")
    assert found.code == 0
    (topic,) = found.records
    assert {figure["value"] for figure in topic["figures"]} == {15000000, 19000000}
    for french in ("conflit", "Conflit"):
        assert mistral("compare", corpus, "--only", french).out == found.out
    assert mistral("compare", corpus, "--only", "accord après conversion").code == 1


def test_a_verdict_that_no_topic_has_is_1(mistral: Command, corpus: Path) -> None:
    found = mistral("compare", corpus, "--only", "agree-after-conversion")
    assert (found.code, found.out) == (1, "")
    assert found.complaint


def test_among_many_articles_compare_writes_the_same_topics_as_they_are_found(
    mistral: Command, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sorted_by_verdict = mistral("compare", corpus, "--json").out
    monkeypatch.setattr(scope, "WHOLE_CORPUS", 1)
    monkeypatch.setattr(Library, "topics", lambda *_: pytest.fail("all topics were waited for"))
    as_found = mistral("compare", corpus, "--json").out
    assert as_found
    assert sorted(as_found.splitlines()) == sorted(sorted_by_verdict.splitlines())


def test_compare_about_looks_only_where_the_search_finds(mistral: Command, corpus: Path) -> None:
    assert mistral("compare", corpus, "--about", "médiathèque").code == 0
    none = mistral("compare", corpus, "--about", "hippopotame")
    assert none.code == 1 and "hippopotame" in none.complaint


def test_show_gives_the_article_with_its_marks(mistral: Command, corpus: Path) -> None:
    shown = mistral("show", "lundi", "-c", corpus, "--json")
    assert shown.code == 0
    (record,) = shown.records
    assert record["text"] == ARTICLES[0]["text"]
    assert record["title"] == ARTICLES[0]["title"]
    assert record["figures"]
    assert record["entities"]


def test_show_wraps_the_text_and_dates_it_in_french(mistral: Command, corpus: Path) -> None:
    shown = mistral("show", "lundi", "-c", corpus)
    assert shown.code == 0
    title, byline, blank, *lines = shown.out.splitlines()
    assert title == ARTICLES[0]["title"]
    assert byline == "lundi 26 février 2024 · Le Quotidien"
    assert blank == ""
    assert " ".join(lines).split() == ARTICLES[0]["text"].split()
    assert all(len(line) <= 90 for line in lines)
    assert any("40\u202f000" in line for line in lines)


def test_show_takes_the_beginning_of_a_name_and_corrects_a_wrong_one(mistral: Command, corpus: Path) -> None:
    assert mistral("show", "lun", "-c", corpus).out.startswith(ARTICLES[0]["title"])
    missed = mistral("show", "mardy", "-c", corpus)
    assert missed.code == 1
    assert "«\u00a0mardi\u00a0»" in missed.complaint


@pytest.mark.parametrize("empty", ["", " "])
def test_an_empty_name_is_wrong_use_and_not_the_beginning_of_all(mistral: Command, corpus: Path, empty: str) -> None:
    shown = mistral("show", empty, "-c", corpus)
    assert (shown.code, shown.out) == (2, "")
    assert "un nom vide" in shown.complaint


def test_csv_has_the_contract_s_columns_and_takes_another_separator(mistral: Command, corpus: Path) -> None:
    header = mistral("figures", corpus, "--csv").out.splitlines()[0]
    assert header == (
        "article,start,end,text,kind,value,low,high,unit,currency,qualifier,direction,attribution,negated,"
        "date_start,date_end"
    )
    assert mistral("entities", corpus, "--csv", "--separator", ";").out.startswith("article;start;end;text;")
    assert mistral("compare", corpus, "--csv").out.startswith("topic,label,")
    assert mistral("entities", corpus, "--csv", "--separator", "tab").out.startswith("article\tstart\t")


def test_markdown_names_sources_and_verdict(mistral: Command, corpus: Path) -> None:
    page = mistral("compare", corpus, "--markdown", "--only", "conflict").out
    assert page.startswith("# Chiffres comparés\u00a0:")
    assert "≠ conflit" in page
    assert "Le Quotidien" in page
    assert "15 millions d'euros" in page


@pytest.mark.parametrize("command", ["figures", "entities", "compare"])
def test_the_bundled_articles_are_there_without_a_corpus(command: str, mistral: Command) -> None:
    found = mistral(command)
    assert (found.code, found.err) == (0, "")
    articles = {record["article"] for record in found.records if "article" in record}
    assert command == "compare" or len(articles) == 5


def test_an_index_is_made_ahead_of_time(mistral: Command, corpus: Path) -> None:
    made = mistral("index", corpus, "--jobs", 1, "--rebuild")
    assert (made.code, made.err) == (0, "")
    assert "presse.jsonl\u00a0: 2\u00a0articles" in made.out


def test_doctor_tells_versions_places_and_the_state_of_the_index(mistral: Command, home: Path) -> None:
    seen = mistral("doctor")
    assert (seen.code, seen.err) == (0, "")
    (told,) = seen.records
    assert told["healthy"] is True
    assert {"mistral-tui", "python", "textual", "locale", "terminal"} < told.keys()
    assert told["cache"].startswith(str(home / "XDG_CACHE_HOME"))
    assert told["corpus"] == "articles fournis" and "5\u00a0articles" in told["index"]


@pytest.mark.usefixtures("person")
def test_doctor_tells_a_person_of_the_corpus_that_is_named(mistral: Command, corpus: Path) -> None:
    seen = mistral("doctor", corpus)
    assert (seen.code, seen.err) == (0, "")
    lines = dict(line.split(maxsplit=1) for line in seen.out.splitlines())
    assert lines["corpus"] == "presse.jsonl" and "2\u00a0articles" in lines["index"]
    assert "réglages" in lines


def test_doctor_says_that_a_corpus_is_not_there(mistral: Command, tmp_path: Path) -> None:
    seen = mistral("doctor", tmp_path / "absent")
    assert seen.code == 2
    assert seen.records[0]["healthy"] is False and "absent" in seen.records[0]["index"]


def test_settings_that_are_wrong_are_told_and_do_not_stop_a_command(
    mistral: Command, corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "mistral-tui").mkdir()
    (tmp_path / "mistral-tui" / "settings.toml").write_text("couleur = 1", "utf-8")
    found = mistral("figures", corpus)
    assert found.code == 0
    assert "couleur" in found.complaint


@pytest.mark.usefixtures("person")
@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("search", "opposition", "-c"), ["Une médiathèque plus chère", "27 févr. 2024", "L'Hebdo"]),
        (("figures",), ["Écrit", "Lu", "15\u00a0M€", "somme d’argent"]),
        (("entities",), ["Entité", "Quimper", "lieu"]),
        (("compare",), ["≠ conflit", "Source", "Le Quotidien", "15 millions d'euros"]),
        (("show", "lundi", "-c"), ["lundi 26 février 2024"]),
    ],
)
def test_a_person_gets_a_table_in_80_columns(
    arguments: tuple[str, ...], expected: list[str], mistral: Command, corpus: Path
) -> None:
    shown = mistral(*arguments, corpus)
    assert (shown.code, shown.err) == (0, "")
    plain = re.sub(r"\x1b\[[0-9;]*m", "", shown.out)
    assert "\x1b" in shown.out
    assert "\x1b" not in plain
    for words in expected:
        assert words in plain
    assert max(len(line) for line in plain.splitlines()) <= 80


@pytest.mark.usefixtures("person")
@pytest.mark.parametrize("command", ["search", "figures", "entities", "compare", "show"])
def test_what_an_article_holds_reaches_a_terminal_as_plain_text(
    command: str, mistral: Command, tmp_path: Path
) -> None:
    texts = [
        f"La [bold red]mairie[/] de Quimper \x1b]0;pris\x07\x1b[2J\x9b31m a \u202e voté {cost} millions d'euros"
        " pour la construction de la médiathèque [@click=app.quit]ici[/]."
        for cost in (15, 19)
    ]
    lines = [
        json.dumps({"id": f"a{index}", "title": "[blink]Titre\x1b[5m", "source": "\x1b[7m[u]Source", "text": text})
        for index, text in enumerate(texts)
    ]
    file = tmp_path / "hostile.jsonl"
    file.write_text("\n".join(lines), "utf-8")
    arguments = {"search": ("search", "mairie", "-c", file), "show": ("show", "a0", "-c", file)}
    shown = mistral(*arguments.get(command, (command, file)))
    assert shown.code == 0
    plain = re.sub(r"\x1b\[[0-9;]*m", "", shown.out)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", plain)
    assert "\x1b[5m" not in shown.out
    assert "[blink]Titre" in plain or command == "compare"
