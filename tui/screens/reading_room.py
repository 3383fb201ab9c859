"""The main screen: search line, results, article, comparison, and the keys between them."""

from typing import ClassVar, TypeVar

from rich.style import Style
from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static
from textual.worker import Worker, WorkerState

from corpus.french.typography import NBSP, number, plural
from search.comparison.model import Statement, Topic, Verdict
from search.results import Results
from tui.actions import CHOOSING, ROOM_KEYS, SHOWN, Place, key_names
from tui.layout import MIN_HEIGHT, MIN_WIDTH, Box, Pane, Part, arrange
from tui.screens.desk import Compared, Desk, Found, Indexing, Opened, OpenLibrary, Read, Refused
from tui.screens.help import HelpScreen
from tui.screens.lists import ListScreen
from tui.terminal.safe import safe
from tui.widgets.article import ArticleView, Sort, Step
from tui.widgets.comparison import ComparisonPane
from tui.widgets.heading import Heading, Tabs
from tui.widgets.keys_line import KeysLine
from tui.widgets.prose import Prose
from tui.widgets.results import ResultList
from tui.widgets.row_list import RowList
from tui.widgets.search_box import SearchBox, SearchLine
from tui.widgets.statements import StatementTable

WHOLE_CORPUS = 1000
"""Up to this many articles all topics are found once; beyond, those of the articles that answer the query."""

_SORT_WORDS = {Sort.HIT: "occurrence", Sort.ENTITY: "entité", Sort.FIGURE: "chiffre"}
_PANES = (Pane.RESULTS, Pane.ARTICLE, Pane.COMPARISON)
_W = TypeVar("_W", bound=Widget)


