"""References in CSL-JSON (schema 1.0.2, type ``article-newspaper``), which Zotero and word processors take."""

from collections.abc import Sequence
from typing import Any

from tui.exports.links import web_address
from tui.exports.references import Name, Reference, authors, keyed
from tui.terminal.safe import safe, safe_json


def write(references: Sequence[Reference]) -> str:
    """The whole list."""
    return safe_json([_item(key, each) for key, each in keyed(references)], indent=1) + "\n"


def _item(key: str, reference: Reference) -> dict[str, Any]:
    of = reference.of
    day = of.published
    item: dict[str, Any] = {
        "id": key,
        "type": "article-newspaper",
        "title": plain(of.title),
        "container-title": plain(of.source or ""),
        "author": [_name(each) for each in authors(of.author)],
        "issued": {"date-parts": [[day.year, day.month, day.day]]} if day else None,
        "page": plain(of.page or ""),
        "URL": web_address(of.url),
        "language": "fr-FR",
        "note": plain(reference.note),
    }
    return {field: value for field, value in item.items() if value}


def plain(text: str) -> str:
    """``text`` on one line, with what citation processors take for markup (<i>, <b>, <sc>…) written otherwise."""
    return safe(text).replace("<", "‹").replace(">", "›")


def _name(name: Name) -> dict[str, str]:
    if not name.given:
        return {"literal": plain(name.family)}
    return {"family": plain(name.family), "given": plain(name.given)}
