"""What the room knows of its corpus beside articles: what came of reading it, near copies, changes of its files."""

import threading
from functools import partial
from typing import TYPE_CHECKING

from textual.message import Message
from textual.worker import get_current_worker

from tui import reporting
from tui.screens.asking import Asking
from tui.screens.desk import Told

if TYPE_CHECKING:
    from search.differences import Difference
    from search.library import Library
    from search.report import Report
    from search.results import ArticleCard, OpenedArticle

_BREATH = 0.25
"""Seconds within which a thread that waits notices that the reader has gone."""
_COMPARED = 20
"""Near copies that are compared at once."""


class Updated(Message):
    """The corpus changed, and the index with it."""

    def __init__(self, report: "Report") -> None:
        super().__init__()
        self.report = report


class Following(Asking, inherit_bindings=False):
    """Shows the report and the near copies; follows the corpus's folder where that is asked for."""

    def follow(self) -> None:
        """Keep the index in line with the folder from now on."""
        library = self.desk.library
        if library is not None:
            self.desk.run(partial(_follow, self, library), "follow")

    def opened(self) -> None:
        super().opened()
        if getattr(self.app, "follow", False):
            self.follow()

    def on_updated(self, message: Updated) -> None:
        self.renew()
        self.tell(f"{reporting.summary(message.report).capitalize()}.")

    def action_problems(self) -> None:
        self.desk.ask("report", lambda library: library.report, self._show_report)

    def _show_report(self, report: "Report") -> None:
        from tui.screens.report import report_screen

        self.app.push_screen(report_screen(report))

    def action_reprises(self) -> None:
        opened = self.article
        if opened is not None:
            self.desk.ask("reprises", partial(_compared, opened), partial(self._show_reprises, opened))

    def _show_reprises(
        self, opened: "OpenedArticle", others: "list[tuple[ArticleCard, str, tuple[Difference, ...]]]"
    ) -> None:
        from search.results import ArticleCard
        from tui.screens.report import differences_screen

        article = opened.annotated.article
        card = ArticleCard(id=article.id, title=article.title, source=article.source, published=article.published)
        self.app.push_screen(differences_screen(card, article.text, others))

    @property
    def has_reprises(self) -> bool:
        """Whether the article in view has near copies."""
        opened = self.article
        return opened is not None and (opened.original is not None or bool(opened.reprises))


def _compared(opened: "OpenedArticle", library: "Library") -> "list[tuple[ArticleCard, str, tuple[Difference, ...]]]":
    """The near copies of an article, each with its text and where it departs."""
    own = opened.annotated.article.id
    found = []
    for card in [*([opened.original] if opened.original else []), *opened.reprises][:_COMPARED]:
        other = library.open_article(card.id)
        departs = library.differences(own, card.id)
        if other is not None and departs is not None:
            found.append((card, other.annotated.article.text, departs))
    return found


def _follow(screen: Following, library: "Library") -> None:
    from search.watching import watch

    worker, never = get_current_worker(), threading.Event()

    def wait(seconds: float) -> bool:
        while seconds > 0 and not worker.is_cancelled:
            never.wait(min(_BREATH, seconds))
            seconds -= _BREATH
        return worker.is_cancelled

    def updated(report: "Report") -> None:
        screen.post_message(Updated(report))

    def troubled(words: str) -> None:
        screen.post_message(Told(0, "", partial(screen.tell, words)))

    watch(library, wait, updated, troubled=troubled)
