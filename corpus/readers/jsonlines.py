"""JSON Lines: one article a line, ``{"id", "title", "source", "published", "url", "author", "text"}``.

``id`` and ``text`` are required. The file is read line by line, so that it may be of any length.
"""

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import Any, Final

from corpus.article import Article, Problem
from corpus.french.clean import clean, clean_line
from corpus.french.typography import plural
from corpus.readers.decoding import NotText, byte_order, decode
from corpus.readers.format import CAP, HEAD, Format, OpenFile, Unreadable, first_line
from corpus.readers.metadata import read_metadata
from corpus.readers.opening import open_regular

_SUFFIXES: Final = (".jsonl", ".ndjson", ".json")
_SHOWN: Final = 20
"""Faults, and reservations, of one file that are told one by one: a file may have one of them a line."""


_DIGEST: Final = 8
"""Bytes."""


def _recognises(file: OpenFile) -> bool:
    beginning = file.head.lstrip()
    if not beginning.startswith("{"):
        return file.path.suffix.lower() in _SUFFIXES
    line, end, _ = beginning.partition("\n")
    if not end and file.size > HEAD:
        return _is_long_object(line)
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return file.path.suffix.lower() in _SUFFIXES


def _is_long_object(beginning: str) -> bool:
    """Whether a line that goes on beyond what is looked at begins as a JSON object does: its first field, whole, and
    what must follow it."""
    decoder = json.JSONDecoder()
    inside = beginning[1:].lstrip()
    try:
        name, end = decoder.raw_decode(inside)
    except (ValueError, RecursionError):
        return False
    return isinstance(name, str) and inside[end:].lstrip().startswith(":")


def _read(file: OpenFile) -> Iterator[Article | Problem]:
    faults = reserved = 0
    records = file.records
    shared = read_metadata(file.stated)[0].model_dump()
    for number, line in _lines(file):
        if records:
            records.last = sha256(line).digest()[:_DIGEST]
            if records.last in records.before:
                records.unread.append(records.before[records.last])
                continue
        try:
            article, reservations = _article(line, shared)
        except Unreadable as error:
            faults += 1
            if faults <= _SHOWN:
                yield Problem(file.name, f"ligne {number}\u00a0: {error}")
            continue
        for reservation in reservations:
            reserved += 1
            if reserved <= _SHOWN:
                file.reserve(f"ligne {number}\u00a0: {reservation}")
        if records and reservations:
            records.last = b""
        yield article
    if faults > _SHOWN:
        yield Problem(file.name, f"et {plural(faults - _SHOWN, 'autre ligne illisible', 'autres lignes illisibles')}")
    if reserved > _SHOWN:
        file.reserve(f"et {plural(reserved - _SHOWN, 'autre réserve', 'autres réserves')} du même genre")


def _lines(file: OpenFile) -> Iterator[tuple[int, bytes]]:
    """The lines that are not blank, numbered from 1."""
    with open_regular(file.path) as stream:
        if byte_order(stream.read(4)):
            yield from ((n, line.encode()) for n, line in enumerate(file.text().split("\n"), 1) if line.strip())
            return
        stream.seek(0)
        number = 0
        while line := stream.readline(CAP):
            number += 1
            if len(line) == CAP:
                raise Unreadable(f"ligne {number}\u00a0: plus de {CAP // 2**20}\u00a0Mo sur une ligne")
            if line := line.removeprefix(b"\xef\xbb\xbf").strip():
                yield number, line


def _article(line: bytes, shared: dict[str, Any]) -> tuple[Article, list[str]]:
    """The article of one line and what had to be left out; ``shared`` is known of all. Raises ``Unreadable``."""
    try:
        written, reservation = decode(line)
    except NotText as error:
        raise Unreadable(str(error)) from None
    try:
        stated = json.loads(written)
    except json.JSONDecodeError as error:
        raise Unreadable(f"JSON invalide (colonne {error.colno})") from None
    except (ValueError, RecursionError):
        raise Unreadable("JSON invalide (nombre trop long ou imbrication trop profonde)") from None
    if not isinstance(stated, dict):
        raise Unreadable("un objet JSON est attendu")
    text = _required(stated, "text")
    article_id = clean_line(_required(stated, "id"))
    if not article_id:
        raise Unreadable("champ «\u00a0id\u00a0» vide")
    text = clean(text)
    if not text.strip():
        raise Unreadable(f"texte vide (article «\u00a0{article_id}\u00a0»)")
    own, faults = read_metadata(stated)
    known = shared | own.model_dump(exclude_none=True)
    known["title"] = known["title"] or first_line(text)
    return Article(id=article_id, text=text, **known), [reservation, *faults] if reservation else faults


def _required(stated: dict[str, Any], name: str) -> str:
    if name not in stated:
        raise Unreadable(f"champ «\u00a0{name}\u00a0» absent")
    value = stated[name]
    if name == "id" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        raise Unreadable(f"champ «\u00a0{name}\u00a0»\u00a0: texte attendu")
    return value


FORMAT: Final = Format("JSON Lines", _recognises, _read)
