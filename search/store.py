"""Where a corpus's index lies on disk, who may write there, and which state of it is the valid one.

``<cache>/index/<corpus>/`` holds a directory for each build, a file ``current`` that names the valid one, and a
lock. A build is made beside the valid one and becomes it by one rename of ``current``: what is interrupted leaves
nothing that anybody reads.
"""

import json
import shutil
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.util.filelock import FileLock

from search.gazetteer import NO_NAMES, Names
from search.identity import corpus_key
from search.schema import fingerprint, schema
from search.snapshot import Snapshot

_POLL: Final = 0.05
"""Seconds between two looks at a lock or at another process's progress."""


class Damaged(Exception):
    """The index on disk can't be read, or is another version's: build it again."""


class Busy(Exception):
    """Another process is writing this index."""


class Store:
    """The directory of one corpus's index."""

    def __init__(self, cache: Path, corpus: Path, names: Names = NO_NAMES) -> None:
        """An index is valid for the ``names`` of a person's own that it was made with."""
        self.names = names
        self.folder = cache / "index" / corpus_key(corpus)
        self._version = fingerprint() + names.digest
        self._temporary: tempfile.TemporaryDirectory[str] | None = None

    @property
    def temporary(self) -> bool:
        """Whether the index lies in a directory that goes with this process."""
        return self._temporary is not None

    def prepare(self) -> None:
        """Make the directory; where the cache can't be written, take one that goes with this process."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=self.folder):
                pass
        except OSError:
            self._temporary = tempfile.TemporaryDirectory(prefix="mistral-tui-")
            self.folder = Path(self._temporary.name)

    def close(self) -> None:
        if self._temporary:
            self._temporary.cleanup()

    # The valid build

    def current(self) -> FileIndex:
        """The valid index. Raises ``Damaged`` where there is none that this version can read."""
        try:
            state = json.loads(self._pointer.read_bytes())
            folder = self.folder / state["folder"]
            if state["version"] != self._version:
                raise Damaged("version")
            # A file cut short or lost is found here, not in the middle of a search.
            for name, size in state["files"].items():
                if (folder / name).stat().st_size != size:
                    raise Damaged(name)
            return FileStorage(str(folder)).open_index()
        except Damaged:
            raise
        except Exception as error:  # whatever a damaged file makes Whoosh or JSON raise
            raise Damaged(str(error)) from error

    def snapshot(self) -> Snapshot:
        """The valid index, opened for reading. Raises ``Damaged``."""
        index = self.current()
        try:
            return Snapshot(index)
        except Exception as error:
            raise Damaged(str(error)) from error

    def publish(self, folder: Path) -> None:
        """Make ``folder``, as it now stands, the valid build, and remove what no longer counts."""
        files = {path.name: path.stat().st_size for path in folder.iterdir() if not path.name.endswith("_WRITELOCK")}
        state = {"folder": folder.name, "version": self._version, "files": files}
        fresh = self._pointer.with_suffix(".new")
        fresh.write_text(json.dumps(state))
        fresh.replace(self._pointer)
        for other in self.folder.glob("build-*"):
            if other != folder:
                shutil.rmtree(other, ignore_errors=True)

    def folder_of(self, index: FileIndex) -> Path:
        return Path(index.storage.folder)

    @contextmanager
    def new_build(self) -> Iterator[tuple[Path, FileIndex]]:
        """A directory with an empty index, gone again if the work on it fails."""
        folder = self.folder / f"build-{uuid.uuid4().hex[:12]}"
        folder.mkdir()
        try:
            yield folder, FileStorage(str(folder)).create_index(schema())
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise

    # One writer at a time

    @contextmanager
    def lock(self, *, patience: float | None, waiting: Callable[[], None] = lambda: None) -> Iterator[None]:
        """Be the only writer. Raises ``Busy`` after ``patience`` seconds (``None``: waits for as long as it takes).

        ``waiting`` is called now and then meanwhile.
        """
        lock = FileLock(str(self.folder / "lock"))
        until = None if patience is None else time.monotonic() + patience
        while not lock.acquire():
            if until is not None and time.monotonic() > until:
                raise Busy
            waiting()
            time.sleep(_POLL)
        try:
            yield
        finally:
            lock.release()

    def tell(self, done: int, total: int) -> None:
        """Let those who wait for the lock know how far the work is."""
        self._progress.write_text(f"{done} {total}")

    def told(self) -> tuple[int, int] | None:
        try:
            done, total = map(int, self._progress.read_text().split())
        except (OSError, ValueError):
            return None
        return done, total

    @property
    def _pointer(self) -> Path:
        return self.folder / "current"

    @property
    def _progress(self) -> Path:
        return self.folder / "progress"
