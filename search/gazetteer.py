"""What names are recognised by when articles are indexed: a person's own gazetteer, a model."""

import hashlib
import os
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from corpus.article import Problem
from corpus.readers.source import why

if TYPE_CHECKING:
    from corpus.entities.gazetteer import Gazetteer
    from corpus.entities.statistical import StatisticalRecogniser

# What reads a gazetteer or a model is loaded where there is one: opening an index that is current needs neither.


@dataclass(frozen=True, slots=True)
class Names:
    """A person's own gazetteer as it is now, and the model; pickles, for the processes that read articles."""

    path: Path | None
    """``None`` where there is none, or none that can be read."""
    digest: str
    model: str = ""
    """Which statistical recogniser joins the rules, with its version; empty for none."""

    @property
    def identity(self) -> str:
        """Two indexes of the same articles hold the same names where this is equal."""
        return f"{self.digest} {self.model}" if self.model else self.digest

    def gazetteer(self) -> "Gazetteer":
        """The shipped one with this one over it."""
        from corpus.entities.gazetteer import shipped

        return _laid_over(self.path, self.digest) if self.path else shipped()

    def recogniser(self) -> "StatisticalRecogniser | None":
        """The model, loaded once in each process. Raises ``corpus.entities.spacy_model.ModelError``."""
        if not self.model:
            return None
        from corpus.entities.spacy_model import load

        return load()


NO_NAMES: Final = Names(None, "")


def own_names(path: Path | None, *, model: bool = False) -> tuple[Names, Problem | None]:
    """The gazetteer at ``path``, which need not exist, with the installed model if wanted; and what is wrong."""
    names, problem = _own(path)
    if not model:
        return names, problem
    from corpus.entities.spacy_model import installed

    return replace(names, model=installed()), problem


def _own(path: Path | None) -> tuple[Names, Problem | None]:
    if path is None or not os.path.exists(path):  # noqa: PTH110 - Path.exists raises for a name too long
        return NO_NAMES, None
    from corpus.entities.gazetteer.user import GazetteerError

    try:
        names = Names(path, hashlib.sha256(path.read_bytes()).hexdigest()[:16])
        names.gazetteer()
    except OSError as error:
        return NO_NAMES, Problem(str(path), f"fichier illisible ({why(error)})")
    except GazetteerError as error:
        return NO_NAMES, Problem(str(path), str(error).removeprefix(str(path)).lstrip(" :\u00a0"))
    return names, None


@lru_cache(maxsize=1)
def _laid_over(path: Path, digest: str) -> "Gazetteer":
    """By digest too: in a program that stays open the file may change."""
    from corpus.entities.gazetteer import shipped
    from corpus.entities.gazetteer.user import read_entries

    return shipped().merge(read_entries(path))
