"""Whether the marks of scope of two figures part them: net and gross, a part, an average, taken in or left out."""

import re
from collections.abc import Iterable
from math import log10

from corpus.claims.dimensions import AGE, PLACES
from corpus.claims.measures import alone
from corpus.figures.model import Kind
from corpus.french.numerals import read_cardinal
from search.comparison import proofs
from search.comparison.contexts import FIGURE
from search.comparison.items import Item
from search.comparison.likeness import WHOLES, orders_between
from search.comparison.misprints import transposed
from search.comparison.thesaurus import KEYS, concepts

# Marks that exclude or bound each other: where one side bears one and the other bears none or another of the same
# line, the two figures count different things.
EXCLUSIVE: tuple[frozenset[str], ...] = (
    frozenset({"TTC", "HT"}),
    frozenset({"bonus compris", "hors bonus"}),
    frozenset({"frais compris", "hors frais"}),
    frozenset({"premier tour", "second tour"}),
    frozenset({"toutes compétitions", "championnat", "coupe"}),
    frozenset({"pour", "contre"}),
    frozenset({"net", "brut"}),
    frozenset({"réclamé", "proposé"}),
)
# How often; it bounds nothing where only one side says it and the values are of one order.
_RATES = frozenset({"par mois", "par semaine", "par an", "par jour", "par heure"})
_ONE_SIDED = (
    "ensemble",
    "limite",
    "un autre",
    "requis",
    "en termes réels",
    "seuil",
    "à vol d’oiseau",
    "capacité",
    "au départ",
    "résultats partiels",
    "avec sursis",
    "ferme",
    "au plus fort",
    "cumul",
    "part",
    "une partie",
    "une année",
    "autre",
    "ajusté",
    "à périmètre comparable",
    "en moyenne",
    "médiane",
    "restant",
    "mise à prix",
    "première tranche",
    "les premiers",
)


def marks(a: Item, b: Item) -> str | None:
    """Why the marks of two figures say that they are not of the same things, in French."""
    if AGE in (a.claim.measure, b.claim.measure):
        return None
    if a.claim.perimeter == b.claim.perimeter:
        return None
    ma, mb = set(a.claim.perimeter), set(b.claim.perimeter)
    if "requis" in ma & mb:  # « l’avocat général a réclamé quinze ans »
        ma, mb = ma - {"réclamé"}, mb - {"réclamé"}
    if "rançon" in (a.claim.measure, b.claim.measure) and not any(_PAID.search(item.sentence) for item in (a, b)):
        ma, mb = ma - {"réclamé"}, mb - {"réclamé"}  # a ransom is what is demanded
    if {a.claim.measure, b.claim.measure} & _EARNED and not any(_NOT_NET.search(item.sentence) for item in (a, b)):
        ma, mb = ma - {"net"}, mb - {"net"}  # « a gagné 3 millions » is what is left in the end
    if a.figure.kind is Kind.MULTIPLIER or _offered(a, b):
        ma, mb = ma - _CLAIMS, mb - _CLAIMS  # « on a demandé trois fois l’offre »
    if relative(a) and not (ma & _OF_AMOUNTS and mb & _OF_AMOUNTS):
        ma, mb = ma - _OF_AMOUNTS, mb - _OF_AMOUNTS
    for line in EXCLUSIVE:
        left, right = ma & line, mb & line
        if left != right and (left or right) and left | right != {"pour"}:
            return _perimeters(left, right)
    left, right = ma & _RATES, mb & _RATES
    if left != right and ((left and right) or ratio(a, b) >= _RATE_RATIO):
        return _perimeters(left, right)
    if ("par tête" in ma) != ("par tête" in mb) and ratio(a, b) >= _RATE_RATIO:
        return _perimeters({"par tête"} & ma, {"par tête"} & mb)
    left, right = ({mark for mark in side if _bounds(mark, one, by)} for side, one, by in ((ma, a, b), (mb, b, a)))
    if not alike(left, right):
        return _perimeters(left, right)
    for mark in _ONE_SIDED:
        if (mark in ma) != (mark in mb) and _holds(mark, *((a, b) if mark in ma else (b, a))):
            return _perimeters({mark} & ma, {mark} & mb)
    return None


_PAID = re.compile(r"\b(?:vers|pay|rachet|obten|obtien|empoch|remis)\w*")
_EARNED = frozenset({"bénéfice", "résultat", "perte"})
_NOT_NET = re.compile(
    r"\b(?:brute?s?|exploitation|opérationnel\w*|avant impôts?|ebitda|récurrent\w*)\b", re.IGNORECASE
)
_CLAIMS = frozenset({"réclamé", "proposé"})


