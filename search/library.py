"""Open, build, update and ask a corpus's index: the only door to it."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.annotate import AnnotatedArticle
from corpus.article import Problem
from search.comparison.model import Topic
from search.results import OpenedArticle, Results

if TYPE_CHECKING:
    from search.snapshot import Snapshot
    from search.store import Store


@dataclass(frozen=True, slots=True)
class Progress:
    """``done`` of ``total`` articles are indexed."""

    done: int
    total: int


class Library:
    """One corpus and its index. Any thread may ask; one is answered at a time."""

    name: str
    """What the corpus is called on screen: the folder's or file's name, « articles fournis » for the bundled one."""
    problems: tuple[Problem, ...]
    """What could not be read as it stands, at the last time it was read."""

    def __init__(self, name: str, problems: tuple[Problem, ...], store: "Store", snapshot: "Snapshot") -> None:
        """Use ``open``."""
        self.name = name
        self.problems = problems
        self._store = store
        self._snapshot = snapshot
        self._lock = threading.RLock()
        self._topics: tuple[str, tuple[Topic, ...]] | None = None

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
        # Whoosh and pydantic are loaded here and not with this module, which lies on the path to the first paint.
        from search.opening import open_index

        def report(done: int, total: int) -> None:
            if progress:
                progress(Progress(done, total))

        opened = open_index(corpus, cache, jobs=jobs, rebuild=rebuild, report=report)
        return cls(opened.name, opened.problems, opened.store, opened.snapshot)

    def close(self) -> None:
        """Let the index's files go. Nothing can be asked afterwards."""
        with self._lock:
            self._snapshot.close()
            self._store.close()

    def __len__(self) -> int:
        """How many articles the corpus has."""
        return len(self._snapshot.articles)

    def search(self, query: str, *, limit: int = 50, offset: int = 0, as_typed: bool = False) -> Results:
        """The articles that answer ``query``, best first; all, newest first, for an empty one.

        ``as_typed`` takes the last word as the beginning of a word. No query raises: what cannot be understood is
        said in ``Results.notice`` and the rest is searched.
        """
        from search.answer import answer

        with self._lock:
            return answer(self._snapshot, query, date.today(), as_typed=as_typed).results(limit, offset)

    def open_article(self, article_id: str, query: str = "") -> OpenedArticle | None:
        """One article with its marks, and the query's words in it."""
        from search.answer import spans_in

        with self._lock:
            number = self._snapshot.find(article_id)
            if number is None:
                return None
            annotated = self._snapshot.annotated(number)
            return OpenedArticle(annotated, spans_in(self._snapshot, number, annotated, query, date.today()))

    def annotated(self, query: str = "") -> Iterator[AnnotatedArticle]:
        """The articles that answer ``query`` (all, for an empty one), in the corpus's order, with their marks."""
        from search.answer import answer

        with self._lock:
            numbers = answer(self._snapshot, query, date.today()).in_order()
        for number in numbers:
            with self._lock:
                annotated = self._snapshot.annotated(number)
            yield annotated

    def topics(self, query: str = "") -> tuple[Topic, ...]:
        """The topics of the articles that answer ``query``, worst verdict first."""
        from search.comparison.model import Verdict
        from search.comparison.topics import find_topics

        with self._lock:
            if self._topics is None or self._topics[0] != query:
                severity = list(Verdict)
                found = sorted(find_topics(self.annotated(query)), key=lambda topic: -severity.index(topic.verdict))
                self._topics = query, tuple(found)
            return self._topics[1]
