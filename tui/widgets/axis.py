"""The values of a topic on one axis, each with the interval that its wording allows, in characters."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from search.comparison.model import Statement


@dataclass(frozen=True, slots=True)
class Reach:
    """What one statement reaches over, in the axis' unit: an end is ``None`` where it is open."""

    low: Decimal | None
    at: Decimal | None
    high: Decimal | None


def reach_of(statement: Statement) -> Reach | None:
    """The statement's reach, in euros where it has a rate, else in its own unit; ``None`` where it has no number."""
    figure = statement.figure
    scale = Decimal(1)
    at = figure.value
    if statement.in_euros is not None and figure.value:
        scale = statement.in_euros / figure.value
        at = statement.in_euros
    low = figure.low * scale if figure.low is not None else None
    high = figure.high * scale if figure.high is not None else None
    if at is None and low is None and high is None:
        return None
    return Reach(low, at, high)


def draw_axis(reaches: Sequence[Reach | None], width: int) -> list[str]:
    """One line a statement, all on one scale: « ├──●──┤ », « ●──▶ » where it is open above.

    Empty where fewer than two numbers differ, or where ``width`` has no room for them.
    """
    ends = [end for reach in reaches if reach for end in (reach.low, reach.at, reach.high) if end is not None]
    if width < 12 or not ends or min(ends) == max(ends):
        return []
    low, high = min(ends), max(ends)

    def column(number: Decimal) -> int:
        return 1 + round(float((number - low) / (high - low)) * (width - 3))

    lines = []
    for reach in reaches:
        cells = [" "] * width
        if reach is not None:
            start = column(reach.low) if reach.low is not None else 0
            end = column(reach.high) if reach.high is not None else width - 1
            cells[start : end + 1] = "─" * (end - start + 1)
            cells[start] = "├" if reach.low is not None else "◀"
            cells[end] = "┤" if reach.high is not None else "▶"
            if reach.at is not None:
                cells[column(reach.at)] = "●"
        lines.append("".join(cells))
    return lines
