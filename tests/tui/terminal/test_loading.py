"""Signals while the program loads: none is lost, and each leaves the terminal as it was found."""

from __future__ import annotations

import shlex
import signal
import subprocess
import sys
import termios
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.tui.terminal.session import Session, running, started

_LOST = """
import os, signal, sys, weakref
class Lock: pass
def interrupted_where_errors_are_ignored():
    lock = Lock()
    callback = weakref.ref(lock, lambda _: os.kill(os.getpid(), signal.SIGINT))  # as those of the locks of imports
    del lock
"""
_BEHIND_THE_PAINT = """
from tui import explore
from tui.terminal import skeleton
paint = skeleton.paint
def painted(rows):
    paint(rows)
    interrupted_where_errors_are_ignored()
skeleton.paint = painted
explore.run(None)
"""
_WHILE_LOADING = """
import os, resource
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
from tui import explore
explore._open = lambda *_: os.kill(os.getpid(), {number})
explore.run(None)
"""
_BEFORE_THE_SCREEN = """
import os
from tui import app, explore
screen = app.Explorer.get_default_screen
def interrupted(self):
    os.kill(os.getpid(), {number})
    return screen(self)
app.Explorer.get_default_screen = interrupted
explore.run(None)
"""
_WHEN_A_KEY_COMES = """
import os
from tui import explore
load = explore._open
def loaded(*arguments):
    while os.read(0, 1) != b"x":
        pass
    return load(*arguments)
explore._open = loaded
explore.run(None)
"""
ENDING = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT]


def places(home: Path) -> Mapping[str, str]:
    return {name: str(home) for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")}


def assert_restored(session: Session) -> None:
    assert termios.tcgetattr(session.master) == session.found
    assert "?25" in session.terminal.modes
    assert not session.terminal.modes & {"?1049", "?1000", "?1003", "?1004", "?2004"}
    assert "Traceback" not in session.output


def test_an_interrupt_just_behind_the_paint_is_not_lost() -> None:
    with running(_LOST + _BEHIND_THE_PAINT) as session:
        assert session.wait_for_exit() == -signal.SIGINT
        assert_restored(session)


@pytest.mark.parametrize("number", ENDING)
def test_a_signal_while_it_loads_leaves_the_terminal_as_it_was_found(number: signal.Signals) -> None:
    with running(_WHILE_LOADING.format(number=int(number))) as session:
        assert session.wait_for_exit() == -number
        assert_restored(session)


@pytest.mark.parametrize("number", ENDING)
def test_a_signal_before_the_first_screen_does_too(number: signal.Signals, tmp_path: Path) -> None:
    with running(_BEFORE_THE_SCREEN.format(number=int(number)), environ=places(tmp_path)) as session:
        assert session.wait_for_exit() == 128 + number
        assert_restored(session)


def test_ctrl_z_while_it_loads_gives_the_terminal_to_the_shell(tmp_path: Path) -> None:
    program = shlex.join([sys.executable, "-c", _WHEN_A_KEY_COMES])
    script = f"set -m; {program}; stty -a; read REPLY; fg; echo rendu"
    with started(["sh", "-c", script], columns=80, rows=24, environ=places(tmp_path)) as session:
        session.wait_for("Recherche ▸")
        session.type(b"\x1a")
        session.wait_until(lambda: "?1049" not in session.terminal.modes and "icanon" in session.output)
        assert "-icanon" not in session.output and "-echo " not in session.output
        session.type(b"\n")
        session.wait_until(lambda: "?1049" in session.terminal.modes)
        session.wait_for("Recherche ▸")
        session.type(b"xdette")
        session.wait_for("Recherche ▸ dette")
        session.type(b"\x03")
        session.wait_until(lambda: "rendu" in session.output)
        assert session.wait_for_exit() == 0
        assert_restored(session)


def test_ctrl_z_while_it_loads_stops_nothing_that_nobody_could_wake(tmp_path: Path) -> None:
    with running(_WHEN_A_KEY_COMES, environ=places(tmp_path)) as session:
        session.wait_for("Recherche ▸")
        session.type(b"\x1axdette")
        session.wait_for("Recherche ▸ dette")
        session.type(b"\x03")
        assert session.wait_for_exit() == 0
        assert_restored(session)


_IN_THE_COMMAND_LINE = """
from tui import flags
from tui.__main__ import main
def read(*_):
    interrupted_where_errors_are_ignored()
flags.read = read
main()
"""
_IN_A_COMMAND = """
import os, sys
from tui import cli
from tui.__main__ import main
cli.group.invoke = lambda *_: os.kill(os.getpid(), {number})
sys.argv = ["mistral-tui", "search", "dette"]
main()
"""


@pytest.mark.parametrize(
    ("source", "code"),
    [(_LOST + _IN_THE_COMMAND_LINE, -signal.SIGINT), (_IN_A_COMMAND.format(number=int(signal.SIGINT)), 130)],
    ids=["loading", "at work"],
)
def test_an_interrupt_ends_a_command_without_a_word(source: str, code: int) -> None:
    done = subprocess.run(
        [sys.executable, "-c", source],
        capture_output=True,
        text=True,
        # A shell that runs the tests in the background has them ignore interrupts, and so would this program.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    assert (done.returncode, done.stdout + done.stderr) == (code, "")


def test_what_is_to_be_said_when_the_terminal_is_gone_is_said_to_nobody(tmp_path: Path) -> None:
    settings = tmp_path / "mistral-tui" / "settings.toml"
    settings.parent.mkdir()
    settings.write_text('[keys]\nquitter = "y"\n', "utf-8")
    with started([sys.executable, "-m", "tui"], columns=80, rows=24, environ=places(tmp_path)) as session:
        session.wait_for("conflits")
        session.close_terminal()
        assert session.wait_for_exit() == 129
