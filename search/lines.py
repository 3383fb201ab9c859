"""The lines of a concordance."""

import re
from collections.abc import Iterator
from typing import Final

from search.analysis import fold
from search.answer import Answer
from search.concordance import Concordance, Line, LineOrder
from search.facets import Sort
from search.matching import Mark, Matcher
from search.results import ArticleCard

_SEARCHED: Final = 500
"""Articles looked through to sort lines by their context."""
_READ: Final = 50
"""Articles ranked at a time."""
_BREAK = re.compile(r"[\n\t\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_WORDS: Final = 40
"""Characters of context that decide the order."""


def lines(answer: Answer, width: int, sort: LineOrder, limit: int, offset: int) -> Concordance:
    """One page of lines of ``width`` characters."""
    offset, limit = max(0, offset), max(0, limit)
    # Without words there is nothing to stand in the middle.
    if answer.query.root is None:
        return Concordance((), 0, True)
    if sort is LineOrder.POSITION:
        return _as_they_stand(answer, width, limit, offset)
    made = [line for article in _ranked(answer, _SEARCHED) for line in _of_article(answer, article, width)]
    made.sort(key=_before if sort is LineOrder.LEFT else _behind)
    return Concordance(tuple(made[offset : offset + limit]), len(made), len(answer.found) <= _SEARCHED)


def _as_they_stand(answer: Answer, width: int, limit: int, offset: int) -> Concordance:
    made: list[Line] = []
    seen = 0
    for article in _ranked(answer, len(answer.found)):
        made += _of_article(answer, article, width)
        seen += 1
        if len(made) > offset + limit:
            break
    return Concordance(tuple(made[offset : offset + limit]), len(made), seen == len(answer.found))


def _ranked(answer: Answer, most: int) -> Iterator[int]:
    """The best articles, ranked only as far as they are asked for."""
    done, step = 0, _READ
    while done < min(most, len(answer.found)):
        articles = answer.ranked(Sort.RELEVANCE, min(most, done + step))
        yield from articles[done:]
        done, step = len(articles), 4 * step


def _of_article(answer: Answer, article: int, width: int) -> list[Line]:
    card, text = answer.snapshot.card(article), answer.snapshot.text(article)
    marks = _joined(answer.marks(article, text, Matcher.of(answer.query.root)), text)
    return [_line(card, text, mark, width) for mark in marks]


def _joined(marks: list[Mark], text: str) -> list[tuple[int, int]]:
    """Words of the query that follow each other, as those of a phrase do, make one hit."""
    spans: list[tuple[int, int]] = []
    last = None
    for mark in marks:
        between = text[spans[-1][1] : mark.start] if spans else ""
        if spans and last is not None and mark.word == last + 1 and len(between) <= 1:
            spans[-1] = (spans[-1][0], mark.end)
        else:
            spans.append((mark.start, mark.end))
        last = mark.word
    return spans


def _line(card: ArticleCard, text: str, span: tuple[int, int], width: int) -> Line:
    start, end = span
    room = max(0, width - (end - start))
    left, right = max(0, start - (room + 1) // 2), min(len(text), end + room // 2)
    flat = _BREAK.sub(" ", text[left:right])
    return Line(card, start, end, flat[: start - left], flat[start - left : end - left], flat[end - left :])


def _before(line: Line) -> tuple[list[str], str]:
    return fold(line.left[-_WORDS:]).split()[::-1], fold(line.hit)


def _behind(line: Line) -> tuple[str, str]:
    return fold(line.hit), " ".join(fold(line.right[:_WORDS]).split())
