"""Files that lie beside articles and tell of them: found and read only where that ends."""

import os
import stat
from pathlib import Path


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
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError("not a regular file")
    with path.open("rb") as file:
        return file.read(most)
