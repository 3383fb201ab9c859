"""Numbers of the items of a list, « 1. », and of a school's classes, « en 3e 2 »."""

from corpus.figures.tokens import LINE, MARK, NUMBER, Tokens


def is_numbering(tokens: Tokens, i: int) -> bool:
    """« 1. », « 2) » at the head of a line, or where a page has lost its lines: « en trois actes. 1. Le duc »."""
    if tokens.word(i - 1) in (".", "!", "?") and tokens.word(i + 1) == "." and tokens.capital(i + 2):
        return len(tokens.word(i)) <= 2
    return (
        tokens.kind(i - 1) == LINE
        and len(tokens.word(i)) <= 2
        and tokens.word(i + 1) in (".", ")", "-", "–", "/", "°")
        and not (tokens.word(i + 1) in ("-", "–") and tokens.kind(i + 2) == NUMBER)
    )


def is_class(tokens: Tokens, i: int) -> bool:
    """« En 3e | 2 »: a class of a school, which has a number of its own."""
    numbered = tokens.word(i - 3) in ("en", "de", "la", "cette") and len(tokens.word(i)) < 3
    return numbered and tokens.kind(i + 1) in (MARK, LINE)
