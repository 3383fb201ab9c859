"""Which event a date dates."""

import re

from corpus.claims import measures
from corpus.claims.passages import Passages
from corpus.claims.senses import meant
from corpus.figures.model import Figure, Kind

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
    leading = max(first, figure.start - _LEADING)
    led = passages.lower[leading : figure.start]
    until = "jusqu'" in led
    if until and figure.kind is Kind.DATE and _SHUT_UNTIL.search(passages.lower, first, figure.start):
        return (_RESUMED,)
    not_before = figure.kind is Kind.DATE and passages.lower.find(" avant ", first, figure.start) >= 0
    if not_before and _NOT_BEFORE.search(passages.lower, first, figure.start):
        return (_RESUMED,)
    if until and figure.kind is Kind.DATE and _HAVE_UNTIL.search(passages.lower, leading, figure.start):
        return ("date limite",)
    by_then = until or "d'ici" in led or "au plus tard" in led
    ends = ("date limite",) if by_then and _AT_LATEST.search(passages.lower, leading, figure.start) else ()
    from_then = "à compter" in led or "à partir" in led or "dès" in led
    begins = ("début",) if from_then and _FROM_THEN.search(passages.lower, leading, figure.start) else ()
    opens = figure.start - first < _OPENING
    dated = measures.fitting(Kind.DATE)
    near = passages.near(at, figure, dated, _FAR if opens else _REACH)
    firsts = _firsts(passages.lower, *passages.spans[at])
    found = tuple(dict.fromkeys((*firsts, *filter(dated.__contains__, heads), *near, *begins, *ends)))
    return meant(passages.text(at), found) if found else ()


def _firsts(text: str, start: int, end: int) -> tuple[str, ...]:
    """« Le premier malade a été repéré le 4 mai », « Le premier baril est attendu en 2027 »."""
    if text.find("premi", start, end) < 0 or (first := _FIRST.search(text, start, end)) is None:
        return ()
    return (_FIRST_CASE if first["case"] else _BEGINNING,)


_FIRST = re.compile(
    r"\bpremi(?:er|ère)s? (?:(?P<case>cas|patient|malade|contamination|infection)|(?:coups? de pioche|pierre|gaz|"
    r"baril|litre|kilowattheure|mégawatt|électron|lingot|minerai|once|forage|pelletée|"
    r"coups? de (?:sécateur|pelle))s?\b)"
)
_FIRST_CASE, _BEGINNING = "premier cas", "début"
_SHUT_UNTIL = re.compile(
    r"\b(?:ferm|coup|interromp|interrup|suspend|perturb|bloqu|paralys|arrêt|à l'arrêt)\w*[^.;:,]{0,40}"
    r"(?<!\bau moins )(?<!\bminimum )\bjusqu'(?:au|à|en)(?: la| ce)?\s$"
)
"""« La route restera coupée jusqu’à lundi »: what happens then is that it goes on."""
_RESUMED = "reprise"
_NOT_BEFORE = re.compile(
    r"\b(?:n'|ne )(?:re)?(?:circul|roul|fonctionn|redémarr|reprend|rouvri|repart)\w* (?:pas|plus) avant "
    r"(?:le |la |l'|fin |mi-|début )*$"
)
"""« Les trains ne circuleront pas avant lundi »."""
_HAVE_UNTIL = re.compile(
    r"\b(?:ai|a|avons|avez|ont|avai(?:t|ent)|aur(?:a|ont)|reste) jusqu'(?:au|à|en)(?: la)?\s(?:fin |mi-)?$"
)
"""« Ils ont jusqu’au 30 novembre pour se décider »."""
_AT_LATEST = re.compile(
    r"\b(?:jusqu'(?:au|à|en)|d'ici(?: à| au| la)?|au plus tard(?: le| en)?)(?: la)?\s(?:fin |mi-|début )?$"
)
"""« ont jusqu’au 30 novembre pour changer »."""
_LEADING = 30
"""Characters before a date in which what leads up to it stands."""
_FROM_THEN = re.compile(r"\b(?:à (?:compter|partir) (?:de |du |d')(?:la |l'|ce )?|dès (?:le |l'|la )?)$")
"""« un arrêt de deux mois à compter du 15 septembre »: what is said begins then."""


def announced(passages: Passages, at: int, figure: Figure) -> tuple[str, ...]:
    """What the article's first line says happens: what a date at its head is of, where its own sentence says
    nothing."""
    if figure.kind not in (Kind.DATE, Kind.TIME) or at > _HEAD:
        return ()
    found = tuple(dict.fromkeys(filter(measures.fitting(Kind.DATE).__contains__, passages.line(0).terms)))
    return meant(passages.text(0), found) if found else ()


_HEAD = 3
"""Sentences."""
