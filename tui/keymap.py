"""The keys that a person sets: as they are written, as Textual calls them, and what of them can't be taken."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from textual.binding import Binding
from textual.keys import KEY_NAME_REPLACEMENTS, Keys

from tui.actions import ALL_KEYS, KEYS_TOGETHER, called, key_name, words_of

_MODIFIERS = {"ctrl": "ctrl", "maj": "shift", "shift": "shift", "alt": "alt", "super": "super"}
_NAMED = {each.value.rpartition("+")[2] for each in Keys} | set(KEY_NAME_REPLACEMENTS.values())


def read(written: Mapping[str, str]) -> tuple[dict[str, str], list[str]]:
    """The keys for Textual, by what they do, and one line of French for each thing that can't be taken. What has no
    key left keeps the one that it had."""
    names = [key.id for key in ALL_KEYS if key.id]
    taken: dict[str, str] = {}
    faults = []
    for name, value in written.items():
        if name not in names:
            near = get_close_matches(name, names, 1)
            meant = f" ; vouliez-vous dire « {near[0]} » ?" if near else ""
            faults.append(f"aucune touche ne s’appelle « {name} »{meant}")
            continue
        keys = [(part, _key(part)) for part in _parts(value)]
        known = [key for _, key in keys if key is not None]
        unknown = [part for part, key in keys if key is None]
        if unknown:
            wrong = f"« {unknown[0]} » n’est pas une touche" if unknown[0] else "aucune touche n’est donnée"
            faults.append(f"[keys] {name} : {wrong}")
        if known:
            taken[name] = ",".join(known)
    return taken, [*faults, *_clashes(taken)]


def _parts(value: str) -> list[str]:
    return ["comma"] if value.strip() == "," else [part.strip() for part in value.split(",")]


def _key(written: str) -> str | None:
    """« / », « Ctrl+P », « Maj+N », « Échap » as Textual names them; ``None`` for what is no key."""
    if len(written) == 1:
        return _named(written)
    *before, last = written.split("+")
    modifiers = [_MODIFIERS.get(each.strip().lower()) for each in before]
    last = last.strip()
    key = _named(last) if len(last) == 1 else called(last) or last.lower()
    if None in modifiers or key is None or not _known(key):
        return None
    if len(key) == 1:
        if modifiers == ["shift"]:
            return key.upper()
        key = key.lower() if modifiers else key
    return "+".join([*filter(None, modifiers), key])


def _named(character: str) -> str:
    return next(iter(Binding.make_bindings([Binding(character, "", "")]))).key


def _known(key: str) -> bool:
    if len(key) == 1 or key in _NAMED:
        return True
    try:
        return bool(unicodedata.lookup(key.replace("_", " ")))
    except KeyError:
        return False


def _clashes(taken: Mapping[str, str]) -> Iterator[str]:
    """A key that was given to one thing while another has it in the same place: Textual takes it from the other."""
    for together in KEYS_TOGETHER:
        for one in together:
            for other in together:
                shared = _of(one, taken) & _of(other, taken)
                if one is not other and one.id in taken and shared and not _told_already(one, other, taken):
                    yield (
                        f"[keys] {one.id} : « {key_name(min(shared))} » était la touche de {other.id}"
                        f" ({words_of(other)})"
                    )


def _told_already(one: Binding, other: Binding, taken: Mapping[str, str]) -> bool:
    return other.id in taken and (one.id or "") > (other.id or "")


def _of(binding: Binding, taken: Mapping[str, str]) -> set[str]:
    return set(_split(taken.get(binding.id or "", binding.key)))


def _split(keys: str) -> Iterable[str]:
    return filter(None, keys.split(","))
