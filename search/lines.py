"""The lines of a concordance."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from corpus.spans import Span
from search.analysis import fold
from search.answer import Answer, asks_figures
from search.concordance import Concordance, Line, LineOrder
from search.facets import Sort
from search.matching import Mark, Matcher

_SEARCHED: Final = 300
"""Articles looked through to sort lines by their context."""
_ANNOTATED: Final = 150
"""Those of which the figures are looked through: their marks take longer to read than their text."""
_THROUGH: Final = 1_000_000
"""Characters of these looked through."""
_MARKED: Final = 3_000
"""Words found in these, at most: of « a* » there are hundreds in an article."""
_WALKED: Final = 2_000
"""Articles looked through for lines as they stand, at most: what is sought may be in the titles alone."""
_READ: Final = 50
"""Articles ranked at a time."""
_BREAK = re.compile(r"[\n\t\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_WORDS: Final = 24
"""Characters of context that decide the order."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A hit before its line is made."""

    article: int
    span: Span


def lines(answer: Answer, width: int, sort: LineOrder, limit: int, offset: int) -> Concordance:
    """One page of lines of ``width`` characters."""
    offset, limit = max(0, offset), max(0, limit)
    # Without words there is nothing to stand in the middle.
    if answer.query.root is None:
        return Concordance((), 0, True)
    matcher = Matcher.of(answer.query.root)
    if not matcher.looks_for_words and not asks_figures(answer.query.root):
        return Concordance((), 0, True)
    if sort is LineOrder.POSITION:
        found, complete = _as_they_stand(answer, matcher, offset + limit)
    else:
        found, complete = _by_context(answer, matcher, sort)
    shown = found[offset : offset + limit]
    return Concordance(tuple(_line(answer, place, width) for place in shown), len(found), complete)


def _as_they_stand(answer: Answer, matcher: Matcher, last: int) -> tuple[list[_Place], bool]:
    """At least the first ``last`` places, where there are as many, and whether these are all."""
    found: list[_Place] = []
    seen = 0
    for article in _ranked(answer, max(_WALKED, last)):
        text = answer.snapshot.text(article)
        found += [_Place(article, span) for span in _joined(answer.marks(article, text, matcher), text)]
        seen += 1
        if len(found) > last:
            break
    return found, seen == len(answer.found)


def _by_context(answer: Answer, matcher: Matcher, sort: LineOrder) -> tuple[list[_Place], bool]:
    """The places that are sorted, and whether these are all."""
    seen = through = marked = 0
    keyed: list[tuple[tuple[object, ...], _Place]] = []
    key = _before if sort is LineOrder.LEFT else _behind
    for article in _ranked(answer, _ANNOTATED if asks_figures(answer.query.root) else _SEARCHED):
        text = answer.snapshot.text(article)
        marks = answer.marks(article, text, matcher)
        keyed += [(key(text, span), _Place(article, span)) for span in _joined(marks, text)]
        seen, through, marked = seen + 1, through + len(text), marked + len(marks)
        if marked > _MARKED or through > _THROUGH:
            break
    keyed.sort(key=lambda each: each[0])
    return [place for _, place in keyed], seen == len(answer.found)


def _ranked(answer: Answer, most: int) -> Iterator[int]:
    """The best articles, ranked only as far as they are asked for."""
    done, step = 0, _READ
    while done < min(most, len(answer.found)):
        articles = answer.ranked(Sort.RELEVANCE, min(most, done + step))
        yield from articles[done:]
        done, step = len(articles), 4 * step


def _joined(marks: list[Mark], text: str) -> list[Span]:
    """Words of the query that follow each other, as those of a phrase do, make one hit."""
    spans: list[Span] = []
    last = None
    for mark in marks:
        between = text[spans[-1][1] : mark.start] if spans else ""
        if spans and last is not None and mark.word == last + 1 and len(between) <= 1:
            spans[-1] = (spans[-1][0], mark.end)
        else:
            spans.append((mark.start, mark.end))
        last = mark.word
    return spans


def _line(answer: Answer, place: _Place, width: int) -> Line:
    text, (start, end) = answer.snapshot.text(place.article), place.span
    room = max(0, width - (end - start))
    left, right = max(0, start - (room + 1) // 2), min(len(text), end + room // 2)
    before = _BREAK.sub(" ", text[max(0, left - 1) : start])
    behind = _BREAK.sub(" ", text[end : right + 1])
    # To whole words, where there is one: a part of « 12,5 » would be another figure.
    if left:
        before = before[before.find(" ") + 1 or 1 :]
    if right < len(text):
        behind = behind[: behind.rfind(" ")]
    card = answer.snapshot.card(place.article)
    return Line(card, start, end, before, _BREAK.sub(" ", text[start:end]), behind)


def _before(text: str, span: Span) -> tuple[object, ...]:
    """The words before the hit, the nearest first."""
    start, end = span
    return fold(text[max(0, start - _WORDS) : start]).split()[::-1], fold(text[start:end])


def _behind(text: str, span: Span) -> tuple[object, ...]:
    start, end = span
    return fold(text[start:end]), fold(text[end : end + _WORDS]).split()
