"""Things counted by their name: « six Canadair », « deux A220 », « huit des onze Petits Paniers »."""

from corpus.figures.amounts import Number
from corpus.figures.nouns import is_plural_noun
from corpus.figures.tokens import LINE, MARK, NUMBER, WORD, Tokens
from corpus.french.calendar import MONTHS


def name_of_many(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """« huit des onze | Petits Paniers »: shops of one name, in the plural, behind a number of them."""
    end = at
    while end < at + 4 and tokens.capital(end):
        end += 1
    return (at, end) if end > at and tokens.word(end - 1).endswith(("s", "x")) else None


def is_make(tokens: Tokens, number: Number) -> bool:
    """« six Canadair », « douze TER »: things counted by the name of their make, which takes no plural."""
    k = number.last
    if not tokens.capital(k) or tokens.glued(k):
        return False
    acronym = tokens.raw(k).isupper()
    if acronym and not 2 <= len(tokens.raw(k)) <= 4:
        # « douze TER », but « deux MANIFESTANTS »
        return False
    if tokens.capital(number.first) and not (acronym and tokens.opens(number.first)):
        return False
    if tokens.word(number.first - 1) == "et":
        # « trente sauveteurs et deux Dash »
        behind = tokens.kind(k + 1) in (MARK, LINE) or (tokens.kind(k + 1) == WORD and not tokens.capital(k + 1))
        return is_plural_noun(tokens, number.first - 2) and behind and tokens.word(k + 1) != "-"
    return tokens.word(number.first - 1) not in ("les", "des", "aux", "à", "ces", "chaîne")


def is_model(tokens: Tokens, k: int) -> bool:
    """« deux A220 », « les trois Mirage 2000 »: things counted by a name that ends with a number."""
    if not tokens.capital(k) or tokens.glued(k) or tokens.word(k) in MONTHS:
        return False
    # « deux F-16 »
    joined = (
        tokens.word(k + 1) == "-" and tokens.glued(k + 1) and tokens.glued(k + 2) and tokens.kind(k + 2) == NUMBER
    )
    return joined or tokens.kind(k + 1) == NUMBER
