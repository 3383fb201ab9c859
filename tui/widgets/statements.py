"""The table of one topic: who writes what, how far from the reference, and with what verdict."""

from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from rich.text import Text
from textual.binding import BindingType
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from corpus.french.typography import NBSP, short_date
from search.comparison.model import Pair, Statement, Topic
from search.comparison.reference import pair_of, reference_of
from tui.actions import STATEMENT_KEYS
from tui.terminal.safe import safe
from tui.widgets.lines import line
from tui.widgets.row_list import RowList
from tui.widgets.wording import SHORT_WORDS, SIGNS, WORDS, as_written, gap, in_euros, source_of, tellers, value

_ALL, _WIDE = 60, 100
"""Widths in cells from which all columns are shown, and from which verdicts are said in full."""
_WIDE_VERDICT, _NARROW_VERDICT = 26, 12
_REFERENCE = "référence"
CORRECTED = "*"
"""Before a figure that a person corrected."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: ``width`` cells, numbers to the right."""

    title: str
    width: int
    right: bool = False


def _written(statement: Statement) -> str:
    return f"{CORRECTED}{NBSP}{as_written(statement)}" if statement.corrected else as_written(statement)


def copies_of(topic: Topic, index: int) -> list[str]:
    """The sources of the other articles that carry the same copy as a statement's, which count as one witness."""
    mine = topic.statements[index].card.id
    group = next((group for group in topic.witnesses if index in group), ())
    others = (topic.statements[other] for other in group)
    return list(dict.fromkeys(safe(source_of(other.card)) for other in others if other.card.id != mine))


def telling(topic: Topic) -> int:
    """The statement whose verdict against the reference is the topic's, else the first that has one."""
    reference = reference_of(topic)
    pairs = {index: pair_of(topic, index, reference) for index in range(len(topic.statements))}
    worst = (index for index, pair in pairs.items() if pair and pair.verdict is topic.verdict)
    return next(worst, next((index for index, pair in pairs.items() if pair), 0))


def gap_for(width: int) -> int:
    """The cells between columns."""
    return 3 if width >= _WIDE else 1


