"""The filters that are set, in words."""

from collections.abc import Sequence
from datetime import date

from corpus.figures.model import Kind
from corpus.french.typography import NBSP, medium_date
from search.facets import Facet, Filters
from tui.terminal.safe import safe
from tui.widgets.wording import KIND_WORDS

FACET_WORDS = {
    Facet.SOURCE: "Sources",
    Facet.MONTH: "Mois",
    Facet.ENTITY: "Noms",
    Facet.FIGURE: "Chiffres",
}
_LACKING = {Facet.SOURCE: "source inconnue", Facet.MONTH: "date inconnue"}


def chips(filters: Filters) -> Sequence[str]:
    """One for each value that is set: « févr. 2024 », « Mistral AI », « pourcentage »."""
    return [spoken(facet, value) for facet in Facet for value in sorted(filters.of(facet))]


def spoken(facet: Facet, value: str) -> str:
    """A facet's value as a person says it."""
    if not value:
        return _LACKING.get(facet, "sans")
    if facet is Facet.MONTH:
        return month_words(date.fromisoformat(f"{value}-01"))
    if facet is Facet.ENTITY:
        return safe(value.partition(":")[2])
    if facet is Facet.FIGURE:
        return KIND_WORDS[Kind(value)]
    return safe(value)


def month_words(month: date) -> str:
    """« févr. 2024 »."""
    return medium_date(month.replace(day=2)).removeprefix("2 ").replace(" ", NBSP)
