"""Set phrases whose nouns say nothing of what a figure measures: « à peine », « par rapport à », « en cas de »."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from corpus.spans import Span

if TYPE_CHECKING:
    from corpus.claims.wording import Words

# By the words of which a phrase has one: it is looked for only where that word stands.
_IDIOMS = {
    "rapport": r"par rapport (?:à|aux?)|sans rapport avec",
    "peine": r"à (?:grand-)?peine|sans peine|(?:vaut|valoir|valait|vaudra) la peine",
    "contrôle": r"sous (?:le )?contrôle|hors de contrôle",
    "place œuvre oeuvre ligne route avant lumière garde": r"(?:mise?s?|mett\w+|met) en "
    r"(?:place|œuvre|oeuvre|ligne|route|avant|lumière|garde)",
    "place": r"(?:sur|en) place|à (?:la|sa|leur) place d[eu']|"
    r"(?:prend|prendre|pris|prendra|prennent|faire|laisser?) place",
    "cas": r"en (?:tout |aucun |pareil |tel )?cas(?: d[eu'])?|"
    r"dans (?:ce|tous les|certains|bien des|de nombreux|la plupart des|le meilleur des) cas|"
    r"le cas échéant|au cas (?:où|par cas)|(?:est|était) (?:pas )?le cas|cas de figure",
    "œuvre oeuvre": r"(?:à l'|en )(?:œuvre|oeuvre)",
    "page": r"tourner la page",
    "vue": r"points? de vue|en vue d[e']|à première vue|perdue?s? de vue",
    "produit produite produits produites produire produisent produira produisait": r"(?:s'(?:est|étai(?:t|ent)|"
    r"y est)|se (?:sont|seraient|serait|soit|soient)) (?:\w+ )?produite?s?|se produi\w+",
    "siège": r"(?:au|le|du) siège social",
    "route": r"en route",
    "voie voies": r"en (?:bonne )?voie d[e']|par voie d[e']|voies de fait",
    "appel état objet": r"(?:fait|font|faire|faisant|faisait|fera|feront) "
    r"(?:appel (?:à|aux?)|état d(?:e|u|es|')|l'objet d(?:e|u|es|'))",
    "cours": r"au cours d(?:e|u|es|')|en cours",
    "lieu": r"(?:a|ont|eu|aura|auront|avait|avoir|aurait|donne|donner|donné|tenir|tenu) lieu|au lieu d[eu']",
    "terme": r"au terme d(?:e|u|es|')|à (?:court |moyen |long )?terme",
    "tête": r"en tête|à la tête d(?:e|u|es|')",
    "temps": r"(?:en|dans le) même temps|(?:les|ces|des) derniers temps|un premier temps|entre-temps|tout le temps",
    "suite": r"par la suite|à la suite d(?:e|u|es|')|tout de suite",
    "titre": r"à (?:ce |juste )?titre|au titre d(?:e|u|es|')",
    "raison": r"en raison d(?:e|u|es|')",
    "cadre": r"dans (?:le|un|ce) cadre(?: d(?:e|u|es|'))?",
    "coup": r"du coup(?! d')",
    "effet": r"en effet|sous l'effet d(?:e|u|es|')",
    "fonction": r"en fonction d(?:e|u|es|')",
    "vol": r"en (?:plein )?vol",
    "jeu": r"en jeu",
    "matière": r"en matière d[e']",
    "marge": r"en marge d(?:e|u|es|')",
    "mesure": r"dans (?:la|une certaine) mesure|en mesure d[e']|à mesure|sur mesure",
    "voix": r"à (?:haute voix|voix (?:haute|basse))|d'une (?:seule|même) voix",
    "mort morts": r"(?:au )?point mort|(?:temps|angles?) morts?",
    "prix": r"à tout prix|grand prix",
    "campagne": r"en campagne",
}
# « une baisse record », « pour la somme record de », not « le record », « son ancien record »
_RECORD = re.compile(
    r"(?<=[a-zà-ÿ] )(?<!\ble )(?<!\bun )(?<!\bdu )(?<!\bau )(?<!\bce )(?<!\bson )(?<!\bde )(?<!\bdes )(?<!\bles )"
    r"(?<!\bleur )(?<!\bancien )(?<!\bprécédent )(?<!\bnouveau )(?<!\bdernier )(?<!\bpropre )(?<!\bprécédents )"
    r"(?<!\banciens )records?\b(?! (?:du monde|d'|de (?:france|belgique|suisse|europe|vitesse|la piste)))"
)

_LOOKED_FOR: dict[str, list[re.Pattern[str]]] = {"record": [_RECORD], "records": [_RECORD]}
"""By word, the phrases that may stand where it does."""
for _words, _phrases in _IDIOMS.items():
    for _word in _words.split():
        _LOOKED_FOR.setdefault(_word, []).append(re.compile(rf"\b(?:{_phrases})(?:(?<=')|(?!\w))"))


def idiomatic(word: str) -> Sequence[re.Pattern[str]]:
    """The phrases that a sentence with a word in lower case may have."""
    return _LOOKED_FOR.get(word, ())


_BEHIND, _AHEAD = 48, 24
"""Characters that such a phrase has at most before the word by which it is looked for and after it."""


def idioms(text: str, said: "Words", start: int, end: int) -> list[Span]:
    """Where such phrases stand in ``text[start:end]``, in lower case with ' for ’, whose words are ``said``."""
    possible = [
        match.span()
        for first, last, word in zip(said.starts, said.ends, said.known, strict=True)
        for pattern in word.idioms
        for match in pattern.finditer(text, max(start, first - _BEHIND), min(end, last + _AHEAD))
    ]
    found: list[Span] = []
    for span in sorted(possible):
        if not found or span[0] >= found[-1][1]:  # « par rapport au cours de clôture » is no « au cours de »
            found.append(span)
    return found
