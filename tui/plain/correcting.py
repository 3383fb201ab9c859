"""Corrections in the conversation: what is wrong with a figure or a name, a question at a time."""

from collections.abc import Callable, Collection, Sequence
from functools import partial
from typing import TYPE_CHECKING

from corpus.entities.model import EntityType
from corpus.figures.model import Figure
from corpus.french.typography import long_date, plural, quoted
from search.comparison.model import Statement, Topic
from search.comparison.reference import reference_of
from search.corrections.model import CorrectionsError, FigureRef
from tui import faults
from tui.folding import folded
from tui.plain import telling
from tui.plain.asking import Choice, Paragraphs
from tui.plain.reading import Reading
from tui.widgets.wording import ENTITY_WORDS, WORDS, as_written

if TYPE_CHECKING:
    from search.corrections.model import Correction

_SHOWN = 10
"""Topics, figures or names that are offered at once."""
_NOTHING = "Quoi ? Tapez chiffres, entités ou noms, ou lisez un sujet, puis corriger et le numéro de la ligne."
_GIVEN_UP = "Rien n’est corrigé."


class Corrections:
    """``told`` tells how a figure now compares."""

    def __init__(self, reading: Reading, told: Callable[[FigureRef], Paragraphs]) -> None:
        self._reading, self._library, self._question = reading, reading.library, reading.question
        self._told = told
        self._listed: tuple[Correction, ...] = ()

    def command(self, command: str, rest: str, number: int | None) -> Paragraphs | None:
        """What is answered to a word about corrections; ``None`` where it is none."""
        match command:
            case "corriger" if number is not None and 1 <= number <= len(self._reading.wrong):
                return self._reading.wrong[number - 1]()
            case "corriger" if not rest or number is not None:
                return iter((_NOTHING,))
            case "corrections" if not rest:
                return self.all()
            case "annuler" if number is not None:
                return self.undo(number)
        return None

    # Figures

    def statement(self, topic: Topic, index: int) -> Paragraphs:
        """Ask what is wrong with a figure of a topic."""
        one, held = topic.statements[index], topic.statements[reference_of(topic)]
        ref = _ref(one)
        # The reference itself may be the one that is out of place: for which of the others, only the reader knows.
        others = [held] if one is not held else [each for each in topic.statements if each is not held][:_SHOWN]
        offered: list[Choice] = [
            (
                f"Il ne mesure pas la même chose que {quoted(as_written(each))}, {telling.who(each.card)}.",
                partial(self._part, ref, _ref(each)),
            )
            for each in others
        ]
        offered += self._offers(ref, one.figure, then=partial(self._told, ref))
        yield from self._question.choose(
            _asked(f"{quoted(as_written(one))}, {telling.who(one.card)}"), offered, _GIVEN_UP
        )

    def figure(self, ref: FigureRef, one: Figure) -> Paragraphs:
        """Ask what is wrong with a figure of an article."""
        return self._question.choose(_asked(quoted(one.text)), self._offers(ref, one), _GIVEN_UP)

    def _offers(self, ref: FigureRef, one: Figure, then: Callable[[], Paragraphs] = lambda: iter(())) -> list[Choice]:
        return [
            ("Il mesure la même chose qu’un autre sujet.", partial(self._which_topic, ref, one)),
            ("Sa monnaie, son unité ou sa valeur.", partial(self._restate, ref, then)),
        ]

    def _part(self, one: FigureRef, other: FigureRef) -> Paragraphs:
        return self._make(lambda: self._library.corrections.part(one, other), partial(self._told, other))

    def _which_topic(self, ref: FigureRef, one: Figure) -> Paragraphs:
        topics = self._library.topics(self._reading.beside)
        # No correction makes a sum of money the same thing as a day.
        alike = [topic for topic in topics if any(each.figure.kind is one.kind for each in topic.statements)]
        others = [topic for topic in alike if ref not in map(_ref, topic.statements)]
        if not others:
            yield "Il n’y a pas d’autre sujet auquel le réunir."
            return
        yield from self._offer_topics(ref, others, others)

    def _offer_topics(self, ref: FigureRef, topics: Sequence[Topic], shown: Sequence[Topic]) -> Paragraphs:
        def join(topic: Topic) -> Paragraphs:
            reference = _ref(topic.statements[reference_of(topic)])
            return self._make(lambda: self._library.corrections.join(ref, reference), partial(self._told, ref))

        def narrow(words: str) -> Paragraphs:
            wanted = folded(words).split()
            found = [topic for topic in topics if all(word in folded(topic.label) for word in wanted)]
            if not found:
                yield f"Aucun de ces sujets n’a {quoted(words)} dans son intitulé."
            yield from self._offer_topics(ref, topics, found or topics)

        offered: list[Choice] = [
            (f"{topic.label} ({WORDS[topic.verdict]}).", partial(join, topic)) for topic in shown[:_SHOWN]
        ]
        counted = plural(len(shown), "sujet")
        asked = f"Avec lequel le réunir, de {counted} ? Un numéro, ou des mots de son intitulé."
        yield from self._question.choose(asked, offered, _GIVEN_UP, narrow)

    def _restate(self, ref: FigureRef, then: Callable[[], Paragraphs]) -> Paragraphs:
        def said(line: str) -> Paragraphs:
            from search.corrections import typed

            if not line.strip():
                return iter((_GIVEN_UP,))
            return self._make(lambda: typed.restate(self._library.corrections, ref, line.strip()), then)

        self._question.ask(said)
        yield (
            f"{quoted(ref.text)} est en réalité… Une monnaie ou une unité suffit (euros, km) ; un nombre corrige la"
            " valeur (16 millions), les deux ensemble corrigent tout."
        )

    # Names

    def name(self, type: EntityType, name: str, among: Collection[str], article: str | None = None) -> Paragraphs:
        """Ask what is wrong with a name ``among`` others, of an ``article`` or of all of them."""
        made = self._library.corrections
        others = sorted({*among} - {name}, key=lambda other: (folded(other), other))

        def asked(question: str, act: "Callable[[str, str | None], Correction]") -> Paragraphs:
            def said(line: str) -> Paragraphs:
                written = line.strip()
                return self._where(article, partial(act, written)) if written else iter((_GIVEN_UP,))

            self._question.ask(said)
            yield question

        def which(names: Sequence[str]) -> Paragraphs:
            def narrow(words: str) -> Paragraphs:
                found = [each for each in others if folded(words) in folded(each)]
                if not found:
                    yield f"Aucun de ces noms n’a {quoted(words)}."
                yield from which(found or others)

            offered: list[Choice] = [
                (f"{each}.", partial(self._where, article, partial(made.merge, name, each)))
                for each in names[:_SHOWN]
            ]
            more = f" ; il y a {plural(len(names), 'nom')}" if len(names) > _SHOWN else ""
            asked = f"{shown} désigne… Un numéro, ou une partie du nom{more}."
            return self._question.choose(asked, offered, _GIVEN_UP, narrow)

        def which_sort() -> Paragraphs:
            offered: list[Choice] = [
                (f"{ENTITY_WORDS[each]}.", partial(self._where, article, partial(made.retype, name, each.value)))
                for each in EntityType
                if each is not type
            ]
            return self._question.choose(f"{shown} est…", offered, _GIVEN_UP)

        shown = quoted(name)
        offered: list[Choice] = [
            ("Son nom est autre.", lambda: asked(f"{shown} s’appelle…", partial(made.rename, name))),
            (
                "C’est une autre entité de l’article." if article else "C’est un autre de ces noms.",
                partial(which, others),
            ),
            ("Sa sorte est autre.", which_sort),
            ("Ce n’est pas une entité.", lambda: self._where(article, partial(made.ignore, name))),
        ]
        if not others:
            del offered[1]
        return self._question.choose(_asked(shown), offered, _GIVEN_UP)

    def _where(self, article: str | None, act: "Callable[[str | None], Correction]") -> Paragraphs:
        if article is None:
            return self._make(lambda: act(None), self._unlisted)
        offered: list[Choice] = [
            ("Dans cet article.", lambda: self._make(lambda: act(article), self._unlisted)),
            ("Partout.", lambda: self._make(lambda: act(None), self._unlisted)),
        ]
        return self._question.choose("Où ?", offered, _GIVEN_UP)

    def _unlisted(self) -> Paragraphs:
        """The names that were listed are others now: their numbers must not correct what they no longer name."""
        self._reading.wrong = ()
        return iter(())

    # Making and taking back

    def _make(self, act: "Callable[[], Correction]", then: Callable[[], Paragraphs] = lambda: iter(())) -> Paragraphs:
        try:
            made = act()
        except (CorrectionsError, OSError) as error:
            yield f"Pas corrigé : {_why(error)}."
            return
        self._reading.changes.append(partial(self._undo, made))
        yield f"Corrigé : {made.wording}. Tapez annuler pour revenir."
        yield from then()

    def all(self) -> Paragraphs:
        """Those made in this corpus, the newest first, each under the number that takes it back."""
        self._listed = self._library.corrections.entries()
        for problem in self._library.corrections.problems:
            yield str(problem)
        yield f"{plural(len(self._listed), 'correction')}."
        for number, each in enumerate(self._listed, 1):
            yield f"{number}. {each.wording}, le {long_date(each.made.astimezone().date())}."

    def undo(self, number: int) -> Paragraphs:
        """Take back that of the last list."""
        if 1 <= number <= len(self._listed):
            return self._undo(self._listed[number - 1])
        if self._listed:
            return iter((f"Les corrections vont de 1 à {len(self._listed)}.",))
        return iter(("Tapez corrections, puis annuler et le numéro de l’une.",))

    def _undo(self, made: "Correction") -> Paragraphs:
        try:
            undone = self._library.corrections.undo(made.id)
        except (CorrectionsError, OSError) as error:
            yield f"Pas annulé : {_why(error)}."
            return
        yield f"Annulé : {made.wording}." if undone else "Cette correction n’y est plus."


def _asked(what: str) -> str:
    return f"{what} : qu’est-ce qui ne va pas ? Un numéro ; une ligne vide abandonne."


def _why(error: CorrectionsError | OSError) -> str:
    return faults.wording(error) if isinstance(error, OSError) else str(error)


def _ref(statement: Statement) -> FigureRef:
    figure = statement.figure
    return FigureRef(statement.card.id, figure.start, figure.end, figure.text)
