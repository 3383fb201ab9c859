"""A small library with invented articles, behind the signatures of ``search.library.Library``."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from corpus.annotate import AnnotatedArticle
from corpus.article import Article, CorpusError, Problem
from corpus.claims.model import Claim
from corpus.entities.model import EntityType, Mention
from corpus.figures.model import Figure, Kind, Qualifier
from search.comparison.model import Pair, Statement, Topic, Verdict
from search.concordance import Concordance, Line, LineOrder
from search.corrections import Correction, Corrections
from search.dossiers import Dossiers
from search.facets import (
    NO_FILTERS,
    Facet,
    FacetCounts,
    FacetValue,
    Filters,
    MonthCount,
    Sort,
    Timeline,
)
from search.library import Library, Progress
from search.report import Changes, Report
from search.results import ArticleCard, Excerpt, Hit, OpenedArticle, Results

ARTICLES = (
    Article(
        id="ouest",
        title="Le viaduc de Kermorvan ouvrira au printemps",
        source="L’Écho de l’Ouest",
        published=date(2025, 2, 26),
        author="Nolwenn Le Bris",
        kind="reportage",
        origin="Texte inventé pour les essais.",
        text=(
            "Le viaduc de Kermorvan ouvrira au printemps\n\n"
            "Les derniers haubans ont été tendus mardi au-dessus de l’Aulne. Le chantier aura coûté 15 millions "
            "d’euros au département, a précisé Yann Kerbrat, président de Finistère Ouvrages, lors d’une visite avec "
            "la presse à Brest. « C’est le prix du désenclavement ; nous l’assumons », a-t-il ajouté.\n\n"
            "Quelque 1 200 véhicules y passeront chaque jour, contre 800 sur l’ancien pont. Le modèle de hauban "
            "retenu, baptisé Arvor 3, supporte des vents de 190 km/h.\n\n"
            "L’inauguration est prévue lors de la Fête des ponts, le 12 avril. D’ici là, les équipes de Finistère "
            "Ouvrages doivent encore poser les garde-corps, l’éclairage et les capteurs qui mesureront sans relâche "
            "la tension de chacun des câbles."
        ),
    ),
    Article(
        id="monde",
        title="France’s newest cable bridge, vue d’ailleurs",
        source="Transports Hebdo",
        published=date(2025, 3, 1),
        text=(
            "Vu de l’étranger, le viaduc breton étonne par sa facture : environ 16 millions de dollars, selon "
            "Finistère Ouvrages, soit moins qu’un échangeur d’autoroute. Près de 1 500 véhicules l’emprunteront "
            "chaque jour, assure Yann Kerbrat."
        ),
    ),
    Article(
        id="courrier",
        title="Pont de Kermorvan : la note grimpe",
        source="Le Courrier du Léon",
        published=date(2025, 3, 4),
        text=(
            "La chambre régionale des comptes a relevé que le viaduc de Kermorvan a coûté 18,2 millions d’euros, "
            "et non 15 millions comme annoncé. L’entreprise Finistère Ouvrages conteste ce calcul, qui inclut les "
            "routes d’accès."
        ),
    ),
    Article(
        id="note",
        title="Notes d’un riverain [sic]",
        text=(
            "On m’avait promis le silence ; j’entends [@click=app.quit]les haubans[/] chanter. "
            "Rien à voir avec les chiffres du département."
        ),
    ),
)

_NAMES = {
    "Finistère Ouvrages": EntityType.ORG,
    "Yann Kerbrat": EntityType.PER,
    "Brest": EntityType.LOC,
    "Kermorvan": EntityType.LOC,
    "Arvor 3": EntityType.PRODUCT,
    "Fête des ponts": EntityType.EVENT,
}


def _mentions(text: str) -> tuple[Mention, ...]:
    found = [
        Mention(match.start(), match.end(), name, type, name)
        for name, type in _NAMES.items()
        for match in re.finditer(re.escape(name), text)
    ]
    return tuple(sorted(found, key=lambda one: one.start))


def _money(text: str, words: str, value: str, currency: str, qualifier: Qualifier = Qualifier.EXACT) -> Figure:
    start, number = text.index(words), Decimal(value)
    return Figure(
        start=start, end=start + len(words), text=words, kind=Kind.MONEY, value=number, currency=currency,
        low=number * (Decimal("0.95") if qualifier is Qualifier.ABOUT else 1),
        high=number * (Decimal("1.05") if qualifier is Qualifier.ABOUT else 1), qualifier=qualifier,
    )  # fmt: skip


def _count(text: str, words: str, value: int, unit: str, qualifier: Qualifier) -> Figure:
    start, number = text.index(words), Decimal(value)
    low, high = (number * Decimal("0.9"), number) if qualifier is Qualifier.NEARLY else (number, number)
    return Figure(
        start=start, end=start + len(words), text=words, kind=Kind.COUNT, value=number, unit=unit,
        low=low, high=high, qualifier=qualifier,
    )  # fmt: skip


def _figures(article: Article) -> tuple[Figure, ...]:
    text = article.text
    if article.id == "ouest":
        return (
            _money(text, "15 millions d’euros", "15e6", "EUR"),
            _count(text, "1 200", 1200, "véhicule", Qualifier.ABOUT),
            _count(text, "800", 800, "véhicule", Qualifier.EXACT),
        )
    if article.id == "monde":
        return (
            _money(text, "16 millions de dollars", "16e6", "USD", Qualifier.ABOUT),
            _count(text, "1 500", 1500, "véhicule", Qualifier.NEARLY),
        )
    if article.id == "courrier":
        return (_money(text, "18,2 millions d’euros", "18.2e6", "EUR"),)
    return ()


def annotated(article: Article) -> AnnotatedArticle:
    figures = _figures(article)
    claims = tuple(Claim(figure=index) for index in range(len(figures)))
    return AnnotatedArticle(article, _mentions(article.text), figures, claims)


def card(article: Article) -> ArticleCard:
    return ArticleCard(
        id=article.id, title=article.title, source=article.source, published=article.published, author=article.author
    )


def _statement(article: Article, index: int, euros: str | None = None) -> Statement:
    figure = _figures(article)[index]
    start = article.text.rfind(". ", 0, figure.start) + 2 if ". " in article.text[: figure.start] else 0
    start = max(start, article.text.rfind("\n", 0, figure.start) + 1)
    end = article.text.find(". ", figure.end)
    end = len(article.text) if end < 0 else end + 1
    return Statement(
        card=card(article), figure=figure, claim=Claim(figure=index), sentence=(start, end),
        sentence_text=article.text[start:end], in_euros=Decimal(euros) if euros else None,
    )  # fmt: skip


def topics() -> tuple[Topic, ...]:
    ouest, monde, courrier, _ = ARTICLES
    cost = Topic(
        id="cost",
        label="coût du viaduc de Kermorvan",
        verdict=Verdict.CONFLICT,
        reason="15 M€ et 18,2 M€ ne se rejoignent par aucune lecture : 21 % d’écart.",
        settle="les comptes du département, qui diraient si les routes d’accès sont comprises.",
        statements=(
            _statement(ouest, 0, "15e6"),
            _statement(monde, 0, "15.37e6"),
            _statement(courrier, 0, "18.2e6"),
        ),
        pairs=(
            Pair(0, 1, Verdict.AGREE_AFTER_CONVERSION,
                 "15 M€ × 1,0411 (BCE, 28 février 2025) = 15,62 M$, soit 16 M$ arrondi."),
            Pair(0, 2, Verdict.CONFLICT, "18,2 M€ − 15 M€ = 3,2 M€, soit 21 % de 15 M€."),
            Pair(1, 2, Verdict.CONFLICT, "16 M$ ÷ 1,0411 = 15,37 M€, contre 18,2 M€."),
        ),
    )  # fmt: skip
    traffic = Topic(
        id="traffic",
        label="véhicules par jour sur le viaduc",
        verdict=Verdict.DIFFERENT_SCOPE,
        reason="Une prévision d’ouverture et une prévision de croisière.",
        statements=(_statement(ouest, 1), _statement(monde, 1)),
        pairs=(Pair(0, 1, Verdict.DIFFERENT_SCOPE, "1 500 à terme, 1 200 à l’ouverture."),),
    )
    return (cost, traffic)


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
            excerpt = Excerpt(start, end, article.text[start:end].replace("\n", " "))
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
            return frozenset(f"{one.type.value}:{one.canonical}" for one in _mentions(article.text))
    return frozenset(one.kind.value for one in _figures(article))


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
