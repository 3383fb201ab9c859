"""The half or the quarters told behind a unit: « deux ans et demi », « une heure et quart »."""

from decimal import Decimal

from corpus.figures.drafts import Draft
from corpus.figures.tokens import Tokens


def and_a_half(tokens: Tokens, draft: Draft) -> Draft:
    """``draft``, whose unit ends it, with what « et demi », « et quart » or « et trois quarts » adds."""
    if tokens.word(draft.last) == "et" and draft.value is not None:
        if tokens.word(draft.last + 1) == "trois" and tokens.word(draft.last + 2) == "quarts":
            draft.value, draft.step, draft.last = draft.value + Decimal("0.75"), Decimal("0.01"), draft.last + 3
            return draft
        part = {"demi": "0.5", "demie": "0.5", "quart": "0.25"}.get(tokens.word(draft.last + 1))
        if part is not None:
            draft.value, draft.step, draft.last = draft.value + Decimal(part), Decimal("0.1"), draft.last + 2
    return draft
