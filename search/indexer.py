"""Bring an index up to date with its corpus: read what changed, annotate it, write it in one commit."""

import hashlib
import json
import multiprocessing
import zlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import asdict, dataclass, field
from itertools import islice
from pathlib import Path
from typing import Final, TypeAlias

from whoosh.index import FileIndex

from corpus.article import Article, Problem
from corpus.readers import SourceFile, corpus_root, read, sidecar_problems
from search.documents import Prepared, digest, manifest, manifest_key, prepare
from search.snapshot import Snapshot
from search.store import Store
from search.writer import Writer

Report: TypeAlias = Callable[[int, int], None]
"""Called with how many articles are done, of how many."""

_PARALLEL_FROM: Final = 200
"""Articles below which starting processes costs more than it saves."""
_CHUNK: Final = 32
"""Articles that a process is given at once."""
_SEGMENT: Final = 20_000
"""Articles written in one go: what their postings take in memory is some 30 kB each."""
_SEGMENTS: Final = 8
_DELETED_SHARE: Final = 0.3
"""An index of more segments than this, or with a larger share of deleted documents, is merged into one."""


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

    def dump(self) -> bytes:
        return zlib.compress(json.dumps({name: asdict(state) for name, state in self.files.items()}).encode())

    @classmethod
    def load(cls, stored: bytes) -> "State":
        files = json.loads(zlib.decompress(stored))
        for fields in files.values():
            fields["problems"] = [Problem(**problem) for problem in fields["problems"]]
        return cls({name: FileState(**fields) for name, fields in files.items()})

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


class _Rival(Exception):
    """A file read anew has an article whose id a later file, which was to stay, has: that one must be read too."""


@dataclass(slots=True)
class _Read:
    article: Article
    source: SourceFile
    rank: int


class _Reading:
    """Reads files one after the other, first come first served for ids, and notes their state."""

    def __init__(self, root: Path, sources: list[SourceFile], kept: dict[str, str]) -> None:
        self._root = root
        self._sources = sources
        self._owners = dict(kept)  # id → name of its file
        self._kept = frozenset(kept.values())
        self.states: dict[str, FileState] = {}

    def articles(self, order: dict[str, int]) -> Iterator[_Read]:
        for source in self._sources:
            state = FileState(source.size, source.mtime_ns, source.metadata, content_digest(source))
            self.states[source.name] = state
            for found in read(source, self._root):
                if isinstance(found, Problem):
                    state.problems.append(found)
                    continue
                owner = self._owners.get(found.id)
                if owner is not None and owner in self._kept and order[owner] > order[source.name]:
                    raise _Rival(owner)
                if owner is not None:
                    state.problems.append(_duplicate(source.name, found.id, owner))
                    if owner != source.name:
                        state.rivals.append(owner)
                    continue
                self._owners[found.id] = source.name
                state.articles += 1
                yield _Read(found, source, state.articles - 1)


def _duplicate(name: str, article_id: str, owner: str) -> Problem:
    where = f"déjà pris par «\u00a0{owner}\u00a0»" if owner != name else "déjà pris plus haut"
    return Problem(name, f"identifiant «\u00a0{article_id}\u00a0» {where}, article écarté")


def content_digest(source: SourceFile) -> str:
    """Of the file's bytes; empty where it can't be read."""
    try:
        with source.path.open("rb") as file:
            return hashlib.file_digest(file, "blake2b").hexdigest()[:16]
    except OSError:
        return ""


def build(store: Store, root: Path, sources: list[SourceFile], *, jobs: int, report: Report) -> None:
    """A new index of the whole corpus, which becomes the valid one when it is complete."""
    reading = _Reading(root, sources, {})
    found = reading.articles({source.name: place for place, source in enumerate(sources)})
    total = _estimate(sources)
    done = 0
    with store.new_build() as (folder, index):
        documents = _prepared(found, jobs, total)
        while True:
            writer = Writer(index)
            written = 0
            for item, prepared in islice(documents, _SEGMENT):
                _write(writer, item, prepared, reading.states)
                written += 1
                done += 1
                report(done, max(done, total))
            if written < _SEGMENT:
                writer.add([manifest(State(reading.states).dump())])
                writer.commit()
                break
            writer.commit()
        store.publish(folder)
    report(done, done)


def update(
    store: Store, index: FileIndex, state: State, root: Path, sources: list[SourceFile], *, jobs: int, report: Report
) -> None:
    """Bring ``index`` in line with ``sources`` by one commit; the result equals a new build."""
    again: set[str] = set()
    while True:
        try:
            _update(store, index, state, root, sources, again, jobs, report)
            return
        except _Rival as rival:
            again.add(str(rival))


