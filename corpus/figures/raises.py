"""Which way a figure goes that takes up a change, or that a workforce asks for: « la direction en offre 3 »."""

from corpus.figures.clauses import Clauses
from corpus.figures.drafts import Draft
from corpus.figures.model import Direction, Kind
from corpus.figures.tokens import Tokens
from corpus.french.function_words import HAS, OF
from corpus.french.wordlists import word_set

_BARGAINING = (
    "propos", "offr", "offer", "réclam", "demand", "exig", "revendiqu", "accord", "concèd", "concéd", "veul", "veut",
    "voul", "tien", "obt", "annonc", "promet", "promi", "consent", "espèr", "espér", "trouv",
)  # fmt: skip
_ASKING = ("réclam", "demand", "exig", "revendiqu", "obt")
_HAVING = HAS | {"aurait", "auraient"}
_LED = word_set("que qu' à de d' plus seulement environ même jusqu' près au moins pour n' ne")
_WORKFORCE = (
    "syndic", "intersyndic", "salari", "grévist", "enseign", "agents", "employé", "infirmi", "docker", "débardeur",
    "fonctionnaire", "cheminot", "ouvri", "soignant", "conducteur", "pilote", "postier", "policier", "médecins",
)  # fmt: skip
_CHANGING = frozenset((Kind.PERCENT, Kind.POINTS, Kind.MONEY))
_REACH = 30
"""Tokens before a figure in which stand those who ask for it."""


def raised(tokens: Tokens, clauses: Clauses, drafts: list[Draft], at: int) -> Direction | None:
    """Which way the figure goes that is number ``at`` of ``drafts``, whose earlier ones know theirs."""
    draft = drafts[at]
    if draft.kind not in _CHANGING:
        return None
    verb = draft.lead - 1
    while tokens.word(verb) in _LED:
        verb -= 1
    if not tokens.word(verb).startswith(_BARGAINING):
        return None
    start = verb - 1
    while tokens.word(start) in _HAVING:
        start -= 1
    if tokens.word(start) == "en":
        return _taken_up(clauses, drafts, at)
    return _asked_for(tokens, clauses, draft, verb)


def _taken_up(clauses: Clauses, drafts: list[Draft], at: int) -> Direction | None:
    """« 5 % de hausse ; la direction en offre 3 », « s'en tient à 4 % »"""
    draft = drafts[at]
    here = clauses.index(draft.first)
    for other in reversed(drafts[max(0, at - 6) : at]):
        if here - clauses.index(other.first) > 1:
            return None
        if other.kind is draft.kind:
            return other.direction
    return None


def _asked_for(tokens: Tokens, clauses: Clauses, draft: Draft, verb: int) -> Direction | None:
    """« Les infirmières réclament 12 % »"""
    if draft.kind is not Kind.PERCENT or not tokens.word(verb).startswith(_ASKING):
        return None
    if tokens.word(draft.reach) in OF:
        return None
    first = max(clauses.sentence(draft.first)[0], verb - _REACH)
    workers = any(word.startswith(_WORKFORCE) for word in tokens.words[first:verb])
    return Direction.UP if workers else None
