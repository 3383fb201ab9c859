"""A few lines of running text, broken as French typography wants it."""

from collections.abc import Sequence

from rich.text import Text

from tui.widgets.lines import Lines
from tui.wrapping import wrap


class Prose(Lines):
    """Text as high as its lines. Built from ``rich.text.Text``, never from markup."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._text = Text()
        self._lines: list[Text] = []
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

    def lines(self, width: int) -> Sequence[Text]:
        if width != self._width:
            self._width = width
            breaks = wrap(self._text.plain, max(1, width)) if self._text.plain else []
            self._lines = [self._text[start:end] for start, end in breaks]
        return self._lines
