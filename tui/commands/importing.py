"""`import`: fetch pages and feeds from the web into a corpus."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from corpus.article import CorpusError
from corpus.french.typography import plural
from tui import corpus_names, faults, paths, settings
from tui.commands import corpora, output, upkeep
from tui.commands.french import FrenchCommand, Whole

if TYPE_CHECKING:
    from corpus.importing import Failed, Kept

OWN = "presse"
"""The folder of the reader's data that pages go to where no other is named."""


@click.command("import", cls=FrenchCommand, short_help="Importer une page ou un flux du web.")
@click.argument("urls", metavar="URL…", nargs=-1, required=True, help="Adresses de pages ou de flux RSS ou Atom.")
@click.option(
    "--into",
    metavar="CORPUS",
    type=click.Path(path_type=Path, readable=False),
    help="Dossier où garder ce qui est lu ; sans lui, celui des réglages, sinon un dossier des données.",
)
@click.option("--items", metavar="N", type=Whole(1), help="D’un flux, lire les N premières pages.")
@click.option("--allow-private", is_flag=True, help="Permettre les adresses de cette machine et du réseau privé.")
@click.option("--json", "form", flag_value="json", help="Du JSON, un objet par adresse, puis le compte rendu.")
def import_(
    urls: tuple[str, ...], into: Path | None, items: int | None, allow_private: bool, form: str | None
) -> int:
    """Lit des pages ou des flux du web, seulement ceux-là, et les garde dans le corpus avec leur provenance.

    Le programme se nomme, obéit à robots.txt, laisse du temps entre deux demandes à un site et borne taille et durée.
    """
    from corpus.importing import Client, Kept, gather

    corpus = _folder(into)
    people = output.for_people() and not form
    kept = failed = 0
    try:
        for found in gather(urls, corpus, Client(allow_private=allow_private), items=items or 0):
            if isinstance(found, Kept):
                kept += 1
            else:
                failed += 1
            if not people:
                output.write_json_lines([_record(found)])
            elif isinstance(found, Kept):
                output.show(_told(found))
            if not isinstance(found, Kept):
                output.say(f"{found.url} : {found.why}")
    except OSError as error:
        raise CorpusError(f"{corpus} : {faults.wording(error)}") from error
    if kept:
        upkeep.tell(corpora.library(corpus), "" if people else "json")
        if people and into is None:
            output.say(f"{plural(kept, 'fichier gardé', 'fichiers gardés')} dans {corpus / 'imports'}")
    return 0 if kept else 2


def _folder(into: Path | None) -> Path:
    chosen, _ = settings.load()
    # Path.is_dir raises for a name too long.
    if into is None and chosen.corpus is not None and os.path.isdir(chosen.corpus):  # noqa: PTH112
        into = chosen.corpus
    if into is not None:
        into = corpus_names.path_of(str(into)) or into
    return into or paths.data() / OWN


def _record(found: "Kept | Failed") -> dict[str, Any]:
    from corpus.importing import Kept

    if isinstance(found, Kept):
        return {
            "url": found.url,
            "file": str(found.path),
            "kind": found.kind.value,
            "articles": found.articles,
            "title": found.title,
        }
    return {"url": found.url, "why": found.why}


def _told(found: "Kept") -> "Iterator[Any]":
    from tui.commands.tables import prose

    width = output.width()
    yield prose(found.title, width, "bold")
    counted = f"{plural(found.articles, 'article')}, " if found.articles > 1 else ""
    yield prose(f"{found.kind.value}, {counted}{found.path.name}", width, "dim", indent=2)
