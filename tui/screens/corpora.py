"""The corpora to choose from: the bundled articles, and those that the reader has named; Enter opens one."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType

from corpus.french.typography import NBSP, medium_date, plural
from search.corpora import Corpora, CorporaError, NamedCorpus
from search.standing import Standing, standing
from tui import paths
from tui.actions import CORPORA_KEYS, Place
from tui.screens.choice import Prompt
from tui.screens.drawer import Drawer
from tui.terminal.safe import safe
from tui.widgets.entries import Entry
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.screens.keeping import Keeping

BUNDLED = "articles fournis"


@dataclass(frozen=True, slots=True)
class _Row:
    """A corpus that can be opened, or ``path`` alone where the one that is open has no name yet."""

    path: Path | None
    named: NamedCorpus | None = None
    offer: bool = False


class CorporaDrawer(Drawer):
    """One corpus a line, the one that is open marked."""

    BINDINGS: ClassVar[list[BindingType]] = [*CORPORA_KEYS]
    PLACE = Place.CORPORA

    def __init__(self, room: "Keeping") -> None:
        super().__init__("Corpus")
        self._room = room
        self._rows: list[_Row] = []

    def filled(self) -> None:
        data = self._room.data
        if data is None:
            return

        def asked() -> tuple[list[tuple[NamedCorpus, Standing]], str]:
            known = Corpora(data())
            found = [(each, standing(each.path, paths.cache(), paths.gazetteer())) for each in known.all()]
            return found, str(known.problem or "")

        self._room.desk.aside("corpora", asked, self._shown)

    def on_screen_resume(self) -> None:
        self.filled()

    def _shown(self, found: tuple[list[tuple[NamedCorpus, Standing]], str]) -> None:
        if not self.there:
            return
        corpora, problem = found
        here = self._room.corpus
        open_path = here.resolve() if here is not None else None
        entries = [Entry(lead="●" if here is None else "", look="marker", words=BUNDLED)]
        self._rows = [_Row(None)]
        for each, stands in corpora:
            words = each.name if each.found else f"{each.name} (introuvable)"
            tail = plural(stands.articles, "article") if stands.articles is not None else "pas encore lu"
            if stands.updated is not None:
                tail += f", {medium_date(stands.updated.astimezone().date())}"
            entries.append(Entry(lead="●" if each.path == open_path else "", look="marker", words=words, tail=tail))
            self._rows.append(_Row(each.path, each))
        if open_path is not None and all(each.path != open_path for each, _ in corpora):
            entries.append(
                Entry(lead="+", look="marker", words=f"nommer celui qui est ouvert{NBSP}: {open_path.name}")
            )
            self._rows.append(_Row(open_path, offer=True))
        self.show(entries, cursor=self.cursor)
        self.head(plural(len(entries) - (self._rows[-1].offer), "corpus", "corpus"))
        if problem:
            self.say(safe(problem))

    def on_row_list_moved(self, message: RowList.Moved) -> None:
        super().on_row_list_moved(message)
        row = self._rows[message.index] if message.index < len(self._rows) else None
        if row is None or row.path is None:
            self.say("Les articles qui viennent avec le programme.")
        elif row.named is not None and not row.named.found:
            moved = f"Déplacé{NBSP}? Alors{NBSP}: mistral-tui corpora move NOM CHEMIN"
            self.say(safe(f"{row.path}{NBSP}: il n’y est plus. {moved}"))
        else:
            self.say(safe(str(row.path)))

    def chosen(self, index: int) -> None:
        row = self._rows[index]
        if row.offer and row.path is not None:
            self._ask_name(row.path, row.path.name, lambda known, name: known.add(name, row.path or Path()))
        elif row.named is not None and not row.named.found:
            self._room.tell(f"{row.path}{NBSP}: il n’y a plus rien à cet endroit.")
        else:
            self.leave()
            self._room.open_corpus(row.path)

    @property
    def _current(self) -> NamedCorpus | None:
        return self._rows[self.cursor].named if self.cursor < len(self._rows) else None

    def action_rename(self) -> None:
        named = self._current
        if named is not None:
            self._ask_name(named.path, named.name, lambda known, name: known.rename(named.name, name))

    def action_forget(self) -> None:
        named = self._current
        if named is not None:
            told = f"Nom oublié{NBSP}; les articles et vos notes restent où ils sont."
            self._change(lambda known: known.forget(named.name), told)

    def _ask_name(self, path: Path, name: str, give: "Callable[[Corpora, str], object]") -> None:
        def named(written: str, article: str | None) -> None:
            self._change(lambda known: give(known, written), "")

        self.app.push_screen(Prompt("Nommer un corpus", safe(str(path)), name, named))

    def _change(self, change: "Callable[[Corpora], object]", told: str) -> None:
        data = self._room.data
        if data is None:
            return

        def changed() -> str:
            try:
                change(Corpora(data()))
            except CorporaError as error:
                return f"Pas changé{NBSP}: {error}"
            return told

        def done(words: str) -> None:
            self.filled()
            self._room.tell(words)

        self._room.desk.aside("corpora-change", changed, done)
