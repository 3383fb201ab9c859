"""The sources of a text, sentence by sentence: each is read when first asked for, as half of them have no figure."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

_DEEPEST = 20
"""Sentences that may wait for one another's sources before all are read in order."""


@dataclass(slots=True)
class Source:
    """A source named on tokens ``[first, last)``, its introducing words included; ``name`` as the text has it."""

    first: int
    last: int
    name: str
    forward: bool
    backward: bool
    speaks: bool = False
    """A verb of speech stands with it: it can be the speaker of a quotation."""
    near: bool = False
    """Subject of a verb without « que »: it answers for what the verb governs, not for the whole sentence."""
    tight: bool = False
    """Agent of a participle: it answers for the figure that the participle stands at."""
    placing: bool = False
    """It answers for a figure behind « à » only: « voit le titre à 9 dollars »."""
    inside: bool = False
    """An aside in the middle of its clause: it answers for what stands on both sides."""


class Told:
    """The sources of one text.

    ``places`` are the tokens of each sentence where one may begin; ``read`` finds those that do, by what was named
    before.
    """

    def __init__(
        self, places: dict[int, list[int]], read: Callable[[Sequence[int], "Earlier"], list[Source]]
    ) -> None:
        self._places = places
        self._read = read
        self._found: dict[int, list[Source]] = {}
        self._last: dict[int, Source | None] = {-1: None}
        """By sentence, the source named last up to its end."""
        self._depth = 0
        self._settled = 0

    def of(self, sentence: int) -> list[Source]:
        """Those that a sentence names, in order."""
        found = self._found.get(sentence)
        if found is None:
            places = self._places.get(sentence)
            found = self._found[sentence] = self._read(places, Earlier(self, sentence)) if places else []
        return found

    def all(self) -> Iterator[Source]:
        """Those of the whole text, in order."""
        for sentence in self._places:
            yield from self.of(sentence)

    def last_before(self, sentence: int) -> Source | None:
        """The one that is named last before a sentence."""
        if self._depth > _DEEPEST:
            while self._settled < sentence:
                self._settled += 1
                self.of(self._settled - 1)
        self._depth += 1
        at = sentence - 1
        while at not in self._last and not self.of(at):
            at -= 1
        self._depth -= 1
        last = self._last[sentence - 1] = self._last[at] if at in self._last else self.of(at)[-1]
        return last


class Earlier:
    """What is known of a text's sources where the next of a sentence is looked for."""

    def __init__(self, told: Told, sentence: int) -> None:
        self._told = told
        self._sentence = sentence
        self.here: list[Source] = []
        """Those of the sentence."""

    @property
    def last(self) -> Source | None:
        """The one named last, in the sentence or before."""
        return self.here[-1] if self.here else self._told.last_before(self._sentence)

    @property
    def last_named(self) -> tuple[int, str] | None:
        """First token and name of the last source."""
        last = self.last
        return (last.first, last.name) if last is not None else None
