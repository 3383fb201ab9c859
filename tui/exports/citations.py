"""A citation to the passage, as a French newsroom writes it."""

from corpus.french import typography
from corpus.french.clean import clean_line
from corpus.french.typography import NBSP, long_date
from search.dossiers.model import ArticleRef
from tui.exports.links import web_address
from tui.terminal.safe import safe


def citation(of: ArticleRef, words: str = "") -> str:
    """« les mots cités » (Anne Le Goff, « Le titre », Le Quotidien, 1er mars 2024, p. 12, https://…): one line.

    Without ``words``, the article's reference alone.
    """
    reference = ", ".join(part for part in _parts(of) if part)
    return f"{quoted(words)} ({reference})" if words.strip() else reference


def _parts(of: ArticleRef) -> list[str]:
    return [
        safe(of.author or "").strip(),
        quoted(of.title),
        safe(of.source or "").strip(),
        long_date(of.published) if of.published else "date inconnue",
        f"p.{NBSP}{safe(of.page).strip()}" if of.page else "",
        web_address(of.url),
    ]


def quoted(words: str) -> str:
    """« words », on one line; words that are quoted whole already get no second marks."""
    shown = safe(clean_line(words)).strip()
    if shown.startswith("«") and shown.endswith("»") and shown.count("«") == shown.count("»") == 1:
        shown = shown[1:-1]
    return typography.quoted(shown)
