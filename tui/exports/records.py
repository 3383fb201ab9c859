"""What the commands write, as JSON objects: the shapes are a contract, in which fields are added and none renamed."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from corpus.annotate import AnnotatedArticle
from corpus.entities.model import Mention
from corpus.figures.model import Figure
from search.comparison.model import Statement, Topic
from search.results import Hit, OpenedArticle

Record = dict[str, Any]


def hit(found: Hit) -> Record:
    """One article found. ``offsets`` and ``excerpt_start`` point into the article's text."""
    return {
        "article": found.card.id,
        "title": found.card.title,
        "source": found.card.source,
        "published": _day(found.card.published),
        "score": round(found.score, 6),
        "excerpt": found.excerpt.text,
        "excerpt_start": found.excerpt.start,
        "offsets": [list(span) for span in found.offsets],
        "language": found.card.language,
        "reprises": list(found.reprises),
    }


def opened(found: OpenedArticle) -> Record:
    """One article whole, and which others carry its text: « reprises » nearly, « also » the very same."""
    return {
        **article(found.annotated),
        "original": found.original.id if found.original else None,
        "reprises": [card.id for card in found.reprises],
        "also": list(found.also),
    }


def article(annotated: AnnotatedArticle) -> Record:
    """One article whole, with its marks."""
    read = annotated.article
    return {
        "article": read.id,
        "title": read.title,
        "source": read.source,
        "published": _day(read.published),
        "url": read.url,
        "author": read.author,
        "kind": read.kind,
        "origin": read.origin,
        "page": read.page,
        "section": read.section,
        "language": read.language,
        "reference": read.reference,
        "text": read.text,
        "entities": [mention(each, read.id) for each in annotated.mentions],
        "figures": [figure(each, read.id) for each in annotated.figures],
    }


def figures(annotated: AnnotatedArticle) -> Iterator[Record]:
    """One record a figure of the article."""
    return (figure(each, annotated.article.id) for each in annotated.figures)


def entities(annotated: AnnotatedArticle) -> Iterator[Record]:
    """One record a mention of the article."""
    return (mention(each, annotated.article.id) for each in annotated.mentions)


def figure(stated: Figure, article_id: str) -> Record:
    """A figure; ``value``, ``low``, ``high`` are numbers, dates ISO days."""
    return {
        "article": article_id,
        "start": stated.start,
        "end": stated.end,
        "text": stated.text,
        "kind": stated.kind.value,
        "value": number(stated.value),
        "low": number(stated.low),
        "high": number(stated.high),
        "unit": stated.unit,
        "currency": stated.currency,
        "qualifier": stated.qualifier.value,
        "direction": stated.direction.value if stated.direction else None,
        "attribution": stated.attribution,
        "negated": stated.negated,
        "date_start": _day(stated.date_start),
        "date_end": _day(stated.date_end),
        "modality": stated.modality.value,
        "currency_inferred": stated.currency_inferred,
    }


def mention(named: Mention, article_id: str) -> Record:
    """A mention of an entity."""
    return {
        "article": article_id,
        "start": named.start,
        "end": named.end,
        "text": named.text,
        "type": named.type.value,
        "canonical": named.canonical,
    }


def topic(compared: Topic) -> Record:
    """A topic with its figures; ``pairs`` index into ``figures``."""
    return {
        "topic": compared.id,
        "label": compared.label,
        "verdict": compared.verdict.value,
        "reason": compared.reason,
        "settle": compared.settle,
        "figures": [statement(each) for each in compared.statements],
        "pairs": [[pair.i, pair.j, pair.verdict.value, pair.reason] for pair in compared.pairs],
    }


def statement(made: Statement) -> Record:
    """A figure of a topic, with the article that states it and its sentence."""
    return {
        **figure(made.figure, made.card.id),
        "attribution": made.figure.attribution or made.claim.attribution,
        "title": made.card.title,
        "source": made.card.source,
        "published": _day(made.card.published),
        "in_euros": number(made.in_euros and made.in_euros.quantize(Decimal("0.01"))),
        "sentence": made.sentence_text,
        "sentence_start": made.sentence[0],
    }


def number(value: Decimal | None) -> int | float | None:
    """A JSON number: 15000000, 16.28."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
