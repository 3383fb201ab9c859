"""Facets as corrected: what the index counted under the names and kinds that it read, under those that hold now."""

from functools import cached_property

import numpy as np

from corpus.annotate import AnnotatedArticle
from corpus.entities.model import EntityType
from search.corrections.applied import Applied
from search.facets import Facet
from search.schema import SEPARATOR
from search.snapshot import Snapshot
from search.streams import Numbers

Table = tuple[list[bytes], Numbers, Numbers]
"""A facet's terms, and the pairs of a term (by its place among them) and an article that has it."""


class CorrectedFacets:
    """The tables of one snapshot under one state of the corrections."""

    def __init__(self, applied: Applied, snapshot: Snapshot) -> None:
        self._applied = applied
        self._snapshot = snapshot
        self._tables: dict[Facet, Table] = {}

    @cached_property
    def _here(self) -> dict[int, AnnotatedArticle]:
        """The articles with corrections of their own, corrected, by number."""
        return self._applied.alone(self._snapshot)

    def table(self, facet: Facet, read: Table) -> Table:
        """``read`` as corrected; computed once."""
        if facet not in (Facet.ENTITY, Facet.FIGURE):
            return read
        if facet not in self._tables:
            self._tables[facet] = self._corrected(facet, read)
        return self._tables[facet]

    def _corrected(self, facet: Facet, read: Table) -> Table:
        terms, owners, articles = read
        place: dict[bytes, int] = {}
        gone = -1
        moved = np.array(
            [
                gone if new is None else place.setdefault(new, len(place))
                for new in (self._term(facet, t) for t in terms)
            ],
            np.int64,
        )
        pairs = [np.stack((moved[owners], articles))[:, ~np.isin(articles, list(self._here))]]
        for number, article in self._here.items():
            for value in _values(facet, article):
                owner = place.setdefault(f"{facet}{SEPARATOR}{value}".encode(), len(place))
                pairs.append(np.array([[owner], [number]], np.int64))
        owner, article_number = np.unique(np.concatenate(pairs, axis=1), axis=1)
        kept = owner != gone
        return list(place), owner[kept], article_number[kept]

    def _term(self, facet: Facet, term: bytes) -> bytes | None:
        if facet is not Facet.ENTITY:
            return term
        prefix, _, value = term.decode().partition(SEPARATOR)
        kind, _, name = value.partition(":")
        now = self._applied.always(EntityType(kind), name)
        return None if now is None else f"{prefix}{SEPARATOR}{now[0]}:{now[1]}".encode()


def _values(facet: Facet, article: AnnotatedArticle) -> set[str]:
    if facet is Facet.ENTITY:
        return {f"{mention.type}:{mention.canonical}" for mention in article.mentions}
    return {figure.kind.value for figure in article.figures}
