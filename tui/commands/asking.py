"""`show`: read one article."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.commands import corpora, options, output
from tui.commands.french import FrenchCommand
from tui.exports import records
from tui.exports.forms import Form
from tui.exports.works import MarkedArticle, verdicts_in
from tui.exports.writing import written
from tui.scope import topics_query

if TYPE_CHECKING:
    from rich.text import Text

    from search.library import Library
    from search.results import OpenedArticle

PROSE = 90
"""Cells: the longest comfortable line of prose."""


@click.command(cls=FrenchCommand, short_help="Lire un article.")
@click.argument("article", metavar="ARTICLE", help="Son nom, tel que le donne search, ou le début de ce nom.")
@options.corpus_option
@click.option("--reprises", is_flag=True, help="Montrer aussi ce qui diffère dans les reprises de cet article.")
@options.form_options
def show(article: str, corpus: Path | None, reprises: bool, form: str | None, separator: str) -> int:
    """Affiche un article entier, en texte même dans un tube ; sous les autres formes, avec noms et chiffres."""
    options.one_of(("--reprises", reprises), (f"--{form}", form))
    library = corpora.library(corpus)
    found = opened(library, article)
    if found is None:
        return 1
    if form == Form.JSON:
        output.write_json_lines([records.opened(found)])
    elif form:
        sys.stdout.write(written(_marked(library, found), Form(form), separator=separator))
    else:
        output.show([*_article(found), *(_reprises(library, found) if reprises else ())])
    return 0


def _reprises(library: "Library", opened: "OpenedArticle") -> "Iterator[Text]":
    """Where each near copy departs from the article."""
    from corpus.french.typography import NBSP, plural
    from tui.commands.tables import prose
    from tui.widgets.kin import named

    width = min(output.width(), PROSE)
    own = opened.annotated.article
    for card in [*([opened.original] if opened.original else []), *opened.reprises]:
        other, found = library.open_article(card.id), library.differences(own.id, card.id)
        if other is None or found is None:
            continue
        text = other.annotated.article.text
        told = plural(len(found), "passage diffère", "passages diffèrent") if found else "mot pour mot le même texte"
        yield prose("", width)
        yield prose(f"{named(card)}{NBSP}: {told}", width, "bold")
        yield prose(card.id, width, "dim", indent=2)
        for each in found:
            yield prose(f"… {each.before}", width, "dim", indent=2)
            yield prose(f"ici{NBSP}: {_passage(own.text, *each.left)}", width, indent=4)
            yield prose(f"là{NBSP}: {_passage(text, *each.right)}", width, "bold", indent=4)
            yield prose(f"{each.after} …", width, "dim", indent=2)


def _passage(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split()) or "(rien)"


def _marked(library: "Library", opened: "OpenedArticle") -> MarkedArticle:
    annotated = opened.annotated
    # Beyond some hundred articles the topics of all take long: those of the articles beside it, by its title.
    about = topics_query(library, annotated.article.title)
    return MarkedArticle(library.name, annotated, verdicts_in(library.topics(about), annotated.article.id))


def opened(library: "Library", named: str) -> "OpenedArticle | None":
    """The article of that id, or the only one whose id begins so; None, said on standard error, where none is."""
    if not named.strip():
        raise click.UsageError("un nom vide ne désigne aucun article")
    found = library.open_article(named)
    if found:
        return found
    ids = [hit.card.id for hit in library.search("", limit=max(1, len(library))).hits]
    begun = [each for each in ids if each.startswith(named)]
    if len(begun) == 1:
        return library.open_article(begun[0])
    if begun:
        output.say(f"« {named} » : plusieurs articles commencent ainsi, dont {begun[0]} et {begun[1]}")
        return None
    from difflib import get_close_matches

    near = get_close_matches(named, ids, n=1)
    meant = f" ; vouliez-vous dire « {near[0]} » ?" if near else ""
    output.say(f"« {named} » : aucun article de ce nom{meant}")
    return None


def _article(opened: "OpenedArticle") -> "list[Text]":
    from corpus.french.typography import long_date
    from tui.commands.tables import joined, prose
    from tui.widgets.kin import notes as kin_notes

    article = opened.annotated.article
    width = min(output.width(), PROSE)
    day = long_date(article.published, weekday=True) if article.published else "date inconnue"
    byline = joined(day, article.source, article.kind, article.author)
    # An article without a title of its own has its first line for one.
    first, _, rest = article.text.partition("\n")
    text = rest.lstrip("\n") if first.strip() == article.title and rest.strip() else article.text
    parts = [prose(article.title, width, "bold"), prose(byline, width, "dim")]
    parts += [prose(line, width, "dim") for line in kin_notes(opened, key="")]
    parts += [prose("", width), prose(text, width)]
    for line in (article.origin, article.url):
        if line:
            parts += [prose("", width), prose(line, width, "dim")]
    return parts
