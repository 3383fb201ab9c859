"""Small numbers, a byte each, compressed some thousands at a time by how often each comes.

What is left of postings when they are written as distances has no pattern to look back on: of deflate the Huffman
codes alone take as little room as all of it, in a third of the time. Reading opens the blocks that are asked for.
"""

import zlib
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from search.streams import Numbers

_BLOCK: Final = 4096
_AT: Final = "_at"


@dataclass(frozen=True, slots=True)
class Blocks:
    """``count`` bytes: ``packed`` holds their blocks, ``at`` where each begins and where all end."""

    packed: "Numbers"
    at: "Numbers"
    count: int

    @classmethod
    def of(cls, numbers: "Numbers") -> "Blocks":
        whole = numbers.tobytes()
        blocks = [_packed(whole[start : start + _BLOCK]) for start in range(0, len(whole), _BLOCK)]
        at = np.cumsum([0, *map(len, blocks)])
        return cls(np.frombuffer(b"".join(blocks), np.uint8), at.astype(np.uint32), len(whole))

    def __len__(self) -> int:
        return self.count

    def __getitem__(self, asked: slice) -> "Numbers":
        """The bytes asked for, one after the other. Raises ``zlib.error`` where the file is damaged."""
        first, last, _ = asked.indices(self.count)
        if first >= last:
            return np.empty(0, np.uint8)
        begin = first // _BLOCK
        ends = self.at[begin : (last - 1) // _BLOCK + 2].tolist()
        opened = [zlib.decompress(self.packed[a:b].data, -zlib.MAX_WBITS, _BLOCK) for a, b in pairwise(ends)]
        whole = np.frombuffer(b"".join(opened), np.uint8)
        return whole[first - begin * _BLOCK : last - begin * _BLOCK]


def _packed(block: bytes) -> bytes:
    compressor = zlib.compressobj(1, zlib.DEFLATED, -zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL, zlib.Z_HUFFMAN_ONLY)
    return compressor.compress(block) + compressor.flush()


def written(name: str, numbers: "Numbers | Blocks") -> "dict[str, Numbers]":
    """The arrays that ``among`` finds as ``name``."""
    if not isinstance(numbers, Blocks):
        return {name: numbers}
    return {name: numbers.packed, name + _AT: np.append(numbers.at, np.uint32(numbers.count))}


def among(arrays: "dict[str, Numbers]", name: str) -> "Numbers | Blocks":
    """Some bytes, as they are or packed; a slice of either is the same."""
    at = arrays.get(name + _AT)
    return arrays[name] if at is None else Blocks(arrays[name], at[:-1], int(at[-1]))
