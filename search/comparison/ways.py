"""In which way a length of time is told: how long something lasts, since when, how much later, how far ahead, how
long somebody is given. Two ways mostly tell of two things."""

import re
from enum import Enum, auto
from functools import lru_cache

from corpus.claims.roughly import SO_LONG
from corpus.figures.model import Kind
from search.comparison.contexts import split_at_figure
from search.comparison.items import Item


class Way(Enum):
    """« fermé pendant trois mois », « bâti en trois mois », « fermé depuis trois mois », « trois mois plus tard »,
    « a trois mois pour répondre », « trois minutes d’avance », « trois heures par nuit »."""

    LASTING = auto()
    WITHIN = auto()
    SINCE = auto()
    LATER = auto()
    GIVEN = auto()
    AHEAD = auto()
    EACH = auto()


_BEFORE = tuple(
    (way, re.compile(pattern))
    for way, pattern in (
        (Way.LATER, rf"\b(?:remont|dat)\w+ à {SO_LONG}$"),
        (Way.SINCE, rf"\b(?:depuis|voil[àa]|voici|(?:ça|cela) (?:fait|faisait|fera)) {SO_LONG}$"),
        (
            Way.GIVEN,
            r"\b(?:(?:dispos|laiss|donn|accord|octroy|impart|bénéfici)\w+|rest(?:e|ent|ait|aient|era|eront)) "
            rf"[^,;:.]{{0,18}}$|\bsous {SO_LONG}$|\bd'ici (?:à )?{SO_LONG}$",
        ),
        (Way.LASTING, rf"\b(?:pendant|durant|(?:au bout|au terme) d[e']|à l'issue d[e']) ?{SO_LONG}$"),
        (
            Way.LASTING,
            r"\b(?:pris|prend\w*|prenne\w*|fall\w+|fau(?:t|dra|drait)|demand\w+|nécessit\w+|exig\w+|réclam\w+|"
            r"dur\w+|mis|met(?:tr\w+|tent|tait)?|pass\w+|rest\w+|attend\w*|patient\w+|tenu|tient|tiendra|"
            rf"s'étal\w+ sur) {SO_LONG}$",
        ),
        (Way.WITHIN, rf"\ben {SO_LONG}$"),
    )
)
_AFTER = tuple(
    (way, re.compile(f" ?{pattern}"))
    for way, pattern in (
        (
            Way.LATER,
            r"(?:plus t(?:ôt|ard)|auparavant|avant|après|d'intervalle)\b"
            r"(?! (?:d'être|de [a-z]+(?:er|ir|re)\b|d'[a-z]+er\b))",
        ),
        (Way.AHEAD, r"(?:d'avance|de retard|d'écart)\b"),
        (
            Way.EACH,
            r"(?:\w+ ){0,2}(?:par (?:jour|semaine|mois|an|nuit|trajet)|chaque (?:jour|semaine|mois|année|nuit)|"
            r"hebdomadaires?|quotidien(?:ne)?s?)\b",
        ),
        (Way.SINCE, r"(?:déjà |maintenant )?qu(?:e |')"),
        (Way.LASTING, r"durant\b"),
    )
)
_TO_DO = re.compile(r" ?pour (?:(?:se|s'|le|la|les|l'|y|en|lui|leur) ?)*\w+(?:er|ir|re)\b")
_HAVE = re.compile(rf"\b(?:ai|as|a|avons|avez|ont|avai(?:t|ent)|aur(?:a|ont|ait|aient)|ayant|eu) {SO_LONG}$")


def way(item: Item) -> Way | None:
    """In which way the text tells this length of time, if one can say."""
    return _way(item.words.passage) if item.figure.kind is Kind.DURATION else None


@lru_cache(maxsize=8192)
def _way(passage: str) -> Way | None:
    before, after = split_at_figure(passage)
    if _TO_DO.match(after) and _HAVE.search(before):
        return Way.GIVEN
    told = next((way for way, pattern in _AFTER if pattern.match(after)), None)
    return told or next((way for way, pattern in _BEFORE if pattern.search(before)), None)


def one_way(a: Item, b: Item) -> bool | None:
    """Whether two lengths of time are told in one way: « disposent de deux mois », « ont trois mois pour »; ``None``
    where a way is not known, or where both may last one thing: « bâti en trois ans », « a pris trois ans »."""
    ours, theirs = way(a), way(b)
    if ours is None or theirs is None or {ours, theirs} == {Way.LASTING, Way.WITHIN}:
        return None
    return ours is theirs
