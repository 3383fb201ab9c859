"""Corrections laid over what was read and compared."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.annotate import AnnotatedArticle
from corpus.entities.model import EntityType, Mention
from search.corrections.locating import locate
from search.corrections.model import Act, EntityAct, FigureRef, Ignore, Join, Merge, Part, Rename, Restate, Retype
from search.corrections.restating import restated

if TYPE_CHECKING:
    from search.corrections.by_hand import ByHand, FigureKey, FigurePair
    from search.snapshot import Snapshot

_Placed = tuple[int, EntityAct]
"""An act on an entity, with its place in time among all acts."""


class Applied:
    """What the acts (oldest first) make of an article and of topics. Never changes."""

    def __init__(self, acts: Sequence[Act], type_of: Callable[[str], EntityType | None] = lambda name: None) -> None:
        """``type_of`` says what an entity was recognised as in the corpus: one merged into it takes that type."""
        self._always: list[_Placed] = []
        self._here: dict[str, list[_Placed]] = defaultdict(list)
        self._restated: dict[str, list[Restate]] = defaultdict(list)
        self._pairs: list[Part | Join] = []
        for place, act in enumerate(acts):
            match act:
                case Part() | Join():
                    self._pairs.append(act)
                case Restate():
                    self._restated[act.figure.article].append(act)
                case Rename() | Merge() | Retype() | Ignore():
                    (self._always if act.article is None else self._here[act.article]).append((place, act))
        self._types = _types(acts, type_of)

    @property
    def changes_articles(self) -> bool:
        """Whether any article may read otherwise."""
        return bool(self._always or self._here or self._restated)

    def alone(self, snapshot: "Snapshot") -> dict[int, AnnotatedArticle]:
        """The articles with corrections of their own, as they now read, by their numbers in ``snapshot``."""
        numbers = {snapshot.find(each) for each in self._here.keys() | self._restated.keys()}
        return {number: self.article(snapshot.annotated(number)) for number in numbers if number is not None}

    def always(self, kind: EntityType, name: str) -> tuple[EntityType, str] | None:
        """What the entity is by the corrections that hold in all articles; ``None`` where it is none."""
        return self._after(kind, name, self._always)

    def article(self, annotated: AnnotatedArticle) -> AnnotatedArticle:
        """The article as corrected: its names, its figures, and the claims that follow from both."""
        article = annotated.article
        if not (self._always or article.id in self._here or article.id in self._restated):
            return annotated
        mentions = self._mentions(annotated.mentions, article.id)
        figures = list(annotated.figures)
        for act in self._restated.get(article.id, ()):
            index = locate(act.figure, figures)
            if index is not None:
                figures[index] = restated(figures[index], act)
        if mentions == annotated.mentions and tuple(figures) == annotated.figures:
            return annotated
        from corpus.claims.extract import find_claims

        return AnnotatedArticle(article, mentions, tuple(figures), tuple(find_claims(article, figures, mentions)))

    def _mentions(self, mentions: tuple[Mention, ...], article: str) -> tuple[Mention, ...]:
        acts = sorted([*self._always, *self._here.get(article, ())], key=lambda placed: placed[0])
        named = {(mention.type, mention.canonical) for mention in mentions}
        now = {entity: self._after(*entity, acts) for entity in named}
        if all(before == after for before, after in now.items()):
            return mentions
        found = ((mention, now[mention.type, mention.canonical]) for mention in mentions)
        return tuple(replace(mention, type=after[0], canonical=after[1]) for mention, after in found if after)

    def _after(self, kind: EntityType, name: str, acts: Sequence[_Placed]) -> tuple[EntityType, str] | None:
        for place, act in acts:
            if act.name != name:
                continue
            match act:
                case Ignore():
                    return None
                case Retype():
                    kind = act.type
                case Rename():
                    name = act.new
                case Merge():
                    kind, name = self._types.get(place, kind), act.into
        return kind, name

    def by_hand(self, articles: Iterable[AnnotatedArticle]) -> "ByHand":
        """What was said of figures of these articles, by where they now stand."""
        # Loaded for comparisons alone, as what reads claims is for corrected articles: a first search needs neither.
        from search.corrections.by_hand import ByHand

        wanted = {ref.article for act in self._pairs for ref in (act.a, act.b)} | self._restated.keys()
        present = {each.article.id: each for each in articles if each.article.id in wanted}

        def key(ref: FigureRef) -> "FigureKey | None":
            annotated = present.get(ref.article)
            index = locate(ref, annotated.figures) if annotated else None
            return None if annotated is None or index is None else (ref.article, annotated.figures[index].start)

        last: dict[FigurePair, Part | Join] = {}
        for act in self._pairs:
            a, b = key(act.a), key(act.b)
            if a is not None and b is not None and a != b:
                last[frozenset((a, b))] = act
        found = (key(act.figure) for acts in self._restated.values() for act in acts)
        return ByHand(
            parted=frozenset(pair for pair, act in last.items() if isinstance(act, Part)),
            joined=frozenset(pair for pair, act in last.items() if isinstance(act, Join)),
            restated=frozenset(each for each in found if each is not None),
            texts={
                (article, figure.start): figure.text for article, each in present.items() for figure in each.figures
            },
        )


def _types(acts: Sequence[Act], type_of: Callable[[str], EntityType | None]) -> dict[int, EntityType]:
    """By place of a merger: the type that it gives, as far as anybody knows."""
    given: dict[tuple[str, str | None], EntityType] = {}
    types: dict[int, EntityType] = {}

    def now(name: str, article: str | None) -> EntityType | None:
        said = given.get((name, article)) or given.get((name, None))
        return said or type_of(name) or _shipped_type(name)

    for place, act in enumerate(acts):
        match act:
            case Retype(name, kind, article):
                given[name, article] = kind
            case Rename(name, new, article):
                renamed = now(name, article)
                if renamed:
                    given[new, article] = renamed
            case Merge(_, into, article):
                merged = now(into, article)
                if merged:
                    types[place] = merged
    return types


def _shipped_type(name: str) -> EntityType | None:
    from corpus.entities.gazetteer import shipped

    entry = shipped().entries.get(name)
    return entry.type if entry else None
