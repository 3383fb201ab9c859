"""What a length of time is told of by the words right around it: a time that somebody is given, how far one is ahead,
how long one is sentenced to, engaged for, in office."""

import re

from corpus.claims.measures import fits, lasting, of_word
from corpus.claims.roughly import SO_LONG
from corpus.figures.model import Figure, Kind

_OF = rf"(?:de |d'){SO_LONG}$"
HOURS = ("heure", "minute", "seconde")
"""Units shorter than a day."""
# « leur laisse dix jours pour répondre », « ont deux mois avant de partir »
_HAS = re.compile(
    r"(?<!\by )\b(?:ai|as|a|avons|avez|ont|avait|avaient|aura|auront|aurait|auraient|ayant|avoir|"
    r"(?:laiss|donn|accord|octroy|impart)\w+(?: (?:à|au|aux) [\w' -]{1,30}?)?|rest(?:e|ent|ait|aient|era|eront)) "
    rf"{SO_LONG}$"
)
_TO_DO = re.compile(
    r" (?:supplémentaires? )?(?:pour|afin d[e']|avant d[e']) ?(?:(?:ne pas|se|s'|le|la|les|l'|y|en|lui|leur) ?)*"
    r"\w+(?:er|ir|re|oir)\b"
)
_IN_THE, _FROM_THEN = re.compile(r"\bdans les $"), re.compile(r" (?:suivant|qui sui\w+|à (?:compter|partir) d[eu])\b")
# « vainqueur avec douze secondes d’avance », « relégué à deux minutes », « devance sa rivale de six secondes »
_BEATS = re.compile(
    r"\b(?:devanc|distanc|relégu|surclass|l'emport|l'a emporté|l'ont emporté|vainqueur|victorieu|s'impos|"
    r"s'est imposé|battue?s?|échou|domin)\w*"
    r"(?: (?!en |pendant |durant |après )[^,;:.]{1,40}?)? (?:de|d'|à|pour|avec) ?"
    rf"{SO_LONG}$|\b(?:laiss|repouss|lâch)\w+ [^,;:.]{{2,40}} à {SO_LONG}$|"
    r"\b(?:deuxième|seconde?|troisième|dauphin|suivie?s?|poursuivants?|termin\w+|pointe\w*|class\w+) [^;:.]{0,30}?"
    rf"à {SO_LONG}$"
)
_BEFORE = (
    (
        "délai",
        re.compile(rf"\bdispos\w+ (?:chacune? |toutefois |cependant |pour cela )?{SO_LONG}$|\bsous {SO_LONG}$"),
    ),
    (
        "retard",
        re.compile(
            rf"\b(?:ai|a|avons|avez|ont|avais|avait|avaient|aura|auront|dû) (?:dû )?attend(?:u|re) {SO_LONG}$|"
            r"\b(?:retardé|retarder|reporté|reporter|repoussé|repousser|décalé|décaler|différé|différer|ajourné|"
            rf"ajourner)\w* {_OF}"
        ),
    ),
    ("prolongation", re.compile(rf"\b(?:prolongé|prolonger|rallongé|rallonger)\w* (?:{_OF}|pour {SO_LONG}$)")),
    (
        "contrat",
        re.compile(
            r"\b(?:s'engag\w+|s'(?:est|était) engagée?|se sont engagée?s|sign\w+|resign\w+|paraph\w+|"
            rf"s'(?:est )?liée?|rempil\w+|recrut\w+|embauch\w+|engagée?s?)"
            rf"(?: [^,;:.]{{1,30}}?)? (?:pour|sur) {SO_LONG}$|"
            rf"\b(?:accord|pacte|protocole|entente) (?:\w+ )?(?:{_OF}|sur {SO_LONG}$)"
        ),
    ),
)
_AFTER = (
    # « dix mois ferme », « deux ans avec sursis »
    (
        "peine",
        re.compile(
            r" (?:fermes?|avec sursis|de (?:sursis|cellule|trou|placard)|"
            r"dont [\w' -]{1,25} (?:fermes?|avec sursis))\b"
        ),
    ),
    ("avance", re.compile(r" ?d'(?:avance|écart)\b")),
    (
        "carrière",
        re.compile(
            r" d(?:e |')(?:bons et )?(?:loyaux )?(?:services?|maison|boîte|carrière|métier|ancienneté|expérience|"
            r"fidélité|pratique|présence)\b"
        ),
    ),
    ("temps de trajet", re.compile(r" d(?:e |')(?:vol|route|train|avion|voiture|bus|mer|navigation|marche)\b")),
    ("vols spatiaux", re.compile(r" (?:dans l'espace|en orbite|en apesanteur)\b")),
)
# « reste fermé pendant deux ans », « a été suspendue trois mois »
_IS = re.compile(
    r"\b(?:est|sont|étai(?:t|ent)|ser(?:a|ont|ait|aient)|fu(?:t|rent)|(?:a|ont|avai(?:t|ent)|aur(?:a|ont|ait)) été|"
    r"rest\w+|demeur\w+) (?:\w+ment |toujours |ainsi |donc |tous |toutes )?(\w+) "
    rf"(?:(?:pendant|durant|depuis|pour) )?{SO_LONG}$"
)
# « au pouvoir depuis douze ans », « douze ans à la tête du port »
_IN_OFFICE = (
    r"(?:au pouvoir|à (?:la|sa|leur) (?:tête|barre|présidence|direction)|aux (?:commandes|manettes|affaires|rênes)|"
    r"en (?:poste|fonctions?|exercice)|dans (?:le|son|ce) fauteuil)"
)
_DARK = (
    r"(?:(?:dans le|plongée?s? dans l[e'a]) ?(?:noir|obscurité)|sans (?:courant|électricité|lumière|jus)|"
    r"privée?s? (?:de (?:courant|lumière|jus)|d'électricité))"
)
_BESIDE = tuple(
    (
        measure,
        re.compile(rf"\b{words}\b[^,;:.]{{0,25}}$"),
        re.compile(rf" (?:[\w']+ ){{0,2}}{words}\b"),
    )
    for measure, words in (("mandat", _IN_OFFICE), ("coupures", _DARK))
)
_WITHIN = 70
"""Characters before a figure in which such words stand."""


def of(lower: str, figure: Figure) -> str | None:
    """The measure of a length of time; ``lower`` is the text in lower case with ' for ’."""
    start, end = max(0, figure.start - _WITHIN), figure.end
    for measure, behind in _AFTER:
        if behind.match(lower, end):
            return measure
    if _TO_DO.match(lower, end) and _HAS.search(lower, start, figure.start):
        return "délai"
    if _FROM_THEN.match(lower, end) and _IN_THE.search(lower, start, figure.start):
        return "délai"
    for measure, before in _BEFORE:
        if before.search(lower, start, figure.start):
            return measure
    if figure.unit in HOURS and _BEATS.search(lower, start, figure.start):
        return "avance"
    for measure, before, behind in _BESIDE:
        if before.search(lower, start, figure.start) or behind.match(lower, end):
            return measure
    said = _IS.search(lower, start, figure.start)
    return _state(said.group(1)) if said else None


def _state(word: str) -> str | None:
    """The measure that a participle or an adjective names, of those that a length of time can state."""
    named = lasting().get(word) or of_word(word)
    return named if named is not None and fits(named, Kind.DURATION) else None
