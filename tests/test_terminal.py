"""The real program in a pseudo-terminal: it starts, answers, and leaves the terminal as it found it."""

import json
import re
import signal
from pathlib import Path

import pytest

from tests.pseudo_terminal import PseudoTerminal, Screen, Stream, running

# What a terminal must not be left in: alternate screen, mouse reports, focus reports, pasting in brackets.
LEFT_ON = (b"?1049", b"?1000", b"?1003", b"?1006", b"?1004", b"?2004")


def assert_restored(terminal: PseudoTerminal) -> None:
    for mode in LEFT_ON:
        on, off = terminal.received.rfind(b"\x1b[" + mode + b"h"), terminal.received.rfind(b"\x1b[" + mode + b"l")
        assert on <= off, f"{mode.decode()} is left on"
    assert terminal.received.rfind(b"\x1b[?25l") <= terminal.received.rfind(b"\x1b[?25h"), "no cursor"
    assert terminal.modes() == terminal.modes_before


def test_a_search_from_the_first_key_to_quitting(tmp_path: Path) -> None:
    with running(home=tmp_path) as terminal:
        terminal.wait_for("5 articles")
        terminal.type("valorisation")
        terminal.wait_for("valorisation", "articles ─")
        terminal.type("\r")
        terminal.wait_for("Entrée lire")
        terminal.type("\r")
        terminal.wait_without("Entrée lire")
        terminal.type("n")
        terminal.wait_for("1/1")
        terminal.type("q")
        assert terminal.wait_for_end() == 0
        assert_restored(terminal)


@pytest.mark.parametrize("seen", [(" Recherche ▸",), (" Recherche ▸", "Résultats"), ("Résultats", "▸ ")])
def test_whoever_leaves_while_it_loads_sees_no_error(tmp_path: Path, seen: tuple[str, ...]) -> None:
    with running(home=tmp_path) as terminal:
        terminal.wait_for(*seen)
        terminal.type("\x03")
        assert terminal.wait_for_end() in (0, -signal.SIGINT)
        assert b"Traceback" not in terminal.received
        assert b"inattendue" not in terminal.received
        assert_restored(terminal)


def test_a_corpus_that_several_processes_read_opens_in_the_explorer(tmp_path: Path) -> None:
    lines = (json.dumps({"id": f"a{number}", "text": f"Le lot {number} est vendu."}) for number in range(240))
    corpus = tmp_path / "ventes.jsonl"
    corpus.write_text("\n".join(lines), "utf-8")
    (tmp_path / "mistral-tui").mkdir()
    (tmp_path / "mistral-tui" / "settings.toml").write_text("jobs = 2", "utf-8")
    with running(str(corpus), home=tmp_path, environment={"XDG_CONFIG_HOME": str(tmp_path)}) as terminal:
        terminal.wait_for("240 articles")


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGHUP, 129), (signal.SIGTERM, 143), (signal.SIGKILL, -signal.SIGKILL)]
)
def test_the_cursor_is_not_hidden_while_a_command_reads(number: signal.Signals, code: int, tmp_path: Path) -> None:
    lines = (json.dumps({"id": f"a{number}", "text": f"Le lot {number} est vendu. " * 99}) for number in range(240))
    (tmp_path / "ventes.jsonl").write_text("\n".join(lines), "utf-8")
    with running("index", "ventes.jsonl", "--jobs", "1", home=tmp_path) as terminal:
        terminal.wait_for("Lecture des articles")
        terminal.process.send_signal(number)
        assert terminal.wait_for_end() == code
        assert b"\x1b[?25l" not in terminal.received
        assert b"Traceback" not in terminal.received


def test_the_screen_follows_the_terminal_s_size(tmp_path: Path) -> None:
    with running(home=tmp_path) as terminal:
        terminal.wait_for("5 articles")
        terminal.resize(80, 24)
        terminal.wait_for("5 articles", "Chiffres")
        terminal.resize(30, 8)
        terminal.wait_for("trop petit")
        terminal.resize(120, 40)
        terminal.wait_without("trop petit")
        terminal.wait_for("5 articles")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_it_and_gives_the_terminal_back(number: signal.Signals, tmp_path: Path) -> None:
    with running(home=tmp_path) as terminal:
        terminal.wait_for("5 articles")
        terminal.process.send_signal(number)
        assert terminal.wait_for_end() == 128 + number
        assert_restored(terminal)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_note_that_is_being_written_outlives_a_cut_link(number: signal.Signals, tmp_path: Path) -> None:
    with running(home=tmp_path) as terminal:
        terminal.wait_for("5 articles", "conflits")
        terminal.type("\rd")
        terminal.wait_for("Nouveau dossier")
        terminal.type("Ponts\r")
        terminal.wait_for("votre note")
        terminal.type("vérifier le prix au")
        terminal.wait_for("le prix au")
        terminal.process.send_signal(number)
        assert terminal.wait_for_end() == 128 + number
    (kept,) = tmp_path.rglob("dossiers.json")
    assert "vérifier le prix au" in kept.read_text("utf-8")


