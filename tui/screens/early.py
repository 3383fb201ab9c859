"""Keys typed ahead of what they act on: kept, in order, and acted on one by one as it comes."""

from collections import deque
from collections.abc import Callable
from time import monotonic
from typing import Any

from textual.app import App
from textual.events import Key
from textual.message_pump import MessagePump

_LAPS = 3
"""How often the way from the focus up to the application is gone behind a key until all of its effects have come: the
key itself up to its action, the messages that this sends, and those of the focus that these move."""
_LOOK_AGAIN = 0.01
_PATIENCE = 2.0
"""Seconds: how often it is seen whether what a key acts on has come, and after which the key is acted on anyway."""
_WITHIN = frozenset({"move", "page", "first", "last", "line"})
"""Actions that stay within what has the focus."""
_BEYOND = frozenset({"leave", "earlier", "later", "submit", "keep", "close"})
"""Actions of a field that are more than writing in it."""


class EarlyKeys:
    """Ask ``keeps`` of each key before it does anything, and tell of each that did with ``acted``.

    ``unready`` says whether something that keys act on is still to come. A key that only moves within what has the
    focus, or writes there, waits for nothing but the keys before it.
    """

    def __init__(self, app: App[Any], unready: Callable[[], bool]) -> None:
        self._app = app
        self._unready = unready
        self._kept: deque[Key] = deque()
        self._let_in: Key | None = None
        self._following = self._led = self._moved = False
        self._since: float | None = None
        self._followed = 0.0

    @property
    def at_work(self) -> bool:
        """Whether a key is kept, or what the last one does is under way."""
        return self._following

    @property
    def more_to_come(self) -> bool:
        """Whether the last key that leads anywhere has effects that are not there yet."""
        return self._following or (self._led and self._unready())

    def keeps(self, key: Key) -> bool:
        """Whether ``key`` must not be acted on now: it comes again, behind those that came before it."""
        if key is self._let_in:
            return False
        active = self._app.screen.active_bindings.get(key.key)
        if active is not None and active.binding.priority:
            return False
        if self._following and monotonic() - self._followed > _PATIENCE:
            self._arrived()  # what the way led through has gone
        if not self._kept and not self._following:
            self._led = self._led and self._waits()
            if self._stays_within(key):
                if not self._led:
                    self._moved = True
                    return False
            elif not self._moved and not self._waits():
                return False
        self._kept.append(Key(key.key, key.character))
        if not self._following:
            self._follow()
        return True

    def acted(self, key: Key) -> None:
        """``key`` has been handed to what has the focus."""
        if key is self._let_in or not self._stays_within(key):
            self._let_in, self._led, self._since = None, True, None
            self._follow()

    def _stays_within(self, key: Key) -> bool:
        focused = self._app.screen.focused
        field = hasattr(focused, "cursor_screen_offset")
        active = self._app.screen.active_bindings.get(key.key)
        if active is None or (field and key.is_printable):
            return True
        action = active.binding.action.partition("(")[0]
        return active.node is focused and (action not in _BEYOND if field else action in _WITHIN)

    def _waits(self) -> bool:
        if not self._unready():
            self._since = None
            return False
        self._since = self._since or monotonic()
        return monotonic() - self._since < _PATIENCE

    def _follow(self) -> None:
        self._following, self._followed = True, monotonic()
        self._go(_LAPS, [])

    def _go(self, laps: int, way: list[MessagePump]) -> None:
        """Go on along the ``way``, behind all that is to be handled there; then around it again, ``laps`` times."""
        while laps or way:
            if not way:
                laps -= 1
                way = [*(self._app.screen.focused or self._app.screen).ancestors_with_self]
            if way.pop(0).call_later(self._go, laps, way):
                return
        self._arrived()

    def _arrived(self) -> None:
        """All that the last key did has been done, but for what was asked of threads."""
        waits = self._waits()
        if waits and self._kept:
            self._app.set_timer(_LOOK_AGAIN, self._follow)
            return
        self._following, self._led, self._moved = bool(self._kept), waits, False
        if self._kept:
            self._let_in = self._kept.popleft()
            self._app.post_message(self._let_in)
