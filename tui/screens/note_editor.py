"""Writing a note, of as many lines as it takes; Enter keeps it."""

from collections.abc import Callable, Mapping
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.widget import Widget
from textual.widgets import TextArea

from corpus.french.clean import clean
from tui.actions import NOTE_KEYS, Place
from tui.leaving import UNFINISHED
from tui.screens.drawer import Drawer
from tui.terminal.safe import safe


class NoteEditor(Drawer):
    """``then`` gets the note, which may be empty."""

    BINDINGS: ClassVar[list[BindingType]] = [*NOTE_KEYS]
    AUTO_FOCUS = "#note-box"
    PLACE = Place.NOTE

    def __init__(self, title: str, words: str, note: str, then: Callable[[str], None]) -> None:
        super().__init__(title)
        self._words, self._note, self._then = words, note, then

    def body(self) -> Widget:
        box = _Box(shown(self._note), {"note.keep": self.action_keep, "note.newline": self.action_newline})
        box.cursor_blink = False
        return box

    def on_mount(self) -> None:
        super().on_mount()
        box = self.query_one(_Box)
        box.move_cursor(box.document.end)
        UNFINISHED.append(self._cut_short)

    def on_unmount(self) -> None:
        UNFINISHED.remove(self._cut_short)

    def filled(self) -> None:
        self.head("votre note, ou rien")
        self.say(self._words)

    def action_keep(self) -> None:
        written = self.query_one(_Box).text
        self.dismiss()
        self._then(clean(written).strip())

    def _cut_short(self) -> None:
        written = clean(self.query_one(_Box).text).strip()
        if written and written != self._note.strip():
            self._then(written)

    def action_newline(self) -> None:
        self.query_one(_Box).insert("\n")


class _Box(TextArea):
    """What is pasted is cleaned as what is typed into any other box; ``own`` are keys, by name, and what they do."""

    def __init__(self, text: str, own: Mapping[str, Callable[[], None]]) -> None:
        super().__init__(text, id="note-box", compact=True)
        self._own = own

    def on_key(self, event: events.Key) -> None:
        # Obeyed here, in their turn: a slow link delivers several keys at once, and what is bound to one would be
        # done before the letters typed ahead of it, or after those that follow.
        active = None if event.is_printable else self.screen.active_bindings.get(event.key)
        obey = self._own.get(active.binding.id or "") if active is not None else None
        if obey is not None:
            event.stop()
            event.prevent_default()
            obey()

    def on_paste(self, event: events.Paste) -> None:
        event.text = shown(event.text)


def shown(note: str) -> str:
    """A note's lines, without anything that a terminal would obey."""
    return "\n".join(safe(line) for line in note.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
