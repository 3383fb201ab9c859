"""Find what was set aside in the corpus as it now stands, or know that it is gone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from corpus.article import Article
from corpus.spans import Span
from search.comparison.model import Topic
from search.dossiers.model import ArticleRef, Passage, TopicRef, What, WholeArticle

if TYPE_CHECKING:
    from search.library import Library

_APOSTROPHES: Final = re.compile("['’]")
_NAMESAKES: Final = 20
"""Articles of the same title that are looked at."""


@dataclass(frozen=True, slots=True)
class Found:
    """Where something now stands. Without an ``article`` or ``topic`` it is gone from the corpus; with an article but
    no ``span``, a passage is gone from it."""

    article: Article | None = None
    span: Span | None = None
    topic: Topic | None = None

    @property
    def gone(self) -> bool:
        """Whether the corpus has it no more; a passage's article may still be there."""
        return self.article is None and self.topic is None


def find(what: What, library: "Library") -> Found:
    """Look for it: an article by its id, else by title, source and day; a passage by its words and those around it; a
    topic by its id, else by its figures."""
    match what:
        case WholeArticle(of):
            return Found(article=_article(of, library))
        case Passage():
            article = _article(what.of, library)
            return Found() if article is None else Found(article=article, span=locate(what, article.text))
        case TopicRef():
            return Found(topic=_topic(what, library.topics(what.query)))


def locate(passage: Passage, text: str) -> Span | None:
    """Where the passage stands in its article's ``text``: among the places that have its words, the one between the
    words that stood around it, then the nearest. Apostrophes and white space count as equal in all their forms."""
    if text[passage.start : passage.end] == passage.text and text[: passage.start].endswith(passage.before):
        return passage.start, passage.end
    words = [_APOSTROPHES.sub("['’]", re.escape(word)) for word in passage.text.split()]
    if not words:
        return None
    places = [match.span() for match in re.finditer(r"\s+".join(words), text)]

    def likeness(place: Span) -> tuple[int, int]:
        start, end = place
        around = _common(passage.before[::-1], text[max(0, start - len(passage.before)) : start][::-1])
        around += _common(passage.after, text[end : end + len(passage.after)])
        return around, -abs(start - passage.start)

    return max(places, key=likeness, default=None)


def quoted(article: Article, words: str) -> Passage | None:
    """The passage of ``article`` that has these ``words``; ``None`` where they don't stand in it like that."""
    span = locate(Passage(ArticleRef.of(article), 0, 0, words), article.text)
    return Passage.at(article, span) if span else None


def _common(one: str, other: str) -> int:
    """How many characters two begin with alike."""
    for length, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return length
    return min(len(one), len(other))


def _article(of: ArticleRef, library: "Library") -> Article | None:
    opened = library.open_article(of.article)
    if opened is not None:
        return opened.annotated.article
    # A file that was renamed gives its article another id.
    title = of.title.replace('"', " ")
    for hit in library.search(f'titre:"{title}"', limit=_NAMESAKES).hits:
        card = hit.card
        if (card.title, card.source, card.published) == (of.title, of.source, of.published):
            opened = library.open_article(card.id)
            return opened.annotated.article if opened else None
    return None


def _topic(ref: TopicRef, topics: Sequence[Topic]) -> Topic | None:
    wanted = {(figure.article, figure.text) for figure in ref.figures}

    def shared(topic: Topic) -> int:
        return len(wanted & {(one.card.id, one.figure.text) for one in topic.statements})

    same = next((topic for topic in topics if topic.id == ref.id), None)
    best = same or max(topics, key=shared, default=None)
    return best if best is not None and (same or shared(best) * 2 >= len(wanted)) else None
