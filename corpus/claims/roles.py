"""Whether a figure is a level, a variation, or an earlier level that the text sets beside the present one."""

import re

from corpus.claims.against import is_against, is_claimed, is_of_before, tells_time
from corpus.claims.former import had_been, lasted, set_against, was_then
from corpus.claims.model import Role
from corpus.claims.roughly import QUALIFIER
from corpus.figures.model import Figure, Kind

# « 23 milliards, après 17 milliards en 2024 »: the level before.
_AFTER = re.compile(rf",\s*après (?:les |le |la )?{QUALIFIER}$")
# « la région, après 118 foyers recensés, passe en alerte »: what has happened, not what was counted before.
_BEFALLEN = re.compile(r"^\s*[\w'-]+\s+[\w-]+(?:és|ées|is|ises|us|ues|ts|tes)\b")
_LEVELS = {Kind.MONEY, Kind.PERCENT, Kind.COUNT, Kind.MEASURE, Kind.POINTS}
# « passera de 14 à 16 euros »: the first of the two is what was.
_FROM = re.compile(
    r"\b(?:pass\w*|ramen\w*|relev\w*|port\w*|abaiss\w*|mont\w*|baiss\w*|grimp\w*|chut\w*|tomb\w*|bondi\w*|recul\w*|"
    r"progress\w*|augment\w*|descend\w*|diminu\w*|rédui\w*|fond\w*|évolu\w*|ramèn\w*|relèv\w*|pouss\w*|repouss\w*)"
    r"(?:\s+(?:[ldsn]')?[\w-]+){0,7}?\s+(?:de\s|d')\s*" + QUALIFIER + "$"
)
_TO = re.compile(rf"^(?!.*\bpour\b)[^.;,:]{{0,25}}\bà\s+{QUALIFIER}$")
_WITHIN = 120
"""Characters before a figure in which the words that say its role stand."""


def role(before: str, after: str, figure: Figure, following: str | None = None) -> Role:
    """``before`` and ``after`` are the sentence on either side of the figure, in lower case with ' for ’;
    ``following`` is what stands between it and the next figure of its kind in the sentence."""
    before = before[-_WITHIN:]
    if is_against(before, figure) and is_of_before(before, after, figure):
        return Role.REFERENCE
    if figure.kind in _LEVELS and "après" in before and _AFTER.search(before) and _was_before(after, figure):
        return Role.REFERENCE
    if figure.kind in _LEVELS and _AFTER_THEN.match(before) and _OF_THEN.match(after):
        return Role.REFERENCE
    held = figure.kind in _LEVELS or (figure.kind is Kind.DURATION and lasted(before))
    if held and _former(before, after, figure):
        return Role.REFERENCE
    if following is not None and "à" in following and _TO.match(following) and _FROM.search(before):
        return Role.REFERENCE
    return Role.VARIATION if figure.direction and figure.kind is not Kind.MULTIPLIER else Role.LEVEL


# « Après 40 noyades en 2021, la côte en compte 55. »
_AFTER_THEN = re.compile(rf"^\W*après (?:les )?{QUALIFIER}(?:une? )?$")
_OF_THEN = re.compile(
    r"^[^,;.:]{0,45}\b(?:en (?:19|20)\d\d|l'an(?:née)? (?:dernière?|dernier|passée?|précédente?)|un an plus tôt)\b,"
)


def _was_before(after: str, figure: Figure) -> bool:
    """« , après 17 milliards en 2024 », « , après 40 cas la veille », but not « , après 40 tentatives »."""
    return not _BEFALLEN.match(after) and (figure.kind is not Kind.COUNT or tells_time(after))


def _former(before: str, after: str, figure: Figure) -> bool:
    then = had_been(before) if figure.direction else was_then(before, after)
    return then or (set_against(before, after) and not is_claimed(after))


_FRAMING = re.compile(
    r"\b(?:au cours des|lors des|durant les|pendant les|"
    r"en|sur|depuis|sous|après|avant|dans|il y a|voici|voilà|d'ici(?: à)?|chaque)\s+"
    r"(?:(?:environ|quelque|à peine|les|ces|seulement|une|un)\s+|(?:un peu )?(?:près|plus|moins) d(?:e\s+|'))*$"
)


_THEN = re.compile(r"^\s*(?:après|avant|plus tard|plus tôt|auparavant|durant)\b")


def only_frames(before: str, after: str, figure: Figure) -> bool:
    """Whether a duration only says in which time something else happened."""
    return figure.kind is Kind.DURATION and bool(_FRAMING.search(before[-_WITHIN:]) or _THEN.match(after))
