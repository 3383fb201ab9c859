"""The articles found: title, source and day, and the passage that answers."""

import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from rich.style import Style
from rich.text import Text
from textual.message import Message

from corpus.french.typography import medium_date
from tui.excerpts import NO_BEGINNING, cut_off
from tui.terminal.safe import safe
from tui.widgets.kin import beside
from tui.widgets.row_list import RowList
from tui.wrapping import wrap

if TYPE_CHECKING:
    from corpus.spans import Span
    from search.results import ArticleCard, Excerpt, Hit, Results

_EXCERPT_LINES = 2
_CALM_EXCERPT_LINES, _CALM_MEASURE = 1, 64
"""Where every byte counts: other results are other excerpts, with each letter that is typed."""
_CALM_HIT = Style(bold=True, underline=True)
_LEAST_SOURCE = 8
"""Cells of a source that are shown however little room there is."""
_SPACES = re.compile("  +")
_AHEAD = 5
"""Rows before the last shown one at which more are asked for."""


class ResultList(RowList):
    """Hits, best first; asks for more when the cursor nears the end of what it has."""

    ROW_HEIGHT = _EXCERPT_LINES + 3
    GAP = 1

    class More(Message):
        """The reader nears the end of the hits shown; ``shown`` of them are there."""

        def __init__(self, shown: int) -> None:
            super().__init__()
            self.shown = shown

    def __init__(self, *, plain_spaces: bool = False, id: str | None = None) -> None:
        super().__init__(id=id)
        self._hits: list[Hit] = []
        self._total = 0
        self._asked = 0
        self._plain_spaces = plain_spaces
        self._excerpt_lines = _EXCERPT_LINES
        self._calm = False
        self._held = False
        """Whether the articles in view stand in an earlier order than the best."""
        self._known: Mapping[str, str] = {}

    def on_mount(self) -> None:
        self._calm = self.app.has_class("-calm")
        if self._calm:
            self._excerpt_lines = _CALM_EXCERPT_LINES
            self.ROW_HEIGHT = _CALM_EXCERPT_LINES + 3

    def show(
        self,
        results: "Results",
        *,
        staying: bool = False,
        typing: bool = False,
        known: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """Show the answer to another query, the first article current; ``staying``, the one that was.

        Where every byte counts, an excerpt stays that shows as much of what is sought as the new one, and ``typing``
        does not make articles change places that are all in view before and after: they do at its end, and the best
        one is current then. ``known`` is what stands under titles, by the articles' ids, where it is known already.
        """
        hits, self._known = list(results.hits), known
        kept = self.card.id if staying and self.card and not self._held else None
        self._held = False
        if self._calm:
            if typing:
                best, hits = hits, self._in_place(hits)
                self._held = hits != best
            shown = {hit.card.id: hit.excerpt for hit in self._hits}
            hits = [self._steady(hit, shown[hit.card.id]) if hit.card.id in shown else hit for hit in hits]
        self._hits, self._total, self._asked = hits, results.rows or results.total, 0
        self.rows_changed(cursor=self._place(kept) or 0)

    def _in_place(self, hits: "list[Hit]") -> "list[Hit]":
        in_view = 1 + self.size.height // self.ROW_HEIGHT
        places = {hit.card.id: place for place, hit in enumerate(self._hits[:in_view])}
        first, rest = hits[:in_view], hits[in_view:]
        same = {hit.card.id for hit in first} == set(places)
        return sorted(first, key=lambda hit: places[hit.card.id]) + rest if same else hits

    def _steady(self, hit: "Hit", shown: "Excerpt") -> "Hit":
        def marked(excerpt: "Excerpt") -> int:
            end = min(excerpt.end, excerpt.start + self._excerpt_lines * min(self.size.width, _CALM_MEASURE))
            return sum(excerpt.start <= first < end for first, _ in hit.offsets)

        return replace(hit, excerpt=shown) if marked(shown) >= max(1, marked(hit.excerpt)) else hit

    def extend(self, results: "Results") -> None:
        """Add the hits that follow the ones shown."""
        self._hits += results.hits
        self.rows_changed(cursor=self.cursor)

    def count(self) -> int:
        return len(self._hits)

    @property
    def card(self) -> "ArticleCard | None":
        """The article under the cursor."""
        return self._hits[self.cursor].card if self._hits else None

    @property
    def hit(self) -> "Hit | None":
        """What is known of it."""
        return self._hits[self.cursor] if self._hits else None

    def move_to_article(self, article: str | None) -> None:
        """Make an article the current one, where it is among those shown."""
        at = self._place(article)
        if at is not None:
            self.move_to(at)

    def _place(self, article: str | None) -> int | None:
        return next((at for at, hit in enumerate(self._hits) if hit.card.id == article), None)

    def move_to(self, index: int) -> None:
        super().move_to(index)
        shown = len(self._hits)
        if shown < self._total and self.cursor >= shown - _AHEAD and self._asked != shown:
            self._asked = shown
            self.post_message(self.More(shown))

    def draw_line(self, index: int, line: int, width: int) -> Text:
        hit = self._hits[index]
        if line == 0:
            return Text(self._shown(hit.card.title), self.look("title"))
        if line == 1:
            return self._source_line(hit, width)
        if line < 2 + self._excerpt_lines:
            return self._excerpt_line(hit, line - 2, width)
        return Text()

    def _source_line(self, hit: "Hit", width: int) -> Text:
        """Where a line is too short for the source and the day, the source is cut."""
        line = self._shown(self._known.get(hit.card.id) or told(hit))
        name = self._shown(hit.card.source or "")
        behind = line.removeprefix(name)
        text = Text(line[: len(line) - len(behind)], self.look("muted"), end="")
        text.truncate(max(_LEAST_SOURCE, width - Text(behind).cell_len), overflow="ellipsis")
        return text.append(behind)

    def _excerpt_line(self, hit: "Hit", line: int, width: int) -> Text:
        words = hit.excerpt.text
        width = min(width, _CALM_MEASURE) if self._calm else width
        lines = wrap(words, width - 1)
        if line >= len(lines):
            return Text()
        start, end = lines[line]
        amid = line == 0 and hit.excerpt.amid
        said = words[start:end].lstrip(NO_BEGINNING)
        if line == 0 and len(said) < end - start:
            amid, start = True, end - len(said)
        cut = line == self._excerpt_lines - 1 and len(lines) > self._excerpt_lines
        if cut:
            start, end = _room_for_ellipsis(words, start, end, width)
            last, mark = cut_off(words[start:end])
            end = start + last
        text = Text("…" if amid else "")

        def shown(start: int, end: int) -> str:
            # What parts two paragraphs of the article is one space here.
            return self._shown(_SPACES.sub(" ", words[start:end]))

        look = _CALM_HIT if self._calm else self.look("hit")
        at = start
        for hit_start, hit_end in hit.offsets:
            first = max(at, min(end, hit_start - hit.excerpt.start))
            last = max(first, min(end, hit_end - hit.excerpt.start))
            text.append(shown(at, first))
            text.append(shown(first, last), look)
            at = last
        text.append(shown(at, end))
        return text.append(mark) if cut else text

    def _shown(self, words: str) -> str:
        return safe(words, plain_spaces=self._plain_spaces)


def told(hit: "Hit") -> str:
    """What stands under a title: « Le Fil Éco · 26 févr. 2024 · + 2 reprises »."""
    return " · ".join(filter(None, (dated(hit.card), beside(hit))))


def dated(card: "ArticleCard") -> str:
    """« Le Fil Éco · 26 févr. 2024 », or « date inconnue »."""
    day = medium_date(card.published) if card.published else "date inconnue"
    return f"{card.source} · {day}" if card.source else day


def _room_for_ellipsis(words: str, start: int, end: int, width: int) -> "Span":
    first, last = wrap(words[start:end], max(1, width - 1))[0]
    return start + first, start + last
