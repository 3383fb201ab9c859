"""Standard output and standard error: for a person, or for the next program in the pipe."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from io import StringIO, TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tui import faults
from tui.terminal.safe import safe, safe_json

if TYPE_CHECKING:
    from rich.console import RenderableType

WIDEST = 140
"""Cells: wider tables leave the eye without its line."""


def in_utf8() -> None:
    """Make both streams speak UTF-8 whatever the locale; what UTF-8 can't say (half a surrogate) becomes « ? »."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def abandon() -> None:
    """Write no more to standard output, which took nothing any more, and let Python end without trying again."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def refused(error: OSError) -> int:
    """Say what the system refused, with the file if it names one; gives the exit code."""
    abandon()
    where = f"{Path(str(error.filename))} : " if error.filename else ""
    with suppress(OSError):  # a terminal that is gone takes no word either
        say(f"{where}{faults.wording(error)}")
    return 2


def for_people() -> bool:
    """Whether standard output is a terminal, and not a pipe or a file."""
    return sys.stdout.isatty()


def say(line: str) -> None:
    """One line on standard error."""
    sys.stdout.flush()
    sys.stderr.write(f"mistral-tui : {safe(line)}\n")


def write_json_lines(records: Iterable[Mapping[str, Any]]) -> int:
    """One JSON object a line on standard output; gives how many."""
    count = 0
    for record in records:
        sys.stdout.write(safe_json(record) + "\n")
        count += 1
    return count


def width() -> int:
    """Cells that a table may take."""
    return max(40, min(shutil.get_terminal_size().columns, WIDEST))


def show(parts: Iterable["RenderableType"]) -> None:
    """Print for a person, through a pager where it is longer than the terminal."""
    from rich.console import Console

    page = StringIO()
    # A string has no terminal: what the real one can do is read from the environment (TERM, NO_COLOR).
    console = Console(
        file=page, force_terminal=for_people(), width=width(), highlight=False, markup=False, emoji=False
    )
    for part in parts:
        console.print(part)
    written = page.getvalue()
    if for_people() and written.count("\n") >= shutil.get_terminal_size().lines and _paged(written):
        return
    sys.stdout.write(written)


def _paged(written: str) -> bool:
    """Show it in ``less``; False where there is none.

    ``less`` with -R passes colours on and shows every other control character as such. No other pager is asked: it
    may pass all of them on, or none.
    """
    less = shutil.which("less")
    if less is None or not sys.stdin.isatty() or os.environ.get("TERM", "dumb") == "dumb":
        return False
    environment = {**os.environ, "LESS": "", "LESSCHARSET": "utf-8", "LESSSECURE": "1"}
    sys.stdout.flush()
    with subprocess.Popen([less, "-FRX"], stdin=subprocess.PIPE, env=environment) as pager:
        while True:
            try:
                pager.communicate(written.encode("utf-8", "replace"))
            except KeyboardInterrupt:
                continue  # is the pager's: it stops a search, and goes on
            break
    return True
