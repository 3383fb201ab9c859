"""Invented articles, what is marked in them, and the topics of their figures: small, and the same for ever."""

import re
from datetime import date
from decimal import Decimal

from corpus.annotate import AnnotatedArticle
from corpus.article import Article
from corpus.claims.model import Claim
from corpus.entities.model import EntityType, Mention
from corpus.figures.model import Figure, Kind, Qualifier
from search.comparison.model import Pair, Statement, Topic, Verdict
from search.results import ArticleCard

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

NAMES = {
    "Finistère Ouvrages": EntityType.ORG,
    "Yann Kerbrat": EntityType.PER,
    "Brest": EntityType.LOC,
    "Kermorvan": EntityType.LOC,
    "Arvor 3": EntityType.PRODUCT,
    "Fête des ponts": EntityType.EVENT,
}


def mentions(text: str) -> tuple[Mention, ...]:
    found = [
        Mention(match.start(), match.end(), name, type, name)
        for name, type in NAMES.items()
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


def figures(article: Article) -> tuple[Figure, ...]:
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
    found = figures(article)
    claims = tuple(Claim(figure=index) for index in range(len(found)))
    return AnnotatedArticle(article, mentions(article.text), found, claims)


def card(article: Article) -> ArticleCard:
    return ArticleCard(
        id=article.id, title=article.title, source=article.source, published=article.published, author=article.author
    )


def _statement(article: Article, index: int, euros: str | None = None) -> Statement:
    figure = figures(article)[index]
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
