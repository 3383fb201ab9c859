"""An article as it was read: its text, fixed from then on, and what is known of it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article of a corpus.

    ``text`` is what every offset in this program points into; no later stage rewrites it. ``title`` is never
    empty: where a file states none it is the first line of the text, which then also stands in ``text``.
    ``published`` is ``None`` where the day is unknown; nothing may put today in its place.
    """

    id: str
    text: str
    title: str
    source: str | None = None
    published: date | None = None
    url: str | None = None
    author: str | None = None
    kind: str | None = None
    """The genre in the corpus's own words: « dépêche », « billet de blog »."""
    origin: str | None = None
    """A line on where the text comes from, shown under the article."""
    page: str | None = None
    """As printed, « 12 » or « 819(40) »."""
    section: str | None = None
    """The newspaper's own rubric: « Économie »."""
    language: str | None = None
    """ISO 639-1 code where it is known (« fr »), else as the file has it."""
    reference: str | None = None
    """What the database that the article was taken from calls it: a document number."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a corpus that could not be read as it stands: one line of French, for a person.

    ``refused`` tells whether the file (or the line of it) was left out or only read with a reservation.
    """

    path: str
    message: str
    refused: bool = True

    def __str__(self) -> str:
        return f"{self.path}\u00a0: {self.message}"


class CorpusError(Exception):
    """No corpus can be opened here; the message is one line of French that names the path and the fault."""