class ReadingRoom(Screen[None], inherit_bindings=False):
    """Three panes of which one, two or three are in view; see ``tui.layout``."""

    BINDINGS: ClassVar[list[BindingType]] = [*ROOM_KEYS]
    AUTO_FOCUS = "#search-box"

    def __init__(self, open_library: OpenLibrary, *, plain_spaces: bool = False) -> None:
        super().__init__()
        self.desk = Desk(self, open_library)
        self.pane = Pane.RESULTS
        self._plain_spaces = plain_spaces
        self._zoomed = self._drawer = False
        self._boxes: dict[Part, Box] = {}
        self._query = ""
        self._results: Results | None = None
        self._topics_query: str | None = None
        self._places: dict[tuple[str, int, int], tuple[Topic, int]] = {}
        self._wanted: tuple[str, int, int] | None = None
        self._history: list[tuple[Pane, str, int]] = []
        self._step_words = ""

    def compose(self) -> ComposeResult:
        yield SearchLine(id="search")
        yield Tabs(id="tabs")
        with Vertical(id="results"):
            yield Heading("Résultats")
            yield Prose(id="results-note")
            yield ResultList(plain_spaces=self._plain_spaces, id="result-list")
            yield Static("", id="problems-line", markup=False)
        with Vertical(id="article"):
            yield Heading("Article")
            yield ArticleView(plain_spaces=self._plain_spaces, id="article-view")
        yield ComparisonPane(plain_spaces=self._plain_spaces, id="comparison")
        yield KeysLine(id="keys")
        yield Static("", id="too-small", markup=False)

    def on_mount(self) -> None:
        self._say("Ouverture…")
        self.one(ComparisonPane).say("Les chiffres se comparent une fois le corpus lu.")
        self.lay_out()
        self.desk.open()

    def one(self, kind: type[_W], id: str | None = None) -> _W:
        """The widget of that kind (and id) on this screen."""
        return self.query_one(f"#{id}", kind) if id else self.query_one(kind)

    # Where things stand

    def on_resize(self, event: events.Resize) -> None:
        self.lay_out()

    def lay_out(self) -> None:
        """Give every part its box, and say what stands at the head of each pane."""
        width, height = self.app.size
        boxes = arrange(width, height, self.pane, zoomed=self._zoomed, drawer=self._drawer)
        small = self.one(Static, "too-small")
        small.display = not boxes
        if not boxes:
            small.update(
                f"Fenêtre trop petite{NBSP}: {width}{NBSP}×{NBSP}{height}.\n"
                f"Il en faut au moins {MIN_WIDTH}{NBSP}×{NBSP}{MIN_HEIGHT}."
            )
        self.set_class(Part.TABS in boxes, "-single")
        for part in Part:
            widget = self.query_one(f"#{part.value}")
            box = boxes.get(part)
            widget.display = box is not None
            if box is not None and box != self._boxes.get(part):
                widget.styles.offset = (box.x, box.y)
                widget.styles.width, widget.styles.height = box.width, box.height
        article_appears = Part.ARTICLE in boxes and Part.ARTICLE not in self._boxes
        self._boxes = boxes
        if article_appears and self.one(ArticleView).opened is None:
            self._preview()
        self._head()

    def _head(self) -> None:
        comparison = self.one(ComparisonPane)
        results = "Résultats"
        if self._results is not None:
            results += f" ({number(self._results.total)})"
        article = self.one(ArticleView).opened
        titles = {Pane.RESULTS: results, Pane.ARTICLE: "Article", Pane.COMPARISON: comparison.title}
        details = {
            Pane.RESULTS: "",
            Pane.ARTICLE: self._step_words or (self._tally() if article else ""),
            Pane.COMPARISON: comparison.detail,
        }
        searching = isinstance(self.focused, SearchBox)
        for pane in _PANES:
            heading = self.query_one(f"#{pane.value}", Widget).query_one(Heading)
            heading.show(titles[pane], details[pane], active=pane is self.pane and not searching)
        short = [titles[Pane.RESULTS], "Article", "Chiffres"]
        self.one(Tabs).show(short, _PANES.index(self.pane), details[self.pane])
        self._show_keys()

    def _tally(self) -> str:
        """« entités 12 · chiffres 7 » of the article shown."""
        opened = self.one(ArticleView).opened
        if opened is None:
            return ""
        parts = [
            plural(len(found), word)
            for found, word in (
                (opened.offsets, "occurrence"),
                (opened.annotated.mentions, "entité"),
                (opened.annotated.figures, "chiffre"),
            )
            if found
        ]
        return " · ".join(parts)

    def _show_keys(self) -> None:
        place, entries = self.place, []
        bound: dict[str, tuple[list[str], str]] = {}
        for key, active in self.active_bindings.items():
            if active.binding.id and active.enabled:
                bound.setdefault(active.binding.id, ([], active.binding.description))[0].append(key)
        for id in SHOWN[place]:
            if id not in bound:
                continue
            keys, label = bound[id]
            twin = bound.get(id.replace("next-", "previous-")) if id.startswith("next-") else None
            shown = [keys[0], twin[0][0]] if twin and len(keys[0]) == 1 else keys[:1]
            entries.append((key_names(shown), CHOOSING.get(place, label) if id == "list.choose" else label))
        self.one(KeysLine).show(entries)

    @property
    def place(self) -> Place:
        """What has the focus, as far as keys go."""
        focused = self.focused
        if isinstance(focused, SearchBox):
            return Place.SEARCH
        if self.pane is Pane.COMPARISON:
            return Place.STATEMENTS if isinstance(focused, StatementTable) else Place.TOPICS
        return Place.ARTICLE if self.pane is Pane.ARTICLE else Place.RESULTS

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        for node in event.widget.ancestors_with_self:
            if node.id in {pane.value for pane in _PANES}:
                self.pane = Pane(node.id)
                break
        else:
            self.pane = Pane.RESULTS
        self.lay_out()

    def enter(self, pane: Pane) -> None:
        """Bring a pane into view and put the focus into it."""
        if pane is Pane.COMPARISON:
            self._drawer = True
        self.query_one(f"#{pane.value}").display = True
        if pane is Pane.RESULTS:
            self.one(ResultList).focus()
        elif pane is Pane.ARTICLE:
            self.one(ArticleView).focus()
        else:
            self.one(ComparisonPane).focus_target.focus()
        self.pane = pane
        self.lay_out()

    # The library's answers

    def on_indexing(self, message: Indexing) -> None:
        done, total = message.done, message.total
        bar = "━" * (30 * done // max(1, total))
        self._say(
            Text.assemble(
                f"Lecture du corpus{NBSP}: {number(done)} sur {plural(total, 'article')}\n",
                (bar, Style(bold=True)), ("─" * (30 - len(bar)), Style(dim=True)),
            )
        )  # fmt: skip

    def on_opened(self, message: Opened) -> None:
        library = self.desk.library
        assert library is not None
        problems = len(library.problems)
        line = self.one(Static, "problems-line")
        line.display = problems > 0
        if problems:
            could = "n’ont pas pu être lus" if problems > 1 else "n’a pas pu être lu"
            line.update(f"! {plural(problems, 'fichier')} {could} · p{NBSP}: lesquels")
        self._query = self.one(SearchBox).value
        self.desk.search(self._query)
        self._tell_state()
        if len(library) <= WHOLE_CORPUS:
            self._want_topics()
        else:
            self.one(ComparisonPane).say(f"c{NBSP}: comparer un chiffre de l’article · t{NBSP}: les sujets trouvés")

    def on_refused(self, message: Refused) -> None:
        self._say(
            Text.assemble(
                ("Rien à lire ici", Style(bold=True)), "\n\n", safe(message.words), "\n\n", "Ctrl+C : quitter"
            )
        )
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
        self._results = found
        self._describe(found)
        rows.show(found)
        if not found.hits:
            self._head()

    def on_read(self, message: Read) -> None:
        if not self.desk.is_current(message) or message.opened is None:
            return
        view, article = self.one(ArticleView), message.opened.annotated.article
        shown = view.opened.annotated.article.id if view.opened else None
        self._step_words = ""
        if shown == article.id and message.at is None and not message.offset:
            view.mark_hits(message.opened)
        else:
            view.show(message.opened, at=message.at)
            if message.offset:
                view.scroll_to_offset(message.offset)
            self._judge()
        self._head()

    def on_compared(self, message: Compared) -> None:
        if not self.desk.is_current(message):
            return
        self._topics_query = message.query
        self._places = {
            (one.card.id, one.figure.start, one.figure.end): (topic, index)
            for topic in message.topics
            for index, one in enumerate(topic.statements)
        }
        self.one(ComparisonPane).set_topics(message.topics)
        self._judge()
        self._tell_state()
        if self._wanted is not None:
            self._show_wanted()
        self._head()

    def _judge(self) -> None:
        """Tell the article which of its figures are in dispute."""
        view = self.one(ArticleView)
        if view.opened is None:
            return
        id = view.opened.annotated.article.id
        view.judge({(s, e): topic.verdict for (a, s, e), (topic, _) in self._places.items() if a == id})

    def _tell_state(self) -> None:
        library = self.desk.library
        if library is None:
            return
        parts = [plural(len(library), "article")]
        if self._topics_query is not None:
            conflicts = sum(topic.verdict is Verdict.CONFLICT for topic in self.one(ComparisonPane).topics)
            parts.append(plural(conflicts, "conflit"))
        if self.app.size.width >= 100:
            parts.insert(0, library.name)
        self.one(SearchLine).tell(" · ".join(parts))

    # What is said in place of results

    def _say(self, words: Text | str) -> None:
        note = self.one(Prose, "results-note")
        note.show(words if isinstance(words, Text) else Text(words))
        note.display = True

    def _describe(self, found: Results) -> None:
        note = self.one(Prose, "results-note")
        rows = self.one(ResultList)
        rows.display = bool(found.hits)
        if not found.hits:
            text = Text()
            if found.query.strip():
                text.append("Aucun article ne répond à ", Style(bold=True))
                text.append(f"«{NBSP}{safe(found.query)}{NBSP}»", Style(bold=True)).append(".\n")
                if found.suggestion:
                    text.append(f"\nVouliez-vous dire «{NBSP}")
                    text.append(safe(found.suggestion), Style(bold=True, underline=True))
                    text.append(f"{NBSP}»{NBSP}?  Échap puis Entrée pour chercher ainsi.\n")
                text.append(
                    f"\nPour élargir{NBSP}: moins de mots, un début de mot suivi de *, ou OU entre deux mots."
                    f" «{NBSP}mots exacts{NBSP}» entre guillemets cherche à la lettre."
                )
            else:
                text.append("Ce corpus n’a pas d’article.", Style(bold=True))
            if found.notice:
                text.append(f"\n\n{safe(found.notice)}")
            self._say(text)
        elif found.notice:
            self._say(safe(found.notice))
        else:
            note.show(Text())
            note.display = False

    # What the reader does

    def on_search_box_typed(self, message: SearchBox.Typed) -> None:
        self._query = message.query
        self.desk.search(message.query)

    def on_search_box_left(self) -> None:
        self.enter(Pane.RESULTS)

    def on_row_list_moved(self, message: RowList.Moved) -> None:
        if isinstance(message.rows, ResultList) and Part.ARTICLE in self._boxes:
            self._preview()
        self._head()

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        self._preview()
        self.enter(Pane.ARTICLE)

    def on_result_list_more(self, message: ResultList.More) -> None:
        self.desk.search(self._query, offset=message.shown)

    def _preview(self) -> None:
        card = self.one(ResultList).card
        if card is not None:
            self.desk.read(card.id, self._query)

    def on_article_view_stepped(self, message: ArticleView.Stepped) -> None:
        word, step = _SORT_WORDS[message.sort], message.step
        self._step_words = f"aucun{'' if word == 'chiffre' else 'e'} {word}" if step is None else _counter(word, step)
        self._head()

    def on_article_view_compare(self, message: ArticleView.Compare) -> None:
        figure = message.figure
        self._wanted = (message.article_id, figure.start, figure.end)
        self._remember()
        if self._topics_query == self._topics_scope():
            self._show_wanted()
        else:
            self.one(ComparisonPane).say("Comparaison en cours…")
            self._want_topics()
        self.enter(Pane.COMPARISON)

    def _show_wanted(self) -> None:
        wanted, self._wanted = self._wanted, None
        pane, opened = self.one(ComparisonPane), self.one(ArticleView).opened
        if wanted is None or opened is None:
            return
        inside = isinstance(self.focused, Widget) and pane in self.focused.ancestors_with_self
        if wanted in self._places:
            topic, index = self._places[wanted]
            pane.show_topic(topic, at=index)
        else:
            words = opened.annotated.article.text[wanted[1] : wanted[2]]
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
        self._head()

    def on_comparison_pane_passage(self, message: ComparisonPane.Passage) -> None:
        self._remember()
        self._show_passage(message.statement)

    def _show_passage(self, statement: Statement) -> None:
        figure = statement.figure
        self.desk.read(statement.card.id, self._query, at=(figure.start, figure.end))
        self.enter(Pane.ARTICLE)

    def _remember(self) -> None:
        view = self.one(ArticleView)
        if view.opened is not None:
            self._history.append((self.pane, view.opened.annotated.article.id, view.offset_at_top))

    # Keys

    def action_search(self) -> None:
        self.one(SearchBox).focus()

    def action_turn(self, by: int) -> None:
        self.enter(_PANES[(_PANES.index(self.pane) + by) % len(_PANES)])

    def action_go(self, pane: str) -> None:
        self.enter(Pane(pane))

    def action_step(self, sort: str, by: int) -> None:
        if self.one(ArticleView).opened is not None:
            if Part.ARTICLE not in self._boxes:
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
            self.desk.read(article_id, self._query, offset=offset)
            self.enter(pane)

    def action_zoom(self) -> None:
        self._zoomed = not self._zoomed
        self.lay_out()

    def action_marks(self) -> None:
        self.one(ArticleView).toggle_tags()

    def action_close(self) -> None:
        if self._zoomed:
            self._zoomed = False
        elif self.pane is Pane.COMPARISON:
            if self.one(ComparisonPane).topic is not None:
                self.one(ComparisonPane).show_topics()
                self.enter(Pane.COMPARISON)
                return
            self._drawer = False
            self.enter_article_or_results()
            return
        else:
            self._drawer = False
        self.lay_out()

    def enter_article_or_results(self) -> None:
        """Leave the comparison for what was read before."""
        self.enter(Pane.ARTICLE if self.one(ArticleView).opened is not None else Pane.RESULTS)
        self._drawer = False
        self.lay_out()

    def action_problems(self) -> None:
        library = self.desk.library
        if library is not None and library.problems:
            rows = [(problem.path, problem.message) for problem in library.problems]
            self.app.push_screen(ListScreen("Fichiers à problème", rows))

    def action_help(self) -> None:
        self.app.push_screen(HelpScreen(self.place, self.active_bindings))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "problems":
            return self.desk.library is not None and bool(self.desk.library.problems)
        if action == "back":
            return bool(self._history)
        return True


def _counter(word: str, step: Step) -> str:
    counter = f"{word} {step.index + 1}/{step.count}"
    return f"{safe(step.words)} · {counter}" if step.words else counter
