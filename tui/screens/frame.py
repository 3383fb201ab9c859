"""The main screen's frame: its parts in their boxes, the heads of the panes, the keys at the bottom."""

from pathlib import Path, PurePath
from typing import TYPE_CHECKING, TypeVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from corpus.french.typography import plural
from tui.actions import Place
from tui.layout import Box, Pane, Part, arrange
from tui.screens import notes
from tui.screens.bound import shown_keys
from tui.terminal.safe import safe
from tui.widgets.heading import Heading, Tabs
from tui.widgets.keys_line import KeysLine
from tui.widgets.prose import Prose
from tui.widgets.results import ResultList
from tui.widgets.search_box import SearchBox, SearchLine

if TYPE_CHECKING:
    from search.results import OpenedArticle, Results
    from tui.widgets.article import ArticleView
    from tui.widgets.comparison import ComparisonPane

PANES = (Pane.RESULTS, Pane.ARTICLE, Pane.COMPARISON)
_ROOM_FOR_STATE = 60
"""Columns below which the search line is left to what one types."""
_LATER: list[PurePath] = [
    Path(__file__).parent.parent / name
    for name in ("screens/sheets.tcss", "screens/drawers.tcss", "widgets/article.tcss", "widgets/comparison.tcss")
]
"""The rules for what is not there at first."""
_W = TypeVar("_W", bound=Widget)


class Note(Prose, can_focus=True):
    """What is said in place of results; it takes the focus where there are none, so that keys are keys there too."""


