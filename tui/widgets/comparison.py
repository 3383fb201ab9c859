"""The comparison pane: the list of topics, or one topic with its statements and the proof."""

from collections.abc import Sequence

from rich.style import Style
from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.message import Message
from textual.widget import Widget

from corpus.french.typography import NBSP, plural
from search.comparison.model import Statement, Topic, Verdict
from tui.terminal.safe import safe
from tui.widgets.bars import Bars
from tui.widgets.heading import Heading
from tui.widgets.prose import Prose
from tui.widgets.quoted import quoted
from tui.widgets.row_list import RowList
from tui.widgets.statements import CORRECTED, StatementTable, TableHead, copies_of, telling
from tui.widgets.topics import TopicList
from tui.widgets.wording import SIGNS, WORDS, after_colon

_SUMMARY = 5
"""Lines that a topic's name and the reason for its verdict take at most, with the blank one under them."""


class ComparisonPane(Vertical, can_focus=True):
    """Shows one of three: a word to the reader, the topics, one topic."""

    class Passage(Message):
        """The reader wants to see a statement where it stands."""

        def __init__(self, statement: Statement) -> None:
            super().__init__()
            self.statement = statement

    class Changed(Message):
        """Another view or another topic is shown."""

    def __init__(self, *, plain_spaces: bool = False, id: str | None = None) -> None:
        super().__init__(id=id)
        self._plain_spaces = plain_spaces
        self.topics: Sequence[Topic] = ()
        """All that there are."""
        self.listed: Sequence[Topic] = ()
        """Those in the list."""
        self.topic: Topic | None = None

    def compose(self) -> ComposeResult:
        yield Heading("Chiffres")
        yield Prose(id="comparison-note")
        yield Prose(id="topics-note")
        yield TopicList(plain_spaces=self._plain_spaces, id="topic-list")
        yield Prose(id="topic-summary")
        yield TableHead()
        yield StatementTable(plain_spaces=self._plain_spaces, id="statements")
        with VerticalScroll(id="proof", can_focus=False):
            yield Prose(id="proof-text")
            yield Bars(plain_spaces=self._plain_spaces, id="bars")
            yield Prose(id="settle")

    def on_mount(self) -> None:
        self._switch("note")
        self.app.theme_changed_signal.subscribe(self, lambda theme: self._write())

    # What is shown

    def say(self, words: str) -> None:
        """Show a word to the reader in place of topics."""
        self.topic = None
        self.query_one("#comparison-note", Prose).show(Text(_safe_lines(words)))
        self._switch("note")

    def set_topics(self, topics: Sequence[Topic]) -> None:
        """Give the topics to list; the topic that is open stays open."""
        self.topics = self.listed = topics
        rows = self.query_one(TopicList)
        rows.show(topics, cursor=rows.cursor)
        if self.topic is None:
            self.show_topics()

    def narrow(self, listed: Sequence[Topic] | None) -> None:
        """List only some of the topics; all for ``None``."""
        kept = self.topics if listed is None else listed
        note = ""
        if listed is not None:
            few = f"{plural(len(kept), 'sujet')} sur {len(self.topics)}, ceux de la recherche"
            note = f"{few if kept else 'Aucun sujet de la recherche'} · a{NBSP}: tous"
        self.query_one("#topics-note", Prose).show(Text(note))
        if [topic.id for topic in kept] != [topic.id for topic in self.listed]:
            self.listed = kept
            self.query_one(TopicList).show(kept)
        self.query_one("#topics-note").display = bool(note) and self.query_one(TopicList).display

    def show_topics(self) -> None:
        """Show the list of topics."""
        self.topic = None
        if not self.topics:
            self.say("Aucun chiffre n’est donné par plusieurs articles.")
            return
        self._switch("topics")

    def show_topic(self, topic: Topic, *, at: int | None = None, reference: int | None = None) -> None:
        """Show one topic, its ``at``-th statement current, else the first that has the topic's verdict, against the
        ``reference``-th where one was chosen."""
        self.topic = topic
        if topic in self.listed:
            self.query_one(TopicList).move_to(list(self.listed).index(topic))
        self.query_one(TableHead).show(topic)
        table = self.query_one(StatementTable)
        table.styles.max_height = len(topic.statements)
        table.show(topic, at=telling(topic) if at is None else at, reference=reference)
        self._switch("topic")
        self._write()

    @property
    def focus_target(self) -> Widget:
        """What takes the focus when this pane is entered: its list, or itself where there is none."""
        if self.topic is not None:
            return self.query_one(StatementTable)
        return self.query_one(TopicList) if self.query_one(TopicList).display else self

    @property
    def title(self) -> str:
        """The pane's heading."""
        return "Sujets" if self.query_one(TopicList).display else "Chiffres"

    @property
    def detail(self) -> str:
        """What stands at the heading's right end."""
        if self.topic is not None:
            sources = len({one.card.source or one.card.id for one in self.topic.statements})
            return f"{plural(len(self.topic.statements), 'mention')}, {plural(sources, 'source')}"
        conflicts = sum(topic.verdict is Verdict.CONFLICT for topic in self.listed)
        return f"{plural(len(self.listed), 'sujet')}, {plural(conflicts, 'conflit')}" if self.topics else ""

    @property
    def pointed(self) -> Topic | None:
        """The topic that is open, or under the cursor in the list."""
        if self.topic is not None or not self.query_one(TopicList).display:
            return self.topic
        cursor = self.query_one(TopicList).cursor
        return self.listed[cursor] if cursor < len(self.listed) else None

    @property
    def reference(self) -> int | None:
        """The statement of the open topic that the reader sees the others held against; ``None`` in the list."""
        return self.query_one(StatementTable).reference if self.topic is not None else None

    def _switch(self, view: str) -> None:
        self.query_one("#comparison-note").display = view == "note"
        self.query_one(TopicList).display = view == "topics"
        note = self.query_one("#topics-note", Prose)
        note.display = view == "topics" and bool(note.plain)
        for part in (self.query_one("#topic-summary"), self.query_one(TableHead), self.query_one(StatementTable)):
            part.display = view == "topic"
        self.query_one("#proof").display = view == "topic"
        self.post_message(self.Changed())

    # The proof under the table

    def on_row_list_moved(self, message: RowList.Moved) -> None:
        if isinstance(message.rows, StatementTable):
            message.stop()
            self._prove(message.rows)

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        message.stop()
        if isinstance(message.rows, TopicList):
            self.show_topic(self.listed[message.index])
            self.query_one(StatementTable).focus()
        elif isinstance(message.rows, StatementTable) and message.rows.statement is not None:
            self.post_message(self.Passage(message.rows.statement))

    def on_statement_table_read_on(self, message: StatementTable.ReadOn) -> None:
        message.stop()
        self.query_one("#proof").scroll_relative(y=message.by * 4, animate=False)

    def on_resize(self, event: events.Resize) -> None:
        # The row under the cursor stays in view, however low the pane.
        self.query_one("#topic-summary").styles.max_height = max(2, min(_SUMMARY, event.size.height // 3))
        self._write()

    def _write(self) -> None:
        """Write what stands over and under the table, in this width and look."""
        topic = self.topic
        if topic is None:
            return
        summary = Text.assemble(
            (f"{SIGNS[topic.verdict]} {WORDS[topic.verdict]}", self._look(topic.verdict) + Style(bold=True)),
            " · ",
            (self._shown(topic.label), Style(bold=True)),
            "\n",
            self._shown(topic.reason),
        )
        self.query_one("#topic-summary", Prose).show(summary)
        self._prove(self.query_one(StatementTable))

    def _prove(self, table: StatementTable) -> None:
        topic, statement = table.topic, table.statement
        if topic is None or statement is None:
            return
        text = Text()
        pair = table.pair
        if pair is not None and pair.reason != topic.reason:
            sign = f"{SIGNS[pair.verdict]} {WORDS[pair.verdict]}{NBSP}: "
            text.append(sign, self._look(pair.verdict)).append(self._shown(pair.reason))
        elif pair is None:
            text.append("La référence, à laquelle les autres sont comparés.", self._muted)
        # What stands over the table is not said again: the drawing below needs the lines.
        text.append("\n\n" if text else "").append_text(self._quoted(statement))
        if any(one.corrected for one in topic.statements):
            text.append(f"\n{CORRECTED}{NBSP}chiffre corrigé par vous.", self._muted)
        copies = copies_of(topic, table.cursor)
        if copies:
            same = f" Même texte que {self._shown(', '.join(copies))}{NBSP}: un seul témoin."
            text.append(same, self._muted)
        self.query_one("#proof-text", Prose).show(text)
        self.query_one(Bars).show(topic, table.cursor)
        settled = Text()
        if topic.settle:
            settled.append(f"Pour trancher{NBSP}: ", Style(bold=True)).append(self._shown(after_colon(topic.settle)))
        self.query_one("#settle", Prose).show(settled)
        self.query_one("#proof").scroll_home(animate=False)

    def _quoted(self, statement: Statement) -> Text:
        """The sentence in which the figure stands, the figure set apart."""
        figure, begin = statement.figure, statement.sentence[0]
        meant = figure.start - begin, figure.end - begin
        quote = quoted(statement.sentence_text, meant, plain_spaces=self._plain_spaces)
        if statement.figure.attribution:
            quote.append(f" (selon {self._shown(statement.figure.attribution)})", self._muted)
        return quote

    def _look(self, verdict: Verdict) -> Style:
        return self.query_one(StatementTable).look(verdict.value)

    @property
    def _muted(self) -> Style:
        return self.query_one(StatementTable).look("muted")

    def _shown(self, words: str) -> str:
        return safe(words, plain_spaces=self._plain_spaces)


def _safe_lines(words: str) -> str:
    """``words`` made safe, its line feeds kept."""
    return "\n".join(safe(line) for line in words.split("\n"))
