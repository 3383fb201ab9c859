"""Words beside a figure that tell two sorts of one thing apart: wholesale and retail, with charges and without."""

import re
from functools import lru_cache

from search.comparison.contexts import split_at_figure
from search.comparison.items import Item

# Two sorts of one thing, each side as a pattern of whole words, in lower case.
_SORTS = (
    (r"de gros|gros", r"(?:au|de) détail"),
    (r"hommes?|masculine?s?", r"femmes?|féminine?s?|dames"),
    (r"garçons?", r"filles?"),
    (r"adultes?", r"enfants?|mineurs?"),
    (
        r"(?:secteur|hôpital|école|enseignement|parc) publics?",
        r"(?:secteur|hôpital|école|enseignement|parc) privée?s?",
    ),
    (r"titulaires?", r"contractuel(?:le)?s?"),
    (r"import\w*", r"export\w*"),
    (r"neufs?|neuves?", r"d'occasion|anciens?"),
    (r"au nord|du nord", r"au sud|du sud"),
    (r"à l'est|de l'est", r"à l'ouest|de l'ouest"),
    (r"(?:le|du|au|ce) matin|lever du jour|à l'aube", r"(?:le|du|ce|au) soir|en soirée|l'après-midi"),
    (r"de jour|diurnes?", r"de nuit|nocturnes?"),
    (r"minim\w+", r"maxim\w+"),
    (
        r"(?:en|de|une) moyenne|moyen(?:ne)?s?",
        r"(?:en|de|une|la) pointe|record(?! (?:d[eu]|mondial|olympique|national)\b)|maxim\w+|au plus fort",
    ),
    (r"aller simple", r"aller-retour"),
    (r"tarif plein|plein tarif", r"tarif réduit|demi-tarif"),
    (r"directe?s?", r"indirecte?s?"),
    (r"locataires?", r"propriétaires?"),
    (r"urbaine?s?|villes?", r"rurales?|ruraux|campagnes?"),
    (r"individuel(?:le)?s?", r"collecti(?:f|ve)s?"),
    (r"payante?s?", r"gratuite?s?|exonérée?s?"),
    (r"temps plein", r"temps partiel"),
    (r"inscrits?", r"votants?|exprimés?|partants?|classés?|arrivants?"),
    (r"partants?", r"classés?|arrivants?"),
    (r"votants?", r"exprimés?"),
    (r"foyers?|ménages?|familles?", r"personnes|(?:par |chaque )personne|habitants?|administrés?"),
    (r"la (?:ville|commune)", r"(?:l'|d')agglomération|la métropole|l'intercommunalité|l'aire urbaine"),
    (r"en volume", r"en valeur"),
    (r"à domicile", r"à l'extérieur"),
    (r"match aller|à l'aller", r"match retour|au retour"),
    (r"en salle|en intérieur", r"en plein air|en extérieur"),
    (r"première dose|primo-\w+", r"deuxième dose|seconde dose|deux doses|schéma complet|dose de rappel"),
    (r"résidences? principales?", r"résidences? secondaires?"),
    (r"aînée?s?", r"cadette?s?|benjamine?s?"),
    (r"assise?s?", r"debout"),
    (r"longs?[- ]métrages?", r"courts?[- ]métrages?"),
    (r"prix d'achat|à l'achat", r"prix de vente|à la vente|à la revente"),
    (r"en semaine", r"le week-end|en fin de semaine|le dimanche"),
    (r"haute saison|heures pleines", r"basse saison|heures creuses"),
    (r"premier degré|primaire|maternelles?|écoles", r"second degré|secondaire|collèges?|lycées?"),
    (
        r"hypothèse basse|fourchette basse|scénario (?:optimiste|favorable)",
        r"hypothèse haute|fourchette haute|scénario (?:pessimiste|défavorable|du pire)",
    ),
    (r"à vide", r"en charge|à pleine charge"),
    (r"(?:part|cotisations?) patronales?", r"(?:part|cotisations?) salariales?"),
    (r"directions? générales?", r"filiales?"),
    (r"départements?|départementale?s?", r"agglomération|métropole|communes?|municipale?s?"),
    (
        r"dans (?:le seul|la seule)|rien qu'(?:en|à|au|aux|dans)",
        r"dans (?:tout|toute|tous|toutes|l'ensemble d[eu])|partout en",
    ),
    (r"régions?|régionale?s?", r"départements?|départementale?s?"),
    (r"cantons?|cantonale?s?", r"suisses?|helvétiques?|fédérale?s?|nationale?s?"),
)
_PATTERNS = tuple((re.compile(rf"\b(?:{one})\b"), re.compile(rf"\b(?:{other})\b")) for one, other in _SORTS)
_ANY = re.compile(r"\b(?:" + "|".join(side for sort in _SORTS for side in sort) + r")\b")
# « hors foncier », « frais compris »: with something or without it.
_WITHOUT = re.compile(r"^[^.;]{0,12}\b(?:ht\b|hors(?! d[eu'])|sans (?:les?|la|compter)|non compris\w*|en sus)\b")
_WITH = re.compile(
    r"^[^.;:]{0,40}\b(?<!\blui )(?<!\belle )(?<!\beux )(?<!\belles )"
    r"(?:ttc|comprise?s?|incluse?s?|y compris|tout compris)\b|"
    r"^(?:(?![a-z]+(?:ont|aient|eront|era|raient) )[^.;,]){0,25} avec (?:(?:les?|la)\b|l')"
)
_AHEAD = re.compile(
    r"\b(hors (?!des\b|norme|service|jeu|saison|pair|taxe)(?:les? |la |l')?[a-zà-ÿœ]{3,})\b"
    r"(?:(?! et (?:une?|l[ea]s?) )[^.;]){0,40}$"
)


def told_apart(a: Item, b: Item) -> tuple[str | None, str | None] | None:
    """What each of the two is, where the words beside them are opposites, or where one alone takes something in."""
    with_a, with_b = _inclusion(a.words.passage), _inclusion(b.words.passage)
    if with_a and with_b and with_a[0] != with_b[0]:
        return with_a[1], with_b[1]
    if bool(with_a) != bool(with_b):
        return (with_a[1] if with_a else None), (with_b[1] if with_b else None)
    sides_a, sides_b = _sides(a.words.passage), _sides(b.words.passage)
    for sort in sides_a.keys() & sides_b.keys():
        (first, said_a), (second, said_b) = sides_a[sort], sides_b[sort]
        if first != second:
            return said_a, said_b
    return None


@lru_cache(maxsize=8192)
def _sides(passage: str) -> dict[int, tuple[bool, str]]:
    """For each sort of which one side stands beside the figure and the other does not: which, and its words."""
    found: dict[int, tuple[bool, str]] = {}
    if not _ANY.search(passage):
        return found
    for sort, patterns in enumerate(_PATTERNS):
        one, other = (pattern.search(passage) for pattern in patterns)
        if one and not other:
            found[sort] = (True, one.group())
        elif other and not one:
            found[sort] = (False, other.group())
    return found


@lru_cache(maxsize=8192)
def _inclusion(passage: str) -> tuple[bool, str] | None:
    before, after = split_at_figure(passage)
    ahead = _AHEAD.search(before)
    if ahead:
        return False, ahead.group(1)
    for inclusive, pattern in ((False, _WITHOUT), (True, _WITH)):
        found = pattern.search(after)
        if found:
            return inclusive, found.group().strip(" ,(")
    return None
