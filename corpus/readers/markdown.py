"""Markdown, with or without YAML front matter: one article, its body as the plain text that a reader sees."""

import re
from collections.abc import Iterator
from typing import Any, Final

import frontmatter.default_handlers
import yaml

from corpus.article import Article
from corpus.french.clean import clean
from corpus.readers.format import Format, OpenFile
from corpus.readers.plain import one_article

_SUFFIXES: Final = (".md", ".markdown", ".mdown", ".mkd")
_FRONT_MATTER: Final = re.compile(r"""---[ \t]*\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*[\"']?[\w-]+[\"']?[ \t]*:""")
_LINE: Final = re.compile(r"""([\"']?)([\w-]+)\1[ \t]*:[ \t]*([^\s\[{|>&*][^\n]*)""")
"""A line of front matter that states one thing in words, whatever colons are in them."""
_MATTER_CAP: Final = 2**15
"""Characters of front matter: far above what anyone writes by hand, and parsed in well under a second."""
_BODY_CAP: Final = 2**21
"""Characters of Markdown: a long book. Markdown written to be slow costs some ten seconds a million."""


class _Handler(frontmatter.default_handlers.YAMLHandler):
    """Front matter whose scalars stay as they are written: a title « 007 » or « oui » is no number and no boolean."""

    def load(self, fm: str, **_: object) -> Any:
        return yaml.load(fm, Loader=yaml.BaseLoader)


def _recognises(file: OpenFile) -> bool:
    return bool(_FRONT_MATTER.match(file.head)) or file.path.suffix.lower() in _SUFFIXES


def _read(file: OpenFile) -> Iterator[Article]:
    written = file.text()
    stated, body = _front_matter(file, written)
    if len(body) > _BODY_CAP:
        file.reserve("Markdown trop long pour être mis en forme, lu comme du texte brut")
        yield one_article(file, body, stated)
        return
    from corpus.readers.markdown_text import plain_text

    # Character references can write again what was taken out of the source.
    yield one_article(file, clean(plain_text(body)), stated)


def _front_matter(file: OpenFile, written: str) -> tuple[dict[str, Any], str]:
    """What the front matter states, and the rest. A broken one states what its single lines do, and is told.

    Two rules around a passage are no front matter: then the text comes back whole.
    """
    handler = _Handler()
    if not handler.detect(written):
        return {}, written
    meant = bool(_FRONT_MATTER.match(file.head))
    try:
        matter, body = handler.split(written)
    except ValueError:
        if meant:
            file.reserve("en-tête YAML sans ligne «\u00a0---\u00a0» finale, lu comme du texte")
        return {}, written
    body = body.lstrip("\n")
    if len(matter) > _MATTER_CAP:
        file.reserve(f"en-tête YAML trop long, lu comme du texte ({_MATTER_CAP // 2**10}\u00a0Ko au plus)")
        return {}, written
    try:
        stated = handler.load(matter)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        mark = error.problem_mark if isinstance(error, yaml.MarkedYAMLError) else None
        before = written.count("\n", 0, written.find(matter))
        place = f" (ligne {before + mark.line + 1})" if mark else ""
        if not meant:
            file.reserve(f"en-tête YAML invalide{place}, lu comme du texte")
            return {}, written
        return _line_by_line(file, matter, place), body
    if not stated:
        return {}, body
    if not meant:
        return {}, written
    if not isinstance(stated, dict):  # « titre:Le budget », without the space that YAML asks for
        return _line_by_line(file, matter), body
    return {name: value for name, value in stated.items() if isinstance(name, str)}, body


def _line_by_line(file: OpenFile, matter: str, place: str = "") -> dict[str, str]:
    """What a broken front matter says line by line: « titre: Budget : la facture », as titles are in French."""
    found = [match for line in matter.splitlines() if (match := _LINE.fullmatch(line.rstrip()))]
    file.reserve(f"en-tête YAML invalide{place}, {'lu ligne à ligne' if found else 'ignoré'}")
    return {match[2]: _unquoted(match[3]) for match in found}


def _unquoted(value: str) -> str:
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value


FORMAT: Final = Format("Markdown", _recognises, _read)
