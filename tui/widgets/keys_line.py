"""The bottom line: the keys that matter where the focus is, or what is to be said until the next key."""

from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual.css.scalar import Scalar
from textual.strip import Strip
from textual.widget import Widget

from corpus.spans import Span
from tui.widgets.lines import line
from tui.wrapping import wrap

_KEPT = 2
"""How many of the last entries (help, quit) stay when the line is too long. They stand at its right end: where most
others change with the pane, these go down the line once."""
_APART = 2
"""Cells between two entries, at least."""
_MOST = 3
"""Lines that what is said may take."""
_CALM = 7
"""Entries shown at most where every byte counts: all of them change with the pane."""


class KeysLine(Widget):
    """Key and word, key and word, on one line as wide as the terminal. What is said takes more where it is longer:
    of why something was not kept, the end tells most."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"keys--key", "keys--word", "keys--said"}

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._entries: tuple[tuple[str, str], ...] = ()
        self._said = ""

    def say(self, words: str) -> None:
        """Show words in place of the keys, until ``hush``."""
        if words != self._said:
            self._said = words
            self._make_room()
            self.refresh()

    def _make_room(self) -> None:
        height = min(_MOST, len(self._lines())) if self._said else 1
        if self.styles.height != Scalar.from_number(height):
            self.styles.height = height

    def on_resize(self) -> None:
        self._make_room()

    def hush(self) -> None:
        """Show the keys again."""
        self.say("")

    def show(self, entries: Sequence[tuple[str, str]]) -> None:
        """Show ``(keys, word)`` pairs, the most important last two and first."""
        if tuple(entries) != self._entries:
            self._entries = tuple(entries)
            self.refresh()

    @property
    def plain(self) -> str:
        """What is shown."""
        return " ".join(text.plain for text in self._telling()) if self._said else self._drawn().plain

    def _lines(self) -> Sequence[Span]:
        return wrap(self._said, max(1, self.size.width - 2))

    def _telling(self) -> Sequence[Text]:
        """What is said, line by line; the last has all that is left, and is cut."""
        look = self.get_component_rich_style("keys--said", partial=True)
        shown = [*self._lines()[:_MOST]]
        if shown:
            shown[-1] = shown[-1][0], max(shown[-1][1], len(self._said) if len(self._lines()) > _MOST else 0)
        return [Text(" ").append(self._said[start:end], look) for start, end in shown]

    def _drawn(self) -> Text:
        first, kept = [self._entry(*entry) for entry in self._entries[:-_KEPT]], self._entries[-_KEPT:]
        if self.app.has_class("-calm"):
            del first[_CALM - _KEPT :]
        last = Text(" " * _APART).join(self._entry(*entry) for entry in kept)
        while True:
            text = Text(" " * _APART).join(first)
            room = self.size.width - text.cell_len - last.cell_len - 2
            if room >= _APART or not first:
                return Text.assemble(" ", text, " " * (room if first else 0), last)
            first.pop()

    def _entry(self, keys: str, label: str) -> Text:
        key = self.get_component_rich_style("keys--key", partial=True)
        word = self.get_component_rich_style("keys--word", partial=True)
        return Text.assemble((keys, key), (f"\u00a0{label}", word))

    def render_line(self, y: int) -> Strip:
        told = self._telling() if self._said else [self._drawn()]
        return line(self, told[y] if y < len(told) else Text(), self.size.width)
