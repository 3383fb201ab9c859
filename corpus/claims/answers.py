"""By what words the later of two figures of an article gives another value for what the earlier states, so that it
takes over what that measures: « la direction en compte 61 % »."""

import re

from corpus.claims.roughly import RESTRICTED
from corpus.claims.words import people
from corpus.figures.model import Figure, Kind

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
    rf"(?:{_COUNTS}|{_EXPECTS}|y aura)(?: pas)?\s+{RESTRICTED}$"
)
# « Quant aux emplois, elle en attend trente »: « en » is no figure's noun.
FRONTED = re.compile(
    r"(?:^|[.!?;:»\n]\s?)(?:quant (?:aux?|à la|à l')|côté|pour ce qui est d(?:es|u|e la|e l'))\s?(\w+)[^.;:]*, "
)
# « 64 brebis tuées, ou 118 selon la Fédération »
_OR = re.compile(rf"[^.;:]{{0,40}}, ou (?:même |plutôt |encore )?{RESTRICTED}")
# « le ministère l’estime à 400 millions »
_IT = (
    r"\b(?:l'|l[ae] |les )(?:a |ont |avait |avaient )?"
    r"(?:estim|évalu|chiffr|situ|fix|port|ramèn|ramen|vo[iy]|établ|plac)\w*(?:,? (?:lui|elle|eux|elles),?)?"
    rf"\s+(?:à|entre|autour de|autour d'|de l'ordre de|au-delà de|au-dessus de)\s+{RESTRICTED}$"
)
# « La région avance, elle, plus de 300 millions », « les syndicats parlent plutôt de 25 000 »
_FOR_ITS_PART = (
    r"\b(?:avanc|évoqu|annonc|revendiqu|parl|tabl|affich|compt|retien|mis|penche|estim|évalu)\w*"
    r"(?:,? (?:(?:quant à )?(?:lui|elle|eux|elles)|de (?:son|leur) côté|pour (?:sa|leur) part|plutôt),?)"
    r"\s+(?:de |d'|sur |pour |à |une? )?(?:(?:chiffre|total|taux|proportion|part|couverture|participation|moyenne|"
    rf"bilan|score) de )?{RESTRICTED}$"
)
# « La préfecture, elle, n’a recensé que 70 participants »
_ITSELF = (
    r", (?:lui|elle|eux|elles|de (?:son|leur) côté|pour (?:sa|leur) part), (?:n'|ne )?(?:en )?(?:a |ont )?"
    rf"(?:{_COUNTS}|(?:tabl|pench|parl|mis|estim|évalu|chiffr)\w*)\s+(?:sur |pour |à |de |d')?{RESTRICTED}$"
)
# « Le rectorat n’a pourtant recensé que 640 absents »
_ONLY = re.compile(
    rf"[.;] [^.;:,]{{3,60}} n'(?:en )?(?:a|ont) (?:pourtant |toutefois |cependant |finalement |jamais )?{_COUNTS} "
    rf"qu(?:e |')(?:une? )?{RESTRICTED}$"
)
# « 52 suppressions, quand la direction s’en tient à 31 »
_STICKS = re.compile(rf"\b(?:s'en (?:tien|tenai)|en rest)\w*\s+à {RESTRICTED}$")
# « 52 grévistes, bien loin des 31 annoncés »
_FAR_FROM = re.compile(rf"\b(?:très |bien |si )?loin d(?:es|e l[ae]s?|u) {RESTRICTED}$")
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
    rf"\s+{RESTRICTED}(?:une? )?$"
)
# « 64 % selon l’union, 41 % d’après la mairie »: one thing is said once, and two say how much
_EACH_TOLD = re.compile(
    rf"[^.;:,]{{0,60}},? (?:selon|d'après) [^.;:,]{{2,60}}(?:[,;]| et\b| mais\b| contre\b)(?: (?:et|mais|contre))? "
    rf"{RESTRICTED}"
)
# « Six marins sur dix, assure le syndicat ; moins du tiers, rétorque l’armateur »
_EACH_SAYS = re.compile(
    r"[^.;:]{0,80}, (?:(?:selon|d'après) |(?:assur|affirm|revendiqu|estim|jur|avanc|compt|annonc|relèv|relev|"
    rf"martèl|calcul|indiqu|souti)\w* )[^.;:,]{{2,60}}[,;] (?:et |mais )?{RESTRICTED}"
    r"(?:(?:plus|moins|près) du |l[ea] )?"
)
_SAYS = re.compile(
    r"(?: seulement| à peine| tout au plus)?,? (?:selon|d'après|(?:rétorqu|répliqu|répon|corrig|nuanc|assur|affirm|"
    r"estim|objec|ripost|rectifi|dit|calcul|tranch|relativis|tempèr|tempér|contest)\w*) "
)
_TOLD_BY = re.compile(r"(?: d'entre (?:eux|elles))?,? (?:selon|d'après|de source|à en croire|aux dires) ")
# « 12 hectares, assure l’exploitant, contre 40 d’après les pêcheurs », not « contre 40 selon un premier bilan »
_AGAINST = re.compile(rf"[^.;:!?]{{0,120}}\bcontre {RESTRICTED}")
_GAP = 200
"""Characters between a figure and the one that it answers."""
WITHIN = 60
"""Characters before a figure in which such words stand."""


