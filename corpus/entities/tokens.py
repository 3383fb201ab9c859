"""Cut a text into the tokens that the recogniser reads: words, elisions, punctuation, line ends."""

import re
import unicodedata
from dataclasses import dataclass
from enum import IntEnum
from itertools import accumulate, compress, count
from typing import Final

from corpus.french.remembered import Remembered

# One for one, so that offsets hold: typographic apostrophes, spaces and hyphens as the keyboard has them.
_ONE_FOR_ONE = {
    "’": "'", "ʼ": "'", "‘": "'", "`": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "‑": "-", "‐": "-"
}  # fmt: skip

_LETTER = r"[^\W\d_]"
# Words that a sentence opens with, so that « sur X. Il… » is no initial before a surname.
_SENTENCE_OPENERS = (
    r"(?:L[ae]s?|Une?|Des?|Du|Ils?|Elles?|On|Nous|Vous|Je|Tu|C|Cet?t?e?s?|Sur|Dans|En|Et|Mais|Ou|Or|Au|Aux|Par|Pour|Avec"
    r"|Selon|Monsieur|Madame|Mme|Son|Sa|Ses|Leurs?|Si|Qui|Que|Quand|Puis|Alors|Ainsi|Depuis|Après|Avant)\b"
)
# What is tried at every word only in a text that has an address or a handle.
_ADDRESSES = r"""
    | (?:https?://|www\.)[^\s«»<>()]+                      # addresses are no names
    | [\w.+-]{1,64}@[\w-]{1,255}\.[\w.-]+
    | [@\#]\w+                                              # handles and hashtags
"""
_ADDRESSED = ("http://", "https://", "www.", "@", "#")
_MARKED = r"(?:[^\W_]++|[\u0300-\u036f]++)+"
_WORDS = rf"""
    | (?:[ldjnmtscLDJNMTSC]|[Qq]u|[Ll]orsqu|[Pp]uisqu|[Jj]usqu|[Qq]uoiqu)'(?={_LETTER})
    | (?<!\w)[A-Z]\$(?!\w)                                  # « M$ »
    | (?:[A-ZÀ-Ý]\.){{2,}}(?:[A-ZÀ-Ý](?!\w))?               # « O.N.U. »
    | [A-ZÀ-Ý]\.(?=\s?(?!{_SENTENCE_OPENERS})[A-ZÀ-Ý](?:\.|{_LETTER}))  # an initial: « J. Chirac »
    | {_MARKED}(?:[-']{_MARKED})*
    | \S
"""
# Most tokens are words of letters alone; these are told at once by what follows them.
_SIMPLE = r"[A-ZÀ-ÖØ-ÞŒ]?[a-zß-öø-ÿœ]++(?![\w'\-\u0300-\u036f])"
_TOKEN = re.compile(rf"(\n{_ADDRESSES}{_WORDS})", re.VERBOSE)
# That no token begins with a space, and most signs none but their own, is said before each way to begin is tried.
_PLAIN_TOKEN = re.compile(rf"(?!\ )({_SIMPLE}|[,.;:()«»\n]{_WORDS})", re.VERBOSE)
# What a lost line end joins: « gagnéLes cadres », « ISOLEMENTDes mesures ».
_GLUED = re.compile(
    r"(?P<first>(?:[^\W_]|-)*(?:[a-zà-ÿ]{2}|[A-ZÀ-Ý]{4}))"
    r"(?P<second>(?:L[ae]s?|Des?|Du|Une|Aux|Ils?|Elles?|Nous|Vous|Et|Sur|Dans|Pour|Par|Mais|Selon|Après|Avant"
    r"|Avec|Depuis|Cet?|Ces|Cette|Son|Sa|Ses|Leurs?|Si|Qui|Que|Quand|Plus|Alors|Ainsi)|[LDCJSN]'[^\W\d_].*)"
)
_LONGEST_CAPITALS = 4
"""Tokens in capitals, small words among them, that may follow each other without being a cry."""
_FEWEST_CAPITALS = 3
"""Words in capitals that make a line loud."""
_STARTING = frozenset(".!?…\n«“")
_TRANSPARENT = frozenset("«»\"“”'()[]-–—•*·|")


