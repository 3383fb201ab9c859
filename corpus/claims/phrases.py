"""What a noun phrase without a name stands for, and whether one with a name speaks of it."""

from collections.abc import Sequence
from enum import Enum

from corpus.claims.clause_words import (
    HELD,
    OFFICES,
    ORGANISATIONS,
    OWN,
    PAPERS,
    PERSONS,
    PLACES,
    QUALIFYING,
)
from corpus.claims.words import people
from corpus.entities.model import EntityType, Mention
from corpus.french.function_words import OF, POINTING, THE


class Said(Enum):
    """How a subject is said."""

    NAME = 1
    PRONOUN = 2
    """« il », « elle »: or by « son », « sa », « ses »."""
    ORG = 3
    """« le groupe »."""
    LOC = 4
    """« la ville »."""
    PER = 5
    """« le joueur »."""
    OTHER = 6
    """Something or somebody that has no name here."""


def owns(mention: Mention, words: Sequence[str], of: int) -> bool:
    """« la dette de la Grèce », « le barrage de Serre », not « les infirmières de Lyon », « une étude d’Elabe »."""
    led = words[:of]
    if not (OFFICES.isdisjoint(words) and PAPERS.isdisjoint(led)):
        return False
    if mention.type is EntityType.PER:
        return not HELD.isdisjoint(led)
    if mention.type is EntityType.LOC:
        alone = OF.isdisjoint(led[1:]) and led[0] in THE
        return alone and ORGANISATIONS.isdisjoint(led) and not any(word in people() for word in led)
    return True


def sort_of(words: Sequence[str]) -> Said:
    """What stands as a subject without a name: « le groupe », « son budget », « le budget de la ville »."""
    if not words:
        return Said.OTHER
    if words[0] in OWN:
        return Said.OTHER if len(words) > 1 and words[1] in OFFICES else Said.PRONOUN
    of = next((k for k in range(len(words) - 1, 0, -1) if words[k] in OF), None)
    if of is not None:
        if not OFFICES.isdisjoint(words[:of]):
            return Said.OTHER
        words = words[of:] if words[of] == "du" else words[of + 1 :]
    if len(words) < _DETERMINED or (words[0] not in POINTING and words[0] != "du"):
        return Said.OTHER
    noun = words[2] if words[1] in QUALIFYING and len(words) > _DETERMINED else words[1]
    if "@" in words:
        return Said.OTHER
    if noun in ORGANISATIONS:
        return Said.ORG
    if noun in PLACES:
        return Said.LOC
    return Said.PER if noun in PERSONS else Said.OTHER


_DETERMINED = 2
"""Words of a noun with its determiner."""
