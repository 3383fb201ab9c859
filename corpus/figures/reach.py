"""What a verb of saying asks of its subject and what it reports: a clause, an object, a figure behind « à »."""

from corpus.figures.adjuncts import past_adjuncts
from corpus.figures.beside import is_measured
from corpus.figures.speech import COUNTING, MAKING, PLACING, RECKONING, REFLEXIVE, SAYING, WISHING
from corpus.figures.tokens import NUMBER, WORD, Tokens
from corpus.figures.units import DURATIONS
from corpus.figures.verbs import is_restricted
from corpus.figures.voices import SOURCE, UNKNOWN
from corpus.french.function_words import HIS, OF, STRESSED, THE, TO
from corpus.french.numerals import CARDINAL_STARTS
from corpus.french.tenses import INFINITIVES
from corpus.french.wordlists import word_set

_NO_MORE = frozenset(("plus", "guère", "encore", "jamais"))
# What befalls, and who: whoever counts them answers for them, and does not have them.
_CROWD = (
    "grévist", "manifestant", "marcheu", "mort", "bless", "victime", "disparu", "sinistr", "décès", "arrestation",
    "interpell", "interpel", "examen", "plainte", "évacu", "hospitalis", "noyade", "noyé", "contaminat", "infect",
    "perquisition", "cambriol", "cas", "naufrag", "expuls", "intoxiqu", "rescap", "licenciement", "otage", "déplacé",
    "absent", "suicid", "agress", "agression",
)  # fmt: skip
# What a body is made of, not what it says: « Le Sénat, lui, compte 348 sièges ».
_MEMBERS = word_set(
    "sièges fauteuils membres élus adhérents salariés habitants abonnés députés sénateurs lits élèves employés agents"
)
_REPORTED = frozenset(("que", "qu'", ":", "«"))
# « Les syndicats en comptent 900 »: with « en » the figure is what they say; without it, what they have.
WITH_EN = word_set(
    """
    compte comptent comptait comptaient donne donnent place placent veut veulent voulait voulaient offre offrent
    offrait offert voulu obtenu accepte acceptent acceptait accepté concède concèdent tient tiennent tenait voit
    voient espère espérait espéraient attend attendait attendaient campe campent campait accorde
    accordent accordait
    """
)
RECORDING = word_set("enregistre enregistrent enregistré enregistrait enregistraient recueille recueillent recueilli")
"""« L'office enregistre 40 nuitées »: the verb of those whose business it is to count."""
REVISING = word_set(
    "abaisse abaissent abaissé relève relèvent relevé ramène ramènent ramené porte portent porté rehausse rehaussé"
)
_FORECASTS = word_set(
    "prévision prévisions estimation estimations objectif objectifs projection projections bilan préjudice dégâts"
)
_LODGED = word_set("plaintes signalements témoignages")
_CHANGES = word_set("hausse baisse recul progression repli chute bond stagnation")
_OWN = THE | HIS
# They report a clause; with a noun they mean something else.
_BY_CLAUSE = ("assur", "conclu", "souten", "soutien", "soutiennent", "conven", "convien")


