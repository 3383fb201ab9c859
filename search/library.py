"""Open, build, update and ask a corpus's index: the only door to it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus.annotate import AnnotatedArticle
from corpus.article import Problem
from search.comparison.model import Topic
from search.results import OpenedArticle, Results


@dataclass(frozen=True, slots=True)
class Progress:
    """``done`` of ``total`` articles are indexed."""

    done: int
    total: int


class Library:
    """One corpus and its index."""

    name: str
    """What the corpus is called on screen: the folder's or file's name, « articles fournis » for the bundled one."""
    problems: tuple[Problem, ...]
    """What could not be read as it stands, at the last time it was read."""

    @classmethod
    def open(
        cls,
        corpus: Path | None,
        *,
        cache: Path,
        jobs: int = 1,
        rebuild: bool = False,
        progress: Callable[[Progress], None] | None = None,
    ) -> "Library":
        """Open ``corpus`` (``None``: the bundled articles), building or updating its index under ``cache``.

        Raises ``corpus.article.CorpusError`` where there is nothing to read.
        """
        raise NotImplementedError

    def __len__(self) -> int:
        """How many articles the corpus has."""
        raise NotImplementedError

    def search(self, query: str, *, limit: int = 50, offset: int = 0, as_typed: bool = False) -> Results:
        """The articles that answer ``query``, best first; all, newest first, for an empty one.

        ``as_typed`` takes the last word as the beginning of a word. No query raises: what cannot be understood is
        said in ``Results.notice`` and the rest is searched.
        """
        raise NotImplementedError

    def open_article(self, article_id: str, query: str = "") -> OpenedArticle | None:
        """One article with its marks, and the query's words in it."""
        raise NotImplementedError

    def annotated(self, query: str = "") -> Iterator[AnnotatedArticle]:
        """The articles that answer ``query`` (all, for an empty one), in the corpus's order, with their marks."""
        raise NotImplementedError

    def topics(self, query: str = "") -> tuple[Topic, ...]:
        """The topics of the articles that answer ``query``, worst verdict first."""
        raise NotImplementedError
