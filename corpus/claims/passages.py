"""The sentences of an article, their words and the measures they name, and which of them stand near a figure."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from corpus.claims import measures
from corpus.claims.words import Word, words
from corpus.figures.model import Figure, Kind
from corpus.french.sentences import sentences
from corpus.spans import Span

_BOUNDARY = re.compile(r"[,;:()«»“”\"–—]|\s-\s|\b(?:mais|tandis|alors|puis)\b")
_CLAUSE_END = re.compile(r"[,;:(.]")
_LONGEST = 800
"""Characters that are read as one sentence at most; a list without a full stop is cut, so that time stays linear."""
_CONTEXT = 16
"""How many terms a claim keeps: a sentence of the press has about twelve content words."""
_BEFORE = 8.0
"""Distance that the sentence before adds: its words come after nearly all of the figure's own sentence."""


class Passages:
    """One article's sentences with their words, those of figures left out, and what each word measures.

    ``lower`` is the text in lower case with ' for ’, offsets unchanged.
    """

    def __init__(self, text: str, figures: Sequence[Figure]) -> None:
        self.lower = _lower(text)
        self.figures = figures
        self.spans = [part for span in sentences(text) for part in _cut(text, span)] or [(0, len(text))]
        self._starts = [start for start, _ in self.spans]
        self._figure_starts = [figure.start for figure in figures]
        skip = [(figure.start, figure.end) for figure in figures]
        self.words = [list(words(text, start, end, self._within(skip, start, end))) for start, end in self.spans]
        self.content = [[word for word in line if word.stem] for line in self.words]
        self.terms = [measures.terms(line) for line in self.content]

    def at(self, offset: int) -> int:
        """The number of the sentence that ``offset`` is in."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def _within(self, skip: Sequence[Span], start: int, end: int) -> tuple[Span, ...]:
        first = max(0, bisect_left(self._figure_starts, start) - 1)
        return tuple(skip[first : bisect_left(self._figure_starts, end)])

    def inside(self, at: int) -> Sequence[Figure]:
        """The figures of a sentence."""
        start, end = self.spans[at]
        return self.figures[bisect_left(self._figure_starts, start) : bisect_left(self._figure_starts, end)]

    def ranked(self, at: int, figure: Figure) -> tuple[str, ...]:
        """The terms around the figure, nearest first; the sentence before comes after its own."""
        scored: dict[str, float] = {}
        for line, penalty in ((at, 0.0), (at - 1, _BEFORE)):
            if line < 0:
                continue
            for word, term in zip(self.content[line], self.terms[line], strict=True):
                distance = penalty + self._distance(word, figure)
                if distance < scored.get(term, float("inf")):
                    scored[term] = distance
        return tuple(sorted(scored, key=lambda term: (scored[term], term))[:_CONTEXT])

    def _distance(self, word: Word, figure: Figure) -> float:
        """How far a word stands from the figure: words between, and more for a clause boundary or another figure. A
        word behind the figure is half a word further than one before it."""
        behind = word.start >= figure.end
        start, end = (figure.end, word.start) if behind else (word.end, figure.start)
        between = self.lower[start:end]
        others = bisect_left(self._figure_starts, end) - bisect_left(self._figure_starts, start)
        return 0.5 * behind + between.count(" ") * 0.5 + 2.0 * len(_BOUNDARY.findall(between)) + 1.5 * others

    def clause(self, at: int, index: int) -> str:
        """The sentence around the figure, from the figure before it (dates are transparent) to the next comma."""
        start, end = self.spans[at]
        figure = self.figures[index]
        # Only the sentence's own figures are looked at: an article may be one long list of dates.
        first, last = bisect_left(self._figure_starts, start), bisect_left(self._figure_starts, end)
        start = max(start, next((f.end for f in reversed(self.figures[first:index]) if _bounds(f)), 0))
        end = min(end, next((f.start for f in self.figures[index + 1 : last] if _bounds(f)), end))
        stop = _CLAUSE_END.search(self.lower, figure.end, end)
        return self.lower[start : stop.start() if stop else end]

    def following(self, at: int, index: int) -> str | None:
        """The text between a figure and the next of its kind in the sentence."""
        last = bisect_left(self._figure_starts, self.spans[at][1])
        for other in self.figures[index + 1 : last]:
            if other.kind is self.figures[index].kind:
                return self.lower[self.figures[index].end : other.start]
        return None


def _bounds(figure: Figure) -> bool:
    return figure.kind not in (Kind.DATE, Kind.TIME)


def _lower(text: str) -> str:
    lower = text.lower()
    return (lower if len(lower) == len(text) else text).replace("’", "'")


def _cut(text: str, span: Span) -> list[Span]:
    start, end = span
    parts = []
    while end - start > _LONGEST:
        space = text.rfind(" ", start + 1, start + _LONGEST)
        middle = space if space > 0 else start + _LONGEST
        parts.append((start, middle))
        start = middle
    return [*parts, (start, end)]
