"""The keys that are really bound where the focus is, by the name of what they do."""

from collections.abc import Mapping

from textual.binding import ActiveBinding

from tui.actions import CHOOSING, SHOWN, Place, key_names


def described(bindings: Mapping[str, ActiveBinding]) -> dict[str, tuple[list[str], ActiveBinding]]:
    """The bound keys by the name of what they do, those without a name or not enabled left out."""
    found: dict[str, tuple[list[str], ActiveBinding]] = {}
    for key, active in bindings.items():
        if active.binding.id and active.enabled:
            found.setdefault(active.binding.id, ([], active))[0].append(key)
    return found


def shown_keys(place: Place, bindings: Mapping[str, ActiveBinding]) -> list[tuple[str, str]]:
    """What the bottom line shows for a place: keys and a word for each, the most needed first."""
    bound, entries = described(bindings), []
    for id in SHOWN[place]:
        if id not in bound:
            continue
        keys, active = bound[id]
        label = CHOOSING.get(place, "ouvrir") if id == "list.choose" else active.binding.description
        twin = bound.get(id.replace("next-", "previous-")) if id.startswith("next-") else None
        shown = [keys[0], twin[0][0]] if twin and len(keys[0]) == 1 else keys[:1]
        entries.append((key_names(shown), label))
    return entries
