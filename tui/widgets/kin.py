"""What is said of an article beside its text: its language, and which others carry the same text."""

from functools import lru_cache
from typing import TYPE_CHECKING

from corpus.french.typography import NBSP, medium_date, plural

if TYPE_CHECKING:
    from search.results import ArticleCard, Hit, OpenedArticle

_NAMED = 3
"""Near copies that are named one by one."""


def beside(hit: "Hit") -> str:
    """« en anglais », « + 3 reprises »; empty for an article of which there is nothing of the kind to say."""
    copies = f"+ {plural(len(hit.reprises), 'reprise')}" if hit.reprises else ""
    return " · ".join(filter(None, (foreign(hit.card.language), copies)))


def foreign(language: str | None) -> str:
    """« en anglais »; empty for French."""
    if language is None or language.lower().startswith("fr"):
        return ""
    return f"en {_name(language)}"


@lru_cache(maxsize=64)
def _name(language: str) -> str:
    from corpus.language import language_name

    return language_name(language)


def notes(opened: "OpenedArticle", key: str = "=") -> list[str]:
    """A line each on the article's language, on whom it copies or who copies it, and where else it was met.

    ``key`` is the one that shows where copies differ.
    """
    article, lines = opened.annotated.article, []
    if foreign(article.language):
        lines.append(f"Article {foreign(article.language)}{NBSP}: ses chiffres ne sont ni relevés ni comparés")
    hint = f" · {key}{NBSP}: ce qui diffère" if key else ""
    if opened.original is not None:
        others = f", comme {plural(len(opened.reprises), 'autre')}" if opened.reprises else ""
        lines.append(f"Reprise de {named(opened.original)}{others}{hint}")
    elif opened.reprises:
        shown = ", ".join(named(card) for card in opened.reprises[:_NAMED])
        left = len(opened.reprises) - _NAMED
        more = f" et {plural(left, 'autre')}" if left > 0 else ""
        lines.append(f"Repris par {shown}{more}{hint}")
    if opened.also:
        lines.append(f"Aussi dans {', '.join(opened.also)}")
    return lines


def named(card: "ArticleCard") -> str:
    """« Le Fil Éco, 26 févr. 2024 », or the title where no source is known."""
    who = card.source or f"«{NBSP}{card.title}{NBSP}»"
    return f"{who}, {medium_date(card.published)}" if card.published else who
