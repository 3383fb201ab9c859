"""The passage that shows a hit, as it is quoted: one rule for the command line, plain mode and exports."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.spans import Span
    from search.results import Hit

NO_BEGINNING = " :;,.!?)»”\u00a0\u202f"
"""What no line of text begins with, where it is cut out of the middle of one."""
_NO_END = " :;,(«“\u00a0\u202f"
_ENDS = re.compile(r"[.!?…][ \u00a0\u202f]?[»”)]*\Z")


def quoted(hit: "Hit") -> tuple[str, "tuple[Span, ...]"]:
    """The excerpt's words, « … » glued to where they are cut from the middle of a sentence, and where in them the
    query's words stand."""
    text, offset = hit.excerpt.text, hit.excerpt.start
    first = len(text) - len(text.lstrip(NO_BEGINNING))
    last, mark = cut_off(text)
    if last <= first:
        return text, ()
    amid = hit.excerpt.amid or (first > 0 and offset + first > 0)
    said, places = _single_spaced(text, first, last, "…" if amid else "")
    marks = ((start - offset, end - offset) for start, end in hit.offsets)
    inside = tuple((places[a - first], places[b - first]) for a, b in marks if first <= a < b <= last)
    return said + mark, inside


def cut_off(words: str) -> tuple[int, str]:
    """Where ``words`` that break off here end, and what tells so behind it: nothing where a sentence ends."""
    last = len(words.rstrip(_NO_END))
    return last, "" if _ENDS.search(words, 0, last) else "…"


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
