"""A dossier and what stands in it: plain values that say enough to be found again, and to be cited if they can't."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, TypeAlias

from corpus.article import Article
from corpus.spans import Span
from search.comparison.model import Topic
from search.corrections.model import FigureRef

AROUND: Final = 48
"""Characters kept on each side of a passage, to tell it from the same words elsewhere in the article."""


class DossiersError(ValueError):
    """A change that can't be made or kept; the message is one line of French."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRef:
    """An article as it was when it was set aside: ``article`` is its id, the rest is what a citation needs."""

    article: str
    title: str
    source: str | None = None
    published: date | None = None
    author: str | None = None
    url: str | None = None
    page: str | None = None

    @classmethod
    def of(cls, article: Article) -> "ArticleRef":
        return cls(
            article=article.id,
            title=article.title,
            source=article.source,
            published=article.published,
            author=article.author,
            url=article.url,
            page=article.page,
        )


@dataclass(frozen=True, slots=True)
class WholeArticle:
    """An article."""

    of: ArticleRef


@dataclass(frozen=True, slots=True)
class Passage:
    """``text`` stood at ``[start, end)`` of an article, between ``before`` and ``after``."""

    of: ArticleRef
    start: int
    end: int
    text: str
    before: str = ""
    after: str = ""

    @classmethod
    def at(cls, article: Article, span: Span) -> "Passage":
        """The passage at ``span`` of ``article``, without the white space at its ends.

        Raises ``DossiersError`` where there is none.
        """
        start, end = span
        words = article.text[start:end]
        start += len(words) - len(words.lstrip())
        end = start + len(words.strip())
        if end <= start:
            raise DossiersError("il n’y a pas de passage à cet endroit")
        text = article.text
        return cls(
            ArticleRef.of(article),
            start,
            end,
            text[start:end],
            text[max(0, start - AROUND) : start],
            text[end : end + AROUND],
        )


@dataclass(frozen=True, slots=True)
class TopicRef:
    """A topic as it was: its ``id``, its label and verdict, and the figures that stood in it."""

    id: str
    label: str
    verdict: str
    reason: str
    figures: tuple[FigureRef, ...]
    query: str = ""
    """What the articles answered among which it was found; empty for all of them."""

    @classmethod
    def of(cls, topic: Topic, query: str = "") -> "TopicRef":
        figures = tuple(
            FigureRef(one.card.id, one.figure.start, one.figure.end, one.figure.text) for one in topic.statements
        )
        return cls(topic.id, topic.label, topic.verdict.value, topic.reason, figures, query)


What: TypeAlias = WholeArticle | Passage | TopicRef


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing in a dossier, with the reader's note on it (empty for none; it may have several lines)."""

    id: str
    """A few letters and digits, unique in the corpus."""
    made: datetime
    """When, in UTC."""
    what: What
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """Items in the reader's own order. Names are each once in a corpus, whatever their capitals."""

    id: str
    name: str
    made: datetime
    items: tuple[Item, ...] = ()

    def find(self, item: str) -> Item | None:
        """The item of that id."""
        return next((each for each in self.items if each.id == item), None)


def same(one: What, other: What) -> bool:
    """Whether two are the same thing, set aside twice."""
    match one, other:
        case WholeArticle(a), WholeArticle(b):
            return a.article == b.article
        case Passage(), Passage():
            return (one.of.article, one.start, one.text) == (other.of.article, other.start, other.text)
        case TopicRef(), TopicRef():
            return one.id == other.id
    return False
