"""The file's form: JSON with a version, checked as it is read. What a person made in another version is migrated."""

from collections.abc import Callable
from typing import Any, Final, Literal, get_args

from pydantic import AwareDatetime, BaseModel, ConfigDict, TypeAdapter, ValidationError

from search.corrections.model import Act, Ignore, Join, Merge, Part, Rename, Restate, Retype
from search.corrections.store import Entry
from search.keeping import Newer as Newer
from search.keeping import Unreadable as Unreadable
from search.keeping import migrated

VERSION: Final = 1

MIGRATIONS: Final[dict[int, Callable[[dict[str, Any]], dict[str, Any]]]] = {}
"""By version: what makes a document of that version one of the next, for every version before ``VERSION``."""

_Verb = Literal["part", "join", "restate", "rename", "merge", "retype", "ignore"]
_ACTS: Final[dict[str, type[Act]]] = dict(
    zip(get_args(_Verb), (Part, Join, Restate, Rename, Merge, Retype, Ignore), strict=True)
)
_VERBS: Final = {act: verb for verb, act in _ACTS.items()}
_ADAPTERS: Final[dict[type[Act], TypeAdapter[Act]]] = {act: TypeAdapter(act) for act in _ACTS.values()}


class _Kept(BaseModel):
    model_config = ConfigDict(extra="forbid")

    id: str
    made: AwareDatetime
    do: _Verb
    what: dict[str, Any]


class _Document(BaseModel):
    model_config = ConfigDict(extra="forbid")

    version: Literal[1] = VERSION
    corrections: tuple[_Kept, ...]


def read(data: bytes) -> tuple[Entry, ...]:
    """The entries of a document, oldest first. Raises ``Unreadable`` and ``Newer``."""
    try:
        raw = TypeAdapter(dict[str, Any]).validate_json(data)
        document = _Document.model_validate(migrated(raw, VERSION, MIGRATIONS))
        return tuple(
            Entry(kept.id, kept.made, _ADAPTERS[_ACTS[kept.do]].validate_python(kept.what))
            for kept in document.corrections
        )
    except (ValidationError, LookupError, TypeError, AttributeError) as error:
        raise Unreadable from error


def dump(entries: tuple[Entry, ...]) -> bytes:
    """The document of ``entries``, as this version writes it."""
    kept = tuple(
        _Kept(
            id=entry.id,
            made=entry.made,
            do=_VERBS[type(entry.act)],
            what=_ADAPTERS[type(entry.act)].dump_python(entry.act, mode="json"),
        )
        for entry in entries
    )
    return (_Document(corrections=kept).model_dump_json(indent=1) + "\n").encode()
