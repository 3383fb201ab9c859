"""Where a query's words stand in a text.

A page of results shows fifty texts while somebody types, so texts are not analysed whole: a pattern leads to the
words that begin like one of the query's, and only these are looked at.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import islice
from typing import Final

from corpus.records import record
from corpus.spans import Span
from search.analysis import CONNECTING, MARK, MARK_STEMS, Part, fold, forms_at, run_at
from search.spelling import within
from search.syntax import All, Any, Fact, Fuzzy, Node, Phrase, Prefix, Word

_SHOWN_FIELDS: Final = frozenset({"title", "entity", "PER", "LOC", "ORG", "PRODUCT", "EVENT"})
"""Fields whose words are looked for in the text too."""

_LEAD: Final = 2
"""Letters that a word and its stem are sure to begin with alike, if the stem has more."""
_LONG_LEAD: Final = 4
_CHANGED: Final = 3
"""The last letters of a stem, which may be others than the word's: the stemmer replaces no more than these."""

_ROOM: Final = 60
"""Characters that a word of a phrase may take, with what stands before the next: a text may be ten megabytes long."""

_NONE: Final = -1
_FIGURE: Final = -2


@record()
class Mark:
    """A word of the query at ``[start, end)``; equal ``word``s are the same word of the query."""

    start: int
    end: int
    word: int


@dataclass(frozen=True, slots=True)
class _Begun:
    """The phrases that may begin in a run of so many ``forms``: how many words they have, and the ``open_ended``."""

    forms: int
    sizes: list[int]
    open_ended: list[Phrase]


