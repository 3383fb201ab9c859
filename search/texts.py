"""Articles' texts and marks, compressed one by one with a dictionary that the first of them make.

A dictionary of what the corpus itself writes takes a fifth off a short text, at no cost in reading. It is made once
for a build and stays for all its segments, so that merging them copies what is compressed.
"""

import zlib
from functools import cached_property
from pathlib import Path
from typing import Final

_LONGEST: Final = 32_768
"""Bytes that deflate can look back."""
_LEVEL: Final = 6


class Texts:
    """One kind of compressed text in the directory of one build."""

    def __init__(self, folder: Path, name: str) -> None:
        """Reads the dictionary, if there is one by now. Raises ``OSError``."""
        self._path = folder / f"{name}.dictionary"
        self._dictionary = self._path.read_bytes() if self._path.exists() else b""
        self._first: list[bytes] = []
        self._room = _LONGEST

    def pack(self, text: bytes, near: bytes = b"") -> bytes:
        """Compress; the first texts, until they fill the dictionary, without it. Nothing stays nothing.

        ``near`` is another text that has much of this one; reading needs it again.
        """
        if not text:
            return b""
        if not self._dictionary:
            self._first.append(text)
            self._room -= len(text)
            packed = zlib.compress(text, _LEVEL)
            if self._room <= 0:
                self._dictionary = b"".join(self._first)[-_LONGEST:]
                self._path.write_bytes(self._dictionary)
                self._first.clear()
            return packed
        compressor = self._begun(self._known(near)) if near else self._alone.copy()
        return compressor.compress(text) + compressor.flush()

    @cached_property
    def _alone(self) -> "zlib._Compress":
        """Begun without another text: a copy takes half the time of beginning anew."""
        return self._begun(self._dictionary)

    def _begun(self, known: bytes) -> "zlib._Compress":
        return zlib.compressobj(_LEVEL, zlib.DEFLATED, zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL, zdict=known)

    def unpack(self, packed: bytes, near: bytes = b"") -> bytes:
        """Raises ``zlib.error`` for what is damaged or was packed with another dictionary."""
        if not packed:
            return b""
        decompressor = zlib.decompressobj(zdict=self._known(near))
        return decompressor.decompress(packed) + decompressor.flush()

    def _known(self, near: bytes) -> bytes:
        """What is looked back on: the nearest half may be ``near``."""
        return (self._dictionary + near[-_LONGEST // 2 :])[-_LONGEST:]
