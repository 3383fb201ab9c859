"""The figures of a corpus with what each comparison asks of them, computed once."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from corpus.annotate import AnnotatedArticle
from corpus.article import Article
from corpus.claims.dimensions import AGE
from corpus.claims.model import Claim, Role
from corpus.claims.persons import SAMPLE
from corpus.entities.model import Mention
from corpus.figures.model import Figure, Kind
from corpus.records import record
from corpus.spans import Span
from search.comparison.bearers import Bearer
from search.comparison.contexts import Named, Rarity, Words
from search.comparison.exchange import known
from search.comparison.extents import (
    is_telling,
    magnitude_of,
    of_years,
    ordinals,
    sole,
    sorted_digits,
    written_digits,
)
from search.comparison.fieldwork import Days, fieldwork
from search.comparison.relatedness import Outline
from search.comparison.units import unit_of

COUNTING = frozenset({"bilan", "bilan provisoire", "bilan définitif", "au plus fort", "résultats partiels"})
"""Marks of a count that goes on: they say when, not what."""


_Level = tuple[tuple[str, ...], float]
Stated = Decimal | date
"""A value, or the first day of a date."""


@record(eq=False)
class Item:
    """A figure with its claim, ready to be held against others; ``number`` numbers it in the corpus."""

    number: int
    source: int
    """Which article of the corpus."""
    article: Article
    figure: Figure
    claim: Claim
    group: tuple[str, ...]
    """What must be equal for a comparison to make sense: kind and dimension, and whether it is an age."""
    words: Words
    """Those around it."""
    magnitude: float | None
    """Decimal logarithm of the value in the dimension's base unit or, roughly, in euros."""
    denied: frozenset[Stated]
    """What its sentence says that it is not: « 2 140, et non 2 300 », « mars, et non janvier »."""
    during: tuple[float, str] | None
    """In what time it came about, « en cinq jours »: decimal logarithm of seconds, and the words."""
    base: tuple[date, date] | None
    """The years that its sentence holds it against: « la normale 1991-2020 »."""
    polled: Days | None
    """When those were asked whom its article's opinion poll asks."""
    level: _Level | None
    """A change: the group and magnitude of the level in its sentence that it changes."""
    digits: str
    """The significant digits of the value."""
    shuffled: str
    """Those digits in order of size, without zeros."""
    days: tuple[int, int] | None
    """A date: ordinals of its first and last day."""
    rivals: int
    """How many figures of its group the article has, itself included."""
    sole: bool
    """No other figure of its group in the article has its measure with another value of that order; of a date, no
    other day."""
    own_marks: frozenset[str]
    """The marks of its perimeter that no other figure of its group in the article bears."""
    leads: bool
    """It is the first of its group in the article."""
    position: float
    """Where in the article it stands, 0 to 1."""

    @property
    def bearer(self) -> Bearer | None:
        """Of an age, whose it is."""
        return self.words.bearer

    @property
    def sentence(self) -> str:
        """The words of its sentence, as they are written."""
        return self.article.text[slice(*self.claim.sentence)]

    @property
    def plain_sentence(self) -> str:
        """The same in lower case, with ' for ’."""
        return self.sentence.lower().replace("’", "'")

    def lead(self, within: int) -> str:
        """What stands before it in its sentence, so many characters at most, with ' for ’."""
        start = max(self.claim.sentence[0], self.figure.start - within)
        return self.article.text[start : self.figure.start].replace("’", "'")


Neighbour = tuple[Figure, Claim]
"""Another figure of an item's sentence, comparable or not."""


_SPEED = "vitesse"
_SCORED = "points"
"""What a game counts, and nothing else."""


def sole_bearer(a: Item, b: Item, bears: Callable[[Item], object]) -> tuple[Item, Item] | None:
    """The one of two figures that bears a mark, and the other; ``None`` where both do or neither."""
    first, second = bool(bears(a)), bool(bears(b))
    return None if first is second else (a, b) if first else (b, a)


