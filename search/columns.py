"""What the index keeps of each document, as columns of Whoosh's own kind that take no room where nothing is kept.

Half a dozen figures come with each article, and most columns are about the article or about the figure. Whoosh's
columns keep a default for every document; these compress.
"""

import zlib
from array import array
from collections.abc import Callable
from functools import cached_property
from itertools import pairwise
from mmap import ACCESS_READ, mmap
from typing import Any, Final

import numpy as np
from whoosh.columns import Column, ColumnReader, ColumnWriter

from search.planes import packed, unpacked
from search.streams import Numbers

_LEVEL: Final = 6
_TAIL: Final = 8
"""Bytes at the end of a column: the length of what stands before them."""


class NumberColumn(Column):
    """A number for each document, 0 where none is given. ``kind`` is numpy's name of the type, little-endian."""

    _default = 0

    def __init__(self, kind: str) -> None:
        self._kind = kind

    def writer(self, dbfile: Any) -> "_NumberWriter":
        return _NumberWriter(dbfile, self._kind)

    def reader(self, dbfile: Any, basepos: int, length: int, doccount: int) -> "NumberReader":
        return NumberReader(dbfile, basepos, length, doccount, self._kind)


class _NumberWriter(ColumnWriter):
    def __init__(self, dbfile: Any, kind: str) -> None:
        super().__init__(dbfile)
        self._given = _Given(kind)

    def add(self, docnum: int, value: float) -> None:
        self._given.add(docnum, value)

    def finish(self, doccount: int) -> None:
        self._dbfile.write(self._given.packed(doccount))


class _Given:
    """Numbers that some documents have."""

    def __init__(self, kind: str) -> None:
        self._kind = kind
        self._documents = array("I")
        self._values: list[float] = []

    def add(self, document: int, value: float) -> None:
        self._documents.append(document)
        self._values.append(value)

    def packed(self, count: int) -> bytes:
        """Those of ``count`` documents."""
        numbers = np.zeros(count, self._kind)
        numbers[np.array(self._documents, np.int64)] = np.array(self._values, self._kind)
        return packed(numbers)


class NumberReader(ColumnReader):
    """A column of numbers, read whole."""

    def __init__(self, dbfile: Any, basepos: int, length: int, doccount: int, kind: str) -> None:
        super().__init__(dbfile, basepos, length, doccount)
        self._kind = kind

    @cached_property
    def numbers(self) -> Numbers:
        """By document."""
        return unpacked(bytes(self._dbfile.get(self._basepos, self._length)), self._kind)

    def __getitem__(self, docnum: int) -> float:
        value: float = self.numbers[docnum].item()
        return value


class BytesColumn(Column):
    """Some bytes for each document, none where none are given."""

    _default = b""

    def writer(self, dbfile: Any) -> "_BytesWriter":
        return _BytesWriter(dbfile)

    def reader(self, dbfile: Any, basepos: int, length: int, doccount: int) -> "BytesReader":
        return BytesReader(dbfile, basepos, length, doccount)


class _BytesWriter(ColumnWriter):
    def __init__(self, dbfile: Any) -> None:
        super().__init__(dbfile)
        self._lengths = _Given("<u4")

    def add(self, docnum: int, value: bytes) -> None:
        self._dbfile.write(value)
        self._lengths.add(docnum, len(value))

    def finish(self, doccount: int) -> None:
        _end_with(self._dbfile, self._lengths.packed(doccount))


class BytesReader(ColumnReader):
    """A column of bytes, read article by article."""

    @cached_property
    def ends(self) -> Numbers:
        """Where the bytes of each document end, after a 0."""
        lengths = unpacked(_end_of(self._dbfile, self._basepos + self._length)[0], "<u4")
        return np.concatenate((np.zeros(1, np.int64), np.cumsum(lengths, dtype=np.int64)))

    def every(self) -> list[bytes]:
        """By document, all read at once."""
        ends = self.ends.tolist()
        whole = bytes(self._dbfile.get(self._basepos, ends[-1]))
        return [whole[begin:end] for begin, end in pairwise(ends)]

    @cached_property
    def _get(self) -> Callable[[int, int], bytes]:
        """Bytes by place and number: of a real file mapped, as a page of results reads one text after the other."""
        if not self._dbfile.is_real:
            return lambda place, size: bytes(self._dbfile.get(place, size))
        mapped = mmap(self._dbfile.fileno(), 0, access=ACCESS_READ)
        return lambda place, size: mapped[place : place + size]

    def __getitem__(self, docnum: int) -> bytes:
        begin, end = self.ends[docnum : docnum + 2].tolist()
        return self._get(self._basepos + begin, end - begin)


class NameColumn(Column):
    """A name for each document, which several may share, empty where none is given."""

    _default = b""

    def writer(self, dbfile: Any) -> "_NameWriter":
        return _NameWriter(dbfile)

    def reader(self, dbfile: Any, basepos: int, length: int, doccount: int) -> "NameReader":
        return NameReader(dbfile, basepos, length, doccount)


class _NameWriter(ColumnWriter):
    def __init__(self, dbfile: Any) -> None:
        super().__init__(dbfile)
        self._names: dict[bytes, int] = {b"": 0}
        self._given = _Given("<u4")

    def add(self, docnum: int, value: bytes) -> None:
        self._given.add(docnum, self._names.setdefault(value, len(self._names)))

    def finish(self, doccount: int) -> None:
        _end_with(self._dbfile, zlib.compress(_BETWEEN.join(self._names), _LEVEL))
        _end_with(self._dbfile, self._given.packed(doccount))


class NameReader(ColumnReader):
    """A column of names that many articles share."""

    @cached_property
    def names(self) -> list[bytes]:
        """All there are, each once."""
        return zlib.decompress(_end_of(self._dbfile, self._read[1])[0]).split(_BETWEEN)

    @cached_property
    def numbers(self) -> Numbers:
        """By document: which of ``names``."""
        return unpacked(self._read[0], "<u4")

    @cached_property
    def _read(self) -> tuple[bytes, int]:
        return _end_of(self._dbfile, self._basepos + self._length)

    def __getitem__(self, docnum: int) -> bytes:
        return self.names[int(self.numbers[docnum])]


_BETWEEN: Final = b"\0"
"""No name of a file has it."""


def _end_with(dbfile: Any, written: bytes) -> None:
    dbfile.write(written)
    dbfile.write(len(written).to_bytes(_TAIL, "little"))


def _end_of(dbfile: Any, end: int) -> tuple[bytes, int]:
    """What ``_end_with`` wrote before ``end``, and where it begins."""
    size = int.from_bytes(dbfile.get(end - _TAIL, _TAIL), "little")
    begin = end - _TAIL - size
    return bytes(dbfile.get(begin, size)), begin
