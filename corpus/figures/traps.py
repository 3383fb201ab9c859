"""What has digits or number words and is no figure: names, references, versions, telephone numbers, scores."""

import re

from corpus.figures.amounts import is_scale_mark
from corpus.figures.clauses import Clauses
from corpus.figures.currencies import currency_at, currency_before
from corpus.figures.nouns import is_plural_noun
from corpus.figures.tokens import LINE, NUMBER, WORD, Tokens
from corpus.figures.trap_words import (
    CALLING,
    DETERMINERS,
    GLUED_UNITS,
    LABELS,
    LAWS,
    NAME_BEFORE,
    NOT_LABELLED,
    ORDINAL_ENDINGS,
    PLACES,
    PLAYED,
    QUANTITY,
    SCORING,
    STREETS,
)
from corpus.figures.units import duration_at, measure_at
from corpus.french.calendar import MONTHS, WEEKDAYS
from corpus.french.numerals import CARDINAL_STARTS, SCALES, read_cardinal

# Over the folded text. Every alternative begins at a boundary, so that a long run is entered once.
_PATTERNS = re.compile(
    r"""
    (?<![\w/.@-])(?:https?://|www\.)\S++
  | (?<![\w.+-])[\w.+-]++@[\w-]+\.[\w.-]++
  | (?<![\w/.@-])(?:[\w-]{2,40}\.){1,4}(?:fr|com|org|net|be|ch|ca|eu|info|io|gouv)(?:/\S*+)?(?![\w])
  | (?<![\w,.])(?:\+[0-9]{2,3}|0)[\ .]?(?:\(0\)[\ .]?)?[1-9](?:[\ .-]?[0-9]{2}){4}(?![0-9])
  | (?<![\w,.])\+?0?[0-9]{2,3}[\ .-][0-9]{2,3}(?:[\ .-][0-9]{2}){2,3}(?![0-9]|\ [0-9]{3})
  | (?<![\w,.])\(?[0-9]{3}\)?[\ -][0-9]{3}-[0-9]{4}(?![0-9])
  | (?<![\w])(?:[0-9]++|deux|trois|quatre)\ fois\ (?:[0-9]++|deux|trois|quatre)(?=\ [^\W\d]+s\b)
  | (?<![\w,.])0[\ .]?8[0-9]{2}(?:[\ .]?[0-9]{3}){2}(?![0-9])
  | (?<=\ )[0-9]{2}\ [0-9]{2}(?=[.,;)!?\n]|$|\ \()
  | (?<![\w.])(?![1-9][0-9]{0,2}(?:\.[0-9]{3})++(?![\w.]))v?[0-9]{1,4}(?:\.[0-9]{1,4}){2,}+(?![\w,])
  | (?<![\w])(?:l|r|d|lo)\.\ ?[0-9]{1,4}(?:-[0-9]++)*+
  | (?<![\w])[#@][\w]++
  | (?<![\w])[0-9]{1,2}\ ?h(?:eures?)?\ ?(?:/|sur)\ ?24(?![0-9])
  | (?<![\w])(?:7|sept)\ ?j(?:ours?)?\ ?(?:/|sur)\ ?(?:7|sept)(?!\w)
  | (?<![\w])24\ ?/\ ?7(?!\w)
  | (?<![\w/])[0-9]{1,4}/[0-9]{1,4}/?(?![0-9/])(?!\ (?:ans|mois|jours|euros?|€|%|km|kg|cm|m|heures|minutes)\b)
  | (?<![\w])[0-9]{1,3}\ ?[x×]\ ?[0-9]{1,4}\w*+
    """,
    re.VERBOSE,
)

_DATE_LIKE = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}\.(?:19|20)[0-9]{2}")

_SEASON = re.compile(r"(?:19|20)[0-9]{2}/[0-9]{2,4}")


