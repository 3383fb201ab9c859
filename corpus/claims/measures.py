"""The press lexicon: which words name which measure, of which kinds of figure, and which measures are near."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import chain

from corpus.claims.inflection import conjugated, declined, plurals
from corpus.claims.words import WORD, function_words, has_content, stem
from corpus.figures.model import Kind
from corpus.french.remembered import Remembered

Phrase = tuple[str, ...]

_ANY_KIND = frozenset({Kind.PERCENT, Kind.POINTS, Kind.MULTIPLIER})
"""A share, a change or a multiple may be of anything that is more than an event."""
_WHEN = frozenset({Kind.DATE, Kind.TIME, Kind.DURATION})


@dataclass(frozen=True, slots=True)
class Entry:
    """One measure of the vocabulary: its words as written there, the kinds of figure that state it, and the measure
    of which it is a part or a sort, if any."""

    label: str
    words: tuple[str, ...]
    kinds: frozenset[Kind]
    under: str | None = None
    people: bool = False
    """It counts human beings: « 300 personnes » may state it."""
    also: tuple[str, ...] = ()
    """Words of other measures that name this one where the figure cannot state theirs: « le billet à 6 euros » is a
    price, « 300 billets » are none."""
    lasting: tuple[str, ...] = ()
    """Words that name this one beside a length of time, whatever else they name: « quatre jours dans le noir »."""
    sizes: frozenset[str] = frozenset()
    """The sorts of unit that state it, as ``size_of`` tells them; none where any may."""


@lru_cache(maxsize=1)
def entries() -> dict[str, Entry]:
    """The measures of all files of the vocabulary, by label."""
    found: dict[str, Entry] = {}
    for file in sorted(files("corpus.claims").joinpath("vocabulary").iterdir(), key=lambda file: file.name):
        if file.name.endswith(".toml"):
            for label, entry in tomllib.loads(file.read_text("utf-8")).items():
                found[label] = Entry(
                    label,
                    _listed(entry["words"]),
                    frozenset(map(Kind, entry["kinds"].split())),
                    entry.get("under"),
                    entry.get("people", False),
                    _listed(entry.get("also", "")),
                    _listed(entry.get("lasting", "")),
                    frozenset(entry.get("sizes", "").split()),
                )
    return found


def _listed(words: str) -> tuple[str, ...]:
    return tuple(word for part in words.split(",") if (word := " ".join(part.split())))


_PARTS = re.compile(r"[\s'-]+")


def phrases(entry: Entry) -> Iterator[Phrase]:
    """What the words of an entry match, as ``_matched`` says."""
    return _matched(entry.words)


def _matched(listed: Sequence[str]) -> Iterator[Phrase]:
    """What words as the vocabulary lists them match: one form with a « = » before it, or the stems of a phrase.

    A noun stands for its plural and feminine, « =don » for that form and its plural alone, « ~fermer » for the forms
    of a verb, of which « !ferme » takes one away; « ~prendre fuite » is a phrase of any of them. Single words are not
    compared by stem: « enseigne » and « enseignant », « habitation » and « habitant » have one."""
    grammar = function_words()
    barred = {word[1:] for word in listed if word[0] == "!"}
    for word in listed:
        parts = [part for part in _PARTS.split(word.lower()) if part not in grammar]
        if len(parts) > 1 and word[0] == "~":
            yield from dict.fromkeys((stem(form), *map(stem, parts[1:])) for form in sorted(conjugated(parts[0][1:])))
        elif len(parts) > 1:
            yield tuple(stem(part) for part in parts)
        elif word[0] == "~":
            yield from ((f"={form}",) for form in conjugated(word[1:]) if form not in barred)
        elif word[0] == "=":
            yield from ((f"={form}",) for form in plurals(word[1:].lower()))
        elif word[0] != "!":
            yield from ((f"={form}",) for form in declined(word.lower()) if form not in barred)


@lru_cache(maxsize=1)
def lexicon() -> dict[Phrase, str]:
    """What matches to the measure that it names."""
    known: dict[Phrase, str] = {}
    for label, entry in entries().items():
        for phrase in phrases(entry):
            known.setdefault(phrase, label)
    for phrase, event in _happenings():
        if len(phrase) > 1:  # « ont pris la fuite » says the same of any figure
            known.setdefault(phrase, event)
    return known


@lru_cache(maxsize=1)
def others() -> dict[str, list[str]]:
    """Words in one form to the measures that they name where the figure cannot state their own."""
    known: dict[str, list[str]] = {}
    for label, entry in entries().items():
        for phrase in _matched(entry.also):
            known.setdefault(phrase[0][1:], []).append(label)
    return known


@lru_cache(maxsize=1)
def lasting() -> dict[str, str]:
    """Words in one form to the measures that they name beside a length of time."""
    return {phrase[0][1:]: label for label, entry in entries().items() for phrase in _matched(entry.lasting)}


@lru_cache(maxsize=1)
def dated() -> dict[str, str]:
    """Words in one form to the events that they name beside a date, if they name nothing else there."""
    return {phrase[0][1:]: event for phrase, event in _happenings() if len(phrase) == 1}


@lru_cache(maxsize=1)
def _happenings() -> list[tuple[Phrase, str]]:
    declared = tomllib.loads(files("corpus.claims").joinpath("dated.toml").read_text("utf-8"))
    return [(phrase, event) for event, listed in declared.items() for phrase in _matched(_listed(listed))]


@lru_cache(maxsize=1)
def openings() -> dict[str, dict[str, int]]:
    """The stems that open a phrase of several words, with those that follow and the longest such phrase's length."""
    longest: dict[str, dict[str, int]] = {}
    for phrase in lexicon():
        if len(phrase) > 1:
            followed = longest.setdefault(phrase[0], {})
            followed[phrase[1]] = max(len(phrase), followed.get(phrase[1], 0))
    return longest


