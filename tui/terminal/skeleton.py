"""Something on the screen before the heavy imports: a frame and a search box, painted by hand.

Loads nothing but os, sys and termios. What is typed meanwhile stays in the terminal's own queue, unechoed, and is
read by the application's driver once the search box is there.
"""

import os
import sys
import termios

_ENTER = "\x1b[?1049h\x1b[?25l\x1b["
_LEAVE = "\x1b[m\x1b[?1049l\x1b[?25h"

_found: "termios._AttrReturn | None" = None


def paint(rows: list[str], sgr: str = "") -> bool:
    """Enter the alternate screen and show `rows` from its top, in the colours of `sgr` (as "38;5;188;48;5;233").

    Rows are cut to the terminal's width, counting a character a column. Gives False, and does nothing, where there is
    no terminal to draw on. Whoever calls this must call `leave` if the application ends before its driver starts.
    """
    global _found
    if os.environ.get("TERM", "") in ("", "dumb", "unknown") or not (sys.stdin.isatty() and sys.stderr.isatty()):
        return False
    fileno = sys.stdin.fileno()
    found, quiet = termios.tcgetattr(fileno), termios.tcgetattr(fileno)
    quiet[3] &= ~(termios.ECHO | termios.ICANON)
    _found = found
    termios.tcsetattr(fileno, termios.TCSANOW, quiet)
    columns, lines = os.get_terminal_size(sys.stderr.fileno())
    _write(f"{_ENTER}{sgr}m\x1b[H\x1b[2J" + "\r\n".join(row[:columns] for row in rows[:lines]))
    return True


def take_over() -> "termios._AttrReturn | None":
    """Hand the painted terminal over to a driver, with the attributes that it had before; None if none is painted."""
    global _found
    found, _found = _found, None
    return found


def leave() -> None:
    """Leave the terminal as it was found, unless a driver has taken it over or it is gone.

    A signal may come in the midst of this and call it once more: it is done twice rather than by halves.
    """
    if _found is not None:
        try:
            _write(_LEAVE)
            termios.tcsetattr(sys.stdin.fileno(), termios.TCSANOW, _found)
        except (OSError, termios.error):
            pass  # hung up: there is nothing to leave
        take_over()


def _write(text: str) -> None:
    os.write(sys.stderr.fileno(), text.encode())
