"""An article as it is set on the page: display text, looks and the way back to offsets; no terminal, no width."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from corpus.annotate import AnnotatedArticle
from corpus.article import Article
from corpus.french.typography import long_date
from tui.terminal.safe import safe


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch ``[start, end)`` of the article's text to be set in a look; ``tag`` says it in letters."""

    start: int
    end: int
    look: str
    tag: str


@dataclass(slots=True)
class Sheet:
    """What the page shows, in one string, and where each part of it comes from.

    ``runs`` are ``(start, end, looks)`` over ``text``, sorted, without overlap, only where there is a look. Offsets
    of the article and positions on the sheet advance together within a stretch; ``positions`` and ``offsets`` hold
    where each stretch begins, and ``lengths`` how far it goes.
    """

    text: str = ""
    runs: list[tuple[int, int, tuple[str, ...]]] = field(default_factory=list)
    positions: list[int] = field(default_factory=list)
    offsets: list[int] = field(default_factory=list)
    lengths: list[int] = field(default_factory=list)

    def position(self, offset: int) -> int:
        """Where on the sheet the article's ``offset`` stands (or the nearest that is shown)."""
        if not self.offsets:
            return 0
        at = max(0, bisect_right(self.offsets, offset) - 1)
        return self.positions[at] + min(max(0, offset - self.offsets[at]), self.lengths[at])

    def offset(self, position: int) -> int:
        """The article's offset at a position of the sheet (or the nearest that has one)."""
        if not self.positions:
            return 0
        at = max(0, bisect_right(self.positions, position) - 1)
        return self.offsets[at] + min(max(0, position - self.positions[at]), self.lengths[at])

    def runs_in(self, start: int, end: int) -> Iterator[tuple[int, int, tuple[str, ...]]]:
        """The runs that meet ``[start, end)``, cut to it."""
        at = bisect_left(self.runs, start, key=lambda run: run[1])
        for run_start, run_end, looks in self.runs[at:]:
            if run_start >= end:
                return
            if run_end > start:
                yield max(run_start, start), min(run_end, end), looks


def set_article(
    annotated: AnnotatedArticle,
    marks: Iterable[Mark],
    *,
    tagged: bool = False,
    plain_spaces: bool = False,
    notes: Iterable[str] = (),
) -> Sheet:
    """Set an article: title, date line, author, text with its marks, origin.

    ``notes`` are lines on the article that stand under its author. ``tagged`` writes every mark in brackets with its
    tag, for those to whom neither colour nor style says anything.
    """
    article = annotated.article
    setter = _Setter(plain_spaces)
    text, body = article.text, 0
    lead = len(text) - len(text.lstrip())
    stated = text[lead:].startswith(article.title)
    if stated:
        body = lead + len(article.title)
    else:
        setter.add(article.title, "title")
    ordered = sorted(marks, key=lambda mark: (mark.start, -mark.end))
    if stated:
        setter.add_text(text, lead, body, ordered, tagged, "title")
    day = long_date(article.published, weekday=True) if article.published else "date inconnue"
    line = " · ".join(part for part in (day, article.source, _kind_beside_source(article)) if part)
    setter.add("\n" + line, "meta", keep_breaks=True)
    if article.author:
        setter.add(f"\n{article.author}", "meta", keep_breaks=True)
    for note in notes:
        setter.add(f"\n{safe(note)}", "meta", keep_breaks=True)
    setter.add("\n\n", "", keep_breaks=True)
    while body < len(text) and text[body].isspace():
        body += 1
    setter.add_text(text, body, len(text.rstrip()), ordered, tagged, "")
    ending = [part for part in (article.origin, article.url) if part]
    if ending:
        setter.add("\n\n" + "\n".join(safe(part) for part in ending), "meta", keep_breaks=True)
    return setter.sheet()


def _kind_beside_source(article: Article) -> str | None:
    """The genre, where the source's name does not say it already."""
    kind, source = article.kind, article.source
    return None if kind and source and kind.casefold() == source.casefold() else kind


@dataclass(frozen=True, slots=True)
class _Source:
    """A part of an article's text, from ``start`` on; ``shown`` is how it is shown, where that is as long."""

    text: str
    start: int
    shown: str | None


class _Setter:
    """Sets pieces one after the other and keeps account of where they come from."""

    def __init__(self, plain_spaces: bool) -> None:
        self._plain_spaces = plain_spaces
        self._parts: list[str] = []
        self._at = 0
        self._sheet = Sheet()

    def sheet(self) -> Sheet:
        self._sheet.text = "".join(self._parts)
        return self._sheet

    def add(self, text: str, look: str, *, keep_breaks: bool = False) -> None:
        """Set words that stand nowhere in the article's text."""
        shown = self._shown(text) if keep_breaks else safe(text, plain_spaces=self._plain_spaces)
        self._put(shown, (look,) if look else ())

    def add_text(self, text: str, start: int, end: int, marks: list[Mark], tagged: bool, look: str) -> None:
        """Set ``text[start:end]``, cut where the looks change."""
        edges: dict[int, tuple[list[Mark], list[Mark]]] = {}
        for mark in marks:
            if start <= mark.start < mark.end <= end:
                edges.setdefault(mark.end, ([], []))[0].append(mark)
                edges.setdefault(mark.start, ([], []))[1].append(mark)
        shown = self._shown(text[start:end])
        source = _Source(text, start, shown if len(shown) == end - start else None)
        open_marks: list[Mark] = []
        at = start
        for edge in sorted(edges):
            self._slice(source, at, edge, look, open_marks)
            at = edge
            closing, opening = edges[edge]
            if closing:
                open_marks = [mark for mark in open_marks if mark.end != edge]
                for mark in sorted(closing, key=lambda mark: -mark.start) if tagged else ():
                    self._put(f"·{mark.tag}]", ("tag",))
            for mark in opening:
                open_marks.append(mark)
                if tagged:
                    self._put("[", ("tag",))
        self._slice(source, at, end, look, open_marks)

    def _slice(self, source: "_Source", start: int, end: int, look: str, marks: list[Mark]) -> None:
        """One stretch of the article in one set of looks; what must not be shown ends a stretch of equal pace."""
        looks = (*((look,) if look else ()), *dict.fromkeys(mark.look for mark in marks))
        at = start
        while at < end:
            stop = end if source.shown is not None else at
            while stop < end and len(safe(source.text[stop])) == 1:
                stop += 1
            if stop > at:
                self._keep_pace(at, stop - at)
                if source.shown is not None:
                    self._put(source.shown[at - source.start : stop - source.start], looks)
                else:
                    self._put(self._shown(source.text[at:stop]), looks)
            at = stop + 1 if stop < end else stop

    def _keep_pace(self, offset: int, length: int) -> None:
        """Note that the next ``length`` characters are the article's from ``offset`` on."""
        sheet = self._sheet
        if sheet.lengths:
            before = sheet.lengths[-1]
            if (sheet.positions[-1] + before, sheet.offsets[-1] + before) == (self._at, offset):
                sheet.lengths[-1] += length
                return
        sheet.positions.append(self._at)
        sheet.offsets.append(offset)
        sheet.lengths.append(length)

    def _shown(self, text: str) -> str:
        """``text`` made safe, its line feeds kept."""
        return "\n".join(safe(line, plain_spaces=self._plain_spaces) for line in text.split("\n"))

    def _put(self, shown: str, looks: tuple[str, ...]) -> None:
        if not shown:
            return
        if looks:
            self._sheet.runs.append((self._at, self._at + len(shown), looks))
        self._parts.append(shown)
        self._at += len(shown)
