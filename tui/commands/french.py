"""Click in French: help, and what was wrong with a command line in one line."""

import unicodedata
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any

import click

from corpus.french.typography import NBSP


class _French(click.Command):
    """Help in French."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option:
            option.help = "Afficher cette aide."
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        usage = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, usage, prefix=f"Utilisation{NBSP}: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        for heading, kind in (("Arguments", click.Argument), ("Options", click.Option)):
            records = [
                record
                for parameter in self.get_params(ctx)
                if isinstance(parameter, kind) and (record := parameter.get_help_record(ctx))
            ]
            if records:
                with formatter.section(f"{heading}{NBSP}"):
                    formatter.write_dl(records)

    def format_arguments(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Nothing: the arguments stand before the options."""


class FrenchCommand(_French):
    """A command in French."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        ctx.allow_extra_args = True  # to be refused here, in French
        try:
            extra = super().parse_args(ctx, args)
        except click.BadOptionUsage as error:
            error.ctx = ctx  # which click leaves out
            raise
        if extra:
            raise click.UsageError(f"argument en trop « {' '.join(extra)} »", ctx)
        return extra


class FrenchGroup(_French, click.Group):
    """The commands' group; ``usages`` are the lines of its own ways to be called."""

    command_class = FrenchCommand

    def __init__(self, *args: Any, usages: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.usages = usages

    def list_commands(self, ctx: click.Context) -> list[str]:
        # As they are declared: in the order in which a person meets them.
        return list(self.commands)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        prefix = f"Utilisation{NBSP}: "
        for usage in self.usages:
            formatter.write_usage(ctx.command_path, usage, prefix=prefix)
            prefix = " " * len(prefix)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        commands = [(name, self.commands[name].get_short_help_str(60)) for name in self.list_commands(ctx)]
        with formatter.section(f"Commandes{NBSP}"):
            formatter.write_dl(commands)
        super().format_options(ctx, formatter)


class Whole(click.ParamType[int]):
    """A whole number from ``least`` on."""

    name = "nombre"

    def __init__(self, least: int) -> None:
        self.least = least

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        try:
            number = int(value)
        except ValueError:
            number = self.least - 1
        if number < self.least:
            self.fail(f"« {value} » n’est pas un nombre entier à partir de {self.least}", param, ctx)
        return number


class OneOf(click.ParamType[str]):
    """One of some words, however it is accented."""

    name = "mot"

    def __init__(self, words: Sequence[str], also: Mapping[str, str] | None = None) -> None:
        """``also`` gives by French words which of ``words`` they mean; a person is then told of these."""
        self.words = words
        self._told = list(also or words)
        self._meant = {_plain(word): word for word in words} | {
            _plain(word): one for word, one in (also or {}).items()
        }

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        written = _plain(str(value))
        if written not in self._meant:
            near = get_close_matches(written, [*map(_plain, self._told), *self.words], 1)
            found = [next((word for word in self._told if _plain(word) == near[0]), near[0])] if near else None
            told = ", ".join(self._told)
            self.fail(f"« {value} » n’est pas l’un de ces mots : {told}{_meant(found)}", param, ctx)
        return self._meant[written]


def _plain(word: str) -> str:
    """« Autre périmètre » as « autre-perimetre »."""
    letters = unicodedata.normalize("NFD", word.casefold())
    return "-".join("".join(each for each in letters if not unicodedata.combining(each)).replace("_", " ").split())


def explained(error: click.ClickException) -> str:
    """What was wrong with the command line, in one line of French."""
    match error:
        case click.NoSuchOption():
            return f"option inconnue « {error.option_name} »{_meant(error.possibilities)}"
        case click.exceptions.NoSuchCommand():
            return f"commande inconnue « {error.command_name} »{_meant(error.possibilities)}"
        case click.MissingParameter():
            name = error.param.human_readable_name if error.param else "un argument"
            return f"il manque {name}"
        case click.BadOptionUsage():
            flags = [option for option in _options(error.ctx) if option.is_flag and error.option_name in option.opts]
            two = any(option.nargs == 2 and error.option_name in option.opts for option in _options(error.ctx))
            wanted = "ne prend pas de valeur" if flags else "attend deux valeurs" if two else "attend une valeur"
            return f"l’option {error.option_name} {wanted}"
        case click.BadParameter():
            name = error.param.opts[0] if error.param else "un argument"
            return f"{name} : {error.message}"
    return error.message


def _meant(possibilities: Sequence[str] | None) -> str:
    return f" ; vouliez-vous dire « {possibilities[0]} » ?" if possibilities else ""


def _options(ctx: click.Context | None) -> list[click.Option]:
    return [each for each in ctx.command.params if isinstance(each, click.Option)] if ctx else []
