"""Which articles carry the same agency copy: they are one witness, however many print it."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from corpus.article import Article
from search.duplicates import Union
from search.sketches import matrix, sketch

Group = tuple[int, ...]
Witnesses = Callable[[Sequence[Article]], tuple[Group, ...]]
"""Gives the numbers of those articles that are near copies of each other, two or more to a group, each sorted."""


def by_text(articles: Sequence[Article]) -> tuple[Group, ...]:
    """Those whose texts are near copies, as ``search.sketches`` tells them."""
    copies = Union(len(articles))
    copies.join_copies(matrix([_sketch(article.text) for article in articles]))
    return tuple(map(tuple, copies.groups()))


def by_family(families: Mapping[str, int]) -> Witnesses:
    """Those of one family: an index knows of all its articles, by id, which are near copies."""

    def groups(articles: Sequence[Article]) -> tuple[Group, ...]:
        members: dict[int, list[int]] = defaultdict(list)
        for number, article in enumerate(articles):
            if article.id in families:
                members[families[article.id]].append(number)
        return tuple(tuple(group) for group in members.values() if len(group) > 1)

    return groups


_sketch = lru_cache(maxsize=4096)(sketch)
