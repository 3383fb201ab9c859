"""Which articles answer a query, and how well: the query's tree over the postings of a snapshot.

Words score by BM25 (Robertson and Zaragoza, « The Probabilistic Relevance Framework: BM25 and Beyond », 2009) over
their stems, where a word of the title counts several times (the simple form of BM25F), plus a share for articles
that have the word as it was typed, accents aside. Fields that only restrict (source, dates, entities, figures) score
nothing.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import cached_property
from math import log
from typing import Final

import numpy as np

from corpus.annotate import AnnotatedArticle
from corpus.entities.model import EntityType
from corpus.figures.model import Kind
from corpus.spans import Span
from search.analysis import fold
from search.documents import form_key
from search.found import NOTHING, Found, both, either, unscored, weighted
from search.schema import EDGES, FIGURE, SEPARATOR, TITLE_ROOM
from search.segments import article_of, position_of
from search.snapshot import Snapshot
from search.spelling import Spellings
from search.stated import Stated, asked, meets
from search.streams import Numbers, distinct
from search.syntax import All, Any, Dates, Fact, Figures, Fuzzy, Node, Not, Phrase, Prefix, Word

# Tuned on the PIAF questions that search/README names; flat around these values.
K1: Final = 1.0
B: Final = 0.7
FORM_SHARE: Final = 0.5
"""What a word as typed adds to the score of its stem."""

_PLACES: Final = 1_000_000
"""Places at which a query's phrases are looked for: in 10,000 articles, those of some eight of function words."""


