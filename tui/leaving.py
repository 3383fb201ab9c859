"""The process's end: what the reader has changed is kept first, what is still read or compared is given up."""

import os
import sys
import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from time import monotonic
from typing import NoReturn

CHANGES: deque[Callable[[], None]] = deque()
"""What the reader has changed and is still to be kept, in the order in which it was asked for."""
UNFINISHED: list[Callable[[], None]] = []
"""What keeps a text that the reader is still writing, should the link be cut."""
CHANGING = threading.Lock()
"""Held by the thread that keeps one of them."""
_GRACE = 0.3
"""Seconds that threads have to end by themselves."""
_PATIENCE = 10.0
"""Seconds that a change has to be kept: longer than any takes on a disk that works."""


def end(code: int) -> NoReturn:
    """End the process with an exit code.

    Python would wait for every thread, seconds where a corpus is just being opened, and put away all that it holds.
    """
    until = monotonic() + _GRACE
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and not thread.daemon:
            thread.join(max(0.0, until - monotonic()))
    _keep_changes()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)


def _keep_changes() -> None:
    """Those that are under way, and those whose threads have not come to them, or never will."""

    def keep() -> None:
        with CHANGING:
            while CHANGES:
                with suppress(Exception):  # nobody is left to hear of it
                    CHANGES.popleft()()

    keeping = threading.Thread(target=keep, daemon=True)
    keeping.start()
    keeping.join(_PATIENCE)
