"""The comparable figures of one group in two articles, side by side: most pairs fall away by a number or two."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import product

from corpus.figures.model import Kind
from search.comparison.evidence import ONCE, days_allowed
from search.comparison.items import Item
from search.comparison.likeness import denied, slipped, year_digits

_AFAR = 0.8
"""In decimal orders, six times: values so far apart nothing else joins among many articles."""
_ANY = float("inf")


class Shelf:
    """The figures of one group in one article."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = items
        self.dated = items[0].figure.kind is Kind.DATE

    @cached_property
    def magnitudes(self) -> Sequence[tuple[float | None, Item]]:
        return [(item.magnitude, item) for item in self.items]

    @cached_property
    def days(self) -> Sequence[tuple[float, float, float, str, Item]]:
        """Of dates: the first day, how many there are (any number where more than its days says what it is one with),
        how far off another of one event may begin, and the digits of a year."""
        return [_days(item) for item in self.items]


def _days(item: Item) -> tuple[float, float, float, str, Item]:
    if item.days is None or item.denied or item.claim.measure in ONCE:
        return 0.0, _ANY, _ANY, "", item
    first, last = item.days
    length = last - first + 1
    return first, length, days_allowed(length), year_digits(item.figure), item


def worth_a_look(left: Shelf, right: Shelf, *, strangers: bool) -> Iterator[tuple[Item, Item]]:
    """The pairs of dates that may be of one event; of amounts all or, where the articles are ``strangers`` to each
    other, those of one order."""
    if left.dated:
        return _of_one_time(left, right)
    return _of_one_order(left, right) if strangers else product(left.items, right.items)


def _of_one_time(left: Shelf, right: Shelf) -> Iterator[tuple[Item, Item]]:
    others = right.days
    for first, length, allowed, digits, a in left.days:
        for other, its_length, its_allowed, its_digits, b in others:
            apart = abs(first - other)
            near = apart <= allowed and apart <= its_allowed
            if near or apart < length or apart < its_length or (digits and digits == its_digits):
                yield a, b


def _of_one_order(left: Shelf, right: Shelf) -> Iterator[tuple[Item, Item]]:
    others = right.magnitudes
    for magnitude, a in left.magnitudes:
        for other, b in others:
            near = magnitude is None or other is None or abs(magnitude - other) <= _AFAR
            if near or slipped(a, b) or denied(a, b):
                yield a, b
