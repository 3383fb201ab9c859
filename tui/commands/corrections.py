"""`corrections`: what a person corrects in a corpus, made, listed, taken back, or given as a gazetteer."""

import sys
from dataclasses import asdict
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tui.commands import asking, corpora, options, output
from tui.commands.french import FrenchCommand
from tui.exports import records

if TYPE_CHECKING:
    from rich.console import RenderableType

    from search.corrections import Correction, Corrections, FigureRef
    from search.library import Library


_OF_FIGURES = ("part", "join", "restate")


def _two(name: str, metavar: str, help: str) -> options.Decorator:
    """An option that takes two words."""
    return click.option(name, metavar=metavar, nargs=2, help=help)


@click.command(cls=FrenchCommand, short_help="Vos corrections : les faire, les lister, les annuler.")
@options.corpus_argument
@options.json_option
@click.option("--undo", metavar="ID", help="Annuler la correction de cet identifiant.")
@click.option("--gazetteer", is_flag=True, help="Les noms corrigés, en TOML, pour le fichier gazetteer.toml.")
@_two("--part", "CHIFFRE CHIFFRE", "Ces deux chiffres ne mesurent pas la même chose.")
@_two("--join", "CHIFFRE CHIFFRE", "Ces deux chiffres mesurent la même chose.")
@_two("--restate", "CHIFFRE MOTS", "Ce chiffre est en réalité « 16 millions », « dollars », « 12 km »…")
@_two("--rename", "NOM NOM", "Ce nom est en réalité celui-ci.")
@_two("--merge", "NOM NOM", "Ce nom désigne la même entité que celui-ci.")
@_two("--retype", "NOM SORTE", "Ce nom est une organisation, une personne, un lieu, un produit ou un événement.")
@click.option("--ignore", metavar="NOM", help="Ce n’est pas un nom.")
@click.option("--in", "within", metavar="ARTICLE", help="Corriger un nom dans cet article ; sans elle, partout.")
def corrections(
    corpus: Path | None,
    form: str | None,
    undo: str | None,
    gazetteer: bool,
    within: str | None,
    ignore: str | None,
    **pairs: tuple[str, str] | None,
) -> int:
    """Donne les corrections que vous avez faites dans un corpus, la plus récente d’abord, ou en fait une.

    Un CHIFFRE se désigne par son article et sa place, ARTICLE:DÉBUT, que donne figures --json.
    """
    from search.corrections import CorrectionsError

    asked = {**pairs, "ignore": (ignore, "") if ignore else None}
    options.one_of(
        (f"--{form}", form), ("--undo", undo), ("--gazetteer", gazetteer),
        *((f"--{act}", words) for act, words in asked.items()),
    )  # fmt: skip
    act = next(((act, *words) for act, words in asked.items() if words), None)
    if within is not None and (act is None or act[0] in _OF_FIGURES):
        raise click.UsageError("--in ne va qu’avec --rename, --merge, --retype ou --ignore")
    library = corpora.library(corpus)
    made = library.corrections
    try:
        if act is not None:
            return _make(library, act, within)
        if undo is not None:
            return _undo(made, undo)
        return _names(made) if gazetteer else _list(made, form)
    except CorrectionsError as error:
        output.say(str(error))
        return 2


def _make(library: "Library", act: tuple[str, str, str], within: str | None) -> int:
    """Make a correction: what is done, to what, and how."""
    from search.corrections import typed

    (do, first, second), made = act, library.corrections
    if do in _OF_FIGURES:
        one = _figure(library, first)
        other = _figure(library, second) if one and do != "restate" else None
        if one is None or (other is None and do != "restate"):
            return 1
        if other is None:
            done = typed.restate(made, one, second)
        else:
            done = made.part(one, other) if do == "part" else made.join(one, other)
    else:
        article = asking.opened(library, within) if within is not None else None
        if within is not None and article is None:
            return 1
        where = article.annotated.article.id if article else None
        if do == "retype":
            done = made.retype(first, _sort(second), where)
        elif do == "ignore":
            done = made.ignore(first, where)
        else:
            done = made.rename(first, second, where) if do == "rename" else made.merge(first, second, where)
    if done.moot:
        made.undo(done.id)
        output.say(f"« {first} » : aucun nom reconnu ne s’écrit ainsi (voir entities)")
        return 1
    if output.for_people():
        output.say(f"corrigé : {done.wording} (--undo {done.id} : annuler)")
    else:
        output.write_json_lines([_record(done)])
    return 0


def _sort(written: str) -> str:
    """« lieu » or « LOC » as the latter."""
    from tui.widgets.wording import ENTITY_WORDS

    sorts = {words: type.value for type, words in ENTITY_WORDS.items()}
    found = sorts.get(written.casefold(), written.upper())
    if found not in sorts.values():
        raise click.UsageError(f"« {written} » n’est pas l’une de ces sortes : {', '.join(sorts)}")
    return found


def _figure(library: "Library", written: str) -> "FigureRef | None":
    """The figure of « ARTICLE:DÉBUT »; None, said on standard error, where there is none."""
    from search.corrections import FigureRef

    named, colon, start = written.rpartition(":")
    if not colon or not start.isdecimal():
        raise click.UsageError(f"« {written} » n’est pas un chiffre : ARTICLE:DÉBUT, que donne figures --json")
    opened = asking.opened(library, named)
    if opened is None:
        return None
    article = opened.annotated
    for one in article.figures:
        if one.start == int(start):
            return FigureRef(article.article.id, one.start, one.end, one.text)
    output.say(f"« {written} » : aucun chiffre ne commence là (voir figures --json)")
    return None


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
