"""The real program in a real pseudo-terminal: what a bad line, a hostile byte and an early key do to it."""

from __future__ import annotations

import fcntl
import os
import select
import signal
import struct
import sys
import termios

import pytest

from tests.tui.terminal.session import TIMEOUT, Session, running, started

APP = """
import signal
from textual.app import App
from textual.widgets import Input, Static
from tui.terminal.differencing import Differencing

class Tiny(Differencing):
    CSS = "Input {{ border: none }}"
    def compose(self):
        yield Input(select_on_focus=False)
        yield Static("rien", id="echo")
    def on_input_changed(self, event):
        self.query_one("#echo", Static).update("<" + event.value + ">")
    def on_input_submitted(self, event):
        self.query_one("#echo", Static).update("entré : " + event.value)

signal.signal(signal.SIGHUP, signal.SIG_IGN)
app = Tiny()
app.animation_level = "none"
app.differencing = {differencing}
app.run(mouse={mouse})
raise SystemExit(app.return_code)
"""
QUIT = b"\x11"


def app(*, mouse: bool = False, differencing: bool = True) -> str:
    return APP.format(mouse=mouse, differencing=differencing)


@pytest.mark.parametrize(
    "junk",
    [b"\xe9", b"\xff\xfe", b"\xc3\x28", b"\x1b[99999999999999999999u", b"\x1b[?7;2$y", b"\x1b[?1;2c\x1b[?62;22c"],
    ids=["latin-1", "never", "truncated", "key-beyond-unicode", "stray-reply", "device-attributes"],
)
def test_what_no_one_typed_does_not_kill_it(junk: bytes) -> None:
    with running(app()) as session:
        session.wait_for("rien")
        session.type(b"a" + junk + b"b")
        session.wait_until(lambda: any("<a" in line and "b>" in line for line in session.terminal.text()))
        session.type(QUIT)
        assert session.wait_for_exit() == 0


def test_keys_typed_before_the_screen_are_not_lost() -> None:
    with running(app(), typed_ahead="été".encode()) as session:
        session.wait_for("<été>")


def test_enter_typed_before_the_screen_is_no_line_feed() -> None:
    with running(app(), typed_ahead=b"a\r") as session:
        session.wait_for("entré : a")


def test_it_leaves_the_terminal_as_it_found_it() -> None:
    with running(app()) as session:
        session.wait_for("rien")
        assert session.terminal.modes == {"?1049", "?2004"}
        session.type(QUIT)
        assert session.wait_for_exit() == 0
        assert session.terminal.modes == {"?25", "?7"}
        assert session.terminal.wrap
        assert termios.tcgetattr(session.master) == session.found


def test_it_asks_for_a_mouse_where_one_is_wanted_and_takes_it_back() -> None:
    with running(app(mouse=True)) as session:
        session.wait_for("rien")
        assert {"?1000", "?1003", "?1004", "?1006"} <= session.terminal.modes
        session.type(QUIT)
        session.wait_for_exit()
        assert session.terminal.modes == {"?25", "?7"}


def test_a_vanished_terminal_ends_it() -> None:
    with running(app()) as session:
        session.wait_for("rien")
        session.close_terminal()
        assert session.wait_for_exit() == 129


FULL = """
from textual.widgets import Static
from tui.terminal.differencing import Differencing
from tui.terminal.signals import leave_on_signals

class Full(Differencing):
    def compose(self):
        yield Static("\\n".join(" ".join(str(7919 * n * m % 9973) for m in range(1, 40)) for n in range(60)))
    def on_mount(self):
        leave_on_signals(lambda code: self.exit(return_code=code))

app = Full()
app.run(mouse=False)
raise SystemExit(app.return_code)
"""


def test_a_terminal_that_takes_nothing_holds_up_no_exit() -> None:
    """As over a link that is frozen: nothing reads what is written, and it is more than a terminal keeps."""
    with started([sys.executable, "-c", FULL], columns=200, rows=60) as session:
        waiting, before = b"", b"-"
        while waiting != before or struct.unpack("i", waiting)[0] < 2048:
            select.select([], [], [], 0.2)
            before, waiting = waiting, fcntl.ioctl(session.master, termios.FIONREAD, b"\0" * 4)
        os.kill(session.pid, signal.SIGTERM)
        gone = os.pidfd_open(session.pid)
        assert select.select([gone], [], [], TIMEOUT)[0]
        os.close(gone)
        session.exit_code = os.waitstatus_to_exitcode(os.waitpid(session.pid, 0)[1])
        assert session.exit_code == 128 + signal.SIGTERM


def test_no_reply_is_left_for_whoever_reads_the_terminal_next() -> None:
    with running(app()) as session:
        session.wait_for("rien")
        session.answering = False
        session.type(b"a")
        session.wait_until(lambda: bool(session.terminal.queries))
        session.type(QUIT)
        session.read()
        assert "?1049" in session.terminal.modes, "it left although a reply was on its way"
        session.answer()
        assert session.wait_for_exit() == 0


