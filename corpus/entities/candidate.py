"""A stretch of tokens that may be a name, and what speaks for it."""

from dataclasses import dataclass, field

from corpus.entities.model import EntityType
from corpus.records import record


@dataclass(slots=True)
class Candidate:
    """Tokens ``[first, last)``; ``votes`` weigh the types that the surroundings speak for."""

    first: int
    last: int
    surface: str
    votes: dict[EntityType, float] = field(default_factory=dict)
    proven: bool = True
    """False where the only sign of a name is the capital of a sentence's first word."""
    doubted: bool = False
    """True where a statistical recogniser was asked and saw no name."""

    def vote(self, kind: EntityType, weight: float) -> None:
        """Add ``weight`` to what speaks for ``kind``."""
        self.votes[kind] = self.votes.get(kind, 0.0) + weight


@record()
class Headed:
    """A name of a sure type at tokens ``[first, last)``."""

    first: int
    last: int
    type: EntityType
    canonical: str
