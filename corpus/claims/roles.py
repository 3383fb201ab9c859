"""Whether a figure is a level, a variation, or an earlier level that the text sets beside the present one."""

import re

from corpus.claims.ballots import VOTERS
from corpus.claims.model import Role
from corpus.claims.perimeter import VOTES
from corpus.figures.model import Figure, Kind, Modality

_QUALIFIER = (
    r"(?:(?:plus|moins|près|environ|quelque|presque|à peine|un peu|autour|au moins|au plus|seulement|encore|même|"
    r"respectivement)\s*(?:de |d'|des )?)*"
)
_AGAINST = re.compile(
    rf"(?:\bcontre|\bau lieu de|\bau lieu des|\bau lieu d'|précédent record (?:de|d')|ancien record (?:de|d')|"
    rf"par rapport aux?)\s+{_QUALIFIER}$"
)
# « 23 milliards, après 17 milliards en 2024 »: the level before.
_AFTER = re.compile(rf",\s*après (?:les |le |la )?{_QUALIFIER}$")
# « la région, après 118 foyers recensés, passe en alerte »: what has happened, not what was counted before.
_BEFALLEN = re.compile(r"^\s*[\w'-]+\s+[\w-]+(?:és|ées|is|ises|us|ues|ts|tes)\b")
# « L'an passé, le festival avait attiré 38 200 personnes »
_EARLIER = re.compile(
    r"(?:\bl'an(?:née)? (?:passée?|dernière?|précédente?)|"
    r"\b(?:l'édition|la saison|celle|celui|ceux) (?:passée|dernière|précédente|(?:de )?20\d\d)|"
    r"(?:^\W*|, )en (?:19|20)\d\d|\b(?:un|deux|trois|quatre|cinq|dix) ans? (?:plus tôt|auparavant))\b"
    rf"[^;.]{{0,60}}\bavai(?:t|ent)\b(?! (?:besoin|lieu))[^;.,]{{0,40}}\s{_QUALIFIER}$"
)
_LEVELS = {Kind.MONEY, Kind.PERCENT, Kind.COUNT, Kind.MEASURE, Kind.POINTS}
# « passera de 14 à 16 euros »: the first of the two is what was.
_FROM = re.compile(
    r"\b(?:pass\w*|ramen\w*|relev\w*|port\w*|abaiss\w*|mont\w*|baiss\w*|grimp\w*|chut\w*|tomb\w*|bondi\w*|recul\w*|"
    r"progress\w*|augment\w*|descend\w*|diminu\w*|rédui\w*)(?:\s+[\w']+){0,2}\s+(?:de\s|d')\s*" + _QUALIFIER + "$"
)
_TO = re.compile(rf"^(?!.*\bpour\b)[^.;,:]{{0,25}}\bà\s+{_QUALIFIER}$")
_NOW = re.compile(
    r"^[^.;]{0,25}\b(?:cette fois|cette année|aujourd'hui|désormais|actuellement|à présent|maintenant)\b"
)
# « 76 % au bourg, contre 84 % à l’échelle régionale », « contre 12 % une bonne image »: another place or
# group, not another time.
_ELSEWHERE = re.compile(
    r"^\W*(?:à l'échelle|au (?:niveau|plan)|sur le plan|en moyenne\b(?! (?:en|l'))|dans (?:le reste|l'ensemble)|"
    r"ailleurs|chez|à (?!la\b|l'|fin\b|mi\b|pareille|peine|cette|ce\b|l'époque|\d|son\b|sa\b|leur\b|nouveau)|"
    r"pour (?!l'an|[12]\d{3})|une? [a-zà-ÿ]+\b(?! (?:plus tôt|auparavant)))"
)
# « 31 lits par étage, contre 28 annoncés »: what somebody else says of the same thing.
_CLAIMED = re.compile(
    r"^(?: [\w'-]+){0,2} (?:annoncée?s|affichée?s|revendiquée?s|déclarée?s|avancée?s|officiellement)\b|"
    r"^ (?:selon|d'après) "
)
# « la toile a été cédée contre 80 000 euros »: what is given for it.
_FOR = re.compile(
    r"\b(?:céd|cèd|vend|achet|achèt|acqui|acqué|échang|troqu|libér|relâch|transfér|prêt|lou|remis|remet)\w*\b"
    rf"[^,;.\d]{{1,60}}\bcontre\s+{_QUALIFIER}$"
)
_VOTE = re.compile(rf"\b(?:{VOTES}|{VOTERS}) contre\s*$")
_WITHIN = 120
"""Characters before a figure in which the words that say its role stand."""


def _may_be_against(before: str) -> bool:
    """Whether ``_AGAINST`` need be tried."""
    return "contre" in before or "au lieu d" in before or "record d" in before or "par rapport au" in before


def role(before: str, after: str, figure: Figure, following: str | None = None) -> Role:
    """``before`` and ``after`` are the sentence on either side of the figure, in lower case with ' for ’;
    ``following`` is what stands between it and the next figure of its kind in the sentence."""
    before = before[-_WITHIN:]
    against = figure.modality is Modality.PAST or (_may_be_against(before) and _AGAINST.search(before))
    vote = against and (_VOTE.search(before) or (figure.kind is Kind.MONEY and _FOR.search(before)))
    if against and not vote and not any(told.match(after) for told in (_NOW, _ELSEWHERE, _CLAIMED)):
        return Role.REFERENCE
    if figure.kind in _LEVELS and "après" in before and _AFTER.search(before) and not _BEFALLEN.match(after):
        return Role.REFERENCE
    if figure.kind in _LEVELS and "avai" in before and _EARLIER.search(before):
        return Role.REFERENCE
    if following is not None and _TO.match(following) and _FROM.search(before):
        return Role.REFERENCE
    return Role.VARIATION if figure.direction and figure.kind is not Kind.MULTIPLIER else Role.LEVEL


_FRAMING = re.compile(
    r"\b(?:au cours des|lors des|durant les|pendant les|"
    r"en|sur|depuis|sous|après|avant|dans|il y a|voici|voilà|d'ici(?: à)?|chaque)\s+"
    r"(?:(?:environ|quelque|à peine|les|ces|seulement|une|un)\s+|(?:un peu )?(?:près|plus|moins) d(?:e\s+|'))*$"
)


_THEN = re.compile(r"^\s*(?:après|avant|plus tard|plus tôt|auparavant|durant)\b")


def frames(before: str, after: str, figure: Figure) -> bool:
    """Whether a duration only says in which time something else happened."""
    return figure.kind is Kind.DURATION and bool(_FRAMING.search(before[-_WITHIN:]) or _THEN.match(after))
