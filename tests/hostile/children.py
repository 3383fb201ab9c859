"""Work done in a child process, which may be killed, limited, or die, without harm to the tests."""

import os
import resource
import signal
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from search.library import Library

PATIENCE = 60
"""Seconds after which a child is taken to hang, and dies."""


@dataclass(frozen=True)
class End:
    """How a child ended: what it sent, and the signal that killed it (0 for none)."""

    sent: str
    signal: int


def child(work: Callable[[], str]) -> "Child":
    """Start ``work`` in a child; what it gives back, or the last line of what it raises after « ! », is sent."""
    reading, writing = os.pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    process = os.fork()
    if process == 0:
        os.close(reading)
        signal.alarm(PATIENCE)
        try:
            sent = work()
        except BaseException as error:
            sent = f"!{''.join(traceback.format_exception_only(error)).strip()}"
        with os.fdopen(writing, "wb") as stream:
            stream.write(sent.encode("utf-8", "backslashreplace"))
        os._exit(0)
    os.close(writing)
    return Child(process, reading)


@dataclass(frozen=True)
class Child:
    process: int
    reading: int

    def wait(self) -> End:
        with os.fdopen(self.reading, "rb") as stream:
            sent = stream.read().decode()
        _, status = os.waitpid(self.process, 0)
        return End(sent, os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0)


def in_child(work: Callable[[], str]) -> End:
    return child(work).wait()


def limited(what: int, most: int) -> None:
    """From now on this process may have ``most`` of ``what``."""
    resource.setrlimit(what, (most, most))


def everything(folder: Path) -> str:
    """All that a few queries find, to hold two states of an index against each other."""
    library = Library.open(folder, cache=folder.parent / "cache")
    try:
        told = [
            f"{query}:{hit.card.id}:{hit.card.title}:{hit.offsets}:{hit.excerpt.text}"
            for query in ("", "budget", "ville pont", '"la ville"', "v*", "chiffre:>5M€", "titre:numéro", "bugdet~")
            for hit in library.search(query, limit=100).hits
        ]
        told += [f"{each.article.id}:{each.article.text}:{each.figures}" for each in library.annotated()]
    finally:
        library.close()
    return "\n".join(told)
