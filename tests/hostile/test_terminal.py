"""No text from outside reaches the terminal as a sequence that it would obey, on any screen and in any command."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tests.hostile.attacks import ATTACKS, BRAND, CONTROLS, SEQUENCES, UNSEEN, corpus, foreign, hostile_texts
from tests.pseudo_terminal import PseudoTerminal, running
from tui.terminal.abilities import abilities_of
from tui.terminal.canvas import Canvas
from tui.terminal.encoder import Encoder


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home whose corpus, folder names and settings are hostile; the index is built once."""
    home = tmp_path_factory.mktemp("hostile")
    corpus(home / f"presse\x1b[{BRAND}m[bold]\u202e\x07")
    yield home


SHEETS = ("?", "\x10", "i", "l", "M", "r", "h", "v", "s", "p", "Y", "d", "D", "B")
"""The keys that open one: help, commands, names, marks, legend, facets, months, concordance, searches, problems,
exports, setting aside, dossiers, corpora."""


def press(place: Path) -> str:
    return next(path.name for path in place.iterdir() if path.name.startswith("presse"))


@pytest.mark.parametrize("attack", [*SEQUENCES, *UNSEEN, *(each for each in CONTROLS if each not in "\r\x08")])
def test_what_is_looked_for_is_found(attack: str) -> None:
    assert foreign(f"avant{attack}après".encode())


def test_what_the_program_writes_is_not() -> None:
    own = "\x1b[?1049h\x1b[;1;38;5;188;48;5;233mété\x1b[12;4H\x1b[K\r\n\b\x1b[?2026$p\x1b[>1u\x1b]8;;\x1b\\"
    assert foreign(own.encode()) == []


def walk(terminal: PseudoTerminal) -> None:
    """Through every pane and every sheet."""
    terminal.wait_for("3 articles", "1 conflit")
    terminal.type("kervalis")
    terminal.wait_for("Recherche ▸ kervalis", "Résultats (3)")
    terminal.type("\r")
    terminal.wait_for("Entrée lire")
    terminal.type("\r")
    terminal.wait_without("Entrée lire")
    terminal.type("nefm")
    for sheet in SHEETS:
        terminal.type(sheet)
        terminal.wait_for("Échap")
        terminal.type("\x1b")
        terminal.wait_without("Échap")
    terminal.type("d")
    terminal.wait_for("Nouveau dossier")
    terminal.type("zyx\r")
    terminal.wait_for("Une note")
    terminal.type("\r")
    terminal.wait_for("Dans le dossier")
    terminal.type("D")
    terminal.wait_for("1 pièce", "Entrée ouvrir")
    terminal.type("\r")
    terminal.wait_for("Entrée y aller")
    terminal.type("\x1b")
    terminal.wait_for("Entrée ouvrir")
    terminal.type("\x1b")
    terminal.wait_without("Échap")
    terminal.type("c")
    terminal.wait_for("19 M")
    terminal.type("toT\x0c")


def test_no_screen_passes_a_sequence_on(place: Path) -> None:
    with running(press(place), home=place) as terminal:
        walk(terminal)
        terminal.type("\x03")
        assert terminal.wait_for_end() == 0
        assert foreign(terminal.received) == []


@pytest.mark.parametrize("name", ["linux", "screen-256color", "vt220"])
def test_no_kind_of_terminal_is_sent_one(name: str, place: Path) -> None:
    with running(press(place), home=place, columns=80, rows=24, environment={"TERM": name}) as terminal:
        terminal.wait_for("3 articles")
        terminal.type("kervalis")
        terminal.wait_for("Recherche ▸ kervalis", "Résultats (3)")
        terminal.type("\r\rnefm\x0c\x03")
        assert terminal.wait_for_end() == 0
        assert foreign(terminal.received) == []


def test_markup_is_shown_as_it_is_written(place: Path) -> None:
    with running(press(place), home=place) as terminal:
        terminal.wait_for("3 articles")
        terminal.type("kervalis fonds")
        terminal.wait_for("lève des fonds [bold red]")
        terminal.type("\r\r")
        terminal.wait_for("[@click=app.quit]CLIC[/]")