@lru_cache(maxsize=1)
def _of_words() -> dict[str, str]:
    """Words in one form to the measures that they name."""
    return {phrase[0][1:]: label for phrase, label in lexicon().items() if phrase[0][0] == "=" and len(phrase) == 1}


def of_word(word: str) -> str | None:
    """The measure that a single word, in lower case, names, if the lexicon has it."""
    return _of_words().get(word)


def unnamed(stem: str) -> str:
    """The stem of a word that names no measure; one that is spelt like a measure (« vent », of « ventes ») is marked,
    so as not to be taken for it."""
    return f"{stem}~" if is_measure(stem) else stem


def alone(word: str) -> str:
    """The measure that a word in lower case names, else its stem."""
    return of_word(word) or unnamed(stem(word))


def spaced(text: str) -> str:
    """``text`` as ``terms_alone`` reads it soonest: with spaces for what mostly stands between two words or behind
    one, so that it meets each word in few forms."""
    for mark in "'-,.:()/\"":
        text = text.replace(mark, " ")
    return text


def terms_alone(text: str, start: int, end: int) -> Iterator[str]:
    """The terms of ``text[start:end]``, in lower case, were there no phrases. It takes a tenth of the time of telling
    the words."""
    return chain.from_iterable(map(_MEANING.__getitem__, text[start:end].split()))


def _meaning(written: str) -> tuple[str, ...]:
    words = (written,) if written.isalpha() else WORD.findall(written)
    named = _of_words()
    return tuple([named.get(word) or unnamed(stem(word)) for word in words if has_content(word)])


_MEANING = Remembered(_meaning)
"""By what stands between two spaces, in lower case: the terms of its words that have content."""


_SIZES = {
    unit: sort
    for sort, units in {
        "length": "mm cm m km pied pouce mile mille yard",
        "mass": "mg g kg q t kt Mt livre once carat",
        "area": "cm² m² km² m2 km2 ha are acre pied² mile²",
        "volume": "cl ml l L hl m³ m3 km³ Mm³ cm³ baril gallon stère",
        "power": "W kW MW GW TW ch",
        "speed": "km/h m/s nœud mph",
        "heat": "°C °F degré K",
    }.items()
    for unit in units.split()
}


def size_of(unit: str | None) -> str | None:
    """The sort of a unit: « length », « mass », « area »…; ``None`` for one of no such sort."""
    return _SIZES.get(unit or "")


@lru_cache(maxsize=256)
def of_unit(unit: str | None) -> frozenset[str]:
    """The measures of the lexicon that a figure in this unit can state: metres are no weight."""
    size = size_of(unit)
    known = entries()
    return frozenset(
        label
        for label in fitting(Kind.MEASURE)
        if size is None or not known[label].sizes or size in known[label].sizes
    )


def is_measure(term: str) -> bool:
    """Whether a term of ``terms`` is a measure of the lexicon (rather than a stem)."""
    return term in entries()


def fits(term: str, kind: Kind) -> bool:
    """Whether ``term`` is a measure of the lexicon that a figure of this kind can state: euros state no number of
    visitors."""
    return term in fitting(kind)


@lru_cache(maxsize=len(Kind))
def fitting(kind: Kind) -> frozenset[str]:
    """The measures of the lexicon that a figure of this kind can state."""
    return frozenset(
        label
        for label, entry in entries().items()
        if kind in entry.kinds or (kind in _ANY_KIND and not entry.kinds <= _WHEN)
    )


def of_people(term: str) -> bool | None:
    """Whether a measure of the lexicon counts human beings, so that « 300 personnes » may state it; ``None`` for a
    term that the lexicon does not have."""
    entry = entries().get(term)
    return entry.people if entry is not None else None


@lru_cache(maxsize=1)
def _documents() -> dict[str, str]:
    entries = tomllib.loads(files("corpus.claims").joinpath("documents.toml").read_text("utf-8"))
    return {measure: entry["text"] for entry in entries["document"] for measure in entry["measures"]}


def settled_by(measure: str) -> str | None:
    """The document that states this measure with authority: one line of French for a person."""
    return _documents().get(measure)


@lru_cache(maxsize=1)
def _kin() -> Mapping[str, set[str]]:
    """By measure: all that may name what it names."""
    declared = tomllib.loads(files("corpus.claims").joinpath("documents.toml").read_text("utf-8"))["akin"]
    sorts = ((entry.label, entry.under) for entry in entries().values() if entry.under)
    found: dict[str, set[str]] = defaultdict(set)
    for family in (*declared, *sorts):
        for label in family:
            found[label].update(family)
    return dict(found)


def akin(a: str, b: str) -> bool:
    """Whether two measures of the lexicon may name one thing: the budget of a project and its cost, or a sort and
    its kind (the sheep among the animals)."""
    return b in _kin().get(a, ())
