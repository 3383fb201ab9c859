"""Subjects behind their verb: « assure la CGT », « indique-t-on à la préfecture », « a annoncé mardi le préfet »."""

from corpus.figures.adjuncts import past_adjuncts
from corpus.figures.names import PRONOUNS, SUBJECT_DETERMINERS, name_end, name_of, pronoun_of
from corpus.figures.subjects import Span, is_quote_end, past_apposition
from corpus.figures.tokens import LINE, MARK, NUMBER, WORD, Tokens
from corpus.figures.voices import SOURCE, THING, is_report, voice_of
from corpus.french.calendar import MONTHS, WEEKDAYS
from corpus.french.numerals import CARDINAL_STARTS
from corpus.french.wordlists import word_set

MADE_KNOWN = word_set(
    """
    état mention part savoir valoir remarquer observer comprendre noter entendre croire supposer tomber apparaître
    ressortir
    """
)
"""What makes a verb of saying of « faire » and « laisser »: « fait savoir », « laisse entendre »."""

_LOCATIVES = word_set("à au aux chez dans du côté")


_TERRITORIES = word_set("région ville commune métropole agglomération département état capitale communauté zone pays")


def place_asked(tokens: Tokens, i: int, first: int, counting: bool) -> str | None:
    """« À la mairie, on évoque 40 cas »: the place that « on » at token ``i`` speaks from.

    ``counting``: « À Lormont, on recense 40 cas » says where they are.
    """
    k = i - 1
    if tokens.word(k) != ",":
        return None
    start = k - 1
    while start > first and k - start < 9 and tokens.word(start - 1) not in (",", ";", ":", "«", "»"):
        start -= 1
    word = tokens.word(start)
    if word not in _LOCATIVES or (word == "dans" and tokens.word(start + 2) in _TERRITORIES):
        return None
    head = {"au": "le ", "aux": "les ", "du": ""}.get(word, "")
    begin = start + 1
    if word == "du" and tokens.word(start + 1) == "côté":
        begin = start + 3
        head = {"du": "le ", "des": "les "}.get(tokens.word(start + 2), "")
    name_last = min(k, name_end(tokens, begin, k))
    town = begin + 1 if tokens.word(begin) in SUBJECT_DETERMINERS else begin
    if counting and tokens.capital(town) and not tokens.raw(town).isupper() and word != "chez":
        return None
    if name_last <= begin or voice_of(tokens, start, name_last) != SOURCE != voice_of(tokens, begin, name_last):
        return None
    return head + name_of(tokens, begin, name_last) if name_last > begin else None


def inverted(tokens: Tokens, i: int, last: int, quoted: bool) -> tuple[Span, str] | None:
    """The subject after its verb, which ends at token ``i``: its tokens and its name.

    « indique-t-on à la préfecture », « a annoncé ce mardi sa direction », « lance-t-il » (whose name is the pronoun).
    ``quoted`` says that a quotation stands before the verb, so that anybody may speak.
    """
    j = i
    if tokens.word(j) == "-":
        return _pronoun_after(tokens, j, last)
    if tokens.word(j) in MADE_KNOWN:
        j += 1
    elif tokens.words[j : j + 2] == ["en", "garde"]:
        j += 2
    if quoted and tokens.word(j) == ",":
        # « confie, ému, le capitaine », « estime, pour sa part Anne Roy »
        when = past_adjuncts(tokens, j + 1)
        named = when > j + 1 and (tokens.capital(when) or tokens.word(when) in SUBJECT_DETERMINERS)
        j = when if named else next((k + 1 for k in range(j + 2, min(j + 7, last)) if tokens.word(k) == ","), j)
    # « ce mardi », « à la sono », « jeudi », « à l'AFP » may stand between verb and subject.
    j = past_adjuncts(tokens, j)
    deictic = next((k for k in (j + 2, j + 3) if k <= last and pronoun_of(tokens.slice(j, k))), None)
    if deictic is not None and tokens.word(j) not in PRONOUNS:
        return (j, deictic), name_of(tokens, j, deictic)
    if tokens.word(j) in ("«", "“") and tokens.capital(j + 1) and not quoted:
        # « croit savoir « Le Courrier » »
        close = next((k for k in range(j + 2, min(last, j + 7)) if is_quote_end(tokens.word(k))), None)
        return ((j, close + 1), name_of(tokens, j + 1, close)) if close is not None else None
    if tokens.kind(j) != WORD or not (tokens.word(j) in SUBJECT_DETERMINERS or tokens.capital(j)):
        return None
    end = name_end(tokens, j, last)
    if end == j or (end == j + 1 and tokens.word(j) in SUBJECT_DETERMINERS):
        return None
    if not quoted and tokens.word(j) in ("un", "une", "des") and tokens.word(i - 1).startswith(_ASKING):
        # « L'ONG, qui a secouru 120 migrants, réclame un port »: its object
        return None
    if not quoted and tokens.word(i - 1).startswith(_PLANNING) and is_report(tokens, j, end):
        # « La loterie, qui a perdu 3 millions, promet un audit »
        return None
    voice = voice_of(tokens, j, end)
    end = past_apposition(tokens, j, end)
    if not quoted and (voice == THING or (voice != SOURCE and tokens.word(j) in ("un", "une", "des", "plusieurs"))):
        return None
    named = any(tokens.capital(k) for k in range(j, end))
    if not quoted and voice != SOURCE and not named and tokens.word(i - 1).startswith(_MINDED):
        # « Léa Roux, 64 ans, saluait l'initiative »: its object
        return None
    return (j, end), name_of(tokens, j, end).replace(", ", " ")


