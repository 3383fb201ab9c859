"""Filters and months in the conversation: what the results can be narrowed by, and how many have it."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from corpus.entities.model import EntityType
from corpus.french.typography import number, plural, quoted
from search.facets import Facet, FacetCounts, FacetValue, Filters
from tui.folding import folded
from tui.plain import telling
from tui.plain.asking import Paragraphs
from tui.plain.reading import Reading, Row
from tui.plain.results import Results
from tui.widgets.chips import FACET_WORDS

_NAMED = {
    "source": Facet.SOURCE,
    "mois": Facet.MONTH,
    "nom": Facet.ENTITY,
    "chiffre": Facet.FIGURE,
    "sorte": Facet.FIGURE,
}
_NONE = ("rien", "aucun", "tout enlever")


class Narrowing:
    """What the ``results`` are narrowed by."""

    def __init__(self, reading: Reading, results: Results) -> None:
        self._reading, self._library, self._results = reading, reading.library, results

    def command(self, command: str, rest: str, place: int | None) -> Paragraphs | None:
        """What is answered to a word about filters; ``None`` where it is none."""
        match command:
            case "filtrer" if not rest:
                return self._facets()
            case "filtrer" if folded(rest) in _NONE:
                return self._clear()
            case "filtrer":
                facet = _NAMED.get(folded(rest).removesuffix("s")) or _NAMED.get(folded(rest))
                return self._named(rest) if facet is None else self._facet(facet)
            case "mois" if not rest:
                return self._months()
        return None

    def toggle(self, facet: Facet, value: str) -> Paragraphs:
        """Let only what has a value through, or no more; the numbers of the last list still mean what they did."""
        self._reading.filters = self._reading.filters.toggled(facet, value)
        put = value in self._reading.filters.of(facet)
        yield f"Filtre {'mis' if put else 'enlevé'} : {telling.filter_words(facet, value)}."
        yield self._now()

    def _facets(self) -> Paragraphs:
        chosen = self._results.filters()
        yield f"Filtres : {', '.join(chosen)}." if chosen else "Aucun filtre n’est mis."
        rows: list[Row] = [
            (f"{FACET_WORDS[each.facet]} : {number(each.distinct)}.", partial(self._facet, each.facet))
            for each in self._counts()
            if each.values
        ]
        if chosen:
            rows.append(("Enlever tous les filtres.", self._clear))
        if not rows:
            yield "Rien à filtrer : aucun article ne répond."
        yield from self._reading.tell(rows)

    def _facet(self, facet: Facet) -> Paragraphs:
        counts = next(each for each in self._counts() if each.facet is facet)
        left = counts.distinct - len(counts.values)
        more = f", dont les {len(counts.values)} premiers" if left > 0 else ""
        yield f"{FACET_WORDS[facet]} : {number(counts.distinct)}{more}. Un numéro met le filtre, ou l’enlève."
        if left > 0:
            yield (
                "Tous les mois : tapez mois."
                if facet is Facet.MONTH
                else "Pour un autre : filtrer et des mots de son nom."
            )
        yield from self._values(counts.values)

    def entities(self, words: str) -> list[tuple[EntityType, str]]:
        """The names of the results that have these words."""
        found = [each.value.partition(":") for each in self._having(words) if each.facet is Facet.ENTITY]
        return [(EntityType(type), name) for type, _, name in found]

    def _named(self, words: str) -> Paragraphs:
        found = self._having(words)
        if not found:
            yield f"Ni source, ni mois, ni nom, ni sorte de chiffre des résultats n’a {quoted(words)}."
            return
        yield f"{plural(len(found), 'filtre')} pour {quoted(words)}. Un numéro met le filtre, ou l’enlève."
        yield from self._values(found)

    def _having(self, words: str) -> list[FacetValue]:
        wanted = folded(words)

        def those(counted: Sequence[FacetCounts]) -> list[FacetValue]:
            values = (each for one in counted for each in one.values)
            return [each for each in values if wanted in folded(telling.filter_words(each.facet, each.value))]

        reading = self._reading
        query, filters = reading.query, reading.filters
        months = self._library.timeline(query, filters=filters.without(Facet.MONTH)).months
        found = [each for each in those(self._counts()) if each.facet is not Facet.MONTH]
        if not found:
            # Too rare to be among the first of all: it is among those of the articles that have the words.
            sought, asked = query.strip(), f'"{words.replace(chr(34), "")}"'
            near = self._library.search(f"({sought}) {asked}" if sought else asked, limit=0, filters=filters).facets
            found = [self._counted_here(each) for each in those(near) if each.facet is not Facet.MONTH]
        dated = [FacetValue(Facet.MONTH, each.value, "", each.count, each.value in filters.month) for each in months]
        return [*found, *those([FacetCounts(Facet.MONTH, tuple(each for each in dated if each.count), len(dated))])]

    def _counted_here(self, value: FacetValue) -> FacetValue:
        filters, facet = self._reading.filters, value.facet
        if facet is Facet.SOURCE:
            filters = filters.without(facet)
        put = replace(filters, **{facet.value: filters.of(facet) | {value.value}})
        return replace(value, count=self._library.search(self._reading.query, limit=0, filters=put).total)

    def _values(self, values: Sequence[FacetValue]) -> Paragraphs:
        return self._reading.tell(
            [
                (
                    _row(telling.filter_words(each.facet, each.value), each.count, each.chosen),
                    partial(self.toggle, each.facet, each.value),
                )
                for each in values
            ]
        )

    def _clear(self) -> Paragraphs:
        self._reading.filters = Filters()
        yield "Il n’y a plus de filtre."
        yield self._now()

    def _months(self) -> Paragraphs:
        query, filters = self._reading.query, self._reading.filters
        timeline = self._library.timeline(query, filters=filters.without(Facet.MONTH))
        counts = [(each.value, each.count) for each in reversed(timeline.months) if each.count]
        yield f"{plural(sum(count for _, count in counts), 'article')}, {plural(len(counts), 'mois', 'mois')}."
        if timeline.undated:
            counts.append(("", timeline.undated))
        yield from self._reading.tell(
            [
                (
                    _row(telling.filter_words(Facet.MONTH, value), count, value in filters.month),
                    partial(self.toggle, Facet.MONTH, value),
                )
                for value, count in counts
            ]
        )

    def _counts(self) -> Sequence[FacetCounts]:
        return self._library.search(self._reading.query, limit=0, filters=self._reading.filters).facets

    def _now(self) -> str:
        reading = self._reading
        found = self._library.search(reading.query, limit=0, filters=reading.filters, grouped=True)
        rows = found.total if found.rows is None else found.rows
        return f"{self._results.counted(found.total, rows)}{' La liste : tapez résultats.' if found.total else ''}"


def _row(words: str, count: int, chosen: bool) -> str:
    return f"{words}, {plural(count, 'article')}{', mis' if chosen else ''}."
