"""What speaks for and against two figures measuring the same thing, without ever asking that their values be close."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from corpus.article import Article
from corpus.claims.model import Claim, Role
from corpus.figures.model import Figure, Kind
from search.comparison.units import unit_of

_NEAREST = 3
"""The terms that count as standing right at the figure."""


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """A figure with its claim, ready to be held against others; ``place`` numbers it in the corpus."""

    number: int
    source: int
    """Which article of the corpus."""
    article: Article
    figure: Figure
    claim: Claim
    group: tuple[str, ...]
    """What must be equal for a comparison to make sense: kind, dimension, « par habitant »."""
    weights: Mapping[str, float]
    """Context terms: the nearer to the figure and the rarer in the corpus, the heavier. Length 1."""
    near: frozenset[str]


def group_of(figure: Figure) -> tuple[str, ...] | None:
    """The sort of quantity; ``None`` for what is never compared (clock times, denied figures)."""
    if figure.negated or figure.kind is Kind.TIME:
        return None
    if figure.kind is Kind.MONEY:
        return ("money", figure.unit or "") if figure.currency else None
    unit = unit_of(figure)
    if unit is not None:
        return (figure.kind.value, unit.dimension)
    if figure.kind in (Kind.MEASURE, Kind.DURATION):
        return (figure.kind.value, figure.unit or "")
    return (figure.kind.value,)


def items(articles: Iterable[tuple[Article, Sequence[Figure], Sequence[Claim]]]) -> list[Item]:
    """All comparable figures of a corpus, weighted by how rare their contexts' terms are in it."""
    rows = [
        (source, article, figures[claim.figure], claim, group)
        for source, (article, figures, claims) in enumerate(articles)
        for claim in claims
        if (group := group_of(figures[claim.figure])) is not None
    ]
    frequency = Counter(term for _, _, _, claim, _ in rows for term in set(claim.context) | set(claim.noun))
    scale = log(len(rows) + 1) or 1.0

    def rarity(term: str) -> float:
        return max(0.05, 1.0 - log(frequency[term]) / scale)

    prepared = []
    for number, (source, article, figure, claim, group) in enumerate(rows):
        weights = {term: rarity(term) / (1.0 + 0.35 * rank) for rank, term in enumerate(claim.context)}
        for term in claim.noun:
            weights[term] = rarity(term) * 1.5
        norm = sqrt(sum(w * w for w in weights.values())) or 1.0
        prepared.append(
            Item(
                number,
                source,
                article,
                figure,
                claim,
                group,
                {term: w / norm for term, w in weights.items()},
                frozenset(claim.context[:_NEAREST]) | frozenset(claim.noun),
            )  # fmt: skip
        )
    return prepared


def context(a: Item, b: Item) -> float:
    """Cosine of the two contexts, 0 to 1."""
    small, large = (a.weights, b.weights) if len(a.weights) <= len(b.weights) else (b.weights, a.weights)
    return sum(w * large[term] for term, w in small.items() if term in large)


def features(a: Item, b: Item) -> dict[str, float]:
    """The evidence on a pair of one group, by name."""
    ca, cb = a.claim, b.claim
    same_value = a.figure.value is not None and a.figure.value == b.figure.value
    shared_noun = bool(set(ca.noun) & set(cb.noun))
    return {
        "context": context(a, b),
        "near": min(
            2.0,
            sum((a.weights[t] * b.weights[t]) ** 0.5 for t in a.near & b.near if t in a.weights and t in b.weights)
            * 2,
        ),
        "noun": 1.0 if shared_noun else -1.0 if ca.noun and cb.noun else 0.0,
        "measure": 1.0 if ca.measure and ca.measure == cb.measure else -1.0 if ca.measure and cb.measure else 0.0,
        "subject": 0.0 if not (ca.subject and cb.subject) else 1.0 if ca.subject == cb.subject else -1.0,
        "value": float(same_value),
        "same_article": float(a.source == b.source),
        "title": float(ca.title != cb.title),
        "role": float(ca.role is not cb.role),
        "variation": float((ca.role is Role.VARIATION) != (cb.role is Role.VARIATION)),
        "days": float(
            a.figure.kind is Kind.DATE
            and (a.figure.date_start, a.figure.date_end) == (b.figure.date_start, b.figure.date_end)
        ),
    }
