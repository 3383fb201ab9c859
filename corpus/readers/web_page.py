"""Saved web pages: the article's own text without menus and neighbours, found by trafilatura."""

import re
from collections.abc import Iterator
from logging import NullHandler, getLogger
from typing import Any, Final

from corpus.readers.days import read_day
from corpus.readers.drafts import Draft
from corpus.readers.format import OpenFile
from corpus.readers.languages import language_code
from corpus.readers.markup import Element
from corpus.readers.prose import again, again_line, paragraphs

_ELEMENTS: Final = 20_000
"""Elements of a page: the press's have 1,000 to 5,000, and beyond this trafilatura needs tens of seconds."""
_SILENT: Final = NullHandler()
_RUNES: Final = [chr(code) for code in range(0x16A0, 0x16EB)]
_DAY_NAMES: Final = (
    "article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dcterms.created",
    "dc.date.issued", "pubdate", "publication_date", "sailthru.date", "parsely-pub-date",
    "cxenseparse:recs:publishtime",
)  # fmt: skip
_JSON_LD_DAY: Final = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')


def drafts(root: Element, file: OpenFile) -> Iterator[Draft]:
    """The one article of a page."""
    day = _published(root)
    for unread in list(root.iter("script", "style", "noscript", "template", "iframe", "svg")):
        if unread.get("type") != "application/ld+json":
            unread.drop_tree()
    size = sum(1 for _ in root.iter())
    found = _extracted(root) if size <= _ELEMENTS else None
    if found is None:
        if size > _ELEMENTS:
            file.reserve("page trop grande pour en chercher l’article, lue en entier")
        draft = _whole(root)
    else:
        draft = found
    draft.published = day or draft.published
    draft.language = language_code(root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang"))
    draft.section = draft.section or _meta(root, ("article:section",))
    draft.paragraphs = again(without_title(draft.paragraphs, draft.title), file)
    draft.title = again_line(draft.title, file)
    yield draft


def without_title(written: list[str], title: str | None) -> list[str]:
    """``written`` without a first paragraph that only repeats the title."""
    if title and len(written) > 1 and " ".join(written[0].split()).casefold() == " ".join(title.split()).casefold():
        return written[1:]
    return written


def _extracted(root: Element) -> Draft | None:
    """What trafilatura finds; ``None`` where it finds no article."""
    from trafilatura import bare_extraction

    # What it gives up on it logs, and without a handler Python writes that over the screen.
    for library in ("trafilatura", "htmldate", "courlan", "justext"):
        getLogger(library).addHandler(_SILENT)

    # trafilatura makes every blank an ordinary space: the unbreakable ones travel as letters that the page has not.
    used = set("".join(root.itertext()))
    nbsp, narrow = [rune for rune in _RUNES if rune not in used][:2] or ("\u00a0", "\u202f")
    there = {"\u00a0": nbsp, "\u202f": narrow}
    back = str.maketrans({nbsp: "\u00a0", narrow: "\u202f"})
    _translate(root, str.maketrans(there))
    try:
        found: Any = bare_extraction(
            root,
            with_metadata=True,
            include_comments=False,
            favor_recall=True,
            # The publication's day, and no guess from any date in the text.
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except Exception:  # any fault of the library on a page made to break it: the page is read whole instead
        found = None
    if found is None or found.body is None:
        _translate(root, back)
        return None

    def line(value: str | None) -> str | None:
        return value.translate(back) if value else None

    # Where it falls back on bare text it puts a space around every mark: the page's own paragraph goes before.
    written = [each.translate(back).strip() for each in paragraphs(found.body)]
    own = {_letters(each): each.translate(back) for each in paragraphs(root)}
    written = [own.get(_letters(each), each) for each in written]
    return Draft(
        written,
        title=line(found.title),
        source=line(found.sitename or found.hostname),
        published=read_day(found.date),
        url=found.url if (found.url or "").startswith(("http://", "https://")) else None,
        author=line(found.author),
        section=line(found.categories[0]) if found.categories else None,
    )


def _translate(root: Element, table: dict[int, str]) -> None:
    # References may have written controls, which lxml reads but does not let be set.
    whole = {**dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF], ""), **table}
    for element in root.iter():
        if element.text:
            element.text = element.text.translate(whole)
        if element.tail:
            element.tail = element.tail.translate(whole)


def _letters(written: str) -> str:
    """``written`` without blanks, the runes that stand for some included."""
    return "".join(each for each in written if not each.isspace() and each not in _RUNES)


def _whole(root: Element) -> Draft:
    box = next(iter([*root.iter("article"), *root.iter("main"), *root.iter("body"), root]))
    title = next(iter(root.iter("h1")), next(iter(root.iter("title")), None))
    named = " ".join(paragraphs(title)) if title is not None else None
    skip = {"nav", "footer", "aside", "form", "head"}
    return Draft(
        paragraphs(box, lambda each: each.tag in skip),
        title=_meta(root, ("og:title",)) or named,
        source=_meta(root, ("og:site_name",)),
        author=_meta(root, ("author",)),
    )


def _published(root: Element) -> Any:
    """The day that the page itself declares, before any search for one."""
    for script in root.iter("script"):
        if script.get("type") == "application/ld+json" and (found := _JSON_LD_DAY.search(script.text or "")):
            return read_day(found[1])
    return read_day(_meta(root, _DAY_NAMES))


def _meta(root: Element, names: tuple[str, ...]) -> str | None:
    stated: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        if name and (content := (meta.get("content") or "").strip()):
            stated.setdefault(name, content)
    return next((stated[name] for name in names if name in stated), None)
