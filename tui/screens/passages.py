"""The marks of the article in lists: the words sought, the figures, the names; Enter goes there."""

from collections import Counter
from typing import TYPE_CHECKING

from corpus.french.typography import NBSP, number, plural
from corpus.spans import Span
from search.results import OpenedArticle
from tui.actions import Place
from tui.screens.drawer import Drawer
from tui.widgets.article import ArticleView
from tui.widgets.entries import Entry, Sections
from tui.widgets.marks import Sort
from tui.widgets.wording import ENTITY_TAGS, KIND_WORDS

if TYPE_CHECKING:
    from tui.screens.narrowing import Narrowing

_BEFORE, _BEHIND = 24, 250
"""Characters before and behind a word sought."""


_Target = tuple[Span, Sort]
_Found = list[tuple[Entry, _Target]]


class PassagesDrawer(Drawer):
    """What one can jump to in the article that is open."""

    PLACE = Place.PASSAGES

    def __init__(self, room: "Narrowing") -> None:
        super().__init__("Repères")
        self._room = room
        self._listed = Sections[_Target]()

    def filled(self) -> None:
        opened = self._room.one(ArticleView).opened
        if opened is None:
            return
        self._listed = Sections[_Target]()
        for title, part in (("Mots cherchés", _hits), ("Chiffres", _figures), ("Noms", _names)):
            found = part(opened)
            if found:
                self._listed.head(f"{title} ({number(len(found))})")
            for entry, target in found:
                self._listed.add(entry, target)
        self.show(self._listed.entries)
        self.say("" if self._listed.entries else "Rien n’est marqué dans cet article.")
        self.head(plural(sum(target is not None for target in self._listed.meant), "repère"))

    def chosen(self, index: int) -> None:
        target = self._listed.at(index)
        if target is not None:
            self.leave()
            self._room.jump(*target)


def _hits(opened: OpenedArticle) -> _Found:
    text = opened.annotated.article.text
    return [
        (
            Entry(words=_around(text, start, end), lead=text[start:end]),
            ((start, end), Sort.HIT),
        )
        for start, end in opened.offsets
    ]


def _around(text: str, start: int, end: int) -> str:
    """Some of the words before, all that a line may have room for behind: it is cut where it is drawn."""
    first = text.rfind(" ", 0, max(0, start - _BEFORE)) + 1
    return f"{'…' if first else ''}{' '.join(text[first : end + _BEHIND].split())}"


def _figures(opened: OpenedArticle) -> _Found:
    annotated = opened.annotated
    measures = {claim.figure: claim.measure for claim in annotated.claims if claim.measure}
    return [
        (
            Entry(words=one.text, look="title", tail=measures.get(index) or KIND_WORDS[one.kind]),
            ((one.start, one.end), Sort.FIGURE),
        )
        for index, one in enumerate(annotated.figures)
    ]


def _names(opened: OpenedArticle) -> _Found:
    mentions = opened.annotated.mentions
    counted = Counter((one.type, one.canonical) for one in mentions)
    first = {(one.type, one.canonical): one for one in reversed(mentions)}
    return [
        (
            Entry(lead=ENTITY_TAGS[type], words=canonical, tail=f"{number(counted[type, canonical])}{NBSP}×"),
            ((one.start, one.end), Sort.ENTITY),
        )
        for (type, canonical), one in sorted(first.items(), key=lambda item: item[1].start)
    ]
