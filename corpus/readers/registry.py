"""Which format a file is in, told by its content, and its articles."""

from collections.abc import Iterator
from pathlib import Path

from corpus.article import Article, Problem
from corpus.readers.decoding import NotText, glimpse
from corpus.readers.format import HEAD, Format, OpenFile, Records, Unpacking, Unreadable
from corpus.readers.opening import open_regular
from corpus.readers.sidecar import entry
from corpus.readers.source import SourceFile, why


def formats() -> tuple[Format, ...]:
    """The formats that can be read; the first that recognises a file reads it.

    Loaded at the first file: pydantic and the parsers stay off the way to the first screen. The libraries for HTML,
    XML and web pages wait for the first file of theirs.
    """
    from corpus.readers import (
        alceste,
        archive,
        database_text,
        docx,
        html_files,
        json_records,
        jsonlines,
        markdown,
        mhtml,
        plain,
        rtf,
        table,
        trafilatura_json,
        unsupported,
        xml_files,
    )  # fmt: skip

    return (
        unsupported.FORMAT, docx.FORMAT, archive.FORMAT, rtf.FORMAT, trafilatura_json.FORMAT, json_records.FORMAT,
        jsonlines.FORMAT, mhtml.FORMAT, html_files.FORMAT, xml_files.FORMAT, markdown.FORMAT, alceste.FORMAT,
        database_text.FORMAT, table.FORMAT, plain.FORMAT,
    )  # fmt: skip


def read(source: SourceFile, root: Path, records: Records | None = None) -> Iterator[Article | Problem]:
    """The articles of one file of the corpus ``root``, and what is wrong with it. Never raises for a file's content.

    Ids are unique within the file only: ``collection.read_corpus`` holds the files against each other. ``records``
    tells what need not be read again; what the file's last article is followed by stands there at the end.
    """
    yield from read_renamed(source, root, source.name, None, records)


def read_renamed(
    source: SourceFile, root: Path, name: str, unpacking: Unpacking | None, records: Records | None = None
) -> Iterator[Article | Problem]:
    """The same for a file that a person knows by another name, out of an archive."""
    try:
        with open_regular(source.path) as file:
            head = file.read(HEAD)
        if not head.strip():
            yield Problem(name, "fichier vide")
            return
        folder = root if root.is_dir() else root.parent
        opened = OpenFile(
            source.path, name, source.size, entry(source.path, folder), glimpse(head), [], unpacking, records
        )
        for found in next(format for format in formats() if format.recognises(opened)).read(opened):
            yield from opened.problems
            opened.problems.clear()
            yield found
        yield from opened.problems
    except OSError as error:
        yield Problem(name, why(error))
    except (NotText, Unreadable) as error:
        yield Problem(name, str(error))
    except Exception:  # whatever a parser raises on a file made or damaged to break it: the others open all the same
        yield Problem(name, "fichier illisible, peut-être abîmé")
