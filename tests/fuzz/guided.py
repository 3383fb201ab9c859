"""Fuzz one door of the program, led by the coverage of what is behind it. By hand: it needs atheris and runs on.

    pip install atheris
    python -m tests.fuzz.guided readers -max_total_time=600 -max_len=4096 FOLDER

``FOLDER`` keeps what reached new code, to go on from; the samples of the tests are a good beginning for the readers.
What follows the target's name is libFuzzer's. A finding is written to the current directory as ``crash-…``: give that
file in the place of ``FOLDER`` to see it again, mend, and leave a test beside the part's own.
"""

import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from importlib import import_module
from pathlib import Path

DAY = date(2024, 3, 5)
SUFFIXES = (
    ".txt",
    ".md",
    ".html",
    ".jsonl",
    ".json",
    ".csv",
    ".tsv",
    ".xml",
    ".rtf",
    ".docx",
    ".zip",
    ".mhtml",
    ".eml",
    "",
)


def readers(data: bytes) -> None:
    """A file of any bytes, its suffix drawn from the first of them, gives articles and problems."""
    from corpus.article import Article
    from corpus.french.clean import clean
    from corpus.readers import read
    from corpus.readers.source import SourceFile

    with tempfile.TemporaryDirectory(prefix="fuzz-") as made:
        path = Path(made) / f"a{SUFFIXES[(data[0] if data else 0) % len(SUFFIXES)]}"
        path.write_bytes(data[1:])
        state = path.stat()
        for found in read(SourceFile(path, path.name, state.st_size, state.st_mtime_ns), path.parent):
            if isinstance(found, Article):
                assert found.text == clean(found.text)
            else:
                assert len(str(found).splitlines()) == 1


def articles(data: bytes) -> None:
    """Any text is annotated, and every mark says what stands at its place."""
    from corpus.annotate import annotate
    from corpus.article import Article
    from corpus.french.clean import clean

    text = clean(data.decode("utf-8", "replace"))
    marked = annotate(Article(id="a", title="", text=text, published=DAY))
    for figure in marked.figures:
        assert text[figure.start : figure.end] == figure.text
    for mention in marked.mentions:
        assert 0 <= mention.start < mention.end <= len(text)


def queries(data: bytes) -> None:
    """Any query is parsed, as it is typed and as it was meant."""
    from search.query import parse

    for as_typed in (False, True):
        parse(data.decode("utf-8", "surrogateescape"), today=DAY, as_typed=as_typed)


def kept(data: bytes) -> None:
    """Any bytes in the place of what a person made are read or refused."""
    import search.corpora
    import search.corrections.document
    import search.dossiers.document
    from search.keeping import Newer, Unreadable

    for read in (search.corpora.read, search.corrections.document.read, search.dossiers.document.read):
        with suppress(Newer, Unreadable):
            read(data)


def exports(data: bytes) -> None:
    """Any text, marked, leaves in every form; a page is HTML that runs and loads nothing, JSON is read back."""
    import json

    import lxml.html

    from corpus.annotate import annotate
    from corpus.article import Article
    from corpus.french.clean import clean
    from tests.hostile.attacks import foreign
    from tui.exports.forms import Form
    from tui.exports.works import MarkedArticle
    from tui.exports.writing import written

    text = clean(data.decode("utf-8", "replace"))
    head, _, body = text.partition("\n")
    article = Article(id="a", title=head, text=body or head, author=head, source=head, url=head, published=DAY)
    work = MarkedArticle(head, annotate(article))
    for form in Form:
        given = written(work, form)
        if form is Form.HTML:
            page = lxml.html.document_fromstring(given)
            assert not page.xpath("//script | //iframe | //img | //object | //link | //@onclick")
            assert all(link.startswith(("http://", "https://", "#")) for link in page.xpath("//@href | //@src"))
        elif form in (Form.JSON, Form.CSL):
            json.loads(given)
        assert form is Form.JSON or not foreign(given.encode("utf-8", "replace"))


def session(data: bytes) -> None:
    """Any bytes in the place of where a reader left off, of saved searches and of those made before."""
    import os

    from tui import paths
    from tui import session as own

    with tempfile.TemporaryDirectory(prefix="fuzz-") as made:
        os.environ["XDG_DATA_HOME"] = made
        paths.data().mkdir(parents=True)
        own.file().write_bytes(data)
        assert isinstance(own.recall(None), own.Session | None)
        assert own.keep(Path(made), own.Session(query="a"))
        left = own.recall(Path(made))
        assert left is not None and left.query == "a"


def settings(data: bytes) -> None:
    """Any bytes as settings, gazetteer and corpus.toml cost a line."""
    import os

    from corpus.entities.gazetteer.user import GazetteerError, read_entries
    from corpus.readers import read_corpus
    from tui import settings as own

    with tempfile.TemporaryDirectory(prefix="fuzz-") as made:
        os.environ["XDG_CONFIG_HOME"] = made
        own.file().parent.mkdir(parents=True)
        own.file().write_bytes(data)
        assert all(len(line.splitlines()) == 1 for line in own.load()[1])
        with suppress(GazetteerError):
            read_entries(own.file())
        corpus = Path(made) / "presse"
        corpus.mkdir()
        (corpus / "a.txt").write_text("Le budget")
        (corpus / "corpus.toml").write_bytes(data)
        assert any(getattr(each, "id", "") == "a.txt" for each in read_corpus(corpus))


TARGETS: dict[str, Callable[[bytes], None]] = {
    each.__name__: each for each in (readers, articles, queries, kept, exports, session, settings)
}


def main() -> None:
    atheris = import_module("atheris")  # is no dependency, and has no types
    target = TARGETS[sys.argv.pop(1)]
    with atheris.instrument_imports(include=["corpus", "search", "tui"]):
        target(b"")  # imports what it needs
    atheris.Setup(sys.argv, target)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
