"""Which articles answer a query, and how well: the query's tree over the postings of a snapshot.

Words score by BM25 (Robertson and Zaragoza, « The Probabilistic Relevance Framework: BM25 and Beyond », 2009) over
their stems, where a word of the title counts several times (the simple form of BM25F), plus a share for articles
that have the word as it was typed, accents aside. Fields that only restrict (source, dates, entities, figures) score
nothing.
"""

from array import array
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from functools import cached_property
from math import log
from typing import Final

from corpus.annotate import AnnotatedArticle
from corpus.entities.model import EntityType
from corpus.figures.model import Kind
from corpus.spans import Span
from search.analysis import fold
from search.documents import EDGES, form_key
from search.schema import FIGURE, SEPARATOR, TITLE_ROOM
from search.snapshot import Postings, Snapshot
from search.spelling import within
from search.syntax import All, Any, Dates, Fact, Figures, Fuzzy, Node, Not, Phrase, Prefix, Word

Scores = dict[int, float]
"""Document number of an article → score."""

# Tuned on the PIAF questions that search/README names; flat around these values.
K1: Final = 1.0
B: Final = 0.7
FORM_SHARE: Final = 0.5
"""What a word as typed adds to the score of its stem."""

_EXPANSION: Final = 5000
"""Forms that a prefix or a fuzzy word stands for at most, the first in the alphabet. Three letters have some 900 in
10,000 articles, which take 20 ms."""
_OPEN_PHRASE: Final = 100
"""The same for the last word of a phrase that is being typed."""
_CONVERTED: Final = 0.005
"""Share of its value within which a converted amount equals another."""


