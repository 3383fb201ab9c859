"""What stands beside a number: a unit, a month, a word of its sentence, names and their numbers; and whether a word
opens a sentence."""

from corpus.figures.amounts import is_scale_mark
from corpus.figures.clauses import Clauses
from corpus.figures.currencies import currency_at
from corpus.figures.tokens import LINE, NUMBER, WORD, Tokens
from corpus.figures.units import duration_at, measure_at
from corpus.french.calendar import MONTHS
from corpus.french.numerals import SCALES
from corpus.french.tenses import is_future_form


def opens(tokens: Tokens, i: int) -> bool:
    """Whether token ``i`` has its capital from its place at the head of a sentence only."""
    before = tokens.word(i - 1)
    return (
        tokens.kind(i - 1) == LINE or before in (".", "!", "?", "…", "«", "“", '"', ":", "–", "—")
    ) and not tokens.raw(i).isupper()


def near(tokens: Tokens, clauses: Clauses, i: int, stems: tuple[str, ...]) -> bool:
    """Whether a word with one of ``stems`` stands shortly before token ``i`` in its sentence."""
    first, _ = clauses.sentence(i)
    return any(tokens.word(k).startswith(stems) for k in range(max(first, i - 8), i))


def before_month(tokens: Tokens, j: int) -> bool:
    """Whether a month stands at token ``j``, with or without a hyphen."""
    return tokens.word(j) in MONTHS or (tokens.word(j) == "-" and tokens.word(j + 1) in MONTHS)


def is_measured(tokens: Tokens, j: int) -> bool:
    """Whether a unit, a currency, a scale word or a per cent stands at ``j``."""
    word = tokens.word(j)
    if word in ("%", "‰", "point", "points", "fois") or (
        word in ("pour", "p") and tokens.word(j + 1) in ("cent", ".")
    ):
        return True
    if word in SCALES or word in ("milliers", "mille") or is_scale_mark(tokens, j):
        return True
    return bool(measure_at(tokens, j) or duration_at(tokens, j) or currency_at(tokens, j))


def is_enumerated(tokens: Tokens, clauses: Clauses, i: int, taken: bytearray) -> bool:
    """« La police a compté 400 marcheurs, les syndicats 900 »: a name and its number in a list."""
    if tokens.word(i + 1) == "," and is_future_form(tokens.word(i + 2)):
        # « une télécabine de dix places, la Combe 3000, sera construite »
        return False
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
    if tokens.word(i - 2) in ("du", "au"):
        # « gagne 3,4 %, en tête du SBF 120 »
        return False
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
    if tokens.word(j) == "et" and tokens.word(j + 1) in ("demi", "demie", "quart"):
        return False
    if tokens.capital(i - 1) and (
        any(tokens.word(k) in ("un", "une") for k in range(j + 1, i)) or "en" in tokens.words[j + 2 : i - 1]
    ):
        # « en six heures et par un hélicoptère Bell 412 », « 46 ans, voyageait en Renault 12 »
        return False
    return any(tokens.kind(k) == NUMBER and not taken[k] for k in range(max(first, i - 30), j))
