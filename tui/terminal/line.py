"""The file that the writer thread writes to: UTF-8 whatever the locale, and no exception when the line is gone."""

from __future__ import annotations

import os
import select
from collections.abc import Callable
from contextlib import suppress
from time import monotonic

# So long the writer sleeps at a time while the terminal takes nothing (seconds): it may be told to give up.
_NAP = 0.05


class Line:
    """A text file over a file descriptor, for `textual.drivers._writer_thread.WriterThread`.

    `lost` is called, once, in the writer thread when the terminal is gone; `drained` each time that nothing is left
    to write. Between the two calls `idle` says whether all that was announced with `expect` has been written.

    A terminal that takes nothing, as at the far end of a frozen link, holds up a write until `hurry` has been called.
    """

    def __init__(self, fileno: int, *, lost: Callable[[], None], drained: Callable[[], None]) -> None:
        self._fileno = fileno
        self._out = fileno
        self._give_up_at: float | None = None
        self._lost = lost
        self._drained = drained
        self._pieces: list[str] = []
        self._expected = 0
        self._written = 0
        self.gone = False

    def fileno(self) -> int:
        return self._fileno

    @property
    def idle(self) -> bool:
        """Whether all that was expected has been handed to the terminal (or can't be any more)."""
        return self.gone or self._expected == self._written

    def expect(self) -> None:
        """Announce one `write`. Called in the thread that puts it into the writer's queue."""
        self._expected += 1

    def open(self) -> None:
        """To be called before anything is written, at the start and after a suspension."""
        self._give_up_at = None
        if self._out == self._fileno:
            self._out = _unblocked(self._fileno)

    def hurry(self, seconds: float) -> None:
        """From now on, wait no longer than this in all for a terminal that takes nothing; then it counts as gone."""
        self._give_up_at = monotonic() + seconds

    def close(self) -> None:
        """Let go of the terminal. To be called when nothing writes any more."""
        if self._out != self._fileno:
            with suppress(OSError):
                os.close(self._out)
            self._out = self._fileno

    def write(self, text: str) -> int:
        self._pieces.append(text)
        return len(text)

    def flush(self) -> None:
        """Write all pieces; waits as long as the terminal takes nothing, and nobody is in a hurry."""
        pieces, self._pieces = self._pieces, []
        data = memoryview("".join(pieces).encode("utf-8", "replace"))
        while data and not self.gone:
            try:
                data = data[os.write(self._out, data) :]
            except BlockingIOError:
                if self._give_up_at is not None and monotonic() > self._give_up_at:
                    self.gone = True
                select.select((), (self._out,), (), _NAP)
            except OSError:
                self.gone = True
                self._lost()
        self._written += len(pieces)
        if self.idle:
            self._drained()


def _unblocked(fileno: int) -> int:
    """The terminal opened anew, so that a write to it does not block; `fileno` itself where that can't be.

    `O_NONBLOCK` set on what was inherited would hold for the shell as well.
    """
    try:
        os.tcgetpgrp(fileno)  # raises unless it is the terminal that /dev/tty stands for
        return os.open("/dev/tty", os.O_WRONLY | os.O_NOCTTY | os.O_NONBLOCK)
    except OSError:
        return fileno
