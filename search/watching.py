"""Follow a corpus's folder: its index is brought in line whenever its files have changed and come to rest.

By listing it every few seconds rather than by the system's notices, which know nothing of what others write to a
folder mounted over SSH or NFS.
"""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from corpus.article import CorpusError
from search.report import Report

if TYPE_CHECKING:
    from search.library import Library, Progress

INTERVAL: Final = 2.0
"""Seconds between two listings."""
_SHARE: Final = 20
"""How many times longer than a listing takes one waits for the next: following costs a twentieth of a processor."""

_NAMED: Final = 8
"""Files that can't be read which are named at once."""


def _rest(spent: float) -> float:
    return max(INTERVAL, _SHARE * spent)


def watch(
    library: "Library",
    wait: Callable[[float], bool],
    updated: Callable[[Report], None],
    *,
    troubled: Callable[[str], None] = lambda words: None,
    progress: "Callable[[Progress], None] | None" = None,
    clock: Callable[[], float] = time.monotonic,
) -> None:
    """Follow the corpus of ``library`` until ``wait``, which is given seconds, says that it is enough.

    ``updated`` is given what came of each update, ``troubled`` a line of French for each file that now can't be read
    (the first few), and where the corpus can't be read as it is, or its index can't be written; then what was indexed
    before stays.
    """
    interval = INTERVAL
    seen: int | None = None
    told = ""
    known = set(library.problems)
    while not wait(interval):
        started = clock()
        found = library.pending()
        interval = _rest(clock() - started)
        if found is None or found != seen:
            # A file that is still being written differs at the next look: it is read when it no longer does.
            seen = found
            continue
        try:
            report = library.update(progress)
        except CorpusError as error:
            # Tried again without end, as on a full disk: what it costs in vain must stay small too.
            interval = _rest(clock() - started)
            if str(error) != told:
                told = str(error)
                troubled(told)
            continue
        seen, told = None, ""
        if report.changes:
            updated(report)
        for problem in [each for each in report.problems if each not in known][:_NAMED]:
            troubled(str(problem))
        known = set(report.problems)
