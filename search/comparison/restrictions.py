"""Whether one of two figures that differ is of some only of what the other counts: « les chevaux étrangers »,
« chez les femmes », « en zone rurale », « l’ancien pont »."""

import re
from functools import lru_cache

from corpus.figures.model import Kind
from search.comparison import proofs
from search.comparison.contexts import split_at_figure
from search.comparison.items import Item, stated
from search.comparison.voices import rivals


def restricted(a: Item, b: Item) -> str | None:
    """« 610 chevaux », « 380 chevaux étrangers »: some of them, in an article on all, or on others."""
    if a.figure.kind is Kind.COUNT:
        one, other = _sort(a.words.passage), _sort(b.words.passage)
        if not one and not other:
            one, other = _victims(a, b)
    elif a.figure.kind is Kind.MEASURE:
        one, other = _land(a.words.passage), _land(b.words.passage)
    else:
        return None
    if not one or not other:
        part, whole = (a, b) if one else (b, a)
        if (part.magnitude or 0.0) >= (whole.magnitude or 0.0):
            return None
    return _two_groups(a, b, one, other)


@lru_cache(maxsize=8192)
def _sort(passage: str) -> str | None:
    behind = split_at_figure(passage)[1]
    if _WHO_HAD.match(behind):
        return _SOME
    if are := _ARE_OF_A_SORT.match(behind):
        return are.group(1)
    found = _SORT.match(behind)
    return found.group(1) if found else None


_SOME = "une partie d’entre eux"
# « 23 noyés n’avaient pas de gilet »: an imperfect tells which ones
_WHO_HAD = re.compile(
    r"\s?[a-zà-ÿœ-]{3,}(?: [a-zà-ÿœ-]{4,}s)? "
    r"(?:(?:n'(?:avaient|étaient)|ne (?:port|posséd|dispos|déten)\w*aient) (?:pas|aucune?|ni)|"
    r"avaient (?:moins|plus) de)\b"
)


# « onze sont des novices », « onze maçons étaient des intérimaires »
_ARE_OF_A_SORT = re.compile(
    r"(?:\s[a-zà-ÿœ-]{3,}){0,2} (?:sont|étaient|seront|seraient) (?:des |d'anciens |d'anciennes |de jeunes )"
    r"(?!(?:milliers|centaines|dizaines)\b)([a-zà-ÿœ-]{4,}s)\b"
)


def _victims(a: Item, b: Item) -> tuple[str | None, str | None]:
    """« 17 fillettes ont péri », « 61 morts »: whom of the dead or hurt each counts, where the other counts all."""
    one, other = (split_at_figure(item.words.passage)[1] for item in (a, b))
    some, any_ = _SOME_VICTIMS.match, _VICTIMS.match
    if (found := some(one)) and any_(other):
        return found.group(1), None
    if (found := some(other)) and any_(one):
        return None, found.group(1)
    return None, None


_VICTIMS = re.compile(r"\s?(?:morts|décès|victimes|tués|blessés|disparus|noyés|corps|personnes|vies)\b")
_SOME_VICTIMS = re.compile(
    r"\s?(?:(?:jeunes|petits|petites) )?(enfants|bébés|nourrissons|fillettes|garçonnets|femmes|écoliers|écolières|"
    r"lycéens|lycéennes|touristes|étrangers|ressortissants|civils|policiers|gendarmes|pompiers|secouristes|sauveteurs)\b"
)


@lru_cache(maxsize=8192)
def _land(passage: str) -> str | None:
    found = _LAND.match(split_at_figure(passage)[1])
    return found.group(1) if found else None


_LAND = re.compile(
    r"\s?(?:(?:sont|étaient|seront|de [a-zà-ÿœ-]+) )?(classé|protégé|irrigué|cultivé|boisé|constructible|bâti|planté|"
    r"replanté|assuré|labouré|drainé|urbanisé|loué)e?s?\b(?! d)"
)
"""« 6 000 hectares, dont 900 irrigués »: of a plain, of a forest."""
_SORT = re.compile(
    r"\s?(?:de |d')?[a-zà-ÿœ-]{3,}(?: [a-zà-ÿœ-]{4,}s)? (?:(?:est|sont|étaient|ne) )?"
    r"(de (?:plus|moins) de|âgée?s de (?:plus|moins) de|en attente d(?:e|'un)|inoccupée?s depuis (?:plus|au moins)|"
    r"sans (?:papiers|emploi|diplôme|abri|permis|contrat|logement|permission|assurance|casque|ceinture|domicile)|"
    r"internationa(?:ux|les)|étrang(?:ers|ères)|domestiques|nationa(?:ux|les)|résidente?s|saisonni(?:ers|ères)|"
    r"permanente?s|temporaires|intérimaires|titulaires|contractuel(?:le)?s|bénévoles|salariée?s|professionnel(?:le)?s|"
    r"amateurs|amatrices|mineure?s|majeure?s|(?<!parties )civile?s|militaires|électriques|hybrides|socia(?:ux|les)|"
    r"administrati(?:f|ve)s|navigante?s|individuel(?:le)?s|collectif?s|neufs|neuves|payante?s|gratuite?s|abonnée?s|scolaires|handicapée?s|"
    r"féminine?s|masculine?s|graves|grièvement|assises|debout|qualifiée?s|sélectionnée?s|"
    r"vaccinée?s|syndiquée?s|assurée?s|protégée?s|menacée?s|biologiques|bio|"
    r"(?:tourn|fonctionn|roul|march|répond|circul|navigu|vol|produis)\w*t(?= (?:plus|pas)\b)|"
    r"à temps (?:plein|partiel|complet)|en cd[id]|à l'arrêt|en panne|hors service|hors d'usage|en service|"
    r"à batteries?|"
    r"en état de (?:marche|voler|naviguer|rouler)|d'occasion)\b"
)


