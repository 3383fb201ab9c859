"""What a share is a share of: « 82 % des soignants », « céder 81 % du club »."""

import re

from corpus.claims import measures
from corpus.claims.passages import Passages
from corpus.claims.wording import words
from corpus.figures.model import Figure

CAPITAL = "part du capital"
"""The measure of what one owns of a firm."""
_OF = re.compile(
    r"\s(?:des|de la|du|de l'|de ses|de leurs|de nos|d'entre les)\s?(?:quelque |environ |près de )?"
    r"[\d\s\u00a0\u202f]*"
)
_FRACTION = re.compile(r"(?:moitié|tiers|quarts?|\w+ièmes?|gros(?:se)?|bon(?:ne)?|petite?|courte?)$")
"""« un gros tiers »: its words are no noun."""
_OWNS = re.compile(
    r"(?:\b(?:acqu[ieé]|acquisition|achet|achat|rachet|rachat|céd|cession|déten|détien|contrôl|poss[éè]d|"
    r"vend|vente|propriétaire|actionnaire)\w*\s|\b(?:ma[îi]tre(?:sse)?|s'(?:est |était )?offert|s'offre)s?\s)"
    r"(?:(?:d'environ|d'|à|de|des|du|environ|près|plus|moins|désormais|encore|déjà|quelque|"
    r"seulement|que|ses|les) ?)*$"
)
_FIRM = re.compile(
    r"[\s\u00a0](?:d[ue] |de la |de l['’]|d['’])(?:capital|club|groupe|société|compagnie|banque|filiale|entreprise|"
    r"opérateur|équipe|marque|enseigne|[A-ZÀ-Þ])"
)
_FOLLOWED = re.compile(
    r"\b(?:grève|mouvement|débrayage|arrêt de travail)\b[^.;]{0,50}\b(?:suivie?|observée?) (?:par|à) "
    r"(?:(?:environ|près de|plus de|moins de|quelque|seulement|à peine) ?)*$"
)
_VERB_WITHIN, _NOUN_WITHIN = 40, 45
"""Characters before a share in which the verb stands that it is the object of; after one, the noun that it is of."""


def whole(lower: str, figure: Figure) -> tuple[str, ...]:
    """« 82 % des soignants », « huit soignants sur dix »: the noun's term; ``lower`` is the text in lower case."""
    within = words(figure.text).content()
    noun = next((word.text for word in within.known if not _FRACTION.match(word.text)), None)
    if noun is None:
        found = _OF.match(lower, figure.end)
        if found is None:
            return ()
        behind = words(lower, found.end(), found.end() + _NOUN_WITHIN)
        noun = next((word.text for word in behind.known[:1] if word.stem), None)
    return (measures.alone(noun),) if noun is not None else ()


def followed(passages: Passages, figure: Figure) -> bool:
    """« La grève est suivie par 60 % des enseignants »: they are those on strike."""
    return bool(_FOLLOWED.search(passages.lower, max(0, figure.start - 2 * _NOUN_WITHIN), figure.start))


def owned(passages: Passages, figure: Figure) -> bool:
    """Whether it is the share of a firm that somebody buys, sells or holds: « a acquis 85 % du club »."""
    before = passages.lower[max(0, figure.start - _VERB_WITHIN) : figure.start]
    return bool(_OWNS.search(before) and _FIRM.match(passages.written, figure.end))
