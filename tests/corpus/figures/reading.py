"""Short ways for the tests to say what a sentence states."""

from datetime import date

from corpus.figures.model import Figure
from corpus.figures.recogniser import find_figures

TUESDAY = date(2025, 3, 4)


def read(text: str, published: date | None = TUESDAY) -> list[Figure]:
    return find_figures(text, published)


def one(text: str, published: date | None = TUESDAY) -> Figure:
    """The only figure of ``text``."""
    figures = find_figures(text, published)
    assert len(figures) == 1, [(figure.text, figure.kind) for figure in figures]
    return figures[0]


def values(text: str) -> list[tuple[str, str, str | None]]:
    """Kind, value (or range) and currency or unit of every figure but dates and clock times."""
    shown = []
    for figure in find_figures(text, TUESDAY):
        if figure.kind in ("date", "time"):
            continue
        value = f"{figure.low}..{figure.high}" if figure.value is None else f"{figure.value.normalize():f}"
        shown.append((figure.kind.value, value, figure.currency or figure.unit))
    return shown


def days(text: str, published: date | None = TUESDAY) -> list[str]:
    """First and last day of every date."""
    return [
        f"{figure.date_start}..{figure.date_end}" if figure.date_start != figure.date_end else str(figure.date_start)
        for figure in find_figures(text, published)
        if figure.kind == "date"
    ]
