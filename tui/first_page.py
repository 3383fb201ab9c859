"""The results that were on the screen when a corpus was left, to be shown while its index is opened again.

A cache: it can be deleted at any time, what can't be read is none, and what the index answers takes its place.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, fields
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from corpus.atomic import write_atomically
from search.results import ArticleCard, Excerpt, Hit, Results
from tui import paths

_VERSION = 3
_MOST = 20
"""Hits that are kept: more than a screen shows."""
_CARD = frozenset(field.name for field in fields(ArticleCard))


class Page(NamedTuple):
    """Results, and what is ``told`` under the title of each article, by its id.

    Told as Babel wrote it: its dates take longer to load than all the rest of the page to be drawn.
    """

    results: Results
    told: Mapping[str, str]


def keep(corpus: Path | None, results: Results) -> None:
    """Remember the first results of ``corpus`` (``None``: the bundled articles), if they can be written."""
    import json

    from tui.widgets.results import told

    hits: list[dict[str, Any]] = [
        {
            "card": asdict(hit.card) | {"published": hit.card.published and hit.card.published.isoformat()},
            "excerpt": [hit.excerpt.start, hit.excerpt.end, hit.excerpt.text, hit.excerpt.amid],
            "offsets": hit.offsets,
            "told": told(hit),
        }
        for hit in results.hits[:_MOST]
    ]
    page = {
        "version": _VERSION,
        "corpus": _name(corpus),
        "query": results.query,
        "total": results.total,
        "hits": hits,
    }
    place = _file(corpus)
    with suppress(OSError, UnicodeError):
        paths.made(place.parent)
        write_atomically(place, json.dumps(page, ensure_ascii=False).encode(), lasting=False)


def recall(corpus: Path | None, query: str) -> Page | None:
    """The results for ``query`` that were on the screen when ``corpus`` was left; ``None`` where none are known."""
    try:
        written = _file(corpus).read_bytes()
        import json

        page = json.loads(written)
        if (page["version"], page["corpus"], page["query"]) != (_VERSION, _name(corpus), query):
            return None
        if not isinstance(page["total"], int):
            return None
        results = Results(query, tuple(_hit(one) for one in page["hits"]), page["total"])
        return Page(results, {one["card"]["id"]: str(one["told"]) for one in page["hits"]})
    except (OSError, ValueError, TypeError, LookupError, RecursionError):
        return None


def _hit(written: Any) -> Hit:
    """Raises ``ValueError``, ``TypeError`` and ``LookupError`` for what ``keep`` does not write."""
    match written:
        case {"card": dict(card), "excerpt": [int(start), int(end), str(text), bool(amid)], "offsets": list(offsets)}:
            known = {name: value for name, value in card.items() if name in _CARD}
            words = [known["id"], known["title"], *(value for value in known.values() if value is not None)]
            spans = tuple((first, last) for first, last in offsets)
            ordered = all(type(first) is type(last) is int and 0 <= first <= last for first, last in spans)
            if ordered and len(text) == end - start and all(isinstance(each, str) for each in words):
                day = known["published"]
                return Hit(
                    card=ArticleCard(**{**known, "published": day and date.fromisoformat(day)}),
                    score=0.0,
                    excerpt=Excerpt(start, end, text, amid),
                    offsets=spans,
                )
    raise ValueError("no hit")


def _name(corpus: Path | None) -> str:
    return "" if corpus is None else str(corpus.absolute())


def _file(corpus: Path | None) -> Path:
    return paths.cache() / "pages" / f"{crc32(_name(corpus).encode('utf-8', 'surrogateescape')):08x}.json"
