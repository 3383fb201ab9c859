"""What a reader sets aside: articles, passages and topics with notes, in named dossiers, kept in the user's data."""

from search.dossiers.model import (
    ArticleRef,
    Dossier,
    DossiersError,
    Item,
    Passage,
    TopicRef,
    What,
    WholeArticle,
)
from search.dossiers.store import Dossiers

__all__ = [
    "ArticleRef",
    "Dossier",
    "Dossiers",
    "DossiersError",
    "Item",
    "Passage",
    "TopicRef",
    "What",
    "WholeArticle",
]
