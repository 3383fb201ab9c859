"""Find the rows of a screen that only moved up or down."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from operator import ne

from tui.terminal.cells import Cell

Row = list[Cell]

# Columns at the right of what changed, if it is wide, by which rows aren't recognised: a scrollbar moves its own way.
_SCROLLBAR = 3
_WITH_SCROLLBAR = 20
_FEWEST_ROWS = 3
# About what it takes to set the region and to come back from the corner where that leaves the cursor, in bytes.
_SETTING_REGION = 15
_SCROLLING = 3
# Left and right margins are set and reset with each scroll.
_SETTING_MARGINS = 35


@dataclass(frozen=True, slots=True)
class Shift:
    """Rows [top, bottom), in columns [left, right), whose content moves up by `amount` rows (down if negative)."""

    top: int
    bottom: int
    amount: int
    left: int
    right: int

    @property
    def region(self) -> tuple[int, int]:
        """The first row and the one after the last."""
        return self.top, self.bottom


def find_shift(
    shown: list[Row], wanted: list[Row], region: tuple[int, int] | None = None, *, margins: bool = False
) -> Shift | None:
    """The scroll that saves most when `wanted` follows `shown`, or None where none saves anything.

    `region` is the scroll region that the terminal has set. Whole rows are scrolled, unless it knows left and right
    `margins`.
    """
    changes: dict[int, list[bool]] = {
        y: list(map(ne, old, new)) for y, (old, new) in enumerate(zip(shown, wanted, strict=True)) if old != new
    }
    if len(changes) < _FEWEST_ROWS:
        return None
    first, last = min(changes), max(changes) + 1
    left, right = _changed_columns(list(changes.values()))
    recognised = right - _SCROLLBAR if right - left >= _WITH_SCROLLBAR else right
    best, best_gain = None, 0
    for amount in _likely_amounts(shown, wanted, first, last, left, recognised):
        for shift, cost in _candidates(shown, wanted, (first, last), (left, right), amount, region, margins):
            gain = _gain(shown, wanted, shift) - cost
            if gain > best_gain:
                best, best_gain = shift, gain
    return best


def _changed_columns(changes: list[list[bool]]) -> tuple[int, int]:
    """The columns [left, right) between which rows changed; those where only one row in eight did don't count."""
    counts = list(map(sum, zip(*changes, strict=True)))
    enough = [x for x, count in enumerate(counts) if count > len(changes) // 8]
    return (enough[0], enough[-1] + 1) if enough else (0, len(counts))


def _likely_amounts(shown: list[Row], wanted: list[Row], first: int, last: int, left: int, right: int) -> list[int]:
    """The distances over which most rows reappear, looking only at columns [left, right)."""
    places: dict[tuple[Cell, ...], list[int]] = {}
    for y in range(first, last):
        places.setdefault(tuple(shown[y][left:right]), []).append(y)
    votes: Counter[int] = Counter()
    for y in range(first, last):
        key = tuple(wanted[y][left:right])
        if key.count(key[0]) == len(key):
            continue  # a uniform row says nothing about where it came from
        for source in places.get(key, ())[:4]:
            votes[source - y] += 1
    del votes[0]
    return [amount for amount, _ in votes.most_common(2)]


def _candidates(
    shown: list[Row],
    wanted: list[Row],
    rows: tuple[int, int],
    columns: tuple[int, int],
    amount: int,
    region: tuple[int, int] | None,
    margins: bool,
) -> Iterator[tuple[Shift, int]]:
    """Scrolls by `amount` that may be worth it, each with what it takes beside the cells (bytes)."""
    width = len(wanted[0])
    if region is not None and region[0] <= rows[0] < region[1]:
        yield Shift(*region, amount, 0, width), _SCROLLING
    whole = _best_rows(shown, wanted, *rows, amount, 0, width)
    if whole is not None:
        yield whole, _SCROLLING + _SETTING_REGION
    part = _best_rows(shown, wanted, *rows, amount, *columns) if margins and columns != (0, width) else None
    if part is not None and not _cuts_wide(shown, part):
        yield part, _SCROLLING + _SETTING_REGION + _SETTING_MARGINS


def _best_rows(
    shown: list[Row], wanted: list[Row], first: int, last: int, amount: int, left: int, right: int
) -> Shift | None:
    """The run of rows within [first, last) that gains most by moving `amount`; None if none gains."""
    best_gain = gain = 0
    start = best_start = best_end = first
    for y in range(max(first, first - amount), min(last, last - amount)):
        if gain <= 0:
            start, gain = y, 0
        new = wanted[y][left:right]
        gain += _cost(shown[y][left:right], new) - _cost(shown[y + amount][left:right], new)
        if gain > best_gain:
            best_start, best_end, best_gain = start, y + 1, gain
    if best_end == best_start:
        return None
    return Shift(best_start + min(amount, 0), best_end + max(amount, 0), amount, left, right)


def _cuts_wide(shown: list[Row], shift: Shift) -> bool:
    """Whether a wide character stands across an edge of what would move."""
    rows = shown[shift.top : shift.bottom]
    return any(
        row[shift.left].glyph == "" or (shift.right < len(row) and row[shift.right].glyph == "") for row in rows
    )


def _gain(shown: list[Row], wanted: list[Row], shift: Shift) -> int:
    """How many bytes less, about, the rows of the region take once it has been scrolled."""
    gain = 0
    for y in range(shift.top, shift.bottom):
        new = wanted[y][shift.left : shift.right]
        gain += _cost(shown[y][shift.left : shift.right], new)
        source = y + shift.amount
        scrolled = shift.top <= source < shift.bottom
        gain -= _cost(shown[source][shift.left : shift.right], new) if scrolled else _cost_from_nothing(new)
    return gain


def _cost(old: Row, new: Row) -> int:
    """About how many bytes turn one row into another; blanks to the right are erased in one go."""
    if old == new:
        return 0
    changes: list[bool] = list(map(ne, old, new))
    end = len(new)
    while end and new[end - 1] == new[-1]:
        end -= 1
    return 6 + sum(changes[:end]) + (3 if any(changes[end:]) else 0)


def _cost_from_nothing(new: Row) -> int:
    return 6 + sum(map(new[-1].__ne__, new))
