"""From the command line into the explorer: what must hold before the screen is touched, then the screen.

This is the path to the first paint. It loads neither the index nor the command line's libraries.
"""

import gc
import locale
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from tui import settings
from tui.terminal.safe import safe

if TYPE_CHECKING:
    from search.library import Library, Progress

NOT_OPENED = 2
"""The exit code for wrong use and unreadable input."""

SKELETON = " Recherche ▸"
"""What stands on the screen while the program loads: the line that one types in."""


def run(named: str | None, *, alone: bool = False) -> int:
    """Show the explorer on the corpus ``named`` (the settings' one, else the bundled articles, for ``None``).

    ``alone`` starts no process and keeps nothing of what the reader did. Gives the exit code; where it can't
    open, one line on standard error says why.
    """
    # The terminal decides how its bytes are read; a character that it lacks is no reason to fail.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    chosen, faults = settings.load()
    corpus = Path(named) if named is not None else chosen.corpus
    obstacle = (corpus_obstacle(corpus) if corpus else None) or terminal_obstacle()
    for line in [*faults, *([obstacle] if obstacle else [])]:
        sys.stderr.write(f"mistral-tui : {safe(line)}\n")
    if obstacle:
        return NOT_OPENED
    calm = over_ssh() if chosen.calm is None else chosen.calm
    if calm:
        _calm_environment()
    return _show(corpus, chosen, calm, alone)


def terminal_obstacle() -> str | None:
    """Why no screen can be drawn here, in one line of French; ``None`` where it can."""
    # textual draws on standard error. A standard input that was closed is None.
    if not all(stream and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        return "l’explorateur demande un terminal ; dans un tube, employez une commande (voir mistral-tui --help)"
    if os.environ.get("TERM", "") in ("", "dumb", "unknown"):
        kind = os.environ.get("TERM") or "aucun"
        return (
            f"ce terminal ne sait pas dessiner un écran (TERM : {kind}) ; mistral-tui --plain converse ligne à ligne"
        )
    # Where the locale is C or unknown, Python itself turns to UTF-8 (PEP 538, PEP 540), as terminals do.
    if locale.getpreferredencoding(False).lower().replace("-", "") not in ("utf8", "utf8mb4"):
        return (
            f"le terminal doit être en UTF-8, la locale annonce {locale.getpreferredencoding(False)} ;"
            " essayez LC_ALL=C.UTF-8 mistral-tui"
        )
    return None


def corpus_obstacle(corpus: Path) -> str | None:
    """Why no corpus can be there, in one line of French, as far as a glance tells; ``None`` where one can."""
    try:
        if corpus.is_dir():
            with os.scandir(corpus) as entries:
                return None if any(entries) else f"{corpus} : le dossier est vide"
        if corpus.exists() and not corpus.is_file():  # a pipe, which opening would wait for, or a device
            return f"{corpus} : ce n’est ni un fichier ni un dossier"
        with corpus.open("rb"):
            return None
    except FileNotFoundError:
        from difflib import get_close_matches

        from tui.__main__ import COMMANDS

        near = get_close_matches(str(corpus), COMMANDS, n=1)
        meant = f" ; vouliez-vous dire « {near[0]} » ?" if near else ""
        return f"{corpus} : ni fichier, ni dossier, ni commande de ce nom{meant}"
    except OSError as error:
        from tui.faults import wording

        return f"{corpus} : {wording(error)}"


def over_ssh() -> bool:
    """Whether a network stands between this program and the eyes."""
    return any(os.environ.get(name) for name in ("SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT"))


def _calm_environment() -> None:
    """What textual reads when it is imported; what a person has set stays.

    Over a slow link an arrow key may come in pieces 150 ms apart, and a keyboard mode that a dropped link leaves
    switched on would be left to the person's own terminal.
    """
    for name, value in (
        ("TEXTUAL_ANIMATIONS", "none"),
        ("TEXTUAL_DISABLE_KITTY_KEY", "1"),
        ("ESCDELAY", "400"),
    ):
        os.environ.setdefault(name, value)


def _show(corpus: Path | None, chosen: settings.Settings, calm: bool, alone: bool) -> int:
    from tui.terminal import skeleton

    skeleton.paint([SKELETON], _skeleton_colours(chosen))
    try:
        return _run(corpus, chosen, calm, alone)
    finally:
        skeleton.leave()


def _skeleton_colours(chosen: settings.Settings) -> str:
    """The look's own colours as near as 256 colours come, so that the first screen hardly changes under the eyes."""
    if os.environ.get("NO_COLOR") or "256color" not in os.environ.get("TERM", ""):
        return ""
    return "38;5;238;48;5;230" if chosen.theme == "papier" else "38;5;188;48;5;233"


def opener(
    corpus: Path | None, chosen: settings.Settings, *, alone: bool = False
) -> "Callable[[Callable[[Progress], None]], Library]":
    """What opens the library of ``corpus``, in this process ``alone`` or with the helpers that the settings allow."""

    def open_library(progress: "Callable[[Progress], None]") -> "Library":
        from search.library import Library
        from tui import paths

        jobs = 1 if alone else settings.jobs(chosen)
        return Library.open(
            corpus,
            cache=paths.index_cache(),
            jobs=jobs,
            progress=progress,
            data=None if alone else paths.data(),
            gazetteer=paths.gazetteer(),
            model=chosen.nlp == "auto",
        )

    return open_library


def _run(corpus: Path | None, chosen: settings.Settings, calm: bool, alone: bool) -> int:
    # Three quarters of the start are imports, and none of what they make is garbage.
    gc.disable()
    from tui import paths
    from tui.actions import ALL_KEYS
    from tui.app import Explorer

    gc.enable()
    gc.freeze()
    named = {key.id for key in ALL_KEYS}
    unknown = sorted(set(chosen.keys) - named)
    if unknown:
        told = ", ".join(f"« {name} »" for name in unknown)
        sys.stderr.write(f"mistral-tui : {safe(f'{settings.file()} : aucune touche ne s’appelle {told}')}\n")

    data = None if alone else paths.data
    app = Explorer(opener(corpus, chosen, alone=alone), calm=calm, plain_spaces=chosen.plain_spaces, data=data)
    app.differencing = chosen.differences
    app.theme = chosen.theme
    app.set_keymap(chosen.keys)
    app.run(mouse=not calm)
    return app.return_code or 0
