"""The topics of a corpus, conflicts first: what is measured, and how far the articles agree."""

from collections.abc import Sequence

from rich.text import Text

from corpus.french.typography import plural
from search.comparison.model import Topic
from tui.terminal.safe import safe
from tui.widgets.row_list import RowList
from tui.widgets.wording import SIGNS, as_written

_VALUES = 6


class TopicList(RowList):
    """One topic in two lines: sign and label, then mentions and values."""

    ROW_HEIGHT = 3
    GAP = 1

    def __init__(self, *, plain_spaces: bool = False, id: str | None = None) -> None:
        super().__init__(id=id)
        self.topics: Sequence[Topic] = ()
        self._plain_spaces = plain_spaces

    def show(self, topics: Sequence[Topic], *, cursor: int = 0) -> None:
        """Show topics in the order given, the ``cursor``-th current."""
        self.topics = topics
        self.rows_changed(cursor=cursor)

    def count(self) -> int:
        return len(self.topics)

    def draw_line(self, index: int, line: int, width: int) -> Text:
        topic = self.topics[index]
        if line == 0:
            text = Text().append(f"{SIGNS[topic.verdict]} ", self.look(topic.verdict.value))
            return text.append(self._shown(topic.label), self.look("title"))
        if line == 1:
            sources = len({one.card.source or one.card.id for one in topic.statements})
            counts = f"{plural(len(topic.statements), 'mention')}, {plural(sources, 'source')}"
            written: dict[str, str] = {}  # by what is not a space: « 112 000 » is written with one or another
            for words in map(as_written, topic.statements):
                written.setdefault("".join(words.split()), self._shown(words))
            values = list(written.values())
            shown = " · ".join(values[:_VALUES]) + (" · …" if len(values) > _VALUES else "")
            return Text("  ").append(counts, self.look("muted")).append(f"   {shown}")
        return Text()

    def _shown(self, words: str) -> str:
        return safe(words, plain_spaces=self._plain_spaces)
