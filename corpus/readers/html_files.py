"""HTML: the press databases' exports, and saved web pages."""

import re
from collections.abc import Iterator
from typing import Final

from corpus.article import Article, Problem
from corpus.french.clean import clean
from corpus.readers import europresse, factiva, nexis
from corpus.readers.drafts import articles
from corpus.readers.format import Format, OpenFile
from corpus.readers.markup import html_tree, written
from corpus.readers.prose import paragraphs

_SUFFIXES: Final = (".htm", ".html", ".xhtml")
_BEGINNING: Final = re.compile(
    r"(?=((?:\s|<!--.*?-->|<\?xml[^>]*>)*))\1(?:<!doctype\s+html|<html\b)", re.IGNORECASE | re.DOTALL
)
_FRAGMENT: Final = re.compile(
    r"(?=((?:\s|<!--.*?-->)*))\1<(?:head|body|meta|article|div|table|section|main)\b", re.I | re.DOTALL
)
_COUNTED: Final = re.compile(nexis.COUNTER, re.IGNORECASE)
_MARKDOWN: Final = (".md", ".markdown", ".mdown", ".mkd")


def _recognises(file: OpenFile) -> bool:
    if _BEGINNING.match(file.head):
        return True
    suffix = file.path.suffix.lower()
    if suffix in _MARKDOWN or file.head.lstrip().startswith("<?xml"):
        return False
    return bool(_FRAGMENT.match(file.head)) or (suffix in _SUFFIXES and "<" in file.head)


def _read(file: OpenFile) -> Iterator[Article | Problem]:
    yield from html_articles(file, written(file))


def html_articles(
    file: OpenFile, text: str, address: str | None = None, title: str | None = None
) -> Iterator[Article | Problem]:
    """The articles of HTML, ``text``; ``address`` and ``title`` are what is known of a page that states none."""
    text = clean(text)
    root = html_tree(text, file)
    if any(mark in text for mark in europresse.MARKS):
        yield from articles(file, europresse.drafts(root, file))
        return
    if factiva.is_factiva_html(text):
        yield from articles(file, factiva.html_drafts(root, file))
        return
    if _COUNTED.search(text) and nexis.is_nexis(
        lines := [part for each in paragraphs(root) for part in each.split("\n")]
    ):
        yield from articles(file, nexis.drafts(lines, file))
        return
    from corpus.readers import web_page

    pages = list(web_page.drafts(root, file))
    for page in pages:
        page.url = page.url or address
        page.title = page.title or title
    yield from articles(file, pages)


FORMAT: Final = Format("HTML", _recognises, _read)
