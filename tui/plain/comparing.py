"""Figures compared in the conversation: the topics, and what each article says."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from corpus.french.typography import plural, quoted
from corpus.spans import Span
from search.comparison.model import Statement, Topic, Verdict
from search.corrections.model import FigureRef
from tui.exports.works import Topics, verdicts_in
from tui.plain import telling
from tui.plain.asking import Paragraphs
from tui.plain.correcting import Corrections
from tui.plain.reading import NO_ARTICLE, Reading
from tui.plain.typed import folded
from tui.scope import topics_about, topics_query

if TYPE_CHECKING:
    from search.dossiers import What


class Comparison:
    """``keeps``: whether the reader may correct what is compared."""

    def __init__(self, reading: Reading, *, keeps: bool) -> None:
        self._reading = reading
        self._told: Topic | None = None
        self.corrections = Corrections(reading, self.figure) if keeps else None

    def verdicts(self, article_id: str) -> dict[Span, Verdict]:
        """Which figures of an article stand in a topic, and the topic's verdict."""
        return verdicts_in(self._topics(), article_id)

    def _numbered(self, number: int) -> Paragraphs:
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

    def command(self, command: str, rest: str, number: int | None) -> Paragraphs | None:
        """What is answered to a word about what is compared; ``None`` where it is none."""
        match command:
            case "comparer" if not rest:
                return iter(("Quel chiffre ? Tapez chiffres, puis comparer et son numéro.",))
            case "comparer" if number is not None:
                return self._numbered(number)
            case "sujets" if folded(rest) == "tous":
                return self._list(self._topics())
            case "sujets":
                return self._about(self._reading.library.finished(rest) if rest else self._reading.query)
            case "reference" if number is not None:
                return self._held_against(number)
        return None

    def _about(self, query: str) -> Paragraphs:
        """The topics of which the search speaks."""
        reading = self._reading
        topics = reading.library.topics(topics_query(reading.library, query))
        if not (query.strip() or reading.filters):
            return self._list(topics)
        about = " de la recherche" + (f" {quoted(query)}" if query.strip() else "")
        return self._list(topics_about(reading.library, topics, query, reading.filters), about, len(topics))

    def _list(self, topics: Sequence[Topic], about: str = "", among: int = 0) -> Paragraphs:
        reading = self._reading
        conflicts = sum(topic.verdict is Verdict.CONFLICT for topic in topics)
        if topics:
            of = f" sur {among}" if among > len(topics) else ""
            yield f"{plural(len(topics), 'sujet')}{of}{about}, dont {plural(conflicts, 'conflit')}."
            reading.work = f"sujets{about}", lambda library: Topics(library.name, tuple(topics))
        else:
            yield f"Aucun sujet{about} : aucun chiffre que plusieurs articles donnent."
        if among > len(topics):
            yield "Tapez sujets tous pour les autres."
        yield from reading.tell([(telling.topic_line(topic), partial(self._topic, topic)) for topic in topics])

    def _topics(self) -> tuple[Topic, ...]:
        return self._reading.library.topics(self._reading.scope)

    def _topic(self, topic: Topic, reference: int | None = None) -> Paragraphs:
        places, made = range(len(topic.statements)), self.corrections
        wrong = [partial(made.statement, topic, place) for place in places] if made else []
        self._told = topic
        self._reading.list([partial(self._passage, each) for each in topic.statements], None, wrong)
        self._reading.read = partial(_whole, topic, self._reading.scope)
        self._reading.work = topic.label, lambda library: Topics(library.name, (topic,), reference)
        return telling.topic(topic, reference)

    def _held_against(self, number: int) -> Paragraphs:
        if self._told is None:
            return iter(("Lisez d’abord un sujet : tapez sujets, puis un numéro.",))
        count = len(self._told.statements)
        if not 1 <= number <= count:
            return iter((f"Les chiffres du sujet vont de 1 à {count}.",))
        return self._topic(self._told, number - 1)

    def _passage(self, statement: Statement) -> Paragraphs:
        return self._reading.passage(statement.card.id, *statement.sentence)


def _whole(topic: Topic, query: str) -> "What":
    from search.dossiers import TopicRef

    return TopicRef.of(topic, query)
