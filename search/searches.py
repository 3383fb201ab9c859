"""The searches that a person keeps, by name: a document of theirs, kept as dossiers and corrections are."""

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from corpus.article import Problem
from search.keeping import Form, KeptFile, Unreadable, migrated

VERSION: Final = 1
_LONGEST: Final = 1000
"""Characters of a query or a name that are kept."""
_BEFORE: Final = "searches.jsonl"
"""Where versions that kept no document had them, beside its folder: a line ``[name, query]`` for each."""


class SearchesError(Exception):
    """A search can't be kept or forgotten; one line of French."""


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that was kept. Names are each once."""

    name: str
    query: str


_All = tuple[SavedSearch, ...]


def read(data: bytes) -> _All:
    """The searches of a document. Raises ``Unreadable`` and ``Newer``."""
    try:
        raw = migrated(json.loads(data), VERSION, {})
        if set(raw) != {"version", "searches"} or raw["version"] != VERSION:
            raise Unreadable
        searches = tuple(SavedSearch(**each) for each in raw["searches"])
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise Unreadable from error
    if any(not isinstance(each, str) for one in searches for each in (one.name, one.query)):
        raise Unreadable
    if len({each.name for each in searches}) < len(searches):
        raise Unreadable
    return searches


def dump(searches: _All) -> bytes:
    """The document of ``searches``, as this version writes it."""
    kept = [asdict(each) for each in searches]
    return (json.dumps({"version": VERSION, "searches": kept}, indent=1) + "\n").encode("ascii")


_FORM: Final[Form[_All]] = Form(
    name="searches",
    empty=(),
    read=read,
    dump=dump,
    error=SearchesError,
    untouched="recherches gardées ni lues ni changées",
    illegible="recherches gardées illisibles",
    afresh="on repart sans recherche gardée",
    lost="changement non gardé",
)


class Searches:
    """Those of one person. Every change is made on what other programs have written meanwhile."""

    def __init__(self, folder: Path) -> None:
        """``folder`` is the person's data directory; what is in it is made at the first change."""
        self._file = KeptFile(folder / "searches", _FORM)
        self._old = folder / _BEFORE

    def all(self) -> tuple[_All, Problem | None]:
        """The searches, by name, and what is wrong with their file."""
        kept, problem = self._file.read()
        return tuple(sorted(self._with_those_before(kept), key=lambda each: each.name.casefold())), problem

    def save(self, name: str, query: str) -> None:
        """Keep a search under a name, in place of what had that name.

        Raises ``ValueError`` for a blank name, ``SearchesError`` where it can't be kept.
        """
        one = SavedSearch(_one_line(name), _one_line(query))
        if not one.name:
            raise ValueError("a saved search needs a name")
        self._file.change(lambda kept: (*_but(self._with_those_before(kept), one.name), one))

    def forget(self, name: str) -> bool:
        """Keep a search no longer; whether there was one of that name. Raises ``SearchesError``."""
        known = any(each.name == _one_line(name) for each in self.all()[0])
        if known:
            self._file.change(lambda kept: _but(self._with_those_before(kept), _one_line(name)))
        return known

    def _with_those_before(self, kept: _All) -> _All:
        """``kept``, or what an older version had where there has been no document yet."""
        if kept or os.path.exists(self._file.path):  # noqa: PTH110 - Path.exists raises for a name too long
            return kept
        try:
            lines = self._old.read_text("utf-8", "replace").split("\n")
        except OSError:
            return ()
        rows = [row for line in lines if (row := _row(line))]
        return tuple({row.name: row for row in rows}.values())


def _but(searches: _All, name: str) -> _All:
    return tuple(each for each in searches if each.name != name)


def _one_line(text: str) -> str:
    return " ".join(text.encode("utf-8", "replace").decode().split())[:_LONGEST]


def _row(line: str) -> SavedSearch | None:
    try:
        row: Any = json.loads(line)
    except (ValueError, RecursionError):
        return None
    match row:
        case [str(name), str(query)]:
            return SavedSearch(name, query)
    return None
