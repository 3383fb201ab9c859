"""Figures that give another value for what has just been said, or by how much it changed, and so name nothing
themselves."""

import re
from collections.abc import Sequence

from corpus.claims.model import Claim, Role
from corpus.claims.passages import Passages
from corpus.claims.words import people
from corpus.figures.model import Figure, Kind

_QUALIFIER = (
    r"(?:(?:plus|moins|près|environ|quelque|autour|presque|plutôt|au moins|au plus|à peine|seulement|que|qu'une?)\s*"
    r"(?:de |d'|des )?)*"
)
_COUNTS = (
    r"(?:compt|dénombr|recens|annonc|avanc|revendiqu|évoqu|affich|relev|retien|retenu|reconna|admet|"
    r"voi[tse]|voyait|décompt|pointe|décèl|repèr|signal|mentionn)\w*"
)
# « la direction en compte 61 % »
_EXPECTS = (
    r"(?:attend(?:ent)?|prévoi(?:en)?t|espère(?:nt)?|promet(?:tent)?|parie(?:nt)?|prédi(?:sen)?t|redoute(?:nt)?|"
    r"crai(?:gnen|n)t)"
)
"""Of now: « nous en attendions 150 » is what was not to be."""
_OF_THEM = (
    rf"(?<!\bqui )\b(?<!\bqui n')(?:n'|s')?en (?:a |ont |aura |auront )?"
    rf"(?:{_COUNTS}|{_EXPECTS}|y aura)(?: pas)?\s+{_QUALIFIER}$"
)
# « Quant aux emplois, elle en attend trente »: « en » is no figure's noun.
FRONTED = re.compile(
    r"(?:^|[.!?;:»\n]\s?)(?:quant (?:aux?|à la|à l')|côté|pour ce qui est d(?:es|u|e la|e l'))\s?(\w+)[^.;:]*, "
)
# « 64 brebis tuées, ou 118 selon la Fédération »
_OR = re.compile(rf"[^.;:]{{0,40}}, ou (?:même |plutôt |encore )?{_QUALIFIER}")
# « le ministère l’estime à 400 millions »
_IT = (
    r"\b(?:l'|l[ae] |les )(?:a |ont |avait |avaient )?"
    r"(?:estim|évalu|chiffr|situ|fix|port|ramèn|ramen|vo[iy]|établ|plac)\w*(?:,? (?:lui|elle|eux|elles),?)?"
    rf"\s+(?:à|entre|autour de|autour d'|de l'ordre de|au-delà de|au-dessus de)\s+{_QUALIFIER}$"
)
# « La région avance, elle, plus de 300 millions », « les syndicats parlent plutôt de 25 000 »
_FOR_ITS_PART = (
    r"\b(?:avanc|évoqu|annonc|revendiqu|parl|tabl|affich|compt|retien|mis|penche|estim|évalu)\w*"
    r"(?:,? (?:(?:quant à )?(?:lui|elle|eux|elles)|de (?:son|leur) côté|pour (?:sa|leur) part|plutôt),?)"
    rf"\s+(?:de |d'|sur |pour |à |une? )?(?:chiffre de |total de )?{_QUALIFIER}$"
)
# « La préfecture, elle, n’a recensé que 70 participants »
_ITSELF = (
    r", (?:lui|elle|eux|elles|de (?:son|leur) côté|pour (?:sa|leur) part), (?:n'|ne )?(?:en )?(?:a |ont )?"
    rf"(?:{_COUNTS}|(?:tabl|pench|parl|mis|estim|évalu|chiffr)\w*)\s+(?:sur |pour |à |de |d')?{_QUALIFIER}$"
)
# « Le rectorat n’a pourtant recensé que 640 absents »
_ONLY = re.compile(
    rf"[.;] [^.;:,]{{3,60}} n'(?:en )?(?:a|ont) (?:pourtant |toutefois |cependant |finalement |jamais )?{_COUNTS} "
    rf"qu(?:e |')(?:une? )?{_QUALIFIER}$"
)
# « 52 suppressions, quand la direction s’en tient à 31 »
_STICKS = re.compile(rf"\b(?:s'en (?:tien|tenai)|en rest)\w*\s+à {_QUALIFIER}$")
# « 52 grévistes, bien loin des 31 annoncés »
_FAR_FROM = re.compile(rf"\b(?:très |bien |si )?loin d(?:es|e l[ae]s?|u) {_QUALIFIER}$")
# « loin des huit heures recommandées », « loin des 90 000 de l’an passé »: held against, and nobody’s other count
_HELD_AGAINST = re.compile(
    r"[^.;,:]{0,30}\b(?:recommand|préconis|conseill|prescri|exig|requi|nécess|réglement|autoris|impos|prévu|attend|"
    r"espér|escompt|visé|promis|budgét|program|fix|recueilli|obten|atteint|habituel|initia|record)\w*|"
    r"[^.;,:]{0,30}\b(?:d'il y a|de l'an|de l'année|de la saison|de l'époque|d'avant|d'alors|de naguère|en moyenne|"
    r"(?:en|de) (?:19|20)\d\d)\b"
)
_ITS_OWN = re.compile(_ITSELF)
_ANOTHER_VALUE = re.compile(f"{_OF_THEM}|{_IT}|{_FOR_ITS_PART}")
# « Quatre-vingt-seize ours ? Ils sont au moins 120 »
_RATHER = re.compile(
    r"^[^.!;:]{0,60}\?\s(?:»\s)?(?:non,? |faux,? |plutôt )?"
    r"(?:(?:il|elle|on|nous|je|j'|c')\s?(?:y )?(?:en )?(?:ai|a|avons|est|sommes|étions|voi[st]|voyons)|"
    rf"(?:ils|elles) (?:sont|étaient|en sont)|(?:nous|on|j'|je) ?(?:en )?(?:ai |a |avons )?{_COUNTS})"
    rf"\s+{_QUALIFIER}(?:une? )?$"
)
# « 64 % selon l’union, 41 % d’après la mairie »: one thing is said once, and two say how much
_EACH_TOLD = re.compile(
    rf"[^.;:,]{{0,60}},? (?:selon|d'après) [^.;:,]{{2,60}}(?:[,;]| et\b| mais\b| contre\b)(?: (?:et|mais|contre))? "
    rf"{_QUALIFIER}"
)
_TOLD_BY = re.compile(r"(?: d'entre (?:eux|elles))?,? (?:selon|d'après|de source|à en croire|aux dires) ")
_WITHIN = 60
"""Characters before a figure in which such words stand."""
GAP = 200
"""Characters between a figure and the one that it answers."""
_BACK = 3
"""Figures in which the one that is answered is looked for."""


