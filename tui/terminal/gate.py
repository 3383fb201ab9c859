"""One frame in flight: the next one goes out when the terminal has taken in the one before."""

from __future__ import annotations

from dataclasses import dataclass

# The modes that a terminal is asked about, the shortest query first: autowrap, which any VT knows, and synchronised
# output, the only one that some answer (tmux 3.6 and 3.7).
PROBED_MODES = (7, 2026)
# A reply that does not come within this many seconds, and the time that the slowest line takes, is lost.
_PATIENCE = 2.0
_SLOWEST_LINE = 2_000  # bytes a second
# So many lost replies in a row, and the terminal is taken to have stopped answering.
_LOST_BEFORE_SILENT = 3


@dataclass(slots=True)
class Gate:
    """Knows whether the terminal answers and whether a frame is unanswered. Times are seconds of one clock.

    Until the first reply, and for ever on a terminal that never answers, the gate stands open.
    """

    mode: int | None = None
    """The mode whose query the terminal answers, None as long as none is known."""
    _due: float | None = None
    _lost: int = 0

    def is_open(self, now: float) -> bool:
        """Whether a frame may go out now. A reply that is overdue counts as lost and opens the gate."""
        if self._due is None:
            return True
        if now < self._due:
            return False
        self._due = None
        self._lost += 1
        if self._lost >= _LOST_BEFORE_SILENT:
            self.mode = None
        return True

    def opens_in(self, now: float) -> float:
        """Seconds until the gate opens by itself if no reply comes; 0 when it is open."""
        return max(0.0, self._due - now) if self._due is not None else 0.0

    def close(self, size: int, now: float) -> int | None:
        """Close behind a frame of `size` bytes that goes out now; gives the mode to ask about with it, if any."""
        if self.mode is not None:
            self._due = now + _PATIENCE + size / _SLOWEST_LINE
        return self.mode

    def answered(self, mode: int) -> None:
        """The terminal has answered the query for `mode`."""
        if mode in PROBED_MODES and (self.mode is None or PROBED_MODES.index(mode) < PROBED_MODES.index(self.mode)):
            self.mode = mode
        if mode == self.mode:
            self._due = None
            self._lost = 0
