"""Formats known by sight that no reader takes yet: they are named, rather than read as plain text with their tags."""

from collections.abc import Iterator
from typing import Final

from corpus.article import Problem
from corpus.readers.format import Format, OpenFile, Unreadable

_BEGINNINGS: Final = (
    ("<!doctype html", "HTML"),
    ("<html", "HTML"),
    ("<?xml", "XML"),
    ("<rss", "RSS"),
    ("<feed", "Atom"),
    ("<tei", "TEI"),
    ("{\\rtf", "RTF"),
    ("%pdf-", "PDF"),
    ("pk\x03\x04", "Word, LibreOffice ou archive ZIP"),
)
_SUFFIXES: Final = {".csv": "CSV", ".tsv": "TSV", ".htm": "HTML", ".html": "HTML", ".xml": "XML"}


def _called(file: OpenFile) -> str | None:
    beginning = file.head.lstrip()[:64].lower()
    for mark, name in _BEGINNINGS:
        if beginning.startswith(mark):
            return name
    return _SUFFIXES.get(file.path.suffix.lower())


def _recognises(file: OpenFile) -> bool:
    return _called(file) is not None


def _read(file: OpenFile) -> Iterator[Problem]:
    raise Unreadable(f"format {_called(file)} non pris en charge")


FORMAT: Final = Format("non pris en charge", _recognises, _read)