def echoed(passages: Passages, index: int, claims: Sequence[Claim]) -> int | None:
    """The earlier figure whose measure a figure gives another value of, both by their places in the article;
    ``claims`` are those of the figures before it."""
    figure = passages.figures[index]
    if figure.kind in _NEVER:
        return None
    at = passages.at(figure.start)
    for back in range(index - 1, max(-1, index - 1 - _BACK), -1):
        earlier = passages.figures[back]
        if at - passages.at(earlier.start) > 1:
            return None
        if earlier.kind is not figure.kind:
            continue
        if figure.unit and not earlier.unit and figure.kind is Kind.COUNT:
            continue  # « Ils étaient 120. La police, elle, a compté 70 participants »: it names what it counts
        part = "part" in claims[back].perimeter  # « 15 000, dont 6 200 ici ; le syndicat en compte 20 000 »
        between, after = passages.lower[earlier.end : figure.start], passages.lower[figure.end : figure.end + _WITHIN]
        if not part and answers(between, after, earlier, figure):
            return back
    return None


def answers(between: str, after: str, earlier: Figure, figure: Figure) -> bool:
    """Whether the later of two figures of one article gives another value for what the earlier states; ``between`` is
    the text that parts them and ``after`` what follows the later, in lower case with ' for ’."""
    if earlier.kind is not figure.kind or earlier.currency != figure.currency or figure.kind in _NEVER:
        return False
    if (figure.kind is not Kind.COUNT and earlier.unit != figure.unit) or len(between) > GAP:
        return False
    if not _of_one_order(earlier, figure):
        return False
    if _RATHER.match(between):
        return True
    close = between[-_WITHIN:]
    unnamed = figure.unit in (None, earlier.unit)
    if unnamed and _FAR_FROM.search(close):
        return not _HELD_AGAINST.match(after)
    if FRONTED.search(between):
        return False
    source = figure.attribution
    if source and _OR.fullmatch(between):
        return True
    if source == earlier.attribution:
        return False
    if source and earlier.attribution and _gapped(between, source):
        return True
    if source and earlier.attribution and unnamed and _EACH_TOLD.fullmatch(between) and _TOLD_BY.match(after):
        return True
    if source and _ONLY.search(between) and not _of_two_nouns(earlier, figure):
        return True
    if unnamed and _STICKS.search(close):
        return True
    return bool(_ANOTHER_VALUE.search(close) or (_ITS_OWN.search(close) and not _of_two_nouns(earlier, figure)))


