"""Find the rows of a screen that only moved up or down."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from operator import ne

from tui.terminal.cells import Cell

Row = list[Cell]

# What a scroll costs beside the rows it brings in: setting and resetting the region, the command itself.
_OVERHEAD = 16
# Columns at the right of what changed that are left out when rows are recognised: a scrollbar moves its own way.
_SCROLLBAR = 3
_FEWEST_ROWS = 3


@dataclass(frozen=True, slots=True)
class Shift:
    """Rows [top, bottom) whose content moves up by `amount` rows (down where it is negative)."""

    top: int
    bottom: int
    amount: int


def find_shift(shown: list[Row], wanted: list[Row]) -> Shift | None:
    """The scroll of whole rows that saves most when `wanted` follows `shown`, or None where none saves anything."""
    changes = {
        y: list(map(ne, old, new)) for y, (old, new) in enumerate(zip(shown, wanted, strict=True)) if old != new
    }
    if len(changes) < _FEWEST_ROWS:
        return None
    first, last = min(changes), max(changes) + 1
    left = min(change.index(True) for change in changes.values())
    right = max(len(change) - change[::-1].index(True) for change in changes.values())
    right = max(left + 1, right - _SCROLLBAR)
    best, best_gain = None, 0
    for amount in _likely_amounts(shown, wanted, first, last, left, right):
        shift, gain = _best_region(shown, wanted, first, last, amount)
        if gain > best_gain:
            best, best_gain = shift, gain
    return best


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


def _best_region(shown: list[Row], wanted: list[Row], first: int, last: int, amount: int) -> tuple[Shift | None, int]:
    """The run of rows that gains most by moving `amount`, and how much it gains (bytes, about)."""
    gains = {
        y: _cost(shown[y], wanted[y]) - _cost(shown[y + amount], wanted[y])
        for y in range(first, last)
        if first <= y + amount < last
    }
    best_gain = gain = 0
    start = best_start = best_end = first
    for y, row_gain in gains.items():
        if gain <= 0:
            start, gain = y, 0
        gain += row_gain
        if gain > best_gain:
            best_start, best_end, best_gain = start, y + 1, gain
    if best_end == best_start:
        return None, 0
    if amount > 0:
        shift, vacated = Shift(best_start, best_end + amount, amount), range(best_end, best_end + amount)
    else:
        shift, vacated = Shift(best_start + amount, best_end, amount), range(best_start + amount, best_start)
    best_gain -= _OVERHEAD + sum(_cost_from_nothing(wanted[y]) - _cost(shown[y], wanted[y]) for y in vacated)
    return shift, best_gain
