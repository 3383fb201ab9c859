"""What can be taken elsewhere: the results of a search, an article, topics, a dossier. Plain values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from corpus.annotate import AnnotatedArticle
from corpus.spans import Span
from search.comparison.model import Topic, Verdict
from search.dossiers.model import ArticleRef, Dossier, Item
from search.results import ArticleCard, Hit

if TYPE_CHECKING:
    from search.dossiers.finding import Found
    from search.library import Library


@dataclass(frozen=True, slots=True)
class FoundArticles:
    """The articles that answer a query, best first."""

    corpus: str
    query: str
    total: int
    hits: tuple[tuple[Hit, ArticleRef], ...]


@dataclass(frozen=True, slots=True)
class MarkedArticle:
    """An article with its marks; ``verdicts`` are those of the topics in which its figures stand."""

    corpus: str
    annotated: AnnotatedArticle
    verdicts: Mapping[Span, Verdict] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Topics:
    """Figures compared, each topic's against ``reference_of``, or a lone one's against the ``reference``-th."""

    corpus: str
    topics: tuple[Topic, ...]
    reference: int | None = None


@dataclass(frozen=True, slots=True)
class FilledDossier:
    """A dossier, each item with where it now stands."""

    corpus: str
    dossier: Dossier
    items: "tuple[tuple[Item, Found], ...]"


Work: TypeAlias = FoundArticles | MarkedArticle | Topics | FilledDossier


def found_articles(library: "Library", query: str, hits: tuple[Hit, ...], total: int) -> FoundArticles:
    """The hits, with what only the articles themselves tell (the page)."""
    return FoundArticles(library.name, query, total, tuple((hit, reference(library, hit)) for hit in hits))


def reference(library: "Library", hit: Hit) -> ArticleRef:
    """What a citation of the article needs."""
    opened = library.open_article(hit.card.id)
    if opened is not None:
        return ArticleRef.of(opened.annotated.article)
    return named(hit.card)


def named(card: ArticleCard) -> ArticleRef:
    """What a citation needs, as far as the card of an article tells it: no page."""
    return ArticleRef(
        article=card.id,
        title=card.title,
        source=card.source,
        published=card.published,
        author=card.author,
        url=card.url,
    )


def filled(library: "Library", dossier: Dossier) -> FilledDossier:
    """The dossier, each item looked for in the corpus."""
    from search.dossiers.finding import find

    return FilledDossier(library.name, dossier, tuple((item, find(item.what, library)) for item in dossier.items))


def verdicts_in(topics: Iterable[Topic], article: str) -> dict[Span, Verdict]:
    """Which figures of an article stand in a topic, and the topic's verdict."""
    return {
        (one.figure.start, one.figure.end): topic.verdict
        for topic in topics
        for one in topic.statements
        if one.card.id == article
    }
