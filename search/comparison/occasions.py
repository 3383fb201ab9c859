"""Whether two dates can be of one occasion: how far apart they are, and what each paper could know on its day."""

import re
from datetime import date
from math import log2

from search.comparison.items import Item
from search.comparison.likeness import context, event, governed
from search.comparison.misprints import years_transposed
from search.comparison.moments import days_between

_DAY, _SEASON = 2, 200
"""Days up to which a date is one of days; of months and quarters. Longer ones are years."""
_DAYS_APART, _MONTHS_APART, _YEARS_APART = 100, 400, 2000
"""The furthest that two such dates of one event are apart."""
_ONCE_APART = 40 * 365
"""The furthest that two are of what happens but once."""
_DATED_APART, _NAMED_APART = 2000, 400
"""The furthest that two are that both have their year, if the same words govern both; if both name one event."""
_GOVERNED, _NAMED = 0.25, 0.4
_ALIKE = 0.1
"""How alike the words around one year of late must be that two papers name."""
_ONE_STORY = 366
"""Days between two articles in which one may correct the other's day."""

_ONCE = frozenset(
    {"construction", "création", "disparus", "découverte", "création de l’œuvre", "fabrication", "dernière fois"}
)
"""What happens to one thing once, or happened to it last, so that the press may put it decades apart."""


def once(item: Item) -> bool:
    """Whether a date, told with its year, is of what happens to one thing but once."""
    return item.claim.measure in _ONCE and not item.figure.relative


def of_two_events(a: Item, b: Item) -> bool:
    """Whether nothing lets two dates be of one event: of another grain, further apart than two reports of one event,
    or the one came when the paper of the other had already told its own."""
    if a.days is None or b.days is None:
        return True
    (first, last), (other_first, other_last) = a.days, b.days
    if first <= other_last and other_first <= last:
        # Any text names its own year.
        long = is_long(first, last) or is_long(other_first, other_last)
        return long and not event(a, b) and not of_another_year(a, b)
    shortest = min(last - first, other_last - other_first) + 1
    if shortest > _SEASON and (a.figure.relative or b.figure.relative):
        return True  # « il y a quatre ans » is no year
    apart = max(first - other_last, other_first - last)
    if _within_reach(a, b, apart, shortest) and not _of_two_stories(a, b):
        return told_since(a, b)
    if years_transposed(a, b):
        return False
    return apart > _ONCE_APART or not (once(a) and once(b) and event(a, b) == 1.0) or _of_two_stories(a, b)


def of_another_year(a: Item, b: Item) -> bool:
    """« une crue pareille, en 1964 », « comme en 1964 »: one and the same year, of which neither paper is near, is
    named for what happened then; one of late, if the words are the same too."""
    if a.days is None or a.days != b.days:
        return False
    off = min(_off(a.days, item.article.published) for item in (a, b))
    return off > _OLD or (off > _YEAR and (context(a, b) > _ALIKE or governed(a, b) > _GOVERNED))


def _off(days: tuple[int, int], published: date | None) -> int:
    """How many days a paper lies off some days."""
    return 0 if published is None else max(days[0] - published.toordinal(), published.toordinal() - days[1])


def is_long(first: int, last: int) -> bool:
    """Whether days are so many that nothing but an event common to both makes another in them one with them."""
    return last - first >= _SEASON


def _within_reach(a: Item, b: Item, apart: int, shortest: int) -> bool:
    if apart <= _allowed(shortest):
        return True
    if apart > _DATED_APART or a.figure.relative or b.figure.relative:
        return False
    return governed(a, b) > _GOVERNED or (apart <= _NAMED_APART and event(a, b) > _NAMED)


def _allowed(length: int) -> int:
    return _DAYS_APART if length <= _DAY else _MONTHS_APART if length <= _SEASON else _YEARS_APART


def days_allowed(length: int, *, relative: bool) -> int:
    """How far apart two dates of one event may be, the one of so many days; the longer it is the more, and more for
    one that has its year than for one that is told from the day of its paper (``relative``)."""
    return _allowed(length) if relative else max(_allowed(length), _DATED_APART)


