"""Whether a figure contradicts an earlier one of its article, whatever each is said to measure: « 14 000 selon la
police, 40 000 pour la CGT », « deux jours, assure l'exploitant ; les riverains, eux, en ont compté neuf »."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from math import log10

from corpus.claims.model import Claim
from corpus.claims.opposing import Sides, evidence
from corpus.claims.passages import Passages
from corpus.figures.model import Figure, Kind
from corpus.weighing import Weights, weigh

NEEDED = 0.8
"""Log-odds: two to one and more, for a contradiction that is none costs a reader more than one that is missed."""
_NEVER = (Kind.DATE, Kind.TIME)
_BACK, _TRIED = 8, 3
"""Figures that are looked back on at most, and how many of these that the later could oppose."""
_GAP, _SENTENCES = 320, 3
"""Characters and sentences between the two at most."""
_LIKE, _UNLIKE = 0.01, 1.15
"""In decimal orders: what is nearer is the same, what is farther apart is hardly another count of one thing."""
_PROMISED = "promise there"
"""« Il en promettait 25, elle n’en a reçu que huit »: both may be true."""


def opposed(passages: Passages, index: int, claims: Sequence[Claim]) -> int | None:
    """The earlier figure for which a figure gives another value, both by their places in the article, as are their
    ``claims``."""
    weighed = candidates(passages, index, claims)
    found = [(odds(told), back) for back, told in weighed if _PROMISED not in told]
    surest, back = max(found, default=(NEEDED, None))
    return back if surest > NEEDED else None


def candidates(passages: Passages, index: int, claims: Sequence[Claim]) -> Iterator[tuple[int, Mapping[str, float]]]:
    """The earlier figures that a figure might oppose, the nearest first, with what speaks for and against it."""
    figures, claim = passages.figures, claims[index]
    figure = figures[index]
    size = _size(figure)
    if size is None or figure.kind in _NEVER or figure.negated or claim.adjunct:
        return  # « depuis six mois » only frames what is said
    at = passages.at(figure.start)
    tried = 0
    for back in range(index - 1, max(-1, index - 1 - _BACK), -1):
        earlier, said = figures[back], claims[back]
        sentences = at - passages.at(earlier.start)
        if figure.start - earlier.end > _GAP or sentences > _SENTENCES or tried == _TRIED:
            return
        other = _size(earlier) if _of_one_sort(earlier, figure) else None
        if other is None or earlier.negated or said.adjunct:
            continue
        if any(part.match(passages.lower, earlier.end, figure.start) for part in (_OF_ITSELF, _PUT_IN_IT)):
            return
        if (
            _LIKE < abs(size - other) < _UNLIKE
            and _is_told(passages, said, claim, figure.start)
            and not _of_another_thing(passages, earlier, figure, claim)
        ):
            sides = Sides.of(passages, (earlier, said), (figure, claim))
            yield back, evidence(sides, sentences) | {"skipped": float(tried), "ratio": abs(size - other)}
        tried += 1


def _of_another_thing(passages: Passages, earlier: Figure, figure: Figure, claim: Claim) -> bool:
    """« Douze mètres de mur sont tombés », dit un voisin. Les pompiers sont descendus sur neuf mètres »: another
    sentence, which nobody is said to say, neither names the thing nor takes it up."""
    thing = _THING.match(passages.lower, earlier.end) if earlier.kind in (Kind.MEASURE, Kind.DURATION) else None
    start, end = claim.sentence
    if thing is None or claim.attribution or start < earlier.end or thing[1][:_STEM] in passages.lower[start:end]:
        return False
    return _TAKEN_UP.search(passages.lower, start, figure.start) is None


_THING = re.compile(r"\s(?:de |d')(?!suite\b|plus\b|moins\b|long|large|haut|profond|distance\b)([a-zà-ÿœ]{3,})")
_STEM = 5
"""Letters."""
_TAKEN_UP = re.compile(
    r"\b(?:n'en|ils?|elles?|l'\w+|seulement|à peine|or|mais|pourtant|plutôt|lui|eux|chiffre|total)\b|"
    r"\ben (?:(?:a|ont|avai(?:t|ent)|aur(?:a|ont))\b|compt|trouv|recens|rel[eè]v|mesur|voi|annonc|estim|évoqu|"
    r"revendiqu|admet|reconna|retien|dénombr)|\b(?:n'|ne )\w+(?: \w+)? qu[e']"
)


def _is_told(passages: Passages, said: Claim, claim: Claim, end: int) -> bool:
    """Whether anybody is heard: a source, a quotation, a question. Most figures side by side are the paper's own."""
    if said.attribution or claim.attribution:
        return True
    return _HEARD.search(passages.lower, said.sentence[0], end) is not None


# « Sur 60 lycées, 31 en comptent plus de 40 »: the one counts the other
_OF_ITSELF = re.compile(r"\s(?:\w+\s){0,2}(?:n')?en \w+[^.,;:!?]*$")
# « Le fonds a reçu 90 000 euros, dit le maire ; la ville n’y a versé que 5 000 euros »
_PUT_IN_IT = re.compile(
    r"[^?]*\b(?:n')?y (?:(?:a|ont|aura|auront|avait|avaient) )?(?:\w+ )?(?:mis|met|vers|consacr|inject|engag|apport|"
    r"affect|inves|contribu|particip|ajout|gliss)\w*[^.;:!?,]*$"
)
_HEARD = re.compile(r"[«“\"?]")


def odds(told: Mapping[str, float]) -> float:
    """The evidence on a candidate, in log-odds."""
    return weigh(told, _fitted())


@lru_cache(maxsize=1)
def _fitted() -> Weights:
    """Log-odds for each piece of evidence, fitted offline: `python -m tests.benchmarks.opposition_weights`."""
    return tomllib.loads(files("corpus.claims").joinpath("opposition_weights.toml").read_text("utf-8"))


def _of_one_sort(a: Figure, b: Figure) -> bool:
    if a.kind is not b.kind or a.currency != b.currency:
        return False
    if a.kind in (Kind.MEASURE, Kind.DURATION):
        return a.unit == b.unit or (a.unit in _FACTORS and b.unit in _FACTORS)
    return True


def _size(figure: Figure) -> float | None:
    """In decimal orders, of comparable units; ``None`` for what has none."""
    value = figure.value
    if value is None and figure.low is not None and figure.high is not None:
        value = (figure.low + figure.high) / 2
    if value is None or value <= 0:
        return None
    return log10(float(value) * _FACTORS.get(figure.unit or "", 1.0))


_FACTORS = {
    "mm": 0.001, "cm": 0.01, "m": 1.0, "km": 1000.0, "g": 0.001, "kg": 1.0, "t": 1000.0, "seconde": 1 / 86400,
    "minute": 1 / 1440, "heure": 1 / 24, "jour": 1.0, "semaine": 7.0, "mois": 30.4, "an": 365.0,
}  # fmt: skip
"""Units that the press changes from one source to the next."""
