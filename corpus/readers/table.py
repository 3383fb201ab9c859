"""CSV and TSV, GarganText's among them: an article a row, its columns known by their headings or by ``corpus.toml``.

[articles."export.csv"]
columns = { text = "Corps", published = "Paru le" }
"""

import csv
from collections.abc import Iterator
from datetime import date
from typing import Final

from corpus.article import Article, Problem
from corpus.french.clean import clean_line
from corpus.french.typography import plural
from corpus.readers.columns import delimiter, recognised, rows
from corpus.readers.days import day_of_parts, read_day
from corpus.readers.drafts import Draft, articles
from corpus.readers.format import Format, OpenFile, Unreadable
from corpus.readers.languages import language_code
from corpus.readers.prose import again, html_prose

_SUFFIXES: Final = (".csv", ".tsv", ".tab")
_HEADING: Final = 5000
"""Characters of a first line that may still be headings."""


def _recognises(file: OpenFile) -> bool:
    if file.path.suffix.lower() in _SUFFIXES:
        return True
    heading = file.head.lstrip().partition("\n")[0]
    parted_by = delimiter(heading) if len(heading) < _HEADING else None
    if not parted_by or parted_by == "|":
        return False
    cells = next(rows(heading, parted_by), [])
    known = recognised(cells)
    # A sentence with a comma in it must not pass for headings.
    return "text" in known and len(known) >= max(2, len(cells) // 2)


def _read(file: OpenFile) -> Iterator[Article | Problem]:
    yield from articles(file, _drafts(file))


def _drafts(file: OpenFile) -> Iterator[Draft]:
    text = file.text().lstrip("\n")
    parted_by = delimiter(text.partition("\n")[0])
    table = rows(text, parted_by or ",")
    try:
        headings = next(table, None)
    except csv.Error:
        headings = None
    if headings is None:
        raise Unreadable("tableau illisible")
    columns = recognised(headings, named_columns(file, headings))
    if "text" not in columns:
        shown = ", ".join(f"«\u00a0{clean_line(each)[:30]}\u00a0»" for each in headings[:8])
        raise Unreadable(
            f"aucune colonne de texte reconnue parmi {shown}\u00a0; "
            'nommez-la dans corpus.toml (columns = { text = "…" })'
        )
    count = uneven = 0
    try:
        for row in table:
            count += 1
            uneven += len(row) != len(headings)
            yield row_draft(row, columns, file)
    except csv.Error:
        if not count:
            raise Unreadable("tableau illisible (cellule démesurée ou guillemets sans fin)") from None
        file.reserve("cellule démesurée ou guillemets sans fin, la suite du tableau n’est pas lue")
    if uneven:
        told = plural(uneven, "ligne n’a pas", "lignes n’ont pas")
        file.reserve(f"{told} le nombre de colonnes de l’en-tête")


def named_columns(file: OpenFile, headings: list[str]) -> dict[str, str]:
    """The headings that ``corpus.toml`` gives by field."""
    stated = file.stated.get("columns")
    if stated is None:
        return {}
    if not isinstance(stated, dict) or not all(isinstance(each, str) for each in stated.values()):
        file.reserve(
            "dans corpus.toml, «\u00a0columns\u00a0» ignoré\u00a0: une table de noms de colonnes est attendue"
        )
        return {}
    known = {name.strip().lower() for name in headings}
    for missing in [each for each in stated.values() if each.strip().lower() not in known]:
        file.reserve(f"dans corpus.toml, colonne «\u00a0{clean_line(missing)[:40]}\u00a0» absente du tableau")
    return stated


def row_draft(row: list[str], columns: dict[str, int], file: OpenFile) -> Draft:
    """The article of one row, whose fields stand in ``columns``."""

    def one(field: str) -> str | None:
        at = columns.get(field)
        return (row[at].strip() or None) if at is not None and at < len(row) else None

    number = one("id")
    return Draft(
        _prose(one("text") or "", file),
        title=_again_title(one("title"), file),
        source=one("source"),
        published=_published(one("published"), one("year"), one("month"), one("day")),
        url=address if (address := one("url")) and address.startswith(("http://", "https://")) else None,
        author=one("author"),
        page=one("page"),
        section=one("section"),
        language=language_code(one("language")),
        reference=number,
        key=f"{file.name}#{number}" if number else None,
    )


def _again_title(written: str | None, file: OpenFile) -> str | None:
    """A title, its references read where a tool escaped them."""
    return " ".join(again([written], file)) or None if written else None


def _prose(written: str, file: OpenFile) -> list[str]:
    """A cell's paragraphs: parted by blank lines, else by line ends where each line ends a sentence."""
    if "</" in written or "<br" in written or "<p>" in written:
        return html_prose(written, file)
    lines = [each for part in written.split("\n") if (each := part.strip())]
    sentences = "\n\n" not in written and all(each.endswith(_SENTENCE_ENDS) for each in lines)
    return again(lines if sentences else written.split("\n\n"), file)


_SENTENCE_ENDS: Final = (".", "!", "?", "…", "»", "”", '"', ")")


def _published(written: str | None, year: str | None, month: str | None, number: str | None) -> date | None:
    return read_day(written) or day_of_parts(year, month, number)


FORMAT: Final = Format("tableau (CSV, TSV)", _recognises, _read)
