"""Europresse's HTML exports, in the three layouts that they have had since about 2013.

The layouts are those that the public importers read (R.TeMiS's tm.plugin.europresse, EuroParser, Parscival): tables
without ``article`` elements (to 2013), ``article`` with ``titreArticle`` (2014 to 2016), and classes that begin with
``rdp__`` (since).
"""

import re
from collections.abc import Container, Iterable, Iterator
from datetime import date
from typing import Final

from corpus.french.calendar import A_WEEKDAY, day
from corpus.french.wordlists import word_set
from corpus.readers.days import find_day, read_day
from corpus.readers.drafts import Draft
from corpus.readers.format import OpenFile
from corpus.readers.languages import language_code
from corpus.readers.markup import Element, name_of
from corpus.readers.prose import again, again_line, line, paragraphs

MARKS: Final = ("DocPublicationName", "titreArticleVisu", "TitreArticleVisu", "rdp__articletitle")
"""What no other page holds."""

_NUMBER: Final = re.compile(r"\b(?:news|report|web|tv|social|bio|ref)[·•.](\d{8})[·•.][\w-]+[·•.][\w-]+")
_TAIL: Final = re.compile(
    r"(?:,\s*|\s+)(?:n[o°º]\.?|num\.?|numéro|vol\.?)\s*\d[\d\s.-]*"
    r"|\s*\(\s*(?:site web|website|web site)[^)]*\)\s*",
    re.IGNORECASE,
)
_PAGE: Final = re.compile(r"\bpp?\.\s*([\w()/*-]+(?:\s?[-–,]\s?\d+)*)", re.IGNORECASE)
_WORDS: Final = re.compile(r"\b\d[\d\s]*(?:mots|words)\b", re.IGNORECASE)
_TIME: Final = re.compile(
    r"\b\d{1,2}\s?(?:h|:)\s?\d{0,2}(?:\s?[AP]\.?M\.?)?(?:\s?(?:UTC|GMT|HNE|HAE|EST|EDT|CET))?", re.I
)
_WEEKDAY: Final = re.compile(
    rf"\b(?:{A_WEEKDAY}|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
    re.IGNORECASE,
)
_NUMBERED: Final = re.compile(r"^\s*n[o°º](?!\w)\.?\s*\d[\d\s]*$", re.IGNORECASE)
_HEADER: Final = 1000
_ORIGINAL: Final = "cet article est paru dans"
_BODY: Final = ("docOcurrContainer", "DocText")
_ASIDE: Final = frozenset({"aside", "footer", "figure"})


def drafts(root: Element, file: OpenFile) -> Iterator[Draft]:
    """The articles of an export, in order."""
    for part in _parts(root):
        yield _draft(part, file)


def _parts(root: Element) -> list[Element]:
    # Of two names in an article the second is a number.
    names = [each for each in _all(root, ("DocPublicationName",)) if any(map(str.isalpha, line(each) or ""))]
    marks = names or _all(root, MARKS)
    holds: dict[Element, int] = {}
    for mark in marks:
        for above in mark.iterancestors():
            holds[above] = holds.get(above, 0) + 1
    held = {above for mark in _all(root, MARKS) for above in mark.iterancestors()}
    articles = [each for each in root.iter("article") if each in held]
    if articles:
        # An article inside an article would be read twice.
        return [each for each in articles if not any(name_of(above) == "article" for above in each.iterancestors())]
    if boxes := [each for each in _all(root, ("rdp__newsdoc",)) if holds.get(each) == 1]:
        return boxes
    found: dict[Element, None] = {}
    for mark in marks:
        # The largest element around the name that holds no other article's.
        part = mark
        for above in mark.iterancestors():
            if holds[above] > 1:
                break
            part = above
        found[part] = None
    return list(found)


