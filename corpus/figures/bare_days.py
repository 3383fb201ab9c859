"""Days of the month told by their number alone: « le 16 à 18 h », « à partir du 16 », « du 16 au 19 »."""

from corpus.figures.tokens import LINE, MARK, Tokens
from corpus.french.wordlists import word_set

_BOUNDS = frozenset(
    (("partir", "du"), ("compter", "du"), ("jusqu'", "au"), ("avant", "le"), ("dès", "le"), ("ici", "au"))
)
_AT = (["à"], ["vers"], ["dès"], ["avant"], ["jusqu'", "à"], ["à", "partir", "de"], ["à", "compter", "de"])
_NUMBERED = word_set("numéros arrêts pages places étages chambres salles quais portes stands tables allées dossards")


def is_bare_day(tokens: Tokens, i: int) -> bool:
    """Whether the number ``i`` can only be a day: an hour, a bound or another day stands beside it."""
    if _number(tokens, i) is None:
        return False
    if second_day(tokens, i) is not None:
        return True
    for back in (3, 4):
        # « du 16 au | 19 », « entre le 16 et le | 19 »
        close = second_day(tokens, i - back + 1) if i >= back else None
        if close is not None and close[1] == i + 1:
            return True
    before = tokens.word(i - 1)
    if before == "du" and tokens.word(i - 2) in _DAY_OF and (_ends(tokens, i + 1) or tokens.word(i + 1) in _GOES_ON):
        return True
    if is_due(tokens, i):
        return True
    if before == "le" and any(_is_hour_behind(tokens, i + 1, words) for words in _AT):
        return True
    return (tokens.word(i - 2), before) in _BOUNDS and _ends(tokens, i + 1)


def is_due(tokens: Tokens, i: int) -> bool:
    """« Réouverture le 18. », « Rendez-vous le 24, au siège »: a day to come."""
    if tokens.word(i - 1) != "le" or tokens.word(i - 2) not in _DUE:
        return False
    return tokens.word(i - 3) not in _BEFORE_DUE and _ends(tokens, i + 1)


_DUE = word_set(
    """
    vous réouverture ouverture reprise verdict délibéré jugement réponse décision audience vote départ arrivée finale
    dépouillement tirage clôture livraison rentrée
    """
)
_BEFORE_DUE = frozenset(("à", "pour", "avec", "chez", "de", "que", "et", "si"))
_DAY_OF = word_set("journée nuit soirée matinée séance réunion audience scrutin")
"""« la journée du 14 »: what takes a day as its complement."""
_GOES_ON = word_set(
    """
    a ont est sont sera était fut avait aura lui leur n' ne s' se et où qui dont reste restera doit devrait à dans
    fera avec en sur va marque
    """
)


def _is_hour_behind(tokens: Tokens, j: int, words: list[str]) -> bool:
    k = j + len(words)
    return tokens.words[j:k] == words and tokens.word(k).isdecimal() and tokens.word(k + 1) in ("h", "heures")


def second_day(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """« 19 » in « du 16 au 19 », « entre le 16 et le 19 », whose 16 is token ``i``, and the token after it."""
    if tokens.word(i - 1) == "du" and tokens.word(i + 1) == "au" and tokens.word(i - 2) not in _NUMBERED:
        j = i + 2
    elif tokens.words[max(0, i - 2) : i] == ["entre", "le"] and tokens.words[i + 1 : i + 3] == ["et", "le"]:
        j = i + 3
    else:
        return None
    opening, close = _number(tokens, i), _number(tokens, j)
    if opening is None or close is None or opening >= close or not _ends(tokens, j + 1):
        return None
    return close, j + 1


def _number(tokens: Tokens, i: int) -> int | None:
    word = tokens.word(i)
    return int(word) if word.isdecimal() and len(word) < 3 and 1 <= int(word) <= 31 else None


def _ends(tokens: Tokens, j: int) -> bool:
    if tokens.kind(j) not in (MARK, LINE) or tokens.word(j) in ("%", "€", "$", "/", "-", "°", "("):
        return False
    return not (tokens.word(j) == "," and tokens.word(j + 1) in _STREETS)


_STREETS = word_set("rue avenue boulevard place quai allée chemin cours route impasse")


def is_day_and_month(tokens: Tokens, i: int) -> bool:
    """« le 17/02 », with nothing behind it that it could be a part of: « le 2/3 des voix »."""
    if tokens.word(i + 1) != "/":
        return False
    number, month = tokens.word(i), tokens.word(i + 2)
    if tokens.word(i - 1) not in ("le", "du", "au") or not (number.isdecimal() and month.isdecimal()):
        return False
    if len(number) > 2 or len(month) > 2 or not (0 < int(number) < 32 and 0 < int(month) < 13):
        return False
    after = tokens.word(i + 3)
    closed = tokens.kind(i + 3) in (MARK, LINE) and after != "/"
    return closed or after in ("à", "au", "vers", "et", "dès", "en")
