"""Which days a figure is about, from the dates around it."""

import re
from collections.abc import Sequence
from datetime import date

from corpus.figures.model import Figure, Kind
from corpus.spans import Span

Period = tuple[date, date]

# « 268 millions en 2023 », « 12 000 opposants le 3 mai »: the date follows with no other figure and little between.
_FOLLOWS = re.compile(r"^[^.;:()]{0,45}$")
# « 0,1 point de moins que fin 2018 », « plus depuis 2015 »: the date is what the figure is held against.
_COMPARED = re.compile(r"\bqu'|\b(?:que|rapport|depuis|contre|face)\b")
# « en service depuis 1903, la ligne attire… »: the date says since when something else has been so.
_SINCE = re.compile(r"\w\s+depuis\s+$")
_FRAME = re.compile(r"^\W*(?:en|au|le|depuis|pour|durant|pendant|à la|fin|lors|dès)?\W*$", re.IGNORECASE)


def period(text: str, sentence: Span, figure: Figure, figures: Sequence[Figure]) -> Period | None:
    """First and last day that ``figure`` is about: of the date just after it, else of the date before it in the
    sentence or at its head; ``None`` where the sentence has no such date. ``text`` is in lower case, ``figures`` are
    those of the sentence."""
    if figure.kind is Kind.DATE:
        return None
    before = [other for other in figures if other.end <= figure.start]
    after = [other for other in figures if other.start >= figure.end]
    follower = next((other for other in after if other.kind is not Kind.TIME), None)
    if (
        follower is not None
        and _days(follower)
        and _FOLLOWS.match(text[figure.end : follower.start])
        and text[figure.end : follower.start].count(",") == 0
        and not _COMPARED.search(text, figure.end, follower.start)
    ):
        return _days(follower)
    previous = before[-1] if before else None
    if (
        previous is not None
        and _days(previous)
        and len(text[previous.end : figure.start]) <= 80
        and not _SINCE.search(text, sentence[0], previous.start)
    ):
        return _days(previous)
    if before and _days(before[0]) and _FRAME.match(text[sentence[0] : before[0].start]):
        return _days(before[0])
    return None


def _days(figure: Figure) -> Period | None:
    if figure.kind is not Kind.DATE or figure.date_start is None:
        return None
    return figure.date_start, figure.date_end or figure.date_start
