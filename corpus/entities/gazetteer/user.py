"""A person's own gazetteer: a TOML file, checked as it is read, laid over the shipped one by ``Gazetteer.merge``."""

import tomllib
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from corpus.entities.gazetteer.entry import Entry, Form
from corpus.entities.model import EntityType

_Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class GazetteerError(Exception):
    """A gazetteer that can't be read; the message is one line of French that names the file and the fault."""


class _UserEntity(BaseModel):
    """One ``[[entity]]`` table. ``guarded`` forms are common words too, and need their surroundings to count."""

    model_config = ConfigDict(extra="forbid")

    name: _Name
    type: EntityType
    aliases: tuple[_Name, ...] = ()
    guarded: tuple[_Name, ...] = ()
    kind: str = ""
    country: str = ""
    seat: str = ""
    sector: str = ""
    maker: str = ""


class _UserGazetteer(BaseModel):
    model_config = ConfigDict(extra="forbid")

    entity: tuple[_UserEntity, ...] = ()


def read_entries(path: Path) -> list[Entry]:
    """The entries of a person's gazetteer file; ``GazetteerError`` where it can't be read."""
    try:
        document = _UserGazetteer.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError) as error:
        raise GazetteerError(f"{path} : fichier illisible ({error.__class__.__name__})") from error
    except tomllib.TOMLDecodeError as error:
        raise GazetteerError(f"{path} : TOML invalide ({error})") from error
    except ValidationError as error:
        fault = error.errors()[0]
        place = ".".join(str(part) for part in fault["loc"])
        raise GazetteerError(f"{path} : champ « {place} » invalide ({fault['msg']})") from error
    return [_entry(entity) for entity in document.entity]


def _entry(entity: _UserEntity) -> Entry:
    guarded = dict.fromkeys(entity.guarded)
    plain = (form for form in dict.fromkeys((entity.name, *entity.aliases)) if form not in guarded)
    return Entry(
        name=entity.name,
        type=entity.type,
        forms=(*(Form(form) for form in plain), *(Form(form, guarded=True) for form in guarded)),
        kind=entity.kind,
        country=entity.country,
        seat=entity.seat,
        sector=entity.sector,
        maker=entity.maker,
    )
