"""The files of a corpus, and what tells that one of them changed."""

import errno
import os
import re
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

from corpus.article import CorpusError
from corpus.french.clean import clean_line
from corpus.readers import metadata_table, sidecar
from corpus.readers.metadata_table import NAMES, is_metadata
from corpus.readers.opening import NotRegular
from corpus.readers.sidecar import SIDECAR, fingerprint

# What stands beside articles without being one. Anything else is opened and, if it is no text, named in a Problem.
# fmt: off
_NO_ARTICLES = frozenset({
    ".avif", ".bmp", ".gif", ".heic", ".ico", ".jpeg", ".jpg", ".png", ".svg", ".tif", ".tiff", ".webp",
    ".aac", ".flac", ".m4a", ".mp3", ".ogg", ".opus", ".wav", ".avi", ".mkv", ".mov", ".mp4", ".webm",
    ".7z", ".bz2", ".gz", ".rar", ".tar", ".tgz", ".xz", ".zst",
    ".css", ".js", ".otf", ".py", ".pyc", ".ttf", ".woff", ".woff2", ".db", ".sqlite", ".bak", ".lock", ".tmp",
})
# fmt: on


_FAULTS = {
    errno.ENOSPC: "plus de place sur le disque",
    errno.EDQUOT: "quota de disque dépassé",
    errno.EFBIG: "fichier plus gros qu’il n’est permis",
    errno.EROFS: "disque en lecture seule",
    errno.EIO: "erreur de lecture ou d’écriture du disque",
    errno.ENOTDIR: "ce n’est pas un dossier",
    errno.ENOLCK: "ce disque ne connaît pas de verrous",
    errno.ENAMETOOLONG: "nom trop long",
    errno.ELOOP: "trop de liens en boucle",
    errno.EMFILE: "trop de fichiers ouverts",
}


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file of a corpus. While two scans give equal values, its articles read the same."""

    path: Path
    name: str
    """Where it lies in the corpus, with « / », fit for a screen; also the id of a file's only article."""
    size: int
    """In bytes."""
    mtime_ns: int
    metadata: str = ""
    """Digest of what ``corpus.toml`` says of this file; empty where it says nothing."""


def bundled() -> Path:
    """The folder of the articles that ship with the program."""
    return Path(str(files("corpus"))) / "bundled"


def corpus_root(path: Path) -> Path:
    """The folder that the names of a corpus's files start from."""
    return path if path.is_dir() else path.parent


def scan(path: Path) -> list[SourceFile]:
    """The files to read in the folder ``path``, or ``path`` itself, ordered by name.

    Left out are hidden files and folders, Word's locks (« ~$ »), ``corpus.toml``, TXM's ``metadata.csv``, pictures
    and other files that hold no article, and links that lead out of the corpus or to a file that is listed anyway. A
    folder that cannot be listed stands in the result itself, so that reading it says so.

    Raises ``CorpusError`` where there is nothing to read.
    """
    shown = clean_line(str(path))
    try:
        mode = path.stat().st_mode
    except PermissionError:
        raise CorpusError(f"{shown}\u00a0: permission refusée") from None
    except (OSError, ValueError):
        raise CorpusError(f"{shown}\u00a0: aucun fichier ni dossier de ce nom") from None
    if stat.S_ISREG(mode):
        return [_source(path, path.parent, path.stat())]
    if not stat.S_ISDIR(mode):
        raise CorpusError(f"{shown}\u00a0: ce n’est ni un fichier ni un dossier")
    try:
        empty = next(path.iterdir(), None) is None
    except OSError as error:
        raise CorpusError(f"{shown}\u00a0: {why(error)}") from None
    if empty:
        raise CorpusError(f"{shown}\u00a0: dossier vide, aucun article à lire")
    found = sorted(_walk(path), key=lambda source: source.name)
    if not found:
        raise CorpusError(f"{shown}\u00a0: aucun article à lire dans ce dossier")
    return _apart(found)


def _apart(found: list[SourceFile]) -> list[SourceFile]:
    """The same files under names of their own, where two read alike: in NFC and NFD, say, as archives mix them."""
    if all(source.name != behind.name for source, behind in pairwise(found)):
        return found
    found.sort(key=lambda source: (source.name, os.fsencode(source.path)))
    counted: dict[str, int] = {}
    for place, source in enumerate(found):
        counted[source.name] = counted.get(source.name, 0) + 1
        if counted[source.name] > 1:
            found[place] = replace(source, name=f"{source.name} ({counted[source.name]})")
    return found


