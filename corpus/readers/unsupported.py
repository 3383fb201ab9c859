"""Formats known by sight that no reader takes yet: they are named, rather than read as plain text with their tags."""

from collections.abc import Iterator
from typing import Final

from corpus.article import Problem
from corpus.readers.docx import kind_of
from corpus.readers.format import Format, OpenFile, Unreadable

_BEGINNINGS: Final = (
    ("%PDF-", "PDF"),
    ("\ufffdPNG", "image PNG"),
    ("GIF8", "image GIF"),
    ("II*\0", "image TIFF"),
    ("MM\0*", "image TIFF"),
    ("\ufffd\ufffd\x11\u0871\x1a\ufffd", "Word, Excel ou PowerPoint d’avant 2007"),
    ("7z\ufffd\ufffd'", "archive 7-Zip"),
    ("Rar!", "archive RAR"),
    ("\x1f\ufffd", "archive gzip"),
    ("BZh", "archive bzip2"),
)
_OFFICE: Final = {
    "Excel": "Excel (enregistrez-le en CSV)",
    "PowerPoint": "PowerPoint",
    "LibreOffice": "LibreOffice (enregistrez-le en DOCX)",
    "EPUB": "EPUB",
}


def _called(file: OpenFile) -> str | None:
    for mark, name in _BEGINNINGS:
        if file.head.startswith(mark):
            return name
    if file.head[6:10] in ("JFIF", "Exif") or (
        file.head.startswith("\ufffd\ufffd\ufffd") and "JFIF" in file.head[:24]
    ):
        return "image JPEG"
    if file.head[:4] == "RIFF" and file.head[8:12] == "WEBP":
        return "image WebP"
    return _OFFICE.get(kind_of(file) or "")


def _recognises(file: OpenFile) -> bool:
    return _called(file) is not None


def _read(file: OpenFile) -> Iterator[Problem]:
    raise Unreadable(f"format {_called(file)} non pris en charge")


FORMAT: Final = Format("non pris en charge", _recognises, _read)
