"""Scores told in words: « mené 2 à 0 », « 3 buts à 1 »."""

from corpus.figures.clauses import Clauses
from corpus.figures.labels import is_measured, near
from corpus.figures.nouns import is_plural_noun
from corpus.figures.tokens import Tokens
from corpus.figures.trap_words import PLAYED, SCORING


def score_end(tokens: Tokens, clauses: Clauses, i: int) -> int:
    """« mené 2 à 0 », « 3 buts à 1 »: the token after a score told with « à », or ``i``."""
    j = i + 2 if tokens.word(i + 1) in SCORING else i + 1
    if tokens.word(j) != "à" or tokens.word(i - 1) in ("de", "entre", "d'"):
        return i
    word, other = tokens.word(i), tokens.word(j + 1)
    if not (word.isdecimal() and other.isdecimal() and len(word) <= 2 and len(other) <= 2):
        return i
    if is_measured(tokens, j + 2) or is_plural_noun(tokens, j + 2) or tokens.word(j + 2) in ("h", "de"):
        return i
    if int(other) <= int(word) or near(tokens, clauses, i, PLAYED):
        return j + 2
    return i
