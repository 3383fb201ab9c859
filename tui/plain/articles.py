"""One article in the conversation: read whole, its entities, its figures, and where its copies differ."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from corpus.entities.model import Mention
from corpus.french.typography import plural, quoted
from corpus.spans import Span
from search.comparison.model import Verdict
from search.corrections.model import FigureRef
from search.results import ArticleCard, OpenedArticle
from tui.exports.works import MarkedArticle, Work
from tui.plain import telling
from tui.plain.asking import Paragraphs
from tui.plain.reading import GONE, NO_ARTICLE, Reading, Row
from tui.widgets.kin import named

if TYPE_CHECKING:
    from search.differences import Difference
    from search.library import Library
    from tui.plain.correcting import Corrections

_LEFT_OUT = "(rien)"


class Articles:
    """``compared`` tells the topic of a figure, ``verdicts`` gives those of an article's figures; ``corrections`` is
    ``None`` where the reader may make none."""

    def __init__(
        self,
        reading: Reading,
        compared: Callable[[FigureRef], Paragraphs],
        verdicts: Callable[[str], Mapping[Span, Verdict]],
        corrections: "Corrections | None",
    ) -> None:
        self._reading, self._library = reading, reading.library
        self._compared, self._verdicts, self._corrections = compared, verdicts, corrections
        self._marks = False

    def command(self, command: str, rest: str, number: int | None) -> Paragraphs | None:
        """What is answered to a word about the article that is open; ``None`` where it is none."""
        if rest:
            return None
        match command:
            case "lire":
                return self._again()
            case "entites":
                return self._of_opened(self._entities)
            case "chiffres":
                return self._of_opened(self._figures)
            case "reprises":
                return self._of_opened(self._reprises)
            case "marques":
                return self._toggle_marks()
        return None

    def read(self, article_id: str) -> Paragraphs:
        """Open an article and read it whole."""
        return self._again() if self._reading.open(article_id) else iter((GONE,))

    def _of_opened(self, told: Callable[[OpenedArticle], Paragraphs]) -> Paragraphs:
        opened = self._reading.opened
        return iter((NO_ARTICLE,)) if opened is None else told(opened)

    def _again(self) -> Paragraphs:
        return self._of_opened(self._whole)

    def _whole(self, opened: OpenedArticle) -> Paragraphs:
        article = opened.annotated.article
        self._reading.take(article)
        self._reading.work = article.title, partial(self._work, opened)
        return telling.article(opened, marks=self._marks)

    def _work(self, opened: OpenedArticle, library: "Library") -> Work:
        return MarkedArticle(library.name, opened.annotated, self._verdicts(opened.annotated.article.id))

    def _toggle_marks(self) -> Paragraphs:
        self._marks = not self._marks
        yield (
            "Entités et chiffres seront nommés dans le texte, entre crochets."
            if self._marks
            else "Entités et chiffres ne seront plus nommés dans le texte."
        )

    def _entities(self, opened: OpenedArticle) -> Paragraphs:
        annotated, found = opened.annotated, telling.entities(opened)
        made = self._corrections
        names, article = {name for name, _ in found}, annotated.article.id
        wrong = [partial(made.name, type, name, names, article) for name, type in found] if made else []
        text = annotated.article.text
        self._reading.list([partial(_passages, text, each) for each in found.values()], None, wrong)
        yield f"{plural(len(found), 'entité')} dans {quoted(annotated.article.title)}."
        for number, ((name, type), mentions) in enumerate(found.items(), 1):
            yield telling.entity(number, name, type, mentions)

    def _figures(self, opened: OpenedArticle) -> Paragraphs:
        article, figures = opened.annotated.article, opened.annotated.figures
        refs = [FigureRef(article.id, one.start, one.end, one.text) for one in figures]
        made = self._corrections
        wrong = [partial(made.figure, ref, one) for ref, one in zip(refs, figures, strict=True)] if made else []
        self._reading.list([partial(self._compared, ref) for ref in refs], None, wrong)
        yield f"{plural(len(figures), 'chiffre')} dans {quoted(article.title)}."
        verdicts = self._verdicts(article.id)
        for number, one in enumerate(figures, 1):
            yield telling.figure(number, one, verdicts.get((one.start, one.end)))

    # Near copies

    def _reprises(self, opened: OpenedArticle) -> Paragraphs:
        own = opened.annotated.article
        cards = [*([opened.original] if opened.original else []), *opened.reprises]
        counted = plural(len(cards), "reprise") if cards else "Aucune reprise"
        yield f"{counted} de {quoted(own.title)}."
        rows: list[Row] = []
        for card in cards:
            found = self._library.differences(own.id, card.id)
            if found is None:
                continue
            same = "mot pour mot le même texte"
            told = plural(len(found), "passage diffère", "passages diffèrent") if found else same
            rows.append((f"{named(card)} : {told}.", partial(self._differences, opened, card, found)))
        yield from self._reading.tell(rows)

    def _differences(self, opened: OpenedArticle, card: ArticleCard, found: "tuple[Difference, ...]") -> Paragraphs:
        other = self._library.open_article(card.id)
        if other is None:
            yield GONE
            return
        yield f"{named(card)} : {telling.ended(card.title)}"
        for number, each in enumerate(found, 1):
            yield f"{number} sur {len(found)}. Après : … {each.before}"
            yield f"Ici : {_words(opened, each.left)}"
            yield f"Là : {_words(other, each.right)}"
        if not found:
            yield "Mot pour mot le même texte."


def _words(opened: OpenedArticle, span: Span) -> str:
    return " ".join(opened.annotated.article.text[slice(*span)].split()) or _LEFT_OUT


def _passages(text: str, mentions: list[Mention]) -> Paragraphs:
    for mention in mentions:
        yield telling.passage(text, mention.start, mention.end)
