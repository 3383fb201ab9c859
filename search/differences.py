"""Where two near copies differ, passage by passage: what one cut, added or wrote otherwise."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from corpus.spans import Span

_TOKEN: Final = re.compile(r"\w+|[^\w\s]")
_MOST: Final = 6000
"""Words of a text that are compared one by one; of longer ones, paragraphs are."""
_CONTEXT: Final = 60
"""Characters that are shown on either side of a passage."""
_LINK: Final = 3
"""Words alike between two differences that are too few to part them."""
# Typography is no difference: what is one for the eye alone is compared as one.
_PLAIN: Final = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "—": "-"})


@dataclass(frozen=True, slots=True)
class Difference:
    """A passage that reads otherwise: ``left`` in the one text, ``right`` in the other; an empty one was left out."""

    left: Span
    right: Span
    before: str
    """What stands before it in the one text, on one line."""
    after: str


def differences(left: str, right: str) -> tuple[Difference, ...]:
    """The passages in which ``right`` departs from ``left``, in order; none where only the typography differs."""
    pattern = _TOKEN
    ours, theirs = _tokens(left, pattern), _tokens(right, pattern)
    if len(ours) > _MOST or len(theirs) > _MOST:
        pattern = re.compile(r"[^\n]+")
        ours, theirs = _tokens(left, pattern), _tokens(right, pattern)
    matcher = SequenceMatcher(None, [word for word, _ in ours], [word for word, _ in theirs], autojunk=False)
    spans = [(a, b, c, d) for kind, a, b, c, d in matcher.get_opcodes() if kind != "equal"]
    close = _LINK if pattern is _TOKEN else 0
    joined: list[tuple[int, int, int, int]] = []
    for a, b, c, d in spans:
        if joined and a - joined[-1][1] <= close and c - joined[-1][3] <= close:
            joined[-1] = (joined[-1][0], b, joined[-1][2], d)
        else:
            joined.append((a, b, c, d))
    return tuple(_difference(left, right, ours, theirs, each) for each in joined)


def _tokens(text: str, pattern: re.Pattern[str]) -> list[tuple[str, Span]]:
    return [(" ".join(found[0].translate(_PLAIN).split()), found.span()) for found in pattern.finditer(text)]


def _difference(
    left: str, right: str, ours: list[tuple[str, Span]], theirs: list[tuple[str, Span]], at: tuple[int, int, int, int]
) -> Difference:
    a, b, c, d = at
    mine, other = _span(ours, a, b, len(left)), _span(theirs, c, d, len(right))
    before = left[_word_start(left, max(0, mine[0] - _CONTEXT)) : mine[0]]
    after = left[mine[1] : _word_end(left, min(len(left), mine[1] + _CONTEXT))]
    return Difference(mine, other, " ".join(before.split()), " ".join(after.split()))


def _span(tokens: list[tuple[str, Span]], first: int, last: int, end: int) -> Span:
    if first < last:
        return tokens[first][1][0], tokens[last - 1][1][1]
    at = tokens[first][1][0] if first < len(tokens) else end
    return at, at


def _word_start(text: str, at: int) -> int:
    """Where the first whole word at or after ``at`` begins."""
    if at == 0:
        return 0
    starts = [found.start() for found in re.finditer(r"(?<=\s)\S", text[at - 1 : at + _CONTEXT])]
    return at - 1 + starts[0] if starts else at


def _word_end(text: str, at: int) -> int:
    """Where the last whole word before ``at`` ends."""
    if at >= len(text):
        return len(text)
    first = max(0, at - _CONTEXT)
    ends = [found.start() for found in re.finditer(r"\s", text[first:at])]
    return first + ends[-1] if ends else at
