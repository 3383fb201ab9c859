"""Which event a date dates, and whether it is its beginning, its end or the day itself."""

import re

from corpus.claims import measures
from corpus.claims.model import Phase
from corpus.claims.passages import Passages
from corpus.figures.model import Figure, Kind

_REACH = 9.0
"""As ``Passages`` counts the way: a dozen words, or half of them across two commas."""
_START = re.compile(
    r"(?:\bdepuis|\bdès|\bà (?:partir|compter) d[ue]|\ba (?:débuté|commencé)|\bdébut\w*|\bcommenc\w+|\bdémarr\w+|"
    r"\bentr\w+ en vigueur|\bprend\w* effet|\blanc\w+)\s+(?:le |la |l'|ce |en |au |dans la nuit de )?$"
)
_END = re.compile(
    r"(?:\bjusqu'(?:au|en|à|à la)|\bd'ici(?: à| au| la| fin)?|\bavant(?: la fin)?|\bau plus tard|\bexpir\w+|\bs'achèv\w+|"
    r"\bs'achev\w+|\bprend\w* fin|\btermin\w+|\bcl[oô]tur\w+|\blimite|\béchéance)\s*(?:le |la |l'|ce |en |au |fixée au )?$"
)


def event(passages: Passages, at: int, figure: Figure, heads: tuple[str, ...]) -> str | None:
    """The measure of the lexicon that says what happened on a date: of the words that govern it, else the nearest in
    its sentence that dates can state; ``None`` where no such word stands near."""
    if figure.kind not in (Kind.DATE, Kind.TIME):
        return None
    governing = next((term for term in heads if measures.fits(term, Kind.DATE)), None)
    return governing or passages.nearest(at, figure, lambda term: measures.fits(term, Kind.DATE), _REACH)


def phase(before: str, figure: Figure) -> Phase | None:
    """Of a date, ``before`` being its sentence up to it in lower case."""
    if figure.kind is not Kind.DATE:
        return None
    before = before[-40:]
    return Phase.START if _START.search(before) else Phase.END if _END.search(before) else Phase.DAY
