"""The program while it loads: something to see, and whatever signal comes then gives the terminal back first.

It stands on the way to the first paint, and loads nothing: `signal` would load `enum`, and an interrupt in the midst
of that is lost where the callback of an import's lock hears it. The C module below `signal` is there from the start.
"""

import _signal  # type: ignore[import-not-found]
import os

from tui.terminal import skeleton

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

_ENDING = (_signal.SIGINT, _signal.SIGTERM, _signal.SIGHUP, _signal.SIGQUIT)


def begin(rows: list[str], *, suspends: "Callable[[], bool]") -> None:
    """Paint `rows`, and from now on end or stop on a signal with the terminal as it was found.

    `suspends` says whether a shell waits that can wake the program again; where none does, it is not stopped.
    """

    def stop(number: int, frame: object) -> None:
        if suspends():
            skeleton.leave()
            os.kill(os.getpid(), _signal.SIGSTOP)
            skeleton.paint(rows)

    for number in _ENDING:
        _signal.signal(number, _end)
    _signal.signal(_signal.SIGTSTP, stop)
    skeleton.paint(rows)


def end() -> None:
    """Leave the terminal as it was found, unless a driver has done so.

    The program is at its end: nothing but its own haste keeps it from it, and none of these signals from keeping what
    has been changed.
    """
    skeleton.leave()
    for number in _ENDING:
        _signal.signal(number, _signal.SIG_IGN)
    _signal.signal(_signal.SIGTSTP, _signal.SIG_DFL)


def _end(number: int, frame: object) -> None:
    """End at once: what Python raises instead is lost where errors are ignored."""
    skeleton.leave()
    _signal.signal(number, _signal.SIG_DFL)
    os.kill(os.getpid(), number)
