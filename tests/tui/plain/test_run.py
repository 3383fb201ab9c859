"""Plain mode as a process: in a pipe, in a terminal, with hostile texts; nothing that a terminal obeys comes out."""

import json
import os
import re
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.pseudo_terminal import running

HOSTILE = "Titre \x1b[31mrouge\x1b]0;volé\x07\x1b]52;c;cm0=\x07 \u202eerviv\u202c \x9b2J [bold]gras[/] café"
OBEYED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e]")
TALK = (
    "marché\n1\nentités\nchiffres\nsujets\n\nrésultats\nfiltrer source\nmois\ncontexte\nnoms\n1\naide tout\nquitter\n"
)


@pytest.fixture
def press(tmp_path: Path) -> Path:
    articles = [
        {
            "id": "a",
            "title": HOSTILE,
            "source": "\x1b[2JSource",
            "text": f"Le marché {HOSTILE} a coûté 3 millions €.",
        },
        {"id": "b", "title": "Le marché", "text": "Le marché couvert a coûté 4 millions d’euros, dit la mairie."},
    ]
    file = tmp_path / "presse.jsonl"
    file.write_text("\n".join(json.dumps(each) for each in articles), "utf-8")
    return file


def converse(home: Path, *arguments: object, typed: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "PYTHONPATH") if name in os.environ}
    places = {name: str(home / name) for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")}
    command = [sys.executable, "-m", "tui", *map(str, arguments)]
    return subprocess.run(
        command, input=typed.encode(), capture_output=True, timeout=60, env={**kept, **places, **environment}
    )


def test_a_script_is_answered_in_lines_without_prompt_or_escape(press: Path, tmp_path: Path) -> None:
    done = converse(tmp_path, "--plain", press, typed=TALK, TERM="xterm-256color")
    assert (done.returncode, done.stderr) == (0, b"")
    said = done.stdout.decode("utf-8").replace("\u00a0", " ")
    assert "2 articles" in said
    assert "gras[/] café" in said
    assert not OBEYED.search(said)
    assert "> " not in said


def test_the_end_of_the_input_is_an_end(press: Path, tmp_path: Path) -> None:
    assert converse(tmp_path, press, "--plain", typed="").returncode == 0


def test_what_is_set_aside_lasts_and_a_note_that_the_end_cuts_short_is_kept(press: Path, tmp_path: Path) -> None:
    typed = "couvert\n1\ngarder\nMarchés\nune note\nde deux lignes"
    done = converse(tmp_path, "--plain", press, typed=typed)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Gardé dans" in done.stdout.decode()
    said = converse(tmp_path, "--plain", press, typed="dossiers\n1\n1\nquitter\n").stdout.decode()
    assert "Note\u00a0: une note\nde deux lignes\n" in said
    assert not OBEYED.search(said)


def test_strangers_are_offered_no_dossier(press: Path, tmp_path: Path) -> None:
    done = converse(
        tmp_path, "--kiosk", "--plain", "--home", tmp_path, "--corpus", press, typed="aide tout\ncouvert\n1\ngarder\n"
    )
    assert done.returncode == 0
    said = done.stdout.decode()
    assert "sujets MOTS" in said and "garder MOTS" not in said
    assert "pour «\u00a0garder\u00a0»" in said


def test_bytes_that_are_no_utf_8_are_no_reason_to_fail(press: Path, tmp_path: Path) -> None:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "PYTHONPATH") if name in os.environ}
    done = subprocess.run(
        [sys.executable, "-m", "tui", "--plain", press],
        input=b"march\xe9 \xff\n\x1b[A\nquitter\n",
        capture_output=True,
        timeout=60,
        env={**kept, "XDG_CACHE_HOME": str(tmp_path), "LC_ALL": "C", "PYTHONUTF8": "0"},
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert not OBEYED.search(done.stdout.decode("utf-8"))


def test_a_corpus_that_is_not_there_is_one_line_and_2(tmp_path: Path) -> None:
    done = converse(tmp_path, "--plain", "nulle-part", typed=TALK)
    assert (done.returncode, done.stdout) == (2, b"")
    assert len(done.stderr.decode().splitlines()) == 1


def test_at_a_terminal_lines_are_edited_and_recalled_without_an_escape_sequence(press: Path, tmp_path: Path) -> None:
    with running("--plain", str(press), home=tmp_path, columns=80, rows=24) as terminal:
        terminal.wait_for("Tapez une recherche", "> ")
        terminal.type("marchx\x7fé\x01\x05\r")
        terminal.wait_for("2 articles pour « marché »")
        terminal.type("\x1b[A\r")
        terminal.type("quitter\r")
        assert terminal.wait_for_end() == 0
        assert b"\x1b" not in terminal.received
        assert terminal.modes() == terminal.modes_before


def test_at_a_terminal_what_is_long_waits_for_enter(press: Path, tmp_path: Path) -> None:
    with running("--plain", str(press), home=tmp_path, columns=40, rows=10) as terminal:
        terminal.wait_for("aide")
        terminal.type("aide\r")
        terminal.wait_for("[Entrée : la suite]")
        terminal.type("\r")
        terminal.wait_for("résultats")
        terminal.type("quitter\r")
        assert terminal.wait_for_end() == 0


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)])
def test_a_signal_ends_it_and_gives_the_terminal_back(
    number: signal.Signals, code: int, press: Path, tmp_path: Path
) -> None:
    with running("--plain", str(press), home=tmp_path) as terminal:
        terminal.wait_for("> ")
        terminal.process.send_signal(number)
        assert terminal.wait_for_end() == code
        assert terminal.modes() == terminal.modes_before


def test_it_loads_no_screen() -> None:
    code = "import sys, tui.plain.run; sys.exit('textual' in sys.modules or 'whoosh' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], timeout=60).returncode == 0


def test_strangers_read_a_corpus_with_an_archive_that_nobody_has_opened_before(tmp_path: Path) -> None:
    corpus, home = tmp_path / "corpus", tmp_path / "home"
    corpus.mkdir()
    home.mkdir()
    with zipfile.ZipFile(corpus / "presse.zip", "w") as archive:
        archive.writestr("lundi.txt", "Le marché\n\nLe marché couvert a coûté 4 millions d’euros.")
    done = converse(home, "--kiosk", "--home", home, "--corpus", corpus, typed="couvert\n")
    assert (done.returncode, done.stderr) == (0, b"")
    assert "1. Le marché" in done.stdout.decode()
    assert not any(home.glob("**/mistral-tui-*"))


def test_a_person_is_told_how_far_a_long_corpus_is_read(capsys: pytest.CaptureFixture[str]) -> None:
    from search.library import Progress
    from tui.plain.run import Pace

    told, silent = Pace(talking=True), Pace(talking=False)
    for done in range(0, 401, 10):
        told(Progress(done, 400))
        silent(Progress(done, 400))
        told(Progress(done // 10, 40))
    lines = capsys.readouterr().out.replace("\u00a0", " ").splitlines()
    assert lines[0] == "Lecture du corpus : 0 sur 400 articles."
    assert len(lines) == 5 and lines[-1] == "Lecture du corpus : 400 sur 400 articles."