def _update(
    store: Store,
    index: FileIndex,
    state: State,
    root: Path,
    sources: list[SourceFile],
    again: set[str],
    jobs: int,
    report: Report,
) -> None:
    order = {source.name: place for place, source in enumerate(sources)}
    changed, kept = [], {}
    for source in sources:
        known = state.files.get(source.name)
        if known and source.name not in again and not known.rivals and _unchanged(known, source):
            kept[source.name] = FileState(
                source.size, source.mtime_ns, source.metadata, known.content, known.articles, known.problems
            )
        else:
            changed.append(source)
    total = sum(state.articles for state in kept.values()) + _estimate(changed)
    snapshot = Snapshot(index)
    try:
        owners: dict[str, str] = {}
        replaced: dict[str, tuple[int, bytes, int]] = {}  # id → document, digest, rank
        for number in snapshot.articles:
            name = bytes(snapshot.column("file", number)).decode()
            article_id = snapshot.stated(number)["id"]
            if name in kept:
                owners[article_id] = name
            else:
                replaced[article_id] = (
                    number,
                    bytes(snapshot.column("digest", number)),
                    snapshot.column("rank", number),
                )
        reading = _Reading(root, changed, owners)
        done = len(owners)
        writer = Writer(index)
        try:
            unchanged: set[str] = set()

            def fresh() -> Iterator[_Read]:
                for item in reading.articles(order):
                    number, known_digest, rank = replaced.get(item.article.id, (0, b"", -1))
                    if (
                        rank == item.rank
                        and known_digest == digest(item.article)
                        and bytes(snapshot.column("file", number)).decode() == item.source.name
                    ):
                        unchanged.add(item.article.id)
                    else:
                        yield item

            for item, prepared in _prepared(fresh(), jobs, total - done):
                _write(writer, item, prepared, reading.states)
                done += 1
                report(done + len(unchanged), max(done + len(unchanged), total))
            for article_id, (number, _, _) in replaced.items():
                if article_id not in unchanged:
                    _delete(writer, snapshot, number, article_id)
            _delete_manifest(writer, snapshot)
            files = {source.name: kept.get(source.name) or reading.states[source.name] for source in sources}
            writer.add([manifest(State(files).dump())])
            merge = snapshot.segments >= _SEGMENTS or snapshot.deleted_share() > _DELETED_SHARE
        except BaseException:
            writer.cancel()
            raise
    finally:
        snapshot.close()
    writer.commit(merge=merge)
    store.publish(store.folder_of(index))
    report(done + len(unchanged), done + len(unchanged))


def _unchanged(known: FileState, source: SourceFile) -> bool:
    if known.same(source):
        return True
    return known.metadata == source.metadata and known.size == source.size and known.content == content_digest(source)


def _delete(writer: Writer, snapshot: Snapshot, number: int, article_id: str) -> None:
    for document in snapshot.postings("key", article_id.encode()).documents:
        writer.delete(document)


def _delete_manifest(writer: Writer, snapshot: Snapshot) -> None:
    for document in snapshot.postings("key", manifest_key()).documents:
        writer.delete(document)


def _write(writer: Writer, item: _Read, prepared: Prepared, states: dict[str, FileState]) -> None:
    if prepared.fault:
        states[item.source.name].problems.append(
            Problem(
                item.source.name,
                f"article «\u00a0{item.article.id}\u00a0» lu sans repères, son analyse a échoué ({prepared.fault})",
                refused=False,
            )
        )
    writer.add(prepared.documents)


def _estimate(sources: Iterable[SourceFile]) -> int:
    """How many articles the files hold: one each, or one a line."""
    total = 0
    for source in sources:
        if source.path.suffix.lower() in {".jsonl", ".ndjson"}:
            try:
                with source.path.open("rb") as file:
                    total += sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 20), b""))
            except OSError:
                continue
        else:
            total += 1
    return total


def _prepared(found: Iterator[_Read], jobs: int, expected: int) -> Iterator[tuple[_Read, Prepared]]:
    """Every article with its documents, in order; by ``jobs`` processes where it is worth it."""
    if jobs <= 1 or expected < _PARALLEL_FROM:
        for item in found:
            yield item, prepare(item.article, item.source.name, item.rank)
        return
    # A new interpreter for each: a fork of a process with threads, as the screens have, may hang.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, mp_context=context) as pool:
        waiting: deque[tuple[list[_Read], Future[list[Prepared]] | None]] = deque()
        try:
            while True:
                while len(waiting) < 3 * jobs and (chunk := list(islice(found, _CHUNK))):
                    waiting.append((chunk, _submit(pool, chunk)))
                if not waiting:
                    return
                chunk, future = waiting.popleft()
                try:
                    results = future.result() if future else _prepare_all(chunk)
                except BrokenProcessPool:
                    results = _prepare_all(chunk)
                yield from zip(chunk, results, strict=True)
        finally:
            for _, future in waiting:
                if future:
                    future.cancel()


def _submit(pool: ProcessPoolExecutor, chunk: list[_Read]) -> Future[list[Prepared]] | None:
    """``None`` where a process was killed, for want of memory say: the work goes on without."""
    try:
        return pool.submit(_prepare_all, chunk)
    except BrokenProcessPool:
        return None


def _prepare_all(chunk: list[_Read]) -> list[Prepared]:
    return [prepare(item.article, item.source.name, item.rank) for item in chunk]
