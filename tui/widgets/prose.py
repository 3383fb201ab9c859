"""A few lines of running text, broken as French typography wants it."""

from rich.text import Text
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from corpus.spans import Span
from tui.wrapping import wrap


class Prose(Widget):
    """Text as high as its lines. Built from ``rich.text.Text``, never from markup."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._text = Text()
        self._lines: list[Span] = []
        self._width = 0

    def show(self, text: Text) -> None:
        """Show ``text``; its line feeds end lines."""
        if text == self._text and text.spans == self._text.spans:
            return
        self._text, self._width = text, 0
        self.refresh(layout=True)

    @property
    def plain(self) -> str:
        """What is shown, without its styles."""
        return self._text.plain

    def _break(self, width: int) -> list[Span]:
        if width != self._width:
            self._width = width
            self._lines = wrap(self._text.plain, max(1, width)) if self._text.plain else []
        return self._lines

    def get_content_width(self, container: Size, viewport: Size) -> int:
        return container.width

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._break(width))

    def render_line(self, y: int) -> Strip:
        width, base = self.content_size.width, self.rich_style
        lines = self._break(width)
        if not 0 <= y < len(lines):
            return Strip.blank(width, base)
        start, end = lines[y]
        text = self._text[start:end]
        text.end = ""
        return Strip(list(text.render(self.app.console))).apply_style(base).adjust_cell_length(width, base)
