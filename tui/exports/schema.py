"""The JSON documents that are saved, typed and versioned: fields may be added to a version, none renamed.

The JSON Schema (``mistral-tui dossiers --schema``) is made from the types below. Every document says its ``schema``
and ``version``; what stands inside is as the commands write it (``tui.exports.records``).
"""

from typing import Any, Final, Literal, NotRequired, TypeAlias

# pydantic needs this one before Python 3.12.
from typing_extensions import TypedDict

from search.dossiers.finding import Found
from search.dossiers.model import ArticleRef, Item, Passage, TopicRef, WholeArticle
from tui.exports import records
from tui.exports.composing import lost_words
from tui.exports.works import FilledDossier, FoundArticles, MarkedArticle, Topics, Work

VERSION: Final = 1


class Reference(TypedDict):
    """An article as a citation names it; ``published`` is an ISO day."""

    article: str
    title: str
    source: str | None
    published: str | None
    author: str | None
    url: str | None
    page: str | None


class Results(TypedDict):
    """The answer to a query; ``hits`` are those of ``mistral-tui search --json``, ``total`` how many there are."""

    schema: Literal["mistral-tui/results"]
    version: Literal[1]
    corpus: str
    query: str
    total: int
    hits: list[dict[str, Any]]
    references: list[Reference]


class Article(TypedDict):
    """An article as ``mistral-tui show --json`` gives it."""

    schema: Literal["mistral-tui/article"]
    version: Literal[1]
    corpus: str
    article: dict[str, Any]


class TopicList(TypedDict):
    """Topics as ``mistral-tui compare --json`` gives them."""

    schema: Literal["mistral-tui/topics"]
    version: Literal[1]
    corpus: str
    topics: list[dict[str, Any]]


class Piece(TypedDict):
    """One item of a dossier, set aside at ``made`` (UTC). Where a passage now stands, or stood when it is lost, are
    code points of its article's text."""

    id: str
    made: str
    sort: Literal["article", "passage", "topic"]
    note: str
    lost: str | None
    reference: NotRequired[Reference]
    text: NotRequired[str]
    start: NotRequired[int]
    end: NotRequired[int]
    topic: NotRequired[dict[str, Any]]


class Dossier(TypedDict):
    """A dossier in the reader's order; ``made`` is in UTC."""

    schema: Literal["mistral-tui/dossier"]
    version: Literal[1]
    corpus: str
    id: str
    name: str
    made: str
    items: list[Piece]


Exported: TypeAlias = Results | Article | TopicList | Dossier


def record(work: Work) -> Exported:
    """The work as a JSON document."""
    match work:
        case FoundArticles():
            return {
                "schema": "mistral-tui/results",
                "version": VERSION,
                "corpus": work.corpus,
                "query": work.query,
                "total": work.total,
                "hits": [records.hit(hit) for hit, _ in work.hits],
                "references": [_reference(of) for _, of in work.hits],
            }
        case MarkedArticle():
            article = records.article(work.annotated)
            return {"schema": "mistral-tui/article", "version": VERSION, "corpus": work.corpus, "article": article}
        case Topics():
            topics = [records.topic(each) for each in work.topics]
            return {"schema": "mistral-tui/topics", "version": VERSION, "corpus": work.corpus, "topics": topics}
        case FilledDossier(corpus, dossier, items):
            return {
                "schema": "mistral-tui/dossier",
                "version": VERSION,
                "corpus": corpus,
                "id": dossier.id,
                "name": dossier.name,
                "made": dossier.made.isoformat(),
                "items": [_piece(item, found) for item, found in items],
            }


def json_schema() -> dict[str, Any]:
    """The documents in JSON Schema (2020-12)."""
    from pydantic import TypeAdapter

    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **TypeAdapter(Exported).json_schema()}


def _reference(of: ArticleRef) -> Reference:
    return {
        "article": of.article,
        "title": of.title,
        "source": of.source,
        "published": of.published.isoformat() if of.published else None,
        "author": of.author,
        "url": of.url,
        "page": of.page,
    }


def _piece(item: Item, found: Found) -> Piece:
    piece: Piece = {
        "id": item.id,
        "made": item.made.isoformat(),
        "sort": "topic",
        "note": item.note,
        "lost": lost_words(item, found) or None,
    }
    match item.what:
        case WholeArticle(of):
            piece["sort"] = "article"
            piece["reference"] = _reference(_now(of, found))
        case Passage() as passage:
            piece["sort"] = "passage"
            piece["reference"] = _reference(_now(passage.of, found))
            piece["text"] = passage.text
            piece["start"], piece["end"] = found.span or (passage.start, passage.end)
        case TopicRef() as ref:
            then = {"topic": ref.id, "label": ref.label, "verdict": ref.verdict, "reason": ref.reason}
            piece["topic"] = records.topic(found.topic) if found.topic else then
    return piece


def _now(of: ArticleRef, found: Found) -> ArticleRef:
    """The article as the corpus now has it."""
    return ArticleRef.of(found.article) if found.article else of
