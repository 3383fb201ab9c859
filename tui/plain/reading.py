"""What lies before the reader: the search, the article that is open, and what the next numbers mean."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from corpus.article import Article
from corpus.french.typography import number
from search.facets import NO_FILTERS, Sort
from search.results import OpenedArticle
from tui.plain import telling
from tui.plain.asking import Paragraphs, Question
from tui.scope import topics_query

if TYPE_CHECKING:
    from corpus.spans import Span
    from search.dossiers import What
    from search.library import Library
    from tui.exports.works import Work

PAGE = 10
"""Lines of a list told at a time."""
NO_ARTICLE = "Aucun article n’est ouvert : cherchez, puis donnez le numéro d’un résultat."
GONE = "Cet article n’est plus dans le corpus."

Lines: TypeAlias = Sequence[Callable[[], Paragraphs]]
"""What is answered to the number of each line of a list."""
Row: TypeAlias = tuple[str, Callable[[], Paragraphs]]
"""A line of a list, and what is answered to its number."""


class Reading:
    """One reader's state in one library, which all that answers shares."""

    def __init__(self, library: "Library") -> None:
        self.library = library
        self.query = ""
        self.filters, self.order = NO_FILTERS, Sort.RELEVANCE
        self.question = Question()
        self.changes: list[Callable[[], Paragraphs]] = []
        """What takes each change back, the last one last."""
        self.read: Callable[[], What] | None = None
        """What was told last, to be set aside or cited."""
        self.work: tuple[str, Callable[[Library], Work]] | None = None
        """What was told last, to be exported, and its title."""
        self.choices: Lines = ()
        self.wrong: Lines = ()
        """What is asked of whoever corrects a line of the last list; empty where nothing of it can be corrected."""
        self.more: Callable[[], Paragraphs] | None = None
        self._opened: OpenedArticle | None = None
        self._corrected = 0

    def list(self, choices: Lines, more: Callable[[], Paragraphs] | None = None, wrong: Lines = ()) -> None:
        """Take what is listed for what the next numbers mean, and ``more`` for what follows it."""
        self.choices, self.more, self.wrong = choices, more, wrong

    def tell(self, rows: Sequence[Row], begin: int = 0, wrong: Lines = ()) -> Paragraphs:
        """The lines of a list from ``begin`` on, numbered, ``PAGE`` at a time; ``wrong`` as ``list`` takes it."""
        end = min(begin + PAGE, len(rows))
        more = partial(self.tell, rows, end, wrong) if end < len(rows) else None
        self.list([act for _, act in rows[:end]], more, wrong[:end])
        for place, (words, _) in enumerate(rows[begin:end], begin + 1):
            yield f"{place}. {words}"
        if more:
            yield so_far(end, len(rows))

    def open(self, article_id: str) -> OpenedArticle | None:
        """Open an article; ``None`` where it is no longer there."""
        self._corrected = self.library.corrections.generation
        self._opened = self.library.open_article(article_id, self.query)
        return self._opened

    @property
    def opened(self) -> OpenedArticle | None:
        """The article that is open, as it is now corrected."""
        if self._opened is not None and self._corrected != self.library.corrections.generation:
            self.open(self._opened.annotated.article.id)
        return self._opened

    def take(self, article: Article, span: "Span | None" = None) -> None:
        """The article, or the passage ``span`` of it, is what was told last."""
        self.read = partial(_kept, article, span)

    def passage(self, article_id: str, start: int, end: int | None = None) -> Paragraphs:
        """Tell the passage ``[start, end)`` of an article, or its paragraph that has ``start``. The article is then
        open, and the passage what can be set aside."""
        opened = self.open(article_id)
        if opened is None:
            yield GONE
            return
        article, card = opened.annotated.article, telling.card_of(opened)
        span = telling.paragraph_at(article.text, start) if end is None else (start, end)
        self.take(article, span)
        yield f"{telling.ended(article.title)} {telling.ended(telling.byline(card))}"
        yield article.text[slice(*span)]
        yield "Tapez lire pour l’article entier."

    @property
    def beside(self) -> str:
        """The query whose articles the figures of the open one are compared with: of very many those that the search
        finds, or that the title finds where nothing is sought."""
        title = self._opened.annotated.article.title if self._opened else ""
        return topics_query(self.library, self.query.strip() or title)


def so_far(told: int, total: int) -> str:
    """Said at the end of a page."""
    return f"Jusqu’ici {number(told)} sur {number(total)}. Tapez suite pour les suivants."


def _kept(article: Article, span: "Span | None") -> "What":
    from search.dossiers import ArticleRef, Passage, WholeArticle

    return Passage.at(article, span) if span else WholeArticle(ArticleRef.of(article))
