"""The searches that are kept, and the latest ones, in a drawer."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType

from corpus.french.typography import NBSP
from tui.actions import SEARCHES_KEYS, Place
from tui.screens.drawer import Drawer
from tui.screens.recalling import RECENT, Recalling
from tui.terminal.safe import safe
from tui.widgets.entries import Entry
from tui.widgets.search_box import SearchBox

if TYPE_CHECKING:
    from corpus.article import Problem
    from search.history import History
    from search.library import Library
    from search.searches import Searches


class SearchesDrawer(Drawer):
    """The searches that are kept, then the latest ones; Enter searches again."""

    BINDINGS: ClassVar[list[BindingType]] = [*SEARCHES_KEYS]
    PLACE = Place.SEARCHES

    def __init__(self, room: Recalling) -> None:
        super().__init__("Recherches")
        self._room = room
        self._queries: list[str | None] = []
        self._kept: frozenset[str] = frozenset()

    def filled(self) -> None:
        def found(history: "History") -> "tuple[list[str], Problem | None, Sequence[str]]":
            kept, problem = self._searches().all()
            return [each.query for each in kept], problem, history.recent(RECENT)

        self._room.with_history(found, self._shown)

    def _shown(self, found: "tuple[list[str], Problem | None, Sequence[str]]") -> None:
        if not self.there:
            return
        kept, problem, recent = found
        self._kept = frozenset(kept)
        entries: list[Entry] = []
        self._queries = []
        sought = " ".join(self._room.sought.split())
        if sought and sought not in self._kept:
            entries.append(Entry(lead="+", look="marker", words=f"garder «{NBSP}{safe(sought)}{NBSP}»"))
            self._queries.append(sought)
        latest = [query for query in recent if query not in self._kept]
        for title, sign, queries in (("Gardées", "●", kept), ("Dernières", "", latest)):
            if queries:
                entries += [Entry(heading=True), Entry(words=title, heading=True)]
                self._queries += [None, None]
            entries += [Entry(lead=sign, look="marker", words=query) for query in queries]
            self._queries += queries
        self.show(entries, cursor=self.cursor)
        self.say("" if entries else "Aucune recherche n’a encore été faite.")
        self.head("")
        if problem is not None:
            self._room.tell(str(problem))

    @property
    def _offers(self) -> bool:
        """Whether the first row offers to keep the present search."""
        return bool(self._queries) and self._queries[0] is not None

    def chosen(self, index: int) -> None:
        query = self._queries[index]
        if query is None:
            return
        if index == 0 and self._offers:
            self._change(lambda searches: searches.save(query, query))
        else:
            self.leave()
            self._room.one(SearchBox).put(query)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what is kept can be forgotten."""
        return bool(self._kept) if action == "forget" else super().check_action(action, parameters)

    def action_forget(self) -> None:
        query = self._queries[self.cursor] if self._queries else None
        if query is not None and query in self._kept:
            self._change(lambda searches: searches.forget(query))

    def _searches(self) -> "Searches":
        from search.searches import Searches

        data = self._room.data
        assert data is not None  # without it this drawer does not open
        return Searches(data())

    def _change(self, change: "Callable[[Searches], object]") -> None:
        def changed(_: "Library") -> str:
            from search.searches import SearchesError

            try:
                change(self._searches())
            except SearchesError as error:
                return str(error)
            return ""

        def then(fault: str) -> None:
            self.filled()
            if fault:
                self._room.tell(f"Pas enregistré{NBSP}: {fault}")

        self._room.desk.do(changed, then)
