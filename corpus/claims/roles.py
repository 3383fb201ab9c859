"""Whether a figure is a level, a variation, or an earlier level that the text sets beside the present one."""

import re

from corpus.claims.model import Role
from corpus.figures.model import Figure, Kind, Modality

_CHANGE_NOUN = (
    r"hausse|baisse|recul|repli|progression|augmentation|chute|croissance|diminution|réduction|bond|hausses|rebond|"
    r"gain|envolée|effondrement|rabais|ristourne|remise|ralentissement|accélération|majoration|flambée|dérapage|"
    r"érosion|contraction|tassement|fléchissement|décrue|poussée|relèvement|rallonge|dégringolade|plongeon|décroissance|"
    r"redressement|sursaut|surcroît|surplus|surcoût|abattement|réfaction|décote|surcote|plus-value|moins-value|surmortalité"
)
_CHANGE_VERB = (
    r"progress\w+|recul\w+|augment\w+|baiss\w+|bondi\w*|chut\w+|diminu\w+|rédui\w+|cro[iî]\w+|crûe?s?|crue?s?|accr\w+|repli\w+|cédé|"
    r"cède\w*|céd\w+|(?<!manque à )gagn\w+|perd\w*|fond\w+|grimp(?!eu)\w+|rebondi\w*|dévissé|"
    r"dévisse|grappill\w+|abandonn\w+|"
    r"relevé\w*|renchéri\w*|s'envol\w+|s'effondr\w+|plong\w+|ralenti\w*|dégrad\w+|amélior\w+|alourdi\w*|aggrav\w+|creus\w+|allong\w+|raccourci\w*|"
    r"rallong\w+|explos\w+|dépass\w+|surpass\w+|grossi\w*|gonfl\w+|enfl\w+|étoff\w+|érod\w+|effrit\w+|fléchi\w*|"
    r"décr[ou]\w+|régress\w+|dégringol\w+|contract\w+|tass\w+|reflu\w+|major\w+|minor\w+|rehauss\w+|hauss\w+|"
    r"amput\w+|rabot\w+|rogn\w+|allég\w+|allèg\w+|dérap\w+|flamb\w+|redress\w+|dévalu\w+|détend\w+|resserr\w+|descend\w+|supérieure?s?|"
    r"inférieure?s?"
)
_QUALIFIER = (
    r"(?:(?:plus|moins|près|environ|quelque|presque|à peine|un peu|autour|au moins|au plus|seulement|encore|même|"
    r"respectivement)\s*(?:de |d'|des )?)*"
)
_BY_HOW_MUCH = rf"(?:de\s+|d'|des\s+){_QUALIFIER}$"
_BY = re.compile(_BY_HOW_MUCH)
# « en hausse de », « recule de », « a perdu »; not « passe à », « grimpe à », which give the level reached.
_BY_NOUN = re.compile(rf"(?:{_CHANGE_NOUN})(?:\s+[\w'-]+){{0,2}},?\s+{_BY_HOW_MUCH}")
_BY_VERB = re.compile(rf"\b(?:{_CHANGE_VERB})(?:\s+\w+)?\s+{_BY_HOW_MUCH}")
_BY_DEGREE = re.compile(rf"\b(?:plus|moins)\s+\w+\s+(?:de\s+|d'){_QUALIFIER}$")
_BARE_VERB = re.compile(
    rf"\b(?:gagn\w+|perd\w*|cède\w*|cédé\w*|céd\w+|abandonn\w+|grappill\w+|repris|reprend|pris|prend|lâché|lâche|moins)"
    rf"\s+(?:encore\s+|que\s+|qu')?{_QUALIFIER}$"
)
_BARE_LOSS = re.compile(rf"\b(?:perdu|cédé|gagné)\s+(?:encore\s+|que\s+)?{_QUALIFIER}$")
_MORE = re.compile(
    r"^\s*(?:[\w'’-]+\s+){0,3}?(?:de plus|de moins|de mieux|de trop|en plus|en moins|supplémentaires?|"
    r"(?:plus|moins|mieux) (?:\w+ )?qu(?:e\b|')|(?:au-dessus|au-dessous|en dessous|en deçà) (?:de|du|des|d')\b)"
)
_AGAINST = re.compile(
    rf"(?:\bcontre|\bau lieu de|\bau lieu des|\bau lieu d'|précédent record (?:de|d')|ancien record (?:de|d')|"
    rf"par rapport aux?)\s+{_QUALIFIER}$"
)
_AGAINST_WORDS = ("contre", "au lieu d", "record d", "par rapport au")
# « 23 milliards, après 17 milliards en 2024 »: the level before.
_AFTER = re.compile(rf",\s*après (?:les |le |la )?{_QUALIFIER}$")
# « la région, après 118 foyers recensés, passe en alerte »: what has happened, not what was counted before.
_BEFALLEN = re.compile(r"^\s*[\w'-]+\s+[\w-]+(?:és|ées|is|ises|us|ues|ts|tes)\b")
# « L'an passé, le festival avait attiré 38 200 personnes »
_EARLIER = re.compile(
    r"(?:\bl'an(?:née)? (?:passée?|dernière?|précédente?)|"
    r"\b(?:l'édition|la saison) (?:passée|dernière|précédente|20\d\d)|"
    r"(?:^\W*|, )en (?:19|20)\d\d|\b(?:un|deux|trois|quatre|cinq|dix) ans? (?:plus tôt|auparavant))\b"
    rf"[^;.]{{0,60}}\bavai(?:t|ent)\b(?! (?:besoin|lieu))[^;.,]{{0,40}}\s{_QUALIFIER}$"
)
_LEVELS = {Kind.MONEY, Kind.PERCENT, Kind.COUNT, Kind.MEASURE, Kind.POINTS}
# « une hausse limitée à 3 % », « la progression ralentit, à 5 % »
_CHANGE_REACHES = re.compile(
    r"\b(?:hausse|baisse|recul|repli|progression|augmentation|diminution|croissance|surmortalité|surcoût|dépassement)"
    r"(?:\s+[\w'-]+){0,5},?"
    rf"\s+(?:à|atteint|atteindrait|est de|était de)\s+{_QUALIFIER}$"
)
# « passera de 14 à 16 euros »: the first of the two is what was.
_FROM = re.compile(
    r"\b(?:pass\w*|ramen\w*|relev\w*|port\w*|abaiss\w*|mont\w*|baiss\w*|grimp\w*|chut\w*|tomb\w*|bondi\w*|recul\w*|"
    r"progress\w*|augment\w*|descend\w*|diminu\w*|rédui\w*)(?:\s+[\w']+){0,2}\s+(?:de\s|d')\s*" + _QUALIFIER + "$"
)
_TO = re.compile(rf"^(?!.*\bpour\b)[^.;,:]{{0,25}}\bà\s+{_QUALIFIER}$")
_NOW = re.compile(
    r"^[^.;]{0,25}\b(?:cette fois|cette année|aujourd'hui|désormais|actuellement|à présent|maintenant)\b"
)
_SIGNED = re.compile(r"[+−-]\s?$")

