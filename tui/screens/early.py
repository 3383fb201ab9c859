"""Keys that are typed while the screen is not complete: kept, in order, for when it is."""

from collections import deque

from textual.app import App
from textual.events import Key


class EarlyKeys:
    """Ask ``keeps`` of each key before it does anything, and call ``release`` once all that keys act on is there."""

    def __init__(self) -> None:
        self._kept: deque[Key] = deque()
        self._open = False

    def keeps(self, key: Key, app: App[None], *, writing: bool) -> bool:
        """Whether ``key`` must not be acted on now: it is kept and comes again, behind those that came before it.

        A letter needs nothing but the box that one is ``writing`` in.
        """
        if self._kept and key is self._kept[0] and self._open:
            self._kept.popleft()
            return False
        if not self._kept and (self._open or (writing and key.is_printable)):
            return False
        again = Key(key.key, key.character)
        self._kept.append(again)
        if self._open:
            app.post_message(again)
        return True

    def release(self, app: App[None]) -> None:
        """Let all keys in, those that were kept first."""
        self._open = True
        for key in self._kept:
            app.post_message(key)
