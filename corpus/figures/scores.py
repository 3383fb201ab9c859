"""Scores and marks told in words: « mené 2 à 0 », « 3 buts à 1 », « un danger de 4 sur 5 », « coté de 0 à 7 »."""

from corpus.figures.beside import is_measured, near, opens
from corpus.figures.clauses import Clauses
from corpus.figures.nouns import is_plural_noun
from corpus.figures.tokens import LINE, MARK, NUMBER, Tokens
from corpus.figures.trap_words import PLAYED, RATED, SCORING, STARS
from corpus.french.function_words import OF
from corpus.french.numerals import CARDINAL_STARTS, read_cardinal
from corpus.french.wordlists import word_set

BEHIND_SCORES = SCORING | {"à", "contre", "partout", "tab", "tirs", "t"}
"""What every score, and every side told by its number, has behind the first."""


def score_end(tokens: Tokens, clauses: Clauses, i: int) -> int:
    """« mené 2 à 0 », « 3 buts à 1 », « 5 t.a.b. à 4 », « 2 sets à rien »: the token after a score, or ``i``."""
    if tokens.word(i + 1) not in BEHIND_SCORES:
        return i
    j = _scoring_end(tokens, i + 1)
    if tokens.word(j) != "à" or tokens.word(i - 1) in ("de", "entre", "d'"):
        return i
    word, other = tokens.word(i), tokens.word(j + 1)
    if j > i + 1 and other == "rien":
        return j + 2
    if not (word.isdecimal() and other.isdecimal() and len(word) <= 2 and len(other) <= 2):
        return i
    if is_measured(tokens, j + 2) or is_plural_noun(tokens, j + 2) or tokens.word(j + 2) in ("h", "de"):
        return i
    if int(other) <= int(word) or near(tokens, clauses, i, PLAYED):
        return j + 2
    return i


def _scoring_end(tokens: Tokens, j: int) -> int:
    """The token after what is scored at ``j``, or ``j``."""
    if tokens.words[j : j + 5] == ["t", ".", "a", ".", "b"]:
        return j + 6
    if tokens.words[j : j + 3] == ["tirs", "au", "but"]:
        return j + 3
    return j + 1 if tokens.word(j) in SCORING or tokens.word(j) == "tab" else j


def told_score_end(tokens: Tokens, clauses: Clauses, i: int, end: int) -> int:
    """The token after « trois buts à un », « deux à zéro », whose first number word is on ``[i, end)``, or ``i``."""
    j = _scoring_end(tokens, end)
    if tokens.word(j) != "à" or tokens.word(i - 1) in ("de", "entre", "d'"):
        return i
    if j > end and tokens.word(j + 1) == "rien":
        return j + 2
    read = read_cardinal(tokens.words, j + 1) if tokens.word(j + 1) in CARDINAL_STARTS else None
    if read is None or is_plural_noun(tokens, read[1]) or is_measured(tokens, read[1]):
        return i
    if tokens.word(read[1]) in ("de", "d'", "h") or not (j > end or near(tokens, clauses, i, PLAYED)):
        return i
    return read[1]


def outnumbered_end(tokens: Tokens, i: int, end: int) -> int:
    """« À 14 contre 15, ils tiennent », « le 2 contre 2 », « 1 partout »: the token after it, or ``i``.

    The first number is on ``[i, end)``.
    """
    if tokens.word(end) == "partout" and _goal_count(tokens, i):
        return end + 1
    before = tokens.word(i - 1)
    head = before == "à" and (tokens.opens(i - 1) or tokens.word(i - 2).startswith(_PLAYING_WITH))
    if before == "à" and tokens.words[end : end + 2] == ["contre", "1"] and tokens.kind(end + 2) in (MARK, LINE):
        return end + 2  # « dire oui à 2 contre 1 »
    if tokens.word(end) != "contre" or not (head or before in ("le", "du", "en")):
        return i
    last = end + 2 if tokens.kind(end + 1) == NUMBER else end + 1
    if last == end + 1 and tokens.word(end + 1) in CARDINAL_STARTS:
        read = read_cardinal(tokens.words, end + 1)
        last = read[1] if read is not None else last
    closed = last > end + 1 and not (is_measured(tokens, last) or is_plural_noun(tokens, last))
    return last if closed and _goal_count(tokens, i) and _goal_count(tokens, end + 1) else i


def _goal_count(tokens: Tokens, i: int) -> bool:
    word = tokens.word(i)
    return (word.isdecimal() and len(word) <= 2) if tokens.kind(i) == NUMBER else word in CARDINAL_STARTS


