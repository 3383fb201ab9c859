"""Whose share of a vote a percentage is, cast or intended: a candidate’s, of those for, of those against."""

import re

from corpus.claims.passages import Passages
from corpus.claims.roughly import RESTRICTED
from corpus.claims.subjects import Cast
from corpus.entities.model import EntityType, Mention
from corpus.figures.model import Figure, Kind
from corpus.records import record

CAST, INTENDED = "voix", "intentions de vote"
"""What candidates have of the votes, and in an opinion poll."""
STRIKE = "vote de grève"
"""What those have of the votes who want to strike: it is not the vote on what ends that."""
_POLL = re.compile(r"\b(?:sondages?|baromètres?|intentions? de vote|instituts?|sondée?s?|enquête d'opinion)\b")
_COUNTED = re.compile(
    r"\b(?:suffrages|dépouill\w+|(?:ré)?élue?s?\b|commission électorale|bureaux? de vote|procès-verbaux|"
    r"résultats (?:officiels|provisoires|partiels|définitifs|complets))"
)
_VOTING = re.compile(
    r"\b(?:scrutin|élections?|électora\w+|présidentielle|législatives|municipales|référendum|candidate?s?|"
    r"(?:premier|second) tour|votants|urnes)\b"
)
_VOICES = r"(?:des (?:voix|suffrages|votes|bulletins|intentions de vote)(?: exprimés)?|d'intentions de vote)"
_VOTERS = (
    rf"(?:{_VOICES}|de (?:voix|suffrages|oui|votes)|(?:des|de ses|de leurs) (?:votants|citoyens|électeurs|inscrits|"
    r"présents|exprimés|membres|délégués|adhérents|sociétaires|salariés|syndiqués|militants|actionnaires|participants|"
    r"grévistes|ouvriers|cheminots|habitants))"
)
_AT = rf"(?: [\w'-]+){{0,4}}? (?:à|de|d'|avec|autour de)\s?{RESTRICTED}$"
# « obtient 22 % », « a récolté 36 % »
_HAS = re.compile(
    r"\b(?:obt(?:ient|iennent|enai(?:t|ent)|enue?s?|iendrai(?:t|ent)|iendra|iendront|enir)|recueill\w+|récolt\w+|"
    rf"totalis\w+|engrang\w+)(?: [\w'-]+)?? {RESTRICTED}$"
)
# « crédité de 22 % », « que l’institut place à 22 % »
_CREDITED = re.compile(rf"\b(?:crédit|relègu|relégu|plac|situ|donn|mesur|évalu|pointe|voi)\w*{_AT}")
_BY_A_POLL = re.compile(rf"\bque (?:[\w'-]+ ){{1,5}}(?:crédit|relègu|relégu|plac|situ|donn|mesur|pointe|voi)\w*{_AT}")
# « accorde 22 % à Untel »
_GIVES = re.compile(rf"\b(?:attribu|accord|octroi|donn|prêt|promet)\w* {RESTRICTED}$")
_TO = re.compile(rf"\s(?:{_VOICES} )?(?:à|au) (?:la |l['’])?(?:[a-zà-ÿ][\w-]+ ){{0,2}}")
_FRONTED = re.compile(r"[^,.;:()]{0,40}, (?:[a-zà-ÿ][\w'’-]+ ){0,3}")
_YES_OR_NO = {"oui": "pour", "non": "contre"}
_IT_HAS = re.compile(r"\ble (oui|non)\b(?![^.;:]*\ble (?:oui|non)\b)[^.;:]{0,60}$")
_HAS_IT = re.compile(rf"\s(?:{_VOICES} )?(?:pour le|de|en faveur du|au) (oui|non)\b")
_AHEAD_OF_IT = re.compile(r"[^.;:%]{0,60}?, le (oui|non)\b")
_FOR_IT = re.compile(r"\s?(?:de |des |d')?(?:voix|suffrages|votes|votants|bulletins) favorables\b")
_SIDES = {
    "pour": r"(?:adopt|approuv|accept|ratifi|entérin|valid|avalis|plébiscit|vot|soutenu|pass)",
    "contre": r"(?:rejet|refus|repouss|retoqu|désavou)",
}
_DECIDED = {
    side: re.compile(rf"\b{verb}\w*(?: [\w'’-]+){{0,8}}?,? (?:à|par|avec)\s?{RESTRICTED}$")
    for side, verb in _SIDES.items()
}
_DECIDED_FOR_SURE = re.compile(
    r"\b(?:adopt|approuv|ratifi|vot|rejet|plébiscit|entérin|repouss)(?:er|ée?s?|ait|aient|era|eront|e|ent)"
    rf"(?: [\w'’-]+){{0,8}}?,? à\s?{RESTRICTED}$"
)
_DECIDED_SO = re.compile(r"\b(?:adopt|approuv|accept|ratifi|entérin|valid)ée?s?\b[^.;:]{0,60} : (?:[\w' ]{0,20})?$")
# « approuvé : 91 % des voix ici, 78 % là »: of two votes
_EACH = re.compile(r"\s(?:des|de) \w+ [^.;:]{2,40}(?:,|,? et) (?:de )?\d")
_STRIKE_VOTE = (
    r"\b(?:vot(?:e|es|é|ée|er|ait|aient|ent|eront) (?:de |pour |en faveur de )?(?:la |une )?|mandat de )grève\b"
)
_HAD_STRIKE = re.compile(rf"{_STRIKE_VOTE}[^.;:,%]{{0,40}}$")
_OF_STRIKE = re.compile(rf"[^.;:,%]{{0,40}}{_STRIKE_VOTE}")
_OF_VOICES = re.compile(rf"\s{_VOICES}\b")
_OF_VOTERS = re.compile(rf"\s(?:{_VOTERS})\b")
_LEAD = 90
"""Characters before a share in which those who voted and how stand."""


