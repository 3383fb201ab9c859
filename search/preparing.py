"""Annotation and analysis of many articles, by several processes where it is worth it."""

import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Generator, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import redirect_stderr
from dataclasses import dataclass
from itertools import islice
from multiprocessing import resource_tracker
from multiprocessing.connection import wait
from typing import Final

from corpus.annotate import AnnotatedArticle
from corpus.article import Article
from corpus.readers import SourceFile
from corpus.steps import Steps, together
from search.collecting import SELDOM, seldom_collecting
from search.documents import Prepared, documents, prepare
from search.gazetteer import NO_NAMES, Names

_PARALLEL_FROM: Final = 200
"""Articles below which starting processes costs more than it saves."""
_CHUNK: Final = 32
"""Articles that are prepared together, or that a process is given at once."""
_VOLUME: Final = 250_000
"""Characters of them at most, beyond the first: a long article's marks take megabytes until they are written."""
_MOST_JOBS: Final = 61
"""Processes: what ``concurrent.futures`` takes on every system."""


@dataclass(slots=True)
class Read:
    """An article as it was read, and where: ``rank`` is its place among the articles of its file."""

    article: Article
    source: SourceFile
    rank: int
    annotated: AnnotatedArticle | None = None
    """Where the article was annotated before, under another name or in another place."""
    record: bytes = b""
    """The digest of the record that it stands in, where its file has records."""


def prepare_all(
    found: Iterator[Read], jobs: int, expected: int, names: Names = NO_NAMES
) -> Generator[tuple[Read, Prepared], None, None]:
    """Every article with its documents, in order; by ``jobs`` processes where it is worth it."""
    if jobs <= 1 or expected < _PARALLEL_FROM:
        with seldom_collecting():
            for chunk in _chunks(found):
                yield from zip(chunk, _prepare_chunk(chunk, names), strict=True)
        return
    # A new interpreter for each: a fork of a process with threads, as the screens have, may hang.
    context = multiprocessing.get_context("spawn")
    # The tracker is given the standard error by its descriptor, and what screens put in its place has none.
    with redirect_stderr(sys.__stderr__):
        resource_tracker.ensure_running()
    # All of them are started, whether there is work for them or not.
    jobs = min(jobs, _MOST_JOBS, -(-expected // _CHUNK))
    chunks = _chunks(found)
    with ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin) as pool:
        waiting: deque[tuple[list[Read], Future[list[Prepared]] | None]] = deque()
        try:
            while True:
                for chunk in islice(chunks, 3 * jobs - len(waiting)):
                    waiting.append((chunk, _submit(pool, chunk, names)))
                if not waiting:
                    return
                chunk, future = waiting.popleft()
                try:
                    results = future.result() if future else _prepare_chunk(chunk, names)
                except BrokenProcessPool:
                    results = _prepare_chunk(chunk, names)
                yield from zip(chunk, results, strict=True)
        finally:
            for _, future in waiting:
                if future:
                    future.cancel()


def _submit(pool: ProcessPoolExecutor, chunk: list[Read], names: Names) -> Future[list[Prepared]] | None:
    """``None`` where a process was killed, for want of memory say: the work goes on without."""
    try:
        return pool.submit(_prepare_chunk, chunk, names)
    except BrokenProcessPool:
        return None


def _chunks(found: Iterator[Read]) -> Iterator[list[Read]]:
    """``_CHUNK`` articles at a time, fewer where they are long."""
    chunk: list[Read] = []
    volume = 0
    for item in found:
        chunk.append(item)
        volume += len(item.article.text)
        if len(chunk) >= _CHUNK or volume >= _VOLUME:
            yield chunk
            chunk, volume = [], 0
    if chunk:
        yield chunk


def _prepare_chunk(chunk: list[Read], names: Names) -> list[Prepared]:
    return together(_prepare(item, names) for item in chunk)


def _prepare(item: Read, names: Names) -> Steps[Prepared]:
    name, rank = item.source.name, item.rank
    if item.annotated is not None:
        return Prepared((yield from documents(item.annotated, name, rank, record=item.record)))
    return (yield from prepare(item.article, name, rank, names, item.record))


def _begin() -> None:
    """In each process. Ctrl+C and the terminal's end go to every process of it: the one that writes decides when to
    stop."""
    for number in (signal.SIGINT, *([signal.SIGHUP] if hasattr(signal, "SIGHUP") else [])):
        signal.signal(number, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()
    gc.freeze()
    gc.set_threshold(SELDOM)


def _end_with(parent: int) -> None:
    """A process of the pool waits for work for ever where the one that gives it was killed: it ends with it."""
    wait([parent])
    os._exit(1)
