"""Where a query's words stand, one line each, the word in the middle: what linguists call a concordance (KWIC)."""

from dataclasses import dataclass
from enum import StrEnum

from search.results import ArticleCard


class LineOrder(StrEnum):
    """How the lines of a concordance are sorted. The values are the command line's contract."""

    POSITION = "position"
    """As the articles are ranked, and in each as they stand."""
    LEFT = "left"
    """By the words before the hit, the nearest first."""
    RIGHT = "right"
    """By the hit and the words behind it."""


@dataclass(frozen=True, slots=True)
class Line:
    """One hit at ``[start, end)`` of the article's text. ``left``, ``hit`` and ``right`` are what stands there on one
    line, cut to the width asked for (``left`` at its beginning), to whole words, and not padded."""

    card: ArticleCard
    start: int
    end: int
    left: str
    hit: str
    right: str


@dataclass(frozen=True, slots=True)
class Concordance:
    """The lines asked for, of ``total`` hits that were found; ``complete`` tells whether these are all there are (of
    many, only the best articles are looked through)."""

    lines: tuple[Line, ...]
    total: int
    complete: bool
