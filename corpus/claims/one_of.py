"""« son verger est l’un des 230 qui », « la Bretagne, dont 48 communes manquent de »: things of which the sentence
says but what one is, or whose they are."""

import re
from collections.abc import Sequence

from corpus.claims.finite import is_finite
from corpus.claims.inflection import plurals
from corpus.claims.measures import of_word
from corpus.claims.roughly import QUALIFIER
from corpus.claims.words import WORD
from corpus.figures.model import Figure, Kind

_ONE_OF = re.compile(
    r"\b(?:l[ea] |l'|s(?:on|a) |leur |ce(?:t|tte)? |notre |votre |m(?:on|a) |une? |chaque )"
    r"(?P<noun>[a-zà-ÿœ-]+(?: [a-zà-ÿœ'-]+){0,5}?),? "
    r"(?:(?:est|était|sera|serait|fut)(?: [a-z]+ment| donc| ainsi| aussi)? (?:l'une?|une?) des|"
    rf"(?:est|était|figur(?:e|ait|era)|compt(?:e|ait|era)) parmi les) {QUALIFIER}$"
)
_LEAD = 120
"""Characters."""
_OF = re.compile(r" (?:de |d'|du |des |à |en |que |qui ).*")


def told(lower: str, figure: Figure) -> str | None:
    """Of how many of what one is, by the words before the number: the noun in the plural. ``lower`` is the text in
    lower case with ' for ’."""
    found = _ONE_OF.search(lower, max(0, figure.start - _LEAD), figure.start)
    if found is None:
        return None
    several = [plurals(word)[-1] for word in _OF.sub("", found["noun"]).split()]
    return next((word for word in several if of_word(word)), several[0])


_DONT = re.compile(rf", dont {QUALIFIER}$")
_SEVERAL = re.compile(r"\b(?:les|des|aux|ces|ses|leurs|nos|plusieurs|quelques)\b")
_CLAUSE = re.compile(r"[,;:.(»–]")


def of_its_owner(lower: str, start: int, figure: Figure, others: Sequence[Figure]) -> bool:
    """Whether « dont » says whose the things are that do or meet with something, and none were counted before: « la
    Bretagne, dont 48 communes manquent de médecin ». ``others`` are the figures of the sentence, which begins at
    ``start``."""
    if figure.kind is not Kind.COUNT or not figure.unit or any(_counts(other, figure) for other in others):
        return False
    dont = _DONT.search(lower, start, figure.start)
    owner = _CLAUSE.split(lower[start : dont.start()])[-1] if dont else ""
    if not owner.strip() or _SEVERAL.search(owner):
        return False
    stop = _CLAUSE.search(lower, figure.end)
    said = WORD.findall(lower[figure.end : stop.start() if stop else len(lower)])
    noun = figure.unit.split()[0]
    return said[:1] == [noun] and any(_is_verb(word) for word in said[1:])


def _counts(other: Figure, figure: Figure) -> bool:
    return other.start < figure.start and other.kind in (Kind.COUNT, Kind.PERCENT)


def _is_verb(word: str) -> bool:
    """« manquent »: of several, the present tells itself."""
    return is_finite(word) or (word.endswith("ent") and not word.endswith("ment"))
