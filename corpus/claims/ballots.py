"""How those who are counted voted: « 68 députés ont dit oui », « 27 élus s’y sont opposés », « 24 contre 13 »."""

import re

from corpus.figures.model import Figure, Kind

VOTERS = r"(?:élue?s|députée?s|sénateurs|sénatrices|conseill(?:ers|ères)|délégués|parlementaires)"
"""Who votes in an assembly."""
VOICES = "voix"
"""The measure of a vote."""
_WHO = rf"(?:{VOTERS}|membres|votants|édiles|pays|états)(?: [\w-]+){{0,2}}?"
_HAVE = r"(?:(?:ont|avaient|auraient)(?: \w+ment| finalement| déjà| aussi)?)"
_SIDES = {
    "pour": rf"{_HAVE} (?:dit oui|voté (?:pour|oui|en faveur|l[ae']|les|ce|cette)|approuvé|adopté|soutenu|validé|"
    r"entériné|avalisé|ratifié|donné leur (?:accord|feu vert|aval))\b|"
    r"s(?:e sont|'étaient) prononcée?s (?:pour|en faveur)\b",
    "contre": rf"{_HAVE} (?:dit non|voté (?:contre|non)|rejeté|refusé|repoussé)\b|"
    r"s(?:e sont|'étaient) prononcée?s contre\b|s'y (?:sont|étaient) (?:\w+ )?opposée?s\b|"
    r"s(?:e sont|'étaient) opposée?s\b|s'(?:y )?opposaient\b",
    "abstention": r"s(?:e sont|'étaient) abstenue?s\b",
}
SIDES = frozenset(_SIDES)
"""The marks of those who voted so."""
_DID = {side: re.compile(rf"\s?{_WHO} (?:{verbs})") for side, verbs in _SIDES.items()}
_DID_TOO = {side: re.compile(rf"\s(?:{verbs})") for side, verbs in _SIDES.items()}
_VOTED = re.compile(rf"\b{VOTERS}\b[^.;]*, (?:et |mais )?$")
"""« Dix-neuf élus ont approuvé, cinq se sont opposés »: the voters are named once."""
_NEXT = (", ", ", et ", ", mais ")
"""How ``_VOTED`` ends."""
_AGAINST_SOME = re.compile(rf"\s?{VOTERS} contre (?!l[ae']|les?\b|ce\w*\b|un\w?\b|des?\b|sa\b|son\b|ses\b)\w")
# « une délibération prise par 21 élus », « a prolongé l’essai, par vingt voix »
_DONE_BY = re.compile(
    r"\b(?:vot|acqui|adopt|approuv|entérin|valid|ratifi|pri[st]|sout|élu|désign|prolong|reconduit)\w*\b"
    r"[^.;:]{0,60} par $"
)
_WHO_AFTER = re.compile(rf"\s?(?:{VOTERS}|voix|votes|suffrages)\b")
_SO_MANY = re.compile(rf"\b(?:{VOTERS}|voix|votes|suffrages) contre $")
# « Trente députés pour, 22 contre : »
_FOR_IT = re.compile(rf"\s?{_WHO} pour(?=\s?[,;:.)]| et\b)")
_AGAINST_IT = re.compile(r"\s?contre(?=\s?[,;:.)])")
_FOR_BEFORE = re.compile(rf"\b{_WHO} pour(?:,| et) $")
_WITHIN = 60
"""Characters before a figure in which its verb stands, and those whom it is held against."""


def side(lower: str, figure: Figure) -> str | None:
    """The mark of scope of a count of those who voted so: for, against, neither; ``None`` for any other. ``lower`` is
    the text in lower case with ' for ’."""
    if figure.kind is not Kind.COUNT:
        return None
    start = max(0, figure.start - _WITHIN)
    if lower.endswith(" contre ", start, figure.start) and _SO_MANY.search(lower, start, figure.start):
        return "contre"
    if _AGAINST_IT.match(lower, figure.end) and _FOR_BEFORE.search(lower, start, figure.start):
        return "contre"
    if _FOR_IT.match(lower, figure.end):
        return "pour"
    done = _WHO_AFTER.match(lower, figure.end) and _DONE_BY.search(lower, start, figure.start)
    if done or _AGAINST_SOME.match(lower, figure.end):
        return "pour"
    found = next((name for name, did in _DID.items() if did.match(lower, figure.end)), None)
    if found is None and lower.endswith(_NEXT, start, figure.start) and _VOTED.search(lower, start, figure.start):
        found = next((name for name, did in _DID_TOO.items() if did.match(lower, figure.end)), None)
    return found
