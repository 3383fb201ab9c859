"""Fingerprints of texts, by which the same article and near copies of it are found among very many.

A sketch is one-permutation hashing (Li, Owen, Zhang: « One permutation hashing », 2012) of the text's shingles of
four words, each of 64 bins keeping eight bits of its least hash (Li, König: « b-bit minwise hashing », 2010). Two
texts are near copies where the Jaccard index of their shingles, as the sketches estimate it, is 0.3: on French press,
copies had a median of 0.61 and only one other pair in a thousand more than 0.05. Typography does not count: words
are compared without case, accents' composition, punctuation and spaces.
"""

import re
from collections.abc import Callable, Iterator
from hashlib import blake2b
from typing import Any, Final, TypeAlias
from unicodedata import normalize
from zlib import crc32

import numpy as np

from search.streams import Numbers

Sketches: TypeAlias = np.ndarray[Any, np.dtype[np.uint8]]
"""A row of ``BINS`` a text."""

Mask: TypeAlias = np.ndarray[Any, np.dtype[np.bool_]]

BINS: Final = 64
COPY: Final = 0.3
"""The estimated Jaccard index from which two texts are one text and its copy."""
PRINT: Final = BINS + 9
"""Bytes of ``fingerprint``."""

_SHINGLE: Final = 4
"""Words in a row."""
_SHORT: Final = 8
"""A text of fewer words says too little to be called a copy."""
_WORD: Final = re.compile(r"\w+")
_FACTORS: Final = np.array([0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D, 0x27D4EB2F], np.uint64)
_LOW: Final = np.uint64(0xFFFFFFFF)
_FEW: Final = 1200
"""Texts that are compared each with each; more are first told apart by their bands."""
_CROWD: Final = 48
"""Texts that share a band from which each is only compared with the first and the one before it."""
_BLOCK: Final = 1 << 18
"""Pairs compared at once."""


def _words(text: str) -> list[str]:
    found: list[str] = _WORD.findall(normalize("NFKC", text).casefold())
    return found


def sketch(text: str) -> bytes:
    """``BINS`` bytes; all zero for a text too short to be compared."""
    return _sketch(_words(text))


def _sketch(words: list[str]) -> bytes:
    if len(words) < _SHORT:
        return bytes(BINS)
    # Encoded at once, as no word has a space in it.
    numbers = np.fromiter(map(crc32, " ".join(words).encode("utf-8", "replace").split(b" ")), np.uint64, len(words))
    mixed = np.zeros(len(words) - _SHINGLE + 1, np.uint64)
    for place, factor in enumerate(_FACTORS):
        mixed ^= numbers[place : place + len(mixed)] * factor
        mixed *= np.uint64(0xD6E8FEB86659FD93)
        mixed ^= mixed >> np.uint64(32)
    bins = (mixed >> np.uint64(58)).astype(np.intp)
    least = np.full(BINS, _LOW)
    np.minimum.at(least, bins, mixed & _LOW)
    # Zero says that a bin is empty; the other 255 values are equally likely.
    kept = least % np.uint64(255) + np.uint64(1)
    kept[least == _LOW] = 0
    return kept.astype(np.uint8).tobytes()


def fingerprint(title: str, text: str) -> bytes:
    """``PRINT`` bytes: the sketch, a digest of all letters, one of them without the title that the text may begin
    with, and whether it does."""
    words = _words(text)
    letters, head = _letters(words), _letters(_words(title))
    begins = bool(head) and letters.startswith(head)
    bare = letters[len(head) :] if begins and len(letters) > len(head) else letters
    whole = _digest(letters)
    return _sketch(words) + whole + (whole if bare is letters else _digest(bare)) + bytes([begins])


def _letters(words: list[str]) -> str:
    """Letters and digits alone, as one compares them by ear."""
    return "".join(words).replace("_", "")


def _digest(letters: str) -> bytes:
    return blake2b(letters.encode("utf-8", "replace"), digest_size=4).digest()


def digests(fingerprint: bytes) -> set[bytes]:
    """What stands for all letters of an article, and for those without its title."""
    return {fingerprint[BINS : BINS + 4], fingerprint[BINS + 4 : BINS + 8]}


