"""Write the difference between what a terminal shows and what it is to show."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import compress
from operator import is_not

from tui.terminal import motion, sgr
from tui.terminal.abilities import Abilities
from tui.terminal.cells import BLANK, DRAWS_ON_BLANK, PLAIN, UNKNOWN, Cell, Pen, blanked, width_in_doubt
from tui.terminal.passes import Patch, in_passes
from tui.terminal.scrolling import Shift, find_shift

Row = list[Cell]

# Unchanged cells are written again rather than stepped over where there are no more of them than this.
_LONGEST_BRIDGE = 5
# Erasing to the end of the line takes three bytes: worth it from one more changed cell on.
_WORTH_ERASING = 4
# ECH and the step past what it erased take up to ten bytes.
_WORTH_ERASING_WITHIN = 12


class Encoder:
    """Follows one terminal: what it shows, where its cursor is and which pen it holds.

    The terminal must have autowrap off and its output must not be processed on the way (a line feed stays one).
    """

    def __init__(self, abilities: Abilities) -> None:
        self._abilities = abilities
        self._shown: list[list[Cell]] | None = None
        self._pen = PLAIN
        self._x: int | None = None
        self._y: int | None = None
        self._region: tuple[int, int] | None = None

    def forget(self) -> None:
        """Take nothing for granted any more: the next frame clears the terminal and draws all of it."""
        self._shown = None

    def learn_margins(self) -> None:
        """The terminal has said that it knows left and right margins."""
        self._abilities = replace(self._abilities, margins=True)

    def frame(self, wanted: list[Row], cursor: tuple[int, int] | None) -> str:
        """What to send to show `wanted`, "" if it is what is shown.

        `cursor` is where to leave the (hidden) cursor, as (column, row); None leaves it where it comes to stand.
        """
        out: list[str] = []
        if self._shown is None or len(self._shown) != len(wanted) or len(self._shown[0]) != len(wanted[0]):
            shown = self._clear(wanted, out)
        else:
            shown = self._shown
            shift = find_shift(shown, wanted, self._region, margins=self._abilities.margins)
            if shift is not None:
                self._scroll(shown, shift, out)
        rows = enumerate(zip(shown, wanted, strict=True))
        patches = [self._patch(y, old, new) for y, (old, new) in rows if old != new]
        for one_pass in in_passes(patches, self._pen):
            for patch in one_pass:
                self._write(patch, out)
        for patch in patches:
            shown[patch.y] = patch.row.copy()
        self._shown = shown
        if cursor is not None:
            self._move(*cursor, out)
        return "".join(out)

    def _clear(self, wanted: list[Row], out: list[str]) -> list[list[Cell]]:
        """Clear the screen to the blank that most of it will be."""
        # Equal cells are nearly always one object, and an object's number is counted faster than what it holds.
        cells = {id(cell): cell for row in wanted for cell in row if cell.glyph == " " and self._erasable(cell.pen)}
        counts = Counter(id(cell) for row in wanted for cell in row if cell.glyph == " ")
        fill = cells[max(cells, key=counts.__getitem__)] if cells else BLANK
        out.append(sgr.change(self._pen, fill.pen) if self._pen.link else "")
        out.append(sgr.from_scratch(fill.pen) + "\x1b[r\x1b[H\x1b[2J")
        self._region = None
        self._pen = fill.pen
        self._x = self._y = 0
        return [[fill] * len(row) for row in wanted]

    def _erasable(self, pen: Pen) -> bool:
        """Whether erasing with this pen leaves blanks that look like spaces drawn with it."""
        return not pen.link and not pen.attributes & DRAWS_ON_BLANK and (not pen.bg or self._abilities.colours_erased)

    def _scroll(self, shown: list[list[Cell]], shift: Shift, out: list[str]) -> None:
        if shift.region != self._region:
            # It stays set, since the next scroll is likely to be in the same region.
            out.append(f"\x1b[{shift.top + 1};{shift.bottom}r")
            self._region = shift.region
            self._x = self._y = 0
        if shift.right - shift.left == len(shown[0]):
            self._scroll_rows(shift.amount, shift.top, shift.bottom, out)
        else:
            out.append(f"\x1b[?69h\x1b[{shift.left + 1};{shift.right}s{_scroll_command(shift.amount)}\x1b[?69l")
            self._x = self._y = None
        # What terminals fill the rows with that come in differs: they are drawn whole.
        moved = [row[shift.left : shift.right] for row in shown[shift.top : shift.bottom]]
        vacated = [[UNKNOWN] * (shift.right - shift.left)] * min(abs(shift.amount), len(moved))
        moved = [*moved[shift.amount :], *vacated] if shift.amount > 0 else [*vacated, *moved[: shift.amount]]
        for row, cells in zip(shown[shift.top : shift.bottom], moved, strict=True):
            row[shift.left : shift.right] = cells

    def _scroll_rows(self, amount: int, top: int, bottom: int, out: list[str]) -> None:
        if amount > 0 and self._y == bottom - 1 and amount <= len(_scroll_command(amount)):
            out.append("\n" * amount)
        elif self._abilities.scrolls_by_command:
            out.append(_scroll_command(amount))
        elif amount > 0:
            self._move(0, bottom - 1, out)
            out.append("\n" * amount)
        else:
            self._move(0, top, out)
            out.append("\x1bM" * -amount)

    def _move(self, x: int, y: int, out: list[str]) -> None:
        if (self._x, self._y) != (x, y):
            start_y = None if self._region_ends_between(y) else self._y
            out.append(motion.move(self._x, start_y, x, y))
            self._x, self._y = x, y

    def _region_ends_between(self, y: int) -> bool:
        """Whether a relative move to row `y` would be held up by an edge of the scroll region, or scroll it."""
        if self._region is None or self._y is None:
            return False
        top, bottom = self._region
        return self._y < bottom <= y or y < top <= self._y

    def _patch(self, y: int, old: Row, new: Row) -> Patch:
        """What turns row `y` from `old` to `new`."""
        changed = list(compress(range(len(new)), map(is_not, old, new)))
        tail = self._erasable_tail(new)
        first_in_tail = bisect_left(changed, tail)
        if len(changed) - first_in_tail < _WORTH_ERASING:
            return Patch(y, new, changed, None)
        return Patch(y, new, changed[:first_in_tail], (tail, changed[first_in_tail]))

    def _write(self, patch: Patch, out: list[str]) -> None:
        y, row, columns, tail = patch
        for start, stop in _runs(row, columns):
            self._move_over_blanks(row, start, y, out)
            self._run(y, row, start, stop, out)
        if tail is not None:
            start, changed = tail
            here = self._x if self._y == y else None
            self._move(here if here is not None and start <= here <= changed else start, y, out)
            self._select_for_blank(row[-1].pen, out)
            out.append("\x1b[K")

    def _move_over_blanks(self, row: Row, x: int, y: int, out: list[str]) -> None:
        """Move to column `x` of row `y`, whose cells are `row`: over a few blanks by writing them again."""
        if self._y is not None and self._y <= y and not self._region_ends_between(y):
            blank = Cell(" ", blanked(self._pen))
            shortest = len(motion.move(self._x, self._y, x, y))
            for start, back in ((self._x, ""), (0, "\r")):
                if start is None or not 0 < x - start <= _LONGEST_BRIDGE:
                    continue
                way = back + "\n" * (y - self._y) + " " * (x - start)
                if len(way) < shortest and row[start:x] == [blank] * (x - start):
                    out.append(way)
                    self._x, self._y = x, y
                    return
        self._move(x, y, out)

    def _run(self, y: int, row: Row, start: int, stop: int, out: list[str]) -> None:
        """Write the cells [start, stop) of a row, the cursor standing at `start`."""
        x = cursor = start
        while x < stop:
            glyph, pen = cell = row[x]
            if glyph == " ":
                after = x + 1
                while after < stop and row[after] == cell:
                    after += 1
                if after - x >= _WORTH_ERASING_WITHIN and self._abilities.colours_erased and self._erasable(pen):
                    self._select_for_blank(pen, out)
                    out.append(f"\x1b[{after - x}X")
                    if after < stop:
                        out.append(motion.along(cursor, after))
                        cursor = after
                else:
                    self._select_for_blank(pen, out, row[after] if after < stop else None)
                    out.append(" " * (after - x))
                    cursor = after
                x = after
                continue
            if pen != self._pen:
                out.append(sgr.change(self._pen, pen))
                self._pen = pen
            out.append(glyph)
            x += 1
            while x < len(row) and row[x].glyph == "":
                x += 1
            cursor = x
            if not glyph.isascii() and width_in_doubt(glyph):
                out.append(motion.along(None, x) if x < stop else "")
                cursor = x if x < stop else len(row)
        # At the right edge the cursor stays on the last column or stands after it, as terminals please.
        self._x, self._y = cursor if cursor < len(row) else None, y

    def _select_for_blank(self, blank: Pen, out: list[str], following: Cell | None = None) -> None:
        """Select a pen with which a space shows as `blank`: if it can be, that of the cell that follows."""
        if blanked(self._pen) == blank:
            return
        if following is not None and blanked(following.pen) == blank:
            out.append(sgr.change(self._pen, following.pen))
            self._pen = following.pen
        else:
            sequence, self._pen = sgr.change_for_blank(self._pen, blank)
            out.append(sequence)

    def _erasable_tail(self, row: Row) -> int:
        """The column from which on the row is all the same erasable blank; the row's length if it ends in none."""
        last, x = row[-1], len(row)
        if last.glyph == " " and self._erasable(last.pen):
            while x and row[x - 1] == last:
                x -= 1
        return x


