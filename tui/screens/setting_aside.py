"""Setting something aside: what the cursor is on, in which dossier, with which note."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from corpus.french.typography import NBSP, plural
from search.dossiers.model import ArticleRef, Dossier, DossiersError, Passage, TopicRef, What, WholeArticle
from tui.actions import Place
from tui.exports.works import reference
from tui.screens.choice import Choice, Prompt
from tui.screens.note_editor import NoteEditor
from tui.terminal.safe import safe
from tui.widgets.article import ArticleView
from tui.widgets.comparison import ComparisonPane
from tui.widgets.entries import Entry
from tui.widgets.results import ResultList

if TYPE_CHECKING:
    from search.library import Library
    from tui.screens.asking import Asking
    from tui.screens.comparing import Comparing

_T = TypeVar("_T")


def keep(room: "Comparing") -> None:
    """Ask for a dossier and a note, then set aside what the cursor is on."""
    if room.desk.library is None:
        room.tell("Rien ne se garde avant que le corpus soit lu.")
        return
    what = _pointed(room)
    if what is None:
        return

    def asked(library: "Library") -> tuple[What, list[Dossier]]:
        return what(library), _latest_first(library.dossiers.all())

    room.desk.ask("keep", asked, lambda found: _choose(room, *found))


def _pointed(room: "Comparing") -> "Callable[[Library], What] | None":
    if room.place is Place.ARTICLE:
        view = room.one(ArticleView)
        if view.opened is None:
            return None
        article, span = view.opened.annotated.article, view.passage
        return lambda library: Passage.at(article, span) if span else WholeArticle(ArticleRef.of(article))
    if room.place is Place.RESULTS:
        hit = room.one(ResultList).hit
        return None if hit is None else lambda library: WholeArticle(reference(library, hit))
    topic, query = room.one(ComparisonPane).pointed, room.topics_query
    return None if topic is None else lambda library: TopicRef.of(topic, query)


def _latest_first(dossiers: tuple[Dossier, ...]) -> list[Dossier]:
    return sorted(dossiers, key=lambda each: max([each.made, *(item.made for item in each.items)]), reverse=True)


def _choose(room: "Asking", what: What, dossiers: list[Dossier]) -> None:
    shown = words_of(what)

    def chosen(index: int, article: str | None) -> None:
        if index < len(dossiers):
            _ask_note(room, what, dossiers[index].name)
        else:
            _ask_name(room, what)

    if not dossiers:
        _ask_name(room, what)
        return
    rows = [Entry(words=each.name, tail=plural(len(each.items), "pièce")) for each in dossiers]
    rows.append(Entry(lead="+", look="marker", words="un nouveau dossier…"))
    room.app.push_screen(Choice("Mettre dans un dossier", shown, rows, chosen))


def _ask_name(room: "Asking", what: What) -> None:
    def named(name: str, article: str | None) -> None:
        _ask_note(room, what, name)

    words = f"{words_of(what)}\n\nLe nom du dossier où le mettre{NBSP}:"
    room.app.push_screen(Prompt("Nouveau dossier", words, "", named))


def _ask_note(room: "Asking", what: What, name: str) -> None:
    def noted(note: str) -> None:
        def add(library: "Library") -> str:
            dossier = library.dossiers.create(name)
            library.dossiers.add(dossier.id, what, note)
            return dossier.name

        def again(words: str) -> None:
            if note:  # nobody is to write it twice
                ask(note, f"\n\nPas gardé{NBSP}: {safe(words)}")

        change(room, add, partial(_told, room), again)

    def ask(note: str = "", fault: str = "") -> None:
        room.app.push_screen(NoteEditor(safe(name), words_of(what) + fault, note, noted))

    ask()


def _told(room: "Asking", dossier: str) -> None:
    room.tell(f"Dans le dossier «{NBSP}{dossier}{NBSP}» (D{NBSP}: l’ouvrir).")


def change(
    room: "Asking",
    make: "Callable[[Library], _T]",
    then: Callable[[_T], None],
    refused: Callable[[str], None] | None = None,
) -> None:
    """Change the dossiers; ``then`` gets what ``make`` gives, and where that is refused the reader is told why."""

    def made(library: "Library") -> Callable[[], None]:
        try:
            return partial(then, make(library))
        except DossiersError as error:
            return partial(told, str(error))

    def told(words: str) -> None:
        if refused is not None:
            refused(words)
        room.tell(f"Pas gardé{NBSP}: {words}")

    def done(outcome: Callable[[], None]) -> None:
        outcome()

    room.desk.do(made, done)


def words_of(what: What) -> str:
    """What it is, in some words."""
    match what:
        case WholeArticle(of):
            return f"«{NBSP}{safe(of.title)}{NBSP}»"
        case Passage():
            return f"«{NBSP}{safe(what.text)}{NBSP}»"
        case TopicRef():
            return safe(what.label)
