"""From an article to an annotated article: the one thing that the index asks for."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.article import Article
from corpus.claims.model import Claim
from corpus.entities.model import Mention
from corpus.figures.model import Figure
from corpus.steps import Steps, together

if TYPE_CHECKING:
    from corpus.entities.gazetteer import Gazetteer
    from corpus.entities.statistical import StatisticalRecogniser


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """An article with what stands in it, each part in order of ``start``; claims follow their figures."""

    article: Article
    mentions: tuple[Mention, ...]
    figures: tuple[Figure, ...]
    claims: tuple[Claim, ...]


def annotate(
    article: Article, gazetteer: "Gazetteer | None" = None, model: "StatisticalRecogniser | None" = None
) -> AnnotatedArticle:
    """Mark entities, figures and claims.

    A pure function of the article, the gazetteer (``None``: the shipped one) and the model that joins behind it.
    """
    return together([annotation(article, gazetteer, model)])[0]


def annotation(
    article: Article, gazetteer: "Gazetteer | None" = None, model: "StatisticalRecogniser | None" = None
) -> Steps[AnnotatedArticle]:
    """The same in steps, for who has many articles."""
    from corpus.claims.extract import find_claims
    from corpus.entities.recogniser import find_mentions
    from corpus.figures.recogniser import find_figures

    mentions = find_mentions(article.text, gazetteer=gazetteer, model=model)
    yield
    figures = find_figures(article.text, article.published, article.source or "")
    yield
    claims = find_claims(article, figures, mentions)
    return AnnotatedArticle(article, tuple(mentions), tuple(figures), tuple(claims))