def _runs(row: Row, changed: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Join changed columns to runs [start, stop), over gaps that are cheaper to write again than to step over."""
    start = stop = -1
    for x in changed:
        if stop < 0 or not (x == stop or _bridged(row, stop, x)):
            if stop >= 0:
                yield start, stop
            start = x
            while start and row[start].glyph == "":
                start -= 1
        stop = x + 1
    if stop >= 0:
        yield start, stop


def _bridged(row: Row, start: int, stop: int) -> bool:
    """Whether the unchanged cells [start, stop) are best written again: short, and in a pen that is held anyway."""
    if stop - start > _LONGEST_BRIDGE:
        return False
    gap = row[start:stop]
    if not any(all(_drawn_with(pen, cell) for cell in gap) for pen in (row[start - 1].pen, row[stop].pen)):
        return False
    return sum(len(cell.glyph.encode()) for cell in gap) <= len(motion.along(start, stop))


def _drawn_with(pen: Pen, cell: Cell) -> bool:
    return cell.pen == pen or (cell.glyph == " " and cell.pen == blanked(pen))


def _scroll_command(amount: int) -> str:
    """SU or SD."""
    count = str(abs(amount)) if abs(amount) > 1 else ""
    return f"\x1b[{count}{'S' if amount > 0 else 'T'}"