def _draft(part: Element, file: OpenFile) -> Draft:
    source = again_line(_first_line(part) or line(_first(part, ("source-name-APD",))), file)
    if not source:
        source = next(
            (image.get("sourcename") or image.get("alt") for image in part.iter("img") if image.get("sourcecode")),
            None,
        )
    header = _header(part)
    title_box = _first(part, ("titreArticleVisu", "TitreArticleVisu", "rdp__articletitle"))
    if title_box is None:
        title_box = _first(part, ("grandTitre", "titreArticle"))
    title = again_line(line(title_box), file)
    found = find_day(header)
    published = found[0] if found else read_day(line(_first(part, ("apd-sources-date",))))
    number = _number(part)
    loaded = _day_of(number)
    leads = [*_overlines(title_box), *_all(part, ("rdp__subtitle",))]
    lead = [text for each in leads if (text := again_line(line(each), file))] or _above(title_box)
    body = again(_body(part, title_box), file)
    author = _author(part, title_box, file)
    if author is None and title_box is not None and name_of(title_box) == "span" and _is_signature(body):
        author = body.pop(0)
    before = header[: found[1]] if found else header
    page = _PAGE.search(header)
    return Draft(
        [*(text for text in lead if text not in body), *body],
        title=title,
        source=publication(source) if source else None,
        published=published or loaded,
        url=_original(part),
        author=author,
        page=page[1] if page else None,
        section=_section(_PAGE.sub("", before)),
        language=language_code(part.get("lang")),
        reference=number,
        key=number,
        origin=_origin(number, loaded, published, _elsewhere(part, source)),
    )


def _first_line(part: Element) -> str | None:
    """The publication's name; a second line in its place is no part of it."""
    name = _first(part, ("DocPublicationName",))
    written = paragraphs(name) if name is not None else []
    return written[0].partition("\n")[0].strip() if written else None


def _overlines(title: Element | None) -> list[Element]:
    """What stands above the title in its box, as paragraphs of their own."""
    box = title.getparent() if title is not None else None
    if title is None or box is None or not _is(box, ("titreArticle",)):
        return []
    return [each for each in title.itersiblings("p", preceding=True) if _is(each, _MARGINS)]


_MARGINS: Final = ("sm-margin-bottom", "sm-margin-bottomNews")


def _above(title: Element | None) -> list[str]:
    """The bare text between the header and the title: to 2013 the overline was no element."""
    found: list[str] = []
    for each in title.itersiblings(preceding=True) if title is not None and name_of(title) == "span" else ():
        if text := " ".join((each.tail or "").split()):
            found.insert(0, text)
        if _is(each, ("DocHeader", "DocPublicationName")):
            break
    return found


def _is_signature(body: list[str]) -> bool:
    """Whether the first paragraph is the author's name: to 2013 it stood there, and was often left out."""
    words = body[0].split() if len(body) > 1 else []
    if not 1 < len(words) < 9 or re.search(r"[\d.!?…»:]\s*$|\d", body[0]):
        return False
    names = [word for word in words if word[:1].isalpha() and word.lower() not in _PARTICLES]
    return len(names) > 1 and all(word[0].isupper() for word in names)


_PARTICLES: Final = word_set("de du des d' le la les et von van di da el ben par avec")


def publication(written: str) -> str:
    """« Le Monde » for « Le Monde   (site web), no. 24 567 »."""
    return " ".join(_TAIL.sub(" ", written).split()).strip(" ,;-–")


def _header(part: Element) -> str:
    """All that stands about section, day and page, on one line."""
    headers = [written for each in _all(part, ("DocHeader",)) if (written := line(each))]
    if not find_day(" ".join(headers)):
        for box in _all(part, ("DocTitreSousSection",)):
            following = next((each for each in box.itersiblings() if name_of(each) == "span"), None)
            headers += [written for each in (box, following) if (written := line(each))]
    return " ".join(" ".join(headers).split())[:_HEADER]


def _section(before: str) -> str | None:
    rest = _WEEKDAY.sub("", _TIME.sub("", _WORDS.sub("", before)))
    parts = [_NUMBERED.sub("", part).strip(" -–;") for part in rest.split(",")]
    return ", ".join(part for part in parts if part.strip(" .")) or None


def _body(part: Element, title: Element | None) -> list[str]:
    def skip(each: Element) -> bool:
        return name_of(each) in _ASIDE or _is(each, _FURNITURE) or _leads_to_original(each)

    for name in _BODY:
        boxes = dict.fromkeys(_all(part, (name,)))
        found = [written for box in boxes if not _inside(box, boxes) for written in paragraphs(box, skip)]
        if found:
            return found
    return _after(part, title) if title is not None else []


_FURNITURE: Final = ("rdp__subtitle", "Doc-LegalInfo", "publiC-lblNodoc", "docAuthors", "DocHeader")