class Frame(Screen[None], inherit_bindings=False):
    """Three panes of which one, two or three are in view; see ``tui.layout``. Asks nothing of the library.

    It comes up with the search line and the results alone, ready to be typed in: what the other panes are made of
    takes as long to load as all the rest of the screen, and is loaded behind it.
    """

    AUTO_FOCUS = "#search-box"

    view: "ArticleView"
    """The article's page, once all is ``furnished``."""
    comparison: "ComparisonPane"
    """The compared figures, once all is ``furnished``."""

    def __init__(self, *, plain_spaces: bool) -> None:
        super().__init__()
        self.pane = Pane.RESULTS
        self.zoomed = self.drawer = False
        self.boxes: dict[Part, Box] = {}
        self.results: Results | None = None
        self.furnished = False
        """Whether all panes are there."""
        self.counter = ""
        """What is said of the mark that the reader stepped to: « chiffre 3/17 »."""
        self._plain_spaces = plain_spaces
        self._came_up = False

    def compose(self) -> ComposeResult:
        yield SearchLine(id="search")
        yield Tabs(id="tabs")
        with Vertical(id="results"):
            yield Heading("Résultats")
            yield Note(id="results-note")
            yield ResultList(plain_spaces=self._plain_spaces, id="result-list")
        yield KeysLine(id="keys")

    def on_mount(self) -> None:
        self.lay_out()
        self.call_after_refresh(self.seen)

    def seen(self) -> None:
        """The first frame is on the screen: what is known already may be shown in the second."""
        self.call_after_refresh(self._furnish)

    async def _furnish(self) -> None:
        from tui.widgets.article import ArticleView
        from tui.widgets.comparison import ComparisonPane

        self.view = ArticleView(plain_spaces=self._plain_spaces, id="article-view")
        self.comparison = ComparisonPane(plain_spaces=self._plain_spaces, id="comparison")
        self.app.stylesheet.read_all(_LATER)
        if self._left():
            return
        for mounted in (
            self.one(Vertical, "results").mount(Static("", id="problems-line", markup=False)),
            self.mount(Vertical(Heading("Article"), self.view, id="article"), self.comparison, before="#keys"),
            self.mount(Static("", id="too-small", markup=False)),
        ):
            await mounted
        if self._left():
            return
        self.furnished = True
        self.begin()
        self.boxes = {}
        self.lay_out()

    def _left(self) -> bool:
        """Whether the reader has left, as may be while the panes are loaded."""
        return not self.is_attached

    def unready(self) -> bool:
        """Whether something is still to come that keys act on."""
        return not self.furnished

    def begin(self) -> None:
        """All panes are there."""

    @property
    def article(self) -> "OpenedArticle | None":
        """The article that is open."""
        return self.view.opened if self.furnished else None

    def one(self, kind: type[_W], id: str | None = None) -> _W:
        """The widget of that kind (and id) on this screen."""
        return self.query_one(f"#{id}", kind) if id else self.query_one(kind)

    # Where things stand

    def update_node_styles(self, animate: bool = True) -> None:
        # Each widget was styled when it was mounted; when the screen comes up Textual styles all of them again.
        if self._came_up:
            super().update_node_styles(animate=animate)
        self._came_up = True

    def on_resize(self, event: events.Resize) -> None:
        self.lay_out()

    def lay_out(self) -> None:
        """Give every part its box, and say what stands at the head of each pane."""
        width, height = self.app.size
        boxes = arrange(width, height, self.pane, zoomed=self.zoomed, drawer=self.drawer)
        if self.furnished:
            small = self.one(Static, "too-small")
            small.display = not boxes
            # What is under the notice keeps its place and the focus.
            small.update("" if boxes else notes.too_small(width, height))
            self.one(KeysLine).display = bool(boxes)
        if not boxes:
            return
        for heading in self.query(Heading):
            heading.display = Part.TABS not in boxes  # the tabs say it
        for part in Part:
            if part is Part.KEYS:
                continue  # they lie at the bottom by themselves, on as many lines as they take
            box = boxes.get(part)
            for widget in self.query(f"#{part.value}"):
                widget.display = box is not None
                if box is not None and box != self.boxes.get(part):
                    widget.styles.offset = (box.x, box.y)
                    widget.styles.width, widget.styles.height = box.width, box.height
        appeared = set(boxes) - set(self.boxes)
        self.boxes = boxes
        if Part.ARTICLE in appeared and self.furnished:
            self.article_appeared()
        self.head()

    def article_appeared(self) -> None:
        """The article pane came into view."""

    def head(self) -> None:
        """Say at the head of each pane what is in it, and at the bottom what can be done."""
        figures = (self.comparison.title, self.comparison.detail) if self.furnished else ("Chiffres", "")
        article = self.article
        card = article.annotated.article if article else None
        reading = f"Article · {safe(card.source)}" if card and card.source else "Article"
        titles = {Pane.RESULTS: "Résultats", Pane.ARTICLE: reading, Pane.COMPARISON: figures[0]}
        details = {
            Pane.RESULTS: self.results_detail(),
            Pane.ARTICLE: self.counter or (self._tally() if article else ""),
            Pane.COMPARISON: figures[1],
        }
        searching = isinstance(self.focused, SearchBox)
        for pane in PANES:
            for heading in self.query(f"#{pane.value} > Heading").results(Heading):
                heading.show(titles[pane], details[pane], active=pane is self.pane and not searching)
        short = [titles[Pane.RESULTS], "Article", "Chiffres"]
        self.one(Tabs).show(short, PANES.index(self.pane), details[self.pane])
        self.one(SearchLine).tell(self.state() if self.app.size.width >= _ROOM_FOR_STATE else "")
        self._show_keys()

    def state(self) -> str:
        """How much there is to search in, for the end of the search line."""
        return ""

    def results_detail(self) -> str:
        """What stands at the end of the results' heading: « 6 articles » of those that the search line counts."""
        sought = self.results is not None and self.results.query.strip() and self.results.total
        return plural(sought, "article") if sought else ""

    def _tally(self) -> str:
        """« 3 occurrences · 7 chiffres » of the article, « 12 entités · 7 chiffres » where nothing is sought."""
        opened = self.article
        if opened is None:
            return ""
        first = (opened.offsets, "occurrence") if opened.offsets else (opened.annotated.mentions, "entité")
        counted = (first, (opened.annotated.figures, "chiffre"))
        return " · ".join(plural(len(found), word) for found, word in counted if found)

    def _show_keys(self) -> None:
        self.one(KeysLine).show(shown_keys(self.place, self.active_bindings))

    @property
    def place(self) -> Place:
        """What has the focus, as far as keys go."""
        focused = self.focused
        if isinstance(focused, SearchBox):
            return Place.SEARCH
        if self.pane is Pane.COMPARISON:
            stated = focused is not None and focused.id == "statements"
            return Place.STATEMENTS if stated else Place.TOPICS
        return Place.ARTICLE if self.pane is Pane.ARTICLE else Place.RESULTS

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        for node in event.widget.ancestors_with_self:
            if node.id in {pane.value for pane in PANES}:
                self.pane = Pane(node.id)
                break
        else:
            self.pane = Pane.RESULTS
        self.lay_out()

    def enter(self, pane: Pane) -> None:
        """Bring a pane into view and put the focus into it."""
        if pane is Pane.COMPARISON:
            self.drawer = True
        self.query_one(f"#{pane.value}").display = True
        if pane is Pane.RESULTS:
            rows = self.one(ResultList)
            (rows if rows.display else self.one(Note)).focus()
        elif pane is Pane.ARTICLE:
            self.view.focus()
        else:
            self.comparison.focus_target.focus()
        self.pane = pane
        self.lay_out()
