"""Nouns that a counted noun is tied to, and that are not counted themselves: « gardiens de phare »."""

import re
from functools import lru_cache

from corpus.claims.wording import Words, terms, words
from corpus.spans import Span

_OF = re.compile(r"\w (?:de |d'|du |des )")
# « neuf sacs de riz », « six tentatives de meurtre »: what holds or divides things, or is done to them, counts them.
_COUNTS = re.compile(
    r"(?:sac|boîte|caisse|carton|paquet|lot|pain|cargaison|conteneur|bouteille|cageot|palette|colis|dose|type|sorte|"
    r"catégorie|tentative|projet|demande|cas|série|groupe|paire|couple|poignée|vague|goutte|rangée|ballot|plan|acte|"
    r"affaire|fait|spécimen|individu|unité|pied|tête|\w+(?:ion|age|ement|ture))s? (?:de|d'|du|des)"
)
_BODY = frozenset({"membre", "membres", "homme", "hommes", "femme", "femmes", "personne", "personnes", "gens"})
"""Whom only the word behind tells: « membres d’équipage »."""


@lru_cache(maxsize=4096)
def start(unit: str, first: str) -> int | None:
    """Where in a counted noun the word begins that its ``first`` word is tied to, unless that word alone tells who
    they are."""
    tie = _OF.search(unit.replace("’", "'"))
    return tie.end() - 1 if tie and first not in _BODY else None


@lru_cache(maxsize=4096)
def content(unit: str) -> Words:
    """The words with content of a counted noun."""
    return words(unit).content()


@lru_cache(maxsize=4096)
def names(unit: str, term: str) -> bool:
    """« six dimanches de défilé »: Sundays are counted, and no demonstrations."""
    of = start(unit, "")
    if of is None or _COUNTS.match(unit):
        return False
    told = content(unit)
    return any(at > of and alone == term for at, alone in zip(told.starts, terms(told), strict=True))


SURGERY = "opérations chirurgicales"
"""The measure."""
OPERATIONS = frozenset({"opération", "opérations", "intervention", "interventions"})
# « Au bloc, neuf interventions ont été reportées », « la clinique a annulé douze opérations », not « douze opérations
# de police »
_SURGERY = re.compile(r"\b(?:blocs? opératoires?|(?:au|le|du|les|aux) blocs?|chirurg\w+|déprogramm\w+|anesthés\w+)\b")
_CLINIC = re.compile(r"\b(?:hôpit\w+|hospitali\w+|cliniques?|chu)\b")
_BARE = re.compile(r"\s?opérations?\b(?! (?:de|d'|des|du|menées?|conduites?)\b)")


def surgical(lower: str, start: int, sentence: Span) -> bool:
    """Whether the operations counted, whose noun begins at ``start``, are a surgeon's."""
    if _SURGERY.search(lower, *sentence):
        return True
    return bool(_BARE.match(lower, start) and _CLINIC.search(lower, *sentence))
