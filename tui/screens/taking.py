"""Takes a citation, a topic, an article, results or a dossier out of the program."""

import os
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.french.typography import NBSP
from search.dossiers.model import ArticleRef
from tui.actions import Place
from tui.exports.citations import citation
from tui.exports.forms import EXTENSIONS, NAMES, WORDS, Form
from tui.exports.works import MarkedArticle, Topics, Work, found_articles, reference
from tui.screens.choice import Choice
from tui.terminal.safe import safe
from tui.widgets.article import ArticleView
from tui.widgets.comparison import ComparisonPane
from tui.widgets.entries import Entry
from tui.widgets.results import ResultList

if TYPE_CHECKING:
    from search.library import Library
    from tui.screens.asking import Asking

FOLDER = "exports"
_LONGEST = 60
_MOST = 1000
"""Results that are exported at most."""


def cite(room: "Asking") -> None:
    """Copy the citation of the passage under the cursor, or of the article in the results."""
    view = room.one(ArticleView)
    if room.place is Place.ARTICLE:
        if view.opened is not None:
            article, span = view.opened.annotated.article, view.passage
            copied(room, citation(ArticleRef.of(article), article.text[slice(*span)] if span else ""))
        return
    hit = room.one(ResultList).hit
    if hit is not None:
        room.desk.ask("cite", lambda library: citation(reference(library, hit)), lambda words: copied(room, words))


def copy_topic(room: "Asking") -> None:
    """Copy the topic under the cursor, in Markdown with its sources and proofs."""
    pane = room.one(ComparisonPane)
    topic, reference = pane.pointed, pane.reference
    if topic is None:
        return

    def markdown(library: "Library") -> str:
        from tui.exports.writing import written

        return written(Topics(library.name, (topic,), reference), Form.MARKDOWN)

    room.desk.ask("export", markdown, lambda document: copied(room, document, "Copié"))


def copied(room: "Asking", words: str, told: str = "") -> None:
    """Send words to the clipboard, and say so; or how else to have them."""
    room.app.copy_to_clipboard(words)
    kept = room.data is not None
    if told:
        room.tell(
            f"{told}, si le terminal le permet{f'{NBSP}; sinon Y{NBSP}: exporter dans un fichier' if kept else ''}."
        )
    else:
        # Set aside, it goes into a file with the dossier.
        otherwise = f"{NBSP}; sinon d{NBSP}: la garder" if kept else ""
        room.tell(f"Citation copiée, si le terminal le permet{otherwise}. {words}")


def export(room: "Asking") -> None:
    """Ask for a form, then write what has the focus into a file."""
    if room.place is Place.ARTICLE:
        opened = room.one(ArticleView).opened
        if opened is not None:
            annotated = opened.annotated
            verdicts = room.verdicts(annotated.article.id)
            offer(
                room,
                annotated.article.title,
                lambda library: MarkedArticle(library.name, annotated, verdicts),
            )
    elif room.place is Place.RESULTS:
        query, filters, order = room.sought, room.filters, room.order

        def results(library: "Library") -> Work:
            found = library.search(query, limit=_MOST, filters=filters, sort=order)
            return found_articles(library, query, found.hits, found.total)

        if room.results is not None and room.results.hits:
            offer(room, f"recherche {query}".strip(), results)
    else:
        pane = room.one(ComparisonPane)
        topic, reference = pane.pointed, pane.reference
        if topic is not None:
            offer(room, topic.label, lambda library: Topics(library.name, (topic,), reference))


def offer(room: "Asking", title: str, work: "Callable[[Library], Work]") -> None:
    """Let the reader choose a form for a work called ``title``, and write it."""
    forms = list(Form)
    rows = [Entry(lead=NAMES[form], look="title", words=WORDS[form]) for form in forms]

    def chosen(index: int, article: str | None) -> None:
        data = room.data
        if data is not None:
            room.desk.do(lambda library: _saved(library, work, forms[index], title, data()), lambda o: _told(room, o))

    room.app.push_screen(Choice("Exporter", f"«{NBSP}{safe(title)}{NBSP}»", rows, chosen))


def _told(room: "Asking", outcome: "Path | str") -> None:
    if isinstance(outcome, Path):
        home, folder = Path.home(), outcome.parent
        shown = f"~/{folder.relative_to(home)}" if folder.is_relative_to(home) else str(folder)
        # The name first: it is what a narrow line must not lose.
        room.tell(f"Enregistré{NBSP}: {outcome.name}, dans {shown}")
    else:
        room.tell(f"Pas enregistré{NBSP}: {outcome}")


def _saved(library: "Library", work: "Callable[[Library], Work]", form: Form, title: str, data: Path) -> "Path | str":
    """Where it was written, or why it was not."""
    from tui import faults, paths
    from tui.exports.writing import written

    place = folder = data / FOLDER
    try:
        paths.made(folder)
        page = written(work(library), form).encode("utf-8", "replace")
        place = _free(folder, file_name(title), EXTENSIONS[form], page)
        draft = place.with_name(f"{place.name}.{os.getpid()}.tmp")
        with draft.open("wb") as file:
            file.write(page)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(place)
    except OSError as error:
        return f"{place}{NBSP}: {faults.wording(error)}"
    return place


def _free(folder: Path, name: str, ending: str, page: bytes) -> Path:
    """The first of « name.md », « name-2.md »… that is free or says the same: whoever wrote into one keeps it."""
    number = 1
    while True:
        place = folder / (f"{name}.{ending}" if number == 1 else f"{name}-{number}.{ending}")
        if not place.exists() or (place.is_file() and place.read_bytes() == page):
            return place
        number += 1


def file_name(label: str) -> str:
    """« levee-de-fonds-de-mistral-ai »: letters and digits that every file system takes."""
    plain = unicodedata.normalize("NFKD", label.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST].strip("-") or "sujet"
