"""What could not be read of a corpus, said in one line when it changes; `index` names each."""

import os
import shlex
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.french.typography import NBSP, plural
from tui import paths
from tui.commands import output

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from corpus.article import Problem
    from search.library import Library

_FOLDER = "told"
"""In the cache: by corpus, a digest of what was said last."""
_NAMED = 20
"""Problems that are named one by one."""


def say(library: "Library", corpus: Path | None) -> None:
    """Say how many files of ``corpus`` were refused, or read with a reservation, unless it was said of these; what is
    wrong with the index, or with what the reader made, each time."""
    of_files = _of_files(library)
    for problem in library.problems:
        if problem not in of_files:
            output.say(str(problem))
    if not _others(of_files, corpus) or not of_files:
        return
    if len(of_files) == 1:
        output.say(str(of_files[0]))
        return
    refused = {problem.path for problem in of_files if problem.refused}
    doubtful = {problem.path for problem in of_files} - refused
    counted = [
        _counted(refused, "fichier n’a pas pu être lu en entier", "fichiers n’ont pas pu être lus en entier"),
        _counted(doubtful, "fichier lu avec une réserve", "fichiers lus avec une réserve"),
    ]
    output.say(f"{', '.join(filter(None, counted))}{NBSP}: mistral-tui index {shlex.quote(str(corpus))}")


def _counted(paths: "Collection[str]", one: str, several: str) -> str:
    return plural(len(paths), one, several) if paths else ""


def _of_files(library: "Library") -> "list[Problem]":
    """Those of the corpus's own files, which go by their place in it."""
    return [problem for problem in library.problems if not Path(problem.path).is_absolute()]


def name(library: "Library", corpus: Path | None) -> None:
    """Name each problem."""
    for problem in library.problems[:_NAMED]:
        output.say(str(problem))
    left = len(library.problems) - _NAMED
    if left > 0:
        others = plural(left, "autre problème", "autres problèmes")
        output.say(f"… et {others}{NBSP}; mistral-tui index --json les nomme tous")
    seen(library, corpus)


def seen(library: "Library", corpus: Path | None) -> None:
    """Take what was refused for said."""
    _others(_of_files(library), corpus)


def _others(problems: "Sequence[Problem]", corpus: Path | None) -> bool:
    """Whether these are others than at the last time, which they are from now on."""
    if corpus is None:  # the articles that come with the program
        return False
    from search.identity import corpus_key

    place = paths.cache() / _FOLDER / corpus_key(corpus)
    if not problems and not os.path.exists(place):  # noqa: PTH110 - Path.exists raises for a name too long
        return False
    said = "\n".join(map(str, problems)).encode("utf-8", "replace")
    now = blake2b(said, digest_size=16).hexdigest().encode()
    with suppress(OSError):
        if place.read_bytes() == now:
            return False
    with suppress(OSError):
        paths.made(place.parent)
        place.write_bytes(now)
    return True
