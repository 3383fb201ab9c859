"""Read the shipped gazetteer from its data files, once."""

import re
import tomllib
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from typing import Any

from corpus.entities.gazetteer.entry import Entry, Form, Gazetteer
from corpus.entities.gazetteer.territories import territories
from corpus.entities.model import EntityType

DATA_FILES = (
    "places.toml",
    "institutions.toml",
    "politics.toml",
    "organisations.toml",
    "companies.toml",
    "technology.toml",
    "towns.toml",
    "cities.toml",
    "media.toml",
    "works.toml",
    "sport.toml",
    "events.toml",
    "persons.toml",
)


_PLAIN = frozenset("=@^~(")
"""What a line needs to be more than a name; most are not, and are read at every start of a worker."""
_ORDINAL = re.compile("[IVX]+")


@lru_cache(maxsize=1)
def shipped() -> Gazetteer:
    """The gazetteer that comes with the program: the data files and CLDR's French names of the world."""
    return Gazetteer.of(list(_entries()))


def parse(document: dict[str, Any]) -> Iterator[Entry]:
    """The entries of one data file (its grammar is in ``data/README.md``).

    ``ValueError`` names the line that can't be read.
    """
    for group in document["group"]:
        kind = EntityType(group["type"])
        shared = {key: group.get(key, "") for key in ("kind", "country", "seat", "sector", "maker")}
        for line in group["entries"].splitlines():
            line = line.strip()
            if line and not line.startswith("#"):
                yield _entry(line, kind, dict(shared))


def _entries() -> Iterator[Entry]:
    known = set()
    data = files("corpus.entities.gazetteer") / "data"
    for name in DATA_FILES:
        for entry in parse(tomllib.loads((data / name).read_text(encoding="utf-8"))):
            known.add(entry.name)
            yield entry
    for entry in territories():
        if entry.name not in known:
            known.add(entry.name)
            yield entry


def _entry(line: str, kind: EntityType, shared: dict[str, str]) -> Entry:
    """« Nom @siège ^fabricant = autre forme, ~forme gardée »; « ~ » before the name guards it too.

    A name with a parenthesis tells homonyms apart and is never written so: its first form leaves it out.
    """
    if kind is not EntityType.PER and _PLAIN.isdisjoint(line):
        return Entry(name=line, type=kind, forms=(Form(line),), **shared)
    head, _, rest = line.partition("=")
    head, _, maker = head.partition("^")
    head, _, seat = head.partition("@")
    head = head.strip()
    whole_only = head.endswith(" -")
    name = _form(head.removesuffix(" -"))
    if not name.text:
        raise ValueError(f"no canonical name: {line}")
    shared["maker"] = maker.strip() or shared["maker"]
    shared["seat"] = seat.strip() or shared["seat"]
    forms = [_form(part) for part in rest.split(",") if part.strip()]
    if not name.text.endswith(")"):
        forms.insert(0, name)
    elif not forms:
        forms.append(Form(name.text.rpartition(" (")[0], name.guarded))
    if kind is EntityType.PER and not whole_only and not name.text.endswith(")"):
        surname = name.text.partition(" ")[2]
        if surname and not _ORDINAL.fullmatch(surname):
            forms.append(Form(surname))
    unique = {form.text: form for form in reversed(forms)}
    return Entry(name=name.text, type=kind, forms=tuple(reversed(unique.values())), **shared)


def _form(written: str) -> Form:
    written = written.strip()
    return Form(written.removeprefix("~").strip(), written.startswith("~"))
