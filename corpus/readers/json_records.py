"""JSON that holds its articles in one list: an array, a feed (JSON Feed 1.1), what press services answer.

An article's fields are known by their names, as a table's columns are.
"""

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from corpus.article import Article, Problem
from corpus.french.clean import clean_line
from corpus.readers.columns import recognised
from corpus.readers.drafts import Draft, articles
from corpus.readers.format import Format, OpenFile, Unreadable
from corpus.readers.table import named_columns, row_draft

_LISTS: Final = ("articles", "items", "documents", "docs", "results", "data")
"""What holds the list in an object, in the order in which they are looked for."""
_ARRAY: Final = re.compile(r'\[ ?\{ ?"')
_OBJECT: Final = re.compile(rf'\{{.*?"(?:{"|".join(_LISTS)})"\s*:\s*\[\s*\{{')
_SEEN: Final = 4000
_KEYS: Final = 500


def _recognises(file: OpenFile) -> bool:
    head = " ".join(file.head.lstrip()[:_SEEN].split())
    return bool(_ARRAY.match(head)) or (file.path.suffix.lower() == ".json" and bool(_OBJECT.match(head)))


def _read(file: OpenFile) -> Iterator[Article | Problem]:
    yield from articles(file, _drafts(file))


def _drafts(file: OpenFile) -> Iterator[Draft]:
    publication, records = _records(file)
    headings = list(dict.fromkeys(name for record in records for name in list(record)[:_KEYS]))
    columns = recognised(headings, named_columns(file, headings))
    if "text" not in columns and records:
        shown = ", ".join(f"«\u00a0{clean_line(each)[:30]}\u00a0»" for each in headings[:8])
        raise Unreadable(
            f"aucun champ de texte reconnu parmi {shown}\u00a0; "
            'nommez-le dans corpus.toml (columns = { text = "…" })'
        )
    # Only what is asked for: a file may name its fields anew in each article.
    names = [headings[at] for at in columns.values()]
    places = dict(zip(columns, range(len(names)), strict=True))
    for record in records:
        draft = row_draft([_written(record.get(name)) for name in names], places, file)
        draft.source = draft.source or publication
        yield draft


def _records(file: OpenFile) -> tuple[str | None, list[dict[str, Any]]]:
    """The title of the whole, where it is a feed, and the articles as they are stated."""
    try:
        stated = json.loads(file.text())
    except (ValueError, RecursionError):
        raise Unreadable("JSON invalide") from None
    publication = None
    if isinstance(stated, dict):
        publication = _written(stated.get("title")) or None
        stated = next((stated[name] for name in _LISTS if isinstance(stated.get(name), list)), [])
    records = [each for each in stated if isinstance(each, dict)]
    if len(records) < len(stated):
        file.reserve("élément écarté\u00a0: un objet JSON est attendu")
    return publication, records


def _written(value: object) -> str:
    """A field as text: of an object its name, of a list all that it holds."""
    match value:
        case str():
            return value
        case dict():
            return next((value[name] for name in ("name", "title") if isinstance(value.get(name), str)), "")
        case list():
            return ", ".join(filter(None, (_written(each) for each in value if not isinstance(each, list))))
        case None | bool():
            return ""
        case _:
            return str(value)


FORMAT: Final = Format("JSON (liste d’articles)", _recognises, _read)
