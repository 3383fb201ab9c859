"""The corpora in the conversation: the bundled articles and those that the reader has named, and naming them."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.french.typography import medium_date, plural, quoted
from tui import explore
from tui.plain import telling
from tui.plain.asking import Paragraphs
from tui.plain.reading import Reading, Row

if TYPE_CHECKING:
    from search.corpora import Corpora as Named

BUNDLED = "articles fournis"


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Where the reader wants to go on; ``None`` for the bundled articles."""

    path: Path | None


class Corpora:
    """``here`` is where the open one lies, ``None`` for the bundled articles; ``wanted`` is set once the reader goes
    over to another one."""

    def __init__(self, reading: Reading, here: Path | None) -> None:
        self._reading, self._here = reading, here
        self._listed: list[Path | None] = []
        self.wanted: Elsewhere | None = None

    def command(self, command: str, rest: str, number: int | None) -> Paragraphs | None:
        """What is answered to a word about corpora; ``None`` where it is none."""
        match command:
            case "corpus" if not rest:
                return self._all()
            case "nommer" if not rest:
                return self._ask_name(self._here)
            case "nommer" if number is not None:
                if 1 <= number <= len(self._listed):
                    return self._ask_name(self._listed[number - 1])
                return iter(("Tapez corpus, puis nommer et le numéro de l’un.",))
        return None

    def _all(self) -> Paragraphs:
        from search.standing import standing
        from tui import paths

        known = _known()
        if known.problem:
            yield str(known.problem)
        rows: list[Row] = [(f"{BUNDLED}.", partial(self._go, None))]
        named = known.all()
        self._listed = [None, *(each.path for each in named)]
        for each in named:
            stands = standing(each.path, paths.cache(), paths.gazetteer())
            counted = plural(stands.articles, "article") if stands.articles is not None else "pas encore lu"
            day = f", {medium_date(stands.updated.astimezone().date())}" if stands.updated else ""
            words = f"{each.name}, {counted}{day}" if each.found else f"{each.name}, introuvable"
            rows.append((f"{words}.", partial(self._go, each.path)))
        yield f"{plural(len(rows), 'corpus', 'corpus')} ; celui qui est ouvert : {self._reading.library.name}."
        if self._here is not None and self._here.resolve() not in self._listed:
            rows.append((f"Nommer celui qui est ouvert : {self._here.name}.", partial(self._ask_name, self._here)))
        yield from self._reading.tell(rows)

    def _ask_name(self, path: Path | None) -> Paragraphs:
        if path is None:
            yield f"Les {BUNDLED} ne changent pas de nom."
            return

        def said(line: str) -> Paragraphs:
            name = line.strip()
            return self._name(path, name) if name else iter(("Rien n’est nommé.",))

        self._reading.question.ask(said)
        yield f"Quel nom donner à {path} ? Une ligne vide abandonne."

    def _name(self, path: Path, name: str) -> Paragraphs:
        from search.corpora import CorporaError

        known = _known()
        try:
            there = known.at(path)
            named = known.rename(there.name, name) if there and there.name else known.add(name, path)
        except CorporaError as error:
            yield f"Pas nommé : {error}."
        else:
            yield f"Ce corpus s’appelle {quoted(named.name)}."

    def _go(self, path: Path | None) -> Paragraphs:
        if path is not None and (obstacle := explore.corpus_obstacle(path)):
            return iter((telling.ended(obstacle),))
        self.wanted = Elsewhere(path)
        return iter(())


def _known() -> "Named":
    from search.corpora import Corpora as Named
    from tui import paths

    return Named(paths.data())
