"""A list of one-line entries under headings: a sign or a word before, a count or a day behind."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Generic, TypeVar

from rich.style import Style
from rich.text import Text

from tui.terminal.safe import safe
from tui.widgets.row_list import RowList

_EIGHTHS = " ▏▎▍▌▋▊▉█"
_LEAD_SHARE = 3
"""The first column takes at most a third of the width, unless the others leave it more."""
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line. A ``heading`` can't be current; ``part`` draws a bar that long of the room for the words."""

    words: str = ""
    lead: str = ""
    tail: str = ""
    heading: bool = False
    part: float | None = None
    look: str = "muted"
    """How ``lead`` is set: a component class of ``RowList``."""
    style: Style = field(default_factory=Style)
    """How ``words`` are set."""


class Sections(Generic[_T]):
    """``entries`` under headings, and what each stands for."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.meant: list[_T | None] = []

    def head(self, title: str) -> None:
        """Begin a section, apart from the one before."""
        if self.entries:
            self.add(Entry(heading=True))
        self.add(Entry(words=title, heading=True))

    def add(self, entry: Entry, meant: _T | None = None) -> None:
        """Add to the section."""
        self.entries.append(entry)
        self.meant.append(meant)

    def at(self, index: int) -> _T | None:
        """What an entry stands for; ``None`` for a heading, and where there is no entry."""
        return self.meant[index] if index < len(self.meant) else None


class EntryList(RowList):
    """Entries, of which headings are passed over."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.entries: Sequence[Entry] = ()
        self._widths: list[tuple[int, int, int]] = []

    def show(self, entries: Sequence[Entry], *, cursor: int = 0) -> None:
        """Show other entries, the one at ``cursor`` or the next that is no heading current."""
        self.entries = [_safe(entry) for entry in entries]
        self._widths = _widths(self.entries)
        cursor = max(0, min(cursor, len(entries) - 1))
        at = next((i for i in range(cursor, len(entries)) if not entries[i].heading), cursor)
        self.rows_changed(cursor=at)

    def count(self) -> int:
        return len(self.entries)

    def move_to(self, index: int) -> None:
        step = 1 if index >= self.cursor else -1
        index = max(0, min(index, self.count() - 1))
        while 0 <= index < self.count() and self.entries[index].heading:
            index += step
        if 0 <= index < self.count():
            super().move_to(index)
        if all(entry.heading for entry in self.entries[: self.cursor]):
            self.scroll_to(y=0, animate=False, immediate=True, force=True)

    def draw_line(self, index: int, line: int, width: int) -> Text:
        entry = self.entries[index]
        if entry.heading:
            return Text(entry.words, self.look("title"))
        lead, words, tail = self._widths[index]
        lead = min(lead, max(width // _LEAD_SHARE, width - words - tail - 4))
        room = width - (lead + 2 if lead else 0) - (tail + 2 if tail else 0)
        text = Text(end="")
        if lead:
            text.append_text(_cell(entry.lead, lead, self.look(entry.look))).append("  ")
        if entry.part is None:
            text.append_text(_cell(entry.words, room, entry.style))
        else:
            text.append_text(_cell(bar(entry.part, room), room, self.look("marker")))
        if tail:
            text.append("  ").append(entry.tail.rjust(tail), self.look("muted"))
        return text


def _widths(entries: Sequence[Entry]) -> list[tuple[int, int, int]]:
    """How wide the columns are at each entry: as the widest of its section ask."""
    widths: list[tuple[int, int, int]] = []
    for _, section in groupby(entries, key=lambda entry: entry.heading):
        columns = [(len(entry.lead), len(entry.words), len(entry.tail)) for entry in section]
        leads, words, tails = map(max, zip(*columns, strict=True))
        widths += [(leads, words, tails)] * len(columns)
    return widths


def bar(part: float, width: int) -> str:
    """``part`` (0 to 1) of ``width`` cells, to an eighth of one; something where there is anything at all."""
    eighths = max(1, round(part * width * 8)) if part > 0 else 0
    full, rest = divmod(eighths, 8)
    return "█" * full + (_EIGHTHS[rest] if rest else "")


def _cell(words: str, width: int, style: Style) -> Text:
    text = Text(end="").append(words, style)
    text.truncate(max(0, width), overflow="ellipsis", pad=True)
    return text


def _safe(entry: Entry) -> Entry:
    return replace(entry, words=safe(entry.words), lead=safe(entry.lead), tail=safe(entry.tail))