def fold(word: str) -> str:
    """The word without case or accents, for looking up: « États » and « ETATS » both give « etats »."""
    return word.lower() if word.isascii() else _FOLDED[word]


def _without_accents(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join([c for c in decomposed if not "\u0300" <= c <= "\u036f"]).replace("œ", "oe").replace("æ", "ae")


_FOLDED = Remembered(_without_accents)


class Shape(IntEnum):
    """What a word shows by its letters alone."""

    OPENING = 1
    """It begins with a capital, or a digit."""
    NAME = 2
    """It begins with a capital, or has a hyphen in it: a name may begin with it."""
    MARK = 4
    """Behind it a sentence may begin."""
    GLUED = 8
    """A lost line end joins two words in it."""
    LOW = 16
    """It has several letters, and nobody shouts it so."""
    HIGH = 32
    """Its letters are capitals."""
    BREAK = 64
    """It ends a line."""
    UNFOLDED = 128
    """It has capitals or accents: folded, it is another word."""


def _shape(word: str) -> int:
    first, shape = word[0], 0
    if first.isdigit() or (first.isalpha() and not first.islower()):
        shape |= Shape.OPENING
    if first.isupper() or "-" in word:
        shape |= Shape.NAME
    if len(word) == 1 and (word in _STARTING or word in _TRANSPARENT):
        shape |= Shape.MARK
    if len(word) > 5 and not word.islower() and not word[1:].islower() and _GLUED.fullmatch(word):
        shape |= Shape.GLUED
    if len(word) > 1 and first.isalpha() and not word.isupper() and (word.islower() or len(word) > 3):
        shape |= Shape.LOW
    if word.isupper():
        shape |= Shape.HIGH
    if word == "\n":
        shape |= Shape.BREAK
    if fold(word) != word:
        shape |= Shape.UNFOLDED
    return shape


_SHAPES = Remembered(_shape)
_SHAPED: Final = {wanted: bytes(shape & wanted for shape in range(256)) for wanted in Shape}
"""By what is wanted, which shapes show it: no loop over the tokens, which takes three times as long."""


def plain(text: str) -> str:
    """``text`` with its apostrophes, spaces and hyphens in their plain form; same length, same offsets."""
    for written, meant in _ONE_FOR_ONE.items():
        text = text.replace(written, meant)
    return text


def words_of(name: str) -> list[str]:
    """The tokens of a name alone, cut as the text is cut."""
    if name.isalpha():
        return [name]
    return _TOKEN.findall(plain(name))


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel lists, one item a token: ``folded`` for looking up, ``starts`` and ``ends`` as offsets into the text.

    ``shapes`` tells, one byte a token, what its letters show, as ``Shape`` has it; ``opens`` that it is the first
    word of a sentence or line, where a capital proves nothing; ``shouted`` that it stands in a line written in
    capitals, where capitals prove nothing either.
    """

    words: list[str]
    folded: list[str]
    starts: list[int]
    ends: list[int]
    shapes: bytes
    opens: list[bool]
    shouted: list[bool]

    def __len__(self) -> int:
        return len(self.words)

    def shaped(self, wanted: Shape) -> list[int]:
        """The tokens of that shape."""
        return _shaped(self.shapes, wanted)

    def joined(self, first: int, last: int) -> bool:
        """Whether nothing but one space (or nothing) lies between these neighbours."""
        return self.starts[last] - self.ends[first] <= 1


def tokenise(text: str) -> Tokens:
    """Cut ``text``. Linear in its length; whitespace but the line end gives no token."""
    written = plain(text)
    # List by list: a loop over the tokens takes twice as long.
    addressed = any(sign in written for sign in _ADDRESSED)
    # What lies between tokens and the tokens themselves by turns: no match is made for each.
    parts = (_TOKEN if addressed else _PLAIN_TOKEN).split(written)
    bounds = list(accumulate(map(len, parts)))
    words, starts, ends = parts[1::2], bounds[:-1:2], bounds[1::2]
    shapes = bytes(map(_SHAPES.__getitem__, words))
    parted = _part_glued(words, starts, ends, shapes)
    if parted:
        shapes = bytes(map(_SHAPES.__getitem__, words))
    folded = words.copy()  # most words as they stand, so that the hash of each is worked out once
    for k in _shaped(shapes, Shape.UNFOLDED):
        folded[k] = fold(words[k])
    opens = _openings(words, starts, ends, shapes, parted)
    return Tokens(words, folded, starts, ends, shapes, opens, _shouted(words, shapes))


def _shaped(shapes: bytes, wanted: Shape) -> list[int]:
    return list(compress(count(), shapes.translate(_SHAPED[wanted])))


def _part_glued(words: list[str], starts: list[int], ends: list[int], shapes: bytes) -> list[int]:
    """Cut what a lost line end has joined; the places of the words that then open a sentence."""
    found = [(k, glued) for k in _shaped(shapes, Shape.GLUED) if (glued := _GLUED.fullmatch(words[k]))]
    for k, glued in reversed(found):
        words[k : k + 1] = glued["first"], glued["second"]
        middle = starts[k] + len(glued["first"])
        starts[k : k + 1], ends[k : k + 1] = (starts[k], middle), (middle, ends[k])
    return [k + nth for nth, (k, _) in enumerate(found, 1)]


def _openings(words: list[str], starts: list[int], ends: list[int], shapes: bytes, parted: list[int]) -> list[bool]:
    """Of each token, whether it opens a sentence, as those ``parted`` from one before do."""
    opens = [False] * (len(words) + 1)
    opens[0] = True
    for k in parted:
        opens[k] = True
    for k in _shaped(shapes, Shape.MARK):
        word = words[k]
        if word in _STARTING or opens[k] or (word == '"' and _opens_quotation(words, starts, ends, k)):
            opens[k + 1] = True  # a quotation's first word has its capital from there
    return opens[:-1]


def _opens_quotation(words: list[str], starts: list[int], ends: list[int], k: int) -> bool:
    """Whether the straight quotation mark at ``k`` opens: nothing, a space, a bracket or an elision is before it."""
    if k == 0 or words[k - 1] in "\n(":
        return True
    return starts[k] > ends[k - 1] or words[k - 1][-1] == "'"


_CAPITALS_IN_A_ROW: Final = bytes((Shape.HIGH,)) * _LONGEST_CAPITALS


def _shouted(words: list[str], shapes: bytes) -> list[bool]:
    """Of each token, whether it is shouted."""
    high, low = shapes.translate(_SHAPED[Shape.HIGH]), shapes.translate(_SHAPED[Shape.LOW])
    found = [False] * len(words)
    first = 0
    for last in [*(k + 1 for k in _shaped(shapes, Shape.BREAK)), len(words)]:
        # Of most lines it is told at once that nothing in them is.
        upper, lower = high.count(Shape.HIGH, first, last), low.count(Shape.LOW, first, last)
        run = high.find(_CAPITALS_IN_A_ROW, first, last)
        if upper >= _FEWEST_CAPITALS and (lower * 4 <= upper or run >= 0):
            found[first:last] = _loud(words[first:last], lower)
        first = last
    return found


def _loud(line: list[str], lower: int) -> list[bool]:
    """A line is shouted when it holds three words of letters or more and nearly none in lower case.

    So is a run of capitals within a line that is too long for a name: « UNE NORME DÉFORMÉE DE LA BEAUTÉ ».
    """
    upper = small = 0
    run = -1
    runs: list[tuple[int, int]] = []
    for k, word in enumerate([*line, ""]):
        if word.isupper():
            run = k if run < 0 else run
            upper += len(word) > 1
            small += len(word) < 4
        else:
            if run >= 0 and small and k - run >= _LONGEST_CAPITALS:
                runs.append((run, k))
            run, small = -1, 0
    loud = [upper >= _FEWEST_CAPITALS and lower * 4 <= upper] * len(line)
    for start, end in runs:
        loud[start:end] = [True] * (end - start)
    return loud
