"""The signals that end the program, so that it leaves the terminal as it found it."""

import asyncio
import signal
from collections.abc import Callable

_NAMES = ("SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT")


def leave_on_signals(leave: Callable[[int], None]) -> None:
    """Call ``leave`` with the conventional exit code (128 + number) on SIGTERM, SIGINT, SIGQUIT and SIGHUP.

    The last is what a dropped link sends. To be called from inside the running event loop. Does nothing where the
    loop takes no signals: on Windows, and outside the main thread, as in tests.
    """
    loop = asyncio.get_running_loop()
    for name in _NAMES:
        number = getattr(signal, name, None)
        if number is None:
            continue
        try:
            loop.add_signal_handler(number, leave, 128 + number)
        except (NotImplementedError, RuntimeError, ValueError):
            return
