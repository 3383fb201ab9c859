"""A document to be written as Markdown or HTML: its parts, each of plain text from which no markup comes."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one set of looks: « strong », or those of the marks (``tui.widgets.wording.LOOKS``)."""

    text: str
    looks: tuple[str, ...] = ()
    link: str = ""
    """An address; one that is not of the web is left out when it is written."""


Runs: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A title under that of the document, whose level is 1."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A few sentences."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of an article, with where they stand."""

    paragraphs: tuple[Runs, ...]
    source: Runs


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right: frozenset[int] = frozenset()
    """The columns of numbers."""


@dataclass(frozen=True, slots=True)
class Listing:
    """Lines of a list, one a row."""

    rows: tuple[Runs, ...]


@dataclass(frozen=True, slots=True)
class Legend:
    """What the marks look like: (look, how it is set, what it is)."""

    rows: tuple[tuple[str, str, str], ...]


Block: TypeAlias = Heading | Paragraph | Quote | Table | Listing | Legend


@dataclass(frozen=True, slots=True)
class Document:
    """What an export holds, whatever the form it is written in."""

    title: str
    blocks: tuple[Block, ...]


def plain(text: str) -> Runs:
    """Words without looks."""
    return (Run(text),)
