"""Writing one segment of the index: Whoosh's writer, its postings gathered in memory until they are flushed.

The caller bounds the memory by the number of articles that it hands to one writer.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import numpy as np
from whoosh.index import TOC, FileIndex
from whoosh.reading import SegmentReader
from whoosh.writing import NO_MERGE, SegmentWriter

from search.codec import Codec, Pool, path_of
from search.documents import Document
from search.schema import EDGES, TITLE_ROOM
from search.texts import SAMPLE, Kept

_SEGMENTS: Final = 12
"""With so many segments, small ones are merged into one."""
_NEAR: Final = 2
"""A segment is merged with smaller ones if it is no more than so many times as large as all of them together."""
_MERGED: Final = 32 * 2**20
"""Bytes of postings on disk that are merged at a time: in memory they take some twenty times as much."""
_DELETED_SHARE: Final = 0.3
"""A segment with a larger share of deleted documents is written anew without them."""


class Writer:
    """One commit: documents that go, documents that come."""

    def __init__(self, index: FileIndex) -> None:
        self._writer = _SegmentWriter(index, codec=Codec(), compound=False)
        self._writer.pool.cleanup()
        self._pool = self._writer.pool = Pool()
        self._kept = Kept(Path(index.storage.folder))
        self._waiting: list[Document] = []
        self._volume = 0

    def add(self, documents: list[Document]) -> None:
        """The first documents wait until there are enough to make dictionaries of."""
        self._waiting += documents
        self._volume += sum(len(document.columns.get("text", b"")) for document in documents)
        if self._kept.trained or self._volume >= SAMPLE:
            self._write()

    def _write(self) -> None:
        if not self._kept.trained:
            self._kept.train([each.columns for each in self._waiting if "text" in each.columns])
        for document in self._waiting:
            # Terms go straight to the pool; Whoosh is left what it keeps in columns.
            columns = document.columns
            number = self._writer.add_columns(self._kept.packed(columns) if "text" in columns else columns)
            for name, terms in document.terms.items():
                self._pool[name].add(number, terms)
            for forms, first in ((document.title_forms, 0), (document.text_forms, TITLE_ROOM)):
                if forms:
                    self._pool["forms"].add(number, forms, range(first, first + len(forms)))
        self._waiting.clear()

    def delete(self, document: int) -> None:
        """Mark a document as removed; the next commit makes it so."""
        self._writer.delete_document(document)

    def commit(self, *, merge: bool = True) -> None:
        """Write what was added as a segment; ``merge`` takes small ones in where they are many."""
        self._write()
        self._writer.commit(mergetype=_merge if merge else NO_MERGE)

    def cancel(self) -> None:
        """Leave the index as it was before; nothing after ``commit``."""
        if self._writer.is_closed:
            return
        try:
            self._writer.cancel()
        except OSError:
            # Closing files writes what they still hold: where there is no room for that, the lock goes all the same.
            self._writer._finish()


class _SegmentWriter(SegmentWriter):
    docnum: int

    def add_columns(self, columns: Mapping[str, Any]) -> int:
        """``add_document``, of columns alone, without asking each for what else Whoosh would index; its number."""
        kept, number = self.perdocwriter, self.docnum
        kept.start_doc(number)
        for name, value in columns.items():
            kept.add_column_value(name, self.schema[name].column_type, value)
        kept.finish_doc()
        self._added = True
        self.docnum = number + 1
        return number

    def _commit_toc(self, segments: list[Any]) -> None:
        """As Whoosh does, but for removing the commit before: that is valid until a pointer names this one."""
        TOC(self.schema, segments, self.generation).write(self.storage, self.indexname)

    def add_postings_to_pool(self, reader: Any, startdoc: int, docmap: dict[int, int] | None) -> None:
        """The postings of a segment that is merged into this one, all of a field at once."""
        mapped = np.arange(startdoc, startdoc + reader.doc_count_all())
        if docmap is not None:
            mapped[:] = -1
            mapped[list(docmap)] = list(docmap.values())
        for name, table in reader._terms.tables.items():
            if name != "edges":
                self.pool[name].merge(table, mapped)

    def _flush_segment(self) -> None:
        if "forms" in self.pool:
            self.pool["edges"] = self.pool["forms"].beginnings(range(1, EDGES + 1))
        super()._flush_segment()


def _merge(writer: _SegmentWriter, segments: list[Any]) -> list[Any]:
    """Whoosh's merge policy: which segments stay as they are; the others are added to ``writer``."""
    bulks = [path_of(writer.storage, segment).stat().st_size for segment in segments]
    small = _to_merge([segment.doc_count_all() for segment in segments], bulks)
    kept = []
    for place, segment in enumerate(segments):
        deleted = segment.deleted_count() / max(1, segment.doc_count_all())
        if deleted <= _DELETED_SHARE and place not in small:
            kept.append(segment)
        elif segment.doc_count():
            reader = SegmentReader(writer.storage, writer.schema, segment)
            writer.add_reader(reader)
            reader.close()
    return kept


def _to_merge(sizes: list[int], bulks: list[int]) -> set[int]:
    """The places of the segments that are to become one: the smallest, each of which the smaller ones come near to.

    What is merged then grows by half at least each time that a document is written anew, so that a document is
    written some ten times in all, however many changes come one by one. ``bulks`` are the bytes of their postings:
    segments that can't be merged with one of their like within the memory for it stay as they are.
    """
    places = sorted((place for place in range(len(sizes)) if bulks[place] <= _MERGED // 2), key=sizes.__getitem__)
    if len(places) < _SEGMENTS:
        return set()
    chosen: set[int] = set()
    together = bulk = 0
    for place in places:
        bulk += bulks[place]
        if chosen and (sizes[place] > _NEAR * together or bulk > _MERGED):
            break
        chosen.add(place)
        together += sizes[place]
    return chosen if len(chosen) > 1 else set()