def _offered(a: Item, b: Item) -> bool:
    """« le car offre 52 places »: nobody bids so."""
    return PLACES in (a.claim.measure, b.claim.measure)


def _bounds(mark: str, bearer: Item, other: Item) -> bool:
    """Whether a mark bounds a figure beside the other one; « pour la seule ville d’Orval », « au seul groupe Sorgal »
    do not where the other’s sentence names it too, nor « 308 clients, enfants compris » beside a slip, 380."""
    if bearer.figure.kind is Kind.COUNT and transposed(bearer, other) and _ALL_IN.search(mark):
        return False
    if not _BOUND.search(mark) or "seul" not in mark:
        return _BOUND.search(mark) is not None
    if _said_otherwise(mark, bearer, other):
        return False
    at = bearer.plain_sentence.find(mark)
    found = _NAMED.match(bearer.sentence, at + len(mark)) if at >= 0 else None
    return (found.group(1) if found else mark.split()[-1].capitalize()) not in other.sentence


_ALL_IN = re.compile(r"\b(?:comprise?s?|incluse?s?)$")
_ALONE = re.compile(r"\bseule?s?\b")
_NAMED = re.compile(r"\s?(?:de |d['’u]\s?|des )?([A-ZÀ-Ý][\w-]+)")


def alike(left: Iterable[str], right: Iterable[str]) -> bool:
    """Whether two figures have the same marks, said of one debt or of several, in this order or that."""
    return set(map(_bare, left)) == set(map(_bare, right))


def unlike(a: Item, b: Item) -> bool:
    """Whether one of two figures bears a mark that the other has not, and that may part them."""
    ma, mb = set(a.claim.perimeter) - _OF_ALL, set(b.claim.perimeter) - _OF_ALL
    if _offered(a, b):
        ma, mb = ma - _CLAIMS, mb - _CLAIMS
    ma, mb = (
        {mark for mark in own if mark in others or not _said_otherwise(mark, one, by)}
        for own, others, one, by in ((ma, mb, a, b), (mb, ma, b, a))
    )
    return not alike(ma, mb)


_OF_ALL = WHOLES | {"bilan définitif"}
"""Marks that part a figure from none that bears no mark."""


def _bare(mark: str) -> frozenset[str]:
    """« dettes et loyers compris », « loyer et dette inclus »."""
    words = frozenset(word.rstrip("s") for word in mark.split()) - {"et"}
    return words - _TAKEN_IN | {"compris"} if words & _TAKEN_IN else words


_TAKEN_IN = frozenset({"compri", "comprise", "inclu", "incluse"})


def _holds(mark: str, bearer: Item, other: Item) -> bool:
    """Whether a mark that only one of two figures bears says that they count different things."""
    if _said_otherwise(mark, bearer, other):
        return False
    if mark in _PARTS and not _PARTS.isdisjoint(other.claim.perimeter):
        return False  # « dont quatre grièvement », « parmi les quinze blessés, six »
    if mark == "une partie" and not _may_be_whole(other, bearer):
        return False
    if mark == "part" and bearer.claim.place and bearer.claim.place in other.sentence:
        return False  # « dont 8 000 à Lyon », « 11 000 dans les rues de Lyon »
    if mark == "part" and _of_its_holder(bearer, other):
        return False  # « 14 millions, dont deux offerts par Valtor », « Valtor en a donné trois »
    if mark == "part" and not set(bearer.claim.noun).isdisjoint(other.claim.noun):
        # « 427 employés, dont 361 syndiqués », « ses 380 syndiqués » are of one thing; « dix-neuf arrestations,
        # dont sept ont été cassées » is a part of what was counted before.
        return bool(_BARE.match(bearer.article.text, bearer.figure.end))
    if mark in _WHOLE_OR_PART and ratio(bearer, other) < _NEAR:
        return False  # « dix des dix-sept suspects », « quatorze suspects »: two counts of one whole
    if mark == "ferme":
        # « quatre ans ferme » is the whole sentence, where no part of it is suspended.
        return any("sursis" in item.article.text for item in (bearer, other))
    if bearer.magnitude is not None and other.magnitude is not None:
        if mark == "ensemble":
            return bearer.magnitude >= other.magnitude  # « ils étaient 350 » is no part of « sur les 280 occupants »
        if mark in _SOME_LEFT:
            # « 310 gîtes fermés », « 290 restent fermés »: what is left is clearly less, or it is the whole
            return other.magnitude > bearer.magnitude and ratio(bearer, other) >= _LEFT
    return True


