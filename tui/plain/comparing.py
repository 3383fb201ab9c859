"""Figures compared in the conversation: the topics, and what each article says."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from corpus.french.typography import number, plural, quoted
from corpus.spans import Span
from search.comparison.model import Statement, Topic, Verdict
from search.corrections.model import FigureRef
from tui.exports.works import Topics, verdicts_in
from tui.folding import folded
from tui.plain import telling
from tui.plain.asking import Paragraphs
from tui.plain.correcting import Corrections
from tui.plain.reading import NO_ARTICLE, Reading
from tui.scope import compared_whole, topics_about, topics_query

if TYPE_CHECKING:
    from search.dossiers import What


class Comparison:
    """``keeps``: whether the reader may correct what is compared."""

    def __init__(self, reading: Reading, *, keeps: bool) -> None:
        self._reading = reading
        self._compared = ""
        """The search of which topics were told last."""
        self._told: tuple[Callable[[int], Paragraphs], int] | None = None
        """What tells the last topic again held against another of its figures, and how many these are."""
        self.corrections = Corrections(reading, self.figure) if keeps else None

    def verdicts(self, article_id: str) -> dict[Span, Verdict]:
        """Which figures of an article stand in a topic, and the topic's verdict."""
        return verdicts_in(self._reading.library.topics(self._reading.beside), article_id)

    def _numbered(self, place: int) -> Paragraphs:
        """The topic of a figure of the open article, by its number there."""
        opened = self._reading.opened
        if opened is None:
            return iter((NO_ARTICLE,))
        figures = opened.annotated.figures
        if not 1 <= place <= len(figures):
            return iter((f"L’article ouvert a {plural(len(figures), 'chiffre')}.",))
        one = figures[place - 1]
        return self.figure(FigureRef(opened.annotated.article.id, one.start, one.end, one.text))

    def figure(self, ref: FigureRef) -> Paragraphs:
        """The topic in which a figure stands."""
        beside = self._reading.beside
        for topic in self._reading.library.topics(beside):
            for each in topic.statements:
                if (each.card.id, each.figure.start, each.figure.end) == (ref.article, ref.start, ref.end):
                    return self._topic(topic, beside)
        return iter((f"Aucun autre article n’avance de chiffre comparable à {quoted(ref.text)}.",))

    def command(self, command: str, rest: str, place: int | None) -> Paragraphs | None:
        """What is answered to a word about what is compared; ``None`` where it is none."""
        match command:
            case "comparer" if not rest:
                return iter(("Quel chiffre ? Tapez chiffres, puis comparer et son numéro.",))
            case "comparer" if place is not None:
                return self._numbered(place)
            case "sujets" if folded(rest) == "tous":
                return self._of(self._compared, all=True)
            case "sujets":
                return self._of(self._reading.library.finished(rest) if rest else self._reading.query)
            case "reference" if place is not None:
                return self._held_against(place)
        return None

    def _of(self, query: str, *, all: bool = False) -> Paragraphs:
        """The topics of which the search speaks, or all that are found in the articles compared for it."""
        reading, library = self._reading, self._reading.library
        compared = topics_query(library, query)
        if not compared.strip() and not compared_whole(library):
            counted = plural(len(library), "article")
            yield f"Comparaison de {counted}, quelques minutes… Une recherche l’aurait abrégée."
        topics = library.topics(compared)
        told: Sequence[Topic] = topics
        of = ""
        if not all and (query.strip() or reading.filters):
            told = topics_about(library, topics, query, reading.filters)
            of = " de la recherche" + (f" {quoted(query)}" if query.strip() else "")
        if told:
            conflicts = sum(topic.verdict is Verdict.CONFLICT for topic in told)
            among = f" sur {number(len(topics))}" if len(told) < len(topics) else ""
            yield f"{plural(len(told), 'sujet')}{among}{of}, dont {plural(conflicts, 'conflit')}."
            reading.work = f"sujets{of}", lambda library: Topics(library.name, tuple(told))
        else:
            yield f"Aucun sujet{of} : aucun chiffre que plusieurs articles donnent."
        if len(told) < len(topics):
            yield "Tapez sujets tous pour les autres."
        self._compared = query
        yield from reading.tell(
            [(telling.topic_line(topic), partial(self._topic, topic, compared)) for topic in told]
        )

    def _topic(self, topic: Topic, compared: str, reference: int | None = None) -> Paragraphs:
        places, made = range(len(topic.statements)), self.corrections
        wrong = [partial(made.statement, topic, place) for place in places] if made else []
        self._told = partial(self._topic, topic, compared), len(topic.statements)
        self._reading.list([partial(self._passage, each) for each in topic.statements], None, wrong)
        self._reading.read = partial(_whole, topic, compared)
        self._reading.work = topic.label, lambda library: Topics(library.name, (topic,), reference)
        return telling.topic(topic, reference)

    def _held_against(self, place: int) -> Paragraphs:
        if self._told is None:
            return iter(("Lisez d’abord un sujet : tapez sujets, puis un numéro.",))
        again, count = self._told
        if not 1 <= place <= count:
            return iter((f"Les chiffres du sujet vont de 1 à {count}.",))
        return again(place - 1)

    def _passage(self, statement: Statement) -> Paragraphs:
        return self._reading.passage(statement.card.id, *statement.sentence)


def _whole(topic: Topic, query: str) -> "What":
    from search.dossiers import TopicRef

    return TopicRef.of(topic, query)
