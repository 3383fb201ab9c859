"""Arguments and options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


class Separator(click.ParamType[str]):
    """One character to stand between columns; « tab » is the tabulation."""

    name = "signe"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        sign = "\t" if value == "tab" else str(value)
        if len(sign) != 1 or sign == '"' or sign.isalnum() or not (sign == "\t" or sign.isprintable()):
            self.fail(f"« {value} » ne peut pas séparer des colonnes", param, ctx)
        return sign


corpus_argument: Decorator = click.argument(
    "corpus",
    required=False,
    type=click.Path(path_type=Path, readable=False),
    help="Dossier, fichier ou nom de corpus ; sans lui, les articles fournis.",
)
corpus_option: Decorator = click.option(
    "-c",
    "--corpus",
    metavar="CORPUS",
    type=click.Path(path_type=Path, readable=False),
    help="Dossier, fichier ou nom de corpus où chercher ; sans lui, les articles fournis.",
)
json_option: Decorator = click.option(
    "--json", "form", flag_value="json", help="Du JSON, un objet par ligne ; c’est le cas d’office dans un tube."
)
markdown_option: Decorator = click.option(
    "--markdown", "form", flag_value="markdown", help="Du Markdown, à coller dans un article ou une note."
)
html_option: Decorator = click.option(
    "--html", "form", flag_value="html", help="Une page HTML, d’un seul tenant, à lire ou à imprimer."
)
bibtex_option: Decorator = click.option(
    "--bibtex", "form", flag_value="bibtex", help="Les références des articles, pour LaTeX."
)
csl_option: Decorator = click.option(
    "--csl", "form", flag_value="csl", help="Les références en CSL-JSON, pour Zotero ou un traitement de texte."
)
csv_option: Decorator = click.option("--csv", "form", flag_value="csv", help="Un tableau CSV, en UTF-8.")
separator_option: Decorator = click.option(
    "--separator",
    metavar="SIGNE",
    default=",",
    type=Separator(),
    help="Ce qui sépare les colonnes du CSV : « , » d’office, « ; » pour un tableur réglé en français.",
)


def form_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """``--json --csv --separator --markdown --html --bibtex --csl``: every form of what a command gives."""
    for option in reversed((
        json_option, csv_option, separator_option, markdown_option, html_option, bibtex_option, csl_option,
    )):  # fmt: skip
        command = option(command)
    return command
