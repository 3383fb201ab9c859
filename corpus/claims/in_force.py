"""Of a day up to which or from which something is so: « coupée jusqu’à lundi », « une hausse de 2 % au 1er mai »."""

import re
from typing import NamedTuple

from corpus.figures.model import Figure, Kind

BY_THEN, BEGINNING, RESUMED = "date limite", "début", "reprise"
_LEADING, _FAR = 30, 90
"""Characters before a date in which what leads up to it stands; in which a verb stands that it says more of."""


class Bound(NamedTuple):
    """What happens on such a day."""

    event: str
    alone: bool
    """Nothing else does."""
    first: bool
    """Rather that than what the sentence tells besides."""


def bound(text: str, start: int, figure: Figure) -> Bound | None:
    """What a date bounds, in a sentence in lower case that begins at ``start``, if it bounds anything."""
    leading = max(start, figure.start - _LEADING)
    led, end = text[leading : figure.start], figure.start
    until = "jusqu'" in led
    if figure.kind is Kind.DATE:
        if until and _SHUT_UNTIL.search(text, start, end):
            return Bound(RESUMED, alone=True, first=True)
        if text.find(" avant ", start, end) >= 0 and _NOT_BEFORE.search(text, start, end):
            return Bound(RESUMED, alone=True, first=True)
        if until and _HAVE_UNTIL.search(text, leading, end):
            return Bound(BY_THEN, alone=True, first=True)
        if led.endswith(_AT) and _EFFECTIVE.search(text, max(start, end - _FAR), end):
            return Bound(BEGINNING, alone=False, first=True)
    if (until or "d'ici" in led or "au plus tard" in led) and _AT_LATEST.search(text, leading, end):
        return Bound(BY_THEN, alone=False, first=False)
    if ("à compter" in led or "à partir" in led or "dès" in led) and _FROM_THEN.search(text, leading, end):
        return Bound(BEGINNING, alone=False, first=False)
    return None


_SHUT_UNTIL = re.compile(
    r"\b(?:ferm|coup|interromp|interrup|suspend|perturb|bloqu|paralys|(?<!l')(?<!un )(?<!cet )arrêté|arrêt(?!é\b)|"
    r"à l'arrêt)\w*[^.;:,]{0,40}"
    r"(?<!\bau moins )(?<!\bminimum )\bjusqu'(?:au|à|en)(?: la| ce)?\s$"
)
"""« La route restera coupée jusqu’à lundi »: what happens then is that it goes on."""
_NOT_BEFORE = re.compile(
    r"\b(?:n'|ne )(?:re)?(?:circul|roul|fonctionn|redémarr|reprend|rouvri|repart)\w* (?:pas|plus) avant "
    r"(?:le |la |l'|fin |mi-|début )*$"
)
"""« Les trains ne circuleront pas avant lundi »."""
_HAVE_UNTIL = re.compile(
    r"\b(?:ai|a|avons|avez|ont|avai(?:t|ent)|aur(?:a|ont)|reste) jusqu'(?:au|à|en)(?: la)?\s(?:fin |mi-)?$"
)
"""« Ils ont jusqu’au 30 novembre pour se décider »."""
_AT_LATEST = re.compile(
    r"\b(?:jusqu'(?:au|à|en)|d'ici(?: à| au| la)?|au plus tard(?: le| en)?)(?: la)?\s(?:fin |mi-|début )?$"
)
"""« ont jusqu’au 30 novembre pour changer »."""
_FROM_THEN = re.compile(r"\b(?:à (?:compter|partir) (?:de |du |d')(?:la |l'|ce )?|dès (?:le |l'|la )?)$")
"""« un arrêt de deux mois à compter du 15 septembre »: what is said begins then."""
_AT = ("au ", "le ", "en ", "dès ", "du ")
_EFFECTIVE = re.compile(
    r"\b(?:hausse|augmentation|baisse|majoration|relèvement|revalorisation|réduction|minoration|coup de pouce|"
    r"(?:hauss|augment|baiss|major|relev|relèv|revaloris|rédui|port|abaiss|index|rehauss)(?:é|ée|és|ées|era|eront|ant|"
    r"er|sant|sent|ra|ront))\b[^.;]{0,60} au $|"
    r"\bpass(?:er|era|eront|erait|eraient) (?:de|d'|à)\b[^.;]{1,60} (?:le|au|en|dès(?: le)?|à \w+ du) $"
)
"""« une hausse de 2 % au 1er mai », « le tarif passera de 4 à 5 euros le 1er mai »: it is so from then on."""
