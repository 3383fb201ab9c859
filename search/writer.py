"""Writing one segment of the index: Whoosh's writer, its postings gathered in memory until they are flushed.

The caller bounds the memory by the number of articles that it hands to one writer.
"""

from typing import Any

from whoosh.index import FileIndex
from whoosh.writing import NO_MERGE, OPTIMIZE, SegmentWriter

from search.codec import Codec, Pool
from search.documents import Document


class Writer:
    """One commit: documents that go, documents that come."""

    def __init__(self, index: FileIndex) -> None:
        self._writer: Any = SegmentWriter(index, codec=Codec())
        self._writer.pool.cleanup()
        self._pool = self._writer.pool = Pool()

    def add(self, documents: list[Document]) -> None:
        for document in documents:
            number = self._writer.docnum
            # Terms go straight to the pool; Whoosh is left what it keeps in columns.
            self._writer.add_document(**document.columns)
            for name, terms in document.terms.items():
                into = self._pool.fields[name]
                for term in terms:
                    into[term].documents.append(number)
            into = self._pool.fields["stems"]
            for term, weight in document.stems.items():
                collected = into[term]
                collected.documents.append(number)
                collected.weights.append(weight)
            into = self._pool.fields["forms"]
            for term, positions in document.forms.items():
                collected = into[term]
                collected.documents.append(number)
                collected.weights.append(len(positions))
                collected.positions.extend(positions)

    def delete(self, document: int) -> None:
        self._writer.delete_document(document)

    def commit(self, *, merge: bool = False) -> None:
        """``merge`` writes all segments into one and drops what was deleted."""
        self._writer.commit(mergetype=OPTIMIZE if merge else NO_MERGE)

    def cancel(self) -> None:
        self._writer.cancel()
