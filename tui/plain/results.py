"""The results of the search in the conversation: how many, by which filters and in which order, then one by one."""

from collections.abc import Callable
from functools import partial

from corpus.french.typography import plural, quoted
from search.facets import Facet, Sort
from tui.exports.saving import MOST
from tui.exports.works import Work, found_articles
from tui.folding import folded
from tui.plain import telling
from tui.plain.asking import Paragraphs
from tui.plain.reading import PAGE, Reading, so_far

ORDERS = {Sort.RELEVANCE: "pertinence", Sort.DATE: "date", Sort.SOURCE: "source"}


class Results:
    """``read`` reads an article by its id."""

    def __init__(self, reading: Reading, read: Callable[[str], Paragraphs]) -> None:
        self._reading, self._library, self._read = reading, reading.library, read
        self._found: list[str] = []

    def command(self, command: str, rest: str, number: int | None) -> Paragraphs | None:
        """What is answered to a word about results; ``None`` where it is none."""
        match command:
            case "chercher":
                return self.search(rest)
            case "resultats" if not rest:
                return self.tell()
            case "lire" if number is not None:
                return self._number(number)
            case "trier" if not rest:
                return self._orders()
            case "trier":
                wanted = folded(rest).removeprefix("par ")
                found = next((order for order, words in ORDERS.items() if words == wanted), None)
                return None if found is None else self._sort(found)
        return None

    def search(self, words: str) -> Paragraphs:
        """Search for something else. A last word that no article has may be a beginning, as on the screen."""
        self._reading.query = self._library.finished(words)
        return self.tell()

    def tell(self, begin: int = 0) -> Paragraphs:
        """The results from ``begin`` on, under the numbers that open them."""
        reading = self._reading
        query, filters, order = reading.query, reading.filters, reading.order
        found = self._library.search(query, limit=PAGE, offset=begin, filters=filters, sort=order, grouped=True)
        rows = found.total if found.rows is None else found.rows
        if not begin:
            self._found = []
            yield self.counted(found.total, rows)
            if found.notice:
                yield telling.ended(found.notice)
            if found.suggestion:
                yield f"Vouliez-vous dire {quoted(found.suggestion)} ?"
        if not found.hits:
            reading.list(())
            return
        reading.work = f"recherche {query}" if query.strip() else "tous les articles", self._work
        del self._found[begin:]
        self._found += [one.card.id for one in found.hits]
        told = begin + len(found.hits)
        more = partial(self.tell, told) if told < rows else None
        reading.list([partial(self._read, article) for article in self._found], more)
        for number, one in enumerate(found.hits, begin + 1):
            yield ""
            yield from telling.hit(number, one)
        if more:
            yield ""
            yield so_far(told, rows)

    def counted(self, total: int, rows: int) -> str:
        """« 12 articles pour « piscine », dont 3 reprises. Filtres : L’Hebdo. Par date. »"""
        query, order = self._reading.query, self._reading.order
        said = plural(total, "article") if total else "Aucun article"
        if query:
            said += f" pour {quoted(query)}"
        if rows < total:
            said += f", dont {plural(total - rows, 'reprise')} comptées avec leur original"
        said += "."
        if self._reading.filters:
            said += f" Filtres : {', '.join(self.filters())}."
        return said + (f" Par {ORDERS[order]}." if total and order is not Sort.RELEVANCE else "")

    def filters(self) -> list[str]:
        """Those that are set, in words."""
        chosen = self._reading.filters
        return [telling.filter_words(facet, value) for facet in Facet for value in sorted(chosen.of(facet))]

    def _number(self, number: int) -> Paragraphs:
        if 1 <= number <= len(self._found):
            return self._read(self._found[number - 1])
        return iter((f"Il n’y a pas de résultat {number}.",))

    def _orders(self) -> Paragraphs:
        yield f"Les résultats sont par {ORDERS[self._reading.order]}. Un numéro en change :"
        yield from self._reading.tell(
            [(f"Par {words}.", partial(self._sort, order)) for order, words in ORDERS.items()]
        )

    def _sort(self, order: Sort) -> Paragraphs:
        self._reading.order = order
        return self.tell()

    def _work(self, library: object) -> Work:
        reading = self._reading
        found = self._library.search(reading.query, limit=MOST, filters=reading.filters, sort=reading.order)
        return found_articles(self._library, reading.query, found.hits, found.total)
