"""Which words name one thing: measures of the lexicon, word families, what the press calls by several names."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files

from corpus.claims import wording
from corpus.claims.measures import is_measure, terms_alone
from corpus.claims.words import family
from corpus.french.remembered import Remembered


def _key(term: str) -> str:
    return term if is_measure(term) else family(term)


KEYS = Remembered(_key)
"""By term: what two that name one thing share, the measure or the words' family."""

Concepts = Mapping[int, tuple[float, frozenset[str]]]
"""By the number of a concept: how near to a figure the nearest words stand that name it, 0 to 1, and those words."""


_Word = tuple[frozenset[str], list[int]]
"""A word, as an expression of one, and the concepts that it names."""
_Expressions = list[tuple[frozenset[str], int]]


@lru_cache(maxsize=1)
def _names() -> tuple[Mapping[str, _Word], Mapping[str, _Expressions]]:
    """The concepts of ``thesaurus.txt`` by each word that names them; and by the first of its words each expression
    that does, with all of them."""
    words: dict[str, _Word] = {}
    expressions: dict[str, _Expressions] = defaultdict(list)
    text = files("search.comparison").joinpath("thesaurus.txt").read_text("utf-8")
    for number, line in enumerate(text.lower().replace("’", "'").splitlines()):
        for name in [] if line.startswith("#") else line.split(", "):
            terms = _terms(name)
            if len(terms) == 1:
                known = words.get(terms[0])
                if known is None:
                    known = words[terms[0]] = frozenset(terms), []
                known[1].append(number)
            elif terms:
                expressions[terms[0]].append((frozenset(terms), number))
    return words, expressions


def _terms(name: str) -> Sequence[str]:
    """What a name's words are called in claims, each once; most names are one word, which is no phrase."""
    if name.isalpha():
        return tuple(terms_alone(name, 0, len(name)))
    return tuple(dict.fromkeys(wording.terms(wording.words(name).content())))


def concepts(near: Mapping[str, float]) -> Concepts:
    """What the terms around a figure name, given how near each stands. Words are no families here, which only begin
    alike: « présentoir », « présentation »."""
    words, expressions = _names()
    found: dict[int, tuple[float, frozenset[str]]] = {}
    # In the order of ``near``, not of a set: of two words as near the first counts, in every run.
    for term in filter(words.__contains__, near):
        own, numbers = words[term]
        named = near[term], own
        for number in numbers:
            if number not in found or named[0] > found[number][0]:
                found[number] = named
    for term in filter(expressions.__contains__, near):
        for terms, number in expressions[term]:
            if terms <= near.keys():
                nearness = min([near[each] for each in terms])
                if number not in found or nearness > found[number][0]:
                    found[number] = nearness, terms
    return found


def in_other_words(ours: Concepts, theirs: Concepts) -> float:
    """How near to two figures words stand that name one concept, each in its own, 0 to 1."""
    nearest = 0.0
    for number in ours.keys() & theirs.keys():
        near, terms = ours[number]
        other, others = theirs[number]
        if near * other > nearest and terms.isdisjoint(others):
            nearest = near * other
    return nearest


@lru_cache(maxsize=65536)
def one_concept(noun: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two nouns, each with what belongs to it (« agents », « sécurité »), name one concept."""
    ours, theirs = (concepts(dict.fromkeys(terms, 1.0)) for terms in (noun, other))
    return not ours.keys().isdisjoint(theirs.keys())
