"""Where a reader left off, corpus by corpus: the search, the article and the place in it.

One small JSON file under the data directory, replaced whole, so that a crash leaves the one before. It is a
convenience: a file that can't be read or written is passed over, and the last of two programs that end together wins.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from corpus.atomic import write_atomically
from tui import paths

FILE = "sessions.json"
_VERSION = 1
_MOST = 50
"""So many corpora are remembered, those left last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """What was on the screen. ``offset`` is that of the first code point shown of ``article``'s text."""

    query: str = ""
    article: str | None = None
    offset: int = 0


def file() -> Path:
    """Where sessions are kept, whether the file is there or not."""
    return paths.data() / FILE


def recall(corpus: Path | None) -> Session | None:
    """How ``corpus`` (the bundled articles for ``None``) was left; ``None`` where nothing is known of it."""
    kept = (_read() or {}).get(_key(corpus))
    match kept:
        case {"query": str(query), "article": str() | None as article, "offset": int(offset)}:
            return Session(query=query, article=article, offset=max(0, offset))
    return None


def keep(corpus: Path | None, session: Session) -> bool:
    """Remember how ``corpus`` is left; False where it could not be written, or a later version's stands there."""
    sessions = _read()
    if sessions is None:
        return False
    sessions.pop(_key(corpus), None)
    sessions[_key(corpus)] = asdict(session)
    latest = dict(list(sessions.items())[-_MOST:])
    place = file()
    import json

    try:
        paths.made(place.parent)
        written = json.dumps({"version": _VERSION, "sessions": latest}, ensure_ascii=False)
        write_atomically(place, written.encode())
    except (OSError, UnicodeError):
        return False
    return True


def _key(corpus: Path | None) -> str:
    return "" if corpus is None else str(corpus.absolute())


def _read() -> dict[str, Mapping[str, Any]] | None:
    """The sessions by corpus; ``None`` where a later version wrote them, which is to find them again."""
    try:
        written = file().read_bytes()
        import json  # loaded with the first file: a newcomer has none, and this is on the path to the first paint

        kept = json.loads(written)
    except (OSError, ValueError, RecursionError):
        return {}
    match kept:
        case {"version": version, "sessions": dict(sessions)} if version == _VERSION:
            return {key: one for key, one in sessions.items() if isinstance(one, dict)}
        case {"version": int(version)} if version > _VERSION:
            return None
    return {}
