"""Files that lie beside articles and tell of them: found and read only where that ends."""

import os
from pathlib import Path

from corpus.readers.opening import open_regular


def state(path: Path) -> os.stat_result | None:
    """What the system knows of such a file; ``None`` where there is none, or a link leads out of the folder.

    A pipe or a device is there too: what reads it must ask ``content``, which takes neither.
    """
    try:
        if path.is_symlink() and not path.resolve(strict=True).is_relative_to(path.parent.resolve()):
            return None
        return path.stat()
    except (OSError, RuntimeError, ValueError):
        return None


def content(path: Path, most: int) -> bytes:
    """The file's first ``most`` bytes. Raises ``OSError``, also for what is no regular file and may never end."""
    with open_regular(path) as file:
        return file.read(most)