@dataclass
class Matcher:
    """Finds a query's words in texts. Made once a query."""

    stems: dict[str, int] = field(default_factory=dict)
    forms: dict[str, int] = field(default_factory=dict)
    prefixes: dict[str, int] = field(default_factory=dict)
    fuzzy: list[tuple[Fuzzy, int]] = field(default_factory=list)
    phrases: dict[Phrase, int] = field(default_factory=dict)
    _known: dict[str, tuple[Mark, ...]] = field(default_factory=dict)
    _begun: dict[str, _Begun] = field(default_factory=dict)
    """By run."""

    @classmethod
    def of(cls, root: Node | None) -> "Matcher":
        """What marks the words of a query in a text; nothing for ``None``."""
        matcher = cls()
        if root is not None:
            matcher._add(root, 0)
        return matcher

    def _add(self, node: Node, word: int) -> int:
        """Note what to look for, as the query's word number ``word``; the number of the next one."""
        match node:
            case All():
                for child in node.nodes:
                    word = self._add(child, word)
                return word
            case Any():
                return max([self._add(child, word) for child in node.nodes], default=word)
            case Word() if node.stem:
                self.stems.setdefault(node.stem, word)
            case Word():
                self.forms.setdefault(fold(node.exact), word)
            case Phrase():
                self.phrases.setdefault(node, word)
                return word + len(node.exact)
            case Prefix() if node.letters:
                self.prefixes.setdefault(node.letters, word)
            case Fuzzy():
                self.fuzzy.append((node, word))
            case Fact() if node.field in _SHOWN_FIELDS:
                for part in node.word.split():
                    if node.distance:
                        self.fuzzy.append((Fuzzy(part, node.distance), word))
                    elif node.open_ended:
                        self.prefixes.setdefault(part, word)
                    else:
                        self.stems.setdefault(part, word)
                        self.forms.setdefault(part, word)
            case _:
                return word
        return word + 1

    @property
    def looks_for_words(self) -> bool:
        """Whether it finds anything in any text."""
        return self._leads is not None

    def marks(self, text: str, figures: Iterable[Span] = ()) -> list[Mark]:
        """Where the query's words stand in ``text``, and the ``figures`` asked for, in order, none over another."""
        found = [*self._found(text), *(Mark(start, end, _FIGURE) for start, end in figures)]
        return _apart(found) if len(found) > 1 else found

    def _found(self, text: str) -> Iterator[Mark]:
        leads = self._leads
        if leads is None:
            return
        at = 0
        while match := leads.search(text, at):
            start = match.start()
            while start > at and (text[start - 1].isalnum() or text[start - 1] in CONNECTING):
                start -= 1
            run = run_at(text, start)
            if run is None or run[0] <= match.start():
                start = match.start()
                run = run_at(text, start)
            end, parts = run or (match.end(), ())
            if parts:
                raw = text[start:end]
                known = self._known.get(raw)
                if known is None:
                    known = self._known[raw] = tuple(self._in_run(parts))
                for mark in known:
                    yield Mark(start + mark.start, start + mark.end, mark.word)
                if self.phrases:
                    yield from self._phrases_at(text, start, raw, parts)
            at = max(end, match.start() + 1)

    @cached_property
    def _leads(self) -> re.Pattern[str] | None:
        """Where a word of the query may begin."""
        leads = {stem[: _lead(stem)] for stem in self.stems}
        leads |= {form[:_LEAD] for form in self.forms}
        leads |= {letters[:_LONG_LEAD] for letters in self.prefixes}
        leads |= {fuzzy.letters[:1] for fuzzy, _ in self.fuzzy}
        leads |= {fold(phrase.exact[0])[:_LEAD].rstrip("'") for phrase in self.phrases}
        words = sorted({spelled for lead in leads if lead for spelled in _spelled(lead)})
        patterns = [_opening(words)] if words else []
        if any(stem in MARK_STEMS for stem in self.stems):
            patterns.append(MARK)
        return re.compile("|".join(patterns)) if patterns else None

    @cached_property
    def _closed(self) -> dict[tuple[str, ...], int]:
        """The phrases that end with a whole word, by their words."""
        return {phrase.exact: word for phrase, word in reversed(self.phrases.items()) if not phrase.open_ended}

    @cached_property
    def _sizes(self) -> list[int]:
        """How many letters the beginnings that are looked for have."""
        return sorted({len(letters) for letters in self.prefixes})

    def _in_run(self, parts: tuple[Part, ...]) -> Iterator[Mark]:
        for part in parts:
            word = self._word(part)
            if word != _NONE:
                yield Mark(part.start, part.end, word)
            for stem in part.compound:
                if stem in self.stems:
                    yield Mark(part.start, part.compound_end, self.stems[stem])

    def _word(self, part: Part) -> int:
        for stem in part.stems:
            if stem in self.stems:
                return self.stems[stem]
        if not part.exact:
            return _NONE
        folded = fold(part.exact)
        if folded in self.forms:
            return self.forms[folded]
        for size in self._sizes:
            if folded[:size] in self.prefixes:
                return self.prefixes[folded[:size]]
        for fuzzy, word in self.fuzzy:
            if folded[:1] == fuzzy.letters[:1] and within(fuzzy.letters, folded, fuzzy.distance):
                return word
        return _NONE

    def _phrases_at(self, text: str, start: int, raw: str, parts: tuple[Part, ...]) -> Iterator[Mark]:
        """The phrases that begin in the run at ``start``; each word counts, so that a phrase weighs more than one."""
        begun = self._begun.get(raw)
        if begun is None:
            exact = [part.exact for part in parts if part.exact]
            phrases = {phrase for form in exact for phrase in self._beginning(form)}
            sizes = sorted({len(phrase.exact) for phrase in phrases})
            begun = self._begun[raw] = _Begun(len(exact), sizes, [each for each in phrases if each.open_ended])
        if not begun.sizes:
            return
        longest = begun.forms + begun.sizes[-1] - 1
        following = list(islice(forms_at(text, start, start + _ROOM * (longest + _ROOM)), longest))
        forms = tuple(form for _, _, form in following)
        for first in range(min(begun.forms, len(forms))):
            for size in begun.sizes:
                word = self._word_of(forms[first : first + size], begun.open_ended)
                if word != _NONE:
                    for offset, (begin, end, _) in enumerate(following[first : first + size]):
                        yield Mark(begin, end, word + offset)

    def _beginning(self, form: str) -> list[Phrase]:
        """The phrases whose first word is this."""
        return self._openers.get(form, []) + [each for each in self._unfinished if _is((form,), each)]

    @cached_property
    def _openers(self) -> dict[str, list[Phrase]]:
        """The phrases by their first word, where that is whole."""
        found: dict[str, list[Phrase]] = {}
        for phrase in self.phrases:
            if phrase not in self._unfinished:
                found.setdefault(phrase.exact[0], []).append(phrase)
        return found

    @cached_property
    def _unfinished(self) -> list[Phrase]:
        """The phrases of one word of which only the beginning is known."""
        return [phrase for phrase in self.phrases if phrase.open_ended and len(phrase.exact) == 1]

    def _word_of(self, forms: tuple[str, ...], open_ended: list[Phrase]) -> int:
        """The number of the first word of the phrase that these words are."""
        word = self._closed.get(forms, _NONE)
        if word == _NONE:
            word = next((self.phrases[phrase] for phrase in open_ended if _is(forms, phrase)), _NONE)
        return word


