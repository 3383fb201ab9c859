"""How Whoosh's segments lie on disk: its third codec for what is kept of documents, our own tables for terms.

Whoosh writes a term's postings one call at a time into blocks that it can skip through. Nothing here skips: a term's
postings, and those of all terms with a prefix, are read whole into arrays. So they are written in one go for each
field, in an eighth of the room and time.
"""

from pathlib import Path
from typing import Any, Final

from whoosh.codec.base import FieldWriter as BaseFieldWriter
from whoosh.codec.base import TermsReader as BaseTermsReader
from whoosh.codec.whoosh3 import W3Codec, W3PerDocReader, W3PerDocWriter, W3TermInfo
from whoosh.matching import ListMatcher
from whoosh.reading import TermNotFound

from search.postings import Gathered, Table, no_articles
from search.schema import ARTICLE
from search.sections import read_sections, write_sections
from search.streams import Numbers

EXTENSION: Final = ".pst"


class Pool(dict[str, Gathered]):
    """The postings of one segment by field; stands in for Whoosh's pool, which sorts runs on disk."""

    def __missing__(self, name: str) -> Gathered:
        field = self[name] = Gathered()
        return field

    def add(self, item: object) -> None:
        """Whoosh's own way in, one posting at a time: no field here lets Whoosh analyse it."""
        raise NotImplementedError

    def iter_postings(self) -> "Pool":
        """For ``FieldWriter.add_postings``."""
        return self

    def cleanup(self) -> None:
        self.clear()


class Codec(W3Codec):
    """Pickled into every segment: change what it reads only together with the fingerprint."""

    length_stats = False

    def per_document_writer(self, storage: Any, segment: Any) -> "ColumnsWriter":
        return ColumnsWriter(self, storage, segment)

    def per_document_reader(self, storage: Any, segment: Any) -> "ColumnsReader":
        return ColumnsReader(storage, segment)

    def field_writer(self, storage: Any, segment: Any) -> "FieldWriter":
        return FieldWriter(path_of(storage, segment))

    def terms_reader(self, storage: Any, segment: Any) -> "TermsReader":
        return TermsReader(path_of(storage, segment))


def path_of(storage: Any, segment: Any) -> Path:
    """The file of a segment's postings."""
    return Path(str(storage.folder), segment.make_filename(EXTENSION))


_STORED: Final = "_stored"
"""The column of what Whoosh stores of each document beside our columns: a byte to say that it is nothing."""


class ColumnsWriter(W3PerDocWriter):
    """Whoosh's, but for that column."""

    def _create_column(self, name: str, column: Any) -> None:
        if name != _STORED:
            super()._create_column(name, column)


class ColumnsReader(W3PerDocReader):
    """Reads what it wrote."""

    def stored_fields(self, number: int) -> dict[str, Any]:
        return {}


class FieldWriter(BaseFieldWriter):
    """Writes a ``Pool``, which it empties."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.is_closed = False

    def add_postings(self, schema: Any, lengths: Any, pool: Pool) -> None:
        arrays = {}
        articles = pool["kind"].holders(ARTICLE)
        for name in sorted(name for name in pool if len(pool[name])):
            field = pool.pop(name).arrays(
                weighted=schema[name].scorable, articles=no_articles() if name == "kind" else articles
            )
            arrays.update({f"{name}/{part}": array for part, array in field.items()})
        write_sections(self._path, arrays)

    def close(self) -> None:
        self.is_closed = True


class TermsReader(BaseTermsReader):
    """The tables of one segment; also what Whoosh asks of it."""

    def __init__(self, path: Path) -> None:
        fields: dict[str, dict[str, Any]] = {}
        for name, array in read_sections(path).items():
            field, _, part = name.partition("/")
            fields.setdefault(field, {})[part] = array
        self.tables = {
            name: Table(arrays, no_articles if name == "kind" else self._articles) for name, arrays in fields.items()
        }
        self._found: Numbers | None = None

    def _articles(self) -> Numbers:
        """The documents that are articles."""
        if self._found is None:
            table = self.tables["kind"]
            self._found = table.documents(*table.of(ARTICLE))
        return self._found

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        name, spelled = term
        return name in self.tables and self.tables[name].find(spelled) >= 0

    def indexed_field_names(self) -> list[str]:
        return list(self.tables)

    def term_info(self, name: str, spelled: bytes) -> W3TermInfo:
        documents, weights = self._postings(name, spelled)
        return W3TermInfo(
            weight=float(sum(weights)),
            df=len(documents),
            maxweight=float(max(weights)),
            minid=documents[0],
            maxid=documents[-1],
        )

    def matcher(self, name: str, spelled: bytes, format_: Any, scorer: Any = None) -> ListMatcher:
        documents, weights = self._postings(name, spelled)
        return ListMatcher(documents, weights, None, format_, scorer=scorer, term=(name, spelled))

    def _postings(self, name: str, spelled: bytes) -> tuple[list[int], list[int]]:
        table = self.tables.get(name)
        number = table.find(spelled) if table else -1
        if table is None or number < 0:
            raise TermNotFound(f"{name}:{spelled!r}")
        return table.documents(number, number + 1).tolist(), table.weights(number, number + 1).tolist()
