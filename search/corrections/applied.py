"""Corrections laid over what was read and compared."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from corpus.annotate import AnnotatedArticle
from corpus.claims.extract import find_claims
from corpus.entities.model import EntityType, Mention
from search.comparison.model import Pair, Topic
from search.corrections.by_hand import ByHand, FigureKey, FigurePair
from search.corrections.locating import locate
from search.corrections.model import Act, EntityAct, FigureRef, Ignore, Join, Merge, Part, Rename, Restate, Retype
from search.corrections.restating import restated


class Applied:
    """What the acts (oldest first) make of an article and of topics. Never changes."""

    def __init__(self, acts: Sequence[Act]) -> None:
        self._always: list[tuple[int, EntityAct]] = []
        self._here: dict[str, list[tuple[int, EntityAct]]] = defaultdict(list)
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

    def article(self, annotated: AnnotatedArticle) -> AnnotatedArticle:
        """The article as corrected: its names, its figures, and the claims that follow from both."""
        article = annotated.article
        here = sorted([*self._always, *self._here.get(article.id, ())], key=lambda placed: placed[0])
        mentions = annotated.mentions
        for _, act in here:
            mentions = _renamed(mentions, act)
        figures = list(annotated.figures)
        for act in self._restated.get(article.id, ()):
            index = locate(act.figure, figures)
            if index is not None:
                figures[index] = restated(figures[index], act)
        if mentions == annotated.mentions and tuple(figures) == annotated.figures:
            return annotated
        return AnnotatedArticle(article, mentions, tuple(figures), tuple(find_claims(article, figures, mentions)))

    def by_hand(self, articles: Iterable[AnnotatedArticle]) -> ByHand:
        """What was said of figures of these articles, by where they now stand."""
        wanted = {ref.article for act in self._pairs for ref in (act.a, act.b)} | self._restated.keys()
        present = {each.article.id: each for each in articles if each.article.id in wanted}

        def key(ref: FigureRef) -> FigureKey | None:
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
        )


def told(topic: Topic, hand: ByHand) -> Topic:
    """``topic`` with a word on each pair that a person joined or one of whose figures a person corrected."""
    keys = [(statement.card.id, statement.figure.start) for statement in topic.statements]
    marks = [_mark(keys[pair.i], keys[pair.j], hand) for pair in topic.pairs]
    if not any(marks):
        return topic
    pairs = tuple(
        Pair(pair.i, pair.j, pair.verdict, pair.reason + mark) for pair, mark in zip(topic.pairs, marks, strict=True)
    )
    worst = next(
        index
        for index, pair in enumerate(topic.pairs)
        if pair.verdict is topic.verdict and pair.reason == topic.reason
    )
    return replace(topic, pairs=pairs, reason=pairs[worst].reason)


def _mark(a: FigureKey, b: FigureKey, hand: ByHand) -> str:
    joined = " (réunis par vous)" if frozenset((a, b)) in hand.joined else ""
    return joined + (" (chiffre corrigé par vous)" if hand.restated & {a, b} else "")


def _renamed(mentions: tuple[Mention, ...], act: EntityAct) -> tuple[Mention, ...]:
    if all(mention.canonical != act.name for mention in mentions):
        return mentions
    match act:
        case Ignore(name):
            return tuple(mention for mention in mentions if mention.canonical != name)
        case Retype(name, kind):
            return tuple(replace(m, type=kind) if m.canonical == name else m for m in mentions)
        case Rename(name, new):
            return tuple(replace(m, canonical=new) if m.canonical == name else m for m in mentions)
        case Merge(name, into):
            its = _type_of(into, mentions)
            return tuple(
                replace(m, canonical=into, type=its or m.type) if m.canonical == name else m for m in mentions
            )


def _type_of(name: str, mentions: Sequence[Mention]) -> EntityType | None:
    """The type that the article gives the entity, else the one that it is known by."""
    types = Counter(mention.type for mention in mentions if mention.canonical == name)
    if types:
        return types.most_common(1)[0][0]
    from corpus.entities.gazetteer import shipped

    entry = shipped().entries.get(name)
    return entry.type if entry else None
