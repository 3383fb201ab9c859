"""Whether two figures are of two stretches: how far off and how long, since when and how much more, the average and
the highest."""

import re
from functools import lru_cache

from corpus.figures.model import Kind
from corpus.french import typography as t
from search.comparison import proofs
from search.comparison.contexts import FIGURE, split_at_figure
from search.comparison.items import Item

_LENGTH = "longueur"
_ROUGHLY = r"(?:(?:environ|quelque|près de|plus de|moins de|à peine|au moins|seulement|une|un|d') ?)*"


def distances(a: Item, b: Item) -> str | None:
    """« à 12 kilomètres du phare », « 20 kilomètres de plages »: where it is, and how much of it."""
    if a.figure.kind is not Kind.MEASURE or a.group[-1] != _LENGTH:
        return None
    one, other = _dimension(a.words.passage), _dimension(b.words.passage)
    if one and other and one != other and {one, other} not in (_UPWARDS, _ACROSS):
        return proofs.on_each_side("deux dimensions", one, other)
    for off, long in ((a, b), (b, a)):
        if _is_off(off.words.passage) and _is_long(long.words.passage):
            distance, extent = proofs.stated(off.figure), proofs.stated(long.figure)
            return f"deux longueurs{t.NBSP}: {distance} de distance, {extent} d’étendue"
    return None


@lru_cache(maxsize=8192)
def _dimension(passage: str) -> str | None:
    """« 2 100 mètres d’altitude », « sur 900 mètres », « 12 mètres de large »: along, across or upwards."""
    before, after = split_at_figure(passage)
    if found := _DIMENSION.match(after):
        return _DIMENSIONS.get(found.group(1), found.group(1))
    return "longueur" if _OVER.search(before) else None


_ACROSS = {"diamètre", "largeur"}
"""Of what is round, both are one."""
_DIMENSION = re.compile(
    r"\s?(?:de |d'|en )(altitude|haut|hauteur|profondeur|fond|long|longueur|large|largeur|diamètre|épaisseur|"
    r"dénivelé)\b"
)
_DIMENSIONS = {"haut": "hauteur", "fond": "profondeur", "long": "longueur", "large": "largeur"}
_OVER = re.compile(rf"\bsur\s{_ROUGHLY}$")
_UPWARDS = {"hauteur", "altitude"}


@lru_cache(maxsize=8192)
def _is_off(passage: str) -> bool:
    before, after = split_at_figure(passage)
    return bool(_AT.search(before) and _FROM.match(after))


@lru_cache(maxsize=8192)
def _is_long(passage: str) -> bool:
    before, after = split_at_figure(passage)
    return not _AT.search(before) and bool(_ALONG.search(before) or _OF_WAY.match(after))


_AT = re.compile(
    r"(?<!élève )(?<!monte )(?<!passe )(?<!porte )(?<!culmine )\b"
    rf"(?:à|distante?s? d[e'u]|éloignée?s? d[e'u])\s{_ROUGHLY}$"
)
_FROM = re.compile(
    r"\s?(?!de (?:haut|profondeur|long|large|altitude|diamètre|épaisseur)|d'(?:altitude|épaisseur))"
    r"(?:d[eu]s? |d'|de la |de l'|au (?:nord|sud|large)|à l'(?:est|ouest)|en (?:amont|aval)|plus (?:loin|haut|bas)|"
    r"sous |au-dessous|au-dessus)"
)
_ALONG = re.compile(
    r"\b(?:souill|pollu|englu|s'étend|s'étir|couvr|recouvr|parcour|étal|creus|mesur|long|longueur|tronçon|percer)\w*"
    rf"(?: (?:de|sur))?\s{_ROUGHLY}$|\b(?:sur|longue?s? (?:de|d')|longueur de)\s?{_ROUGHLY}$"
)
_OF_WAY = re.compile(
    r"\s?(?:de |d')(?:long\b|côtes?|littoral|rivages?|plages?|berges?|routes?|voies?|pistes?|rails|tuyaux|"
    r"conduites|câbles?|canalisations?|haies|clôtures?|grillage|tranchées?|sentiers?|digues?|trottoirs?|bouchons?|asphalte|embouteillages?)"
)


def times(a: Item, b: Item) -> str | None:
    """« à quai depuis seize jours », « le réparer prendra quatre semaines »: what is over, and what is to come."""
    if a.figure.kind is not Kind.DURATION:
        return None
    for over, ahead in ((a, b), (b, a)):
        if _is_over(over.words.passage) and _is_ahead(ahead.words.passage):
            return f"deux durées{t.NBSP}: {proofs.stated(over.figure)} déjà, {proofs.stated(ahead.figure)} à prévoir"
    return None


@lru_cache(maxsize=8192)
def _is_over(passage: str) -> bool:
    before, after = split_at_figure(passage)
    return bool(_SINCE.search(before) or _AFTER_IT_BEGAN.match(after))


@lru_cache(maxsize=8192)
def _is_ahead(passage: str) -> bool:
    before, after = split_at_figure(passage)
    return bool(_NEEDS.search(before) or _MORE.match(after))


_SINCE = re.compile(rf"\bdepuis (?:maintenant |déjà )?{_ROUGHLY}$")
_AFTER_IT_BEGAN = re.compile(r"\s?après (?:le (?:début|lancement|déclenchement)|l'(?:entame|éclatement))\b")
_NEEDS = re.compile(
    r"\b(?:demander|nécessiter|prendr|durer|exiger|réclamer|rester|passer|attendr|s'étaler|s'étendr)"
    r"(?:a|ont|ait|aient)\b[^.;,]{0,30}$|"
    r"\b(?:il (?:faut|faudra|faudrait)|nécessaires?|pendant encore|durant encore|encore)\b[^.;,]{0,25}$|"
    rf"\b(?:grève|débrayage|préavis|arrêt de travail|deuil)s? (?:générale |national )?(?:de |d')\s?{_ROUGHLY}$"
)
_MORE = re.compile(r"\s?(?:encore|supplémentaires|de plus|de travaux seront|seront (?:nécessaires|requis))\b")


def topped(a: Item, b: Item) -> str | None:
    """« 29 degrés en moyenne », « jusqu’à 41 degrés »: the one says nothing of the other."""
    for mean, most in ((a, b), (b, a)):
        if (
            _MEAN.search(mean.words.passage)
            and _UP_TO.search(most.words.passage)
            and not _MEAN.search(most.words.passage)
        ):
            return proofs.on_each_side(proofs.PERIMETERS, "la moyenne", "le plus élevé")
    return None


_MEAN = re.compile(r"\bmoyen(?:ne)?s?\b(?![^¤]*\b(?:pointes?|pics?|maximum|rafales?)\b[^¤]*¤)")
_UP_TO = re.compile(rf"\bjusqu'à  ?{FIGURE} ")
