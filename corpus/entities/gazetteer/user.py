"""A person's own gazetteer: a TOML file, checked as it is read, laid over the shipped one by ``Gazetteer.merge``."""

import re
import tomllib
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError
from pydantic_core import ErrorDetails

from corpus.entities.gazetteer.entry import Entry, Form
from corpus.entities.model import EntityType
from corpus.french.clean import clean_line
from corpus.readers.source import why

_POSITION = re.compile(r"at line (\d+), column (\d+)")
_TEXT = "un texte entre guillemets"
_NAMES = 'une liste de noms, comme ["Mistral", "Mistral AI"]'
_EXPECTED = {
    "name": "un nom entre guillemets, non vide",
    "type": f"un type parmi {', '.join(EntityType)}",
    "aliases": _NAMES,
    "guarded": _NAMES,
}
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
        document = _UserGazetteer.model_validate(tomllib.loads(path.read_text(encoding="utf-8-sig")))
    except OSError as error:
        raise GazetteerError(f"{path}\u00a0: fichier illisible ({why(error)})") from error
    except UnicodeDecodeError as error:
        raise GazetteerError(f"{path}\u00a0: le fichier n’est pas en UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise GazetteerError(f"{path}\u00a0: TOML mal formé ({_where(error)})") from error
    except RecursionError as error:
        raise GazetteerError(f"{path}\u00a0: TOML mal formé (imbrication trop profonde)") from error
    except ValidationError as error:
        raise GazetteerError(f"{path}\u00a0: {_fault(error.errors()[0])}") from error
    return [_entry(entity) for entity in document.entity]


def _where(error: tomllib.TOMLDecodeError) -> str:
    """The place that ``tomllib`` names in English: « (at line 3, column 7) », « (at end of document) »."""
    found = _POSITION.search(str(error))
    return f"ligne {found[1]}, colonne {found[2]}" if found else "à la fin du fichier"


def _fault(fault: ErrorDetails) -> str:
    """Which entity, which field, and what the field wants."""
    table, *place = fault["loc"]
    if table != "entity":
        return f"table inconnue «\u00a0{clean_line(str(table))}\u00a0», «\u00a0[[entity]]\u00a0» attendue"
    if not place:
        return "«\u00a0entity\u00a0» doit être une suite de tables [[entity]]"
    which = f"{int(place[0]) + 1}e entité" if place[0] else "1re entité"
    if len(place) == 1:
        return f"{which}, une table est attendue"
    field = clean_line(str(place[1]))
    if fault["type"] == "missing":
        return f"{which}, le champ «\u00a0{field}\u00a0» manque"
    if fault["type"] == "extra_forbidden":
        return f"{which}, champ inconnu «\u00a0{field}\u00a0»"
    return f"{which}, le champ «\u00a0{field}\u00a0» attend {_EXPECTED.get(field, _TEXT)}"


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
