"""TEI documents, trafilatura's among them, its plain XML, and TXM's ``text`` elements (XTZ)."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from corpus.readers.days import day_of_parts, read_day
from corpus.readers.drafts import Draft
from corpus.readers.format import OpenFile
from corpus.readers.languages import language_code
from corpus.readers.markup import Element, name_of
from corpus.readers.prose import again, line, paragraphs
from corpus.readers.web_page import without_title

_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_ATTRIBUTES: Final = {
    "title": ("title", "titre"),
    "source": ("source", "journalclean", "journal", "media", "publication", "titre_publication"),
    "author": ("author", "auteur", "auteurs", "authors"),
    "date": ("date", "published", "date_publication", "publication_date"),
    "page": ("page", "pages"),
    "section": ("section", "rubrique"),
    "language": ("language", "lang", "langue"),
    "url": ("url", "lien"),
    "id": ("id", "identifiant"),
    "year": ("annee", "année", "year"),
    "month": ("mois", "month"),
    "day": ("jour", "day"),
}
_UNREAD: Final = frozenset({"fs", "note", "ana", "interp", "pb", "figure", "front.notes"})


def tei_drafts(root: Element, file: OpenFile) -> Iterator[Draft]:
    """The documents of a ``TEI`` or a ``teiCorpus``."""
    documents = [each for each in root.iter("{*}TEI", "{*}TEI.2") if _child(each, "text") is not None]
    for document in documents:
        yield _document(document, file)


def doc_drafts(root: Element, file: OpenFile) -> Iterator[Draft]:
    """trafilatura's ``doc`` elements."""
    for doc in root.iter("doc"):
        main = _child(doc, "main")
        if main is None:
            continue
        get = doc.get
        title = get("title")
        yield Draft(
            without_title(paragraphs(main), title),
            title=title,
            source=get("sitename") or get("source") or get("hostname"),
            published=read_day(get("date")),
            url=get("url") or None,
            author=get("author"),
            section=(get("categories") or "").split(";")[0] or None,
            language=language_code(get("language")),
            reference=get("id") or get("fingerprint"),
        )


def txm_drafts(root: Element, file: OpenFile) -> Iterator[Draft]:
    """TXM's texts: what is known of each stands in its attributes."""
    for text in _texts(root):
        address = _link(text)
        _part(text)
        draft = _with_attributes(Draft(again(_prose(text), file), url=address), text)
        draft.paragraphs = without_title(draft.paragraphs, draft.title)
        yield draft


def _link(text: Element) -> str | None:
    """Where the text comes from, as tools that collect press for TXM put it before the first word: « <ref
    target="…">Link to article</ref> ». It is taken out of the text."""
    first = next(iter(text), None)
    if first is None or name_of(first) != "ref" or (text.text or "").strip():
        return None
    address = (first.get("target") or "").strip()
    if not address.startswith(("http://", "https://")):
        return None
    first.text = None
    for inner in list(first):
        first.remove(inner)
    return address


def _part(text: Element) -> None:
    """Two line breaks in a row part paragraphs, where the text has no others."""
    breaks = list(text.iter("{*}lb"))
    for each in breaks:
        before = each.getprevious()
        if before is not None and name_of(before) in ("lb", "hr") and not (before.tail or "").strip():
            each.tag = "hr"


def _texts(root: Element) -> Iterable[Element]:
    """The ``text`` elements; tools that write for TXM call them ``article``, too."""
    name = "text" if next(root.iter("{*}text"), None) is not None else "article"
    return [
        each
        for each in root.iter(f"{{*}}{name}")
        if not any(name_of(above) == name for above in each.iterancestors())
    ]


