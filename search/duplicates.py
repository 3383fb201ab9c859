"""Which articles of a corpus are one article met twice, and which are near copies of each other: agency text, mostly.

The same article twice (the same text up to typography, and nothing in source, day or title against it) counts once:
the one that says most of itself stays in sight, the other is kept in the index and named where it matters. Near
copies form a family, and each member stays an article of its own.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from heapq import merge
from operator import itemgetter
from typing import Final

import numpy as np

from search.sketches import Sketches, bands_of, copies_of, digests, matrix, near_copies, same_letters
from search.streams import Numbers


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
    new = set(fresh)
    if len(new) * len(ids) > _AFRESH:
        known = None
    number = {each: place for place, each in enumerate(ids)}
    settled: dict[frozenset[str], dict[str, str]] = {}
    joined = Union(len(ids))
    if known is None:
        joined.join_copies(rows)
    else:
        pairs = [(np.empty(0, np.int64), np.empty(0, np.int64))]
        for family in _whole(known):
            kept = np.array([number[each] for each in family if each in number and each not in new], np.int64)
            least = np.zeros(len(kept), np.int64)
            if len(kept) == len(family):
                settled[frozenset(family)] = {each: known.twins[each] for each in family if each in known.twins}
            else:
                among = Union(len(kept))
                among.join_copies(rows[kept])
                least = among.least
            pairs.append((kept[least], kept))
        bands = bands_of(rows)
        for each in sorted(new & number.keys()):
            copies = copies_of(number[each], rows, bands)
            pairs.append((np.full(len(copies), number[each]), copies))
        lefts, rights = (np.concatenate(side) for side in zip(*pairs, strict=True))
        joined.join(lefts, rights)
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
    # By letters and day, and under True by letters whatever the day: of a crowd with the same text on other days
    # only those are looked at that can be the same.
    shown: dict[tuple[bytes, date | None, bool], list[tuple[int, Member]]] = defaultdict(list)
    twins = {}
    # The one that says most of itself stands for the others, then the first of the corpus.
    for place, each in enumerate(sorted(family, key=lambda one: (-one.told, one.place))):
        day, letters_of = each.published, digests(each.fingerprint)
        asked = [(day, False), (None, False)] if day else [(None, True)]
        met = merge(*(shown.get((letters, *key), ()) for letters in letters_of for key in asked), key=itemgetter(0))
        same = next((one for _, one in met if _same(one, each)), None)
        if same is not None:
            twins[each.id] = same.id
            continue
        for letters in letters_of:
            shown[letters, day, False].append((place, each))
            shown[letters, None, True].append((place, each))
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
    """Disjoint sets of numbers, joined many pairs at a time."""

    def __init__(self, size: int) -> None:
        self.least: Numbers = np.arange(size)
        """By number: the least of its set."""

    def join(self, lefts: Numbers, rights: Numbers) -> None:
        """The sets of each pair."""
        while True:
            left, right = self.least[lefts], self.least[rights]
            apart = left != right
            if not apart.any():
                return
            lefts, rights, left, right = lefts[apart], rights[apart], left[apart], right[apart]
            # Of several pairs that lower one set's number the least wins; the others come again.
            np.minimum.at(self.least, np.maximum(left, right), np.minimum(left, right))
            while ((lower := self.least[self.least]) != self.least).any():
                self.least = lower

    def join_copies(self, rows: Sketches) -> None:
        """Those that are near copies of each other."""
        for lefts, rights in near_copies(rows, lambda left, right: np.asarray(self.least[left] != self.least[right])):
            self.join(lefts, rights)

    def groups(self) -> list[list[int]]:
        """The sets of two and more, in order."""
        order = np.argsort(self.least, kind="stable")
        starts = np.flatnonzero(np.diff(self.least[order], prepend=-1))
        ends = np.append(starts[1:], len(order))
        several = ends - starts > 1
        pieces = zip(starts[several].tolist(), ends[several].tolist(), strict=True)
        return [order[start:end].tolist() for start, end in pieces]
