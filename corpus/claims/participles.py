"""Where a participle of its own dates a date: « élevée en 1902 et vendue en 1950, la halle a brûlé »."""

import re
import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from corpus.french.conjugation import agreed
from corpus.french.function_words import AUXILIARIES, BEING, CLITICS, DETERMINERS
from corpus.french.wordlists import word_set
from corpus.spans import Span

_SEGMENT = re.compile(
    r"(?:[,;:.!?…»«()\"\n–—]| - )(?!\d)|\b(?:et|puis|mais|ou|qui|que|qu'|dont|où|lorsqu[e']|quand|alors)\b"
)
_WORD = re.compile(r"[^\W\d_]+'?")
_ENDINGS = ("é", "ée", "és", "ées")
_IRREGULAR = word_set(
    """
    parti sorti établi converti saisi puni fourni réuni choisi aboli rétabli blanchi enseveli couvert recouvert
    réduit conduit traduit inscrit écrit souscrit admis remis transmis commis émis pris repris mis compris exclu rendu
    perdu battu suspendu descendu défendu venu revenu disparu reçu perçu conçu rejoint vu lu
    """
)
_AGREED = frozenset(form for word in _IRREGULAR for form in agreed(word))
_ADVERBS = word_set("déjà encore aussi pas jamais bien enfin depuis toujours ainsi tout plus finalement récemment")
_OF_NOTHING = (
    "prév", "fix", "promi", "attend", "programm", "report", "décal", "repouss", "avanc", "espér", "envisag", "estim",
    "dat", "intitul", "organis", "situ", "surven", "tenu", "âg", "maint", "retard", "calé", "convoqu", "invit",
    "souhait", "prolong", "limit",
)  # fmt: skip
"""Participles of a date's noun rather than of an event of their own: « le vote prévu en mai »."""
_NOUNS = word_set(
    """
    année journée soirée matinée entrée armée tournée rentrée arrivée durée montée lycée fusée vallée marée santé cité
    marché côté comité député société communauté qualité veillée quantité liberté sécurité majorité minorité
    unité activité assemblée musée été côtés députés marchés sociétés années journées entrées
    """
)
_TURNED = re.compile(
    r"annonc\w+ [^.;]*\b(?:pour|à|au)\b|entr\w+ en (?:vigueur|service|application|action|gare|guerre)"
)
"""« annoncée pour mai », « entrée en vigueur »."""
_NEAR = 7
"""Words between a participle and its date."""
_FAR = 90
"""Characters."""


class Participle(NamedTuple):
    """The last participle before a date."""

    begin: int
    """Where its phrase begins."""
    start: int
    word: str
    before: str
    """The word before it, adverbs aside."""

    def own(self) -> Span | None:
        """Where the participle stands that the date dates, behind where its phrase begins, with its noun or without;
        ``None`` of one that is a verb's or a noun."""
        return None if self.before in AUXILIARIES or self.before in _GOVERNING else (self.begin, self.start)

    def undergone(self) -> str | None:
        """« La halle a été élevée en 1902 », « Elle est partie mardi »: the event that such a participle names."""
        return event(self.word) if self.before in _BEEN else None


def nearest(text: str, start: int, end: int) -> Participle | None:
    """The last participle before ``end``, in the phrase that the date there belongs to, in a sentence in lower case
    that begins at ``start``."""
    begin = max(start, end - _FAR)
    for mark in _SEGMENT.finditer(text, begin, end):
        begin = mark.end()
    words = list(_WORD.finditer(text, begin, end))
    for nth in range(len(words) - 1, max(-1, len(words) - 1 - _NEAR), -1):
        word = words[nth][0]
        if word in AUXILIARIES:
            return None
        if not is_participle(word):
            continue
        if word.startswith(_OF_NOTHING) or _TURNED.match(text, words[nth].start(), end):
            return None
        before = next((words[k][0] for k in range(nth - 1, -1, -1) if words[k][0] not in _ADVERBS), "")
        return Participle(begin, words[nth].start(), word, before)
    return None


_BEEN = BEING | {"fut", "furent", "sera"}
_GOVERNING = DETERMINERS | CLITICS | frozenset(("d'", "de", "du", "à", "au", "aux"))


@lru_cache(maxsize=1)
def _events() -> dict[str, str]:
    declared = tomllib.loads(files("corpus.claims").joinpath("participles.toml").read_text("utf-8"))
    return {form: event for event, listed in declared.items() for word in listed.split() for form in agreed(word)}


def event(word: str) -> str | None:
    """What happens on a date that is a participle's own: the event that this names, if it names one."""
    return _events().get(word)


def is_participle(word: str) -> bool:
    """Whether a word in lower case looks like a past participle, and like no noun."""
    return word in _AGREED or word in _events() or (len(word) > 3 and word.endswith(_ENDINGS) and word not in _NOUNS)
