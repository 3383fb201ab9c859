"""Where fetched pages and feeds are kept, and what is noted of their provenance.

``imports/corpus.toml`` says of each file what a ``corpus.toml`` may say (its address, its source, a line on its
origin) and, for the record, when it was fetched and what the server answered.
"""

import errno
import json
import os
import re
import time
import tomllib
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from enum import StrEnum
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from corpus.atomic import write_atomically
from corpus.french.clean import clean_line
from corpus.importing.client import Fetched
from corpus.readers.decoding import codec_of
from corpus.readers.opening import NotRegular, open_regular
from corpus.readers.sidecar import SIDECAR, too_deep

FOLDER: Final = "imports"
_SLUG: Final = 60
_RECORD: Final = 16 * 2**20
"""Bytes of a record beyond which it is none of this program's."""
_PATIENCE: Final = 5.0
_STALE: Final = 30.0
"""Seconds after which a lock was left by a program that is no more."""
_HEAD: Final = """\
# Ce que mistral-tui a importé, écrit par lui : d’où vient chaque fichier, quand, et ce que le serveur a répondu.
"""


class Kind(StrEnum):
    """What was fetched."""

    PAGE = "page"
    FEED = "flux"


def file_name(url: str, kind: Kind) -> str:
    """« echo.example-economie-port-3fa4b1c2.html »: legible, and one for each address."""
    parts = urlsplit(url)
    words = f"{(parts.hostname or '').removeprefix('www.')} {unquote(parts.path)}"
    plain = unicodedata.normalize("NFKD", words.casefold()).encode("ascii", "ignore").decode()
    slug = re.sub(r"\.(?:html?|php|aspx?|xml|rss)\b", "", plain)
    slug = re.sub(r"[^a-z0-9.]+", "-", slug).strip("-.")[:_SLUG].strip("-.")
    digest = blake2b(url.encode("utf-8", "replace"), digest_size=4).hexdigest()
    return f"{slug or 'page'}-{digest}.{'html' if kind is Kind.PAGE else 'xml'}"


def utf8(fetched: Fetched) -> bytes:
    """The content in UTF-8 where only the server says what it is written in: the file will not remember."""
    content, codec = fetched.content, codec_of(fetched.charset)
    if codec and codec.startswith("utf-16"):
        return content.decode(codec, "replace").encode("utf-8", "replace")
    try:
        content.decode()
    except UnicodeDecodeError:
        if codec:
            return content.decode(codec, "replace").encode("utf-8", "replace")
    return content


def keep(fetched: Fetched, kind: Kind, path: Path) -> None:
    """Note where the file at ``path`` comes from. Raises ``OSError``."""
    host = (urlsplit(fetched.url).hostname or "").removeprefix("www.")
    entry: dict[str, Any] = {
        "source": host,
        "origin": f"{'Page importée' if kind is Kind.PAGE else 'Flux importé'} de {fetched.asked}",
        "fetched": fetched.at.replace(microsecond=0),
        "status": fetched.status,
    }
    if kind is Kind.PAGE:
        entry["url"] = fetched.url
    if fetched.url != fetched.asked:
        entry["asked"] = fetched.asked
    with _alone(path.parent):
        place = path.parent / SIDECAR
        entries = _entries(place)
        entries[path.name] = entry
        record = _HEAD + "".join(map(_table, sorted(entries.items())))
        write_atomically(place, record.encode("utf-8", "replace"), private=False)


def folder_of(corpus: Path) -> Path:
    """The folder of ``corpus`` that imports are kept in, made where it is not there.

    A corpus may come from anybody: a link in the folder's place would lead what is written elsewhere, and is refused.
    Raises ``OSError``.
    """
    folder = corpus / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    if folder.is_symlink():
        raise OSError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))
    return folder


def write(path: Path, content: bytes) -> None:
    """Write a file of this program's own, never through a link that stands in its place. Raises ``OSError``."""
    path.unlink(missing_ok=True)
    try:
        with path.open("xb") as file:
            file.write(content)
    except OSError:
        path.unlink(missing_ok=True)
        raise


def _entries(place: Path) -> dict[str, dict[str, Any]]:
    try:
        if place.is_symlink():
            raise NotRegular
        with open_regular(place) as file:
            content = file.read(_RECORD + 1)
        stated = tomllib.loads(content.decode()).get("articles", {})
        if len(content) > _RECORD or too_deep(stated):
            raise ValueError
        return {name: each for name, each in stated.items() if isinstance(each, dict)}
    except FileNotFoundError:
        return {}
    except (NotRegular, ValueError, AttributeError, RecursionError):
        # What a person damaged in it, or what was never a record, is kept aside and not written over.
        place.replace(place.with_name(f"{SIDECAR}.bak"))
        return {}


def _table(named: tuple[str, dict[str, Any]]) -> str:
    name, entry = named
    lines = [f"{_key(field)} = {_value(value)}\n" for field, value in entry.items()]
    return f"\n[articles.{_string(name)}]\n{''.join(lines)}"


def _key(name: str) -> str:
    return name if re.fullmatch(r"[\w-]+", name, re.ASCII) else _string(name)


def _value(value: object) -> str:
    match value:
        case float():
            return repr(value)  # TOML writes « nan » and « inf » as Python does, JSON does not
        case bool() | int():
            return json.dumps(value)
        case datetime():
            return value.isoformat().replace("+00:00", "Z")
        case dict():
            return "{ " + ", ".join(f"{_key(str(name))} = {_value(each)}" for name, each in value.items()) + " }"
        case list():
            return "[" + ", ".join(map(_value, value)) + "]"
        case _:
            return _string(str(value))


def _string(written: str) -> str:
    """A TOML basic string, which escapes as JSON does."""
    return json.dumps(clean_line(written), ensure_ascii=False)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Two programs that import at once note one after the other."""
    lock = folder / ".lock"
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            os.close(os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
            break
        except FileExistsError:
            with suppress(OSError):
                # In either direction: a clock may be turned back.
                if abs(time.time() - lock.lstat().st_mtime) > _STALE:
                    lock.unlink()
            if time.monotonic() > until:
                raise
            time.sleep(0.05)
    try:
        yield
    finally:
        lock.unlink(missing_ok=True)