def reach_of(tokens: Tokens, i: int, start: int, infinitive: bool) -> tuple[int, bool, bool] | None:
    """How sure the subject must be, whether « que » or a colon follows, and whether « à » must bring the figure in;
    ``None`` where the verb states nothing here."""
    word, follows = tokens.words[i], tokens.word(i + 1)
    if word.startswith("attend") and (infinitive or _is_while(tokens, i + 1)):
        # « Certains doivent attendre jusqu'à dix jours », « Les patients attendent six mois un rendez-vous »
        return None
    after = past_adjuncts(tokens, i + 2 if word in MAKING else i + 1)
    if tokens.word(after) == ",":
        # « a indiqué, mardi, que … »
        comma = next((k for k in range(after + 1, after + 12) if tokens.word(k) == ","), after)
        after = comma + 1 if tokens.word(comma + 1) in _REPORTED else after
    only = follows in ("que", "qu'") or (follows in _NO_MORE and tokens.word(i + 2) in ("que", "qu'"))
    reported = tokens.word(after) in _REPORTED and not (only and is_restricted(tokens, start, i))
    # « s'est borné à confirmer » confirms.
    reflexive = any(tokens.word(k) in ("s'", "se") for k in range(i - 1 if infinitive else start, i))
    if reflexive and not (reported or word in REFLEXIVE or word.startswith(("attend", "tien", "ten"))):
        return None
    if word.startswith(("relev", "relèv")) and tokens.word(after) in _OWN:
        # « a relevé ses taux », « relèvera les frais »
        return (SOURCE, False, False) if tokens.word(after + 1) in _FORECASTS else None
    concludes = word.startswith("conclu") and follows in TO
    if _is_act(tokens, i, start, follows, after, reported):
        return None
    if word.startswith("expliqu") and not reported:
        # « La sécheresse explique le tiers de la hausse »
        return SOURCE, False, False
    if word.startswith(_BY_CLAUSE) and not (concludes or infinitive or reported or _is_infinitive(tokens, after)):
        # « assure 40 % des ventes », « a conclu une trêve de dix jours »
        return None
    if word.startswith("rapport") and not reported:
        # « La billetterie a rapporté 2 millions », « Les plongeurs rapportent 60 amphores »
        told = "les" not in tokens.words[max(0, start - 6) : start] and not _is_yield(tokens, i + 1)
        told = told or _counts_crowd(tokens, i + 1) or not _CHANGES.isdisjoint(tokens.words[i + 1 : i + 4])
        return (SOURCE, False, False) if told else None
    if not reported and _gives_number(tokens, i):
        # « donne le chiffre de 75 tués », « a lâché un chiffre : 400 millions »
        return SOURCE, False, False
    if word.startswith("plaid") and _is_while(tokens, i + 1):
        # « a plaidé deux heures »
        return None
    if word.startswith(("plaid", "dit", "dis", "répond")) and follows in ("coupable", "non", "oui"):
        # « La ville dit non à 62 % »
        return None
    if word.startswith("parl") and follows in ("pendant", "durant"):
        return None
    if word.startswith("mis") and _is_amount(tokens, i + 1):
        # « Le groupe a misé 40 millions », but « mise sur 300 postes »
        return None
    if word.startswith("racont") and not reported:
        # « Le livre raconte 40 ans de lutte »
        return None
    if word.startswith("accus"):
        # « accuse le groupe d'avoir rejeté 30 tonnes », but « accuse une perte de 3 millions »
        return (SOURCE, False, False) if "avoir" in tokens.words[i + 1 : i + 12] else None
    if word == "compté" and not reported and not _MEMBERS.isdisjoint(tokens.words[i + 1 : i + 6]):
        # « La commune aurait compté 7 900 habitants »
        return None
    if word in ("mesure", "mesurent") and follows in ("un", "une") and tokens.word(i + 2) in _CHANGES:
        return SOURCE, False, False
    if word in ("mesure", "mesurent") and follows != "à":
        # « la mesure à 27,5 % », but a ship « mesure 180 mètres ».
        return None
    if word in ("pèse", "compté", "montre", "évalue") and follows == "pour":
        return None
    if "en" in tokens.words[start:i] and is_restricted(tokens, start, i):
        # « Les laiteries n'en proposent que 420 »
        return UNKNOWN, False, False
    if reflexive and reported and word not in REFLEXIVE:
        # « Le reflux se confirme : 40 cas de moins »
        return SOURCE, True, False
    if infinitive or reported or word in SAYING:
        # « Une digue a lâché : 90 m³ d'eau … »
        minded = word in SAYING or (reported and (tokens.word(after) != ":" or word in RECKONING or word in COUNTING))
        return (UNKNOWN if minded else SOURCE), reported, False
    if word in MAKING and tokens.word(past_adjuncts(tokens, i + 1)) == "état":
        return UNKNOWN, False, False
    if word in RECKONING:
        return UNKNOWN, False, False
    if word in COUNTING:
        return SOURCE, False, False
    # « Les syndicats en comptent 900 », « La préfecture s'en tient à 12 000 », « s'attend à », « se plaint de »
    has_it = word in WITH_EN and ("en" in tokens.words[start:i] or follows == "sur")
    if has_it and word.startswith("compt") and tokens.word(start - 1) == "qui":
        # « les étudiants de l'université, qui en compte un millier »
        return None
    holds = word in ("tient", "tiennent", "tenait") and tokens.word(i - 1) == "en" and follows == "à"
    # « Les syndicats, eux, comptent 90 départs », « ne voit sortir que 3 millions de tonnes »
    against = word in WITH_EN and tokens.word(start - 1) == "," and tokens.word(start - 2) in STRESSED
    against = against and _MEMBERS.isdisjoint(tokens.words[i + 1 : i + 6])
    sees = word in PLACING and word.startswith(("voi", "vu")) and is_restricted(tokens, start, i)
    crowd = word.startswith("compt") and _counts_crowd(tokens, i + 1)
    if against or sees or crowd:
        return SOURCE, False, False
    feels = reflexive and (
        follows in OF
        or (word.startswith(("attend", "engag")) and follows == "à")
        or (word.startswith("engag") and follows in ("sur", "pour") and _is_amount(tokens, i + 2))
    )
    if has_it or holds or feels or tokens.word(i - 1) == "y":
        return SOURCE, False, False
    if word in WISHING and (_is_infinitive(tokens, after) or (word[0] == "v" and _is_object(tokens, i + 1))):
        return SOURCE, False, False
    if word in REVISING and any(tokens.word(k) in _FORECASTS for k in range(i + 1, i + 9)):
        # « a abaissé à 2,8 % sa prévision »
        return SOURCE, False, False
    if word in RECORDING:
        # « a recueilli 60 plaintes », but 12 % of the votes
        lodged = word[0] == "e" or not _LODGED.isdisjoint(tokens.words[i + 1 : i + 5])
        return (SOURCE, False, False) if lodged else None
    return (SOURCE, False, True) if word in PLACING else None


