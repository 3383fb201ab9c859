"""What has digits or number words and is no figure: names, references, versions, telephone numbers, scores."""

from corpus.figures.bare_days import is_day_and_month
from corpus.figures.beside import before_month, is_measured
from corpus.figures.clauses import Clauses
from corpus.figures.currencies import currency_at, currency_before
from corpus.figures.designations import is_designated
from corpus.figures.fractions import slashed_at
from corpus.figures.hours import MARKS_OF_TIME
from corpus.figures.labels import is_label
from corpus.figures.nouns import is_plural_noun
from corpus.figures.number_names import number_name_end
from corpus.figures.number_words import trap_in_words
from corpus.figures.scores import is_range_of_shot, is_rating, mark_end, outnumbered_end, score_end
from corpus.figures.streets import named_street_end
from corpus.figures.tokens import NUMBER, WORD, Beginnings, Tokens
from corpus.figures.trap_patterns import mark_patterns
from corpus.figures.trap_words import (
    AGREEMENTS,
    GLUED_UNITS,
    LABELS,
    LAWS,
    ORDINAL_ENDINGS,
    PLACES,
    SINGULAR_DETERMINERS,
    STREETS,
)
from corpus.figures.units import measure_at
from corpus.figures.varieties import variety_end
from corpus.french.calendar import MONTHS, WEEKDAYS
from corpus.french.numerals import CARDINAL_STARTS, read_cardinal
from corpus.french.wordlists import word_set

_CODES = frozenset(("us", "eur", "usd", "gbp", "chf", "cad", "aud", "jpy", "xof"))
_OPENING = Beginnings(CARDINAL_STARTS | LAWS | STREETS)
_LONGEST = 40
"""No press counts anything in so many digits: a key, a table that lost its columns, or worse."""


def find_traps(tokens: Tokens, clauses: Clauses) -> bytearray:
    """One byte a token: 1 where no figure may stand."""
    taken = bytearray(len(tokens))
    mark_patterns(tokens, taken)
    words, kinds = tokens.words, tokens.kinds
    done = 0
    for i in tokens.numbers_and(_OPENING):
        if taken[i] or i < done:
            continue
        word = words[i]
        if kinds[i] == NUMBER and len(words[i]) > _LONGEST:
            end = i + 1
        elif kinds[i] == NUMBER:
            end = _digits(tokens, clauses, i, taken)
            done = max(_chain(tokens, i), end)
        elif word in CARDINAL_STARTS:
            end, done = trap_in_words(tokens, clauses, i)
        elif word in LAWS:
            end = _law(tokens, i)
        else:
            end = named_street_end(tokens, i)
        if end > i:
            taken[i:end] = b"\x01" * (end - i)
    return taken


