"""The sentences of an article, their words and the measures they name, and which of them stand near a figure."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Sequence
from itertools import accumulate, islice, pairwise
from operator import itemgetter

from corpus.claims.bounds import bounded
from corpus.claims.idioms import idioms
from corpus.claims.wording import Known, Words, stated, terms, words_of
from corpus.claims.words import WORD
from corpus.figures.model import Figure, Kind
from corpus.french.sentences import sentences
from corpus.records import record
from corpus.spans import Span

# What lies between a figure and a word: spaces, and the boundaries that part clauses.
# It begins with what it may begin with: a place where it can't is passed over at once.
_STEP = re.compile(r"[,;:()«»“”\"–—-](?:(?<!-)|(?<=\s-)(?=\s))")
_HYPHEN = re.compile(r" -(?=\s)")
_TURNS = ("mais", "tandis", "alors", "puis")
_TURN = re.compile(rf"\b(?:{'|'.join(_TURNS)})\b")
_SPACE, _PARTING, _FIGURE = 0.5, 2.0, 1.5
"""What each space, boundary and figure in between adds to a distance."""
_CLAUSE_END = re.compile(r"[,;:(.]")
_LONGEST = 800
"""Characters that are read as one sentence at most; a list without a full stop is cut, so that time stays linear."""
_CONTEXT = 16
"""How many terms a claim keeps: a sentence of the press has about twelve content words."""
_BEFORE = 8.0
"""Distance that the sentence before adds: its words come after nearly all of the figure's own sentence."""


@record()
class Line:
    """One sentence: its words without those of figures; those with content, the terms that they are, and how far from
    the text's start each stands, as ``Passages`` counts the way."""

    said: list[Known]
    """All its words, those of figures too."""
    words: Words
    content: Words
    terms: list[str]
    miles: list[float]
    meant: dict[int, str]
    """By where a word starts: its term."""