def _is_act(tokens: Tokens, i: int, start: int, follows: str, after: int, reported: bool) -> bool:
    """Whether the verb at ``i`` does something here, and says nothing."""
    if reported:
        return False
    word, ruling = tokens.words[i], tokens.words[max(0, start - 4) : start]
    behind = tokens.words[i + 1 : i + 6]
    counted = _begins_count(tokens, after)
    if word.startswith(("relev", "relèv", "avan")) and follows in ("de", "d'"):
        # « relève de 12 % le tarif », « avancera de 8 mètres par jour »
        return _begins_count(tokens, i + 2) and _FORECASTS.isdisjoint(tokens.words[i + 1 : i + 9])
    if word.startswith("parl"):
        # « parlent deux fois plus que les autres »
        return counted
    if word.startswith("adm"):
        # « Les cliniques ont admis 45 blessés »
        return counted and not _WARDS.isdisjoint(ruling)
    if word.startswith(("concéd", "concèd")):
        return not _GOALS.isdisjoint(behind)
    if word.startswith("jug"):
        # « Le tribunal juge depuis mardi un courtier »
        return not _COURTS.isdisjoint(ruling) and tokens.word(after) in _ONE
    if word.startswith("ajout"):
        # « L'État ajoute 22 millions », but « Il y a ajouté 3 mois de sursis »
        return counted and "y" not in tokens.words[start:i]
    if word.startswith("confi") and not word.startswith("confirm"):
        # « avait confié 90 000 euros à un courtier »
        return "s'" not in tokens.words[start:i] and "se" not in tokens.words[start:i]
    if word.startswith(("voi", "voy", "vu")):
        # « a vu son loyer passer de 600 à 700 euros »
        return tokens.word(after) in HIS
    if word.startswith("donn"):
        # « donnera droit à 90 euros »
        return tokens.word(after) in _WITHOUT_ARTICLE
    if word.startswith("souhait"):
        return follows in TO
    return False


def _begins_count(tokens: Tokens, k: int) -> bool:
    return tokens.kind(k) == NUMBER or tokens.word(k) in CARDINAL_STARTS or tokens.word(k) in ("une", "plus", "près")


_WARDS = word_set(
    """
    hôpital hôpitaux clinique cliniques chu chr urgences maternité service services samu université école écoles
    lycée faculté centre établissement
    """
)
_GOALS = word_set(
    "but buts essai essais point points penalty penaltys corner corners jeu jeux set sets break breaks nul"
)
_COURTS = word_set("tribunal tribunaux cour assises juridiction chambre")
_ONE = word_set("un une des le la les l' deux trois quatre cinq six sept huit neuf dix onze douze")
_WITHOUT_ARTICLE = word_set("droit accès lieu naissance raison suite rendez")