def _digits(tokens: Tokens, clauses: Clauses, i: int, taken: bytearray) -> int:
    """The token after the trap that begins at the number ``i``; ``i`` itself where there is none."""
    before = tokens.word(i - 1)
    chain = _chain(tokens, i)
    if tokens.word(i + 1) == "/" and slashed_at(tokens, i):
        # « le 7/9 d'Inter » is broadcast
        named = (
            before in ("le", "du", "au") and tokens.word(chain) in ("de", "d'", "du") and tokens.capital(chain + 1)
        )
        return chain if named else i
    score = max(score_end(tokens, clauses, i), mark_end(tokens, clauses, i))
    if score > i:
        return score
    if tokens.word(i + 1) == "points" and is_range_of_shot(tokens, clauses, i, i + 1):
        return i + 2
    outnumbered = outnumbered_end(tokens, i, i + 1) if tokens.word(i + 1) in ("contre", "partout") else i
    if outnumbered > i:
        return outnumbered
    added = before == "+" and tokens.glued(i - 1) and tokens.word(i - 2).isdecimal() and tokens.word(i).isdecimal()
    if tokens.glued(i) and (before == "_" or (added and not is_measured(tokens, chain))):
        # « les P5+1 »
        return chain
    if before in _FIREARMS and tokens.word(i + 1) == "mm":
        return i + 2
    marked = tokens.word(i + 1) in MARKS_OF_TIME and tokens.glued(i + 1)
    if marked and tokens.glued(i + 2) and (tokens.kind(i + 2) == NUMBER or tokens.word(i + 2) == "'"):
        # « un 56''12 »
        return i
    if before == "km" and tokens.word(i - 2) == "/" and tokens.glued(i):
        # « 121 habitants/km2 »
        return i + 1
    if _word_of_metres(tokens, i) or is_day_and_month(tokens, i) or _is_quarter(tokens, i):
        return i
    name = max(number_name_end(tokens, i, chain), variety_end(tokens, clauses, i, i + 1))
    if name > i:
        return name
    if tokens.glued(i) and tokens.kind(i - 1) == WORD and not before.endswith("'") and before not in _CODES:
        return chain
    hyphen = i + 2 if tokens.word(i + 1) == "er" else i + 1
    month = hyphen + 1 if tokens.word(hyphen) == "-" and tokens.glued(hyphen + 1) else i
    if month > i and tokens.capital(month) and tokens.word(month) in MONTHS:
        holiday = (tokens.word(i), MONTHS[tokens.word(month)]) in _HOLIDAYS
        if not holiday or before in PLACES or (before == "du" and tokens.word(i - 2) in PLACES):
            # « le quartier du 8-Mai », « l'arrêt 1er-Mai », « l'appel du 18-Juin »
            return chain
    hyphened = tokens.glued(i) and before == "-" and tokens.glued(i - 1) and tokens.kind(i - 2) == WORD
    if hyphened and tokens.raw(i - 2) == "Mi" and not tokens.opens(i - 2):
        # « deux Mi-8 »
        return chain
    if hyphened and tokens.word(i - 2) not in WEEKDAYS and tokens.word(i - 2) not in ("mi", "après", "avant", "post"):
        return chain
    glued_word = tokens.glued(i + 1) and tokens.kind(i + 1) == WORD
    if (
        tokens.raw(i + 1) == "F"
        and glued_word
        and tokens.kind(i - 1) == WORD
        and tokens.word(i - 2) in SINGULAR_DETERMINERS
    ):
        # « l'escadrille 21F »
        return chain
    if glued_word and tokens.word(i + 1) in _IN_CODES and tokens.glued(i + 2) and tokens.kind(i + 2) == NUMBER:
        # « une huile 10W40 »
        return chain
    if glued_word and tokens.word(i + 1) not in GLUED_UNITS and not measure_at(tokens, i + 1):
        first = tokens.word(i) == "1" and tokens.word(i + 1) == "er"
        first_of_month = first and (before in WEEKDAYS or _dated(tokens, i + 2))
        quarter = tokens.word(i + 1) in ORDINAL_ENDINGS and tokens.word(i + 2) in ("trimestre", "semestre")
        if first_of_month or quarter or currency_at(tokens, i + 1):
            return i
        return chain
    if (
        tokens.raw(i + 1) == "H"
        and tokens.glued(i + 2)
        and tokens.kind(i + 2) == NUMBER
        and len(tokens.word(i + 2)) == 2
    ):
        # « 18H45 »
        return i if tokens.word(i).isdecimal() and int(tokens.word(i)) < 25 else chain
    if glued_word and tokens.raw(i + 1) in ("T", "L", "J", "X", "P", "S", "C", "G"):
        return chain
    if (
        tokens.capital(i + 1)
        and tokens.word(i + 1) in ("heures", "minutes", "jours", "millions", "degrés", "secondes", "miles")
        and not tokens.raw(i + 1).isupper()
    ):
        # « 20 Minutes », « les 24 Heures du Mans », « les 500 Miles »
        return i + 2
    slashed_date = tokens.word(i + 1) == "/" and chain == i + 5
    if is_measured(tokens, i + 1) or slashed_date or currency_before(tokens, i):
        return i
    if chain > i + 1 and tokens.word(i + 1) == "-":
        if before in ("°", "no") or (before in LABELS and tokens.kind(i + 2) == WORD):
            # « la note n° 2025-0342 », « la RD 820-RN 88 »
            return chain
        return _hyphenated(tokens, i, chain)
    if before == "." and tokens.glued(i) and tokens.kind(i - 2) == WORD and tokens.glued(i - 1):
        return chain
    labelled = is_rating(tokens, i, i + 1) or is_designated(tokens, i) or is_label(tokens, clauses, i, taken)
    return chain if labelled else i


