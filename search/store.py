"""Where a corpus's index lies on disk, who may write there, and which state of it is the valid one.

``<cache>/index/<corpus>/`` holds a directory for each build, a file ``current`` that names the valid one, and a
lock. A build is made beside the valid one and becomes it by one rename of ``current``: what is interrupted leaves
nothing that anybody reads. A file ``unfinished`` names an interrupted build that can be gone on with.
"""

import json
import os
import re
import shutil
import tempfile
import uuid
import zlib
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from enum import Enum, auto
from pathlib import Path
from typing import Any, Final

from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC, FileIndex

from corpus.atomic import clear_drafts, write_atomically
from search.gazetteer import NO_NAMES, Names
from search.identity import corpus_key
from search.locking import acquired
from search.schema import fingerprint, schema
from search.snapshot import Snapshot

_CHUNK: Final = 1 << 20
"""Bytes read at once."""
_TOC: Final = re.compile(r"_MAIN_([0-9]+)\.toc")
"""Whoosh's list of the segments that one commit left."""
_LOCK: Final = "MAIN_WRITELOCK"


class Ailment(Enum):
    """Why an index that stands here can't be read."""

    DAMAGED = auto()
    OUTDATED = auto()
    """It is another version's, as is to be expected after every change of the program."""


class Damaged(Exception):
    """The index on disk can't be read, or is another version's: build it again."""


class Busy(Exception):
    """Another process is writing this index."""


class _Committed(FileIndex):
    """An index as it stood after one commit, whatever came after it."""

    def __init__(self, storage: FileStorage, generation: int) -> None:
        super().__init__(storage)
        self._generation = generation

    def _read_toc(self) -> Any:
        return TOC.read(self.storage, self.indexname, gen=self._generation)


