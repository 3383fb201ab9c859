"""`dossiers`: what one has set aside, read, exported and changed without a screen."""

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from corpus.french.typography import plural
from tui.commands import asking, corpora, options, output
from tui.commands.french import FrenchCommand, Whole
from tui.exports.forms import Form

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

    from search.dossiers import Dossier, Dossiers, What
    from search.library import Library
    from tui.exports.blocks import Document

_FAR = 9999
_NOTE = 2**20
"""Bytes of a note that are read."""


@click.command(cls=FrenchCommand, short_help="Vos dossiers : les lire, les remplir, les exporter.")
@click.argument("name", metavar="[NOM]", required=False, help="Le dossier ; sans lui, la liste.")
@options.corpus_option
@options.form_options
@click.option("--add", metavar="ARTICLE", help="Y mettre un article ; le dossier est créé s’il n’existe pas.")
@click.option("--quote", metavar="TEXTE", help="Avec --add : ce passage de l’article seulement.")
@click.option("--topic", metavar="ID", help="Y mettre un sujet, tel que le nomme compare.")
@click.option(
    "--note",
    metavar="TEXTE",
    help="La note sur ce qui y est mis, ou sur la pièce de --piece ; \\n y va à la ligne, et - la lit sur l’entrée.",
)
@click.option("--piece", metavar="ID", help="La pièce à changer, telle que la nomme --json.")
@click.option("--move", metavar="N", type=Whole(-_FAR), help="Avec --piece : la descendre de N places, ou la monter.")
@click.option("--remove", is_flag=True, help="Avec --piece : la retirer.")
@click.option("--rename", metavar="NOM", help="Donner au dossier un autre nom.")
@click.option("--delete", is_flag=True, help="Supprimer le dossier.")
@click.option("--undo", is_flag=True, help="Revenir à ce qu’étaient les dossiers avant le dernier changement.")
@click.option("--schema", is_flag=True, help="Le schéma JSON de ce qui s’exporte.")
def dossiers(
    name: str | None, corpus: Path | None, form: str | None, separator: str, schema: bool, undo: bool, **change: Any
) -> int:
    """Donne les dossiers d’un corpus, ou ce qu’il y a dans l’un d’eux."""
    from search.dossiers import DossiersError

    if schema:
        return _schema()
    wanted = _Change(**change)
    wanted.check(name, undo, form)
    library = corpora.library(corpus)
    kept = library.dossiers
    for problem in kept.problems:
        if problem not in library.problems:
            output.say(str(problem))
    try:
        if undo:
            return _undo(kept)
        if name is None:
            return _list(kept, form)
        if wanted.add is not None or wanted.topic is not None:
            return _add(library, name, wanted)
        found = kept.find(name)
        if found is None:
            output.say(f"« {name} » : aucun dossier de ce nom")
            return 1
        if wanted.piece is not None:
            return _change_piece(kept, found, wanted)
        if wanted.rename is not None:
            kept.rename(found.id, wanted.rename)
            output.say(f"« {found.name} » s’appelle « {wanted.rename} »")
            return 0
        if wanted.delete:
            kept.remove(found.id)
            output.say(f"« {found.name} » est supprimé")
            return 0
        return _read(library, found, form, separator)
    except DossiersError as error:
        output.say(str(error))
        return 2


@dataclass(frozen=True, slots=True, kw_only=True)
class _Change:
    """What is asked to be done to a dossier, as the options say it."""

    add: str | None
    quote: str | None
    topic: str | None
    note: str | None
    piece: str | None
    move: int | None
    remove: bool
    rename: str | None
    delete: bool

    def check(self, name: str | None, undo: bool, form: str | None) -> None:
        """Raise ``UsageError`` for options that don't go together, or alone."""
        done = options.one_of(
            (f"--{form}", form), ("--add", self.add), ("--topic", self.topic), ("--piece", self.piece),
            ("--rename", self.rename), ("--delete", self.delete), ("--undo", undo),
        )  # fmt: skip
        if done and not form and name is None and not undo:
            raise click.UsageError(f"{done} demande le nom d’un dossier")
        if undo and name is not None:
            raise click.UsageError("--undo vaut pour tous les dossiers du corpus, sans nom")
        if self.quote is not None and self.add is None:
            raise click.UsageError("--quote ne va qu’avec --add")
        if self.note is not None and not (self.add or self.topic or self.piece):
            raise click.UsageError("--note ne va qu’avec --add, --topic ou --piece")
        if (self.move is not None or self.remove) and not self.piece:
            raise click.UsageError(f"{'--remove' if self.remove else '--move'} ne va qu’avec --piece")
        if self.piece and sum((self.move is not None, self.remove, self.note is not None)) != 1:
            raise click.UsageError("--piece attend l’un de --note, --move ou --remove")

    @property
    def lines(self) -> str:
        """The note, from standard input for « - »; « \\n » ends a line, since few shells let one type another."""
        if self.note == "-":
            return sys.stdin.buffer.read(_NOTE).decode(errors="replace") if sys.stdin else ""
        return (self.note or "").replace("\\n", "\n")


