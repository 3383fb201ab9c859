"""One name for each entity of an article: surnames, acronyms, misspellings, and one type for each name."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from corpus.entities.acronyms import find_definitions
from corpus.entities.candidate import Candidate, Headed
from corpus.entities.lexicon import Lexicon
from corpus.entities.lookup import Known
from corpus.entities.model import EntityType
from corpus.entities.persons import shorter_names
from corpus.entities.tokens import Tokens, fold
from corpus.french.function_words import OF

_SHORTEST_MISSPELT = 8
"""Letters that a word needs before one wrong letter is read as a slip."""
_SHORTEST_OFTEN = 4
"""The same for a slip of a name that the article writes ``_OFTEN`` times."""
_OFTEN = 5
_STRONG = 2.5
"""A vote of this weight stands against a common word in capitals."""
_COMMON_WITHIN = 1.5
"""What a common word of the article inside a name weighs against a person: « Morand Textile »."""
_FAINT = 0.6
"""What « de » before a name weighs for a place."""
_NOUN = re.compile(r".{2,}(?:ions?|ances?|ences?|ments?|tes?|ages?|ismes?|ures?|eurs?|euses?|oires?|ants?|istes?)")
"""Endings of common nouns, folded."""
_RECURRING = 3
"""Times that an article writes a word with a capital before that alone makes it a name."""
_DIRECTIONS = frozenset({"nord", "sud", "est", "ouest", "centre", "grand"})


class Decided(NamedTuple):
    """A name at tokens ``[first, last)`` with its type and canonical name."""

    first: int
    last: int
    type: EntityType
    canonical: str


class Aliases:
    """What an article's sure names tell of its other names."""

    def __init__(self, tokens: Tokens, known: Sequence[Known], headed: Sequence[Headed], words: Lexicon) -> None:
        self._tokens = tokens
        self._words = words
        self._written = frozenset(tokens.words)
        self._sure: dict[str, tuple[EntityType, str]] = {}
        """Written form → type and canonical name, of everything that is already decided."""
        self._people = [name.entry.name for name in known if name.entry.type is EntityType.PER]
        self._in_full: set[str] = set()
        self._namesakes: dict[str, str] = {}
        for name in known:
            written, entry = " ".join(tokens.words[name.first : name.last]), name.entry
            self._sure.setdefault(written, (entry.type, entry.name))
            if written == entry.name:
                self._in_full.add(written)
        for opened in headed:
            self._sure.setdefault(opened.canonical, (opened.type, opened.canonical))
        self._often = {
            entry for entry, times in Counter(name.entry.name for name in known).items() if times >= _OFTEN
        }
        self._refused: set[str] = set()
        self._define(known, headed)
        self._by_half = self._index_halves()

    def decide(self, groups: Mapping[str, list[Candidate]]) -> list[Decided]:
        """A type and a canonical name for the candidates of each surface that prove to be names."""
        found: list[Decided] = []
        types = {
            surface: kind for surface, group in groups.items() if (kind := self._type_of(surface, group)) is not None
        }
        in_order = sorted(types, key=lambda surface: groups[surface][0].first)
        people = [s for s in in_order if types[s] is EntityType.PER and self._is_full_name(s, groups[s])]
        self._namesakes = shorter_names(people)
        shorter = shorter_names([*self._people, *people])
        for surface, group in groups.items():
            if surface in self._refused or self._is_void(group):
                continue
            decided = self._sure.get(surface)
            full = shorter.get(surface)
            if decided is None and full is not None and self._may_be_person(group):
                decided = (EntityType.PER, full)
            if decided is None and surface in types:
                decided = self._misspelt(surface) or (types[surface], surface)
            if decided is None:
                continue
            found.extend(Decided(candidate.first, candidate.last, *decided) for candidate in group)
        return found

    def _is_full_name(self, surface: str, group: list[Candidate]) -> bool:
        """Whether a person's name has a surname that later stands alone; a guess of three words has not."""
        parts = surface.count(" ")
        sure = any(candidate.votes.get(EntityType.PER, 0.0) >= _STRONG for candidate in group)
        return parts == 1 or (parts > 1 and sure)

    def name_of(self, known: Known) -> str:
        """The canonical name of a known mention; a surname is that of whom this article names in full.

        Valid once ``decide`` has run.
        """
        entry = known.entry
        if entry.type is not EntityType.PER or entry.name in self._in_full:
            return entry.name
        return self._namesakes.get(" ".join(self._tokens.words[known.first : known.last]), entry.name)

    def _type_of(self, surface: str, group: list[Candidate]) -> EntityType | None:
        """The type that most speaks for; ``None`` where no occurrence proves a name."""
        if not any(candidate.proven for candidate in group):
            return None
        if all(c.doubted and max(c.votes.values(), default=0.0) < _STRONG for c in group):
            return None
        votes: dict[EntityType, float] = defaultdict(float)
        for candidate in group:
            for kind, weight in candidate.votes.items():
                votes[kind] += weight
        if (
            " " in surface
            and any(map(self._is_common, surface.lower().split(" ")))
            and votes[EntityType.PER] < _STRONG
        ):
            votes[EntityType.ORG] += _COMMON_WITHIN * len(group)
        best = max(votes, key=votes.__getitem__, default=EntityType.LOC)
        if self._is_faint(surface, group, votes) and self._misspelt(surface) is None:
            return None
        if best is EntityType.PER and votes[best] <= 0:
            return EntityType.ORG if " " in surface else EntityType.LOC
        return best

    def _is_faint(self, surface: str, group: list[Candidate], votes: Mapping[EntityType, float]) -> bool:
        """Whether nothing but a capital speaks for a name, or no more than « de » for what looks like a noun."""
        if " " in surface or len(group) >= _RECURRING:
            return False
        if not votes:
            return True
        return max(votes.values()) <= _FAINT * len(group) and _NOUN.fullmatch(fold(surface)) is not None

    def _is_void(self, group: list[Candidate]) -> bool:
        """A head noun alone, a people (« les Tourangeaux »), or what « loi » and its like introduce."""
        candidate = group[0]
        if candidate.last - candidate.first > 1:
            return False
        word, folded = self._tokens.words[candidate.first], self._tokens.folded[candidate.first]
        if folded in self._words.common_capitals and not (word.isupper() and len(word) > 1):
            return True
        if folded.partition("-")[0] in _DIRECTIONS and folded.rpartition("-")[2] in _DIRECTIONS:
            return True
        if self._is_common(word.lower()) and max((w for c in group for w in c.votes.values()), default=0.0) < _STRONG:
            return True
        return all(self._is_void_here(c, word) for c in group)

    def _is_common(self, lowered: str) -> bool:
        """Whether the article writes a word in lower case: its capital elsewhere proves little."""
        return lowered in self._written and lowered.islower()

    def _is_void_here(self, candidate: Candidate, word: str) -> bool:
        before = self._tokens.folded[candidate.first - 1] if candidate.first else ""
        earlier = self._tokens.folded[candidate.first - 2] if candidate.first > 1 else ""
        if before in self._words.void_nouns or (before in OF and earlier in self._words.void_nouns):
            return True
        plural = before in {"les", "des", "aux", "ces", "deux", "trois"}
        return plural and word[-1] in "sx" and not word.isupper()

    def _may_be_person(self, group: list[Candidate]) -> bool:
        """A surname is not taken for a place that « à » stands before."""
        return sum(c.votes.get(EntityType.LOC, 0.0) for c in group) < 2.0 * len(group)

    def _define(self, known: Sequence[Known], headed: Sequence[Headed]) -> None:
        """Take over the acronyms that the text defines; one of a common phrase is no name."""
        by_end: dict[int, tuple[EntityType, str]] = {}
        for name in known:
            by_end[name.last] = (name.entry.type, name.entry.name)
        for headed_name in headed:
            by_end[headed_name.last] = (headed_name.type, headed_name.canonical)
        for end, decided in by_end.items():
            acronym = self._in_brackets(end, decided[1])
            if acronym and decided[0] in (EntityType.ORG, EntityType.EVENT):
                self._sure.setdefault(acronym, decided)
        for definition in find_definitions(self._tokens):
            if definition.last in by_end:
                self._sure.setdefault(definition.acronym, by_end[definition.last])
            elif definition.named:
                self._sure.setdefault(definition.acronym, (EntityType.ORG, definition.long_form))
                self._sure.setdefault(definition.long_form, (EntityType.ORG, definition.long_form))
            elif fold(definition.long_form.split(" ")[0]) not in self._words.org_heads:
                self._refused.add(definition.acronym)

    def _in_brackets(self, end: int, name: str) -> str:
        """The acronym alone in brackets after ``name``, whatever its letters; as a word, it begins as the name."""
        words = self._tokens.words
        if end + 2 < len(words) and words[end] == "(" and words[end + 2] == ")":
            inside = words[end + 1]
            spelt = inside.isupper() or (inside.istitle() and inside[0] == name[0])
            if inside.isalpha() and spelt and 2 <= len(inside) <= 8:
                return inside
        return ""

    def _misspelt(self, surface: str) -> tuple[EntityType, str] | None:
        """The sure name of this article from which ``surface`` differs by one letter only."""
        folded = fold(surface)
        if len(folded) < _SHORTEST_OFTEN:
            return None
        for half in _halves(folded):
            for written, decided in self._by_half.get(half, ()):
                long_enough = len(folded) >= _SHORTEST_MISSPELT or decided[1] in self._often
                if long_enough and _one_slip(folded, written):
                    return decided
        return None

    def _index_halves(self) -> dict[str, list[tuple[str, tuple[EntityType, str]]]]:
        """Sure names by how they begin and end: one slip leaves one of the two as it was."""
        index: dict[str, list[tuple[str, tuple[EntityType, str]]]] = defaultdict(list)
        for written, decided in self._sure.items():
            if decided[0] is EntityType.PER:
                continue
            folded = fold(written).replace(" ", "")
            # One slip changes a length by one at most: no shorter name is asked for.
            if len(folded) > (_SHORTEST_OFTEN if decided[1] in self._often else _SHORTEST_MISSPELT - 2):
                for half in _halves(folded):
                    index[half].append((folded, decided))
        return index


def _halves(folded: str) -> tuple[str, str]:
    return "^" + folded[:4], folded[-4:] + "$"


def _one_slip(one: str, other: str) -> bool:
    """Whether one letter inserted, left out or changed makes ``other`` of ``one``."""
    if abs(len(one) - len(other)) > 1 or one == other or one[0] != other[0]:
        return False
    k = 0
    shortest = min(len(one), len(other))
    while k < shortest and one[k] == other[k]:
        k += 1
    return one[k + 1 :] == other[k + 1 :] or one[k:] == other[k + 1 :] or one[k + 1 :] == other[k:]