class Store:
    """The directory of one corpus's index."""

    def __init__(self, cache: Path, corpus: Path, names: Names = NO_NAMES) -> None:
        """An index is valid for the ``names`` that it was made with, a person's own and a model's."""
        self.names = names
        self.folder = cache / "index" / corpus_key(corpus)
        self._version = fingerprint() + names.identity
        self._temporary: tempfile.TemporaryDirectory[str] | None = None
        self._sums: dict[tuple[str, int, int], int] = {}
        self.remade: Ailment | None = None
        """Why an index that stood here had to be made again, where a reader is to know."""

    @property
    def ailment(self) -> Ailment | None:
        """What ails an index that stands here and can't be read; ``None`` where none does, and of one made with other
        names, which is simply made again."""
        try:
            version = json.loads(self._pointer.read_text())["version"]
        except OSError:
            return None
        except Exception:  # whatever a damaged file makes JSON raise
            return Ailment.DAMAGED
        if version == self._version:
            return Ailment.DAMAGED
        return None if str(version).startswith(fingerprint()) else Ailment.OUTDATED

    @property
    def temporary(self) -> bool:
        """Whether the index lies in a directory that goes with this process."""
        return self._temporary is not None

    def prepare(self) -> None:
        """Make the directory; where the cache can't be written, or locked as over some networks, take one that goes
        with this process."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=self.folder), suppress(Busy), self.lock(patience=0):
                pass
        except OSError:
            self._temporary = tempfile.TemporaryDirectory(prefix="mistral-tui-")
            self.folder = Path(self._temporary.name)

    def close(self) -> None:
        """Remove the directory if it goes with this process."""
        if self._temporary:
            self._temporary.cleanup()

    # The valid build

    def current(self) -> FileIndex:
        """The valid index, to be written on by whoever holds the lock. Raises ``Damaged``, as ``snapshot``."""
        return self._to_write_on(self._pointer)

    def snapshot(self, *, checked: bool = True) -> Snapshot:
        """The valid index, opened for reading; ``checked`` to the last byte, or only that no file lacks any.

        Raises ``Damaged`` where there is none that this version can read.
        """
        while True:
            pointer = self._pointed(self._pointer)
            try:
                return self._opened(pointer, checked)
            except Damaged:
                # Whoever publishes an index removes the files of the one before, maybe while these are being opened.
                if self._pointed(self._pointer) == pointer:
                    raise

    def _opened(self, pointer: bytes, checked: bool) -> Snapshot:
        try:
            folder, files = self._named_by(pointer, checked=checked)
            (generation,) = filter(None, map(_TOC.fullmatch, files))
            snapshot = Snapshot(_Committed(FileStorage(str(folder)), int(generation[1])))
        except Damaged:
            raise
        except Exception as error:  # whatever a damaged file makes Whoosh or JSON raise
            raise Damaged(str(error)) from error
        # For Whoosh a column whose file is gone is one in which nothing has a value.
        if gone := [name for name in files if not (folder / name).exists()]:
            snapshot.close()
            raise Damaged(gone[0])
        return snapshot

    @staticmethod
    def _pointed(pointer: Path) -> bytes:
        try:
            return pointer.read_bytes()
        except OSError as error:
            raise Damaged(str(error)) from error

    def _to_write_on(self, pointer: Path) -> FileIndex:
        try:
            folder, files = self._named_by(self._pointed(pointer))
            _sweep(folder, files)
            return FileStorage(str(folder)).open_index()
        except Damaged:
            raise
        except Exception as error:
            raise Damaged(str(error)) from error

    def _named_by(self, pointer: bytes, *, checked: bool = True) -> tuple[Path, Collection[str]]:
        """The build that a pointer names, and its files."""
        state = json.loads(pointer)
        folder = self.folder / state["folder"]
        if state["version"] != self._version:
            raise Damaged("version")
        # A file cut short, lost or with a wrong bit is found here: postings and numbers would answer wrongly and not
        # fail. All of them are read for it, at some gigabytes a second.
        for name, (size, checksum) in state["files"].items():
            path = folder / name
            if path.stat().st_size != size or (checked and self._sum(path) != checksum):
                raise Damaged(name)
        return folder, state["files"]

    def publish(self, index: FileIndex) -> None:
        """Make ``index``, as it now stands on disk, the valid one, and remove what no longer counts."""
        folder = self._point(self._pointer, index)
        self._unfinished.unlink(missing_ok=True)
        for other in self.folder.glob("build-*"):
            if other != folder:
                shutil.rmtree(other, ignore_errors=True)

    def keep_unfinished(self, index: FileIndex) -> None:
        """Should the build of ``index`` be interrupted, the next one goes on with what now stands on disk."""
        self._point(self._unfinished, index)

    def _point(self, pointer: Path, index: FileIndex) -> Path:
        """What the last commit left behind is removed only when the pointer names the new one: where there is no room
        for that, the one before stays whole."""
        folder = Path(index.storage.folder)
        segments = {segment.segment_id() for segment in index._segments()}
        last = f"_MAIN_{index.latest_generation()}.toc"
        files = {
            path.name: (path.stat().st_size, self._sum(path))
            for path in folder.iterdir()
            if path.name == last or path.suffix == ".dictionary" or path.name.partition(".")[0] in segments
        }
        named = json.dumps({"folder": folder.name, "version": self._version, "files": files})
        clear_drafts(self.folder)
        write_atomically(pointer, named.encode(), private=False, lasting=False)
        _sweep(folder, files)
        return folder

    def _sum(self, path: Path) -> int:
        """The checksum of a file, taken once while it stays as it is: what is written of an index is not changed."""
        with path.open("rb", buffering=0) as file:
            state = os.fstat(file.fileno())
            known = str(path), state.st_size, state.st_mtime_ns
            if known not in self._sums:
                checksum = 0
                while chunk := file.read(_CHUNK):
                    checksum = zlib.crc32(chunk, checksum)
                self._sums[known] = checksum
        return self._sums[known]

    @contextmanager
    def build(self, *, anew: bool) -> Iterator[FileIndex]:
        """A new index, or the one whose build was interrupted; if this one is, what was kept of it stays."""
        index = None
        if not anew:
            with suppress(Exception):  # whatever a damaged file makes Whoosh or JSON raise
                index = self._to_write_on(self._unfinished)
        if index is None:
            self._unfinished.unlink(missing_ok=True)
        folder = Path(index.storage.folder) if index else self.folder / f"build-{uuid.uuid4().hex[:12]}"
        try:
            if index is None:
                folder.mkdir()
                index = FileStorage(str(folder)).create_index(schema())
            yield index
        except BaseException:
            if not self._unfinished.exists():
                shutil.rmtree(folder, ignore_errors=True)
            raise

    # One writer at a time

    @contextmanager
    def lock(self, *, patience: float | None, waiting: Callable[[], None] = lambda: None) -> Iterator[None]:
        """Be the only writer. Raises ``Busy`` after ``patience`` seconds (``None``: waits for as long as it takes).

        ``waiting`` is called now and then meanwhile.
        """
        try:
            lock = acquired(self.folder / "lock", patience=patience, waiting=waiting)
        except TimeoutError as error:
            raise Busy from error
        try:
            yield
        finally:
            lock.release()

    def tell(self, done: int, total: int) -> None:
        """Let those who wait for the lock know how far the work is."""
        self._progress.write_text(f"{done} {total}")

    def told(self) -> tuple[int, int] | None:
        """How far the writer's work is: done and in all; ``None`` where nobody has told."""
        try:
            done, total = map(int, self._progress.read_text().split())
        except (OSError, ValueError):
            return None
        return done, total

    @property
    def _pointer(self) -> Path:
        return self.folder / "current"

    @property
    def _unfinished(self) -> Path:
        return self.folder / "unfinished"

    @property
    def _progress(self) -> Path:
        return self.folder / "progress"


def _sweep(folder: Path, files: Collection[str]) -> None:
    """Remove from a build what is none of its ``files``: of commits before, and of one that came to nothing."""
    for path in folder.iterdir():
        if path.name not in files and path.name != _LOCK:
            with suppress(OSError):
                path.unlink()
