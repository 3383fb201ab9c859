"""The conversation: what a line means, and what is answered. Knows no terminal."""

import unicodedata
from functools import partial
from typing import TYPE_CHECKING

from corpus.article import Article
from corpus.entities.model import Mention
from corpus.french.typography import plural, quoted
from search.corrections.model import FigureRef
from tui.plain import correcting, dossiers, telling
from tui.plain.asking import Paragraphs
from tui.plain.comparing import Comparison
from tui.plain.reading import GONE, NO_ARTICLE, Reading

if TYPE_CHECKING:
    from search.dossiers import What
    from search.library import Library

PAGE = 10
"""Results told at a time."""

HELP = (
    "On tape une recherche, le numéro d’une ligne de la dernière liste, ou l’un de ces mots :",
    "chercher MOTS : chercher, même des mots qui sont des commandes ou un nombre.",
    "Un numéro : ouvrir cette ligne, qu’elle soit un article, une entité, un chiffre ou un sujet.",
    "suite, ou Entrée seule : la suite de ce qui est dit, ou les résultats suivants.",
    "résultats : redire les résultats.",
    "lire, ou lire NUMÉRO : l’article ouvert, ou celui de ce résultat.",
    "entités : les personnes, lieux, organisations et produits de l’article ouvert.",
    "chiffres : les chiffres de l’article ouvert.",
    "marques : nommer dans le texte les entités et les chiffres, ou ne plus le faire.",
    "comparer NUMÉRO : ce chiffre de l’article ouvert et ceux des autres articles.",
    "sujets, ou sujets MOTS : ce que plusieurs articles chiffrent, les conflits d’abord.",
    "citer : la citation de l’article ou du passage qui vient d’être lu.",
    "problèmes : les fichiers qui n’ont pas pu être lus.",
    "quitter : quitter, comme la fin de fichier, Ctrl+D.",
)
UNDO = "annuler : défaire le dernier changement fait aux dossiers ou aux corrections."