@record()
class Ballot:
    """What a share of a vote is: its measure, whose it is, and of which side; ``None`` where nothing tells."""

    measure: str
    subject: str | None
    side: str | None


def ballot(passages: Passages, cast: Cast, index: int, measure: str | None) -> Ballot | None:
    """The share of a vote that a percentage states, if it does; ``measure`` is what its own words name."""
    figure = passages.figures[index]
    if figure.kind is not Kind.PERCENT or figure.direction is not None:
        return None
    first, last = passages.spans[passages.places[index]]
    side = _side(passages.lower, figure, first, last)
    known = measure in (CAST, INTENDED) or _OF_VOICES.match(passages.lower, figure.end) is not None
    whose = _candidate(passages, cast, figure, first)
    whole = passages.lower
    if side is None and not known:
        if whose is None and not _HAS.search(whole, first, figure.start):
            return None
        if not (_VOTING.search(whole) or _POLL.search(whole) or _COUNTED.search(whole)):
            return None
    before = max(first, figure.start - _LEAD)
    if _HAD_STRIKE.search(whole, before, figure.start) or _OF_STRIKE.match(whole, figure.end, last):
        return Ballot(STRIKE, whose, "pour")
    return Ballot(_sort(whole, figure, first, last), whose, side)


def _sort(lower: str, figure: Figure, first: int, last: int) -> str:
    """Whether votes are cast or intended, by the sentence, else by the article."""
    if _POLL.search(lower, first, last) or _POLL.search((figure.attribution or "").lower()):
        return INTENDED
    return INTENDED if _POLL.search(lower) and not _COUNTED.search(lower) else CAST


def _side(lower: str, figure: Figure, first: int, last: int) -> str | None:
    """The mark of those for or against."""
    start = max(first, figure.start - _LEAD)
    if (found := _HAS_IT.match(lower, figure.end)) is not None:
        return _YES_OR_NO[found.group(1)]
    if (found := _AHEAD_OF_IT.match(lower, figure.end, last)) and not lower[first : figure.start].strip(" «à"):
        return _YES_OR_NO[found.group(1)]
    if (found := _IT_HAS.search(lower, start, figure.start)) is not None:
        return _YES_OR_NO[found.group(1)]
    if _FOR_IT.match(lower, figure.end):
        return "pour"
    of_voters = _OF_VOTERS.match(lower, figure.end)
    if of_voters and _DECIDED_SO.search(lower, start, figure.start):
        return None if _EACH.match(lower, figure.end, last) else "pour"
    if of_voters or _DECIDED_FOR_SURE.search(lower, start, figure.start):
        return next((side for side, verb in _DECIDED.items() if verb.search(lower, start, figure.start)), None)
    return None


def _candidate(passages: Passages, cast: Cast, figure: Figure, first: int) -> str | None:
    """The candidate who is named as the object of who counts or asks: « que l’institut place à 22 % »."""
    lower, start = passages.lower, max(first, figure.start - _LEAD)
    if _GIVES.search(lower, start, figure.start) and (to := _TO.match(passages.written, figure.end)):
        return _named(cast, at=to.end())
    if (found := _BY_A_POLL.search(lower, start, figure.start)) is not None:
        before = [
            m for m in cast.mentions if m.type is EntityType.PER and first <= m.start and m.end <= found.start()
        ]
        return before[-1].canonical if before and found.start() - before[-1].end < _ASIDE else None
    if (found := _CREDITED.search(lower, start, figure.start)) is not None:
        if (after := _FRONTED.match(passages.written, figure.end)) and not lower[first : found.start()].strip(" «"):
            return _named(cast, at=after.end())
        within = [m for m in cast.mentions if m.type is EntityType.PER and found.start() < m.start < figure.start]
        return within[-1].canonical if within else None
    return None


_ASIDE = 25
"""Characters of an aside behind a name: « Untel, 44 ans, que »."""


def _named(cast: Cast, at: int) -> str | None:
    """The person whose name begins at a place."""
    found: Mention | None = next((m for m in cast.mentions if m.start <= at < m.end), None)
    return found.canonical if found is not None and found.type is EntityType.PER else None
