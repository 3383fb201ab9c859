"""Who says it."""

from corpus.figures.clauses import Clauses
from corpus.figures.drafts import Draft
from corpus.figures.tokens import Tokens


def attribute(tokens: Tokens, clauses: Clauses, drafts: list[Draft]) -> None:
    """Set the attribution of every draft."""
