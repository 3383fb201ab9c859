"""Where a query's words stand in a text, and the passage that shows them best."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from corpus.spans import Span
from search.analysis import Token, fold, tokens
from search.results import Excerpt
from search.spelling import within
from search.syntax import All, Any, Fact, Fuzzy, Node, Phrase, Prefix, Word

LENGTH: Final = 160
"""Characters of an excerpt, about."""

_TITLE_FIELDS: Final = frozenset({"title", "entity", "PER", "LOC", "ORG", "PRODUCT", "EVENT"})


@dataclass(frozen=True, slots=True)
class Mark:
    """A word of the query at ``[start, end)``; equal ``word``s are the same word of the query."""

    start: int
    end: int
    word: int


@dataclass(slots=True)
class Matcher:
    """Finds a query's words in texts. Made once a query."""

    stems: dict[str, int] = field(default_factory=dict)
    forms: dict[str, int] = field(default_factory=dict)
    prefixes: list[tuple[str, int]] = field(default_factory=list)
    fuzzy: list[tuple[Fuzzy, int]] = field(default_factory=list)
    phrases: list[tuple[Phrase, int]] = field(default_factory=list)
    _seen: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, root: Node | None) -> "Matcher":
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
                self.phrases.append((node, word))
                return word + len(node.exact)
            case Prefix() if node.letters:
                self.prefixes.append((node.letters, word))
            case Fuzzy():
                self.fuzzy.append((node, word))
            case Fact() if node.field in _TITLE_FIELDS:
                for part in node.word.split():
                    if node.open_ended:
                        self.prefixes.append((part, word))
                    else:
                        self.stems.setdefault(part, word)
                        self.forms.setdefault(part, word)
            case _:
                return word
        return word + 1

    def marks(self, text: str, figures: Iterable[Span] = ()) -> list[Mark]:
        """Where the query's words stand in ``text``, and the ``figures`` asked for, in order, none over another."""
        found = list(self._words(text))
        if self.phrases:
            found += self._phrases(list(tokens(text)))
        found += [Mark(start, end, _FIGURE) for start, end in figures]
        return _apart(found)

    def _words(self, text: str) -> Iterator[Mark]:
        stems, seen = self.stems, self._seen
        if not (stems or self.forms or self.prefixes or self.fuzzy):
            return
        for token in tokens(text):
            word = seen.get(token.exact)
            if word is None:
                word = self._word(token)
                if token.exact:
                    seen[token.exact] = word
            if word != _NONE:
                yield Mark(token.start, token.end, word)
            for stem in token.compound:
                if stem in stems:
                    yield Mark(token.start, token.compound_end, stems[stem])

    def _word(self, token: Token) -> int:
        for stem in token.stems:
            if stem in self.stems:
                return self.stems[stem]
        if not token.exact:
            return _NONE
        folded = fold(token.exact)
        if folded in self.forms:
            return self.forms[folded]
        for letters, word in self.prefixes:
            if folded.startswith(letters):
                return word
        for fuzzy, word in self.fuzzy:
            if folded[:1] == fuzzy.letters[:1] and within(fuzzy.letters, folded, fuzzy.distance):
                return word
        return _NONE

    def _phrases(self, found: list[Token]) -> Iterator[Mark]:
        placed = [token for token in found if token.exact]
        for phrase, word in self.phrases:
            size = len(phrase.exact)
            for first in range(len(placed) - size + 1):
                here = placed[first : first + size]
                if all(_is(token.exact, phrase, offset) for offset, token in enumerate(here)):
                    # Each word counts, so that a phrase weighs more than a word in choosing the passage.
                    for offset, token in enumerate(here):
                        yield Mark(token.start, token.end, word + offset)


_NONE: Final = -1
_FIGURE: Final = -2


def _is(exact: str, phrase: Phrase, offset: int) -> bool:
    wanted = phrase.exact[offset]
    if phrase.open_ended and offset == len(phrase.exact) - 1:
        return fold(exact).startswith(fold(wanted))
    return exact == wanted


def _apart(marks: list[Mark]) -> list[Mark]:
    """In order of place; of marks that overlap the longest."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return kept


def body_start(text: str, title: str) -> int:
    """Where the text begins behind its own title."""
    if text.startswith(title) and len(title) < len(text):
        return len(title) + len(text[len(title) :]) - len(text[len(title) :].lstrip())
    return 0


def excerpt(text: str, title: str, marks: list[Mark]) -> Excerpt:
    """The passage with the most words of the query, near each other and early; without any, the beginning."""
    begin = body_start(text, title)
    inside = [mark for mark in marks if mark.start >= begin] or marks
    if not inside:
        return _cut(text, begin, begin, begin)
    if inside[0].start < begin:
        begin = 0
    first, last = _best(inside)
    return _cut(text, max(begin, inside[first].start), inside[last].end, begin)


def _best(marks: list[Mark]) -> tuple[int, int]:
    """First and last of the marks that make the best passage."""
    best, choice = (-1, 0, 0), (0, 0)
    count: dict[int, int] = {}
    left = 0
    for right, mark in enumerate(marks):
        count[mark.word] = count.get(mark.word, 0) + 1
        while marks[right].end - marks[left].start > LENGTH and left < right:
            count[marks[left].word] -= 1
            if not count[marks[left].word]:
                del count[marks[left].word]
            left += 1
        # A mark whose word comes again within the passage is not needed at its left.
        start = left
        spare = dict(count)
        while start < right and spare[marks[start].word] > 1:
            spare[marks[start].word] -= 1
            start += 1
        value = (len(count), -(mark.end - marks[start].start), -mark.start)
        if value > best:
            best, choice = value, (start, right)
    return choice


_GAP = re.compile(r"\s+")


def _cut(text: str, start: int, end: int, begin: int = 0) -> Excerpt:
    """About ``LENGTH`` characters around ``[start, end)``, from word to word, on one line."""
    room = max(0, LENGTH - (end - start))
    lead = room // 3
    first = max(begin, start - lead)
    last = min(len(text), max(end, first + LENGTH))
    first = max(begin, min(first, last - LENGTH)) if last == len(text) else first
    # Back to whole words, never into the words that are to be shown.
    if first > begin and not text[first - 1].isspace():
        gap = _GAP.search(text, first, start)
        first = gap.end() if gap else start
    if last < len(text) and not text[last].isspace():
        space = max(text.rfind(" ", end, last), text.rfind("\n", end, last))
        last = space if space > 0 else last if end <= start else end
    shown = text[first:last]
    trimmed = shown.rstrip()
    first += len(shown) - len(shown.lstrip()) if trimmed else 0
    shown = text[first : first + len(trimmed.lstrip())]
    return Excerpt(first, first + len(shown), re.sub(r"[\n\t\r\v\f\x1c-\x1e\x85\u2028\u2029]", " ", shown))
