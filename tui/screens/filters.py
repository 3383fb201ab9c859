"""What the results can be narrowed by, with counts; Enter sets and unsets."""

from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType

from corpus.french.typography import NBSP, number, plural
from search.facets import Facet, FacetValue
from tui.actions import FILTER_KEYS, Place
from tui.screens.drawer import Drawer
from tui.widgets.chips import FACET_WORDS, spoken
from tui.widgets.entries import Entry, Sections

if TYPE_CHECKING:
    from tui.screens.narrowing import Narrowing

SET, UNSET = "●", "○"
_ALL = {
    Facet.MONTH: f"h, dans les résultats{NBSP}: tous",
    Facet.ENTITY: "par personne:, org:, lieu:",
}
"""How to reach the values that are too many to be listed here."""


class FacetDrawer(Drawer):
    """Shows what the present results hold: their facets are counted while it is open."""

    def __init__(self, room: "Narrowing", title: str) -> None:
        super().__init__(title)
        self._room = room

    def filled(self) -> None:
        self._room.want_facets(True)

    def on_unmount(self) -> None:
        self._room.want_facets(False)


class FilterDrawer(FacetDrawer):
    """Sources, months, names and kinds of figure of the present results."""

    BINDINGS: ClassVar[list[BindingType]] = [*FILTER_KEYS]
    PLACE = Place.FILTERS

    def __init__(self, room: "Narrowing") -> None:
        super().__init__(room, "Filtres")
        self._listed = Sections[FacetValue]()

    def refill(self) -> None:
        """Show the facets of the present results; what was current stays so."""
        before, listed = self._listed.at(self.cursor), Sections[FacetValue]()
        self._listed = listed
        for counts in self._room.facets:
            if not counts.values:
                continue
            more = counts.distinct - len(counts.values)
            hint = f"{NBSP}; {_ALL[counts.facet]}" if counts.facet in _ALL else ""
            listed.head(FACET_WORDS[counts.facet] + (f" (et {plural(more, 'autre')}{hint})" if more > 0 else ""))
            for value in counts.values:
                entry = Entry(
                    lead=SET if value.chosen else UNSET,
                    look="marker" if value.chosen else "muted",
                    words=spoken(value.facet, value.value),
                    tail=number(value.count),
                )
                listed.add(entry, value)
        at = next((i for i, one in enumerate(listed.meant) if before and one and _same(one, before)), 0)
        self.show(listed.entries, cursor=at)
        found = self._room.results
        self.head(plural(found.total, "article") if found else "")
        self.say("" if listed.entries else f"Rien à filtrer{NBSP}: aucun article ne répond.")

    def chosen(self, index: int) -> None:
        value = self._listed.at(index)
        if value is not None:
            self._room.toggle_filter(value.facet, value.value)

    def action_clear(self) -> None:
        self._room.clear_filters()


def _same(one: FacetValue, other: FacetValue) -> bool:
    return (one.facet, one.value) == (other.facet, other.value)
