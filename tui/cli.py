"""The command line: what it takes, and what each way to fail says and gives back."""

import sys

import click

from corpus.article import CorpusError
from tui.commands import (
    asking,
    comparing,
    corpora,
    corrections,
    dossiers,
    importing,
    listing,
    naming,
    output,
    searching,
    upkeep,
)
from tui.commands.french import FrenchGroup, explained

DONE, NOTHING_FOUND, WRONG = 0, 1, 2

_HELP = """\
Une salle de lecture de la presse française dans le terminal : chercher dans des articles, les lire avec leurs
entités et leurs chiffres repérés, et voir où ils se contredisent sur un chiffre, et pourquoi.

Sans commande, ouvre l’explorateur. CORPUS est un dossier d’articles, un fichier ou le nom d’un de vos corpus ; sans
lui, celui des réglages, sinon les articles fournis avec le programme. --plain converse ligne à ligne, sans dessiner
d’écran, et fait presque tout ce que fait l’explorateur ; aide y donne les mots à taper.
--kiosk sert des inconnus par SSH (ForceCommand), sans autre programme ni autre fichier ; --keys donne les touches et
leurs noms. De l’explorateur se règlent --theme (lampe, papier, ansi-sombre, ansi-clair) et, par --NOM ou --no-NOM, ce
dont une liaison lente se passe : mouse, animations, blink, focus, kitty, ensemble par --calm ; --no-resume oublie où
l’on en était, --no-differences laisse Textual dessiner. Un corpus qui porte le nom d’une commande se donne avec son
chemin : ./search.
"""
_USAGES = (
    "[--plain] [RÉGLAGES] [CORPUS]",
    "COMMANDE [OPTIONS] [ARGUMENTS]",
    "--kiosk [--plain] [--home DOSSIER] [--corpus CORPUS]",
)
_EPILOG = """\
Dans un tube, les commandes écrivent du JSON, une ligne par résultat, et show du texte. Codes de sortie : 0 fait,
1 rien trouvé, 2 mauvais emploi ou entrée illisible.
"""


def _version(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        sys.stdout.write(f"mistral-tui {version('mistral-tui')}\n")
        ctx.exit()


@click.group(cls=FrenchGroup, help=_HELP, epilog=_EPILOG, usages=_USAGES)
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_version,
              help="Afficher la version.")  # fmt: skip
def group() -> None:
    """The commands, in the order in which a person meets them."""


for command in (
    searching.search,
    asking.show,
    listing.figures,
    listing.entities,
    comparing.compare,
    dossiers.dossiers,
    corrections.corrections,
    naming.corpora,
    importing.import_,
    upkeep.index,
    upkeep.doctor,
):
    group.add_command(command)


def run(arguments: list[str]) -> int:
    """The exit code of ``mistral-tui ARGUMENTS``. Says on standard error what went wrong, and never raises."""
    output.in_utf8()
    try:
        # Not group.main(): it has its own, English, ways to fail.
        with group.make_context("mistral-tui", list(arguments)) as context:
            code = group.invoke(context)
        sys.stdout.flush()
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.ClickException as error:
        command = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "mistral-tui"
        output.say(f"{explained(error)} (voir {command} --help)")
        return WRONG
    except corpora.Stopped as stop:
        return stop.code
    except KeyboardInterrupt:
        return 130
    except CorpusError as error:
        output.say(str(error))
        return WRONG
    except BrokenPipeError:
        # Whoever read has had enough.
        output.abandon()
        return DONE
    except OSError as error:
        return output.refused(error)
    return DONE if code is None else int(code)
