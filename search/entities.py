"""What the index knows of an entity by its name."""

from corpus.entities.model import EntityType
from search.facets import Facet
from search.schema import SEPARATOR
from search.snapshot import Snapshot


def type_of(snapshot: Snapshot, name: str) -> EntityType | None:
    """The type that most articles name it as; ``None`` where none does. Corrections don't count."""
    counts = {
        kind: len(snapshot.postings("facets", f"{Facet.ENTITY}{SEPARATOR}{kind}:{name}".encode("utf-8", "replace")))
        for kind in EntityType
    }
    likeliest = max(counts, key=lambda kind: counts[kind])
    return likeliest if counts[likeliest] else None
