"""`compare`: where the articles state the same thing, and whether they agree."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from search.comparison.model import Topic, Verdict
from tui import scope
from tui.commands import corpora, options, output
from tui.commands.french import FrenchCommand, OneOf
from tui.exports import records
from tui.exports.forms import Form
from tui.exports.works import Topics
from tui.exports.writing import written
from tui.widgets import wording

if TYPE_CHECKING:
    from rich.console import RenderableType

_FRENCH = {
    words[verdict]: verdict.value for words in (wording.SHORT_WORDS, wording.WORDS) for verdict in reversed(Verdict)
}
"""The verdicts by the words of the screens."""


@click.command(cls=FrenchCommand, short_help="Les chiffres que plusieurs articles donnent, et s’ils s’accordent.")
@options.corpus_argument
@click.option("--about", metavar="RECHERCHE", default="", help="Dans les articles qui répondent à cette recherche.")
@click.option(
    "--only",
    metavar="VERDICT",
    type=OneOf([verdict.value for verdict in Verdict], _FRENCH),
    help="Ce verdict seul : conflit, périmètre, compatible, converti ou accord (ou le mot du JSON).",
)
@options.form_options
def compare(corpus: Path | None, about: str, only: str | None, form: str | None, separator: str) -> int:
    """Compare les chiffres des articles, sujet par sujet, les conflits d’abord, avec la preuve de chaque verdict.

    Le JSON d’un corpus de plus de 300 articles vient sujet par sujet, à mesure, et non les conflits d’abord.
    """
    library = corpora.library(corpus)
    lines = form == Form.JSON or not (form or output.for_people())
    if lines and not scope.compared_whole(library):
        # Among many articles each topic is written as it is found: nobody waits for the last, nothing piles up.
        found = library.topics_as_found(about)
    else:
        found = iter(library.topics(about))
    topics = (topic for topic in found if only in (None, topic.verdict.value))
    if lines:
        count = output.write_json_lines(map(records.topic, topics))
    else:
        kept = tuple(topics)
        count = len(kept)
        if form and kept:
            sys.stdout.write(written(Topics(library.name, kept), Form(form), separator=separator))
        elif kept:
            output.show(part for topic in kept for part in _topic(topic))
    if not count:
        where = f" de ceux qui répondent à « {about} »" if about else ""
        lacking = f"aucun « {wording.WORDS[Verdict(only)]} » parmi les chiffres" if only else "aucun chiffre"
        output.say(f"{lacking} que donnent plusieurs articles{where}")
        return 1
    return 0


_COLOURS = {
    Verdict.AGREE: "green",
    Verdict.AGREE_AFTER_CONVERSION: "green",
    Verdict.COMPATIBLE: "cyan",
    Verdict.DIFFERENT_SCOPE: "yellow",
    Verdict.CONFLICT: "red",
}


def _topic(topic: Topic) -> "Iterator[RenderableType]":
    from corpus.french.typography import short_date
    from search.comparison.reference import pair_of, reference_of
    from tui.commands.tables import prose, table

    width = output.width()
    sign = f"{wording.SIGNS[topic.verdict]} {wording.WORDS[topic.verdict]}"
    yield prose(f"{sign} · {topic.label}", width, f"bold {_COLOURS[topic.verdict]}")
    yield prose(topic.reason, width)
    if topic.settle:
        yield prose(f"Pour trancher : {wording.after_colon(topic.settle)}", width)
    euros = wording.in_euros(topic)
    reference = reference_of(topic)
    pairs = {index: pair_of(topic, index, reference) for index in range(len(topic.statements))}
    names = wording.tellers(topic, width // 4)
    rows = [
        (
            names[index],
            short_date(each.card.published) if each.card.published else "—",
            wording.as_written(each),
            wording.value(each, euros=euros),
            "—" if index == reference else wording.gap(each, topic.statements[reference]),
            "référence" if index == reference else wording.WORDS[pair.verdict] if (pair := pairs[index]) else "—",
        )
        for index, each in enumerate(topic.statements)
    ]
    headings = ("Source", "Date", "Écrit", "En euros" if euros else "Valeur", "Écart", "Verdict")
    yield table(headings, rows, width, (2, 0, 3, 0, 0, 2), right=(3, 4))
    yield ""
