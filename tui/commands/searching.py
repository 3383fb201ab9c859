"""`search`: find articles, count them by what narrows them, or set the words in their context, line by line."""

import re
import shlex
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from search.concordance import Line, LineOrder
from search.facets import Facet, FacetCounts, Filters, Sort
from tui import excerpts
from tui.commands import asking, corpora, options, output
from tui.commands.french import FrenchCommand, OneOf, Whole
from tui.exports import records
from tui.exports.forms import Form
from tui.exports.works import found_articles
from tui.exports.writing import written

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

    from search.library import Library
    from search.results import Hit, Results

_LIMIT = 20
"""Articles, or lines, that are shown where no number is asked for."""
_NAMED = 16
"""Cells of a concordance's line that name the article."""
_BLANKS = re.compile(" {2,}")
_CONTEXT_ORDERS = (LineOrder.LEFT.value, LineOrder.RIGHT.value)
_ORDERS = {"pertinence": "relevance", "date": "date", "source": "source", "avant": "left", "après": "right"}
"""The orders by French words, those of the conversation."""
_FRENCH = {"mois": "month", "nom": "entity", "sorte": "figure"}
"""The facets by the words of the screens."""
_HEADINGS = {
    Facet.SOURCE: "Source",
    Facet.MONTH: "Mois",
    Facet.ENTITY: "Nom",
    Facet.FIGURE: "Sorte de chiffre",
}


@click.command(cls=FrenchCommand, short_help="Chercher dans les articles.")
@click.argument(
    "words",
    metavar="RECHERCHE",
    nargs=-1,
    required=True,
    help='Des mots, "une suite exacte", date:2024-02, chiffre:>10M€…',
)
@options.corpus_option
@click.option("-n", "limit", metavar="N", type=Whole(1), help="Nombre d’articles ou de lignes, 20 d’office.")
@click.option(
    "--sort",
    metavar="ORDRE",
    type=OneOf([*(sort.value for sort in Sort), *_CONTEXT_ORDERS], _ORDERS),
    help="pertinence (d’office), date ou source ; avec --kwic, avant ou après : par ce qui précède ou suit.",
)
@click.option(
    "--filter",
    "filters",
    metavar="FILTRE",
    multiple=True,
    help="Ne garder que ce qui y répond, par exemple « source=L’Écho » ; --facets donne ce qui s’y écrit.",
)
@click.option("--kwic", is_flag=True, help="Une ligne par occurrence, le mot au milieu de son contexte.")
@click.option("--facets", is_flag=True, help="Compter les articles par source, mois, nom et sorte de chiffre.")
@options.form_options
def search(
    words: tuple[str, ...],
    corpus: Path | None,
    limit: int | None,
    sort: str | None,
    filters: tuple[str, ...],
    kwic: bool,
    facets: bool,
    form: str | None,
    separator: str,
) -> int:
    """Cherche des articles, le meilleur d’abord, et montre où ils répondent."""
    query = " ".join(words)
    _refuse(sort, limit, kwic, facets, form)
    limit, sort = limit or _LIMIT, sort or Sort.RELEVANCE.value
    chosen = _chosen(filters)
    library = corpora.library(corpus)
    by = Sort.RELEVANCE if kwic else Sort(sort)
    # For a person one row stands for a text and its copies; a program is given every article.
    grouped = output.for_people() and not form
    found = library.search(query, limit=0 if kwic or facets else limit, filters=chosen, sort=by, grouped=grouped)
    if found.notice:
        output.say(found.notice)
    if not found.total:
        meant = f" ; vouliez-vous dire « {found.suggestion} » ?" if found.suggestion else ""
        narrowed = f" avec {', '.join(filters)}" if filters else ""
        output.say(f"aucun article ne répond à « {query} »{narrowed}{meant}")
        return 1
    people = output.for_people() and not form
    if facets:
        return _show_facets(found, people)
    if kwic:
        order = LineOrder(sort) if sort in _CONTEXT_ORDERS else LineOrder.POSITION
        return _show_lines(library, query, order, limit, chosen, people)
    if people:
        output.show(part for each in found.hits for part in _hit(each))
    elif form and form != Form.JSON:
        work = found_articles(library, query, found.hits, found.total)
        sys.stdout.write(written(work, Form(form), separator=separator))
    else:
        output.write_json_lines(records.hit(each) for each in found.hits)
    return 0


