"""Bare numbers that go on with a measure or a sum: « 340 hectares, dont 60 ont brûlé », « 31 degrés à midi et 18 à
minuit »."""

from decimal import Decimal

from corpus.figures.drafts import Draft
from corpus.figures.elided_verbs import like
from corpus.figures.model import Kind
from corpus.figures.nouns import is_plural_noun
from corpus.figures.tokens import Tokens
from corpus.french.calendar import WEEKDAYS
from corpus.french.wordlists import word_set


def is_part(tokens: Tokens, draft: Draft, previous: Draft) -> bool:
    """« 180 kilomètres de digues, dont 45 ont été rehaussés »; of « six barges de 900 tonnes, dont quatre ont coulé »
    it is the barges that are counted."""
    if tokens.word(draft.lead - 1) != "dont" or previous.kind is not Kind.MEASURE or previous.unit in _INDIVISIBLE:
        return False
    if draft.value is None or previous.value is None or draft.value >= previous.value:
        return False
    between = range(previous.reach + 2, draft.lead - 1)
    if draft.lead - previous.reach > _OF_IT or any(is_plural_noun(tokens, k) for k in between):
        return False  # « 12 tonnes de sucre dans des fûts, dont trois sont percés »
    sized = tokens.word(previous.lead - 1) in ("de", "d'") and is_plural_noun(tokens, previous.lead - 2)
    return not sized or draft.value >= _MANY


_INDIVISIBLE = frozenset(("°C", "°F", "degré", "K", "km/h", "m/s", "nœud", "magnitude", "dB", "V"))
"""Units of what has no parts."""
_OF_IT = 9
"""Tokens between a measure and its part: « de vignes dans la plaine de Vic, dont »."""
_MANY = 100


def is_next(tokens: Tokens, draft: Draft, previous: Draft) -> bool:
    """« 34 degrés hier à 16 heures et 22 au petit matin », « 18,20 euros mardi, puis 17,95 mercredi »: the same at
    another time or place."""
    if previous.kind not in (Kind.MEASURE, Kind.MONEY) or draft.lead - previous.reach > _NEAR:
        return False
    if draft.number is None or draft.number.scaled or not _of_its_size(draft, previous):
        return False
    joint = tokens.word(draft.lead - 1)
    exact = draft.value is not None and draft.value != draft.value.to_integral_value()
    if joint not in ("et", "puis") and not (joint == "," and exact):
        return False
    return _elsewhere(tokens, draft.last)


def _of_its_size(draft: Draft, previous: Draft) -> bool:
    if previous.unit in _HEAT:
        return True
    return like(draft, previous) and Decimal("0.2") < (draft.value or 1) / (previous.value or 1) < 5


_HEAT = ("°C", "°F", "degré")
_NEAR = 10
"""Tokens."""


def _elsewhere(tokens: Tokens, k: int) -> bool:
    """Whether a time or a place stands at ``k``."""
    word = tokens.word(k)
    if word in WEEKDAYS or word in _DAYS or tokens.words[k : k + 3] == ["avant", "-", "hier"]:
        return True
    if word in ("à", "en") and tokens.capital(k + 1):
        return True
    while tokens.word(k) in _INTO:
        k += 1
    return word in _INTO and tokens.word(k) in _TIMES


_DAYS = word_set("hier demain aujourd'")
_INTO = word_set("à au en dans le la l' petit milieu début fin plein pleine de du")
_TIMES = word_set(
    """
    matin soir soirée matinée nuit minuit midi aube aurore lever lendemain surlendemain veille crépuscule été automne
    hiver printemps
    """
)
