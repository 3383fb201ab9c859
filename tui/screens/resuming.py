"""Where the reader left off, found again: the search, ready to be typed over, its article, and the place in it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.layout import Part
from tui.screens.asking import Asking
from tui.screens.desk import Found, Read
from tui.session import Session
from tui.widgets.results import ResultList
from tui.widgets.search_box import SearchBox

if TYPE_CHECKING:
    from search.results import Results
    from tui.first_page import Page


class Resuming(Asking, inherit_bindings=False):
    """Set ``left`` before the screen is shown, and ask ``leaving`` as it goes."""

    left: Session | None = None
    """What is still to be found again."""
    recalled: "Callable[[str], Page | None] | None" = None
    """Gives what was on the screen then for a search, to be seen until the index has answered."""
    keep_page: "Callable[[Results], None] | None" = None
    """Keeps the first results, to be ``recalled`` at the next start, however this one ends."""
    page: "Results | None" = None
    _pointed: str | None = None

    def on_mount(self) -> None:
        self.returning = self.left is not None
        if self.left is not None and self.left.query:
            self.one(SearchBox).resume(self.left.query)

    def seen(self) -> None:
        page = self.recalled(self.left.query if self.left is not None else "") if self.recalled is not None else None
        if page is not None and page.results.hits:
            self.results = self.page = page.results
            self.one(ResultList).show(page.results, known=page.told)
            if self.left is not None:
                self.one(ResultList).move_to_article(self.left.article)
            self.describe()
            self.head()
            # Until its parts have told the screen that they changed, it would take itself for refreshed.
            self.refresh(layout=True)
        super().seen()

    def on_found(self, message: Found) -> None:
        if self.page is not None and self.desk.is_current(message):
            card, same = self.one(ResultList).card, message.results.query == self.page.query
            self._pointed = card.id if card is not None and same else None
            self.page = None

    def leaving(self) -> Session | None:
        """What there is to come back to; ``None`` where the reader never got to the articles."""
        if self.desk.library is None:
            return None
        if self.article is None:
            return Session(query=self.sought)
        shown, offset = self.article.annotated.article.id, self.view.offset_at_top
        return Session(query=self.sought, article=shown, offset=offset)

    def results_came(self) -> None:
        super().results_came()
        wanted = self._pointed or (self.left.article if self.left is not None else None)
        self._pointed = None
        keep, found = self.keep_page, self.results
        if keep is not None and found is not None:
            self.keep_page = None
            self.desk.aside("page", lambda: keep(found), lambda _: None)
        self.one(ResultList).move_to_article(wanted)
        if Part.ARTICLE in self.boxes and self.article is None:
            self.preview()

    def preview(self) -> None:
        card, left = self.one(ResultList).card, self.left
        if card is not None and left is not None and card.id == left.article:
            self.desk.read(card.id, self.sought, offset=left.offset)
        else:
            super().preview()

    def on_read(self, message: Read) -> None:
        if message.offset is not None and self.desk.is_current(message):
            self.left = None
