"""Numbers to dial or to quote, told behind a colon."""

from corpus.figures.tokens import Tokens
from corpus.figures.trap_words import SERVICES


def is_dialled(tokens: Tokens, i: int) -> bool:
    """« Info-Santé : 811. », « Numéro de valeur : 132 450 871 »: a number to dial or to quote."""
    if tokens.word(i - 1) != ":":
        return False
    head = next((k for k in range(i - 2, max(-1, i - 7), -1) if tokens.opens(k) and tokens.word(k - 1) != "-"), None)
    if head is None or tokens.word(head) not in SERVICES:
        return False
    return tokens.word(i + 1) in (".", ",", ";", "(", ")", "", "\n", "!")
