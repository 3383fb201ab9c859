"""Topics, the statements that stand in them, and the verdict on each pair."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from corpus.claims.model import Claim
from corpus.figures.model import Figure
from corpus.records import record
from corpus.spans import Span
from search.results import ArticleCard


class Verdict(StrEnum):
    """How two figures of a topic relate, from best to worst. The values are the command line's contract."""

    AGREE = "agree"
    AGREE_AFTER_CONVERSION = "agree-after-conversion"
    COMPATIBLE = "compatible"
    DIFFERENT_SCOPE = "different-scope"
    CONFLICT = "conflict"


Judgement = tuple[Verdict, str]
"""A verdict and its proof, in French."""


@record(kw_only=True)
class Statement:
    """One figure as one article states it."""

    card: ArticleCard
    figure: Figure
    claim: Claim
    sentence: Span
    """The sentence around the figure, offsets into the article's text."""
    sentence_text: str
    in_euros: Decimal | None = None
    """Money: the value at the European Central Bank's rate of ``conversions.reference_day``."""
    corrected: bool = False
    """Whether a person corrected what was read of the figure."""


@record()
class Pair:
    """The verdict on ``statements[i]`` and ``statements[j]`` of a topic, ``i < j``."""

    i: int
    j: int
    verdict: Verdict
    reason: str
    """The proof, in French, with the arithmetic that a reader can recompute."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """The figures that measure the same thing. ``verdict`` is the worst of its pairs'."""

    id: str
    label: str
    verdict: Verdict
    reason: str
    settle: str | None = None
    """What would settle the disagreement, one line of French."""
    statements: tuple[Statement, ...]
    pairs: tuple[Pair, ...]
    witnesses: tuple[tuple[int, ...], ...] = ()
    """Statements of articles that carry the same copy, as groups of indices into ``statements``: one witness each."""
    certainty: float = 0.0
    """Of a conflict: the log-odds that two of its figures are of one thing, date and place, the surest pair's."""
