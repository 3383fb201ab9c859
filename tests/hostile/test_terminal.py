"""No text from outside reaches the terminal as a sequence that it would obey, on any screen and in any command."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from search.dossiers import Passage, TopicRef
from search.library import Library
from tests.hostile.attacks import ATTACKS, BRAND, CONTROLS, SEQUENCES, UNSEEN, corpus, foreign, hostile_texts
from tests.hostile.walks import to_the_article
from tests.pseudo_terminal import PseudoTerminal, running
from tui import paths
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
    to_the_article(terminal)
    terminal.type("nefm")
    for sheet in SHEETS:
        terminal.type(sheet)
        terminal.wait_for("Échap")
        terminal.type("\x1b")
        terminal.wait_without("Échap")
    terminal.type("d")
    terminal.wait_for("Nouveau dossier")
    terminal.type("zyx\r")
    terminal.wait_for("Ctrl+J à la ligne")
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
    terminal.type("=")
    terminal.wait_for("Reprises de", "2 passages diffèrent")
    terminal.type("\x1b")
    terminal.wait_without("2 passages diffèrent")
    terminal.type("B")
    terminal.wait_for("nommer celui qui est ouvert")
    terminal.type("j\r")
    terminal.wait_for("Nommer un corpus")
    terminal.type(" zyx\r")
    terminal.wait_for("2 corpus")
    terminal.type("\x1b")
    terminal.wait_without("2 corpus")
    terminal.type("c")
    terminal.wait_for("19 M")
    terminal.type("toT\x0c")


def test_no_screen_passes_a_sequence_on(place: Path) -> None:
    with running(press(place), home=place) as terminal:
        walk(terminal)
        terminal.type("\x03")
        assert terminal.wait_for_end() == 0
        assert foreign(terminal.received) == []


def test_what_is_found_again_passes_no_sequence_on(tmp_path: Path) -> None:
    """A session, saved searches and dossiers that somebody else wrote; the folder is followed meanwhile."""
    corpus(tmp_path / "presse")
    data = tmp_path / "XDG_DATA_HOME" / "mistral-tui"
    data.mkdir(parents=True)
    hostile = "".join(ATTACKS) + "\ud800"
    left = {"query": f"kervalis {hostile}", "article": hostile, "offset": 10**30}
    place = str((tmp_path / "presse").absolute())
    (data / "sessions.json").write_text(json.dumps({"version": 1, "sessions": {place: left}}))
    (data / "searches.jsonl").write_text(json.dumps([f"nom{hostile}", f"kervalis {hostile}"]) + "\n" + "[" * 9000)
    (data / "history.jsonl").write_text(json.dumps([f"kervalis {hostile}"]) + "\n" + "[" * 9000)
    with running("--watch", "presse", home=tmp_path) as terminal:
        terminal.wait_for("3 articles", "Résultats", "Échap sortir")
        terminal.type("\x1b")
        terminal.wait_without("Échap sortir")
        terminal.type("s")
        terminal.wait_for("Échap")
        terminal.type("\x1b")
        terminal.wait_without("Échap")
        (tmp_path / "presse" / f"zyx\x1b[{BRAND}m[bold].txt").write_text("Kervalis ferme.", "utf-8")
        terminal.wait_for("4 articles")
        terminal.type("\x03")
        assert terminal.wait_for_end() == 0
        assert foreign(terminal.received) == []


def test_no_dossier_and_no_correction_speaks_to_the_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As they may lie in a file that somebody else wrote, with words that no window would have taken."""
    folder = corpus(tmp_path / "presse")
    for each in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(each, str(tmp_path / each))
    hostile = "".join(ATTACKS)
    library = Library.open(folder, cache=paths.cache(), data=paths.data())
    card = library.search("kervalis").hits[0].card
    opened = library.open_article(card.id)
    assert opened is not None
    article = opened.annotated.article
    dossier = library.dossiers.create("zyx")
    library.dossiers.add(dossier.id, Passage.at(article, (0, len(article.text))), hostile)
    library.dossiers.add(dossier.id, TopicRef.of(library.topics()[0], hostile), hostile)
    library.close()
    (kept,) = paths.data().rglob("dossiers.json")
    kept.write_text(kept.read_text("utf-8").replace('"zyx"', json.dumps(f"zyx{hostile}")), "utf-8")
    name = f"zyx{hostile}".replace("\0", "")
    forms = ("--json", "--markdown", "--html", "--csv", "--bibtex", "--csl")
    for words in (
        ("dossiers",),
        ("dossiers", "--json"),
        ("dossiers", name),
        *(("dossiers", name, each) for each in forms),
    ):
        with running(*words, "-c", "presse", home=tmp_path, rows=900, fork=True) as terminal:
            assert terminal.wait_for_end() == 0, terminal.received
            assert b"zyx" in terminal.received or b"Kervalis" in terminal.received
            assert foreign(terminal.received) == [], words


@pytest.mark.parametrize("name", ["linux", "screen-256color", "vt220"])
def test_no_kind_of_terminal_is_sent_one(name: str, place: Path) -> None:
    with running(press(place), home=place, columns=80, rows=24, environment={"TERM": name}, fork=True) as terminal:
        terminal.wait_for("3 articles")
        terminal.type("kervalis")
        terminal.wait_for("Recherche ▸ kervalis", "─ 3 articles ─")
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
        pasted = "".join(ATTACKS) + f"\x9b{BRAND}m\x1b[31mrouge\tqqq"
        terminal.type(f"\x1b[200~zyx{pasted}[bold]\x1b[201~")
        terminal.wait_for("Aucun article ne contient tous ces mots")
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
    ("index", "--json"),
)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_command_passes_a_sequence_on(command: tuple[str, ...], place: Path) -> None:
    with running(*command, press(place), home=place, rows=900, fork=True) as terminal:
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
        ("dossiers", f"\x1b[{BRAND}m", "--add", f"\x9b{BRAND}m", "--note", f"\x1b]0;{BRAND}\x07"),
        ("dossiers", f"\x1b[{BRAND}m", "--topic", f"\x9b{BRAND}m"),
        ("corrections", "--undo", f"\x1b[{BRAND}m\x9b"),
        ("corpora", "add", f"\x1b[{BRAND}m\u202ezyx", "."),
        ("corpora", "--json"),
        ("corpora",),
        ("corpora", "forget", f"\x1b[{BRAND}m\x9b"),
        ("import", f"\x1b[{BRAND}m\x9b", f"http://[{BRAND}\x9b"),
        ("--plain", f"\x1b[{BRAND}m"),
        ("--theme", f"\x1b[{BRAND}m"),
    ],
    ids=ascii,
)
def test_no_argument_comes_back_as_a_sequence(command: tuple[str, ...], place: Path) -> None:
    with running(*command, home=place, rows=200, fork=True) as terminal:
        assert terminal.wait_for_end() in (0, 1, 2)
        assert "Traceback" not in terminal.shown()
        assert foreign(terminal.received) == []


def test_a_conversation_passes_no_sequence_on(place: Path) -> None:
    with running("--plain", press(place), home=place, rows=900) as terminal:
        terminal.wait_for("3 articles")
        asked = ("kervalis", "1", "entités", "sujets", "comparer 1", "problèmes", "quitter")
        for line in (f"kervalis {BRAND}\u202e[bold]", *asked):
            terminal.type(f"{line}\r")
        assert terminal.wait_for_end() == 0
        assert "Traceback" not in terminal.shown()
        assert foreign(terminal.received.replace("\u202e".encode(), b"", 1)) == []


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
