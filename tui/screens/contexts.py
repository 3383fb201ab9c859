"""A concordance: every place where the words sought stand, one line each, the words in the middle."""

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from rich.text import Text
from textual.binding import BindingType

from corpus.french.typography import NBSP, plural
from search.concordance import Concordance, Line, LineOrder
from tui import excerpts
from tui.actions import CONTEXT_KEYS, Place
from tui.screens.drawer import Drawer
from tui.terminal.safe import safe
from tui.widgets.marks import Sort
from tui.widgets.results import dated
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from tui.screens.narrowing import Narrowing

_PAGE = 200
_AHEAD = 10
_HALF_WORD = 4
"""Cells by which the hits begin left of the middle."""
_SOURCE, _ROOM_FOR_SOURCE = 20, 100
"""Cells for the source, where the list has at least that many."""
_ORDER_WORDS = {
    LineOrder.POSITION: "dans l’ordre du texte",
    LineOrder.LEFT: "selon ce qui précède",
    LineOrder.RIGHT: "selon ce qui suit",
}


class ContextList(RowList):
    """Lines of a concordance, the hits under each other."""

    def __init__(self) -> None:
        super().__init__(id="contexts")
        self.lines: list[Line] = []

    def count(self) -> int:
        return len(self.lines)

    def draw_line(self, index: int, line: int, width: int) -> Text:
        shown = self.lines[index]
        sourced = _SOURCE if width >= _ROOM_FOR_SOURCE else 0
        hit, room = safe(shown.hit), width - (sourced + 2 if sourced else 0)
        before = max(0, room // 2 - _HALF_WORD)
        text = Text(end="")
        if sourced:
            source = Text(safe(shown.card.source or shown.card.title), self.look("muted"))
            source.truncate(sourced, overflow="ellipsis", pad=True)
            text.append_text(source).append("  ")
        left = excerpts.ahead(safe(shown.left), before)
        text.append(" " * (before - cell_len(left)) + left).append(hit, self.look("hit"))
        return text.append(excerpts.behind(safe(shown.right), max(0, room - before - cell_len(hit))))


class Contexts(Drawer):
    """The concordance of the present search; Enter goes to the passage."""

    BINDINGS: ClassVar[list[BindingType]] = [*CONTEXT_KEYS]
    PLACE = Place.CONTEXTS
    WIDE = True

    def __init__(self, room: "Narrowing", *, order: LineOrder = LineOrder.POSITION, at: int = 0) -> None:
        super().__init__("En contexte")
        self._room = room
        self._order, self._at = order, at
        self._total = self._asked = 0

    def body(self) -> RowList:
        return ContextList()

    def filled(self) -> None:
        self._ask(0)

    def _ask(self, offset: int) -> None:
        self._asked = offset
        query, filters, order, width = self._room.sought, self._room.filters, self._order, self.app.size.width
        self._room.desk.ask(
            "contexts",
            lambda library: library.concordance(
                query, width=width, sort=order, limit=_PAGE, offset=offset, filters=filters
            ),
            self._found,
        )

    def _found(self, found: Concordance) -> None:
        if not self.there:
            return
        rows = self.query_one(ContextList)
        rows.lines = [*rows.lines[: self._asked], *found.lines]
        self._total = found.total
        rows.rows_changed(cursor=rows.cursor if self._asked else self._at)
        part = "" if found.complete else "au moins "
        self.head(f"{part}{plural(found.total, 'occurrence')}, {_ORDER_WORDS[self._order]}" if found.total else "")
        if not found.total:
            self.say(f"Aucun emploi de «{NBSP}{safe(self._room.sought)}{NBSP}» dans les textes.")

    def on_row_list_moved(self, message: RowList.Moved) -> None:
        message.stop()
        lines = self.query_one(ContextList).lines
        shown = len(lines)
        if message.index < shown:
            card = lines[message.index].card
            self.say(safe(f"{dated(card)} · {card.title}"))
        if shown < self._total and message.index >= shown - _AHEAD and self._asked != shown:
            self._ask(shown)

    def chosen(self, index: int) -> None:
        line = self.query_one(ContextList).lines[index]
        self.leave()
        room, order = self._room, self._order
        again = partial(_reopen, room, order, index)
        room.visit(line.card.id, (line.start, line.end), Sort.HIT, again=again)

    def action_order(self) -> None:
        orders = list(LineOrder)
        self._order, self._at = orders[(orders.index(self._order) + 1) % len(orders)], 0
        self._ask(0)


def _reopen(room: "Narrowing", order: LineOrder, at: int) -> None:
    room.app.push_screen(Contexts(room, order=order, at=at))
