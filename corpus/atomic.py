"""A file written whole: whoever looks finds what was there before or all of the new, at any moment."""

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

_DRAFT: Final = ".fresh-"
"""Hidden, so that no listing of a corpus or of exports takes a draft for a file."""


def write_atomically(path: Path, content: bytes, *, private: bool = True, lasting: bool = True) -> None:
    """Put ``content`` in the place of what ``path`` holds; where that fails, ``path`` and its folder stay as they
    were. Raises ``OSError``.

    ``private``: for its owner alone, not for whom the umask lets read. ``lasting``: it outlives a loss of power, at
    the price of waiting for the disk; what can be made again need not. A link that stands at ``path`` is replaced
    and never followed.
    """
    draft = path.with_name(f"{_DRAFT}{os.urandom(8).hex()}")
    mode = 0o600 if private else 0o666
    try:
        with open(draft, "xb", opener=lambda name, flags: os.open(name, flags, mode)) as file:
            file.write(content)
            if lasting:
                file.flush()
                os.fsync(file.fileno())
        draft.replace(path)
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise
    if lasting:
        _keep_name(path.parent)


def clear_drafts(folder: Path) -> None:
    """Remove what killed processes left in ``folder``: for the only one who writes there. Raises ``OSError``."""
    for draft in folder.glob(f"{_DRAFT}*"):
        draft.unlink(missing_ok=True)


def _keep_name(folder: Path) -> None:
    """Let the new name, too, reach the disk; not every system lets a folder be opened."""
    with suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
