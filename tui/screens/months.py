"""The results month by month, as bars; Enter keeps one month."""

from typing import TYPE_CHECKING

from corpus.french.typography import number, plural
from search.facets import Facet, Timeline
from tui.actions import Place
from tui.screens.drawer import Drawer
from tui.widgets.chips import month_words
from tui.widgets.entries import Entry

if TYPE_CHECKING:
    from tui.screens.narrowing import Narrowing


class MonthsDrawer(Drawer):
    """How many articles of the answer each month has, the latest first."""

    PLACE = Place.MONTHS

    def __init__(self, room: "Narrowing") -> None:
        super().__init__("Par mois")
        self._room = room
        self._values: list[str] = []

    def filled(self) -> None:
        self.refill()

    def refill(self) -> None:
        """Ask for the months of what is sought now, the filter on months itself left aside."""
        query, filters = self._room.sought, self._room.filters.without(Facet.MONTH)
        self._room.desk.ask("months", lambda library: library.timeline(query, filters=filters), self._shown)

    def _shown(self, timeline: Timeline) -> None:
        if not self.is_current:
            return
        at, chosen = self.cursor, self._room.filters.month
        counts = [(each.value, month_words(each.month), each.count) for each in reversed(timeline.months)]
        if timeline.undated:
            counts.append(("", "sans date", timeline.undated))
        most = max((count for _, _, count in counts), default=1)
        self._values = [value for value, _, _ in counts]
        self.show(
            [
                Entry(
                    lead=words,
                    look="marker" if value in chosen else "muted",
                    part=count / most,
                    tail=number(count),
                )
                for value, words, count in counts
            ],
            cursor=at,
        )
        self.head(plural(sum(count for _, _, count in counts), "article"))
        self.say("" if counts else "Aucun article ne répond.")

    def chosen(self, index: int) -> None:
        self._room.toggle_filter(Facet.MONTH, self._values[index])
