"""What corrections make of the answers about names and figures, whose index holds them as they were read.

Few articles have corrections of their own: those are looked at as they now read. A name corrected in all articles may
stand in many: of those the index tells which, and only they change sides.
"""

from collections.abc import Iterable
from functools import cached_property
from typing import TypeAlias

import numpy as np

from corpus.annotate import AnnotatedArticle
from corpus.entities.model import EntityType
from search.analysis import fold, name_key, tokens
from search.corrections import Act, Ignore, Merge, Rename, Retype
from search.corrections.applied import Applied
from search.documents import entity_facts
from search.facets import Facet
from search.schema import SEPARATOR
from search.snapshot import Snapshot
from search.spelling import within
from search.streams import Numbers, distinct
from search.syntax import Fact

_Entity: TypeAlias = tuple[EntityType, str]


class Corrected:
    """The answers over one snapshot under one state of the corrections."""

    def __init__(self, applied: Applied, acts: Iterable[Act], snapshot: Snapshot) -> None:
        self._applied = applied
        self._snapshot = snapshot
        everywhere = (
            act for act in acts if isinstance(act, Rename | Merge | Retype | Ignore) and act.article is None
        )
        self._names = {act.name for act in everywhere}

    @cached_property
    def articles(self) -> dict[int, AnnotatedArticle]:
        """The articles with corrections of their own, as they now read, by number."""
        return self._applied.alone(self._snapshot)

    @cached_property
    def _changed(self) -> list[tuple[_Entity, _Entity | None]]:
        """The entities that are others now in all articles, and which; ``None`` for those that are none."""
        found = []
        for name in sorted(self._names):
            for kind in EntityType:
                now = self._applied.always(kind, name)
                if now != (kind, name) and len(self._having((kind, name))):
                    found.append(((kind, name), now))
        return found

    def having(self, fact: Fact, kinds: tuple[EntityType, ...], read: Numbers) -> Numbers:
        """The articles that have an entity of one of ``kinds`` as ``fact`` asks for, rising; ``read`` are those that
        had it as they were read."""
        found = np.zeros(len(self._snapshot), np.bool_)
        found[read] = True
        lost, won = np.zeros_like(found), np.zeros_like(found)
        for (kind, name), now in self._changed:
            stays = now is not None and now[0] in kinds
            if kind in kinds and not stays and _fits(fact, name):
                lost[self._having((kind, name))] = True
            if now is not None and stays and (_fits(fact, now[1]) or (kind not in kinds and _fits(fact, name))):
                won[self._having((kind, name))] = True
        lost &= found
        if lost.any():
            found &= ~lost | self._otherwise(fact, kinds, lost)
        found |= won
        for number, article in self.articles.items():
            found[number] = any(_meets(fact, kinds, stated) for stated in entity_facts(article.mentions))
        return np.flatnonzero(found)

    def _otherwise(self, fact: Fact, kinds: tuple[EntityType, ...], among: Numbers) -> Numbers:
        """Which of the articles ``among`` have, corrections made, another entity that fits."""
        assert self._snapshot.facets
        prefix = f"{Facet.ENTITY}{SEPARATOR}"
        read = self._snapshot.once(f"facet {Facet.ENTITY}", lambda: self._snapshot.spread("facets", prefix.encode()))
        terms, owners, articles = self._snapshot.facets.table(Facet.ENTITY, read)
        here = among[articles]
        owners, articles = owners[here], articles[here]
        fitting = np.zeros(len(terms), np.bool_)
        for owner in distinct(owners).tolist():
            kind, _, name = terms[owner].decode().removeprefix(prefix).partition(":")
            fitting[owner] = kind in kinds and _fits(fact, name)
        found = np.zeros_like(among)
        found[articles[fitting[owners]]] = True
        return found

    def _having(self, entity: _Entity) -> Numbers:
        """The articles that were read to name the entity."""
        term = f"{Facet.ENTITY}{SEPARATOR}{entity[0]}:{entity[1]}".encode("utf-8", "replace")
        return self._snapshot.postings("facets", term).articles


def _fits(fact: Fact, name: str) -> bool:
    """Whether an entity of this name is one that is asked for."""
    words = [name_key(name)] if fact.whole else [fold(token.exact) for token in tokens(name) if token.stems]
    return any(_is(fact, fact.word, word) for word in words)


def _meets(fact: Fact, kinds: tuple[EntityType, ...], stated: tuple[str, str]) -> bool:
    kind, word = stated
    return kind in kinds and _is(fact, f"={fact.word}" if fact.whole else fact.word, word)


def _is(fact: Fact, wanted: str, word: str) -> bool:
    if fact.distance:
        return word[:1] == wanted[:1] and within(wanted, word, fact.distance)
    return word.startswith(wanted) if fact.open_ended else word == wanted
