"""Numbers in the names and addresses of streets: « 12, rue de la Paix », « rue du 4-Septembre »."""

from corpus.figures.tokens import NUMBER, Tokens
from corpus.figures.trap_words import STREETS
from corpus.french.calendar import MONTHS


def is_street(tokens: Tokens, i: int) -> bool:
    """Whether the number at token ``i`` is of a house, a road or a day that a street is named after."""
    if tokens.word(i - 1) in MONTHS:
        # « le 3 mai 2018, place de la Bourse »
        return False
    j = i + 1
    if tokens.word(j) in ("bis", "ter"):
        j += 1
    if tokens.word(j) == ",":
        j += 1
    return (tokens.word(j) in STREETS and tokens.kind(i) == NUMBER and tokens.word(j) != "cours") or (
        tokens.word(j) == "cours" and tokens.word(i + 1) == ","
    )


def named_street_end(tokens: Tokens, i: int) -> int:
    """« rue du 4-Septembre », « place du 8 mai 1945 »."""
    if tokens.word(i + 1) != "du" or tokens.kind(i + 2) != NUMBER or len(tokens.word(i + 2)) > 2:
        return i
    j = i + 4 if tokens.word(i + 3) in ("-", "er") else i + 3
    if tokens.word(j) not in MONTHS:
        return i
    k = j + 2 if tokens.word(j + 1) == "-" else j + 1
    return k + 1 if tokens.kind(k) == NUMBER and len(tokens.word(k)) == 4 else j + 1
