"""Whether two figures are of two natures, whatever their words share: a grant and a bill, a fine and damages, a
purchase and the works after it; pages and animals, the dead and the saved; how far away and how long."""

import re
from functools import lru_cache

from corpus.claims.persons import RESCUERS
from corpus.figures.model import Kind
from search.comparison import proofs
from search.comparison.contexts import split_at_figure
from search.comparison.items import Item

# What governs a sum, as patterns of whole words in lower case.
_SUMS = {
    "aide": r"débloqu\w+|subvention\w*|aides?|avances?|secours|dons?|prêts?|prêter(?:a|ont)",
    "facture": r"factures?|addition|ardoise|coût\w*|dégâts|dommages(?! et intérêts|-intérêts)|préjudice|pertes?|"
    r"(?:fait|ont|a) (?:perdre|perdu)|perd(?:ent|ra|ront)?",
    "déficit": r"déficit|trou|découvert",
    "dette": r"dettes?|passif|endettement|endettée?s?",
    "recette": r"recettes?|rapport(?:é|e|ent|ait|era)e?s?|chiffre d'affaires|"
    r"(?:re)?tirée?s?|tirent|empoch\w+|encaiss\w+",
    "bénéfice": r"bénéfices?|profits?",
    "amende": r"amendes?",
    "réparation": r"dommages et intérêts|dommages-intérêts|indemnis\w+|indemnités?|dédommag\w+|réparations?|"
    r"(?:assurances?|assureurs?|fonds de garantie|mutuelle) (?:\w+ )?(?:vers|pai|pay|rembours|couvr|allou)\w+",
    "dû": r"(?:devra|devront|condamnée?s? à|à) (?:lui |leur )?(?:verser|payer|rembourser)",
    "achat": r"rachat|rachet\w+|vendue?s?|cédée?s?|acquis\w*|acquérir|acquisition|achat|achet\w+|adjugée?s?",
    "travaux": r"investir\w*|investi(?:e|s|t|es|ssement|ssements)?|injecter\w*|travaux|rénov\w+|réfection",
    "débours": r"(?:a|ont|avait|avaient|aura|auront) (?:déjà )?dépensé",
    "emprunt": r"emprunt\w*",
    "crédit": r"crédit",
    "gain": r"(?:gagnant|lauréat|vainqueur|champion)e?s? (?:\w+ )?(?:reçoi(?:t|vent)|recevr(?:a|ont)|"
    r"touche(?:nt|ra|ront)?|emporte(?:nt|ra|ront)?)",
    "salaire": r"salaires?|traitements?|gagn(?:e|ent|ait|aient)",
    "prime": r"primes?|bonus",
    "loyer": r"loyers?|lou(?:e|ent|é|ée)",
    "production": r"produire (?:[^,;.]{0,40} )?(?:coût\w+|revient)|"
    r"(?:coût|prix) de (?:production|revient)[^,;.]{0,30}",
    "vente": r"(?:se|s'y) (?:vend(?:ent|ait|aient|ra|ront|raient)?|négoci(?:e|ent|ait|aient))|prix de vente|"
    r"(?:en|dans les) (?:rayons?|magasins?|grandes? surfaces?)",
}
_TWO_SUMS = (
    ("aide", "facture déficit dette recette bénéfice amende achat"),
    ("facture", "recette bénéfice emprunt réparation"),
    ("déficit", "dette recette salaire"),
    ("dette", "recette bénéfice achat"),
    ("recette", "bénéfice amende"),
    ("amende", "réparation débours achat travaux"),
    ("réparation", "débours achat travaux"),
    ("dû", "débours"),
    ("achat", "travaux loyer"),
    ("emprunt", "crédit recette"),
    ("salaire", "prime loyer"),
    ("gain", "facture dette achat loyer vente travaux"),
    ("production", "vente"),
)

