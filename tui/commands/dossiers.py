"""`dossiers`: what one has set aside, read, exported and changed without a screen."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

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


@click.command(cls=FrenchCommand, short_help="Vos dossiers : les lire, les remplir, les exporter.")
@click.argument("name", metavar="[NOM]", required=False, help="Le dossier ; sans lui, la liste.")
@options.corpus_option
@options.form_options
@click.option("--add", metavar="ARTICLE", help="Y mettre un article ; le dossier est créé s’il n’existe pas.")
@click.option("--quote", metavar="TEXTE", help="Avec --add : ce passage de l’article seulement.")
@click.option("--topic", metavar="ID", help="Y mettre un sujet, tel que le nomme compare.")
@click.option("--note", metavar="TEXTE", help="La note sur ce qui y est mis, ou sur la pièce de --piece.")
@click.option("--piece", metavar="ID", help="La pièce à changer, telle que la nomme --json.")
@click.option("--move", metavar="N", type=Whole(-_FAR), help="Avec --piece : la descendre de N places, ou la monter.")
@click.option("--remove", is_flag=True, help="Avec --piece : la retirer.")
@click.option("--rename", metavar="NOM", help="Donner au dossier un autre nom.")
@click.option("--delete", is_flag=True, help="Supprimer le dossier.")
@click.option("--schema", is_flag=True, help="Le schéma JSON de ce qui s’exporte.")
def dossiers(
    name: str | None,
    corpus: Path | None,
    form: str | None,
    separator: str,
    add: str | None,
    quote: str | None,
    topic: str | None,
    note: str | None,
    piece: str | None,
    move: int | None,
    remove: bool,
    rename: str | None,
    delete: bool,
    schema: bool,
) -> int:
    """Donne les dossiers d’un corpus, ou ce qu’il y a dans l’un d’eux."""
    from search.dossiers import DossiersError

    if schema:
        return _schema()
    _refuse(name, add, quote, topic, note, piece, move, remove, rename, delete)
    library = corpora.library(corpus)
    kept = library.dossiers
    for problem in kept.problems:
        if problem not in library.problems:
            output.say(str(problem))
    try:
        if name is None:
            return _list(kept, form)
        if add is not None or topic is not None:
            return _add(library, name, add, quote, topic, note or "")
        found = kept.find(name)
        if found is None:
            output.say(f"« {name} » : aucun dossier de ce nom")
            return 1
        if piece is not None:
            return _change_piece(kept, found, piece, note, move, remove)
        if rename is not None:
            kept.rename(found.id, rename)
            output.say(f"« {found.name} » s’appelle « {rename} »")
            return 0
        if delete:
            kept.remove(found.id)
            output.say(f"« {found.name} » est supprimé")
            return 0
        return _read(library, found, form, separator)
    except DossiersError as error:
        output.say(str(error))
        return 2


def _refuse(
    name: str | None,
    add: str | None,
    quote: str | None,
    topic: str | None,
    note: str | None,
    piece: str | None,
    move: int | None,
    remove: bool,
    rename: str | None,
    delete: bool,
) -> None:
    """Say which options don't go together, or alone."""
    done = [
        option
        for option, given in (
            ("--add", add), ("--topic", topic), ("--piece", piece), ("--rename", rename), ("--delete", delete),
        )
        if given
    ]  # fmt: skip
    if len(done) > 1:
        raise click.UsageError(f"{done[0]} et {done[1]} ne vont pas ensemble")
    if done and name is None:
        raise click.UsageError(f"{done[0]} demande le nom d’un dossier")
    if quote is not None and add is None:
        raise click.UsageError("--quote ne va qu’avec --add")
    if note is not None and not (add or topic or piece):
        raise click.UsageError("--note ne va qu’avec --add, --topic ou --piece")
    if (move is not None or remove) and not piece:
        raise click.UsageError(f"{'--remove' if remove else '--move'} ne va qu’avec --piece")
    if piece and sum((move is not None, remove, note is not None)) != 1:
        raise click.UsageError("--piece attend l’un de --note, --move ou --remove")


def _schema() -> int:
    from tui.exports.schema import json_schema

    sys.stdout.write(json.dumps(json_schema(), ensure_ascii=False, indent=1) + "\n")
    return 0


def _add(library: "Library", name: str, article: str | None, quote: str | None, topic: str | None, note: str) -> int:
    what = _what(library, article, quote, topic)
    if what is None:
        return 1
    dossier = library.dossiers.create(name)
    item = library.dossiers.add(dossier.id, what, note)
    output.say(f"dans « {dossier.name} » : {item.id}")
    return 0


def _what(library: "Library", article: str | None, quote: str | None, topic: str | None) -> "What | None":
    """What is to be set aside; None, said on standard error, where there is none."""
    from search.dossiers import ArticleRef, Passage, TopicRef, WholeArticle
    from search.dossiers.finding import locate

    if topic is not None:
        found = next((each for each in library.topics() if each.id == topic), None)
        if found is None:
            output.say(f"« {topic} » : aucun sujet de ce nom (voir compare --json)")
        return TopicRef.of(found) if found else None
    opened = asking.opened(library, article or "")
    if opened is None:
        return None
    read = opened.annotated.article
    if quote is None:
        return WholeArticle(ArticleRef.of(read))
    span = locate(Passage(ArticleRef.of(read), 0, 0, quote), read.text)
    if span is None:
        output.say(f"« {quote} » : ces mots ne se suivent pas ainsi dans {read.id}")
        return None
    return Passage.at(read, span)


def _change_piece(
    kept: "Dossiers", dossier: "Dossier", piece: str, note: str | None, move: int | None, remove: bool
) -> int:
    item = dossier.find(piece)
    if item is None:
        output.say(f"« {piece} » : aucune pièce de ce nom dans « {dossier.name} »")
        return 1
    if remove:
        kept.drop(dossier.id, piece)
        output.say("retirée")
    elif move is not None:
        output.say(f"à la place {kept.move(dossier.id, piece, move) + 1}")
    else:
        kept.annotate(dossier.id, piece, note or "", item.note)
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
