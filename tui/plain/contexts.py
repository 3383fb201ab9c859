"""Where the words sought stand, in the conversation: in all results, or in the article that is open."""

from functools import partial

from corpus.french.typography import plural, quoted
from search.concordance import Line, LineOrder
from tui.excerpts import cut_off
from tui.folding import folded
from tui.plain import telling
from tui.plain.asking import Paragraphs
from tui.plain.reading import NO_ARTICLE, PAGE, Reading, so_far

_WIDTH = 160
"""Characters of a line: two of a terminal."""
_ORDERS = {
    "texte": (LineOrder.POSITION, "dans l’ordre du texte"),
    "avant": (LineOrder.LEFT, "selon ce qui précède"),
    "apres": (LineOrder.RIGHT, "selon ce qui suit"),
}


class Contexts:
    """A concordance, and the places of one article."""

    def __init__(self, reading: Reading) -> None:
        self._reading, self._library = reading, reading.library
        self._lines: list[Line] = []

    def command(self, command: str, rest: str, number: int | None) -> Paragraphs | None:
        """What is answered to a word about contexts; ``None`` where it is none."""
        match command:
            case "contexte" if folded(rest or "texte") in _ORDERS:
                return self._tell(*_ORDERS[folded(rest or "texte")], 0)
            case "occurrences" if not rest:
                return self._here()
        return None

    def _tell(self, order: LineOrder, words: str, begin: int) -> Paragraphs:
        reading = self._reading
        if not reading.query.strip():
            yield "Rien n’est cherché : tapez d’abord des mots."
            return
        found = self._library.concordance(
            reading.query, width=_WIDTH, sort=order, limit=PAGE, offset=begin, filters=reading.filters
        )
        if not begin:
            least = "" if found.complete else "Au moins "
            counted = plural(found.total, "occurrence") if found.total else "Aucune occurrence"
            yield f"{least}{counted} de {quoted(reading.query)}{f', {words}' if found.total else ''}."
        del self._lines[begin:]
        self._lines += found.lines
        told = begin + len(found.lines)
        more = partial(self._tell, order, words, told) if found.lines and told < found.total else None
        reading.list([partial(reading.passage, line.card.id, line.start) for line in self._lines], more)
        for number, line in enumerate(found.lines, begin + 1):
            said = (line.left + line.hit + line.right).strip()
            last, mark = cut_off(said)
            yield f"{number}. {telling.sourced(line.card)} : …{said[:last]}{mark}"
        if more:
            yield so_far(told, found.total)

    def _here(self) -> Paragraphs:
        opened = self._reading.opened
        if opened is None:
            yield NO_ARTICLE
            return
        article = opened.annotated.article
        counted = plural(len(opened.offsets), "occurrence") if opened.offsets else "Aucune occurrence"
        yield f"{counted} de ce qui est cherché dans {quoted(article.title)}."
        yield from self._reading.tell(
            [
                (telling.passage(article.text, start, end), partial(self._reading.passage, article.id, start))
                for start, end in opened.offsets
            ]
        )