def _counts_crowd(tokens: Tokens, k: int) -> bool:
    """« compte à ce jour 340 sinistrés »: past the adjuncts."""
    k = past_adjuncts(tokens, k)
    return any(each.startswith(_CROWD) for each in tokens.words[k : k + 7])


def denied_reach(tokens: Tokens, i: int, negated: bool) -> tuple[int, bool, bool] | None:
    """The reach of « n'exclut pas 300 départs »; « dément le chiffre » states nothing but what a colon brings in.

    « en conteste la moitié » and « exclut toute baisse avant trois ans » say how much, or until when.
    """
    if tokens.word(i - 1) == "en" or (tokens.word(i).startswith("excl") and tokens.word(i + 1) in ("tout", "toute")):
        return SOURCE, False, False
    some = tokens.kind(i + 1) == NUMBER or tokens.word(i + 1) in CARDINAL_STARTS
    if not negated and some and tokens.word(i + 2) in ("des", "sur"):
        # « conteste sept des 90 reçus »
        return SOURCE, False, False
    follows = tokens.word(past_adjuncts(tokens, i + 2 if negated else i + 1))
    if not negated and follows != ":":
        return None
    return SOURCE, follows in _REPORTED, False


_LED_BY = word_set("de d' n' ne pas à en y le la les l' se s' lui leur")


def _is_infinitive(tokens: Tokens, k: int) -> bool:
    """Whether an infinitive stands at ``k``, with « de » or a pronoun before it or not."""
    while tokens.word(k) in _LED_BY:
        k += 1
    word = tokens.word(k)
    return (
        tokens.kind(k) == WORD
        and len(word) > 3
        and word not in _LIKE_INFINITIVES
        and word.endswith(INFINITIVES)
        and not tokens.capital(k)
    )


_LIKE_INFINITIVES = CARDINAL_STARTS | word_set("hier autre entre outre contre notre votre janvier février leur")


def _is_while(tokens: Tokens, k: int) -> bool:
    """Whether a length of time stands at ``k``, which says how long and not what."""
    while tokens.word(k) in ("jusqu'", "à", "près", "plus", "moins", "de", "d'", "environ", "depuis", "pendant"):
        k += 1
    start = k
    while tokens.kind(k) == NUMBER or tokens.word(k) in CARDINAL_STARTS or (k > start and tokens.word(k) in _JOINING):
        k += 1
    return k > start and tokens.word(k) in DURATIONS


_JOINING = frozenset(("et", "ou", "à", "longs", "longues", "bonnes", "petites"))


def _gives_number(tokens: Tokens, i: int) -> bool:
    k = past_adjuncts(tokens, i + 1)
    return tokens.word(k) in ("le", "un", "des", "les", "une") and tokens.word(k + 1) in _NUMBERS


_NUMBERS = word_set("chiffre chiffres nombre fourchette estimation décompte")


def _is_yield(tokens: Tokens, k: int) -> bool:
    """« rapporte 9 % », « a rapporté 2 millions d'euros »"""
    if tokens.kind(k) != NUMBER:
        return False
    return is_measured(tokens, k + 1)


def _is_amount(tokens: Tokens, k: int) -> bool:
    """« s'engage sur 85 embauches », « sur un budget de 4 millions », but no way nor time: « sur 3 km »."""
    if tokens.kind(k) == NUMBER or tokens.word(k) in CARDINAL_STARTS - {"un", "une"}:
        return _EXTENTS.isdisjoint(tokens.words[k + 1 : k + 3])
    return tokens.word(k) in ("un", "une", "le", "la", "l'") and tokens.word(k + 1) in _AMOUNTS


_EXTENTS = word_set("m km mètres kilomètres") | DURATIONS.keys()
_AMOUNTS = word_set(
    """
    budget montant enveloppe somme total objectif baisse hausse investissement effort économie réduction volume nombre
    quota minimum plafond tarif prix
    """
)


def _is_object(tokens: Tokens, k: int) -> bool:
    return tokens.kind(k) == NUMBER or tokens.word(k) in ("au", "près", "plus", "entre")
