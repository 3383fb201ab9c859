"""Figures that go on with what the one before them measures: « 27 brebis, contre 41 l’an passé », « la mine emploie
8 % des hommes, le port 15 % »."""

import re
from collections.abc import Sequence

from corpus.claims.answers import NEVER, of_one_order
from corpus.claims.candidates import CAST, INTENDED
from corpus.claims.measures import is_measure
from corpus.claims.model import Claim
from corpus.claims.passages import Passages
from corpus.claims.roughly import QUALIFIER
from corpus.claims.words import function_words
from corpus.figures.model import Figure, Kind

# « 27 brebis cet hiver, contre 41 », « six jours de marche, et non neuf », « 70 au lieu de 90 »
_AGAINST = re.compile(
    r"[^.;:()]{0,60}?(?:\bcontre (?:les |l[ea] )?|\b(?:et|mais) non (?:pas )?(?:de |à |les )?|"
    rf"\bau lieu d(?:e |es |')|\bplutôt que (?:de )?|, pas (?:de |à )?|\bpuis (?:de |à )?){QUALIFIER}"
)
# « 8 % des hommes, le port 15 % », « 30 tonnes pour l’un ; la voisine de gauche, 12 »
_GAPPED = re.compile(
    rf"[^.;:()]{{0,60}}(?:[,;]|,? et|,? mais) (?P<whose>(?:l'|[ldcs](?:es|[ea]) |une? |leurs? )?[\w-]+"
    rf"(?: (?:de (?:la |l')?|d'|du |des )[\w-]+)?),? {QUALIFIER}"
)
# « À Brest, le port emploie 900 dockers ; à Lorient, ils ne sont que 310 »
_THERE = re.compile(
    r"[^.;:()]{0,60}(?:[,;]|,? et,?|,? mais) (?:à|au|aux|en|dans|sur|chez|pour|côté)\s[^,;:.()\d]{2,40}, "
    r"(?P<taken_up>(?:ils?|elles?) (?:ne |n'|se |s'|en )?[a-zà-ÿ]+ (?:plus |déjà |encore )?(?:qu'|que |à |de |d')*)?"
    rf"{QUALIFIER}"
)
# « 44 % des voix, devant Untel (29 %) »
_NAMED = re.compile(r"[^.;:()]{0,80}\(")
_VOTES = (CAST, INTENDED)
_OWN = re.compile(r"\s(?:de |d'|des |du )(?!plus\b|moins\b|ici\b|entre\b|mieux\b|trop\b)")
_VERBAL = re.compile(r"(?:ai(?:t|ent)|ront|èrent|era|ira|[^s]ent)$")
_ALIKE = 100
"""How many times one figure may be the other for both to measure one thing."""


def resumed(passages: Passages, index: int, claims: Sequence[Claim], own: Claim) -> int | None:
    """The figure right before one whose measure it takes up, both by their places in the article; ``claims`` are
    those of the figures before it, ``own`` is what the figure's own words say."""
    figure, back = passages.figures[index], _before(passages, index)
    if back is None:
        return None
    earlier = passages.figures[back]
    if claims[back].sentence != own.sentence or not _of_one_sort(earlier, figure):
        return None
    measure = claims[back].measure
    if measure is None or own.measure == measure or (own.measure is not None and not is_measure(measure)):
        return None
    if measure in _VOTES and _NAMED.fullmatch(passages.lower, earlier.end, figure.start):
        return back
    if _OWN.match(passages.lower, figure.end) or (figure.kind is Kind.COUNT and own.noun):
        return None
    if _AGAINST.fullmatch(passages.lower, earlier.end, figure.start):
        return back
    there = _THERE.fullmatch(passages.lower, earlier.end, figure.start)
    if there is not None and there["taken_up"]:
        return back
    if own.measure is not None and is_measure(own.measure):
        return None
    if there is not None:
        return back
    gapped = _GAPPED.fullmatch(passages.lower, earlier.end, figure.start)
    named = gapped is not None and _is_name(passages.written[slice(*gapped.span("whose"))])
    return back if named else None


def _before(passages: Passages, index: int) -> int | None:
    """The figure before one, days and hours apart."""
    for back in range(index - 1, max(-1, index - 3), -1):
        if passages.figures[back].kind not in (Kind.DATE, Kind.TIME):
            return back
    return None


def _is_name(whose: str) -> bool:
    """« le port », « Mauvezin », « la voisine de gauche »; a noun without an article is a verb as like as not."""
    words = whose.lower().replace("’", "'").replace("'", " ").split()
    noun = words[-1] if len(words) == 1 else words[1]
    if not (len(words) > 1 or whose[0].isupper()):
        return False
    return not ({noun, words[-1]} & function_words() or _VERBAL.search(noun))


def _of_one_sort(a: Figure, b: Figure) -> bool:
    if a.kind is not b.kind or a.kind in NEVER or a.currency != b.currency:
        return False
    if a.kind is not Kind.COUNT and a.unit != b.unit and Kind.DURATION is not a.kind:
        return False
    return of_one_order(a, b, _ALIKE)
