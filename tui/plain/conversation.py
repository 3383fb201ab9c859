"""The conversation: what a line means, and what is answered. Knows no terminal."""

import unicodedata
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from corpus.article import Article
from corpus.entities.model import Mention
from corpus.french.typography import plural
from corpus.spans import Span
from search.comparison.model import Statement, Topic, Verdict
from search.results import OpenedArticle
from tui.plain import dossiers, telling
from tui.scope import topics_query

if TYPE_CHECKING:
    from search.dossiers import What
    from search.library import Library

PAGE = 10
"""Results, and topics, told at a time."""

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
    "problèmes : les fichiers qui n’ont pas pu être lus.",
    "quitter : quitter, comme la fin de fichier, Ctrl+D.",
)
_NO_ARTICLE = "Aucun article n’est ouvert : cherchez, puis donnez le numéro d’un résultat."

_NOTHING_READ = "Il n’y a encore rien à garder : lisez un article, un passage ou un sujet."

Paragraphs = Iterator[str]


class Conversation:
    """One reader and one library. ``answer`` takes a line and gives paragraphs, found as they are asked for."""

    def __init__(self, library: "Library", *, keeps: bool = True) -> None:
        """``keeps``: whether the reader may set things aside, in the dossiers of whoever runs this."""
        self._library = library
        self._dossiers = dossiers.Dossiers(library, self._choose_among) if keeps else None
        self._read: Callable[[], What] | None = None
        self._query = ""
        self._told = 0
        self._total = 0
        self._marks = False
        self._opened: OpenedArticle | None = None
        self._choices: list[Callable[[], Paragraphs]] = []
        self._results: list[str] = []
        self._more: Callable[[], Paragraphs] | None = None
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
        return self._dossiers is not None and self._dossiers.asking

    def answer(self, line: str) -> Paragraphs:
        """What is answered to a line. A command word with something else after it than it takes is a search."""
        if self._dossiers is not None and self.asking:
            return self._dossiers.hear(line)
        words = line.split()
        command = _plain(words[0]) if words else "suite"
        rest = " ".join(words[1:])
        number = int(rest) if rest.isdecimal() and len(rest) < 10 else None
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
                return self._compare_numbered(number)
            case "sujets":
                return self._topics(rest)
            case "problemes" if alone:
                return self._problems()
            case "aide" | "?" if alone:
                return iter((*HELP[:-1], *(dossiers.HELP if self._dossiers else ()), HELP[-1]))
            case "quitter" | "q" if alone:
                self.over = True
                return iter(())
            case "garder" | "dossiers" | "noter" | "retirer" | "annuler" if self._dossiers is not None:
                answered = self._set_aside(self._dossiers, command, rest, number)
                return self._search(" ".join(words)) if answered is None else answered
            case _ if command.isdecimal() and len(command) < 10 and alone:
                return self._choose(int(command))
        return self._search(" ".join(words))

    # Dossiers

    def _set_aside(self, kept: dossiers.Dossiers, command: str, rest: str, number: int | None) -> Paragraphs | None:
        match command:
            case "garder" if rest:
                return self._keep_words(kept, rest)
            case "garder":
                return kept.keep(self._read()) if self._read else iter((_NOTHING_READ,))
            case "dossiers" if not rest:
                return kept.all()
            case "noter" if number is not None:
                return kept.note(number)
            case "retirer" if number is not None:
                return kept.remove(number)
            case "annuler" if not rest:
                return kept.undo()
        return None

    def _keep_words(self, kept: dossiers.Dossiers, words: str) -> Paragraphs:
        from search.dossiers.finding import quoted

        if self._opened is None:
            return iter((_NO_ARTICLE,))
        passage = quoted(self._opened.annotated.article, words.strip('« \u00a0»"'))
        if passage is None:
            return iter(
                (f"Ces mots ne se suivent pas ainsi dans «\u00a0{self._opened.annotated.article.title}\u00a0».",)
            )
        return kept.keep(passage)

    def _choose_among(self, choices: dossiers.Choices) -> None:
        self._choices, self._more = list(choices), None

    # Results

    def _search(self, query: str) -> Paragraphs:
        self._query = query
        return self._tell_results(0)

    def _tell_results(self, offset: int) -> Paragraphs:
        found = self._library.search(self._query, limit=PAGE, offset=offset)
        about = f" pour « {self._query} »" if self._query else ""
        if found.notice:
            yield found.notice
        if not found.hits:
            self._choices, self._results, self._more = [], [], None
            yield f"Aucun article{about}."
            if found.suggestion:
                yield f"Vouliez-vous dire « {found.suggestion} » ?"
            return
        if not offset:
            self._results = []
            yield f"{plural(found.total, 'article')}{about}."
        del self._results[offset:]
        self._results += [one.card.id for one in found.hits]
        told = offset + len(found.hits)
        self._choices = [partial(self._open, article_id) for article_id in self._results]
        self._more = partial(self._tell_results, told) if told < found.total else None
        for number, one in enumerate(found.hits, offset + 1):
            yield ""
            yield from telling.hit(number, one)
        if self._more:
            yield ""
            yield f"Jusqu’ici {told} sur {found.total}. Tapez suite pour les suivants."

    def _continue(self) -> Paragraphs:
        if self._more is None:
            yield "C’est tout."
        else:
            yield from self._more()

    def _choose(self, number: int) -> Paragraphs:
        if 1 <= number <= len(self._choices):
            return self._choices[number - 1]()
        if self._choices:
            return iter((f"La dernière liste va de 1 à {len(self._choices)}.",))
        return iter((f"Il n’y a pas de liste. Pour chercher ce nombre : chercher {number}.",))

    # One article

    def _read_result(self, number: int) -> Paragraphs:
        if 1 <= number <= len(self._results):
            return self._open(self._results[number - 1])
        return iter((f"Il n’y a pas de résultat {number}.",))

    def _open(self, article_id: str) -> Paragraphs:
        self._opened = self._library.open_article(article_id, self._query)
        return self._read_again() if self._opened else iter(("Cet article n’est plus dans le corpus.",))

    def _read_again(self) -> Paragraphs:
        opened = self._opened
        if opened is None:
            return iter((_NO_ARTICLE,))
        self._read = partial(_whole, opened.annotated.article)
        return telling.article(opened, marks=self._marks)

    def _toggle_marks(self) -> Paragraphs:
        self._marks = not self._marks
        yield (
            "Entités et chiffres seront nommés dans le texte, entre crochets."
            if self._marks
            else "Entités et chiffres ne seront plus nommés dans le texte."
        )

    def _entities(self) -> Paragraphs:
        if self._opened is None:
            yield _NO_ARTICLE
            return
        found = telling.entities(self._opened)
        text = self._opened.annotated.article.text
        self._choices = [partial(_passages, text, mentions) for mentions in found.values()]
        self._more = None
        yield f"{plural(len(found), 'entité')} dans « {self._opened.annotated.article.title} »."
        for number, ((name, type), mentions) in enumerate(found.items(), 1):
            yield telling.entity(number, name, type, mentions)

    def _figures(self) -> Paragraphs:
        if self._opened is None:
            yield _NO_ARTICLE
            return
        article, figures = self._opened.annotated.article, self._opened.annotated.figures
        self._choices = [partial(self._compare, article.id, (one.start, one.end), one.text) for one in figures]
        self._more = None
        yield f"{plural(len(figures), 'chiffre')} dans « {article.title} »."
        verdicts = self._verdicts(article.id)
        for number, one in enumerate(figures, 1):
            yield telling.figure(number, one, verdicts.get((one.start, one.end)))

    # Comparison

    def _scope(self) -> str:
        return topics_query(self._library, self._query)

    def _verdicts(self, article_id: str) -> dict[Span, Verdict]:
        return {
            (each.figure.start, each.figure.end): topic.verdict
            for topic in self._library.topics(self._scope())
            for each in topic.statements
            if each.card.id == article_id
        }

    def _compare_numbered(self, number: int) -> Paragraphs:
        if self._opened is None:
            return iter((_NO_ARTICLE,))
        figures = self._opened.annotated.figures
        if not 1 <= number <= len(figures):
            return iter((f"L’article ouvert a {plural(len(figures), 'chiffre')}.",))
        one = figures[number - 1]
        return self._compare(self._opened.annotated.article.id, (one.start, one.end), one.text)

    def _compare(self, article_id: str, span: Span, words: str) -> Paragraphs:
        for topic in self._library.topics(self._scope()):
            for each in topic.statements:
                if each.card.id == article_id and (each.figure.start, each.figure.end) == span:
                    return self._tell_topic(topic)
        return iter((f"Aucun autre article n’avance de chiffre comparable à « {words} ».",))

    def _topics(self, query: str) -> Paragraphs:
        topics = self._library.topics(query or self._scope())
        about = f" dans les articles qui répondent à « {query or self._scope()} »" if query or self._scope() else ""
        if not topics:
            yield f"Aucun chiffre que plusieurs articles donnent{about}."
            return
        conflicts = sum(topic.verdict is Verdict.CONFLICT for topic in topics)
        yield f"{plural(len(topics), 'sujet')}, dont {plural(conflicts, 'conflit')}{about}."
        yield from self._tell_topics(topics, 0)

    def _tell_topics(self, topics: tuple[Topic, ...], offset: int) -> Paragraphs:
        told = min(offset + PAGE, len(topics))
        self._choices = [partial(self._tell_topic, topic) for topic in topics[:told]]
        self._more = partial(self._tell_topics, topics, told) if told < len(topics) else None
        for number, topic in enumerate(topics[offset:told], offset + 1):
            yield telling.topic_line(number, topic)
        if self._more:
            yield f"Jusqu’ici {told} sur {len(topics)}. Tapez suite pour les suivants."

    def _tell_topic(self, topic: Topic) -> Paragraphs:
        self._choices = [partial(self._passage, each) for each in topic.statements]
        self._more = None
        self._read = partial(_topic, topic, self._scope())
        return telling.topic(topic)

    def _passage(self, statement: Statement) -> Paragraphs:
        opened = self._library.open_article(statement.card.id, self._query)
        if opened is None:
            yield "Cet article n’est plus dans le corpus."
            return
        self._opened = opened
        self._read = partial(_sentence, opened.annotated.article, statement)
        yield f"{statement.card.title}. {telling.byline(statement.card)}."
        yield statement.sentence_text
        yield "Tapez lire pour l’article entier."

    def _problems(self) -> Paragraphs:
        yield f"{plural(len(self._library.problems), 'problème')} de lecture."
        for problem in self._library.problems:
            yield str(problem)


def _whole(article: Article) -> "What":
    from search.dossiers import ArticleRef, WholeArticle

    return WholeArticle(ArticleRef.of(article))


def _sentence(article: Article, statement: Statement) -> "What":
    from search.dossiers import Passage

    return Passage.at(article, statement.sentence)


def _topic(topic: Topic, query: str) -> "What":
    from search.dossiers import TopicRef

    return TopicRef.of(topic, query)


def _passages(text: str, mentions: list[Mention]) -> Paragraphs:
    for mention in mentions:
        yield telling.passage(text, mention.start, mention.end)


def _plain(word: str) -> str:
    """A word without its accents and capitals: a command is understood however it is typed."""
    decomposed = unicodedata.normalize("NFD", word.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))
