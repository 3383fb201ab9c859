"""A sheet in lines of one measure: on which of them each offset of the article stands."""

from bisect import bisect_right

from corpus.spans import Span
from tui.widgets.sheet import Sheet
from tui.wrapping import wrap


class Column:
    """``sheet`` broken into lines of at most ``measure`` cells; without one there is no line yet."""

    def __init__(self, sheet: Sheet, measure: int = 0) -> None:
        self.sheet, self.measure = sheet, measure
        self._lines = wrap(sheet.text, measure) if measure else []
        self._starts = [start for start, _ in self._lines]

    def __len__(self) -> int:
        return len(self._lines)

    def line(self, number: int) -> Span:
        """Where on the sheet a line begins and ends, the first or last for a number beyond."""
        return self._lines[min(max(0, number), len(self._lines) - 1)] if self._lines else (0, 0)

    def line_of(self, offset: int) -> int:
        """The line on which the article's ``offset`` stands."""
        return max(0, bisect_right(self._starts, self.sheet.position(offset)) - 1)

    def lines_of(self, span: Span) -> range:
        """The lines on which a passage of the article stands."""
        return range(self.line_of(span[0]), self.line_of(span[1] - 1) + 1)

    def offset(self, number: int) -> int:
        """The article's offset at the beginning of a line."""
        return self.sheet.offset(self.line(number)[0])

    def on_sheet(self, span: Span) -> Span:
        """Where on the sheet a passage of the article stands."""
        return self.sheet.position(span[0]), self.sheet.position(span[1] - 1) + 1
