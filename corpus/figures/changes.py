"""Which way something changed, where a figure says by how much: « recule également, de 3 % », « 45 de moins »."""

import re
from decimal import Decimal

from corpus.figures.clauses import Clauses
from corpus.figures.drafts import Draft
from corpus.figures.model import Direction, Kind
from corpus.figures.tokens import NUMBER, WORD, Tokens
from corpus.french.calendar import MONTH_NAMES, WEEKDAYS
from corpus.french.function_words import DETERMINERS, TO
from corpus.french.wordlists import word_set

_UP = (
    "hauss", "rehauss", "augment", "progress", "croiss", "croît", "accroi", "accroî", "accru", "bond", "rebond",
    "grimp", "envol", "renchér", "accél", "major", "surcroît", "amélior", "élargi", "relev", "relèv", "revaloris",
    "alourdi", "aggrav", "creus", "allong", "rallong", "explos", "dépass", "surpass", "excèd", "excéd", "gross",
    "gonfl", "enfl", "étoff", "enrichi", "flamb", "dérap", "redress", "bonifi", "surcoût", "surmortalité",
    "poussée", "sursaut", "supérieur", "rattrap", "surcote", "crû", "crue", "inflation", "index",
)  # fmt: skip
_DISCOUNTS = ("rabais", "ristourne", "remise", "abattement", "décote")
_DOWN = (
    "baiss", "abaiss", "recul", "diminu", "chut", "repli", "réduct", "rédui", "contract", "décrue", "déclin",
    "effondr", "dégringol", "régress", "plong", "fond", "amaigr", "maigri", "fléchi", "décroi", "décroî", "dévis",
    "dévalu", "ampu", "rogn", "rabot", "allég", "allèg", "raccourc", "érod", "érosion", "effrit", "tass", "reflu",
    "minor", "ralenti", "resserr", "dégrad", "détend", "inférieur", "écrêt", *_DISCOUNTS,
)  # fmt: skip
_WON = ("gagn", "regagn", "grappill", "adjug", "engrang")
_LOST = ("perd", "reperd", "pert", "céd", "cède", "lâch", "abandonn", "concéd", "concède")
_CHANGING = (*_UP, *_DOWN, *_LOST, *_WON)
_CEDED = ("céd", "cède", "concéd", "concède")
_TOOK = word_set("prend pris prenait reprend repris reprenait")
_COMPARING = ("supérieur", "inférieur")
MOVED = ("mont", "remont", "descend", "redescend", "tomb", "retomb")
"""Of people too, who climb and fall: only where a share or a level moves."""
_NO_CHANGE = word_set(
    """
    fonds fondateur fondateurs fondatrice fondation fondé fondée fondés fondées fondamental fondamentale
    gagnant gagnants gagnante perdant perdants perdante grimpeur grimpeurs grimpeuse croissant croissants
    montant montants monter montage montagne montagnes montrent montré montrée montrer montrait montraient
    tombola tombe tombes tombeau mont monts
    majorité majoritaire majoritaires major majors excédentaires tasse tasses plongeur plongeurs plongée plongées
    perturbe perturbent perturbé perturbée perturbés pertinent pertinente grossesse grossesses
    grossiste grossistes grosse grosses excédent excédents excédentaire réducteur index
    """
)
_NOUNS_TOO = word_set("fond relevé relevés montée montre")
"""Verbs of change, unless a determiner makes them something else: « au fond de », « un relevé de compteur »."""
_DETERMINERS = DETERMINERS | {"au", "du", "de", "d'", "dernier"}
_FALLS = ("chut", "bond", "plong", "tomb", "envol")
"""« une chute de 12 mètres », « un bond de 7,80 mètres »: what bodies do."""
_SHARES = frozenset((Kind.PERCENT, Kind.POINTS))
_LEVELS = frozenset((*_SHARES, Kind.MEASURE))
"""Of these one may say « perd 4 % », « gagne 83 mètres »; whoever gains euros or hours has them."""
_OF = ("de", "d'", "des")
_QUALIFYING = word_set(
    """
    plus moins près environ quelque presque à peine un peu autour au seulement encore même respectivement jusqu'
    en moyenne
    """
)
_ADVERBS = frozenset((*MONTH_NAMES, *WEEKDAYS)) | word_set(
    """
    aussi encore également déjà ainsi donc certes même toutefois cependant pourtant enfin presque nouveau
    elle elles lui eux il ils mieux plus moins vite prévu fort peu beaucoup bien surtout notamment
    an ans année années mois semaine semaines trimestre semestre jour jours matin soir midi heure heures nuit siècle
    décennie saison exercice période rythme moyenne glissement rapport part côté tour fois manière façon
    dernier dernière derniers dernières passé passée précédent précédente premier première second seconde annuel
    annuelle
    hier
    en sur depuis à au aux cours par pendant pour l' d' la le les cette ce ces son leur sa ses de du dans entre
    et quant que qu' vers après avant revanche contraire effet mais
    deux trois quatre cinq six dix douze vingt
    sensible net nette légère léger forte modeste continue brutale spectaculaire moitié tiers quart
    """
)
_WHILE = word_set("an mois jour semaine année coup peu siècle trimestre semestre")
_MORE = re.compile(
    r"^\s*(?:(?!(?:et|ou|mais|dont|qui|que)\b)[^\W\d][\w'’-]*\s+){0,3}?(?:"
    r"(?P<up>(?:de|en) plus\b(?! d(?:e\b|'))|de mieux\b|de trop\b|supplémentaires?\b|additionnel\w*|"
    r"plus nombreu\w+|(?:plus|mieux) (?!tard |tôt |loin )(?:[\w-]+ )?qu(?:e\b|')|au-dessus (?:de|du|des|d')|"
    r"(?:de|d') ?(?:hausse|augmentation|croissance|progression)\b|supérieure?s? (?:à|au))|"
    r"(?P<down>(?:de|en) moins\b(?! d(?:e\b|'))|moins nombreu\w+|moins (?:[\w-]+ )?qu(?:e\b|')|"
    r"(?:au-dessous|en dessous|en deçà) (?:de|du|des|d')|"
    r"(?:de|d') ?(?:baisse|recul|repli|réduction|diminution)\b|inférieure?s? (?:à|au)))"
)
# « six points d'audience perdus »
_LOST_POINTS = re.compile(r"^(?:\s*(?:de |d')[^\W\d]+)?\s*(?:(?P<up>gagnés|regagnés)|(?P<down>perdus|cédés))\b")
_NO_LONGER = re.compile(r"\b(?:ne\s|n'|au-dessus)")
_HEIGHTS = ("m", "km", "pied", "cm")
"""« à 400 mètres au-dessus du sol » is where."""
_UNDER = word_set("la le les l' son leur cette")
_IS = r"(?:est|était|a été|avait été|sera|serait)\s+(?:bien\s+|donc\s+|en (?:fait|réalité)\s+)?(?:de\s+|d')"
_COMES_TO = (
    r"(?:,\s+|\s\(|[\w'-]+,?\s+à\s+|"
    r"(?:,? qui )?(?:atteint|atteindra|atteindrait|atteignait)\s+(?:en (?:fait|réalité)\s+)?|"
    r"(?:,? qui )?(?:ne |n')(?:dépass|excéd|excèd|attein)\w+(?: pas)?\s+|"
    r"(?:s'établit|se limite|se monte|s'élève)\s+à\s+)"
)
_NAMED = (
    r"(?:(?P<up>hausse|progression|augmentation|croissance|surmortalité|surcoût|dépassement|dérapage|"
    r"dérive|renchérissement|rebond|inflation)|"
    r"(?P<down>baisse|recul|repli|diminution|réduction|chute|ristourne|remise|rabais|décote))"
)
_CHANGE = rf"\b{_NAMED}s?\b(?:\s+[^\W\d][\w'-]*){{0,5}}?(?:,[^,;.:\d]{{3,40}},)?"
_ABOUT = r"(?:(?:plus|moins|près|environ|quelque|presque|un peu|seulement)\s*(?:de |d')?)*$"
_CHANGE_IS = re.compile(rf"{_CHANGE}\s+{_IS}{_ABOUT}")
# « estime à 6 % le recul des visites »
_SET_AT = re.compile(
    r"\b(?:évalu|estim|chiffr|fix|limit|ramèn|ramen|situ|port|pass)\w*(?: \w+)? (?:entre|à)\s(?:[\w']+ ){0,2}$"
)
_THE_CHANGE = re.compile(rf"^\s(?:seulement |environ |tout juste |à peine )?(?:la|le|l'|cette|ce|sa|son) ?{_NAMED}\b")
_CHANGE_COMES_TO = re.compile(rf"{_CHANGE}\s*(?:\s{_IS}|{_COMES_TO}){_ABOUT}")
_THAT_IS = ("soit", "(", "ou")
_BEFORE = 90
"""Characters before or behind a figure in which the words stand that say it."""
_FAR, _NEAR = 14, 8
"""Tokens between a figure and the word that says how it changed: of a share, of an amount."""


