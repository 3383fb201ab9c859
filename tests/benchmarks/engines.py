"""Engines that ours is held against, each set up as its own documentation would have it for French.

SQLite FTS5 comes with Python, stock Whoosh with the program; tantivy is taken if it can be imported.
"""

import importlib
import importlib.util
import re
import sqlite3
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Protocol

SHOWN = 50
"""Hits asked for, each with an excerpt."""


class Engine(Protocol):
    """One index in memory or in a directory of its own."""

    name: str

    def add(self, articles: Iterable[dict[str, Any]]) -> None:
        """Index articles as JSON Lines corpora hold them, and commit."""

    def ask(self, query: str, *, as_typed: bool = False) -> list[str]:
        """The ids of ``SHOWN`` articles that have all words or the quoted phrase, their excerpts made too."""

    def best(self, question: str) -> list[str]:
        """The ids of ten articles that have most of the words."""

    def bytes(self) -> int:
        """What the index takes on disk, texts included."""


def others(folder: Path) -> list[Engine]:
    """Those that can be had here; ``folder`` is theirs."""
    found: list[Engine] = [Fts5(folder / "fts5.db"), StockWhoosh(folder / "whoosh")]
    if importlib.util.find_spec("tantivy"):
        found.append(Tantivy(folder / "tantivy"))
    return found


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def _folded(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


class Fts5:
    """``unicode61`` folds accents; a prefix index serves the first two letters."""

    name = "FTS5"

    def __init__(self, path: Path) -> None:
        self._path = path
        self._database = sqlite3.connect(path)
        options = "tokenize='unicode61', prefix='1 2'"
        self._database.execute(f"create virtual table a using fts5(id unindexed, title, text, {options})")

    def add(self, articles: Iterable[dict[str, Any]]) -> None:
        rows = ((a["id"], a.get("title") or "", a["text"]) for a in articles)
        self._database.executemany("insert into a values (?, ?, ?)", rows)
        self._database.commit()

    def _asked(self, match: str, size: int) -> list[str]:
        if not match:
            return [row[0] for row in self._database.execute("select id from a limit ?", (size,))]
        sql = "select id, snippet(a, 2, '[', ']', '…', 24) from a where a match ? order by rank limit ?"
        return [row[0] for row in self._database.execute(sql, (match, size))]

    def ask(self, query: str, *, as_typed: bool = False) -> list[str]:
        phrase = query.startswith('"')
        match = query if phrase else " ".join(f'"{word}"' for word in _words(query))
        return self._asked(match + "*" if as_typed and match else match, SHOWN)

    def best(self, question: str) -> list[str]:
        return self._asked(" OR ".join(f'"{word}"' for word in _words(question)), 10)

    def bytes(self) -> int:
        return self._path.stat().st_size


class StockWhoosh:
    """Its own French analyser with accents folded, its own codec, scoring and highlighter."""

    name = "Whoosh"

    def __init__(self, folder: Path) -> None:
        from whoosh import fields, index
        from whoosh.analysis import CharsetFilter, LanguageAnalyzer
        from whoosh.support.charset import accent_map

        folder.mkdir()
        self._folder = folder
        text = fields.TEXT(analyzer=LanguageAnalyzer("fr") | CharsetFilter(accent_map), stored=True)
        schema = fields.Schema(id=fields.ID(stored=True), title=text, text=text)
        self._index = index.create_in(folder, schema)
        self._searcher: Any = None

    def add(self, articles: Iterable[dict[str, Any]]) -> None:
        writer = self._index.writer(limitmb=256)
        for article in articles:
            writer.add_document(id=article["id"], title=article.get("title") or "", text=article["text"])
        writer.commit()
        self._searcher = self._index.searcher()

    def _asked(self, text: str, size: int, *, every: bool) -> list[str]:
        from whoosh.qparser import AndGroup, MultifieldParser, OrGroup

        group = AndGroup if every else OrGroup
        parser = MultifieldParser(["title", "text"], self._index.schema, group=group)
        hits = self._searcher.search(parser.parse(text), limit=size)
        return [(hit["id"], hit.highlights("text") if every else "")[0] for hit in hits]

    def ask(self, query: str, *, as_typed: bool = False) -> list[str]:
        text = query if query.startswith('"') else " ".join(_words(query))
        return self._asked((text + "*" if as_typed else text) or "*", SHOWN, every=True)

    def best(self, question: str) -> list[str]:
        return self._asked(" ".join(_words(question)), 10, every=False)

    def bytes(self) -> int:
        return sum(path.stat().st_size for path in self._folder.iterdir())


class Tantivy:
    """Lower case, accents folded, Snowball’s French stemmer; prefixes are of unstemmed words, in their own field."""

    name = "tantivy"

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self._folder = folder
        self._tantivy: Any = importlib.import_module("tantivy")
        tantivy = self._tantivy
        schema = tantivy.SchemaBuilder()
        schema.add_text_field("id", stored=True, tokenizer_name="raw")
        for name in ("title", "text"):
            schema.add_text_field(name, stored=True, tokenizer_name="french")
        schema.add_text_field("forms", tokenizer_name="plain")
        self._index = tantivy.Index(schema.build(), path=str(folder))
        plain = [tantivy.Filter.lowercase(), tantivy.Filter.ascii_fold()]
        self._register("plain", plain)
        self._register("french", [*plain, tantivy.Filter.stemmer("french")])

    def _register(self, name: str, filters: list[Any]) -> None:
        builder = self._tantivy.TextAnalyzerBuilder(self._tantivy.Tokenizer.simple())
        for each in filters:
            builder = builder.filter(each)
        self._index.register_tokenizer(name, builder.build())

    def add(self, articles: Iterable[dict[str, Any]]) -> None:
        writer = self._index.writer(200_000_000, 1)
        for article in articles:
            title, text = article.get("title") or "", article["text"]
            writer.add_document(
                self._tantivy.Document(id=[article["id"]], title=[title], text=[text], forms=[f"{title}\n{text}"])
            )
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()

    def _asked(self, query: Any, size: int, *, excerpts: bool) -> list[str]:
        searcher = self._index.searcher()
        found = [searcher.doc(address) for _, address in searcher.search(query, size).hits]
        if excerpts:
            snippets = self._tantivy.SnippetGenerator.create(searcher, query, self._index.schema, "text")
            for document in found:
                snippets.snippet_from_doc(document)
        return [document["id"][0] for document in found]

    def ask(self, query: str, *, as_typed: bool = False) -> list[str]:
        words = _words(query)
        if not words:
            return self._asked(self._tantivy.Query.all_query(), SHOWN, excerpts=False)
        typed = words.pop() if as_typed else ""
        text = query if query.startswith('"') else " ".join(words)
        parts = [self._parsed(text, conjunction_by_default=True)] if text else []
        if typed:
            beginning = re.escape(_folded(typed.lower())) + ".*"
            parts.append(self._tantivy.Query.regex_query(self._index.schema, "forms", beginning))
        must = self._tantivy.Occur.Must
        return self._asked(self._tantivy.Query.boolean_query([(must, part) for part in parts]), SHOWN, excerpts=True)

    def best(self, question: str) -> list[str]:
        return self._asked(self._parsed(" ".join(_words(question))), 10, excerpts=False)

    def _parsed(self, text: str, **options: Any) -> Any:
        return self._index.parse_query(text, ["title", "text"], field_boosts={"title": 2.0}, **options)

    def bytes(self) -> int:
        return sum(path.stat().st_size for path in self._folder.iterdir())
