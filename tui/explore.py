"""From the command line into the explorer: what must hold before the screen is touched, then the screen.

This is the path to the first paint: importing this module loads nothing but ``os`` and ``sys``. It loads neither the
index nor the command line's libraries, ever.
"""

import os
import sys

from tui.terminal import loading

TYPE_CHECKING = False  # typing itself would be a fifth of what is loaded before the first paint
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from search.library import Library, Progress
    from tui.settings import Settings

NOT_OPENED = 2
"""The exit code for wrong use and unreadable input."""

SKELETON = " Recherche ▸"
"""What stands on the screen while the program loads: the line that one types in."""


def run(named: str | None, *, alone: bool = False, given: "Mapping[str, bool | str] | None" = None) -> int:
    """Show the explorer on the corpus ``named`` (the settings' one, else the bundled articles, for ``None``).

    ``alone`` starts no process and keeps nothing of what the reader did. What is ``given`` on the command line, by
    the names of the settings, goes before these. At its end it ends the process; where nothing can be shown at all,
    one line on standard error says why, and it gives the exit code.
    """
    # The terminal decides how its bytes are read; a character that it lacks is no reason to fail.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    if named is not None and not alone and not os.path.lexists(named):
        from tui.corpus_names import path_of

        named = str(path_of(named) or named)
    obstacle = terminal_obstacle() or (corpus_obstacle(named) if named is not None else None)
    if obstacle:
        return _refuse([obstacle])
    try:
        loading.begin([SKELETON], suspends=lambda: not alone and _behind_a_shell())
        told, code = _open(named, dict(given or {}), alone)
    finally:
        loading.end()
    _say(told)
    from tui.leaving import end

    return end(code)


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
    encoding = os.device_encoding(sys.stdout.fileno()) or "utf-8"
    if encoding.lower().replace("-", "") not in ("utf8", "utf8mb4"):
        return f"le terminal doit être en UTF-8, la locale annonce {encoding} ; essayez LC_ALL=C.UTF-8 mistral-tui"
    return None


def corpus_obstacle(corpus: "str | Path") -> str | None:
    """Why no corpus can be there, in one line of French, as far as a glance tells; ``None`` where one can."""
    try:
        if os.path.isdir(corpus):  # noqa: PTH112 — pathlib would be loaded before the first paint
            with os.scandir(corpus) as entries:
                return None if any(entries) else f"{corpus} : le dossier est vide"
        if os.path.exists(corpus) and not os.path.isfile(corpus):  # noqa: PTH110, PTH113
            return f"{corpus} : ce n’est ni un fichier ni un dossier"  # a pipe, which opening would wait for
        with open(corpus, "rb"):  # noqa: PTH123
            return None
    except FileNotFoundError:
        from difflib import get_close_matches

        from tui.__main__ import COMMANDS

        near = get_close_matches(str(corpus), COMMANDS, n=1)
        meant = f" ; vouliez-vous dire « {near[0]} » ?" if near else ""
        return f"{corpus} : ni fichier, ni dossier, ni corpus ou commande de ce nom{meant}"
    except OSError as error:
        from tui.faults import wording

        return f"{corpus} : {wording(error)}"
    except ValueError:  # a null character
        return f"{corpus} : ce n’est pas un nom de fichier"


def over_ssh() -> bool:
    """Whether a network stands between this program and the eyes."""
    return any(os.environ.get(name) for name in ("SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT"))


def _behind_a_shell() -> bool:
    """Whether a shell with job control started this process: no other can wake it when it is stopped (``ssh -t``,
    a window of its own). Such a shell gives each command a process group."""
    return os.name == "posix" and os.getpgrp() != os.getsid(0)


def _refuse(lines: list[str]) -> int:
    _say(lines)
    return NOT_OPENED


