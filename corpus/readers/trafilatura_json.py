"""trafilatura's JSON: one object, an array of them, or one a line; ``source`` holds the address."""

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from corpus.article import Article, Problem
from corpus.french.typography import plural
from corpus.readers.days import read_day
from corpus.readers.drafts import Draft, articles
from corpus.readers.format import Format, OpenFile, Unreadable
from corpus.readers.languages import language_code
from corpus.readers.web_page import without_title

# As names of fields: an article of another format may well be titled so.
_OWN: Final = re.compile(r'"(?:source-hostname|fingerprint|raw[_-]text)"\s*:')
_SITE, _HOST = re.compile(r'"sitename"\s*:'), re.compile(r'"hostname"\s*:')


def _recognises(file: OpenFile) -> bool:
    beginning = file.head.lstrip()
    if not beginning.startswith(("{", "[")):
        return False
    # A long text may stand before the fields that only trafilatura writes: then the address under « source » tells.
    told = _OWN.search(beginning) or (_SITE.search(beginning) and _HOST.search(beginning))
    return told is not None


def _read(file: OpenFile) -> Iterator[Article | Problem]:
    yield from articles(file, [_draft(stated) for stated in _objects(file)])


def _objects(file: OpenFile) -> Iterator[dict[str, Any]]:
    text = file.text()
    try:
        stated = json.loads(text)
    except (ValueError, RecursionError):
        yield from _lines(file, text)
        return
    for each in stated if isinstance(stated, list) else [stated]:
        if isinstance(each, dict):
            yield each
        else:
            file.reserve("élément écarté\u00a0: un objet JSON est attendu")
            return


def _lines(file: OpenFile, text: str) -> Iterator[dict[str, Any]]:
    found = False
    bad: list[int] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            stated = json.loads(line)
        except (ValueError, RecursionError):
            stated = None
        if isinstance(stated, dict):
            found = True
            yield stated
        else:
            bad.append(number)
    if not found:
        raise Unreadable("JSON invalide")
    if bad:
        told = plural(len(bad), "ligne de JSON invalide, écartée", "lignes de JSON invalides, écartées")
        file.reserve(f"{told} (à partir de la ligne {bad[0]})")


def _draft(stated: dict[str, Any]) -> Draft:
    def one(*names: str) -> str | None:
        values = (stated.get(name) for name in names)
        return next((value for value in values if isinstance(value, str) and value.strip()), None)

    title = one("title")
    text = one("text") or one("raw_text", "raw-text") or ""
    address = one("url", "source")
    section = one("categories")
    return Draft(
        without_title([line for line in text.split("\n") if line.strip()], title),
        title=title,
        source=one("source-hostname", "sitename", "hostname"),
        published=read_day(one("date")),
        url=address if address and address.startswith(("http://", "https://")) else None,
        author=one("author"),
        section=section.split(";")[0] if section else None,
        language=language_code(one("language")),
        reference=one("id", "fingerprint"),
    )


FORMAT: Final = Format("JSON de trafilatura", _recognises, _read)
