"""The main screen: search line, results, article, comparison, and the keys between them."""

from typing import ClassVar

from rich.text import Text
from textual.binding import BindingType
from textual.widgets import Static
from textual.worker import Worker, WorkerState

from corpus.french.typography import NBSP, plural
from corpus.spans import Span
from search.comparison.model import Statement, Topic, Verdict
from search.results import Results
from tui.actions import ROOM_KEYS
from tui.layout import TWO_PANES, Pane, Part
from tui.screens import notes
from tui.screens.desk import Compared, Desk, Found, Indexing, Opened, OpenLibrary, Read, Refused
from tui.screens.frame import PANES, Frame
from tui.screens.help import HelpScreen
from tui.screens.lists import ListScreen
from tui.terminal.safe import safe
from tui.widgets.article import ArticleView
from tui.widgets.comparison import ComparisonPane
from tui.widgets.marks import Sort, Step
from tui.widgets.prose import Prose
from tui.widgets.results import ResultList
from tui.widgets.row_list import RowList
from tui.widgets.search_box import SearchBox

WHOLE_CORPUS = 300
"""Up to this many articles all topics are found once; beyond, those of the articles that answer the query."""

_SORT_WORDS = {Sort.HIT: "occurrence", Sort.ENTITY: "entité", Sort.FIGURE: "chiffre"}


