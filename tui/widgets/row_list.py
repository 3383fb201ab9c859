"""A list of rows of one height, one of them current: drawn line by line, so that its length costs nothing."""

from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.actions import LIST_KEYS


class RowList(ScrollView, can_focus=True):
    """Subclasses say how many rows there are (``count``), how high one is and how each of its lines is drawn."""

    BINDINGS: ClassVar[list[BindingType]] = [*LIST_KEYS]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "rows--current", "rows--title", "rows--muted", "rows--hit", "rows--agree", "rows--agree-after-conversion",
        "rows--compatible", "rows--different-scope", "rows--conflict", "rows--marker",
    }  # fmt: skip
    ROW_HEIGHT = 1
    GAP = 0
    """How many of a row's last lines only keep it apart from the next."""
    POINTS = True
    """Whether there is a current row to be seen; without, the keys scroll."""

    class Moved(Message):
        """Another row became current, or the rows changed."""

        def __init__(self, rows: "RowList", index: int) -> None:
            super().__init__()
            self.rows, self.index = rows, index

        @property
        def control(self) -> "RowList":
            return self.rows

        def can_replace(self, message: Message) -> bool:
            return isinstance(message, RowList.Moved) and message.rows is self.rows

    class Chosen(Message):
        """Enter on the current row."""

        def __init__(self, rows: "RowList", index: int) -> None:
            super().__init__()
            self.rows, self.index = rows, index

        @property
        def control(self) -> "RowList":
            return self.rows

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.cursor = 0

    def count(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    def draw_line(self, index: int, line: int, width: int) -> Text:
        """The ``line``-th line of a row, at most ``width`` cells."""
        raise NotImplementedError

    def rows_changed(self, *, cursor: int = 0) -> None:
        """To be called when the rows are others: draws them, with ``cursor`` current."""
        self.cursor = max(0, min(cursor, self.count() - 1))
        self._set_size()
        self._keep_cursor_in_view()
        self.refresh()
        if self.count():
            self.post_message(self.Moved(self, self.cursor))

    def look(self, name: str) -> Style:
        """The style of one of the component classes, without the background of the row."""
        return self.get_component_rich_style(f"rows--{name}", partial=True)

    def move_to(self, index: int) -> None:
        """Make a row current."""
        index = max(0, min(index, self.count() - 1))
        if index == self.cursor or not self.count():
            return
        left, self.cursor = self.cursor, index
        for row in (left, index):
            self.refresh_lines(row * self.ROW_HEIGHT, self.ROW_HEIGHT)
        self._keep_cursor_in_view()
        self.post_message(self.Moved(self, index))

    def _set_size(self) -> None:
        self.virtual_size = Size(self.size.width, self.count() * self.ROW_HEIGHT)

    def _keep_cursor_in_view(self) -> None:
        top, height = self.scroll_offset.y, max(1, self.size.height)
        first = self.cursor * self.ROW_HEIGHT
        if first < top:
            top = first
        elif first + self.ROW_HEIGHT > top + height:
            top = min(first, first + self.ROW_HEIGHT - height)  # of a row that is too high, its beginning
        self.scroll_to(y=max(0, top), animate=False, immediate=True, force=True)

    def on_resize(self, event: events.Resize) -> None:
        self._set_size()
        self._keep_cursor_in_view()

    def on_focus(self) -> None:
        self._refresh_cursor()

    def on_blur(self) -> None:
        self._refresh_cursor()

    def _refresh_cursor(self) -> None:
        self.refresh_lines(self.cursor * self.ROW_HEIGHT, self.ROW_HEIGHT)

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        index, line = divmod(y + self.scroll_offset.y, self.ROW_HEIGHT)
        base = self.rich_style
        if index >= self.count() or width < 4:
            return Strip.blank(width, base)
        current = self.POINTS and index == self.cursor and line < self.ROW_HEIGHT - self.GAP
        # A ground under the row is drawn anew with every move and change of pane: on a slow link its sign is all.
        if current and self.has_focus and not self.app.has_class("-calm"):
            base += self.look("current")
        text = Text(end="").append("▸ " if current and line == 0 else "  ", self.look("marker"))
        text.append_text(self.draw_line(index, line, width - 3))
        text.truncate(width - 1, overflow="ellipsis")
        strip = Strip(list(text.render(self.app.console)))
        return strip.apply_style(base).adjust_cell_length(width, base)

    def on_click(self, event: events.Click) -> None:
        self.move_to((event.y + self.scroll_offset.y) // self.ROW_HEIGHT)

    def _go(self, by: int) -> None:
        if self.POINTS:
            self.move_to(self.cursor + by)
        else:
            self.scroll_relative(y=by, animate=False, immediate=True)

    def action_move(self, by: int) -> None:
        self._go(by)

    def action_page(self, by: int) -> None:
        self._go(by * max(1, self.size.height // self.ROW_HEIGHT - 1))

    def action_first(self) -> None:
        self._go(-self.count())

    def action_last(self) -> None:
        self._go(self.count())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nothing to choose, nor a key shown for it, in an empty list."""
        return self.count() > 0 if action == "choose" else super().check_action(action, parameters)

    def action_choose(self) -> None:
        self.post_message(self.Chosen(self, self.cursor))