def change(tokens: Tokens, clauses: Clauses, draft: Draft, previous: Draft | None) -> Direction | None:
    """Which way, where the figure says by how much; ``previous`` is the figure before it."""
    lead = draft.lead
    if draft.kind in _SHARES and previous is not None and _restates(tokens, previous, lead):
        lead = previous.lead  # « a perdu 120 emplois, soit 8 % »
    return (
        _signed(tokens, draft)
        or _followed(tokens, draft)
        or _governed(tokens, clauses, draft, lead)
        or _reached(tokens, clauses, draft)
        or _set_at(tokens, draft)
        or _apposed(tokens, draft)
        or _put_right(tokens, draft, previous)
        or _from_to(tokens, draft)
    )


def is_change(word: str) -> bool:
    """Whether a word in lower case says that something rises or falls: « recule », « hausse »."""
    return word.startswith(_CHANGING) and word not in _NO_CHANGE


def _restates(tokens: Tokens, previous: Draft, lead: int) -> bool:
    """« 120 emplois, soit 8 % », « 45 lits (8 %) »."""
    between = tokens.words[previous.reach : lead]
    return between[-1:] in ([word] for word in _THAT_IS) and between[:-1] in ([], [","])


def _signed(tokens: Tokens, draft: Draft) -> Direction | None:
    """« +3 % », « (-0,5 point) », « moins 32 % pour le lieu jaune, plus 6 % pour la sole »."""
    sign, before = tokens.word(draft.first - 1), tokens.word(draft.first - 2)
    if sign == "+":
        return Direction.UP
    joins = tokens.glued(draft.first - 1) and tokens.kind(draft.first - 2) in (WORD, NUMBER)  # « 3-4 % »
    # « ce site -500 000 visiteurs chaque année- », but « un solde de -1 500 habitants »
    apart = draft.kind is Kind.COUNT and before not in ("(", ":", ",", "de", "à", "par", "entre")
    if sign == "-" and tokens.glued(draft.first) and not (joins or apart):
        return Direction.DOWN
    if draft.kind in _SHARES and sign in ("plus", "moins") and before in (":", ",", "(", ";"):
        return Direction.UP if sign == "plus" else Direction.DOWN
    return None


