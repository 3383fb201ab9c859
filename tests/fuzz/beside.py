"""Doors for what lies beside the articles: what a person made, what the program keeps, what servers and terminals
answer. A document is taken as it is, or for one of the program's own in which some values are others."""

import json
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import fields
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache, partial
from importlib import import_module
from math import isfinite
from pathlib import Path
from typing import Any, Final, TypeAlias
from unittest.mock import patch

Door: TypeAlias = Callable[[bytes], None]
MADE: Final = datetime(2024, 3, 5, tzinfo=UTC)
_KEPT: Final[list[object]] = []


@cache
def folder() -> Path:
    """A folder of this process's own."""
    made = tempfile.TemporaryDirectory(prefix="fuzz-", dir="/dev/shm" if Path("/dev/shm").is_dir() else None)
    _KEPT.append(made)
    return Path(made.name)


_VALUES: Final[tuple[Any, ...]] = (
    None, True, False, 0, 1, -1, 2, 10**30, 0.5, float("inf"), float("nan"), "", "a", "\0", "\ud800", "\x1b[31m",
    "2024-03-05", "2024-03-05T00:00:00Z", "article", "passage", "topic", "EUR", "1e999999999", "NaN", "..", "/", [],
    [[]], ["a"], [0, 1], [[0, 9**9]], {}, {"a": "b"},
)  # fmt: skip


def woven(document: bytes, data: bytes) -> bytes:
    """The document with some values in the place of others, left out, or put beside: two bytes for each."""
    held = [json.loads(document)]
    places: list[tuple[Any, Any]] = [(held, 0)]
    for container, key in places:
        inner = container[key]
        if isinstance(inner, dict | list):
            places += [(inner, each) for each in (inner if isinstance(inner, dict) else range(len(inner)))]
    for where, what in zip(data[::2], data[1::2], strict=False):
        container, key = places[where % len(places)]
        with suppress(LookupError):  # it lay in what is left out
            if what == 255:
                del container[key]
            elif what == 254 and isinstance(container, list):
                container.append(container[key])
            elif what == 253 and isinstance(container, dict):
                container["more"] = container[key]
            else:
                container[key] = _VALUES[what % len(_VALUES)]
    return json.dumps(held[0] if held else None).encode()


# What a person made


@cache
def _sample(name: str) -> bytes:
    """A document with one of each thing that such documents hold."""
    from corpus.entities.model import EntityType
    from search import corpora, searches
    from search.corrections import document as corrections
    from search.corrections import model as acts
    from search.corrections.store import Entry
    from search.dossiers import document as dossiers
    from search.dossiers import model as set_aside

    first, second = acts.FigureRef("a", 0, 3, "3 M"), acts.FigureRef("b", 1, 3, "3 M")
    match name:
        case "dossiers":
            stated = {field.name: "a" for field in fields(set_aside.ArticleRef)}
            of = set_aside.ArticleRef(**{**stated, "published": date(2024, 1, 2)})  # type: ignore[arg-type]
            topic = set_aside.TopicRef("t", "l", "conflict", "r", (first, second), "q")
            whats: tuple[set_aside.What, ...] = (
                set_aside.WholeArticle(of),
                set_aside.Passage(of, 0, 3, "abc", "x", "y"),
                topic,
            )
            items = tuple(set_aside.Item(id=str(n), made=MADE, what=what, note="n") for n, what in enumerate(whats))
            return dossiers.dump((set_aside.Dossier(id="d", name="D", made=MADE, items=items),))
        case "corrections":
            made: tuple[acts.Act, ...] = (
                acts.Part(first, second), acts.Join(first, second), acts.Rename("a", "b", "c"), acts.Merge("a", "b"),
                acts.Restate(first, currency="EUR", value=Decimal("3.5")), acts.Retype("a", EntityType.ORG),
                acts.Ignore("a"),
            )  # fmt: skip
            return corrections.dump(tuple(Entry(str(n), MADE, act) for n, act in enumerate(made)))
        case "names":
            return corpora.dump((corpora.NamedCorpus(name="presse", path=Path("/a/b"), id="ab1", added=MADE),))
    return searches.dump((searches.SavedSearch("lait", "prix du lait"), searches.SavedSearch("b", "")))


def _document(name: str, module: str, data: bytes) -> None:
    """Any bytes in the place of what a person made are read or refused; what is read is written, and read alike."""
    from search.keeping import Newer, Unreadable

    document = import_module(module)
    written = woven(_sample(name), data[1:]) if data[:1] >= b"\x80" else data
    with suppress(Newer, Unreadable):
        read = document.read(written)
        assert document.read(document.dump(read)) == read


_DOCUMENTS: Final = {
    "dossiers": "search.dossiers.document", "corrections": "search.corrections.document", "names": "search.corpora",
    "searches": "search.searches",
}  # fmt: skip


