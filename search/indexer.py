"""Bring an index up to date with its corpus: read what changed, annotate it, write it batch by batch.

Whatever is interrupted goes on at its last batch: articles that the index has as they now read are not done again.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import fields
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias

from whoosh.index import FileIndex

from corpus.annotate import AnnotatedArticle
from corpus.article import Article, Problem
from corpus.readers import SourceFile
from corpus.readers.opening import open_regular
from search.documents import DIGEST, Prepared, digest, manifest, manifest_key
from search.duplicates import Copies, Member, find_copies
from search.preparing import Read, prepare_all
from search.reading import Reading, Rival
from search.renames import problems, renamed, taken_over
from search.report import Changes
from search.sketches import PRINT
from search.snapshot import Snapshot
from search.state import FileState, State, content_digest
from search.store import Store
from search.writer import Writer

Report: TypeAlias = Callable[[int, int], None]
"""Called with how many articles are done, of how many."""

_LINES: Final = 1 << 20
"""Bytes of a long file by which the number of its lines is estimated."""
_VOLUME: Final = 36_000_000
"""Characters of articles written in one go: their postings take some 15 bytes of memory for each."""
_SEGMENT: Final = 50_000
"""Articles written in one go at most, however short they are."""


def build(
    store: Store, root: Path, sources: list[SourceFile], *, jobs: int, report: Report, anew: bool = False
) -> Changes:
    """A new index of the whole corpus, which becomes the valid one when it is complete.

    A build that was interrupted is gone on with, unless ``anew``.
    """
    with store.build(anew=anew) as index:
        return _bring(store, index, State(), root, sources, jobs, report, lambda: store.keep_unfinished(index))


def update(
    store: Store, index: FileIndex, state: State, root: Path, sources: list[SourceFile], *, jobs: int, report: Report
) -> Changes:
    """Bring the valid ``index`` in line with ``sources``; the result equals a new build."""
    return _bring(store, index, state, root, sources, jobs, report, lambda: store.publish(index))


def _bring(
    store: Store,
    index: FileIndex,
    state: State,
    root: Path,
    sources: list[SourceFile],
    jobs: int,
    report: Report,
    keep: Callable[[], None],
) -> Changes:
    again: set[str] = set()
    while True:
        try:
            return _Change(store, index, state, root, sources, again, keep).make(jobs, report)
        except Rival as rival:
            again.add(str(rival))


class _Known(NamedTuple):
    """An article of the index whose file is read again. A tuple, as a file may have a hundred thousand."""

    number: int
    digest: bytes
    rank: int
    file: str


class _Change:
    """What must be done to bring an index in line with its sources. ``keep`` makes a batch last."""

    def __init__(
        self,
        store: Store,
        index: FileIndex,
        state: State,
        root: Path,
        sources: list[SourceFile],
        again: set[str],
        keep: Callable[[], None],
    ) -> None:
        self._store, self._index, self._keep = store, index, keep
        self._sources, self._before = sources, state
        self._order = {source.name: place for place, source in enumerate(sources)}
        self._changed: list[SourceFile] = []
        self._kept: dict[str, FileState] = {}
        for source in sources:
            known = state.files.get(source.name)
            if known and source.name not in again and not known.rivals and _unchanged(known, source):
                self._kept[source.name] = known
                known.size, known.mtime_ns, known.metadata = source.size, source.mtime_ns, source.metadata
            else:
                self._changed.append(source)
        self._moved = renamed(state.files, self._changed, content_digest) if not again else {}
        owners: dict[str, str] = {}
        self._known: dict[str, _Known] = {}
        self._recorded: dict[str, dict[bytes, str]] = {}  # by file: digest of a record → id
        self._moving: dict[str, list[str]] = {old: [] for old in self._moved.values()}  # by file: ids
        self._snapshot = Snapshot(index)
        ranks = self._snapshot.ranks
        for number, (article_id, name) in enumerate(zip(self._snapshot.ids, self._snapshot.files, strict=True)):
            if name in self._kept:
                owners[article_id] = name
            else:
                digest = self._snapshot.digest(number)
                self._known[article_id] = _Known(number, digest, int(ranks[number]), name)
                if name in self._moving:
                    self._moving[name].append(article_id)
                if record := self._snapshot.record(number):
                    self._recorded.setdefault(name, {})[record] = article_id
        self._reading = Reading(root, self._changed, owners, self._take_over, self._records, self._placed)
        self._done = self._unchanged = len(owners)
        self._new = self._altered = self._taken = 0
        self._left: set[str] = set()  # names under which files were known that have another now
        self._prints: dict[str, bytes] = {}
        self._cards: dict[str, Member] = {}
        self._writer = Writer(index)
        self._batches = 0

    def _take_over(self, source: SourceFile) -> tuple[FileState, Iterator[AnnotatedArticle]] | None:
        old = self._moved.get(source.name)
        if old is None:
            return None
        before = self._before.files[old]
        mine = sorted((known.rank, known.number) for id in self._moving[old] if (known := self._known.get(id)))
        # A build that was cut short, or an id that two files had: what the index has of the file is not all of it.
        if len(mine) != before.articles:
            return None
        state = FileState(
            source.size, source.mtime_ns, source.metadata, before.content, before.articles,
            problems(before.problems, old, source.name),
        )  # fmt: skip
        self._left.add(old)
        return state, taken_over(self._snapshot, [number for _, number in mine], old, source.name)

    def _records(self, source: SourceFile) -> Mapping[bytes, str]:
        """The records of a file that the index has, by their digests."""
        before = self._before.files.get(source.name)
        if before is None or before.metadata != source.metadata:
            return {}
        return self._recorded.get(source.name, {})

    def _placed(self, article_id: str, source: SourceFile, rank: int) -> Read | None:
        """An article whose record is in the index; ``None`` where its place in the file is, too."""
        known = self._known[article_id]
        if known.rank != rank:
            annotated, record = self._snapshot.annotated(known.number), self._snapshot.record(known.number)
            return Read(annotated.article, source, rank, annotated, record)
        self._leave(article_id)
        return None

    def _leave(self, article_id: str) -> None:
        """The index has it as it is."""
        del self._known[article_id]
        self._done += 1
        self._unchanged += 1

    def make(self, jobs: int, report: Report) -> Changes:
        """Raises ``Rival`` where a file that was to stay must be read too.

        Whatever ``report`` raises stops the work; what is done by then is kept.
        """
        total = self._done + _estimate(self._changed)
        try:
            # Closed here, whatever happens: its processes must not be waited for by the garbage collector.
            with closing(prepare_all(self._fresh(), jobs, total - self._done, self._store.names)) as documents:
                written = volume = 0
                for item, prepared in documents:
                    self._take(item, prepared)
                    written, volume = written + 1, volume + len(item.article.text)
                    try:
                        report(self._done, max(self._done, total))
                    except BaseException:
                        self._end_batch()
                        raise
                    if written >= _SEGMENT or volume >= _VOLUME:
                        self._end_batch()
                        written = volume = 0
            self._finish()
        except BaseException:
            self._writer.cancel()
            raise
        finally:
            self._snapshot.close()
        report(self._done, self._done)
        return Changes(
            new=self._new,
            changed=self._altered,
            unchanged=self._unchanged,
            removed=sum(known.file not in self._left for known in self._known.values()),
            renamed=self._taken,
        )

    def _take(self, item: Read, prepared: Prepared) -> None:
        """One article more, in place of what the index has of it."""
        self._count(item)
        self._replace(item.article.id)
        _write(self._writer, item, prepared, self._reading.states)
        self._remember(item, prepared)
        self._done += 1

    def _count(self, item: Read) -> None:
        known = self._known.get(item.article.id)
        if item.annotated is not None and not (known and known.file == item.source.name):
            self._taken += 1
        elif item.annotated is not None:
            self._unchanged += 1
        elif known:
            self._altered += 1
        else:
            self._new += 1

    def _remember(self, item: Read, prepared: Prepared) -> None:
        """What will be asked of the article when all are compared, as it can't be read before the commit."""
        article = item.article
        self._prints[article.id] = prepared.documents[0].columns["digest"][DIGEST : DIGEST + PRINT]
        self._cards[article.id] = _member(article, (item.source.name, item.rank), self._prints[article.id])

    def _fresh(self) -> Iterator[Read]:
        """The articles that the index has not as they now read."""
        for item in self._reading.articles(self._order):
            known = self._known.get(item.article.id)
            where = (item.rank, item.source.name)
            if known and (known.rank, known.file) == where and known.digest == digest(item.article):
                self._leave(item.article.id)
            else:
                yield item

    def _replace(self, article_id: str) -> None:
        if article_id in self._known:
            del self._known[article_id]
            self._delete(self._snapshot, article_id.encode())

    def _delete(self, snapshot: Snapshot, key: bytes) -> None:
        for document in snapshot.holders("key", key).tolist():
            self._writer.delete(document)

    def _end_batch(self) -> None:
        """Until all is done the index states only the files that were to stay: the others are read again."""
        if not self._batches:
            self._state(self._snapshot, self._kept)
        # Nothing is merged, so that the documents of the snapshot keep their numbers.
        self._writer.commit(merge=False)
        self._keep()
        self._batches += 1
        self._writer = Writer(self._index)

    def _finish(self) -> None:
        for article_id in self._known:
            self._delete(self._snapshot, article_id.encode())
        latest = Snapshot(self._index) if self._batches else self._snapshot
        read = self._reading.states
        files = {each.name: self._kept.get(each.name) or read[each.name] for each in self._sources}
        self._state(latest, files, self._copies(latest))
        if latest is not self._snapshot:
            latest.close()
        self._writer.commit()
        self._store.publish(self._index)

    def _copies(self, latest: Snapshot) -> Copies:
        """The copies among all articles as they will be."""
        prints, numbers = dict(self._prints), {}
        for number, article_id in enumerate(latest.ids):
            if article_id not in self._known and article_id not in prints:
                prints[article_id] = latest.fingerprint(number)
                numbers[article_id] = number

        def member(article_id: str) -> Member:
            fresh = self._cards.get(article_id)
            if fresh:
                return fresh
            number = numbers[article_id]
            stated = latest.stated(number)
            place = (latest.files[number], int(latest.ranks[number]))
            return _member(Article(text="", **stated), place, prints[article_id])

        return find_copies(prints, member, self._before.copies, self._prints)

    def _state(self, snapshot: Snapshot, files: dict[str, FileState], copies: Copies | None = None) -> None:
        """Have the index state these files, in place of what it states."""
        self._delete(snapshot, manifest_key())
        self._writer.add([manifest(State(files, copies).dump())])


def _member(article: Article, place: tuple[str, int], fingerprint: bytes) -> Member:
    told = sum(getattr(article, each.name) is not None for each in fields(article))
    return Member(article.id, place, fingerprint, article.title, article.source, article.published, told)


def _unchanged(known: FileState, source: SourceFile) -> bool:
    if known.same(source):
        return True
    return known.metadata == source.metadata and known.size == source.size and known.content == content_digest(source)


def _write(writer: Writer, item: Read, prepared: Prepared, states: dict[str, FileState]) -> None:
    if prepared.fault:
        states[item.source.name].problems.append(
            Problem(
                item.source.name,
                f"article «\u00a0{item.article.id}\u00a0» lu sans repères, {prepared.fault}",
                refused=False,
            )
        )
    writer.add(prepared.documents)


def _estimate(sources: Iterable[SourceFile]) -> int:
    """About how many articles the files hold: one each, or one a line."""
    total = 0
    for source in sources:
        if source.path.suffix.lower() in {".jsonl", ".ndjson"}:
            try:
                with open_regular(source.path) as file:
                    head = file.read(_LINES)
            except OSError:
                continue
            total += round(head.count(b"\n") * max(1, source.size / max(1, len(head))))
        else:
            total += 1
    return total
