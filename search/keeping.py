"""What a person made, on disk: written whole or not at all, one writer at a time, the version before kept beside."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, Generic, TypeVar

from corpus.article import Problem
from corpus.atomic import clear_drafts, write_atomically
from search.locking import acquired

_PATIENCE: Final = 5.0
"""Seconds to wait for another process that writes; writing takes milliseconds."""

_Kept = TypeVar("_Kept")


class Unreadable(Exception):
    """The bytes are no document of any version."""


class Newer(Exception):
    """A later version of the program wrote this."""


@dataclass(frozen=True, slots=True)
class Form(Generic[_Kept]):
    """What is kept in a file, how it is written, and what is said of it in French."""

    name: str
    """The file is ``<name>.json``, the version before ``<name>.previous.json``."""
    empty: _Kept
    """What a file that is not there holds."""
    read: Callable[[bytes], _Kept]
    """Raises ``Unreadable`` and ``Newer``."""
    dump: Callable[[_Kept], bytes]
    error: type[Exception]
    """Raised, with one line of French, where nothing can be kept."""
    untouched: str
    """« corrections ni lues ni changées »."""
    illegible: str
    """« corrections illisibles »."""
    afresh: str
    """« on repart sans correction »."""
    lost: str
    """« correction non gardée »."""


class KeptFile(Generic[_Kept]):
    """One document in a directory of its own. Any thread of any process may read it and, one by one, change it."""

    def __init__(self, folder: Path, form: Form[_Kept]) -> None:
        """``folder`` is made at the first change."""
        self._folder = folder
        self._form = form
        self._path = folder / f"{form.name}.json"
        self._previous = folder / f"{form.name}.previous.json"
        self._sealed: str | None = None
        """Why nothing may be written over what is there."""
        self._mine = threading.RLock()
        self._held = False

    @property
    def path(self) -> Path:
        """The document."""
        return self._path

    def signature(self) -> object:
        """Equal as long as nobody has written."""
        try:
            stat = self._path.stat()
        except OSError as error:
            return error.errno
        return stat.st_ino, stat.st_mtime_ns, stat.st_size

    def read(self) -> tuple[_Kept, Problem | None]:
        """What is kept, and what is wrong with the file. One that can't be read is put aside."""
        self._sealed = None
        try:
            return self._read(self._path), None
        except Newer:
            told = f"écrit par une version plus récente du programme, {self._form.untouched}"
            return self._form.empty, self._seal(told)
        except OSError as error:
            return self._form.empty, self._seal(f"{self._form.illegible} ({_why(error)})")
        except Unreadable:
            try:
                with self.locked():
                    return self._rescue()
            except self._form.error:
                return self._form.empty, self._seal(f"fichier abîmé, {self._form.untouched}")

    def before(self) -> _Kept | None:
        """What was kept before the last change; ``None`` where nothing legible is."""
        try:
            return self._form.read(self._previous.read_bytes())
        except (OSError, Unreadable, Newer):
            return None

    def change(self, changed: Callable[[_Kept], _Kept]) -> tuple[_Kept, Problem | None]:
        """Replace what is kept by what ``changed`` makes of it as it now stands; both as ``read`` gives them."""
        with self.locked():
            kept, problem = self.read()
            wanted = changed(kept)
            if wanted != kept:
                self.write(wanted)
            return wanted, problem

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Be the only writer, in this and every other process; within it, one may lock again."""
        with self._mine:
            if self._held:
                yield
                return
            try:
                self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                lock = acquired(self._folder / "lock", patience=_PATIENCE)
            except TimeoutError as error:
                raise self._form.error(f"{self._folder}\u00a0: une autre fenêtre y écrit, réessayez") from error
            except OSError as error:
                raise self._refused(error) from error
            self._held = True
            try:
                yield
            finally:
                self._held = False
                lock.release()

    def write(self, kept: _Kept) -> None:
        """Replace what is kept. To be called within ``locked``, on what was read within it."""
        if self._sealed is not None:
            raise self._form.error(self._sealed)
        try:
            clear_drafts(self._folder)
            with suppress(FileNotFoundError):
                write_atomically(self._previous, self._path.read_bytes())
            write_atomically(self._path, self._form.dump(kept))
        except OSError as error:
            raise self._refused(error) from error

    def _read(self, path: Path) -> _Kept:
        try:
            data = path.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return self._form.empty
        return self._form.read(data)

    def _rescue(self) -> tuple[_Kept, Problem | None]:
        """Put a damaged file aside and take up the version before it."""
        try:
            return self._read(self._path), None  # another process has done so while this one waited
        except Unreadable:
            pass
        aside = self._aside()
        try:
            self._path.rename(aside)
            try:
                kept = self._read(self._previous)
                if kept != self._form.empty:
                    write_atomically(self._path, self._previous.read_bytes())
            except (Unreadable, Newer):
                kept = self._form.empty
        except OSError as error:
            raise self._refused(error) from error
        resumed = "la version précédente est reprise" if kept != self._form.empty else self._form.afresh
        told = f"fichier abîmé, gardé sous «\u00a0{aside.name}\u00a0»\u00a0; {resumed}"
        return kept, Problem(str(self._path), told, refused=False)

    def _aside(self) -> Path:
        """A name that nothing bears yet."""
        stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
        number = 0
        while True:
            again = f"-{number}" if number else ""
            path = self._folder / f"{self._form.name}.damaged-{stamp}{again}.json"
            if not path.exists():
                return path
            number += 1

    def _seal(self, why: str) -> Problem:
        self._sealed = f"{self._path}\u00a0: {why}"
        return Problem(str(self._path), why)

    def _refused(self, error: OSError) -> Exception:
        return self._form.error(f"{self._folder}\u00a0: {self._form.lost} ({_why(error)})")


def _why(error: OSError) -> str:
    """The fault that the system reports, in French."""
    from corpus.readers.source import why

    return why(error)


def migrated(raw: dict[str, Any], version: int, steps: dict[int, Callable[[dict[str, Any]], dict[str, Any]]]) -> Any:
    """``raw`` as a document of ``version``: ``steps`` make one of each version one of the next.

    Raises ``Newer`` for a later version's.
    """
    stated = raw.get("version")
    if isinstance(stated, int) and stated > version:
        raise Newer
    while stated in steps:
        raw = steps[stated](raw)
        stated = raw["version"]
    return raw
