"""Arguments and options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

corpus_argument: Decorator = click.argument(
    "corpus",
    required=False,
    type=click.Path(path_type=Path),
    help="Dossier ou fichier ; sans lui, les articles fournis.",
)
corpus_option: Decorator = click.option(
    "-c",
    "--corpus",
    metavar="CORPUS",
    type=click.Path(path_type=Path),
    help="Dossier ou fichier où chercher ; sans lui, les articles fournis.",
)
json_option: Decorator = click.option(
    "--json", "form", flag_value="json", help="Du JSON, un objet par ligne ; c’est le cas d’office dans un tube."
)
csv_option: Decorator = click.option("--csv", "form", flag_value="csv", help="Un tableau CSV, en UTF-8.")
separator_option: Decorator = click.option(
    "--separator",
    metavar="SIGNE",
    default=",",
    type=click.STRING,
    help="Ce qui sépare les colonnes du CSV : « , » d’office, « ; » pour un tableur réglé en français.",
)


def separator(written: str) -> str:
    """The character that ``--separator`` names; « tab » is the tabulation."""
    sign = "\t" if written in ("tab", "\\t") else written
    if len(sign) != 1 or sign in '"\r\n' or sign.isalnum():
        raise click.UsageError(f"--separator : « {written} » ne peut pas séparer des colonnes")
    return sign
