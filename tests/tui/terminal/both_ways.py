"""An application whose every update goes two ways: as Textual writes it to one terminal, by cells to another."""

from __future__ import annotations

from typing import Any

from textual.geometry import Size

from tests.tui.terminal.emulator import Terminal
from tui.terminal.abilities import Abilities, abilities_of
from tui.terminal.differencing import Differencing
from tui.terminal.display import Display

XTERM = abilities_of({"TERM": "xterm-256color"})


class Wire:
    """Stands for the driver: feeds a terminal at once, and answers queries when told to."""

    def __init__(self, terminal: Terminal, abilities: Abilities = XTERM) -> None:
        self.abilities = abilities
        self.entered = True
        self.terminal = terminal
        self.line = self
        self.idle = True
        self.frames: list[str] = []
        self.asked: list[tuple[int, ...]] = []

    def listen(self, listener: object) -> None:
        self.listener = listener

    def let_keys_in(self) -> None:
        pass

    def ask(self, modes: tuple[int, ...], *, before: str = "") -> None:
        self.frames.append(before)
        self.asked.append(modes)
        self.terminal.feed(before)


def assert_same(ours: Terminal, stock: Terminal) -> None:
    different = [
        (x, y, mine, theirs)
        for y, (our_row, stock_row) in enumerate(zip(ours.seen(), stock.seen(), strict=True))
        if our_row != stock_row
        for x, (mine, theirs) in enumerate(zip(our_row, stock_row, strict=True))
        if mine != theirs
    ]
    assert different[:3] == []


class BothWays(Differencing):
    """To be mixed into an application; `wired` must be called before it runs."""

    def wired(self, columns: int, rows: int, abilities: Abilities = XTERM) -> None:
        """Connect both terminals, of that size."""
        self.stock = Terminal(columns, rows, colours_erased=abilities.colours_erased, raw_output=False)
        self.stock.feed("\x1b[?7l")
        self.ours = Terminal(columns, rows, colours_erased=abilities.colours_erased)
        self.ours.feed("\x1b[?7l")
        self.wire = Wire(self.ours, abilities)
        self._cells = Display(self, self.wire)  # type: ignore[arg-type]
        self.compared = 0
        self.comparing = True

    def _display(self, screen: Any, renderable: Any, *args: Any, **named: Any) -> None:
        drawn = self._running and not self._batch_count and renderable is not None
        if drawn:
            self.stock.feed(renderable.render_segments(self.console))
        super()._display(screen, renderable, *args, **named)
        if drawn and self.comparing and self.settled(screen.size):
            self.compared += 1
            assert_same(self.ours, self.stock)

    def settled(self, size: Size) -> bool:
        """Whether no resize is under way."""
        assert self._cells is not None
        return size == self._cells.size == (self.ours.columns, self.ours.rows)

    def resized_terminals(self, columns: int, rows: int) -> None:
        for terminal in (self.stock, self.ours):
            terminal.resize(columns, rows)