_WITHIN = 120
"""Characters before a figure in which the words that say its role stand."""
_MAY_VARY = {Kind.PERCENT, Kind.POINTS, Kind.MONEY, Kind.COUNT, Kind.MEASURE, Kind.DURATION}


def role(before: str, after: str, figure: Figure, following: str | None = None) -> Role:
    """``before`` and ``after`` are the sentence on either side of the figure, in lower case with ' for ’;
    ``following`` is what stands between it and the next figure of its kind in the sentence."""
    before = before[-_WITHIN:]
    against = figure.modality is Modality.PAST or (
        any(word in before for word in _AGAINST_WORDS) and _AGAINST.search(before)
    )
    vote = before.rstrip().endswith(("voix contre", "votes contre"))
    if against and not vote and not _NOW.match(after):
        return Role.REFERENCE
    if figure.kind in _LEVELS and "après" in before and _AFTER.search(before) and not _BEFALLEN.match(after):
        return Role.REFERENCE
    if figure.kind in _LEVELS and "avai" in before and _EARLIER.search(before):
        return Role.REFERENCE
    if following is not None and _TO.match(following) and _FROM.search(before):
        return Role.REFERENCE
    if figure.kind not in _MAY_VARY:
        return Role.LEVEL
    relative = figure.kind in (Kind.PERCENT, Kind.POINTS)
    if _BY.search(before) and (_BY_NOUN.search(before) or _BY_VERB.search(before) or _BY_DEGREE.search(before)):
        return Role.VARIATION
    if _MORE.match(after):
        return Role.VARIATION
    if relative and _CHANGE_REACHES.search(before):
        return Role.VARIATION
    if figure.kind is Kind.MEASURE and _BARE_LOSS.search(before):
        return Role.VARIATION
    if relative and (_BARE_VERB.search(before) or _SIGNED.search(before)):
        return Role.VARIATION
    return Role.LEVEL


_FRAMING = re.compile(
    r"\b(?:au cours des|lors des|durant les|pendant les|"
    r"en|sur|depuis|sous|après|avant|dans|il y a|voici|voilà|d'ici(?: à)?|tous les|toutes les|chaque)\s+"
    r"(?:(?:environ|quelque|à peine|les|ces|seulement|une|un)\s+|(?:un peu )?(?:près|plus|moins) d(?:e\s+|'))*$"
)


_THEN = re.compile(r"^\s*(?:après|avant|plus tard|plus tôt|auparavant|durant)\b")


def frames(before: str, after: str, figure: Figure) -> bool:
    """Whether a duration only says in which time something else happened."""
    return figure.kind is Kind.DURATION and bool(_FRAMING.search(before[-_WITHIN:]) or _THEN.match(after))
