"""What the articles say of a name: how it is written, where it stands, beside whom, and the figures told of it."""

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.entities.model import EntityType
from corpus.spans import Span
from search.facets import Filters, Sort
from search.results import ArticleCard

if TYPE_CHECKING:
    from search.library import Library

_ARTICLES = 100
"""The newest articles that are looked through."""
_BESIDE = 12
"""How many of the names beside it are given."""


@dataclass(frozen=True, slots=True)
class Told:
    """A figure of which the name is the subject or the other party."""

    card: ArticleCard
    span: Span
    words: str
    measure: str | None


@dataclass(frozen=True, slots=True)
class Portrait:
    """What the articles say of a name."""

    total: int
    ways: list[tuple[str, int]]
    articles: list[tuple[ArticleCard, int, Span]]
    """Newest first: how often it is named, and where for the first time."""
    beside: list[tuple[tuple[EntityType, str], int]]
    figures: list[Told]


def portrait(library: "Library", type: EntityType, canonical: str) -> Portrait:
    """Look through the newest articles that name it."""
    filters = Filters(entity=frozenset({f"{type.value}:{canonical}"}))
    found = library.search("", limit=_ARTICLES, filters=filters, sort=Sort.DATE)
    ways: Counter[str] = Counter()
    beside: Counter[tuple[EntityType, str]] = Counter()
    articles, figures = [], []
    for hit in found.hits:
        opened = library.open_article(hit.card.id)
        if opened is None:
            continue
        annotated = opened.annotated
        mine = [one for one in annotated.mentions if (one.type, one.canonical) == (type, canonical)]
        if not mine:
            continue
        ways.update(one.text for one in mine)
        # A dict for a set that keeps the order of reading, in which equals then stand.
        named = dict.fromkeys((one.type, one.canonical) for one in annotated.mentions)
        beside.update(name for name in named if name != (type, canonical))
        articles.append((hit.card, len(mine), (mine[0].start, mine[0].end)))
        for claim in annotated.claims:
            if canonical in (claim.subject, claim.object):
                figure = annotated.figures[claim.figure]
                figures.append(Told(hit.card, (figure.start, figure.end), figure.text, claim.measure))
    return Portrait(found.total, ways.most_common(), articles, beside.most_common(_BESIDE), figures)
