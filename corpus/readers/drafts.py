"""Articles as a database's file states them, on their way to becoming ``Article``s with ids of their own."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from typing import Any, Final

from corpus.article import Article, Problem
from corpus.french.clean import clean, clean_line
from corpus.french.typography import plural
from corpus.readers.format import OpenFile, Unreadable
from corpus.readers.plain import one_article

ARTICLES: Final = 100_000
"""Articles of one file: what a database gives in one export is a hundredth of that."""
_SHOWN: Final = 20
"""Empty articles of one file that are told one by one."""
_LINE: Final = 1000
"""Characters of a field that stands on one line: beyond, it is no title or name but a text gone astray."""
_ID: Final = 200


@dataclass(slots=True)
class Draft:
    """One article of a file that may hold several."""

    paragraphs: list[str]
    title: str | None = None
    source: str | None = None
    published: date | None = None
    url: str | None = None
    author: str | None = None
    kind: str | None = None
    origin: str | None = None
    page: str | None = None
    section: str | None = None
    language: str | None = None
    reference: str | None = None
    """The document number of the database."""
    key: str | None = field(default=None)
    """What names this article wherever it is met; without one it is numbered within its file."""

    def text(self) -> str:
        """Paragraphs with one blank line between them."""
        cleaned = (clean(paragraph).strip(" \t\n") for paragraph in self.paragraphs)
        return "\n\n".join(paragraph for paragraph in cleaned if paragraph.strip())

    def stated(self) -> dict[str, Any]:
        """What the file says of the article, on a line each and as keyword arguments of ``Article``; what tools
        write for « unknown » is left out."""
        fields = {name: getattr(self, name) for name in _TEXTS}
        lines = {name: clean_line(value).strip()[:_LINE].strip() for name, value in fields.items() if value}
        known = {name: value for name, value in lines.items() if name == "title" or value.lower() not in _UNKNOWN}
        return {"published": self.published, **{name: value for name, value in known.items() if value}}


_TEXTS: Final = (
    "title", "source", "url", "author", "kind", "origin", "page", "section", "language", "reference",
)  # fmt: skip
_UNKNOWN: Final = frozenset({"unknown", "inconnu", "none", "nan", "null", "n/a"})
"""What tools write into a field that they have nothing for."""


def articles(file: OpenFile, drafts: Iterable[Draft]) -> Iterator[Article | Problem]:
    """The drafts as articles: each once, those without text told, ids unique in the file.

    Exports may hold an article twice, once shortened: the longer one stays.

    Raises ``Unreadable`` where there is none.
    """
    kept: dict[str, tuple[Draft, str]] = {}
    differing = empty = number = 0
    coming = iter(drafts)
    numbered = list(islice(coming, ARTICLES))
    if len(numbered) == ARTICLES and next(coming, None) is not None:
        file.reserve(f"plus de {ARTICLES} articles, la suite n’est pas lue")
    for number, draft in enumerate(numbered, 1):
        text = draft.text()
        if not text:
            empty += 1
            if empty <= _SHOWN and len(numbered) > 1:
                named = f" («\u00a0{clean_line(draft.title)[:80]}\u00a0»)" if draft.title else ""
                yield Problem(file.name, f"article {number}{named}\u00a0: aucun texte, écarté")
            continue
        key = clean_line(draft.key or "").strip()[:_ID].strip()
        if not key:
            key = file.name if len(numbered) == 1 else f"{file.name}#{number}"
        if key in kept and not (text.startswith(kept[key][1]) or kept[key][1].startswith(text)):
            differing += 1
        if key not in kept or len(text) > len(kept[key][1]):
            kept[key] = draft, text
    for key, (draft, text) in kept.items():
        yield one_article(file, text, draft.stated(), key)
    if empty > _SHOWN and len(numbered) > 1:
        yield Problem(file.name, f"et {plural(empty - _SHOWN, 'autre article', 'autres articles')} sans texte")
    if differing:
        told = plural(
            differing, "article donné deux fois sous des textes", "articles donnés deux fois sous des textes"
        )
        file.reserve(f"{told} différents, le plus long gardé")
    if not kept:
        raise Unreadable("aucun texte dans ce fichier" if number else "aucun article dans ce fichier")
