"""Databases' plain text: LexisNexis's, hard-wrapped with “1 of 10 DOCUMENTS” before each article, and Factiva's."""

import re
from collections.abc import Iterator
from typing import Final

from corpus.article import Article, Problem
from corpus.readers import factiva, nexis
from corpus.readers.drafts import articles
from corpus.readers.format import Format, OpenFile

_BLANK: Final = re.compile(r"\n[ \t\f]*\n")
_COUNTED: Final = re.compile(rf"^[ \t]*{nexis.COUNTER}[ \t]*$", re.IGNORECASE | re.MULTILINE)


def _recognises(file: OpenFile) -> bool:
    return _is_nexis(file.head) or factiva.is_factiva_text(file.head)


def _read(file: OpenFile) -> Iterator[Article | Problem]:
    text = file.text()
    drafts = nexis.drafts(_blocks(text), file) if _is_nexis(file.head) else factiva.text_drafts(text, file)
    yield from articles(file, drafts)


def _is_nexis(text: str) -> bool:
    return bool(_COUNTED.search(text)) and nexis.is_nexis(_blocks(text))


def _blocks(text: str) -> list[str]:
    """The paragraphs, each on one line."""
    found = (" ".join(block.split()) for block in _BLANK.split(text.replace("\r\n", "\n")))
    return [block for block in found if block]


FORMAT: Final = Format("Factiva ou LexisNexis (texte)", _recognises, _read)
