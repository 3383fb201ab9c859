"""IRaMuTeQ and Alceste: texts under lines of starred variables, ``**** *source_x *date_2024-02-26``."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from corpus.article import Article, Problem
from corpus.french.calendar import day
from corpus.readers.days import read_day
from corpus.readers.drafts import Draft, articles
from corpus.readers.format import Format, OpenFile
from corpus.readers.languages import language_code

_HEADING: Final = re.compile(r"(?:\*{4}|\d{4})(?=[ \t]+\*\S)(.*)")
_BEGINNING: Final = re.compile(r"\s*(?:\*{4}|\d{4})[ \t]+\*\w")
_THEME: Final = re.compile(r"-\*\S+[ \t]*")
_NAMES: Final = {
    "source": "source journal media support titrepresse",
    "title": "titre title",
    "author": "auteur author",
    "date": "date jour_complet published",
    "page": "page",
    "section": "rubrique section",
    "language": "langue language lang",
    "reference": "id num numero ident",
}
_FIELDS: Final = {name: field for field, names in _NAMES.items() for name in names.split()}
_PARTS: Final = {
    "annee": "y",
    "année": "y",
    "an": "y",
    "year": "y",
    "mois": "m",
    "month": "m",
    "jour": "d",
    "day": "d",
}


def _recognises(file: OpenFile) -> bool:
    return bool(_BEGINNING.match(file.head))


def _read(file: OpenFile) -> Iterator[Article | Problem]:
    yield from articles(file, _drafts(file.text()))


def _drafts(text: str) -> Iterator[Draft]:
    draft: Draft | None = None
    lines: list[str] = []
    for line in text.split("\n"):
        if found := _HEADING.match(line.strip()):
            if draft:
                yield _closed(draft, lines)
            draft, lines = _headed(found[1]), []
        elif draft:
            # A theme's mark stands alone on its line, or before the text that it is about.
            lines.append(_THEME.sub("", line) if line.startswith("-*") else line)
    if draft:
        yield _closed(draft, lines)


def _headed(written: str) -> Draft:
    draft = Draft([])
    parts: dict[str, int] = {}
    for star in written.split():
        if not star.startswith("*"):
            continue
        name, _, value = star[1:].partition("_")
        name = name.lower()
        if not value:
            continue
        field = _FIELDS.get(name)
        if field == "date":
            draft.published = read_day(value.replace("_", "-")) or _compact(value)
        elif field == "language":
            draft.language = language_code(value)
        elif field:
            setattr(draft, field, value.replace("_", " "))
        elif name in _PARTS and value.isdigit() and len(value) < 5:
            parts[_PARTS[name]] = int(value)
    if draft.published is None and len(parts) == 3:
        draft.published = day(parts["y"], parts["m"], parts["d"])
    return draft


def _compact(value: str) -> date | None:
    """« 26022024 », as in corpora whose variables may hold no sign."""
    if len(value) != 8 or not value.isdecimal():
        return None
    return day(int(value[4:]), int(value[2:4]), int(value[:2]))


def _closed(draft: Draft, lines: list[str]) -> Draft:
    draft.paragraphs = re.split(r"\n\s*\n", "\n".join(lines))
    return draft


FORMAT: Final = Format("IRaMuTeQ (Alceste)", _recognises, _read)
