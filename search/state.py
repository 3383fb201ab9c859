"""What an index was made of, kept in the index itself so that the two cannot part."""

import hashlib
import json
import zlib
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Final

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
        return (self.size, self.mtime_ns, self.metadata) == (source.size, source.mtime_ns, source.metadata)


@dataclass(slots=True)
class State:
    """What an index was made of."""

    files: dict[str, FileState] = field(default_factory=dict)
    copies: Copies | None = None
    """The copies among its articles; ``None`` where they were not looked for, in an index still being made."""

    def dump(self) -> bytes:
        """A list for each thing that all files have; the few with problems or rivals by themselves."""
        told = {name: state for name, state in self.files.items() if state.problems or state.rivals}
        stated = {
            "names": list(self.files),
            **{each: [getattr(state, each) for state in self.files.values()] for each in _PLAIN},
            "problems": {name: [asdict(problem) for problem in state.problems] for name, state in told.items()},
            "rivals": {name: state.rivals for name, state in told.items() if state.rivals},
            "copies": asdict(self.copies) if self.copies else None,
        }
        return zlib.compress(json.dumps(stated).encode(), _LEVEL)

    @classmethod
    def load(cls, stored: bytes) -> "State":
        """What ``dump`` wrote. Anything else makes it raise one exception or another."""
        stated = json.loads(zlib.decompress(stored))
        columns = zip(*(stated[each] for each in _PLAIN), strict=True)
        files = {name: FileState(*plain) for name, plain in zip(stated["names"], columns, strict=True)}
        for name, problems in stated["problems"].items():
            files[name].problems = [Problem(**problem) for problem in problems]
        for name, rivals in stated["rivals"].items():
            files[name].rivals = rivals
        return cls(files, Copies(**stated["copies"]) if stated["copies"] else None)

    def current(self, sources: list[SourceFile]) -> bool:
        """Whether nothing changed since, as far as size and time of change tell."""
        return len(self.files) == len(sources) and all(
            source.name in self.files and self.files[source.name].same(source) for source in sources
        )

    def problems(self, sources: list[SourceFile], root: Path) -> tuple[Problem, ...]:
        found = list(sidecar_problems(corpus_root(root)))
        for source in sources:
            if source.name in self.files:
                found += self.files[source.name].problems
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
