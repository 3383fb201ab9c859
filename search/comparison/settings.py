"""Whether two figures are of two settings: the air and the sea, within doors and without, while a feast lasts and
after it."""

import re

from corpus.figures.model import Modality
from corpus.french import typography as t
from search.comparison import proofs
from search.comparison.items import Item, sole_bearer
from search.comparison.moments import WEATHER

# « 31 degrés dans les classes », « l’eau est à 19 degrés »
_CLOSED = re.compile(
    r"\b(?:au bloc|(?:dans|de) (?:l[ea]s? ?|l'|une? ?|des ?|sa ?|son ?|ses ?)?(?:blocs?|chambres?|salles?|classes?|"
    r"habitacles?|appartements?|cuisines?|frigos?|réfrigérateurs?|congélateurs?|glacières?|bureaux?|ateliers?|hangars?|"
    r"serres?|wagons?|rames?|cabines?|cellules?|dortoirs?|logements?|caves?|tunnels?|galeries?|camions?|bus|voitures?|"
    r"étables?|bassins?|piscines?|fours?|saunas?)\b|(?:l'|d'|une |en )eaux?\b|(?:la|en) mer\b|"
    r"du (?:lac|bassin|corps|four)\b|l[ea] (?:lac|piscine|four|cave)\b|à l'intérieur\b|fièvre\b)"
)
_OPEN = re.compile(
    r"\b(?:mercure|aérodrome|aéroport|stations?|météo\w*|sous abri|dehors|l'air|nuits?|matin|matinée|aube|après-midi|"
    r"canicule|soleil|plaine|littoral|record)\b"
)


def closed_in(a: Item, b: Item) -> str | None:
    """« 31 degrés dans les classes », « 24 degrés à la station »: no weather, and weather."""
    if a.claim.measure != WEATHER or b.claim.measure != WEATHER:
        return None
    one, other = (_CLOSED.search(item.plain_sentence) for item in (a, b))
    inside, outside = (one, b) if one else (other, a)
    if inside is None or (one and other) or _OPEN.search(inside.string) or not _OPEN.search(outside.plain_sentence):
        return None
    if inside.group().replace("'", " ").split()[-1] in outside.plain_sentence:
        return None
    return proofs.on_each_side(proofs.PERIMETERS, one and one.group(), other and other.group())


_FEAST = (
    r"(?:fêtes?|jeux|festival|exposition|expo|salon|championnats?|coupe|tournoi|compétition|épreuves?|cérémonie|"
    r"été|saison|hiver|vacances|foire|carnaval|mondial|tour|mondiaux)"
)
_AFTERWARDS = re.compile(
    rf"(?:^|[.;:,] ?|\bmais )(?:(?:après|à l'issue d[eu]|au lendemain d[eu]) ?(?:l[ae]s? ?|l'|la )?{_FEAST}\b|"
    rf"une fois (?:l[ae]s? |l'){_FEAST} (?:passé|termin|fini|achev)\w+|la {_FEAST} (?:passée|finie|terminée))"
)


def afterwards(a: Item, b: Item) -> str | None:
    """« 8 000 places pendant la foire », « après la foire, il n’en restera que 3 000 »."""
    found = sole_bearer(a, b, lambda item: _AFTERWARDS.search(item.lead(_WITHIN).lower()))
    if found is None or found[0].figure.modality is not Modality.PLANNED:
        return None
    return f"{proofs.stated(found[0].figure)}{t.NBSP}: la valeur d’après"


_WITHIN = 120
"""Characters before a figure in which it is said after what it is so much."""
