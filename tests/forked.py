"""The program in a child of the tests' own process: what it needs is loaded once, however many times it is run."""

import contextlib
import fcntl
import gc
import io
import os
import signal
import sys
import termios
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tui.__main__ import main, run


@cache
def warmed() -> None:
    """Load what the commands and the explorer need."""
    import tui.app  # noqa: F401

    with TemporaryDirectory() as made, contextlib.redirect_stdout(io.StringIO()):
        (Path(made) / "a.txt").write_text("La ville paiera 3 millions d’euros.", "utf-8")
        run(["search", "ville", "-c", made])
        run(["compare", made])


class Forked:
    """``mistral-tui ARGUMENTS`` with ``terminal`` as its own, seen as ``subprocess.Popen`` is."""

    def __init__(self, arguments: Sequence[str], terminal: int, place: Path, environment: Mapping[str, str]) -> None:
        warmed()
        self.returncode: int | Any = None  # as ``Popen`` has it
        self.pid = os.fork()
        if self.pid == 0:
            try:
                code = _program(arguments, terminal, place, environment)
            except BaseException as error:
                sys.excepthook(type(error), error, error.__traceback__)
                code = 1
            with contextlib.suppress(OSError):
                sys.stdout.flush()
                sys.stderr.flush()
            os._exit(code)

    def poll(self) -> int | None:
        """The exit code, if it has ended."""
        return self._ended(os.WNOHANG)

    def wait(self) -> int | None:
        """The exit code, once it has."""
        return self._ended(0)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)

    def send_signal(self, number: int) -> None:
        if self.poll() is None:
            os.kill(self.pid, number)

    def _ended(self, options: int) -> int | None:
        if self.returncode is None:
            pid, status = os.waitpid(self.pid, options)
            if pid:
                self.returncode = os.waitstatus_to_exitcode(status)
        return self.returncode


def _program(arguments: Sequence[str], terminal: int, place: Path, environment: Mapping[str, str]) -> int:
    # What the tests have left for the collector has files whose numbers are this program's from now on.
    gc.freeze()
    os.setsid()
    fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)
    for descriptor in range(3):
        os.dup2(terminal, descriptor)
    os.closerange(3, 256)
    os.chdir(place)
    os.environ.clear()
    os.environ.update(environment)
    # As Python opens them where the locale is UTF-8.
    sys.stdin = sys.__stdin__ = open(0, encoding="utf-8", errors="surrogateescape")  # type: ignore[misc]  # noqa: SIM115
    sys.stdout = sys.__stdout__ = open(1, "w", 1, "utf-8", "surrogateescape")  # type: ignore[misc]  # noqa: SIM115
    sys.stderr = sys.__stderr__ = open(2, "w", 1, "utf-8", "backslashreplace")  # type: ignore[misc]  # noqa: SIM115
    sys.argv = ["mistral-tui", *arguments]
    try:
        main()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1 if end.code else 0
    return 0
