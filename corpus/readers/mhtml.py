"""MHTML (RFC 2557): a web page saved as one file, as Chrome, Edge and Word write it; and letters (RFC 5322, .eml).

The page is the first part of HTML; its pictures and styles are not looked at. A letter without one is its first part
of plain text.
"""

import base64
import quopri
import re
from collections.abc import Iterator
from contextlib import suppress
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesHeaderParser
from email.utils import parseaddr, parsedate_to_datetime
from typing import Any, Final

from corpus.article import Article, Problem
from corpus.french.clean import clean, clean_line
from corpus.readers.decoding import decode
from corpus.readers.format import Format, OpenFile, Unreadable
from corpus.readers.plain import one_article

_HEADERS: Final = 2**16
"""Bytes of one part's headers."""
_PARTS: Final = 10_000
_NESTING: Final = 3
"""Parts that hold parts: Word and mail programs put the page into an « alternative » within the whole."""
_FIRST: Final = re.compile(
    r"(?:From|To|Subject|Date|MIME-Version|Content-Type|Snapshot-Content-Location|Message-ID|Return-Path|Received"
    r"|Delivered-To|X-[\w-]+):\s",
    re.IGNORECASE,
)
_MULTIPART: Final = re.compile(r"^Content-Type:\s*multipart/", re.IGNORECASE | re.MULTILINE)
_OF_LETTERS: Final = ("From", "Date", "Subject")
_LETTER: Final = tuple(re.compile(rf"^{name}:\s", re.IGNORECASE | re.MULTILINE) for name in _OF_LETTERS)
_HTML, _TEXT = ("text/html", "application/xhtml+xml"), ("text/plain",)
_END: Final = re.compile(rb"\r?\n\r?\n")


def _recognises(file: OpenFile) -> bool:
    head = file.head.lstrip()
    if not _FIRST.match(head):
        return False
    headers = head.replace("\r\n", "\n").partition("\n\n")[0] + "\n"
    return bool(_MULTIPART.search(headers)) or all(field.search(headers) for field in _LETTER)


def _read(file: OpenFile) -> Iterator[Article | Problem]:
    from corpus.readers.html_files import html_articles

    headers, body = _split(file.data().lstrip())
    found = _part(headers, body, _HTML, _NESTING)
    letter = found is None and all(_said(headers, name) for name in _OF_LETTERS)
    if letter:
        found = _part(headers, body, _TEXT, _NESTING)
    if found is None:
        raise Unreadable("ni texte ni page HTML dans ce message")
    part, packed = found
    text, reservation = decode(_unpacked(part, packed), part.get_content_charset())
    if reservation:
        file.reserve(reservation)
    if letter:
        yield one_article(file, clean(text).strip(), _stated(headers))
        return
    address = _address(_said(part, "Content-Location")) or _address(_said(headers, "Snapshot-Content-Location"))
    yield from html_articles(file, text, address, _subject(headers))


def _split(data: bytes) -> tuple[Message, bytes]:
    """Headers, and what follows them."""
    end = _END.search(data, 0, _HEADERS)
    if end is None:
        return Message(), data
    try:
        return BytesHeaderParser().parsebytes(data[: end.start()]), data[end.end() :]
    except (MessageError, ValueError):
        return Message(), data[end.end() :]


def _part(headers: Message, body: bytes, sorts: tuple[str, ...], nesting: int) -> tuple[Message, bytes] | None:
    """The headers and the packed content of the first part of one of these content types."""
    if headers.get_content_type() in sorts:
        return headers, body
    boundary = headers.get_boundary()
    if headers.get_content_maintype() != "multipart" or not boundary or nesting <= 0:
        return None
    named = re.escape(boundary.encode(errors="replace"))
    mark = re.compile(rb"(?:\A|\r?\n)--" + named + rb"(?:--)?[ \t]*(?=\r?\n|\Z)")
    before: int | None = None
    for number, found in enumerate(mark.finditer(body)):
        if number > _PARTS:
            break
        if before is not None:
            inner = _part(*_split(body[before : found.start()].lstrip(b"\r\n")), sorts, nesting - 1)
            if inner is not None:
                return inner
        before = found.end()
    # A file cut short has no last boundary.
    return _part(*_split(body[before:].lstrip(b"\r\n")), sorts, nesting - 1) if before is not None else None


def _unpacked(part: Message, packed: bytes) -> bytes:
    match _said(part, "Content-Transfer-Encoding").strip().lower():
        case "quoted-printable":
            return quopri.decodestring(packed)
        case "base64":
            kept = re.sub(rb"[^A-Za-z0-9+/]", b"", packed)
            # Whole groups of four; what a cut left over is at most three bytes.
            return base64.b64decode(kept[: len(kept) // 4 * 4]) + _last(kept[len(kept) // 4 * 4 :])
        case _:
            return packed


def _last(group: bytes) -> bytes:
    return base64.b64decode(group + b"=" * (4 - len(group))) if len(group) > 1 else b""


def _said(headers: Message, name: str) -> str:
    """A field as it is written, in UTF-8 too, of which ``Message`` gives no text; empty where there is none."""
    written = next((value for each, value in headers.raw_items() if each.lower() == name.lower()), "")
    return str(written).encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _address(written: str) -> str | None:
    address = "".join(written.split())
    return address if address.startswith(("http://", "https://")) else None


def _stated(headers: Message) -> dict[str, Any]:
    """What a letter's headers say of it: its subject, its day and who sent it."""
    name, address = parseaddr(_decoded(headers, "From") or "")
    lines = {"title": _subject(headers) or "", "source": name or address.rpartition("@")[2]}
    known: dict[str, Any] = {field: line for field, value in lines.items() if (line := clean_line(value).strip())}
    with suppress(TypeError, ValueError):
        known["published"] = parsedate_to_datetime(_said(headers, "Date")).date()
    return known


def _subject(headers: Message) -> str | None:
    return _decoded(headers, "Subject")


def _decoded(headers: Message, name: str) -> str | None:
    written = _said(headers, name)
    try:
        return str(make_header(decode_header(written))) if written else None
    except (MessageError, LookupError, ValueError):
        return None


FORMAT: Final = Format("MHTML", _recognises, _read)
