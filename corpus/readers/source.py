"""The files of a corpus, and what tells that one of them changed."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from corpus.article import CorpusError
from corpus.french.clean import clean_line
from corpus.readers.metadata_table import is_metadata
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

    Left out are hidden files and folders, ``corpus.toml``, TXM's ``metadata.csv``, pictures and other files that hold
    no article, and links that lead out of the corpus or to a file that is listed anyway. A folder that
    cannot be listed stands in the result itself, so that reading it says so.

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
    return found


def why(error: OSError) -> str:
    """The fault that the system reports, in a few French words."""
    match error:
        case PermissionError():
            return "permission refusée"
        case FileNotFoundError():
            return "fichier introuvable"
        case IsADirectoryError():
            return "c’est un dossier"
        case _:
            return "lecture impossible" + (f" (erreur système {error.errno})" if error.errno else "")


def _walk(root: Path) -> Iterator[SourceFile]:
    real_root = root.resolve()
    links: list[Path] = []
    listed: set[Path] = set()
    unlisted: list[OSError] = []
    for folder, folders, names in os.walk(root, onerror=unlisted.append):
        here = Path(folder)
        folders[:] = [name for name in folders if not name.startswith(".") and not (here / name).is_symlink()]
        for name in names:
            path = here / name
            if name.startswith(".") or name == SIDECAR or path.suffix.lower() in _NO_ARTICLES or is_metadata(path):
                continue
            if path.is_symlink():
                links.append(path)
            elif found := _regular(path):
                listed.add(path.resolve() if here.is_symlink() else real_root / path.relative_to(root))
                yield _source(path, root, found)
    for link in links:
        target = _target(link)
        if target and target not in listed and target.is_relative_to(real_root) and (found := _regular(link)):
            yield _source(link, root, found)
    for error in unlisted:
        yield SourceFile(Path(error.filename), _name(Path(error.filename), root), 0, 0)


def _source(path: Path, root: Path, found: os.stat_result) -> SourceFile:
    return SourceFile(path, _name(path, root), found.st_size, found.st_mtime_ns, fingerprint(path, root))


def _name(path: Path, root: Path) -> str:
    return clean_line(path.relative_to(root).as_posix())


def _regular(path: Path) -> os.stat_result | None:
    """What the system knows of a regular file; ``None`` for a pipe or a device, which could wait for ever."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found if stat.S_ISREG(found.st_mode) else None


def _target(link: Path) -> Path | None:
    try:
        return link.resolve(strict=True)
    except (OSError, RuntimeError):
        return None
