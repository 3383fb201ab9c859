"""The search line: what the reader types, and how much there is to search in."""

from typing import ClassVar

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input, Static

from tui.actions import SEARCH_KEYS
from tui.terminal.safe import safe

_PAUSE = 0.12
"""Seconds without a key after which a search starts; short enough not to be felt, long enough for a word's run."""


_PLACEHOLDER = "des mots, «\u00a0une phrase\u00a0», source:…"


class SearchBox(Input):
    """One line of query. ``Typed`` comes when the typing pauses."""

    BINDINGS: ClassVar[list[BindingType]] = [*SEARCH_KEYS]

    class Typed(Message):
        """The query after a pause in typing."""

        def __init__(self, query: str) -> None:
            super().__init__()
            self.query = query

    class Left(Message):
        """The reader goes on to the results, ``entered`` by Enter."""

        def __init__(self, entered: bool) -> None:
            super().__init__()
            self.entered = entered

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(placeholder=_PLACEHOLDER, id=id, compact=True, select_on_focus=False)
        self.cursor_blink = False
        self._timer: Timer | None = None
        self._told = ""

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(_PAUSE, self._tell)

    @property
    def pausing(self) -> bool:
        """Whether a key was typed a moment ago, for which no search has started yet."""
        return self._timer is not None

    def put(self, query: str) -> None:
        """Set the query as if it had been typed, and search at once."""
        with self.prevent(Input.Changed):
            self.value = query
        self.cursor_position = len(query)
        self._tell()

    def _tell(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        if self.value != self._told:
            self._told = self.value
            self.post_message(self.Typed(self.value))

    def on_paste(self, event: events.Paste) -> None:
        # What is pasted may hold what a terminal would obey.
        event.text = safe(event.text)

    def action_leave(self, entered: bool = False) -> None:
        self._tell()
        self.post_message(self.Left(entered))


class SearchLine(Horizontal):
    """Label, box, and the state of the corpus at the right."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._told = ""

    def compose(self) -> ComposeResult:
        yield Static(Text("Recherche ▸ "), id="search-label", markup=False)
        yield SearchBox(id="search-box")
        yield Static("", id="search-state", markup=False)

    def tell(self, words: str) -> None:
        """Say how much there is: « 5 articles · 3 conflits »."""
        if words == self._told:
            return
        self._told = words
        self.query_one("#search-state", Static).update(Text(safe(words)))
