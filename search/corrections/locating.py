"""Find the figure that a correction means in the article as it now stands."""

from collections.abc import Sequence
from typing import Final

from corpus.figures.model import Figure
from search.corrections.model import FigureRef

_DRIFT: Final = 2000
"""Code points that a figure may have moved, about three paragraphs; the same digits further away are another's."""
_PLAIN: Final = str.maketrans("’\u00a0\u202f", "'  ")


def locate(ref: FigureRef, figures: Sequence[Figure]) -> int | None:
    """The index of the figure that ``ref`` means: of those of its text the nearest; ``None`` where it is gone.

    ``figures`` are those of ``ref.article``. Apostrophes and spaces count as equal in all their forms.
    """
    wanted = ref.text.translate(_PLAIN)
    same = [
        (abs(figure.start - ref.start), index)
        for index, figure in enumerate(figures)
        if figure.text.translate(_PLAIN) == wanted
    ]
    if not same:
        return None
    moved, index = min(same)
    return index if moved <= _DRIFT else None
