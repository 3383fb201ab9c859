"""What a person corrects in a corpus: kept in the user's data, applied on every later run, listed and undone."""

from search.corrections.model import (
    Act,
    Correction,
    CorrectionsError,
    FigureRef,
    Ignore,
    Join,
    Merge,
    Part,
    Rename,
    Restate,
    Retype,
)
from search.corrections.store import Corrections

__all__ = [
    "Act",
    "Correction",
    "Corrections",
    "CorrectionsError",
    "FigureRef",
    "Ignore",
    "Join",
    "Merge",
    "Part",
    "Rename",
    "Restate",
    "Retype",
]
