"""What is announced for a day and what has happened on it, where no tense tells."""

from itertools import pairwise

from corpus.figures.clauses import Clauses
from corpus.figures.tokens import WORD, Tokens
from corpus.french.calendar import WEEKDAYS
from corpus.french.tenses import is_future_form
from corpus.french.wordlists import word_set

_HELD = word_set(
    """
    obsèques réunion rendez vote scrutin audience procès concert match finale dégustation conférence assemblée
    inauguration réouverture ouverture fermeture départ reprise décision verdict délibéré jugement rassemblement
    fête bal hommage cérémonie séance débat rencontre visite livraison sortie retour résultats lancement
    sit piquet manifestation boycott inscriptions entrée tirage coup suite prochain prochaine réponse défilé arrivée
    vernissage veillée messe gala spectacle projection atelier ateliers kermesse brocante récital foire marché
    festival salon colloque congrès forum recueillement enterrement inhumation funérailles plaidoiries procession
    pèlerinage référendum élection élections dépouillement permanence collecte fest
    """
)
"""What is announced for a day, rather than happening on it."""
_HAPPENED = word_set(
    """
    succès victoire défaite triomphe sacre revers exploit fiasco échec drame accident attaque attentat fusillade
    incendie explosion séisme panne naufrage crash collision déraillement bousculade inondation inondations
    effondrement braquage meurtre déroute incident incidents débordements violences annonce annonces entente accord
    communiqué déclaration déclarations arrestation arrestations interpellation interpellations tempête orage orages
    frappe frappes tir tirs avalanche éboulement fuite évasion perquisition perquisitions mort décès refus rejet
    condamnation avarie alerte alertes coupure cambriolage agression rixe bagarre émeute émeutes sinistre crue
    bombardement bombardements raid enlèvement disparition noyade chute intoxication pollution coulée secousse
    cyclone ouragan cyberattaque intrusion carambolage casse rupture
    """
)
"""What has happened when it is named with its day: « le succès de samedi »."""
_SCHEDULED = word_set(
    """
    ferme ferment rouvre rouvrent ouvre ouvrent reprend reprennent commence commencent démarre démarrent joue jouent
    affronte affrontent passe passent part partent repart repartent revient reviennent arrive arrivent comparaît
    comparaissent tranche tranchent statue statuent vote votent examine examinent débat débattent rend sort sortent
    accueille accueillent reçoit reçoivent réunit réunissent rencontre rencontrent termine terminent achève achèvent
    expire expirent entre entrent dispute disputent défile défilent manifeste manifestent plaide plaident tient
    tiennent retrouve retrouvent boucle bouclent court atterrit décolle décollent lance lancent célèbre célèbrent
    paraît paraissent prononce prononcent dévoile dévoilent inaugure inaugurent élit élisent désigne désignent choisit
    choisissent débarque débarquent embarque embarquent emménage emménagent déménage déménagent quitte quittent siège
    siègent juge jugent auditionne auditionnent planche planchent fête fêtent lève lèvent signe signent referme
    referment appelle appellent convoque convoquent
    """
)
"""What stands in the present where it is set for a day to come: « La piscine ferme samedi »."""
_ALREADY = word_set("a ont avait avaient est sont était étaient fut furent été depuis hier dernier dernière derniers")
_DONE = (
    "é", "ée", "és", "ées", "clu", "clue", "clus", "clues", "mis", "mise", "mises", "pris", "prise", "prises", "venu",
    "venue", "venus", "venues", "endu", "endue", "clos", "close", "closes", "ouverte", "ouvertes", "faite", "faites",
)  # fmt: skip
_DONE_FIRST = (
    *_DONE, "i", "ie", "is", "ies", "u", "ue", "us", "ues", "ert", "erte", "it", "ite", "eint", "einte", "eints",
    "eintes",
)  # fmt: skip
_NO_PARTICIPLES = word_set(
    """
    depuis ici voici aussi parmi midi mardi lundi jeudi vendredi samedi puis dès après hui mais ainsi lui oui qui
    quasi tous plus nous vous suit finit agit
    """
)
_AHEAD = (
    "prév", "program", "fix", "convoqu", "report", "organis", "donn", "jou", "attend", "espér", "avanc", "présum",
    "promis", "envisag", "souhait", "annul", "décal", "mainten", "confirm",
)  # fmt: skip
_AUXILIARIES = word_set("être soit est sont été pas doit va vont peut pour à jusqu")
_WERE_TO = frozenset(("devait", "devaient"))
_JOINTS = frozenset(("à", "au", "en", "le", "dès"))
_FIXED = ("fixé", "reporté", "repoussé", "livrable", "payable", "applicable", "exigible", "remboursable")
_CONVENED = ("convoqué", "attendu", "programmé", "invité", "appelé", "donné", "annoncé", "espéré", "promis")
_IN_FORCE = word_set(
    """
    effectif effective effectifs effectives applicable applicables exécutoire exécutoires exigible exigibles payable
    payables
    """
)
_NEAR = 6


