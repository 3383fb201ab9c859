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
                if isinstance(act, Rename):
                    entity.type = entity.type or former.type
            case Retype(name, given, None):
                named.setdefault(name, _Named()).type = given
            case Ignore(name, None):
                named.pop(name, None)
                ignored.append(name)
    parts = [_HEADER]
    for name, entity in named.items():
        formerly = list(dict.fromkeys(each for each in entity.formerly if each != name))
        sources = [entry for each in (name, *formerly) if (entry := known.entries.get(each))]
        kind = entity.type or next((entry.type for entry in sources), None)
        kind = kind or next((found for each in (name, *formerly) if (found := type_of(each))), None)
        if kind is None:
            parts.append(f"# «\u00a0{clean_line(name)}\u00a0» : sa nature n’est pas connue.\n")
        else:
            parts.append(_table(name, kind, formerly, sources))
    parts += [f"# «\u00a0{clean_line(name)}\u00a0» n’est pas une entité.\n" for name in dict.fromkeys(ignored)]
    return "\n".join(parts)


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
        if texts:
            lines.append(f"{key} = [{', '.join(map(_string, texts))}]")
    for key in ("kind", "country", "seat", "sector", "maker"):
        value = next((stated for entry in sources if (stated := getattr(entry, key))), "")
        if value:
            lines.append(f"{key} = {_string(value)}")
    return "\n".join(lines) + "\n"


def _string(text: str) -> str:
    # A JSON string is a basic string of TOML but for DEL, which a clean line does not have.
    return json.dumps(clean_line(text), ensure_ascii=False)
