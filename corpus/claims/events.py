"""Which event a date dates."""

import re

from corpus.claims import measures, participles
from corpus.claims.in_force import BEGINNING, bound
from corpus.claims.last_times import last_time_or_first
from corpus.claims.origins import origin
from corpus.claims.passages import Passages
from corpus.claims.senses import meant
from corpus.claims.wording import stated
from corpus.figures.model import Figure, Kind
from corpus.french.calendar import A_WEEKDAY
from corpus.spans import Span

_REACH, _FAR = 9.0, 14.0
"""As ``Passages`` counts the way: a dozen words, or half of them across two commas; more for a date that opens its
sentence, which is of all of it."""
_OPENING = 12
"""Characters."""


def events(passages: Passages, at: int, figure: Figure, heads: tuple[str, ...]) -> tuple[str, ...]:
    """The measures of the lexicon that say what happens on a date: of the words that govern it, then those near it in
    its sentence that dates can state."""
    if figure.kind not in (Kind.DATE, Kind.TIME):
        return ()
    first = passages.spans[at][0]
    text = passages.lower
    limit = bound(text, first, figure)
    if limit is not None and limit.alone:
        return (limit.event,)
    ahead = (limit.event,) if limit is not None and limit.first else ()
    behind = (limit.event,) if limit is not None and not limit.first else ()
    since = (
        last_time_or_first(text, first, figure.start)
        if figure.kind is Kind.DATE and not _is_of_late(figure)
        else None
    )
    if (made := origin(text, first, figure)) is not None:
        return (made,)
    participle = participles.nearest(text, first, figure.start) if figure.kind is Kind.DATE else None
    apart = participle.own() if participle is not None else None
    if since is None and apart is not None:
        found = tuple(dict.fromkeys((*ahead, *_between(passages, at, figure, apart), *behind)))
        return meant(passages.text(at), found) if found else ()
    opens = figure.start - first < _OPENING
    dated = measures.fitting(Kind.DATE)
    near = passages.near(at, figure, dated, _FAR if opens else _REACH)
    firsts = _firsts(text, *passages.spans[at])
    done = participle.undergone() if participle is not None else None
    told = [event for event in (since, done) if event]
    found = tuple(dict.fromkeys((*ahead, *told, *firsts, *filter(dated.__contains__, heads), *near, *behind)))
    if moved := _MOVED.search(text, max(first, figure.start - _LEADING), figure.start):
        found = tuple(event for event in found if event != (_PUT_OFF if moved["off"] else _TOLD))
    return meant(passages.text(at), found) if found else ()


def _is_of_late(figure: Figure) -> bool:
    """« depuis mardi »: a day told from that of the paper; what has not been since then has stopped on it."""
    if figure.date_start is None or figure.date_end is None:
        return figure.relative
    return figure.relative and (figure.date_end - figure.date_start).days < _WEEKS


_WEEKS = 20
"""Days."""


def _between(passages: Passages, at: int, figure: Figure, apart: Span) -> list[str]:
    """What the participle that a date dates says happens; where it says nothing or tells of the doing alone, what its
    noun says (« la plainte, déposée mardi »)."""
    begin, participle = apart
    text = passages.lower
    own = participles.event(text[participle : figure.start].split(None, 1)[0])
    if text.startswith(",", begin - 1):
        begin = max(passages.spans[at][0], begin - _NOUN_WITHIN)
    line, dated = passages.line(at), measures.fitting(Kind.DATE)
    of_noun: list[str] = []
    told = [own] if own else []
    for start, word, term in zip(line.content.starts, line.content.known, line.terms, strict=True):
        if begin <= start < figure.start and (named := stated(word, term, Kind.DATE)) in dated:
            (of_noun if start < participle else told).append(named)
    return [*told, *of_noun] if own in _DOING else told or of_noun


_DOING = frozenset({"signature", "dépôt", "annonce", "publication", "versement", "vote", "accord", BEGINNING, "fin"})
_NOUN_WITHIN = 40
"""Characters before the comma in which the noun of a participle stands."""


def _firsts(text: str, start: int, end: int) -> tuple[str, ...]:
    """« Le premier malade a été repéré le 4 mai », « Le premier baril est attendu en 2027 »."""
    if text.find("premi", start, end) < 0 or (first := _FIRST.search(text, start, end)) is None:
        return ()
    return (_FIRST_CASE if first["case"] else _OPENED if first["guest"] else BEGINNING,)


_FIRST = re.compile(
    r"\bpremi(?:er|ère)s? (?:(?P<case>cas|patient|malade|contamination|infection)|"
    r"(?P<guest>visiteurs|voyageurs|passagers|clients|spectateurs|baigneurs|skieurs|usagers|locataires|pensionnaires)|"
    r"(?:coups? de pioche|pierre|gaz|"
    r"baril|litre|kilowattheure|mégawatt|électron|lingot|minerai|once|forage|pelletée|"
    r"coups? de (?:sécateur|pelle))s?\b)"
)
_FIRST_CASE, _OPENED = "premier cas", "ouverture"
_MOVED = re.compile(
    r"\b(?:(?P<off>report|repouss|décal|ajourn|différ|reconvo)\w*|annoncée?s?)(?: \w+)? (?:à|au|aux|en|pour)"
    rf"(?: l[ae])?\s(?:l'|mi-|fin |début )?(?:(?:{A_WEEKDAY}) )?$"
)
"""« Le départ est reporté à mardi »: what will happen then is the departure."""
_PUT_OFF, _TOLD = "report", "annonce"
_LEADING = 30
"""Characters before a date in which what leads up to it stands."""


def announced(passages: Passages, at: int, figure: Figure) -> tuple[str, ...]:
    """What the article's first line says happens: what a date at its head is of, where its own sentence says
    nothing."""
    if figure.kind not in (Kind.DATE, Kind.TIME) or at > _HEAD:
        return ()
    participle = participles.nearest(passages.lower, passages.spans[at][0], figure.start)
    if participle is not None and participle.own() is not None:
        return ()
    found = tuple(dict.fromkeys(filter(measures.fitting(Kind.DATE).__contains__, passages.line(0).terms)))
    return meant(passages.text(0), found) if found else ()


_HEAD = 3
"""Sentences."""
