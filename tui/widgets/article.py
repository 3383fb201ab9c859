"""The article as a page to read: drawn line by line, with its entities, figures and search hits set apart."""

from collections.abc import Mapping
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from corpus.entities.model import Mention
from corpus.figures.model import Figure
from corpus.spans import Span
from search.comparison.model import Verdict
from search.results import OpenedArticle
from tui.actions import ARTICLE_KEYS
from tui.widgets.column import Column
from tui.widgets.kin import notes
from tui.widgets.marks import Marks, Sort, Step, passage_at
from tui.widgets.sheet import Sheet, set_article

MEASURE = 88
"""The widest line in cells; beyond about 90 the eye loses the next line's beginning."""
_MARGIN = 2
_CONTEXT = 3
"""Lines kept above and below a mark that one steps to."""


class ArticleView(ScrollView, can_focus=True):
    """One article. Wrapped once per width, restyled only where the current mark changes."""

    BINDINGS: ClassVar[list[BindingType]] = [*ARTICLE_KEYS]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"article--{look}"
        for look in (
            "title", "meta", "tag", "org", "per", "loc", "product", "event", "figure", "compared",
            "conflict", "hit", "current",
        )
    }  # fmt: skip

    class Stepped(Message):
        """The current mark changed; ``step`` is ``None`` where there is none of its sort."""

        def __init__(self, sort: Sort, step: Step | None) -> None:
            super().__init__()
            self.sort, self.step = sort, step

        def can_replace(self, message: Message) -> bool:
            return isinstance(message, ArticleView.Stepped)

    class Named(Message):
        """The reader wants to know more of this name."""

        def __init__(self, mention: Mention) -> None:
            super().__init__()
            self.mention = mention

    class Compare(Message):
        """The reader wants this figure beside those of the other articles."""

        def __init__(self, article_id: str, figure: Figure) -> None:
            super().__init__()
            self.article_id, self.figure = article_id, figure

    def __init__(self, *, plain_spaces: bool = False, id: str | None = None) -> None:
        super().__init__(id=id)
        self.opened: OpenedArticle | None = None
        self.tagged = False
        self.unmarked: frozenset[str] = frozenset()
        self._plain_spaces = plain_spaces
        self._marks: Marks | None = None
        self._verdicts: Mapping[Span, Verdict] = {}
        self._column = Column(Sheet())
        self._strips: dict[int, Strip] = {}
        self._sought: Span | None = None
        self._offset = 0  # the article's offset at the top of the window, kept over resizes

    # What is shown

    def show(
        self,
        opened: OpenedArticle,
        verdicts: Mapping[Span, Verdict],
        *,
        at: Span | None = None,
        sort: Sort | None = None,
        offset: int = 0,
    ) -> None:
        """Show an article from ``offset`` on, or with the mark (of ``sort``) or passage at ``at`` in view.

        ``verdicts`` are those of the topics in which its figures stand.
        """
        self.opened, self._verdicts = opened, verdicts
        self._marks, self._offset, self._sought = Marks(opened, self.unmarked), offset, None
        self._set()
        if at is not None:
            self._tell(self._marks.choose(at, sort))
            self._bring_into_view(at)

    def judge(self, verdicts: Mapping[Span, Verdict]) -> None:
        """The same article, its topics being known now, or others."""
        if verdicts != self._verdicts:
            self._verdicts = verdicts
            self._set()

    def mark_hits(self, opened: OpenedArticle) -> None:
        """The same article for another query: other hits, the same place."""
        before, self.opened, self._marks = self._marks, opened, Marks(opened, self.unmarked)
        if before is not None:
            self._marks.keep(before)
        self._set()

    def toggle_tags(self) -> None:
        """Write the types of entities and figures into the text, or no more."""
        self.tagged = not self.tagged
        self._set()

    def toggle_look(self, look: str) -> None:
        """Mark what has a look no more, or again."""
        self.unmarked ^= {look}
        if self.opened is not None:
            self.mark_hits(self.opened)

    @property
    def current_mention(self) -> Mention | None:
        """The name that is the current mark."""
        return self._marks.mention if self._marks else None

    @property
    def passage(self) -> Span | None:
        """The passage that one means here: see ``passage_at``."""
        if self.opened is None or self._marks is None:
            return None
        return passage_at(self.opened.annotated.article.text, self._marks.span, self._marks.sort, self._offset)

    @property
    def at_figure(self) -> bool:
        """Whether the current mark is a figure."""
        return self._marks is not None and self._marks.figure is not None

    @property
    def offset_at_top(self) -> int:
        """The article's offset at the top of the window: the reading position."""
        return self._offset

    @property
    def current_figure(self) -> Figure | None:
        """The figure that is the current mark, else one in the window: that nearest the current hit, else the
        first, those that others state before all."""
        if self.opened is None or self._marks is None:
            return None
        if self._marks.figure is not None:
            return self._marks.figure
        figures = self.opened.annotated.figures
        top = self._column.line(self.scroll_offset.y)[0]
        bottom = self._column.line(self.scroll_offset.y + max(0, self.size.height - 1))[1]
        in_view = [figure for figure in figures if top <= self._column.sheet.position(figure.start) < bottom]
        compared = [figure for figure in in_view if (figure.start, figure.end) in self._verdicts]
        near = compared or in_view
        if not near or self._marks.sort is not Sort.HIT or not self._marks.span:
            return next(iter(near), None)
        start, end = self._marks.span
        return min(near, key=lambda figure: max(figure.start - end, start - figure.end))

    def scroll_to_offset(self, offset: int) -> None:
        """Bring the article's ``offset`` to the top of the window."""
        self._scroll_to_line(self._column.line_of(offset) if offset else 0)

    # Stepping from mark to mark

    def step(self, sort: Sort, by: int) -> None:
        """Make the next (``by`` 1) or previous (−1) mark of a sort the current one, around the end."""
        if self._marks is None:
            return
        left = self._marks.span
        step = self._marks.step(sort, by, self._offset)
        if step is None:
            self.post_message(self.Stepped(sort, None))
            return
        self._forget_strips(left)
        self._tell(step)

    def _tell(self, step: Step | None) -> None:
        """Show the new current mark and say which it is."""
        span = self._marks.span if self._marks else None
        if step is not None and span is not None:
            self._forget_strips(span)
            self._bring_into_view(span)
            self.post_message(self.Stepped(step.sort, step))

    def go_to(self, span: Span, sort: Sort) -> None:
        """Make the mark of a sort at ``span`` the current one."""
        if self._marks is not None:
            self._forget_strips(self._marks.span)
            self._tell(self._marks.choose(span, sort))

    # Lines

    def _set(self) -> None:
        """Set the sheet anew, keeping the reading position."""
        if self.opened is None or self._marks is None:
            return
        looks = self._marks.looks(self._verdicts)
        sheet = set_article(
            self.opened.annotated,
            looks,
            tagged=self.tagged,
            plain_spaces=self._plain_spaces,
            notes=notes(self.opened),
        )
        # Out of view there is no width to break lines for; those of the sheet before must not be drawn over this one.
        self._column = Column(sheet)
        self._strips.clear()
        self._wrap()

    def _wrap(self) -> None:
        """Break the sheet into lines for this width, and go back to where the reader was."""
        measure = self._measure()
        if self.opened is None or measure == self._column.measure or self.size.width < 4:
            return
        self._column = Column(self._column.sheet, measure)
        self._strips.clear()
        self.virtual_size = Size(self.size.width, len(self._column) + 1)
        self.scroll_to_offset(self._offset)
        if self._sought is not None:
            sought, self._sought = self._sought, None
            self._bring_into_view(sought)
        self.refresh()

    def _measure(self) -> int:
        return max(1, min(MEASURE, self.container_size.width - 2 * _MARGIN - 1))

    @property
    def _margin(self) -> int:
        return max(_MARGIN, (self.size.width - self._measure()) // 2) if self.size.width > MEASURE else _MARGIN

    def _forget_strips(self, span: Span | None) -> None:
        if span is None:
            return
        lines = self._column.lines_of(span)
        for line in lines:
            self._strips.pop(line, None)
        self.refresh_lines(lines.start, len(lines))

    def _bring_into_view(self, span: Span) -> None:
        if not self._column.measure:
            # The pane is not on screen yet: as soon as it has a width.
            self._sought = span
            return
        line, top, height = self._column.line_of(span[0]), self.scroll_offset.y, max(1, self.size.height)
        margin = min(_CONTEXT, (height - 1) // 2)
        if not top + margin <= line < top + height - margin:
            self._scroll_to_line(line - height // 3)

    def _scroll_to_line(self, line: int) -> None:
        self.scroll_to(y=max(0, min(line, self.max_scroll_y)), animate=False, immediate=True, force=True)
        self._remember()

    def _remember(self) -> None:
        top = self.scroll_offset.y
        self._offset = self._column.offset(top) if top else 0

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        if self._column.measure == self._measure():
            self._remember()

    def on_resize(self, event: events.Resize) -> None:
        self._strips.clear()
        self._wrap()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._strips.clear()

    # Drawing

    def render_line(self, y: int) -> Strip:
        line = y + self.scroll_offset.y
        width = self.size.width
        if line >= len(self._column):
            return Strip.blank(width, self.rich_style)
        strip = self._strips.get(line)
        if strip is None:
            strip = self._strips[line] = self._draw(line, width)
        return strip

    def _draw(self, line: int, width: int) -> Strip:
        start, end = self._column.line(line)
        text, base = self._column.sheet.text, self.rich_style
        span = self._marks.span if self._marks else None
        current = self._column.on_sheet(span) if span else (0, 0)
        segments = [Segment(" " * self._margin, base)]
        at = start
        for run_start, run_end, looks in self._column.sheet.runs_in(start, end):
            segments.append(Segment(text[at:run_start], base))
            style = base + Style.combine(self.look(look) for look in looks)
            here = max(run_start, min(current[0], run_end)), max(run_start, min(current[1], run_end))
            segments.append(Segment(text[run_start : here[0]], style))
            segments.append(Segment(text[here[0] : here[1]], style + self.look("current")))
            segments.append(Segment(text[here[1] : run_end], style))
            at = run_end
        segments.append(Segment(text[at:end], base))
        strip = Strip([segment for segment in segments if segment.text])
        return strip.adjust_cell_length(width, base)

    def look(self, look: str) -> Style:
        """How something is set: one of the component classes."""
        return self.get_component_rich_style(f"article--{look}", partial=True)

    # Keys

    def action_line(self, by: int) -> None:
        self._scroll_to_line(self.scroll_offset.y + by)

    def action_page(self, by: int) -> None:
        self._scroll_to_line(self.scroll_offset.y + by * max(1, self.size.height - 2))

    def action_first(self) -> None:
        self._scroll_to_line(0)

    def action_last(self) -> None:
        self._scroll_to_line(len(self._column))

    def action_act(self) -> None:
        mention = self.current_mention
        if mention is not None:
            self.post_message(self.Named(mention))
        else:
            self.action_compare()

    def action_compare(self) -> None:
        figure = self.current_figure
        if self.opened is not None and self._marks is not None and figure is not None:
            if self._marks.figure is None:
                self._forget_strips(self._marks.span)
                self._tell(self._marks.choose((figure.start, figure.end)))
            self.post_message(self.Compare(self.opened.annotated.article.id, figure))
