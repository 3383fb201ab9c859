"""Named arrays in one file, read by mapping it: opening costs nothing, and only what is touched is read."""

import json
from pathlib import Path
from typing import Any, Final

import numpy as np

from search.streams import Numbers

_ALIGNED: Final = 8
_TAIL: Final = 8
"""Bytes at the end of the file: the length of the directory before them."""


def write_sections(path: Path, arrays: dict[str, Numbers]) -> None:
    """Write ``arrays`` to a new file."""
    directory: dict[str, tuple[str, int, int]] = {}
    with path.open("wb") as file:
        for name, array in arrays.items():
            file.write(b"\0" * (-file.tell() % _ALIGNED))
            directory[name] = (array.dtype.str, file.tell(), len(array))
            file.write(np.ascontiguousarray(array).data)
        written = json.dumps(directory).encode()
        file.write(written + len(written).to_bytes(_TAIL, "little"))


def read_sections(path: Path) -> dict[str, Numbers]:
    """The arrays of a file, mapped. Raises ``ValueError``, ``KeyError`` or ``OSError`` where it is damaged."""
    whole: Any = np.memmap(path, np.uint8, "r")
    whole = np.asarray(whole)
    size = int.from_bytes(whole[-_TAIL:].tobytes(), "little")
    directory = json.loads(whole[len(whole) - _TAIL - size : len(whole) - _TAIL].tobytes())
    found: dict[str, Numbers] = {}
    for name, (kind, start, count) in directory.items():
        dtype = np.dtype(kind)
        found[name] = whole[start : start + count * dtype.itemsize].view(dtype)
    return found
