"""A corpus by its name, where one may write a path: what is there on disk goes before a name."""

import os
from typing import TYPE_CHECKING

from tui import paths

if TYPE_CHECKING:
    from pathlib import Path


def path_of(written: str) -> "Path | None":
    """Where the corpus called ``written`` lies; ``None`` where something is at that path, or none is called so."""
    return None if os.path.lexists(written) else by_name(written)


def by_name(written: str) -> "Path | None":
    """Where the corpus called ``written`` lies, whatever is at that path; ``None`` where none is called so."""
    if "/" in written:
        return None
    from search.corpora import Corpora

    named = Corpora(paths.data()).named(written)
    return named.path if named else None


def shadowed(written: str) -> str | None:
    """One line of French where both a path and a corpus elsewhere have that name; the path is what opens."""
    if "/" in written or not os.path.lexists(written) or not (paths.data() / "corpora").exists():
        return None
    from pathlib import Path

    from search.corpora import Corpora

    named = Corpora(paths.data()).named(written)
    if named is None or named.path == Path(written).resolve():
        return None
    return (
        f"«\u00a0{written}\u00a0» est ici un fichier ou un dossier, et c’est lui qui s’ouvre\u00a0;"
        f" le corpus de ce nom est {named.path}"
    )
