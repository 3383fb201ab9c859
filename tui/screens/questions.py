"""What a reader is asked before a correction is made. Loaded with the first one: no start needs it."""

from functools import partial
from typing import TYPE_CHECKING

from rich.text import Text

from corpus.entities.model import EntityType
from corpus.figures.model import Figure, Kind
from corpus.french.typography import NBSP, plural
from corpus.spans import Span
from search.comparison.model import Statement, Topic
from search.comparison.reference import reference_of
from search.corrections import typed
from search.corrections.model import FigureRef
from search.facets import Facet
from tui.actions import Place
from tui.folding import folded
from tui.screens.choice import Choice, Prompt
from tui.terminal.safe import safe
from tui.widgets.article import ArticleView
from tui.widgets.comparison import ComparisonPane
from tui.widgets.entries import Entry
from tui.widgets.marks import Sort, passage_at
from tui.widgets.quoted import quoted
from tui.widgets.statements import StatementTable
from tui.widgets.wording import ENTITY_TAGS, ENTITY_WORDS, SIGNS

if TYPE_CHECKING:
    from tui.screens.correcting import Correcting

_LONGEST = 200
"""Characters of a passage that stand over a question."""


def _pointed(room: "Correcting") -> FigureRef | None:
    """The figure under the cursor of the comparison, else the article's current one."""
    if room.place is Place.STATEMENTS:
        statement = room.one(StatementTable).statement
        return _ref(statement) if statement else None
    view = room.one(ArticleView)
    figure = view.current_figure
    return _at(view.opened.annotated.article.id, figure) if view.opened and figure else None


def _kind(room: "Correcting") -> Kind | None:
    statement = room.one(StatementTable).statement if room.place is Place.STATEMENTS else None
    figure = statement.figure if statement else room.one(ArticleView).current_figure
    return figure.kind if figure else None


def part(room: "Correcting") -> None:
    """Say that the statement under the cursor measures another thing than the reference."""
    table = room.one(StatementTable)
    topic, at = table.topic, table.cursor
    if topic is None:
        return
    other = table.reference if at != table.reference else 1 - at if len(topic.statements) == 2 else None
    if other is None:
        room.tell("C’est la référence\u00a0: allez sur le chiffre à en séparer.")
        return
    one, two = _ref(topic.statements[at]), _ref(topic.statements[other])
    room.make(lambda library: library.corrections.part(one, two), parts=True)


def join(room: "Correcting") -> None:
    """Ask which topic the figure pointed at belongs to."""
    figure, kind = _pointed(room), _kind(room)
    if figure is None:
        return
    pane = room.one(ComparisonPane)
    # No correction makes a sum of money the same thing as a day.
    alike = [topic for topic in pane.topics if any(one.figure.kind is kind for one in topic.statements)]
    others = [topic for topic in alike if not _states(topic, figure)]
    if not others:
        room.tell("Il n’y a pas d’autre sujet auquel réunir ce chiffre.")
        return

    def join(index: int, article: str | None) -> None:
        topic = others[index]
        reference = _ref(topic.statements[reference_of(topic)])
        room.make(lambda library: library.corrections.join(figure, reference))

    rows = [
        Entry(lead=SIGNS[each.verdict], look=each.verdict.value, words=each.label, tail=_mentions(each))
        for each in others
    ]
    words = f"«{NBSP}{safe(figure.text)}{NBSP}» mesure la même chose que…"
    room.app.push_screen(Choice("Réunir", _in_view(room, _span(figure), words), rows, join))


def restate(room: "Correcting") -> None:
    """Ask for the currency, unit or value that the figure pointed at really has."""
    figure = _pointed(room)
    if figure is None:
        return
    words = (
        f"«{NBSP}{safe(figure.text)}{NBSP}» est en réalité… Une monnaie ou une unité suffit (euros, km)"
        f"{NBSP}; un nombre corrige la valeur (16 millions), les deux ensemble corrigent tout."
    )

    def restate(said: str, article: str | None) -> None:
        room.make(lambda library: typed.restate(library.corrections, figure, said))

    room.app.push_screen(Prompt("Rectifier", _in_view(room, _span(figure), words), "", restate))