def grouped(a: Item, b: Item) -> str | None:
    """« Vingt minutes aux heures de pointe », « quatorze minutes »: some, or somewhere, beside all."""
    if a.figure.kind is Kind.DATE:
        return None
    return _two_groups(a, b, _group(a), _group(b))


def _two_groups(a: Item, b: Item, one: str | None, other: str | None) -> str | None:
    """Why two figures are not of the same ones, where ``one`` and ``other`` say of which they are."""
    if one is None and other is None:
        return None
    if one and other:
        return None if _alike(_telling(one), _telling(other)) else _apart(one, other)
    part, whole = (a, b) if one else (b, a)
    if _JUST_BOUGHT.match(one or other or "") and _NEW_ONES.search(whole.article.text):
        return None  # « 44 bancs neufs », « les 51 bancs que la ville a achetés »
    return None if _of_all_alike(whole, _telling(one or other or ""), part) else _apart(one, other)


def _telling(group: str) -> str:
    """The word that says which ones, or all of « de plus de »."""
    return next((word for word in reversed(re.split(r"[\s']", group)) if len(word) > _SHORT), group)


_SHORT = 3
"""Letters."""


_JUST_BOUGHT = re.compile(r"neu(?:fs|ves)$")
_NEW_ONES = re.compile(r"\b(?:[Nn]eu[fv]|[Nn]ouve|[Mm]odern|[Ff]utur|[Cc]ommand|[Aa]chet|[Aa]cqui|[Ll]ivr)\w*")


def _alike(one: str, other: str) -> bool:
    """« chez les femmes », « parmi les femmes »; « étrangers », « internationaux »."""
    return one[:_STEM] == other[:_STEM] or any(
        one.startswith(group) and other.startswith(group) for group in _ALIKE_GROUPS
    )


_ALIKE_GROUPS = (
    ("étrang", "internation", "non-résident"),
    ("électri", "batterie"),
    ("intérim", "tempor", "contractuel", "saisonni", "vacat", "cdd"),
    ("jeunes", "ans", "étudiant", "mineur", "enfant", "apprenti", "scolaire", "garçons", "filles"),
    ("seniors", "aînés", "retraités", "ans"),
    ("salarié", "employé", "ouvrier", "titulaire", "permanent", "cdi", "professionnel"),
    ("rural", "campagne", "village", "agricult"),
    ("urbain", "centre-ville", "privé", "entreprises"),
    ("panne", "service", "usage", "arrêt", "tourn", "fonctionn", "roul", "march", "circul", "produis"),
    ("public", "fonctionnaires", "titulaire"),
)
"""What the press calls the same ones."""


def _group(item: Item) -> str | None:
    (start, end), text = item.claim.sentence, item.article.text
    return _named(text[start : item.figure.start], text[item.figure.end : end], item.figure.kind is Kind.COUNT)


@lru_cache(maxsize=8192)
def _named(before: str, after: str, counted: bool) -> str | None:
    before, after = (part.lower().replace("’", "'") for part in (before, after))
    found = _AHEAD.match(before) or _BEHIND.match(after) or (None if counted else _QUALITY.search(before))
    return " ".join(found.group(1).split()) if found else None