def group_of(figure: Figure) -> tuple[str, ...] | None:
    """The sort of quantity; ``None`` for what is never compared (clock times, denied figures)."""
    if figure.negated or figure.kind is Kind.TIME:
        return None
    if figure.kind is Kind.MONEY:
        if not figure.currency:
            return None
        return ("money",) if known(figure.currency) else ("money", figure.currency)
    if figure.kind is Kind.COUNT and figure.unit == _SCORED:
        return (figure.kind.value, _SCORED)
    unit = unit_of(figure)
    if unit is not None:
        if unit.dimension == _SPEED and figure.value is None and figure.low == 0:
            return None  # « le 0 à 100 km/h » is an exercise
        return (figure.kind.value, unit.dimension)
    if figure.kind in (Kind.MEASURE, Kind.DURATION):
        return (figure.kind.value, figure.unit or "")
    return (figure.kind.value,)


def _wholly(figure: Figure, text: str) -> bool:
    """« 100 % gratuit »: a word for wholly, which compares with no share."""
    return figure.kind is Kind.PERCENT and figure.value == 100 and bool(_ADJECTIVE.match(text, figure.end))


_ADJECTIVE = re.compile(r"\s?(?!(?:pour|contre|chez|dans|cette|selon|avec|sans|mais|soit)\b)[a-zà-ÿ-]{4,}")


_Row = tuple[int, Article, Figure, Claim, tuple[str, ...]]


def items(
    articles: Iterable[tuple[Article, Sequence[Figure], Sequence[Claim]]], mentions: Sequence[Sequence[Mention]] = ()
) -> list[Item]:
    """All comparable figures of a corpus."""
    articles = list(articles)
    denials = _denials(articles)
    rows = [
        (source, article, figures[claim.figure], claim, (*group, AGE) if claim.measure == AGE else group)
        for source, (article, figures, claims) in enumerate(articles)
        for claim in claims
        if (group := group_of(figures[claim.figure])) is not None and not _wholly(figures[claim.figure], article.text)
    ]
    rarity = Rarity([(source, claim) for source, _, _, claim, _ in rows])
    rivals = Counter((source, group) for source, _, _, _, group in rows)
    magnitudes = [magnitude_of(figure, article) for _, article, figure, _, _ in rows]
    measured: dict[tuple[int, tuple[str, ...], str | None], set[float]] = defaultdict(set)
    for (source, _, _, claim, group), magnitude in zip(rows, magnitudes, strict=True):
        if magnitude is not None:
            measured[source, group, claim.measure].add(magnitude)
    days = [ordinals(figure) for _, _, figure, _, _ in rows]
    happening: dict[tuple[int, str | None], set[tuple[int, int]]] = defaultdict(set)
    for (source, _, _, claim, _), first_and_last in zip(rows, days, strict=True):
        if first_and_last is not None:
            happening[source, claim.measure].add(first_and_last)
    marked = Counter((source, group, mark) for source, _, _, claim, group in rows for mark in claim.perimeter)
    leading: dict[tuple[int, tuple[str, ...]], int] = {}
    for source, _, figure, _, group in rows:
        leading.setdefault((source, group), figure.start)
    during = {
        (source, claim.sentence): (magnitude, figure.text)
        for magnitude, (source, article, figure, claim, _) in zip(magnitudes, rows, strict=True)
        if magnitude is not None and claim.adjunct and _IN.search(article.text, claim.sentence[0], figure.start)
    }
    bases = {
        (source, claim.sentence): (figure.date_start, figure.date_end)
        for source, _, figure, claim, _ in rows
        if figure.date_start and figure.date_end and of_years(figure.date_start, figure.date_end)
    }
    asking = {source for source, _, _, claim, _ in rows if claim.measure == SAMPLE}
    dated: dict[int, list[tuple[Figure, Span]]] = defaultdict(list)
    for source, _, figure, claim, _ in rows:
        if source in asking and figure.kind is Kind.DATE:
            dated[source].append((figure, claim.sentence))
    polled = {source: fieldwork(articles[source][0], dates) for source, dates in dated.items()}
    levels = {
        (source, claim.sentence, claim.measure): (group, magnitude)
        for magnitude, (source, _, figure, claim, group) in zip(magnitudes, rows, strict=True)
        if magnitude is not None and claim.measure and claim.role is Role.LEVEL and figure.kind in _AMOUNTS
    }
    named = list(map(Named, mentions))
    return [
        Item(
            number=number,
            source=source,
            article=article,
            figure=figure,
            claim=claim,
            group=group,
            words=Words(article.text, figure, claim, rarity, named[source] if named else None),
            magnitude=magnitudes[number],
            # Few articles have any of these.
            during=during.get((source, claim.sentence)) if during else None,
            base=bases.get((source, claim.sentence)) if bases else None,
            polled=polled.get(source),
            denied=denials.get((source, figure.start), _NOTHING) if denials else _NOTHING,
            level=_level(claim, source, levels) if claim.role is Role.VARIATION else None,
            digits=(digits := written_digits(figure)),
            shuffled=sorted_digits(digits),
            days=days[number],
            rivals=rivals[source, group],
            sole=(
                sole(magnitudes[number], measured[source, group, claim.measure])
                if days[number] is None
                else len(happening[source, claim.measure]) == 1
            ),
            own_marks=_own_marks(claim, source, group, marked) if claim.perimeter else frozenset(),
            leads=leading[source, group] == figure.start,
            position=figure.start / max(1, len(article.text)),
        )
        for number, (source, article, figure, claim, group) in enumerate(rows)
    ]


