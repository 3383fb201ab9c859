"""In which order to write the changed cells of a frame: those of one pen together, where that spares style changes.

A marked word in a line of text takes two style changes where it stands, some forty bytes in 256 colours. Passed over
and written later, with all the others in its pen, it takes a step and a move, about eleven.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tui.terminal.cells import Cell, Pen, blanked
from tui.terminal.sgr import change

# Stepping over the cells that are left for later, and moving back to them: about so many bytes.
_DETOUR = 11


class Patch(NamedTuple):
    """Changes in one row: `columns` to write, in order, and a tail to erase.

    `tail` is (column from which the row is all one erasable blank, first column of it that changed), or None where
    nothing is to be erased. `columns` holds none of the tail's.
    """

    y: int
    row: list[Cell]
    columns: list[int]
    tail: tuple[int, int] | None


# Columns of a patch that one pen draws: the pen, whether all are spaces, and their indices [start, stop).
_Span = tuple[Pen, bool, int, int]


def in_passes(patches: Sequence[Patch], selected: Pen) -> list[list[Patch]]:
    """Split the patches into passes to be written one after the other, each in the pen that takes least to select.

    `selected` is the pen held now.
    """
    spans = [_spans(patch) for patch in patches]
    kept, deferred = _worth_deferring(spans)
    if kept is None or not deferred:
        return [list(patches)]
    parts = _split(patches, spans, kept, deferred)
    left: list[Pen | None] = [pen for pen in (None, *deferred) if parts[pen]]
    ordered = []
    held = selected
    while left:
        nearest = min(left, key=lambda pen: len(change(held, pen or kept)))
        left.remove(nearest)
        ordered.append(parts[nearest])
        held = nearest or kept
    return ordered


def _spans(patch: Patch) -> list[_Span]:
    spans: list[_Span] = []
    row, columns = patch.row, patch.columns
    start = 0
    while start < len(columns):
        glyph, pen = row[columns[start]]
        blank = glyph == " "
        stop = start + 1
        while stop < len(columns):
            next_glyph, next_pen = row[columns[stop]]
            if next_pen is not pen or (next_glyph == " ") is not blank:
                break
            stop += 1
        spans.append((pen, blank, start, stop))
        start = stop
    return spans


def _worth_deferring(spans: Sequence[Sequence[_Span]]) -> tuple[Pen | None, list[Pen]]:
    """The pen of most changed cells, and the pens that are better written in a pass of their own."""
    cells: Counter[Pen] = Counter()
    runs: Counter[Pen] = Counter()
    for row_spans in spans:
        before = None
        for pen, blank, start, stop in row_spans:
            if not blank:
                cells[pen] += stop - start
                runs[pen] += pen is not before
                before = pen
    if len(cells) < 2:
        return None, []
    most = cells.most_common(1)[0][0]
    return most, [pen for pen, count in runs.items() if pen != most and _spares(most, pen, count)]


def _spares(most: Pen, pen: Pen, runs: int) -> bool:
    there, back = len(change(most, pen)), len(change(pen, most))
    return runs * (there + back) > runs * _DETOUR + there


def _split(
    patches: Sequence[Patch], spans: Sequence[Sequence[_Span]], kept: Pen | None, deferred: Sequence[Pen]
) -> Mapping[Pen | None, list[Patch]]:
    """Give each deferred pen its patches, and those of all other pens, with the tails, to None.

    A blank goes with what stands before it if that pen can draw it, else with a pen that alone can.
    """
    blanks = {blanked(pen): pen for pen in deferred}
    if kept is not None:
        blanks.pop(blanked(kept), None)
    parts: dict[Pen | None, list[Patch]] = {None: [], **{pen: [] for pen in deferred}}
    for (y, row, columns, tail), row_spans in zip(patches, spans, strict=True):
        shares: dict[Pen | None, list[int]] = {}
        owner: Pen | None = None
        can_draw: Pen | None = None
        for pen, blank, start, stop in row_spans:
            follows = start > 0 and columns[start] == columns[start - 1] + 1
            if not blank:
                owner = pen if pen in parts else None
                can_draw = blanked(pen)
            elif not follows or can_draw != pen:
                owner = blanks.get(pen)
                can_draw = pen
            shares.setdefault(owner, []).extend(columns[start:stop])
        if tail is not None:
            shares.setdefault(None, [])
        for owner, share in shares.items():
            parts[owner].append(Patch(y, row, share, tail if owner is None else None))
    return parts
