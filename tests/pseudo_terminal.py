"""The real program in a pseudo-terminal, for tests that read its screen as a person does."""

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pyte

from tests.forked import Forked

# Keyboard modes of kitty and queries that pyte would print instead of ignoring them.
_UNKNOWN = re.compile(rb"\x1b\[[<>=?][0-9;]*\$?[upq]|\x1b\[>[0-9;]*[a-zA-Z]|\x1bP[^\x1b]*\x1b\\")
DEADLINE = 30.0
"""Seconds after which a screen that was waited for is taken not to come: long, for a loaded machine."""


class Screen(pyte.Screen):
    """A screen that knows SU and SD, which pyte lacks: without them what a program scrolls by command goes astray.

    Margins hold a cursor up that comes from between them (DEC STD 070, CUU and CUD); pyte draws one that is below or
    above them in between.
    """

    def cursor_up(self, count: int | None = None) -> None:
        top = self.margins.top if self.margins and self.cursor.y >= self.margins.top else 0
        self.cursor.y = max(self.cursor.y - (count or 1), top)

    def cursor_down(self, count: int | None = None) -> None:
        bottom = self.margins.bottom if self.margins and self.cursor.y <= self.margins.bottom else self.lines - 1
        self.cursor.y = min(self.cursor.y + (count or 1), bottom)

    def scroll_up(self, count: int | None = None) -> None:
        """Move what is between the margins up, blank lines coming in from below; the cursor stays."""
        self._at_edge(True, self.index, count)

    def scroll_down(self, count: int | None = None) -> None:
        """Move what is between the margins down, blank lines coming in from above; the cursor stays."""
        self._at_edge(False, self.reverse_index, count)

    def _at_edge(self, bottom: bool, scroll: Callable[[], None], count: int | None) -> None:
        x, y = self.cursor.x, self.cursor.y
        margins = self.margins or pyte.screens.Margins(0, self.lines - 1)
        self.cursor.y = margins.bottom if bottom else margins.top
        for _ in range(count or 1):
            scroll()
        self.cursor.x, self.cursor.y = x, y


class Stream(pyte.ByteStream):
    csi = pyte.ByteStream.csi | {"S": "scroll_up", "T": "scroll_down"}
    events = pyte.ByteStream.events | {"scroll_up", "scroll_down"}


def _executed(
    arguments: Sequence[str], terminal: int, place: Path, environment: Mapping[str, str]
) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "tui", *arguments],
        stdin=terminal,
        stdout=terminal,
        stderr=terminal,
        cwd=place,
        env=environment,
        start_new_session=True,
        preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
    )


class PseudoTerminal:
    """One program and the screen that it draws."""

    def __init__(
        self,
        arguments: Sequence[str],
        home: Path,
        columns: int,
        rows: int,
        environment: Mapping[str, str],
        fork: bool,
    ) -> None:
        self.screen = Screen(columns, rows)
        self.received = b""
        self._stream = Stream(self.screen)
        self._master, self._slave = pty.openpty()
        self._set_size(columns, rows)
        self.modes_before = termios.tcgetattr(self._slave)
        places = {name: str(home / name) for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")}
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "PYTHONPATH") if name in os.environ}
        environment = {**kept, **places, "TERM": "xterm-256color", "LANG": "C.UTF-8", **environment}
        start = Forked if fork else _executed
        self.process = start(arguments, self._slave, home, environment)

    def resize(self, columns: int, rows: int) -> None:
        """Make the terminal another size, as a person drags its corner."""
        self.screen.resize(rows, columns)
        self._set_size(columns, rows)
        self.process.send_signal(signal.SIGWINCH)

    def type(self, keys: str) -> None:
        """Type, whatever is on the screen."""
        os.write(self._master, keys.encode())

    def wait_for(self, *texts: str) -> str:
        """The screen, once it shows all of ``texts``."""
        return self._wait(lambda shown: all(text in shown for text in texts), f"{texts}")

    def wait_without(self, text: str) -> str:
        """The screen, once it no longer shows ``text``."""
        return self._wait(lambda shown: text not in shown, f"no {text}")

    def wait_for_end(self) -> int:
        """The exit code, once the program has ended; what it wrote last is received."""
        deadline = time.monotonic() + DEADLINE
        while self.process.poll() is None:
            assert time.monotonic() < deadline, f"still running:\n{self.shown()}"
            self.receive()
        while self.receive(0.05):
            pass
        return self.process.returncode

    def shown(self) -> str:
        """The screen as text, U+00A0 and U+202F as spaces."""
        return "\n".join(self.screen.display).replace("\u00a0", " ").replace("\u202f", " ")

    def modes(self) -> list[Any]:
        """The terminal's modes now, to set beside ``modes_before``."""
        return termios.tcgetattr(self._slave)

    def close(self) -> None:
        """End the program if it still runs, and let the terminal go."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self._master)
        os.close(self._slave)

    def _wait(self, reached: Callable[[str], bool], what: str) -> str:
        deadline = time.monotonic() + DEADLINE
        while not reached(self.shown()):
            assert time.monotonic() < deadline, f"waited for {what}:\n{self.shown()}"
            assert self.process.poll() is None, f"ended with {self.process.returncode}:\n{self.shown()}"
            self.receive()
        return self.shown()

    def receive(self, seconds: float = 0.2) -> bool:
        """Show what comes within so many seconds; whether anything did."""
        ready, _, _ = select.select([self._master], [], [], seconds)
        if not ready:
            return False
        received = os.read(self._master, 65536)
        self.received += received
        self._stream.feed(_UNKNOWN.sub(b"", received))
        return True

    def _set_size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


@contextlib.contextmanager
def running(
    *arguments: str,
    home: Path,
    columns: int = 120,
    rows: int = 40,
    environment: Mapping[str, str] = MappingProxyType({}),
    fork: bool = False,
) -> Iterator[PseudoTerminal]:
    """``mistral-tui ARGUMENTS`` in a terminal, ended when the block is left.

    ``fork`` is for where it is run many times and its start is not what is tried.
    """
    terminal = PseudoTerminal(arguments, home, columns, rows, environment, fork)
    try:
        yield terminal
    finally:
        terminal.close()
