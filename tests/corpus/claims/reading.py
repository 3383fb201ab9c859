"""The claim of one figure of a sentence, by the real chain, for the tests of claims."""

from datetime import date

from corpus.annotate import annotate
from corpus.article import Article
from corpus.claims.model import Claim


def claim(text: str, figure: str) -> Claim:
    annotated = annotate(Article(id="a", text=text, title="Titre", published=date(2023, 6, 14)))
    return next(c for f, c in zip(annotated.figures, annotated.claims, strict=True) if f.text.startswith(figure))
