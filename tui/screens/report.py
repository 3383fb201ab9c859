"""Something to read over the room: what came of reading the corpus, and where near copies differ."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from rich.style import Style
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from corpus.french.typography import NBSP, plural
from tui import reporting
from tui.screens.over import Over
from tui.terminal.safe import safe
from tui.widgets.heading import Heading
from tui.widgets.kin import named

if TYPE_CHECKING:
    from search.differences import Difference
    from search.report import Report
    from search.results import ArticleCard

_BOLD = Style(bold=True)
_DIM = Style(dim=True)
_LEFT_OUT = "(rien)"
_LONGEST = 600
"""Characters of a passage that are shown."""


class PageScreen(Over[None]):
    """A page of words, as long as it takes, until Escape."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,p,equals_sign", "dismiss", "fermer", id="page-screen.close"),
        Binding("j", "scroll(1)", "descendre", id="page-screen.down"),
        Binding("k", "scroll(-1)", "monter", id="page-screen.up"),
        Binding("space", "page(1)", "page", id="page-screen.page-down"),
        Binding("g", "end(False)", "début", id="page-screen.first"),
        Binding("G", "end(True)", "fin", id="page-screen.last"),
    ]

    def __init__(self, title: str, words: Text) -> None:
        super().__init__()
        self._title, self.words = title, words

    def compose(self) -> ComposeResult:
        with Vertical(id="sheet"):
            yield Heading(self._title)
            with VerticalScroll(id="page"):
                yield Static(self.words, id="page-words", markup=False)

    def on_mount(self) -> None:
        self.query_one(Heading).show(self._title, f"Échap{NBSP}: fermer", active=True)
        self.query_one("#page", VerticalScroll).focus()

    def action_scroll(self, by: int) -> None:
        self.query_one("#page", VerticalScroll).scroll_relative(y=by, animate=False)

    def action_page(self, by: int) -> None:
        page = self.query_one("#page", VerticalScroll)
        page.scroll_relative(y=by * max(1, page.size.height - 2), animate=False)

    def action_end(self, last: bool) -> None:
        page = self.query_one("#page", VerticalScroll)
        page.scroll_to(y=page.max_scroll_y if last else 0, animate=False)


def report_screen(report: "Report") -> PageScreen:
    """What was read, what was met twice, what was refused and why."""
    summary = reporting.summary(report)
    words = Text(f"{summary[0].upper()}{summary[1:]}\n", _BOLD)
    for label, line in reporting.rows(report):
        if not label:
            words.append(f"\n{safe(line)}\n", _BOLD)
        else:
            words.append(f"{safe(label)}{NBSP}: ", _DIM).append(f"{safe(line)}\n")
    return PageScreen(f"Compte rendu{NBSP}: {safe(report.corpus)}", words)


def differences_screen(
    article: "ArticleCard", text: str, others: "Iterable[tuple[ArticleCard, str, tuple[Difference, ...]]]"
) -> PageScreen:
    """Of an article's near copies, the passages in which each departs from it."""
    words = Text()
    for card, other, found in others:
        heading = f"{safe(named(card))}{NBSP}: {safe(card.title)}" if card.source else safe(named(card))
        words.append(f"{heading}\n", _BOLD)
        if not found:
            words.append("mot pour mot le même texte\n\n", _DIM)
            continue
        words.append(f"{plural(len(found), 'passage diffère', 'passages diffèrent')}\n", _DIM)
        for each in found:
            words.append(f"\n… {safe(each.before)}\n", _DIM)
            words.append(f"  ici{NBSP}: {_passage(text, *each.left)}\n")
            words.append(f"  là{NBSP}:  {_passage(other, *each.right)}\n", _BOLD)
            words.append(f"{safe(each.after)} …\n", _DIM)
        words.append("\n")
    return PageScreen(f"Reprises de {safe(named(article))}", words)


def _passage(text: str, start: int, end: int) -> str:
    if start == end:
        return _LEFT_OUT
    passage = " ".join(text[start : min(end, start + _LONGEST)].split())
    return safe(passage) + ("…" if end - start > _LONGEST else "")
