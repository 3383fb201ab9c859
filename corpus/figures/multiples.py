"""Multiples told by a verb or a noun: « a doublé », « le triple », « quadruplera »."""

from decimal import Decimal

from corpus.figures.drafts import Draft
from corpus.figures.model import Direction, Kind
from corpus.figures.tokens import WORD, Tokens
from corpus.french.function_words import BEING, DETERMINERS
from corpus.french.wordlists import word_set

_DUBBING = word_set(
    "voix acteur acteurs actrice actrices comédien comédiens comédienne personnage personnages doublage"
)
_MULTIPLES = {"doubl": 2, "tripl": 3, "quadrupl": 4, "quintupl": 5, "sextupl": 6, "décupl": 10, "centupl": 100}
_VERB_ENDINGS = (
    "é", "ée", "és", "ées", "er", "era", "eront", "erait", "eraient", "ent", "ant", "aient", "ait", "a", "èrent",
)  # fmt: skip
_BEHIND_NOUN = frozenset(("de", "du", "des", "d'", "en", "par", ".", ",", ";", ")", "»", "!", "?", ""))
_OBJECTS = word_set("de en ses sa son la le les presque quasiment")
_BEFORE_A_FEAT = word_set("un le son ce du au des les premier être est sont")
"""« un doublé », « sont doublés »: two goals, or a film."""
MULTIPLYING = frozenset(f"{stem}{ending}" for stem in _MULTIPLES for ending in ("e", "es", *_VERB_ENDINGS))
"""Every form that may state a multiple."""


def multiple_at(tokens: Tokens, i: int) -> Draft | None:
    """« a doublé », « le double », « triplera »; a « double meurtre » and a footballer's « doublé » are none."""
    word = tokens.words[i]
    stem = next((s for s in _MULTIPLES if word.startswith(s)), None)
    if stem is None:
        return None
    rest, before, after = word[len(stem) :], tokens.word(i - 1), tokens.word(i + 1)
    if rest in ("e", "es"):
        noun = before in ("le", "du", "au") and after in _BEHIND_NOUN
        plural_verb = rest == "e" and after in _OBJECTS
        governed = (
            plural_verb
            and tokens.kind(i - 1) == WORD
            and before not in ("un", "une", "le", "la", "du", "au", "ce", "cette")
        )
        if not (noun or governed):
            return None
    elif rest in _VERB_ENDINGS:
        if rest in ("é", "ée", "és", "ées") and before in _BEFORE_A_FEAT:
            return None
        if after == "par" or (rest == "ant" and after == "d'"):
            return None
        if not _DUBBING.isdisjoint(tokens.words[max(0, i - 6) : i + 7]):
            # « doubler un acteur »: to lend it one's voice
            return None
        if _is_laid_twice(tokens, i):
            return None
        if rest in ("ée", "és", "ées") and (after in ("de", "d'") or before in ("de", "d'", "ses", "ces", "deux")):
            # « une note doublée d'une photo », « enceinte de triplés »
            return None
    else:
        return None
    draft = Draft(i, i + 1, Kind.MULTIPLIER, value=Decimal(_MULTIPLES[stem]), step=Decimal(1), lead=i)
    draft.direction = Direction.UP
    return draft


def _is_laid_twice(tokens: Tokens, i: int) -> bool:
    """« doubler le tunnel », « une voie doublée », « la ligne sera doublée »: a second one is laid beside it.

    « La capacité de la voie sera doublée » and « le trafic du tunnel a doublé » are multiples.
    """
    if tokens.word(i + 1) in DETERMINERS and tokens.word(i + 2) in _LAID:
        return True
    k = i - 1
    while k > i - 4 and tokens.word(k) in _BEING:
        k -= 1
    if tokens.word(k) not in _LAID or (k == i - 1 and tokens.words[i].endswith("ent")):
        return False
    return tokens.word(k - 1) in DETERMINERS and tokens.word(k - 2) not in ("de", "d'")


_BEING = BEING | word_set("sera serait doit devra ainsi")
_LAID = word_set(
    """
    tunnel tunnels voie voies ligne lignes galerie galeries conduite conduites canalisation route routes chaussée
    chaussées pont ponts viaduc viaducs rocade câble câbles digue digues quai écluse gazoduc pipeline nationale
    """
)
