"""The words of an article as claims see them: lower case, without function words, reduced to their stems."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import accumulate, compress
from operator import itemgetter
from typing import TYPE_CHECKING

from corpus.french.remembered import Remembered
from corpus.records import record
from corpus.spans import Span

if TYPE_CHECKING:
    from Stemmer import Stemmer as SnowballStemmer

# Any letters: those of French are told at once, and so is what no word begins with.
WORD = re.compile(r"((?![\x00-\x40])(?:[a-zß-öø-ÿœ]++(?![^\W\d_])|[^\W\d_]+))")

DETERMINERS = frozenset(
    {"le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "son", "sa", "ses", "leur", "leurs", "ce", "cet"}
    | {"cette", "ces", "au", "aux", "nos", "notre"}
)


def word_list(name: str) -> frozenset[str]:
    """The words of a file beside this one, separated by white space."""
    return frozenset(files("corpus.claims").joinpath(name).read_text("utf-8").split())


@lru_cache(maxsize=1)
def function_words() -> frozenset[str]:
    """Words that say nothing about what a figure measures: grammar, number words, units of money and time, the verbs
    and adverbs that every report uses; in lower case, with ' for ’."""
    return word_list("function_words.txt")


@record(eq=False)
class Words:
    """The words of a text in order, as parallel lists: an article has hundreds, and so they are made in half the time
    that an object for each takes."""

    starts: list[int]
    ends: list[int]
    texts: list[str]
    """In lower case."""
    stems: list[str]
    """Empty for function words."""

    def content(self) -> "Words":
        """Those that have a stem."""
        kept = self.stems
        starts, ends, texts = compress(self.starts, kept), compress(self.ends, kept), compress(self.texts, kept)
        return Words(list(starts), list(ends), list(texts), list(filter(None, kept)))

    def but(self, first: int, last: int) -> "Words":
        """Those but the words numbered ``first`` to ``last - 1``."""
        starts, ends = self.starts[:first] + self.starts[last:], self.ends[:first] + self.ends[last:]
        return Words(starts, ends, self.texts[:first] + self.texts[last:], self.stems[:first] + self.stems[last:])

    def without(self, spans: Iterable[Span]) -> "Words":
        """Those that overlap none of some spans."""
        starts, ends, texts, stems = self.starts[:], self.ends[:], self.texts[:], self.stems[:]
        for first, last in spans:
            overlapping = slice(bisect_right(ends, first), bisect_left(starts, last))
            del starts[overlapping], ends[overlapping], texts[overlapping], stems[overlapping]
        return Words(starts, ends, texts, stems)


@lru_cache(maxsize=1)
def _stemmer() -> "SnowballStemmer":
    from Stemmer import Stemmer

    return Stemmer("french", maxCacheSize=0)  # what it is asked again is remembered here


_SHORT = 6


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Snowball's French stem of a word in lower case, without two endings that it leaves: of the plural (« emplois »,
    « essais ») and of the third person plural (« culminent »)."""
    found = str(_stemmer().stemWord(word))
    if word.endswith(("ois", "ais")) and found == word:
        return found[:-1]
    plural = found.endswith("ent") and not found.endswith("ment") and len(found) > _SHORT
    return found[: -len("ent")] if plural else found


_FAMILY = 6
"""Letters that a verb and its noun mostly share: « démolir » and « démolition »."""


@lru_cache(maxsize=1)
def _families() -> dict[str, str]:
    """Stems to the first word of their family, of the families whose words differ early (« élire », « élection ») or
    begin alike without being kin (« commune », « communiqué »)."""
    lines = files("corpus.claims").joinpath("families.txt").read_text("utf-8").splitlines()
    known: dict[str, str] = {}
    for line in lines:
        members = line.split()
        for word in members:
            known.setdefault(stem(word), members[0])
    return known


@lru_cache(maxsize=65536)
def family(term: str) -> str:
    """What the words of one family have in common: the verb or noun that heads it in ``families.txt``, else the first
    letters of the stem ``term``, without accents."""
    known = _families().get(term)
    if known is not None:
        return known
    plain = unicodedata.normalize("NFKD", term[: 2 * _FAMILY])
    return "".join(letter for letter in plain if not unicodedata.combining(letter))[:_FAMILY]


def words(text: str, start: int = 0, end: int | None = None) -> Words:
    """The words of ``text[start:end]``."""
    return words_of(WORD.split(text[start:end]), start)


def words_of(parts: Sequence[str], start: int) -> Words:
    """The words of a text that begins at ``start``, which ``parts`` gives with what stands between them by turns."""
    # No step of this is in Python's own hands, word by word: it takes two thirds of the time of a loop over matches.
    ends = list(accumulate(map(len, parts), initial=start))
    told = list(map(_READ.__getitem__, parts[1::2]))
    return Words(ends[1:-1:2], ends[2::2], list(map(_text, told)), list(map(_stem, told)))


def stems(text: str, start: int, end: int) -> Iterator[str]:
    """The stems of the words of content in ``text[start:end]``, each read when it is asked for."""
    for match in WORD.finditer(text, start, end):
        if found := _READ[match[0]][1]:
            yield found


def _read(word: str) -> tuple[str, str]:
    """A word in lower case, and its stem if it has content."""
    lower = word.lower()
    return lower, stem(lower) if has_content(lower) else ""


def has_content(word: str) -> bool:
    """Whether a word in lower case says something about what a figure measures."""
    return len(word) > 1 and word not in function_words()


_READ = Remembered(_read)
_text, _stem = itemgetter(0), itemgetter(1)
