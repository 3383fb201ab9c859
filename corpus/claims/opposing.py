"""What speaks for and against a figure giving another value for an earlier one of its article."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files

from corpus.claims.model import Claim, Role
from corpus.claims.passages import Passages
from corpus.figures.model import Figure, Kind, Modality
from corpus.french.remembered import Remembered
from corpus.french.wordlists import word_set
from corpus.records import record

_TAIL, _CLOSE = 110, 70
"""Characters behind the later figure that may say whose it is, and before it that lead up to it."""
_FEW = 10

_Told = dict[str, float | bool]


@record(eq=False)
class Sides:
    """Two figures with what is claimed of them, and the text around them in lower case with ' for ’."""

    earlier: Figure
    said: Claim
    figure: Figure
    claim: Claim
    lead: str
    """The sentence of the earlier one, before it."""
    rest: str
    """And behind it, up to the later one."""
    between: str
    own: str
    """Of that, what is of the later one's sentence."""
    behind: str
    tail: str
    """The later one's sentence behind it."""
    moved: bool
    """The later one's sentence names a place that the other's doesn't."""

    @staticmethod
    def of(passages: Passages, one: tuple[Figure, Claim], other: tuple[Figure, Claim]) -> "Sides":
        """What stands around two figures of one article, the earlier first."""
        (earlier, said), (figure, claim) = one, other
        lower, written = passages.lower, passages.written
        start, end = said.sentence
        own, stop = max(claim.sentence[0], earlier.end), max(claim.sentence[1], figure.end)
        behind = lower[figure.end : figure.end + _TAIL]
        moved = own > earlier.end and not set(_PLACE.findall(written, own, stop)) <= set(
            _PLACE.findall(written, start, end)
        )
        return Sides(
            earlier=earlier,
            said=said,
            figure=figure,
            claim=claim,
            lead=lower[start : earlier.start],
            rest=lower[earlier.end : min(end, figure.start)],
            between=lower[earlier.end : figure.start],
            own=lower[own : figure.start],
            behind=behind,
            tail=behind[: stop - figure.end],
            moved=moved,
        )


def evidence(sides: Sides, sentences: int) -> dict[str, float]:
    """By the names that the weights have; what is not there is left out. The later figure stands so many
    ``sentences`` after the earlier one."""
    there = _cues(sides.lead) | _cues(sides.rest)
    here = _cues(sides.own) | _cues(sides.tail)
    found: dict[str, float | bool] = {
        "sentence": sentences == 0,
        "next": sentences == 1,
        "gap": len(sides.between) / 100,
        "own words": sides.own.count(" ") / 10,
        "question": "?" in sides.between,
        "exclaim": "!" in sides.between or "!" in sides.tail,
        "quoted": sides.lead.count("«") > sides.lead.count("»"),
        "its quoted": "«" in sides.own or '"' in sides.own,
    }
    found |= {f"{cue} there": True for cue in there - here} | {f"{cue} here": True for cue in here - there}
    found |= {f"{cue} both": True for cue in here & there}
    found |= _of_sources(sides, denied="denies" in here) | _of_the_thing(sides) | _of_scope(sides)
    return {name: float(value) for name, value in found.items() if value}


def _of_sources(sides: Sides, *, denied: bool) -> _Told:
    """Who says the two, and how the later one is led up to and followed: by a verb that states, by « selon »."""
    told, its = (sides.said.attribution or "").lower(), (sides.claim.attribution or "").lower()
    two = bool(told and its) and told not in its and its not in told
    last = _last_words(sides.between[-_CLOSE:])
    states = "states" in _CUES[_verb(last)]
    taken_up = {
        "en": not _OF_THEM.isdisjoint(last),
        "pronoun": not _PRONOUNS.isdisjoint(last),
        "clitic": _clitic(last),
    }
    bare = sides.figure.unit in (None, sides.earlier.unit) and _NOTHING.match(sides.behind) is not None
    followed = _TOLD_BEHIND.match(sides.behind) is not None
    return {
        **taken_up,
        "told": told != "",
        "its told": its != "",
        "two told": two,
        "one source": bool(told and its) and not two,
        "denied, told": denied and (two or bool(told) != bool(its)),
        "states": states,
        "states told": states and two,
        "bare": bare,
        "bare told": bare and two,
        "its bare": bare and its != "",
        "bare taken up": bare and any(taken_up.values()),
        "bare states": bare and states,
        "told, bare states": bare and states and told != "",
        "each told behind": followed and _TOLD.search(sides.between) is not None,
        "colon": last[-1:] == [":"] or last[-2:] == [":", "«"],
        "against": last[-1:] == ["contre"],
        "and": last[-1:] == ["et"] and not bare,
        "only": _ONLY.search(sides.between[-_CLOSE:]) is not None,
    }


def _of_the_thing(sides: Sides) -> _Told:
    """What the two count."""
    noun, its = set(sides.said.noun), set(sides.claim.noun)
    values = [figure.value for figure in (sides.earlier, sides.figure)]
    small = sides.figure.kind is Kind.COUNT and all(value is not None and value <= _FEW for value in values)
    return {
        sides.figure.kind.value: True,
        "small": small,
        "unit": sides.earlier.unit != sides.figure.unit,
        "same noun": not noun.isdisjoint(its),
        "other noun": bool(noun and its) and noun.isdisjoint(its),
    }


