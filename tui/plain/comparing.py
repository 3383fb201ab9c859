"""Figures compared in the conversation: the topics, and what each article says."""

from functools import partial
from typing import TYPE_CHECKING

from corpus.article import Article
from corpus.french.typography import plural, quoted
from corpus.spans import Span
from search.comparison.model import Statement, Topic, Verdict
from search.corrections.model import FigureRef
from tui.plain import telling
from tui.plain.asking import Paragraphs
from tui.plain.correcting import Corrections
from tui.plain.reading import GONE, NO_ARTICLE, Reading

if TYPE_CHECKING:
    from search.dossiers import What

PAGE = 10
"""Topics told at a time."""


class Comparison:
    """``keeps``: whether the reader may correct what is compared."""

    def __init__(self, reading: Reading, *, keeps: bool) -> None:
        self._reading = reading
        self.corrections = Corrections(reading, self.figure) if keeps else None

    def verdicts(self, article_id: str) -> dict[Span, Verdict]:
        """Which figures of an article stand in a topic, and the topic's verdict."""
        return {
            (each.figure.start, each.figure.end): topic.verdict
            for topic in self._topics()
            for each in topic.statements
            if each.card.id == article_id
        }

    def numbered(self, number: int) -> Paragraphs:
        """The topic of a figure of the open article, by its number there."""
        opened = self._reading.opened
        if opened is None:
            return iter((NO_ARTICLE,))
        figures = opened.annotated.figures
        if not 1 <= number <= len(figures):
            return iter((f"L’article ouvert a {plural(len(figures), 'chiffre')}.",))
        one = figures[number - 1]
        return self.figure(FigureRef(opened.annotated.article.id, one.start, one.end, one.text))

    def figure(self, ref: FigureRef) -> Paragraphs:
        """The topic in which a figure stands."""
        for topic in self._topics():
            for each in topic.statements:
                if (each.card.id, each.figure.start, each.figure.end) == (ref.article, ref.start, ref.end):
                    return self._topic(topic)
        return iter((f"Aucun autre article n’avance de chiffre comparable à {quoted(ref.text)}.",))

    def topics(self, query: str) -> Paragraphs:
        """The topics of the articles that answer ``query``, or of those that are compared anyway."""
        asked = query or self._reading.scope
        topics = self._reading.library.topics(asked)
        about = f" dans les articles qui répondent à {quoted(asked)}" if asked else ""
        if not topics:
            yield f"Aucun chiffre que plusieurs articles donnent{about}."
            return
        conflicts = sum(topic.verdict is Verdict.CONFLICT for topic in topics)
        yield f"{plural(len(topics), 'sujet')}, dont {plural(conflicts, 'conflit')}{about}."
        yield from self._page(topics, 0)

    def _topics(self) -> tuple[Topic, ...]:
        return self._reading.library.topics(self._reading.scope)

    def _page(self, topics: tuple[Topic, ...], offset: int) -> Paragraphs:
        told = min(offset + PAGE, len(topics))
        more = partial(self._page, topics, told) if told < len(topics) else None
        self._reading.list([partial(self._topic, topic) for topic in topics[:told]], more)
        for number, topic in enumerate(topics[offset:told], offset + 1):
            yield telling.topic_line(number, topic)
        if more:
            yield f"Jusqu’ici {told} sur {len(topics)}. Tapez suite pour les suivants."

    def _topic(self, topic: Topic) -> Paragraphs:
        places, made = range(len(topic.statements)), self.corrections
        wrong = [partial(made.statement, topic, place) for place in places] if made else []
        self._reading.list([partial(self._passage, each) for each in topic.statements], None, wrong)
        self._reading.read = partial(_whole, topic, self._reading.scope)
        return telling.topic(topic)

    def _passage(self, statement: Statement) -> Paragraphs:
        opened = self._reading.open(statement.card.id)
        if opened is None:
            yield GONE
            return
        self._reading.read = partial(_sentence, opened.annotated.article, statement)
        yield f"{telling.ended(statement.card.title)} {telling.ended(telling.byline(statement.card))}"
        yield statement.sentence_text
        yield "Tapez lire pour l’article entier."


def _sentence(article: Article, statement: Statement) -> "What":
    from search.dossiers import Passage

    return Passage.at(article, statement.sentence)


def _whole(topic: Topic, query: str) -> "What":
    from search.dossiers import TopicRef

    return TopicRef.of(topic, query)
