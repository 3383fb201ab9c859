"""A topic's values drawn on one axis, a line each, with what they are and whose."""

from collections.abc import Sequence
from typing import ClassVar

from rich.style import Style
from rich.text import Text

from search.comparison.model import Topic
from tui.terminal.safe import safe
from tui.widgets.axis import draw_axis, reach_of
from tui.widgets.lines import Lines
from tui.widgets.wording import in_euros, tellers, value

_WIDEST, _NARROWEST = 56, 24
"""Cells that the drawing takes: what is beside it may have the rest."""
_BETWEEN = 2


class Bars(Lines):
    """No line where there is nothing to draw. The current statement's stands out."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"bars--other"}

    def __init__(self, *, plain_spaces: bool = False, id: str | None = None) -> None:
        super().__init__(id=id)
        self._plain_spaces = plain_spaces
        self._topic: Topic | None = None
        self._current = 0

    def show(self, topic: Topic, current: int) -> None:
        """Draw a topic's values, its ``current``-th statement's standing out."""
        self._topic, self._current = topic, current
        self.refresh(layout=True)

    def lines(self, width: int) -> Sequence[Text]:
        topic = self._topic
        if topic is None:
            return ()
        told = [
            safe(f"{value(one, euros=in_euros(topic))}  {name}", plain_spaces=self._plain_spaces)
            for one, name in zip(topic.statements, tellers(topic), strict=True)
        ]
        room = width - _BETWEEN - max(len(words) for words in told)
        drawn = draw_axis([reach_of(one) for one in topic.statements], max(_NARROWEST, min(_WIDEST, room)))
        other = self.get_component_rich_style("bars--other", partial=True)
        return [
            Text().append(f"{line}{' ' * _BETWEEN}{words}", Style(bold=True) if number == self._current else other)
            for number, (line, words) in enumerate(zip(drawn, told, strict=False))
        ]
