"""The group of words that a verb of saying stands in: its clitics, auxiliaries and modals, and where it begins."""

from corpus.figures.names import PRONOUNS
from corpus.figures.speech import DENYING_INFINITIVES, is_finite_too, is_participle
from corpus.figures.tokens import Tokens
from corpus.french.function_words import CLITICS, HAS, IS
from corpus.french.tenses import PARTICIPLES
from corpus.french.wordlists import word_set

_OF_STATE = IS | {"serait"}
_AUXILIARIES = _OF_STATE | HAS | word_set("aurait auraient eut ayant")
_BETWEEN = word_set(
    """
    également notamment aussi encore déjà quant même ainsi toujours pas jamais guère plus nullement cependant
    pourtant toutefois ensuite enfin alors bien hier surtout depuis lui elle eux quasi volontiers tout ailleurs
    par en effet outre ores dès lors part côté pour son sa leur de d' et bonnement matin soir récemment lundi
    abord mardi mercredi jeudi vendredi samedi dimanche
    """
)
_MODALS = word_set(
    """
    vient viennent venait doit doivent devait devrait devraient peut peuvent pourrait va vont tient tiennent tenu fini
    préfère veut veulent entend compte tenait souhaite borne bornent contente contentent limite
    continue continuent cesse cessent plaît plaisent empresse hésite hésitent manque manquent
    """
)
_DONE_MODALS = word_set(
    "tenu fini dû pu voulu venu contenté contentée borné bornée limité limitée manqué cessé hésité empressé plu"
)
# « ne cesse de rappeler », « n'a pas manqué de souligner »: said all the same.
_NO_LACK = word_set("cesse cessent cessé manque manquent manqué hésite hésitent hésité")
TURNED = PRONOUNS | {"on"}
"""What stands behind its verb in « précise-t-elle », « a-t-on appris »."""


def verb_start(tokens: Tokens, i: int, first: int, infinitive: bool) -> int | None:
    """The first token of the verb group whose last is ``i``; ``None`` where it is no verb of a subject."""
    k = i
    if infinitive:
        k = i - 1
        while tokens.word(k) in ("d'", "de", "à", "par", "l'", "le", "la", "en", "y") and k > first:
            k -= 1
        if tokens.word(k) == "beau" and tokens.word(k - 1) in _AUXILIARIES:
            return k - 1
        if tokens.words[k - 1 : k + 1] == ["beau", "jeu"] and tokens.word(k - 2) in _AUXILIARIES:
            return k - 2
        if tokens.words[i] in DENYING_INFINITIVES and tokens.word(k) in _NEGATIONS:
            k -= 1
        if tokens.word(k) not in _MODALS | _DONE_MODALS:
            return None
        if tokens.word(k) in _DONE_MODALS:
            k -= 2 if tokens.word(k - 1) in _NEGATIONS else 1
            if tokens.word(k) not in _AUXILIARIES:
                return None
    elif is_participle(tokens.words[i]) or (
        tokens.word(i - 1) in _AUXILIARIES and tokens.words[i].endswith(PARTICIPLES)
    ):
        k = _past_asides(tokens, i - 1, first)
        turned = _turned_auxiliary(tokens, i - 1) or _turned_auxiliary(tokens, k)
        if turned is not None:
            return turned
        if tokens.word(k) not in _AUXILIARIES:
            if not is_finite_too(tokens.words[i]):
                return None
            k = i
        elif tokens.word(k) == "ayant" and tokens.words[i].startswith("compt"):
            # « des modèles ayant compté dans 36 victoires »
            return None
        elif tokens.word(k) in _OF_STATE and tokens.word(k - 1) not in ("s'", "se"):
            # « est estimé »: what is said, not who says it.
            return None
    while k > first and tokens.word(k - 1) in CLITICS and not tokens.capital(k - 1):
        k -= 1
    return k


def is_negated(tokens: Tokens, start: int, i: int) -> bool:
    """Whether the verb group ``[start, i]`` is denied: « n'a pas confirmé »; « n'en compte que 40 » is not."""
    if not _has_ne(tokens, start, i) or not _NO_LACK.isdisjoint(tokens.words[start:i]):
        return False
    said = next((k for k in range(start + 1, i + 2) if tokens.word(k) in _NEGATIONS), None)
    if said is None or "avant" in tokens.words[said : said + 9]:
        # « n'attend pas de retour à la normale avant deux mois »: what is said comes behind.
        return False
    if tokens.word(said + 1) == "plus" and tokens.word(said + 2) in ("de", "d'"):
        # « n'en espère pas plus de 80 »
        return False
    return tokens.word(said + 1) not in (("que", "qu'") if tokens.word(said) == "plus" else ("moins",))


def is_restricted(tokens: Tokens, start: int, i: int) -> bool:
    """Whether « que » behind the verb group ``[start, i]`` means « only »: « n'en reconnaît que 40 »."""
    return _has_ne(tokens, start, i) and not is_negated(tokens, start, i)


def _has_ne(tokens: Tokens, start: int, i: int) -> bool:
    return any(tokens.word(k) in ("ne", "n'") for k in range(start, i))


_NEGATIONS = word_set("pas jamais guère plus nullement aucunement point")


def _past_asides(tokens: Tokens, k: int, first: int) -> int:
    """Back over what may stand between auxiliary and participle: « avait, lui, déjà estimé »."""
    while k > first:
        if tokens.word(k) in _BETWEEN or tokens.word(k).endswith("ment"):
            k -= 1
        elif tokens.word(k) == ",":
            # « avait, lui, estimé », « avait, pour sa part, recensé »
            comma = next((back for back in range(k - 1, max(first, k - 8), -1) if tokens.word(back) == ","), None)
            if comma is None or tokens.word(comma - 1) not in _AUXILIARIES:
                break
            k = comma - 1
        else:
            break
    return k


def _turned_auxiliary(tokens: Tokens, k: int) -> int | None:
    """The auxiliary of « a-t-elle précisé », whose pronoun is token ``k``."""
    if tokens.word(k) not in TURNED or tokens.word(k - 1) != "-" or not tokens.glued(k):
        return None
    start = k - 4 if tokens.word(k - 2) == "t" else k - 2
    if tokens.word(start) not in _AUXILIARIES:
        return None
    return start - 1 if tokens.word(start - 1) in CLITICS else start