class Evaluator:
    """Answers queries over one snapshot."""

    def __init__(self, snapshot: Snapshot, today: date) -> None:
        self._snapshot = snapshot
        self._today = today
        self._size = len(snapshot)
        self._looked = 0
        self.coarse = False
        """Whether of some phrases the words were looked for without their order."""

    def found(self, node: Node | None) -> Found:
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
                return either([self.found(child) for child in node.nodes], self._size)
            case Not():
                return self._all((node,))

    def near(self, letters: str, distance: int) -> list[bytes]:
        """The terms of the forms within ``distance`` of these folded letters, first letter alike."""
        first = letters[:1]
        terms, spellings = self._snapshot.once(f"spellings {first}", lambda: self._spelled(first))
        return [terms[place] for place in spellings.near(letters, distance)]

    def _spelled(self, first: str) -> tuple[list[bytes], Spellings]:
        """The terms of the forms that begin with this letter, and how they are spelled without accents."""
        terms = self._snapshot.terms("forms", first.encode())
        return terms, Spellings([term.decode().partition(SEPARATOR)[0] for term in terms])

    def frequency(self, term: bytes) -> int:
        """How many articles have a form."""
        return len(self._snapshot.postings("forms", term))

    # Words

    @cached_property
    def _norms(self) -> Numbers:
        """By article: what a weight saturates against, the longer the article the higher."""
        return self._snapshot.once("norms", lambda: _norms(self._snapshot.lengths))

    def _idf(self, frequency: int) -> float:
        return log(1 + (self._size - frequency + 0.5) / (frequency + 0.5))

    def _bm25(self, articles: Numbers, weights: Numbers) -> Found:
        scores = weights * (self._idf(len(articles)) * (K1 + 1))
        saturating = self._norms[articles]
        saturating += weights
        scores /= saturating
        return Found(articles, scores)

    def _word(self, word: Word) -> Found:
        if not word.stem:
            return self._as_one(self._accents(word.exact))
        postings = self._snapshot.postings("stems", word.stem.encode())
        found = self._bm25(postings.articles, postings.weights)
        if len(found) and word.exact:
            written = self._as_one(self._accents(word.exact))
            share = np.zeros(self._size)
            share[written.articles] = FORM_SHARE * written.scores
            found = Found(found.articles, found.scores + share[found.articles])
        return found

    def _accents(self, exact: str) -> bytes:
        """What the terms of all forms begin with that differ from this one by accents alone."""
        return (fold(exact) + SEPARATOR).encode()

    def _as_one(self, prefix: bytes) -> Found:
        """The forms that begin so count as one word."""
        postings = self._snapshot.beginning("forms", prefix)
        return self._bm25(*weighted([postings.articles], [postings.weights], self._size))

    def _group(self, terms: Sequence[bytes]) -> Found:
        """Forms that count as one word."""
        if not terms:
            return NOTHING
        several = [self._snapshot.postings("forms", term) for term in terms]
        return self._bm25(*weighted([p.articles for p in several], [p.weights for p in several], self._size))

    def _prefix(self, letters: str) -> Found:
        if not letters:
            return self._everything()
        if len(letters) <= EDGES:
            return unscored(self._snapshot.postings("edges", letters.encode()).articles)
        return self._as_one(letters.encode())

    # Phrases

    def _phrase(self, phrase: Phrase) -> Found:
        """Where the exact forms follow each other: the rarest word's places are held against the others'."""
        last = len(phrase.exact) - 1
        words = []
        for offset, exact in enumerate(phrase.exact):
            if phrase.open_ended and offset == last:
                places = self._snapshot.places(fold(exact).encode(), whole=False)
            else:
                places = self._snapshot.places(form_key(exact), whole=True)
            words.append((places, offset))
        words.sort(key=lambda word: len(word[0]))
        self._looked += len(words[0][0])
        if self._looked > _PLACES and len(words) > 1:
            self.coarse = True
            return self._together([places for places, _ in words])
        starts = words[0][0] - words[0][1]
        for places, offset in words[1:]:
            at = np.searchsorted(places, starts + offset)
            at[at == len(places)] = 0
            starts = starts[places[at] == starts + offset] if len(places) else starts[:0]
        if phrase.in_title:
            starts = starts[position_of(starts) < TITLE_ROOM]
        articles, counts = np.unique(article_of(starts), return_counts=True)
        found = self._bm25(articles, counts)
        return Found(found.articles, found.scores * len(words))

    def _together(self, several: list[Numbers]) -> Found:
        """The articles in which each has a place."""
        having = np.ones(self._size, np.bool_)
        for places in several:
            here = np.zeros(self._size, np.bool_)
            here[article_of(places)] = True
            having &= here
        return unscored(np.flatnonzero(having))

    # What is known of articles

    def _everything(self) -> Found:
        return unscored(np.arange(self._size))

    def _fact(self, fact: Fact) -> Found:
        names = EntityType if fact.field == "entity" else (fact.field,)
        several = []
        for name in names:
            if fact.distance:
                several += [self._snapshot.postings("facts", term).articles for term in self._facts_near(name, fact)]
                continue
            term = f"{name}{SEPARATOR}{'=' if fact.whole else ''}{fact.word}".encode()
            read = self._snapshot.beginning if fact.open_ended else self._snapshot.postings
            several.append(read("facts", term).articles)
        articles = distinct(np.concatenate([np.empty(0, np.int64), *several]))
        corrected = self._snapshot.corrected
        if corrected and (fact.field == "entity" or fact.field in set(EntityType)):
            articles = corrected.having(fact, tuple(map(EntityType, names)), articles)
        found = unscored(articles)
        if fact.field == "title":
            found = Found(found.articles, found.scores + self._idf(len(found)))
        return found

    def _facts_near(self, name: str, fact: Fact) -> list[bytes]:
        """The terms of the facts that differ from this one by no more letters than it allows, first letter alike."""
        terms = self._snapshot.terms("facts", f"{name}{SEPARATOR}{fact.word[:1]}".encode())
        words = [term.decode().partition(SEPARATOR)[2] for term in terms]
        return [terms[place] for place in Spellings(words).near(fact.word, fact.distance)]

    def _dates(self, dates: Dates) -> Found:
        first = dates.first.toordinal() if dates.first else 1
        last = dates.last.toordinal() if dates.last else date.max.toordinal()
        days = self._snapshot.days
        return unscored(np.flatnonzero((first <= days) & (days <= last)))

    def _figures(self, figures: Figures) -> Found:
        having = np.zeros(self._size, np.bool_)
        having[self._snapshot.parents(self._matching(figures))] = True
        articles = np.flatnonzero(having)
        corrected = self._snapshot.corrected
        if corrected and corrected.articles:
            now = [number for number, each in corrected.articles.items() if self._places((figures,), Stated.of(each))]
            others = np.setdiff1d(articles, list(corrected.articles), assume_unique=True)
            articles = np.union1d(others, np.array(now, np.int64))
        return unscored(articles)

    def figure_spans(self, node: Node | None, article: int, annotated: AnnotatedArticle) -> list[Span]:
        """Where the figures that ``node`` asks for stand in one article."""
        corrected = self._snapshot.corrected
        now = corrected.articles.get(article) if corrected else None
        stated = Stated.of(now or annotated)
        places = sorted(place for alike in asked(node) for place in self._places(alike, stated))
        return [(annotated.figures[place].start, annotated.figures[place].end) for place in dict.fromkeys(places)]

    def _places(self, alike: Sequence[Figures], stated: Stated) -> list[int]:
        """The places of an article's figures that meet one of some conditions, all in the same unit and of the same
        measure."""
        unit, facts = alike[0].unit, [("measure", stem) for stem in alike[0].measure]
        written = stated.having(*facts, *([("unit", unit)] if unit else []))
        found = written & meets(stated.bounds["low"], stated.bounds["high"], alike)
        rate = self._rate(unit) if unit else None
        if rate is not None:
            converted = stated.having(*facts, ("kind", Kind.MONEY.value)) & ~written
            found = found | converted & meets(stated.bounds["low_euros"], stated.bounds["high_euros"], alike, rate)
        return [stated.places[each] for each in np.flatnonzero(found).tolist()]

    def _matching(self, figures: Figures) -> Numbers:
        """The documents of the figures that meet all conditions, rising."""
        conditions = [f"measure{SEPARATOR}{stem}" for stem in figures.measure]
        if not figures.unit:
            return self._within(self._figures_with(conditions), figures)
        written = self._figures_with([*conditions, f"unit{SEPARATOR}{figures.unit}"])
        found = self._within(written, figures)
        rate = self._rate(figures.unit)
        if rate is not None:
            money = self._figures_with([*conditions, f"kind{SEPARATOR}{Kind.MONEY}"])
            converted = np.setdiff1d(money, written, assume_unique=True)
            found = np.union1d(found, self._within(converted, figures, rate))
        return found

    def _figures_with(self, facts: list[str]) -> Numbers:
        """The figures that carry all of these facts."""
        if not facts:
            return self._snapshot.holders("kind", FIGURE)
        found = self._snapshot.holders("facts", facts[0].encode())
        for fact in facts[1:]:
            found = np.intersect1d(found, self._snapshot.holders("facts", fact.encode()), assume_unique=True)
        return found

    def _rate(self, unit: str) -> float | None:
        """What one of ``unit`` is in euros, where it is a currency: at today's rate, as a query has no day, or at the
        last average where there is no rate of a day."""
        if unit == "EUR":
            return 1.0
        if not (len(unit) == 3 and unit.isupper()):
            return None
        from search.comparison.averages import averaged
        from search.comparison.exchange import roughly, to_euros

        rate = (roughly if averaged(unit) else to_euros)(Decimal(1), unit, self._today)
        return float(rate) if rate else None

    def _within(self, documents: Numbers, figures: Figures, rate: float | None = None) -> Numbers:
        """Those whose interval meets the bounds, as written or in euros with the ``rate`` of the bounds."""
        columns = "" if rate is None else "_euros"
        bounds = self._snapshot.bounds
        lows, highs = bounds["low" + columns][documents], bounds["high" + columns][documents]
        return documents[meets(lows, highs, (figures,), rate)]

    # Several conditions

    def _all(self, nodes: tuple[Node, ...]) -> Found:
        found: Found | None = None
        for node in nodes:
            if not isinstance(node, Not):
                here = self.found(node)
                found = here if found is None else both(found, here, self._size)
                if not len(found):
                    return found
        if found is None:
            found = self._everything()
        for node in nodes:
            if isinstance(node, Not):
                found = found.only(~self.found(node.node).among(self._size)[found.articles])
        return found


def _norms(lengths: Numbers) -> Numbers:
    average = float(lengths.mean()) if len(lengths) else 0.0
    norms: Numbers = K1 * (1 - B + B * lengths / (average or 1.0))
    return norms
