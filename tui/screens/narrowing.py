"""Filters, order, months, contexts and names: other ways into the results."""

from typing import TYPE_CHECKING

from corpus.french.typography import plural
from tui.layout import Pane
from tui.screens.correcting import Correcting

if TYPE_CHECKING:
    from collections.abc import Callable

    from search.facets import Facet
    from tui.screens.drawer import Drawer
    from tui.widgets.article import ArticleView
    from tui.widgets.marks import Sort

_ORDER_WORDS = {"date": "par date", "source": "par source"}


class Narrowing(Correcting, inherit_bindings=False):
    """Narrows the results and looks at them from another side. What a key opens is loaded when it is pressed."""

    def results_detail(self) -> str:
        if not self.furnished:
            return ""
        counted = super().results_detail()
        if not counted and self.filters and self.results is not None:
            counted = plural(self.results.total, "article")
        return " · ".join(filter(None, (counted, _ORDER_WORDS.get(self.order, ""))))

    def results_came(self) -> None:
        super().results_came()
        screen = self.app.screen
        if screen is not self:
            from tui.screens.drawer import Drawer

            if isinstance(screen, Drawer):
                screen.refill()

    def opened(self) -> None:
        super().opened()
        screen = self.app.screen
        if screen is not self:
            from tui.screens.drawer import Drawer

            if isinstance(screen, Drawer):
                screen.filled()  # asked for too early, when there was nothing to fill it from

    def toggle_filter(self, facet: "Facet", value: str) -> None:
        """Let only what has a value through, or no more."""
        self.filters = self.filters.toggled(facet, value)
        self.search()

    def clear_filters(self) -> None:
        """Let everything through."""
        self.filters = type(self.filters)()
        self.search()

    def want_facets(self, wanted: bool) -> None:
        """Have the facets counted with each answer, from now on or no more."""
        self.facets_wanted = wanted
        if wanted:
            self.search()

    def _open(self, drawer: "Callable[[], Drawer]") -> None:
        """Show a drawer, once there is a corpus that it can be filled from, or soon will be."""
        if self.desk.asked_to_open:
            self.app.push_screen(drawer())

    # Keys

    def action_filters(self) -> None:
        from tui.screens.filters import FilterDrawer

        self._open(lambda: FilterDrawer(self))

    def action_order(self) -> None:
        """The next order."""
        if not self.desk.asked_to_open:
            return
        orders = list(type(self.order))
        self.order = orders[(orders.index(self.order) + 1) % len(orders)]
        self.search()

    def action_months(self) -> None:
        from tui.screens.months import MonthsDrawer

        self._open(lambda: MonthsDrawer(self))

    def action_contexts(self) -> None:
        if self.sought.strip():
            from tui.screens.contexts import Contexts

            self._open(lambda: Contexts(self))
        else:
            self.tell("Rien n’est cherché\u00a0: tapez d’abord des mots.")

    def action_names(self) -> None:
        from tui.screens.names import NamesDrawer

        self._open(lambda: NamesDrawer(self))

    def action_passages(self) -> None:
        if self.article is not None:
            from tui.screens.passages import PassagesDrawer

            self.app.push_screen(PassagesDrawer(self))

    def action_looks(self) -> None:
        from tui.screens.looks import LooksDrawer

        self.app.push_screen(LooksDrawer(self.view))

    def on_article_view_named(self, message: "ArticleView.Named") -> None:
        from tui.screens.portrait import PortraitDrawer

        self.app.push_screen(PortraitDrawer(self, message.mention.type, message.mention.canonical))

    def jump(self, span: tuple[int, int], sort: "Sort") -> None:
        """Go to a mark of the article that is open."""
        if self.article is not None:
            self.remember()
            self.enter(Pane.ARTICLE)
            self.view.go_to(span, sort)
