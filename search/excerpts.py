"""The passage of a text that shows a query's words best."""

import re
from collections import Counter
from typing import Final

from search.matching import Mark
from search.results import Excerpt

LENGTH: Final = 160
"""Characters of an excerpt, about."""


def _body_start(text: str, title: str) -> int:
    """Where the text begins behind its own title."""
    if text.startswith(title) and len(title) < len(text):
        return len(title) + len(text[len(title) :]) - len(text[len(title) :].lstrip())
    return 0


def excerpt(text: str, title: str, marks: list[Mark]) -> Excerpt:
    """The passage with the most words of the query, the rarest of the text first, near each other and early; without
    any, the beginning."""
    begin = _body_start(text, title)
    inside = [mark for mark in marks if mark.start >= begin] or marks
    if not inside:
        return _cut(text, begin, begin, begin)
    if inside[0].start < begin:
        begin = 0
    first, last = _best(inside)
    return _cut(text, max(begin, inside[first].start), inside[last].end, begin)


def _best(marks: list[Mark]) -> tuple[int, int]:
    """First and last of the marks that make the best passage."""
    best, choice = (-1, 0.0, 0, 0), (0, 0)
    often = Counter([mark.word for mark in marks])
    if len(often) == 1:  # the shortest as it stands, the first of these
        alone = min(range(len(marks)), key=lambda place: marks[place].end - marks[place].start)
        return alone, alone
    count: dict[int, int] = {}
    left = 0
    for right, mark in enumerate(marks):
        count[mark.word] = count.get(mark.word, 0) + 1
        while marks[right].end - marks[left].start > LENGTH and left < right:
            count[marks[left].word] -= 1
            if not count[marks[left].word]:
                del count[marks[left].word]
            left += 1
        if len(count) < best[0]:
            continue
        # A mark whose word comes again within the passage is not needed at its left.
        start = left
        spare = dict(count)
        while start < right and spare[marks[start].word] > 1:
            spare[marks[start].word] -= 1
            start += 1
        # A word that the text has everywhere says less of a passage than one that it has here.
        rare = sum(1 / often[word] for word in count)
        value = (len(count), rare, -(mark.end - marks[start].start), -mark.start)
        if value > best:
            best, choice = value, (start, right)
    return choice


_GAP = re.compile(r"\s+")
_BEGINS = re.compile(r"(?:[.!?…»”]\s+|\n\s*)\Z")
"""Behind what a sentence begins."""


def _cut(text: str, start: int, end: int, begin: int = 0) -> Excerpt:
    """About ``LENGTH`` characters around ``[start, end)``, from word to word, on one line."""
    room = max(0, LENGTH - (end - start))
    lead = room // 5
    first = max(begin, start - lead)
    last = min(len(text), max(end, first + LENGTH))
    first = max(begin, min(first, last - LENGTH)) if last == len(text) else first
    # Back to whole words, never into the words that are to be shown.
    if first > begin and not text[first - 1].isspace():
        gap = _GAP.search(text, first, start)
        first = gap.end() if gap else start
    if last < len(text) and not text[last].isspace():
        space = max(text.rfind(" ", end, last), text.rfind("\n", end, last))
        last = space if space > 0 else last if end <= start else end
    shown = text[first:last]
    trimmed = shown.rstrip()
    first += len(shown) - len(shown.lstrip()) if trimmed else 0
    shown = text[first : first + len(trimmed.lstrip())]
    amid = first > begin and not _BEGINS.search(text, max(0, first - 4), first)
    line = re.sub(r"[\n\t\r\v\f\x1c-\x1e\x85\u2028\u2029]", " ", shown)
    return Excerpt(first, first + len(shown), line, amid)
