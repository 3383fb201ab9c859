"""Takes a citation, a topic, an article, results or a dossier out of the program."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from corpus.french.typography import NBSP
from search.dossiers.model import ArticleRef
from tui.actions import Place
from tui.exports.citations import citation
from tui.exports.forms import NAMES, WORDS, Form
from tui.exports.saving import MOST, saved
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
            found = library.search(query, limit=MOST, filters=filters, sort=order)
            return found_articles(library, query, found.hits, found.total)

        if room.results is not None and room.results.hits:
            offer(room, f"recherche {query}" if query.strip() else "tous les articles", results)
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
            room.desk.do(lambda library: saved(library, work, forms[index], title, data()), room.tell)

    room.app.push_screen(Choice("Exporter", f"«{NBSP}{safe(title)}{NBSP}»", rows, chosen))
