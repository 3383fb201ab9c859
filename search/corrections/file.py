"""The corrections on disk: written whole or not at all, one writer at a time, the version before kept beside."""

import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from whoosh.util.filelock import FileLock

from corpus.article import Problem
from search.corrections import document
from search.corrections.model import CorrectionsError
from search.corrections.store import Entry

_PATIENCE: Final = 5.0
"""Seconds to wait for another process that writes; writing takes milliseconds."""
_POLL: Final = 0.02
_FRESH: Final = ".fresh-"


class File:
    """``corrections.json`` in a directory of its own, with ``corrections.previous.json`` as it was one change ago."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / "corrections.json"
        self._previous = folder / "corrections.previous.json"
        self._sealed: str | None = None
        """Why nothing may be written over what is there."""

    def signature(self) -> object:
        """Equal as long as nobody has written."""
        try:
            stat = self._path.stat()
        except OSError as error:
            return error.errno
        return stat.st_ino, stat.st_mtime_ns, stat.st_size

    def read(self) -> tuple[tuple[Entry, ...], Problem | None]:
        """What is kept, oldest first, and what is wrong with the file. One that can't be read is put aside."""
        self._sealed = None
        try:
            return self._read(self._path), None
        except document.Newer:
            return (), self._seal("écrit par une version plus récente du programme, corrections ni lues ni changées")
        except OSError as error:
            return (), self._seal(f"corrections illisibles ({error.strerror or error})")
        except document.Unreadable:
            try:
                with self.locked():
                    return self._rescue()
            except CorrectionsError:
                return (), self._seal("fichier abîmé, corrections ni lues ni changées")

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Be the only writer, in this and every other process; within it, one may lock again."""
        if self._held:
            yield
            return
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            lock = FileLock(str(self._folder / "lock"))
            until = time.monotonic() + _PATIENCE
            while not lock.acquire():
                if time.monotonic() > until:
                    raise CorrectionsError(f"{self._folder}\u00a0: une autre fenêtre y écrit, réessayez")
                time.sleep(_POLL)
        except OSError as error:
            raise self._refused(error) from error
        self._held = True
        try:
            yield
        finally:
            self._held = False
            lock.release()

    _held = False

    def write(self, entries: tuple[Entry, ...]) -> None:
        """Replace what is kept. To be called within ``locked``, on entries that were read within it."""
        if self._sealed is not None:
            raise CorrectionsError(self._sealed)
        try:
            for left in self._folder.glob(f"{_FRESH}*"):  # by a process that was killed
                left.unlink(missing_ok=True)
            with suppress(FileNotFoundError):
                self._put(self._previous, self._path.read_bytes())
            self._put(self._path, document.dump(entries))
        except OSError as error:
            raise self._refused(error) from error

    def _put(self, path: Path, data: bytes) -> None:
        """Write ``path`` whole: at any moment it holds what it held, or ``data``, even after a loss of power."""
        number, name = tempfile.mkstemp(prefix=_FRESH, dir=self._folder)
        fresh = Path(name)
        try:
            with os.fdopen(number, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            fresh.replace(path)
        except BaseException:
            fresh.unlink(missing_ok=True)
            raise
        with suppress(OSError):  # not every system lets a directory be opened
            folder = os.open(self._folder, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)

    def _read(self, path: Path) -> tuple[Entry, ...]:
        try:
            data = path.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return ()
        return document.read(data)

    def _rescue(self) -> tuple[tuple[Entry, ...], Problem | None]:
        """Put a damaged file aside and take up the version before it."""
        try:
            return self._read(self._path), None  # another process has done so while this one waited
        except document.Unreadable:
            pass
        aside = self._aside()
        try:
            self._path.rename(aside)
            try:
                entries = self._read(self._previous)
                if entries:
                    self._put(self._path, self._previous.read_bytes())
            except (document.Unreadable, document.Newer):
                entries = ()
        except OSError as error:
            raise self._refused(error) from error
        resumed = "la version précédente est reprise" if entries else "on repart sans correction"
        told = f"fichier abîmé, gardé sous «\u00a0{aside.name}\u00a0»\u00a0; {resumed}"
        return entries, Problem(str(self._path), told, refused=False)

    def _aside(self) -> Path:
        """A name that nothing bears yet."""
        stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
        number = 0
        while True:
            path = self._folder / f"corrections.damaged-{stamp}{f'-{number}' if number else ''}.json"
            if not path.exists():
                return path
            number += 1

    def _seal(self, why: str) -> Problem:
        self._sealed = f"{self._path}\u00a0: {why}"
        return Problem(str(self._path), why)

    def _refused(self, error: OSError) -> CorrectionsError:
        return CorrectionsError(f"{self._folder}\u00a0: correction non gardée ({error.strerror or error})")
