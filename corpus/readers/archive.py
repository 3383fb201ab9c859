"""ZIP archives of articles: unpacked into a temporary folder, within bounds, and read as a corpus of their own."""

import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from corpus.article import Article, CorpusError, Problem
from corpus.french.clean import clean_line
from corpus.french.typography import plural
from corpus.readers.docx import kind_of
from corpus.readers.format import Format, OpenFile, Unpacking, Unreadable
from corpus.readers.opening import open_regular

MEMBERS: Final = 20_000
UNPACKED: Final = 2**30
"""Bytes of one archive once unpacked; they pass through the temporary folder, never through memory at once."""
RATIO: Final = 200
"""How much smaller than its files an archive may be: text is packed 3 to 10 times, a bomb a thousand times."""
NESTING: Final = 2
"""An archive may hold archives, which hold none."""
_SMALL: Final = 2**20
_CHUNK: Final = 2**18
_SHOWN: Final = 20


def _read(file: OpenFile) -> Iterator[Article | Problem]:
    from corpus.readers.registry import read_renamed
    from corpus.readers.source import scan

    allowed = min(UNPACKED, max(_SMALL, RATIO * file.size))
    unpacking = file.unpacking or Unpacking(0, allowed)
    if unpacking.depth >= NESTING:
        raise Unreadable(f"archives imbriquées sur plus de {NESTING} niveaux, refusées par prudence")
    with tempfile.TemporaryDirectory(prefix="mistral-tui-") as made:
        folder = Path(made).resolve()
        try:
            with open_regular(file.path) as opened, zipfile.ZipFile(opened, metadata_encoding="cp850") as archive:
                yield from _unpack(archive, folder, file, unpacking)
        except (zipfile.BadZipFile, zipfile.LargeZipFile, ValueError, NotImplementedError, OverflowError) as error:
            raise Unreadable("archive ZIP abîmée") from error
        try:
            sources = scan(folder)
        except CorpusError:
            raise Unreadable("aucun article dans cette archive") from None
        for source in sources:
            inner = Unpacking(unpacking.depth + 1, unpacking.left)
            yield from read_renamed(source, folder, f"{file.name}/{source.name}", inner)
            unpacking.left = inner.left


def _unpack(archive: zipfile.ZipFile, folder: Path, file: OpenFile, unpacking: Unpacking) -> Iterator[Problem]:
    """Write the files of ``archive`` under ``folder``, and tell those left out."""
    members = [each for each in archive.infolist() if not each.is_dir()]
    if len(members) > MEMBERS:
        raise Unreadable(f"archive de {len(members)} fichiers, refusée ({MEMBERS} au plus)")
    faults = 0
    for member in members:
        name = _name(member)
        fault = None
        target = _target(folder, name)
        if target is None:
            fault = "nom de fichier qui sort de l’archive, écarté"
        elif member.flag_bits & 1:
            fault = "fichier chiffré, écarté"
        else:
            try:
                target.parent.mkdir(parents=True, exist_ok=True)
                with archive.open(member) as packed, target.open("xb") as unpacked:
                    while part := packed.read(_CHUNK):
                        unpacking.left -= len(part)
                        if unpacking.left < 0:
                            raise Unreadable("archive démesurée une fois décompressée, refusée par prudence")
                        unpacked.write(part)
            except Unreadable:
                raise
            except Exception:  # zipfile, zlib, bz2, lzma and the file system each raise their own
                fault = "fichier abîmé dans l’archive, écarté"
                target.unlink(missing_ok=True) if target.is_file() else None
        if fault:
            faults += 1
            if faults <= _SHOWN:
                yield Problem(f"{file.name}/{clean_line(name)[:200]}", fault)
    if faults > _SHOWN:
        yield Problem(file.name, f"et {plural(faults - _SHOWN, 'autre fichier écarté', 'autres fichiers écartés')}")


def _name(member: zipfile.ZipInfo) -> str:
    """The member's name: without the flag for UTF-8 it may still be, as macOS writes it, else a DOS code page."""
    if member.flag_bits & 0x800:
        return member.filename
    try:
        return member.filename.encode("cp850").decode()
    except (UnicodeEncodeError, UnicodeDecodeError):
        return member.filename


def _target(folder: Path, name: str) -> Path | None:
    parts = PurePosixPath(name.replace("\\", "/")).parts
    if not parts or name.startswith("/") or "\0" in name or any(part in ("..", "/") or ":" in part for part in parts):
        return None
    return folder.joinpath(*parts)


FORMAT: Final = Format("archive ZIP", lambda file: kind_of(file) == "ZIP", _read)
