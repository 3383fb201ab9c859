"""NITF and NewsML-G2, the news agencies' own XML (IPTC)."""

import re
from collections.abc import Iterator
from typing import Final

from corpus.readers.days import read_day
from corpus.readers.drafts import Draft
from corpus.readers.format import OpenFile
from corpus.readers.languages import language_code
from corpus.readers.markup import Element, name_of
from corpus.readers.prose import again, html_prose, line, paragraphs

_UNREAD: Final = frozenset({"media", "media-caption", "block.note", "hl1", "hedline", "tagline"})
_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"


def nitf_drafts(root: Element, file: OpenFile) -> Iterator[Draft]:
    """The documents of an NITF file, or those that an older NewsML wraps."""
    for document in root.iter("{*}nitf"):
        yield _nitf(document, file)


def newsml_drafts(root: Element, file: OpenFile) -> Iterator[Draft]:
    """The items of a NewsML-G2 file that carry their text."""
    for item in root.iter("{*}newsItem"):
        content = _one(item, "contentSet")
        if content is None:
            continue
        inner = _one(content, "nitf")
        draft = _nitf(inner, file) if inner is not None else Draft(_inline(content, file))
        meta = _one(item, "contentMeta")
        draft.title = line(_one(meta, "headline")) or draft.title or line(_one(item, "itemMeta", "title"))
        days = [
            line(_one(meta, "contentCreated")), line(_one(item, "itemMeta", "firstCreated")),
            line(_one(item, "itemMeta", "versionCreated")),
        ]  # fmt: skip
        draft.published = next((day for each in days if (day := read_day(each))), None) or draft.published
        author = _one(meta, "by")
        draft.author = line(author) or line(_one(meta, "creator", "name")) or draft.author
        draft.source = (
            draft.source
            or line(_one(meta, "infoSource", "name"))
            or line(_one(item, "itemMeta", "provider", "name"))
            or line(_one(item, "rightsInfo", "copyrightHolder", "name"))
            or _literal(_one(item, "itemMeta", "provider"))
        )
        language = _one(meta, "language")
        tag = language.get("tag") if language is not None else item.get(_LANGUAGE)
        draft.language = language_code(tag) or draft.language
        draft.section = draft.section or line(_one(meta, "subject", "name"))
        draft.reference = draft.key = item.get("guid") or draft.reference
        link = next(
            (each.get("href") for each in item.iter("{*}link") if (each.get("href") or "").startswith("http")), None
        )
        draft.url = draft.url or link
        yield draft


def _nitf(document: Element, file: OpenFile) -> Draft:
    body = _one(document, "body.content")
    if body is None:
        body = _one(document, "body")
    published = _one(document, "date.issue")
    release = _one(document, "date.release")
    number = _one(document, "doc-id")
    source = _one(document, "pubdata")
    days = [
        published.get("norm") if published is not None else None,
        release.get("norm") if release is not None else None,
        source.get("date.publication") if source is not None else None,
        line(_one(document, "story.date")),
    ]
    identity = number.get("id-string") if number is not None else None
    person = _one(document, "byline")
    provider = line(_one(document, "distributor"))
    head = _one(document, "body.head")
    leads = [text for each in head.iter("{*}hl2") if (text := line(each))] if head is not None else []
    written = paragraphs(body, lambda each: name_of(each) in _UNREAD) if body is not None else []
    # What introduces the article; some agencies write its first paragraph there once more.
    abstract = _one(head, "abstract")
    leads += [each for each in paragraphs(abstract) if each not in written] if abstract is not None else []
    return Draft(
        again([*leads, *written], file),
        title=line(_one(document, "hl1")) or line(_one(document, "headline")) or line(_one(document, "title")),
        source=(source.get("name") if source is not None else None)
        or provider
        or _of(document, "ds", "doc.copyright"),
        published=next((day for each in days if (day := read_day(each))), None),
        url=source.get("ex-ref") if source is not None and (source.get("ex-ref") or "").startswith("http") else None,
        author=re.sub(r"^(?:par|by)\s+", "", line(person) or "", flags=re.IGNORECASE) or None,
        page=source.get("position.sequence") if source is not None else None,
        section=source.get("position.section") if source is not None else None,
        language=language_code(document.get(_LANGUAGE)),
        reference=identity,
        key=identity,
    )


def _of(document: Element, attribute: str, *names: str) -> str | None:
    for name in names:
        found = _one(document, name)
        if found is not None and (found.get("holder") or found.get(attribute)):
            return str(found.get("holder") or found.get(attribute))
    return None


def _inline(content: Element, file: OpenFile) -> list[str]:
    """The text in ``inlineXML`` (HTML most often) or ``inlineData``."""
    for each in content.iter("{*}inlineXML"):
        body = _one(each, "body")
        if found := paragraphs(body if body is not None else each, lambda inner: name_of(inner) in ("head", "title")):
            return again(found, file)
    for each in content.iter("{*}inlineData"):
        written = each.text or ""
        if "html" in (each.get("contenttype") or "") or re.search(r"<(?:p|div|br)\b", written):
            return html_prose(written, file)
        return again([part for part in re.split(r"\n\s*\n", written) if part.strip()], file)
    return []


def _literal(element: Element | None) -> str | None:
    return (element.get("literal") or element.get("uri")) if element is not None else None


def _one(root: Element | None, *path: str) -> Element | None:
    for name in path:
        root = (
            next((each for each in root.iter(f"{{*}}{name}") if each is not root), None) if root is not None else None
        )
    return root