def restated(data: bytes) -> None:
    """Whatever a person says that a figure is becomes a correction that is kept, and read again, or is refused."""
    from search.corrections import document
    from search.corrections.model import CorrectionsError, FigureRef
    from search.corrections.store import Corrections, Entry
    from search.corrections.typed import restate
    from tests.fuzz.doors import raw

    with suppress(CorrectionsError):
        corrections = Corrections(None)
        restate(corrections, FigureRef("a", 0, 4, "15 M"), raw(data))
        (act,) = corrections.acts()
        assert document.read(document.dump((Entry("1", MADE, act),)))[0].act == act


def settings(data: bytes) -> None:
    """Any bytes as settings and gazetteer cost a line."""
    from corpus.entities.gazetteer.user import GazetteerError, read_entries
    from tui import settings as own

    place = folder() / "settings"
    place.mkdir(exist_ok=True)
    (place / own.FILE).write_bytes(data)
    with patch("tui.paths.config", lambda: place):
        assert all(len(line.splitlines()) == 1 for line in own.load()[1])
    with suppress(GazetteerError):
        read_entries(place / own.FILE)


def sidecars(data: bytes) -> None:
    """Any bytes as what a corpus says of its files, in ``corpus.toml`` or ``metadata.csv``, leave its articles."""
    from corpus.article import Article
    from corpus.readers import read_corpus
    from corpus.readers.sidecar import sidecar_problems

    corpus = folder() / "presse"
    corpus.mkdir(exist_ok=True)
    (corpus / "a.txt").write_text("Le budget")
    beside = ("corpus.toml", "metadata.csv")[data[:1] >= b"\x80"]
    for name in ("corpus.toml", "metadata.csv"):
        (corpus / name).unlink(missing_ok=True)
    (corpus / beside).write_bytes(data[1:])
    assert all(len(str(each).splitlines()) == 1 for each in sidecar_problems(corpus))
    assert any(isinstance(each, Article) and each.text == "Le budget" for each in read_corpus(corpus))


# What the program keeps for its own ease


def session(data: bytes) -> None:
    """Any bytes in the place of where a reader left off."""
    from tui import session as own

    made = folder() / "session"
    made.mkdir(exist_ok=True)
    with patch("tui.paths.data", lambda: made):
        own.file().write_bytes(data)
        assert isinstance(own.recall(None), own.Session | None)
        if own.keep(made, own.Session(query="a")):
            left = own.recall(made)
            assert left is not None and left.query == "a"
        else:  # a later version's, left as it is
            assert own.file().read_bytes() == data


@cache
def _page() -> bytes:
    from search.results import ArticleCard, Excerpt, Hit, Results
    from tui import first_page

    stated = {field.name: "a" for field in fields(ArticleCard)}
    card = ArticleCard(**{**stated, "published": date(2024, 3, 5)})  # type: ignore[arg-type]
    hit = Hit(card, 1.0, Excerpt(0, 7, "haubans"), ((0, 7),))
    with patch("tui.paths.cache", folder):
        first_page.keep(None, Results("a", (hit, hit), 2))
        return first_page._file(None).read_bytes()


def page(data: bytes) -> None:
    """Any bytes in the place of the results that were on the screen: shown as words within their bounds, or not."""
    from tui import first_page

    kept = _page()
    written = woven(kept, data[1:]) if data[:1] >= b"\x80" else data
    with patch("tui.paths.cache", folder):
        first_page._file(None).write_bytes(written)
        found = first_page.recall(None, "a")
    for hit in found.results.hits if found else ():
        assert isinstance(hit.card.title, str) and hit.card.id in (found.told if found else ())
        assert all(0 <= start <= end for start, end in hit.offsets)
        assert len(hit.excerpt.text) == hit.excerpt.end - hit.excerpt.start


# What servers and terminals answer


def robots(data: bytes) -> None:
    """Any answer in the place of a host's rules."""
    from corpus.importing.robots import Robots

    rules, _, path = data.rpartition(b"\n")
    read = Robots.read(200, rules)
    assert isfinite(read.delay) and read.delay >= 0
    assert isinstance(read.allows(f"https://a.example/{path.decode('utf-8', 'replace')}"), bool)


def replies(data: bytes) -> None:
    """However the line cuts what comes from a terminal, the same is typed and the same answered."""
    from tui.terminal.replies import Replies

    whole, cut = Replies(0.1), Replies(0.1)
    typed, answered = whole.feed(data, 0.0, awaited=True)
    pieces = [cut.feed(data[at : at + 1], 0.0, awaited=True) for at in range(len(data))]
    assert [each for _, some in pieces for each in some] == answered
    assert b"".join(part for part, _ in pieces) + cut._kept == typed + whole._kept
    assert len(typed) + len(whole._kept) <= len(data)


DOORS: Final[dict[str, Door]] = {
    **{name: partial(_document, name, module) for name, module in _DOCUMENTS.items()},
    **{
        each.__name__: each for each in (restated, settings, sidecars, session, page, robots, replies)
    },
}  # fmt: skip