def _say(lines: list[str]) -> None:
    """One line each on standard error, if anybody is left to read it."""
    if lines:
        from contextlib import suppress

        from tui.terminal.safe import safe

        with suppress(OSError):
            for line in lines:
                sys.stderr.write(f"mistral-tui : {safe(line)}\n")


def _open(named: str | None, given: "dict[str, bool | str]", alone: bool) -> tuple[list[str], int]:
    """What is to be said once the screen is left, and the exit code."""
    # Three quarters of the start are imports, and none of what they make is garbage.
    import gc

    gc.disable()
    from dataclasses import replace
    from pathlib import Path

    from tui import settings

    chosen, faults = settings.load()
    chosen = replace(chosen, **given)  # type: ignore[arg-type]
    corpus = Path(named) if named is not None else chosen.corpus
    obstacle = corpus_obstacle(corpus) if corpus and named is None else None
    if obstacle:
        return [*faults, obstacle], NOT_OPENED
    if named is not None and not alone:
        from tui.corpus_names import shadowed

        faults += [told] if (told := shadowed(named)) else []
    calm = over_ssh() if chosen.calm is None else chosen.calm
    _prepare_environment(chosen, calm)
    misset, code = _show(corpus, chosen, calm, alone)
    return [*faults, *misset], code


def _prepare_environment(chosen: "Settings", calm: bool) -> None:
    """What textual reads when it is imported; what a person has set stays.

    Over a slow link an arrow key may come in pieces 150 ms apart, and a keyboard mode that a dropped link leaves
    switched on would be left to the person's own terminal. What is drawn waits for a tick of Textual's clock, 16 ms
    where nothing is said: twice before the first results, once with every key. How many frames a line is sent, the
    gate before it decides.
    """
    os.environ.setdefault("TEXTUAL_FPS", "120")
    if not chosen.wants("animations", calm):
        os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")
    if not chosen.wants("kitty_keys", calm):
        os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")
    if calm:
        os.environ.setdefault("ESCDELAY", "400")


def opener(
    corpus: "Path | None", chosen: "Settings", *, alone: bool = False
) -> "Callable[[Callable[[Progress], None]], Library]":
    """What opens the library of ``corpus``, in this process ``alone`` or with the helpers that the settings allow."""

    def open_library(progress: "Callable[[Progress], None]") -> "Library":
        from search.library import Library
        from tui import paths, settings

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


def _show(corpus: "Path | None", chosen: "Settings", calm: bool, alone: bool) -> tuple[list[str], int]:
    """What the settings say of keys that can't be taken, in words; and the exit code."""
    import asyncio
    from concurrent.futures import ThreadPoolExecutor

    from tui import keymap, paths, settings
    from tui.app import Explorer

    keys, told = keymap.read(chosen.keys)
    misset = [f"{settings.file()} : {line}" for line in told]
    data = None if alone else paths.data
    app = Explorer(
        opener(corpus, chosen, alone=alone),
        calm=calm,
        plain_spaces=chosen.plain_spaces,
        data=data,
        corpus=corpus,
        opener=None if alone else lambda other: opener(other, chosen),
        adapted=True,
    )
    app.differencing = chosen.differences
    app.follow = chosen.watch and not alone
    app.focus_reports, app.kitty_keys = chosen.wants("focus_reports", calm), chosen.wants("kitty_keys", calm)
    app.resume = chosen.resume and not alone
    app.suspends = not alone and _behind_a_shell()
    app.blink = chosen.wants("blink", calm)
    app.animation_level = "full" if chosen.wants("animations", calm) else "none"
    app.theme = chosen.theme
    app.set_keymap(keys)
    # Not asyncio's own run: at its end that waits for every thread.
    loop, threads = asyncio.new_event_loop(), ThreadPoolExecutor()
    loop.set_default_executor(threads)
    app.run(mouse=chosen.wants("mouse", calm), loop=loop)
    threads.shutdown(wait=False, cancel_futures=True)
    return misset, app.return_code or 0
