"""The search line: what the reader types, and how much there is to search in."""

from collections.abc import Sequence
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input, Static
from textual.widgets.input import Selection

from corpus.french.typography import plural
from tui.actions import SEARCH_KEYS
from tui.terminal.safe import safe

_LONGEST = 2_000
"""Characters that the box takes: more than are read of a query, and every key costs as much as stands there."""
_PAUSE = 0.12
"""Seconds without a key after which a search starts; short enough not to be felt, long enough for a word's run."""
_CHIPS_SHARE = 0.45
"""How much of the line may go to the filters."""
_PLACEHOLDER, _SHORT_PLACEHOLDER = "des mots, «\u00a0une phrase\u00a0», source:…", "des mots…"


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

    class Earlier(Message):
        """The reader wants the earlier searches that begin with what is typed: to be given to ``recall``."""

        def __init__(self, beginning: str) -> None:
            super().__init__()
            self.beginning = beginning

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(placeholder=_PLACEHOLDER, id=id, compact=True, select_on_focus=False, max_length=_LONGEST)
        self._timer: Timer | None = None
        self._told = ""
        self._earlier: list[str] = []
        self._at = 0

    def on_mount(self) -> None:
        self.cursor_blink = bool(getattr(self.app, "blink", False))

    def on_resize(self, event: events.Resize) -> None:
        self.placeholder = _PLACEHOLDER if event.size.width > len(_PLACEHOLDER) else _SHORT_PLACEHOLDER

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(_PAUSE, self.tell)

    @property
    def pausing(self) -> bool:
        """Whether a key was typed a moment ago, for which no search has started yet."""
        return self._timer is not None

    def put(self, query: str) -> None:
        """Set the query as if it had been typed, and search at once."""
        query = query[:_LONGEST]
        with self.prevent(Input.Changed):
            self.value = query
        self.cursor_position = len(query)
        self.tell()

    def resume(self, query: str) -> None:
        """Put a search into the box that is about to be made, selected: the first letter begins another one."""
        with self.prevent(Input.Changed):
            self.value = self._told = query
        self.selection = Selection(0, len(query))

    def tell(self) -> None:
        """The typing has paused, or the next key does not go on with it."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        if self.value != self._told:
            self._told = self.value
            self.post_message(self.Typed(self.value))

    def on_paste(self, event: events.Paste) -> None:
        # What is pasted may hold what a terminal would obey.
        event.text = safe(event.text)[: _LONGEST - len(self.value) + len(self.selected_text)]

    def restricted(self) -> None:
        """No bell for each key that finds the box full: it would go down the line."""

    def recall(self, earlier: Sequence[str]) -> None:
        """Put the latest of some earlier searches into the box, ready for those before it."""
        typed = self.value
        self._earlier = [typed, *(query for query in earlier if query != typed)]
        self._at = 0
        self._step(1)

    @property
    def _recalling(self) -> bool:
        return bool(self._earlier) and self.value == self._earlier[self._at]

    def _step(self, by: int) -> None:
        at = self._at + by
        if 0 <= at < len(self._earlier):
            self._at = at
            self.put(self._earlier[at])

    def action_earlier(self) -> None:
        if self._recalling:
            self._step(1)
        else:
            self.tell()
            self.post_message(self.Earlier(self.value))

    def action_later(self) -> None:
        if self._recalling and self._at:
            self._step(-1)
        else:
            self.action_leave()

    def action_leave(self, entered: bool = False) -> None:
        self.tell()
        self.post_message(self.Left(entered))


class SearchLine(Horizontal):
    """Label, box, and the state of the corpus at the right."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._told = ""
        self._chips: Sequence[str] = ()
        self._chips_shown = False

    def compose(self) -> ComposeResult:
        yield Static(Text("Recherche ▸ "), id="search-label", markup=False)
        yield SearchBox(id="search-box")
        yield Static("", id="search-filters", markup=False)
        yield Static("", id="search-state", markup=False)

    def filtered(self, chips: Sequence[str]) -> None:
        """Say which filters are set, or how many where there is no room for their words."""
        self._chips = chips
        self._show_chips()

    def on_resize(self) -> None:
        self._show_chips()

    def _show_chips(self) -> None:
        if not self._chips and not self._chips_shown:
            return  # a layout less on the way to the first results
        style = self.query_one("#search-filters").rich_style + Style(reverse=True)
        words = list(self._chips)
        if sum(len(chip) + 3 for chip in words) > self.size.width * _CHIPS_SHARE:
            words = [plural(len(words), "filtre")]
        text = Text()
        for chip in words:
            text.append(f" {safe(chip)} ", style).append(" ")
        self._chips_shown = bool(words)
        self.query_one("#search-filters", Static).update(text)

    def tell(self, words: str) -> None:
        """Say how much there is: « 5 articles · 3 conflits »."""
        if words == self._told:
            return
        self._told = words
        self.query_one("#search-state", Static).update(Text(safe(words)))