# Verbs that as often have a thing for their object as a clause.
_MINDED = (
    "salu", "dénon", "déplor", "regrett", "crai", "défend", "critiqu", "redout", "réclam", "exig", "demand", "prouv",
    "montr", "révèl", "révél", "attest", "démontr", "illustr", "prome", "promi", "prévo", "prévu", "vis", "expliqu",
    "racont", "propos", "offr", "envisag", "souhait", "convoit", "anticip", "justifi",
)  # fmt: skip
_ASKING = ("réclam", "exig", "demand")
_PLANNING = ("prome", "promi", "prévo", "prévu", "envisag", "propos", "souhait", "lanc", "command", "attend", "publi")
# In the reflexive their subject speaks; without it they say what a thing does to somebody.
_MOVING = (
    "inquièt", "inquiét", "alarm", "étonn", "désol", "agac", "émerveill", "offusqu", "enthousiasm", "indign",
    "impatient", "amus", "exaspèr", "exaspér", "réjoui",
)  # fmt: skip


def moves(tokens: Tokens, i: int) -> bool:
    """« La jauge, plus de 900 places, inquiète les voisins »: what the verb at ``i`` has behind it is its object."""
    if not tokens.words[i].startswith(_MOVING):
        return False
    return not any(tokens.word(k) in ("s'", "se") for k in range(i - 3, i))


def _pronoun_after(tokens: Tokens, j: int, last: int) -> tuple[Span, str] | None:
    k = j + 3 if tokens.word(j + 1) == "t" and tokens.word(j + 2) == "-" else j + 1
    return turned_pronoun(tokens, k, k + 1, last)


def turned_pronoun(tokens: Tokens, pronoun: int, k: int, last: int) -> tuple[Span, str] | None:
    """Who speaks in « précise-t-elle », « a-t-on appris auprès du rectorat »: the pronoun, or where « on » was asked.

    ``k`` is the token after the verb group.
    """
    word = tokens.word(pronoun)
    if word in PRONOUNS:
        return (pronoun, k), word
    if word != "on":
        return None
    if tokens.word(k) in MADE_KNOWN:
        k += 1
    while tokens.word(k) in _WHEN or (tokens.kind(k) == NUMBER and tokens.word(k - 1) in _WHEN):
        # « a-t-on appris lundi 3 mai auprès du rectorat »
        k += 1
    if tokens.word(k) not in ("à", "au", "aux", "chez", "de", "du", "dans", "sur", "auprès"):
        return None
    begin = k + 2 if tokens.word(k) == "auprès" or tokens.words[k : k + 2] == ["du", "côté"] else k + 1
    opening = tokens.word(begin - 1)
    if opening == "côté":
        opening, begin = tokens.word(begin), begin + 1
    head = {"au": "le ", "aux": "les ", "des": "les "}.get(
        opening, "le " if opening == "du" and begin > k + 1 else ""
    )
    end = name_end(tokens, begin, last)
    return ((begin, end), head + name_of(tokens, begin, end)) if end > begin else None


_WHEN = frozenset(WEEKDAYS) | frozenset(MONTHS) | word_set("hier matin midi soir ce jour aujourd' hui")


def closes_relative(tokens: Tokens, comma: int, first: int) -> bool:
    """« L'entreprise, qui a déjà levé des fonds, a confirmé … »: the verb after the comma has its subject before."""
    if tokens.word(comma) != "," or is_quote_end(tokens.word(comma - 1)):
        return False
    for k in range(comma - 1, max(first, comma - 25), -1):
        if tokens.word(k) == ",":
            # « dont sept femmes » has no verb of its own.
            counted = tokens.kind(k + 2) == NUMBER or tokens.word(k + 2) in CARDINAL_STARTS
            return tokens.word(k + 1) in ("qui", "dont", "où") and not counted
    return False


def closes_aside(tokens: Tokens, end: int) -> bool:
    """Whether an aside can end at token ``end``: « , assure la CGT, », not « , crédite le maire de 24 % »."""
    word = tokens.word(end)
    if tokens.kind(end) in (MARK, LINE):
        return word not in ("%", "€", "$")
    return word not in ("de", "d'", "que", "qu'", "la", "le", "les", "un", "une") and tokens.kind(end) != NUMBER


def goes_on(tokens: Tokens, end: int) -> bool:
    """Whether an aside that ends at ``end`` stands in the middle of a clause.

    « La meute, assure X, compte neuf bêtes », « 40 cas, selon X, et duré neuf jours », but not « 40 cas, selon X, et
    la mairie … ».
    """
    if tokens.word(end) != ",":
        return False
    k = end + 1
    if tokens.word(k) in ("un", "une") and tokens.word(k + 1) in _VARIATIONS:
        # « 382 millions, selon l'observatoire, une hausse de 3 % »
        return True
    joined = tokens.word(k) in ("et", "ou", "puis")
    if joined:
        k += 1
    if joined and tokens.kind(k) == NUMBER:
        return True
    if tokens.kind(k) != WORD or tokens.word(k) in _NEW_CLAUSE or tokens.word(k) in SUBJECT_DETERMINERS:
        return False
    return not tokens.capital(k)


_VARIATIONS = word_set(
    "hausse baisse progression recul repli bond chute augmentation diminution record proportion taux niveau total"
)
_NEW_CLAUSE = word_set(
    """
    mais tandis alors quand contre qui que qu' dont où il elle ils elles on ce c' cela ça d' selon pour soit puisque
    car parce lorsque comme après avant depuis avec sans sur en à au aux dans dès si de du n' ne une un
    """
)
