"""Plain text: one article, its title the first line unless ``corpus.toml`` gives another."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from corpus.article import Article
from corpus.readers.format import Format, OpenFile, Unreadable, first_line
from corpus.readers.metadata import read_metadata


def _read(file: OpenFile) -> Iterator[Article]:
    yield one_article(file, file.text(), {})


def one_article(file: OpenFile, text: str, stated: Mapping[str, Any], article_id: str | None = None) -> Article:
    """The article of ``text``, with what the file states and what ``corpus.toml`` adds.

    A file's only article bears the file's name. Raises ``Unreadable`` where there is no text.
    """
    if not text.strip():
        raise Unreadable("aucun texte dans ce fichier")
    metadata, faults = read_metadata(file.stated)
    own, own_faults = read_metadata(stated)
    for fault in own_faults:
        file.reserve(fault)
    for fault in faults:
        file.reserve(f"dans corpus.toml, {fault}")
    known = metadata.model_dump() | own.model_dump(exclude_none=True)
    known["title"] = known["title"] or first_line(text)
    return Article(id=article_id or file.name, text=text, **known)


FORMAT: Final = Format("texte brut", lambda file: True, _read)
