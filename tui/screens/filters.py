"""What the results can be narrowed by, with counts; Enter sets and unsets."""

from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType

from corpus.french.typography import NBSP, number, plural
from search.facets import Facet, FacetValue
from tui.actions import FILTER_KEYS, Place
from tui.screens.drawer import Drawer
from tui.widgets.chips import FACET_WORDS, spoken
from tui.widgets.entries import Entry

if TYPE_CHECKING:
    from tui.screens.narrowing import Narrowing

SET, UNSET = "●", "○"
_ALL = {
    Facet.MONTH: f"h, dans les résultats{NBSP}: tous",
    Facet.ENTITY: "personne:, org: ou lieu: les cherche",
}
"""How to reach the values that are too many to be listed here."""


class FilterDrawer(Drawer):
    """Sources, months, names and kinds of figure of the present results."""

    BINDINGS: ClassVar[list[BindingType]] = [*FILTER_KEYS]
    PLACE = Place.FILTERS

    def __init__(self, room: "Narrowing") -> None:
        super().__init__("Filtres")
        self._room = room
        self._values: list[FacetValue | None] = []

    def filled(self) -> None:
        self._room.want_facets(True)

    def on_unmount(self) -> None:
        self._room.want_facets(False)

    def refill(self) -> None:
        """Show the facets of the present results; what was current stays so."""
        before = self._values[self.cursor] if self._values else None
        entries: list[Entry] = []
        self._values = []
        for counts in self._room.facets:
            if not counts.values:
                continue
            if entries:
                self._add(entries, Entry(heading=True), None)
            more = counts.distinct - len(counts.values)
            hint = f"{NBSP}; {_ALL[counts.facet]}" if counts.facet in _ALL else ""
            title = FACET_WORDS[counts.facet] + (f" (et {plural(more, 'autre')}{hint})" if more > 0 else "")
            self._add(entries, Entry(words=title, heading=True), None)
            for value in counts.values:
                entry = Entry(
                    lead=SET if value.chosen else UNSET,
                    look="marker" if value.chosen else "muted",
                    words=spoken(value.facet, value.value),
                    tail=number(value.count),
                )
                self._add(entries, entry, value)
        at = next((i for i, one in enumerate(self._values) if before and one and _same(one, before)), 0)
        self.show(entries, cursor=at)
        found = self._room.results
        self.head(plural(found.total, "article") if found else "")
        self.say("" if entries else f"Rien à filtrer{NBSP}: aucun article ne répond.")

    def _add(self, entries: list[Entry], entry: Entry, value: FacetValue | None) -> None:
        entries.append(entry)
        self._values.append(value)

    def chosen(self, index: int) -> None:
        value = self._values[index]
        if value is not None:
            self._room.toggle_filter(value.facet, value.value)

    def action_clear(self) -> None:
        self._room.clear_filters()


def _same(one: FacetValue, other: FacetValue) -> bool:
    return (one.facet, one.value) == (other.facet, other.value)
