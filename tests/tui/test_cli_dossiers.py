"""Dossiers and named corpora without a screen."""

import csv
import io
import json
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from tests.command import Command
from tui.exports import schema


@pytest.fixture
def press(tmp_path: Path) -> Path:
    folder = tmp_path / "presse"
    folder.mkdir()
    for name, cost in (("ouest", 15), ("courrier", 18)):
        (folder / f"{name}.md").write_text(
            f"---\ntitle: Le viaduc vu de {name}\nsource: {name.title()}\npublished: 2025-02-26\n"
            f"author: Anne Martin\nurl: https://exemple.fr/{name}\n---\n"
            f"Le viaduc de Kermorvan a coûté {cost} millions d’euros, dit la mairie de Brest.\n\nIl ouvrira.\n",
            "utf-8",
        )
    return folder


def test_a_dossier_is_filled_read_changed_and_removed(mistral: Command, press: Path) -> None:
    assert mistral("dossiers", "-c", press).code == 1
    assert mistral("dossiers", "Ponts", "-c", press, "--add", "ouest", "--note", "à lire").code == 0
    quoted = mistral("dossiers", "ponts", "-c", press, "--add", "courrier", "--quote", "18 millions d'euros")
    assert quoted.code == 0
    (topic,) = [json.loads(line)["topic"] for line in mistral("compare", press, "--json").out.splitlines()]
    assert mistral("dossiers", "Ponts", "-c", press, "--topic", topic).code == 0
    (listed,) = mistral("dossiers", "-c", press).out.splitlines()
    assert json.loads(listed)["items"] == 3
    document = json.loads(mistral("dossiers", "Ponts", "-c", press, "--json").out)
    adapter: TypeAdapter[schema.Exported] = TypeAdapter(schema.Exported)
    assert adapter.validate_python(document, strict=True) == document
    article, passage, compared = document["items"]
    assert (article["sort"], article["note"]) == ("article", "à lire")
    assert (passage["sort"], passage["text"]) == ("passage", "18 millions d’euros")
    assert compared["topic"]["verdict"] == "conflict"

    def piece(*options: str) -> int:
        return mistral("dossiers", "Ponts", "-c", press, "--piece", passage["id"], *options).code

    assert piece("--note", "vu") == 0
    assert piece("--move", "-1") == 0
    document = json.loads(mistral("dossiers", "Ponts", "-c", press, "--json").out)
    assert (document["items"][0]["sort"], document["items"][0]["note"]) == ("passage", "vu")
    assert piece("--remove") == 0
    assert piece("--remove") == 1
    assert mistral("dossiers", "Ponts", "-c", press, "--rename", "Viaducs").code == 0
    assert mistral("dossiers", "Viaducs", "-c", press, "--delete").code == 0
    assert mistral("dossiers", "-c", press).code == 1


@pytest.mark.parametrize("form", ["markdown", "html", "csv", "bibtex", "csl"])
@pytest.mark.parametrize(
    "command",
    [("search", "viaduc"), ("show", "ouest"), ("compare",), ("dossiers", "Ponts")],
    ids=lambda each: each[0],
)
def test_everything_is_written_in_every_form(
    command: tuple[str, ...], form: str, mistral: Command, press: Path
) -> None:
    mistral("dossiers", "Ponts", "-c", press, "--add", "ouest", "--quote", "15 millions d’euros")
    where = (press,) if command[0] == "compare" else ("-c", press)
    done = mistral(*command, *where, f"--{form}")
    assert done.code == 0
    assert "Ouest" in done.out or "ouest" in done.out
    match form:
        case "html":
            assert done.out.startswith("<!DOCTYPE html>") and done.out.endswith("</html>\n")
        case "csv":
            assert len({len(row) for row in csv.reader(io.StringIO(done.out, newline=""))}) == 1
        case "bibtex":
            assert done.out.count("@article{") == (2 if command[0] in ("search", "compare") else 1)
        case "csl":
            assert {each["type"] for each in json.loads(done.out)} == {"article-newspaper"}


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--add", "ouest"), "demande le nom d’un dossier"),
        (("Ponts", "--add", "ouest", "--delete"), "ne vont pas ensemble"),
        (("Ponts", "--quote", "x"), "--quote ne va qu’avec --add"),
        (("Ponts", "--note", "x"), "--note ne va qu’avec"),
        (("Ponts", "--move", "1"), "--move ne va qu’avec --piece"),
        (("Ponts", "--remove"), "--remove ne va qu’avec --piece"),
        (("Ponts", "--piece", "x"), "--piece attend"),
        (("Ponts", "--piece", "x", "--move", "loin"), "n’est pas un nombre entier"),
        (("Ponts", "--undo"), "sans nom"),
        (("Ponts", "--undo", "--delete"), "ne vont pas ensemble"),
        (("--html",), "--html demande le nom d’un dossier"),
    ],
)
def test_what_makes_no_sense_is_refused_in_one_line(
    options: tuple[str, ...], told: str, mistral: Command, press: Path
) -> None:
    done = mistral("dossiers", *options, "-c", press)
    assert done.code == 2
    assert told in done.complaint


def test_what_is_not_there_is_said_so(mistral: Command, press: Path) -> None:
    for options in (
        ("Rien",),
        ("Ponts", "--add", "rien"),
        ("Ponts", "--add", "ouest", "--quote", "rien"),
        ("Ponts", "--topic", "x"),
    ):
        assert mistral("dossiers", *options, "-c", press).code == 1
    assert mistral("dossiers", "-c", press).code == 1  # and no dossier was made for it