def _document(document: Element, file: OpenFile) -> Draft:
    header, text = _child(document, "teiHeader"), _child(document, "text")
    full = _one(header, "sourceDesc", "biblFull")
    title = line(_one(header, "titleStmt", "title"))
    monograph = _one(header, "sourceDesc", "monogr")
    publisher = line(_one(full, "publicationStmt", "publisher")) or line(_one(monograph, "title"))
    if not publisher:
        publisher = line(_one(header, "publicationStmt", "publisher")) or line(
            _one(header, "sourceDesc", "publisher")
        )
    pointer = _one(full, "publicationStmt", "ptr")
    if pointer is None:
        pointer = _one(header, "sourceDesc", "ptr")
    if pointer is None:
        pointer = _one(header, "sourceDesc", "ref")
    dates = [
        *(_all(full, "publicationStmt", "date") if full is not None else []),
        *_all(header, "sourceDesc", "date"),
        *_all(header, "publicationStmt", "date"),
        *_all(header, "creation", "date"),
    ]
    days = (read_day(each.get("when") or line(each)) for each in dates if each.get("type") != "download")
    languages = _all(header, "langUsage", "language")
    language = document.get(_LANGUAGE) or (languages[0].get("ident") if languages else None)
    address = pointer.get("target") if pointer is not None else None
    section = next((each for each in _all(header, "keywords", "term") if each.get("type") == "categories"), None)
    number = next((written for each in _all(header, "publicationStmt", "idno") if (written := line(each))), None)
    mark = next((each for each in _all(header, "notesStmt", "note") if each.get("type") == "fingerprint"), None)
    draft = Draft(
        without_title(again(_prose(text), file), title),
        title=title,
        # trafilatura adds the host: « L’Écho (echo.example) ».
        source=re.sub(r"\s*\([\w-]+(?:\.[\w-]+)+\)$", "", publisher).strip() or None if publisher else None,
        published=next((day for day in days if day), None),
        url=address if address and address.startswith(("http://", "https://")) else None,
        author=", ".join(dict.fromkeys(filter(None, map(line, _all(header, "fileDesc", "author", limit=10)))))
        or None,
        section=line(section),
        language=language_code(language),
        reference=number or line(mark),
    )
    return _with_attributes(draft, text)


def _with_attributes(draft: Draft, text: Element) -> Draft:
    """What TXM's attributes say, where nothing else does."""
    own = {name.lower(): value.strip() for name, value in text.attrib.items() if value.strip()}

    def one(field: str) -> str | None:
        return next((own[name] for name in _ATTRIBUTES[field] if name in own), None)

    draft.title = draft.title or one("title")
    draft.source = draft.source or one("source")
    draft.author = draft.author or one("author")
    draft.published = draft.published or read_day(one("date")) or day_of_parts(one("year"), one("month"), one("day"))
    draft.page = draft.page or one("page")
    draft.section = draft.section or one("section")
    draft.language = draft.language or language_code(one("language") or text.get(_LANGUAGE))
    draft.url = draft.url or one("url")
    draft.reference = draft.reference or one("id")
    return draft


def _prose(text: Element) -> list[str]:
    """The paragraphs; of TXM's words only the form, not what a tagger said of it."""
    body = _child(text, "body")
    return paragraphs(
        body if body is not None else text,
        lambda each: name_of(each) in _UNREAD or (name_of(each) == "div" and each.get("type") == "comments"),
    )


def _child(element: Element, name: str) -> Element | None:
    return next((each for each in element if name_of(each) == name.lower()), None)


def _all(root: Element | None, around: str, name: str, limit: int = 50) -> list[Element]:
    """The elements ``name`` inside the elements ``around`` of ``root``."""
    found: dict[Element, None] = {}
    for outer in root.iter(f"{{*}}{around}") if root is not None else ():
        for each in outer.iter(f"{{*}}{name}"):
            found[each] = None
            if len(found) >= limit:
                return list(found)
    return list(found)


def _one(root: Element | None, *path: str) -> Element | None:
    for name in path:
        root = (
            next((each for each in root.iter(f"{{*}}{name}") if each is not root), None) if root is not None else None
        )
    return root
