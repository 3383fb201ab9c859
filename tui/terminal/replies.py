"""Take a terminal's answers to mode queries (DECRQM) out of what is typed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

# DECRPM (DEC STD 070): CSI ? mode ; setting $ y. No key begins with CSI ?, so the beginning of one can be kept back.
_REPLY = re.compile(rb"\x1b\[\?(\d{1,5});(\d)\$y")
_BEGINNING = re.compile(rb"\x1b(?:\[(?:\?(?:\d{0,5}(?:;(?:\d(?:\$)?)?)?)?)?)?\Z")
# What an escape key or an arrow cut in two looks like as well; kept back only for a while, and only if asked.
_AMBIGUOUS = (b"\x1b", b"\x1b[")


class Reply(NamedTuple):
    """The terminal's word on a mode: 0 not known, 1 set, 2 reset, 3 and 4 permanently so."""

    mode: int
    setting: int


@dataclass(slots=True)
class Replies:
    """Splits input into what was typed and replies, wherever the line cut them into pieces."""

    patience: float
    """Seconds that a lone ESC, while a reply is awaited, may wait for the rest of it."""
    _kept: bytes = b""
    _kept_since: float = 0.0

    @property
    def holding(self) -> bool:
        """Whether something is kept back that `release` may have to give up."""
        return self._kept in _AMBIGUOUS

    def feed(self, data: bytes, now: float, *, awaited: bool) -> tuple[bytes, list[Reply]]:
        """Give (typed, replies) for what came in at `now` (seconds); `awaited`: a query is unanswered."""
        replies: list[Reply] = []

        def note(match: re.Match[bytes]) -> bytes:
            replies.append(Reply(int(match[1]), int(match[2])))
            return b""

        typed = _REPLY.sub(note, self._kept + data)
        beginning = _BEGINNING.search(typed)
        self._kept = b""
        if beginning is not None and (awaited or beginning[0] not in _AMBIGUOUS):
            self._kept, self._kept_since = beginning[0], now
            typed = typed[: beginning.start()]
        return typed, replies

    def release(self, now: float) -> bytes:
        """Give back as typed what has waited too long to be the beginning of a reply."""
        if not self.holding or now - self._kept_since < self.patience:
            return b""
        typed, self._kept = self._kept, b""
        return typed