# « 92 000 billets, soit 11 % de mieux », « 310 000 visiteurs, en hausse de 4 % », « 900 adhérents (+ 3 %) »
_SO_MUCH_MORE = re.compile(
    r"(?:[^;:.]{0,80}, soit (?:en |une? )?|(?:(?!\bet\b|\bmais\b|\bdont\b|\bqu[ie]\b)[^,;:.()]){0,60}(?:, |\())"
    r"(?:(?:en|une?)(?: \w+){1,3} (?:de |d'))?(?:\+ ?|- ?|– ?)?" + _QUALIFIER
)


def changed(passages: Passages, index: int, claims: Sequence[Claim]) -> int | None:
    """The level of which a figure says by how much it changed, right behind it, both by their places in the article;
    ``claims`` are those of the figures before it."""
    figure = passages.figures[index]
    if figure.kind not in _CHANGES:
        return None
    at = passages.at(figure.start)
    for back in range(index - 1, max(-1, index - 1 - _BACK), -1):
        earlier = passages.figures[back]
        if passages.at(earlier.start) != at:
            return None
        if earlier.kind in (Kind.DATE, Kind.TIME, Kind.DURATION):
            continue
        told = claims[back].role is Role.LEVEL and _SO_MUCH_MORE.fullmatch(passages.lower, earlier.end, figure.start)
        return back if told else None
    return None


_CHANGES = (Kind.PERCENT, Kind.POINTS)


def _gapped(between: str, source: str) -> bool:
    """« L’intersyndicale fait état de 85 % de grévistes, la direction de 62 % »: the verb is said once."""
    name = source.lower().replace("’", "'")
    if name not in between:
        return False
    return (
        re.search(rf"[,;] (?:et |mais |contre )?{re.escape(name)} (?:de |d'|à )?{_QUALIFIER}$", between) is not None
    )


def _of_two_nouns(a: Figure, b: Figure) -> bool:
    """« 300 adhérents ; la mairie, elle, a relevé 45 plaintes »."""
    nouns = [figure.unit.lower().split()[0] for figure in (a, b) if figure.kind is Kind.COUNT and figure.unit]
    return len(set(nouns)) == 2 and not all(noun in people() for noun in nouns)


def _of_one_order(a: Figure, b: Figure) -> bool:
    values = [value for figure in (a, b) if (value := figure.value or figure.high or figure.low)]
    return len(values) == 2 and max(values) <= _TENFOLD * min(values)


_TENFOLD = 10
_NEVER = (Kind.DATE, Kind.TIME, Kind.MULTIPLIER)
