"""The marks of an article that a reader steps through, and which of them is the current one."""

from bisect import bisect_left, insort
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from corpus.entities.model import Mention
from corpus.figures.model import Figure
from corpus.french.sentences import sentences
from corpus.french.typography import NBSP
from corpus.spans import Span
from search.comparison.model import Verdict
from search.results import OpenedArticle
from tui.widgets.sheet import Mark
from tui.widgets.wording import ENTITY_TAGS, ENTITY_WORDS, SIGNS


class Sort(StrEnum):
    """What one steps through."""

    HIT = "hit"
    ENTITY = "entity"
    FIGURE = "figure"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class Step:
    """The current mark: the ``index``-th of ``count`` of its sort, and what to say of it."""

    sort: Sort
    index: int
    count: int
    words: str = ""


class Marks:
    """An article's search hits, entities and figures, each in order; at most one mark is current."""

    def __init__(self, opened: OpenedArticle, unmarked: Collection[str] = ()) -> None:
        """``unmarked`` are the looks (``looks``) that the reader does not want to see."""
        annotated = opened.annotated
        self._opened = opened
        self._mentions = [one for one in annotated.mentions if one.type.value.lower() not in unmarked]
        self._figures = [] if "figure" in unmarked else list(annotated.figures)
        self._spans: dict[Sort, list[Span]] = {
            Sort.HIT: list(opened.offsets),
            Sort.ENTITY: [(one.start, one.end) for one in self._mentions],
            Sort.FIGURE: [(one.start, one.end) for one in self._figures],
            Sort.PARAGRAPH: paragraphs(annotated.article.text),
        }
        self._current: tuple[Sort, int] | None = None

    @property
    def span(self) -> Span | None:
        """Where the current mark stands."""
        return self._spans[self._current[0]][self._current[1]] if self._current else None

    @property
    def sort(self) -> Sort | None:
        """What the current mark is."""
        return self._current[0] if self._current else None

    @property
    def figure(self) -> Figure | None:
        """The current mark, where it is a figure."""
        if self._current is None or self._current[0] is not Sort.FIGURE:
            return None
        return self._figures[self._current[1]]

    @property
    def mention(self) -> Mention | None:
        """The current mark, where it is a name."""
        if self._current is None or self._current[0] is not Sort.ENTITY:
            return None
        return self._mentions[self._current[1]]

    def step(self, sort: Sort, by: int, offset: int) -> Step | None:
        """The next (``by`` 1) or previous (−1) mark of a sort becomes current, around the end.

        Where the current mark is of another sort the search starts where it begins, and without one at ``offset``.
        ``None`` where there is no mark of that sort.
        """
        spans = self._spans[sort]
        if not spans:
            return None
        if self._current is not None and self._current[0] is sort:
            return self._make_current(sort, (self._current[1] + by) % len(spans))
        here = self.span[0] if self.span else offset
        # A mark that begins here is still ahead; the paragraph that does is the one that is being read.
        after = bisect_left(spans, (here + (sort is Sort.PARAGRAPH),))
        return self._make_current(sort, (after if by > 0 else after - 1) % len(spans))

    def choose(self, span: Span, sort: Sort | None = None) -> Step | None:
        """The mark at ``span`` becomes current (of ``sort``, else a figure before a name); ``None`` for none.

        As a paragraph, any passage is one from then on.
        """
        if sort is Sort.PARAGRAPH and span not in self._spans[sort]:
            insort(self._spans[sort], span)
        for one in (sort,) if sort else (Sort.FIGURE, Sort.ENTITY, Sort.HIT, Sort.PARAGRAPH):
            if span in self._spans[one]:
                return self._make_current(one, self._spans[one].index(span))
        return None

    def keep(self, before: "Marks") -> None:
        """Take over the current mark from the same article's former marks, unless it is a hit of another query."""
        span = before.span
        if before._current is not None and span is not None and before._current[0] is not Sort.HIT:
            self.choose(span, before._current[0])

    def looks(self, verdicts: Mapping[Span, Verdict]) -> list[Mark]:
        """The marks as the page sets them; ``verdicts`` are those of the topics in which the figures stand."""
        marks = [Mark(m.start, m.end, m.type.value.lower(), ENTITY_TAGS[m.type]) for m in self._mentions]
        for start, end in self._spans[Sort.FIGURE]:
            verdict = verdicts.get((start, end))
            look = "figure" if verdict is None else "conflict" if verdict is Verdict.CONFLICT else "compared"
            marks.append(Mark(start, end, look, f"{SIGNS[verdict]}{NBSP}chiffre" if verdict else "chiffre"))
        return marks + [Mark(start, end, "hit", "mot") for start, end in self._opened.offsets]

    def _make_current(self, sort: Sort, index: int) -> Step:
        self._current = (sort, index)
        words = ""
        if sort is Sort.ENTITY:
            mention = self._mentions[index]
            words = f"{mention.canonical}, {ENTITY_WORDS[mention.type]}"
        return Step(sort, index, len(self._spans[sort]), words)


def paragraphs(text: str) -> list[Span]:
    """The lines of ``text`` that are not blank, without the white space around them."""
    spans, start = [], 0
    for line in text.split("\n"):
        words = line.strip()
        if words:
            first = start + line.index(words)
            spans.append((first, first + len(words)))
        start += len(line) + 1
    return spans


def passage_at(text: str, span: Span | None, sort: Sort | None, offset: int) -> Span | None:
    """The passage that a reader means: the sentence around the current mark at ``span``, the paragraph where that is
    the mark, else the first paragraph of which something stands behind ``offset``. ``None`` for a blank text."""
    if span is not None and sort is Sort.PARAGRAPH:
        return span
    if span is not None:
        start, end = next(((a, b) for a, b in paragraphs(text) if a <= span[0] < b), span)
        inside = (
            (start + first, start + last) for first, last in sentences(text[start:end]) if start + last > span[0]
        )
        return next(inside, (start, end))
    return next((each for each in paragraphs(text) if each[1] > offset), None)
