"""What a reader of one format is, and the opened file that it is given."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from corpus.article import Article, Problem
from corpus.french.clean import clean, clean_line
from corpus.readers.decoding import decode
from corpus.readers.opening import open_regular
from corpus.readers.sidecar import Entry

HEAD: Final = 2**16
"""Bytes that a format is told by."""
CAP: Final = 64 * 2**20
"""Bytes: the largest file that is taken into memory whole."""


class Unreadable(Exception):
    """This file gives no article; the message says why, in a few words of French."""


@dataclass(slots=True)
class Unpacking:
    """What an archive, and the archives in it, may still unpack."""

    depth: int
    """Archives around."""
    left: int
    """Bytes, for all of them together."""


@dataclass(slots=True)
class Records:
    """The records of a file that has one a line; reading it again passes over those that are as they were."""

    before: Mapping[bytes, str]
    """Digests of the records that gave an article and nothing to remark on, and its id."""
    unread: list[str] = field(default_factory=list)
    """The ids of records passed over, in order; whoever reads takes them out before the next article."""
    last: bytes = b""
    """The digest of the record that gave the last article; empty where reading it again is to say something more."""


@dataclass(slots=True)
class OpenFile:
    """One file while it is being read."""

    path: Path
    name: str
    """What the file is called on screen, and the id of its only article."""
    size: int
    stated: Entry
    """What ``corpus.toml`` says of it."""
    head: str
    """What its first ``HEAD`` bytes say, see ``decoding.glimpse``."""
    problems: list[Problem] = field(default_factory=list)
    """Reservations met while reading, for ``registry.read`` to pass on."""
    unpacking: Unpacking | None = None
    """The archive that it was unpacked from, if it was."""
    records: Records | None = None
    """Where it is read for an index that may have some of it."""

    def text(self, declared: str | None = None) -> str:
        """The whole text, cleaned, in the encoding that the file declares, if it does.

        Raises ``Unreadable``, ``NotText`` and ``OSError``.
        """
        written, reservation = decode(self.data(), declared)
        if reservation:
            self.reserve(reservation)
        return clean(written)

    def data(self) -> bytes:
        """All bytes of the file. Raises ``Unreadable`` and ``OSError``."""
        if self.size > CAP:
            raise Unreadable(f"fichier trop gros ({self.size // 2**20}\u00a0Mo, {CAP // 2**20} au plus)")
        with open_regular(self.path) as file:
            # A file may grow after it was listed.
            return file.read(CAP)

    def reserve(self, message: str) -> None:
        """Note something that was wrong with the file but did not keep it from being read."""
        self.problems.append(Problem(self.name, message, refused=False))


@dataclass(frozen=True, slots=True)
class Format:
    """One way that articles are written down. A new one is a module with such a value, named in the registry."""

    name: str
    recognises: Callable[[OpenFile], bool]
    """Tells from ``head`` first, and from the file's name only where the content leaves it open. Never raises."""
    read: Callable[[OpenFile], Iterator[Article | Problem]]
    """Gives the articles one after the other. May raise ``Unreadable``, ``NotText`` and ``OSError``."""


def first_line(text: str) -> str:
    """The first line that is not blank, as a title: cut after some 300 characters, empty where there is none."""
    title = clean_line(text.lstrip().partition("\n")[0])
    return title if len(title) <= _TITLE else title[:_TITLE].rsplit(" ", 1)[0] + "\u00a0…"


_TITLE: Final = 300
