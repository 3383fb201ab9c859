"""Verbs said once: « L’Union apporte 8 millions et la région 2,5 », « le sentier fait 12 km, la boucle 7 »."""

from decimal import Decimal

from corpus.figures.clauses import Clauses
from corpus.figures.drafts import Draft
from corpus.figures.model import Kind
from corpus.figures.tokens import LINE, MARK, WORD, Tokens
from corpus.french.numerals import SCALES
from corpus.french.wordlists import word_set

# « Le cortège s'étirait sur 800 mètres ; on en a compté 241 »: of no metres.
COUNTED = frozenset(("compté", "recensé", "dénombré", "compte", "recense", "dénombre"))
LENGTHS = frozenset(("m", "km", "cm"))


def is_gapped(tokens: Tokens, clauses: Clauses, draft: Draft, previous: Draft | None) -> bool:
    """Whether the verb and the unit of the figure before are left out at this one.

    « L'Union apporte 8 millions et la région 2,5 », « le sentier fait 12 kilomètres, la boucle 7 », « l'employeur en
    offre deux », « quand son rival en soulève 7 000 ».
    """
    settled = previous is not None and (not previous.bare or previous.kind is Kind.MONEY)
    if previous is None or not settled or previous.kind not in GAPPED or draft.value is None:
        return False
    more = tokens.word(draft.last) == "de" and tokens.word(draft.last + 1) in ("plus", "moins", "mieux", "trop")
    instead = tokens.words[max(0, draft.lead - 3) : draft.lead] == ["au", "lieu", "de"]
    if draft.number is None or draft.number.scaled or not (more or instead or closes(tokens, draft.last)):
        return False
    first, _ = clauses.sentence(draft.first)
    if tokens.word(draft.lead - 1) in COUNTED and previous.unit in LENGTHS:
        return False
    if previous.first < first and previous.kind in _TAKEN_UP and takes_it_up(tokens, draft):
        near = draft.lead - previous.reach <= _NEXT_SENTENCE and previous.value
        return bool(near) and Decimal("0.1") < draft.value / (previous.value or 1) < 10
    if previous.first < first or draft.lead - previous.reach > 16:
        return False
    if more:
        # « 15,3 milliards, 4,8 de plus qu'en 2023 »
        return like(draft, previous)
    before = tokens.words[max(first, draft.lead - 4) : draft.lead]
    if "en" in before[:-1] and previous.kind is not Kind.COUNT:
        return like(draft, previous)
    if instead or before[-2:] == ["plutôt", "que"]:
        return like(draft, previous)
    joint = next(
        (k for k in range(draft.lead - 1, max(previous.reach - 1, draft.lead - 7), -1) if _joins(tokens, k)), None
    )
    if joint is None or joint < previous.reach:
        return False
    named = tokens.word(joint + 1) in _GAP_SUBJECTS or tokens.capital(joint + 1)
    return named and joint + 1 < draft.lead and like(draft, previous)


_TAKEN_UP = frozenset((Kind.MONEY, Kind.MEASURE, Kind.DURATION))
_NEXT_SENTENCE = 30
"""Words between a figure and the one that takes it up a sentence later."""


def takes_it_up(tokens: Tokens, draft: Draft) -> bool:
    """« 12 tonnes de sel. L'huissier n'en trouve que 7 »: « en », its verb, and nothing named before the number."""
    for k in range(draft.lead - 1, max(0, draft.lead - 6), -1):
        if tokens.word(k) == "en":
            return tokens.kind(k + 1) == WORD and k + 1 < draft.lead
        if tokens.kind(k) != WORD:
            return False
    return False


GAPPED = frozenset((Kind.MONEY, Kind.MEASURE, Kind.PERCENT, Kind.DURATION, Kind.POINTS))
_GAP_SUBJECTS = word_set("le la les l' son sa ses celui celle ceux celles lui elle une un l’un")


def _joins(tokens: Tokens, k: int) -> bool:
    return tokens.word(k) in (",", ";", "et", "mais", "quand", "contre")


def closes(tokens: Tokens, k: int) -> bool:
    """Whether nothing that could be counted stands at ``k``."""
    last_year = tokens.word(k) == "l'" and tokens.word(k + 1) in ("an", "année")
    return (
        last_year
        or tokens.kind(k) in (MARK, LINE)
        or tokens.word(k)
        in (
            "et",
            "en",
            "à",
            "mais",
            "dans",
            "selon",
            "d'",
            "pour",
            "contre",
        )
    )


def like(draft: Draft, previous: Draft) -> bool:
    """Whether the two are of one size, a scale word left out or not."""
    value, other = draft.value, previous.value
    if value is None or other is None or not value or not other:
        return False
    ratio = value / other
    if previous.number is not None and previous.number.scaled and value < 1000:
        scale = next((s for s in SCALES.values() if s <= other < s * 1000), Decimal(1))
        ratio = value * scale / other
    return Decimal("0.01") < ratio < 100
