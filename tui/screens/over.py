"""What lies over the room, and gives way to the room's notice where the terminal is too small."""

from collections.abc import Sequence
from typing import TypeVar

from textual import events
from textual.screen import ModalScreen
from textual.widget import Widget

from tui.layout import fits

_Result = TypeVar("_Result")


class Over(ModalScreen[_Result]):
    """Waits while the terminal is too small, with what was written in it and where the focus was."""

    _put_by: Sequence[Widget] = ()
    _before: Widget | None = None

    def on_resize(self, event: events.Resize) -> None:
        fitting = fits(*event.size)
        if not fitting and not self._put_by:
            self._before = self.focused
            self._put_by = [part for part in self.children if part.display]
        for part in self._put_by:
            part.display = fitting
        if fitting and self._put_by:
            self._put_by = ()
            self.set_focus(self._before)
