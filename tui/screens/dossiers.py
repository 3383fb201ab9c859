"""The reader's dossiers, and what stands in one: read, annotated, put in order, exported."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from rich.style import Style
from rich.text import Text
from textual.binding import BindingType

from corpus.french.typography import NBSP, plural, short_date
from search.dossiers.finding import Found
from search.dossiers.model import ArticleRef, Dossier, Item, Passage, TopicRef, WholeArticle
from tui.actions import DOSSIER_KEYS, DOSSIERS_KEYS, Place
from tui.exports.citations import citation
from tui.exports.composing import lost_words
from tui.exports.works import FilledDossier, filled
from tui.layout import Pane
from tui.screens import taking
from tui.screens.choice import Prompt
from tui.screens.drawer import Drawer
from tui.screens.note_editor import NoteEditor, shown
from tui.screens.setting_aside import change, words_of
from tui.terminal.safe import safe
from tui.widgets.comparison import ComparisonPane
from tui.widgets.entries import Entry
from tui.widgets.marks import Sort
from tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from search.library import Library
    from tui.screens.asking import Asking

_SORTS = {WholeArticle: "article", Passage: "passage", TopicRef: "sujet"}


class DossiersDrawer(Drawer):
    """One dossier a line; Enter opens it."""

    BINDINGS: ClassVar[list[BindingType]] = [*DOSSIERS_KEYS]
    PLACE = Place.DOSSIERS

    def __init__(self, room: "Asking") -> None:
        super().__init__("Dossiers")
        self._room = room
        self._dossiers: tuple[Dossier, ...] = ()

    def filled(self) -> None:
        self._room.desk.ask("dossiers", lambda library: library.dossiers.all(), self._shown)

    def on_screen_resume(self) -> None:
        self.filled()

    def _shown(self, dossiers: tuple[Dossier, ...]) -> None:
        if not self.there:
            return
        self._dossiers = dossiers
        entries = [Entry(words=each.name, tail=plural(len(each.items), "pièce")) for each in dossiers]
        self.show(entries, cursor=self.cursor)
        how = f"d{NBSP}: y mettre un article, un passage ou un sujet, d’où l’on est. a{NBSP}: en créer un."
        self.say("" if dossiers else f"Il n’y a pas encore de dossier pour ce corpus. {how}")
        self.head(plural(len(dossiers), "dossier") if dossiers else "")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is done to a dossier needs one."""
        needs = action in ("rename", "remove", "save")
        return bool(self._dossiers) if needs else super().check_action(action, parameters)

    @property
    def _current(self) -> Dossier | None:
        return self._dossiers[self.cursor] if self.cursor < len(self._dossiers) else None

    def chosen(self, index: int) -> None:
        self.app.push_screen(DossierDrawer(self._room, self._dossiers[index]))

    def action_new(self) -> None:
        def named(name: str, article: str | None) -> None:
            self._change(lambda library: library.dossiers.create(name))

        self.app.push_screen(Prompt("Nouveau dossier", f"Son nom{NBSP}:", "", named))

    def action_rename(self) -> None:
        dossier = self._current
        if dossier is None:
            return

        def named(name: str, article: str | None) -> None:
            self._change(lambda library: library.dossiers.rename(dossier.id, name))

        self.app.push_screen(Prompt("Renommer", f"Ce dossier s’appelle{NBSP}:", dossier.name, named))

    def action_remove(self) -> None:
        dossier = self._current
        if dossier is not None:
            self._change(
                lambda library: library.dossiers.remove(dossier.id),
                f"Dossier «{NBSP}{dossier.name}{NBSP}» supprimé (u{NBSP}: annuler).",
            )

    def action_undo(self) -> None:
        _undo(self._room, self.filled)

    def action_save(self) -> None:
        dossier = self._current
        if dossier is not None:
            taking.offer(self._room, dossier.name, lambda library: filled(library, dossier))

    def _change(self, make: "Callable[[Library], object]", told: str = "") -> None:
        def done(_: object) -> None:
            self.filled()
            if told:
                self._room.tell(told)

        change(self._room, make, done)


