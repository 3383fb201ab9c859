"""DOCX: Nexis's and Factiva's exports, else one article. Only the document's own text is opened, within bounds."""

import re
import zipfile
from collections.abc import Iterator
from typing import Final

from corpus.article import Article, Problem
from corpus.french.clean import clean
from corpus.readers import factiva, nexis
from corpus.readers.drafts import Draft, articles
from corpus.readers.format import CAP, Format, OpenFile, Unreadable
from corpus.readers.markup import Element, name_of, xml_tree
from corpus.readers.opening import open_regular

_RATIO: Final = 200
"""How much smaller than its text a document may be; XML of real ones is packed 5 to 30 times."""
_SMALL: Final = 2**20
"""Bytes: below this no ratio matters."""
_OFFICE: Final = {"word/": "Word", "xl/": "Excel", "ppt/": "PowerPoint"}
_SKIPPED: Final = frozenset({"del", "moveFrom", "instrText", "delText", "txbxContent", "Fallback"})


def kind_of(file: OpenFile) -> str | None:
    """« Word », « Excel », « PowerPoint », « LibreOffice », « EPUB », « ZIP »; ``None`` for what is no archive."""
    if not file.head.startswith(("PK\x03\x04", "PK\x05\x06")):
        return None
    if file.head[30:38] == "mimetype":
        return "EPUB" if "epub" in file.head[:120] else "LibreOffice"
    try:
        with open_regular(file.path) as opened, zipfile.ZipFile(opened) as archive:
            names = archive.namelist()
    except Exception:  # zipfile raises many kinds for a damaged archive: reading it will tell
        return "ZIP"
    if "[Content_Types].xml" in names:
        return next(
            (kind for folder, kind in _OFFICE.items() if any(name.startswith(folder) for name in names)), "ZIP"
        )
    return "ZIP"


def _read(file: OpenFile) -> Iterator[Article | Problem]:
    lines = _lines(xml_tree(_part(file, "word/document.xml"), file))
    if nexis.is_nexis(lines):
        yield from articles(file, nexis.drafts(lines, file))
        return
    if factiva.is_factiva_text(text := "\n".join(lines)):
        yield from articles(file, factiva.text_drafts(text, file))
        return
    # What the package says of title, author and day is the word processor's, and seldom the article's.
    yield from articles(file, [Draft(lines)])


def _part(file: OpenFile, name: str) -> str:
    """One part of the package as text. Raises ``Unreadable``."""
    try:
        with open_regular(file.path) as opened, zipfile.ZipFile(opened) as archive:
            try:
                stream = archive.open(name)
            except KeyError:
                raise Unreadable("document Word sans texte") from None
            with stream:
                data = stream.read(CAP + 1)
    except Unreadable:
        raise
    except Exception as error:  # zipfile, zlib and lzma each raise their own
        raise Unreadable("document Word abîmé ou protégé") from error
    if len(data) > CAP or (len(data) > _SMALL and len(data) > _RATIO * max(1, file.size)):
        raise Unreadable("document Word démesuré une fois décompressé, refusé par prudence")
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    return clean(data.decode(encoding, errors="replace"))


def _lines(root: Element) -> list[str]:
    """The text of each paragraph, in order, without recursion."""
    lines: list[str] = []
    parts: list[str] = []
    waiting: list[tuple[str, Element]] = [("open", root)]
    while waiting:
        event, element = waiting.pop()
        if event == "close":
            lines += (each.strip(" ") for each in re.split(r"\n", "".join(parts)))
            parts.clear()
            continue
        if not isinstance(element.tag, str):
            continue
        name = element.tag.rpartition("}")[2]
        if name in _SKIPPED:
            continue
        match name:
            case "t":
                parts.append(element.text or "")
                continue
            case "tab":
                if name_of(element.getparent()) == "r":
                    parts.append(" ")
                continue
            case "br" | "cr":
                parts.append("\n")
                continue
            case "noBreakHyphen":
                parts.append("\u2011")
                continue
            case "p":
                waiting.append(("close", None))
        waiting.extend(("open", child) for child in element.iterchildren(reversed=True))
    lines.append("".join(parts).strip())
    return [each for each in lines if each.strip()]


FORMAT: Final = Format("Word (DOCX)", lambda file: kind_of(file) == "Word", _read)
