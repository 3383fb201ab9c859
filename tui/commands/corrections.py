"""`corrections`: what a person corrected in a corpus, listed, taken back, or given as a gazetteer."""

import sys
from dataclasses import asdict
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tui.commands import corpora, options, output
from tui.commands.french import FrenchCommand
from tui.exports import records

if TYPE_CHECKING:
    from rich.console import RenderableType

    from search.corrections import Correction, Corrections


@click.command(cls=FrenchCommand, short_help="Vos corrections : les lister, les annuler.")
@options.corpus_argument
@options.json_option
@click.option("--undo", metavar="ID", help="Annuler la correction de cet identifiant.")
@click.option("--gazetteer", is_flag=True, help="Les noms corrigés, en TOML, pour le fichier gazetteer.toml.")
def corrections(corpus: Path | None, form: str | None, undo: str | None, gazetteer: bool) -> int:
    """Donne les corrections que vous avez faites dans un corpus, la plus récente d’abord."""
    from search.corrections import CorrectionsError

    options.one_of((f"--{form}", form), ("--undo", undo), ("--gazetteer", gazetteer))
    made = corpora.library(corpus).corrections
    try:
        if undo is not None:
            return _undo(made, undo)
        return _names(made) if gazetteer else _list(made, form)
    except CorrectionsError as error:
        output.say(str(error))
        return 2


def _undo(made: "Corrections", id: str) -> int:
    undone = next((each for each in made.entries() if each.id == id), None)
    if undone is None or not made.undo(id):
        output.say(f"aucune correction « {id} »")
        return 1
    output.say(f"annulé : {undone.wording}")
    return 0


def _names(made: "Corrections") -> int:
    written = made.gazetteer()
    if "[[entity]]" not in written:
        output.say("aucun nom corrigé partout dont on puisse faire un répertoire")
        return 1
    sys.stdout.write(written)
    return 0


def _list(made: "Corrections", form: str | None) -> int:
    entries = made.entries()
    if not entries:
        output.say("aucune correction dans ce corpus")
        return 1
    if form or not output.for_people():
        output.write_json_lines(_record(each) for each in entries)
    else:
        output.show([_table(entries)])
    return 0


def _table(entries: "tuple[Correction, ...]") -> "RenderableType":
    from corpus.french.typography import short_date
    from tui.commands.tables import table

    rows = [(each.id, short_date(each.made.astimezone().date()), each.wording) for each in entries]
    return table(("Identifiant", "Date", "Correction"), rows, output.width(), (0, 0, 1))


def _record(made: "Correction") -> dict[str, Any]:
    """What was corrected as it was stated; ``made`` is in UTC."""
    what = {
        key: records.number(value) if isinstance(value, Decimal) else value for key, value in asdict(made.act).items()
    }
    return {
        "id": made.id,
        "made": made.made.isoformat(),
        "do": type(made.act).__name__.lower(),
        "what": what,
        "wording": made.wording,
        "moot": made.moot,
    }