def _undo(kept: "Dossiers") -> int:
    if (found := kept.restore()) is None:
        output.say("il n’y a rien à annuler")
        return 1
    told = ", ".join(f"« {each.name} » ({plural(len(each.items), 'pièce')})" for each in found)
    output.say(f"les dossiers sont comme avant le dernier changement : {told or 'aucun'}")
    return 0


def _schema() -> int:
    from tui.exports.schema import json_schema

    sys.stdout.write(json.dumps(json_schema(), ensure_ascii=False, indent=1) + "\n")
    return 0


def _add(library: "Library", name: str, wanted: _Change) -> int:
    what = _what(library, wanted)
    if what is None:
        return 1
    note = wanted.lines
    dossier = library.dossiers.create(name)
    item = library.dossiers.add(dossier.id, what, note)
    output.say(f"dans « {dossier.name} » : {item.id}")
    return 0


def _what(library: "Library", wanted: _Change) -> "What | None":
    """What is to be set aside; None, said on standard error, where there is none."""
    from search.dossiers import ArticleRef, TopicRef, WholeArticle
    from search.dossiers.finding import quoted

    if wanted.topic is not None:
        found = next((each for each in library.topics() if each.id == wanted.topic), None)
        if found is None:
            output.say(f"« {wanted.topic} » : aucun sujet de ce nom (voir compare --json)")
        return TopicRef.of(found) if found else None
    opened = asking.opened(library, wanted.add or "")
    if opened is None:
        return None
    read = opened.annotated.article
    if wanted.quote is None:
        return WholeArticle(ArticleRef.of(read))
    passage = quoted(read, wanted.quote)
    if passage is None:
        output.say(f"« {wanted.quote} » : ces mots ne se suivent pas ainsi dans {read.id}")
    return passage


def _change_piece(kept: "Dossiers", dossier: "Dossier", wanted: _Change) -> int:
    item = dossier.find(wanted.piece or "")
    if item is None:
        output.say(f"« {wanted.piece} » : aucune pièce de ce nom dans « {dossier.name} »")
        return 1
    if wanted.remove:
        kept.drop(dossier.id, item.id)
        output.say("retirée")
    elif wanted.move is not None:
        output.say(f"à la place {kept.move(dossier.id, item.id, wanted.move) + 1}")
    else:
        kept.annotate(dossier.id, item.id, wanted.lines, item.note)
        output.say("notée")
    return 0


def _list(kept: "Dossiers", form: str | None) -> int:
    found = kept.all()
    if form not in (None, Form.JSON):
        raise click.UsageError(f"--{form} demande le nom d’un dossier")
    if not found:
        output.say("aucun dossier dans ce corpus")
        return 1
    if form or not output.for_people():
        output.write_json_lines(
            {"id": each.id, "name": each.name, "made": each.made.isoformat(), "items": len(each.items)}
            for each in found
        )
    else:
        output.show([_table(found)])
    return 0


def _table(found: "tuple[Dossier, ...]") -> "RenderableType":
    from corpus.french.typography import medium_date, number
    from tui.commands.tables import table

    rows = []
    for each in found:
        last = max([each.made, *(item.made for item in each.items)])
        rows.append((each.name, number(len(each.items)), medium_date(last.astimezone().date())))
    return table(("Dossier", "Pièces", "Dernier ajout"), rows, output.width(), (1, 0, 0), right=(1,))


def _read(library: "Library", dossier: "Dossier", form: str | None, separator: str) -> int:
    from tui.exports.works import filled
    from tui.exports.writing import written

    work = filled(library, dossier)
    if not form and output.for_people():
        from tui.exports.composing import document

        output.show(_shown(document(work)))
    else:
        sys.stdout.write(written(work, Form(form or Form.JSON), separator=separator))
    return 0


def _shown(document: "Document") -> "list[Text]":
    """The document for a person: its blocks, wrapped."""
    from tui.commands.tables import prose
    from tui.exports.blocks import Heading, Listing, Paragraph, Quote

    width = min(output.width(), asking.PROSE)
    parts = [prose(document.title, width, "bold"), prose("", width)]
    for block in document.blocks:
        match block:
            case Heading(_, text):
                parts += [prose("", width), prose(text, width, "bold")]
            case Paragraph(runs):
                parts.append(prose("".join(run.text for run in runs), width))
            case Quote(paragraphs, source):
                parts += [prose("".join(run.text for run in each), width, indent=2) for each in paragraphs]
                parts.append(prose("— " + "".join(run.text for run in source), width, "dim", indent=2))
            case Listing(rows):
                parts += [prose("– " + "".join(run.text for run in each), width, indent=2) for each in rows]
            case _:
                pass  # a table of figures says again what the passages say
    return parts
