"""Something on the screen before the heavy imports: the frame's title and the search box, painted by hand.

Loads nothing but os, sys and termios. What is typed meanwhile stays in the terminal's own queue, unechoed, and is
read by the application's driver once the search box is there.
"""

from __future__ import annotations

import os
import sys
import termios
from dataclasses import dataclass
from typing import Any

_ENTER = "\x1b[?1049h\x1b[?25l\x1b[H\x1b[2J"
_LEAVE = "\x1b[?1049l\x1b[?25h"


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A terminal that has been entered: `attributes` is how it was, for `termios.tcsetattr`."""

    attributes: list[Any]


_painted: Skeleton | None = None


def paint(rows: list[str]) -> None:
    """Enter the alternate screen and show `rows` from its top, plain text; does nothing where there is no terminal.

    Whoever calls this must see to it that `remove` is called if the application ends before its driver starts.
    """
    global _painted
    if os.environ.get("TERM", "dumb") in ("dumb", "unknown", "") or not (sys.stdin.isatty() and sys.stderr.isatty()):
        return
    attributes = termios.tcgetattr(sys.stdin.fileno())
    quiet = termios.tcgetattr(sys.stdin.fileno())
    quiet[3] &= ~(termios.ECHO | termios.ICANON)
    termios.tcsetattr(sys.stdin.fileno(), termios.TCSANOW, quiet)
    _painted = Skeleton(attributes)
    _write(_ENTER + "\r\n".join(rows))


def take_over() -> Skeleton | None:
    """Hand the entered terminal over to a driver, which from now on leaves and restores it."""
    global _painted
    skeleton, _painted = _painted, None
    return skeleton


def remove() -> None:
    """Leave the terminal as it was found, if no driver has taken it over."""
    skeleton = take_over()
    if skeleton is not None:
        _write(_LEAVE)
        termios.tcsetattr(sys.stdin.fileno(), termios.TCSANOW, skeleton.attributes)


def _write(text: str) -> None:
    os.write(sys.stderr.fileno(), text.encode())