def meet(a: Item, b: Item) -> bool:
    """Whether two dates have a day in common."""
    return a.days is not None and b.days is not None and a.days[0] <= b.days[1] and b.days[0] <= a.days[1]


def _of_two_stories(a: Item, b: Item) -> bool:
    return days_between(a, b) > _ONE_STORY


def distance(a: Item, b: Item) -> dict[str, float]:
    """How far apart two dates are that do not meet, each grain in its own measure, as evidence."""
    assert a.days is not None and b.days is not None
    gap = max(a.days[0] - b.days[1], b.days[0] - a.days[1])
    lengths = sorted(last - first + 1 for first, last in (a.days, b.days))
    if lengths[0] > _SEASON:
        return {"of years": 1.0}
    if lengths[1] > _DAY:
        mixed = {"day and month": 1.0} if lengths[0] <= _DAY else {}
        return mixed | {"months apart": min(gap / _MONTH, _MOST_MONTHS)}
    found = {"days apart": log2(gap) / log2(_DAYS_APART)}
    if gap > _MONTH:
        found["over a month"] = 1.0
    return found


_MONTH, _YEAR, _OLD = 30, 365, 5 * 365
"""Days."""
_MOST_MONTHS = 12.0
"""Beyond which more tells no more."""


def over(item: Item) -> bool:
    """Whether a date was past, or that very day, when its paper came out."""
    published = item.article.published
    return published is not None and item.days is not None and item.days[1] <= published.toordinal()


def to_come(item: Item) -> bool:
    """Whether a date was yet to come when its paper came out."""
    published = item.article.published
    return published is not None and item.days is not None and item.days[0] > published.toordinal()


def told_since(a: Item, b: Item) -> bool:
    """« Le tunnel a rouvert lundi », in Tuesday's paper; « a rouvert jeudi », in Friday's: what was past before the
    other came is another event."""
    return over(a) and over(b) and _knew_of_the_earlier_alone(a, b)


def foreseen(a: Item, b: Item) -> bool:
    """« Le tunnel rouvrira jeudi » and, in a paper of before Thursday, « a rouvert lundi »; or the paper of the later
    day came when the earlier, which was announced, was past: what is planned may change."""
    if over(a) != over(b) and _knew_of_the_earlier_alone(a, b):
        return True
    return _announced_again(a, b) or _came_late(a, b)


def _came_late(a: Item, b: Item) -> bool:
    """« Le dégel viendra mardi », « il n’est venu que vendredi »: later than was said before."""
    early, late = _in_order(a, b)
    return to_come(early) and over(late) and _ONLY_THEN.search(late.lead(_LEAD)) is not None


_ONLY_THEN = re.compile(
    r"\bn(?:e |')(?:s')?(?:(?:se|nous|leur|lui|y|en) )?(?:a|ont|est|sont|fut|furent|aura|auront)\b[^.;:,]{1,40} "
    r"qu(?:e |')(?:l[ea] |au |en |fin |début |le lendemain )?$"
)
_LEAD = 70
"""Characters."""


def _knew_of_the_earlier_alone(a: Item, b: Item) -> bool:
    """Whether the paper of the earlier date, which was past for it, came out before the later one."""
    early, late = _in_order(a, b)
    published = early.article.published
    return published is not None and late.days is not None and over(early) and published.toordinal() < late.days[0]


def _announced_again(a: Item, b: Item) -> bool:
    """Whether both days were to come, and the later was told when the earlier had gone by."""
    early, late = _in_order(a, b)
    published = late.article.published
    gone_by = published is not None and early.days is not None and early.days[1] < published.toordinal()
    return gone_by and to_come(early) and to_come(late)


def _in_order(a: Item, b: Item) -> tuple[Item, Item]:
    assert a.days is not None and b.days is not None
    return (a, b) if a.days <= b.days else (b, a)
