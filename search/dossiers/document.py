"""The file's form: JSON with a version, checked as it is read. What a person made in another version is migrated."""

from collections.abc import Callable
from typing import Any, Final, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, TypeAdapter, ValidationError

from search.dossiers.model import Dossier, DossiersError, Item, Passage, TopicRef, What, WholeArticle
from search.keeping import Form, Unreadable, migrated

VERSION: Final = 1
MIGRATIONS: Final[dict[int, Callable[[dict[str, Any]], dict[str, Any]]]] = {}
"""By version: what makes a document of that version one of the next, for every version before ``VERSION``."""

_Sort = Literal["article", "passage", "topic"]
_SORTS: Final[dict[_Sort, type[What]]] = {"article": WholeArticle, "passage": Passage, "topic": TopicRef}
_NAMES: Final[dict[type[What], _Sort]] = {kind: name for name, kind in _SORTS.items()}
_ADAPTERS: Final[dict[type[What], TypeAdapter[What]]] = {kind: TypeAdapter(kind) for kind in _SORTS.values()}


class _Item(BaseModel):
    model_config = ConfigDict(extra="forbid")

    id: str
    made: AwareDatetime
    sort: _Sort
    what: dict[str, Any]
    note: str


class _Dossier(BaseModel):
    model_config = ConfigDict(extra="forbid")

    id: str
    name: str
    made: AwareDatetime
    items: tuple[_Item, ...]


class _Document(BaseModel):
    model_config = ConfigDict(extra="forbid")

    version: Literal[1] = VERSION
    dossiers: tuple[_Dossier, ...]


def read(data: bytes) -> tuple[Dossier, ...]:
    """The dossiers of a document. Raises ``Unreadable`` and ``Newer``."""
    try:
        raw = TypeAdapter(dict[str, Any]).validate_json(data)
        document = _Document.model_validate(migrated(raw, VERSION, MIGRATIONS))
        dossiers = tuple(_taken(each) for each in document.dossiers)
    except (ValidationError, LookupError, TypeError, AttributeError) as error:
        raise Unreadable from error
    ids = [each.id for each in dossiers] + [item.id for each in dossiers for item in each.items]
    if len(set(ids)) < len(ids) or len({each.name.casefold() for each in dossiers}) < len(dossiers):
        raise Unreadable
    return dossiers


def _taken(kept: _Dossier) -> Dossier:
    items = tuple(
        Item(id=one.id, made=one.made, what=_ADAPTERS[_SORTS[one.sort]].validate_python(one.what), note=one.note)
        for one in kept.items
    )
    return Dossier(id=kept.id, name=kept.name, made=kept.made, items=items)


def dump(dossiers: tuple[Dossier, ...]) -> bytes:
    """The document of ``dossiers``, as this version writes it."""
    kept = tuple(
        _Dossier(id=each.id, name=each.name, made=each.made, items=tuple(_given(item) for item in each.items))
        for each in dossiers
    )
    return (_Document(dossiers=kept).model_dump_json(indent=1) + "\n").encode()


def _given(item: Item) -> _Item:
    kind = type(item.what)
    what = _ADAPTERS[kind].dump_python(item.what, mode="json")
    return _Item(id=item.id, made=item.made, sort=_NAMES[kind], what=what, note=item.note)


FORM: Final[Form[tuple[Dossier, ...]]] = Form(
    name="dossiers",
    empty=(),
    read=read,
    dump=dump,
    error=DossiersError,
    untouched="dossiers ni lus ni changés",
    illegible="dossiers illisibles",
    afresh="on repart sans dossier",
    lost="changement non gardé",
)
