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
    from search.history import History


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
        self._room.with_history(
            lambda history: ([each.query for each in history.saved()], history.recent(RECENT)), self._shown
        )

    def _shown(self, found: tuple[list[str], Sequence[str]]) -> None:
        if not self.there:
            return
        kept, recent = found
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

    @property
    def _offers(self) -> bool:
        """Whether the first row offers to keep the present search."""
        return bool(self._queries) and self._queries[0] is not None

    def chosen(self, index: int) -> None:
        query = self._queries[index]
        if query is None:
            return
        if index == 0 and self._offers:
            self._change(lambda history: history.save(query, query))
        else:
            self.leave()
            self._room.one(SearchBox).put(query)

    def action_forget(self) -> None:
        query = self._queries[self.cursor] if self._queries else None
        if query is not None and query in self._kept:
            self._change(lambda history: history.forget(query))

    def _change(self, change: "Callable[[History], object]") -> None:
        def changed(history: "History") -> str:
            try:
                change(history)
            except OSError as error:
                from tui import faults

                return faults.wording(error)
            return ""

        def then(fault: str) -> None:
            if fault:
                self._room.tell(f"Pas enregistré{NBSP}: {fault}")
            self.filled()

        self._room.with_history(changed, then)
