"""Factiva's exports: fields by their two-letter codes in HTML and XML, bare lines in HTML, RTF, Word and plain text.

Codes and layouts as the public importers read them (R.TeMiS's tm.plugin.factiva, factiva_parser).
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from corpus.french.wordlists import word_set
from corpus.readers.days import find_day, read_day
from corpus.readers.drafts import Draft
from corpus.readers.format import OpenFile
from corpus.readers.languages import language_code
from corpus.readers.markup import Element, name_of
from corpus.readers.prose import again, line, paragraphs

CODES: Final = word_set(
    "SE HD BY CR WC PD ET SN SC NGC GC ED PG VOL LA CY LP TD CT RF CO IN NS RE IPC IPD PUB AN ART CLM"
)
_CLASS: Final = re.compile(r"\b([a-z]{2})Article\b")
_DOCUMENT: Final = re.compile(r"^\s*Do(?:c|k)umento?\s+([A-Z0-9]{4,}[0-9]{8}[a-z0-9]{6,})\s*\.?\s*$")
_WORDS: Final = re.compile(r"^\s*\d[\d\s.,]*\s(?:mots|words|wörter|palabras|parole)\s*$", re.IGNORECASE)
_BYLINE: Final = re.compile(r"^\s*(?:par|by|von)\s+", re.IGNORECASE)
_CLOCK: Final = re.compile(r"^\s*\d{1,2}\s?[:h]\s?\d{2}(?:\s?(?:GMT|UTC|[AP]M))?\s*$", re.IGNORECASE)
_SOURCE_CODE: Final = re.compile(r"^[A-Z][A-Z0-9]{2,7}$")
_PAGE: Final = re.compile(r"^(?:pp?\.?\s*)?[A-Z]{0,3}\d{1,4}[\w()-]{0,8}(?:\s?[,;-]\s?[A-Z]?\d{1,4})*$")
_COPYRIGHT: Final = re.compile(r"(?:copyright|©|\(c\)\s|tous droits réservés|all rights reserved)", re.IGNORECASE)
_LANGUAGES: Final = word_set("français french anglais english allemand german espagnol spanish italien italian")
_LINE: Final = 200
"""Characters of a line that may be more than text."""
_HEADER: Final = 16
"""Lines of metadata that an article without codes opens with at most."""


def is_factiva_html(text: str) -> bool:
    """Whether a page is one of Factiva's, by the classes of its articles."""
    return bool(re.search(r"""class=["'][^"']*\b(?:[a-z]{2}Article|[a-z]{2}Headline)\b""", text)) and (
        "articleParagraph" in text or "Factiva" in text or "Dow Jones" in text
    )


def html_drafts(root: Element, file: OpenFile) -> Iterator[Draft]:
    """The articles of a page."""
    for box in root.iter("div"):
        classes = (box.get("class") or "").split()
        language = next((found[1] for each in classes if (found := _CLASS.fullmatch(each))), None)
        if language is None or any(_CLASS.search(above.get("class") or "") for above in box.iterancestors("div")):
            continue
        fields = _rows(box)
        draft = _coded(fields, file) if "HD" in fields or "AN" in fields or "LP" in fields else _bare_html(box, file)
        draft.language = draft.language or language
        yield draft


def text_drafts(text: str, file: OpenFile) -> Iterator[Draft]:
    """The articles of a text export: each ends with its number. Form feeds also stand inside long articles."""
    lines: list[str] = []
    met = False
    for each in text.replace("\f", "\n").split("\n"):
        lines.append(each)
        coded = _coded_line(each)
        if _document(each) or (coded and coded[0] == "AN" and coded[1]):
            met = True
            yield _of_lines(lines, file)
            lines = []
    # An article cut short; the summary of the search that ends an export is none.
    if not met or any(_WORDS.match(each) or (_coded_line(each) or ("",))[0] == "HD" for each in lines):
        yield _of_lines(lines, file)


def is_factiva_text(text: str) -> bool:
    """Whether plain lines are Factiva's."""
    lines = text.replace("\f", "\n").split("\n")
    if any(_document(each) for each in lines):
        return True
    codes = {found[0] for each in lines if (found := _coded_line(each))}
    return {"HD", "PD"} <= codes and bool(codes & {"AN", "SN", "LP"})


def xml_drafts(root: Element, file: OpenFile) -> Iterator[Draft]:
    """The articles of a ``PPSResponse``."""
    for article in root.iter("{*}article"):
        if any(name_of(above) == "article" for above in article.iterancestors()):
            continue
        parts = {name_of(each): each for each in reversed(list(article.iter("{*}*")))}
        body = [
            text
            for name in ("leadparagraph", "tailparagraphs")
            for each in article.iter("{*}*")
            if name_of(each) == name
            for text in paragraphs(each)
        ]
        day = parts.get("publicationdate")
        number = line(parts.get("accessionno"))
        language = parts.get("baselanguage", parts.get("language"))
        region = parts.get("sectionname", parts.get("section"))
        yield Draft(
            again(body, file),
            title=line(parts.get("headline")),
            source=line(parts.get("sourcename")),
            published=read_day((day.get("date") or day.get("value") or line(day)) if day is not None else None),
            author=_author(line(parts.get("byline"))),
            page=line(parts.get("page", parts.get("pages"))),
            section=line(region),
            language=language_code(line(language)),
            reference=number,
            key=number,
            origin=_origin(number),
        )


