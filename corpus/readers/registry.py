"""Which format a file is in, told by its content, and its articles."""

from collections.abc import Iterator
from pathlib import Path

from corpus.article import Article, Problem
from corpus.readers.decoding import NotText, glimpse
from corpus.readers.format import HEAD, Format, OpenFile, Unreadable
from corpus.readers.sidecar import entry
from corpus.readers.source import SourceFile, why


def formats() -> tuple[Format, ...]:
    """The formats that can be read; the first that recognises a file reads it.

    Loaded at the first file: pydantic and the parsers stay off the way to the first screen.
    """
    from corpus.readers import jsonlines, markdown, plain, unsupported

    return (jsonlines.FORMAT, unsupported.FORMAT, markdown.FORMAT, plain.FORMAT)


def read(source: SourceFile, root: Path) -> Iterator[Article | Problem]:
    """The articles of one file of the corpus ``root``, and what is wrong with it. Never raises for a file's content.

    Ids are unique within the file only: ``collection.read_corpus`` holds the files against each other.
    """
    try:
        with source.path.open("rb") as file:
            head = file.read(HEAD)
        if not head.strip():
            yield Problem(source.name, "fichier vide")
            return
        folder = root if root.is_dir() else root.parent
        opened = OpenFile(source.path, source.name, source.size, entry(source.path, folder), glimpse(head))
        for found in next(format for format in formats() if format.recognises(opened)).read(opened):
            yield from opened.problems
            opened.problems.clear()
            yield found
        yield from opened.problems
    except OSError as error:
        yield Problem(source.name, why(error))
    except (NotText, Unreadable) as error:
        yield Problem(source.name, str(error))