_PLAYING_WITH = ("jou", "rédui", "termin", "fini", "évolu")
_SHOTS = ("panier", "tir", "shoot", "adresse", "réussi", "primé", "marqué", "inscri", "ligne", "essai", "bombe")


def is_range_of_shot(tokens: Tokens, clauses: Clauses, i: int, end: int) -> bool:
    """« 5 paniers à | trois points », « tirer à | 3 points »: from where a basketball player shoots."""
    if tokens.word(end) != "points" or tokens.word(i - 1) != "à" or tokens.word(end + 1) in OF:
        return False
    return tokens.word(i) in ("2", "3", "deux", "trois") and near(tokens, clauses, i, _SHOTS)


_MARKED = ("note", "noté", "avalanche")
GRADES = word_set(
    """
    niveau niveaux degré degrés danger risque risques alerte vigilance indice cote cotation gravité sévérité
    difficulté confiance échelle échelon échelons grade grades catégorie catégories classe classes stade stades phase
    phases palier paliers critère critères classé classée classés classées coté cotée cotés cotées voyant menace
    """
)
_GRADED = ("coté", "noté", "gradué", "numéroté", "cotation", "notation")
_GIVEN = word_set("eu obtenu obtient obtiennent décroche décroché mérite donne donné attribue attribué reçoit reçu")
_REACHING = word_set("va vont allant allait allaient échelonne échelonnent étage étagent compris comprise comprises")
_MOVING = ("pass", "mont", "remont", "redescend", "descend", "relev", "abaiss", "rétrograd", "port", "ramen")
_MOVED = word_set("niveau degré alerte vigilance danger stade catégorie phase palier échelon risque classe")
_MARKS_OUT_OF = frozenset(("3", "4", "5", "6", "7", "10", "20", "100"))
_HIGHEST_GRADE = 10


def mark_end(tokens: Tokens, clauses: Clauses, i: int) -> int:
    """The token after a mark or a degree on a scale that begins at the number ``i``, or ``i``.

    « la note de 4 sur 5 », « Le danger est de 4 sur 5 », « Les niveaux vont de 1 à 4 »; « un risque de 1 sur 5 » is a
    probability, « passe de 24 à 28 » counts.
    """
    joint = tokens.word(i + 1)
    if joint not in ("sur", "à", "contre") or tokens.kind(i + 2) != NUMBER:
        return i
    if is_measured(tokens, i + 3) or is_plural_noun(tokens, i + 3) or tokens.word(i + 3) in ("d'", "de", "des"):
        return i
    word, top = tokens.word(i), tokens.word(i + 2)
    if joint == "contre":
        # « Mieux noté (87 contre 81), le groupe l'emporte »
        return i + 3 if tokens.word(i - 1) == "(" and near(tokens, clauses, i, _MARKED) else i
    if joint == "sur":
        if near(tokens, clauses, i, _MARKED):
            return i + 3
        if top not in _MARKS_OUT_OF or word == "1":
            return i
        given = tokens.word(i - 1) in _GIVEN and top not in ("3", "4")
        return i + 3 if given or _told(tokens, clauses, i, GRADES) else i
    if tokens.word(i - 1) != "de" or not (word.isdecimal() and top.isdecimal()):
        return i
    if not int(word) < int(top) <= _HIGHEST_GRADE and not (int(top) < int(word) <= _HIGHEST_GRADE):
        return i
    if near(tokens, clauses, i, _GRADED):
        return i + 3
    led = tokens.words[max(0, i - 3) : i]
    reaching = "échelle" in led or not _REACHING.isdisjoint(led)
    if reaching and (near(tokens, clauses, i, ("note",)) or _told(tokens, clauses, i, GRADES)):
        return i + 3
    moved = any(each.startswith(_MOVING) for each in led)
    return i + 3 if moved and _told(tokens, clauses, i, _MOVED) else i


def is_rating(tokens: Tokens, first: int, last: int) -> bool:
    """« un camping 3 étoiles », « le label FIFA 4 étoiles »: a rank that a noun bears."""
    if tokens.word(last) not in STARS:
        return False
    before = tokens.word(first - 1)
    if before in ("obtenir", "obtenu", "décroché", "décrocher") and tokens.word(last) != "clés":
        return True
    return before in RATED or (tokens.capital(first - 1) and not opens(tokens, first - 1))


def _told(tokens: Tokens, clauses: Clauses, i: int, nouns: frozenset[str]) -> bool:
    """Whether one of ``nouns`` stands shortly before token ``i`` in its clause."""
    first, _ = clauses.sentence(i)
    return not nouns.isdisjoint(tokens.words[max(first, i - 12) : i])
