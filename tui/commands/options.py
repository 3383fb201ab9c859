"""Arguments and options that several commands share."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click

from tui.exports.forms import Form

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
    help="Dossier, fichier ou nom de corpus ; sans lui, celui des réglages, sinon les articles fournis.",
)
corpus_option: Decorator = click.option(
    "-c",
    "--corpus",
    metavar="CORPUS",
    type=click.Path(path_type=Path, readable=False),
    help="Dossier, fichier ou nom de corpus ; sans lui, celui des réglages, sinon les articles fournis.",
)
_HELP = {
    Form.JSON: "Du JSON, un objet par ligne.",
    Form.CSV: "Un tableau CSV, en UTF-8.",
    Form.MARKDOWN: "Du Markdown, à coller dans un article ou une note.",
    Form.HTML: "Une page HTML, d’un seul tenant, à lire ou à imprimer.",
    Form.BIBTEX: "Les références des articles, pour LaTeX.",
    Form.CSL: "Les références en CSL-JSON, pour Zotero ou un traitement de texte.",
}
_separator_option: Decorator = click.option(
    "--separator",
    metavar="SIGNE",
    type=Separator(),
    help="Ce qui sépare les colonnes du CSV : « , » d’office, « ; » pour un tableur réglé en français.",
)


def one_of(*given: tuple[str, object]) -> str | None:
    """The only option of these that is given, if any; raises ``UsageError`` for two."""
    named = [option for option, value in given if value]
    if len(named) > 1:
        raise click.UsageError(f"{named[0]} et {named[1]} ne vont pas ensemble")
    return named[0] if named else None


def forms(*offered: Form) -> Decorator:
    """An option for each form that a command gives. It is called with ``form``, the one asked for or ``None``, and
    where CSV is among them with ``separator``. To ask for two forms, or for a separator of none, is wrong use."""

    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(command)
        def called(*args: Any, separator: str | None = None, **given: Any) -> Any:
            asked = [form for form in offered if given.pop(f"as_{form.value}")]
            one_of(*((f"--{form}", True) for form in asked))
            if separator is not None and asked != [Form.CSV]:
                raise click.UsageError("--separator ne va qu’avec --csv")
            if Form.CSV in offered:
                given["separator"] = separator or ","
            return command(*args, form=asked[0] if asked else None, **given)

        optional: Callable[..., Any] = called
        for form in reversed(offered):
            if form is Form.CSV:
                optional = _separator_option(optional)
            option = click.option(f"--{form.value}", f"as_{form.value}", is_flag=True, help=_HELP[form])
            optional = option(optional)
        return optional

    return decorate


json_option = forms(Form.JSON)
table_options = forms(Form.JSON, Form.CSV)
form_options = forms(Form.JSON, Form.CSV, Form.MARKDOWN, Form.HTML, Form.BIBTEX, Form.CSL)
