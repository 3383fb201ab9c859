"""``corpus.toml``: what a corpus says of files that cannot say it themselves.

    [articles."depeche.txt"]
    title = "…"
    published = 2024-02-26

It stands in the corpus's folder or in a folder inside it, and names files relative to where it stands. What a file
states itself goes before what is said here.
"""

import hashlib
import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from corpus.article import Problem
from corpus.french.clean import clean_line
from corpus.readers import metadata_table
from corpus.readers.beside import content, state

SIDECAR: Final = "corpus.toml"
_CAP: Final = 16 * 2**20
"""Bytes: some 100,000 entries."""
_DEEPEST: Final = 8
"""Tables and lists within each other; an entry's fields lie two deep."""

Entry = Mapping[str, Any]
_NOTHING: Final[Entry] = MappingProxyType({})


def entry(path: Path, root: Path) -> Entry:
    """What the nearest ``corpus.toml``, from the file's folder up to ``root``, says of the file, if any does.

    Below it a table of metadata beside the file is believed.
    """
    row = metadata_table.row(path)
    stated = _stated(path, root)
    return {**row, **stated} if row else stated


def _stated(path: Path, root: Path) -> Entry:
    for folder in (path.parent, *path.parent.parents):
        entries, _ = _load(folder)
        found = entries.get(path.relative_to(folder).as_posix())
        if isinstance(found, dict):
            return found
        if folder == root:
            break
    return _NOTHING


def stands_in(folder: Path) -> bool:
    """Whether a ``corpus.toml`` stands in ``folder``: most corpora have none."""
    return state(folder / SIDECAR) is not None


def fingerprint(path: Path, root: Path) -> str:
    """A digest of that entry, empty for none."""
    found = entry(path, root)
    return hashlib.blake2b(repr(sorted(found.items())).encode(), digest_size=16).hexdigest() if found else ""


def sidecar_problems(root: Path) -> list[Problem]:
    """What is wrong with the ``corpus.toml`` of ``root`` itself; no article is refused for it."""
    entries, fault = _load(root)
    if fault:
        return [Problem(SIDECAR, fault, refused=False)]
    return [
        Problem(SIDECAR, f"«\u00a0{clean_line(name)}\u00a0»\u00a0: {fault}", refused=False)
        for name, found in entries.items()
        if (fault := _fault(root / name, found))
    ]


def _fault(path: Path, found: object) -> str | None:
    if not isinstance(found, dict):
        return "une table est attendue"
    try:
        return None if path.exists() else "aucun fichier de ce nom"
    except (OSError, ValueError):
        return "nom de fichier impossible"


def _load(folder: Path) -> tuple[Mapping[str, Any], str | None]:
    """The entries by file name, and the fault that kept the file from being read."""
    path = folder / SIDECAR
    found = state(path)
    return _parse(path, found.st_mtime_ns, found.st_size) if found else (_NOTHING, None)


@lru_cache(maxsize=64)
def _parse(path: Path, mtime_ns: int, size: int) -> tuple[Mapping[str, Any], str | None]:
    if size > _CAP:
        return _NOTHING, f"fichier trop gros ({size // 2**20} Mo)"
    try:
        articles = tomllib.loads(content(path, _CAP).decode()).get("articles", {})
    except OSError:
        return _NOTHING, "lecture impossible"
    except UnicodeDecodeError:
        return _NOTHING, "ce n’est pas de l’UTF-8"
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        return _NOTHING, f"TOML invalide{_where(error)}"
    if not isinstance(articles, dict):
        return _NOTHING, "«\u00a0articles\u00a0»\u00a0: une table est attendue"
    if too_deep(articles):
        return _NOTHING, "TOML imbriqué trop profondément"
    return articles, None


def too_deep(value: object) -> bool:
    """Whether tables and lists lie deeper in each other than any entry's.

    A key with thousands of dots is parsed without recursion; whatever looks at its value calls itself as often.
    """
    level = [value]
    for _ in range(_DEEPEST):
        level = [
            inner
            for each in level
            if isinstance(each, dict | list)
            for inner in (each.values() if isinstance(each, dict) else each)
        ]
    return bool(level)


def _where(error: BaseException) -> str:
    """tomllib tells the place in an English sentence, « … (at line 3, column 5) »: the numbers are kept."""
    found = re.search(r"at line (\d+), column (\d+)", str(error))
    return f" (ligne {found[1]}, colonne {found[2]})" if found else ""
