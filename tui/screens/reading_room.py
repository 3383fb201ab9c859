"""The main screen: what its keys do."""

from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import BindingType

from tui.actions import ROOM_KEYS, Place
from tui.layout import TWO_PANES, Pane, Part
from tui.screens.exporting import Exporting
from tui.screens.following import Following
from tui.screens.frame import PANES
from tui.screens.keeping import Keeping
from tui.screens.narrowing import Narrowing
from tui.screens.recalling import Recalling
from tui.screens.resuming import Resuming
from tui.terminal.safe import safe
from tui.widgets.results import ResultList
from tui.widgets.row_list import RowList
from tui.widgets.search_box import SearchBox

if TYPE_CHECKING:
    from tui.widgets.article import ArticleView
    from tui.widgets.comparison import ComparisonPane
    from tui.widgets.marks import Step

_SORT_WORDS = {"hit": "occurrence", "entity": "entité", "figure": "chiffre", "paragraph": "paragraphe"}
_PLACES = {
    "copy": (Place.RESULTS, Place.ARTICLE, Place.TOPICS, Place.STATEMENTS),
    "save": (Place.RESULTS, Place.ARTICLE, Place.TOPICS, Place.STATEMENTS),
    "keep": (Place.RESULTS, Place.ARTICLE, Place.TOPICS, Place.STATEMENTS),
    "all_topics": (Place.TOPICS,),
}
"""Where an action makes sense; elsewhere its key does nothing and is not shown."""


class ReadingRoom(Narrowing, Exporting, Keeping, Following, Recalling, Resuming, inherit_bindings=False):
    """Search line, results, article, comparison, and the keys between them."""

    BINDINGS: ClassVar[list[BindingType]] = [*ROOM_KEYS]

    # What the parts say

    def on_search_box_typed(self, message: SearchBox.Typed) -> None:
        self.sought, self.typing = message.query, isinstance(self.focused, SearchBox)
        self.settle_in()
        self.search()

    def on_search_box_left(self, message: SearchBox.Left) -> None:
        box, found = self.one(SearchBox), self.results
        self.remember_search()
        if message.entered and found and found.query == box.value and not found.hits and found.suggestion:
            box.put(found.suggestion)
        else:
            self.enter(Pane.RESULTS)
            if Part.ARTICLE in self.boxes:
                self.preview()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        if self.typing and not isinstance(self.focused, SearchBox):
            self.typing = False
            self.search(staying=True)

    def on_row_list_moved(self, message: RowList.Moved) -> None:
        # An article that is being read stays, whatever the results are meanwhile; on a slow link while typing too.
        typing = self.app.has_class("-calm") and isinstance(self.focused, SearchBox)
        stays = self.pane is not Pane.RESULTS or (typing and self.article is not None)
        if isinstance(message.rows, ResultList) and Part.ARTICLE in self.boxes and not stays:
            self.preview()
        self.head()

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        self.enter(Pane.ARTICLE)
        self.preview()

    def on_result_list_more(self, message: ResultList.More) -> None:
        self.more(message.shown)

    def article_appeared(self) -> None:
        if self.article is None:
            self.preview()

    def on_article_view_stepped(self, message: "ArticleView.Stepped") -> None:
        word, step = _SORT_WORDS[message.sort], message.step
        self.counter = (
            f"aucun{'' if word in ('chiffre', 'paragraphe') else 'e'} {word}"
            if step is None
            else _counter(word, step)
        )
        self.head()

    def on_article_view_compare(self, message: "ArticleView.Compare") -> None:
        self.compare(message.article_id, (message.figure.start, message.figure.end))

    def on_comparison_pane_changed(self) -> None:
        self.head()

    def on_comparison_pane_passage(self, message: "ComparisonPane.Passage") -> None:
        figure = message.statement.figure
        self.visit(message.statement.card.id, (figure.start, figure.end))

    # Keys

    def action_search(self) -> None:
        box = self.one(SearchBox)
        box.focus()
        # The next letter begins another search; an arrow key goes on with this one.
        box.select_all()

    def action_turn(self, by: int) -> None:
        self.enter(PANES[(PANES.index(self.pane) + by) % len(PANES)])

    def action_go(self, pane: str) -> None:
        self.enter(Pane(pane))

    def action_step(self, sort: str, by: int) -> None:
        if self.article is not None:
            if Part.ARTICLE not in self.boxes:
                self.enter(Pane.ARTICLE)
            from tui.widgets.marks import Sort

            self.view.step(Sort(sort), by)

    def action_compare(self) -> None:
        self.view.action_compare()

    def action_topics(self) -> None:
        self.topics()

    def action_all_topics(self) -> None:
        self.toggle_all_topics()

    def action_back(self) -> None:
        self.go_back()

    def action_zoom(self) -> None:
        self.zoomed = not self.zoomed
        self.lay_out()

    def action_marks(self) -> None:
        self.view.toggle_tags()

    def action_close(self) -> None:
        if self.zoomed and self.check_action("zoom", ()):
            self.zoomed = False
        elif self.pane is Pane.COMPARISON:
            if self.comparison.topic is not None:
                self.comparison.show_topics()
                self.enter(Pane.COMPARISON)
            else:
                self.enter(Pane.ARTICLE if self.article is not None else Pane.RESULTS)
                self.drawer = False
        elif self.pane is Pane.ARTICLE and Part.RESULTS not in self.boxes:
            self.enter(Pane.RESULTS)
        else:
            self.drawer = False
        self.lay_out()

    def action_help(self) -> None:
        from tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.place, self.active_bindings))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("searches", "save", "keep", "dossiers", "corpora") and self.data is None:
            return False
        if action in _PLACES:
            return self.place in _PLACES[action]
        if action == "zoom":
            return self.app.size.width >= TWO_PANES  # one at a time is what there is else
        if action == "problems":
            return self.desk.library is not None
        if action == "reprises":
            return self.has_reprises
        if action == "back":
            return self.can_go_back
        return super().check_action(action, parameters)


def _counter(word: str, step: "Step") -> str:
    counter = f"{word} {step.index + 1}/{step.count}"
    return f"{counter} · {safe(step.words)}" if step.words else counter
