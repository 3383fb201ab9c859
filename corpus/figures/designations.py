"""Numbers that tell which one is meant: « casier 2214 sous le bras », « classée 12 », « le 2047 »."""

from corpus.figures.bare_days import is_bare_day
from corpus.figures.beside import before_month
from corpus.figures.nouns import is_common_word, is_plural_noun
from corpus.figures.tokens import LINE, MARK, NUMBER, WORD, Tokens
from corpus.figures.trap_words import NOT_LABELLED, SINGULAR_DETERMINERS
from corpus.french.calendar import FEASTS, FULL_MONTHS, MONTHS, SEASONS, WEEKDAYS
from corpus.french.wordlists import word_set

_RANKED = word_set("classé classée classés classées")
_ASSOCIATIONS = word_set("association associations asso assos loi statut type")
_BOUNDARY = frozenset((",", "(", ";", "–", "—"))
_GOES_ON = word_set("à au aux de du des d' en dans sur sous par pour chez est était sera a avait")
_NO_NAME = word_set(
    """
    lui moi toi soi elle celui celle autre tout total moyenne maximum minimum hausse baisse record bilan soit dont
    contre voire selon puis vers
    """
)
_COUNTS = word_set(
    """
    compte recense emploie dénombre revendique annonce évoque gagne perd passe vise attend réclame forme estime
    demande relève crée accueille reçoit réunit rassemble abrite héberge possède conserve garde supprime embauche
    """
)
_NO_DESIGNATION = NOT_LABELLED | _NO_NAME | _COUNTS | frozenset((*WEEKDAYS, *MONTHS, *SEASONS, *FEASTS))
_FULL_MONTHS = tuple(FULL_MONTHS)  # « le 5 juilletLes », where a page has lost its lines
_BEFORE_NAMES = word_set(
    "nouvelle nouveau ancienne ancien petite petit vieille vieux future précédente précédent belle"
)
_AIMED = frozenset(("double", "triple"))
_HIGHEST_AIMED = 20
_WEEKS = 53
_LONGEST = 5
_NO_ENDINGS = ("s", "x", "z", "ment", "ant", "ait", "é", "ée", "er")
"""Of plurals, adverbs and verbs: « la maison, estimée 25 000 »."""


def is_designated(tokens: Tokens, i: int) -> bool:
    """Whether the number ``i``, which no unit follows, tells which one of what stands before it is meant."""
    word, before = tokens.word(i), tokens.word(i - 1)
    if before == "." and tokens.glued(i) and not tokens.glued(i - 1) and tokens.kind(i - 2) == WORD:
        # « un revolver .38 »
        return True
    if before_month(tokens, i + 1):
        return False
    if before == "le" and word.isdecimal() and word > "1" and len(word) < 3 and is_common_word(tokens, i + 1):
        # « le 33 tours »
        day = is_bare_day(tokens, i) or tokens.word(i + 1).startswith(_FULL_MONTHS)
        return is_plural_noun(tokens, i + 1) and not day
    if word.isdecimal() and len(word) <= _LONGEST and tokens.word(i + 1).endswith(("ais", "ois")):
        # « le 10 marseillais », « le tram 3 bruxellois »: what ends so may stand in the singular
        one = (before in ("le", "du", "au") and word != "1") or (
            tokens.word(i - 2) in SINGULAR_DETERMINERS and tokens.word(i - 2) != "l'" and before not in NOT_LABELLED
        )
        return one and is_plural_noun(tokens, i + 1) and not tokens.capital(i + 1)
    if is_plural_noun(tokens, i + 1):
        return False
    if before in ("le", "un", "ce") and len(word) == 4 and word.isdecimal():
        # A year takes no article: « joindre le 2047 »
        return not is_bare_day(tokens, i)
    if "elo" in (before, tokens.word(i - 2)) and before in ("elo", "de", ","):
        return True
    if before in _AIMED and word.isdecimal() and int(word) <= _HIGHEST_AIMED:
        return True  # « fermer en double 16 »
    if tokens.words[i - 2 : i] == ["main", "courante"]:
        return True
    if before in _BEFORE_NAMES and tokens.word(i - 2) in SINGULAR_DETERMINERS:
        return True  # « la nouvelle 911 »
    if word == "1901" and before in _ASSOCIATIONS:
        return True
    if before == "semaine" and word.isdecimal() and int(word) <= _WEEKS:
        return True
    if before in _RANKED and word.isdecimal():
        return tokens.word(i + 1) not in ("à", "sur")
    return _is_in_apposition(tokens, i)


def _is_in_apposition(tokens: Tokens, i: int) -> bool:
    """« …, agence 14 », « (casier 2214 sous le bras) »: a noun in the singular that nothing determines."""
    word, noun = tokens.word(i), i - 1
    if not word.isdecimal() or len(word) > _LONGEST or tokens.word(noun - 1) not in _BOUNDARY:
        return False
    if not is_common_word(tokens, noun) or tokens.word(noun) in _NO_DESIGNATION:
        return False
    return not tokens.word(noun).endswith(_NO_ENDINGS) and not _is_year(word) and _ends(tokens, i + 1)


def _ends(tokens: Tokens, j: int) -> bool:
    if tokens.kind(j) in (MARK, LINE):
        return tokens.word(j) not in ("%", "€", "$", "/", "-", "°")
    return tokens.word(j) in _GOES_ON and tokens.kind(j + 1) != NUMBER


def _is_year(word: str) -> bool:
    return len(word) == 4 and word[:2] in ("18", "19", "20")
