"""Bad input and wrong use: one clear French line each, naming the file, exit 2 where nothing is left to read."""

import json
import os
from pathlib import Path

import click
import pytest

from tests.command import Command
from tui.cli import group
from tui.commands.french import OneOf, Whole
from tui.commands.options import Separator


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "presse"
    folder.mkdir()
    return folder


def sound(folder: Path) -> None:
    (folder / "sain.txt").write_text("Le budget\n\nLa ville paiera 3 millions d'euros.\n", "utf-8")


def assert_told(mistral: Command, folder: Path, name: str) -> str:
    """The other article opens, and one line names ``name``."""
    found = mistral("figures", folder)
    assert found.code == 0
    assert "sain.txt" in {record["article"] for record in found.records}
    assert name in found.complaint
    return found.complaint


@pytest.mark.parametrize("command", ["figures", "entities", "compare", "index"])
def test_a_path_that_does_not_exist(command: str, mistral: Command, tmp_path: Path) -> None:
    found = mistral(command, tmp_path / "absent")
    assert (found.code, found.out) == (2, "")
    assert "absent" in found.complaint


def test_an_empty_folder(mistral: Command, folder: Path) -> None:
    found = mistral("figures", folder)
    assert (found.code, found.out) == (2, "")
    assert "presse" in found.complaint


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_an_unreadable_file(mistral: Command, folder: Path) -> None:
    sound(folder)
    (folder / "secret.txt").write_text("Rien.", "utf-8")
    (folder / "secret.txt").chmod(0)
    assert_told(mistral, folder, "secret.txt")


def test_a_file_that_is_no_text(mistral: Command, folder: Path) -> None:
    sound(folder)
    (folder / "image.txt").write_bytes(bytes(range(256)) * 40)
    assert_told(mistral, folder, "image.txt")


def test_a_text_that_is_not_in_utf_8(mistral: Command, folder: Path) -> None:
    sound(folder)
    old = "L'été dernier, la rivière a été dépolluée près de Nîmes, où des élèves ont été reçus à la préfecture."
    (folder / "ancien.txt").write_bytes(old.encode("latin-1"))
    assert_told(mistral, folder, "ancien.txt")


def test_a_broken_front_matter(mistral: Command, folder: Path) -> None:
    sound(folder)
    (folder / "entete.md").write_text("---\ntitle: [Le budget\n---\nLa ville paiera.\n", "utf-8")
    assert_told(mistral, folder, "entete.md")


def test_two_articles_with_one_id(mistral: Command, folder: Path) -> None:
    sound(folder)
    line = json.dumps({"id": "double", "text": "Un article sur le budget."})
    (folder / "a.jsonl").write_text(line + "\n", "utf-8")
    (folder / "b.jsonl").write_text(line + "\n", "utf-8")
    told = assert_told(mistral, folder, "b.jsonl")
    assert "double" in told


def test_a_broken_line_among_good_ones(mistral: Command, folder: Path) -> None:
    sound(folder)
    (folder / "lignes.jsonl").write_text('{"id": "a", "text": "Bon."}\n{"id": \n', "utf-8")
    assert "2" in assert_told(mistral, folder, "lignes.jsonl")


def test_a_single_file_that_is_no_text_leaves_nothing_to_read(mistral: Command, folder: Path) -> None:
    (folder / "image.txt").write_bytes(bytes(range(256)) * 40)
    found = mistral("figures", folder / "image.txt")
    assert (found.code, found.out) == (2, "")
    assert all("image.txt" in line for line in found.err.splitlines())
    assert found.err


def test_what_is_refused_is_said_in_one_line_and_not_again_until_it_changes(mistral: Command, folder: Path) -> None:
    sound(folder)
    for name in ("a.txt", "b.txt"):
        (folder / name).write_bytes(b"")
    (folder / "ancien.txt").write_bytes("L'été dernier, la mairie a payé.".encode("cp1252"))
    told = mistral("search", "budget", "-c", folder).complaint.replace("\u00a0", " ")
    assert "2 fichiers n’ont pas pu être lus en entier, 1 fichier lu avec une réserve : mistral-tui index " in told
    for command in (("search", "budget", "-c", folder), ("figures", folder), ("compare", folder)):
        assert "fichier" not in mistral(*command).err
    (folder / "c.txt").write_bytes(b"")
    assert "3\u00a0fichiers" in mistral("figures", folder).complaint
    assert mistral("figures", folder).err == ""


def test_index_names_each_file_refused_each_time_to_a_program_in_its_report(mistral: Command, folder: Path) -> None:
    sound(folder)
    for name in ("a.txt", "b.txt"):
        (folder / name).write_bytes(b"")
    for _ in range(2):
        assert [line.split()[2] for line in mistral("index", folder).err.splitlines()] == ["a.txt", "b.txt"]
    reported = mistral("index", folder, "--json")
    assert reported.err == ""
    assert [each["path"] for each in reported.records[0]["refused"]] == ["a.txt", "b.txt"]
    assert mistral("figures", folder).err == ""