def test_over_ssh_no_mode_is_switched_on_that_a_dropped_link_would_leave(tmp_path: Path) -> None:
    with running(home=tmp_path, environment={"SSH_CONNECTION": "10.0.0.1 50000 10.0.0.2 22"}) as terminal:
        terminal.wait_for("5 articles")
        terminal.type("\x03")
        assert terminal.wait_for_end() == 0
        for mode in (b"?1000h", b"?1003h", b"?1006h"):
            assert mode not in terminal.received
        assert b"\x1b[>1u" not in terminal.received
        assert_restored(terminal)


def test_settings_reach_the_screen_and_a_key_that_does_nothing_is_told(tmp_path: Path) -> None:
    file = tmp_path / "XDG_CONFIG_HOME" / "mistral-tui" / "settings.toml"
    file.parent.mkdir(parents=True)
    file.write_text('theme = "papier"\n[keys]\nquit-now = "ctrl+x"\nquitter = "y"\n', "utf-8")
    with running(home=tmp_path) as terminal:
        terminal.wait_for("5 articles")
        terminal.type("\x18")
        assert terminal.wait_for_end() == 0
        assert "aucune touche ne s’appelle «\u00a0quitter\u00a0»".encode() in terminal.received


@pytest.mark.parametrize(("theme", "figure", "ground"), [("lampe", b"96", b"40"), ("papier", b"30", b"107")])
def test_a_terminal_of_sixteen_colours_is_sent_no_others(
    theme: str, figure: bytes, ground: bytes, tmp_path: Path
) -> None:
    with running("--theme", theme, home=tmp_path, environment={"TERM": "xterm", "COLORTERM": ""}) as terminal:
        terminal.wait_for("5 articles", "Article")
        terminal.type("\r")
        terminal.wait_for("Entrée lire")
        terminal.type("\r")
        terminal.wait_for("n/N", " chiffres ")
        assert not re.search(rb"[34]8;[25]", terminal.received)
        looks = set(re.findall(rb"\x1b\[([\d;]*)m", terminal.received))
        assert {parameter for look in looks for parameter in look.split(b";")} >= {figure, ground}


@pytest.mark.parametrize(
    ("arguments", "environment", "said"),
    [
        ((), {"TERM": "dumb"}, "TERM : dumb"),
        ((), {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, "UTF-8"),
        (("serch",), {}, "vouliez-vous dire « search » ?"),
        (("nulle-part/presse",), {}, "nulle-part/presse"),
    ],
)
def test_what_cannot_be_shown_is_said_in_one_line_before_the_screen_is_touched(
    arguments: tuple[str, ...], environment: dict[str, str], said: str, tmp_path: Path
) -> None:
    with running(*arguments, home=tmp_path, environment=environment) as terminal:
        assert terminal.wait_for_end() == 2
        assert said in terminal.shown()
        assert terminal.received.count(b"\n") == 1
        assert b"\x1b" not in terminal.received


def test_a_folder_that_is_empty_is_said_to_be(tmp_path: Path) -> None:
    (tmp_path / "presse").mkdir()
    with running("presse", home=tmp_path) as terminal:
        assert terminal.wait_for_end() == 2
        assert "presse : le dossier est vide" in terminal.shown()


def test_margins_hold_no_cursor_up_that_is_outside_of_them() -> None:
    screen = Screen(10, 9)
    Stream(screen).feed(b"\x1b[3;5r\x1b[7H\n\nbas\x1b[2H\x1b[Ahaut\x1b[4H\n\n\n\nmilieu")
    assert [screen.display[row].strip() for row in (0, 4, 8)] == ["haut", "milieu", "bas"]