def answers(between: str, after: str, earlier: Figure, figure: Figure) -> bool:
    """Whether the later of two figures of one article gives another value for what the earlier states; ``between`` is
    the text that parts them and ``after`` what follows the later, in lower case with ' for ’."""
    if earlier.kind is not figure.kind or earlier.currency != figure.currency or figure.kind in NEVER:
        return False
    if (figure.kind is not Kind.COUNT and earlier.unit != figure.unit) or len(between) > _GAP:
        return False
    if not of_one_order(earlier, figure, _TENFOLD):
        return False
    if _RATHER.match(between):
        return True
    close = between[-WITHIN:]
    unnamed = figure.unit in (None, earlier.unit)
    if unnamed and "loin d" in close and _FAR_FROM.search(close):
        return not _HELD_AGAINST.match(after)
    source = figure.attribution
    if not (source or earlier.attribution) or FRONTED.search(between):
        return False
    if source and _OR.fullmatch(between):
        return True
    if source == earlier.attribution:
        return False
    if source and earlier.attribution and _gapped(between, source):
        return True
    if source and earlier.attribution and unnamed and _EACH_TOLD.fullmatch(between) and _TOLD_BY.match(after):
        return True
    if source and earlier.attribution and unnamed and _EACH_SAYS.fullmatch(between) and _SAYS.match(after):
        return True
    if source and unnamed and _AGAINST.fullmatch(between) and _TOLD_BY.match(after):
        return True
    if source and _ONLY.search(between) and not _of_two_nouns(earlier, figure):
        return True
    if unnamed and _STICKS.search(close):
        return True
    return bool(_ANOTHER_VALUE.search(close) or (_ITS_OWN.search(close) and not _of_two_nouns(earlier, figure)))


def _gapped(between: str, source: str) -> bool:
    """« L’intersyndicale fait état de 85 % de grévistes, la direction de 62 % »: the verb is said once."""
    name = source.lower().replace("’", "'")
    if name not in between:
        return False
    return (
        re.search(rf"[,;] (?:et |mais |contre )?{re.escape(name)} (?:de |d'|à )?{RESTRICTED}$", between) is not None
    )


def _of_two_nouns(a: Figure, b: Figure) -> bool:
    """« 300 adhérents ; la mairie, elle, a relevé 45 plaintes »."""
    nouns = [figure.unit.lower().split()[0] for figure in (a, b) if figure.kind is Kind.COUNT and figure.unit]
    return len(set(nouns)) == 2 and not all(noun in people() for noun in nouns)


def of_one_order(a: Figure, b: Figure, times: int) -> bool:
    """Whether neither of two figures is more than so many times the other."""
    values = [value for figure in (a, b) if (value := figure.value or figure.high or figure.low)]
    return len(values) == 2 and max(values) <= times * min(values)


_TENFOLD = 10
NEVER = (Kind.DATE, Kind.TIME, Kind.MULTIPLIER)
"""Kinds of which one figure says nothing of another's measure."""
