"""The dossiers in the conversation: what is set aside, read, noted and removed, a question at a time."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from corpus.french.typography import plural, quoted
from tui.exports.citations import citation
from tui.exports.composing import lost_words
from tui.exports.works import filled
from tui.plain.asking import Paragraphs
from tui.plain.reading import NO_ARTICLE, Reading

if TYPE_CHECKING:
    from search.dossiers import Dossier, Item, What
    from search.dossiers.finding import Found


_MARKS = '«»" \u00a0'
NOTHING_READ = "Lisez d’abord un article, un passage ou un sujet."
_NO_LIST = "Tapez dossiers, puis ce mot et le numéro de l’un d’eux."
_NO_DOSSIER = "Aucun dossier n’est ouvert : tapez dossiers, puis le numéro de l’un d’eux."
_NOTE = "Votre note, d’une ou de plusieurs lignes ; une ligne vide la termine, tout de suite s’il n’y en a pas."


class Dossiers:
    """The dossiers of whoever runs this."""

    def __init__(self, reading: Reading) -> None:
        self._reading, self._library, self._question = reading, reading.library, reading.question
        self._opened: str | None = None
        """The dossier whose pieces the numbers name."""
        self._listed: Sequence[Dossier] = ()

    def command(self, command: str, rest: str, number: int | None) -> Paragraphs | None:
        """What is answered to a word about dossiers; ``None`` where it is none."""
        match command:
            case "garder" if rest:
                return self._keep_words(rest)
            case "garder":
                return self.keep(self._reading.read()) if self._reading.read else iter((NOTHING_READ,))
            case "dossiers" if not rest:
                return self.all()
            case "noter" if number is not None:
                return self.note(number)
            case "retirer" if number is not None:
                return self.remove(number)
            case "monter" | "descendre" if number is not None:
                return self._shift(number, -1 if command == "monter" else 1)
            case "renommer" if number is not None:
                return self._rename(number)
            case "supprimer" if number is not None:
                return self._delete(number)
        return None

    # Setting aside

    def _keep_words(self, words: str) -> Paragraphs:
        from search.dossiers.finding import quoted as found

        opened = self._reading.opened
        if opened is None:
            return iter((NO_ARTICLE,))
        article = opened.annotated.article
        passage = found(article, words.strip(_MARKS))
        if passage is None:
            return iter((f"Ces mots ne se suivent pas ainsi dans {quoted(article.title)}.",))
        return self.keep(passage)

    def keep(self, what: "What") -> Paragraphs:
        """Ask for a dossier and a note, then set it aside."""
        there = self._library.dossiers.all()
        self._question.ask(partial(self._named, what, there))
        if there:
            yield "Dans quel dossier ? Tapez son numéro, ou le nom d’un nouveau ; une ligne vide abandonne."
            for number, each in enumerate(there, 1):
                yield _line(number, each)
        else:
            yield "Le nom du dossier où le mettre ? Une ligne vide abandonne."

    def _named(self, what: "What", there: "Sequence[Dossier]", line: str) -> Paragraphs:
        written = line.strip()
        if not written:
            yield "Rien n’est gardé."
            return
        place = int(written) if written.isdecimal() and len(written) < 10 else 0
        name = there[place - 1].name if 1 <= place <= len(there) else written

        def noted(note: str) -> Paragraphs:
            dossiers = self._library.dossiers
            dossier = dossiers.create(name)
            dossiers.add(dossier.id, what, note)
            yield f"Gardé dans « {dossier.name} »."

        yield from self._ask_note(noted)

    def _ask_note(self, then: Callable[[str], Paragraphs]) -> Paragraphs:
        lines: list[str] = []

        def more(line: str) -> Paragraphs:
            if line.strip():
                lines.append(line)
                self._question.ask(more)
                return
            yield from self._change(lambda: then("\n".join(lines)))

        self._question.ask(more)
        yield _NOTE

    # Reading

    def all(self) -> Paragraphs:
        """The dossiers, each under the number that opens it."""
        there = self._library.dossiers.all()
        self._opened, self._listed = None, there
        self._reading.list([partial(self.open, each.id) for each in there])
        for problem in self._library.dossiers.problems:
            yield str(problem)
        yield (
            f"{plural(len(there), 'dossier')}."
            if there
            else "Il n’y a pas encore de dossier. Lisez, puis tapez garder."
        )
        for number, each in enumerate(there, 1):
            yield _line(number, each)

    def open(self, dossier: str) -> Paragraphs:
        """What is in one, each piece under the number that tells it whole."""
        found = self._library.dossiers.find(dossier)
        if found is None:
            yield "Ce dossier n’existe plus."
            return
        self._opened = found.id
        self._reading.work = found.name, lambda library: filled(library, library.dossiers.find(dossier) or found)
        pieces = filled(self._library, found).items
        self._reading.list([partial(_piece, item, where) for item, where in pieces])
        yield f"{found.name}, {plural(len(pieces), 'pièce')}."
        for number, (item, where) in enumerate(pieces, 1):
            yield f"{number}. {_words(item)}{' (perdu)' if lost_words(item, where) else ''}"

    # Changing

    def note(self, number: int) -> Paragraphs:
        """Ask for the note on a piece of the opened dossier."""
        dossier, item = self._numbered(number)
        if dossier is None or item is None:
            yield self._missing(dossier, number)
            return

        def noted(note: str) -> Paragraphs:
            self._library.dossiers.annotate(dossier.id, item.id, note, item.note)
            yield "Noté." if note else "La note est enlevée."

        if item.note:
            yield "La note qui y est, et que la vôtre remplacera :"
            yield from item.note.split("\n")
        yield from self._ask_note(noted)

    def remove(self, number: int) -> Paragraphs:
        """Take a piece out of the opened dossier, and tell what is left."""
        dossier, item = self._numbered(number)
        if dossier is None or item is None:
            yield self._missing(dossier, number)
            return

        def removed() -> Paragraphs:
            self._library.dossiers.drop(dossier.id, item.id)
            yield "Retiré (annuler : le remettre)."
            yield from self.open(dossier.id)

        yield from self._change(removed)

    def _shift(self, number: int, by: int) -> Paragraphs:
        dossier, item = self._numbered(number)
        if dossier is None or item is None:
            yield self._missing(dossier, number)
            return

        def moved() -> Paragraphs:
            self._library.dossiers.move(dossier.id, item.id, by)
            return self.open(dossier.id)

        yield from self._change(moved)

    def _rename(self, number: int) -> Paragraphs:
        dossier = self._of_list(number)
        if dossier is None:
            yield _NO_LIST
            return

        def renamed(name: str) -> Paragraphs:
            self._library.dossiers.rename(dossier.id, name)
            yield f"Le dossier s’appelle « {name} »."

        def named(line: str) -> Paragraphs:
            name = line.strip()
            return self._change(lambda: renamed(name)) if name else iter(("Rien n’est renommé.",))

        self._question.ask(named)
        yield f"Le nouveau nom de « {dossier.name} » ? Une ligne vide abandonne."

    def _delete(self, number: int) -> Paragraphs:
        dossier = self._of_list(number)
        if dossier is None:
            yield _NO_LIST
            return

        def deleted() -> Paragraphs:
            self._library.dossiers.remove(dossier.id)
            yield f"« {dossier.name} » est supprimé (annuler : le remettre)."
            yield from self.all()

        yield from self._change(deleted)

    def _of_list(self, number: int) -> "Dossier | None":
        return self._listed[number - 1] if 1 <= number <= len(self._listed) else None

    def undo(self) -> Paragraphs:
        """Take back the last change of this conversation."""

        def undone() -> Paragraphs:
            words = self._library.dossiers.undo()
            yield f"Annulé : {words}." if words else "Il n’y a plus rien à annuler."

        yield from self._tried(undone)

    def _numbered(self, number: int) -> "tuple[Dossier | None, Item | None]":
        dossier = self._library.dossiers.find(self._opened) if self._opened else None
        items = dossier.items if dossier else ()
        return dossier, items[number - 1] if 1 <= number <= len(items) else None

    @staticmethod
    def _missing(dossier: "Dossier | None", number: int) -> str:
        return f"Il n’y a pas de pièce {number} dans « {dossier.name} »." if dossier else _NO_DOSSIER

    def _change(self, change: Callable[[], Paragraphs]) -> Paragraphs:
        """Make a change, which can then be taken back."""

        def made() -> Paragraphs:
            said = list(change())
            self._reading.changes.append(self.undo)
            return iter(said)

        return self._tried(made)

    @staticmethod
    def _tried(change: Callable[[], Paragraphs]) -> Paragraphs:
        from search.dossiers import DossiersError

        try:
            yield from change()
        except DossiersError as error:
            yield f"Pas gardé : {error}."


def _line(number: int, dossier: "Dossier") -> str:
    return f"{number}. {dossier.name}, {plural(len(dossier.items), 'pièce')}."


def _words(item: "Item") -> str:
    from search.dossiers import Passage, TopicRef, WholeArticle

    noted = ", avec une note" if item.note else ""
    match item.what:
        case WholeArticle(of):
            return f"Article : « {of.title} »{noted}"
        case Passage() as passage:
            return f"Passage : « {passage.text} »{noted}"
        case TopicRef() as ref:
            return f"Sujet : {ref.label}{noted}"


def cited(what: "What") -> str:
    """The citation of an article or of a passage; of a topic, what it comes to."""
    from search.dossiers import Passage, WholeArticle

    match what:
        case WholeArticle(of):
            return citation(of)
        case Passage() as passage:
            return citation(passage.of, passage.text)
    return f"{what.label} : {what.reason}"


def _piece(item: "Item", found: "Found") -> Paragraphs:
    yield cited(item.what)
    if lost := lost_words(item, found):
        yield lost
    if item.note:
        first, *others = item.note.split("\n")
        yield f"Note : {first}"
        yield from others
