"""What a person searched for, and the searches they keep, under their data directory: JSON Lines, one file each.

Any number of programs may share the files: each change is made under one lock, read afresh, and put in place whole.
"""

import json
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

_MOST: Final = 500
"""Searches remembered."""
_LONGEST: Final = 1000
"""Characters of a query or a name that are kept."""
_PATIENCE: Final = 2.0
"""Seconds to wait for another program's change."""
_POLL: Final = 0.01


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that was kept. Names are each once."""

    name: str
    query: str


class History:
    """The searches of one person. Each call reads or writes the files anew; a damaged line is passed over.

    Raises ``OSError`` where a change can't be written, ``TimeoutError`` among them where another program holds the
    lock; reading never raises.
    """

    def __init__(self, folder: Path) -> None:
        """``folder`` is made at the first change."""
        self._folder = folder

    def add(self, query: str) -> None:
        """Remember a search, as the latest one; blank ones are not, and none is there twice."""
        query = _one_line(query)
        if query:
            self._change(
                "history.jsonl", 1, lambda rows: [*(row for row in rows if row != [query]), [query]][-_MOST:]
            )

    def recent(self, limit: int = _MOST, beginning: str = "") -> tuple[str, ...]:
        """The latest searches first; those that begin so, whatever the case, where ``beginning`` is given."""
        rows = self._read("history.jsonl", 1)
        found = [row[0] for row in reversed(rows) if row[0].casefold().startswith(beginning.casefold())]
        return tuple(found[: max(0, limit)])

    def save(self, name: str, query: str) -> None:
        """Keep a search under a name, in place of what had that name. Raises ``ValueError`` for a blank name."""
        name, query = _one_line(name), _one_line(query)
        if not name:
            raise ValueError("a saved search needs a name")
        self._change("searches.jsonl", 2, lambda rows: [*(row for row in rows if row[0] != name), [name, query]])

    def saved(self) -> tuple[SavedSearch, ...]:
        """The searches that are kept, by name."""
        rows = self._read("searches.jsonl", 2)
        return tuple(SavedSearch(*row) for row in sorted(rows, key=lambda row: row[0].casefold()))

    def forget(self, name: str) -> bool:
        """Keep a search no longer; whether there was one of that name."""
        known = any(row[0] == _one_line(name) for row in self._read("searches.jsonl", 2))
        if known:
            self._change("searches.jsonl", 2, lambda rows: [row for row in rows if row[0] != _one_line(name)])
        return known

    def clear(self) -> None:
        """Forget what was searched for; what was saved stays."""
        self._change("history.jsonl", 1, lambda rows: [])

    def _read(self, file: str, size: int) -> list[list[str]]:
        try:
            lines = (self._folder / file).read_text("utf-8", "replace").split("\n")
        except OSError:
            return []
        return [row for line in lines if (row := _row(line, size))]

    def _change(self, file: str, size: int, changed: Callable[[list[list[str]]], list[list[str]]]) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        with self._lock():
            rows = changed(self._read(file, size))
            text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
            handle, name = tempfile.mkstemp(prefix=file, dir=self._folder)
            try:
                with os.fdopen(handle, "w", encoding="utf-8", errors="replace", newline="\n") as fresh:
                    fresh.write(text)
                    fresh.flush()
                    os.fsync(fresh.fileno())
                Path(name).replace(self._folder / file)
            except BaseException:
                Path(name).unlink(missing_ok=True)
                raise

    @contextmanager
    def _lock(self) -> Iterator[None]:
        # Loaded with the index that was searched, and not before.
        from whoosh.util.filelock import FileLock

        lock = FileLock(str(self._folder / "searches.lock"))
        until = time.monotonic() + _PATIENCE
        while not lock.acquire():
            if time.monotonic() > until:
                raise TimeoutError(str(self._folder / "searches.lock"))
            time.sleep(_POLL)
        try:
            yield
        finally:
            lock.release()


def _one_line(text: str) -> str:
    return " ".join(text.split())[:_LONGEST]


def _row(line: str, size: int) -> list[str] | None:
    try:
        row: Any = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if isinstance(row, list) and len(row) == size and all(isinstance(part, str) for part in row):
        return row
    return None
