"""What speaks for and against two figures measuring the same thing; closeness of value is never required."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import log, log10, sqrt

from corpus.annotate import AnnotatedArticle
from corpus.article import Article
from corpus.claims.measures import akin, is_measure
from corpus.claims.model import Claim, Role
from corpus.figures.model import Figure, Kind
from corpus.spans import Span
from search.comparison.exchange import to_euros
from search.comparison.units import to_base, unit_of

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
    heads: Mapping[str, float]
    """The governing terms and the counted noun, the first the heaviest, by rarity."""
    magnitude: float | None
    """Decimal logarithm of the value in the dimension's base unit or, roughly, in euros."""
    subject: float
    """How telling the subject is: near 0 where all figures have it, 1 where few do."""
    sums: frozenset[Decimal]
    """What it makes with each other figure of its group in the sentence."""
    days: tuple[int, int] | None
    """A date: ordinals of its first and last day."""
    rivals: int
    """How many figures of its group the article has, itself included."""


def group_of(figure: Figure, claim: Claim) -> tuple[str, ...] | None:
    """The sort of quantity; ``None`` for what is never compared (clock times, denied figures)."""
    if figure.negated or figure.kind is Kind.TIME:
        return None
    if figure.kind is Kind.MONEY:
        return ("money", _per(figure, claim)) if figure.currency else None
    unit = unit_of(figure)
    if unit is not None:
        return (figure.kind.value, unit.dimension)
    if figure.kind in (Kind.MEASURE, Kind.DURATION):
        return (figure.kind.value, figure.unit or "")
    return (figure.kind.value,)


def _per(figure: Figure, claim: Claim) -> str:
    """« par habitant », « par action »: amounts that only compare with their like; how often is a matter of scope."""
    if "par tête" in claim.perimeter:
        return "par tête"
    unit = figure.unit or ""
    return unit if unit.startswith("par ") and unit not in claim.perimeter else ""


_Row = tuple[int, Article, Figure, Claim, tuple[str, ...]]


def items(articles: Iterable[tuple[Article, Sequence[Figure], Sequence[Claim]]]) -> list[Item]:
    """All comparable figures of a corpus, weighted by how rare their contexts' terms are: among all its figures, and
    among those of one article that has the term (so that a copy, or a tenth article on one event, makes none common).
    """
    rows = [
        (source, article, figures[claim.figure], claim, group)
        for source, (article, figures, claims) in enumerate(articles)
        for claim in claims
        if (group := group_of(figures[claim.figure], claim)) is not None
    ]
    frequency = Counter(term for _, _, _, claim, _ in rows for term in set(claim.context) | set(claim.noun))
    articles_with = Counter(term for terms in _terms_by_article(rows) for term in terms)
    total = len(rows)
    own = max(2.0, total / max(1, len({row[0] for row in rows})))
    governors = Counter(term for _, _, _, claim, _ in rows for term in {*claim.heads, *claim.noun})

    def rarity_of(term: str, count: int) -> float:
        within = 1.0 - log(max(1.0, count / articles_with[term])) / log(own + 2)
        return max(0.05, (within + 1.0 - log(count) / log(total + 1)) / 2)

    rarity = {term: rarity_of(term, count) for term, count in frequency.items()}
    head_rarity = {term: rarity_of(term, count) for term, count in governors.items()}
    subjects = Counter(claim.subject for _, _, _, claim, _ in rows)
    rivals = Counter((source, group) for source, _, _, _, group in rows)
    sentences: dict[tuple[int, Span], list[tuple[Figure, tuple[str, ...]]]] = defaultdict(list)
    for source, _, figure, claim, group in rows:
        sentences[source, claim.sentence].append((figure, group))
    return [
        Item(
            number=number,
            source=source,
            article=article,
            figure=figure,
            claim=claim,
            group=group,
            weights=_unit_length(_context_weights(claim, rarity)),
            heads=_head_weights(claim, head_rarity),
            magnitude=_magnitude(figure, article),
            subject=max(0.05, 1.0 - log(subjects[claim.subject]) / log(total + 1)) if claim.subject else 0.0,
            sums=_sums(figure, claim, group, sentences[source, claim.sentence]),
            days=_ordinals(figure),
            rivals=rivals[source, group],
        )
        for number, (source, article, figure, claim, group) in enumerate(rows)
    ]


def _terms_by_article(rows: Iterable[_Row]) -> Iterable[set[str]]:
    terms: dict[int, set[str]] = defaultdict(set)
    for source, _, _, claim, _ in rows:
        terms[source] |= {*claim.context, *claim.noun, *claim.heads}
    return terms.values()


def _context_weights(claim: Claim, rarity: Mapping[str, float]) -> dict[str, float]:
    weights = {term: rarity[term] / (1.0 + 0.35 * rank) for rank, term in enumerate(claim.context)}
    for term in claim.noun:
        weights[term] = rarity[term] * 1.5
    return weights


