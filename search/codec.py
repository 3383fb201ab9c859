"""How postings lie on disk: Whoosh's third codec, with each term's postings in one compact piece.

Whoosh writes postings one call at a time into blocks of 128, pickled and compressed each. Nothing here skips through
blocks: a term's postings are always read whole, into arrays. Written so they take a third of the room and a fraction
of the time.
"""

import zlib
from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from typing import Any, Final, TypeAlias

from whoosh.codec.whoosh3 import W3Codec, W3FieldWriter, W3TermInfo
from whoosh.matching import ListMatcher
from whoosh.system import pack_ushort

Item: TypeAlias = tuple[str, bytes, int, float, bytes]
"""Field, term, document, weight and value of one posting, as Whoosh passes them about."""

_COMPRESS_FROM: Final = 64
"""Bytes below which zlib gains nothing."""


@dataclass(slots=True)
class Collected:
    """The postings of one term while they are gathered, documents rising. A field without weights leaves ``weights``
    empty, one without positions ``positions``; where there are positions the weights count them."""

    documents: list[int] = field(default_factory=list)
    weights: list[int] = field(default_factory=list)
    positions: list[int] = field(default_factory=list)


class Pool:
    """The postings of one segment, gathered in memory; stands in for Whoosh's pool, which sorts runs on disk."""

    def __init__(self) -> None:
        self.fields: defaultdict[str, defaultdict[bytes, Collected]] = defaultdict(lambda: defaultdict(Collected))

    def add(self, item: Item) -> None:
        """One posting of a segment that is merged into this one."""
        name, term, document, weight, value = item
        collected = self.fields[name][term]
        collected.documents.append(document)
        collected.weights.append(int(weight))
        collected.positions.extend(array("I", value))

    def iter_postings(self) -> Iterator[tuple[str, dict[bytes, Collected]]]:
        """For ``FieldWriter.add_postings`` below: the fields in order, each with its terms."""
        for name in sorted(self.fields):
            yield name, self.fields.pop(name)

    def cleanup(self) -> None:
        self.fields.clear()


class Codec(W3Codec):
    """Pickled into every segment: change what it reads only together with the fingerprint."""

    length_stats = False

    def field_writer(self, storage: Any, segment: Any) -> "FieldWriter":
        return FieldWriter(self, storage, segment)

    def postings_reader(
        self, file: Any, terminfo: Any, format_: Any, term: Any = None, scorer: Any = None
    ) -> "PostingsMatcher":
        start, (length,) = terminfo.extent()  # as Whoosh unpacks it
        return PostingsMatcher(bytes(file.get(start, length)), terminfo.doc_frequency(), format_, term)


class FieldWriter(W3FieldWriter):
    """Writes a ``Pool``'s terms."""

    def add_postings(self, schema: Any, lengths: Any, items: Iterator[tuple[str, dict[bytes, Collected]]]) -> None:
        for name, terms in items:
            self.start_field(name, schema[name])
            prefix = pack_ushort(self._fieldid)
            for term in sorted(terms):
                collected = terms[term]
                info = W3TermInfo(
                    weight=float(sum(collected.weights) or len(collected.documents)),
                    df=len(collected.documents),
                    maxweight=float(max(collected.weights, default=1)),
                    minid=collected.documents[0],
                    maxid=collected.documents[-1],
                )
                written = encode(collected)
                info.set_extent(self._postfile.tell(), len(written))
                self._postfile.write(written)
                self._tindex.add(prefix + term, info.to_bytes())
            self.finish_field()


class PostingsMatcher(ListMatcher):
    """The postings of a term in one segment. ``documents`` and ``weights`` are arrays."""

    def __init__(self, written: bytes, count: int, format_: Any, term: Any) -> None:
        self._written = written
        self.documents, self.weights, self._at = decode(written, count)
        super().__init__(self.documents, self.weights, None, format_, term=term)

    def positions(self) -> "array[int]":
        """Those of all documents one after the other, as many for each as its weight; empty in a field without."""
        return decode_positions(self._written, self._at, self.weights)

    def value(self) -> bytes:
        """The positions in the current document; asked for only when segments are merged."""
        positions = self.positions()
        start = sum(self.weights[: self._i])
        return positions[start : start + self.weights[self._i]].tobytes() if positions else b""


# One term: documents as differences, weights, and apart from them, positions as differences within each document.


def encode(collected: Collected) -> bytes:
    """The postings of one term as bytes."""
    documents = collected.documents
    head = _pack([documents[0], *(b - a for a, b in pairwise(documents))])
    # Weights that are all one are left out.
    if any(weight != 1 for weight in collected.weights):
        head += _pack(collected.weights)
    if not collected.positions:
        return _squeeze(head)
    differences: list[int] = []
    start = 0
    for weight in collected.weights:
        here = collected.positions[start : start + weight]
        differences += [here[0], *(b - a for a, b in pairwise(here))]
        start += weight
    return _squeeze(head) + _squeeze(_pack(differences))


def decode(written: bytes, count: int) -> "tuple[array[int], array[int], int]":
    """Documents, weights, and where in ``written`` the positions begin."""
    head, end = _unsqueeze(written, 0)
    differences, at = _unpack(head, 0, count)
    documents = array("I", accumulate(differences))
    weights = _unpack(head, at, count)[0] if at < len(head) else array("B", b"\1" * count)
    return documents, weights, end


def decode_positions(written: bytes, at: int, weights: "array[int]") -> "array[int]":
    """The positions of all documents; nothing where none were written."""
    if at >= len(written):
        return array("I")
    differences, _ = _unpack(_unsqueeze(written, at)[0], 0, sum(weights))
    positions = array("I")
    start = 0
    for weight in weights:
        positions.extend(accumulate(differences[start : start + weight]))
        start += weight
    return positions


def _pack(numbers: Sequence[int]) -> bytes:
    code = next(code for code, most in (("B", 1 << 8), ("H", 1 << 16), ("I", 1 << 32)) if max(numbers) < most)
    return code.encode() + array(code, numbers).tobytes()


def _unpack(packed: bytes, at: int, count: int) -> "tuple[array[int], int]":
    numbers = array(chr(packed[at]))
    end = at + 1 + count * numbers.itemsize
    numbers.frombytes(packed[at + 1 : end])
    return numbers, end


def _squeeze(plain: bytes) -> bytes:
    """With its length in front, compressed where that is shorter."""
    if len(plain) >= _COMPRESS_FROM:
        small = zlib.compress(plain, 6)
        if len(small) < len(plain):
            return (len(small) << 1 | 1).to_bytes(4, "little") + small
    return (len(plain) << 1).to_bytes(4, "little") + plain


def _unsqueeze(written: bytes, at: int) -> tuple[bytes, int]:
    size = int.from_bytes(written[at : at + 4], "little")
    end = at + 4 + (size >> 1)
    plain = written[at + 4 : end]
    return (zlib.decompress(plain) if size & 1 else plain), end
