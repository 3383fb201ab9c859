"""A work written into a file of the reader's data, and where it went in words."""

import os
import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.atomic import write_atomically
from corpus.french.typography import NBSP
from tui.exports.forms import EXTENSIONS, Form

if TYPE_CHECKING:
    from collections.abc import Callable

    from search.library import Library
    from tui.exports.works import Work

FOLDER = "exports"
MOST = 1000
"""Results that are exported at most."""
_LONGEST = 60


def saved(library: "Library", work: "Callable[[Library], Work]", form: Form, title: str, data: Path) -> str:
    """Write a work called ``title`` under ``data``; where it was written, or why it was not."""
    from tui import faults, paths
    from tui.exports.writing import written

    place = folder = data / FOLDER
    try:
        paths.made(folder)
        page = written(work(library), form).encode("utf-8", "replace")
        place = _free(folder, file_name(title), EXTENSIONS[form], page)
        write_atomically(place, page, private=False)
    except OSError as error:
        return f"Pas enregistré{NBSP}: {place}{NBSP}: {faults.wording(error)}"
    home = os.path.expanduser("~")  # noqa: PTH111 - Path.home() raises where there is none
    shown = f"~/{folder.relative_to(home)}" if folder.is_relative_to(home) else str(folder)
    # The name first: it is what a narrow line must not lose.
    return f"Enregistré{NBSP}: {place.name}, dans {shown}"


def _free(folder: Path, name: str, ending: str, page: bytes) -> Path:
    """The first of « name.md », « name-2.md »… that is free or says the same: whoever wrote into one keeps it."""
    number = 1
    while True:
        place = folder / (f"{name}.{ending}" if number == 1 else f"{name}-{number}.{ending}")
        if not place.exists() or (place.is_file() and place.read_bytes() == page):
            return place
        number += 1


def file_name(label: str) -> str:
    """« levee-de-fonds-de-mistral-ai »: letters and digits that every file system takes."""
    plain = unicodedata.normalize("NFKD", label.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST].strip("-") or "sujet"
