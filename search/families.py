"""The families of near copies, as searches and readers meet them: one row for each, and who copied whom."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from search.schema import SEPARATOR
from search.streams import Numbers, distinct

if TYPE_CHECKING:
    from search.found import Found
    from search.snapshot import Snapshot


class Families:
    """The families of one snapshot, whose articles have the snapshot's numbers."""

    def __init__(self, snapshot: "Snapshot") -> None:
        self._snapshot, self._copies = snapshot, snapshot.copies
        self.of: Numbers = np.full(len(snapshot), -1, np.int64)
        """By article: its family, -1 for those that have none."""
        self.members: list[list[int]] = []
        """The articles of each family, the first published first; unknown days last."""
        if self._copies.families:
            number = {article_id: place for place, article_id in enumerate(snapshot.ids)}
            days, ids = snapshot.days, snapshot.ids
            for family in self._copies.families:
                found = [number[article_id] for article_id in family if article_id in number]
                found.sort(key=lambda article: (not days[article], int(days[article]), ids[article]))
                self.of[found] = len(self.members)
                self.members.append(found)

    def others(self, article: int) -> list[int]:
        """The near copies of an article."""
        family = int(self.of[article])
        return [] if family < 0 else [each for each in self.members[family] if each != article]

    def also(self, article_id: str) -> list[str]:
        """Under which ids the same article was met again."""
        return sorted(hidden for hidden, shown in self._copies.twins.items() if shown == article_id)

    def languages(self) -> tuple[tuple[str, int], ...]:
        """The languages of articles that are not French, and how many each, the most frequent first."""
        terms, owners, _ = self._snapshot.spread("facts", f"language{SEPARATOR}".encode())
        counts = np.bincount(owners, minlength=len(terms)).tolist()
        named = [(term.decode().partition(SEPARATOR)[2], count) for term, count in zip(terms, counts, strict=True)]
        return tuple(sorted((each for each in named if each[1]), key=lambda each: (-each[1], each[0])))

    def rows(self, found: "Found") -> int:
        """How many rows an answer has where every family is one."""
        family = self.of[found.articles]
        inside = family[family >= 0]
        return len(found) - len(inside) + len(distinct(inside))

    def first_rows(self, ranked: "Callable[[int], list[int]]", count: int) -> list[int]:
        """The first ``count`` articles of a ranking (it gives as many as are asked for), of each family the best."""
        wanted = count
        while True:
            articles = ranked(wanted)
            seen: set[int] = set()
            rows = []
            for article, family in zip(articles, self.of[articles].tolist() if articles else (), strict=True):
                if family < 0 or family not in seen:
                    rows.append(article)
                    seen.add(family)
            if len(rows) >= count or len(articles) < wanted:
                return rows[:count]
            wanted *= 2


def families(snapshot: "Snapshot") -> Families:
    """Those of a snapshot, made once."""
    return snapshot.once("families", lambda: Families(snapshot))
