"""A drawer over the room, at its right where the terminal is wide: a list or a field, and its keys."""

from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widget import Widget

from tui.actions import DRAWER_KEYS, Place
from tui.layout import Pane, Part, arrange
from tui.screens.bound import shown_keys
from tui.screens.frame import Frame
from tui.screens.over import Over
from tui.widgets.entries import Entry, EntryList
from tui.widgets.heading import Heading
from tui.widgets.keys_line import KeysLine
from tui.widgets.prose import Prose
from tui.widgets.row_list import RowList

LEAST = 16
"""Lines that a drawer needs: a passage, a question about it and the field to answer in."""


class Drawer(Over[None], inherit_bindings=False):
    """Subclasses say what is listed (``show``) and what Enter does (``chosen``)."""

    BINDINGS: ClassVar[list[BindingType]] = [*DRAWER_KEYS]
    AUTO_FOCUS = "RowList"
    PLACE: ClassVar[Place]

    WIDE: ClassVar[bool] = False
    """Whether it takes the whole width, wherever."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title

    def compose(self) -> ComposeResult:
        with Vertical(id="drawer"):
            yield Heading(self.title or "")
            yield Prose(id="drawer-note")
            yield self.body()
        yield KeysLine(id="drawer-keys")

    def body(self) -> Widget:
        """What is under the note: the list, or the field that one writes in."""
        return EntryList(id="entries")

    def on_mount(self) -> None:
        self.query(self.AUTO_FOCUS).focus()  # at once: keys typed ahead are for what has the focus
        self.say("")
        self.head("")
        self.filled()

    def on_resize(self, event: events.Resize) -> None:
        width, height = event.size
        room = self.app.screen_stack[0]
        assert isinstance(room, Frame)
        boxes = arrange(width, height, room.pane, zoomed=room.zoomed, drawer=room.drawer)
        panes = [boxes[part] for part in map(Part, Pane) if part in boxes]
        # It covers the rightmost pane and the margin before it: no words are cut in the middle.
        covered = max(panes, key=lambda box: (box.x, -box.y), default=None)
        styles = self.query_one("#drawer").styles
        if self.WIDE or covered is None or covered.x == 0 or covered.height < LEAST:
            styles.width, styles.height = width, "1fr"
        else:
            styles.width, styles.height = width - covered.x + 1, covered.height

    def filled(self) -> None:
        """The drawer is there and can be filled."""

    def refill(self) -> None:
        """The results are others."""

    def head(self, detail: str, title: str | None = None) -> None:
        """Say what stands at the ends of the heading, and which keys work."""
        self.title = title or self.title
        self.query_one(Heading).show(self.title or "", detail, active=True)
        self.query_one(KeysLine).show(shown_keys(self.PLACE, self.active_bindings))

    def say(self, words: str | Text) -> None:
        """Show some words over the list."""
        note = self.query_one("#drawer-note", Prose)
        text = Text(words) if isinstance(words, str) else words
        note.show(text)
        note.display = bool(text.plain)
        self._share()

    def show(self, entries: Sequence[Entry], *, cursor: int = 0) -> None:
        """Fill the list."""
        self.query_one(EntryList).show(entries, cursor=cursor)
        self._share()

    def _share(self) -> None:
        """Over an empty list the note has all the room."""
        self.query_one("#drawer-note").set_class(any(not rows.count() for rows in self.query(RowList)), "-alone")

    @property
    def there(self) -> bool:
        """Whether an answer still has a list to be shown in: it may come while the drawer is being closed."""
        return self.is_attached and bool(self.query(RowList))

    @property
    def cursor(self) -> int:
        """Which row is current."""
        return self.query_one(RowList).cursor

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        self.query_one(KeysLine).show(shown_keys(self.PLACE, self.active_bindings))

    def on_row_list_moved(self, message: RowList.Moved) -> None:
        message.stop()

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        message.stop()
        self.chosen(message.index)

    def chosen(self, index: int) -> None:
        """Enter on a row."""

    def leave(self) -> None:
        """Close this drawer and those under it."""
        while isinstance(self.app.screen, Drawer):
            self.app.pop_screen()

    def action_close(self) -> None:
        self.dismiss()

    def action_help(self) -> None:
        from tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.PLACE, self.active_bindings))