class Conversation:
    """One reader and one library. ``answer`` takes a line and gives paragraphs, found as they are asked for."""

    def __init__(self, library: "Library", *, keeps: bool = True) -> None:
        """``keeps``: whether the reader may set things aside and correct, in the data of whoever runs this."""
        self._library = library
        self._reading = Reading(library)
        self._comparison = Comparison(self._reading, keeps=keeps)
        self._corrections = self._comparison.corrections
        self._dossiers = dossiers.Dossiers(self._reading) if keeps else None
        self._marks = False
        self._results: list[str] = []
        self.over = False
        """Whether the reader has taken leave."""

    def greeting(self) -> Paragraphs:
        """What is said first."""
        yield f"mistral-tui, {self._library.name} : {plural(len(self._library), 'article')}."
        if self._library.problems:
            yield f"{plural(len(self._library.problems), 'problème')} de lecture : tapez problèmes."
        yield "Tapez une recherche, ou aide."

    @property
    def asking(self) -> bool:
        """Whether a question was asked, which the next line answers."""
        return self._reading.question.asked

    def answer(self, line: str) -> Paragraphs:
        """What is answered to a line. A command word with something else after it than it takes is a search."""
        if self.asking:
            return self._reading.question.answer(line)
        words = line.split()
        command = _plain(words[0]) if words else "suite"
        rest = " ".join(words[1:])
        number = int(rest) if rest.isdecimal() and len(rest) < 10 else None
        answered = self._told(command, rest, number) or self._changed(command, rest, number)
        if answered is None and not rest and command.isdecimal() and len(command) < 10:
            return self._choose(int(command))
        return self._search(" ".join(words)) if answered is None else answered

    def _told(self, command: str, rest: str, number: int | None) -> Paragraphs | None:
        """The answer to a word that changes nothing; ``None`` where it is none."""
        alone = not rest
        match command:
            case "chercher":
                return self._search(rest)
            case "suite" if alone:
                return self._continue()
            case "resultats" if alone:
                return self._tell_results(0)
            case "lire" if alone:
                return self._read_again()
            case "lire" if number is not None:
                return self._read_result(number)
            case "entites" | "chiffres" if alone:
                return self._entities() if command == "entites" else self._figures()
            case "marques" if alone:
                return self._toggle_marks()
            case "comparer" if alone:
                return iter(("Quel chiffre ? Tapez chiffres, puis comparer et son numéro.",))
            case "comparer" if number is not None:
                return self._comparison.numbered(number)
            case "sujets":
                return self._comparison.topics(rest)
            case "citer" if alone:
                return self._cite()
            case "problemes" if alone:
                return self._problems()
            case "aide" | "?" if alone:
                more = (*dossiers.HELP, *correcting.HELP, UNDO) if self._dossiers else ()
                return iter((*HELP[:-1], *more, HELP[-1]))
            case "quitter" | "q" if alone:
                self.over = True
                return iter(())
        return None

    def _changed(self, command: str, rest: str, number: int | None) -> Paragraphs | None:
        """The answer to a word that changes what the reader keeps; ``None`` where it is none."""
        if self._dossiers is None or self._corrections is None:
            return None
        if command == "annuler" and not rest:
            changes = self._reading.changes
            return changes.pop()() if changes else iter(("Il n’y a plus rien à annuler.",))
        kept = self._dossiers.command(command, rest, number)
        return self._corrections.command(command, rest, number) if kept is None else kept

    # Results

    def _search(self, query: str) -> Paragraphs:
        self._reading.query = query
        return self._tell_results(0)

    def _tell_results(self, offset: int) -> Paragraphs:
        query = self._reading.query
        found = self._library.search(query, limit=PAGE, offset=offset)
        about = f" pour {quoted(query)}" if query else ""
        if found.notice:
            yield telling.ended(found.notice)
        if not found.hits:
            self._results = []
            self._reading.list(())
            yield f"Aucun article{about}."
            if found.suggestion:
                yield f"Vouliez-vous dire {quoted(found.suggestion)} ?"
            return
        if not offset:
            self._results = []
            yield f"{plural(found.total, 'article')}{about}."
        del self._results[offset:]
        self._results += [one.card.id for one in found.hits]
        told = offset + len(found.hits)
        more = partial(self._tell_results, told) if told < found.total else None
        self._reading.list([partial(self._open, article_id) for article_id in self._results], more)
        for number, one in enumerate(found.hits, offset + 1):
            yield ""
            yield from telling.hit(number, one)
        if more:
            yield ""
            yield f"Jusqu’ici {told} sur {found.total}. Tapez suite pour les suivants."

    def _continue(self) -> Paragraphs:
        if self._reading.more is None:
            yield "C’est tout."
        else:
            yield from self._reading.more()

    def _choose(self, number: int) -> Paragraphs:
        choices = self._reading.choices
        if 1 <= number <= len(choices):
            return choices[number - 1]()
        if choices:
            return iter((f"La dernière liste va de 1 à {len(choices)}.",))
        return iter((f"Il n’y a pas de liste. Pour chercher ce nombre : chercher {number}.",))

    # One article

    def _read_result(self, number: int) -> Paragraphs:
        if 1 <= number <= len(self._results):
            return self._open(self._results[number - 1])
        return iter((f"Il n’y a pas de résultat {number}.",))

    def _open(self, article_id: str) -> Paragraphs:
        return self._read_again() if self._reading.open(article_id) else iter((GONE,))

    def _read_again(self) -> Paragraphs:
        opened = self._reading.opened
        if opened is None:
            return iter((NO_ARTICLE,))
        self._reading.read = partial(_whole, opened.annotated.article)
        return telling.article(opened, marks=self._marks)

    def _toggle_marks(self) -> Paragraphs:
        self._marks = not self._marks
        yield (
            "Entités et chiffres seront nommés dans le texte, entre crochets."
            if self._marks
            else "Entités et chiffres ne seront plus nommés dans le texte."
        )

    def _entities(self) -> Paragraphs:
        opened = self._reading.opened
        if opened is None:
            yield NO_ARTICLE
            return
        annotated, found = opened.annotated, telling.entities(opened)
        made = self._corrections
        wrong = [partial(made.name, annotated, type, name) for name, type in found] if made else []
        self._reading.list([partial(_passages, annotated.article.text, each) for each in found.values()], None, wrong)
        yield f"{plural(len(found), 'entité')} dans {quoted(annotated.article.title)}."
        for number, ((name, type), mentions) in enumerate(found.items(), 1):
            yield telling.entity(number, name, type, mentions)

    def _figures(self) -> Paragraphs:
        opened = self._reading.opened
        if opened is None:
            yield NO_ARTICLE
            return
        article, figures = opened.annotated.article, opened.annotated.figures
        refs = [FigureRef(article.id, one.start, one.end, one.text) for one in figures]
        made = self._corrections
        wrong = [partial(made.figure, ref, one) for ref, one in zip(refs, figures, strict=True)] if made else []
        self._reading.list([partial(self._comparison.figure, ref) for ref in refs], None, wrong)
        yield f"{plural(len(figures), 'chiffre')} dans {quoted(article.title)}."
        verdicts = self._comparison.verdicts(article.id)
        for number, one in enumerate(figures, 1):
            yield telling.figure(number, one, verdicts.get((one.start, one.end)))

    def _cite(self) -> Paragraphs:
        if self._reading.read is None:
            yield dossiers.NOTHING_READ
        else:
            yield dossiers.cited(self._reading.read())

    def _problems(self) -> Paragraphs:
        yield f"{plural(len(self._library.problems), 'problème')} de lecture."
        for problem in self._library.problems:
            yield str(problem)


def _whole(article: Article) -> "What":
    from search.dossiers import ArticleRef, WholeArticle

    return WholeArticle(ArticleRef.of(article))


def _passages(text: str, mentions: list[Mention]) -> Paragraphs:
    for mention in mentions:
        yield telling.passage(text, mention.start, mention.end)


def _plain(word: str) -> str:
    """A word without its accents and capitals: a command is understood however it is typed."""
    decomposed = unicodedata.normalize("NFD", word.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))
