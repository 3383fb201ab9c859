"""Open, build, update and ask a corpus's index: the only door to it."""

import struct
import threading
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from corpus.annotate import AnnotatedArticle
from corpus.article import Problem
from corpus.entities.model import EntityType
from search.comparison.model import Topic
from search.concordance import Concordance, LineOrder
from search.corrections import Corrections
from search.corrections.uncorrected import Uncorrected
from search.dossiers import Dossiers
from search.facets import NO_FILTERS, FacetCounts, Filters, Sort, Timeline
from search.report import Report
from search.results import OpenedArticle, Results

if TYPE_CHECKING:
    from search.answer import Answer
    from search.corrections.applied import Applied
    from search.differences import Difference
    from search.opening import Opened
    from search.snapshot import Snapshot

_Answer = TypeVar("_Answer")

_REMEMBERED: Final = 4
"""Answers kept."""
_READ: Final = 500
"""Articles whose marks are not read twice, some ten megabytes: the topics of a search read each once to put it among
those on the same event and once to compare it, and those of the next, which narrows it, again."""

_DAMAGE = (zlib.error, struct.error, EOFError, OSError, ValueError, IndexError, KeyError)
"""What reading a damaged index raises."""


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

    corrections: Corrections
    """What a person corrected in this corpus. Articles, topics, facets, filters and what queries ask of names and
    figures (« entité: », « chiffre: ») follow it at once."""

    dossiers: Dossiers
    """What a person has set aside of this corpus."""

    def __init__(
        self,
        opened: "Opened",
        reopen: "Callable[[bool, Callable[[Progress], None] | None], Opened]",
        corrections: Path | None = None,
        dossiers: Path | None = None,
    ) -> None:
        self.dossiers = Dossiers(dossiers)
        uncorrected = Uncorrected(self._uncorrected, self._type_of, lambda: self._store.names.gazetteer())
        self.corrections = Corrections(corrections, corpus=uncorrected)
        self._lock = threading.RLock()
        self._use(opened)
        self._open = reopen

    def _use(self, opened: "Opened") -> None:
        self._opened = opened
        self.name = opened.name
        self.problems = (*opened.problems, *self.corrections.problems, *self.dossiers.problems)
        self._store = opened.store
        self._snapshot = opened.snapshot
        self._answers: dict[tuple[str, bool, Filters, date], Answer] = {}
        self._topics: tuple[tuple[str, int], tuple[Topic, ...]] | None = None
        self._applied: tuple[int, Applied] | None = None
        self._read = lru_cache(_READ)(self._read_anew)

    @classmethod
    def open(
        cls,
        corpus: Path | None,
        *,
        cache: Path,
        jobs: int = 1,
        rebuild: bool = False,
        progress: Callable[[Progress], None] | None = None,
        data: Path | None = None,
        gazetteer: Path | None = None,
        model: bool = False,
    ) -> "Library":
        """Open ``corpus`` (``None``: the bundled articles), building or updating its index under ``cache``.

        What a person corrects in it is kept under ``data``; without one, only for as long as the library is open.
        ``gazetteer`` is a person's own file of names, which need not exist. ``model`` lets the statistical recogniser
        join the rules where it is installed; an index made with another one, or without, is made again.

        Where the index can't be brought up to date, as on a full disk, the one before is opened; a problem says so.

        Raises ``corpus.article.CorpusError`` where there is nothing to read.
        """
        # Whoosh and pydantic are loaded here and not with this module, which lies on the path to the first paint.
        from corpus.readers import bundled
        from search.corpora import Corpora
        from search.opening import Opened, open_index

        def opened(anew: bool, told: Callable[[Progress], None] | None, as_it_was: bool = False) -> Opened:
            def report(done: int, total: int) -> None:
                if told:
                    told(Progress(done, total))

            return open_index(
                corpus,
                cache,
                jobs=jobs,
                rebuild=anew,
                report=report,
                gazetteer=gazetteer,
                model=model,
                as_it_was=as_it_was,
            )

        root = bundled() if corpus is None else corpus
        id, moved = Corpora(data).settle(root) if data is not None else ("", None)
        first = opened(rebuild, progress, not rebuild)
        if data is None:
            return cls(first, opened)
        library = cls(first, opened, data / "corrections" / id, data / "dossiers" / id)
        library.problems += (moved,) if moved else ()
        return library

    def _ask(self, question: "Callable[[Snapshot], _Answer]") -> _Answer:
        """One question at a time; an index that turns out to be damaged is built again, once."""
        with self._lock:
            try:
                return question(self._snapshot)
            except _DAMAGE:
                self.close()
                self._use(self._open(True, None))
                return question(self._snapshot)

    @property
    def report(self) -> Report:
        """What came of reading the corpus when it was opened, or updated last."""
        return self._ask(lambda snapshot: self._opened.report(snapshot, self.problems))

    def pending(self) -> int | None:
        """``None`` while the corpus's files are those that the index was made of, else a number that stays for as
        long as they do. Lists them, reads none."""
        return self._opened.pending()

    def update(self, progress: Callable[[Progress], None] | None = None) -> Report:
        """Bring the index in line with the corpus as it is now; what is asked meanwhile is answered from before.

        Raises ``corpus.article.CorpusError`` where there is nothing left to read, or no room to write on a full disk;
        then all stays as it was.
        """
        latest = self._open(False, progress)
        with self._lock:
            self.close()
            self._use(latest)
        return self.report

    def close(self) -> None:
        """Let the index's files go. Nothing can be asked afterwards."""
        with self._lock:
            self._snapshot.close()
            self._store.close()

    @property
    def model(self) -> str:
        """The statistical recogniser, with its version, that the index was made with; empty for rules alone."""
        return self._store.names.model

    def __len__(self) -> int:
        """How many articles the corpus has."""
        return len(self._snapshot)

    def search(
        self,
        query: str,
        *,
        limit: int = 50,
        offset: int = 0,
        as_typed: bool = False,
        filters: Filters = NO_FILTERS,
        sort: Sort = Sort.RELEVANCE,
        grouped: bool = False,
    ) -> Results:
        """The articles that answer ``query`` and pass ``filters``, best first; all, newest first, for an empty one.

        ``grouped`` gives of near copies, agency text mostly, the best alone, with the others in ``Hit.reprises``.

        ``as_typed`` takes the last word as the beginning of a word. No query raises: what cannot be understood is
        said in ``Results.notice`` and the rest is searched.
        """
        found = self._ask(
            lambda snapshot: self._answer(snapshot, query, as_typed, filters).results(
                limit, offset, sort, grouped=grouped
            )
        )
        return replace(found, ask_facets=partial(self._facets, query, as_typed, filters))

    def finished(self, query: str) -> str:
        """``query`` as it is meant once it is typed: its last word stays a beginning (« budg* ») only where the
        corpus has no such word, and has some that begin so."""
        from search.finishing import finished

        self._corrected()
        return self._ask(lambda snapshot: finished(snapshot, query, date.today()))

    def timeline(self, query: str = "", *, filters: Filters = NO_FILTERS, as_typed: bool = False) -> Timeline:
        """The articles that ``search`` finds, counted by month of publication."""
        from search.counting import timeline

        return self._ask(lambda snapshot: timeline(snapshot, self._answer(snapshot, query, as_typed, filters).found))

    def concordance(
        self,
        query: str,
        *,
        width: int = 80,
        sort: LineOrder = LineOrder.POSITION,
        limit: int = 50,
        offset: int = 0,
        filters: Filters = NO_FILTERS,
    ) -> Concordance:
        """The places where the query's words stand, one line of about ``width`` characters each, hit in the middle.

        In order of position only the articles that the lines asked for need are looked through, 2,000 at most; to
        sort by context, the best 300 articles, of these a million characters and 3,000 words found.
        ``Concordance.complete`` tells.
        """
        from search.lines import lines

        return self._ask(
            lambda snapshot: lines(self._answer(snapshot, query, False, filters), width, sort, limit, offset)
        )

    def _facets(self, query: str, as_typed: bool, filters: Filters) -> tuple[FacetCounts, ...]:
        from search.counting import counts

        return self._ask(
            lambda snapshot: counts(snapshot, self._answer(snapshot, query, as_typed, NO_FILTERS).found, filters)
        )

    def _answer(self, snapshot: "Snapshot", query: str, as_typed: bool, filters: Filters) -> "Answer":
        """The answer to a query, remembered: pages, facets and months of one are asked for one after the other."""
        from search.answer import answer

        self._corrected()
        today = date.today()
        key = (query, as_typed, filters, today)
        found = self._answers.get(key)
        if found is None:
            found = answer(snapshot, query, today, as_typed=as_typed, filters=filters)
            while len(self._answers) >= _REMEMBERED:
                self._answers.pop(next(iter(self._answers)))
            self._answers[key] = found
        return found

    def open_article(self, article_id: str, query: str = "") -> OpenedArticle | None:
        """One article with its marks, and the query's words in it."""
        from search.one_article import opened

        corrected = self._corrected()
        return self._ask(lambda snapshot: opened(snapshot, article_id, query, corrected))

    def differences(self, article_id: str, other_id: str) -> "tuple[Difference, ...] | None":
        """The passages in which the second article departs from the first; ``None`` where one is no longer there."""
        from search.one_article import compared

        return self._ask(lambda snapshot: compared(snapshot, article_id, other_id))

    def annotated(self, query: str = "") -> Iterator[AnnotatedArticle]:
        """The articles that answer ``query`` (all, for an empty one), in the corpus's order, with their marks."""
        corrected = self._corrected()
        for number in self._ask(lambda snapshot: self._answer(snapshot, query, False, NO_FILTERS).in_order()):
            yield corrected.article(self._read(number))

    def topics(self, query: str = "", going_on: Callable[[], None] | None = None) -> tuple[Topic, ...]:
        """The topics of the articles that answer ``query``, worst verdict first.

        ``going_on`` is called for each article; what it raises puts an end to the search.
        """
        from search.comparison.namesakes import told_apart
        from search.comparison.topics import by_severity

        wanted = query, self.corrections.generation
        if self._topics is None or self._topics[0] != wanted:
            self._topics = wanted, told_apart(by_severity(self.topics_as_found(query, going_on)))
        return self._topics[1]

    def topics_as_found(self, query: str = "", going_on: Callable[[], None] | None = None) -> Iterator[Topic]:
        """The same topics as they are found, story by story, with one story's articles in memory at a time."""
        from search.families import families
        from search.story_topics import topics_as_found

        corrected = self._corrected()

        def found(snapshot: "Snapshot") -> tuple[list[int], list[int]]:
            numbers = self._answer(snapshot, query, False, NO_FILTERS).in_order()
            return numbers, families(snapshot).of[numbers].tolist()

        numbers, kin = self._ask(found)

        def read(number: int) -> AnnotatedArticle:
            if going_on:
                going_on()
            return self._read(number)

        return topics_as_found(numbers, kin, read, corrected)

    def _corrected(self) -> "Applied":
        """The corrections as they now stand, ready to be laid over what was read."""
        from search.corrected import Corrected
        from search.corrections.applied import Applied
        from search.corrections.facets import CorrectedFacets

        with self._lock:
            generation = self.corrections.generation
            if self._applied is None or self._applied[0] != generation:
                acts = self.corrections.acts()
                applied = Applied(acts, self._type_of)
                changes = applied.changes_articles
                self._snapshot.facets = CorrectedFacets(applied, self._snapshot) if changes else None
                self._snapshot.corrected = Corrected(applied, acts, self._snapshot) if changes else None
                self._answers.clear()
                self._applied = generation, applied
            return self._applied[1]

    def _read_anew(self, number: int) -> AnnotatedArticle:
        return self._ask(lambda snapshot: snapshot.annotated(number))

    def _uncorrected(self, article_id: str) -> AnnotatedArticle | None:
        def read(snapshot: "Snapshot") -> AnnotatedArticle | None:
            number = snapshot.find(article_id)
            return None if number is None else snapshot.annotated(number)

        return self._ask(read)

    def _type_of(self, name: str) -> EntityType | None:
        """What the entity ``name`` was mostly recognised as, before any correction."""
        from search.entities import type_of

        return self._ask(lambda snapshot: type_of(snapshot, name))
