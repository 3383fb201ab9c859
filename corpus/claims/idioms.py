"""Set phrases whose nouns say nothing of what a figure measures: « à peine », « par rapport à », « en cas de »."""

import re
from collections.abc import Sequence

from corpus.claims.wording import Known
from corpus.french.wordlists import word_set
from corpus.spans import Span

_IDIOMS = re.compile(
    r"\b(?:"
    r"par rapport (?:à|aux?)|sans rapport avec|à (?:grand-)?peine|sans peine|"
    r"(?:vaut|valoir|valait|vaudra) la peine|sous (?:le )?contrôle|hors de contrôle|"
    r"(?:mise?s?|mett\w+|met) en (?:place|œuvre|oeuvre|ligne|route|avant|lumière|garde)|"
    r"(?:sur|en) place|à (?:la|sa|leur) place d[eu']|(?:prend|prendre|pris|prendra|prennent|faire|laisser?) place|"
    r"en (?:tout |aucun |pareil |tel )?cas(?: d[eu'])?|"
    r"dans (?:ce|tous les|certains|bien des|de nombreux|la plupart des|le meilleur des) cas|"
    r"le cas échéant|au cas (?:où|par cas)|(?:est|était) (?:pas )?le cas|cas de figure|"
    r"(?:à l'|en )(?:œuvre|oeuvre)|tourner la page|points? de vue|en vue d[e']|à première vue|perdue?s? de vue|"
    r"(?:s'(?:est|étai(?:t|ent)|y est)|se (?:sont|seraient|serait|soit|soient)) (?:\w+ )?produite?s?|se produi\w+|"
    r"(?:au|le|du) siège social|en route|en (?:bonne )?voie d[e']|par voie d[e']|voies de fait|"
    r"(?:fait|font|faire|faisant|faisait|fera|feront) (?:appel (?:à|aux?)|état d(?:e|u|es|')|l'objet d(?:e|u|es|'))|"
    r"au cours d(?:e|u|es|')|en cours|(?:a|ont|eu|aura|auront|avait|avoir|aurait|donne|donner|donné|tenir|tenu) lieu|"
    r"au lieu d[eu']|au terme d(?:e|u|es|')|à (?:court |moyen |long )?terme|en tête|à la tête d(?:e|u|es|')|"
    r"(?:en|dans le) même temps|(?:les|ces|des) derniers temps|un premier temps|entre-temps|tout le temps|"
    r"par la suite|à la suite d(?:e|u|es|')|tout de suite|à (?:ce |juste )?titre|au titre d(?:e|u|es|')|"
    r"en raison d(?:e|u|es|')|dans (?:le|un|ce) cadre(?: d(?:e|u|es|'))?|du coup(?! d')|en effet|"
    r"sous l'effet d(?:e|u|es|')|"
    r"en fonction d(?:e|u|es|')|en (?:plein )?vol|en jeu|en matière d[e']|en marge d(?:e|u|es|')|"
    r"dans (?:la|une certaine) mesure|en mesure d[e']|à mesure|sur mesure|"
    r"à (?:haute voix|voix (?:haute|basse))|d'une (?:seule|même) voix|"
    r"(?:au )?point mort|(?:temps|angles?) morts?|à tout prix|grand prix|en campagne"
    r")(?!\w)"
)
_HINTS = word_set(
    """
    rapport peine contrôle place œuvre oeuvre ligne route avant lumière garde cas page vue produit produite
    produits produites produire produisent produira produisait siège voie voies appel état objet cours lieu terme tête
    temps suite titre raison cadre coup effet fonction vol jeu matière marge mesure voix mort morts prix campagne
    """
)
# « une baisse record », « pour la somme record de », not « le record », « son ancien record »
_RECORD = re.compile(
    r"(?<=[a-zà-ÿ] )(?<!\ble )(?<!\bun )(?<!\bdu )(?<!\bau )(?<!\bce )(?<!\bson )(?<!\bde )(?<!\bdes )(?<!\bles )"
    r"(?<!\bleur )(?<!\bancien )(?<!\bprécédent )(?<!\bnouveau )(?<!\bdernier )(?<!\bpropre )(?<!\bprécédents )"
    r"(?<!\banciens )records?\b(?! (?:du monde|d'|de (?:france|belgique|suisse|europe|vitesse|la piste)))"
)
_HIGHEST = frozenset({"record", "records"})


def idioms(text: str, said: Sequence[Known], start: int, end: int) -> list[Span]:
    """Where such phrases stand in ``text[start:end]``, in lower case with ' for ’, whose words are ``said``."""
    held = {word.text for word in said}
    found = []
    if not _HINTS.isdisjoint(held):
        found += [match.span() for match in _IDIOMS.finditer(text, start, end)]
    if not _HIGHEST.isdisjoint(held):
        found += [match.span() for match in _RECORD.finditer(text, start, end)]
    return found