def is_held(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the words from ``start`` to ``end`` name what is announced for a day: « Dégustation samedi »."""
    return not _HELD.isdisjoint(tokens.words[start:end])


def has_happened(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the words from ``start`` to ``end`` name what nobody announces: « le succès de samedi »."""
    return not _HAPPENED.isdisjoint(tokens.words[start:end])


def is_done(tokens: Tokens, first: int) -> bool:
    """« la fusion votée mercredi supprimera … »: a participle beside its noun tells what has happened."""
    word, noun = tokens.word(first - 1), tokens.word(first - 2)
    if not word.endswith(_DONE_FIRST) or word.startswith(_AHEAD) or len(word) < 4 or word in _HELD:
        return False
    if noun in _POSSESSIVES:
        return False  # « mèneront leur randonnée lundi »
    if tokens.opens(first - 1):
        # « Accueilli jeudi par ses partisans, il jouera … »
        return tokens.capital(first - 1) and word not in _NO_PARTICIPLES
    if noun == ",":
        # « La requête, introduite jeudi, sera examinée »
        return word not in _NO_PARTICIPLES
    beside = tokens.kind(first - 2) == WORD
    return word.endswith(_DONE) and beside and noun not in _AUXILIARIES and not is_future_form(noun)


_DETERMINERS = frozenset(("l'", "le", "la", "les", "cette", "ce", "cet", "ces", "une", "un"))


_POSSESSIVES = _DETERMINERS | frozenset(("leur", "son", "sa", "ses", "leurs", "notre", "nos", "votre", "vos", "des"))
_NEEDED = frozenset(("fallu", "suffi"))


def is_told(tokens: Tokens, clauses: Clauses, first: int) -> bool:
    """« L'interpellation de deux hommes mardi ne changera rien »: a day behind what has happened on it. « Il aura
    fallu trois tours pour élire mardi un maire » looks back."""
    before = tokens.words[clauses.sentence(first)[0] : first]
    if any(word == "aura" and then in _NEEDED for word, then in pairwise(before)):
        return True
    start = clauses.clause(first)[0]
    if tokens.word(start) not in _DETERMINERS or not has_happened(tokens, start + 1, start + 2):
        return False
    return not any(map(is_future_form, tokens.words[start:first]))


def is_listed(tokens: Tokens, clauses: Clauses, first: int) -> bool:
    """« Les élus préparent la suite : une réunion mardi, puis un vote »: what is held, in no verb's clause."""
    start, end = clauses.clause(first)
    led = tokens.word(start - 1) == ":" and tokens.word(start) in ("un", "une")
    return led and first - start < _NEAR and is_held(tokens, start, first) and clauses.verbless(start, end)


def is_invited(tokens: Tokens, clauses: Clauses, first: int) -> bool:
    """« Lancement le 3 mai, place du Lavoir »: what is held, its day and no verb."""
    start, end = clauses.sentence(first)
    near = tokens.word(start) in _HELD and first - start < _NEAR and tokens.words[first - 1 : first] != ["du"]
    return near and clauses.verbless(start, end)


def _is_looked_to(tokens: Tokens, clauses: Clauses, first: int) -> bool:
    """« Les cidriers redoutent la cueillette de novembre »: the day of what is feared or hoped."""
    start, end = clauses.clause(first)
    return not _LOOKING_TO.isdisjoint(tokens.words[start:first]) and _ALREADY.isdisjoint(tokens.words[start:end])


def _is_condition(tokens: Tokens, clauses: Clauses, first: int) -> bool:
    """« Une fois la vente bouclée, en novembre, le siège fermera »: what must be done before what is to come."""
    words = tokens.words[slice(*clauses.sentence(first))]
    once = next((k for k in range(first - 2, max(0, first - _HEAD), -1) if tokens.word(k) == "fois"), first)
    if tokens.word(once - 1) != "une" or not (tokens.opens(once - 1) or tokens.word(once - 2) == ","):
        return False
    return any(map(is_future_form, words)) and _HAS.isdisjoint(words)


def _is_called_off(tokens: Tokens, first: int, last: int) -> bool:
    """« le défilé de mardi est annulé », « La foire de septembre est maintenue »."""
    if tokens.word(first - 1) not in ("de", "du", "d'") or not is_held(tokens, first - 2, first - 1):
        return False
    decided = next((word for word in tokens.words[last : last + 4] if word.startswith(_CALLED_OFF)), None)
    return decided is not None and _HAD_BEEN.isdisjoint(tokens.words[last : last + 3])


def _is_announced(tokens: Tokens, clauses: Clauses, first: int) -> bool:
    """« La chaîne a annoncé la fermeture de sa boutique en novembre »: the day of what was announced, unless it is
    that of the announcing (« a annoncé l'ouverture de la halle lundi »): only one told before it makes that sure."""
    start = max(clauses.clause(first)[0], first - _HEAD)
    told = next((k for k in range(first - 1, start - 1, -1) if tokens.word(k).startswith(_ANNOUNCING)), None)
    if told is None or tokens.word(first - 1) in ("du", "de", "d'"):
        return False
    day = told + 1
    while day < first and tokens.word(day) in ("ce", "hier", "aujourd'", "hui", "matin", "soir", *WEEKDAYS):
        day += 1
    if tokens.word(first) in WEEKDAYS and day == told + 1:
        return False
    what = tokens.word(day) in _DETERMINERS and tokens.word(day + 1) in _HELD
    return what and clauses.verbless(day + 2, first)


_ANNOUNCING = ("annonc", "confirm", "décid", "décrét", "officialis", "acté", "promis", "programm", "valid", "ordonn")


def looks_ahead(tokens: Tokens, clauses: Clauses, first: int, last: int) -> bool:
    """Whether what is said of a day looks ahead, though its verb is in no future tense."""
    return (
        _is_looked_to(tokens, clauses, first)
        or _is_announced(tokens, clauses, first)
        or _is_condition(tokens, clauses, first)
        or _is_called_off(tokens, first, last)
    )


def were_to(tokens: Tokens, clauses: Clauses, first: int) -> bool:
    """« La halle devait rouvrir en mars »: what was planned for a day says not which side of today."""
    return not _WERE_TO.isdisjoint(tokens.words[clauses.clause(first)[0] : first])


_LOOKING_TO = word_set(
    """
    redoute redoutent craint craignent appréhende appréhendent espère espèrent attend attendent guette guettent
    prépare préparent anticipe anticipent
    """
)
_HAS = frozenset(("a", "ont", "avait", "avaient"))
_HEAD = 12
"""Words."""
_CALLED_OFF = ("annul", "report", "maint")
_HAD_BEEN = frozenset(("avait", "avaient", "était", "étaient"))


def is_due(tokens: Tokens, first: int) -> bool:
    """« La réunion est fixée à jeudi », « des bus livrables en novembre », « Le vote aurait lieu le 27 mai »."""
    if tokens.words[max(0, first - 3) : first] in (["aurait", "lieu", "le"], ["auraient", "lieu", "le"]):
        return True
    if tokens.word(first - 1) in _IN_FORCE:
        return True
    return tokens.word(first - 1) in _JOINTS and tokens.word(first - 2).startswith(_FIXED)


def is_scheduled(tokens: Tokens, clauses: Clauses, first: int, last: int) -> bool:
    """« La piscine ferme samedi », « Lundi s'ouvre le procès », « Les salariés sont convoqués lundi »."""
    start, end = clauses.clause(first)
    words = tokens.words
    if not _WERE_TO.isdisjoint(words[start:first]):
        # « Ils devaient s'envoler samedi »
        return True
    if tokens.word(first - 1) in ("de", "du") and is_held(tokens, first - 2, first - 1):
        return _is_called_off(tokens, first, last)
    if is_due(tokens, first) or _is_announced(tokens, clauses, first):
        return True
    if tokens.word(first - 1).startswith(_CONVENED) and tokens.word(first - 2) in ("sont", "est"):
        return True
    before = [] if tokens.opens(first) and tokens.capital(first) else words[max(start, first - _NEAR) : first]
    if not _SCHEDULED.isdisjoint(before):
        return _ALREADY.isdisjoint(words[start:end])
    if tokens.words[max(0, first - 2) : first] == ["c'", "est"] and tokens.word(last) in ("que", "qu'"):
        # « C'est lundi que s'ouvre le salon »
        behind = words[last : min(end, last + _NEAR)]
        return not _SCHEDULED.isdisjoint(behind) and _ALREADY.isdisjoint(behind)
    # « Samedi, il joue » tells a story as often; « Lundi s'ouvre le procès » announces.
    turned = last + 1 if words[last : last + 1] in (["s'"], ["se"]) else last
    return turned < end and words[turned] in _SCHEDULED and _ALREADY.isdisjoint(words[start:end])


_OLDEN = word_set(
    """
    né née nés nées pas monde temps gens hommes métiers chansons recettes photos images voix paris france enfants
    maisons villages jeux objets outils que plus
    """
)


def is_olden(tokens: Tokens, i: int) -> bool:
    """« le monde d'hier », « les métiers d'hier et d'aujourd'hui »: no yesterday; « l'annonce d'hier » is one."""
    noun = tokens.word(i - 2)
    if tokens.word(i + 1) in ("et", "à", "ou", ",", "comme") and tokens.word(i + 2) in ("d'", "aujourd'", "de"):
        return True
    return noun in _OLDEN or tokens.kind(i - 2) != WORD
