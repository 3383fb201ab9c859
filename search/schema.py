"""The fields of the Whoosh index, and the fingerprint of everything that decides what stands in them."""

import hashlib
import os
from functools import lru_cache
from pathlib import Path
from typing import Final

import Stemmer
import whoosh
from whoosh import fields, formats

from search.columns import BytesColumn, NameColumn, NumberColumn

# Kinds of document, the terms of the field ``kind``.
ARTICLE: Final = b"article"
FIGURE: Final = b"figure"
MANIFEST: Final = b"manifest"

SEPARATOR: Final = "\x1f"
"""Stands between the parts of a composed term; no text keeps it, reading removes control characters."""

EDGES: Final = 2
"""Prefixes of up to so many letters have terms of their own: « m* » stands for a tenth of all that is written."""

TITLE_ROOM: Final = 64
"""Positions below are the title's, so that a phrase in the title can be told from one in the text."""

_MAKING: Final = (
    "analysis.py", "schema.py", "blocks.py", "codec.py", "columns.py", "dictionaries.py", "documents.py",
    "holders.py", "mark_columns.py", "marks.py", "marks_told.py", "planes.py", "postings.py", "sections.py",
    "sketches.py", "streams.py", "texts.py", "vocabulary.py", "writer.py",
    "comparison/averages.py", "comparison/averages.toml", "comparison/exchange.py",
)  # fmt: skip
"""The modules, and the table, that decide what stands in the index."""


class Terms(fields.FieldType):
    """A field whose terms ``search.writer`` takes from prepared documents; no text is analysed by Whoosh."""

    indexed = True
    stored = False
    multitoken_query = "default"
    analyzer = None
    vector = None
    unique = False
    column_type = None

    def __init__(self, *, weighted: bool = False) -> None:
        self.format = formats.Existence()
        self.scorable = weighted

    def to_bytes(self, value: bytes) -> bytes:
        return value

    def from_bytes(self, value: bytes) -> bytes:
        return value


def schema() -> fields.Schema:
    """Articles have all fields but the last; figures ``kind``, ``key``, ``facts`` and their bounds."""
    return fields.Schema(
        kind=Terms(),
        key=Terms(),  # the article's id; its figures carry it too, so that they go together
        stems=Terms(weighted=True),  # the scored field: the text counts once and the title more
        forms=Terms(weighted=True),  # with positions: folded form + SEPARATOR + the accented form where it differs
        edges=Terms(),  # the first letters of forms, for the first keys of a search as you type
        facts=Terms(),  # « field » + SEPARATOR + word: title, source, author, entities, measures
        facets=Terms(),  # « facet » + SEPARATOR + value, as search.facets names them
        card=fields.COLUMN(BytesColumn()),  # JSON: what corpus.article.Article holds beside its text; packed
        text=fields.COLUMN(BytesColumn()),  # as search.texts packs it
        marks=fields.COLUMN(BytesColumn()),  # as search.marks writes them, packed likewise
        day=fields.COLUMN(NumberColumn("<i4")),  # proleptic ordinal, 0 where unknown
        length=fields.COLUMN(NumberColumn("<u4")),  # stems, the title's with their weight
        file=fields.COLUMN(NameColumn()),  # the SourceFile's name
        rank=fields.COLUMN(NumberColumn("<u4")),  # place in that file; a figure's, in its article's figures
        digest=fields.COLUMN(BytesColumn()),  # of the article as read, its fingerprint, its record's digest
        low=fields.COLUMN(NumberColumn("<f8")),  # a figure's bounds in its own unit
        high=fields.COLUMN(NumberColumn("<f8")),
        low_euros=fields.COLUMN(NumberColumn("<f8")),  # and in euros, for money
        high_euros=fields.COLUMN(NumberColumn("<f8")),
    )


@lru_cache(maxsize=1)
def fingerprint() -> str:
    """Changes whenever the same article could be indexed differently: any source or table of ``corpus``, this chain.

    The bundled articles themselves are a corpus like any other and count as such, not here.
    """
    import corpus

    here, room = Path(__file__).parent, Path(corpus.__file__).parent
    digest = hashlib.sha256(f"{whoosh.versionstring()} {Stemmer.version()}".encode())
    used = [here / name for name in _MAKING]
    # Asked for at every start: ``rglob``, and paths held against each other, would take 0.1 s.
    for folder, folders, names in os.walk(room):
        folders[:] = sorted(name for name in folders if name not in ("bundled", "__pycache__"))
        used += [Path(folder, name) for name in sorted(names) if name.endswith((".py", ".toml", ".json", ".txt"))]
    for path in used:
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]
