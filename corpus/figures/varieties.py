"""Numbers that say of what sort a thing is: « une pizza 4 fromages », « classé Seveso seuil 2 », « sur 406 MHz »."""

from corpus.figures.beside import is_measured, near, opens
from corpus.figures.clauses import Clauses
from corpus.figures.nouns import is_common_word, is_plural_noun
from corpus.figures.tokens import NUMBER, Tokens
from corpus.figures.trap_words import SINGULAR_DETERMINERS
from corpus.french.numerals import CARDINAL_STARTS
from corpus.french.wordlists import word_set

_FOODS = word_set(
    """
    pizza pizzas tarte tartes poulet salade salades soupe terrine pain pains burger burgers sandwich fougasse quiche
    gratin riz pâtes ravioli ravioles curry tajine couscous gâteau gâteaux glace sorbet coulis sauce fondue raclette
    omelette crêpe crêpes galette galettes velouté potage bouillon pâté rillettes confiture tisane thé thés cocktail
    sirop chocolat mousse charlotte brioche cake muesli céréales mélange épices assiette plateau cassolette brochette
    """
)
"""What is made of several things, and called after them: « aux 40 gousses d'ail »."""
_FIREARMS = word_set("pistolet pistolets revolver carabine fusil canon canons obus mortier mortiers mitrailleuse")
_SHOT = _FIREARMS | word_set("balle balles cartouche cartouches munitions douille douilles calibre fusils obusiers")
_WAVES = (
    "régl", "émet", "émis", "fréquence", "capt", "écout", "diffus", "balise", "onde", "radio", "canal", "bande",
    "spectre",
)  # fmt: skip
_HERTZ = word_set("ghz mhz khz gigahertz mégahertz kilohertz")
_RISKS = ("risque", "danger", "alerte", "niveau", "vigilance", "menace")
_QUAKES = ("magnitude", "séisme", "secousse", "tremblement")
_ESTATES = word_set("cité cités quartier résidence")
_SMALL = 12
# What stands in a determiner's noun phrase and is followed by a number that it does not bear.
_NO_HEADS = word_set(
    """
    fois peu heure heures nuit soir matin midi jour semaine mois an année week-end été hiver veille lendemain instant
    coup avec contre pour sur parmi moment certain minimum maximum seul bon petit même autre demi total
    million milliard billion billiard
    """
)
# A sort is told by parts: these are so many each time.
_PARTS = word_set("cylindres couleurs portes vitesses soupapes cordes roues essieux pales")
_COUNTED = word_set("places lits pages personnes chambres morts blessés cas autres emplois euros ans")


def variety_end(tokens: Tokens, clauses: Clauses, i: int, end: int) -> int:
    """The token after the sort that the number on ``[i, end)`` tells, or ``i`` where it counts or measures."""
    before = tokens.word(i - 1)
    if tokens.word(end) in _HERTZ:
        return end + 1 if near(tokens, clauses, i, _WAVES) else i
    if tokens.word(end) == "mm" and not _SHOT.isdisjoint(tokens.words[max(0, i - 3) : i]):
        # « une balle de 9 mm », « des canons Caesar de 155 mm »
        return end + 1
    if before == "seuil" and tokens.word(i - 2) == "seveso":
        return end
    if _is_on_scale(tokens, clauses, i, end):
        return end
    # What is rare is asked first: hardly any number is one.
    return end if _is_sort(tokens, i, end, before) and not is_measured(tokens, end) else i


def _is_sort(tokens: Tokens, i: int, end: int, before: str) -> bool:
    if before == "de" and tokens.word(i - 2) in _FIREARMS:
        # « l'obus de 155 »
        return not is_plural_noun(tokens, end)
    if before in _FIREARMS and "," in tokens.word(i):
        # « un pistolet 7,65 »
        return True
    if before == "des" and tokens.word(i - 2) in _ESTATES and _is_bare(tokens, end):
        # « la cité des 4 000 »
        return True
    named = tokens.capital(i - 2) and tokens.word(i - 2) not in CARDINAL_STARTS
    if before == "des" and named and tokens.capital(end) and _is_small(tokens, i):
        # « La Ronde des 4 Moulins »
        return True
    if before in ("les", "des", "aux") and tokens.capital(i - 1) and not opens(tokens, i - 1) and tokens.capital(end):
        # « le jeu Les 1000 Bornes »
        return True
    food = before in _FOODS or (before == "aux" and tokens.word(i - 2) in _FOODS)
    if not (food or _tells_parts(tokens, i, end)):
        return False
    return is_plural_noun(tokens, end) and not tokens.capital(end)


def _is_on_scale(tokens: Tokens, clauses: Clauses, i: int, end: int) -> bool:
    """« Le danger reste de 3 sur l'échelle », and no earthquake's magnitude."""
    if tokens.words[end : end + 3] != ["sur", "l'", "échelle"]:
        return False
    return near(tokens, clauses, i, _RISKS) and not near(tokens, clauses, i, _QUAKES)


def _is_bare(tokens: Tokens, end: int) -> bool:
    return not is_plural_noun(tokens, end) and tokens.kind(end) != NUMBER


def _tells_parts(tokens: Tokens, i: int, end: int) -> bool:
    """« une guitare douze cordes », « un appartement trois pièces »: nothing joins the number to the noun before."""
    noun = i - 1
    if tokens.word(end) in _PARTS and tokens.word(noun - 1) in SINGULAR_DETERMINERS and is_common_word(tokens, noun):
        # « le stylo quatre couleurs »
        return _is_small(tokens, i) and tokens.word(noun) not in _NO_HEADS
    if tokens.word(noun - 1) not in ("un", "une") or tokens.word(noun - 2) == "l'" or tokens.word(end) in _COUNTED:
        return False
    if not is_common_word(tokens, noun) or tokens.word(noun) in _NO_HEADS:
        return False
    return _is_small(tokens, i) and not tokens.word(noun).endswith("ment")


def _is_small(tokens: Tokens, i: int) -> bool:
    word = tokens.word(i)
    return int(word) <= _SMALL if word.isdecimal() and len(word) < 3 else word in CARDINAL_STARTS
