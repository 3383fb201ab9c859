"""The lock that lets one process at a time change what several share; it goes with the process that holds it."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from whoosh.util.filelock import LockBase

_POLL: Final = 0.02


def acquired(path: Path, *, patience: float | None, waiting: Callable[[], None] = lambda: None) -> "LockBase":
    """The lock on the file ``path``, to be released; ``waiting`` is called now and then while another holds it.

    Raises ``TimeoutError`` after ``patience`` seconds (``None``: waits as long as it takes), any other ``OSError``
    where nothing can be locked.
    """
    # Loaded with the first change: what is kept may lie on the path to the first paint.
    from whoosh.util.filelock import FileLock

    lock = FileLock(str(path))
    until = None if patience is None else time.monotonic() + patience
    while not lock.acquire():
        if until is not None and time.monotonic() > until:
            raise TimeoutError(str(path))
        waiting()
        time.sleep(_POLL)
    return lock
