"""The searches that were made: remembered, recalled in the search box."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from tui.screens.asking import Asking
from tui.widgets.search_box import SearchBox

if TYPE_CHECKING:
    from search.history import History

RECENT = 100
"""Searches that can be recalled."""
_T = TypeVar("_T")


class Recalling(Asking, inherit_bindings=False):
    """Remembers what the reader searched for, where there is a place to keep it."""

    def with_history(self, ask: "Callable[[History], _T]", then: Callable[[_T], None]) -> None:
        """Ask the history in a thread."""
        data = self.data
        if data is None:
            return

        def work(library: object) -> _T:
            from search.history import History

            return ask(History(data()))

        self.desk.ask("history", work, then)

    def opened(self) -> None:
        super().opened()

        def known(recent: Sequence[str]) -> None:
            # Who has typed while the corpus opened needs no word of how to begin.
            self.newcomer = not (recent or self.returning or self.sought)
            self.describe()

        self.with_history(lambda history: history.recent(1), known)

    def remember_search(self) -> None:
        """The reader goes on with what is found: worth remembering."""
        self.settle_in()
        query = self.sought

        def add(history: "History") -> None:
            # A search that can't be remembered is no reason to disturb.
            with suppress(OSError):
                history.add(query)

        if query.strip():
            self.with_history(add, lambda _: None)

    def settle_in(self) -> None:
        """No more hints for newcomers."""
        if self.newcomer:
            self.newcomer = False
            self.describe()

    def on_search_box_earlier(self, message: SearchBox.Earlier) -> None:
        beginning = message.beginning
        self.with_history(lambda history: history.recent(RECENT, beginning), self.one(SearchBox).recall)

    def action_searches(self) -> None:
        if self.data is not None:
            from tui.screens.searches import SearchesDrawer

            self.app.push_screen(SearchesDrawer(self))
