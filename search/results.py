"""What a search gives back. Plain values: nothing here opens an index, nor loads what an article is read with."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from corpus.records import record
from corpus.spans import Span
from search.facets import FacetCounts

if TYPE_CHECKING:
    from corpus.annotate import AnnotatedArticle


@record(kw_only=True)
class ArticleCard:
    """What identifies an article in a list."""

    id: str
    title: str
    source: str | None = None
    published: date | None = None
    kind: str | None = None
    author: str | None = None
    url: str | None = None
    language: str | None = None
    """ISO 639-1 code where it is known; articles that are not French have no figures and are in no comparison."""


@record()
class Excerpt:
    """A passage ``[start, end)`` of the article on one line: ``text`` has line breaks and tabs replaced one for one
    by spaces, so that an offset into the article minus ``start`` points into it. ``amid`` a sentence, or where one
    begins."""

    start: int
    end: int
    text: str
    amid: bool = False


@record()
class Hit:
    """One article found. ``offsets`` are where the query's words stand in the article's text."""

    card: ArticleCard
    score: float
    excerpt: Excerpt
    offsets: tuple[Span, ...]
    reprises: tuple[str, ...] = ()
    """The ids of the article's near copies among all that answer, the first published first. They can be many."""


@dataclass(frozen=True, slots=True)
class Results:
    """The answer to one query, best first. ``total`` counts all hits, of which ``hits`` may show a part."""

    query: str
    hits: tuple[Hit, ...]
    total: int
    notice: str | None = None
    """One line of French for the reader: what was relaxed or could not be understood."""
    rows: int | None = None
    """How many rows the hits make where families are one each; ``None`` where every hit has its own."""
    suggestion: str | None = None
    """Another spelling of the query that would find something."""
    ask_facets: Callable[[], tuple[FacetCounts, ...]] = field(default=tuple, repr=False, compare=False)
    """Use ``facets``."""

    @property
    def facets(self) -> tuple[FacetCounts, ...]:
        """What the answer can be narrowed by: sources, months, names and kinds of figure, each with its most frequent
        values. Counted when asked for, in some milliseconds: ask from a worker."""
        return self.ask_facets()


@dataclass(frozen=True, slots=True)
class OpenedArticle:
    """An article to read, with the query's words marked in it."""

    annotated: "AnnotatedArticle"
    offsets: tuple[Span, ...]
    original: ArticleCard | None = None
    """Of near copies the one published first, where it is not this article."""
    reprises: tuple[ArticleCard, ...] = ()
    """The other near copies, the first published first."""
    also: tuple[str, ...] = ()
    """Under which ids the same article was met again; it counts once."""