def _in_view(room: "Correcting", span: Span | None, words: str) -> Text:
    """``words`` under the passage of what is corrected, which the drawer may cover."""
    text = Text(words)
    view, statement = room.one(ArticleView), room.one(StatementTable).statement
    if span is None:
        return text
    if room.place is Place.STATEMENTS and statement is not None:
        sentence, begin = statement.sentence_text, statement.sentence[0]
        span = statement.figure.start, statement.figure.end
    elif view.opened is not None:
        article = view.opened.annotated.article.text
        begin, end = passage_at(article, span, Sort.FIGURE, 0) or span
        sentence = article[begin:end]
    else:
        return text
    return quoted(sentence, (span[0] - begin, span[1] - begin), longest=_LONGEST).append("\n\n").append_text(text)


def correct(room: "Correcting", what: str, type: EntityType, name: str) -> None:
    """Ask for what is needed to correct a name, then do it."""
    opened = room.one(ArticleView).opened
    mentions = opened.annotated.mentions if opened else ()
    article = opened.annotated.article.id if opened and any(one.canonical == name for one in mentions) else None
    mention = room.one(ArticleView).current_mention if room.place is Place.ARTICLE else None
    span = (mention.start, mention.end) if mention is not None and mention.canonical == name else None
    shown, over = f"«{NBSP}{safe(name)}{NBSP}»", partial(_in_view, room, span)
    if what == "rename":

        def rename(new: str, where: str | None) -> None:
            room.make(lambda library: library.corrections.rename(name, new, where))

        room.app.push_screen(Prompt("Renommer", over(f"{shown} s’appelle…"), name, rename, article=article))
    elif what == "merge":
        named = {(one.canonical, one.type) for one in mentions} | _listed(room)
        words = set(folded(name).split())
        # Those that have a word in common with it are what it mostly is.
        others = sorted(
            (other for other in named if other[0] != name),
            key=lambda other: (words.isdisjoint(folded(other[0]).split()), folded(other[0]), other),
        )
        rows = [Entry(lead=ENTITY_TAGS[kind], words=canonical) for canonical, kind in others]

        def merge(index: int, where: str | None) -> None:
            into = others[index][0]
            room.make(lambda library: library.corrections.merge(name, into, where))

        if rows:
            room.app.push_screen(Choice("Réunir", over(f"{shown} désigne…"), rows, merge, article=article))
        else:
            room.tell("Il n’y a pas d’autre nom auquel réunir celui-ci.")
    elif what == "retype":
        types = [each for each in EntityType if each is not type]
        rows = [Entry(lead=ENTITY_TAGS[each], words=ENTITY_WORDS[each]) for each in types]

        def retype(index: int, where: str | None) -> None:
            room.make(lambda library: library.corrections.retype(name, types[index], where))

        room.app.push_screen(Choice("Autre sorte", over(f"{shown} est…"), rows, retype, article=article))
    else:
        rows = [Entry(words="ce n’est pas un nom")]

        def ignore(index: int, where: str | None) -> None:
            room.make(lambda library: library.corrections.ignore(name, where))

        room.app.push_screen(Choice("Ignorer", over(f"{shown}\u00a0:"), rows, ignore, article=article))


def _listed(room: "Correcting") -> set[tuple[str, EntityType]]:
    """The names of the results, where they are counted: in the index of names."""
    counts = next((each for each in room.facets if each.facet is Facet.ENTITY), None)
    values = (each.value.partition(":") for each in (counts.values if counts else ()))
    return {(canonical, EntityType(type)) for type, _, canonical in values}


def _ref(statement: Statement) -> FigureRef:
    return _at(statement.card.id, statement.figure)


def _at(article: str, figure: Figure) -> FigureRef:
    return FigureRef(article, figure.start, figure.end, figure.text)


def _span(figure: FigureRef) -> Span:
    return figure.start, figure.end


def _states(topic: Topic, figure: FigureRef) -> bool:
    return any(_ref(one) == figure for one in topic.statements)


def _mentions(topic: Topic) -> str:
    return plural(len(topic.statements), "mention")
