"""The corrections on disk."""

from pathlib import Path
from typing import Final

from search.corrections.model import CorrectionsError
from search.corrections.store import Entry
from search.keeping import Form, KeptFile


def _read(written: bytes) -> tuple[Entry, ...]:
    # What checks the file is loaded where there is one.
    from search.corrections.document import read

    return read(written)


def _dump(entries: tuple[Entry, ...]) -> bytes:
    from search.corrections.document import dump

    return dump(entries)


_FORM: Final[Form[tuple[Entry, ...]]] = Form(
    name="corrections",
    empty=(),
    read=_read,
    dump=_dump,
    error=CorrectionsError,
    untouched="corrections ni lues ni changées",
    illegible="corrections illisibles",
    afresh="on repart sans correction",
    lost="correction non gardée",
)


class File(KeptFile[tuple[Entry, ...]]):
    """``corrections.json`` in a directory of its own: the entries, oldest first."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, _FORM)
