"""``mistral-tui --keys``: every key as it now is, with the name by which the settings give it others."""

import sys
from collections.abc import Iterator

from textual.binding import Binding

from tui import actions, keymap, settings
from tui.commands import output
from tui.terminal.safe import safe

_GROUPS = (
    ("Partout", (*actions.APP_KEYS, *actions.ROOM_KEYS)),
    ("Dans la recherche", actions.SEARCH_KEYS),
    ("Dans une liste", actions.LIST_KEYS),
    ("Dans l’article", actions.ARTICLE_KEYS),
    ("Dans un tiroir", actions.DRAWER_KEYS),
)
_ELSEWHERE = "Dans certains tiroirs"


def run() -> int:
    """Write the list on standard output; gives the exit code."""
    chosen, faults = settings.load()
    remapped, misset = keymap.read(chosen.keys)
    for line in (*faults, *(f"{settings.file()} : {line}" for line in misset)):
        output.say(line)
    try:
        sys.stdout.write("\n".join(lines(remapped)) + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        output.abandon()
    except OSError as error:
        return output.refused(error)
    return 0


def lines(remapped: dict[str, str]) -> Iterator[str]:
    """Name, keys and words of each key, group by group; those in ``remapped``, by name, as set there."""
    grouped = {key.id for _, keys in _GROUPS for key in keys}
    rest = [key for key in actions.ALL_KEYS if key.id not in grouped]
    width = max(len(key.id or "") for key in actions.ALL_KEYS)
    between = max(len(_names(key, remapped)) for key in actions.ALL_KEYS)
    for number, (title, keys) in enumerate((*_GROUPS, (_ELSEWHERE, rest))):
        if number:
            yield ""
        yield title
        for key in keys:
            yield f"  {key.id or '':<{width}}  {_names(key, remapped):<{between}}  {actions.words_of(key)}"


def _names(key: Binding, remapped: dict[str, str]) -> str:
    return actions.key_names(safe(each.strip()) for each in remapped.get(key.id or "", key.key).split(","))
