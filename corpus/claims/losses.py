"""Whether the dead are counted, though no word for them stands there: bodies, lives lost, who did not survive."""

import re

from corpus.figures.model import Figure
from corpus.spans import Span

DEAD = "morts"
"""Their measure."""
# « dix corps ont été repêchés », not « trois corps de métier »
_BODIES = re.compile(
    r"\s?corps\b(?! (?:d(?:e |')(?:métier|garde|ferme|bâtiment|logis|armée|élite)|célest|électora|enseignant|"
    r"intermédiaire|constitué|étranger|professionnel|diplomatique|gras))"
)
# « quatorze vies fauchées », not « neuf vies sauvées »
_LIVES = re.compile(r"\s?vies\b")
_TAKEN = re.compile(r"\b(?:fauch|emport|coût|perd|bris|arrach|ôt|anéanti|endeuill)\w*")
_NEAR = 60
"""Characters on either side of lives in which stands what befell them."""
# « onze d’entre eux n’ont pas survécu »
_NOT_SURVIVED = re.compile(
    r"[^.;:,]{0,30}\b(?:n'|n'y )(?:a|ont|avai(?:t|ent)|aurai(?:t|ent)) pas (?:survécu|réchappé)\b"
)


def of_the_dead(lower: str, figure: Figure, sentence: Span) -> bool:
    """Whether the bodies or lives that a figure counts are those of the dead; ``lower`` is the text in lower case
    with ' for ’."""
    if _LIVES.match(lower, figure.end):
        start, end = sentence
        return bool(_TAKEN.search(lower, max(start, figure.start - _NEAR), min(end, figure.end + _NEAR)))
    return bool(_BODIES.match(lower, figure.end))


def perished(lower: str, figure: Figure) -> bool:
    """Whether those counted did not survive."""
    return bool(_NOT_SURVIVED.match(lower, figure.end))
