"""TXM's ``metadata.csv``: a row for each text of the folder, found by the file's name without its ending."""

import csv
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final

from corpus.french.clean import clean
from corpus.readers.beside import content, state
from corpus.readers.columns import delimiter, recognised, rows
from corpus.readers.days import read_day
from corpus.readers.decoding import NotText, decode

NAMES: Final = ("metadata.csv", "metadata.tsv")
_CAP: Final = 16 * 2**20
"""Bytes: some 100,000 rows."""


def is_metadata(path: Path) -> bool:
    """Whether this file tells of others, rather than holding texts itself."""
    return path.name.lower() in NAMES and _table(path) is not None


def stands_in(folder: Path) -> bool:
    """Whether the folder has such a table."""
    return any(state(folder / name) for name in NAMES)


def row(path: Path) -> Mapping[str, str]:
    """What the table beside ``path`` says of it, if there is one and it does."""
    for name in NAMES:
        table = _table(path.parent / name)
        if table and (found := table.get(path.stem) or table.get(path.name)):
            return found
    return {}


def _table(path: Path) -> Mapping[str, Mapping[str, str]] | None:
    found = state(path)
    return _parse(path, found.st_mtime_ns, found.st_size) if found else None


@lru_cache(maxsize=64)
def _parse(path: Path, mtime_ns: int, size: int) -> Mapping[str, Mapping[str, str]] | None:
    if size > _CAP:
        return None
    try:
        text = clean(decode(content(path, _CAP))[0]).lstrip("\n")
        table = list(rows(text, delimiter(text.partition("\n")[0]) or ","))
    except (OSError, NotText, csv.Error):
        return None
    if len(table) < 2 or table[0][0].strip().lower() != "id":
        return None
    columns = recognised(table[0])
    if "text" in columns:
        return None
    return {line[0].strip(): _fields(line, columns) for line in table[1:]}


def _fields(line: list[str], columns: Mapping[str, int]) -> dict[str, str]:
    fields = {name: line[at].strip() for name, at in columns.items() if at < len(line) and line[at].strip()}
    fields["reference"] = fields.pop("id", "")
    written = fields.pop("published", None) or " ".join(fields.pop(each, "") for each in ("day", "month", "year"))
    for each in ("day", "month", "year"):
        fields.pop(each, None)
    if found := read_day(written):
        fields["published"] = found.isoformat()
    return {name: value for name, value in fields.items() if value}
