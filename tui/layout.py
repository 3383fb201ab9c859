"""Where everything stands in a terminal of a given size: a pure function, known to no widget."""

from dataclasses import dataclass
from enum import StrEnum

MIN_WIDTH, MIN_HEIGHT = 40, 10
"""Below this the screen only says that it is too small."""
TWO_PANES, THREE_PANES = 100, 180
"""Widths in cells from which two and three panes stand side by side."""
_LOW, _DRAWER_HEIGHT = 30, 0.5
"""Two panes under this height have no room for a drawer; its share of the height otherwise."""
_GUTTER = 2


class Pane(StrEnum):
    """What a reader can be in."""

    RESULTS = "results"
    ARTICLE = "article"
    COMPARISON = "comparison"


class Part(StrEnum):
    """What has a place of its own on the screen: the panes and the lines around them."""

    SEARCH = "search"
    TABS = "tabs"
    RESULTS = "results"
    ARTICLE = "article"
    COMPARISON = "comparison"
    KEYS = "keys"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of cells, ``(0, 0)`` at the top left."""

    x: int
    y: int
    width: int
    height: int


def fits(width: int, height: int) -> bool:
    """Whether a terminal is large enough for anything."""
    return width >= MIN_WIDTH and height >= MIN_HEIGHT


def arrange(width: int, height: int, focus: Pane, *, zoomed: bool = False, drawer: bool = False) -> dict[Part, Box]:
    """The boxes of what is visible; empty where the terminal is too small for anything.

    One pane with tabs below ``TWO_PANES`` columns (or when ``zoomed``), results and article side by side from there,
    the comparison as a drawer below them when ``drawer`` is open or has the focus, and three columns from
    ``THREE_PANES`` on. Boxes never overlap and never reach outside.
    """
    if not fits(width, height):
        return {}
    boxes = {
        Part.SEARCH: Box(0, 0, width, 1),
        Part.KEYS: Box(0, height - 1, width, 1),
    }
    top, room = 1, height - 2
    comparing = drawer or focus is Pane.COMPARISON
    if width < TWO_PANES or zoomed:
        boxes[Part.TABS] = Box(0, top, width, 1)
        boxes[Part(focus.value)] = Box(0, top + 1, width, room - 1)
    elif width < THREE_PANES:
        left = width * 2 // 5
        right = Box(left + _GUTTER, top, width - left - _GUTTER, room)
        boxes[Part.RESULTS] = Box(0, top, left, room)
        if not comparing:
            boxes[Part.ARTICLE] = right
        elif height < _LOW:
            boxes[Part.COMPARISON if focus is Pane.COMPARISON else Part.ARTICLE] = right
        else:
            low = round(room * _DRAWER_HEIGHT)
            boxes[Part.RESULTS] = Box(0, top, left, room - low)
            boxes[Part.ARTICLE] = Box(right.x, top, right.width, room - low)
            boxes[Part.COMPARISON] = Box(0, top + room - low, width, low)
    else:
        left, middle = width * 21 // 100, width * 34 // 100
        after = left + _GUTTER + middle + _GUTTER
        boxes[Part.RESULTS] = Box(0, top, left, room)
        boxes[Part.ARTICLE] = Box(left + _GUTTER, top, middle, room)
        boxes[Part.COMPARISON] = Box(after, top, width - after, room)
    return boxes