def same_letters(left: bytes, right: bytes) -> bool:
    """Whether two fingerprints are of one article: the same text up to typography, a title in it or beside it."""
    if left[:BINS] == bytes(BINS) or right[:BINS] == bytes(BINS):
        return False
    return not digests(left).isdisjoint(digests(right))


def matrix(prints: list[bytes]) -> Sketches:
    """The sketches of some fingerprints, or sketches alone, as rows."""
    joined = b"".join(each[:BINS] for each in prints)
    return np.frombuffer(joined, np.uint8).reshape(len(prints), BINS)


def alike(left: Sketches, right: Sketches) -> Mask:
    """Row by row, or one row against many: whether they are near copies."""
    matches = ((left == right) & (left != 0)).sum(axis=-1)
    either = ((left != 0) | (right != 0)).sum(axis=-1)
    return np.asarray((matches >= COPY * either) & (either > 0))


def _any(lefts: Numbers, rights: Numbers) -> Mask:
    return np.ones(len(lefts), np.bool_)


def near_copies(
    rows: Sketches, worth: Callable[[Numbers, Numbers], Mask] = _any
) -> Iterator[tuple[Numbers, Numbers]]:
    """Pairs of rows that are near copies and share a band, the smaller number first, some at a time; one may come
    several times. Of a crowd of copies enough pairs to join them all. ``worth`` says which are to be compared.
    """
    bands = bands_of(rows)
    for lefts, rights in _candidates(bands, np.asarray(rows.any(axis=1))) if len(rows) > _FEW else _every(bands):
        for start in range(0, len(lefts), _BLOCK):
            left, right = lefts[start : start + _BLOCK], rights[start : start + _BLOCK]
            asked = worth(left, right)
            left, right = left[asked], right[asked]
            close = alike(rows[left], rows[right])
            yield left[close], right[close]


def copies_of(number: int, rows: Sketches, bands: Numbers) -> Numbers:
    """The numbers of ``rows`` that are near copies of one of them and share a band with it."""
    found = np.flatnonzero((bands == bands[number]).any(axis=1))
    return np.asarray(found[alike(rows[number], rows[found])])


def bands_of(rows: Sketches) -> Numbers:
    """By row: pairs of neighbouring bins, each as one number, of which near copies have one in common. An empty bin
    has what the next full one has, and how far that is (Shrivastava, Li: « Densifying one permutation hashing »,
    2014): short texts leave most bins empty."""
    filled = rows.copy()
    for _ in range(2):  # around the end once
        for place in range(BINS - 1, -1, -1):
            following = filled[:, (place + 1) % BINS]
            empty = filled[:, place] == 0
            filled[empty, place] = np.where(following[empty] == 0, 0, following[empty] % 255 + 1)
    return np.ascontiguousarray(filled).view(np.uint16)


def _every(bands: Numbers) -> Iterator[tuple[Numbers, Numbers]]:
    """The pairs that share a band, of few rows."""
    lefts, rights = np.triu_indices(len(bands), 1)
    for start in range(0, len(lefts), _BLOCK):
        left, right = lefts[start : start + _BLOCK], rights[start : start + _BLOCK]
        shared = (bands[left] == bands[right]).any(axis=1)
        yield left[shared], right[shared]


def _candidates(bands: Numbers, full: Mask) -> Iterator[tuple[Numbers, Numbers]]:
    """The pairs that share a band, of rows that are ``full`` of something; no more than there are rows at a time."""
    members = np.flatnonzero(full)
    for band in range(bands.shape[1]):
        values = bands[members, band]
        # Stable: of rows that share a value the numbers rise.
        ranked = np.argsort(values, kind="stable")
        order, ordered = members[ranked], values[ranked]
        # A neighbour at each distance, as long as some share a value at that distance.
        for distance in range(1, _CROWD):
            same = ordered[distance:] == ordered[:-distance]
            if not same.any():
                break
            yield order[:-distance][same], order[distance:][same]
        else:
            starts = np.flatnonzero(np.diff(ordered, prepend=ordered[:1] ^ 1))
            first = order[np.repeat(starts, np.diff(starts, append=len(order)))]
            others = first != order
            yield first[others], order[others]
