"""Bring an index up to date with its corpus: read what changed, annotate it, write it in one commit."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Final, TypeAlias

from whoosh.index import FileIndex

from corpus.article import Problem
from corpus.readers import SourceFile, read
from search.documents import Prepared, digest, manifest, manifest_key
from search.preparing import Read, prepare_all
from search.snapshot import Snapshot
from search.state import FileState, State, content_digest
from search.store import Store
from search.writer import Writer

Report: TypeAlias = Callable[[int, int], None]
"""Called with how many articles are done, of how many."""

_SEGMENT: Final = 20_000
"""Articles written in one go: what their postings take in memory is some 30 kB each."""


class _Rival(Exception):
    """A file read anew has an article whose id a later file, which was to stay, has: that one must be read too."""


class _Reading:
    """Reads files one after the other, first come first served for ids, and notes their state."""

    def __init__(self, root: Path, sources: list[SourceFile], kept: dict[str, str]) -> None:
        self._root = root
        self._sources = sources
        self._owners = dict(kept)  # id → name of its file
        self._kept = frozenset(kept.values())
        self.states: dict[str, FileState] = {}

    def articles(self, order: dict[str, int]) -> Iterator[Read]:
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
                yield Read(found, source, state.articles - 1)


def _duplicate(name: str, article_id: str, owner: str) -> Problem:
    where = f"déjà pris par «\u00a0{owner}\u00a0»" if owner != name else "déjà pris plus haut"
    return Problem(name, f"identifiant «\u00a0{article_id}\u00a0» {where}, article écarté")


def build(store: Store, root: Path, sources: list[SourceFile], *, jobs: int, report: Report) -> None:
    """A new index of the whole corpus, which becomes the valid one when it is complete."""
    reading = _Reading(root, sources, {})
    found = reading.articles({source.name: place for place, source in enumerate(sources)})
    total = _estimate(sources)
    done = 0
    with store.new_build() as (folder, index):
        documents = prepare_all(found, jobs, total, store.names)
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
        ranks = snapshot.ranks
        for number, (article_id, name) in enumerate(zip(snapshot.ids, snapshot.files, strict=True)):
            if name in kept:
                owners[article_id] = name
            else:
                replaced[article_id] = (number, snapshot.digest(number), int(ranks[number]))
        reading = _Reading(root, changed, owners)
        done = len(owners)
        writer = Writer(index)
        try:
            unchanged: set[str] = set()

            def fresh() -> Iterator[Read]:
                for item in reading.articles(order):
                    number, known_digest, rank = replaced.get(item.article.id, (0, b"", -1))
                    if (
                        rank == item.rank
                        and known_digest == digest(item.article)
                        and snapshot.files[number] == item.source.name
                    ):
                        unchanged.add(item.article.id)
                    else:
                        yield item

            for item, prepared in prepare_all(fresh(), jobs, total - done, store.names):
                _write(writer, item, prepared, reading.states)
                done += 1
                report(done + len(unchanged), max(done + len(unchanged), total))
            for article_id, (number, _, _) in replaced.items():
                if article_id not in unchanged:
                    _delete(writer, snapshot, number, article_id)
            _delete_manifest(writer, snapshot)
            files = {source.name: kept.get(source.name) or reading.states[source.name] for source in sources}
            writer.add([manifest(State(files).dump())])
        except BaseException:
            writer.cancel()
            raise
    finally:
        snapshot.close()
    writer.commit()
    store.publish(store.folder_of(index))
    report(done + len(unchanged), done + len(unchanged))


def _unchanged(known: FileState, source: SourceFile) -> bool:
    if known.same(source):
        return True
    return known.metadata == source.metadata and known.size == source.size and known.content == content_digest(source)


def _delete(writer: Writer, snapshot: Snapshot, number: int, article_id: str) -> None:
    for document in snapshot.holders("key", article_id.encode()).tolist():
        writer.delete(document)


def _delete_manifest(writer: Writer, snapshot: Snapshot) -> None:
    for document in snapshot.holders("key", manifest_key()).tolist():
        writer.delete(document)


def _write(writer: Writer, item: Read, prepared: Prepared, states: dict[str, FileState]) -> None:
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
