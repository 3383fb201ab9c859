"""The marks of an article that a reader steps through, and which of them is the current one."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from corpus.figures.model import Figure
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


@dataclass(frozen=True, slots=True)
class Step:
    """The current mark: the ``index``-th of ``count`` of its sort, and what to say of it."""

    sort: Sort
    index: int
    count: int
    words: str = ""


class Marks:
    """An article's search hits, entities and figures, each in order; at most one mark is current."""

    def __init__(self, opened: OpenedArticle) -> None:
        annotated = opened.annotated
        self._opened = opened
        self._spans: dict[Sort, list[Span]] = {
            Sort.HIT: list(opened.offsets),
            Sort.ENTITY: [(one.start, one.end) for one in annotated.mentions],
            Sort.FIGURE: [(one.start, one.end) for one in annotated.figures],
        }
        self._current: tuple[Sort, int] | None = None

    @property
    def span(self) -> Span | None:
        """Where the current mark stands."""
        return self._spans[self._current[0]][self._current[1]] if self._current else None

    @property
    def figure(self) -> Figure | None:
        """The current mark, where it is a figure."""
        if self._current is None or self._current[0] is not Sort.FIGURE:
            return None
        return self._opened.annotated.figures[self._current[1]]

    def step(self, sort: Sort, by: int, offset: int) -> Step | None:
        """The next (``by`` 1) or previous (−1) mark of a sort becomes current, around the end.

        Where the current mark is of another sort the search starts from it, and without one from ``offset``.
        ``None`` where there is no mark of that sort.
        """
        spans = self._spans[sort]
        if not spans:
            return None
        if self._current is not None and self._current[0] is sort:
            return self._make_current(sort, (self._current[1] + by) % len(spans))
        here = self.span[0] if self.span else offset
        after = bisect_right(spans, here, key=lambda span: span[0] - 1)
        return self._make_current(sort, (after if by > 0 else after - 1) % len(spans))

    def choose(self, span: Span) -> Step | None:
        """The figure at ``span`` becomes current; ``None`` where there is none."""
        spans = self._spans[Sort.FIGURE]
        return self._make_current(Sort.FIGURE, spans.index(span)) if span in spans else None

    def keep(self, before: "Marks") -> None:
        """Take over the current mark from the same article's former marks, unless it is a hit of another query."""
        if before._current is not None and before._current[0] is not Sort.HIT:
            self._current = before._current

    def looks(self, verdicts: Mapping[Span, Verdict]) -> list[Mark]:
        """The marks as the page sets them; ``verdicts`` are those of the topics in which the figures stand."""
        annotated = self._opened.annotated
        marks = [Mark(m.start, m.end, m.type.value.lower(), ENTITY_TAGS[m.type]) for m in annotated.mentions]
        for start, end in self._spans[Sort.FIGURE]:
            verdict = verdicts.get((start, end))
            look = "figure" if verdict is None else "conflict" if verdict is Verdict.CONFLICT else "compared"
            marks.append(Mark(start, end, look, f"{SIGNS[verdict]} chiffre" if verdict else "chiffre"))
        return marks + [Mark(start, end, "hit", "mot") for start, end in self._opened.offsets]

    def _make_current(self, sort: Sort, index: int) -> Step:
        self._current = (sort, index)
        words = ""
        if sort is Sort.ENTITY:
            mention = self._opened.annotated.mentions[index]
            words = f"{mention.canonical}, {ENTITY_WORDS[mention.type]}"
        return Step(sort, index, len(self._spans[sort]), words)
