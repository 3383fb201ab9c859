"""Something to see and somewhere to type before the imports, and a whole terminal if they fail."""

from __future__ import annotations

import subprocess
import sys
import termios

from tests.tui.terminal.session import running
from tests.tui.terminal.test_driver import QUIT, app

PAINT = """
import sys
from tui.terminal import skeleton
skeleton.paint([" Recherche", "─" * 200], "38;5;188;48;5;233")
"""
WAIT = "import time\nwhile not __import__('select').select([0], [], [], 0.02)[0]: pass\n"


def test_it_shows_before_textual_is_loaded_and_keeps_what_is_typed() -> None:
    check = "assert 'textual' not in sys.modules\n"
    with running(PAINT + check + WAIT + app()) as session:
        session.wait_for("─" * 60)
        assert session.terminal.text()[0] == " Recherche"
        assert session.terminal.cells[5][5].bg == "5:233"
        session.type(b"mot")
        session.wait_for("<mot>")
        assert session.output.count("\x1b[?1049h") == 1


def test_the_driver_gives_back_the_terminal_that_the_skeleton_found() -> None:
    with running(PAINT + app()) as session:
        session.wait_for("rien")
        session.type(QUIT)
        assert session.wait_for_exit() == 0
        assert termios.tcgetattr(session.master) == session.found
        assert session.terminal.modes == {"?25", "?7"}


def test_it_leaves_the_terminal_when_no_driver_comes() -> None:
    with running(PAINT + WAIT + "skeleton.leave()\nskeleton.leave()\n") as session:
        session.wait_for("Recherche")
        session.type(b"x")
        assert session.wait_for_exit() == 0
        assert termios.tcgetattr(session.master) == session.found
        assert session.terminal.modes == {"?25"}


def test_it_paints_nothing_where_there_is_no_terminal() -> None:
    done = subprocess.run([sys.executable, "-c", PAINT], stdin=subprocess.DEVNULL, capture_output=True, check=True)
    assert done.stdout + done.stderr == b""


def test_it_loads_next_to_nothing() -> None:
    source = "import sys; before = set(sys.modules); import tui.terminal.skeleton; print(*set(sys.modules) - before)"
    done = subprocess.run([sys.executable, "-c", source], capture_output=True, check=True, text=True)
    assert set(done.stdout.split()) <= {"tui", "tui.terminal", "tui.terminal.skeleton", "termios"}