def _is_quarter(tokens: Tokens, i: int) -> bool:
    """« T3 2024 », « 3T 2024 », « S1 2025 »: a year follows, which no tram and no flat has."""
    if tokens.word(i) not in ("1", "2", "3", "4"):
        return False
    before = tokens.glued(i) and tokens.raw(i - 1) in ("T", "S") and not tokens.glued(i - 1)
    k = i + 1 if before else i + 2
    if not before and not (tokens.glued(i + 1) and tokens.raw(i + 1) == "T"):
        return False
    return len(tokens.word(k)) == 4 and tokens.word(k).startswith(("19", "20")) and not tokens.glued(k)


_IN_CODES = frozenset(("w", "v", "l", "g", "t"))
"""Symbols of units behind which no number goes on, as it does behind « 2h » and « 1m »."""
_HOLIDAYS = frozenset((("1", 5), ("8", 5), ("14", 7), ("15", 8), ("1", 11), ("11", 11), ("25", 12)))
"""What a hyphen and a capital make a name of, « le 11-Septembre », and yet a day of every year."""


def _dated(tokens: Tokens, k: int) -> bool:
    """Whether a month stands at ``k``, or behind other days: « du 1er | au 10 juillet », « le 1er | du mois »."""
    if tokens.words[k : k + 2] == ["du", "mois"] or tokens.words[k : k + 3] == ["de", "ce", "mois"]:
        return True
    for _ in range(3):
        if before_month(tokens, k):
            return True
        if tokens.word(k) not in ("au", "et", "-", "–", "ou", ","):
            return False
        k += 1
        while tokens.word(k) in WEEKDAYS or tokens.word(k) == "le":
            k += 1
        read = read_cardinal(tokens.words, k) if tokens.word(k) in CARDINAL_STARTS else None
        if read is not None:
            k = read[1]
        elif tokens.kind(k) == NUMBER and len(tokens.word(k)) <= 2:
            k += 1
        else:
            return False
    return before_month(tokens, k)


def _word_of_metres(tokens: Tokens, i: int) -> bool:
    """« 50 m2 », « 5 m3 » without the raised figure; « 4 tCO2 »."""
    before = tokens.raw(i - 1)
    return (
        tokens.word(i) in ("2", "3") and tokens.glued(i) and before in ("m", "km", "cm", "mm", "tCO", "MtCO", "GtCO")
    )


def _chain(tokens: Tokens, i: int) -> int:
    """The token after everything glued to the number ``i``: « 8x7B », « 4-3-3 »."""
    j = i + 1
    while tokens.glued(j) and (
        tokens.kind(j) in (NUMBER, WORD)
        or (tokens.word(j) in "-./" and tokens.glued(j + 1) and tokens.kind(j + 1) in (NUMBER, WORD))
    ):
        j += 1
    return j