# What is counted, by the word right behind the number; what stands for persons or for anything is left out.
_THINGS = {
    "personnes": r"personnes|habitants|chauffeurs|hommes|femmes|enfants|ouvriers|ouvrières|salariés|employés|agents|"
    r"policiers|gendarmes|pompiers|soldats|militaires|archéologues|musiciens|instrumentistes|chanteurs|choristes|comédiens|"
    r"bénévoles|volontaires|élèves|écoliers|collégiens|lycéens|étudiants|enseignants|professeurs|médecins|infirmiers|"
    r"infirmières|soignants|patients|malades|touristes|visiteurs|spectateurs|supporters|supporteurs|passagers|"
    r"voyageurs|marins|pêcheurs|mineurs|joueurs|coureurs|skieurs|alpinistes|randonneurs|manifestants|grévistes|détenus|"
    r"migrants|réfugiés|journalistes|ingénieurs|techniciens|avocats|magistrats|agriculteurs|éleveurs|vignerons|"
    r"riverains|actionnaires|chercheurs",
    "pages": r"pages|feuillets|chapitres|alinéas|paragraphes",
    "bêtes": r"caribous|éléphants|rhinocéros|loups|ours|lynx|cerfs|chevreuils|sangliers|oiseaux|cigognes|flamants|"
    r"vautours|moutons|brebis|agneaux|chèvres|vaches|veaux|bovins|porcs|cochons|poules|poulets|canards|chevaux|juments|"
    r"chiens|chats|saumons|tortues|baleines|dauphins|phoques|singes|gorilles|lions|tigres|crocodiles",
    "arbres": r"arbres|chênes|hêtres|sapins|oliviers|platanes|pommiers|palmiers|peupliers|cèdres|ceps",
    "bâtiments": r"maisons|immeubles|bâtiments|cases|chalets|appartements|pavillons|églises|mosquées|hangars",
    "véhicules": r"voitures|véhicules|rames|locomotives|camions|bus|autobus|autocars|motos|tramways|avions|"
    r"hélicoptères|bateaux|navires|cargos|chalutiers|ferries|pirogues",
    "voirie": r"carrefours|croisements|ronds-points|giratoires|passages à niveau|aiguillages|viaducs|arrêts|"
    r"stations|gares",
    "spectacles": r"représentations|levers de rideau|concerts|spectacles|films|longs-métrages",
    "œuvres": r"livres|ouvrages|romans|tableaux|toiles|sculptures|photographies|manuscrits",
    "équipes": r"équipes|brigades|bataillons|escadrons",
    "morts": r"morts|décès|tués|cadavres|noyés|corps(?= (?:ont|sans|étaient|avaient|repêchés))",
    "rescapés": r"rescapés|survivants|miraculés",
    "à bord": r"(?:[a-zà-ÿ]+ )?à (?:son |leur )?bord",
}
_OF_LIVES = ({"personnes", "morts"}, {"personnes", "rescapés"}, {"personnes", "à bord"}, {"bêtes", "morts"})
"""« six ouvriers », « six morts » may be one; « neuf brebis égorgées », « neuf cadavres »."""
_CASTS = (
    (r"musiciens|instrumentistes|violonistes", r"chanteurs|chanteuses|choristes", r"danseurs|danseuses"),
    (r"enseignants|professeurs|profs|instituteurs", r"élèves|écoliers|collégiens|lycéens|étudiants"),
    (r"policiers|gendarmes", r"pompiers|sapeurs-pompiers", r"médecins|infirmiers|infirmières|secouristes"),
    (r"médecins|chirurgiens", r"infirmiers|infirmières", r"aides-soignants|aides-soignantes"),
    (r"passagers|voyageurs", r"membres d'équipage|hommes d'équipage|marins|matelots|hôtesses"),
    (r"joueurs|joueuses|footballeurs|rugbymen", r"supporters|supporteurs|spectateurs"),
    (r"détenus|prisonniers", r"gardiens|surveillants"),
    (r"avocats", r"jurés", r"témoins", r"prévenus|accusés"),
    (r"auteurs|écrivains|éditeurs", r"visiteurs|lecteurs"),
)
"""Who stands face to face, so that a text counts both."""


def _words(patterns: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{patterns})(?![\w-])")


def _counted(patterns: str) -> re.Pattern[str]:
    return re.compile(rf"\s?(?:de |d'|des |de ses |de leurs )?({patterns})(?![\w-])")


_GOVERNING = [(name, _words(pattern)) for name, pattern in _SUMS.items()]
_CLAUSE = re.compile(r"[,;:.()«»]| et (?!intérêts)| dont | mais | contre ")
_KINDS_COUNTED = [(name, _counted(pattern)) for name, pattern in _THINGS.items()]
_CAST_COUNTED = [[_counted(pattern) for pattern in cast] for cast in _CASTS]
_UNLIKE_SUMS = frozenset(frozenset((one, other)) for one, others in _TWO_SUMS for other in others.split())


