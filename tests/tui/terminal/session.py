"""A program run in a pseudo-terminal, its output fed to the emulator, its queries answered if the test wishes."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from time import monotonic
from types import MappingProxyType

from tests.tui.terminal.emulator import Terminal

_QUIET = 0.4
"""Seconds in which nothing comes once what was under way has been drawn."""
TIMEOUT = 20.0
"""Seconds after which a test gives up waiting; no test depends on how much shorter it really takes."""


class Session:
    """One running program: `terminal` is what it has drawn, `output` all that it wrote, `found` the line it found."""

    def __init__(self, pid: int, master: int, columns: int, rows: int) -> None:
        self.pid = pid
        self.master = master
        self.terminal = Terminal(columns, rows)
        self.output = ""
        self.answering = True
        self.exit_code: int | None = None
        self.found = termios.tcgetattr(master)
        self._decode = getincrementaldecoder("utf-8")().decode
        self._pending = ""

    def shown(self) -> str:
        """The screen as text, no-break spaces as spaces."""
        return "\n".join(self.terminal.text()).replace("\u00a0", " ").replace("\u202f", " ")

    def type(self, keys: bytes) -> None:
        os.write(self.master, keys)

    def answer(self) -> None:
        """Answer the queries that have come so far, as xterm does."""
        for mode in self.terminal.queries:
            self.type(f"\x1b[?{mode};2$y".encode())
        self.terminal.queries.clear()

    def resize(self, columns: int, rows: int) -> None:
        self.terminal.resize(columns, rows)
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        os.kill(self.pid, signal.SIGWINCH)

    def read(self) -> bool:
        """Take in what comes within a moment; False when the program has closed its end."""
        if not select.select([self.master], [], [], 0.02)[0]:
            return True
        try:
            text = self._decode(os.read(self.master, 65_536))
        except OSError:
            return False
        self.output += text
        text = self._pending + text
        cut = text.rfind("\x1b")  # a sequence may come in two pieces: its beginning waits
        whole = cut < 0 or len(text) - cut > 40 or any(c.isalpha() for c in text[cut + 1 :])
        text, self._pending = (text, "") if whole else (text[:cut], text[cut:])
        self.terminal.feed(text)
        if self.answering:
            self.answer()
        return True

    def rest(self) -> None:
        """Take in what comes until nothing does for a while: what is under way was drawn for the size that is."""
        while select.select([self.master], [], [], _QUIET)[0] and self.read():
            pass

    def wait_until(self, condition: Callable[[], bool]) -> None:
        end = monotonic() + TIMEOUT
        while not condition():
            alive = self.read()
            assert alive or condition(), "\n".join(["the program ended:", *self.terminal.text(), self.output[-2000:]])
            assert monotonic() < end, "\n".join(["never came:", *self.terminal.text()])

    def wait_for(self, text: str) -> None:
        self.wait_until(lambda: text in self.shown())

    def wait_without(self, text: str) -> None:
        self.wait_until(lambda: text not in self.shown())

    def wait_for_exit(self) -> int:
        end = monotonic() + TIMEOUT
        while self.exit_code is None:
            with suppress(ValueError):
                self.read()
            done, status = os.waitpid(self.pid, os.WNOHANG)
            if done:
                self.exit_code = os.waitstatus_to_exitcode(status)
            assert monotonic() < end, "the program does not end"
        while self.master >= 0 and select.select([self.master], [], [], 0)[0] and self.read():
            pass
        return self.exit_code

    def close_terminal(self) -> None:
        """The terminal goes away, as when its window is closed."""
        os.close(self.master)
        self.master = -1


@contextmanager
def started(
    argv: Sequence[str],
    *,
    columns: int = 60,
    rows: int = 12,
    typed_ahead: bytes = b"",
    environ: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[Session]:
    """Run a program in a fresh pseudo-terminal of its own session, with `environ` beside the least it needs."""
    ready, go = os.pipe()
    pid, master = pty.fork()
    if pid == 0:
        try:
            os.read(ready, 1)
            os.closerange(3, 64)
            least = {"TERM": "xterm-256color", "LANG": "C.UTF-8"}
            kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
            os.execvpe(argv[0], list(argv), {**kept, **least, **environ})
        finally:
            os._exit(127)
    fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    session = Session(pid, master, columns, rows)
    os.write(master, typed_ahead)
    os.write(go, b"!")
    os.close(go)
    os.close(ready)
    try:
        yield session
    finally:
        if session.exit_code is None:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
        if session.master >= 0:
            os.close(session.master)


def running(
    source: str, *, typed_ahead: bytes = b"", environ: Mapping[str, str] = MappingProxyType({})
) -> AbstractContextManager[Session]:
    """Run Python source as `started` runs a program."""
    return started([sys.executable, "-c", source], typed_ahead=typed_ahead, environ=environ)
