"""Numbers compressed all together, where all of them are read at once."""

import zlib
from typing import Final

import numpy as np

from search.streams import Numbers

_LEVEL: Final = 6


def packed(numbers: Numbers) -> bytes:
    """Byte by byte of all numbers, the highest bytes together: what numbers have in common then stands together."""
    planes = numbers.view(np.uint8).reshape(len(numbers), numbers.itemsize).T
    return zlib.compress(np.ascontiguousarray(planes).tobytes(), _LEVEL)


def unpacked(written: bytes, kind: str) -> Numbers:
    """``kind`` is numpy's name of the type. Raises ``zlib.error`` or ``ValueError`` where it is damaged."""
    dtype = np.dtype(kind)
    planes = np.frombuffer(zlib.decompress(written), np.uint8).reshape(dtype.itemsize, -1)
    return np.ascontiguousarray(planes.T).reshape(-1).view(dtype)
