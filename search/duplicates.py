"""Which articles of a corpus are one article met twice, and which are near copies of each other: agency text, mostly.

The same article twice (the same text up to typography, and nothing in source, day or title against it) counts once:
the one that says most of itself stays in sight, the other is kept in the index and named where it matters. Near
copies form a family, and each member stays an article of its own.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from search.sketches import bands_of, copies_of, matrix, near_copies, same_letters


@dataclass(frozen=True, slots=True)
class Member:
    """What is asked of an article to tell whether another is the same."""

    id: str
    place: tuple[str, int]
    """Its file, and its place in that."""
    fingerprint: bytes
    title: str
    source: str | None
    published: date | None
    told: int
    """How many of its fields are known."""


@dataclass(slots=True)
class Copies:
    """The families of near copies of a corpus, by id, and of each article that another stands for, that other."""

    families: list[list[str]] = field(default_factory=list)
    """Two or more ids each, in order, those that another stands for left out."""
    twins: dict[str, str] = field(default_factory=dict)


NO_COPIES: Final = Copies()

_AFRESH: Final = 5_000_000
"""Comparisons one by one from which comparing all anew is quicker."""


def find_copies(
    prints: dict[str, bytes],
    member: Callable[[str], Member],
    known: Copies | None = None,
    fresh: Iterable[str] = (),
) -> Copies:
    """The copies among all articles, whose fingerprints ``prints`` gives by id.

    Of ``known`` families only those are looked at again that lost a member or won one of the ``fresh`` articles;
    without ``known`` all pairs are.
    """
    ids = sorted(prints)
    rows = matrix([prints[each] for each in ids])
    joined = Union(len(ids))
    new = set(fresh)
    if len(new) * len(ids) > _AFRESH:
        known = None
    number = {each: place for place, each in enumerate(ids)}
    settled: dict[frozenset[str], dict[str, str]] = {}
    if known is None:
        for left, right in zip(*(side.tolist() for side in near_copies(rows)), strict=True):
            joined.join(left, right)
    else:
        for family in _whole(known):
            kept = [number[each] for each in family if each in number and each not in new]
            if len(kept) == len(family):
                settled[frozenset(family)] = {each: known.twins[each] for each in family if each in known.twins}
                pairs = [(kept[0], other) for other in kept[1:]]
            else:
                pairs = [
                    (kept[left], kept[right])
                    for left, right in zip(*(side.tolist() for side in near_copies(rows[kept])), strict=True)
                ]
            for left, right in pairs:
                joined.join(left, right)
        bands = bands_of(rows)
        for each in sorted(new & number.keys()):
            for other in copies_of(number[each], rows, bands).tolist():
                joined.join(number[each], other)
    found = Copies()
    for family_ids in joined.groups():
        family = [ids[each] for each in family_ids]
        twins = settled.get(frozenset(family))
        if twins is None:
            twins = _twins([member(each) for each in family])
        found.twins.update(twins)
        apart = [each for each in family if each not in twins]
        if len(apart) > 1:
            found.families.append(apart)
    return found


def _whole(known: Copies) -> list[list[str]]:
    """The families with the articles that another stands for."""
    behind: dict[str, list[str]] = {}
    for hidden, shown in known.twins.items():
        behind.setdefault(shown, []).append(hidden)
    families = [[*family, *(each for shown in family for each in behind.pop(shown, []))] for family in known.families]
    return [*families, *([shown, *hidden] for shown, hidden in behind.items())]


def _twins(family: Sequence[Member]) -> dict[str, str]:
    """Of a family, the articles that another one stands for, and which."""
    shown: list[Member] = []
    twins = {}
    # The one that says most of itself stands for the others, then the first of the corpus.
    for each in sorted(family, key=lambda one: (-one.told, one.place)):
        same = next((one for one in shown if _same(one, each)), None)
        if same is None:
            shown.append(each)
        else:
            twins[each.id] = same.id
    return twins


def _same(left: Member, right: Member) -> bool:
    return (
        same_letters(left.fingerprint, right.fingerprint)
        and _agree(left.published, right.published)
        and _agree(_plain(left.source), _plain(right.source))
        # A title that is only the text's first line says nothing against the other's.
        and (_plain(left.title) == _plain(right.title) or left.fingerprint[-1] != right.fingerprint[-1])
    )


def _agree(left: object, right: object) -> bool:
    return left is None or right is None or left == right


def _plain(name: str | None) -> str | None:
    return "".join(filter(str.isalnum, name.casefold())) if name else None


class Union:
    """Disjoint sets of numbers (Galler, Fischer, 1964)."""

    def __init__(self, size: int) -> None:
        self._above = list(range(size))

    def _top(self, number: int) -> int:
        above = self._above
        while above[number] != number:
            above[number] = above[above[number]]
            number = above[number]
        return number

    def join(self, left: int, right: int) -> None:
        left, right = sorted((self._top(left), self._top(right)))
        self._above[right] = left

    def groups(self) -> list[list[int]]:
        """The sets of two and more, in order."""
        found: dict[int, list[int]] = {}
        for number in range(len(self._above)):
            if (top := self._top(number)) != number:
                found.setdefault(top, [top]).append(number)
        return [found[top] for top in sorted(found)]
