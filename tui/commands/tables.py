"""Tables for people: every text from an article as plain text, wrapped as French is."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from rich import box
from rich.cells import cell_len
from rich.table import Table
from rich.text import Text

from corpus.french.typography import medium_date
from corpus.spans import Span
from search.results import ArticleCard
from tui.terminal.safe import safe
from tui.wrapping import wrap


def prose(text: str, width: int, style: str = "", indent: int = 0, marks: Sequence[Span] = ()) -> Text:
    """Lines of ``text`` in ``width`` cells, for rich to print as they are; ``marks`` are offsets to set in bold."""
    drawn = Text(style=style, no_wrap=True, end="\n")
    for start, end in wrap(text, max(1, width - indent)):
        drawn.append("\n" if drawn else "")
        drawn.append(" " * indent if end > start else "")
        edges = sorted({start, end, *(min(max(edge, start), end) for mark in marks for edge in mark)})
        for first, last in pairwise(edges):
            marked = any(opening <= first and last <= closing for opening, closing in marks)
            drawn.append(safe(text[first:last]), style="bold underline" if marked else None)
    return drawn


def byline(card: ArticleCard) -> str:
    """« 26 févr. 2024 · Source · dépêche »; an unknown day is said to be."""
    day = medium_date(card.published) if card.published else "date inconnue"
    return joined(day, card.source, card.kind)


def joined(*parts: str | None, by: str = " · ") -> str:
    """The parts that there are, each said once: an outlet may be called what its articles are."""
    said: dict[str, str] = {}
    for part in filter(None, parts):
        said.setdefault(part.casefold(), part)
    return by.join(said.values())


def table(
    headings: Sequence[str],
    rows: Iterable[Sequence[str]],
    width: int,
    shares: Sequence[int],
    right: Sequence[int] = (),
) -> Table:
    """A table of plain texts in ``width`` cells.

    A column takes what it needs where all fit; else those with a share above zero give way in proportion to it.
    ``right`` are the columns of numbers.
    """
    body = [[safe(cell) for cell in row] for row in rows]
    needs = [max(cell_len(cell) for cell in column) for column in zip(headings, *body, strict=True)]
    widths = _widths(needs, shares, width - 2 * (len(headings) - 1))
    drawn = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False, header_style="bold")
    for index, heading in enumerate(headings):
        drawn.add_column(
            Text(heading),
            justify="right" if index in right else "left",
            width=widths[index],
            no_wrap=True,
            overflow="ellipsis",
        )
    for row in body:
        drawn.add_row(*(prose(cell, widths[index]) for index, cell in enumerate(row)))
    return drawn


def _widths(needs: Sequence[int], shares: Sequence[int], width: int) -> list[int]:
    """Column widths that add up to ``width`` at most, where the shares allow it."""
    widths = list(needs)
    while (over := sum(widths) - width) > 0:
        giving = [index for index, share in enumerate(shares) if share and widths[index] > 8]
        if not giving:
            break
        # The column that is widest for its share gives a cell (or its part of a large excess).
        widest = max(giving, key=lambda index: widths[index] / shares[index])
        widths[widest] -= min(max(1, over // (2 * len(giving))), widths[widest] - 8)
    return widths
