"""The corrections of one corpus: made, listed, undone; shared with every other window on the same corpus."""

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from uuid import uuid4

from corpus.article import Problem
from corpus.entities.model import EntityType
from corpus.french.clean import clean_line
from search.corrections.model import (
    Act,
    Correction,
    CorrectionsError,
    FigureRef,
    Ignore,
    Join,
    Merge,
    Part,
    Rename,
    Restate,
    Retype,
)

if TYPE_CHECKING:
    from corpus.entities.gazetteer import Gazetteer
    from search.corrections.file import File


@dataclass(frozen=True, slots=True)
class Entry:
    """One act as the file keeps it."""

    id: str
    made: datetime
    act: Act


class Corpus(Protocol):
    """What the corrections ask of the corpus that they are about."""

    def stands(self, act: Act) -> bool:
        """Whether what the act corrects is (still) there."""

    def type_of(self, name: str) -> EntityType | None:
        """The type of the entity ``name``, as it was recognised; ``None`` for none."""

    def title(self, article: str) -> str | None:
        """The title of the article of that id; ``None`` where there is none."""

    def gazetteer(self) -> "Gazetteer":
        """The names that are known beforehand."""


class Corrections:
    """What a person corrected in one corpus. Any thread may ask.

    Each change is written at once, on top of what other processes have written meanwhile; they see it at their next
    question. Acts apply in the order in which they were made: of two that contradict each other the later one holds,
    and undoing it brings the earlier one back. Every method that changes something raises ``CorrectionsError``, one
    line of French, where the change makes no sense or can't be kept; then nothing has changed.
    """

    def __init__(self, folder: Path | None, *, corpus: Corpus | None = None) -> None:
        """Those kept in ``folder``, made at the first correction; ``None`` keeps them for this process alone.

        Without a ``corpus`` none is found moot, and the gazetteer lacks the types that only the corpus knows.
        """
        self._corpus = corpus
        self._folder = folder
        self._opened: File | None = None
        self._entries: tuple[Entry, ...] = ()
        self._signature: object = None
        self._generation = 0
        self._problems: dict[str, Problem] = {}
        self._lock = threading.RLock()

    # Figures

    def part(self, a: FigureRef, b: FigureRef) -> Correction:
        """The two are not the same thing: from now on they never stand in one topic."""
        return self._add(Part(*_two(a, b)))

    def join(self, a: FigureRef, b: FigureRef) -> Correction:
        """The two are the same thing: from now on they always stand in one topic."""
        return self._add(Join(*_two(a, b)))

    def restate(
        self,
        ref: FigureRef,
        *,
        currency: str | None = None,
        unit: str | None = None,
        value: Decimal | int | None = None,
    ) -> Correction:
        """The figure is in ``currency`` (ISO 4217: « EUR »), in ``unit`` (« km », « % », a noun), or its number is
        ``value``, scale word multiplied out. ``None`` leaves a thing as it was read; one at least must be given."""
        if unit is not None:
            unit = _name(unit)
        return self._add(Restate(ref, currency, unit, None if value is None else Decimal(value)))

    # Entities: here (``article`` is its id), or always (``None``)

    def rename(self, name: str, new: str, article: str | None = None) -> Correction:
        """The entity whose canonical name is ``name`` is called ``new``."""
        return self._add(Rename(name, _other(name, new), article))

    def merge(self, name: str, into: str, article: str | None = None) -> Correction:
        """The entity ``name`` is the entity ``into``, whose name and type its mentions take."""
        return self._add(Merge(name, _other(name, into), article))

    def retype(self, name: str, type: EntityType | str, article: str | None = None) -> Correction:
        """The entity ``name`` is an organisation, a person… ``type`` may be its written value (« ORG »)."""
        if type not in set(EntityType):
            raise CorrectionsError(f"«\u00a0{type}\u00a0» n’est ni ORG, ni PER, ni LOC, ni PRODUCT, ni EVENT")
        return self._add(Retype(name, EntityType(type), article))

    def ignore(self, name: str, article: str | None = None) -> Correction:
        """``name`` is no entity."""
        return self._add(Ignore(name, article))

    # The list

    def entries(self) -> tuple[Correction, ...]:
        """Every correction that was made, newest first."""
        entries = self._current()
        given = _given(entries)
        return tuple(self._correction(entry, given) for entry in reversed(entries))

    def undo(self, id: str) -> bool:
        """Take a correction back; False where there is none of that id (another window may have undone it)."""
        gone = False

        def without(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
            nonlocal gone
            kept = tuple(entry for entry in entries if entry.id != id)
            gone = len(kept) < len(entries)
            return kept

        self._change(without)
        return gone

    def gazetteer(self) -> str:
        """The corrections of names that hold always, as TOML that ``corpus.entities.gazetteer.user`` reads."""
        from corpus.entities.gazetteer import shipped
        from search.corrections.gazetteer import export

        known = self._corpus.gazetteer() if self._corpus else shipped()
        return export(self.acts(), known, self._corpus.type_of if self._corpus else lambda name: None)

    # What the library asks

    def acts(self) -> tuple[Act, ...]:
        """What was corrected, in the order in which it was."""
        return tuple(entry.act for entry in self._current())

    @property
    def generation(self) -> int:
        """Another number whenever the acts are other ones: what was computed under the old one no longer holds."""
        with self._lock:
            self._current()
            return self._generation

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was found wrong with the file, each in one line of French."""
        with self._lock:
            self._current()
            return tuple(self._problems.values())

    # Keeping

    @property
    def _file(self) -> "File | None":
        if self._opened is None and self._folder is not None:
            # Loaded here and not with this module, which may lie on the path to the first paint.
            from search.corrections.file import File

            self._opened = File(self._folder)
        return self._opened

    def _current(self) -> tuple[Entry, ...]:
        """The entries, oldest first, read again if another process has changed them."""
        with self._lock:
            file = self._file
            if file is not None and (self._signature is None or file.signature() != self._signature):
                self._read(file)
            return self._entries

    def _read(self, file: "File") -> None:
        signature = file.signature()
        entries, problem = file.read()
        self._take(entries, signature if problem is None else file.signature())
        if problem is not None:
            self._problems[problem.message] = problem

    def _take(self, entries: tuple[Entry, ...], signature: object) -> None:
        if entries != self._entries:
            self._generation += 1
        self._entries, self._signature = entries, signature

    def _change(self, change: Callable[[tuple[Entry, ...]], tuple[Entry, ...]]) -> None:
        with self._lock:
            file = self._file
            if file is None:
                self._take(change(self._entries), None)
                return
            with file.locked():
                self._read(file)
                changed = change(self._entries)
                if changed != self._entries:
                    file.write(changed)
                    self._take(changed, file.signature())

    def _add(self, act: Act) -> Correction:
        added = Entry(uuid4().hex[:8], datetime.now(UTC).replace(microsecond=0), act)

        def with_it(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
            nonlocal added
            if entries and entries[-1].act == act:
                added = entries[-1]  # the same key pressed twice
                return entries
            while any(entry.id == added.id for entry in entries):
                added = replace(added, id=uuid4().hex[:8])
            return (*entries, added)

        self._change(with_it)
        return self._correction(added, _given(self._entries))

    def _correction(self, entry: Entry, given: frozenset[str]) -> Correction:
        """``given`` are the names that corrections give: no corpus knows them, and they can be corrected again."""
        from search.corrections.wording import worded

        act, corpus = entry.act, self._corpus
        renamed = isinstance(act, Rename | Merge | Retype | Ignore) and act.name in given
        moot = corpus is not None and not renamed and not corpus.stands(act)
        title = corpus.title if corpus is not None else lambda article: None
        return Correction(entry.id, entry.made, entry.act, worded(entry.act, moot=moot, title=title), moot)


def _given(entries: Iterable[Entry]) -> frozenset[str]:
    acts = (entry.act for entry in entries)
    return frozenset(
        act.new if isinstance(act, Rename) else act.into for act in acts if isinstance(act, Rename | Merge)
    )


def _two(a: FigureRef, b: FigureRef) -> tuple[FigureRef, FigureRef]:
    """The two in an order of their own, so that one pair is one pair however it was pointed at."""
    if a == b:
        raise CorrectionsError("il faut deux chiffres, pas deux fois le même")
    first, second = sorted((a, b), key=lambda ref: (ref.article, ref.start, ref.end))
    return first, second


def _name(written: str) -> str:
    name = clean_line(written)
    if not name:
        raise CorrectionsError("il faut un nom")
    return name


def _other(name: str, written: str) -> str:
    new = _name(written)
    if new == name:
        raise CorrectionsError(f"«\u00a0{name}\u00a0» porte déjà ce nom")
    return new
