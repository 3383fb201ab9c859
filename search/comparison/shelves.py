"""The comparable figures of one group in two articles, side by side: most pairs fall away by a number or two."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import product

from corpus.figures.model import Kind
from search.comparison.items import Item
from search.comparison.likeness import denied
from search.comparison.misprints import slipped, year_digits
from search.comparison.occasions import days_allowed, is_long, once

_AFAR = 0.8
"""In decimal orders, six times: values so far apart nothing else joins among many articles."""
_ANY = float("inf")
_OPEN = -2
"""Outweighs the other's being long."""


class Shelf:
    """The figures of one group in one article."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = items
        self.dated = items[0].figure.kind is Kind.DATE

    @cached_property
    def amounts(self) -> Sequence[tuple[float | None, str, Item]]:
        """Of each its magnitude and its digits."""
        return [(item.magnitude, item.digits, item) for item in self.items]

    @cached_property
    def denies(self) -> bool:
        """Whether it is said of any what it is not."""
        return any(item.denied for item in self.items)

    @cached_property
    def days(self) -> Sequence["_Day"]:
        """Of dates, in columns."""
        return [_day(item) for item in self.items]


_Day = tuple[float, float, float, float, float, str, int, bool, Item]
"""A date: the first and last day on which another of its event may end or begin; its own ones; how far off that other
may be; the digits of a year; 1 where it is long, ``_OPEN`` where its days say nothing; whether anything happens
then."""


def _day(item: Item) -> _Day:
    if item.days is None or item.denied or once(item):  # more than its days says what it is one with
        return -_ANY, _ANY, -_ANY, _ANY, 0.0, "", _OPEN, False, item
    first, last = item.days
    allowed = days_allowed(last - first + 1, relative=item.figure.relative)
    reach = first - allowed, last + allowed
    return *reach, first, last, allowed, year_digits(item.figure), is_long(first, last), bool(item.claim.events), item


def worth_a_look(left: Shelf, right: Shelf, *, strangers: bool) -> Iterator[tuple[Item, Item]]:
    """The pairs of dates that may be of one event; of amounts all or, where the articles are ``strangers`` to each
    other, those of one order."""
    if left.dated:
        return _of_one_time(left, right)
    return _of_one_order(left, right) if strangers else product(left.items, right.items)


def _of_one_time(left: Shelf, right: Shelf) -> Iterator[tuple[Item, Item]]:
    others = right.days
    for low, high, first, last, allowed, digits, long, eventful, a in left.days:
        for _, _, its_first, its_last, its_allowed, its_digits, its_long, its_eventful, b in others:
            if its_first > high or its_last < low:
                if digits and digits == its_digits:
                    yield a, b
            elif first <= its_last and its_first <= last:
                if long + its_long <= 0 or (eventful and its_eventful) or (first == its_first and last == its_last):
                    yield a, b
            elif max(first - its_last, its_first - last) <= min(allowed, its_allowed) or (
                digits and digits == its_digits
            ):
                yield a, b


def _of_one_order(left: Shelf, right: Shelf) -> Iterator[tuple[Item, Item]]:
    others, denies = right.amounts, left.denies or right.denies
    for magnitude, digits, a in left.amounts:
        for other, its_digits, b in others:
            near = magnitude is None or other is None or abs(magnitude - other) <= _AFAR
            if near or (digits == its_digits and slipped(a, b)) or (denies and denied(a, b)):
                yield a, b
