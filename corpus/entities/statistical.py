"""What a statistical recogniser guesses: one more voice beside the rules, which overrules nothing certain.

The gazetteer's names and those that a head noun opens are settled before it is heard. Its guesses then vote on the
type of the capitalised words that remain, occurrence by occurrence, and the article's consistency pass counts its
votes with the others; where it sees no name, a weak candidate falls. What it alone sees is no name: of such guesses
one in ten was right in the press.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from corpus.entities.candidate import Candidate
from corpus.entities.model import EntityType
from corpus.entities.tokens import Tokens

_WEIGHT = {EntityType.PER: 2.0, EntityType.LOC: 0.5, EntityType.ORG: 1.0}
"""Of a guess, among votes where 3 is a cue noun before the name and 1.2 its mere form: each as it proved reliable."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A name seen at ``[start, end)`` of a text; ``type`` is ``None`` where it is none of ours."""

    start: int
    end: int
    type: EntityType | None


class StatisticalRecogniser(Protocol):
    """A recogniser that learned from annotated text. Same text, same guesses."""

    @property
    def name(self) -> str:
        """Which one, with its version: an index says so."""

    def guess(self, text: str) -> list[Guess]:
        """The names of ``text``, in order, none overlapping; offsets are code points of ``text``."""


def heed(candidates: Iterable[Candidate], guesses: Sequence[Guess], tokens: Tokens) -> Iterator[Candidate]:
    """``candidates`` with what ``guesses`` say of them: a vote for the type, or that no name is seen there."""
    located = [_located(tokens, guess) for guess in guesses]
    exact = {(first, last): guess for first, last, guess in located}
    seen = {k for first, last, _ in located for k in range(first, last)}
    for candidate in candidates:
        guess = exact.get((candidate.first, candidate.last))
        if guess is not None and guess.type is not None:
            candidate.vote(guess.type, _WEIGHT[guess.type])
        candidate.doubted = seen.isdisjoint(range(candidate.first, candidate.last))
        yield candidate


def _located(tokens: Tokens, guess: Guess) -> tuple[int, int, Guess]:
    """The tokens that a guess touches."""
    return bisect_right(tokens.ends, guess.start), bisect_left(tokens.starts, guess.end), guess