def _head_weights(claim: Claim, rarity: Mapping[str, float]) -> dict[str, float]:
    weights = {term: rarity[term] / (1.0 + 0.5 * rank) for rank, term in enumerate(claim.heads)}
    for rank, term in enumerate(claim.context[:_NEAREST]):
        weights.setdefault(term, 0.4 * rarity.get(term, 1.0) / (1.0 + 0.5 * rank))
    for term in claim.noun:
        weights[term] = 1.2 * rarity[term]
    return weights


def _ordinals(figure: Figure) -> tuple[int, int] | None:
    if figure.kind is not Kind.DATE or figure.date_start is None:
        return None
    return figure.date_start.toordinal(), (figure.date_end or figure.date_start).toordinal()


def _sums(
    figure: Figure, claim: Claim, group: tuple[str, ...], beside: Sequence[tuple[Figure, tuple[str, ...]]]
) -> frozenset[Decimal]:
    if figure.value is None or figure.kind not in (Kind.MONEY, Kind.COUNT):
        return frozenset()
    return frozenset(
        figure.value + other.value
        for other, its_group in beside
        if other is not figure and its_group == group and other.value and other.currency == figure.currency
    )


def _unit_length(weights: dict[str, float]) -> dict[str, float]:
    norm = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {term: weight / norm for term, weight in weights.items()}


def _magnitude(figure: Figure, article: Article) -> float | None:
    value = figure.value if figure.value is not None else figure.low if figure.low is not None else figure.high
    if value is None:
        return None
    unit = unit_of(figure)
    if unit is not None:
        value = to_base(value, unit)
    if figure.kind is Kind.MONEY and figure.currency and article.published:
        value = to_euros(value, figure.currency, article.published) or value
    return log10(abs(value)) if value else None


def at_odds(a: Item, b: Item) -> bool:
    """Whether their measures are two of the lexicon, or their values of another order."""
    same, close, far = _values(a, b)
    if same or close or _days(a, b):
        return False
    return far > _ANOTHER_ORDER or (_measures(a.claim, b.claim) == -1.0 and _nouns(a.claim, b.claim) <= 0)


_ANOTHER_ORDER = 0.3


def promising(a: Item, b: Item) -> bool:
    """A cheap look before all evidence is weighed: some word, value, day or name in common."""
    if a.magnitude is not None and b.magnitude is not None and abs(a.magnitude - b.magnitude) < _NEAR:
        return True
    if a.days is not None and b.days is not None:
        gap = max(a.days[0] - b.days[1], b.days[0] - a.days[1])
        if gap <= 0 or gap > _YEARS_APART:
            return gap <= 0
    if a.figure.value in b.sums or b.figure.value in a.sums:
        return True
    if a.claim.measure == b.claim.measure is not None or a.claim.subject == b.claim.subject is not None:
        return True
    return not a.heads.keys().isdisjoint(b.heads)


def impossible(a: Item, b: Item, *, strangers: bool = False) -> bool:
    """What no other evidence outweighs: two people's ages; days that do not name one event (of another grain, or
    further apart than two reports of one event). ``strangers`` are figures of articles that share little."""
    if a.claim.measure == b.claim.measure == "âge":
        return (strangers or bool(a.claim.subject and b.claim.subject)) and a.claim.subject != b.claim.subject
    if a.figure.kind is not Kind.DATE:
        return False
    if a.days is None or b.days is None:
        return True
    if _days(a, b):
        return False
    lengths = [last - first for first, last in (a.days, b.days)]
    allowed = _DAYS_APART if max(lengths) < 2 else _YEARS_APART if min(lengths) > 360 else 0
    if a.article.published and b.article.published:
        allowed = allowed if abs((a.article.published - b.article.published).days) <= _DAYS_APART else 0
    return abs(a.days[0] - b.days[0]) > allowed


_DAYS_APART, _YEARS_APART = 31, 1100


def terms_of(article: AnnotatedArticle) -> frozenset[str]:
    """What an article speaks of: the words around its figures and the names in it."""
    names = {f"@{mention.canonical}" for mention in article.mentions}
    return frozenset(names.union(*(claim.context for claim in article.claims)))


def context(a: Item, b: Item) -> float:
    """Cosine of the two contexts, 0 to 1."""
    small, large = (a.weights, b.weights) if len(a.weights) <= len(b.weights) else (b.weights, a.weights)
    return sum(w * large[term] for term, w in small.items() if term in large)


def governed(a: Item, b: Item) -> float:
    """How strongly the same words govern both."""
    return sum(min(weight, b.heads[term]) for term, weight in a.heads.items() if term in b.heads)


def features(a: Item, b: Item) -> dict[str, float]:
    """The evidence on a pair of one group, by name."""
    ca, cb = a.claim, b.claim
    same, close, far = _values(a, b)
    return {
        "context": context(a, b),
        "governed": governed(a, b),
        "noun": _nouns(ca, cb),
        "measure": _measures(ca, cb),
        "subject": 0.0
        if not (ca.subject and cb.subject)
        else a.subject
        if ca.subject == cb.subject
        else -min(a.subject, b.subject),
        "value": same,
        "close": close,
        "far": far,
        "transposed": float(transposed(a.figure, b.figure)),
        "apart": abs(a.magnitude - b.magnitude) if a.magnitude is not None and b.magnitude is not None else 0.0,
        "alone": 1.0 / (a.rivals * b.rivals),
        "limit": float(("limite" in ca.perimeter) != ("limite" in cb.perimeter)),
        "reference": float((ca.role is Role.REFERENCE) != (cb.role is Role.REFERENCE)),
        "variation": float((ca.role is Role.VARIATION) != (cb.role is Role.VARIATION)),
        "direction": _directions(a, b),
        "period": _periods(a, b),
        "sum": float(a.figure.value in b.sums or b.figure.value in a.sums),
        "days": _days(a, b),
    }


