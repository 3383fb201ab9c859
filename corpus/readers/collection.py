"""A whole corpus, its files one after the other and held against each other."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from corpus.article import Article, Problem
from corpus.readers.registry import read
from corpus.readers.sidecar import sidecar_problems
from corpus.readers.source import corpus_root, scan


def read_corpus(path: Path) -> Iterator[Article | Problem]:
    """Every article of the folder or file ``path``, in the order of ``scan``, and every fault, where it is met.

    Raises ``CorpusError`` where there is nothing to read.
    """
    sources = scan(path)
    yield from sidecar_problems(corpus_root(path))
    yield from without_duplicates((source.name, found) for source in sources for found in read(source, path))


def without_duplicates(found: Iterable[tuple[str, Article | Problem]]) -> Iterator[Article | Problem]:
    """Of the articles with one id only the first; for each other one a problem that names both files.

    ``found`` gives with each article or problem the name of the file that it was read from.
    """
    first: dict[str, str] = {}
    for name, item in found:
        if isinstance(item, Problem):
            yield item
        elif item.id in first:
            yield duplicate(name, item.id, first[item.id])
        else:
            first[item.id] = name
            yield item


def duplicate(name: str, article_id: str, owner: str) -> Problem:
    """That an article of the file ``name`` is left out, as one of ``owner`` has its id."""
    where = f"déjà pris par «\u00a0{owner}\u00a0»" if owner != name else "déjà pris plus haut"
    return Problem(name, f"identifiant «\u00a0{article_id}\u00a0» {where}, article écarté")