def find_traps(tokens: Tokens, clauses: Clauses) -> bytearray:
    """One byte a token: 1 where no figure may stand."""
    taken = bytearray(len(tokens))
    for match in _PATTERNS.finditer(tokens.folded):
        if _DATE_LIKE.match(match[0]) or _SEASON.match(match[0]):
            continue
        first, last = tokens.at(match.start()), tokens.until(match.end())
        taken[first:last] = b"\x01" * (last - first)
    words, kinds = tokens.words, tokens.kinds
    done = 0
    for i in range(len(tokens)):
        if taken[i] or i < done:
            continue
        if kinds[i] == NUMBER:
            end = _digits(tokens, clauses, i, taken)
            done = max(_chain(tokens, i), end)
        elif kinds[i] == WORD and words[i] in CARDINAL_STARTS:
            end, done = _in_words(tokens, i)
        elif words[i] in LAWS:
            end = _law(tokens, i)
        elif words[i] in STREETS:
            end = _named_street(tokens, i)
        else:
            continue
        if end > i:
            taken[i:end] = b"\x01" * (end - i)
    return taken


def _digits(tokens: Tokens, clauses: Clauses, i: int, taken: bytearray) -> int:
    """The token after the trap that begins at the number ``i``; ``i`` itself where there is none."""
    before = tokens.word(i - 1)
    chain = _chain(tokens, i)
    score = _score(tokens, clauses, i)
    if score > i:
        return score
    if tokens.glued(i) and before == "_":
        return chain
    if word_of_metres(tokens, i):
        return i
    if tokens.glued(i) and tokens.kind(i - 1) == WORD and not before.endswith("'") and before not in ("us", "eur"):
        return chain
    month = i + 2 if tokens.word(i + 1) == "-" and tokens.glued(i + 2) else i
    named = before == "du" and month > i and tokens.capital(month) and tokens.word(month) in MONTHS
    if named and tokens.word(i - 2) in PLACES:
        # « le quartier du 8-Mai », « l'école du 14-Juillet »
        return chain
    hyphened = tokens.glued(i) and before == "-" and tokens.glued(i - 1) and tokens.kind(i - 2) == WORD
    if hyphened and tokens.word(i - 2) not in WEEKDAYS and tokens.word(i - 2) not in ("mi", "après", "avant", "post"):
        return chain
    glued_word = tokens.glued(i + 1) and tokens.kind(i + 1) == WORD
    if glued_word and tokens.word(i + 1) not in GLUED_UNITS and not measure_at(tokens, i + 1):
        first_of_month = tokens.word(i) == "1" and tokens.word(i + 1) == "er" and _before_month(tokens, i + 2)
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
    if glued_word and tokens.raw(i + 1) in ("T", "L", "J", "X", "H", "P", "S", "C"):
        return chain
    if (
        tokens.capital(i + 1)
        and tokens.word(i + 1) in ("heures", "minutes", "jours", "millions")
        and not tokens.raw(i + 1).isupper()
    ):
        # « 20 Minutes », « les 24 Heures du Mans », « 60 Millions de consommateurs »
        return i + 2
    slashed_date = tokens.word(i + 1) == "/" and chain == i + 5
    if _is_measured(tokens, i + 1) or slashed_date or currency_before(tokens, i):
        return i
    if chain > i + 1 and tokens.word(i + 1) == "-":
        return _hyphenated(tokens, i, chain)
    if before == "." and tokens.glued(i) and tokens.kind(i - 2) == WORD and tokens.glued(i - 1):
        return chain
    return chain if _is_label(tokens, clauses, i, taken) else i