class DossierDrawer(Drawer):
    """One dossier: what stands in it, and over the list the current piece whole, with its note."""

    BINDINGS: ClassVar[list[BindingType]] = [*DOSSIER_KEYS]
    PLACE = Place.DOSSIER
    WIDE = True

    def __init__(self, room: "Asking", dossier: Dossier) -> None:
        super().__init__(dossier.name)
        self._room = room
        self._dossier = dossier.id
        self._work: FilledDossier | None = None
        self._follow: str | None = None
        """The item that is to be current once the dossier is shown again."""

    def filled(self) -> None:
        dossier_id = self._dossier

        def asked(library: "Library") -> FilledDossier | None:
            dossier = library.dossiers.find(dossier_id)
            return filled(library, dossier) if dossier else None

        self._room.desk.ask("dossier", asked, self._shown)

    def _shown(self, work: FilledDossier | None) -> None:
        if not self.there:
            return
        if work is None:
            self.dismiss()
            return
        self._work = work
        ids = [item.id for item, _ in work.items]
        at = ids.index(self._follow) if self._follow in ids else self.cursor
        self._follow = None
        self.show([_entry(item, found) for item, found in work.items], cursor=at)
        self.head(plural(len(work.items), "pièce"), work.dossier.name)
        if not work.items:
            self.say(f"Ce dossier est vide. d, sur un article, un passage ou un sujet{NBSP}: l’y mettre.")

    def on_row_list_moved(self, message: RowList.Moved) -> None:
        super().on_row_list_moved(message)
        current = self._current
        if current is not None:
            self.say(_told(*current, Style(bold=True)))

    @property
    def _current(self) -> tuple[Item, Found] | None:
        items = self._work.items if self._work else ()
        return items[self.cursor] if self.cursor < len(items) else None

    def chosen(self, index: int) -> None:
        assert self._work is not None
        item, found = self._work.items[index]
        if found.gone:
            self._room.tell(lost_words(item, found))
            return
        self.leave()
        if found.topic is not None:
            self._room.enter(Pane.COMPARISON)
            self._room.one(ComparisonPane).show_topic(found.topic)
            self._room.enter(Pane.COMPARISON)
        elif found.article is not None and found.span is not None:
            self._room.visit(found.article.id, found.span, Sort.PARAGRAPH)
        elif found.article is not None:
            self._room.remember()
            self._room.enter(Pane.ARTICLE)
            self._room.desk.read(found.article.id, self._room.sought, offset=0)

    def action_note(self) -> None:
        current = self._current
        if current is not None:
            self._ask_note(current[0], current[0].note)

    def _ask_note(self, item: Item, written: str) -> None:
        def noted(note: str) -> None:
            def refused(words: str) -> None:
                # What was typed is not lost: it is there to be written again, over the note as it now is.
                self.filled()
                self._room.desk.ask("note", lambda library: library.dossiers.find(self._dossier), again)

            def again(dossier: Dossier | None) -> None:
                now = dossier.find(item.id) if dossier else None
                if now is not None and self.is_attached:
                    self._ask_note(now, note)

            change(
                self._room,
                lambda library: library.dossiers.annotate(self._dossier, item.id, note, item.note),
                lambda _: self._again(item.id),
                refused,
            )

        there = f"\n\nLa note qui y est{NBSP}: {shown(item.note)}" if item.note and written != item.note else ""
        self.app.push_screen(NoteEditor("Noter", f"{words_of(item.what)}{there}", written, noted))

    def action_shift(self, by: int) -> None:
        current = self._current
        if current is not None:
            item = current[0].id
            change(
                self._room,
                lambda library: library.dossiers.move(self._dossier, item, by),
                lambda _: self._again(item),
            )

    def action_copy(self) -> None:
        current = self._current
        if current is None:
            return
        item, found = current
        match item.what:
            case WholeArticle(of):
                taking.copied(self._room, citation(ArticleRef.of(found.article) if found.article else of))
            case Passage() as passage:
                of = ArticleRef.of(found.article) if found.article else passage.of
                taking.copied(self._room, citation(of, passage.text))
            case TopicRef() as ref:
                taking.copied(self._room, f"{ref.label}{NBSP}: {ref.reason}")

    def action_remove(self) -> None:
        current = self._current
        if current is not None:
            item = current[0].id

            def done(_: object) -> None:
                self.filled()
                self._room.tell(f"Retiré du dossier (u{NBSP}: annuler).")

            change(self._room, lambda library: library.dossiers.drop(self._dossier, item), done)

    def action_undo(self) -> None:
        _undo(self._room, self.filled)

    def action_save(self) -> None:
        if self._work is not None:
            dossier = self._work.dossier
            taking.offer(self._room, dossier.name, lambda library: filled(library, dossier))

    def _again(self, item: str) -> None:
        self._follow = item
        self.filled()


def _undo(room: "Asking", then: Callable[[], None]) -> None:
    def done(words: str | None) -> None:
        then()
        room.tell(f"Annulé{NBSP}: {words}." if words else "Il n’y a plus rien à annuler.")

    change(room, lambda library: library.dossiers.undo(), done)


def _entry(item: Item, found: Found) -> Entry:
    lost = bool(lost_words(item, found))
    words, tail = words_of(item.what), ""
    match item.what:
        case WholeArticle(of) | Passage(of):
            tail = of.source or "" if of.published is None else short_date(of.published)
        case TopicRef():
            tail = ""
    noted = "✎ " if item.note else ""
    lead = "perdu" if lost else _SORTS[type(item.what)]
    return Entry(lead=lead, look="conflict" if lost else "muted", words=f"{noted}{words}", tail=tail)


def _told(item: Item, found: Found, strong: Style) -> Text:
    """The piece whole: its words, where they stand, what is wrong with it, and the note."""
    text = Text()
    if item.note:
        text.append(f"Note{NBSP}: ", strong).append(shown(item.note)).append("\n")
    lost = lost_words(item, found)
    if lost:
        text.append(lost, strong).append("\n")
    match item.what:
        case WholeArticle(of):
            text.append(citation(of))
        case Passage() as passage:
            text.append(citation(passage.of, passage.text))
        case TopicRef() as ref:
            text.append(safe(f"{ref.label}{NBSP}: {ref.reason}"))
    return text