class Passages:
    """One article's sentences with their words, those of figures left out, and what each word measures.

    ``lower`` is the text in lower case with ' for ’, offsets unchanged.
    """

    def __init__(self, text: str, figures: Sequence[Figure]) -> None:
        self.written = text
        self.lower = _lower(text)
        self.figures = figures
        self.spans = [part for span in sentences(text) for part in _cut(text, span)] or [(0, len(text))]
        self._starts = [start for start, _ in self.spans]
        self._figure_starts = [figure.start for figure in figures]
        self._skip = sorted([*((figure.start, figure.end) for figure in figures), *bounded(self.lower)])
        self._skip_starts = [start for start, _ in self._skip]
        self._lines: dict[int, Line] = {}
        self._seats: bool | None = None
        self._steps, self._miles = self._milestones()
        lengths = (self.lower.count(" ", start, end) for start, end in pairwise((0, *self._starts)))
        self._spaces = list(accumulate(lengths))
        """Before each sentence."""

    def _milestones(self) -> tuple[list[int], list[float]]:
        """Offsets after which the way from the text's start grows by more than its spaces, and by how much it has
        grown there."""
        grown = [(start + 1, _FIGURE) for start in self._figure_starts]
        for turn in _TURNS:
            found = self.lower.find(turn)
            while found >= 0:
                if match := _TURN.match(self.lower, found):
                    grown.append((match.end(), _PARTING))
                found = self.lower.find(turn, found + 1)
        grown += [(match.end(), _PARTING) for match in _STEP.finditer(self.lower)]
        if " -" in self.lower:  # parts, and its space counts no more
            grown += [(match.start() + 1, -_SPACE) for match in _HYPHEN.finditer(self.lower)]
        grown.sort()
        return [offset for offset, _ in grown], [0.0, *accumulate(length for _, length in grown)]

    def _ways(self, at: int, offsets: Iterable[int]) -> list[float]:
        """How far some places of a sentence are from the text's start."""
        start, before = self._starts[at], self._spaces[at]
        spaces, steps, miles = self.lower.count, self._steps, self._miles
        return [
            _SPACE * (before + spaces(" ", start, offset)) + miles[bisect_right(steps, offset)] for offset in offsets
        ]

    def text(self, at: int) -> str:
        """A sentence, in lower case."""
        start, end = self.spans[at]
        return self.lower[start:end]

    def line(self, at: int) -> "Line":
        """The words of a sentence, read when first asked for: most sentences have no figure near."""
        found = self._lines.get(at)
        if found is None:
            start, end = self.spans[at]
            said = words_of(WORD.split(self.lower[start:end]), start)
            line = said.without((*self._within(start, end), *idioms(self.lower, said.known, start, end)))
            content = line.content()
            told = terms(content)
            if "places" in told and self._political():
                told = [_seat(word, term) for word, term in zip(content.known, told, strict=True)]
            meant = dict(zip(content.starts, told, strict=True))
            ways = self._ways(at, content.starts)
            found = self._lines[at] = Line(said.known, line, content, told, ways, meant)
        return found

    def _political(self) -> bool:
        """Whether the seats of an article are those of a parliament or a council."""
        if self._seats is None:
            self._seats = bool(_ELECTED.search(self.lower))
        return self._seats

    def at(self, offset: int) -> int:
        """The number of the sentence that ``offset`` is in."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def _within(self, start: int, end: int) -> tuple[Span, ...]:
        first = max(0, bisect_left(self._skip_starts, start) - 1)
        return tuple(self._skip[first : bisect_left(self._skip_starts, end)])

    def inside(self, at: int) -> Sequence[Figure]:
        """The figures of a sentence."""
        start, end = self.spans[at]
        return self.figures[bisect_left(self._figure_starts, start) : bisect_left(self._figure_starts, end)]

    def ranked(self, at: int, figure: Figure) -> tuple[str, ...]:
        """The terms around the figure, nearest first; the sentence before comes after its own."""
        line = self.line(at)
        here, there, middle = self._stands(at, line, figure)
        away = [here - mile for mile in line.miles[:middle]]
        away += [mile - there for mile in line.miles[middle:]]
        scored = list(zip(away, line.terms, strict=True))
        if at:
            before = self.line(at - 1)
            here += _BEFORE
            scored += [(here - mile, term) for mile, term in zip(before.miles, before.terms, strict=True)]
        scored.sort()
        return tuple(islice(dict.fromkeys(map(_term, scored)), _CONTEXT))

    def _stands(self, at: int, line: Line, figure: Figure) -> tuple[float, float, int]:
        """How far a figure and its end are from the text's start, and the first content word of its own sentence that
        stands behind it: half a word farther than if it stood before it."""
        here, there = self._ways(at, (figure.start, figure.end))
        return here, there - 0.5, bisect_left(line.content.starts, figure.end)

    def source(self, at: int, figure: Figure) -> Span:
        """Where a sentence names who says the figure, which is not what it measures; else an empty span behind it."""
        start, end = self.spans[at]
        name = _lower(figure.attribution or "").partition(" – ")[0]
        found = self.lower.find(name, start, end) if name else -1
        return (found, found + len(name)) if found >= 0 else (end, end)

    def near(self, at: int, figure: Figure, wanted: Container[str], reach: float) -> list[str]:
        """The terms of the figure's own sentence that are ``wanted`` and not further away than ``reach``, the nearest
        first."""
        line = self.line(at)
        first, last = self.source(at, figure)
        here, there, middle = self._stands(at, line, figure)
        found: list[tuple[float, str]] = []
        # The way only grows along a sentence: what is near enough stands together.
        nearest = bisect_right(line.miles, here - reach, 0, middle)
        for index in range(nearest, bisect_left(line.miles, there + reach, middle)):
            if first <= line.content.starts[index] < last:
                continue
            term = stated(line.content.known[index], line.terms[index], figure.kind)
            if term in wanted:
                mile = line.miles[index]
                found.append((here - mile if index < middle else mile - there, term))
        return list(dict.fromkeys(term for _, term in sorted(found)))

    def clause(self, at: int, index: int) -> tuple[str, str]:
        """The sentence around the figure, from the figure before it (dates are transparent) to the next comma; and
        the same without what is said of that figure: « trente-deux blessés au total, dont ¤ »."""
        start, end = self.spans[at]
        figure = self.figures[index]
        # Only the sentence's own figures are looked at: an article may be one long list of dates.
        first, last = bisect_left(self._figure_starts, start), bisect_left(self._figure_starts, end)
        passed = next((f.end for f in reversed(self.figures[first:index]) if _bounds(f)), 0)
        end = min(end, next((f.start for f in self.figures[index + 1 : last] if _bounds(f)), end))
        stop = _CLAUSE_END.search(self.lower, figure.end, end)
        end = stop.start() if stop else end
        turn = _NEXT.search(self.lower, passed, figure.start) if passed > start else None
        start = max(start, passed)
        return self.lower[start:end], self.lower[turn.start() if turn else start : end]

    def beside(self, at: int, index: int) -> tuple[str, str]:
        """The sentence on either side of the figure, up to those that it is not one with as in « de 20 à 30 trains »
        and to what is said of them alone: « emploie 40 personnes et traite ¤ tonnes par an »."""
        start, end = self.spans[at]
        figure = self.figures[index]
        first, last = bisect_left(self._figure_starts, start), bisect_left(self._figure_starts, end)
        edge = figure.start
        for other in reversed(self.figures[first:index]):
            if not _clear(self.lower, other):
                if not _ONE.fullmatch(self.lower, other.end, edge):
                    start = other.end
                    turn = _NEXT.search(self.lower, start, figure.start)
                    start = turn.start() if turn else start
                    break
                edge = other.start
        edge = figure.end
        for other in self.figures[index + 1 : last]:
            if not _clear(self.lower, other):
                if not _ONE.fullmatch(self.lower, edge, other.start):
                    turn = _TOO.search(self.lower, figure.end, other.start)
                    end = turn.start() if turn else other.start
                    break
                edge = other.end
        return self.lower[start : figure.start], self.lower[min(figure.end, end) : end]

    def following(self, at: int, index: int) -> str | None:
        """The text between a figure and the next of its kind in the sentence."""
        last = bisect_left(self._figure_starts, self.spans[at][1])
        for other in self.figures[index + 1 : last]:
            if other.kind is self.figures[index].kind:
                return self.lower[self.figures[index].end : other.start]
        return None


_ELECTED = re.compile(
    r"\b(?:députée?s?|sénateurs?|élections?|scrutin|suffrages|législatives|municipales|parlement|coalition|"
    r"majorité absolue|proportionnelle|conseillers (?:municipaux|communaux|régionaux))\b"
)
_SEATS = frozenset({"siège", "sièges", "fauteuil", "fauteuils"})


def _seat(word: Known, term: str) -> str:
    """« dix-sept sièges sur 31 », in a report on an election."""
    return "sièges" if term == "places" and word.text in _SEATS else term


_term = itemgetter(1)
"""Of a distance and a term."""


def _bounds(figure: Figure) -> bool:
    return figure.kind not in (Kind.DATE, Kind.TIME)


def _clear(text: str, figure: Figure) -> bool:
    """Whether what is said of a figure may be said across this one: a date, « en trois ans »."""
    if figure.kind is Kind.DURATION:
        return bool(_WHILE.search(text, max(0, figure.start - _WHILE_WITHIN), figure.start))
    return not _bounds(figure)


_WHILE = re.compile(
    r"\b(?:en|sur|pendant|durant|pour|depuis|dans|après|avant|il y a|d'ici)(?: les?)? $|\bdernières $"
)
_WHILE_WITHIN = 16
_ONE = re.compile(
    r"[\s(]*(?:(?:à|et|ou|puis|de|des|ses|leurs|les|soit|contre|sur|environ|près|plus|moins|quelque|presque|un|peu)\b"
    r"[\s(]*)*"
)
"""What ties two figures of one thing: « 20 à 30 », « 20 000 euros, contre 18 000 », « dix des douze »."""
_TOO = re.compile(r" (?:et|mais|puis|ou|tandis qu|alors qu|quand|dont) ")
_NEXT = re.compile(rf"[,;:()]|{_TOO.pattern}")
"""Where the words of one figure end and those of the next begin."""


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
