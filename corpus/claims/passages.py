"""The sentences of an article, their words and the measures they name, and which of them stand near a figure."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Sequence
from itertools import accumulate, chain, compress, islice, repeat
from operator import itemgetter, sub

from corpus.claims.bounds import bounded
from corpus.claims.idioms import idioms
from corpus.claims.wording import Known, Words, stated, terms, words_of
from corpus.claims.words import WORD
from corpus.figures.model import Figure, Kind
from corpus.french.remembered import Remembered
from corpus.french.sentences import sentences
from corpus.records import record
from corpus.spans import Span

# What lies between a figure and a word: spaces, and the boundaries that part clauses.
# It begins with what it may begin with: a place where it can't is passed over at once.
_STEP = re.compile(r"[,;:()«»“”\"–—-](?:(?<!-)|(?<=\s-)(?=\s))")
_HYPHEN = re.compile(r" -(?=\s)")
_SPACE, _PARTING, _FIGURE = 0.5, 2.0, 1.5
"""What each space, boundary and figure in between adds to a distance."""


def _gap(between: str) -> float:
    """What the text between two words adds to the way from one to the other."""
    way = _SPACE * between.count(" ") + _PARTING * len(_STEP.findall(between))
    return way - _SPACE * len(_HYPHEN.findall(between)) if " -" in between else way


_GAPS = Remembered(_gap)
_CLAUSE_END = re.compile(r"[,;:(.]")
_LONGEST = 800
"""Characters that are read as one sentence at most; a list without a full stop is cut, so that time stays linear."""
_CONTEXT = 16
"""How many terms a claim keeps: a sentence of the press has about twelve content words."""
_BEFORE = 8.0
"""Distance that the sentence before adds: its words come after nearly all of the figure's own sentence."""


@record(eq=False)
class Line:
    """One sentence, with the space before it: its words, those of them without figures, those with content, the terms
    that these are, and how far from where it begins they stand."""

    end: int
    first: int
    """The number of its first figure in the article, if it has any."""
    said: Words
    """All its words, those of figures too."""
    telling: list[Known]
    """Those of them that tell what may stand in it."""
    ways: list[float]
    """From where it begins to each of them and to its end, figures not counted."""
    words: Words
    content: Words
    terms: list[str]
    miles: list[float]
    """From where it begins to each word of content."""
    length: float
    meant: dict[int, str]
    """By where a word starts: its term."""

    def way(self, text: str, offset: int) -> float:
        """From where it begins to any place of it, figures not counted; ``text`` is the article's, in lower case."""
        following = bisect_left(self.said.starts, offset)
        until = self.said.starts[following] if following < len(self.said.starts) else self.end
        return self.ways[following] - _GAPS[text[offset:until]]


