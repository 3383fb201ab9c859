"""What a person said of pairs of figures, laid over the clusters that the evidence made."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from corpus.figures.model import Kind
from search.comparison.items import Item

FigureKey: TypeAlias = tuple[str, int]
"""Article id and start of a figure, as the article now stands."""
FigurePair: TypeAlias = frozenset[FigureKey]


@dataclass(frozen=True, slots=True)
class ByHand:
    """Pairs that never stand in one topic, pairs that always do, and figures that were read otherwise."""

    parted: frozenset[FigurePair] = frozenset()
    joined: frozenset[FigurePair] = frozenset()
    restated: frozenset[FigureKey] = frozenset()
    texts: Mapping[FigureKey, str] = field(default_factory=dict)
    """How the figures of the articles concerned are written."""

    def __bool__(self) -> bool:
        return bool(self.parted or self.joined or self.restated)

    def joins(self, keys: Iterable[FigureKey]) -> bool:
        """Whether a person joined two of these."""
        present = set(keys)
        return any(pair <= present for pair in self.joined)


def _key_of(item: Item) -> FigureKey:
    """Where the item's figure stands."""
    return item.article.id, item.figure.start


def rearranged(
    items: Sequence[Item], clusters: Sequence[Sequence[int]], scores: Mapping[tuple[int, int], float], hand: ByHand
) -> list[list[int]]:
    """``clusters`` of item numbers with every parted pair in two of them and every joined pair in one.

    A cluster that is to be parted is built again from its surest link down (``scores``), so that each figure stays
    with whichever of the two it is most like. A figure that its article states twice goes with itself.
    """
    numbers = {_key_of(item): item.number for item in items}
    by_number = {item.number: item for item in items}
    home: dict[int, list[int]] = {}
    for cluster in clusters:
        members = list(cluster)
        home |= dict.fromkeys(members, members)
    links = {(a, b) for a, b in _present(hand.joined, numbers) if _comparable(by_number[a], by_number[b])}
    apart = {
        _ordered(x, y)
        for a, b in _present(hand.parted, numbers)
        for x in _twins(by_number[a], home, by_number)
        for y in _twins(by_number[b], home, by_number)
    } - links
    touched = [home.get(number, [number]) for pair in links | apart for number in pair]
    affected = sorted({number for members in touched for number in members})
    inside = set(affected)
    edges = [pair for pair in scores if inside.issuperset(pair)]
    edges.sort(key=lambda pair: (-scores[pair], pair))
    rebuilt = _built(affected, [*sorted(links), *edges], apart)
    untouched = [list(cluster) for cluster in clusters if inside.isdisjoint(cluster)]
    return sorted([*untouched, *(members for members in rebuilt if len(members) > 1)])


def _present(pairs: Iterable[FigurePair], numbers: Mapping[FigureKey, int]) -> Iterator[tuple[int, int]]:
    """The pairs of which both figures are among the items, by item number."""
    for a, b in map(tuple, pairs):
        if a in numbers and b in numbers:
            yield _ordered(numbers[a], numbers[b])


def _built(numbers: Iterable[int], edges: Iterable[tuple[int, int]], apart: set[tuple[int, int]]) -> list[list[int]]:
    """The clusters that the edges make, the first edge first, an edge that would join two apart left out."""
    home = {number: [number] for number in numbers}
    for a, b in edges:
        left, right = home[a], home[b]
        if left is right or any(_ordered(x, y) in apart for x in left for y in right):
            continue
        left.extend(right)
        home |= dict.fromkeys(right, left)
    return [sorted(members) for members in {id(members): members for members in home.values()}.values()]


def _twins(item: Item, home: Mapping[int, list[int]], items: Mapping[int, Item]) -> list[int]:
    """The item, and those of its cluster that say the same in its own article."""
    return [
        number
        for number in home.get(item.number, [item.number])
        if number == item.number or (items[number].source == item.source and _says_the_same(items[number], item))
    ]


def _says_the_same(a: Item, b: Item) -> bool:
    fa, fb = a.figure, b.figure
    if fa.kind is Kind.DATE:
        return (fa.date_start, fa.date_end) == (fb.date_start, fb.date_end)
    return (fa.value, fa.low, fa.high, fa.unit, fa.currency) == (fb.value, fb.low, fb.high, fb.unit, fb.currency)


def _comparable(a: Item, b: Item) -> bool:
    """Whether any arithmetic holds the two together: no length is held against a weight."""
    return a.figure.kind is b.figure.kind and (
        a.group[:2] == b.group[:2] or a.figure.kind not in (Kind.MEASURE, Kind.DURATION)
    )


def _ordered(a: int, b: int) -> tuple[int, int]:
    return (a, b) if a < b else (b, a)