def _said_otherwise(mark: str, bearer: Item, other: Item) -> bool:
    """Whether the other of two figures is on the same perimeter all the same, in words that are no mark."""
    said = other.sentence
    if mark == "cumul" and bearer.magnitude is not None and other.magnitude is not None:
        return bearer.magnitude < other.magnitude  # « 90 hectares au total » sums up no more than « 120 hectares »
    if mark == "restant":
        # « trente postes restent à pourvoir », « 40 postes vacants »; « 19 lignes restent coupées », « mardi, 30
        # lignes étaient coupées » in Wednesday’s paper
        to_fill = _TO_FILL.search(said) and _TO_FILL.search(bearer.sentence)
        return to_fill is not None or _of_one_day(bearer, other) or _STILL.search(other.words.passage) is not None
    if mark == "part":  # « 340 hectares, dont 85 seront replantés », « va replanter 58 hectares »
        return _does_the_same(bearer, other)
    if mark == "capacité":  # « peut accueillir 900 personnes », « une salle de 850 places »
        return bool(other.claim.measure == PLACES or _ROOMS.search(other.words.passage))
    if _ALONE.search(mark):  # « pour la seule chaussée », « la route »
        return not concepts({KEYS[alone(mark.split()[-1])]: 1.0}).keys().isdisjoint(other.words.concepts)
    if mark == "au détail":
        return bearer.figure.kind is Kind.MONEY and _TO_USERS.search(other.words.passage) is not None
    if mark == "mise à prix":
        return bool(_BIDS.search(said))
    if mark == "en moyenne":  # « ils gagnent en moyenne 2 100 euros », « salaire moyen de 2 400 euros », « par mois »
        return bool(_AVERAGE.search(said) or _OF_EACH.search(other.words.passage) or _EACH & {*other.claim.perimeter})
    # « des pointes à 130 litres », « 128 au plus fort de la fonte »; « le feu a dépassé 700 degrés »: that was at its
    # worst too
    return mark == "au plus fort" and bool(_PEAK.search(said) or _UP_TO.search(other.words.passage))


def _does_the_same(part: Item, other: Item) -> bool:
    """Whether what befalls a part, which has no noun of its own, is what governs the other figure."""
    done = _DONE.match(part.article.text, part.figure.end)
    return done is not None and KEYS[alone(done.group(1).lower())] in other.words.governors


_DONE = re.compile(
    r"(?: (?:a|ont|sont|seront|étaient|avaient|auront|seraient|auraient|été|déjà|encore|désormais|aussitôt|ainsi))*"
    r" (\w{3,}(?:é|i|u|is|it|ert|int)e?s?)\b"
)


def _of_one_day(a: Item, b: Item) -> bool:
    """Whether both say of which day their figure is, and it is one."""
    return a.claim.period is not None and a.claim.period == b.claim.period and a.claim.period[0] == a.claim.period[1]


_STILL = re.compile(r"\b(?:encore|toujours)\b")
_TO_FILL = re.compile(r"\b(?:vacante?s?|à (?:pourvoir|combler)|(?:non|pas) (?:pourvu|comblé)e?s?|inoccupée?s?)\b")
_SOME_LEFT = frozenset({"restant", "première tranche", "les premiers"})
_ROOMS = re.compile(
    rf"{FIGURE}\s+(?:places|sièges|fauteuils|lits|couchages|chambres|cellules)\b|"
    r"\b(?:capacité|jauge|accueillir|contenir|loger|héberger|asseoir|tenir|tiennent|tiendr\w+)\b"
)
_TO_USERS = re.compile(rf"{FIGURE}\s[^.;:\d]{{0,30}}\b(?:dans la rue|au (?:gramme|détail)|à la dose)\b")
_BIDS = re.compile(r"\b(?:mis(?:e|es)? à prix|prix de (?:départ|réserve)|première enchère)\b")
_PARTS = frozenset({"part", "une partie"})


def _may_be_whole(whole: Item, part: Item) -> bool:
    """Whether a figure may count the whole of which the other says to be a part: it is no less and, of « 12 des 31
    ponts », about 31."""
    if part.magnitude is None or whole.magnitude is None:
        return True
    if part.magnitude > whole.magnitude:
        return False
    told = _OUT_OF.match(part.article.text, part.figure.end) or _FROM_AMONG.match(part.sentence)
    words = _WORD.findall(told.group(1).lower()) if told else []
    read = read_cardinal(words, 0) if words else None
    digits = re.sub(r"\D", "", told.group(1)) if told else ""
    total = int(digits) if digits else int(read[0]) if read else 0
    return total == 0 or abs(whole.magnitude - log10(total)) < _ABOUT


