"""How a corpus stands without opening it: how many articles its index has, and of when that is."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from search.gazetteer import own_names
from search.state import State
from search.store import Damaged, Store


@dataclass(frozen=True, slots=True)
class Standing:
    """What the index on disk says; ``None`` where there is none that this version reads."""

    articles: int | None = None
    updated: datetime | None = None
    """When it was last written, in UTC."""


def standing(corpus: Path, cache: Path, gazetteer: Path | None = None) -> Standing:
    """How the corpus at ``corpus``, which need not be there any more, stands under ``cache``. Never raises."""
    names, _ = own_names(gazetteer)
    store = Store(cache, corpus, names)
    try:
        updated = datetime.fromtimestamp((store.folder / "current").stat().st_mtime, UTC)
        snapshot = store.snapshot(checked=False)
    except (OSError, ValueError, Damaged):
        return Standing()
    try:
        made_of = snapshot.manifest()
        copies = State.load(made_of).copies if made_of is not None else None
        if copies:
            snapshot.take(copies)
        return Standing(len(snapshot), updated)
    except Exception:  # whatever reading a damaged index raises
        return Standing()
    finally:
        snapshot.close()