def test_what_is_wrong_with_what_the_reader_made_is_said_each_time(
    mistral: Command, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "mistral-tui").mkdir()
    (tmp_path / "mistral-tui" / "gazetteer.toml").write_text("[[entity", "utf-8")
    sound(folder)
    for _ in range(2):
        assert "gazetteer.toml" in mistral("figures", folder).complaint


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("serch", "budget"), "«\u00a0search\u00a0»"),
        (("search",), "il manque RECHERCHE"),
        (("figures", "a", "b"), "argument en trop «\u00a0b\u00a0»"),
        (("figures", "--jsn"), "option inconnue «\u00a0--jsn\u00a0»"),
        (("search", "budget", "-n", "0"), "«\u00a00\u00a0»"),
        (("search", "budget", "-n", "dix"), "«\u00a0dix\u00a0»"),
        (("search", "budget", "-n"), "-n attend une valeur"),
        (("index", "x", "--rebuild=3"), "--rebuild ne prend pas de valeur"),
        (("compare", "--only", "brouille"), "«\u00a0brouille\u00a0»"),
        (("compare", "--only", "perimetr"), "«\u00a0périmètre\u00a0»"),
        (("compare", "--json", "--csv"), "--json et --csv ne vont pas ensemble"),
        (("compare", "--html", "--bibtex"), "--html et --bibtex ne vont pas ensemble"),
        (("figures", "--separator", ";"), "--separator ne va qu’avec --csv"),
        (("figures", "--separator", ";", "--json"), "--separator ne va qu’avec --csv"),
        (("search", "a", "--facets", "-n", "3"), "--facets et -n ne vont pas ensemble"),
        (("search", "a", "--facets", "--sort", "date"), "--facets et --sort ne vont pas ensemble"),
        (("show", "a", "--reprises", "--json"), "--reprises et --json ne vont pas ensemble"),
        (("corrections", "--json", "--undo", "a"), "--json et --undo ne vont pas ensemble"),
        (("dossiers", "a", "--csv", "--delete"), "--csv et --delete ne vont pas ensemble"),
        (("figures", "--csv", "--separator", "ab"), "«\u00a0ab\u00a0»"),
        (("--nouveau",), "option inconnue"),
    ],
)
def test_wrong_use_is_one_french_line_and_2(arguments: tuple[str, ...], said: str, mistral: Command) -> None:
    found = mistral(*arguments)
    assert (found.code, found.out) == (2, "")
    assert said in found.complaint
    command = f" {arguments[0]}" if arguments[0] in group.commands else ""
    assert f"(voir mistral-tui{command} --help)" in found.complaint


@pytest.mark.parametrize(
    "arguments", [("--help",), ("search", "--help"), ("compare", "--help"), ("doctor", "--help")]
)
def test_help_is_in_french_throughout(arguments: tuple[str, ...], mistral: Command) -> None:
    found = mistral(*arguments)
    assert (found.code, found.err) == (0, "")
    assert "Utilisation\u00a0:" in found.out
    assert "Afficher cette aide." in found.out
    for english in ("Usage", "Show this", "Commands", "Arguments:", "Options:", "default", "and exit"):
        assert english not in found.out


@pytest.mark.parametrize("words", [("--plain", "--theme", "papier"), ("a", "--plain", "b"), ("--plain", "--json")])
def test_a_conversation_takes_one_corpus_and_nothing_else(words: tuple[str, ...], mistral: Command) -> None:
    told = mistral(*words)
    assert (told.code, told.out) == (2, "")
    assert "--plain prend un corpus au plus" in told.complaint


def test_the_help_of_a_conversation_is_the_program_s(mistral: Command) -> None:
    assert mistral("--plain", "--help").out == mistral("--help").out


def test_the_version_is_the_package_s(mistral: Command) -> None:
    from importlib.metadata import version

    assert mistral("--version").out == f"mistral-tui {version('mistral-tui')}\n"


def test_without_a_terminal_the_explorer_says_why_it_does_not_open(mistral: Command) -> None:
    found = mistral()
    assert (found.code, found.out) == (2, "")
    assert "terminal" in found.complaint


def test_no_argument_is_left_to_click_to_refuse_in_english() -> None:
    ours = (Whole, OneOf, Separator, click.types.StringParamType, click.types.BoolParamType)
    for command in group.commands.values():
        for parameter in command.params:
            kind = parameter.type
            if isinstance(kind, click.Path):
                assert not (kind.exists or kind.readable or kind.writable or kind.executable), parameter.name
            else:
                assert isinstance(kind, ours), parameter.name
