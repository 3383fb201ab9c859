"""Small corpora on disk for the tests of the readers."""

from collections.abc import Mapping
from pathlib import Path

from corpus.article import Article, Problem
from corpus.readers import read_corpus


def write(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """``folder``, with these files in it by their names."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def opened(path: Path) -> tuple[list[Article], list[Problem]]:
    """The articles and the problems of a corpus, each in the order met."""
    found = list(read_corpus(path))
    return (
        [item for item in found if isinstance(item, Article)],
        [item for item in found if isinstance(item, Problem)],
    )


def only(path: Path) -> Article:
    """The one article of a corpus without problems."""
    articles, problems = opened(path)
    assert problems == []
    (article,) = articles
    return article
