"""The corpora in the conversation: the bundled articles and those that the reader has named, to go over to."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from corpus.french.typography import medium_date, plural
from tui import explore
from tui.plain import telling
from tui.plain.asking import Paragraphs
from tui.plain.reading import Reading, Row

BUNDLED = "articles fournis"


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Where the reader wants to go on; ``None`` for the bundled articles."""

    path: Path | None


class Corpora:
    """``wanted`` is set once the reader goes over to another one."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self.wanted: Elsewhere | None = None

    def command(self, command: str, rest: str, number: int | None) -> Paragraphs | None:
        """What is answered to a word about corpora; ``None`` where it is none."""
        return self._all() if command == "corpus" and not rest else None

    def _all(self) -> Paragraphs:
        from search.corpora import Corpora as Named
        from search.standing import standing
        from tui import paths

        known = Named(paths.data())
        if known.problem:
            yield str(known.problem)
        rows: list[Row] = [(f"{BUNDLED}.", partial(self._go, None))]
        for each in known.all():
            stands = standing(each.path, paths.cache(), paths.gazetteer())
            counted = plural(stands.articles, "article") if stands.articles is not None else "pas encore lu"
            day = f", {medium_date(stands.updated.astimezone().date())}" if stands.updated else ""
            words = f"{each.name}, {counted}{day}" if each.found else f"{each.name}, introuvable"
            rows.append((f"{words}.", partial(self._go, each.path)))
        yield f"{plural(len(rows), 'corpus', 'corpus')} ; celui qui est ouvert : {self._reading.library.name}."
        yield from self._reading.tell(rows)

    def _go(self, path: Path | None) -> Paragraphs:
        if path is not None and (obstacle := explore.corpus_obstacle(path)):
            return iter((telling.ended(obstacle),))
        self.wanted = Elsewhere(path)
        return iter(())
