"""A name's own page: how it is written, where it stands, beside whom, and the figures that are told of it."""

from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType

from corpus.entities.model import EntityType
from corpus.french.typography import NBSP, medium_date, number, plural, short_date
from corpus.spans import Span
from search.facets import Facet
from search.results import ArticleCard
from tui.actions import NAME_KEYS, Place
from tui.portraits import Portrait, portrait
from tui.screens.drawer import Drawer
from tui.widgets.entries import Entry, Sections
from tui.widgets.marks import Sort
from tui.widgets.wording import ENTITY_TAGS, ENTITY_WORDS

if TYPE_CHECKING:
    from tui.screens.narrowing import Narrowing

_FIGURES, _WAYS = 30, 12
"""How many of each are shown."""


_Target = tuple[ArticleCard, Span, Sort] | tuple[EntityType, str]


class PortraitDrawer(Drawer):
    """Enter goes to the article, the passage, or the other name's page."""

    BINDINGS: ClassVar[list[BindingType]] = [*NAME_KEYS]
    PLACE = Place.PORTRAIT

    def __init__(self, room: "Narrowing", type: EntityType, canonical: str) -> None:
        super().__init__(canonical)
        self._room, self._type, self._canonical = room, type, canonical
        self._listed = Sections[_Target]()

    def filled(self) -> None:
        type, canonical = self._type, self._canonical
        self._room.desk.ask("portrait", lambda library: portrait(library, type, canonical), self._shown)

    def _shown(self, found: Portrait) -> None:
        if not self.there:
            return
        self._listed = listed = Sections[_Target]()
        ways = ", ".join(f"{words}{NBSP}({number(count)})" for words, count in found.ways[:_WAYS])
        self.say(f"{ENTITY_WORDS[self._type].capitalize()}. Écrit{NBSP}: {ways}." if ways else "")
        listed.head("Articles")
        for card, count, span in found.articles:
            day = medium_date(card.published) if card.published else "date inconnue"
            listed.add(Entry(lead=day, words=card.title, tail=f"{number(count)}{NBSP}×"), (card, span, Sort.ENTITY))
        if found.figures:
            listed.head("Chiffres")
        for told in found.figures[:_FIGURES]:
            day = short_date(told.card.published) if told.card.published else ""
            entry = Entry(lead=told.words, look="title", words=told.measure or "", tail=day)
            listed.add(entry, (told.card, told.span, Sort.FIGURE))
        if found.beside:
            listed.head("Dans les mêmes articles")
        for (type, canonical), count in found.beside:
            listed.add(Entry(lead=ENTITY_TAGS[type], words=canonical, tail=number(count)), (type, canonical))
        self.show(listed.entries, cursor=self.cursor)
        self.head(plural(found.total, "article"))

    def chosen(self, index: int) -> None:
        target = self._listed.at(index)
        if target is None:
            return
        if len(target) == 2:
            self.app.push_screen(PortraitDrawer(self._room, *target))
            return
        card, span, sort = target
        self.leave()
        self._room.visit(card.id, span, sort)

    def action_filter(self) -> None:
        self._room.toggle_filter(Facet.ENTITY, f"{self._type.value}:{self._canonical}")
        self._room.tell("Filtre mis ou enlevé.")

    def action_correct(self, what: str) -> None:
        # The page is the name's own: under another one it would be empty.
        self.leave()
        self._room.correct(what, self._type, self._canonical)
