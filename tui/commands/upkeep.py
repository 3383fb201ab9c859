"""`index` and `doctor`: build a corpus's index ahead of time, and see how the program stands."""

import locale
import os
import platform
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from decimal import Decimal
from importlib import metadata
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

import click

from corpus.article import CorpusError
from corpus.french.typography import NBSP, number, plural
from tui import explore, faults, paths, reporting, settings
from tui.commands import corpora, options, output, refusals
from tui.commands.french import FrenchCommand, Whole
from tui.terminal.safe import safe

if TYPE_CHECKING:
    from search.library import Library
    from search.report import Report

_PACKAGES = ("textual", "rich", "whoosh-reloaded", "pydantic", "babel", "click", "CurrencyConverter", "PyStemmer")


@click.command(cls=FrenchCommand, short_help="Préparer l’index d’un corpus.")
@click.argument("corpus", type=click.Path(path_type=Path, readable=False), help="Dossier, fichier ou nom de corpus.")
@click.option("--jobs", metavar="N", type=Whole(1), help="Processus qui lisent les articles ensemble.")
@click.option("--rebuild", is_flag=True, help="Refaire l’index en entier, même s’il est à jour.")
@click.option("--watch", "follow", is_flag=True, help="Suivre le dossier et tenir l’index à jour, jusqu’à Ctrl+C.")
@click.option("--json", "form", flag_value="json", help="Le compte rendu en JSON, sur une ligne, refus compris.")
def index(corpus: Path, jobs: int | None, rebuild: bool, follow: bool, form: str | None) -> int:
    """Lit les articles d’un corpus, en tient l’index à jour et dit ce qu’il en est.

    Les autres commandes lisent aussi ce qui a changé. Ctrl+C garde ce qui est fait ; la fois suivante continue.
    """
    started = time.monotonic()
    # A program reads in the report which files were refused.
    library = corpora.library(corpus, jobs=jobs, rebuild=rebuild, told=refusals.seen if form else refusals.name)
    seconds = time.monotonic() - started
    if not form:
        shown = number(Decimal(seconds), 1 if seconds < 10 else 0)
        done = f"{plural(len(library), 'article')} à jour en {shown}{NBSP}s"
        sys.stdout.write(f"{safe(library.name)}{NBSP}: {done}, {_names(library)}\n")
    tell(library, form)
    if follow:
        _follow(library, form)
    return 0


def tell(library: "Library", form: str | None) -> None:
    """What came of reading the corpus. To a person its problems were said as it was opened."""
    report = library.report
    if form:
        output.write_json_lines([reporting.record(report)])
        return
    for label, words in takewhile(lambda row: row[0], reporting.rows(report)):
        sys.stdout.write(f"  {label.lower()}{NBSP}: {safe(words)}\n")


def _follow(library: "Library", form: str | None) -> None:
    from search.watching import watch

    def updated(report: "Report") -> None:
        if form:
            output.write_json_lines([reporting.record(report)])
        else:
            sys.stdout.write(f"{time.strftime('%H:%M:%S')} {reporting.summary(report)}\n")
        sys.stdout.flush()

    def wait(seconds: float) -> bool:
        time.sleep(seconds)
        return False

    if not form:
        sys.stdout.write(f"dossier suivi{NBSP}; Ctrl+C{NBSP}: cesser\n")
    sys.stdout.flush()
    with suppress(KeyboardInterrupt):
        watch(library, wait, updated, troubled=output.say)


def _names(library: "Library") -> str:
    """What the names of an index were recognised by."""
    return f"noms reconnus par les règles et {library.model}" if library.model else "noms reconnus par les règles"


@click.command(cls=FrenchCommand, short_help="Dire comment se porte le programme.")
@options.corpus_argument
@options.json_option
def doctor(corpus: Path | None, form: str | None) -> int:
    """Donne les versions, les dossiers, le terminal et l’état d’un corpus, d’office celui des réglages."""
    healthy = True
    try:
        library = corpora.library(corpus, told=refusals.seen)
        counts = plural(len(library), "article"), plural(len(library.problems), "problème")
        state = ", ".join((*counts, _names(library)))
        asked = library.name
    except CorpusError as error:
        healthy, state, asked = False, str(error), str(corpus or settings.load()[0].corpus or "")
    rows = [
        *_versions(), *_places(), *_terminal(), ("model", "modèle", _model()),
        ("corpus", "corpus", asked), ("index", "index", state),
    ]  # fmt: skip
    if form or not output.for_people():
        output.write_json_lines([{**{key: value for key, _, value in rows}, "healthy": healthy}])
    else:
        widest = max(len(label) for _, label, _ in rows)
        sys.stdout.writelines(f"{label:<{widest}}  {safe(value)}\n" for _, label, value in rows)
    return 0 if healthy else 2


_Row = tuple[str, str, str]
"""By what a program knows it, by what a person does, and what is said."""


def _versions() -> Iterator[_Row]:
    yield "mistral-tui", "mistral-tui", metadata.version("mistral-tui")
    yield "python", "python", f"{platform.python_version()} ({platform.system()} {platform.machine()})"
    for package in _PACKAGES:
        yield package, package, metadata.version(package)


def _places() -> Iterator[_Row]:
    yield "cache", "cache", f"{paths.cache()} ({_size(paths.cache())})"
    yield "data", "données", str(paths.data())
    # Path.exists raises for a name too long.
    there = "" if os.path.exists(settings.file()) else " (absent : valeurs d’office)"  # noqa: PTH110
    yield "settings", "réglages", f"{settings.file()}{there}"


def _model() -> str:
    """Whether the statistical recogniser joins when articles are indexed, and why not."""
    from corpus.entities.spacy_model import installed

    if settings.load()[0].nlp == "no":
        return "écarté par le réglage « nlp »"
    return installed() or "aucun : l’extra « nlp » n’est pas installé"


def _size(place: Path) -> str:
    try:
        used = sum(each.stat().st_size for each in place.rglob("*") if each.is_file())
    except OSError as error:
        return faults.wording(error)
    return f"{number(Decimal(used) / 10**6, 1)} Mo"


def _terminal() -> Iterator[_Row]:
    size = shutil.get_terminal_size()
    yield "locale", "locale", f"{locale.getpreferredencoding(False)} (LANG : {os.environ.get('LANG') or 'absent'})"
    yield (
        "terminal",
        "terminal",
        (
            f"{os.environ.get('TERM') or 'aucun'}, {size.columns} × {size.lines},"
            f" {'interactif' if output.for_people() else 'dans un tube'}"
        ),
    )
    colours = "sans couleur (NO_COLOR)" if os.environ.get("NO_COLOR") else os.environ.get("COLORTERM") or "d’office"
    yield "colours", "couleurs", colours
    yield "link", "liaison", "SSH" if explore.over_ssh() else "locale"
    from tui.terminal.support import why_off  # loads textual

    off = why_off(settings.load()[0].differences)
    drawn = f"par Textual seul ({off})" if off else "par différences : seules les cellules changées partent"
    yield "drawing", "dessin", drawn
