"""The file that the writer thread writes to: UTF-8 whatever the locale, and no exception when the line is gone."""

from __future__ import annotations

import os
import select
from collections.abc import Callable


class Line:
    """A text file over a file descriptor, for `textual.drivers._writer_thread.WriterThread`.

    `lost` is called, once, in the writer thread when the terminal is gone; `drained` each time that nothing is left
    to write. Between the two calls `idle` says whether all that was announced with `expect` has been written.
    """

    def __init__(self, fileno: int, *, lost: Callable[[], None], drained: Callable[[], None]) -> None:
        self._fileno = fileno
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

    def write(self, text: str) -> int:
        self._pieces.append(text)
        return len(text)

    def flush(self) -> None:
        """Write all pieces; blocks as long as the terminal takes nothing."""
        pieces, self._pieces = self._pieces, []
        data = memoryview("".join(pieces).encode("utf-8", "replace"))
        while data and not self.gone:
            try:
                data = data[os.write(self._fileno, data) :]
            except BlockingIOError:
                select.select((), (self._fileno,), ())
            except OSError:
                self.gone = True
                self._lost()
        self._written += len(pieces)
        if self.idle:
            self._drained()
