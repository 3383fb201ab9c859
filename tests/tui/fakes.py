"""A library over the invented articles, behind the signatures of ``search.library.Library``."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

from corpus.annotate import AnnotatedArticle
from corpus.article import Article, CorpusError, Problem
from search.comparison.model import Topic
from search.concordance import Concordance, Line, LineOrder
from search.corrections import Correction, Corrections
from search.dossiers import Dossiers
from search.facets import NO_FILTERS, Facet, FacetCounts, FacetValue, Filters, MonthCount, Sort, Timeline
from search.library import Library, Progress
from search.report import Changes, Report
from search.results import Excerpt, Hit, OpenedArticle, Results
from tests.tui.articles import ARTICLES, annotated, card, figures, mentions, topics


class _Dated(Corrections):
    """Corrections that are all made on one day, so that pictures of them stay the same."""

    def entries(self) -> tuple[Correction, ...]:
        return tuple(replace(each, made=datetime(2025, 3, 5, 12, tzinfo=UTC)) for each in super().entries())


class FakeLibrary(Library):
    """Answers from the articles above; ``asked`` keeps the questions."""

    def __init__(self, articles: tuple[Article, ...] = ARTICLES, problems: tuple[Problem, ...] = ()) -> None:
        self.name = "articles d’essai"
        self.problems = problems
        self.articles = articles
        self.asked: list[str] = []
        self.corrections = _Dated(None)
        self.dossiers = Dossiers(None)

    def __len__(self) -> int:
        return len(self.articles)

    @property
    def report(self) -> Report:
        count = len(self.articles)
        return Report(
            corpus=self.name, articles=count, files=count, changes=Changes(new=count), problems=self.problems
        )

    def search(
        self,
        query: str,
        *,
        limit: int = 50,
        offset: int = 0,
        as_typed: bool = False,
        filters: Filters = NO_FILTERS,
        sort: Sort = Sort.RELEVANCE,
        grouped: bool = False,
    ) -> Results:
        self.asked.append(query)
        words = query.split()
        found = []
        for article in self.articles:
            if not all(filters.of(facet) & _values(article, facet) for facet in Facet if filters.of(facet)):
                continue
            offsets = _offsets(article.text, words)
            if words and not offsets and query.lower() not in article.title.lower():
                continue
            start = max(0, article.text.find(" ", max(0, offsets[0][0] - 40)) + 1) if offsets else 0
            end = min(len(article.text), start + 160)
            shown = article.text[start:end].replace("\n", " ")
            excerpt = Excerpt(start, end, shown, amid=shown[:1].islower())
            found.append(Hit(card(article), 1.0, excerpt, offsets))
        found.sort(key=lambda hit: hit.card.published or date.min, reverse=True)
        if sort is Sort.SOURCE:
            found.sort(key=lambda hit: hit.card.source or "\uffff")
        suggestion = "viaduc" if query == "viadcu" else None
        ids = {hit.card.id for hit in found}

        # Asked of the library, as the real one's are.
        def facets() -> tuple[FacetCounts, ...]:
            kept = [article for article in self.articles if article.id in ids]
            return tuple(_counts(kept, facet, filters) for facet in Facet)

        return Results(
            query, tuple(found[offset : offset + limit]), len(found), suggestion=suggestion, ask_facets=facets
        )

    def finished(self, query: str) -> str:
        return query

    def timeline(self, query: str = "", *, filters: Filters = NO_FILTERS, as_typed: bool = False) -> Timeline:
        cards = [hit.card for hit in self.search(query, filters=filters).hits]
        days = Counter(card.published.replace(day=1) for card in cards if card.published)
        months = tuple(MonthCount(day, days[day]) for day in sorted(days))
        return Timeline(months, sum(card.published is None for card in cards))

    def concordance(
        self,
        query: str,
        *,
        width: int = 80,
        sort: LineOrder = LineOrder.POSITION,
        limit: int = 50,
        offset: int = 0,
        filters: Filters = NO_FILTERS,
    ) -> Concordance:
        texts = {article.id: article.text for article in self.articles}
        lines = [
            Line(
                hit.card, start, end, texts[hit.card.id][max(0, start - width // 2) : start].replace("\n", " "),
                texts[hit.card.id][start:end], texts[hit.card.id][end : end + width // 2].replace("\n", " "),
            )
            for hit in self.search(query, filters=filters).hits
            for start, end in hit.offsets
        ]  # fmt: skip
        if sort is LineOrder.LEFT:
            lines.sort(key=lambda line: line.left.split()[::-1])
        elif sort is LineOrder.RIGHT:
            lines.sort(key=lambda line: (line.hit, line.right))
        return Concordance(tuple(lines[offset : offset + limit]), len(lines), True)

    def open_article(self, article_id: str, query: str = "") -> OpenedArticle | None:
        for article in self.articles:
            if article.id == article_id:
                return OpenedArticle(annotated(article), _offsets(article.text, query.split()))
        return None

    def annotated(self, query: str = "") -> Iterator[AnnotatedArticle]:
        return (annotated(article) for article in self.articles)

    def topics(self, query: str = "", going_on: Callable[[], None] | None = None) -> tuple[Topic, ...]:
        return topics() if self.articles is ARTICLES else ()


def _values(article: Article, facet: Facet) -> frozenset[str]:
    match facet:
        case Facet.SOURCE:
            return frozenset({article.source or ""})
        case Facet.MONTH:
            return frozenset({f"{article.published:%Y-%m}" if article.published else ""})
        case Facet.ENTITY:
            return frozenset(f"{one.type.value}:{one.canonical}" for one in mentions(article.text))
    return frozenset(one.kind.value for one in figures(article))


def _counts(articles: list[Article], facet: Facet, filters: Filters) -> FacetCounts:
    counted = Counter(value for article in articles for value in _values(article, facet))
    counted.update(dict.fromkeys(filters.of(facet) - set(counted), 0))
    values = tuple(
        FacetValue(facet, value, value.partition(":")[2] or value or "sans", count, value in filters.of(facet))
        for value, count in sorted(counted.items(), key=lambda item: (-item[1], item[0] or "\uffff"))
    )
    return FacetCounts(facet, values, len(values))


def _offsets(text: str, words: list[str]) -> tuple[tuple[int, int], ...]:
    found = {
        (match.start(), match.end())
        for word in words
        for match in re.finditer(rf"\b{re.escape(word)}\w*", text, re.IGNORECASE)
    }
    return tuple(sorted(found))


def opening(library: FakeLibrary | None = None) -> Callable[[Callable[[Progress], None]], Library]:
    """What the application is given to open its library with."""
    return lambda progress: FakeLibrary() if library is None else library


def refusing(words: str) -> Callable[[Callable[[Progress], None]], Library]:
    """A library that can't be opened."""

    def open_library(progress: Callable[[Progress], None]) -> Library:
        raise CorpusError(words)

    return open_library
