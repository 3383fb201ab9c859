"""What a person searched for, under their data directory: JSON Lines. A convenience: for what they keep, see
``search.searches``.

Any number of programs may share the file: each change is made under one lock, read afresh, and put in place whole.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from corpus.atomic import write_atomically
from search.locking import acquired

_FILE: Final = "history.jsonl"
_MOST: Final = 500
"""Searches remembered."""
_LONGEST: Final = 1000
"""Characters of a query that are kept."""
_PATIENCE: Final = 2.0
"""Seconds to wait for another program's change."""


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
            self._change(lambda queries: [*(each for each in queries if each != query), query][-_MOST:])

    def recent(self, limit: int = _MOST, beginning: str = "") -> tuple[str, ...]:
        """The latest searches first; those that begin so, whatever the case, where ``beginning`` is given."""
        found = [each for each in reversed(self._read()) if each.casefold().startswith(beginning.casefold())]
        return tuple(found[: max(0, limit)])

    def clear(self) -> None:
        """Forget what was searched for."""
        self._change(lambda queries: [])

    def _read(self) -> list[str]:
        try:
            lines = (self._folder / _FILE).read_text("utf-8", "replace").split("\n")
        except OSError:
            return []
        return [query for line in lines if (query := _query(line)) is not None]

    def _change(self, changed: Callable[[list[str]], list[str]]) -> None:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with self._lock():
            queries = changed(self._read())
            text = "".join(json.dumps([each], ensure_ascii=False) + "\n" for each in queries)
            write_atomically(self._folder / _FILE, text.encode("utf-8", "replace"))

    @contextmanager
    def _lock(self) -> Iterator[None]:
        lock = acquired(self._folder / "searches.lock", patience=_PATIENCE)
        try:
            yield
        finally:
            lock.release()


def _one_line(text: str) -> str:
    return " ".join(text.split())[:_LONGEST]


def _query(line: str) -> str | None:
    try:
        row: Any = json.loads(line)
    except (ValueError, RecursionError):
        return None
    match row:
        case [str(query)]:
            return query
    return None
