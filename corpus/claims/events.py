"""Which event a date dates, and whether it is its beginning, its end or the day itself."""

import re

from corpus.claims import measures
from corpus.claims.model import Phase
from corpus.claims.passages import Passages
from corpus.figures.model import Figure, Kind

_REACH, _FAR = 9.0, 14.0
"""As ``Passages`` counts the way: a dozen words, or half of them across two commas; more for a date that opens its
sentence, which is of all of it."""
_OPENING = 12
"""Characters."""
_START = re.compile(
    r"(?:\bdepuis|\bdès|\bà (?:partir|compter) d[ue]|\ba (?:débuté|commencé)|\bdébut\w*|\bcommenc\w+|\bdémarr\w+|"
    r"\bentr\w+ en vigueur|\bprend\w* effet|\blanc\w+)\s+(?:le |la |l'|ce |en |au |dans la nuit de )?$"
)
_END = re.compile(
    r"(?:\bjusqu'(?:au|en|à|à la)|\bd'ici(?: à| au| la| fin)?|\bavant(?: la fin)?|\bau plus tard|\bexpir\w+|"
    r"\bs'ach[eè]v\w+|\bprend\w* fin|\btermin\w+|\bcl[oô]tur\w+|\blimite|\béchéance)"
    r"\s*(?:le |la |l'|ce |en |au |fixée au )?$"
)


def events(passages: Passages, at: int, figure: Figure, heads: tuple[str, ...]) -> tuple[str, ...]:
    """The measures of the lexicon that say what happens on a date: of the words that govern it, then those near it in
    its sentence that dates can state."""
    if figure.kind not in (Kind.DATE, Kind.TIME):
        return ()
    opens = figure.start - passages.spans[at][0] < _OPENING
    near = passages.near(at, figure, _dated, _FAR if opens else _REACH)
    return tuple(dict.fromkeys((*filter(_dated, heads), *near)))


def announced(passages: Passages, at: int, figure: Figure) -> tuple[str, ...]:
    """What the article's first line says happens: what a date at its head is of, where its own sentence says
    nothing."""
    if figure.kind not in (Kind.DATE, Kind.TIME) or at > _HEAD:
        return ()
    return tuple(dict.fromkeys(filter(_dated, passages.line(0).terms)))


_HEAD = 3
"""Sentences."""


def _dated(term: str) -> bool:
    return measures.fits(term, Kind.DATE)


def phase(before: str, figure: Figure) -> Phase | None:
    """Of a date, ``before`` being its sentence up to it in lower case."""
    if figure.kind is not Kind.DATE:
        return None
    before = before[-40:]
    return Phase.START if _START.search(before) else Phase.END if _END.search(before) else Phase.DAY