def why(error: OSError) -> str:
    """The fault that the system reports, in a few French words."""
    match error:
        case PermissionError():
            return "permission refusée"
        case NotRegular():
            return "ce n’est pas un fichier ordinaire"
        case FileNotFoundError():
            return "fichier introuvable"
        case IsADirectoryError():
            return "c’est un dossier"
        case _ if error.errno in _FAULTS:
            return _FAULTS[error.errno]
        case _:
            return f"erreur {errno.errorcode.get(error.errno, 'du système')}" if error.errno else "lecture impossible"


def _walk(root: Path) -> Iterator[SourceFile]:
    """A hundred thousand files are listed each time a corpus is opened: of most, only the system is asked."""
    links: list[Path] = []
    listed: list[Path] = []
    unlisted: list[Path] = []
    under_sidecar: set[Path] = set()
    for here, entries in _folders(root, unlisted):
        # A folder comes after the one that holds it: nobody asks again for all that lie above.
        if here.parent in under_sidecar or sidecar.stands_in(here):
            under_sidecar.add(here)
        told = here in under_sidecar or metadata_table.stands_in(here)
        within = "" if here == root else here.relative_to(root).as_posix() + "/"
        for entry in entries:
            name = entry.name
            if name.startswith((".", "~$")) or name == SIDECAR or name[name.rfind(".") :].lower() in _NO_ARTICLES:
                continue
            path = here / name
            if name.lower() in NAMES and is_metadata(path):
                continue
            if entry.is_symlink():
                links.append(path)
            elif found := _regular(entry, unlisted):
                listed.append(path)
                written = within + name
                shown = written if _PLAIN.fullmatch(written) else _name(path, root)
                metadata = fingerprint(path, root) if told else ""
                yield SourceFile(path, shown, found.st_size, found.st_mtime_ns, metadata)
    real_root = root.resolve()
    known = {real_root / path.relative_to(root) for path in listed} if links else set()
    for link in links:
        target = _target(link)
        if (
            target
            and target not in known
            and target.is_relative_to(real_root)
            and (found := _regular(link, unlisted))
        ):
            yield _source(link, root, found)
    for folder in unlisted:
        yield SourceFile(folder, _name(folder, root), 0, 0)


_PLAIN = re.compile(r"[!-~]+(?: [!-~]+)*")
"""A name that is written as it is shown."""


def _folders(root: Path, unlisted: list[Path]) -> Iterator[tuple[Path, "list[os.DirEntry[str]]"]]:
    """``root`` and the folders in it, not the hidden ones, with what each holds beside folders.

    Folders may lie deeper in each other than Python can call itself. Those that can't be listed go to ``unlisted``.
    """
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        held = []
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    if not entry.is_dir(follow_symlinks=False):
                        held.append(entry)
                    elif not entry.name.startswith("."):
                        waiting.append(folder / entry.name)
        except OSError:
            unlisted.append(folder)
        yield folder, held


def _source(path: Path, root: Path, found: os.stat_result) -> SourceFile:
    return SourceFile(path, _name(path, root), found.st_size, found.st_mtime_ns, fingerprint(path, root))


def _name(path: Path, root: Path) -> str:
    """As it is written, if that is fit for a screen; what is not is spelled out, so that two names stay two."""
    written = path.relative_to(root).as_posix()
    name = clean_line(written)
    return name if name == unicodedata.normalize("NFC", written) else clean_line("".join(map(_spelled, written)))


def _spelled(character: str) -> str:
    """« \\xe9 » for a byte that is no UTF-8, « \\u200b » for a character that cannot be seen, others as they are."""
    if "\udc80" <= character <= "\udcff":  # how Python keeps such a byte (PEP 383)
        return f"\\x{ord(character) - 0xDC00:02x}"
    if character != " " and not clean_line(character):
        code = ord(character)
        return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
    return character


def _regular(path: "Path | os.DirEntry[str]", unlisted: list[Path]) -> os.stat_result | None:
    """What the system knows of a regular file; ``None`` for a pipe or a device, which could wait for ever.

    Those that the system says nothing of go to ``unlisted``: where a folder may be listed and not entered, say.
    """
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    except OSError:
        unlisted.append(Path(path))
        return None
    return found if stat.S_ISREG(found.st_mode) else None


def _target(link: Path) -> Path | None:
    try:
        return link.resolve(strict=True)
    except (OSError, RuntimeError):
        return None
