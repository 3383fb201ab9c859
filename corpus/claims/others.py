"""« vingt autres », « cent nouveaux »: of which things, and whether there are as many of them in all."""

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.claims.finite import is_finite
from corpus.claims.measures import alone, is_measure
from corpus.claims.model import Claim
from corpus.claims.passages import Passages
from corpus.claims.persons import STATES
from corpus.claims.roughly import QUALIFIER
from corpus.claims.words import WORD, has_content
from corpus.figures.model import Figure, Kind

_BARE = re.compile(r"\s?(?:d'autres|autres)(?=[\s,;:.)]|$)")
# « ont été abattus », « ne rouvriront pas », « endommagés »
_AUXILIARY = (
    r"(?:(?:n'|ne )?(?:sont|étaient|seront|seraient|furent|ont|avaient|auront|auraient|doivent|devaient|devront|"
    r"devraient|vont|restent|resteront|demeurent)\b)"
)
_BEFALLS = re.compile(
    rf"\s(?:{_AUXILIARY} (?:(?:pas|plus|été|être|encore|aussi|ensuite|[a-zà-ÿ]+ment) )*)?(?P<verb>[a-zà-ÿ]{{3,}})"
)
_PARTICIPLE = re.compile(r"(?:é|i|u|is|us|ert|eint|uit)e?s?$")
# « en a relaxé », « et inondé », « dont elle cédera »
_DONE = re.compile(rf"(?P<verb>[a-zà-ÿ]{{3,}}) (?:[a-zà-ÿ]+ment )?{QUALIFIER}$")
_REACH = 60
"""Characters."""
_NEW = re.compile(r"\s?(?:nouveaux|nouvelles) ")
_MADE = (
    r"(?:embauch|recrut|engag|achet|acqui|acquér|command|plant|install|constru|bâti|édifi|livr|créé|crée|aménag|ouvr|"
    r"ouvert|inaugur|mont(?:é|er|era|eront)|implant|pos(?:é|er|era))"
)
_MAKING = re.compile(rf"\b{_MADE}\w*(?: [a-zà-ÿ']+){{0,3}} $|\b{_MADE}\w*[^.;:,\d]{{0,25}}\b(?:de |d'){QUALIFIER}$")
_ARE_MADE = re.compile(rf"[^.;:,()\d]{{0,40}} (?:sont|seront|seraient|ont été|étaient|vont être) {_MADE}")
_STAFF, _HIRED = "effectif", "embauches"


def counted_before(passages: Passages, index: int, claims: Sequence[Claim]) -> int | None:
    """Of « vingt autres » the count that says of what, in its sentence or the one before; ``claims`` are those of the
    figures before it."""
    figure = passages.figures[index]
    if figure.kind is not Kind.COUNT or not _BARE.match(passages.lower, figure.end):
        return None
    for back in range(index - 1, -1, -1):
        earlier = passages.figures[back]
        if passages.places[index] - passages.places[back] > 1:
            return None
        if earlier.kind is Kind.COUNT and earlier.unit and "autre" not in claims[back].perimeter:
            return back
    return None


def of_their_own(passages: Passages, index: int, before: int) -> bool:
    """Whether « vingt autres » have met with something else than those counted ``before``, so that they are all of
    those who have: « a repeint douze salles et fermé vingt autres »."""
    figure = passages.figures[index]
    start = passages.spans[passages.places[before]][0]
    fate = _fate(passages, figure)
    if fate is None:
        return False
    verb, at = fate
    said = passages.lower[start : min(figure.start, at)]
    return alone(verb) not in {alone(word) for word in WORD.findall(said) if has_content(word)}


def _fate(passages: Passages, figure: Figure) -> tuple[str, int] | None:
    """What is said to befall « vingt autres », and where."""
    lower, end = passages.lower, passages.spans[passages.at(figure.start)][1]
    bare = _BARE.match(lower, figure.end)
    behind = _BEFALLS.match(lower, bare.end(), end) if bare else None
    if behind and (_PARTICIPLE.search(behind["verb"]) or is_finite(behind["verb"])):
        return behind["verb"], behind.start("verb")
    done = _DONE.search(lower, max(0, figure.start - _REACH), figure.start)
    if done and (_PARTICIPLE.search(done["verb"]) or is_finite(done["verb"])):
        return done["verb"], done.start("verb")
    return None


def taken_over(claim: Claim, before: Claim) -> Claim:
    """What « vingt autres » count: the things counted ``before``, unless their own words say it."""
    noun = tuple(term for term in before.noun if term not in STATES)
    if claim.noun or not noun:
        return claim
    said = noun[0] if is_measure(noun[0]) or before.measure in STATES else before.measure
    measure = claim.measure if claim.measure is not None and is_measure(claim.measure) else said
    heads = tuple(dict.fromkeys((*claim.heads, *noun)))
    return replace(claim, measure=measure, noun=noun, heads=heads)


def newly_made(passages: Passages, index: int) -> bool:
    """Whether « cent nouveaux arbres » are all that were planted: what is built, bought or hired is new."""
    figure = passages.figures[index]
    new = _NEW.match(passages.lower, figure.end)
    if figure.kind is not Kind.COUNT or new is None:
        return False
    before = passages.lower[passages.spans[passages.places[index]][0] : figure.start]
    return bool(_MAKING.search(before[-_REACH:]) or _ARE_MADE.match(passages.lower, new.end()))


def newly_hired(passages: Passages, index: int, claim: Claim) -> bool:
    """Whether a count is of « cent nouveaux salariés »."""
    return claim.measure == _STAFF and bool(_NEW.match(passages.lower, passages.figures[index].end))


def as_hired(claim: Claim) -> Claim:
    """The same as a count of those who were hired."""
    noun = tuple(_HIRED if term == _STAFF else term for term in claim.noun)
    return replace(claim, measure=_HIRED, noun=noun, heads=tuple(dict.fromkeys((_HIRED, *claim.heads))))
