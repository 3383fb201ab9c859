"""What is known of an article beside its text, as front matter, ``corpus.toml`` and JSON Lines state it."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Any, Final

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from corpus.french.clean import clean_line
from corpus.readers.days import read_day
from corpus.readers.languages import language_code

_ISO: Final = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ][\d:.,]+ ?(?:Z|[+-]\d{2}:?\d{2})?)?")
_FRENCH: Final = {
    "titre": "title", "journal": "source", "média": "source", "auteur": "author", "auteurs": "author",
    "authors": "author", "langue": "language", "lang": "language", "rubrique": "section", "lien": "url",
    "référence": "reference",
}  # fmt: skip
"""Names that people and tools write for ours."""
_DAYS: Final = ("published", "date", "publié", "parution")
"""What the day is called, the first that is stated taken."""


def _line(value: object) -> object:
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, int | float | date):
        value = str(value)
    return clean_line(value) or None if isinstance(value, str) else value


def _names(value: object) -> object:
    """Several authors, as front matter lists them."""
    if isinstance(value, list) and all(isinstance(name, str) for name in value):
        value = ", ".join(value)
    return _line(value)


def _day(value: object) -> object:
    if isinstance(value, datetime):
        return value.date()
    if value is None or isinstance(value, date):
        return value
    if not isinstance(value, str):
        raise ValueError("no date")
    written = clean_line(value)
    if found := _ISO.fullmatch(written):
        return date.fromisoformat(found[1])
    day = read_day(written)
    if written and day is None:
        raise ValueError("no date")
    return day


def _language(value: object) -> object:
    written = _line(value)
    return language_code(written) if isinstance(written, str) else written


Line = Annotated[str | None, BeforeValidator(_line)]


class Metadata(BaseModel):
    """All fields may be missing; texts are cleaned and on one line, blank ones are ``None``."""

    model_config = ConfigDict(extra="ignore", frozen=True, str_max_length=2000)

    title: Line = None
    source: Line = None
    published: Annotated[date | None, BeforeValidator(_day)] = None
    """The day, from AAAA-MM-JJ, JJ/MM/AAAA, « 26 février 2024 » or any other form that ``days`` knows."""
    url: Line = None
    author: Annotated[str | None, BeforeValidator(_names)] = None
    kind: Line = None
    origin: Line = None
    page: Line = None
    section: Line = None
    language: Annotated[str | None, BeforeValidator(_language)] = None
    reference: Line = None


def read_metadata(stated: Mapping[str, Any]) -> tuple[Metadata, list[str]]:
    """What ``stated`` holds, and one French line for each field that had to be left out.

    Fields may bear their French names, and the day that of ``date``.
    """
    own = {name: value for name, value in stated.items() if name in Metadata.model_fields}
    french = {_FRENCH[name.lower()]: value for name, value in stated.items() if name.lower() in _FRENCH}
    day = next((name for name in _DAYS if stated.get(name)), "published")
    fields = french | own | {"published": stated.get(day)}
    try:
        return Metadata.model_validate(fields), []
    except ValidationError as error:
        # Without the inputs: a field may hold anything, of any size.
        wrong = {str(fault["loc"][0]) for fault in error.errors(include_url=False, include_input=False)}
    kept = {name: value for name, value in fields.items() if name not in wrong}
    return Metadata.model_validate(kept), [_fault(day if name == "published" else name) for name in sorted(wrong)]


def _fault(name: str) -> str:
    expected = "date attendue, comme 2024-02-26" if name in _DAYS else "texte d’une ligne attendu"
    return f"champ «\u00a0{name}\u00a0» ignoré\u00a0: {expected}"
