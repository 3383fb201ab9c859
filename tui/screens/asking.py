"""What the main screen knows: the search, its answers, the article and the topics; and how it gets them."""

from collections.abc import Callable, Sequence
from pathlib import Path
from time import monotonic

from rich.text import Text
from textual.widgets import Static
from textual.worker import Worker, WorkerState

from corpus.french.typography import NBSP, plural
from corpus.spans import Span
from search.comparison.model import Topic, Verdict
from search.facets import NO_FILTERS, FacetCounts, Filters
from search.facets import Sort as Order
from search.results import Results
from tui.layout import TWO_PANES, Pane, Part
from tui.reporting import pace
from tui.scope import compared_whole, topics_query
from tui.screens import notes
from tui.screens.about import topics_about
from tui.screens.desk import Compared, Desk, Found, Indexing, Opened, OpenLibrary, Read, Refused, Told
from tui.screens.frame import Frame, Note
from tui.terminal.safe import safe
from tui.widgets.article import ArticleView
from tui.widgets.chips import chips
from tui.widgets.comparison import ComparisonPane
from tui.widgets.keys_line import KeysLine
from tui.widgets.marks import Sort
from tui.widgets.results import ResultList
from tui.widgets.search_box import SearchBox, SearchLine


class Asking(Frame, inherit_bindings=False):
    """Asks the desk what the reader wants to know, and puts the answers into the frame."""

    def __init__(
        self, open_library: OpenLibrary, *, plain_spaces: bool = False, data: Callable[[], Path] | None = None
    ) -> None:
        """``data`` says where what the reader makes is kept; without it nothing is."""
        super().__init__(plain_spaces=plain_spaces)
        self.data = data
        self.desk = Desk(self, open_library)
        self.sought = ""
        """The query as it stands in the search box."""
        self.filters: Filters = NO_FILTERS
        self.order = Order.RELEVANCE
        self.facets: Sequence[FacetCounts] = ()
        """Of the present results, while a drawer shows them."""
        self.facets_wanted = False
        self.newcomer = False
        """Whether the reader has never searched for anything."""
        self._reading_since: float | None = None
        self._topics_query: str | None = None
        self._all_topics = False
        self._places: dict[str, dict[Span, tuple[Topic, int]]] = {}
        self._wanted: tuple[str, Span] | None = None
        self._history: list[tuple[Pane, str, int]] = []

    def on_mount(self) -> None:
        self._say(Text("Ouverture…"))
        self.one(ComparisonPane).say("Les chiffres se comparent une fois le corpus lu.")
        self.lay_out()
        self.desk.open()

    # The library's answers

    def on_indexing(self, message: Indexing) -> None:
        if self._reading_since is None:
            self._reading_since = monotonic()
        told = pace(message.done, message.total, monotonic() - self._reading_since)
        self._say(notes.indexing(message.done, message.total, told))

    def on_opened(self, message: Opened) -> None:
        library = self.desk.library
        assert library is not None
        self.show_problems()
        self.sought = self.one(SearchBox).value
        self.search()
        self.head()
        self.opened()
        if compared_whole(library):
            self._want_topics()
        else:
            self.one(ComparisonPane).say(f"c{NBSP}: comparer un chiffre de l’article · t{NBSP}: les sujets trouvés")

    def show_problems(self) -> None:
        """Count the files that could not be read as they stand, under the results."""
        problems = self.desk.library.problems if self.desk.library is not None else ()
        line = self.one(Static, "problems-line")
        line.display = bool(problems)
        line.update(notes.problems(problems))

    def renew(self) -> None:
        """The corpus changed: ask again for all that is shown of it."""
        self.show_problems()
        self._topics_query = None
        self.search()
        if self.desk.library is not None and compared_whole(self.desk.library):
            self._want_topics()

    def opened(self) -> None:
        """The library is open."""

    def on_refused(self, message: Refused) -> None:
        self._say(notes.refused(message.words))
        self.one(ComparisonPane).say("")

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        if event.state is WorkerState.ERROR:
            self.notify(
                safe(str(event.worker.error) or type(event.worker.error).__name__),
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
        self.results, self.facets = found, message.facets
        self._describe(found)
        rows.show(found)
        view = self.one(ArticleView)
        if view.opened is not None and Part.ARTICLE not in self.boxes:
            self.desk.read(view.opened.annotated.article.id, self.sought)
        if Part.COMPARISON in self.boxes:
            self._narrow_topics()
        self.head()
        self.results_came()

    def results_came(self) -> None:
        """There are other results."""

    def on_read(self, message: Read) -> None:
        if not self.desk.is_current(message):
            return
        if message.opened is None:
            self.counter = "cet article n’est plus dans le corpus"
            self.head()
            return
        view, article = self.one(ArticleView), message.opened.annotated.article
        shown = view.opened.annotated.article.id if view.opened else None
        self.counter = ""
        if shown == article.id and message.at is None and message.offset is None:
            view.mark_hits(message.opened)
        else:
            verdicts = self.verdicts(article.id)
            view.show(message.opened, verdicts, at=message.at, sort=message.sort, offset=message.offset or 0)
        self.head()

    def on_compared(self, message: Compared) -> None:
        if not self.desk.is_current(message):
            return
        self._topics_query = message.query
        self._places = {}
        for topic in message.topics:
            for index, one in enumerate(topic.statements):
                spans = self._places.setdefault(one.card.id, {})
                spans[one.figure.start, one.figure.end] = (topic, index)
        pane, view = self.one(ComparisonPane), self.one(ArticleView)
        shown = pane.shown_statement
        pane.set_topics(message.topics)
        if shown is not None:
            found = self._places.get(shown.card.id, {}).get((shown.figure.start, shown.figure.end))
            self._show_again(found)
        if view.opened is not None:
            view.judge(self.verdicts(view.opened.annotated.article.id))
        if self._wanted is not None:
            self._show_wanted()
        elif self.focused is pane:
            self.enter(Pane.COMPARISON)
        self._narrow_topics()
        self.head()

    def _show_again(self, found: tuple[Topic, int] | None) -> None:
        """Keep the reader at a statement whose topic is another now, or among the topics where it has none."""
        pane = self.one(ComparisonPane)
        inside = self.focused is not None and pane in self.focused.ancestors_with_self
        if found is not None:
            pane.show_topic(found[0], at=found[1])
        else:
            pane.show_topics()
        if inside:
            pane.focus_target.focus()

    def verdicts(self, article_id: str) -> dict[Span, Verdict]:
        """Which figures of an article stand in a topic, and the topic's verdict."""
        return {span: topic.verdict for span, (topic, _) in self._places.get(article_id, {}).items()}

    def state(self) -> str:
        library = self.desk.library
        if library is None:
            return ""
        parts = [plural(len(library), "article")]
        if self._topics_query is not None:
            conflicts = sum(topic.verdict is Verdict.CONFLICT for topic in self.one(ComparisonPane).topics)
            parts.append(plural(conflicts, "conflit"))
        return " · ".join([library.name, *parts] if self.app.size.width >= TWO_PANES else parts)

    def describe(self) -> None:
        """Say again what is to be said of the results."""
        if self.results is not None:
            self._describe(self.results)

    def _describe(self, found: Results) -> None:
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
        """Say something at the bottom until the next key."""
        self.app.screen.query_one(KeysLine).say(safe(words, plain_spaces=self._plain_spaces))

    # Questions

    def search(self) -> None:
        """Ask for what answers the search box and the filters."""
        self.one(SearchLine).filtered(chips(self.filters))
        self.desk.search(self.sought, self.filters, self.order, facets=self.facets_wanted)

    def more(self, shown: int) -> None:
        """Ask for the results behind the ``shown`` first."""
        self.desk.search(self.sought, self.filters, self.order, offset=shown)

    def preview(self) -> None:
        """Read the article under the cursor."""
        card = self.one(ResultList).card
        if card is not None:
            self.desk.read(card.id, self.sought)

    def compare(self, article_id: str, span: Span) -> None:
        """Show the figure's topic as soon as it is known."""
        self._wanted = (article_id, span)
        self.remember()
        if self._topics_query == self._topics_scope():
            self._show_wanted()
        else:
            self.one(ComparisonPane).say("Comparaison en cours…")
            self._want_topics()
        self.enter(Pane.COMPARISON)

    def _show_wanted(self) -> None:
        """Show the topic of the figure that is to be compared, or say that there is none."""
        wanted, self._wanted = self._wanted, None
        pane, opened = self.one(ComparisonPane), self.one(ArticleView).opened
        if wanted is None or opened is None:
            return
        article_id, span = wanted
        inside = self.focused is not None and pane in self.focused.ancestors_with_self
        if span in self._places.get(article_id, {}):
            topic, index = self._places[article_id][span]
            pane.show_topic(topic, at=index)
        else:
            words = opened.annotated.article.text[slice(*span)]
            pane.say(
                f"Aucun autre article n’avance de chiffre comparable à «{NBSP}{words}{NBSP}».\n\n"
                f"t{NBSP}: les sujets sur lesquels plusieurs articles se prononcent."
            )
        if inside:
            self.enter(Pane.COMPARISON)

    @property
    def topics_query(self) -> str:
        """What the articles answer among which the present topics were found; empty for all."""
        return self._topics_query or ""

    def _topics_scope(self) -> str:
        library = self.desk.library
        return topics_query(library, self.sought) if library is not None else ""

    def _want_topics(self) -> None:
        self.desk.compare(self._topics_scope())

    def topics(self) -> None:
        """Show the list of topics, those of the search where there is one."""
        pane = self.one(ComparisonPane)
        if self._topics_query == self._topics_scope():
            self._narrow_topics()
            pane.show_topics()
        else:
            pane.topic = None
            pane.say("Comparaison en cours…")
            self._want_topics()
        self.enter(Pane.COMPARISON)

    def toggle_all_topics(self) -> None:
        """List all topics, or those of the search again."""
        self._all_topics = not self._all_topics
        self._narrow_topics()

    def _narrow_topics(self) -> None:
        """List only the topics that the search is about, once these are known."""
        pane, query, filters = self.one(ComparisonPane), self.sought, self.filters
        if self._all_topics or not (query.strip() or filters):
            pane.narrow(None)
            return
        topics = pane.topics

        def narrow(kept: Sequence[Topic]) -> None:
            pane.narrow(kept)
            self.head()

        self.desk.ask("about", lambda library: topics_about(library, topics, query, filters), narrow)

    def ask_again(self) -> None:
        """Show everything anew: something that all answers rest on has changed."""
        self._topics_query = None
        self.search()
        view = self.one(ArticleView)
        if view.opened is not None:
            self.desk.read(view.opened.annotated.article.id, self.sought)
        self._want_topics()

    # Where the reader was

    def visit(self, article_id: str, span: Span, sort: Sort | None = None) -> None:
        """Go to a passage of an article."""
        self.remember()
        # Entered first: an article pane that comes into view empty asks for an article of its own.
        self.enter(Pane.ARTICLE)
        self.desk.read(article_id, self.sought, at=span, sort=sort)

    def remember(self) -> None:
        """Keep where the reader is, to come back to."""
        view = self.one(ArticleView)
        if view.opened is not None:
            self._history.append((self.pane, view.opened.annotated.article.id, view.offset_at_top))

    @property
    def can_go_back(self) -> bool:
        return bool(self._history)

    def go_back(self) -> None:
        """Go where the reader was before."""
        if self._history:
            pane, article_id, offset = self._history.pop()
            self.enter(pane)
            self.desk.read(article_id, self.sought, offset=offset)
