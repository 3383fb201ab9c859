"""What an index was made of, kept in the index itself so that the two cannot part."""

import hashlib
import json
import zlib
from dataclasses import asdict, dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from corpus.article import Problem
from corpus.readers import SourceFile, corpus_root, sidecar_problems
from corpus.readers.opening import open_regular
from search.duplicates import Copies

_PLAIN: Final = ("size", "mtime_ns", "metadata", "content", "articles")
"""The first fields of ``FileState``, in order: plain values."""
_LEVEL: Final = 1
_LONGEST: Final = 64 * 2**20
"""Bytes of a file whose content is looked at to tell whether a new date means a change."""


@dataclass(slots=True)
class FileState:
    """A file as it was when it was indexed."""

    size: int
    mtime_ns: int
    metadata: str
    content: str
    articles: int = 0
    problems: list[Problem] = field(default_factory=list)
    rivals: list[str] = field(default_factory=list)
    """Files that an article of this one shares its id with, and which came first."""

    def same(self, source: SourceFile) -> bool:
        """Whether the file is what it was, as far as its size, its time of change and what is said of it tell."""
        return (self.size, self.mtime_ns, self.metadata) == (source.size, source.mtime_ns, source.metadata)


class State:
    """What an index was made of. Of very many files those are not taken apart that nobody asks for."""

    def __init__(self, files: dict[str, FileState] | None = None, copies: Copies | None = None) -> None:
        """``copies`` are those among its articles; ``None`` where they were not looked for, in an index still being
        made."""
        files = files or {}
        told = {name: state for name, state in files.items() if state.problems or state.rivals}
        self.copies = copies
        self._stated: dict[str, Any] = {
            "names": list(files),
            **{each: [getattr(state, each) for state in files.values()] for each in _PLAIN},
            "problems": {name: [asdict(problem) for problem in state.problems] for name, state in told.items()},
            "rivals": {name: state.rivals for name, state in told.items() if state.rivals},
        }

    def dump(self) -> bytes:
        """A list for each thing that all files have; the few with problems or rivals by themselves."""
        copies = asdict(self.copies) if self.copies else None
        return zlib.compress(json.dumps(self._stated | {"copies": copies}).encode(), _LEVEL)

    @classmethod
    def load(cls, stored: bytes) -> "State":
        """What ``dump`` wrote. Anything else makes it raise one exception or another."""
        state = cls()
        state._stated = json.loads(zlib.decompress(stored))
        copies = state._stated.pop("copies")
        state.copies = Copies(**copies) if copies else None
        return state

    @cached_property
    def files(self) -> dict[str, FileState]:
        """By the name of the file."""
        stated = self._stated
        columns = zip(*(stated[each] for each in _PLAIN), strict=True)
        files = {name: FileState(*plain) for name, plain in zip(stated["names"], columns, strict=True)}
        for name in stated["problems"]:
            files[name].problems = self._problems(name)
            files[name].rivals = stated["rivals"].get(name, [])
        return files

    def _problems(self, name: str) -> list[Problem]:
        return [Problem(**problem) for problem in self._stated["problems"].get(name, ())]

    def __len__(self) -> int:
        """How many files."""
        return len(self._stated["names"])

    @property
    def articles(self) -> int:
        """How many articles they gave."""
        return sum(self._stated["articles"])

    def current(self, sources: list[SourceFile]) -> bool:
        """Whether nothing changed since, as far as size and time of change tell."""
        asked = {"names": "name", "size": "size", "mtime_ns": "mtime_ns", "metadata": "metadata"}
        return all(
            self._stated[ours] == [getattr(source, theirs) for source in sources] for ours, theirs in asked.items()
        )

    def problems(self, sources: list[SourceFile], root: Path) -> tuple[Problem, ...]:
        """What was wrong with the corpus when it was indexed, and is wrong with its ``corpus.toml`` now."""
        found = list(sidecar_problems(corpus_root(root)))
        if self._stated["problems"]:
            for source in sources:
                found += self._problems(source.name)
        return tuple(found)


def content_digest(source: SourceFile) -> str:
    """Of the file's bytes, or of a very long one its date; empty where it can't be read."""
    if source.size > _LONGEST:
        return str(source.mtime_ns)
    try:
        with open_regular(source.path) as file:
            return hashlib.file_digest(file, "blake2b").hexdigest()[:16]
    except OSError:
        return ""
