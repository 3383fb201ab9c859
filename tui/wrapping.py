"""Breaking a French text into the lines of a terminal."""

import re

from rich.cells import cell_len, split_graphemes

from corpus.spans import Span

# Where a line may end: at ordinary spaces, and after a hyphen between two letters (« porte-parole »). Typists often
# put an ordinary space where French wants a no-break one, so that the space before « ; : ! ? » % € » or inside
# « « » and brackets, and the one between the groups of a number (« 40 000 »), is no place to break either.
_BREAK = re.compile(
    r"(?<![«(\[ \t])[ \t]++(?![;:!?»%€$)\]…])(?!(?<=\d[ \t])\d{3}(?!\d))"
    r"|(?<=[^\W\d_])[-‐](?=[^\W\d_])"
)


def wrap(text: str, width: int) -> list[Span]:
    """The lines of ``text`` in ``width`` cells, as ``[start, end)`` code-point offsets into it.

    Line feeds end a line; an empty line is ``(i, i)``. The spaces at which a line is broken, and those at a line's
    ends, belong to no line. A line is at most ``width`` cells wide, wide and combining characters counted as rich
    does and a tab as one cell, save for a single character that is wider than ``width``. What has no place to break
    and is too long is cut between characters. Raises ``ValueError`` for a width below one.
    """
    if width < 1:
        raise ValueError("a line has at least one cell")
    lines: list[Span] = []
    start = 0
    for paragraph in text.split("\n"):
        _wrap_paragraph(text, start, start + len(paragraph), width, lines)
        start += len(paragraph) + 1
    return lines


def _wrap_paragraph(text: str, start: int, end: int, width: int, lines: list[Span]) -> None:
    """Add the lines of ``text[start:end]``, which has no line feed."""
    while end > start and text[end - 1] in " \t":
        end -= 1
    while start < end and text[start] in " \t":
        start += 1
    line_start = line_end = piece_start = start
    used = 0  # cells from line_start to line_end
    gap = 0  # ordinary spaces between line_end and piece_start
    for piece_end, next_start in _pieces(text, start, end):
        cells = _cells(text, piece_start, piece_end)
        if used + gap + cells > width and line_end > line_start:
            lines.append((line_start, line_end))
            line_start, used, gap = piece_start, 0, 0
        if cells > width:
            line_start, cells = _cut(text, piece_start, piece_end, width, lines)
        used += gap + cells
        line_end, gap = piece_end, next_start - piece_end
        piece_start = next_start
    lines.append((line_start, line_end))


def _pieces(text: str, start: int, end: int) -> list[Span]:
    """Where each unbreakable piece of ``text[start:end]`` ends and the next one starts."""
    pieces = []
    for found in _BREAK.finditer(text, start, end):
        hyphen = text[found.start()] not in " \t"
        pieces.append((found.end() if hyphen else found.start(), found.end()))
    pieces.append((end, end))
    return pieces


def _cells(text: str, start: int, end: int) -> int:
    piece = text[start:end]
    return cell_len(piece) + piece.count("\t")


def _cut(text: str, start: int, end: int, width: int, lines: list[Span]) -> tuple[int, int]:
    """Cut a piece that is wider than a line; gives the start of what is left for the last line, and its cells."""
    graphemes, _ = split_graphemes(text[start:end])
    line_start, line_end, used = start, start, 0
    for first, last, cells in graphemes:
        blank = text[start + first] in " \t"
        cells += text.count("\t", start + first, start + last)
        if used + cells > width and line_end > line_start:
            lines.append((line_start, line_end))
            line_start = line_end = start + first
            used = 0
        if blank and line_end == line_start:
            line_start = line_end = start + last
            continue
        used += cells
        if not blank:
            line_end = start + last
    return line_start, used
