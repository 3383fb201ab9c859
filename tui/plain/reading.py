"""What lies before the reader: the article that is open, what was told last, and what the next numbers mean."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from search.results import OpenedArticle
from tui.plain.asking import Paragraphs, Question
from tui.scope import topics_query

if TYPE_CHECKING:
    from search.dossiers import What
    from search.library import Library

NO_ARTICLE = "Aucun article n’est ouvert : cherchez, puis donnez le numéro d’un résultat."
GONE = "Cet article n’est plus dans le corpus."

Lines = Sequence[Callable[[], Paragraphs]]
"""What is answered to the number of each line of a list."""


class Reading:
    """One reader's state in one library, which all that answers shares."""

    def __init__(self, library: "Library") -> None:
        self.library = library
        self.query = ""
        self.question = Question()
        self.changes: list[Callable[[], Paragraphs]] = []
        """What takes each change back, the last one last."""
        self.read: Callable[[], What] | None = None
        """What was told last, to be set aside or cited."""
        self.choices: Lines = ()
        self.wrong: Lines = ()
        """What is asked of whoever corrects a line of the last list; empty where nothing of it can be corrected."""
        self.more: Callable[[], Paragraphs] | None = None
        self._opened: OpenedArticle | None = None
        self._corrected = 0

    def list(self, choices: Lines, more: Callable[[], Paragraphs] | None = None, wrong: Lines = ()) -> None:
        """Take what is listed for what the next numbers mean, and ``more`` for what follows it."""
        self.choices, self.more, self.wrong = choices, more, wrong

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

    @property
    def scope(self) -> str:
        """The query whose articles are compared."""
        return topics_query(self.library, self.query)
