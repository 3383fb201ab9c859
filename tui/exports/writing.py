"""A work in a form: the text of a file."""

import io
from collections.abc import Iterator, Mapping
from typing import Any

from search.comparison.model import Topic
from search.dossiers.finding import Found
from search.dossiers.model import ArticleRef, Item, Passage, TopicRef, WholeArticle
from tui import excerpts
from tui.exports import bibtex, composing, csl, delimited, html, markdown, records, schema
from tui.exports.citations import quoted
from tui.exports.forms import Form
from tui.exports.references import Reference, gathered
from tui.exports.works import FilledDossier, FoundArticles, MarkedArticle, Topics, Work, named
from tui.terminal.safe import safe_json

_WHERE = ("article", "title", "source", "published", "author", "url", "page")
HIT_COLUMNS = (*_WHERE, "score", "excerpt")
MARK_COLUMNS = (
    "article", "mark", "start", "end", "text", "type", "canonical", "kind", "value", "low", "high", "unit",
    "currency", "qualifier", "attribution",
)  # fmt: skip
PIECE_COLUMNS = ("place", "sort", "text", "note", *_WHERE, "start", "end", "verdict", "lost", "made")


def written(work: Work, form: Form, *, separator: str = ",") -> str:
    """The work in a form; ``separator`` stands between the columns of a CSV."""
    match form:
        case Form.MARKDOWN:
            return markdown.page(composing.document(work))
        case Form.HTML:
            return html.page(composing.document(work))
        case Form.CSV:
            stream = io.StringIO(newline="")
            delimited.write(_rows(work), _columns(work), stream, separator)
            return stream.getvalue()
        case Form.JSON:
            return safe_json(schema.record(work)) + "\n"
        case Form.BIBTEX:
            return "".join(bibtex.write(references(work)))
        case Form.CSL:
            return csl.write(references(work))


def references(work: Work) -> list[Reference]:
    """The articles that a work rests on, each once, with the reader's notes and what is quoted."""
    return gathered(list(_references(work)))


def _references(work: Work) -> Iterator[Reference]:
    match work:
        case FoundArticles():
            yield from (Reference(of) for _, of in work.hits)
        case MarkedArticle():
            yield Reference(ArticleRef.of(work.annotated.article))
        case Topics():
            for topic in work.topics:
                yield from _of_topic(topic)
        case FilledDossier():
            for item, found in work.items:
                yield from _of_item(item, found)


def _of_topic(topic: Topic) -> Iterator[Reference]:
    for one in topic.statements:
        yield Reference(named(one.card), (quoted(one.sentence_text),))


def _of_item(item: Item, found: Found) -> Iterator[Reference]:
    of = ArticleRef.of(found.article) if found.article else None
    # A reference says it all on one line.
    note = " / ".join(line.strip() for line in item.note.split("\n") if line.strip())
    match item.what:
        case WholeArticle(then):
            yield Reference(of or then, (note,))
        case Passage() as passage:
            yield Reference(of or passage.of, (f"« {passage.text} »", note))
        case TopicRef():
            if found.topic is not None:
                yield from _of_topic(found.topic)


def _columns(work: Work) -> tuple[str, ...]:
    match work:
        case FoundArticles():
            return HIT_COLUMNS
        case MarkedArticle():
            return MARK_COLUMNS
        case Topics():
            return delimited.TOPIC_COLUMNS
        case FilledDossier():
            return PIECE_COLUMNS


def _rows(work: Work) -> Iterator[Mapping[str, Any]]:
    match work:
        case FoundArticles():
            for hit, of in work.hits:
                yield {**records.hit(hit), "excerpt": excerpts.quoted(hit)[0], **_where(of)}
        case MarkedArticle():
            annotated = work.annotated
            rows = [{"mark": "name", **each} for each in records.entities(annotated)]
            rows += [{"mark": "figure", **each} for each in records.figures(annotated)]
            yield from sorted(rows, key=lambda row: row["start"])
        case Topics():
            yield from delimited.topic_rows(work.topics, work.reference)
        case FilledDossier():
            for place, (item, found) in enumerate(work.items, start=1):
                yield {"place": place, **_piece(item, found)}


def _piece(item: Item, found: Found) -> dict[str, Any]:
    row: dict[str, Any] = {
        "note": item.note,
        "lost": composing.lost_words(item, found),
        "made": item.made.isoformat(),
    }
    of = ArticleRef.of(found.article) if found.article else None
    match item.what:
        case WholeArticle(then):
            return {**row, "sort": "article", **_where(of or then)}
        case Passage() as passage:
            start, end = found.span or (passage.start, passage.end)
            text = passage.text.replace("\n", " ")
            where = _where(of or passage.of)
            return {**row, "sort": "passage", "text": text, "start": start, "end": end, **where}
        case TopicRef() as ref:
            verdict = found.topic.verdict.value if found.topic else ref.verdict
            return {**row, "sort": "topic", "text": ref.label, "verdict": verdict}


def _where(of: ArticleRef) -> dict[str, str | None]:
    published = of.published.isoformat() if of.published else None
    return {
        "article": of.article,
        "title": of.title,
        "source": of.source,
        "published": published,
        "author": of.author,
        "url": of.url,
        "page": of.page,
    }