def _chosen(filters: tuple[str, ...]) -> Filters:
    """What « source=Le Monde » and the like set."""
    chosen = Filters()
    for stated in filters:
        name, equals, value = stated.partition("=")
        name = _FRENCH.get(name.casefold(), name)
        if not equals or name not in list(Facet):
            raise click.UsageError(
                f"--filter : « {stated} » n’est pas un filtre : source, mois, nom ou sorte, puis « = » et une valeur"
            )
        chosen = replace(chosen, **{name: chosen.of(Facet(name)) | {value}})
    return chosen


def _refuse(sort: str | None, limit: int | None, kwic: bool, facets: bool, form: str | None) -> None:
    """Say which options don't go together."""
    options.one_of(("--kwic", kwic), ("--facets", facets))
    options.one_of(("--facets", facets), ("-n", limit))
    options.one_of(("--facets", facets), ("--sort", sort))
    if (kwic or facets) and form not in (None, Form.JSON):
        raise click.UsageError(f"--{'kwic' if kwic else 'facets'} ne s’écrit qu’en JSON")
    said = next((words for words, order in _ORDERS.items() if order == sort), sort)
    if kwic and sort in (Sort.DATE, Sort.SOURCE):
        raise click.UsageError(f"--kwic ne se trie pas par « {said} » : pertinence, avant ou après")
    if not kwic and sort in _CONTEXT_ORDERS:
        raise click.UsageError(f"--sort {said} ne va qu’avec --kwic")


def _show_facets(found: "Results", people: bool) -> int:
    if people:
        output.show(_tables(found.facets))
        return 0
    output.write_json_lines(
        {
            "facet": each.facet.value,
            "value": each.value,
            "label": each.label,
            "count": each.count,
            "chosen": each.chosen,
        }
        for counts in found.facets
        for each in counts.values
    )
    return 0


def _tables(facets: tuple[FacetCounts, ...]) -> "Iterator[RenderableType]":
    from corpus.french.typography import number
    from tui.commands.tables import prose, table

    width = output.width()
    for counts in facets:
        if not counts.values:
            continue
        rows = [
            ["●" if each.chosen else "", each.label, number(each.count), shlex.quote(f"{counts.facet}={each.value}")]
            for each in counts.values
        ]
        headings = ["", _HEADINGS[counts.facet], "Articles", "--filter"]
        yield table(headings, rows, width, shares=[0, 1, 0, 1], right=[2])
        left_out = counts.distinct - len(counts.values)
        if left_out > 0:
            yield prose(f"et {number(left_out)} de plus", width, "dim")
        yield ""


def _show_lines(library: "Library", query: str, order: LineOrder, limit: int, filters: Filters, people: bool) -> int:
    room = max(20, output.width() - _NAMED - 1) if people else asking.PROSE
    found = library.concordance(query, width=room, sort=order, limit=limit, filters=filters)
    if not found.lines:
        output.say(f"aucun mot de « {query} » ne se voit dans les textes")
        return 1
    if people:
        output.show(_kwic(line, room) for line in found.lines)
    else:
        output.write_json_lines(_record(line) for line in found.lines)
    return 0


def _record(line: Line) -> dict[str, object]:
    return {
        "article": line.card.id,
        "title": line.card.title,
        "source": line.card.source,
        "published": line.card.published.isoformat() if line.card.published else None,
        "start": line.start,
        "end": line.end,
        "left": line.left,
        "hit": line.hit,
        "right": line.right,
    }


def _kwic(line: Line, room: int) -> "Text":
    """One line: whose it is, and the hit where all hits stand."""
    from rich.cells import cell_len, set_cell_size
    from rich.text import Text

    from tui.terminal.safe import safe
    from tui.widgets.wording import source_of

    left, hit, right = (_BLANKS.sub(" ", safe(each)) for each in (line.left, line.hit, line.right))
    before = room // 3
    left = excerpts.ahead(left, before)
    drawn = Text(no_wrap=True, overflow="crop", end="\n")
    drawn.append(set_cell_size(safe(source_of(line.card, _NAMED)), _NAMED) + " ", "dim")
    drawn.append(" " * (before - cell_len(left)) + left)
    drawn.append(hit, "bold underline")
    drawn.append(excerpts.behind(right, max(0, room - before - cell_len(hit))))
    drawn.truncate(room + _NAMED + 1)
    return drawn


def _hit(hit: "Hit") -> "list[Text]":
    from tui.commands.tables import byline, prose
    from tui.widgets.kin import beside

    width = min(output.width(), asking.PROSE)
    words, marks = excerpts.quoted(hit)
    return [
        prose(hit.card.title, width, "bold"),
        prose(" · ".join(filter(None, (byline(hit.card), beside(hit)))), width, indent=2),
        prose(hit.card.id, width, "dim", indent=2),
        prose(words, width, indent=2, marks=marks),
        prose("", width),
    ]
