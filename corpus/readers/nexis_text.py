"""LexisNexis's plain text: hard-wrapped lines in blocks, “1 of 10 DOCUMENTS” before each article."""

import re
from collections.abc import Iterator
from typing import Final

from corpus.article import Article, Problem
from corpus.readers import nexis
from corpus.readers.drafts import articles
from corpus.readers.format import Format, OpenFile

_BLANK: Final = re.compile(r"\n[ \t\f]*\n")
_COUNTED: Final = re.compile(r"^\s*\d+\s+(?:of|de|sur|von)\s+\d+\s+DOCUMENTS?\s*$", re.IGNORECASE | re.MULTILINE)


def _recognises(file: OpenFile) -> bool:
    return bool(_COUNTED.search(file.head)) and nexis.is_nexis(_blocks(file.head))


def _read(file: OpenFile) -> Iterator[Article | Problem]:
    yield from articles(file, nexis.drafts(_blocks(file.text()), file))


def _blocks(text: str) -> list[str]:
    """The paragraphs, each on one line."""
    found = (" ".join(block.split()) for block in _BLANK.split(text.replace("\r\n", "\n")))
    return [block for block in found if block]


FORMAT: Final = Format("LexisNexis (texte)", _recognises, _read)
