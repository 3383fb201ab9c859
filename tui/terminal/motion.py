"""The shortest way for the cursor from one cell to another."""

from __future__ import annotations

from functools import lru_cache


def _step(count: int, final: str) -> str:
    if count == 0:
        return ""
    return f"\x1b[{final}" if count == 1 else f"\x1b[{count}{final}"


@lru_cache(maxsize=16384)
def along(start: int | None, end: int) -> str:
    """The shortest move within a line, from column `start` (None: not known) to column `end`, counted from 0."""
    ways = ["\r" + _step(end, "C"), "\x1b[G" if end == 0 else f"\x1b[{end + 1}G"]
    if start is not None:
        ways.append(
            _step(end - start, "C") if end >= start else min("\b" * (start - end), _step(start - end, "D"), key=len)
        )
    return min(ways, key=len)


@lru_cache(maxsize=16384)
def move(start_x: int | None, start_y: int | None, x: int, y: int) -> str:
    """The shortest move to column `x` of row `y`, both counted from 0, from a place known in whole, in part or not.

    A line feed is taken to keep the column, as it does on a line without output processing, and it may be used only
    because no scroll region is left set.
    """
    row = str(y + 1) if x or y else ""
    absolute = f"\x1b[{row};{x + 1}H" if x else f"\x1b[{row}H"
    if start_y is None:
        return absolute
    down = y - start_y
    vertical = min("\n" * down, _step(down, "B"), key=len) if down >= 0 else _step(-down, "A")
    return min(vertical + along(start_x, x), absolute, key=len)
