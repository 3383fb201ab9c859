"""The passage that shows a hit, as it is quoted: one rule for the command line, plain mode and exports."""

from corpus.spans import Span
from search.results import Hit

_NO_BEGINNING = " :;,.!?)»”\u00a0\u202f"
_NO_END = " :;,(«“\u00a0\u202f"
_ENDS = (".", "!", "?", "…", "»", "”")


def quoted(hit: Hit) -> tuple[str, tuple[Span, ...]]:
    """The excerpt's words, « … » glued to where they are cut from the middle of a sentence, and where in them the
    query's words stand."""
    text, offset = hit.excerpt.text, hit.excerpt.start
    first = len(text) - len(text.lstrip(_NO_BEGINNING))
    last = len(text.rstrip(_NO_END))
    if last <= first:
        return text, ()
    amid = offset + first > 0 and (first > 0 or text[first].islower())
    cut = last < len(text) or not text[:last].endswith(_ENDS)
    said, places = _single_spaced(text, first, last, "…" if amid else "")
    marks = ((start - offset, end - offset) for start, end in hit.offsets)
    inside = tuple((places[a - first], places[b - first]) for a, b in marks if first <= a < b <= last)
    return said + ("…" if cut else ""), inside


def _single_spaced(text: str, first: int, last: int, opening: str) -> tuple[str, list[int]]:
    """``opening`` and ``text[first:last]`` with single spaces, and where in that each of its characters now stands,
    the end included: a line feed and the blanks after it are spaces in an excerpt."""
    said, places = opening, []
    for at in range(first, last):
        places.append(len(said))
        if not (text[at] == " " and said.endswith(" ")):
            said += text[at]
    return said, [*places, len(said)]
