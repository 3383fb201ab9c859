"""A corpus of twelve articles on a city’s budget, and what its index says: for the tests of what may befall one."""

import json
import os
from pathlib import Path

from search.library import Library

SEED = int(os.environ.get("HOSTILE_SEED", "1"))
"""By what chance it is killed and damaged; another one takes other places."""


def write(folder: Path, number: int, text: str) -> None:
    (folder / f"{number:02}.txt").write_text(f"Le numéro {number} du budget\n\n{text}\n", "utf-8")


def written(folder: Path) -> Path:
    """The corpus, in a folder that it makes."""
    folder.mkdir()
    for number in range(12):
        write(folder, number, f"La ville a payé {number + 3} millions d’euros pour le pont.")
    return folder


def opened(folder: Path) -> Library:
    return Library.open(folder, cache=folder.parent / "cache")


def after_changes(folder: Path) -> None:
    """Index it, then change one article, add one, and remove one."""
    opened(folder).close()
    write(folder, 3, "La ville renonce au pont, qui coûtait 40 millions d’euros.")
    write(folder, 20, "Un pont de plus, pour 7 millions d’euros.")
    (folder / "05.txt").unlink()


def told_and_found(folder: Path, cache: Path) -> str:
    """What is said as the index is opened, and what is found, as JSON."""
    library = Library.open(folder, cache=cache)
    try:
        said = [str(each) for each in library.problems]
        return json.dumps([said, sorted(f"{hit.card.id}:{hit.excerpt.text}" for hit in library.search("pont").hits)])
    finally:
        library.close()