_GROUPS = (
    r"(?:(?:chez|parmi) les (?:\d+ ?(?:-|à) ?\d+ ans|(?!moins\b)[a-zà-ÿœ-]{4,}s)|"
    r"(?:pour|dans) le (?:bac|baccalauréat|lycée|enseignement|secteur|parc) [a-zà-ÿœ-]{5,}|"
    r"(?:chez|parmi|pour) (?:les |ces |ses |leurs )?(?:[\w-]+ ){0,2}?(?:femmes|hommes|filles|garçons|jeunes|"
    r"(?:moins|plus) de \w+(?: \w+)? ans|seniors|aînés|enfants|adultes|retraités|ouvriers|cadres|employés|"
    r"temporaires|intérimaires|saisonniers|contractuels|titulaires|vacataires|apprentis|fonctionnaires|locataires|propriétaires|"
    r"particuliers|professionnels|entreprises|bacheliers|étudiants|étrangers|diplômés|indépendants|abonnés|"
    r"non-résidents|résidents|célibataires|couples)|"
    r"(?:en|dans|au|aux|à la|sur) (?:le |la |les |l')?(?:zones? [a-zà-ÿ]+|milieu (?:rural|urbain)|campagne|plaine|"
    r"montagne|altitude|villages?|centre-ville|banlieue|périphérie|privé|public|"
    r"industrie|bâtiment|services|agriculture|haute saison|basse saison|semaine|week-end|heures? de pointe|"
    r"heures? creuses?|niveau (?:bas|haut)|gradins? (?:bas|hauts?)|première classe|seconde classe|deuxième classe))\b"
)
_AHEAD = re.compile(rf"[\W_]*({_GROUPS})[^,]{{0,15}},")
_BEHIND = re.compile(rf"[^,;.:]{{0,20}}? ({_GROUPS})")
# « Le pain bio, lui, est vendu … »
_QUALITY = re.compile(
    r"\b(?:l[ae]s?|l'|d[ue]s?|une?) ?[a-zà-ÿœ-]{3,} (bio|biologiques?|conventionnel(?:le)?s?|électriques?|hybrides?|"
    r"premium|haut de gamme|d'entrée de gamme|low cost|de luxe|équitables?|sans plomb|d'occasion|surgelée?s?)\b"
    r"[^;.:]{0,60}$"
)


def widened(a: Item, b: Item) -> str | None:
    """« 560 emplois, et non 420, en y ajoutant les apprentis »: another number because more is counted."""
    for item, other in ((a, b), (b, a)):
        if stated(other.figure) in item.denied:
            found = _COUNTED_IN.search(item.article.text, *item.claim.sentence)
            return found and _apart(f"« {found.group()} »", None)
    return None


_COUNTED_IN = re.compile(
    r"\ben (?:y )?(?:comptant|ajoutant|incluant|intégrant|additionnant) (?:aussi |également )?(?:les |le |la |l[’'])?"
    r"[\w-]+|\b(?:ajoute|inclu|intègre|compte)(?:nt|t)? (?:aussi|également) (?:les |le |la |l[’'])[\w-]+"
)


def successors(a: Item, b: Item) -> str | None:
    """« Le nouveau pont, 410 mètres », « l’ancien pont, 290 mètres »: an old thing and the one after it."""
    for one, other in ((a, b), (b, a)):
        old, new = _OLD.search(one.words.passage), _NEW.search(other.words.passage)
        if old and new and not (_NEW.search(one.words.passage) or _OLD.search(other.words.passage)):
            return _apart(old.group(), new.group())
    return None


_OF_PERSONS = (
    r"(?!maires?\b|présidente?s?\b|ministres?\b|directeurs?\b|directrices?\b|patronn?e?s?\b|chefs?\b|élue?s?\b|"
    r"députée?s?\b|joueu\w+|combattants?|élèves?|champion\w*|an\b|ans\b|année|cas\b|mort|bless|record)"
)
_OLD = re.compile(
    rf"\b(?:l'ancien(?:ne)?|les anciens|les anciennes|le vieux|la vieille|l'actuel(?:le)?|son prédécesseur|"
    rf"sa devancière|le précédent|la précédente) {_OF_PERSONS}[a-zà-ÿœ-]+"
)
_NEW = re.compile(
    rf"\b(?:(?:le|du|au|ce) (?:nouveau|nouvel|futur)|(?:la|cette) (?:nouvelle|future)|son (?:remplaçant|successeur)) "
    rf"{_OF_PERSONS}[a-zà-ÿœ-]+"
)


def _of_all_alike(item: Item, word: str, other: Item) -> bool:
    """Whether a figure may be of those alone without a word of it: its article has the word, and has not the other’s
    figure besides; or the two are what two parties give for one thing."""
    if "ensemble" in item.claim.perimeter:
        return False  # « deux pompes en panne sur dix », « trois pompes ne tournent plus »
    if item.source == other.source or rivals(item, other):
        return True
    text = item.article.text
    return word[:_STEM] in text.lower() and other.figure.text not in text


_STEM = 6
"""Letters."""


def _apart(first: str | None, second: str | None) -> str:
    return proofs.on_each_side(proofs.PERIMETERS, first, second)
