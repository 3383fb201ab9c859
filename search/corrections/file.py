"""The corrections on disk."""

from pathlib import Path
from typing import Final

from search.corrections import document
from search.corrections.model import CorrectionsError
from search.corrections.store import Entry
from search.keeping import Form, KeptFile

_FORM: Final[Form[tuple[Entry, ...]]] = Form(
    name="corrections",
    empty=(),
    read=document.read,
    dump=document.dump,
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
