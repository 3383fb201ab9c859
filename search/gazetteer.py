"""A person's own gazetteer, laid over the shipped one when articles are indexed."""

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from corpus.article import Problem
from corpus.entities.gazetteer import Gazetteer, shipped
from corpus.entities.gazetteer.user import GazetteerError, read_entries


@dataclass(frozen=True, slots=True)
class Names:
    """A person's own gazetteer as it is now; pickles, for the processes that read articles."""

    path: Path | None
    """``None`` where there is none, or none that can be read."""
    digest: str

    def gazetteer(self) -> Gazetteer:
        """The shipped one with this one over it."""
        return _laid_over(self.path, self.digest) if self.path else shipped()


NO_NAMES: Final = Names(None, "")


def own_names(path: Path | None) -> tuple[Names, Problem | None]:
    """The gazetteer at ``path``, which need not exist, and what is wrong with it."""
    if path is None or not path.exists():
        return NO_NAMES, None
    try:
        names = Names(path, hashlib.sha256(path.read_bytes()).hexdigest()[:16])
        names.gazetteer()
    except OSError as error:
        return NO_NAMES, Problem(str(path), f"fichier illisible ({error.strerror or error})")
    except GazetteerError as error:
        return NO_NAMES, Problem(str(path), str(error).removeprefix(str(path)).lstrip(" :\u00a0"))
    return names, None


@lru_cache(maxsize=1)
def _laid_over(path: Path, digest: str) -> Gazetteer:
    """By digest too: in a program that stays open the file may change."""
    return shipped().merge(read_entries(path))