def word_of_metres(tokens: Tokens, i: int) -> bool:
    """« 50 m2 », « 5 m3 » without the raised figure."""
    return tokens.word(i) in ("2", "3") and tokens.word(i - 1) in ("m", "km", "cm", "mm") and tokens.glued(i)


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
    if _is_measured(tokens, chain) or is_plural_noun(tokens, chain) or _before_month(tokens, i + 3):
        return i
    years = all(len(tokens.word(k)) == 4 and tokens.word(k).isdecimal() for k in (i, i + 2))
    if chain == i + 3 and (years or tokens.kind(i + 2) == WORD):
        return i
    if chain == i + 5 and {len(tokens.word(i)), len(tokens.word(i + 4))} == {2, 4}:
        return i
    if chain == i + 3 and len(tokens.word(i)) == 4 and len(tokens.word(i + 2)) == 2 and int(tokens.word(i)) > 1900:
        return i
    if len(tokens.word(i)) > 3 and len(tokens.word(i + 2)) > 3 and not years:
        return i
    return chain


def _before_month(tokens: Tokens, j: int) -> bool:
    return tokens.word(j) in MONTHS or (tokens.word(j) == "-" and tokens.word(j + 1) in MONTHS)


def _is_measured(tokens: Tokens, j: int) -> bool:
    """Whether a unit, a currency, a scale word or a per cent stands at ``j``."""
    word = tokens.word(j)
    if word in ("%", "‰", "point", "points", "fois") or (
        word in ("pour", "p") and tokens.word(j + 1) in ("cent", ".")
    ):
        return True
    if word in SCALES or word in ("milliers", "mille") or is_scale_mark(tokens, j):
        return True
    return bool(measure_at(tokens, j) or duration_at(tokens, j) or currency_at(tokens, j))


def _is_label(tokens: Tokens, clauses: Clauses, i: int, taken: bytearray) -> bool:
    """Whether the bare number ``i`` numbers or names what stands beside it."""
    word, before = tokens.word(i), tokens.word(i - 1)
    if before == "." and tokens.glued(i - 1):
        before = tokens.word(i - 2)
    after = tokens.word(i + 1)
    year = len(word) == 4 and word.isdecimal() and word[:2] in ("18", "19", "20")
    if before == "°" and tokens.word(i - 2) in ("n", "nos"):
        return True
    if before in LABELS and not year and not (before == "point" and tokens.word(i - 2) == "un"):
        return not is_plural_noun(tokens, i + 1) or before in ("article", "page", "pages", "numéro")
    if taken[i - 1] if i else False:
        # « articles 8 et 9 »: the joint is not taken, a number directly after one is.
        return tokens.kind(i - 1) == NUMBER
    follows_label = before in ("et", "à", "-", ",") and i >= 2 and taken[i - 2] and tokens.kind(i - 2) == NUMBER
    if follows_label and len(word) <= 4 and not year and not is_plural_noun(tokens, i + 1):
        return True
    if _is_street(tokens, i) or _is_numbering(tokens, i):
        return True
    if year and before != "(":
        return False
    if _before_month(tokens, i + 1):
        return False
    if after == "." and tokens.glued(i + 1) and tokens.glued(i + 2) and len(tokens.word(i + 2)) == 4:
        # « 12.06.2024 »
        return False
    if (
        "." in word
        and "," not in word
        and len(word.partition(".")[2]) < 3
        and before in ("le", "du", "au", "article")
    ):
        return True
    if len(word) == 5 and word.isdecimal() and tokens.capital(i + 1) and not is_plural_noun(tokens, i + 1):
        return True
    if word.isdecimal() and len(word) >= 6 and not is_plural_noun(tokens, i + 1):
        # French groups the digits of what it counts: a chassis, an account.
        return True
    if before == "(" and after == ")" and len(word) <= 3:
        return True
    if before == "[" and after == "]":
        return True
    if before in ("au", "le", "du") and len(word) <= 4 and word.isdecimal() and not is_plural_noun(tokens, i + 1):
        called = _near(tokens, clauses, i, CALLING)
        if called and after in (".", ",", ";", ")", "!", "", "\n", "ou", "et"):
            return True
    if before == "sur" and i >= 2 and taken[i - 2] and tokens.kind(i - 2) == NUMBER:
        return True
    if is_plural_noun(tokens, i + 1) or after in ("sur", "autres", "contre"):
        return False
    if before in WEEKDAYS:
        return False
    if before == "le" and _is_day_again(tokens, clauses, i):
        return False
    if before in DETERMINERS and word not in ("0", "1"):
        # A determiner in the singular takes no cardinal above one: « le 115 », « un 747 » are names.
        return not any(tokens.word(k) in MONTHS for k in range(i + 1, i + 8))
    if "sur" in tokens.words[i + 2 : i + 5] and tokens.capital(i + 1) and word.isdecimal() and len(word) <= 2:
        # « 3 TER sur 4 »
        return False
    if tokens.capital(i + 1) and tokens.kind(i + 1) == WORD:
        counted = before in QUANTITY or (
            tokens.kind(i - 1) == WORD and not tokens.capital(i - 1) and before not in NAME_BEFORE
        )
        return not counted and not _enumerates(tokens, clauses, i, taken)
    if tokens.capital(i - 1) and not _opens(tokens, i - 1):
        return not _enumerates(tokens, clauses, i, taken)
    if (
        tokens.capital(i - 1)
        and word.isdecimal()
        and len(word) <= 3
        and before not in NOT_LABELLED
        and len(before) > 2
    ):
        # « Club 41 a … » at the head of a sentence.
        return after not in ("de", "d'", "à") and not before.endswith(("s", "x"))
    if word.isdecimal() and len(word) <= 3 and tokens.kind(i - 1) == WORD and tokens.word(i - 2) in DETERMINERS:
        if before in NOT_LABELLED or len(before) < 3 or before.endswith("'"):
            return False
        return not _enumerates(tokens, clauses, i, taken)
    return False