def _nouns(a: Claim, b: Claim) -> float:
    """One counted noun, two, or one that governs the other figure: « emploie 210 agents », « 218 salariés »."""
    if not a.noun or not b.noun:
        return 0.0
    if set(a.noun) & set(b.noun):
        return 1.0
    governing = (set(a.noun) & set(b.heads)) | (set(b.noun) & set(a.heads))
    if any(map(is_measure, governing)):
        return 0.0
    return -1.0 if all(any(map(is_measure, noun)) for noun in (a.noun, b.noun)) else -0.6


def _measures(a: Claim, b: Claim) -> float:
    """One measure, two of the lexicon (which is rarely wrong), or two that only their wording parts."""
    if not a.measure or not b.measure:
        return 0.0
    if a.measure == b.measure:
        return 1.0
    return -1.0 if is_measure(a.measure) and is_measure(b.measure) and not akin(a.measure, b.measure) else -0.3


def _periods(a: Item, b: Item) -> float:
    """Figures of one past day or month are likely one figure; of years apart, hardly."""
    pa, pb = a.claim.period, b.claim.period
    if pa is None or pb is None or a.figure.kind is Kind.DATE:
        return 0.0
    if pa[0] > pb[1] or pb[0] > pa[1]:
        return -1.0 if abs((pa[0] - pb[0]).days) > 300 else 0.0
    published = a.article.published
    telling = (
        _measures(a.claim, b.claim) >= 0
        and pa == pb
        and (pa[1] - pa[0]).days < 32
        and published is not None
        and (published - pa[1]).days > 40
    )
    return 1.0 if telling else 0.0


def _directions(a: Item, b: Item) -> float:
    if a.claim.role is not Role.VARIATION or b.claim.role is not Role.VARIATION:
        return 0.0
    da, db = a.figure.direction, b.figure.direction
    return 0.0 if not (da and db) else 1.0 if da is db else -1.0


def _values(a: Item, b: Item) -> tuple[float, float, float]:
    """How telling an equal value is (more digits, more telling), whether they are near, and how many decimal orders
    they are apart beyond what two readings of one thing may be. A thousandfold is no distance: millions for
    milliards is the press's own slip."""
    if a.magnitude is None or b.magnitude is None:
        return 0.0, 0.0, 0.0
    apart = abs(a.magnitude - b.magnitude)
    written_alike = (a.figure.currency, a.figure.unit) == (b.figure.currency, b.figure.unit)
    if apart < (_EQUAL if written_alike or a.figure.kind is Kind.COUNT else _CONVERTED):
        digits = max(_digits(a.figure), _digits(b.figure))
        return _BY_DIGITS[min(digits, 3)], 0.0, 0.0
    if apart < _NEAR:
        return 0.0, 1.0, 0.0
    if abs(apart - 3) < _NEAR or transposed(a.figure, b.figure):
        return 0.0, 0.0, 0.0
    return 0.0, 0.0, max(0.0, apart - 0.4)


def transposed(a: Figure, b: Figure) -> bool:
    """Whether the two are written with the same digits in another order (28 and 82): a slip of the press."""
    da, db = _written_digits(a), _written_digits(b)
    return da != db and len(da) == len(db) >= 2 and sorted(da) == sorted(db)


def _written_digits(figure: Figure) -> str:
    value = figure.value
    return "".join(map(str, value.normalize().as_tuple().digits)) if value is not None else ""


_EQUAL, _CONVERTED, _NEAR = 1e-6, 0.011, 0.022
"""In decimal logarithms: equal; 2.5 %, as far as a rounded conversion goes; 5 %."""


_BY_DIGITS = (0.0, 0.3, 0.7, 1.0)
"""How telling an equal value is by its significant digits: two articles have a « quatre » each by chance."""


def _digits(figure: Figure) -> int:
    """Significant digits of the value."""
    value = figure.value if figure.value is not None else figure.low
    return len(value.normalize().as_tuple().digits) if value is not None else 0


def _days(a: Item, b: Item) -> float:
    """How telling it is that two dates are one or overlap: days more than months."""
    if a.days is None or b.days is None or a.days[0] > b.days[1] or b.days[0] > a.days[1]:
        return 0.0
    longest = max(last - first for first, last in (a.days, b.days))
    if a.days == b.days:
        return 1.0 if longest < _WEEK else 0.6
    return 0.6 if longest < _WEEK else 0.4 if longest < _SEASON else 0.1


_WEEK, _SEASON = 10, 200
"""Days up to which a date names an occasion; up to which it still says something that another lies in it."""