def _hyphenated(tokens: Tokens, i: int, chain: int) -> int:
    """Numbers joined by hyphens: a range if a unit or a noun follows, a date, else a score or a reference."""
    single = chain == i + 5 and all(len(tokens.word(k)) == 1 for k in (i, i + 2, i + 4))
    if single and not before_month(tokens, chain):
        # « un 3-4-3 audacieux »
        return chain
    if (
        is_measured(tokens, chain)
        or is_plural_noun(tokens, chain)
        or before_month(tokens, i + 3)
        or before_month(tokens, chain)
    ):
        return i
    years = all(len(tokens.word(k)) == 4 and tokens.word(k).isdecimal() for k in (i, i + 2))
    if years and chain == i + 3 and tokens.word(i) > tokens.word(i + 2):
        # « la décision 2023-1045 »
        return chain
    if chain == i + 3 and tokens.capital(i + 2) and len(tokens.raw(i + 2)) < 4 and tokens.raw(i + 2).isupper():
        # « l'annonce 4471-B », « l'attestation 1301-SD »
        return chain
    if chain == i + 3 and (years or tokens.kind(i + 2) == WORD):
        return i
    decades = tokens.word(i - 1) == "années" and len(tokens.word(i)) == 2  # « les années 60-70 »
    hours = chain == i + 4 and tokens.word(i + 3) == "h"  # « 14-18h »
    if decades or hours or (chain == i + 5 and _may_date(tokens, i)):
        return i
    if chain == i + 3 and len(tokens.word(i + 2)) == 2 and _is_year(tokens.word(i)) and tokens.word(i) > "1900":
        # « 2023-24 », « 2024-05 », but « le bordereau 2023-77 »
        year, short = int(tokens.word(i)), int(tokens.word(i + 2))
        wartime = year < 1950 and year % 100 < short < 50  # « 1914-18 »
        return i if short <= 12 or short == (year + 1) % 100 or wartime else chain
    if len(tokens.word(i)) > 3 and len(tokens.word(i + 2)) > 3 and not years:
        # « 1500-2000 », but « le dossier 2025-00418 »
        return chain if tokens.word(i + 2).startswith("0") else i
    return chain


def _may_date(tokens: Tokens, i: int) -> bool:
    """« 03-05-2024 », « 2024-05-03 », and no « 24-00-0112 »."""
    first, month, last = (tokens.word(k) for k in (i, i + 2, i + 4))
    year, day = (first, last) if len(first) == 4 else (last, first)
    return _is_year(year) and len(day) < 3 and month.isdecimal() and 0 < int(month) < 13


_FIREARMS = word_set(
    """
    pistolet pistolets revolver revolvers fusil fusils carabine carabines arme armes munition munitions cartouche
    cartouches balles douilles glock parabellum beretta
    """
)
"""« un pistolet 9 mm » is a sort of pistol."""


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and word[:2] in ("18", "19", "20")


def _law(tokens: Tokens, i: int) -> int:
    """« loi de 1905 », « loi du 29 juillet 1881 », « décret 2024-1136 », « directive 2019/904 »."""
    j = i + 1
    for _ in range(4):
        if tokens.word(j) in ("de", "du", "n", "°", "no", "numéro", "(", "ue", ")", "organique", "d'") or (
            tokens.kind(j) == WORD
            and tokens.word(j) not in MONTHS
            and tokens.word(j + 1) in ("du", "de")
            and tokens.kind(j + 2) == NUMBER
        ):
            j += 1
        else:
            break
    if tokens.kind(j) != NUMBER or (j == i + 1 and len(tokens.word(j)) < 3):
        return i
    if tokens.word(i) in AGREEMENTS and not (j == i + 2 and _is_year(tokens.word(j))):
        return i
    end = _chain(tokens, j)
    if tokens.word(end) in MONTHS:
        # Without its year, « l'arrêté du 8 octobre » is news.
        return end + 2 if _is_year(tokens.word(end + 1)) else i
    if is_measured(tokens, end) or is_plural_noun(tokens, end):
        return i
    if tokens.word(end) == "du" and tokens.word(end + 2) in MONTHS and _is_year(tokens.word(end + 3)):
        return end + 4  # « la loi n° 2004-575 du 21 juin 2004 »
    return end
