"""The words before a figure of which the paper quotes but one or two: « « largement plus » d’un millier »."""

from corpus.figures.tokens import Tokens

_OPENING, _CLOSING = frozenset('«"“„'), frozenset('»"”“')
_WINDOW = 10
"""Tokens before a figure among which a qualifier stands, with its quotation marks."""
_MOST = 4
"""Words of a quotation that is but a turn of phrase."""


def unquoted(tokens: Tokens, lead: int) -> tuple[list[int], int] | None:
    """The tokens before the token ``lead`` but for the marks of a short quotation among them, and the first that it
    quotes; ``None`` where there is none."""
    first = max(0, lead - _WINDOW)
    close = next((k for k in range(lead - 1, first, -1) if tokens.word(k) in _CLOSING), None)
    if close is None:
        return None
    opening = next((k for k in range(close - 2, first - 1, -1) if tokens.word(k) in _OPENING), None)
    if opening is None or close - opening - 1 > _MOST or tokens.capital(opening + 1):
        return None
    return [k for k in range(first, lead) if k not in (opening, close)], opening + 1