_OUT_OF = re.compile(
    r"\s(?:des|de (?:ses|ces|leurs|nos)|sur (?:les |ses |un total de )?|parmi (?:les|ses) )\s?"
    r"((?:\d[\d\s\u00a0\u202f]*|[a-zà-ÿ-]+ (?:[a-z]+ )?))"
)
# « Sur 40 attelages engagés, sept »
_FROM_AMONG = re.compile(
    r"\W*(?:[Ss]ur|[Pp]armi|[Dd]es)\s(?:(?:les|ces|ses|leurs|un total de)\s)?"
    r"((?:\d[\d\s\u00a0\u202f]*|[a-zà-ÿ-]+ (?:[a-z]+ )?))"
)
_WORD = re.compile(r"[^\W\d_]+|-")
_ABOUT = 0.1
"""In decimal orders: a quarter."""


def _of_its_holder(part: Item, other: Item) -> bool:
    """Whether the other figure is of the one whose part it is."""
    behind = _SIDE.match(part.article.text, part.figure.end)
    own = next(words for words in _DONT.split(other.words.passage) if FIGURE in words)
    names = _NAME.findall(behind.group()) if behind else []
    return any(name.lower() in own or name == other.claim.subject for name in names)


_SIDE = re.compile(r"[^,;.:()]{0,60}")
_DONT = re.compile(r"[;:(]|, | dont ")
_NAME = re.compile(r"(?<=[ '’])[A-ZÀ-Ý][\w-]{3,}")
_WHOLE_OR_PART = frozenset({"ensemble", "une partie"})
_NEAR = 1.5
"""Times: what is so near a whole is hardly a part of it."""
_LEFT = 1.2
"""Times."""
_AVERAGE = re.compile(r"\b[Mm]oyen(?:ne)?s?\b|\bvitesse commerciale\b")
_EACH = _RATES | {"par tête"}
_OF_EACH = re.compile(
    r"\bchaque [a-zà-ÿ]+|\bquotidien\w*|"
    rf"{FIGURE}(?:\s+[\w'-]+){{0,3}}?\s+par (?!(?:l[ae]s?|une?|des|leurs?|s(?:a|on|es|a?uite)|ce\w*|rapport|exemple|"
    r"voie|ici|ailleurs|contre|terre|mer|avion|train|endroits?|hasard)\b|l')[a-zà-ÿ]{3,}|"
    rf"{FIGURE}(?:\s+[a-zà-ÿ]+)?\s+l[ae] (?:course|nuit|nuitée|séance|heure|journée|visite|trajet|tonne|kilo|litre|"
    r"place|leçon|pièce)\b"
)
"""What is said of each: « le panier quotidien », « 24 000 spectateurs par match », « 18 euros la course »."""
_PEAK = re.compile(r"\b(?:pointes?|pics?|rafales?|bourrasques?|maximum|record)\b")
_UP_TO = re.compile(
    rf"\b(?:dépass|attein|culmin|excéd|grimp|frôl|jusqu'|pouss|monté)[\w']*(?:\s+[\w']+){{0,3}}\s+{FIGURE}"
)
_BARE = re.compile(
    r"\s*(?:[,;.)]|(?:à|au|aux|en|dans|sur|chez|"
    r"ont|avaient|auront|auraient|sont|étaient|seront|seraient|fer(?:ont|aient))\b)"
)
"""What follows a number without a noun of its own."""
_BOUND = re.compile(
    r"^(?:hors|sans|en (?:y )?(?:comptant|ajoutant|incluant|intégrant)|si l'on|à l'exception|exception|abstraction|"
    r"hormis|excepté|mis à part|avec|y compris|chez les|(?:\w+ )*seule?s?)\b|"
    r"\b(?:comprise?s?|incluse?s?)$"
)
"""« hors foncier », « dette incluse », « en comptant les options »."""
_OF_AMOUNTS = frozenset({"brut", "net", "ajusté"})
"""« 11 fois l’excédent brut », « une prime de 43 % »: the word goes with the amount, not with the ratio, unless both
sides have one: « 60 % du salaire brut », « 72 % du net »."""


def relative(item: Item) -> bool:
    """Whether it is a share, a change in points or a multiple."""
    return item.figure.kind in (Kind.PERCENT, Kind.POINTS, Kind.MULTIPLIER)


_RATE_RATIO = 4
"""A month has more than four weeks: less than that apart, a rate and a bare figure are not what the mark parts."""


def ratio(a: Item, b: Item) -> float:
    """How many times the smaller of two the larger is."""
    return 10 ** orders_between(a, b) if a.magnitude is not None and b.magnitude is not None else 1.0


def _perimeters(left: set[str], right: set[str]) -> str:
    return proofs.on_each_side(proofs.PERIMETERS, *(" et ".join(sorted(side)) for side in (left, right)))
