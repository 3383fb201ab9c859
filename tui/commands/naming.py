"""`corpora`: the corpora that one has named, so that `mistral-tui NOM` opens one from anywhere."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui import paths
from tui.commands import options, output
from tui.commands.french import FrenchCommand, OneOf

if TYPE_CHECKING:
    from rich.console import RenderableType

    from search.corpora import Corpora, NamedCorpus
    from search.standing import Standing

_TAKES = {"add": ("NOM", "CHEMIN"), "rename": ("NOM", "NOUVEAU"), "forget": ("NOM",), "move": ("NOM", "CHEMIN")}
"""The actions, with what each takes."""
_HELP = """\
Donne les corpus que vous avez nommés ; « mistral-tui NOM » en ouvre un de partout, et -c NOM y fait chercher.

\b
corpora add NOM CHEMIN        nommer un dossier ou un fichier
corpora rename NOM NOUVEAU    lui donner un autre nom
corpora forget NOM            oublier ce nom ; les articles et vos notes restent où ils sont
corpora move NOM CHEMIN       il a changé de place : corrections et dossiers le suivent
                              (sans nom, son ancien chemin)
"""


@click.command(cls=FrenchCommand, short_help="Vos corpus : les nommer, les lister.", help=_HELP)
@click.argument(
    "action", metavar="[ACTION]", required=False, type=OneOf(list(_TAKES)), help="add, rename, forget, move."
)
@click.argument("words", metavar="[ARGUMENTS]", nargs=-1, help="Ce que l’action demande, comme dit plus haut.")
@options.json_option
def corpora(action: str | None, words: tuple[str, ...], form: str | None) -> int:
    from search.corpora import Corpora, CorporaError, UnknownCorpus

    known = Corpora(paths.data())
    if action is None:
        return _list(known, form)
    if form:
        raise click.UsageError(f"--{form} ne va qu’avec la liste, sans action")
    if len(words) != len(_TAKES[action]):
        raise click.UsageError(f"corpora {action} attend {' '.join(_TAKES[action])}")
    if action in ("add", "rename"):
        _refuse_command(words[0] if action == "add" else words[1])
    try:
        told = _done(known, action, words)
    except CorporaError as error:
        output.say(str(error))
        return 1 if isinstance(error, UnknownCorpus) else 2
    if known.problem:
        output.say(str(known.problem))
    output.say(told)
    return 0


def _refuse_command(name: str) -> None:
    from tui.__main__ import COMMANDS

    if name in COMMANDS:
        raise click.UsageError(f"« {name} » est une commande, un corpus de ce nom ne s’ouvrirait pas")


def _done(known: "Corpora", action: str, words: tuple[str, ...]) -> str:
    match action:
        case "add":
            made = known.add(words[0], Path(words[1]))
            return f"« {made.name} » est le nom de {made.path}"
        case "rename":
            return f"« {words[0]} » s’appelle « {known.rename(*words).name} »"
        case "forget":
            return f"« {known.forget(words[0]).name} » est oublié ; les articles et vos notes restent où ils sont"
    made = known.move(words[0], Path(words[1]))
    return f"« {made.name or words[0]} » est à {made.path}, avec ses corrections et ses dossiers"


@dataclass(frozen=True, slots=True)
class _Listed:
    named: "NamedCorpus"
    stands: "Standing"


def _list(known: "Corpora", form: str | None) -> int:
    from search.standing import standing

    listed = [_Listed(each, standing(each.path, paths.cache(), paths.gazetteer())) for each in known.all()]
    if known.problem:
        output.say(str(known.problem))
    if not listed:
        output.say("aucun corpus n’a de nom (corpora add NOM CHEMIN)")
        return 1
    if form or not output.for_people():
        output.write_json_lines(
            {
                "name": each.named.name,
                "path": str(each.named.path),
                "found": each.named.found,
                "articles": each.stands.articles,
                "updated": each.stands.updated.isoformat(timespec="seconds") if each.stands.updated else None,
            }
            for each in listed
        )
    else:
        output.show([_table(listed)])
    return 0


def _table(listed: list[_Listed]) -> "RenderableType":
    from corpus.french.typography import medium_date, number
    from tui.commands.tables import table

    rows = [
        (
            each.named.name,
            number(each.stands.articles) if each.stands.articles is not None else "—",
            medium_date(each.stands.updated.astimezone().date()) if each.stands.updated else "jamais lu",
            str(each.named.path) + ("" if each.named.found else " (introuvable)"),
        )
        for each in listed
    ]
    return table(("Nom", "Articles", "Mis à jour", "Chemin"), rows, output.width(), (1, 0, 0, 3), right=(1,))
