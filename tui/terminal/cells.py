"""Cells: what a terminal shows at one place, and how a run of styled text becomes a row of them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from rich.cells import split_graphemes
from rich.color import ColorSystem
from rich.style import Style

ATTRIBUTES: Final = (
    "bold", "dim", "italic", "underline", "blink", "blink2", "reverse",
    "conceal", "strike", "underline2", "frame", "encircle", "overline",
)  # fmt: skip
"""Rich's attributes, in the order of the bits of `Pen.attributes`."""

DRAWS_ON_BLANK: Final = sum(
    1 << ATTRIBUTES.index(name)
    for name in ("underline", "reverse", "strike", "underline2", "frame", "encircle", "overline")
)
"""The attributes that show on a space as well."""

# Text of which every character is known to take one cell: Latin, punctuation, arrows, currency, lines and blocks.
_ONE_CELL_EACH: Final = re.compile(
    "[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2015\u2018-\u2027\u202f-\u203b\u20a0-\u20bf\u2500-\u259f]*"
)
# What a terminal obeys or what rearranges a line: controls, surrogates, line and paragraph separators, bidi controls.
_OBEYED: Final = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb]")
# Some terminals give these another width than Textual does; after them the column must not be taken for granted.
_WIDTH_IN_DOUBT: Final = re.compile("[\u200d\ufe0e\ufe0f\u2600-\u27bf\U0001f000-\U0001faff\U000e0000-\U000e0fff]")


class Pen(NamedTuple):
    """How a cell is drawn, in the terms of the terminal (colours already reduced to its colour system).

    `fg` and `bg` are SGR parameters such as "31" or "48;5;233", "" for the terminal's own colour; `attributes` has
    bit i set for `ATTRIBUTES[i]`; `link` is the address of an OSC 8 hyperlink or "".
    """

    fg: str = ""
    bg: str = ""
    attributes: int = 0
    link: str = ""


class Cell(NamedTuple):
    """One cell. `glyph` is a base character with what combines with it; "" is the second half of a wide one."""

    glyph: str
    pen: Pen


PLAIN: Final = Pen()
BLANK: Final = Cell(" ", PLAIN)
UNKNOWN: Final = Cell("\0", PLAIN)
"""A cell of which nothing is known: it equals no cell that can be drawn."""


@lru_cache(maxsize=4096)
def _pen(fg: str, bg: str, attributes: int, link: str) -> Pen:
    """The pen: nearly always one object for equal pens, so that cells compare by identity."""
    return Pen(fg, bg, attributes, link)


@lru_cache(maxsize=4096)
def blanked(pen: Pen) -> Pen:
    """What a space drawn with `pen` shows of it: the background, or all of it if it draws on blanks too."""
    if pen.attributes & DRAWS_ON_BLANK:
        return pen
    return _pen("", pen.bg, 0, pen.link)


@lru_cache(maxsize=4096)
def pen_of(style: Style | None, color_system: ColorSystem) -> Pen:
    """Reduce a Rich style to a pen, its colours to `color_system`, as Textual does before it writes them."""
    if style is None:
        return PLAIN
    attributes = sum(1 << bit for bit, name in enumerate(ATTRIBUTES) if getattr(style, name))
    fg = bg = ""
    if style.color is not None and not style.color.is_default:
        fg = ";".join(style.color.downgrade(color_system).get_ansi_codes(foreground=True))
    if style.bgcolor is not None and not style.bgcolor.is_default:
        bg = ";".join(style.bgcolor.downgrade(color_system).get_ansi_codes(foreground=False))
    return _pen(fg, bg, attributes, _OBEYED.sub("", style.link or ""))


@lru_cache(maxsize=65_536)
def _cell_of(glyph: str, pen: Pen) -> Cell:
    """The cell: nearly always one object for equal cells, so that rows compare by identity."""
    return Cell(glyph, pen)


@lru_cache(maxsize=4096)
def cells_of(text: str, pen: Pen) -> tuple[Cell, ...]:
    """Split text into cells, with the widths that Textual's own layout gives.

    A zero-width character joins the cell before it; one that has none before it is dropped. Characters that a
    terminal would obey never get through, whatever the widgets let pass.
    """
    space = _cell_of(" ", blanked(pen))
    if _ONE_CELL_EACH.fullmatch(text):
        return tuple([space if character == " " else _cell_of(character, pen) for character in text])
    cells: list[Cell] = []
    for start, end, width in split_graphemes(text)[0]:
        glyph = _OBEYED.sub("", text[start:end])
        if width == 0:
            if cells and glyph:
                *_, owner = (index for index, cell in enumerate(cells) if cell.glyph)
                cells[owner] = _cell_of(cells[owner].glyph + glyph, pen)
            continue
        if glyph == " ":
            cells.append(space)
        elif glyph:
            cells += [_cell_of(glyph, pen), *[_cell_of("", pen)] * (width - 1)]
        else:
            cells += [space] * width
    return tuple(cells)


@lru_cache(maxsize=4096)
def width_in_doubt(glyph: str) -> bool:
    """Whether terminals disagree on how many cells this glyph takes."""
    return _WIDTH_IN_DOUBT.search(glyph) is not None