def test_what_is_pasted_is_searched_and_not_obeyed(place: Path) -> None:
    with running(press(place), home=place) as terminal:
        terminal.wait_for("3 articles")
        pasted = "".join(each for each in ATTACKS if "\x1b" not in each) + f"\x9b{BRAND}m"
        terminal.type(f"\x1b[200~zyx{pasted}[bold]\x1b[201~")
        terminal.wait_for("zyx")
        terminal.type("\x03")
        assert terminal.wait_for_end() == 0
        assert foreign(terminal.received) == []


COMMANDS = (
    ("search", "kervalis", "-c"),
    ("search", "kervalis", "--json", "-c"),
    ("show", "un", "-c"),
    ("show", "un", "--json", "-c"),
    ("figures",),
    ("figures", "--csv"),
    ("entities",),
    ("entities", "--json"),
    ("compare",),
    ("compare", "--json"),
    ("compare", "--csv"),
    ("compare", "--markdown"),
    ("search", "kervalis", "--html", "-c"),
    ("search", "kervalis", "--bibtex", "-c"),
    ("show", "un", "--markdown", "-c"),
    ("show", "un", "--csl", "-c"),
    ("index", "--rebuild"),
)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_command_passes_a_sequence_on(command: tuple[str, ...], place: Path) -> None:
    with running(*command, press(place), home=place, rows=900) as terminal:
        assert terminal.wait_for_end() == 0
        assert b"Kervalis" in terminal.received or command[0] == "index"
        assert foreign(terminal.received) == []


@pytest.mark.parametrize(
    "command",
    [
        ("search", "".join(ATTACKS).replace("\0", "")),
        ("show", f"\x1b[{BRAND}m\x9b\u202e"),
        (f"\x1b[{BRAND}m",),
        (f"--\x1b]0;{BRAND}\x07",),
        ("compare", "--about", f"zyx\x1b[{BRAND}m"),
        ("compare", "--only", f"\x9b{BRAND}m"),
        ("search", "x", "-n", f"\x1b[{BRAND}m"),
        ("search", "x", "-c", f"\x1b]0;{BRAND}\x07"),
        ("figures", "--csv", "--separator", "\x1b"),
    ],
    ids=ascii,
)
def test_no_argument_comes_back_as_a_sequence(command: tuple[str, ...], place: Path) -> None:
    with running(*command, home=place, rows=200) as terminal:
        assert terminal.wait_for_end() in (0, 1, 2)
        assert "Traceback" not in terminal.shown()
        assert foreign(terminal.received) == []


def test_settings_say_nothing_to_the_terminal(tmp_path: Path) -> None:
    file = tmp_path / "XDG_CONFIG_HOME" / "mistral-tui" / "settings.toml"
    file.parent.mkdir(parents=True)
    brand = f"\\u001b[{BRAND}m\\u009b\\u202e[bold]"
    file.write_text(f'"{brand}" = 1\ntheme = "{brand}"\n[keys]\n"{brand}" = "{brand}"\nquit = "{brand}"\n', "utf-8")
    with running("search", "mistral", home=tmp_path, rows=200) as terminal:
        assert terminal.wait_for_end() == 0
        assert "réglage inconnu" in terminal.shown()
        assert foreign(terminal.received) == []
    with running(home=tmp_path) as terminal:
        terminal.wait_for("5 articles")
        terminal.type("\x03")
        assert terminal.wait_for_end() == 0
        assert foreign(terminal.received) == []


@settings(max_examples=200)
@given(st.lists(st.tuples(hostile_texts, st.sampled_from([None, Style(bold=True)])), max_size=4))
def test_whatever_a_widget_lets_pass_the_last_door_does_not(parts: list[tuple[str, Style | None]]) -> None:
    canvas = Canvas(60, 2)
    canvas.lay(Strip([Segment(text, style) for text, style in parts]), 0, 0, ColorSystem.TRUECOLOR)
    written = Encoder(abilities_of({"TERM": "xterm-256color"})).frame(canvas.rows, None)
    obeyed = [each for each in foreign(written.encode()) if each not in UNSEEN]
    assert obeyed == []
