"""A list over the room: something to read, or to choose from."""

from collections.abc import Sequence
from itertools import groupby
from typing import ClassVar

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from tui.screens.over import Over
from tui.terminal.safe import safe
from tui.widgets.heading import Heading
from tui.widgets.row_list import RowList
from tui.wrapping import wrap

_MARGINS = 3
"""Cells of a row that are not its own."""


class PairList(RowList):
    """Two columns, the first as wide as its section needs; an empty first column makes a row a heading."""

    def __init__(self, rows: Sequence[tuple[str, str]]) -> None:
        super().__init__(id="pairs")
        self._rows: Sequence[tuple[str, str]] = rows
        self._firsts = _widths(rows)

    def on_mount(self) -> None:
        self.rows_changed()

    def show(self, rows: Sequence[tuple[str, str]]) -> None:
        """Show other rows."""
        self._rows, self._firsts = rows, _widths(rows)
        self.rows_changed()

    def count(self) -> int:
        return len(self._rows)

    def draw_line(self, index: int, line: int, width: int) -> Text:
        left, right = (safe(part) for part in self._rows[index])
        if not left:
            return Text(right, self.look("title"))
        first = min(self._firsts[index], width // 2)
        cell = Text().append(left, self.look("marker"))
        cell.truncate(first, overflow="ellipsis", pad=True)
        return cell.append("  ").append_text(Text(right))


def _widths(rows: Sequence[tuple[str, str]]) -> list[int]:
    """How wide the first column is at each row."""
    widths: list[int] = []
    for _, section in groupby((left for left, _ in rows), key=bool):
        lengths = [len(left) for left in section]
        widths += [max(lengths)] * len(lengths)
    return widths


def _broken(rows: Sequence[tuple[str, str]], width: int) -> list[tuple[str, str]]:
    """Rows of which none is longer than ``width``, a second column that is broken into several rows."""
    broken: list[tuple[str, str]] = []
    for (left, right), first in zip(rows, _widths(rows), strict=True):
        lines = wrap(right, max(1, width - min(first, width // 2) - 2)) if left else [(0, len(right))]
        broken += [(" " if at else left, right[start:end]) for at, (start, end) in enumerate(lines)]
    return broken


class ReadingList(PairList):
    """The same, only to be read: what is too long for a line goes on in the next."""

    POINTS = False

    def __init__(self, rows: Sequence[tuple[str, str]]) -> None:
        super().__init__(rows)
        self._whole = rows

    def on_resize(self, event: events.Resize) -> None:
        self.show(_broken(self._whole, event.size.width - _MARGINS))


class ListScreen(Over[None]):
    """Rows to read, until Escape."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,p", "dismiss", "fermer", id="list-screen.close")
    ]

    def __init__(self, title: str, rows: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._title, self.rows = title, rows

    def compose(self) -> ComposeResult:
        with Vertical(id="sheet"):
            yield Heading(self._title)
            yield ReadingList(self.rows)

    def on_mount(self) -> None:
        self.query_one(Heading).show(self._title, "Échap\u00a0: fermer", active=True)
        self.query_one(ReadingList).focus()
