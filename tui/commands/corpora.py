"""Opening a corpus for a command: a progress bar on standard error, and a line there for each problem."""

import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus.article import CorpusError
from tui import corpus_names, paths, settings
from tui.commands import output, refusals

if TYPE_CHECKING:
    from search.library import Library, Progress

_ASKING = (signal.SIGINT, signal.SIGTERM, *([signal.SIGHUP] if hasattr(signal, "SIGHUP") else []))


class Stopped(KeyboardInterrupt):
    """A signal asked for the end while articles were read, and what was read is kept."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.code = 128 + number


def library(
    corpus: Path | None,
    *,
    jobs: int | None = None,
    rebuild: bool = False,
    told: "Callable[[Library, Path | None], None]" = refusals.say,
) -> "Library":
    """The library of ``corpus``, a path or a name; of the settings' one, else of the bundled articles, for ``None``.

    ``told`` says on standard error what was wrong. Raises ``CorpusError`` where nothing can be read.
    """
    from search.library import Library

    chosen, misset = settings.load()
    if corpus is not None:
        misset += [shadowed] if (shadowed := corpus_names.shadowed(str(corpus))) else []
        corpus = corpus_names.path_of(str(corpus)) or corpus
    else:
        corpus = chosen.corpus
    for line in misset:
        output.say(line)
    cache = paths.index_cache()
    with _progress() as shown, _stoppable(shown) as progress:
        opened = Library.open(
            corpus,
            cache=cache,
            jobs=jobs or settings.jobs(chosen),
            rebuild=rebuild,
            progress=progress,
            data=paths.data(),
            gazetteer=paths.gazetteer(),
            model=chosen.nlp == "auto",
        )
    told(opened, corpus)
    if not len(opened) and opened.problems:
        raise CorpusError(f"{corpus or opened.name} : aucun article n’a pu être lu")
    return opened


@contextmanager
def _progress() -> "Iterator[Callable[[Progress], None] | None]":
    if not (sys.stderr.isatty() and output.for_people()):
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar

    from tui.reporting import pace

    class Plain(Console):
        def show_cursor(self, show: bool = True) -> bool:
            return False  # hidden, it would stay so where the program is stopped or killed

    bar = Bar(
        TextColumn("Lecture des articles", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.description}", markup=False),
        console=Plain(stderr=True, markup=False, highlight=False),
        transient=True,
    )
    started = time.monotonic()

    def show(now: "Progress") -> None:
        bar.start()  # not before there is something to wait for
        told = pace(now.done, now.total, time.monotonic() - started)
        bar.update(task, completed=now.done, total=now.total, description=told)

    task = bar.add_task("", total=None)
    try:
        yield show
    finally:
        with suppress(OSError):  # the terminal is gone
            bar.stop()


@contextmanager
def _stoppable(told: "Callable[[Progress], None] | None") -> "Iterator[Callable[[Progress], None]]":
    """Ctrl+C while articles are read stops between two of them, so that what is done by then is kept, and so does a
    terminal that is closed; a second one stops at once."""
    asked = 0
    before: dict[int, Any] = {}

    def ask(number: int, _: object) -> None:
        nonlocal asked
        asked = number
        give_back()
        with suppress(OSError, RuntimeError):  # the terminal is gone; something is being said right now
            output.say("arrêt demandé, ce qui est lu est gardé…")

    def give_back() -> None:
        while before:
            signal.signal(*before.popitem())

    def tell(now: "Progress") -> None:
        if asked:
            raise Stopped(asked)
        if told:
            told(now)

    try:
        for number in _ASKING:
            if signal.getsignal(number) not in (signal.SIG_IGN, None):  # as nohup has it
                before[number] = signal.signal(number, ask)
    except ValueError:  # not in the main thread, where signals come
        yield tell
        return
    try:
        yield tell
    finally:
        give_back()
    if asked:
        raise Stopped(asked)
