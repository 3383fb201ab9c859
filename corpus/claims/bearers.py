"""What bears an age, by its noun: people, animals and things that last; not a term nor what is done."""

import re
import tomllib
from collections.abc import Mapping
from enum import Enum
from functools import lru_cache
from importlib.resources import files

from corpus.claims.inflection import declined, plurals
from corpus.claims.words import people


class Sort(Enum):
    """What a noun names, so far as ages go."""

    PERSON = "personne"
    ANIMAL = "animal"
    THING = "chose"
    TERM = "terme"
    """What lasts for a time: « un bail de neuf ans », « une peine de trois ans »."""


_SECTIONS = (("people", Sort.PERSON), ("animals", Sort.ANIMAL), ("things", Sort.THING), ("terms", Sort.TERM))


@lru_cache(maxsize=1)
def _lists() -> Mapping[str, str]:
    return tomllib.loads(files("corpus.claims").joinpath("bearers.toml").read_text("utf-8"))


@lru_cache(maxsize=1)
def _known() -> Mapping[str, Sort]:
    found: dict[str, Sort] = {}
    for section, sort in _SECTIONS:
        forms = declined if sort in (Sort.PERSON, Sort.ANIMAL) else plurals
        for noun in _lists()[section].split():
            for form in forms(noun):
                found.setdefault(form, sort)
    for noun in people() - _ALSO_OTHERWISE:
        found.setdefault(noun, Sort.PERSON)
    return found


_ALSO_OTHERWISE = frozenset({"cadre", "cadres"})
"""« dans le cadre d’un bail de neuf ans »."""


@lru_cache(maxsize=1)
def _others() -> frozenset[str]:
    return frozenset(form for noun in _lists()["others"].split() for form in plurals(noun))


def listed(word: str) -> Sort | None:
    """What a word in lower case surely names."""
    return _known().get(word)


def sort_of(word: str) -> Sort | None:
    """What a noun in lower case names, by its ending where no list has it: « parolier », « ébéniste »;
    « dégustation », « tournage »."""
    found = listed(word) or listed(word.rsplit("-", 1)[-1])
    if found is None and len(word) > _SHORT and word not in _others():
        if _DOING.search(word):
            return Sort.TERM
        if _SOMEONE.search(word):
            return Sort.PERSON
    return found


_SHORT = 4
_SOMEONE = re.compile(
    r"(?:eur|euse|trice|[iy]er|ière|iste|ienne?|logue|iatre|crate|arde?|ante?|aise?|oise?|caine?|onome|graphe)s?$"
)
_DOING = re.compile(r"(?:[tsx]ion|ment|age|[ae]nce|isme|ité|ture)s?$")
