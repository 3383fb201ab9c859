"""The conversation: what a line means, and what is answered. Knows no terminal."""

from typing import TYPE_CHECKING, TypeAlias

from corpus.french.typography import plural
from tui import reporting
from tui.folding import folded
from tui.plain import help, telling
from tui.plain.articles import Articles
from tui.plain.asking import Paragraphs
from tui.plain.comparing import Comparison
from tui.plain.contexts import Contexts
from tui.plain.corpora import Corpora, Elsewhere
from tui.plain.dossiers import NOTHING_READ, Dossiers, cited
from tui.plain.exporting import Exporting
from tui.plain.names import Names
from tui.plain.narrowing import Narrowing
from tui.plain.reading import Reading
from tui.plain.recalling import Recalling
from tui.plain.results import Results
from tui.plain.typed import whole

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from search.library import Library


_Part: TypeAlias = "Callable[[str, str, int | None], Paragraphs | None]"
"""What a word means where it is a command: given the word, what follows it, and the number that this is."""


class Conversation:
    """One reader and one library. ``answer`` takes a line and gives paragraphs, found as they are asked for."""

    def __init__(self, library: "Library", *, corpus: "Path | None" = None, keeps: bool = True) -> None:
        """``corpus``: where that of the library lies, ``None`` for the bundled articles. ``keeps``: whether the
        reader may set things aside and correct, in the data of whoever runs this."""
        self._library, self._keeps = library, keeps
        self._reading = reading = Reading(library)
        comparison = Comparison(reading, keeps=keeps)
        articles = Articles(reading, comparison.figure, comparison.verdicts, comparison.corrections)
        read = self._go_on(articles.read)
        self._results = results = Results(reading, read)
        narrowing = Narrowing(reading, results)
        names = Names(reading, read, narrowing, comparison.corrections)
        contexts = Contexts(reading)
        self._parts: list[_Part] = [
            results.command, articles.command, comparison.command, narrowing.command, contexts.command, names.command,
        ]  # fmt: skip
        self._recalling: Recalling | None = None
        self._corpora: Corpora | None = None
        if keeps and comparison.corrections is not None:
            self._recalling, self._corpora = Recalling(reading, results.search), Corpora(reading, corpus)
            self._parts += [
                self._undo, Dossiers(reading).command, comparison.corrections.command, Exporting(reading).command,
                self._recalling.command, self._corpora.command,
            ]  # fmt: skip
        self.over = False
        """Whether the reader has taken leave."""

    def greeting(self) -> Paragraphs:
        """What is said first."""
        yield f"mistral-tui, {self._library.name} : {plural(len(self._library), 'article')}."
        if self._library.problems:
            yield f"{plural(len(self._library.problems), 'problème')} de lecture : tapez compte rendu."
        yield "Tapez une recherche, ou aide."

    @property
    def asking(self) -> bool:
        """Whether a question was asked, which the next line answers."""
        return self._reading.question.asked

    @property
    def elsewhere(self) -> Elsewhere | None:
        """The corpus that the reader goes over to, once one was chosen."""
        return self._corpora.wanted if self._corpora else None

    def answer(self, line: str) -> Paragraphs:
        """What is answered to a line. A command word with something else after it than it takes is a search."""
        if self.asking:
            return self._reading.question.answer(line)
        words = line.split()
        command = folded(words[0]) if words else "suite"
        rest = " ".join(words[1:])
        number = whole(rest)
        for part in (self._own, *self._parts):
            if (answered := part(command, rest, number)) is not None:
                return answered
        if not rest and (place := whole(command)) is not None:
            return self._choose(place)
        return self._search(words)

    def _search(self, words: "Sequence[str]") -> Paragraphs:
        yield from self._results.search(" ".join(words))
        meant = help.near(words[0], keeps=self._keeps) if len(words) == 1 and not self._reading.choices else None
        if meant:
            yield f"Si c’est une commande : {meant}."

    def _own(self, command: str, rest: str, number: int | None) -> Paragraphs | None:
        match command:
            case "suite" if not rest:
                return self._reading.more() if self._reading.more else iter(("C’est tout.",))
            case "citer" if not rest:
                return iter((cited(self._reading.read()) if self._reading.read else NOTHING_READ,))
            case "compte" if folded(rest) == "rendu":
                return self._report()
            case "aide" | "?":
                return help.told(rest, keeps=self._keeps)
            case "quitter" | "q" if not rest:
                self.over = True
                return iter(())
        return None

    def _undo(self, command: str, rest: str, number: int | None) -> Paragraphs | None:
        if command != "annuler" or rest:
            return None
        changes = self._reading.changes
        return changes.pop()() if changes else iter(("Il n’y a plus rien à annuler.",))

    def _choose(self, number: int) -> Paragraphs:
        choices = self._reading.choices
        if 1 <= number <= len(choices):
            return choices[number - 1]()
        if choices:
            return iter((f"La dernière liste va de 1 à {len(choices)}.",))
        return iter((f"Il n’y a pas de liste. Pour chercher ce nombre : chercher {number}.",))

    def _report(self) -> Paragraphs:
        report = self._library.report
        summary = reporting.summary(report)
        yield telling.ended(f"{summary[0].upper()}{summary[1:]}")
        for label, line in reporting.rows(report):
            yield telling.ended(f"{label} : {line}" if label else line)

    def _go_on(self, read: "Callable[[str], Paragraphs]") -> "Callable[[str], Paragraphs]":
        """A result is read: the search was worth remembering."""

        def going_on(article: str) -> Paragraphs:
            if self._recalling is not None:
                self._recalling.remember()
            return read(article)

        return going_on
