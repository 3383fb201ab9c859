"""Texts and what else is kept of articles, compressed one by one with a dictionary that the first of them make.

A dictionary of what the corpus itself writes takes a fifth off a short text, at no cost in reading. It is made once
for a build and stays for all its segments, so that merging them copies what is compressed. No checksum is kept with
each: the index has one for every file.
"""

import zlib
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from corpus.atomic import write_atomically
from search.dictionaries import dictionary

SAMPLE: Final = 1 << 20
"""Bytes that a dictionary is made from, where there are as many."""
_LONGEST: Final = 32_768
"""Bytes that deflate can look back."""
_SHARE: Final = 16
"""A dictionary is no more than so much of what it is made from."""
_LEVEL: Final = 6


class Kept:
    """What the directory of one build keeps of articles in bytes: their texts, their cards and their marks."""

    def __init__(self, folder: Path) -> None:
        self.texts, self.marks = Texts(folder, "text"), Texts(folder, "marks")
        self.cards = Texts(folder, "card", behind=self.texts)

    @property
    def trained(self) -> bool:
        """Whether there are dictionaries."""
        return self.texts.trained

    def train(self, first: Sequence[Mapping[str, bytes]]) -> None:
        """Make the dictionaries of the columns of the ``first`` articles, unless their texts are too few: all at the
        same time, as what was packed with one can be read with no other."""
        self.texts.train([columns["text"] for columns in first])
        if self.trained:
            self.cards.train([columns["card"] for columns in first])
            self.marks.train([columns["marks"] for columns in first])

    def packed(self, columns: dict[str, Any]) -> dict[str, Any]:
        """The columns of an article as the index has them."""
        text = columns["text"]
        return columns | {
            "text": self.texts.pack(text),
            "card": self.cards.pack(columns["card"]),
            "marks": self.marks.pack(columns["marks"], text),
        }


class Texts:
    """One kind of compressed text in the directory of one build."""

    def __init__(self, folder: Path, name: str, behind: "Texts | None" = None) -> None:
        """Reads the dictionary, if there is one by now; the one ``behind`` it fills the room that it leaves. Raises
        ``OSError``, or ``zlib.error`` for a damaged one."""
        self._path, self._behind = folder / f"{name}.dictionary", behind
        self._dictionary = zlib.decompress(self._path.read_bytes()) if self._path.exists() else b""

    @property
    def trained(self) -> bool:
        """Whether there is a dictionary."""
        return bool(self._dictionary)

    def train(self, first: Sequence[bytes]) -> None:
        """Make the dictionary of the ``first`` texts, unless they are too few; those packed before can still be
        read."""
        sample = b"".join(first)[:SAMPLE]
        made = dictionary(sample, min(_LONGEST, len(sample) // _SHARE))
        if made:
            # What was packed before is read with whatever dictionary there is: never with half of one.
            write_atomically(self._path, zlib.compress(made, zlib.Z_BEST_COMPRESSION), private=False, lasting=False)
        self._dictionary = made
        self.__dict__.pop("_alone", None)
        self.__dict__.pop("_always", None)

    def pack(self, text: bytes, near: bytes = b"") -> bytes:
        """Compress; nothing stays nothing. ``near`` is another text that has much of this one; reading needs it
        again."""
        if not text:
            return b""
        compressor = self._begun(near) if near else self._alone.copy()
        return compressor.compress(text) + compressor.flush()

    @cached_property
    def _alone(self) -> "zlib._Compress":
        """Begun without another text: a copy takes half the time of beginning anew."""
        return self._begun(b"")

    def _begun(self, near: bytes) -> "zlib._Compress":
        known = self._known(near)
        return zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL, zdict=known)

    def unpack(self, packed: bytes, near: bytes = b"") -> bytes:
        """Raises ``zlib.error`` for what is damaged."""
        if not packed:
            return b""
        decompressor = zlib.decompressobj(-zlib.MAX_WBITS, zdict=self._known(near))
        return decompressor.decompress(packed) + decompressor.flush()

    def _known(self, near: bytes) -> bytes:
        """What is looked back on: the nearest half may be ``near``."""
        return (self._always + near[-_LONGEST // 2 :])[-_LONGEST:] if near else self._always

    @cached_property
    def _always(self) -> bytes:
        """What is looked back on for every text."""
        behind = self._behind._dictionary if self._behind else b""
        return (behind + self._dictionary)[-_LONGEST:]
