"""The screen that Textual wants shown, as cells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.color import ColorSystem
from rich.console import Console
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.strip import Strip

from tui.terminal.cells import BLANK, Cell, cells_of, pen_of


class Canvas:
    """`height` rows of `width` cells. `rows` is the caller's to read, never to change."""

    def __init__(self, width: int, height: int) -> None:
        self.rows: list[list[Cell]] = []
        self._clear(width, height)

    def _clear(self, width: int, height: int) -> None:
        self.width = width
        self.height = height
        self.rows = [[BLANK] * width for _ in range(height)]

    def put(self, x: int, y: int, cells: Sequence[Cell]) -> None:
        """Write cells over row `y` from column `x`. What falls outside the canvas is dropped.

        A wide character of which one half is written over loses the other half.
        """
        if not (0 <= y < self.height and 0 <= x < self.width and cells):
            return
        row = self.rows[y]
        end = min(x + len(cells), self.width)
        if row[x].glyph == "" and x:
            row[x - 1] = BLANK._replace(pen=row[x - 1].pen)
        if end < self.width and row[end].glyph == "":
            row[end] = BLANK._replace(pen=row[end].pen)
        row[x:end] = cells[: end - x]
        if end - x < len(cells) and cells[end - x].glyph == "":
            row[end - 1] = BLANK._replace(pen=row[end - 1].pen)

    def lay(self, strip: Strip, x: int, y: int, color_system: ColorSystem) -> int:
        """Write a strip at column `x` of row `y`; returns the column after it."""
        cells: list[Cell] = []
        for text, style, control in strip:
            if control is None:
                cells += cells_of(text, pen_of(style, color_system))
        self.put(x, y, cells)
        return x + len(cells)

    def draw(self, update: LayoutUpdate | ChopsUpdate, console: Console) -> None:
        """Write an update of Textual's compositor, each strip where Textual itself would write it.

        A layout update of another size than the canvas's makes it a new, blank one of that size.
        """
        color_system = console._color_system or ColorSystem.TRUECOLOR
        if isinstance(update, LayoutUpdate):
            region = update.region
            if (region.x, region.y) == (0, 0) and (region.width, region.height) != (self.width, self.height):
                self._clear(region.width, region.height)
            for y, strips in enumerate(update.strips, region.y):
                x = region.x
                for strip in strips:
                    x = self.lay(strip, x, y, color_system)
            return
        for x, y, strip in _placed(update):
            self.lay(strip, x, y, color_system)


def _placed(update: ChopsUpdate) -> Iterable[tuple[int, int, Strip]]:
    """The strips that a partial update writes, and where: those that its spans touch, cut where a span ends."""
    for y, first, last in update.spans:
        for end, (x, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
            if strip is None or x > last or end <= first:
                continue
            whole = first <= x < last and end <= last
            yield x, y, strip if whole else strip.crop(0, min(end, last) - x)
