"""How those who are counted voted, « 68 députés ont dit oui », « 24 contre 13 », and by how many one side leads."""

import re

from corpus.figures.model import Figure, Kind

VOTERS = r"(?:élue?s|députée?s|sénateurs|sénatrices|conseill(?:ers|ères)|délégués|parlementaires)"
"""Who votes in an assembly."""
VOICES = "voix"
"""The measure of a vote."""
LEAD = "écart de voix"
"""That of by how many voices one side leads, which a ballot has one of."""
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
AGAINST_SO_MANY = r"contre\s*(?!l[ae']|les?\b|ce\w*\b|un\w?\b|des?\b|sa\b|son\b|ses\b)\w"
"""« 24 voix contre treize », not « contre la motion »."""
_AGAINST_SOME = re.compile(rf"\s?{VOTERS} {AGAINST_SO_MANY}")
# « une délibération prise par 21 élus », « a prolongé l’essai, par vingt voix »
_DONE_BY = re.compile(
    r"\b(?:vot|acqui|adopt|approuv|entérin|valid|ratifi|pri[st]|sout|élu|désign|prolong|reconduit)\w*\b"
    r"[^.;:]{0,80} par $"
)
_WHO_AFTER = re.compile(rf"\s?(?:{VOTERS}|voix|votes|suffrages)\b")
_SO_MANY = re.compile(rf"\b(?:{VOTERS}|voix|votes|suffrages) contre $")
# « Trente députés pour, 22 contre : »
_FOR_IT = re.compile(rf"\s?{_WHO} pour(?=\s?[,;:.)]| et\b)")
_AGAINST_IT = re.compile(r"\s?contre(?=\s?[,;:.)])")
_FOR_BEFORE = re.compile(rf"\b{_WHO} pour(?:,| et) $")
# « 31 pour, 22 contre », « par 31 voix pour et 22 contre »
_FOR_SO_MANY = re.compile(r"\s?(?:(?:voix|votes) )?pour(?:,| et) [\w-]+(?: voix| votes)? contre\b")
_AGAINST_THEM = re.compile(r"\s?(?:(?:voix|votes) )?contre\b")
_THEY_FOR = re.compile(r"\bpour(?:,| et) $")
# « par 31 oui, 22 non et trois abstentions »
_SAID = re.compile(r"\s?(oui|non)(?=\s?[,;:.)]| et\b| contre\b| à\b)")
_WITHIN = 90
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
    if _FOR_IT.match(lower, figure.end) or _FOR_SO_MANY.match(lower, figure.end):
        return "pour"
    if _AGAINST_THEM.match(lower, figure.end) and _THEY_FOR.search(lower, start, figure.start):
        return "contre"
    if said := _SAID.match(lower, figure.end):
        return "pour" if said[1] == "oui" else "contre"
    done = _WHO_AFTER.match(lower, figure.end) and _DONE_BY.search(lower, start, figure.start)
    if done or _AGAINST_SOME.match(lower, figure.end):
        return "pour"
    found = next((name for name, did in _DID.items() if did.match(lower, figure.end)), None)
    if found is None and lower.endswith(_NEXT, start, figure.start) and _VOTED.search(lower, start, figure.start):
        found = next((name for name, did in _DID_TOO.items() if did.match(lower, figure.end)), None)
    return found


_BULLETINS = r"(?:voix|suffrages|votes|bulletins)"
_SO_FEW = r"(?:(?:que|seulement|tout juste|à peine|environ|quelque|plus|moins|près|un peu|exactement|de|d') ?)*"
# « 240 voix d'avance », « douze bulletins de plus que sa rivale », « à trois voix près », « 40 voix les séparent »
_LEADS = re.compile(
    rf"\s?{_BULLETINS}(?: (?:seulement|tout juste|à peine|exactement))? "
    r"(?:d'(?:avance|écart|avantage|intervalle)\b|de (?:plus|mieux|moins|différence|retard|marge|majorité)\b|près\b|"
    r"(?:seulement )?(?:l[ea]s |nous )?(?:sépar|départag)\w+)"
)
# « 8 120 suffrages, soit 240 de plus que sa rivale »
_MORE = re.compile(r"\s?de (?:plus|mieux|moins) que (?!prévu|d'ordinaire|d'habitude|la veille|l'an)")
_VOICES_SO = re.compile(rf"\b{_BULLETINS}\b[^.;:]{{0,40}}, soit {_SO_FEW}$")
_AFTER_LEAD = re.compile(rf"\s?{_BULLETINS}\b(?! contre\b)")
# « une avance de 240 voix », « l’écart n’est que de 12 bulletins », « devance son rival de 90 voix »
_LED_BY = re.compile(
    r"\b(?:(?:avance|écart|marge|avantage|différence)\b(?! (?:absolue|qualifiée|requise))|"
    r"majorité (?:n')?(?:est|était|serait|sera)\b|"
    r"(?:devanc|distanc|coiff|bat\b|battu|battent|l'emport|s'impos|gagn|perd|défai)\w*|victoire|défaite|"
    r"succès|vainqueur)"
    rf",?(?: [^.;:()\d]{{0,50}})? (?:de|d'|par|à|pour) ?{_SO_FEW}$"
)
# « L’écart, de 240 voix lundi, tombe à cent douze »
_LEAD_NOW = re.compile(rf"\b(?:écart|avance|marge|avantage)\b[^.;:()]{{0,70}} à {_SO_FEW}$")
# « C’est par 240 voix que la maire a gagné »
_GAINED = re.compile(
    r"\s?voix que [^.;:]{2,40} (?:(?:l')?(?:a|ont|avai(?:en)?t) )?"
    r"(?:emporté|gagné|conquis|battu|ravi|perdu|conservé)"
)
_BY = " par "
_UNITS = frozenset({"voix", "suffrages", "votes", "bulletins"})


def lead(lower: str, figure: Figure) -> bool:
    """Whether a count of voices says by how many one side leads: « 240 voix d’avance », « battu de douze voix »."""
    if figure.kind is not Kind.COUNT:
        return False
    start = max(0, figure.start - _AHEAD)
    if _LEADS.match(lower, figure.end):
        return True
    if _MORE.match(lower, figure.end):
        return bool(_VOICES_SO.search(lower, start, figure.start))
    if not _AFTER_LEAD.match(lower, figure.end):
        return figure.unit in _UNITS and bool(_LEAD_NOW.search(lower, start, figure.start))
    if lower.endswith(_BY, start, figure.start) and _GAINED.match(lower, figure.end):
        return True
    return bool(_LED_BY.search(lower, start, figure.start))


_AHEAD = 90
"""Characters before a figure in which what it is by is said."""