class ReadingRoom(Frame, inherit_bindings=False):
    """Asks the desk what the reader wants to know, and puts the answers into the frame."""

    BINDINGS: ClassVar[list[BindingType]] = [*ROOM_KEYS]

    def __init__(self, open_library: OpenLibrary, *, plain_spaces: bool = False) -> None:
        super().__init__(plain_spaces=plain_spaces)
        self.desk = Desk(self, open_library)
        self._query = ""
        self._topics_query: str | None = None
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
        self._say(notes.indexing(message.done, message.total))

    def on_opened(self, message: Opened) -> None:
        library = self.desk.library
        assert library is not None
        line = self.one(Static, "problems-line")
        line.display = bool(library.problems)
        line.update(notes.problems(library.problems))
        self._query = self.one(SearchBox).value
        self.desk.search(self._query)
        self.head()
        if len(library) <= WHOLE_CORPUS:
            self._want_topics()
        else:
            self.one(ComparisonPane).say(f"c{NBSP}: comparer un chiffre de l’article · t{NBSP}: les sujets trouvés")

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

    def on_found(self, message: Found) -> None:
        if not self.desk.is_current(message):
            return
        found, rows = message.results, self.one(ResultList)
        if message.offset:
            rows.extend(found)
            return
        self.results = found
        self._describe(found)
        rows.show(found)
        view = self.one(ArticleView)
        if view.opened is not None and Part.ARTICLE not in self.boxes:
            self.desk.read(view.opened.annotated.article.id, self._query)
        self.head()

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
            view.show(message.opened, self._verdicts(article.id), at=message.at, offset=message.offset or 0)
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
        pane.set_topics(message.topics)
        if view.opened is not None:
            view.judge(self._verdicts(view.opened.annotated.article.id))
        if self._wanted is not None:
            self._show_wanted()
        elif self.focused is pane:
            self.enter(Pane.COMPARISON)
        self.head()

    def _verdicts(self, article_id: str) -> dict[Span, Verdict]:
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

    def _describe(self, found: Results) -> None:
        """Say over the results, or in their place, what is to be said of them."""
        self.one(ResultList).display = bool(found.hits)
        if not found.hits:
            self._say(notes.nothing(found))
        else:
            self._say(Text(safe(found.notice or "")))

    def _say(self, words: Text) -> None:
        note = self.one(Prose, "results-note")
        note.show(words)
        note.display = bool(words.plain)

    # What the reader does

    def on_search_box_typed(self, message: SearchBox.Typed) -> None:
        self._query = message.query
        self.desk.search(message.query)

    def on_search_box_left(self, message: SearchBox.Left) -> None:
        box, found = self.one(SearchBox), self.results
        if message.entered and found and found.query == box.value and not found.hits and found.suggestion:
            box.put(found.suggestion)
        else:
            self.enter(Pane.RESULTS)

    def on_row_list_moved(self, message: RowList.Moved) -> None:
        if isinstance(message.rows, ResultList) and Part.ARTICLE in self.boxes:
            self._preview()
        self.head()

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        self.enter(Pane.ARTICLE)
        self._preview()

    def on_result_list_more(self, message: ResultList.More) -> None:
        self.desk.search(self._query, offset=message.shown)

    def article_appeared(self) -> None:
        if self.one(ArticleView).opened is None:
            self._preview()

    def _preview(self) -> None:
        card = self.one(ResultList).card
        if card is not None:
            self.desk.read(card.id, self._query)

    def on_article_view_stepped(self, message: ArticleView.Stepped) -> None:
        word, step = _SORT_WORDS[message.sort], message.step
        self.counter = f"aucun{'' if word == 'chiffre' else 'e'} {word}" if step is None else _counter(word, step)
        self.head()

    def on_article_view_compare(self, message: ArticleView.Compare) -> None:
        figure = message.figure
        self._wanted = (message.article_id, (figure.start, figure.end))
        self._remember()
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

    def _topics_scope(self) -> str:
        library = self.desk.library
        return self._query if library is not None and len(library) > WHOLE_CORPUS else ""

    def _want_topics(self) -> None:
        self.desk.compare(self._topics_scope())

    def on_comparison_pane_changed(self) -> None:
        self.head()

    def on_comparison_pane_passage(self, message: ComparisonPane.Passage) -> None:
        self._remember()
        self._show_passage(message.statement)

    def _show_passage(self, statement: Statement) -> None:
        figure = statement.figure
        # Entered first: an article pane that comes into view empty asks for an article of its own.
        self.enter(Pane.ARTICLE)
        self.desk.read(statement.card.id, self._query, at=(figure.start, figure.end))

    def _remember(self) -> None:
        view = self.one(ArticleView)
        if view.opened is not None:
            self._history.append((self.pane, view.opened.annotated.article.id, view.offset_at_top))

    # Keys

    def action_search(self) -> None:
        self.one(SearchBox).focus()

    def action_turn(self, by: int) -> None:
        self.enter(PANES[(PANES.index(self.pane) + by) % len(PANES)])

    def action_go(self, pane: str) -> None:
        self.enter(Pane(pane))

    def action_step(self, sort: str, by: int) -> None:
        if self.one(ArticleView).opened is not None:
            if Part.ARTICLE not in self.boxes:
                self.enter(Pane.ARTICLE)
            self.one(ArticleView).step(Sort(sort), by)

    def action_compare(self) -> None:
        self.one(ArticleView).action_compare()

    def action_topics(self) -> None:
        pane = self.one(ComparisonPane)
        if self._topics_query == self._topics_scope():
            pane.show_topics()
        else:
            pane.topic = None
            pane.say("Comparaison en cours…")
            self._want_topics()
        self.enter(Pane.COMPARISON)

    def action_back(self) -> None:
        if self._history:
            pane, article_id, offset = self._history.pop()
            self.enter(pane)
            self.desk.read(article_id, self._query, offset=offset)

    def action_zoom(self) -> None:
        self.zoomed = not self.zoomed
        self.lay_out()

    def action_marks(self) -> None:
        self.one(ArticleView).toggle_tags()

    def action_close(self) -> None:
        if self.zoomed:
            self.zoomed = False
        elif self.pane is Pane.COMPARISON:
            if self.one(ComparisonPane).topic is not None:
                self.one(ComparisonPane).show_topics()
                self.enter(Pane.COMPARISON)
            else:
                self.enter(Pane.ARTICLE if self.one(ArticleView).opened is not None else Pane.RESULTS)
                self.drawer = False
        elif self.pane is Pane.ARTICLE and Part.RESULTS not in self.boxes:
            self.enter(Pane.RESULTS)
        else:
            self.drawer = False
        self.lay_out()

    def action_problems(self) -> None:
        library = self.desk.library
        if library is not None and library.problems:
            rows = [(problem.path, problem.message) for problem in library.problems]
            self.app.push_screen(ListScreen("Fichiers à problème", rows))

    def action_help(self) -> None:
        self.app.push_screen(HelpScreen(self.place, self.active_bindings))

    def can(self, action: str) -> bool:
        """Whether an action, with its parameters, can be done now."""
        return self.check_action(action.split("(")[0], ()) is True

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "problems":
            return self.desk.library is not None and bool(self.desk.library.problems)
        if action == "back":
            return bool(self._history)
        return True


def _counter(word: str, step: Step) -> str:
    counter = f"{word} {step.index + 1}/{step.count}"
    return f"{counter} · {safe(step.words)}" if step.words else counter
