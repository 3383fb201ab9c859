"""Words of time, place and manner that stand between a verb of saying and what belongs to it."""

from corpus.figures.tokens import NUMBER, WORD, Tokens
from corpus.french.calendar import MONTHS, WEEKDAYS
from corpus.french.function_words import DETERMINERS, HIS, OF, THIS, TO
from corpus.french.wordlists import word_set

_DAYS = frozenset(WEEKDAYS) | word_set("hier demain matin soir midi")
_SPANS = word_set("semaine matin soir midi mois année après week été")
_ADVERBS = word_set(
    """
    encore ainsi donc notamment également aussi même alors aussitôt volontiers déjà ensuite enfin pourtant cependant
    toutefois désormais bientôt toujours plutôt surtout sitôt depuis lui elle eux elles tôt tard quasi hier demain
    néanmoins auparavant ci-dessus jeudi plus
    """
)
_PREPOSITIONS = word_set(
    """
    à au aux dans auprès sur devant en lors par avec sans via chez depuis après avant pendant sous face dès durant
    """
)
_DETERMINERS = DETERMINERS | {"plusieurs"}
_MADE = word_set(
    """
    publié publiée diffusé diffusée transmis transmise adressé adressée parvenu parvenue mis mise consacré consacrée
    paru parue rendu rendue commun organisé organisée reçu accordé accordée donné donnée
    """
)
_MANNER = word_set(
    "voix ton air trait bloc coup sourire regard phrase formule mot seule même revers geste haussement soupir éclat"
)
_TITLES = word_set("m mme me mgr mlle dr pr maître monsieur madame")
# No more words than these between a verb and its subject or its object.
_REACH = 22


def past_adjuncts(tokens: Tokens, j: int) -> int:
    """The first token from ``j`` on that no word of time, place or manner takes: « ce mardi », « à l'AFP », « d'un
    ton grave », « pour sa part », « dans un communiqué publié jeudi »."""
    end = j
    while end - j < _REACH:
        after = _past_one(tokens, end)
        if after == end:
            break
        end = after
    return end


def _past_one(tokens: Tokens, j: int) -> int:
    word, following = tokens.word(j), tokens.word(j + 1)
    if tokens.kind(j) != WORD or (tokens.capital(j) and word not in WEEKDAYS):
        # « rapporte Midi Libre »
        return j
    part = j + 2 if tokens.words[j : j + 2] == ["mi", "-"] else j + 1
    if word in ("mi", "début", "fin") and tokens.word(part) in MONTHS:
        # « a indiqué mi-mai », « début mars »
        return _past_days(tokens, part)
    if word in THIS:
        return _past_days(tokens, j + 1) if following in _DAYS or following in _SPANS else j
    if word in _DAYS:
        return _past_days(tokens, j)
    if word == "aujourd'":
        return j + 2
    if word in ("le", "l'") and tokens.kind(j + 1) == NUMBER and tokens.word(j + 2) in MONTHS:
        return _past_days(tokens, j + 1)
    if word in ("la", "le", "l'") and tokens.word(j + 2) in ("dernière", "dernier", "passée", "passé"):
        return j + 3
    if word in ("pour", "de") and following in HIS and tokens.word(j + 2) in ("part", "côté"):
        return j + 3
    if word == "quant" and following in ("à", "aux"):
        return j + 3
    if word in ("d'", "de") and following in ("un", "une") and tokens.word(j + 2) in _MANNER:
        return _past_phrase(tokens, j + 1)
    if word == "d'" and following in ("emblée", "abord", "ailleurs", "entrée"):
        return j + 2
    if word == "il" and following == "y" and tokens.word(j + 2) == "a":
        return j + 5
    if word in _ADVERBS or (word.endswith("ment") and len(word) > 5):
        return j + 1
    if word in _PREPOSITIONS:
        start = j + 1
        if tokens.word(start) in OF or (word == "face" and tokens.word(start) in TO):
            start += 1
        return _past_phrase(tokens, start)
    return j


def _past_days(tokens: Tokens, j: int) -> int:
    """Past « lundi 11 février 2019 au soir », « mardi matin »."""
    while tokens.word(j) in _DAYS or tokens.word(j) in _SPANS or tokens.kind(j) == NUMBER or tokens.word(j) in MONTHS:
        j += 3 if tokens.word(j + 1) == "-" else 1
    return j


def _past_phrase(tokens: Tokens, j: int) -> int:
    """Past the noun phrase at ``j``, which a preposition governs; ``j - 1`` where there is none."""
    k = j
    while tokens.word(k) in _DETERMINERS:
        k += 1
    if tokens.kind(k) != WORD:
        return k if tokens.kind(k) == NUMBER else j - 1
    named = tokens.capital(k)
    k += 1
    while k < j + 14:
        word = tokens.word(k)
        if word == "-" and tokens.glued(k) and tokens.glued(k + 1):
            k += 2
        elif word in OF and tokens.kind(k + 1) == WORD:
            k += 1
            while tokens.word(k) in _DETERMINERS:
                k += 1
            k += 1
        elif (
            (tokens.capital(k) and tokens.capital(k - 1) and named and not _ends_name(tokens, k))
            or word in _MADE
            or (is_adjective_like(word) and not tokens.capital(k) and not named)
        ):
            k += 1
        elif named and tokens.kind(k) == NUMBER and tokens.capital(k - 1) and len(word) < 3:
            # « sur France 2 »
            k += 1
        else:
            break
    return k


def _ends_name(tokens: Tokens, k: int) -> bool:
    """Whether a new name begins at ``k``: behind initials (« à l'AFP Jean Roy ») or with a title."""
    previous = tokens.raw(k - 1)
    paper = tokens.word(k - 1) in _PAPERS and tokens.word(k - 2) in ("au", "à")
    return (previous.isupper() and len(previous) > 1) or tokens.word(k) in _TITLES or paper


_PAPERS = word_set("parisien monde figaro point télégramme progrès temps devoir soir dauphiné républicain courrier")
_ADJECTIVE_ENDINGS = tuple(
    word_set(
        """
        ique iques al ale ales aux ais aise aises ois oise oises ien ienne iens iennes ain aine aines ains if ive ifs
        ives aire aires el elle els elles eux euse euses able ables ible ibles iste istes ier ière iers ières é ée és
        ile iles anne annes
        ées ant ante ants antes eur eure eurs éen éenne and ande ol ole uni unis unie unies ême commun communs commune
        libre jeune rouge vert verts ouvert ouverte exact exacte
        """
    )
)


def is_adjective_like(word: str) -> bool:
    """Whether a word in lower case ends as adjectives do: « européenne », « vaudois », « populaire »."""
    return len(word) > 3 and word.endswith(_ADJECTIVE_ENDINGS)