def _lead(stem: str) -> int:
    """How many letters of a stem lead to its words: the more, the fewer others are looked at."""
    return max(min(_LEAD, max(1, len(stem) - 1)), min(_LONG_LEAD, len(stem) - _CHANGED))


def _is(forms: tuple[str, ...], phrase: Phrase) -> bool:
    """Whether these words are the phrase."""
    if not phrase.open_ended or len(forms) != len(phrase.exact):
        return forms == phrase.exact
    return forms[:-1] == phrase.exact[:-1] and fold(forms[-1]).startswith(fold(phrase.exact[-1]))


def _apart(marks: list[Mark]) -> list[Mark]:
    """In order of place; of marks that overlap the longest."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return kept


def _opening(words: list[tuple[str, str]]) -> str:
    """A pattern for where a word begins like one of ``_spelled``. The first letters come first, as one class: a text
    is crossed by them three times as fast as by looking behind each of its letters."""
    firsts = "".join(dict.fromkeys(first for first, _ in words))
    rests = "|".join(f"(?<=[{first}]){rest}" if len(words) > 1 else rest for first, rest in words)
    return rf"[{firsts}](?<![^\W_].)(?:{rests})"


def _spelled(lead: str) -> Iterator[tuple[str, str]]:
    """Words that begin with these folded letters, whatever accents, case and hyphens; any number for a digit. Each as
    the members of a class for its first letter, and a pattern for what follows."""
    if lead[0].isdigit():
        yield r"\d", ""
        return
    yield _variants().get(lead[0], re.escape(lead[0])), _following(lead[1:])
    if lead[:2] in _LIGATURES:
        yield _LIGATURES[lead[:2]], _following(lead[2:])


def _following(letters: str) -> str:
    if not letters:
        return ""
    spelled = f"[{_variants().get(letters[0], re.escape(letters[0]))}]{_following(letters[1:])}"
    if letters[:2] in _LIGATURES:
        spelled = f"(?:{spelled}|[{_LIGATURES[letters[:2]]}]{_following(letters[2:])})"
    return f"[{re.escape(CONNECTING)}.]?{spelled}"


_LIGATURES: Final = {"oe": "œŒ", "ae": "æÆ"}


@lru_cache(maxsize=1)
def _variants() -> dict[str, str]:
    """Folded letter → the letters of European scripts that fold to it or begin what they fold to, for a class."""
    classes: dict[str, str] = {}
    for code in range(0x41, 0x2000):
        letter = chr(code)
        folded = fold(letter) if letter.isalpha() else ""
        if folded:
            classes[folded[0]] = classes.get(folded[0], "") + letter
    return {letter: re.escape(members) for letter, members in classes.items()}
