"""Whether two ages may be one's: by name, by what the press calls one person or thing, by sex and kin."""

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from corpus.claims.bearers import Sort
from corpus.claims.inflection import masculine
from corpus.claims.words import stem
from search.comparison.bearers import KIN, Bearer


@lru_cache(maxsize=1)
def _called() -> tuple[frozenset[str], Mapping[str, frozenset[int]]]:
    """The words for anyone and anything; and by word the lines it stands in."""
    told = tomllib.loads(files("search.comparison").joinpath("one_bearer.toml").read_text("utf-8"))
    vague = frozenset(masculine(word) for word in (told["anyone"] + told["anything"]).split())
    lines: dict[str, set[int]] = {}
    for number, line in enumerate(told["one"]):
        for word in line.split():
            lines.setdefault(masculine(word), set()).add(number)
    return vague, {word: frozenset(numbers) for word, numbers in lines.items()}


def cannot_be_one(a: Bearer, b: Bearer) -> bool:
    """Whether two bearers are surely two: man and woman, person and thing, two full names, one and a group."""
    if a.several is not None and b.several is not None and a.several is not b.several:
        return True
    if a.name and b.name:
        return not one_name(a.name, b.name)
    if a.sort is not None and b.sort is not None and a.sort is not b.sort and Sort.PERSON in (a.sort, b.sort):
        return True
    if a.man_or_woman is not None and b.man_or_woman is not None and a.man_or_woman is not b.man_or_woman:
        return True
    return a.kin and b.kin and not _one_noun(a, b)


def one_name(name: str, other: str) -> bool:
    """« Lina Corvol », « Corvol », « L. Corvol »: the family name, and no two given names."""
    ours, theirs = ([part for part in _PARTS.split(each.lower()) if part] for each in (name, other))
    short, long = sorted((ours, theirs), key=len)
    return all(any(whole == part or (len(part) == 1 and whole[0] == part) for whole in long) for part in short)


_PARTS = re.compile(r"[\s.]+")


def of_bearers(a: Bearer, b: Bearer) -> dict[str, float]:
    """The evidence, by the names that the weights have, on two bearers being one."""
    found: dict[str, float] = {}
    if a.name and b.name:
        found["bearer of one name"] = 1.0 if " " in a.name and " " in b.name else _FAMILY_NAME
    elif a.name or b.name:
        found["bearer named once"] = 1.0
    alike = 0.0
    if a.noun and b.noun:
        alike = _called_alike(a, b)
        found["bearers of two nouns" if not alike else "bearer is anyone" if alike < 0 else "bearer called alike"] = (
            abs(alike) or 1.0
        )
    elif not a.noun and not b.noun and not (a.name and b.name):
        found["bearers of no noun"] = 1.0
    if a.woman is not None and b.woman is not None:
        found["one gender" if a.woman is b.woman else "two genders"] = 1.0
    if a.kin != b.kin and not _one_noun(a, b):
        found["one's kin"] = 1.0
    if a.known != b.known and not alike:
        found["one bearer unknown"] = 1.0
    if a.several and b.several:
        found["bearers are several"] = 1.0
    if a.sort is b.sort is Sort.THING:
        found["bearers are things"] = 1.0
    return found


def surely_one(a: Bearer, b: Bearer) -> bool:
    """Whether two bearers have one name, or both texts speak of the one that they call alike as of one known."""
    if a.name or b.name:
        return bool(a.name and b.name) and one_name(a.name or "", b.name or "")
    return a.known and b.known and not (a.kin or b.kin) and a.then == b.then and _called_alike(a, b) > 0


def _one_noun(a: Bearer, b: Bearer) -> bool:
    return a.noun is not None and b.noun is not None and _alike(a.noun, b.noun)


def _alike(noun: str, other: str) -> bool:
    return masculine(noun) == masculine(other) or stem(noun) == stem(other)


def _called_alike(a: Bearer, b: Bearer) -> float:
    """1 of one noun, nearly so of two for one role, -1 where a noun says nothing, 0 of two."""
    vague, lines = _called()
    ours, theirs = ([each for each in (one.noun, *one.others) if each] for one in (a, b))
    if any(_alike(x, y) and masculine(x) not in vague for x in ours for y in theirs):
        return 1.0
    if a.known and b.known and _one_noun(a, b) and masculine(a.noun or "") in KIN:
        return _ONE_ROLE  # « sa mère », « la mère »: the news has but one
    known = [[lines.get(masculine(each), frozenset[int]()) for each in one] for one in (ours, theirs)]
    if any(not x.isdisjoint(y) for x in known[0] for y in known[1]):
        return _ONE_ROLE
    return -1.0 if any(all(masculine(each) in vague for each in one) for one in (ours, theirs)) else 0.0


_FAMILY_NAME = 0.6
"""What it counts for that two have one name, where an article leaves the given name out."""
_ONE_ROLE = 0.8
