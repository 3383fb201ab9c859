"""From an element of HTML or XML to the paragraphs that a reader sees."""

import re
from collections.abc import Callable, Iterator
from html import unescape
from typing import Final

from corpus.french.wordlists import word_set
from corpus.readers.format import OpenFile
from corpus.readers.markup import Element, entity, html_tree, name_of

_BLOCKS: Final = word_set(
    # HTML
    """
    address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer
    h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody tfoot thead tr ul
    """
    # TEI, TXM, NITF, NewsML and the press databases' XML
    """
    ab block body.content body.head body.end head headline hl1 hl2 hedline item l lg list nitf-table paragraph para
    row s.p sp text
    """
)
_CELLS: Final = frozenset({"td", "th", "cell"})
_UNREAD: Final = word_set(
    """
    script style noscript template iframe object svg math canvas button select textarea input audio video teiheader
    """
)
_LINE: Final = 2000
"""Characters of what should be a title, a name or a header: more is no such thing, and slow to search."""
_SPACES: Final = re.compile(r"[ \t\n\r\f]+")
_AROUND_BREAK: Final = re.compile(r" *\n *")
_ESCAPED_TAG: Final = re.compile(
    r"</?(?:p|br|b|i|u|em|strong|mark|font|span|div|a|h[1-6]|ul|li)\b[^<>]*>", re.IGNORECASE
)
_ESCAPED_REFERENCE: Final = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,30}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")

Skip = Callable[[Element], bool]


def paragraphs(element: Element, skip: Skip | None = None) -> list[str]:
    """The paragraphs of ``element`` (its tail excluded): blanks collapsed, U+00A0 and U+202F kept, marks unwrapped.

    ``br`` ends a line, two of them a paragraph; cells of a row are parted by « | ». Elements for which ``skip``
    holds, and what no reader sees (scripts, styles, controls), are left out, but not the text that follows them.
    """
    found: list[str] = []
    parts: list[str] = []

    def close() -> None:
        written = _AROUND_BREAK.sub("\n", _SPACES_ONLY.sub(" ", "".join(parts)))
        parts.clear()
        for paragraph in re.split(r"\n{2,}", written):
            trimmed = paragraph.strip()
            if trimmed.strip("| \n"):
                found.append(trimmed)

    for event, value in _events(element, skip):
        if event == "text":
            parts.append(value)
        elif event == "break":
            parts.append("\n")
        elif event == "cell":
            if "".join(parts).strip():
                parts.append(" | ")
        else:
            close()
    close()
    return found


def line(element: Element | None, skip: Skip | None = None) -> str | None:
    """The text of ``element`` on one line, its beginning if it is very long; ``None`` for no element or no text."""
    if element is None:
        return None
    return " ".join(" ".join(paragraphs(element, skip)).split("\n"))[:_LINE].strip() or None


def again(written: list[str], file: OpenFile) -> list[str]:
    """``written``, read once more where its own tags or references had been escaped twice."""
    whole = "\n\n".join(written)
    if _ESCAPED_TAG.search(whole):
        return paragraphs(html_tree("".join(f"<div>{each}</div>" for each in written), file))
    if _ESCAPED_REFERENCE.search(whole):
        return [_ESCAPED_REFERENCE.sub(lambda found: unescape(found[0]), each) for each in written]
    return written


def again_line(written: str | None, file: OpenFile) -> str | None:
    """The same for a title or a name."""
    return " ".join(again([written], file)) or None if written else None


_SPACES_ONLY: Final = re.compile(" {2,}")


def _events(root: Element, skip: Skip | None) -> Iterator[tuple[str, str]]:
    """Text and structure in order, without recursion: depth is the file's to choose."""
    waiting: list[tuple[str, Element]] = [("element", root)]
    while waiting:
        kind, value = waiting.pop()
        if kind == "text":
            yield "text", _SPACES.sub(" ", value)
            continue
        if kind != "element":
            yield kind, ""
            continue
        if not isinstance(value.tag, str):
            yield "text", entity(value)
            continue
        name = name_of(value)
        if name in _UNREAD or (skip and skip(value)):
            continue
        if name == "br":
            yield "break", ""
            continue
        if name == "lb" and value.get("break") != "no":
            # TEI's lines are the printed column's: they end in the middle of sentences.
            yield "text", " "
            continue
        block = name in _BLOCKS or (name == "quote" and _name_of_parent(value) not in ("p", "ab", "s"))
        if block:
            yield "block", ""
            waiting.append(("block", None))
        elif name in _CELLS:
            # A cell that lays out paragraphs opens with a block anyway.
            yield "cell", ""
        for child in value.iterchildren(reversed=True):
            if child.tail:
                waiting.append(("text", child.tail))
            waiting.append(("element", child))
        if value.text:
            waiting.append(("text", value.text))


def _name_of_parent(element: Element) -> str:
    parent = element.getparent()
    return name_of(parent) if parent is not None else ""


def html_prose(written: str, file: OpenFile) -> list[str]:
    """The paragraphs of HTML that stands in another format as text."""
    if "<" not in written and "&" not in written:
        return [part for each in re.split(r"\n\s*\n", written) if (part := _SPACES.sub(" ", each).strip())]
    return again(paragraphs(html_tree(f"<div>{written}</div>", file)), file)
