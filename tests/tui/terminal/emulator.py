"""A terminal of our own, strict and small: the reference that the renderer's bytes are checked against.

It knows what a modern terminal does with the sequences that the renderer and Textual write, and raises on any other.
Written from ECMA-48 and the xterm control sequences, on purpose without the code under test.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from rich.cells import get_character_cell_size

_TOKEN = re.compile(
    r"\x1b\[(?P<private>[<=>?]?)(?P<parameters>[0-9;]*)(?P<final>[ -/]*[@-~])"
    r"|\x1b\]8;[^;\x1b]*;(?P<link>[^\x1b]*)\x1b\\"
    r"|\x1b\]22;(?P<pointer>[^\x07]*)\x07"
    r"|\x1b(?P<escape>M)"
    r"|(?P<run>[ -~À-ÿ─-╿]+)"  # each of one column
    r"|(?P<character>.)",
    re.DOTALL,
)
_FLAGS = {
    1: "bold", 2: "dim", 3: "italic", 4: "underline", 5: "blink", 6: "blink2", 7: "reverse", 8: "conceal",
    9: "strike", 21: "underline2", 51: "frame", 52: "encircle", 53: "overline",
}  # fmt: skip
_UNSET = {
    22: {"bold", "dim"}, 23: {"italic"}, 24: {"underline", "underline2"}, 25: {"blink", "blink2"}, 27: {"reverse"},
    28: {"conceal"}, 29: {"strike"}, 54: {"frame", "encircle"}, 55: {"overline"},
}  # fmt: skip
_SHOWN_ON_BLANK = frozenset({"underline", "underline2", "reverse", "strike", "frame", "encircle", "overline"})


class Shown(NamedTuple):
    """A cell as a person sees it. A space shows only its background unless a line is drawn through it."""

    glyph: str = " "
    fg: str = ""
    bg: str = ""
    flags: frozenset[str] = frozenset()
    link: str = ""

    def seen(self) -> Shown:
        if self.glyph == " " and not self.flags & _SHOWN_ON_BLANK:
            return Shown(" ", "", self.bg, frozenset(), self.link)
        return self


@lru_cache(maxsize=65_536)
def _seen(cell: Shown) -> Shown:
    return cell.seen()


@lru_cache(maxsize=65_536)
def _written(pen: Shown, glyph: str) -> Shown:
    """One object for the same cell, wherever it is: those that are alike are compared at no cost."""
    return pen._replace(glyph=glyph)


class Terminal:
    """`columns` × `rows` cells; `colours_erased` is terminfo's bce."""

    def __init__(self, columns: int, rows: int, *, colours_erased: bool = True, raw_output: bool = True) -> None:
        self.columns, self.rows = columns, rows
        self.colours_erased, self.raw_output = colours_erased, raw_output
        self.pen = Shown()
        self.x = self.y = 0
        self.top, self.bottom = 0, rows
        self.left, self.right = 0, columns
        self.wrap = True
        self.modes: set[str] = set()
        self.cells = [[Shown()] * columns for _ in range(rows)]
        self.queries: list[str] = []

    def resize(self, columns: int, rows: int) -> None:
        """Cut or extend at the right and below, as xterm does."""
        for row in self.cells:
            row[columns:] = [Shown()] * max(0, columns - len(row))
        self.cells[rows:] = [[Shown()] * columns for _ in range(rows - len(self.cells))]
        self.columns, self.rows, self.top, self.bottom = columns, rows, 0, rows
        self.left, self.right = 0, columns
        self.x, self.y = min(self.x, columns - 1), min(self.y, rows - 1)

    def seen(self) -> list[list[Shown]]:
        return [list(map(_seen, row)) for row in self.cells]

    def text(self) -> list[str]:
        return ["".join(cell.glyph for cell in row).rstrip() for row in self.cells]

    def feed(self, data: str) -> None:
        for token in _TOKEN.finditer(data):
            if token["final"]:
                self._control(token["private"], token["parameters"], token["final"])
            elif token["link"] is not None:
                self.pen = self.pen._replace(link=token["link"])
            elif token["escape"]:
                self._scroll_region(-1) if self.y == self.top else self._to(self.x, self.y - 1)
            elif token["run"]:
                self._run(token["run"])
            elif token["character"]:
                self._character(token["character"])

    def _to(self, x: int, y: int) -> None:
        self.x, self.y = max(0, min(x, self.columns - 1)), max(0, min(y, self.rows - 1))

    def _blank(self) -> Shown:
        return Shown(bg=self.pen.bg if self.colours_erased else "")

    def _character(self, character: str) -> None:
        if character == "\r":
            self.x = 0
        elif character == "\n":
            if not self.raw_output:
                self.x = 0
            self._scroll_region(1) if self.y == self.bottom - 1 else self._to(self.x, self.y + 1)
        elif character == "\b":
            self.x = max(0, self.x - 1)
        elif character == "\a":
            pass
        elif ord(character) < 32 or 0x7F <= ord(character) < 0xA0:
            raise ValueError(f"control character {character!r} reached the terminal")
        else:
            self._print(character, get_character_cell_size(character))

    def _run(self, characters: str) -> None:
        end = self.x + len(characters)
        if end > self.columns:
            for character in characters:
                self._print(character, 1)
            return
        self._split(self.x)
        self._split(end)
        self.cells[self.y][self.x : end] = [_written(self.pen, character) for character in characters]
        self.x = end

    def _print(self, character: str, width: int) -> None:
        row = self.cells[self.y]
        if width == 0:
            x = self.x - 1
            while x > 0 and row[x].glyph == "":
                x -= 1
            if x >= 0:
                row[x] = row[x]._replace(glyph=row[x].glyph + character)
            return
        if self.x + width > self.columns:
            if self.wrap:
                raise ValueError("autowrap is on and a line ran over")
            self.x = self.columns - width
        self._split(self.x)
        self._split(self.x + width)
        row[self.x] = _written(self.pen, character)
        for x in range(self.x + 1, self.x + width):
            row[x] = _written(self.pen, "")
        self.x += width  # with autowrap off some terminals keep it on the last column: the bytes must suit both

    def _split(self, x: int) -> None:
        """Before column `x` something is cut: of a wide character that stands across it both halves go blank."""
        row = self.cells[self.y]
        if 0 < x < self.columns and row[x].glyph == "":
            row[x - 1] = row[x - 1]._replace(glyph=" ")
            row[x] = row[x]._replace(glyph=" ")

    def _erase(self, y: int, start: int, stop: int) -> None:
        stop = min(stop, self.columns)
        self.cells[y][start:stop] = [self._blank()] * (stop - start)

    def _scroll_region(self, count: int) -> None:
        rows = self.cells[self.top : self.bottom]
        for row in rows:
            assert row[self.left].glyph != "", "the left margin cuts a wide character"
            assert self.right == self.columns or row[self.right].glyph != "", "the right margin cuts a wide character"
        region = [row[self.left : self.right] for row in rows]
        count = max(-len(region), min(len(region), count))
        new = [[self._blank()] * (self.right - self.left) for _ in range(abs(count))]
        region = region[count:] + new if count > 0 else new + region[: len(region) + count]
        for row, cells in zip(rows, region, strict=True):
            row[self.left : self.right] = cells

    def _control(self, private: str, parameters: str, final: str) -> None:
        numbers = [int(number or 0) for number in parameters.split(";")]
        first = numbers[0] or 1
        if final == "$p":
            self.queries.append(parameters)
        elif private:
            if final not in "hlu":
                raise ValueError(f"unknown sequence {private}{parameters}{final}")
            if parameters == "69":
                self.left, self.right = 0, self.columns
            if parameters == "7":
                self.wrap = final == "h"
            if final == "u":
                private, parameters, final = "kitty", "", "h" if private == ">" else "l"
            (self.modes.discard if final == "l" else self.modes.add)(private + parameters)
        elif final == "m":
            self._select(numbers)
        elif final == "H":
            self._to((numbers[1] or 1) - 1 if len(numbers) > 1 else 0, first - 1)
        elif final in "ABCD":
            dx, dy = {"A": (0, -1), "B": (0, 1), "C": (1, 0), "D": (-1, 0)}[final]
            if self.x >= self.columns and dx:
                raise ValueError("a relative move from beyond the right edge means different things")
            y = self.y + dy * first
            if self.y < self.bottom:
                y = min(y, self.bottom - 1)
            if self.y >= self.top:
                y = max(y, self.top)
            self._to(self.x + dx * first, y)
        elif final == "G":
            self._to(first - 1, self.y)
        elif final == "K" and numbers == [0]:
            if self.x >= self.columns:
                raise ValueError("erasing from beyond the right edge means different things")
            self._split(self.x)
            self._erase(self.y, self.x, self.columns)
        elif final == "X":
            self._split(self.x)
            self._split(self.x + first)
            self._erase(self.y, self.x, self.x + first)
        elif final == "J" and numbers == [2]:
            for y in range(self.rows):
                self._erase(y, 0, self.columns)
        elif final == "r":
            self.top = first - 1
            self.bottom = numbers[1] if len(numbers) > 1 else self.rows
            assert self.top < self.bottom - 1 or self.rows == 1, "terminals ignore a region of one row"
            self.x = self.y = 0
        elif final == "s" and "?69" in self.modes:
            self.left, self.right = first - 1, numbers[1]
            self.x = self.y = 0
        elif final in "ST":
            self._scroll_region(first if final == "S" else -first)
        else:
            raise ValueError(f"unknown sequence {private}{parameters}{final}")

    def _select(self, numbers: list[int]) -> None:
        values = iter(numbers)
        for value in values:
            fg, bg, flags = self.pen.fg, self.pen.bg, self.pen.flags
            if value == 0:
                fg, bg, flags = "", "", frozenset()
            elif value in _FLAGS:
                flags |= {_FLAGS[value]}
            elif value in _UNSET:
                flags -= _UNSET[value]
            elif value in (38, 48):
                kind = next(values)
                colour = ";".join(str(next(values)) for _ in range(3 if kind == 2 else 1))
                fg, bg = (f"{kind}:{colour}", bg) if value == 38 else (fg, f"{kind}:{colour}")
            elif value in (39, 49):
                fg, bg = ("", bg) if value == 39 else (fg, "")
            elif 30 <= value <= 37 or 90 <= value <= 97:
                fg = str(value)
            elif 40 <= value <= 47 or 100 <= value <= 107:
                bg = str(value - 10)
            else:
                raise ValueError(f"unknown SGR parameter {value}")
            self.pen = self.pen._replace(fg=fg, bg=bg, flags=flags)
