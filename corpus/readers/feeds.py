"""RSS 0.9 to 2.0 and Atom, saved as files: each entry with what the feed itself holds of its text."""

from collections.abc import Iterator
from typing import Final

from corpus.readers.days import read_day
from corpus.readers.drafts import Draft
from corpus.readers.format import OpenFile
from corpus.readers.languages import language_code
from corpus.readers.markup import Element, name_of
from corpus.readers.prose import again_line, html_prose, line, paragraphs

_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"


def drafts(root: Element, file: OpenFile) -> Iterator[Draft]:
    """The entries of a feed."""
    channel = next(iter(root.iter("{*}channel")), root)
    source = again_line(line(_child(channel, "title")), file)
    language = line(_child(channel, "language")) or root.get(_LANGUAGE)
    for entry in root.iter("{*}item", "{*}entry"):
        address = _address(entry)
        number = line(_child(entry, "guid")) or line(_child(entry, "id"))
        days = (
            line(_child(entry, name)) for name in ("pubDate", "published", "issued", "date", "updated", "modified")
        )
        people = [_person(each) for each in entry if name_of(each) in ("author", "creator")]
        origin = _child(entry, "source")
        yield Draft(
            _text(entry, file),
            title=again_line(line(_child(entry, "title")), file),
            source=again_line(_origin(origin), file) or source,
            published=next((day for each in days if (day := read_day(each))), None),
            url=address,
            author=", ".join(dict.fromkeys(filter(None, people))) or None,
            section=next((_category(each) for each in entry if name_of(each) in ("category", "subject")), None),
            language=language_code(entry.get(_LANGUAGE) or line(_child(entry, "language")) or language),
            reference=number,
            # An address names an article wherever it is met; other ids are the feed's own.
            key=address or (number if number and number.startswith(("http", "tag:", "urn:")) else None),
        )


def _text(entry: Element, file: OpenFile) -> list[str]:
    """The fullest of what the entry holds: its content, else its summary."""
    best: list[str] = []
    for name in ("encoded", "content", "description", "summary"):
        for each in entry:
            if name_of(each) != name or "search.yahoo" in str(each.tag):
                continue
            inner = [child for child in each if isinstance(child.tag, str)]
            found = paragraphs(each) if inner else html_prose(each.text or "", file)
            if sum(map(len, found)) > sum(map(len, best)):
                best = found
    return best


def _address(entry: Element) -> str | None:
    for each in entry:
        if name_of(each) == "link":
            address = each.get("href") if each.get("rel", "alternate") == "alternate" else None
            address = (address or (each.text if not each.get("href") else "") or "").strip()
            if address.startswith(("http://", "https://")):
                return address
    guid = _child(entry, "guid")
    number = (guid.text or "").strip() if guid is not None and guid.get("isPermaLink") != "false" else ""
    return number if number.startswith(("http://", "https://")) else None


def _person(element: Element) -> str | None:
    name = _child(element, "name")
    written = line(name if name is not None else element)
    if written and "@" in written and "(" in written:
        # RSS 2.0 gives an address with the name in brackets.
        written = written.partition("(")[2].rstrip(") ")
    return written


def _origin(element: Element | None) -> str | None:
    if element is None:
        return None
    return line(_child(element, "title")) or line(element)


def _category(element: Element) -> str | None:
    return element.get("label") or element.get("term") or line(element)


def _child(element: Element, name: str) -> Element | None:
    wanted = name.lower()
    found = [each for each in element if name_of(each) == wanted]
    # Plain elements go before those of Media RSS, iTunes and the like.
    found.sort(key=lambda each: str(each.tag).startswith("{") and "w3.org/2005/Atom" not in str(each.tag))
    return found[0] if found else None
