"""The press lexicon: which words name which measure."""

import tomllib
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise

from corpus.claims.words import Word, stem


@lru_cache(maxsize=1)
def _lexicon() -> dict[tuple[str, ...], str]:
    """Stems of a word or phrase to the measure that it names; a word that counts in one form only keeps its « = »."""
    entries = tomllib.loads(files("corpus.claims").joinpath("measures.toml").read_text("utf-8"))
    known: dict[tuple[str, ...], str] = {}
    for label, entry in entries.items():
        for phrase in entry["words"]:
            for form in (phrase, phrase + "s") if phrase.startswith("=") else (phrase,):
                parts = form.lower().split()
                known.setdefault(tuple(part if part[0] == "=" else stem(part) for part in parts), label)
    return known


@lru_cache(maxsize=1)
def _longest() -> int:
    return max(len(phrase) for phrase in _lexicon())


@lru_cache(maxsize=8192)
def of_word(word: str) -> str | None:
    """The measure that a single word, in lower case, names, if the lexicon has it."""
    return _lexicon().get((f"={word}",)) or _lexicon().get((stem(word),))


def terms(content: Sequence[Word]) -> list[str]:
    """For each content word the measure that it names, alone or in a phrase with its neighbours, else its stem.

    « chiffre d’affaires » gives its label twice, so that terms and words stay parallel.
    """
    known, found = _lexicon(), [word.stem for word in content]
    stems = tuple(found)
    index = 0
    while index < len(stems):
        for length in range(min(_longest(), len(stems) - index), 0, -1):
            label = known.get(stems[index : index + length]) if length > 1 else of_word(content[index].text)
            if label is not None and (length == 1 or _adjacent(content[index : index + length])):
                found[index : index + length] = [label] * length
                index += length - 1
                break
        index += 1
    return found


def _adjacent(run: Sequence[Word]) -> bool:
    """Whether at most a few letters (an article, a preposition) stand between the words of a phrase."""
    return all(after.start - before.end <= 8 for before, after in pairwise(run))


@lru_cache(maxsize=8192)
def is_measure(term: str) -> bool:
    """Whether a term of ``terms`` is a measure of the lexicon (rather than a stem)."""
    return term in _labels()


@lru_cache(maxsize=1)
def _labels() -> frozenset[str]:
    return frozenset(_lexicon().values())


@lru_cache(maxsize=1)
def _documents() -> dict[str, str]:
    entries = tomllib.loads(files("corpus.claims").joinpath("documents.toml").read_text("utf-8"))
    return {measure: entry["text"] for entry in entries["document"] for measure in entry["measures"]}


def settled_by(measure: str) -> str | None:
    """The document that states this measure with authority: one line of French for a person."""
    return _documents().get(measure)


@lru_cache(maxsize=1)
def _kin() -> tuple[frozenset[str], ...]:
    entries = tomllib.loads(files("corpus.claims").joinpath("documents.toml").read_text("utf-8"))
    return tuple(frozenset(family) for family in entries["akin"])


@lru_cache(maxsize=8192)
def akin(a: str, b: str) -> bool:
    """Whether two measures of the lexicon may name one thing: the budget of a project and its cost."""
    return any(a in family and b in family for family in _kin())
