"""Ctrl+Z gives the terminal back to the shell, where there is one, and nowhere else."""

import sys
from contextlib import AbstractContextManager
from pathlib import Path

from tests.tui.terminal.session import Session, started


def explorer(script: str, home: Path) -> AbstractContextManager[Session]:
    """A shell's ``script`` in which ``$mistral`` is the program."""
    places = {name: str(home) for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")}
    return started(
        ["sh", "-c", script], columns=80, rows=24, environ={**places, "mistral": f"{sys.executable} -m tui"}
    )


def test_the_shell_gets_the_terminal_as_it_was_and_gives_it_back(tmp_path: Path) -> None:
    with explorer("set -m; $mistral; stty -a; read REPLY; fg; echo rendu", tmp_path) as session:
        session.wait_for("conflits")
        session.type(b"mistral")
        session.wait_for("5 articles ─")
        session.type(b"\x1a")
        session.wait_until(lambda: "?1049" not in session.terminal.modes and "icanon" in session.output)
        assert "-icanon" not in session.output and "-echo " not in session.output
        session.resize(120, 40)
        session.type(b"\n")
        session.wait_for("Recherche ▸ mistral")
        session.wait_for("─ Article")
        session.type(b"\x1b")
        session.wait_for("Entrée lire")
        session.type(b"q")
        session.wait_until(lambda: "rendu" in session.output)
        assert session.wait_for_exit() == 0


def test_where_nobody_could_wake_it_it_is_not_stopped(tmp_path: Path) -> None:
    with explorer("exec $mistral", tmp_path) as session:
        session.wait_for("conflits")
        session.type(b"\x1amistral")
        session.wait_for("5 articles ─")
        session.type(b"\x03")
        assert session.wait_for_exit() == 0


def test_sent_to_the_background_it_waits_for_the_terminal(tmp_path: Path) -> None:
    with explorer("set -m; $mistral; bg; read REPLY; fg; echo rendu", tmp_path) as session:
        session.wait_for("conflits")
        session.type(b"\x1a")
        session.wait_until(lambda: "?1049" not in session.terminal.modes)
        session.type(b"\n")
        session.wait_until(lambda: "?1049" in session.terminal.modes)
        session.wait_for("conflits")
        session.type(b"dette")
        session.wait_for("Recherche ▸ dette")
        session.type(b"\x03")
        session.wait_until(lambda: "rendu" in session.output)
        assert session.wait_for_exit() == 0