class Evaluator:
    """Answers queries over one snapshot."""

    def __init__(self, snapshot: Snapshot, today: date) -> None:
        self._snapshot = snapshot
        self._today = today

    def scores(self, node: Node | None) -> Scores:
        """The articles that ``node`` asks for; all, for ``None``."""
        match node:
            case None:
                return self._everything()
            case Word():
                return self._word(node)
            case Phrase():
                return self._phrase(node)
            case Prefix():
                return self._prefix(node.letters)
            case Fuzzy():
                return self._group(self.near(node.letters, node.distance))
            case Fact():
                return self._fact(node)
            case Dates():
                return self._dates(node)
            case Figures():
                return self._figures(node)
            case All():
                return self._all(node.nodes)
            case Any():
                return _sum(self.scores(child) for child in node.nodes)
            case Not():
                return self._all((node,))

    def near(self, letters: str, distance: int) -> list[bytes]:
        """The terms of the forms within ``distance`` of these folded letters, first letter alike."""
        found = []
        for term in self._snapshot.terms("forms", letters[:1].encode()):
            form = term.decode().partition(SEPARATOR)[0]
            if within(letters, form, distance):
                found.append(term)
                if len(found) == _EXPANSION:
                    break
        return found

    def frequency(self, term: bytes) -> int:
        """How many articles have a form."""
        return len(self._snapshot.postings("forms", term))

    # Words

    @cached_property
    def _norms(self) -> "array[float]":
        """By document number: what a weight saturates against, the longer the article the higher."""
        lengths = self._snapshot.lengths
        count = len(self._snapshot.articles)
        average = sum(lengths[number] for number in self._snapshot.articles) / count if count else 1.0
        return array("d", (K1 * (1 - B + B * length / (average or 1.0)) for length in lengths))

    def _idf(self, frequency: int) -> float:
        return log(1 + (len(self._snapshot.articles) - frequency + 0.5) / (frequency + 0.5))

    def _bm25(self, postings: Postings) -> Scores:
        factor = self._idf(len(postings)) * (K1 + 1)
        norms = self._norms
        return {
            document: factor * weight / (weight + norms[document])
            for document, weight in zip(postings.documents, postings.weights, strict=True)
        }

    def _word(self, word: Word) -> Scores:
        if not word.stem:
            return self._group(self._accents(word.exact))
        scores = self._bm25(self._snapshot.postings("stems", word.stem.encode()))
        if scores and word.exact:
            for document, score in self._group(self._accents(word.exact)).items():
                if document in scores:
                    scores[document] += FORM_SHARE * score
        return scores

    def _accents(self, exact: str) -> Iterable[bytes]:
        """The terms of all forms that differ from this one by accents alone."""
        return self._snapshot.terms("forms", (fold(exact) + SEPARATOR).encode())

    def _group(self, terms: Iterable[bytes]) -> Scores:
        """Forms that count as one word."""
        lists = [self._snapshot.postings("forms", term) for term in terms]
        if len(lists) == 1:
            return self._bm25(lists[0])
        weights: dict[int, float] = {}
        for postings in lists:
            for document, weight in zip(postings.documents, postings.weights, strict=True):
                weights[document] = weights.get(document, 0.0) + weight
        factor = self._idf(len(weights)) * (K1 + 1)
        norms = self._norms
        return {document: factor * weight / (weight + norms[document]) for document, weight in weights.items()}

    def _prefix(self, letters: str) -> Scores:
        if not letters:
            return self._everything()
        if len(letters) <= EDGES:
            return dict.fromkeys(self._snapshot.postings("edges", letters.encode()).documents, 0.0)
        return self._group(self._expand(letters, _EXPANSION))

    def _expand(self, letters: str, most: int) -> Iterator[bytes]:
        for count, term in enumerate(self._snapshot.terms("forms", letters.encode())):
            if count == most:
                return
            yield term

    # Phrases

    def _phrase(self, phrase: Phrase) -> Scores:
        """Where the exact forms follow each other: the rarest word's articles are looked through."""
        words: list[list[Postings]] = []
        for index, exact in enumerate(phrase.exact):
            terms: Iterable[bytes] = [form_key(exact)]
            if phrase.open_ended and index == len(phrase.exact) - 1:
                terms = self._expand(fold(exact), _OPEN_PHRASE)
            words.append([self._snapshot.postings("forms", term, positions=True) for term in terms])
        found: dict[int, float] = {}
        candidates = min((_documents(word) for word in words), key=len)
        for word in words:
            if len(words) > 1:
                candidates = candidates & _documents(word)
        limit = TITLE_ROOM if phrase.in_title else None
        for document in candidates:
            starts: set[int] | None = None
            for offset, word in enumerate(words):
                here = {position - offset for postings in word for position in postings.positions_in(document)}
                starts = here if starts is None else starts & here
                if not starts:
                    break
            if starts and limit is not None:
                starts = {start for start in starts if start < limit}
            if starts:
                found[document] = float(len(starts))
        factor = self._idf(len(found)) * (K1 + 1) * len(words)
        return {document: factor * count / (count + self._norms[document]) for document, count in found.items()}

    # What is known of articles

    def _everything(self) -> Scores:
        return dict.fromkeys(self._snapshot.articles, 0.0)

    def _fact(self, fact: Fact) -> Scores:
        found: Scores = {}
        for name in EntityType if fact.field == "entity" else (fact.field,):
            term = f"{name}{SEPARATOR}{'=' if fact.whole else ''}{fact.word}".encode()
            for each in self._snapshot.terms("facts", term) if fact.open_ended else (term,):
                found.update(dict.fromkeys(self._snapshot.postings("facts", each).documents, 0.0))
        if fact.field == "title":
            found = dict.fromkeys(found, self._idf(len(found)))
        return found

    def _dates(self, dates: Dates) -> Scores:
        first = dates.first.toordinal() if dates.first else 1
        last = dates.last.toordinal() if dates.last else date.max.toordinal()
        days = self._snapshot.days
        return {number: 0.0 for number in self._snapshot.articles if first <= days[number] <= last}

    def _figures(self, figures: Figures) -> Scores:
        return dict.fromkeys({self._snapshot.parent(document) for document in self._matching(figures)}, 0.0)

    def figure_spans(self, node: Node | None, article: int, annotated: AnnotatedArticle) -> list[Span]:
        """Where the figures that ``node`` asks for stand in one article."""
        match node:
            case Figures():
                documents = [found for found in self._matching(node) if self._snapshot.parent(found) == article]
                ranks = sorted(self._snapshot.column("rank", document) for document in documents)
                return [(annotated.figures[rank].start, annotated.figures[rank].end) for rank in ranks]
            case All() | Any():
                return [span for child in node.nodes for span in self.figure_spans(child, article, annotated)]
            case _:
                return []

    def _matching(self, figures: Figures) -> set[int]:
        """The documents of the figures that meet all conditions."""
        conditions = [f"measure{SEPARATOR}{stem}" for stem in figures.measure]
        unit = f"unit{SEPARATOR}{figures.unit}"
        if not figures.unit:
            return set(self._within(self._figures_with(conditions), figures))
        written = self._figures_with([*conditions, unit])
        found = set(self._within(written, figures))
        rate = self._rate(figures.unit)
        if rate is not None:
            converted = self._figures_with([*conditions, f"kind{SEPARATOR}{Kind.MONEY}"]) - written
            found.update(self._within(converted, figures, rate))
        return found

    def _figures_with(self, facts: list[str]) -> set[int]:
        """The figures that carry all of these facts."""
        if not facts:
            return set(self._snapshot.postings("kind", FIGURE).documents)
        return set.intersection(*(set(self._snapshot.postings("facts", fact.encode()).documents) for fact in facts))

    def _rate(self, unit: str) -> float | None:
        """What one of ``unit`` is in euros, where it is a currency: at today's rate, as a query has no day."""
        if unit == "EUR":
            return 1.0
        if not (len(unit) == 3 and unit.isupper()):
            return None
        from search.comparison.exchange import to_euros

        rate = to_euros(Decimal(1), unit, self._today)
        return float(rate) if rate else None

    def _within(self, documents: set[int], figures: Figures, rate: float | None = None) -> Iterator[int]:
        """Those whose interval meets the bounds, as written or in euros with the ``rate`` of the bounds."""
        columns = "" if rate is None else "_euros"
        lows, highs = self._snapshot.numbers("low" + columns), self._snapshot.numbers("high" + columns)
        low = float("-inf") if figures.low is None else figures.low * (rate or 1)
        high = float("inf") if figures.high is None else figures.high * (rate or 1)
        if rate is not None and figures.low == figures.high:
            low, high = low * (1 - _CONVERTED), high * (1 + _CONVERTED)
        for document in documents:
            above = highs[document] > low if figures.low_open else highs[document] >= low
            below = lows[document] < high if figures.high_open else lows[document] <= high
            if above and below:
                yield document

    # Several conditions

    def _all(self, nodes: tuple[Node, ...]) -> Scores:
        found: Scores | None = None
        for node in nodes:
            if not isinstance(node, Not):
                scores = self.scores(node)
                found = scores if found is None else _both(found, scores)
                if not found:
                    return {}
        if found is None:
            found = self._everything()
        for node in nodes:
            if isinstance(node, Not):
                for document in self.scores(node.node):
                    found.pop(document, None)
        return found


def _both(left: Scores, right: Scores) -> Scores:
    if len(right) < len(left):
        left, right = right, left
    return {document: score + right[document] for document, score in left.items() if document in right}


def _sum(several: Iterable[Scores]) -> Scores:
    total: Scores = {}
    for scores in several:
        if not total:
            total = dict(scores)
            continue
        for document, score in scores.items():
            total[document] = total.get(document, 0.0) + score
    return total


def _documents(word: list[Postings]) -> set[int]:
    return set().union(*(postings.documents for postings in word))
