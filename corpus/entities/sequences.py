"""Sequences of capitalised words that no gazetteer knows: where they begin and end."""

import re
from collections.abc import Iterator
from functools import lru_cache

from corpus.entities.candidate import Candidate
from corpus.entities.lexicon import Lexicon
from corpus.entities.tokens import Shape, Tokens
from corpus.french.wordlists import word_set

# Small words inside a name: between two capitals they bind always, or only within a person's name.
_BINDING = frozenset(
    {"van", "von", "der", "den", "ter", "ten", "bin", "ibn", "ben", "el", "al", "of", "the", "and", "for", "in", "&"}
    | {"di", "da", "della", "del", "dos", "y"}
)
_NOBLE = frozenset({"de", "du", "d'", "la", "des"})
_LINKING = _BINDING | _NOBLE
_ARTICLES = frozenset({"Le", "La", "Les", "Un", "Une", "Des", "Du"})
_LEADING = word_set(
    """
    pour selon avec chez dans depuis apres avant pendant comme contre vers sans sous entre parmi par sur mais et
    ou
    """
)
"""Folded; no name begins with these, capital or not."""
_ROMAN = re.compile(r"[IVXLC]+(?:e|er|ème)?")
# Verbs with their subject or object after them: « Soutenez-vous », « Pouvons-nous », « Dis-moi ».
_INVERTED = re.compile(r".+-(?:vous|nous|t-il|t-elle|t-on|ils?|elles?|on|je|tu|ce|moi|toi|l[aeà]s?|y|en|ci)")
_ARABIC = re.compile(r"(?:a[dlnrstz]|ash|el|ben|ibn)-[A-ZÀ-Ý]")
_ORDINAL = re.compile(r"[IVX]+(?:e|er|ère|ème)s?")
_JUNK = re.compile(r"https?:|www\.|[@#]|.*@")


def find_sequences(tokens: Tokens, taken: list[bool], words: Lexicon) -> Iterator[Candidate]:
    """Every longest run of capitalised words outside ``taken`` tokens, as an untyped candidate."""
    end = 0
    for i in tokens.shaped(Shape.NAME):
        if i < end or taken[i]:
            continue
        if not is_name_word(tokens.words[i]) or not _is_capital(tokens, i, words):
            continue
        end = _extend(tokens, i, taken, words)
        first, last, proven = _trim(tokens, i, end, words)
        if first < last:
            yield Candidate(first, last, surface(tokens, first, last), proven=proven)


def surface(tokens: Tokens, first: int, last: int) -> str:
    """The words ``[first, last)`` as plain text, with the spaces that stand between them."""
    parts = [tokens.words[first]]
    for k in range(first + 1, last):
        if tokens.starts[k] > tokens.ends[k - 1]:
            parts.append(" ")
        parts.append(tokens.words[k])
    return "".join(parts)


@lru_cache(maxsize=65536)
def is_name_word(word: str) -> bool:
    """Whether a word is written as a name: a capital first, or after an Arabic article (« al-Bab »)."""
    if word[0].isupper():
        if word == "M." or _ORDINAL.fullmatch(word):
            return False
        if "-" in word and _INVERTED.fullmatch(word):
            return False
        return _JUNK.match(word) is None and word[-1] not in "$'"
    return _ARABIC.match(word) is not None


def _is_capital(tokens: Tokens, i: int, words: Lexicon) -> bool:
    """Whether a name may begin with the word at ``i``, which is written as one."""
    word = tokens.words[i]
    if tokens.shouted[i] and tokens.folded[i] not in words.first_names:
        return False
    if len(word) == 1 or (i and tokens.words[i - 1][-1] in "_$"):
        return False
    return not (_ROMAN.fullmatch(word) and len(word) < 6 and word.isupper() and _is_ordinal(tokens, i))


def _is_ordinal(tokens: Tokens, i: int) -> bool:
    """« XIX e », « Louis XIV » apart: a Roman number that no name precedes."""
    return i == 0 or not tokens.words[i - 1][0].isupper()


def _extend(tokens: Tokens, first: int, taken: list[bool], words: Lexicon) -> int:
    """One past the last token of the run that begins at ``first``."""
    last = first + 1
    size = len(tokens.words)
    while last < size and tokens.joined(last - 1, last) and not tokens.opens[last]:
        word = tokens.words[last]
        if not taken[last] and is_name_word(word):
            last += 1
            continue
        if word not in _LINKING:
            break
        ahead = last
        person = word == "d'" or tokens.folded[last - 1] in words.first_names
        while (
            ahead < size
            and ahead - last < 3
            and (tokens.words[ahead] in _BINDING or (person and tokens.words[ahead] in _NOBLE))
            and tokens.joined(ahead - 1, ahead)
        ):
            ahead += 1
        bound = ahead > last and ahead < size and tokens.joined(ahead - 1, ahead)
        if bound and not taken[ahead] and is_name_word(tokens.words[ahead]) and len(tokens.words[ahead]) > 1:
            last = ahead + 1
            continue
        break
    return last


def _trim(tokens: Tokens, first: int, last: int, words: Lexicon) -> tuple[int, int, bool]:
    """Leave out what a sentence's beginning, a title or a common noun adds; the last value is ``proven``."""
    first, proven = _after_opening(tokens, first, last, words)
    while last > first and (
        tokens.folded[last - 1] in words.not_names
        or tokens.words[last - 1] in _BINDING
        or (last - first > 1 and tokens.words[last - 1] in _ARTICLES)
    ):
        last -= 1
    if last - first == 1:
        word = tokens.words[first]
        if len(word) < 2 or (word in {"Le", "La", "Les", "L'"} and tokens.folded[first] in words.openers):
            return first, first, False
    return first, last, proven or last - first > 1 or _is_quoted(tokens, first, last)


def _after_opening(tokens: Tokens, first: int, last: int, words: Lexicon) -> tuple[int, bool]:
    """Where the name in ``[first, last)`` begins, and whether a capital within a sentence proves it to be one."""
    proven = not tokens.opens[first]
    while first < last:
        folded = tokens.folded[first].removeprefix("ex-")
        several = last - first > 1
        if (
            folded in words.not_names
            or folded in words.demonyms
            or ("-" in folded and folded.rpartition("-")[2] in words.demonyms)
            or (folded in words.roles and folded not in words.first_names)
            or (folded in words.titles and several)
        ):
            proven = True
        elif several and (folded in _LEADING or _is_service_of(tokens, first, last, words)):
            pass
        elif tokens.opens[first] and folded in words.openers and not (folded in words.first_names and several):
            proven = True
        else:
            break
        first += 1
    while first < last and tokens.words[first] in _BINDING:
        first += 1
        proven = False
    return first, proven


def _is_service_of(tokens: Tokens, first: int, last: int, words: Lexicon) -> bool:
    """« la PJ Romuald Muller »: a service and its head."""
    return last - first > 2 and _is_acronym(tokens.words[first]) and tokens.folded[first + 1] in words.first_names


def _is_acronym(word: str) -> bool:
    return word.isupper() and 2 <= len(word) <= 6 and word.isalpha()


def _is_quoted(tokens: Tokens, first: int, last: int) -> bool:
    """Whether quotation marks within a sentence hold these words and nothing else: le site « Lysgårdsbakken »."""
    if first == 0 or last == len(tokens) or tokens.opens[first - 1]:
        return False
    return tokens.words[first - 1] in "«“" and tokens.words[last] in "»”"