def _of_scope(sides: Sides) -> _Told:
    """What may tell the two apart."""
    said, claim = sides.said, sides.claim
    return {
        "variation": Role.VARIATION in (said.role, claim.role),
        "reference": Role.REFERENCE in (said.role, claim.role),
        "unlike marks": said.perimeter != claim.perimeter,
        "part mark": "part" in said.perimeter or "part" in claim.perimeter,
        "periods": said.period != claim.period,
        "title": said.title,
        "conditional": sides.earlier.modality is Modality.CONDITIONAL,
        "planned": (sides.earlier.modality is Modality.PLANNED) != (sides.figure.modality is Modality.PLANNED),
        "place": sides.moved,
        "fronted": _FRONTED.match(sides.own) is not None,
        "that of": _THAT_OF.search(sides.own) is not None,
    }


def _last_words(text: str) -> Sequence[str]:
    """The last five words, without what only says how sure a number is."""
    words = text.split()
    while words and words[-1] in _QUALIFIERS:
        words.pop()
    return words[-5:]


def _verb(words: Sequence[str]) -> str:
    """The last of some words that is no preposition."""
    return next((word for word in reversed(words) if word not in _LINKS), "").rpartition("'")[2]


def _clitic(words: Sequence[str]) -> bool:
    """« l'estime à », « la situe à »."""
    return any(word.startswith("l'") for word in words[-2:]) or words[-2:-1] in (["la"], ["le"], ["les"])


def _cues(text: str) -> frozenset[str]:
    return frozenset().union(*map(_CUES.__getitem__, _WORD.findall(text)))


@lru_cache(maxsize=1)
def _lexicon() -> Mapping[str, frozenset[str]]:
    """Cues by a word or, with a star behind, by how it begins."""
    found: dict[str, set[str]] = {}
    lists = tomllib.loads(files("corpus.claims").joinpath("oppositions.toml").read_text("utf-8"))
    for cue, words in lists.items():
        for word in words.split():
            found.setdefault(word, set()).add(cue)
    return {word: frozenset(cues) for word, cues in found.items()}


def _cues_of(word: str) -> frozenset[str]:
    lexicon = _lexicon()
    begun = (lexicon.get(f"{word[:size]}*", frozenset()) for size in range(2, len(word) + 1))
    return lexicon.get(word, frozenset()).union(*begun)


_CUES = Remembered(_cues_of)
_WORD = re.compile(r"[^\W\d_]{2,}(?:-[^\W\d_]+)*")
_LINKS = word_set(
    "à de d' du des sur pour que qu'à qu' autour entre dans le un une chiffre total montant nombre taux somme"
)
_OF_THEM = word_set("en n'en")
_PRONOUNS = word_set("ils elles il elle on nous c'est ça cela c'était")
_QUALIFIERS = word_set(
    """
    plus moins près environ quelque autour presque plutôt à peine seulement que qu'un qu'une un une peu pas l'ordre
    tout juste entre les jamais de d' des au
    """
)
_ONLY = re.compile(
    r"\b(?:n'|ne )[^.;,:]{1,40} (?:qu'|que |pas |guère )[^.;,:]{0,14}$|"
    r"\b(?:seulement|à peine|tout au plus)\b[^.;]{0,12}$"
)
# Behind a number that says nothing of what it counts.
_NOTHING = re.compile(
    r"\s?(?:[.,;:!?)»\"”\n]|$|(?:et|mais|selon|dans|de source|de son côté|seulement|environ)\b|d'après|à en croire|"
    r"aux dires|aux yeux|pour (?:sa part|les?|la|l')|au (?:plus|moins|maximum|minimum|total|bas mot|juste)|"
    r"tout au plus|à (?:peine|tout casser|l'|en|ceux)|d'entre|sur celui|(?:affich|évoqu|mesur|avanc|annonc)é)"
)
_SAID_BY = r"selon|d'après|de source|à en croire|aux dires|aux yeux"
_TOLD_BEHIND = re.compile(
    rf"[ ,]{{0,2}}(?:[^\W\d_]+ ){{0,2}}?"
    rf"(?:\(|(?:{_SAID_BY}|à ceux|pour (?:les?|la|l'|sa)|dixit|sur (?:celui|le|la))\b)"
)
_TOLD = re.compile(rf"\b(?:{_SAID_BY}|pour (?:les?|la|l'))|\(")
# « À Brest, », « En ligne, », « Pour un adulte, »: of what the figure is, unless it is whose
_FRONTED = re.compile(r"\W*(?:à|au|aux|en|chez|dans|pour|par|sur|côté|quant|hors|outre|du côté) [^,;:.]{1,40},")
# « celui des divorces a quadruplé »: another thing of that sort
_THAT_OF = re.compile(r"\b(?:celui|celle|ceux|celles) (?:des?|du|d'|qui|que)\b")
_PLACE = re.compile(r"\b(?:à|en|au|aux|dans (?:le|la|les|l[’'])|chez|côté)\s?(?:l[ae]s? )?([A-ZÀ-Ý][\w-]+)")