def test_a_terminal_that_never_answers_is_drawn_to_all_the_same() -> None:
    with running(app()) as session:
        session.answering = False
        session.wait_for("rien")
        for key in (b"a", b"b", b"c"):
            session.type(key)
        session.wait_for("<abc>")
        assert set(session.terminal.queries) == {"7", "2026", "69"}
        session.type(QUIT)
        assert session.wait_for_exit() == 0


@pytest.mark.parametrize("environ", [{"TERM": "linux"}, {"TERM_PROGRAM": "Apple_Terminal"}])
def test_a_terminal_that_would_print_a_query_is_not_asked(environ: dict[str, str]) -> None:
    with running(app(), environ=environ) as session:
        session.type(b"x")
        session.wait_for("<x>")
        assert session.terminal.queries == []


def test_it_is_drawn_again_after_a_suspension() -> None:
    with running(app()) as session:
        session.wait_for("rien")
        os.kill(session.pid, signal.SIGTSTP)
        session.wait_until(lambda: "?1049" not in session.terminal.modes)
        os.waitpid(session.pid, os.WUNTRACED)
        session.terminal.feed("\x1b[m\x1b[H\x1b[2J")
        os.kill(session.pid, signal.SIGCONT)
        session.wait_for("rien")
        session.type(b"x")
        session.wait_for("<x>")


def test_what_is_woken_from_a_stop_that_it_did_not_hear_of_takes_the_terminal_again() -> None:
    with running(app(mouse=True)) as session:
        session.wait_for("rien")
        for _ in range(2):
            modes = termios.tcgetattr(session.master), set(session.terminal.modes)
            os.kill(session.pid, signal.SIGSTOP)
            os.waitpid(session.pid, os.WUNTRACED)
            termios.tcsetattr(session.master, termios.TCSANOW, session.found)  # as a shell does, and what it runs
            session.terminal.feed("\x1b[?1049l\x1b[?25h\x1b[?2004l\x1b[?1000l\x1b[?1003l\x1b[?7h\x1b[m\x1b[H\x1b[2J")
            os.kill(session.pid, signal.SIGCONT)
            session.wait_until(lambda: (termios.tcgetattr(session.master), session.terminal.modes) == modes)  # noqa: B023
            session.wait_for("rien")
        session.type(b"x")
        session.wait_for("<x>")
        session.type(QUIT)
        assert session.wait_for_exit() == 0
        assert session.terminal.modes == {"?25", "?7"}
        assert termios.tcgetattr(session.master) == session.found


STOPPED_IN_THE_MIDST = (
    app()
    .replace("import signal\n", "import os, signal\n")
    .replace(
        "    def on_input_changed(self, event):\n",
        "    def on_input_changed(self, event):\n"
        "        if event.value == '!':\n"
        "            os.kill(os.getpid(), signal.SIGTSTP)\n"
        "            os.kill(os.getpid(), signal.SIGCONT)\n",
    )
)


def test_a_stop_that_is_taken_back_before_it_is_obeyed_stops_nothing() -> None:
    with running(STOPPED_IN_THE_MIDST) as session:
        session.wait_for("rien")
        session.type(b"!x")
        session.wait_for("<!x>")
        session.type(QUIT)
        assert session.wait_for_exit() == 0


def test_textual_draws_by_itself_when_it_is_told_to() -> None:
    def screen(session: Session) -> list[str]:
        session.type(b"mot")
        session.wait_for("<mot>")
        return session.terminal.text()

    with running(app()) as ours, running(app(differencing=False)) as stock:
        stock.terminal.raw_output = False
        assert screen(ours) == screen(stock)
        assert len(stock.output) > 3 * len(ours.output)


def test_a_resize_is_drawn_whole() -> None:
    with running(app()) as session:
        session.wait_for("rien")
        session.resize(30, 6)
        session.type(b"x")
        session.wait_for("<x>")
        session.resize(70, 20)
        session.type(b"y")
        session.wait_for("<xy>")


TELLS_ITS_SIZE = app().replace(
    "    def on_input_changed",
    "    def on_resize(self, event):\n        "
    "self.call_later(lambda: self.query_one('#echo', Static).update(f'{event.size.width} × {event.size.height}'))\n"
    "    def on_input_changed",
)


def test_of_a_terminal_that_claims_to_be_huge_no_more_is_drawn_than_any_screen_has() -> None:
    with running(TELLS_ITS_SIZE) as session:
        session.wait_for("60 × 12")
        fcntl.ioctl(session.master, termios.TIOCSWINSZ, struct.pack("HHHH", 65_000, 65_000, 0, 0))
        os.kill(session.pid, signal.SIGWINCH)
        session.terminal.resize(1000, 500)
        session.wait_for("1000 × 500")
        session.type(QUIT)
        assert session.wait_for_exit() == 0