def test_a_note_has_several_lines_typed_or_read_and_keeps_them_in_every_form(
    mistral: Command, press: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert mistral("dossiers", "Ponts", "-c", press, "--add", "ouest", "--note", "un\\n- deux").code == 0
    (piece,) = json.loads(mistral("dossiers", "Ponts", "-c", press, "--json").out)["items"]
    assert piece["note"] == "un\n- deux"
    read = io.TextIOWrapper(io.BytesIO("trois\r\nqu\x1b[2Jatre été\n".encode()))
    monkeypatch.setattr("sys.stdin", read)
    assert mistral("dossiers", "Ponts", "-c", press, "--piece", piece["id"], "--note", "-").code == 0
    (piece,) = json.loads(mistral("dossiers", "Ponts", "-c", press, "--json").out)["items"]
    assert piece["note"] == "trois\nquatre été"
    assert "trois\n\nquatre été\n" in mistral("dossiers", "Ponts", "-c", press, "--markdown").out
    assert "<p>quatre été</p>" in mistral("dossiers", "Ponts", "-c", press, "--html").out
    (row,) = csv.DictReader(io.StringIO(mistral("dossiers", "Ponts", "-c", press, "--csv").out, newline=""))
    assert row["note"] == "trois\nquatre été"
    assert "trois / quatre été" in mistral("dossiers", "Ponts", "-c", press, "--bibtex").out
    (reference,) = json.loads(mistral("dossiers", "Ponts", "-c", press, "--csl").out)
    assert reference["note"].startswith("trois / quatre été")


def test_the_last_change_is_taken_back_in_another_session_and_brought_back(mistral: Command, press: Path) -> None:
    assert mistral("dossiers", "-c", press, "--undo").code == 1
    mistral("dossiers", "Ponts", "-c", press, "--add", "ouest")
    mistral("dossiers", "Ponts", "-c", press, "--add", "courrier")
    assert mistral("dossiers", "Ponts", "-c", press, "--delete").code == 0
    done = mistral("dossiers", "-c", press, "--undo")
    assert (done.code, "« Ponts » (2 pièces)" in done.complaint) == (0, True)
    assert [each["items"] for each in mistral("dossiers", "-c", press).records] == [2]
    assert mistral("dossiers", "-c", press, "--undo").code == 0
    assert mistral("dossiers", "-c", press).code == 1


def test_kwic_and_facets_are_json_only(mistral: Command, press: Path) -> None:
    done = mistral("search", "viaduc", "-c", press, "--kwic", "--html")
    assert (done.code, "--kwic ne s’écrit qu’en JSON" in done.complaint) == (2, True)


def test_the_schema_is_given(mistral: Command) -> None:
    assert "Dossier" in json.loads(mistral("dossiers", "--schema").out)["$defs"]


def test_a_corpus_is_named_listed_opened_renamed_moved_and_forgotten(
    mistral: Command, press: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert mistral("corpora").code == 1
    assert mistral("corpora", "add", "ponts", press).code == 0
    assert json.loads(mistral("corpora").out)["articles"] is None
    assert len(mistral("search", "viaduc", "-c", "ponts").out.splitlines()) == 2
    assert mistral("dossiers", "À suivre", "-c", "Ponts", "--add", "ouest").code == 0
    listed = json.loads(mistral("corpora").out)
    assert (listed["name"], listed["path"], listed["found"], listed["articles"]) == ("ponts", str(press), True, 2)
    assert listed["updated"].startswith("20")
    assert mistral("corpora", "rename", "ponts", "viaducs").code == 0
    moved = press.rename(tmp_path / "ailleurs")
    assert json.loads(mistral("corpora").out)["found"] is False
    assert mistral("corpora", "move", "viaducs", moved).code == 0
    assert json.loads(mistral("dossiers", "-c", "viaducs").out)["name"] == "À suivre"
    assert mistral("corpora", "forget", "viaducs").code == 0
    assert mistral("corpora").code == 1
    assert (moved / "ouest.md").exists()
    assert json.loads(mistral("dossiers", "-c", moved).out)["name"] == "À suivre"


def test_a_path_goes_before_a_name_and_that_is_said(
    mistral: Command, press: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    (tmp_path / "ici" / "ponts").mkdir(parents=True)
    (tmp_path / "ici" / "ponts" / "a.txt").write_text("Une digue\n\nRien d’autre.\n", "utf-8")
    mistral("corpora", "add", "ponts", press)
    monkeypatch.chdir(tmp_path / "ici")
    done = mistral("search", "digue", "-c", "ponts")
    assert (done.code, len(done.out.splitlines())) == (0, 1)
    assert "c’est lui qui s’ouvre" in done.complaint and str(press) in done.complaint


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("add", "x"), "attend NOM CHEMIN"),
        (("voler", "x"), "n’est pas l’un de ces mots"),
        (("add", "search", "."), "est une commande"),
        (("add", "x", "/rien/de/tel"), "aucun fichier ni dossier"),
        (("add", "x", ".", "--json"), "--json ne va qu’avec la liste"),
    ],
)
def test_a_corpus_that_cannot_be_named_so_is_said(words: tuple[str, ...], told: str, mistral: Command) -> None:
    done = mistral("corpora", *words)
    assert done.code == 2
    assert told in done.complaint


@pytest.mark.parametrize("words", [("forget", "rien"), ("rename", "rien", "tout"), ("move", "rien", ".")])
def test_a_corpus_that_is_not_there_is_1_as_an_article_or_a_dossier_is(
    words: tuple[str, ...], mistral: Command
) -> None:
    done = mistral("corpora", *words)
    assert (done.code, done.out) == (1, "")
    assert "corpus de ce nom" in done.complaint
