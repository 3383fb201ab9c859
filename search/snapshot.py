"""One generation of an index, read: its articles and what is kept of each, beside where terms stand."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import fields
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import numpy as np
from whoosh.index import FileIndex

from corpus.annotate import AnnotatedArticle
from corpus.article import Article
from search.columns import NumberReader
from search.documents import BOUNDS, DIGEST, manifest_key, read_card
from search.marks import read_marks
from search.results import ArticleCard
from search.segments import Segments
from search.sketches import PRINT
from search.streams import Numbers
from search.texts import Kept

if TYPE_CHECKING:
    from search.corrected import Corrected
    from search.corrections.facets import CorrectedFacets

_CARD_FIELDS: Final = frozenset(field.name for field in fields(ArticleCard))

_Derived = TypeVar("_Derived")


class Snapshot(Segments):
    """Reads one committed state of the index; later commits don't change it. Not for several threads at once."""

    def __init__(self, index: FileIndex) -> None:
        super().__init__(index.reader())
        self._bases = [leaf.base for leaf in self._leaves]
        self._counts = [int(leaf.reader.doc_count_all()) for leaf in self._leaves]
        # All files are opened now: whoever updates the index may remove them at any time.
        self._columns = {
            (name, leaf): opened.reader.column_reader(name, translate=False)
            for leaf, opened in enumerate(self._leaves)
            for name, field in opened.reader.schema.items()
            if field.column_type
        }
        self._kept = Kept(Path(index.storage.folder))
        self._derived: dict[str, Any] = {}

    def close(self) -> None:
        """Let go of the files."""
        self._reader.close()

    # Articles

    facets: "CorrectedFacets | None" = None
    """What corrections make of the facets; set by the library, which knows them."""
    corrected: "Corrected | None" = None
    """What they make of the answers about names and figures, likewise."""

    def once(self, name: str, make: Callable[[], _Derived]) -> _Derived:
        """What ``make`` gives, kept as ``name`` for as long as the snapshot is."""
        if name not in self._derived:
            self._derived[name] = make()
        kept: _Derived = self._derived[name]
        return kept

    @cached_property
    def days(self) -> Numbers:
        """By article: ordinal of the day of publication, 0 where unknown."""
        return self._load("day", np.int64)[self.documents]

    @cached_property
    def lengths(self) -> Numbers:
        """By article, its length as ranking takes it: its words, those of the title weighed more."""
        return self._load("length", np.float64)[self.documents]

    @cached_property
    def ids(self) -> list[str]:
        """By article."""
        found = [""] * len(self)
        for leaf in self._leaves:
            table = leaf.tables["key"]
            terms = table.terms(0, len(table))
            articles = self._articles[table.documents(0, len(table)) + leaf.base]
            owners = np.repeat(np.arange(len(table)), np.diff(table.first))
            kept = articles >= 0
            for article, owner in zip(articles[kept].tolist(), owners[kept].tolist(), strict=True):
                found[article] = terms[owner].decode()
        return found

    @cached_property
    def order(self) -> Numbers:
        """By article: its place when newest come first, unknown days last, then by id. Decides between equals."""
        ids = self.ids
        alphabetical = np.array(sorted(range(len(ids)), key=ids.__getitem__), np.int64)
        newest = alphabetical[np.argsort(-self.days[alphabetical], kind="stable")]
        places = np.empty(len(ids), np.int64)
        places[newest] = np.arange(len(ids))
        return places

    @cached_property
    def files(self) -> list[str]:
        """By article: the name of the file that it was read from."""
        found: list[str] = []
        for leaf, own in enumerate(self._own):
            if not len(own):
                continue
            column = self._columns["file", leaf]
            names = [name.decode() for name in column.names]
            found += [names[number] for number in column.numbers[own].tolist()]
        return found

    @cached_property
    def ranks(self) -> Numbers:
        """By article: its place among the articles of its file."""
        return self._load("rank", np.int64)[self.documents]

    @cached_property
    def corpus_order(self) -> Numbers:
        """The articles by file, then by place in it."""
        files = self.files
        places = {name: place for place, name in enumerate(sorted(set(files)))}
        return np.lexsort((self.ranks, np.fromiter(map(places.__getitem__, files), np.int64, len(files))))

    def find(self, article_id: str) -> int | None:
        """The number of the article of that id, or of the one that stands for it."""
        article_id = self.copies.twins.get(article_id, article_id)
        articles = self.postings("key", article_id.encode("utf-8", "replace")).articles
        return int(articles[0]) if len(articles) else None

    def manifest(self) -> bytes | None:
        """What was noted of the corpus with the last commit; ``None`` in an index of none."""
        for document in self.holders("key", manifest_key()):
            return bytes(self._cell("card", int(document)))
        return None

    def stated(self, article: int) -> dict[str, Any]:
        """Everything of an article but its text, as keyword arguments of ``Article``."""
        return read_card(self._kept.cards.unpack(self._cell("card", int(self.documents[article]))))

    def card(self, article: int) -> ArticleCard:
        """What is shown of an article in a list. Raises ``ValueError`` where it is damaged."""
        fields = {name: value for name, value in self.stated(article).items() if name in _CARD_FIELDS}
        try:
            return ArticleCard(**fields)
        except TypeError as error:  # a bit of a field's name was lost
            raise ValueError("a card lacks a field") from error

    def text(self, article: int) -> str:
        """The text of an article."""
        return self._kept.texts.unpack(self._cell("text", int(self.documents[article]))).decode()

    def digest(self, article: int) -> bytes:
        """What tells whether an article reads as it did."""
        return self._digests[article][:DIGEST]

    def fingerprint(self, article: int) -> bytes:
        """What ``search.sketches.fingerprint`` made of the article."""
        return self._digests[article][DIGEST : DIGEST + PRINT]

    def record(self, article: int) -> bytes:
        """The digest of the record that the article was read from; empty where it is to be read again."""
        return self._digests[article][DIGEST + PRINT :]

    @cached_property
    def _digests(self) -> list[bytes]:
        """By article. Whoever asks for one asks for most."""
        found: list[bytes] = []
        for leaf, own in enumerate(self._own):
            if len(own):
                every = self._columns["digest", leaf].every()
                found += [every[document] for document in own.tolist()]
        return found

    @cached_property
    def _own(self) -> list[Numbers]:
        """By segment: its articles' documents, counted from its first."""
        ends = [base + count for base, count in zip(self._bases, self._counts, strict=True)]
        edges = np.searchsorted(self.documents, [self._bases, ends]) if ends else np.empty((2, 0), np.int64)
        places = zip(self._bases, *edges.tolist(), strict=True)
        return [self.documents[first:last] - base for base, first, last in places]

    def annotated(self, article: int) -> AnnotatedArticle:
        """An article with all its marks, as it was indexed: corrections are not in it."""
        packed = self._kept.texts.unpack(self._cell("text", int(self.documents[article])))
        marks = self._kept.marks.unpack(self._cell("marks", int(self.documents[article])), packed)
        read = Article(text=packed.decode(), **self.stated(article))
        return AnnotatedArticle(read, *read_marks(marks, read.text))

    def parents(self, figures: Numbers) -> Numbers:
        """The articles that figures stand in, which are given by document."""
        return np.searchsorted(self.documents, figures, "right") - 1

    # Columns

    def _cell(self, name: str, document: int) -> Any:
        leaf = bisect_right(self._bases, document) - 1
        return self._columns[name, leaf][document - self._bases[leaf]]

    @cached_property
    def bounds(self) -> dict[str, Numbers]:
        """The columns of figures' bounds, by document."""
        found = {name: self._load(name, np.float64) for ends in BOUNDS for name in ends}
        for low, high in BOUNDS:
            found[high] = np.where(np.isnan(found[high]), found[low], found[high])
        return found

    def _load(self, name: str, kind: type) -> Numbers:
        parts: list[Numbers] = [np.empty(0, kind)]
        for leaf, count in enumerate(self._counts):
            column = self._columns[name, leaf]
            # A segment where nothing has a value has no column.
            parts.append(column.numbers.astype(kind) if isinstance(column, NumberReader) else np.zeros(count, kind))
        return np.concatenate(parts)
