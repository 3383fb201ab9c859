"""A list over the room: something to read, or to choose from."""

from collections.abc import Sequence
from itertools import groupby
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from tui.terminal.safe import safe
from tui.widgets.heading import Heading
from tui.widgets.row_list import RowList


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


class ReadingList(PairList):
    """The same, only to be read."""

    POINTS = False


class ListScreen(ModalScreen[None]):
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