def _ways(
    gaps: Sequence[str], said: Words, telling: Sequence[Known], figures: Sequence[int]
) -> tuple[list[float], list[float]]:
    """The ways to the words of a line, which ``gaps`` part, and to its end, without its figures, which start at
    ``figures``, and with them."""
    steps = list(map(_GAPS.__getitem__, gaps))
    if any(word.turning for word in telling):
        for turn in (nth for nth, word in enumerate(said.known) if word.turning):
            steps[turn + 1] += _PARTING
    ways = list(accumulate(steps))
    if not figures:
        return ways, ways
    for start in figures:
        steps[bisect_right(said.starts, start)] += _FIGURE
    return ways, list(accumulate(steps))


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
        self.places = [self.at(start) for start in self._figure_starts]
        """By figure: the number of the sentence that it is in."""
        self._lines: dict[int, Line] = {}
        self._seats: bool | None = None
        self._stood: dict[int, tuple[float, float, int]] = {}

    def text(self, at: int) -> str:
        """A sentence, in lower case."""
        start, end = self.spans[at]
        return self.lower[start:end]

    def line(self, at: int) -> Line:
        """The words of a sentence, read when first asked for: most sentences have no figure near."""
        found = self._lines.get(at)
        if found is None:
            found = self._lines[at] = self._read(at)
        return found

    def _read(self, at: int) -> Line:
        start, end = self.spans[at]
        begin = self.spans[at - 1][1] if at else 0
        parts = WORD.split(self.lower[begin:end] + "\n")  # what a hyphen is, the spaces on both its sides tell
        said = words_of(parts, begin)
        telling = said.telling()
        first, last = bisect_left(self._figure_starts, start), bisect_left(self._figure_starts, end)
        ways, miles = _ways(parts[::2], said, telling, self._figure_starts[first:last])
        figures = [(figure.start, figure.end) for figure in self.figures[max(0, first - 1) : last]]
        if unmeasuring := figures + _unmeasuring(self.lower, said, telling, start, end):
            kept = said.outside(unmeasuring)
            words = said.only(kept)
            miles = [*compress(miles, kept), miles[-1]]
        else:
            words = said
        stems = words.stems()
        content = words.only(stems)
        told = terms(content)
        if "places" in told and self._political():
            told = [_seat(word, term) for word, term in zip(content.known, told, strict=True)]
        meant = dict(zip(content.starts, told, strict=True))
        apart = list(compress(miles, stems))
        return Line(end, first, said, telling, ways, words, content, told, apart, miles[-1], meant)

    def _political(self) -> bool:
        """Whether the seats of an article are those of a parliament or a council."""
        if self._seats is None:
            self._seats = bool(any(map(self.lower.__contains__, _ELECTING)) and _ELECTED.search(self.lower))
        return self._seats

    def at(self, offset: int) -> int:
        """The number of the sentence that ``offset`` is in."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def inside(self, at: int) -> Sequence[Figure]:
        """The figures of a sentence."""
        start, end = self.spans[at]
        return self.figures[bisect_left(self._figure_starts, start) : bisect_left(self._figure_starts, end)]

    def ranked(self, at: int, figure: Figure) -> tuple[str, ...]:
        """The terms around the figure, nearest first; the sentence before comes after its own."""
        line = self.line(at)
        here, there, middle = self._stands(at, line, figure)
        ahead, behind = map(sub, repeat(here), line.miles[:middle]), map(sub, line.miles[middle:], repeat(there))
        scored = list(zip(chain(ahead, behind), line.terms, strict=True))
        if at:
            before = self.line(at - 1)
            ahead = map(sub, repeat(here + before.length + _BEFORE), before.miles)
            scored += zip(ahead, before.terms, strict=True)
        scored.sort()
        return tuple(islice(dict.fromkeys(map(_term, scored)), _CONTEXT))

    def _stands(self, at: int, line: Line, figure: Figure) -> tuple[float, float, int]:
        """How far a figure and its end are from where its line begins, and the first content word of it that stands
        behind the figure: half a word farther than if it stood before it."""
        found = self._stood.get(figure.start)
        if found is None:
            earlier = bisect_left(self._figure_starts, figure.start, line.first)
            until = bisect_left(self._figure_starts, figure.end, earlier)
            here = line.way(self.lower, figure.start) + _FIGURE * (earlier - line.first)
            there = line.way(self.lower, figure.end) + _FIGURE * (until - line.first) - _SPACE
            found = self._stood[figure.start] = here, there, bisect_left(line.content.starts, figure.end)
        return found

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
            word, term = line.content.known[index], line.terms[index]
            if word.varying:
                term = stated(word, term, figure.kind)
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
                if not _one(self.lower, other, figure, (other.end, edge)):
                    start = other.end
                    turn = _NEXT.search(self.lower, start, figure.start)
                    start = turn.start() if turn else start
                    break
                edge = other.start
        edge = figure.end
        for other in self.figures[index + 1 : last]:
            if not _clear(self.lower, other):
                if not _one(self.lower, figure, other, (edge, other.start)):
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
_ELECTING = (
    "député", "sénateur", "élection", "scrutin", "suffrages", "législatives", "municipales", "parlement", "coalition",
    "majorité absolue", "proportionnelle", "conseillers ",
)  # fmt: skip
"""Of which it has one: looked for first, since a whole article is read."""
_SEATS = frozenset({"siège", "sièges", "fauteuil", "fauteuils"})


def _seat(word: Known, term: str) -> str:
    """« dix-sept sièges sur 31 », in a report on an election."""
    return "sièges" if term == "places" and word.text in _SEATS else term


def _unmeasuring(text: str, said: Words, telling: Sequence[Known], start: int, end: int) -> list[Span]:
    """The phrases of ``text[start:end]`` that say nothing of what a figure measures."""
    found = idioms(text, said, start, end) if any(word.idioms for word in telling) else []
    return found + bounded(text, start, end) if any(word.bounding for word in telling) else found


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


def _one(text: str, first: Figure, second: Figure, between: Span) -> bool:
    """Whether two figures are of one thing; « une prime de 300 euros et deux jours par mois » are not."""
    tied = _ONE.fullmatch(text, *between)
    return tied is not None and (first.kind is second.kind or tied.group().strip() != "et")


_TOO = re.compile(r" (?:et(?! par )|mais|puis|ou|tandis qu|alors qu|quand|dont) ")
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