def _followed(tokens: Tokens, draft: Draft) -> Direction | None:
    """« 45 de moins », « 40 lits supplémentaires », « 14 % plus nombreux », « trois points sous la moyenne »."""
    if draft.kind is Kind.POINTS and tokens.word(draft.last) == "sous" and tokens.word(draft.last + 1) in _UNDER:
        return Direction.DOWN
    end = tokens.ends[draft.last - 1]
    behind = tokens.folded[end : end + _BEFORE]
    found = _MORE.match(behind) or (_LOST_POINTS.match(behind) if draft.kind is Kind.POINTS else None)
    if found is None or (_NO_LONGER.search(found[0]) and (draft.kind not in _LEVELS or draft.unit in _HEIGHTS)):
        return None
    return _way(found)


def _reached(tokens: Tokens, clauses: Clauses, draft: Draft) -> Direction | None:
    """« la baisse atteint 7 % », « le recul du glacier a été de 40 mètres »."""
    if draft.kind not in _LEVELS:
        return None
    first, _ = clauses.sentence(draft.first)
    start = max(tokens.starts[first], tokens.starts[draft.first] - _BEFORE)
    said = _CHANGE_IS if draft.kind is Kind.MEASURE else _CHANGE_COMES_TO
    return _way(said.search(tokens.folded[start : tokens.starts[draft.first]]))


