"""The reading room's desk: asks the library in threads and posts its answers; touches no widget."""

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from textual.message import Message
from textual.screen import Screen
from textual.worker import active_worker, get_current_worker

from tui.leaving import CHANGES, CHANGING

if TYPE_CHECKING:
    from corpus.spans import Span
    from search.comparison.model import Topic
    from search.facets import FacetCounts, Filters
    from search.facets import Sort as Order
    from search.library import Library, Progress
    from search.results import OpenedArticle, Results
    from tui.widgets.marks import Sort

OpenLibrary: TypeAlias = "Callable[[Callable[[Progress], None]], Library]"

_T = TypeVar("_T")

OPENING = "open"
"""The group of the worker that opens the library."""
PAGE = 50
"""Hits asked for at a time."""


class Answer(Message):
    """An answer to the ``number``-th question of its kind."""

    KIND = ""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number


class Indexing(Message):
    """``done`` of ``total`` articles are read."""

    def __init__(self, done: int, total: int) -> None:
        super().__init__()
        self.done, self.total = done, total

    def can_replace(self, message: Message) -> bool:
        return isinstance(message, Indexing)


class Opened(Message):
    """The library is open."""


class Refused(Message):
    """No corpus can be opened; ``words`` say why."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words


class Found(Answer):
    """The results from ``offset`` on, with their facets where these were wanted."""

    KIND = "search"

    def __init__(self, number: int, results: "Results", offset: int, facets: "Sequence[FacetCounts]") -> None:
        super().__init__(number)
        self.results, self.offset, self.facets = results, offset, facets


class Read(Answer):
    """The article asked for (``None``: it is no longer there), to be shown ``at`` a passage (a mark of ``sort``) or
    from ``offset`` on; without either, from its beginning, or where it is where it is shown already."""

    KIND = "article"

    def __init__(
        self,
        number: int,
        opened: "OpenedArticle | None",
        at: "Span | None",
        sort: "Sort | None",
        offset: int | None,
    ) -> None:
        super().__init__(number)
        self.opened, self.at, self.sort, self.offset = opened, at, sort, offset


class Compared(Answer):
    """The topics of the articles that answer ``query``."""

    KIND = "topics"

    def __init__(self, number: int, topics: "Sequence[Topic]", query: str) -> None:
        super().__init__(number)
        self.topics, self.query = topics, query


class Told(Answer):
    """An answer to any other question: ``tell`` is to be called with it where it is still wanted."""

    def __init__(self, number: int, kind: str, tell: Callable[[], None]) -> None:
        super().__init__(number)
        self.kind, self.tell = kind, tell


class _Left(Exception):
    """The reader has gone, or wants something else, while the corpus is being read or compared; the program must not
    wait for the rest of it."""


class Desk:
    """Questions to the library, each in a thread; a newer one of a kind makes the older one's answer stale."""

    def __init__(self, screen: Screen[Any], open_library: OpenLibrary) -> None:
        self._screen = screen
        self._open_library = open_library
        self._asked: defaultdict[str, int] = defaultdict(int)
        self._answered: dict[str, int] = {}
        self.library: Library | None = None
        self.asked_to_open = False

    def is_current(self, answer: Answer) -> bool:
        """Whether nothing newer of its kind was asked since."""
        kind = answer.kind if isinstance(answer, Told) else answer.KIND
        current = answer.number == self._asked[kind]
        if current:
            self._answered[kind] = answer.number
        return current

    def awaits(self, kind: str) -> bool:
        """Whether the last question of a ``kind`` is not answered yet."""
        return self._answered.get(kind, 0) < self._asked.get(kind, 0)

    def awaits_any(self, *, but_for: Collection[str]) -> bool:
        """Whether that is so of any kind that is not among ``but_for``."""
        return any(self.awaits(kind) for kind in self._asked if kind not in but_for)

    def failed(self, kind: str) -> None:
        """No answer comes to the last question of a kind."""
        self._answered[kind] = self._asked[kind]

    def open(self) -> None:
        """Open the library: posts ``Indexing`` while it is built, then ``Opened`` or ``Refused``."""
        self.asked_to_open = True

        def work() -> None:
            from corpus.article import CorpusError

            worker = get_current_worker()

            def tell(progress: "Progress") -> None:
                if worker.is_cancelled:
                    raise _Left
                self._screen.post_message(Indexing(progress.done, progress.total))

            try:
                opened = self._open_library(tell)
            except _Left:
                return
            except CorpusError as error:
                self._screen.post_message(Refused(str(error)))
            else:
                if not worker.is_cancelled:
                    self.library = opened
                    self._screen.post_message(Opened())

        self.run(work, OPENING)

    def close(self) -> None:
        """Let go of the library: the reader has left for another one, and threads that still ask it end with it."""
        self.library = None

    def search(
        self,
        query: str,
        filters: "Filters",
        order: "Order",
        *,
        typing: bool = False,
        offset: int = 0,
        facets: bool = False,
    ) -> None:
        """Post ``Found``: ``PAGE`` hits from ``offset`` on, with their facets where ``facets``.

        While the reader is ``typing`` the last word is the beginning of one; then the query is ``finished``, and the
        results tell how it is meant.
        """
        library = self.library
        if library is None:
            return

        def ask() -> "tuple[Results, Sequence[FacetCounts]]":
            meant = query if typing else library.finished(query)
            found = library.search(
                meant, limit=PAGE, offset=offset, as_typed=typing, filters=filters, sort=order, grouped=True
            )
            return found, found.facets if facets else ()

        self._ask("search", ask, lambda number, found: Found(number, found[0], offset, found[1]))

    def read(
        self,
        article_id: str,
        query: str,
        *,
        at: "Span | None" = None,
        sort: "Sort | None" = None,
        offset: int | None = None,
    ) -> None:
        """Post ``Read``."""
        if self.library is not None:
            ask = partial(self.library.open_article, article_id, query)
            self._ask("article", ask, lambda number, opened: Read(number, opened, at, sort, offset))

    def compare(self, query: str) -> None:
        """Post ``Compared``. Of many articles that takes minutes: it ends where something newer is asked."""
        library = self.library
        if library is None:
            return

        def ask() -> "Sequence[Topic]":
            worker = get_current_worker()

            def go_on() -> None:
                if worker.is_cancelled:
                    raise _Left

            return library.topics(query, go_on)

        self._ask("topics", ask, lambda number, topics: Compared(number, topics, query))

    def ask(self, kind: str, question: "Callable[[Library], _T]", then: Callable[[_T], None]) -> None:
        """Ask anything of the library; ``then`` gets the answer on the screen's side, where nothing newer of its
        ``kind`` was asked since."""
        if self.library is not None:
            ask = partial(question, self.library)
            self._ask(kind, ask, lambda number, found: Told(number, kind, partial(then, found)))

    def do(self, change: "Callable[[Library], _T]", then: Callable[[_T], None]) -> None:
        """Change something: unlike a question, each is carried out, in the order in which they were asked for."""
        library = self.library
        if library is None:
            return

        def one() -> None:
            self._screen.post_message(Told(0, "", partial(then, change(library))))

        def work() -> None:
            with CHANGING:
                if CHANGES:  # else it was kept on the way out
                    CHANGES.popleft()()

        CHANGES.append(one)
        self.run(work, "changes", exclusive=False)

    def aside(self, kind: str, question: Callable[[], _T], then: Callable[[_T], None]) -> None:
        """The same for what is no question to the library, and can be asked before it is open."""
        self._ask(kind, question, lambda number, found: Told(number, kind, partial(then, found)))

    def _ask(self, kind: str, ask: Callable[[], Any], answer: Callable[[int, Any], Message]) -> None:
        self._asked[kind] += 1
        number = self._asked[kind]

        def work() -> None:
            if get_current_worker().is_cancelled:
                return
            try:
                found = ask()
            except _Left:
                return
            if not get_current_worker().is_cancelled:
                self._screen.post_message(answer(number, found))

        self.run(work, kind)

    def run(self, work: Callable[[], None], group: str, *, exclusive: bool = True) -> None:
        """Do ``work`` in a thread; where that is ``exclusive``, what its ``group`` still does is cancelled."""

        def forgotten() -> None:
            try:
                work()
            finally:
                # A thread that idles would hold its last worker, and through it this room and all of its corpus.
                active_worker.set(None)  # type: ignore[arg-type]

        self._screen.run_worker(forgotten, group=group, exclusive=exclusive, thread=True, exit_on_error=False)