def _own_marks(
    claim: Claim, source: int, group: tuple[str, ...], marked: Mapping[tuple[int, tuple[str, ...], str], int]
) -> frozenset[str]:
    return frozenset(mark for mark in claim.perimeter if marked[source, group, mark] == 1) - COUNTING


def _level(claim: Claim, source: int, levels: Mapping[tuple[int, Span, str], _Level]) -> _Level | None:
    return levels.get((source, claim.sentence, claim.measure)) if claim.measure is not None else None


def stated(figure: Figure) -> Stated | None:
    """The value of a figure, the first day of a date."""
    return figure.date_start if figure.kind is Kind.DATE else figure.value


def _denials(
    articles: Iterable[tuple[Article, Sequence[Figure], Sequence[Claim]]],
) -> dict[tuple[int, int], frozenset[Stated]]:
    """The values that are denied beside each figure, by its article and start: « 2 140, et non 2 300 », with nothing
    of its kind nearer but a part: « 52 marins, dont 17 novices, et non 46 »."""
    found: dict[tuple[int, int], set[Stated]] = defaultdict(set)
    for source, (_, figures, claims) in enumerate(articles):
        parts = {figures[claim.figure].start for claim in claims if "part" in claim.perimeter}
        for claim in claims:
            figure = figures[claim.figure]
            if figure.negated and (value := stated(figure)) is not None:
                told = [
                    figures[other.figure]
                    for other in claims
                    if other.sentence == claim.sentence
                    and figures[other.figure].kind is figure.kind
                    and not figures[other.figure].negated
                ]
                wholes = [each for each in told if each.start not in parts] or told
                for beside in sorted(wholes, key=lambda each: abs(each.start - figure.start))[:1]:
                    found[source, beside.start].add(value)
    return {key: frozenset(values) for key, values in found.items()}


_NOTHING: frozenset[Stated] = frozenset()
_AMOUNTS = (Kind.COUNT, Kind.MONEY, Kind.MEASURE)
_IN = re.compile(r"\b[Ee]n (?:seulement |à peine |moins de |plus de |un peu plus de |environ |quelque )?$")


def outline(article: AnnotatedArticle) -> Outline:
    """What an article speaks of: the words around its figures, the names in it, its days and its telling values."""
    names = {f"@{name}" for name in {mention.canonical for mention in article.mentions}}
    values = {f"#{value}" for figure in article.figures if (value := _telling(figure))}
    terms = frozenset().union(names, values, *[claim.context for claim in article.claims])
    return Outline(article.article.id, terms, article.article.published)


def capitals(article: AnnotatedArticle) -> frozenset[str]:
    """The words with a capital inside a sentence, which tell one town's vote from another's."""
    return frozenset(_NAMED.findall(article.article.text))


# It begins with the capital, and looks back from there: most spaces have none behind them.
_NAMED = re.compile(r"[A-ZÀ-Ý](?:(?<=[a-zà-ÿ,;0-9] .)|(?<=[a-zà-ÿ,;0-9] [LldD][’'].))[\w-]{2,}")


def _telling(figure: Figure) -> str:
    """A value that two articles hardly have by chance, a day."""
    if figure.kind is Kind.DATE:
        return str(figure.date_start) if figure.date_start == figure.date_end else ""
    digits = written_digits(figure)
    return digits if is_telling(digits) else ""
