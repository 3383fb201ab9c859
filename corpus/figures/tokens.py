"""A text as the words, numbers and marks that the rules look at, every one with its offsets."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable
from itertools import accumulate, compress, count
from operator import itemgetter

from corpus.french.remembered import Remembered

# One character for one, so that offsets hold: French spaces, apostrophes, hyphens and signs are written many ways.
_FOLD = {
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2007": " ", "\u2008": " ", "\u200a": " ", "\u2002": " ",
    "\u2003": " ", "\t": " ", "’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'", "′": "'", "‐": "-", "‑": "-",
    "−": "-", "\u0130": "i",
}  # fmt: skip

_TOKEN = re.compile(
    r"""
    ((?!\ )  # said once, before each way to begin is tried at every space
    (?: [a-zà-öø-ÿ]++(?=[\x00-&(-@])  # most words, told at once: no letter and no apostrophe goes on
    | [\n!-/:-@«»]  # most marks
    | [^\W\d_]++(?:'(?=[^\W_]|[€$£]))?
    | [0-9]{1,3}(?:\ [0-9]{3}){1,12}(?![0-9]|\ [0-9]{3})(?:,[0-9]++)?
    | [1-9][0-9]{0,2}(?:(?:\.[0-9]{3}){1,13}(?![0-9]|\.[0-9]{3})|(?:'[0-9]{3}){1,13}(?![0-9]|'[0-9]{3}))(?:,[0-9]++)?
    | [0-9]++(?:[.,][0-9]++)?
    | \S ))
    """,
    re.VERBOSE,
)

_BEFORE_OPENING = frozenset((".", "!", "?", "…", "«", "“", '"', ":", "–", "—", "•", "-", "(", "¶"))

NUMBER, WORD, LINE, MARK = "n", "w", "l", "s"


def _kind(letter: str) -> str:
    """What sort of token begins so."""
    if "0" <= letter <= "9":
        return NUMBER
    if letter.isalnum() and not letter.isdecimal():
        return WORD
    return LINE if letter == "\n" else MARK


_BEYOND = 256
"""Tokens that rules may look beyond either end of a text: none looks further than some twenty."""
_NO_WORDS, _NO_KINDS = ("",) * _BEYOND, (LINE,) * _BEYOND

_KINDS = Remembered(_kind)
_first = itemgetter(0)


_NUMBERS = re.compile(NUMBER)


class Beginnings(frozenset[str]):
    """Words that a rule begins at. A text is looked through once for those of all rules together."""

    number: int
    """Among all rules."""

    def __init__(self, words: Iterable[str]) -> None:
        self.number = next(_RULES)
        for word in self:
            _BEGINNING.setdefault(word, []).append(self.number)


_RULES = count()
_BEGINNING: dict[str, list[int]] = {}
"""By word, the numbers of the rules that begin at it."""


def fold(text: str) -> str:
    """``text`` in lower case with one kind of space, apostrophe and hyphen; same length, offset by offset."""
    for written, meant in _FOLD.items():
        text = text.replace(written, meant)
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(c.lower()[0] for c in text)


class Tokens:
    """The tokens of one text: parallel lists, indexed by token number."""

    __slots__ = (
        "_count",
        "_lowered",
        "_numbers",
        "_places",
        "_vocabulary",
        "ends",
        "folded",
        "kind",
        "kinds",
        "paper",
        "starts",
        "text",
        "word",
        "words",
    )

    word: Callable[[int], str]
    """The folded token ``i``; empty outside the text, so that rules may look beyond both ends. A list's own method,
    which takes half the time: it is asked two thousand times an article."""

    kind: Callable[[int], str]
    """The kind of token ``i``; a line break outside the text. Likewise."""

    paper: str
    """The name of the paper that the text is of, folded; empty where nobody says."""

    def __init__(self, text: str, paper: str = "") -> None:
        self.text = text
        self.paper = fold(paper)
        self.folded = fold(text)
        self._vocabulary: frozenset[str] | None = None
        self._lowered: frozenset[str] | None = None
        self._numbers: list[int] | None = None
        self._places: defaultdict[int, list[int]] | None = None
        # Tokens and what stands between them by turns, and where each ends: no step of this is in Python's own hands.
        parts = _TOKEN.split(self.folded)
        ends = list(accumulate(map(len, parts)))
        self.words: list[str] = parts[1::2]
        self.starts = ends[:-1:2]
        self.ends = ends[1::2]
        self.kinds = list(map(_KINDS.__getitem__, map(_first, self.words)))
        # What stands behind the last token stands before the first as well: there a list is counted from its end.
        self.word = [*self.words, *_NO_WORDS].__getitem__
        self.kind = [*self.kinds, *_NO_KINDS].__getitem__
        self._count = len(self.words)

    @property
    def vocabulary(self) -> frozenset[str]:
        """Every folded word and mark of the text."""
        if self._vocabulary is None:
            self._vocabulary = frozenset(self.words)
        return self._vocabulary

    @property
    def lowered(self) -> frozenset[str]:
        """Every word that the text writes without a capital somewhere: no name, then, at the head of a sentence."""
        if self._lowered is None:
            self._lowered = frozenset(
                w for w, at in zip(self.words, self.starts, strict=True) if self.text[at] == w[0]
            )
        return self._lowered

    def opens(self, i: int) -> bool:
        """Whether token ``i`` stands where a sentence can begin, so that any word there has a capital."""
        return self.kind(i - 1) == LINE or self.word(i - 1) in _BEFORE_OPENING

    def places(self, wanted: Beginnings) -> list[int]:
        """The tokens that are one of these words, in order. A rule that begins at few words need not look at all."""
        if self._places is None:
            words = self.words
            self._places = places = defaultdict[int, list[int]](list)
            for i in compress(count(), map(_BEGINNING.__contains__, words)):
                for rule in _BEGINNING[words[i]]:
                    places[rule].append(i)
        return self._places[wanted.number]

    def numbers_and(self, wanted: Beginnings) -> list[int]:
        """The tokens that are numbers or one of these words, in order."""
        if self._numbers is None:
            self._numbers = [match.start() for match in _NUMBERS.finditer("".join(self.kinds))]
        return sorted(self.places(wanted) + self._numbers)

    def __len__(self) -> int:
        return len(self.words)

    def raw(self, i: int) -> str:
        """Token ``i`` as the text writes it; empty outside the text."""
        return self.text[self.starts[i] : self.ends[i]] if 0 <= i < self._count else ""

    def glued(self, i: int) -> bool:
        """Whether nothing stands between token ``i`` and the one before it."""
        return 0 < i < self._count and self.starts[i] == self.ends[i - 1]

    def capital(self, i: int) -> bool:
        """Whether token ``i`` is a word that begins with a capital."""
        return 0 <= i < self._count and self.kinds[i] == WORD and self.text[self.starts[i]].isupper()

    def slice(self, i: int, j: int) -> str:
        """The text of tokens ``i`` to ``j - 1``."""
        return self.text[self.starts[i] : self.ends[j - 1]]

    def at(self, offset: int) -> int:
        """The first token that ends after ``offset``."""
        return bisect_right(self.ends, offset)

    def until(self, offset: int) -> int:
        """The first token that starts at or after ``offset``."""
        return bisect_left(self.starts, offset)