def _set_at(tokens: Tokens, draft: Draft) -> Direction | None:
    """« Le musée estime à 6 % le recul des visites »."""
    if draft.kind not in _LEVELS:
        return None
    end, start = tokens.ends[draft.last - 1], tokens.starts[draft.first]
    if not _SET_AT.search(tokens.folded[max(0, start - _BEFORE) : start]):
        return None
    return _way(_THE_CHANGE.match(tokens.folded[end : end + _BEFORE]))


def _apposed(tokens: Tokens, draft: Draft) -> Direction | None:
    """« La rallonge, 4 millions d’euros, ira aux routes »."""
    start = tokens.starts[draft.first]
    return _way(_THE_CHANGE_ITSELF.search(tokens.folded[max(0, start - _NEAR_BY) : start]))


_NEAR_BY = 50
_THE_CHANGE_ITSELF = re.compile(
    r"(?:^|[.;:!?«]\s|\b(?:et|mais)\s)(?:la|le|l'|cette|ce|cet|sa|son|une?)\s?"
    r"(?:(?P<up>hausse|progression|augmentation|croissance|surcoût|rallonge|supplément|surplus)|"
    rf"(?P<down>baisse|recul|repli|diminution|réduction|chute))(?:\s[a-zà-ÿ]{{4,}}){{0,2}},\s{_ABOUT}"
)


def _put_right(tokens: Tokens, draft: Draft, previous: Draft | None) -> Direction | None:
    """« Le recul n’est pas de 3 %, mais de 7 % »: the change that the one before is said not to be."""
    if previous is None or previous.kind is not draft.kind or previous.direction is None:
        return None
    between = tokens.words[previous.reach : draft.lead]
    return previous.direction if between in _BUT else None


def _from_to(tokens: Tokens, draft: Draft) -> Direction | None:
    """« passera de 30 à 36 euros, soit 20 % »: what the change comes to."""
    if draft.kind is not Kind.PERCENT:
        return None
    start = tokens.starts[draft.first]
    found = _STEPS.search(tokens.folded[max(0, start - _BEFORE) : start])
    if found is None:
        return None
    low, high = (Decimal(re.sub(r"\s", "", number).replace(",", ".")) for number in found.groups())
    return Direction.UP if high > low else Direction.DOWN


_DIGITS = r"(\d+(?:\s\d{3})*(?:,\d+)?)"
_STEPS = re.compile(
    rf"\bde\s{_DIGITS}(?:\s[^\W\d]+){{0,3}}?\sà\s{_DIGITS}(?:\s[^\W\d]+){{0,4}},?\s"
    r"(?:soit|ce qui (?:fait|représente|équivaut à)|c'est-à-dire)\s(?:[^\W\d]+\s){0,2}$"
)
_BUT = ([",", "mais", "de"], ["mais", "de"], [",", "mais", "plutôt", "de"], [",", "mais", "bien", "de"])


def _way(found: re.Match[str] | None) -> Direction | None:
    if found is None:
        return None
    return Direction.UP if found["up"] else Direction.DOWN


def _governed(tokens: Tokens, clauses: Clauses, draft: Draft, lead: int) -> Direction | None:
    """By the verb or the noun before: « progresse de plus de 7 % », « une hausse de 2,5 % », « perd deux points »."""
    first, _ = clauses.sentence(lead)
    share = draft.kind in _SHARES
    k = lead - 1
    by = tokens.word(lead) in _OF
    while k > first and tokens.word(k) in _QUALIFYING and tokens.word(k) != "à":
        k -= 1
    if tokens.word(k) in _OF:
        by, k = True, k - 1
        if tokens.word(k) in _DURING:
            # « la hausse décidée lors de trois réunions », « a baissé au cours des dix dernières années »
            return None
    if not by and draft.kind not in _LEVELS:
        return _of_stock(tokens, draft, k)
    if by and tokens.word(k - 1) in ("plus", "moins") and tokens.word(k - 2) not in _DETERMINERS:
        return Direction.UP if tokens.word(k - 1) == "plus" else Direction.DOWN  # « moins cher de 20 euros »
    commas = 0
    for back in range(k, max(first - 1, k - (_FAR if share else _NEAR)), -1):
        word = tokens.word(back)
        if tokens.kind(back) == NUMBER or (share and word in ("%", "€")):
            continue
        if tokens.kind(back) != WORD:
            commas += word == ","
            if word != "," or commas > 2:
                return None
            continue
        if word.startswith(_COMPARING) and tokens.word(back + 1) in TO:
            return None  # « supérieur au seuil de 50 microgrammes »
        sign = None if _names(tokens, back) else _sign(tokens, back, draft, by)
        if sign is not None:
            return sign
        if word in ("contre", "à") and tokens.word(back + 1) not in _AGAIN:
            return None
        if not (word in _ADVERBS or word.endswith("ment")) and (
            commas or not by or (not share and _singles_out(tokens, back, draft, by))
        ):
            return None
    return None


