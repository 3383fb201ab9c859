"""Writing one segment of the index: Whoosh's writer, with the postings collected in memory until they are flushed.

Whoosh sorts postings through runs on disk, one tuple a posting. Kept per term, in the order in which documents come,
they need no sorting but the terms', which is two to four times as fast; the caller bounds the memory by the number of
articles that it hands to one writer.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any, TypeAlias

from whoosh.index import FileIndex
from whoosh.writing import NO_MERGE, OPTIMIZE, SegmentWriter

from search.documents import Fields

_Item: TypeAlias = tuple[str, bytes, int, float, bytes]


class _MemoryPool:
    """What ``SegmentWriter`` asks of a pool of postings."""

    def __init__(self) -> None:
        self._fields: defaultdict[str, defaultdict[bytes, list[tuple[int, float, bytes]]]] = defaultdict(
            lambda: defaultdict(list)
        )

    def add(self, item: _Item) -> None:
        field, term, document, weight, value = item
        self._fields[field][term].append((document, weight, value))

    def iter_postings(self) -> Iterator[_Item]:
        for field in sorted(self._fields):
            terms = self._fields[field]
            for term in sorted(terms):
                for document, weight, value in terms[term]:
                    yield field, term, document, weight, value

    def cleanup(self) -> None:
        self._fields.clear()


class Writer:
    """One commit: documents that go, documents that come."""

    def __init__(self, index: FileIndex) -> None:
        self._writer: Any = SegmentWriter(index)
        self._writer.pool.cleanup()
        self._writer.pool = _MemoryPool()

    def add(self, documents: list[Fields]) -> None:
        for document in documents:
            self._writer.add_document(**document)

    def delete(self, document: int) -> None:
        self._writer.delete_document(document)

    def commit(self, *, merge: bool = False) -> None:
        """``merge`` writes all segments into one and drops what was deleted."""
        self._writer.commit(mergetype=OPTIMIZE if merge else NO_MERGE)

    def cancel(self) -> None:
        self._writer.cancel()
