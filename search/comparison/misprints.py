"""What the press gets wrong in writing a number: its scale, the order of its digits, one digit."""

import re

from corpus.figures.model import Figure, Kind
from corpus.french.remembered import Remembered
from search.comparison.items import Item


def slipped(a: Item, b: Item) -> bool:
    """« 23,4 milliards » for « 23,4 millions », « 250 000 » for « 25 000 »; « 12 000 euros » is no slip for « 12
    euros », and anything may be ten times as much as what has one digit."""
    if a.digits != b.digits or a.magnitude is None or b.magnitude is None:
        return False
    if a.magnitude < _SCALED or b.magnitude < _SCALED:
        return False
    orders = abs(a.magnitude - b.magnitude)
    scaled = abs(orders - 3) < _EQUAL or (len(a.digits) > 1 and abs(orders - 1) < _EQUAL)
    return scaled and a.figure.currency == b.figure.currency


_SCALED = 3.0
"""In decimal orders: from here on the press writes « mille », « millions », « milliards »."""
_EQUAL = 1e-6
"""In decimal orders."""


def transposed(one: Item, other: Item) -> bool:
    """Whether the two are written with the same digits in another order (28 and 82): a slip of the press."""
    a, b = one.figure, other.figure
    if one.shuffled != other.shuffled or not a.value or not b.value or a.value == b.value:
        return False
    first, second = a.value.normalize().as_tuple(), b.value.normalize().as_tuple()
    assert isinstance(first.exponent, int) and isinstance(second.exponent, int)
    if (first.exponent < 0) != (second.exponent < 0):
        return False  # « 30,1 », « 13 »
    lowest = min(first.exponent, second.exponent)
    digits = [sorted([*number.digits, *[0] * (int(number.exponent) - lowest)]) for number in (first, second)]
    return len(digits[0]) >= 2 and digits[0] == digits[1]


def has_few_digits(item: Item) -> bool:
    """Whether its digits stand in the other order by chance too: « 84 camions », « 48 camions »."""
    return len(item.shuffled) <= _FEW


_FEW = 2
"""Digits."""


def years_transposed(a: Item, b: Item) -> bool:
    """Whether the two are years written with the same digits in another order: 1926 and 1962."""
    digits = year_digits(a.figure)
    return digits != "" and digits == year_digits(b.figure) and a.figure.text != b.figure.text


def year_digits(figure: Figure) -> str:
    """The digits of a date that is written as a year alone, in order of size; empty for any other."""
    return _YEARS[figure.text]


_YEAR = re.compile(r"[12]\d{3}")
_YEARS = Remembered(lambda written: "".join(sorted(written)) if _YEAR.fullmatch(written) else "")


def misread(a: Item, b: Item) -> bool:
    """Whether one digit of the one is another in the other (47 and 42) or is not there (9 and 19)."""
    if a.figure.kind is Kind.DATE or a.magnitude is None or b.magnitude is None or not (a.digits and b.digits):
        return False
    apart = abs(a.magnitude - b.magnitude)
    fewer, more = sorted((a.digits, b.digits), key=len)
    if len(fewer) == len(more):
        others = sum(one != other for one, other in zip(fewer, more, strict=True))
        return others == 1 and len(more) > 1 and apart < 1
    dropped = len(fewer) == len(more) - 1 and any(more[:n] + more[n + 1 :] == fewer for n in range(len(more)))
    return dropped and abs(apart - 1) < _A_DIGIT


_A_DIGIT = 0.7
"""In decimal orders: how far from tenfold a number without one of its digits may be."""
