"""`figures` and `entities`: everything of a kind that the articles hold."""

import itertools
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from corpus.annotate import AnnotatedArticle
from corpus.figures.model import Figure
from tui.commands import corpora, options, output
from tui.commands.french import FrenchCommand
from tui.exports import delimited, records

if TYPE_CHECKING:
    from rich.console import RenderableType


@click.command(cls=FrenchCommand, short_help="Les chiffres des articles.")
@options.corpus_argument
@options.table_options
def figures(corpus: Path | None, form: str | None, separator: str) -> int:
    """Donne les chiffres de chaque article : sommes d’argent, pourcentages, nombres, durées, dates, mesures."""
    return _list(corpus, form, separator, records.figures, delimited.FIGURE_COLUMNS, _figures_table, "aucun chiffre")


@click.command(cls=FrenchCommand, short_help="Les personnes, organisations, lieux, produits et événements.")
@options.corpus_argument
@options.table_options
def entities(corpus: Path | None, form: str | None, separator: str) -> int:
    """Donne les entités de chaque article, chaque mention à sa place."""
    return _list(
        corpus, form, separator, records.entities, delimited.ENTITY_COLUMNS, _entities_table, "aucune entité"
    )


def _list(
    corpus: Path | None,
    form: str | None,
    separator: str,
    recorded: Callable[[AnnotatedArticle], Iterator[records.Record]],
    columns: tuple[str, ...],
    drawn: "Callable[[AnnotatedArticle], RenderableType | None]",
    none: str,
) -> int:
    """Write what ``recorded`` finds in each article in the form asked for; gives the exit code.

    ``drawn`` is an article's table for a person, ``none`` the beginning of what is said where there is nothing.
    """
    articles = corpora.library(corpus).annotated()
    rows = itertools.chain.from_iterable(recorded(each) for each in articles)
    if form == "csv":
        count = delimited.write(rows, columns, sys.stdout, separator)
    elif form or not output.for_people():
        count = output.write_json_lines(rows)
    else:
        count = _show(articles, drawn)
    if not count:
        output.say(f"{none} dans ces articles")
        return 1
    return 0


def _show(articles: Iterable[AnnotatedArticle], drawn: "Callable[[AnnotatedArticle], RenderableType | None]") -> int:
    from tui.commands.tables import prose

    parts: list[RenderableType] = []
    for each in articles:
        table = drawn(each)
        if table:
            parts += [prose(f"{each.article.title} · {each.article.id}", output.width(), "bold"), table, ""]
    if parts:
        output.show(parts)
    return len(parts)


def _figures_table(annotated: AnnotatedArticle) -> "RenderableType | None":
    from search.comparison.proofs import stated
    from tui.commands.tables import table
    from tui.widgets.wording import KIND_WORDS

    rows = [
        (each.text, _denied(each) + stated(each), KIND_WORDS[each.kind], each.attribution or "")
        for each in annotated.figures
    ]
    return table(("Écrit", "Lu", "Sorte", "Selon"), rows, output.width(), (3, 3, 0, 3)) if rows else None


def _entities_table(annotated: AnnotatedArticle) -> "RenderableType | None":
    from tui.commands.tables import table
    from tui.widgets.wording import ENTITY_WORDS

    found: dict[tuple[str, str], dict[str, int]] = {}
    for each in annotated.mentions:
        written = found.setdefault((each.canonical, ENTITY_WORDS[each.type]), {})
        written[each.text] = written.get(each.text, 0) + 1
    rows = [
        (name, kind, str(sum(written.values())), ", ".join(each for each in written if each != name))
        for (name, kind), written in found.items()
    ]
    headings = ("Entité", "Sorte", "Mentions", "Aussi écrit")
    return table(headings, rows, output.width(), (3, 0, 0, 3), right=(2,)) if rows else None


def _denied(figure: Figure) -> str:
    return "non pas " if figure.negated else ""