_DURING = word_set("lors cours terme bout issue")


def _of_stock(tokens: Tokens, draft: Draft, k: int) -> Direction | None:
    """« Le bourg a perdu 90 habitants », « le club en gagne 30 »: there are so many fewer, or more."""
    if draft.kind is not Kind.COUNT or not (draft.unit or "").startswith(_STOCK):
        return None
    while tokens.word(k) in _STILL:
        k -= 1
    word = tokens.word(k)
    if word.startswith(_LOST[:3]) and word not in _NO_CHANGE:
        return Direction.DOWN
    return Direction.UP if word.startswith(_WON[:2]) and word not in _NO_CHANGE else None


_STOCK = (
    "habitant", "élève", "adhérent", "abonné", "licencié", "client", "lecteur", "auditeur", "téléspectateur",
    "étudiant", "inscrit", "écolier", "collégien", "lycéen", "membre", "place", "rang", "lit", "siège",
)  # fmt: skip
"""Of these one has more or fewer; whoever gains matches or votes has them."""
_STILL = word_set("encore déjà ainsi aussi également même donc près de d' quelque environ plus moins")
_AGAIN = word_set("nouveau son leur la l' janvier")
"""« à nouveau », « à son tour »."""


def _names(tokens: Tokens, i: int) -> bool:
    return tokens.capital(i) and not tokens.opens(i)


def _singles_out(tokens: Tokens, i: int, draft: Draft, by: bool) -> bool:
    """« la baisse du prix d'un véhicule de 30 000 euros »: the amount is another thing's. Not « sur un an », nor what
    changes itself: « la hausse des taxes »."""
    word = tokens.word(i)
    if word in ("un", "une"):
        return tokens.word(i + 1) not in _WHILE
    return word == "chaque" or (word == "des" and _sign(tokens, i - 1, draft, by) is None)


def _sign(tokens: Tokens, i: int, draft: Draft, by: bool) -> Direction | None:
    word = tokens.word(i)
    if word in _NO_CHANGE or (word in _NOUNS_TOO and tokens.word(i - 1) in _DETERMINERS):
        return None
    if draft.kind is Kind.PERCENT and word.startswith(_DISCOUNTS):
        return None  # « garde sa remise de 20 % »
    if by and not (draft.kind is Kind.MEASURE and word.startswith(_FALLS)):
        if word.startswith(_UP):
            return Direction.UP
        if word.startswith(_DOWN) or word == "retrait":
            return Direction.DOWN
    if draft.kind not in _LEVELS:
        return None
    if by and (moved := next((stem for stem in MOVED if word.startswith(stem)), None)):
        return Direction.UP if moved.endswith("mont") else Direction.DOWN
    if by and draft.kind in _SHARES and word.startswith("propuls"):
        return Direction.UP
    of = tokens.word(draft.reach) in (*_OF, "du")
    if word.startswith(_CEDED) and (draft.unit == "ha" or tokens.word(draft.lead - 1) == "sur"):
        return None  # « a cédé 12 hectares », « la digue a cédé sur 40 mètres »
    if of and (word in _TOOK or word.startswith(_CEDED)):
        return None  # « a cédé 81 % du capital »
    if word.startswith(_WON) or (draft.kind in _SHARES and not by and word in _TOOK) or (by and word == "gain"):
        return Direction.UP
    return Direction.DOWN if word.startswith(_LOST) else None
