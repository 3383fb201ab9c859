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
    amid = hit.excerpt.amid or (first > 0 and offset + first > 0)
    cut = last < len(text) or not text[:last].endswith(_ENDS)
    said, places = _single_spaced(text, first, last, "…" if amid else "")
    marks = ((start - offset, end - offset) for start, end in hit.offsets)
    inside = tuple((places[a - first], places[b - first]) for a, b in marks if first <= a < b <= last)
    return said + ("…" if cut else ""), inside


def ahead(words: str, cells: int) -> str:
    """The last whole words that fit into so many ``cells``; a part of « 12,5 » would be another figure."""
    from rich.cells import cell_len

    cut = words
    while cell_len(cut) > cells:
        cut = cut[1:]
    if len(cut) == len(words) or words[-len(cut) - 1 : -len(cut)] == " ":
        return cut
    return cut[cut.find(" ") + 1 :]


def behind(words: str, cells: int) -> str:
    """The first whole words that fit into so many ``cells``."""
    from rich.cells import cell_len

    cut = words
    while cell_len(cut) > cells:
        cut = cut[:-1]
    return cut if words[len(cut) : len(cut) + 1] in ("", " ") or " " not in cut else cut[: cut.rfind(" ")]


def _single_spaced(text: str, first: int, last: int, opening: str) -> tuple[str, list[int]]:
    """``opening`` and ``text[first:last]`` with single spaces, and where in that each of its characters now stands,
    the end included: a line feed and the blanks after it are spaces in an excerpt."""
    said, places = opening, []
    for at in range(first, last):
        places.append(len(said))
        if not (text[at] == " " and said.endswith(" ")):
            said += text[at]
    return said, [*places, len(said)]
