"""What the main screen knows: the search, its answers and the article; and how it gets them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from rich.text import Text
from textual.widgets import Static
from textual.worker import Worker, WorkerState

from corpus.french.typography import plural
from tui.layout import TWO_PANES, Pane, Part
from tui.screens import notes
from tui.screens.desk import OPENING, Desk, Found, Indexing, Opened, OpenLibrary, Read, Refused, Told
from tui.screens.frame import Frame, Note
from tui.terminal.safe import safe
from tui.widgets.keys_line import KeysLine
from tui.widgets.results import ResultList
from tui.widgets.search_box import SearchBox, SearchLine

if TYPE_CHECKING:
    from corpus.spans import Span
    from search.comparison.model import Verdict
    from search.facets import FacetCounts, Filters
    from search.facets import Sort as Order
    from search.results import Results
    from tui.widgets.marks import Sort


_BEHIND = frozenset({"page", "topics", "cite", "export"})
"""Questions whose answers no key waits for."""


@dataclass(frozen=True, slots=True)
class _Stood:
    """Where the reader was: in which pane, in which article from which offset on, and what was open over them."""

    pane: Pane
    article: str | None
    offset: int
    again: Callable[[], None] | None


class Asking(Frame, inherit_bindings=False):
    """Asks the desk what the reader wants to know, and puts the answers into the frame."""

    filters: "Filters"
    order: "Order"
    """Both are there once all is ``furnished``."""

    def __init__(
        self, open_library: OpenLibrary, *, plain_spaces: bool = False, data: Callable[[], Path] | None = None
    ) -> None:
        """``data`` says where what the reader makes is kept; without it nothing is."""
        super().__init__(plain_spaces=plain_spaces)
        self.data = data
        self.desk = Desk(self, open_library)
        self.sought = ""
        """The query: as it stands in the search box while the reader is typing, then as it is meant."""
        self.typing = False
        """Whether the reader is typing it, so that its last word may be the beginning of one."""
        self.facets: Sequence[FacetCounts] = ()
        """Of the present results, while a drawer shows them."""
        self.facets_wanted = False
        self.newcomer = False
        """Whether the reader has never searched for anything."""
        self.returning = False
        """Whether the reader was here before."""
        self._opening = False
        self._reading_since: float | None = None
        self._staying = False
        self._history: list[_Stood] = []

    def begin(self) -> None:
        from search.facets import NO_FILTERS, Sort

        self.filters, self.order = NO_FILTERS, Sort.RELEVANCE
        if self.results is None:
            self._say(Text("Ouverture…"))
        self._opening = True
        # The thread that opens the library takes turns with this one: what is to be seen first goes first.
        self.call_after_refresh(self.desk.open)

    def unready(self) -> bool:
        box = self.one(SearchBox)
        if box.pausing:
            box.tell()
            return True
        # The results of the last time can be gone through while the library opens.
        known = self.pane is Pane.RESULTS and self.results is not None and self.results.query == box.value
        return super().unready() or (self._opening and not known) or self.desk.awaits_any(but_for=_BEHIND)

    # The library's answers

    def on_indexing(self, message: Indexing) -> None:
        if self._reading_since is None:
            self._reading_since = monotonic()
            self._opening = False
        from tui.reporting import pace

        told = pace(message.done, message.total, monotonic() - self._reading_since)
        self._say(notes.indexing(message.done, message.total, told))

    def on_opened(self, message: Opened) -> None:
        self.show_problems()
        self.sought = self.one(SearchBox).value
        self.search()
        self._opening = False
        self.head()
        self.opened()

    def show_problems(self) -> None:
        """Count the files that could not be read as they stand, under the results."""
        problems = self.desk.library.problems if self.desk.library is not None else ()
        line = self.one(Static, "problems-line")
        line.display = bool(problems)
        line.update(notes.problems(problems))

    def renew(self) -> None:
        """The corpus changed: ask again for all that is shown of it."""
        self.show_problems()
        self.search()

    def opened(self) -> None:
        """The library is open."""

    def on_refused(self, message: Refused) -> None:
        self._opening = False
        self._say(notes.refused(message.words))

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        if event.state is WorkerState.ERROR:
            self.desk.failed(event.worker.group)
            words = safe(str(event.worker.error) or type(event.worker.error).__name__)
            if event.worker.group == OPENING:
                # Nothing comes after it: a word that goes away would leave a screen that waits for ever.
                self.post_message(Refused(notes.failed(words)))
                return
            self.notify(
                words,
                title="Erreur inattendue",
                severity="error",
                markup=False,
            )

    def on_told(self, message: Told) -> None:
        if self.desk.is_current(message):
            message.tell()

    def on_found(self, message: Found) -> None:
        if not self.desk.is_current(message):
            return
        found, rows = message.results, self.one(ResultList)
        if message.offset:
            rows.extend(found)
            return
        self.results, self.facets, self.sought = found, message.facets, found.query
        self._describe(found)
        rows.show(found, staying=self._staying, typing=self.typing)
        if self.article is not None and Part.ARTICLE not in self.boxes:
            self.desk.read(self.article.annotated.article.id, self.sought)
        self.results_came()
        self.head()

    def results_came(self) -> None:
        """There are other results."""

    def on_read(self, message: Read) -> None:
        if not self.desk.is_current(message):
            return
        if message.opened is None:
            self.counter = "cet article n’est plus dans le corpus"
            self.head()
            return
        view, article = self.view, message.opened.annotated.article
        shown = view.opened.annotated.article.id if view.opened else None
        if shown == article.id and message.at is None and message.offset is None:
            if view.opened and view.opened.offsets != message.opened.offsets:
                self.counter = ""
            view.mark_hits(message.opened)
        else:
            self.counter = ""
            verdicts = self.verdicts(article.id)
            view.show(message.opened, verdicts, at=message.at, sort=message.sort, offset=message.offset or 0)
        self.head()

    def verdicts(self, article_id: str) -> "Mapping[Span, Verdict]":
        """Which figures of an article stand in a topic, and the topic's verdict."""
        return {}

    def state(self) -> str:
        library = self.desk.library
        if library is None:
            return ""
        told = [plural(len(library), "article"), *self.also()]
        return " · ".join([library.name, *told] if self.app.size.width >= TWO_PANES else told)

    def also(self) -> Sequence[str]:
        """What else is said of the corpus behind its articles."""
        return ()

    def describe(self) -> None:
        """Say again what is to be said of the results."""
        if self.results is not None:
            self._describe(self.results)

    def _describe(self, found: "Results") -> None:
        """Say over the results, or in their place, what is to be said of them."""
        rows, lost = self.one(ResultList), isinstance(self.focused, Note)
        rows.display = bool(found.hits)
        if lost and found.hits:
            rows.focus()
        if not found.hits:
            self._say(notes.nothing(found, filtered=bool(self.filters)))
        else:
            self._say(notes.welcome() if self.newcomer and not found.notice else Text(safe(found.notice or "")))

    def _say(self, words: Text) -> None:
        note = self.one(Note)
        note.show(words)
        note.display = bool(words.plain)

    def tell(self, words: str) -> None:
        """Say something at the bottom until the next key: beneath a screen that has only just been asked for, too."""
        said = safe(words, plain_spaces=self._plain_spaces)
        for screen in reversed(self.app.screen_stack):
            if lines := screen.query(KeysLine):
                lines.first().say(said)
                return

    # Questions

    def search(self, *, staying: bool = False) -> None:
        """Ask for what answers the search box and the filters, once there is who can answer; ``staying`` keeps the
        cursor on its article."""
        self._staying = staying
        if self.desk.library is None:
            return
        from tui.widgets.chips import chips

        self.one(SearchLine).filtered(chips(self.filters))
        self.desk.search(self.sought, self.filters, self.order, typing=self.typing, facets=self.facets_wanted)

    def more(self, shown: int) -> None:
        """Ask for the results behind the ``shown`` first, once there is who can answer."""
        if self.desk.library is None:
            return
        self.desk.search(self.sought, self.filters, self.order, typing=self.typing, offset=shown)

    def preview(self) -> None:
        """Read the article under the cursor."""
        card = self.one(ResultList).card
        if card is not None:
            self.desk.read(card.id, self.sought)

    # Where the reader was

    def visit(
        self,
        article_id: str,
        span: "Span",
        sort: "Sort | None" = None,
        *,
        again: Callable[[], None] | None = None,
    ) -> None:
        """Go to a passage of an article; ``again`` opens what the reader comes from, for the way back."""
        self.remember(again)
        # Entered first: an article pane that comes into view empty asks for an article of its own.
        self.enter(Pane.ARTICLE)
        self.desk.read(article_id, self.sought, at=span, sort=sort)

    def remember(self, again: Callable[[], None] | None = None) -> None:
        """Keep where the reader is, to come back to."""
        article = self.article.annotated.article.id if self.article is not None else None
        self._history.append(_Stood(self.pane, article, self.view.offset_at_top, again))

    @property
    def can_go_back(self) -> bool:
        return bool(self._history)

    def go_back(self) -> None:
        """Go where the reader was before."""
        if self._history:
            stood = self._history.pop()
            self.enter(stood.pane)
            if stood.article is not None:
                self.desk.read(stood.article, self.sought, offset=stood.offset)
            if stood.again is not None:
                stood.again()
