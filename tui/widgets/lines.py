"""Widgets that are drawn line by line, as high as their lines."""

from collections.abc import Sequence

from rich.text import Text
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget


def line(widget: Widget, text: Text, width: int) -> Strip:
    """``text`` on the ground of a widget: ``width`` cells, cut where it is longer. Only its spans are styled."""
    text.end = ""
    text.truncate(width, overflow="ellipsis")
    base = widget.rich_style
    return Strip(list(text.render(widget.app.console))).apply_style(base).adjust_cell_length(width, base)


class Lines(Widget):
    """As high as its lines, which its width decides."""

    def lines(self, width: int) -> Sequence[Text]:
        """What is drawn in ``width`` cells, without the widget's own style."""
        raise NotImplementedError

    def get_content_width(self, container: Size, viewport: Size) -> int:
        return container.width

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self.lines(width))

    def render_line(self, y: int) -> Strip:
        width = self.content_size.width
        lines = self.lines(width)
        return line(self, lines[y].copy() if 0 <= y < len(lines) else Text(), width)