def _is_day_again(tokens: Tokens, clauses: Clauses, i: int) -> bool:
    """« le 16 », shortly after a day of a month was named and with nothing behind it that it could number."""
    if len(tokens.word(i)) > 2 or int(tokens.word(i)) > 31 or _near(tokens, clauses, i, CALLING):
        return False
    if tokens.kind(i + 1) == WORD and tokens.word(i + 1) not in (
        "au",
        "à",
        "et",
        "en",
        "dans",
        "par",
        "pour",
        "avec",
    ):
        return False
    return any(
        tokens.word(k) in MONTHS and tokens.kind(k - 1) in (NUMBER, WORD) and tokens.word(k - 1)[:1].isdecimal()
        for k in range(max(1, i - 80), i)
    )


def _opens(tokens: Tokens, i: int) -> bool:
    """Whether token ``i`` has its capital from its place at the head of a sentence only."""
    before = tokens.word(i - 1)
    return (
        tokens.kind(i - 1) == LINE or before in (".", "!", "?", "…", "«", "“", '"', ":", "–", "—")
    ) and not tokens.raw(i).isupper()


def _enumerates(tokens: Tokens, clauses: Clauses, i: int, taken: bytearray) -> bool:
    """« La police a compté 400 marcheurs, les syndicats 900 »: a name and its number in a list."""
    first, _ = clauses.sentence(i)
    j = i - 1
    while (
        j > max(first, i - 6)
        and tokens.kind(j) == WORD
        and tokens.word(j) not in ("et", "mais", "contre", "celui", "celle", "ceux")
    ):
        j -= 1
    if tokens.word(j) in ("celui", "celle", "ceux"):
        return True
    if tokens.word(j) not in (",", ";", "et", "mais", "contre") or tokens.word(i + 1) not in (
        ",",
        ".",
        ";",
        "et",
        ")",
        "",
        "\n",
        "…",
    ):
        return False
    return any(tokens.kind(k) == NUMBER and not taken[k] for k in range(max(first, i - 30), j))


def _near(tokens: Tokens, clauses: Clauses, i: int, stems: tuple[str, ...]) -> bool:
    first, _ = clauses.sentence(i)
    return any(tokens.word(k).startswith(stems) for k in range(max(first, i - 8), i))


