"""The searches in the conversation: those that are kept, and the latest ones."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from corpus.french.typography import plural, quoted
from tui.plain.asking import Paragraphs
from tui.plain.reading import Reading, Row

if TYPE_CHECKING:
    from search.searches import Searches

_RECENT = 100
"""Searches that are recalled."""


class Recalling:
    """``search`` searches again."""

    def __init__(self, reading: Reading, search: Callable[[str], Paragraphs]) -> None:
        self._reading, self._search = reading, search
        self._kept: list[str] = []

    def command(self, command: str, rest: str, number: int | None) -> Paragraphs | None:
        """What is answered to a word about searches; ``None`` where it is none."""
        match command:
            case "recherches" if not rest:
                return self._all()
            case "oublier" if number is not None:
                return self._forget(number)
        return None

    def remember(self) -> None:
        """The reader goes on with what is found: worth remembering, not worth a fault."""
        if self._reading.query.strip():
            from search.history import History
            from tui import paths

            with suppress(OSError):
                History(paths.data()).add(self._reading.query)

    def _all(self) -> Paragraphs:
        from search.history import History
        from tui import paths

        kept, problem = _searches().all()
        if problem is not None:
            yield str(problem)
        self._kept = [each.query for each in kept]
        latest = [each for each in History(paths.data()).recent(_RECENT) if each not in self._kept]
        yield (
            f"{plural(len(self._kept), 'recherche gardée', 'recherches gardées')},"
            f" {plural(len(latest), 'autre faite', 'autres faites')}."
        )
        rows: list[Row] = [(f"{query}, gardée.", partial(self._search, query)) for query in self._kept]
        rows += [(f"{query}.", partial(self._search, query)) for query in latest]
        sought = " ".join(self._reading.query.split())
        if sought and sought not in self._kept:
            rows.append((f"Garder {quoted(sought)}.", partial(self._keep, sought)))
        yield from self._reading.tell(rows)

    def _keep(self, query: str) -> Paragraphs:
        return _tried(lambda: _searches().save(query, query), f"Recherche gardée : {query}.")

    def _forget(self, number: int) -> Paragraphs:
        if not 1 <= number <= len(self._kept):
            return iter(("Tapez recherches, puis oublier et le numéro d’une recherche gardée.",))
        query = self._kept[number - 1]
        return _tried(lambda: _searches().forget(query), f"Recherche oubliée : {query}.")


def _searches() -> "Searches":
    from search.searches import Searches
    from tui import paths

    return Searches(paths.data())


def _tried(change: Callable[[], object], told: str) -> Paragraphs:
    from search.searches import SearchesError

    try:
        change()
    except SearchesError as error:
        yield f"Pas enregistré : {error}."
    else:
        yield told
