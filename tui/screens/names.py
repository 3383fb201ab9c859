"""The index of names: those of the article that is open, and those of the results."""

from collections import Counter
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType

from corpus.entities.model import EntityType
from corpus.french.typography import number
from search.facets import Facet
from tui.actions import NAME_KEYS, Place
from tui.screens.filters import FacetDrawer
from tui.screens.portrait import PortraitDrawer
from tui.widgets.article import ArticleView
from tui.widgets.entries import Entry, Sections
from tui.widgets.wording import ENTITY_TAGS

if TYPE_CHECKING:
    from tui.screens.narrowing import Narrowing

_Name = tuple[EntityType, str]


class NamesDrawer(FacetDrawer):
    """Enter opens a name's own page, ``r`` narrows the results to it."""

    BINDINGS: ClassVar[list[BindingType]] = [*NAME_KEYS]
    PLACE = Place.NAMES

    def __init__(self, room: "Narrowing") -> None:
        super().__init__(room, "Noms")
        self._listed = Sections[_Name]()

    def refill(self) -> None:
        """Show the names of the article and of the present results."""
        at, listed = self.cursor, Sections[_Name]()
        self._listed = listed
        chosen = self._room.filters.entity
        found, distinct = self._all()
        most = f" (les {len(found)} plus cités, de {number(distinct)})" if distinct > len(found) else ""
        for title, unit, counted in (
            ("Dans l’article", "\u00a0×", self._here()),
            (f"Dans les résultats{most}", "", found),
        ):
            if counted:
                listed.head(title)
            for (type, canonical), count in counted:
                kept = f"{type.value}:{canonical}" in chosen
                entry = Entry(
                    lead=ENTITY_TAGS[type],
                    look="marker" if kept else "muted",
                    words=f"{canonical} ●" if kept else canonical,
                    tail=f"{number(count)}{unit}",
                )
                listed.add(entry, (type, canonical))
        self.show(listed.entries, cursor=at)
        self.say("" if listed.entries else "Aucun nom dans l’article ni dans les résultats.")
        self.head("")

    def _here(self) -> list[tuple[_Name, int]]:
        opened = self._room.one(ArticleView).opened
        mentions = opened.annotated.mentions if opened else ()
        return Counter((one.type, one.canonical) for one in mentions).most_common()

    def _all(self) -> tuple[list[tuple[_Name, int]], int]:
        """The names of the results that stand in most of them, and how many there are in all."""
        found = []
        counts = next((each for each in self._room.facets if each.facet is Facet.ENTITY), None)
        for value in counts.values if counts else ():
            type, _, canonical = value.value.partition(":")
            found.append(((EntityType(type), canonical), value.count))
        return found, counts.distinct if counts else 0

    def chosen(self, index: int) -> None:
        name = self._listed.at(index)
        if name is not None:
            self.app.push_screen(PortraitDrawer(self._room, *name))

    def action_filter(self) -> None:
        name = self._listed.at(self.cursor)
        if name is not None:
            self._room.toggle_filter(Facet.ENTITY, f"{name[0].value}:{name[1]}")

    def action_correct(self, what: str) -> None:
        name = self._listed.at(self.cursor)
        if name is not None:
            self._room.correct(what, *name)