def _is_street(tokens: Tokens, i: int) -> bool:
    j = i + 1
    if tokens.word(j) in ("bis", "ter"):
        j += 1
    if tokens.word(j) == ",":
        j += 1
    return (tokens.word(j) in STREETS and tokens.kind(i) == NUMBER and tokens.word(j) != "cours") or (
        tokens.word(j) == "cours" and tokens.word(i + 1) == ","
    )


def _named_street(tokens: Tokens, i: int) -> int:
    """« rue du 4-Septembre », « place du 8 mai 1945 »."""
    if tokens.word(i + 1) != "du" or tokens.kind(i + 2) != NUMBER or len(tokens.word(i + 2)) > 2:
        return i
    j = i + 4 if tokens.word(i + 3) in ("-", "er") else i + 3
    if tokens.word(j) not in MONTHS:
        return i
    k = j + 2 if tokens.word(j + 1) == "-" else j + 1
    return k + 1 if tokens.kind(k) == NUMBER and len(tokens.word(k)) == 4 else j + 1


def _score(tokens: Tokens, clauses: Clauses, i: int) -> int:
    """« mené 2 à 0 », « 3 buts à 1 »: the token after a score told with « à », or ``i``."""
    j = i + 2 if tokens.word(i + 1) in SCORING else i + 1
    if tokens.word(j) != "à" or tokens.word(i - 1) in ("de", "entre", "d'"):
        return i
    word, other = tokens.word(i), tokens.word(j + 1)
    if not (word.isdecimal() and other.isdecimal() and len(word) <= 2 and len(other) <= 2):
        return i
    if _is_measured(tokens, j + 2) or is_plural_noun(tokens, j + 2) or tokens.word(j + 2) in ("h", "de"):
        return i
    if int(other) <= int(word) or _near(tokens, clauses, i, PLAYED):
        return j + 2
    return i


def _is_numbering(tokens: Tokens, i: int) -> bool:
    """« 1. », « 2) » at the head of a line."""
    return (
        tokens.kind(i - 1) == LINE
        and len(tokens.word(i)) <= 2
        and tokens.word(i + 1) in (".", ")", "-", "–", "/", "°")
    )


def _in_words(tokens: Tokens, i: int) -> tuple[int, int]:
    """The token after the trap that the number word ``i`` begins (``i``: none) and the one after the whole number.

    Compounds, ordinals and names: « deux-roues », « vingt-deuxième », « les Deux-Sèvres ».
    """
    word = tokens.words[i]
    if tokens.glued(i) and tokens.word(i - 1) == "-" and tokens.kind(i - 2) == WORD and tokens.glued(i - 1):
        return i + 1, i + 1
    read = read_cardinal(tokens.words, i)
    j = read[1] if read is not None else i + 1
    hyphened = tokens.word(j) == "-" and tokens.glued(j) and tokens.glued(j + 1) and tokens.kind(j + 1) == WORD
    if hyphened and tokens.word(j + 1) not in SCALES and tokens.word(j + 1) != "demi":
        return j + 2, j + 2
    if tokens.word(j).endswith("ième") and tokens.word(j) not in ("deuxième", "troisième"):
        small = word in ("un", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf")
        return (i if small else j + 1), j
    if tokens.word(i - 1) in LABELS and word not in ("un", "une") and not is_plural_noun(tokens, j):
        return j, j
    if word == "zéro" and not _is_measured(tokens, i + 1):
        return i + 1, i + 1
    if tokens.capital(i) and not _opens(tokens, i) and tokens.kind(i - 1) == WORD:
        return j, j
    return i, j


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
    end = _chain(tokens, j)
    if tokens.word(end) in MONTHS:
        end += 1
        if len(tokens.word(end)) == 4 and tokens.word(end).isdecimal():
            end += 1
        return end
    if _is_measured(tokens, end) or is_plural_noun(tokens, end):
        return i
    return end
