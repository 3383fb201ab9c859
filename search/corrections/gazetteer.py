"""The corrections of names as a gazetteer: TOML for ``corpus.entities.gazetteer.user``."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from corpus.entities.gazetteer.entry import Entry, Form, Gazetteer
from corpus.entities.model import EntityType
from corpus.french.clean import clean_line
from search.corrections.model import Act, Ignore, Merge, Rename, Retype

_HEADER = "# Noms corrigés dans mistral-tui, à copier dans gazetteer.toml du dossier des réglages.\n"


@dataclass(slots=True)
class _Named:
    """An entity as it is called in the end."""

    type: EntityType | None = None
    """What a person says that it is."""
    former_type: EntityType | None = None
    """What a person said that it was under another name."""
    formerly: list[str] = field(default_factory=list)


def export(acts: Sequence[Act], known: Gazetteer, type_of: Callable[[str], EntityType | None]) -> str:
    """What holds always, one ``[[entity]]`` for each name, laid over what ``known`` has of it.

    What a gazetteer cannot say (a name that is none, a name of which nobody knows the type) stands in a comment.
    """
    named: dict[str, _Named] = {}
    ignored: list[str] = []
    for act in acts:
        match act:
            case Rename(name, new, None) | Merge(name, new, None):
                former = named.pop(name, _Named())
                entity = named.setdefault(new, _Named())
                entity.formerly += [*former.formerly, name]
                entity.former_type = former.type or former.former_type or entity.former_type
            case Retype(name, given, None):
                named.setdefault(name, _Named()).type = given
            case Ignore(name, None):
                named.pop(name, None)
                ignored.append(name)
    parts = [_HEADER]
    for name, entity in named.items():
        if not _clean(name):
            continue
        formerly = list(dict.fromkeys(each for each in entity.formerly if each != name))
        sources = [entry for each in (name, *formerly) if (entry := known.entries.get(each))]
        kind = entity.type or _known_type(name, known, type_of) or entity.former_type
        kind = kind or next((found for each in formerly if (found := _known_type(each, known, type_of))), None)
        if kind is None:
            parts.append(f"# «\u00a0{clean_line(name)}\u00a0»\u00a0: sa nature n’est pas connue.\n")
        else:
            parts.append(_table(name, kind, formerly, sources))
    parts += [f"# «\u00a0{clean_line(name)}\u00a0» n’est pas une entité.\n" for name in dict.fromkeys(ignored)]
    return "\n".join(parts)


def _known_type(name: str, known: Gazetteer, type_of: Callable[[str], EntityType | None]) -> EntityType | None:
    entry = known.entries.get(name)
    return entry.type if entry else type_of(name)


def _table(name: str, kind: EntityType, formerly: Sequence[str], sources: Sequence[Entry]) -> str:
    forms: dict[str, Form] = {}
    for entry in sources:
        for form in entry.forms:
            forms.setdefault(form.text, form)
    forms.setdefault(name, Form(name))
    # That a former name means this one is a person's word: it needs no surroundings to speak for it any more.
    forms |= {former: Form(former) for former in formerly}
    lines = ["[[entity]]", f"name = {_string(name)}", f'type = "{kind.value}"']
    aliases = [form.text for form in forms.values() if not form.guarded and form.text != name]
    guarded = [form.text for form in forms.values() if form.guarded]
    for key, texts in (("aliases", aliases), ("guarded", guarded)):
        written = ", ".join(_string(text) for text in texts if _clean(text))
        if written:
            lines.append(f"{key} = [{written}]")
    for key in ("kind", "country", "seat", "sector", "maker"):
        value = next((stated for entry in sources if (stated := getattr(entry, key))), "")
        if value:
            lines.append(f"{key} = {_string(value)}")
    return "\n".join(lines) + "\n"


def _string(text: str) -> str:
    # A JSON string is a basic string of TOML but for DEL, which a clean line does not have.
    return json.dumps(_clean(text), ensure_ascii=False)


def _clean(text: str) -> str:
    # No-break spaces around it too: the reader takes them off, and wants something left.
    return clean_line(text).strip()
