"""What a word of an article is to claims: in lower case, of content or grammar alone, reduced to its stem."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from corpus.french.remembered import Remembered
from corpus.french.wordlists import word_set

if TYPE_CHECKING:
    from Stemmer import Stemmer as SnowballStemmer

# Any letters: most words of French are told at once, and so is what no word begins with.
WORD = re.compile(r"([^\x00-\x40\W\d_](?:[a-zà-öø-ÿ]*+(?=[\x00-\x40])|[^\W\d_]*))")


def word_list(name: str) -> frozenset[str]:
    """The words of a file beside this one, separated by white space."""
    return frozenset(files("corpus.claims").joinpath(name).read_text("utf-8").split())


@lru_cache(maxsize=1)
def function_words() -> frozenset[str]:
    """Words that say nothing about what a figure measures: grammar, number words, units of money and time, the verbs
    and adverbs that every report uses; in lower case, with ' for ’."""
    return word_list("function_words.txt")


@lru_cache(maxsize=1)
def people() -> frozenset[str]:
    """Nouns for human beings, in lower case, singular and plural."""
    known = word_list("people.txt")
    return known | {f"{word}s" for word in known}


@lru_cache(maxsize=1)
def nationals() -> frozenset[str]:
    """What people are called by where they come from, as a noun, in lower case, singular and plural."""
    known = word_list("nationals.txt")
    return known | {word if word.endswith("s") else f"{word}s" for word in known}


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
    begin alike without being kin (« commune », « communiqué »), or that the press takes for each other (« frauder »,
    « tricher »)."""
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
    if term.isascii():
        return term[:_FAMILY]
    plain = unicodedata.normalize("NFKD", term[: 2 * _FAMILY])
    return "".join(letter for letter in plain if not unicodedata.combining(letter))[:_FAMILY]


def stems(text: str, start: int, end: int) -> Iterator[str]:
    """The stems of the words of content in ``text[start:end]``, each read when it is asked for."""
    for match in WORD.finditer(text, start, end):
        if found := _STEMS[match[0]]:
            yield found


# « actuellement », « suffisamment », « particulièrement », not « licenciement » nor « investissement »
_ADVERB = re.compile(
    r".*(?:[ae]mm|(?<![pr])[dsnlr]ém|(?:[iunrt]|é|^t)ellem|"
    r"(?:[dnrgt]|[fnmr]i|éc|tot|soc|loc|glob|norm|lég|fin|brut|princip|mor)alem|ivem|(?<!cr)eusem|iquem|"
    r"(?:[aiou]|si)blem|(?<!cl)airem|ièrem|oirem|(?<!f)[acenrt]ctem|(?<!tr)(?<!ch)(?<!fr)[aei]inem|[iy]ennem|"
    r"(?<!v)idem|èt?em|(?<!g)ilem|(?:app|pr|c|évid)[ae]remm)ent"
)
_OF_CONTENT = word_set(
    """
    élément clément dément agrément désagrément signalement étalement ravalement doublement redoublement
    dédoublement ameublement accablement ensablement comblement radioélément enlèvement soulèvement prélèvement
    achèvement relèvement parachèvement harcèlement démantèlement morcèlement assèchement transfèrement règlement
    dérèglement empiètement dévoilement voilement halètement acquiescement avènement évènement éclairement
    sérieusement
    """
)
"""Nouns that end like adverbs, and « sérieusement blessé »."""


def has_content(word: str) -> bool:
    """Whether a word in lower case says something about what a figure measures."""
    return len(word) > 1 and word not in function_words() and not _is_adverb(word)


def _is_adverb(word: str) -> bool:
    return word.endswith("ment") and bool(_ADVERB.fullmatch(word)) and word not in _OF_CONTENT


def stem_of_content(word: str) -> str:
    """The stem of a word, empty where it says nothing of what a figure measures."""
    lower = word.lower()
    return stem(lower) if has_content(lower) else ""


_STEMS = Remembered(stem_of_content)
