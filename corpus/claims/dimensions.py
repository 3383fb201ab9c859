"""What a length or a time measures by the words right around it: a distance, a length, how long something took."""

import re

from corpus.claims import lasting
from corpus.claims.measures import size_of
from corpus.figures.model import Figure, Kind

AGE = "âge"
"""The measure of an age."""
DURATION = "durée"
"""The measure of how long something took."""
PLACES = "places"
"""The measure of how many find room in a thing."""
SIZES = frozenset({"poids", "longueur", "largeur", "hauteur", "profondeur", "épaisseur", "diamètre", "altitude"})
"""What a thing keeps from month to month."""
_AT = re.compile(r"\bà\s+(?:(?:environ|près de|plus de|moins de|quelque|peine|une?)\s+)*$")
_FROM_THERE = re.compile(
    r"\s+(?:(?:de|du|des|d')(?! ?(?:altitude|hauteur|haut|profondeur|long|large|diamètre|distance))|"
    r"au (?:large|nord|sud|sud-est|nord-est|nord-ouest|sud-ouest)|à l'(?:est|ouest))\b"
)
_EXTENDS = re.compile(r"\bmesur(?:e|ent|ait|aient|era) (?:(?:environ|près de|plus de|moins de|quelque|à peine) )*$")
_ACROSS = re.compile(r"\s(?:de|en) (?:haut|larg|profond|diamètre|long)")
KEPT_AWAY = "périmètre de sécurité"
"""The measure of how far people are kept from a danger."""
# « interdit d’approcher à moins de 300 mètres », « les curieux sont tenus à 150 mètres »
_NOT_NEARER = re.compile(
    r"\b(?:(?:s')?approch|s'aventur|(?:pén[eé]tr|entr|stationn|circul|navigu|pêch|accost|mouill|plong|survol)(?:er|é)\b)"
    r"[^.;:,]{0,25} à (?:moins|plus) de $|"
    r"\b(?:tenue?s?|maintenue?s?|repoussée?s?|gardée?s?|éloignée?s?|cantonnée?s?|reculer|rester|se tenir) "
    r"(?:à (?:bonne )?distance, )?à (?:(?:plus|environ|près|au moins|quelque) ?(?:de |d')?)?$"
)
_WITHIN_A_CIRCLE = re.compile(r"\bdans un rayon (?:de |d')(?:(?:plus|environ|près|quelque) ?(?:de |d')?)?$")
_AROUND = re.compile(r"\sà la ronde\b")
_CLEARED = re.compile(r"\b(?:évacu|boucl|interdi|confin|sécuris|ferm|calfeutr|inaccessible)\w*")
_FORBIDDEN = re.compile(
    r"\b(?:interdi|défen[ds]|prohib|nul\b|personne ne|aucun|ne (?:peut|pouvait|doit|devait)|sommé|prié|fallai?t?)"
)
_NEAR = 90
WORKING_HOURS = "heures de travail"
"""The measure of how long one works in a week."""
# « trente-sept heures par semaine », « l’horaire demeure de 38 heures par semaine »
_A_WEEK = re.compile(r"\s(?:de travail )?(?:par semaine|hebdomadaires?)\b")
_WEEK_OF = re.compile(r"\b(?:la|une|leur|sa) semaine (?:légale |de travail )?(?:\w+ ){0,3}(?:de |d'|à )$")
OPENING_HOURS = "heures d’ouverture"
"""The measure of how long something is open in a week."""
_OPEN = re.compile(r"\bouv(?:ert|r)\w*[^.;:]*$")
_DAYS = (24, 48, 72)
"""In hours."""
# « ont lutté pendant cinq heures », « dégagé au bout de trente heures », « a pris sept heures »
_LASTING = re.compile(
    r"\b(?:pendant|durant|au bout d[e']|au terme d[e']|à l'issue d[e']|après|en|"
    r"(?:étal|étir|prolong|échelonn)\w+ sur|"
    r"(?:a|ont|aura|auront|avait|avaient) (?:pris|demandé|nécessité|exigé|mis))\s?"
    r"(?:(?:à|de|d'|plus|moins|près|un peu|environ|quelque|presque|seulement|à peine|une?)[ ']?)*$"
)
_WITHIN = 40
"""Characters before a figure in which such words stand."""


def of(lower: str, figure: Figure) -> str | None:
    """« à 17 kilomètres de la côte », « à 3 km au nord de la ville »; « le pont mesure 320 mètres », not « mesure
    4 mètres de large ». ``lower`` is the text in lower case with ' for ’."""
    start = max(0, figure.start - _WITHIN)
    if figure.unit == "heure":
        week = _A_WEEK.match(lower, figure.end) or _WEEK_OF.search(lower, start, figure.start)
        if week:
            return OPENING_HOURS if _OPEN.search(lower, start, figure.start) else WORKING_HOURS
    if figure.kind is Kind.DURATION:
        return lasting.of(lower, figure)
    if size_of(figure.unit) != "length":
        return None
    if _is_kept_away(lower, figure):
        return KEPT_AWAY
    if _AT.search(lower, start, figure.start) and _FROM_THERE.match(lower, figure.end):
        return "distance"
    if _EXTENDS.search(lower, start, figure.start) and not _ACROSS.match(lower, figure.end):
        return "longueur"
    return None


def _is_kept_away(lower: str, figure: Figure) -> bool:
    """« Tout a été bouclé à 500 mètres à la ronde », « nul ne peut approcher à moins de 400 mètres »."""
    before = lower[max(0, figure.start - _NEAR) : figure.start]
    kept = _NOT_NEARER.search(before)
    if kept is not None and (kept.group().startswith(_HELD) or _FORBIDDEN.search(before)):
        return True
    circle = _WITHIN_A_CIRCLE.search(before) or _AROUND.match(lower, figure.end)
    return circle is not None and bool(_CLEARED.search(before) or _CLEARED.search(lower[figure.end :][:_WITHIN]))


_HELD = ("ten", "maint", "repouss", "gard", "éloign", "cantonn", "recul", "rest", "se ten")


def lasts(lower: str, figure: Figure) -> bool:
    """Whether it is how many hours or minutes something took; « en 48 heures » is a manner of speaking."""
    if figure.unit not in lasting.HOURS or (figure.unit == "heure" and figure.value in _DAYS):
        return False
    return bool(_LASTING.search(lower, max(0, figure.start - _WITHIN), figure.start))
