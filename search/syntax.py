"""What a query means once it is read: a tree of plain values, which knows no index and no spelling of the query."""

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from corpus.spans import Span


@dataclass(frozen=True, slots=True)
class Word:
    """An ordinary word, found in all its inflections. A function word has no ``stem`` and is found as it stands."""

    stem: str
    exact: str
    span: Span = (0, 0)
    """Where it stands in the query."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Exact forms one after the other; of the last only the beginning where ``open_ended``."""

    exact: tuple[str, ...]
    in_title: bool = False
    open_ended: bool = False


@dataclass(frozen=True, slots=True)
class Prefix:
    """The words that begin with these folded letters; all articles for none."""

    letters: str


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """The words that differ from these folded letters by at most ``distance`` of them."""

    letters: str
    distance: int


@dataclass(frozen=True, slots=True)
class Fact:
    """A word of what is known of an article: ``field`` is « title », « source », « author », « entity » or the type
    of an entity. ``whole`` takes ``word`` as the whole name, ``open_ended`` as a beginning, ``distance`` as one that
    differs by so many letters at most."""

    field: str
    word: str
    whole: bool = False
    open_ended: bool = False
    distance: int = 0


@dataclass(frozen=True, slots=True)
class Dates:
    """Published on these days, both included; ``None`` is an open end."""

    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Figures:
    """An article with one figure that meets all of this."""

    low: float | None = None
    high: float | None = None
    low_open: bool = False
    """The bound itself is left out: « > 10 »."""
    high_open: bool = False
    unit: str | None = None
    """As ``search.documents.unit_key`` writes it."""
    measure: tuple[str, ...] = ()
    """Stems."""


@dataclass(frozen=True, slots=True)
class All:
    """What all of these find."""

    nodes: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class Any:
    """What any of these finds."""

    nodes: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class Not:
    """What this does not find."""

    node: "Node"


Node: TypeAlias = Word | Phrase | Prefix | Fuzzy | Fact | Dates | Figures | All | Any | Not


@dataclass(frozen=True, slots=True)
class Query:
    """``root`` is ``None`` where nothing is left to look for; ``faults`` say in French what was not understood."""

    root: Node | None
    faults: tuple[str, ...] = ()
    question: bool = False
    """Whether it reads as a question, whose words need not all stand in the answer."""