def columns_for(topic: Topic, width: int) -> list[Column]:
    """The columns in ``width`` cells: all six from ``_ALL`` on, else source, written figure and verdict."""
    values_title = "En euros" if in_euros(topic) else "Valeur"
    values = max([len(values_title), *(cell_len(value(one, euros=in_euros(topic))) for one in topic.statements)])
    written = max([len("Écrit"), *(cell_len(_written(one)) for one in topic.statements)])
    sources = max([len("Source"), *(cell_len(safe(name)) for name in tellers(topic))])
    wide, between = width >= _WIDE, gap_for(width)
    verdict = Column("Verdict", _WIDE_VERDICT if wide else _NARROW_VERDICT)
    figures = [
        Column(values_title, min(values, 16 if wide else 10), right=True),
        Column("Écart", 7, right=True),
    ]
    date = Column("Date", 8)
    if width < _ALL:
        figures = []
    fixed = [verdict, *figures, *([date] if figures else [])]
    room = width - sum(column.width + between for column in fixed) - between
    second = min(written, max(room - sources, room * 3 // 5))
    source, wording = Column("Source", min(sources, room - second)), Column("Écrit", second)
    return [source, date, wording, *figures, verdict] if figures else [source, wording, verdict]


class StatementTable(RowList):
    """One statement a line, the one under the cursor explained elsewhere."""

    BINDINGS: ClassVar[list[BindingType]] = [*STATEMENT_KEYS]

    class ReadOn(Message):
        """The reader wants the proof's next (``by`` 1) or previous (−1) lines."""

        def __init__(self, by: int) -> None:
            super().__init__()
            self.by = by

    def __init__(self, *, plain_spaces: bool = False, id: str | None = None) -> None:
        super().__init__(id=id)
        self.topic: Topic | None = None
        self.reference = 0
        self._plain_spaces = plain_spaces
        self._tellers: list[str] = []
        self._columns: tuple[int, list[Column]] | None = None

    def show(self, topic: Topic, *, at: int = 0, reference: int | None = None) -> None:
        """Show a topic's statements, the ``at``-th current, held against the ``reference``-th or ``reference_of``."""
        # Both take a look at every statement: not once more for each line that is drawn.
        self._tellers, self._columns = tellers(topic), None
        self.topic, self.reference = topic, reference_of(topic) if reference is None else reference
        self.rows_changed(cursor=at)

    def count(self) -> int:
        return len(self.topic.statements) if self.topic else 0

    def action_reference(self) -> None:
        """Hold the others against the statement under the cursor."""
        if self.topic is not None:
            self.reference = self.cursor
            self.refresh()
            self.post_message(self.Moved(self, self.cursor))

    @property
    def statement(self) -> Statement | None:
        """The statement under the cursor."""
        return self.topic.statements[self.cursor] if self.topic else None

    @property
    def pair(self) -> Pair | None:
        """The verdict on the statement under the cursor and the reference."""
        return pair_of(self.topic, self.cursor, self.reference) if self.topic else None

    def action_page(self, by: int) -> None:
        # A table that is all in view has no pages; the proof under it may have.
        if self.max_scroll_y:
            super().action_page(by)
        else:
            self.post_message(self.ReadOn(by))

    def draw_line(self, index: int, line: int, width: int) -> Text:
        assert self.topic is not None
        statement = self.topic.statements[index]
        if self._columns is None or self._columns[0] != width:
            self._columns = width, columns_for(self.topic, width)
        _, columns = self._columns
        day = short_date(statement.card.published) if statement.card.published else f"s.{NBSP}d."
        cells = {
            "Source": Text(self._shown(self._tellers[index])),
            "Date": Text(day, self.look("muted")),
            "Écrit": Text(self._shown(_written(statement))),
            "Écart": self._gap(index, statement),
            "Verdict": self._verdict(index, wide=columns[-1].width >= _WIDE_VERDICT),
        }
        values = Text(self._shown(value(statement, euros=in_euros(self.topic))))
        return row(columns, [cells.get(column.title, values) for column in columns], gap_for(width))

    def _gap(self, index: int, statement: Statement) -> Text:
        assert self.topic is not None
        if index == self.reference:
            return Text("—", self.look("muted"))
        return Text(gap(statement, self.topic.statements[self.reference]))

    def _verdict(self, index: int, *, wide: bool) -> Text:
        assert self.topic is not None
        if index == self.reference:
            return Text(f"· {_REFERENCE}", self.look("muted"))
        pair = pair_of(self.topic, index, self.reference)
        if pair is None:
            return Text("—", self.look("muted"))
        words = WORDS if wide else SHORT_WORDS
        return Text(f"{SIGNS[pair.verdict]}{NBSP}{words[pair.verdict]}", self.look(pair.verdict.value))

    def _shown(self, words: str) -> str:
        return safe(words, plain_spaces=self._plain_spaces)


class TableHead(Widget):
    """The columns' titles, over the table and aligned with it."""

    def __init__(self) -> None:
        super().__init__()
        self._topic: Topic | None = None

    def show(self, topic: Topic) -> None:
        self._topic = topic
        self.refresh()

    def render_line(self, y: int) -> Strip:
        width, text = self.size.width, Text("  ")
        if self._topic is not None:
            columns = columns_for(self._topic, width - 3)
            text.append_text(row(columns, [Text(column.title) for column in columns], gap_for(width - 3)))
        return line(self, text, width)


def row(columns: list[Column], cells: list[Text], between: int) -> Text:
    """The cells set into their columns."""
    text = Text(end="")
    for number, (column, cell) in enumerate(zip(columns, cells, strict=True)):
        if number:
            text.append(" " * between)
        cell.truncate(column.width, overflow="ellipsis")
        space = " " * (column.width - cell.cell_len)
        text.append(space if column.right else "").append_text(cell).append("" if column.right else space)
    return text