def natures(a: Item, b: Item) -> str | None:
    """Why two figures are of two things, in French."""
    pa, pb = a.words.passage, b.words.passage
    if a.figure.kind is Kind.MONEY:
        one, other = _sum(pa), _sum(pb)
        told = one and other and frozenset((one[0], other[0])) in _UNLIKE_SUMS and (one[1], other[1])
    elif a.figure.kind is Kind.PERCENT:
        told = _two_things(_thing(pa), _thing(pb))
    elif a.figure.kind is Kind.COUNT:
        told = _two_things(_thing(pa), _thing(pb))
        if not a.claim.measure == b.claim.measure == RESCUERS:  # « 90 pompiers et gendarmes », « 60 sauveteurs »
            told = told or _facing(_cast(pa), _cast(pb))
    elif a.figure.kind is Kind.MEASURE:
        told = _wind_and_vessel(a, b)
    else:
        return None
    return proofs.on_each_side("deux objets", *told) if told else None


def _wind_and_vessel(a: Item, b: Item) -> "_Named | None":
    """« 45 nœuds de vent », « le ferry filait à 22 nœuds »: how fast the wind blows, and what goes in it."""
    if a.figure.unit not in _SPEEDS or b.figure.unit not in _SPEEDS:
        return None
    for one, other in ((a, b), (b, a)):
        blows, goes = _WIND.search(one.words.passage), _GOES.search(other.plain_sentence)
        if blows and goes and not _WIND.search(other.plain_sentence):
            return (blows.group(), goes.group()) if one is a else (goes.group(), blows.group())
    return None


_SPEEDS = ("km/h", "nœud", "m/s", "mph")
_WIND = re.compile(r"\b(?:vents?|rafales?|bourrasques?|tempête|ouragan|cyclone|tornade|souffl\w+)\b")
_GOES = re.compile(
    r"\b(?:voiliers?|navires?|bateaux?|cargos?|ferry|vedettes?|monocoques?|trimarans?|paquebots?|trains?|rames?|tgv|"
    r"voitures?|berlines?|camions?|motos?|automobilistes?|conduct(?:eur|rice)s?|pilotes?|cyclistes?|skieu(?:r|se)s?|"
    r"avions?|planeurs?|drones?|skippers?|naviga\w+|navigu\w+|roul(?:e|ait|aient|ent|é|ant)|filai(?:t|ent)|ralliai(?:t|ent)|"
    r"(?:a|ont) volé|milles à la moyenne|croisière)\b"
)


_Named = tuple[str, str]
"""What it is, and the words that say so."""


def _two_things(one: _Named | None, other: _Named | None) -> _Named | None:
    if one is None or other is None or one[0] == other[0] or {one[0], other[0]} in _OF_LIVES:
        return None
    return one[1], other[1]


def _facing(one: dict[int, tuple[int, str]], other: dict[int, tuple[int, str]]) -> _Named | None:
    for cast in one.keys() & other.keys():
        if one[cast][0] != other[cast][0]:
            return one[cast][1], other[cast][1]
    return None


@lru_cache(maxsize=8192)
def _sum(passage: str) -> _Named | None:
    """The word that says of which nature a sum is: « d'amende » right behind it, the nearest before it in its clause,
    or the first one farther behind."""
    before, after = split_at_figure(passage)
    lead, trail = _CLAUSE.split(_NUMBERING.sub(" ", before))[-1], _CLAUSE.split(after, maxsplit=1)[0][:_TRAIL]
    ahead = [(*found.span(), name, found.group()) for name, words in _GOVERNING for found in words.finditer(lead)]
    behind = [(*found.span(), name, found.group()) for name, words in _GOVERNING if (found := words.search(trail))]
    first = min(behind, default=None)
    if first is None or (ahead and not _ITS.fullmatch(trail, 0, first[0])):
        first = max(ahead, key=lambda found: (found[1], -found[0]), default=None)
    return first and first[2:]


# « La subvention, de 3 millions »
_NUMBERING = re.compile(r", (?:de|d'|soit|soit près de|de près de|de plus de)\s?$")
_ITS = re.compile(r"\s?(?:de |d'|en )")
_TRAIL = 28
"""Characters behind a sum in which its noun stands: « de dommages et intérêts »."""


@lru_cache(maxsize=8192)
def _thing(passage: str) -> _Named | None:
    after = split_at_figure(passage)[1]
    return next(
        ((name, found.group(1)) for name, noun in reversed(_KINDS_COUNTED) if (found := noun.match(after))), None
    )


@lru_cache(maxsize=8192)
def _cast(passage: str) -> dict[int, tuple[int, str]]:
    """By cast, which of it is counted."""
    after = split_at_figure(passage)[1]
    return {
        number: (role, found.group(1))
        for number, cast in enumerate(_CAST_COUNTED)
        for role, noun in enumerate(cast)
        if (found := noun.match(after))
    }
