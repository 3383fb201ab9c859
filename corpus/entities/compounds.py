"""Two known names that a hyphen joins: « Microsoft-OpenAI », « Téhéran-Bagdad-Damas »."""

from collections.abc import Iterator
from dataclasses import dataclass

from corpus.entities.gazetteer.entry import Entry, Gazetteer
from corpus.entities.tokens import Shape, Tokens, fold


@dataclass(frozen=True, slots=True)
class Part:
    """One name within token ``token``, at characters ``[start, end)`` of the text."""

    token: int
    start: int
    end: int
    entry: Entry


def find_compounds(tokens: Tokens, taken: list[bool], gazetteer: Gazetteer) -> Iterator[Part]:
    """The parts of every hyphenated word that is made of known names alone."""
    for i in tokens.shaped(Shape.NAME):
        word = tokens.words[i]
        if taken[i] or "-" not in word or not word[0].isupper():
            continue
        parts = word.split("-")
        entries = [entry for part in parts if (entry := _single(part, gazetteer)) is not None]
        if len(entries) < len(parts):
            continue
        at = tokens.starts[i]
        for part, entry in zip(parts, entries, strict=True):
            yield Part(i, at, at + len(part), entry)
            at += len(part) + 1


def _single(word: str, gazetteer: Gazetteer) -> Entry | None:
    """The entry that this one word names without help from its surroundings."""
    for form in gazetteer.single.get(fold(word), ()):
        if form.words == (word,) and not form.guarded and len(word) > 1:
            return form.entry
    return None
