"""Find the rows of a screen that only moved up or down."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from operator import is_not

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
# Per row: the way there, and erasing what follows its text.
_MOVING = 6
_ERASING = 3


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
        y: list(map(is_not, old, new)) for y, (old, new) in enumerate(zip(shown, wanted, strict=True)) if old != new
    }
    if len(changes) < _FEWEST_ROWS:
        return None
    first, last = min(changes), max(changes) + 1
    left, right = _changed_columns(list(changes.values()))
    recognised = right - _SCROLLBAR if right - left >= _WITH_SCROLLBAR else right
    amounts = _likely_amounts(shown, wanted, first, last, left, recognised)
    if not amounts:
        return None
    width = len(wanted[0])
    if region is not None:
        first, last = min(first, region[0]), max(last, region[1])
    best, best_gain = None, 0
    for columns in [(0, width), (left, right)] if margins and (left, right) != (0, width) else [(0, width)]:
        costs = _Costs(shown, wanted, first, last, columns)
        for amount in amounts:
            for shift, overhead in _candidates(costs, amount, region, width):
                gain = costs.gain(shift) - overhead
                if gain > best_gain and not _cuts_wide(shown, shift):
                    best, best_gain = shift, gain
    return best


def _changed_columns(changes: list[list[bool]]) -> tuple[int, int]:
    """The columns [left, right) between which rows changed; those where only one row in eight did don't count."""
    counts = list(map(sum, zip(*changes, strict=True)))
    enough = [x for x, count in enumerate(counts) if count > len(changes) // 8]
    return (enough[0], enough[-1] + 1) if enough else (0, len(counts))


def _likely_amounts(shown: list[Row], wanted: list[Row], first: int, last: int, left: int, right: int) -> list[int]:
    """The distance over which most rows reappear in columns [left, right); two where they are nearly equal."""
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
    likely = votes.most_common(2)
    return [amount for amount, count in likely if 2 * count > likely[0][1]]


class _Costs:
    """What rows [first, last) take in some columns (bytes, about), with and without having been moved."""

    def __init__(self, shown: list[Row], wanted: list[Row], first: int, last: int, columns: tuple[int, int]) -> None:
        self.first, self.last = first, last
        self.left, self.right = columns
        self._old = [row[self.left : self.right] for row in shown[first:last]]
        self._new = [row[self.left : self.right] for row in wanted[first:last]]
        self._ends = [len("".join([cell.glyph or "-" for cell in row]).rstrip(" ")) for row in self._new]
        self._known: dict[tuple[int, int], int] = {}

    def cost(self, source: int, target: int) -> int:
        """What it takes to make row `target` of what row `source` shows."""
        cost = self._known.get((source, target))
        if cost is None:
            old, new, end = (
                self._old[source - self.first],
                self._new[target - self.first],
                self._ends[target - self.first],
            )
            cost = sum(map(is_not, old[:end], new[:end]))
            cost += _ERASING if old[end:] != new[end:] else 0
            cost += _MOVING if cost else 0
            self._known[source, target] = cost
        return cost

    def gain(self, shift: Shift) -> int:
        """How many bytes less, about, the rows take once they have been scrolled."""
        gain = 0
        for y in range(shift.top, shift.bottom):
            source = y + shift.amount
            moved = shift.top <= source < shift.bottom
            gain += self.cost(y, y) - (self.cost(source, y) if moved else self._ends[y - self.first] + _MOVING)
        return gain

    def best_rows(self, amount: int) -> Shift | None:
        """The run of rows that gains most by moving `amount`; None if none gains."""
        best_gain = gain = 0
        start = best_start = best_end = self.first
        for y in range(max(self.first, self.first - amount), min(self.last, self.last - amount)):
            if gain <= 0:
                start, gain = y, 0
            gain += self.cost(y, y) - self.cost(y + amount, y)
            if gain > best_gain:
                best_start, best_end, best_gain = start, y + 1, gain
        if best_end == best_start:
            return None
        return Shift(best_start + min(amount, 0), best_end + max(amount, 0), amount, self.left, self.right)


def _candidates(
    costs: _Costs, amount: int, region: tuple[int, int] | None, width: int
) -> Iterator[tuple[Shift, int]]:
    """Scrolls by `amount` that may be worth it, each with what it takes beside the cells (bytes)."""
    whole = costs.right - costs.left == width
    if whole and region is not None:
        yield Shift(*region, amount, 0, width), _SCROLLING
    best = costs.best_rows(amount)
    if best is not None:
        yield best, _SCROLLING + _SETTING_REGION + (0 if whole else _SETTING_MARGINS)


def _cuts_wide(shown: list[Row], shift: Shift) -> bool:
    """Whether a wide character stands across an edge of what would move."""
    rows = shown[shift.top : shift.bottom]
    return any(
        row[shift.left].glyph == "" or (shift.right < len(row) and row[shift.right].glyph == "") for row in rows
    )
