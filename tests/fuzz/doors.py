"""The doors that are fuzzed: what takes words or bytes from outside, and what must be true of what it gives.

A door fails by raising. Where the bytes stand for words (``words``), a fuzzer led by coverage comes to sentences that
it would hardly spell letter by letter.
"""

import io
import json
import zipfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Final

from tests.fuzz import beside
from tests.fuzz.beside import Door, folder

DAY: Final = date(2024, 3, 5)

_PIECES: Final = (
    *(Path(__file__).parent / "words.txt").read_text("utf-8").split(),
    *"\u00a0\u202f’«»“”—–…€$£°Éç\u0301\u200b\u202e٣²½ﬁİß＇\u2028\x85",
    *"()", ". ", ", ", " : ", "\n\n",
)  # fmt: skip
"""What a byte of 128 and more stands for."""


def words(data: bytes) -> str:
    """A text of ASCII characters, as they are, and of words between spaces."""
    return "".join(chr(each) if each < 128 else f" {_PIECES[each % len(_PIECES)]} " for each in data)


def raw(data: bytes) -> str:
    """The first byte tells whether the others are the text's own or stand for words."""
    return words(data[1:]) if data[:1] < b"\x80" else data[1:].decode("utf-8", "replace")


# What is read in a text


def figures(data: bytes) -> None:
    """Every figure says what stands at its place, and its interval has its ends in order."""
    from corpus.figures.recogniser import find_figures
    from corpus.french.clean import clean

    text = clean(raw(data))
    end = 0
    for figure in find_figures(text, DAY):
        assert end <= figure.start < figure.end
        end = figure.end
        assert text[figure.start : end] == figure.text
        assert figure.low is None or figure.high is None or figure.low <= figure.high


def dates(data: bytes) -> None:
    """No two dates share a word, and each goes from a day to one that is not before."""
    from corpus.figures.clauses import Clauses
    from corpus.figures.dates.finder import find_dates
    from corpus.figures.tokens import Tokens
    from corpus.french.clean import clean

    tokens = Tokens(clean(raw(data)))
    end = 0
    for found in find_dates(tokens, Clauses(tokens), DAY, bytearray(len(tokens.words))):
        assert end <= found.first < found.last <= len(tokens.words)
        end = found.last
        assert found.days is None or found.days[0] <= found.days[1]


def articles(data: bytes) -> None:
    """Any text is annotated, every mark says what stands at its place, and the index gives the marks back."""
    from corpus.annotate import annotate
    from corpus.article import Article
    from corpus.french.clean import clean
    from search.marks import read_marks, write_marks

    text = clean(raw(data))
    marked = annotate(Article(id="a", title="", text=text, published=DAY))
    for figure in marked.figures:
        assert text[figure.start : figure.end] == figure.text
    for mention in marked.mentions:
        assert 0 <= mention.start < mention.end <= len(text)
    marks = (marked.mentions, marked.figures, marked.claims)
    assert read_marks(write_marks(marks, text), text) == marks


def queries(data: bytes) -> None:
    """Any query is parsed, as it is typed and as it was meant, and its words are looked for in a text."""
    from search.matching import Matcher
    from search.query import parse

    text = raw(data)
    for as_typed in (False, True):
        query = parse(text, today=DAY, as_typed=as_typed)
        assert all(len(fault.splitlines()) == 1 for fault in query.faults)
        end = 0
        for mark in Matcher.of(query.root).marks(text[::-1] + " " + text):
            assert end <= mark.start < mark.end
            end = mark.end


# Files of articles


SUFFIXES: Final = (
    ".txt", ".md", ".html", ".jsonl", ".json", ".csv", ".tsv", ".xml", ".rtf", ".docx", ".zip", ".mhtml", ".eml", "",
)  # fmt: skip


def readers(data: bytes) -> None:
    """A file of any bytes, its suffix drawn from the first of them, gives articles and problems."""
    from corpus.article import Article
    from corpus.french.clean import clean
    from corpus.readers import read
    from corpus.readers.source import SourceFile

    path = folder() / f"a{SUFFIXES[(data[0] if data else 0) % len(SUFFIXES)]}"
    path.write_bytes(data[1:])
    state = path.stat()
    for found in read(SourceFile(path, path.name, state.st_size, state.st_mtime_ns), path.parent):
        if isinstance(found, Article):
            assert found.text == clean(found.text)
        else:
            assert len(str(found).splitlines()) == 1


def _one_format(module: str, suffix: str, wrap: Callable[[bytes], bytes], data: bytes) -> None:
    """One format's own reader, whose exceptions nobody takes up: clean articles, or why there are none."""
    from corpus.article import Article
    from corpus.french.clean import clean
    from corpus.readers.decoding import NotText, glimpse
    from corpus.readers.format import HEAD, OpenFile, Unpacking, Unreadable

    path = folder() / f"b{suffix}"
    content = wrap(data)
    path.write_bytes(content)
    file = OpenFile(path, path.name, len(content), {}, glimpse(content[:HEAD]), [], Unpacking(0, 1 << 20))
    form = import_module(f"corpus.readers.{module}").FORMAT
    with suppress(Unreadable, NotText):
        for found in form.read(file) if form.recognises(file) else ():
            assert not isinstance(found, Article) or found.text == clean(found.text)


def _zipped(name: str, data: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr(name, data)
    return held.getvalue()


_FORMATS: Final = {
    "alceste": ".txt", "database_text": ".txt", "html_files": ".html", "json_records": ".json", "jsonlines": ".jsonl",
    "markdown": ".md", "mhtml": ".mhtml", "plain": ".txt", "rtf": ".rtf", "table": ".csv",
    "trafilatura_json": ".json", "xml_files": ".xml",
}  # fmt: skip


# What leaves the program


def exports(data: bytes) -> None:
    """Any words, wherever an article, a reader or a corpus may have some, leave as what the first byte says, in the
    form that the second does; a page runs and loads nothing, JSON is read back."""
    import lxml.html

    from corpus.french.clean import clean
    from tests.hostile.attacks import foreign
    from tests.tui.works import KINDS, works
    from tui.exports.forms import Form
    from tui.exports.writing import written

    kind, number = (data + b"\0\0")[:2]
    text = clean(raw(data[2:]))
    form = tuple(Form)[number % len(Form)]
    given = written(works(text, url=text or None)[KINDS[kind % len(KINDS)]], form)
    match form:
        case Form.HTML:
            page = lxml.html.document_fromstring(given)
            assert not page.xpath("//script | //iframe | //img | //object | //link | //@onclick")
            assert all(link.startswith(("http://", "https://", "#")) for link in page.xpath("//@href | //@src"))
        case Form.JSON | Form.CSL:
            json.loads(given)
    assert not foreign(given.encode("utf-8", "replace"))


DOORS: Final[dict[str, Door]] = {
    **{
        each.__name__: each
        for each in (
            figures, dates, articles, queries, readers, exports,
        )
    },
    **{module: partial(_one_format, module, suffix, bytes) for module, suffix in _FORMATS.items()},
    "docx": partial(_one_format, "docx", ".docx", partial(_zipped, "word/document.xml")),
    "package": partial(_one_format, "docx", ".docx", bytes),
    "archive": partial(_one_format, "archive", ".zip", bytes),
    "unsupported": partial(_one_format, "unsupported", ".pdf", bytes),
    **beside.DOORS,
}  # fmt: skip
