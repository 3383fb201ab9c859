"""What the index knows of an entity by its name."""

from corpus.entities.model import EntityType
from search.analysis import name_key
from search.schema import SEPARATOR
from search.snapshot import Snapshot


def type_of(snapshot: Snapshot, name: str) -> EntityType | None:
    """The type that most articles name it as; ``None`` where none does."""
    counts = {
        kind: len(snapshot.postings("facts", f"{kind.value}{SEPARATOR}={name_key(name)}".encode()))
        for kind in EntityType
    }
    likeliest = max(counts, key=lambda kind: counts[kind])
    return likeliest if counts[likeliest] else None