def _rows(box: Element) -> dict[str, list[str]]:
    """The value's paragraphs by code."""
    fields: dict[str, list[str]] = {}
    for row in box.iter("tr"):
        cells = [each for each in row if name_of(each) in ("td", "th")]
        if len(cells) < 2:
            continue
        code = (line(cells[0]) or "").strip().upper()
        if code in CODES:
            fields.setdefault(code, []).extend(part for cell in cells[1:] for part in paragraphs(cell))
    return fields


def _coded(fields: Mapping[str, list[str]], file: OpenFile) -> Draft:
    def one(code: str) -> str | None:
        return " ".join(fields.get(code, [])).strip() or None

    number = re.sub(r"^Do(?:c|k)umento?\s+", "", one("AN") or "") or None
    return Draft(
        again([*fields.get("LP", []), *fields.get("TD", []), *fields.get("ART", [])], file),
        title=one("HD"),
        source=one("SN"),
        published=read_day(one("PD")),
        author=_author(one("BY")),
        page=one("PG"),
        section=one("SE"),
        language=language_code(one("LA")),
        reference=number,
        key=number,
        origin=_origin(number),
    )


def _bare_html(box: Element, file: OpenFile) -> Draft:
    """An article without indexing: its headline is marked, the lines about it are not."""
    marked = (
        each for each in box.iter() if re.search(r"Headline\b", each.get("class") or "") or each.get("id") == "hd"
    )
    head = next(marked, None)
    signed = next((each for each in box.iter("div") if each.get("class") == "author"), None)
    body = [each for each in box.iter("p") if "articleParagraph" in (each.get("class") or "")]
    inside = {*body, *([head] if head is not None else [])}
    header = paragraphs(box, lambda each: each in inside)
    text = [part for each in body for part in paragraphs(each)]
    draft = _of_lines([*([line(head) or ""] if head is not None else []), *header], file)
    draft.paragraphs = again([each for each in text if not _document(each)], file)
    if head is not None:
        stated, draft.title = (draft.title, draft.section), line(head)
        draft.section = next((each for each in stated if each and each != draft.title), None)
    draft.author = _author(line(signed)) or draft.author
    if number := next((found[1] for each in [*header, *text] if (found := _document(each))), None):
        draft.reference = draft.key = number
        draft.origin = _origin(number)
    return draft


def _of_lines(lines: list[str], file: OpenFile) -> Draft:
    coded = _codes_of(lines)
    if "HD" in coded and ("LP" in coded or "TD" in coded):
        return _coded(coded, file)
    number = next((found[1] for each in reversed(lines) if (found := _document(each))), None)
    written = [each.strip() for each in lines if each.strip() and not _document(each)]
    opening = written[:_HEADER]
    counted = next((n for n, each in enumerate(opening) if len(each) < _LINE and _WORDS.match(each)), None)
    if counted is None:
        # Without the count of words nothing tells metadata from text: all is kept.
        return Draft(
            written[1:] or written, title=written[0] if written else None, reference=number, key=number,
            origin=_origin(number),
        )  # fmt: skip
    above = opening[:counted]
    author = next((each for each in above[1:] if _BYLINE.match(each)), None)
    if author is None and len(above) > 2:
        author = above[-1]
    titles = [each for each in above if each != author]
    draft = Draft(
        [],
        title=titles[-1] if titles else None,
        section=titles[0] if len(titles) > 1 else None,
        author=_author(author),
        reference=number,
        key=number,
        origin=_origin(number),
    )
    last = _about(draft, written[counted + 1 : counted + 1 + _HEADER]) + counted + 1
    draft.paragraphs = again(written[last:], file)
    return draft


def _about(draft: Draft, lines: list[str]) -> int:
    """Fill in what the lines after the count of words say; how many of them say it."""
    taken = 0
    for number, each in enumerate(lines):
        if len(each) > _LINE:
            break
        if draft.published is None and (found := find_day(each)) and found[2] - found[1] > len(each) - 14:
            draft.published = found[0]
        elif _CLOCK.match(each) or (draft.source and _SOURCE_CODE.match(each)):
            pass
        elif each.lower() in _LANGUAGES:
            draft.language = language_code(each)
        elif _COPYRIGHT.search(each):
            return number + 1
        elif draft.source and draft.language is None and _PAGE.match(each):
            draft.page = each
        elif draft.published and draft.source is None:
            draft.source = each
        elif draft.source is None or draft.language is not None:
            break
        taken = number + 1
    return taken


def _codes_of(lines: list[str]) -> dict[str, list[str]]:
    fields: dict[str, list[str]] = {}
    current: list[str] | None = None
    for each in lines:
        if found := _coded_line(each):
            current = fields.setdefault(found[0], [])
            if found[1]:
                current.append(found[1])
        elif current is not None and each.strip():
            current.append(each.strip())
    return fields


def _document(written: str) -> re.Match[str] | None:
    return _DOCUMENT.match(written) if len(written) < _LINE else None


def _coded_line(written: str) -> tuple[str, str] | None:
    found = re.match(r"\s*([A-Z]{2,3})(?:[\t\u00a0|]\s*| {2,}|\s*$)(.*)", written)
    return (found[1], found[2].strip()) if found and found[1] in CODES else None


def _author(written: str | None) -> str | None:
    return _BYLINE.sub("", written).strip(" ;,") or None if written else None


def _origin(number: str | None) -> str:
    return f"Factiva, document {number}" if number else "Factiva"
