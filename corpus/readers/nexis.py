"""Nexis and LexisNexis: articles as plain lines with labels, from DOCX, RTF or HTML.

Two orders are known. Old (“1 of 3 DOCUMENTS”): source, day, edition, title, labelled fields, text, labelled fields.
New (DOCX): title, source, day, copyright, labelled fields, « Body », text, « Classification », labelled fields, “End
of Document”. Labels are in the language of the person's interface.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from corpus.readers.days import find_day
from corpus.readers.drafts import Draft
from corpus.readers.format import OpenFile
from corpus.readers.languages import language_code
from corpus.readers.prose import again

COUNTER: Final = r"(?:\d+\s+(?:of|de|sur|von)\s+\d+\s+DOCUMENTS?|DO[CK]UMENT\s+\d+\s+(?:of|de|sur|von)\s+\d+)"
"""“1 of 10 DOCUMENTS”, « Document 1 de 10 », „Dokument 1 von 10“."""
_COUNTER: Final = re.compile(rf"^\W*{COUNTER}\W*$", re.IGNORECASE)
_END: Final = re.compile(r"^\W*(?:End of Document|Fin du document)\W*$", re.IGNORECASE)
_BODY: Final = re.compile(
    r"^\W*(?:Body|Corps(?: de l['’]article)?|Texte?(?: intégral)?|Full text)\W*$", re.IGNORECASE
)
_CLASSIFICATION: Final = re.compile(r"^\W*(?:Classification|Notes|Graphic|Illustration)\W*$", re.IGNORECASE)
_LABELS: Final = {
    "section": "section rubrique rubrik",
    "length": "length longueur länge",
    "author": "byline author auteur autor signature",
    "language": "language langue sprache",
    "lead": "highlight encart chapeau",
    "address": "url lien",
    "other": """
        subject sujet load-date date-chargement publication-type type-publication organization organisation organisme
        company société person personne geographic geo zone-géographique industry secteur ticker graphic illustration
        copyright dateline lieu correction-date series journal-code code-revue acc-no accession-number correction
        symbole-boursier secteur-activite secteur-activité localisation-geo localisation-géo societe personnes ville
        distribution diffusion classification document-type type-document title issn titre-document country city state
        subject-terms
    """,
}
_NAMES: Final = {name: kind for kind, names in _LABELS.items() for name in names.split()}
_LABEL: Final = re.compile(r"^\W{0,3}([A-Za-zÀ-ÿ][\w’' -]{2,30}?)[\s\u00a0]?:[\s\u00a0]*(.*)$", re.DOTALL)
_PAGE: Final = re.compile(r"[;,]?\s*\b(?:pp?\.|pg\.?|page)\s*([\w()-]+)", re.IGNORECASE)
_COPYRIGHT: Final = re.compile(r"^\W*(?:copyright|©|tous droits réservés|all rights reserved)", re.IGNORECASE)
_EDITION: Final = re.compile(r"\b(?:edition|édition)s?\b", re.IGNORECASE)
_HEADER: Final = 14
_SECTION: Final = 500


def is_nexis(lines: Sequence[str]) -> bool:
    """Whether these lines are an export: a counter or an end, and the label that gives the length."""
    edges = any(_COUNTER.match(each) or _END.match(each) for each in lines if len(each) < 80)
    return edges and any((found := _label(each)) and found[0] in ("length", "section") for each in lines)


def drafts(lines: Sequence[str], file: OpenFile) -> Iterator[Draft]:
    """The articles that the lines hold."""
    part: list[str] = []
    counted = False
    for each in lines:
        written = each.strip()
        if len(written) < 80 and (_COUNTER.match(written) or _END.match(written)):
            if _worth(part):
                yield _draft(part, counted, file)
            part = []
            counted = bool(_COUNTER.match(written))
        elif part and part[-1] == "•":
            part[-1] += f" {written}" if written else ""
        elif written:
            part.append(written)
    if _worth(part):
        yield _draft(part, counted, file)


def _worth(part: Sequence[str]) -> bool:
    """Covers, lists of contents and what follows the last article carry no length."""
    return any((found := _label(each)) and found[0] == "length" for each in part) or (
        len(part) > 3 and any(find_day(each) for each in part[:_HEADER]) and any(_BODY.match(each) for each in part)
    )


def _draft(part: Sequence[str], counted: bool, file: OpenFile) -> Draft:
    body = next((n for n, each in enumerate(part) if _BODY.match(each)), None)
    first = next((n for n, each in enumerate(part) if _label(each)), len(part))
    draft = Draft([], origin="Nexis")
    header = [each for each in part[:first] if not _COPYRIGHT.match(each) and not _BODY.match(each)]
    # Before the first article may stand a cover that lists all.
    _name(draft, header[:_HEADER] if counted else header[-_HEADER:], counted)
    leads: list[str] = []
    at = first
    limit = body if body is not None else len(part)
    while at < limit:
        found = _label(part[at])
        if found:
            _note(draft, found, leads)
        elif body is None and not _COPYRIGHT.match(part[at]):
            break
        at += 1
    start = body + 1 if body is not None else at
    end = start
    while end < len(part) and not _closing(part, end):
        end += 1
    for each in part[end:]:
        if found := _label(each):
            _note(draft, found, [])
    draft.paragraphs = again([*leads, *part[start:end]], file)
    return draft


def _closing(part: Sequence[str], at: int) -> bool:
    if _CLASSIFICATION.match(part[at]) or _COPYRIGHT.match(part[at]):
        return True
    found = _label(part[at])
    # A label in the text is no end: it takes one in capitals, or nothing but labels after it.
    return bool(found) and (part[at].partition(":")[0].isupper() or all(_label(each) for each in part[at:]))


def _name(draft: Draft, header: Sequence[str], counted: bool) -> None:
    days = [(n, day[0]) for n, each in enumerate(header) if len(each) < 90 and (day := find_day(each))]
    if not days:
        draft.title = header[0] if header else None
        return
    at, draft.published = days[0] if counted else days[-1]
    before, after = header[:at], [each for each in header[at + 1 :] if not _EDITION.search(each)]
    if len(before) > 1 and not counted:
        draft.title, draft.source = before[-2], before[-1]
    else:
        draft.source = before[0] if before else None
        draft.title = " ".join(after) or None
    if draft.source:
        # « Le Monde (site web) », « Le Figaro, Économie »: the name is what comes first.
        draft.source = re.sub(r"\s*\([^)]*\)$", "", draft.source)


def _note(draft: Draft, label: tuple[str, str], leads: list[str]) -> None:
    kind, value = label
    if kind == "section":
        value = value[:_SECTION]
        if page := _PAGE.search(value):
            draft.page = page[1]
        draft.section = draft.section or _PAGE.sub("", value).strip(" ;,") or None
    elif kind == "author":
        draft.author = draft.author or re.sub(r"^(?:par|by)\s+", "", value, flags=re.IGNORECASE) or None
    elif kind == "language":
        draft.language = language_code(value)
    elif kind == "address" and value.startswith(("http://", "https://")):
        draft.url = value.split()[0]
    elif kind == "lead" and value:
        leads.append(value)


def _label(written: str) -> tuple[str, str] | None:
    found = _LABEL.match(written)
    if not found:
        return None
    name = "-".join(found[1].lower().split())
    kind = _NAMES.get(name)
    return (kind, found[2].strip()) if kind else None
