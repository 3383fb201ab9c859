"""The line at the head of a pane, and the line of tabs where panes come one at a time."""

import re
from collections.abc import Sequence
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual.strip import Strip
from textual.widget import Widget

from tui.widgets.lines import line

_BETWEEN = re.compile(r" · |, ")
"""What stands between the parts of a detail, the first of which tells most."""
_LEAST_DETAIL = 10
"""Cells below which a detail is left out rather than cut."""


class _RuledLine(Widget):
    """One line of words on a rule, with a detail at its right end.

    The rule is the same wherever the focus is: what tells the focus must be short, since it goes down the line with
    every change of pane.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"heading--rule", "heading--title", "heading--active", "heading--detail"}

    def look(self, name: str) -> Style:
        return self.get_component_rich_style(f"heading--{name}", partial=True)

    @property
    def calm(self) -> bool:
        """Whether every byte counts: three for each cell of a drawn rule."""
        return self.app.has_class("-calm")

    def drawn(self, left: Text, detail: str, *, rule: str, ruled: Style) -> Strip:
        width = self.size.width
        left.truncate(width, overflow="ellipsis")
        right = Text(f" {detail} ", self.look("detail")) if detail else Text()
        # Where there is no room for both, the detail gives way.
        room = width - left.cell_len - 2
        if room < _LEAST_DETAIL:
            right = Text()
        elif right.cell_len > room:
            right = part_of(right, room)
        filled = max(0, width - left.cell_len - right.cell_len)
        left.append(rule * max(0, filled - 1), ruled).append_text(right).append(rule * min(1, filled), ruled)
        return line(self, left, width)


class Heading(_RuledLine):
    """The head of one pane."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title, self._detail, self._active = title, "", False

    def show(self, title: str, detail: str, *, active: bool) -> None:
        if (title, detail, active) != (self._title, self._detail, self._active):
            self._title, self._detail, self._active = title, detail, active
            self.refresh()

    def render_line(self, y: int) -> Strip:
        ruled = self.look("rule")
        # Where a drawn rule costs too much an underlined blank is one.
        rule, ruled = (" ", ruled + Style(underline=True)) if self.calm else ("─", ruled)
        start = "━" if self._active else rule
        left = Text.assemble(
            (start + " ", self.look("active") if self._active else ruled),
            (self._title, self.look("active" if self._active else "title")),
            " ",
        )
        return self.drawn(left, self._detail, rule=rule, ruled=ruled)


class Tabs(_RuledLine):
    """The panes by name, of which one is on screen."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._titles: tuple[str, ...] = ()
        self._at, self._detail = 0, ""

    def show(self, titles: Sequence[str], at: int, detail: str) -> None:
        if (tuple(titles), at, detail) != (self._titles, self._at, self._detail):
            self._titles, self._at, self._detail = tuple(titles), at, detail
            self.refresh()

    def render_line(self, y: int) -> Strip:
        # What only adorns takes a tenth of what a first screen may send over a slow link.
        rule, between = (" ", "  ") if self.calm else ("─", " · ")
        left = Text().append(f"{rule} ", self.look("rule"))
        for number, title in enumerate(self._titles):
            if number:
                left.append(between, self.look("rule"))
            if number == self._at:
                left.append(f"▸{title}", self.look("active") + Style(underline=True))
            else:
                left.append(title, self.look("title"))
        left.append(" ")
        return self.drawn(left, self._detail, rule=rule, ruled=self.look("rule"))


def part_of(detail: Text, room: int) -> Text:
    """As many whole parts of a detail as there is room for, else what can be seen of it."""
    ends = [match.start() for match in _BETWEEN.finditer(detail.plain)]
    fitting = [part for end in ends if (part := detail[:end] + Text(" ")).cell_len <= room]
    if fitting:
        return fitting[-1]
    detail.truncate(room, overflow="ellipsis")
    return detail