def _after(part: Element, title: Element) -> list[str]:
    """What follows the title in its element, up to the copyright and the document's number."""

    def skip(each: Element) -> bool:
        # An element is before the title, holds it, or follows it.
        return each in before or name_of(each) in _ASIDE or name_of(each) == "small" or _is(each, _FURNITURE)

    before: set[Element] = {title}
    child = title
    while child is not part and child.getparent() is not None:
        before.update(child.itersiblings(preceding=True))
        child = child.getparent()
    text = paragraphs(_without_opening(part, title), skip)
    end = next((n for n, each in enumerate(text) if _END.match(each) or _NUMBER.search(each)), len(text))
    return text[:end]


_END: Final = re.compile(r"(?:Numéro de document|Document number|©|Tous droits réservés|All rights reserved)", re.I)


def _without_opening(part: Element, title: Element) -> Element:
    """``part`` itself, rid of the bare text before the title; the elements before it are for the caller to skip."""
    child = title
    while child is not part and child.getparent() is not None:
        above = child.getparent()
        above.text = None
        for sibling in child.itersiblings(preceding=True):
            sibling.tail = None
        child = above
    return part


def _author(part: Element, title: Element | None, file: OpenFile) -> str | None:
    written = line(_first(part, ("docAuthors",)))
    if not written:
        # Above the title the same class marks an overline.
        over = _overlines(title)
        named = [each for each in _all(part, ("sm-margin-bottomNews",)) if each not in over]
        written = line(named[-1]) if named else None
    if not written and title is not None:
        # 2014 to 2016: the author stands in the first bare box after the title's own.
        box = title.getparent() if name_of(title) == "p" else title
        for each in box.itersiblings() if box is not None else ():
            if name_of(each) in ("section", "article"):
                break
            if name_of(each) == "div" and not each.get("class") and _first(each, _BODY) is None:
                written = line(each)
                break
    if not written or len(written) > 200:
        return None
    return again_line(re.sub(r"^(?:par|by)\s+", "", written, flags=re.IGNORECASE).strip(" ;,"), file)


def _number(part: Element) -> str | None:
    labelled = [each for each in part.iter() if isinstance(each.tag, str) and "lblnodoc" in _labels(each).lower()]
    for each in (*labelled, part):
        if found := _NUMBER.search(" ".join(each.itertext())):
            return found[0]
    return line(labelled[0]) if labelled else None


def _day_of(number: str | None) -> date | None:
    found = _NUMBER.search(number) if number else None
    return day(int(found[1][:4]), int(found[1][4:6]), int(found[1][6:])) if found else None


def _origin(number: str | None, loaded: date | None, published: date | None, elsewhere: list[str]) -> str:
    told = f"Europresse, document {number}" if number else "Europresse"
    if number and loaded and published and loaded != published:
        told += f", que son numéro date du {loaded:%d/%m/%Y}"
    return f"{told}, aussi dans {', '.join(elsewhere)}" if elsewhere else told


def _elsewhere(part: Element, source: str | None) -> list[str]:
    """The other papers that printed the same dispatch."""
    names = dict.fromkeys(written for each in _all(part, ("source-name-APD",)) if (written := line(each)))
    return [each for each in names if each != source]


def _original(part: Element) -> str | None:
    for link in filter(_leads_to_original, part.iter("a")):
        address = (link.get("href") or "").strip()
        if address.startswith(("http://", "https://")):
            return address
    return None


def _leads_to_original(each: Element) -> bool:
    """Such a link may stand in the text as well, at its end."""
    return name_of(each) == "a" and _ORIGINAL in " ".join(" ".join(each.itertext()).split()).lower()


def _labels(element: Element) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def _is(element: Element, names: Iterable[str]) -> bool:
    own = (element.get("class") or "").split()
    return any(name in own for name in names)


def _all(part: Element, names: Iterable[str]) -> list[Element]:
    wanted = tuple(names)
    return [each for each in part.iter() if isinstance(each.tag, str) and _is(each, wanted)]


def _first(part: Element, names: Iterable[str]) -> Element | None:
    wanted = tuple(names)
    return next((each for each in part.iter() if isinstance(each.tag, str) and _is(each, wanted)), None)


def _inside(box: Element, boxes: Container[Element]) -> bool:
    return any(above in boxes for above in box.iterancestors())
