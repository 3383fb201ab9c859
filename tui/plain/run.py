"""Plain mode: opens the corpus, reads lines, writes lines, and nothing that a terminal obeys."""

import os
import shutil
import signal
import sys
import termios
import threading
from collections.abc import Iterator
from contextlib import suppress
from io import TextIOWrapper
from itertools import islice
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any

from corpus.article import CorpusError
from corpus.french.typography import number, plural
from tui import corpus_names, explore, settings
from tui.commands import output
from tui.plain import letters
from tui.plain.conversation import Conversation
from tui.plain.corpora import Elsewhere
from tui.terminal.safe import safe
from tui.wrapping import wrap

if TYPE_CHECKING:
    from search.library import Progress

PROMPT = "> "
_ENDING = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))
WRONG = 2
_LEAST_WIDTH = 20
_MANY = 100
"""Articles: fewer are read before one wonders."""


def run(named: str | None, *, alone: bool = False) -> int:
    """Converse about the corpus ``named`` (the settings' one, else the bundled articles, for ``None``).

    ``alone`` is for strangers: one process, no other started. Gives the exit code: 0 at the end, 2 where there is
    nothing to read, 128 + the signal's number after a signal.
    """
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            letters.speak(stream)
    for ending in _ENDING:
        signal.signal(ending, _leave)
    chosen, faults = settings.load()
    corpus = Path(named) if named is not None else chosen.corpus
    if named is not None and not alone:
        faults += [told] if (told := corpus_names.shadowed(named)) else []
        corpus = corpus_names.path_of(named) or corpus
    for line in faults:
        _complain(line)
    try:
        obstacle = explore.corpus_obstacle(corpus) if corpus else None
        if obstacle:
            _complain(obstacle)
            return WRONG
        here: Elsewhere | None = Elsewhere(corpus)
        while here is not None:
            if _talking():
                sys.stdout.write("Ouverture…\n")
                sys.stdout.flush()
            library = explore.opener(here.path, chosen, alone=alone)(Pace(talking=_talking()))
            try:
                here = _converse(Conversation(library, corpus=here.path, keeps=not alone))
            finally:
                library.close()
    except CorpusError as error:
        _complain(str(error))
        return WRONG
    except BrokenPipeError:
        # Whoever read has had enough; Python must not try again at its end.
        output.abandon()
    except OSError as error:
        if error.filename is not None:  # of no file: what is said can't be written
            raise
        return output.refused(error)
    return 0


class Pace:
    """Says how far a corpus is read, to a person alone: first, and each quarter of the way."""

    def __init__(self, *, talking: bool) -> None:
        self._talking, self._told = talking, -1

    def __call__(self, progress: "Progress") -> None:
        quarter = 4 * progress.done // max(1, progress.total)
        if self._talking and progress.total >= _MANY and quarter > self._told:
            self._told = quarter
            sys.stdout.write(
                f"Lecture du corpus : {number(progress.done)} sur {plural(progress.total, 'article')}.\n"
            )
            sys.stdout.flush()


def _talking() -> bool:
    return sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()


def _leave(number: int, _: FrameType | None) -> None:
    raise SystemExit(128 + number)


def _leave_at_once(attributes: list[Any] | None) -> None:
    """End on a signal even where the interpreter waits for a key; ``attributes`` are put back on the terminal.

    Python's own handlers run in the main thread, between two instructions: one that comes just before it falls asleep
    in readline would wait for the next key. The number goes down a pipe as soon as the signal arrives, whichever
    thread it reaches, those of a numeric library included.
    """
    told, tell = os.pipe()
    os.set_blocking(tell, False)
    signal.set_wakeup_fd(tell, warn_on_full_buffer=False)

    def wait() -> None:
        number = 0
        while number not in _ENDING:
            number = os.read(told, 1)[0]
        if attributes is not None:
            with suppress(termios.error):
                termios.tcsetattr(0, termios.TCSANOW, attributes)
            with suppress(OSError):
                os.write(1, b"\n")
        os._exit(128 + number)

    threading.Thread(target=wait, daemon=True).start()


def _complain(line: str) -> None:
    sys.stderr.write(f"mistral-tui : {safe(line)}\n")


def _converse(conversation: Conversation) -> Elsewhere | None:
    """Talk until the reader leaves; gives the corpus to which they go over, ``None`` for none."""
    talking = _talking()
    _leave_at_once(termios.tcgetattr(sys.stdin.fileno()) if talking else None)
    if talking:
        _prepare_editing()
    said = _lines(conversation.greeting(), talking)
    rest = _say(said, talking)
    while True:
        line = _asked(talking)
        if line is None:
            if conversation.asking:  # what was answered so far counts
                _say(_lines(conversation.answer(""), talking), talking)
            return None
        if talking and rest is not None and line.strip().casefold() in ("", "suite"):
            rest = _say(rest, talking)
            continue
        if not talking:
            sys.stdout.write("\n")
        rest = _say(_lines(conversation.answer(line), talking), talking)
        if conversation.elsewhere is not None or conversation.over:
            return conversation.elsewhere


def _prepare_editing() -> None:
    """Let a line be corrected and recalled, with carriage returns, backspaces and spaces alone.

    Taken for a dumb one, the terminal is sent no escape sequence by readline, whatever it could do. Nothing of what
    is typed is kept after the end.
    """
    os.environ["TERM"] = "dumb"
    with suppress(ImportError):
        import readline

        readline.parse_and_bind("set enable-bracketed-paste off")
        readline.parse_and_bind("set bell-style none")
        readline.parse_and_bind("tab: self-insert")


def _asked(talking: bool) -> str | None:
    """The next line; None at the end."""
    try:
        if talking:
            return input(PROMPT)
        line = sys.stdin.readline() if sys.stdin is not None else ""
    except EOFError:
        sys.stdout.write("\n")
        return None
    except OSError:  # the terminal is gone
        return None
    return line.rstrip("\r\n") if line else None


def _lines(paragraphs: Iterator[str], talking: bool) -> Iterator[str]:
    """Lines to write: a paragraph each in a pipe, broken where French may be at a terminal."""
    for paragraph in paragraphs:
        shown = safe(paragraph)
        if not talking:
            yield shown
            continue
        width = max(_LEAST_WIDTH, shutil.get_terminal_size().columns - 1)
        for start, end in wrap(shown, width):
            yield shown[start:end]


def _say(lines: Iterator[str], talking: bool) -> Iterator[str] | None:
    """Write lines, at a terminal as many as its height takes; gives those that are left, None where none is."""
    if not talking:
        sys.stdout.writelines(f"{line}\n" for line in lines)
        sys.stdout.flush()
        return None
    height = max(5, shutil.get_terminal_size().lines - 2)
    sys.stdout.writelines(f"{line}\n" for line in islice(lines, height))
    following = next(lines, None)
    if following is None:
        sys.stdout.flush()
        return None
    sys.stdout.write("[Entrée : la suite]\n")
    sys.stdout.flush()
    return _joined(following, lines)


def _joined(first: str, lines: Iterator[str]) -> Iterator[str]:
    yield first
    yield from lines
